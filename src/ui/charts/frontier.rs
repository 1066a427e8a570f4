//! What strategies cost against what they earn, both beyond the baseline: a point for each, and the frontier of those that are the
//! best at some price of a unit earned.

use super::axis::{self, Plot, TICK_SIZE, path, text};
use super::label;
use super::path::{line, segment, strategy_mark};
use super::scale::{self, Domain, Linear};
use super::scene::{Anchor, Mark, Scene, Table};
use super::words::Words;
use crate::analysis::briefing::Return;
use crate::analysis::decision::{Frontier, Standing};
use crate::engine::series::Unit;
use crate::model::Scenario;
use crate::text::Language;
use crate::text::compare::{Phrase, Word, paid_back};
use crate::text::decide::standing;

/// A strategy.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Its name.
    pub name: String,
    /// Slot of the palette.
    pub slot: usize,
    /// What it costs.
    pub cost: f64,
    /// What it gives.
    pub gain: f64,
    /// How it stands on the frontier.
    pub standing: Standing,
}

/// What the axes are of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axes<'a> {
    /// The unit of both; plain numbers have [`Unit::Periods`].
    pub unit: Unit,
    /// Whether both are differences to the baseline.
    pub is_change: bool,
    /// What it costs.
    pub cost: &'a str,
    /// What it gives.
    pub gain: &'a str,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub struct FrontierInput<'a> {
    /// The scenario, for its words.
    pub scenario: &'a Scenario,
    /// The strategies that are compared.
    pub points: &'a [Point],
    /// Its title.
    pub title: &'a str,
    /// What the axes are of.
    pub axes: Axes<'a>,
    /// The figures, a row for each point: its name first, how it stands in [`Self::said`].
    pub table: Table,
    /// The column of the table that the description reads out.
    pub said: usize,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// The language of its words.
    pub language: Language,
}

/// Strategies of a scenario, by what they cost and earn beyond its baseline.
#[derive(Debug, Clone)]
pub struct ReturnsInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// By strategy: what it costs and earns beyond the baseline.
    pub returns: &'a [Return],
    /// Positions of the strategies that are compared.
    pub rivals: &'a [usize],
    /// The frontier of these.
    pub frontier: &'a Frontier,
    /// Slots of the palette, by strategy.
    pub slots: &'a [usize],
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// The language of its words.
    pub language: Language,
}

/// Draws what strategies cost and earn beyond the baseline.
#[must_use]
pub fn returns(input: &ReturnsInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let rivals = input.rivals.iter().zip(&input.frontier.standings);
    let points: Vec<Point> = rivals
        .filter_map(|(rival, standing)| {
            let one = input.returns.get(*rival)?;
            Some(Point {
                name: words.strategy(input.scenario, *rival),
                slot: *input.slots.get(*rival)?,
                cost: one.cost,
                gain: one.gain,
                standing: *standing,
            })
        })
        .collect();
    frontier(&FrontierInput {
        scenario: input.scenario,
        points: &points,
        title: Word::FrontierHere.say(input.language),
        axes: Axes {
            unit: Unit::Money,
            is_change: true,
            cost: Word::CostMore.say(input.language),
            gain: Word::GainMore.say(input.language),
        },
        table: table(input, &words),
        said: 4,
        width: input.width,
        height: input.height,
        language: input.language,
    })
}

/// Room at the edges for texts of the axes.
const BELOW: f64 = 44.0;
const ABOVE: f64 = 22.0;
const RADIUS: f64 = 6.0;
/// Where the name of the line of those that break even stands, as a part of it.
const EVEN_NAME: f64 = 0.55;
/// Parts of a name that are tried beside its point, one after the other.
const SHARES: [f64; 3] = [1.0, 0.75, 0.5];
/// Between two lines of a name.
const LINE: f64 = 14.0;

/// Draws the picture.
#[must_use]
pub fn frontier(input: &FrontierInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let of = |figure: fn(&Point) -> f64| scale::extent(input.points.iter().map(figure));
    let fits = ((input.width / 110.0) as usize).clamp(2, 5);
    let (costs, gains) = (
        Domain::of(of(|one| one.cost), fits),
        Domain::of(of(|one| one.gain), 5),
    );
    let texts = ticks(input, &words, &gains.ticks());
    let left = axis::widest(&texts) + 10.0;
    let x = Linear {
        low: costs.low,
        high: costs.high,
        from: left,
        to: (input.width - 16.0).max(left + 10.0),
    };
    let y = Linear {
        low: gains.low,
        high: gains.high,
        from: input.height - BELOW,
        to: ABOVE,
    };
    let mut marks = axes(input, &words, (&x, &costs), (&y, &gains), &texts);
    let mut taken = Vec::new();
    if input.axes.is_change {
        marks.extend(even(input, &x, &y, &mut taken));
    }
    marks.extend(drawn_line(input, &x, &y));
    marks.extend(points(input, &x, &y, taken));
    let rows = input.table.rows.iter();
    let said = rows.filter_map(|row| Some(format!("{}: {}", row.first()?, row.get(input.said)?)));
    let said = said.collect::<Vec<_>>().join("; ");
    Scene {
        width: input.width,
        height: input.height,
        title: input.title.to_owned(),
        description: Phrase::List { items: &said }.say(input.language),
        marks,
        table: input.table.clone(),
    }
}

fn ticks(input: &FrontierInput<'_>, words: &Words, ticks: &[f64]) -> Vec<String> {
    let unit = input.axes.unit;
    match input.axes.is_change {
        true => words.numbers.ticks_of_change(unit, ticks),
        false => words.numbers.ticks(unit, ticks),
    }
}

fn axes(
    input: &FrontierInput<'_>,
    words: &Words,
    (x, costs): (&Linear, &Domain),
    (y, gains): (&Linear, &Domain),
    texts: &[String],
) -> Vec<Mark> {
    let plot = Plot { x: *x, y: *y };
    let mut marks = axis::value_axis(&plot, &gains.ticks(), texts);
    let across = costs.ticks();
    let named = ticks(input, words, &across);
    marks.extend(axis::across(&plot, &across, named, input.width));
    marks.push(text(
        (x.to, y.from + 36.0),
        input.axes.cost.to_owned(),
        Anchor::End,
        "t2",
    ));
    marks.push(text(
        (x.from, y.to - 9.0),
        input.axes.gain.to_owned(),
        Anchor::Start,
        "t2",
    ));
    marks
}

/// The line through those on the frontier, from the cheapest on.
fn drawn_line(input: &FrontierInput<'_>, x: &Linear, y: &Linear) -> Option<Mark> {
    let on = input
        .points
        .iter()
        .filter(|one| one.standing == Standing::On);
    let mut on: Vec<(f64, f64)> = on.map(|one| (one.cost, one.gain)).collect();
    on.sort_by(|a, b| a.0.total_cmp(&b.0));
    let points: Vec<(f64, f64)> = on
        .iter()
        .map(|(cost, gain)| (x.at(*cost), y.at(*gain)))
        .collect();
    (points.len() > 1).then(|| path(line(&points), "ink-l"))
}

/// The line of those that earn just what they cost: whoever lies below it loses. With its name, where there is room beside it.
fn even(input: &FrontierInput<'_>, x: &Linear, y: &Linear, taken: &mut Vec<[f64; 4]>) -> Vec<Mark> {
    let (low, high) = (x.low.max(y.low), x.high.min(y.high));
    if low >= high {
        return Vec::new();
    }
    let at = |value: f64| (x.at(value), y.at(value));
    let mut marks = vec![path(segment(at(low), at(high)), "axis")];
    let name = Word::BreaksEven.say(input.language);
    let long = label::width(name, TICK_SIZE, false);
    let (right, up) = at(low + (high - low) * EVEN_NAME);
    let (right, up) = (right + 8.0, up + 14.0);
    if right + long <= x.to && up + 4.0 <= y.from {
        taken.push([right, up - 12.0, right + long, up + 4.0]);
        marks.push(text((right, up), name, Anchor::Start, "t2 halo"));
    }
    marks
}

/// A mark for each strategy, hollow where it is not on the frontier, and its name beside it where there is room.
fn points(
    input: &FrontierInput<'_>,
    x: &Linear,
    y: &Linear,
    mut taken: Vec<[f64; 4]>,
) -> Vec<Mark> {
    let mut marks = Vec::new();
    for one in input.points {
        let at = (x.at(one.cost), y.at(one.gain));
        let slot = one.slot;
        let class = match one.standing {
            Standing::On => format!("f{slot} ring"),
            Standing::Dominated | Standing::Extended => format!("l{slot}"),
        };
        marks.push(path(strategy_mark(slot, at, RADIUS), &class));
        // A name that has no room stands in two lines, and is shortened rather than left out.
        let long = label::width(&one.name, TICK_SIZE, false);
        let found = SHARES.iter().find_map(|share| {
            let lines = label::in_two(&one.name, long * share, TICK_SIZE, false);
            named(at, lines, (x.from, input.width), &taken)
        });
        if let Some((name, covers)) = found {
            taken.push(covers);
            marks.extend(name);
        }
    }
    marks
}

/// A name beside a point, where it covers no other between the two edges, and what it covers.
fn named(
    (at, up): (f64, f64),
    lines: Vec<String>,
    (left, right): (f64, f64),
    taken: &[[f64; 4]],
) -> Option<(Vec<Mark>, [f64; 4])> {
    let long = lines
        .iter()
        .map(|line| label::width(line, TICK_SIZE, false));
    let long = long.fold(0.0, f64::max);
    let more = (lines.len() - 1) as f64 * LINE;
    let is_free = |own: &[f64; 4]| {
        let apart = |other: &[f64; 4]| {
            own[2] < other[0] || other[2] < own[0] || own[3] < other[1] || other[3] < own[1]
        };
        own[0] >= left && own[2] <= right && taken.iter().all(apart)
    };
    let sides = [
        (at + 11.0, Anchor::Start, at + 11.0),
        (at - 11.0, Anchor::End, at - 11.0 - long),
    ];
    // Of the first line: level with the point, above it, below it.
    let tops = [up + 4.0 - more / 2.0, up - 10.0 - more, up + 18.0];
    let mut all = tops.iter().flat_map(|top| {
        sides.map(|(anchor_at, anchor, from)| {
            let covers = [from, top - 12.0, from + long, top + more + 4.0];
            ((anchor_at, *top), anchor, covers)
        })
    });
    let ((x, top), anchor, covers) = all.find(|(_, _, covers)| is_free(covers))?;
    let marks = lines.into_iter().enumerate().map(|(at, line)| {
        let y = top + at as f64 * LINE;
        text((x, y), line, anchor, "t halo")
    });
    Some((marks.collect(), covers))
}

fn table(input: &ReturnsInput<'_>, words: &Words) -> Table {
    let change = |value: f64| words.numbers.change(Unit::Money, value);
    let word = |word: Word| word.say(input.language).to_owned();
    let rows = input
        .rivals
        .iter()
        .zip(&input.frontier.standings)
        .filter_map(|(rival, stands)| {
            let one = input.returns.get(*rival)?;
            let payback = match one.payback {
                None => String::new(),
                Some(period) => paid_back(input.language, &words.calendar, period),
            };
            Some(vec![
                words.strategy(input.scenario, *rival),
                change(one.cost),
                change(one.gain),
                one.roi
                    .map_or(String::new(), |roi| words.numbers.share(roi)),
                standing(input.language, *stands).to_owned(),
                payback,
            ])
        });
    Table {
        caption: word(Word::FrontierHere),
        columns: [
            Word::Strategy,
            Word::CostMore,
            Word::GainMore,
            Word::Roi,
            Word::Standing,
            Word::Payback,
        ]
        .map(word)
        .to_vec(),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests;

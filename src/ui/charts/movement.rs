//! Customers period by period: who is new, who stayed, who came back, and below, who was lost.

use super::axis::{self, Plot, TICK_SIZE, text};
use super::label;
use super::scale::{self, Domain};
use super::scene::{Anchor, Mark, Scene, Table};
use super::times::TimeTicks;
use super::words::Words;
use crate::analysis::retention::Movement;
use crate::engine::series::Unit;
use crate::model::Scenario;
use crate::text::Language;
use crate::text::retention::{Phrase, Word};

/// What is drawn.
#[derive(Debug, Clone)]
pub struct MovementInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// By period, from the first.
    pub periods: &'a [Movement],
    /// Whether they are differences.
    pub is_change: bool,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// The language of its words.
    pub language: Language,
}

/// Room above, for a row of the names of the colours, what another row takes, and room below, for times.
const ABOVE: f64 = 30.0;
const LEGEND: f64 = 18.0;
const BELOW: f64 = 28.0;
/// Width of a bar at least: with less, several periods share one, which shows the last of them and what moved in all.
const LEAST: f64 = 5.0;

/// The parts of a bar from the axis up, with their classes; what is lost goes down, and what is less than nothing the other way.
const PARTS: [(Word, &str); 4] = [
    (Word::Retained, "acc shade-3"),
    (Word::New, "acc"),
    (Word::Reactivated, "returning"),
    (Word::Lost, "loss"),
];

/// Draws the bars.
#[must_use]
pub fn movement(input: &MovementInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let room = input.width - 60.0;
    let step = ((input.periods.len() as f64 * LEAST / room.max(1.0)).ceil() as usize).max(1);
    let bars = input.periods.chunks(step);
    let bars: Vec<Movement> = bars
        .filter_map(|periods| together(periods, input.is_change))
        .collect();
    let ends = bars.iter().flat_map(|bar| {
        let reach = |sign: f64| {
            parts(bar)
                .map(|part| (sign * part).max(0.0))
                .iter()
                .sum::<f64>()
        };
        [reach(1.0), -reach(-1.0)]
    });
    let domain = Domain::of(
        scale::extent(ends.chain([0.0])),
        ((input.height / 52.0) as usize).clamp(2, 6),
    );
    let ticks = domain.ticks();
    let texts = if input.is_change {
        words.numbers.ticks_of_change(Unit::People, &ticks)
    } else {
        let sizes: Vec<f64> = ticks.iter().map(|tick| tick.abs()).collect();
        words.numbers.ticks(Unit::People, &sizes)
    };
    let left = axis::widest(&texts) + 10.0;
    let (legend, above) = legend(input, left);
    let edges = [
        left,
        above,
        (input.width - 8.0).max(left + 1.0),
        input.height - BELOW,
    ];
    let plot = Plot::new(edges, input.scenario.clock.periods, domain);
    let times = TimeTicks::of(&input.scenario.clock, &words, plot.right() - plot.left());
    let mut marks = axis::value_axis(&plot, &ticks, &texts);
    for (at, bar) in bars.iter().enumerate() {
        let [from, to] = [at * step, (at * step + step).min(input.periods.len())]
            .map(|period| plot.x.at(period as f64));
        marks.extend(stack(&plot, (from, to), bar));
    }
    marks.extend(axis::time_axis(&plot, &times.ticks, input.width, false));
    marks.extend(legend);
    Scene {
        width: input.width,
        height: input.height,
        title: Word::Movement.say(input.language).to_owned(),
        description: description(input, &words),
        marks,
        table: table(input, &words),
    }
}

/// Periods that share a bar: those who are customers at the end of the last, told apart by what happened in all.
fn together(periods: &[Movement], is_change: bool) -> Option<Movement> {
    let last = periods.last()?;
    let sum = |of: fn(&Movement) -> f64| periods.iter().map(of).sum::<f64>();
    let all = last.retained + last.new + last.reactivated;
    let (new, reactivated) = (sum(|one| one.new), sum(|one| one.reactivated));
    let retained = all - new - reactivated;
    Some(Movement {
        retained: if is_change {
            retained
        } else {
            retained.max(0.0)
        },
        new,
        reactivated,
        lost: sum(|one| one.lost),
    })
}

/// What each part adds to the customers.
fn parts(bar: &Movement) -> [f64; 4] {
    [bar.retained, bar.new, bar.reactivated, -bar.lost]
}

fn stack(plot: &Plot, (from, to): (f64, f64), bar: &Movement) -> Vec<Mark> {
    let gap = if to - from > 3.0 { 1.0 } else { 0.0 };
    let (mut above, mut below) = (0.0, 0.0);
    let rects = parts(bar)
        .into_iter()
        .zip(PARTS)
        .filter_map(|(part, (_, class))| {
            let end = if part < 0.0 { &mut below } else { &mut above };
            let ends = (*end, *end + part);
            *end += part;
            let (top, bottom) = (plot.y.at(ends.0.max(ends.1)), plot.y.at(ends.0.min(ends.1)));
            (bottom - top > 0.01).then(|| Mark::Rect {
                x: from + gap / 2.0,
                y: top,
                width: (to - from - gap).max(0.5),
                height: bottom - top,
                radius: 0.0,
                class: class.to_owned(),
            })
        });
    rects.collect()
}

/// The names of the colours, in as many rows as they need, and the height of those.
fn legend(input: &MovementInput<'_>, left: f64) -> (Vec<Mark>, f64) {
    let mut marks = Vec::new();
    let (mut x, mut y) = (left, 5.0);
    for (word, class) in PARTS {
        let name = word.say(input.language);
        let wide = 14.0 + label::width(name, TICK_SIZE, false);
        if x > left && x + wide > input.width {
            (x, y) = (left, y + LEGEND);
        }
        marks.push(Mark::Rect {
            x,
            y,
            width: 10.0,
            height: 10.0,
            radius: 2.0,
            class: class.to_owned(),
        });
        marks.push(text((x + 14.0, y + 9.0), name, Anchor::Start, "t2"));
        x += wide + 12.0;
    }
    (marks, y - 5.0 + ABOVE)
}

/// A number of people, as a difference where it is one.
fn said(input: &MovementInput<'_>, words: &Words, value: f64) -> String {
    match input.is_change {
        true => words.numbers.change(Unit::People, value),
        false => words.numbers.people(value),
    }
}

fn description(input: &MovementInput<'_>, words: &Words) -> String {
    let sum = |of: fn(&Movement) -> f64| {
        let sum = input.periods.iter().map(of).sum::<f64>();
        said(input, words, sum)
    };
    let new = &sum(|one| one.new);
    let reactivated = &sum(|one| one.reactivated);
    let lost = &sum(|one| one.lost);
    let said = match input.is_change {
        true => Phrase::MovedMore {
            new,
            reactivated,
            lost,
        },
        false => Phrase::Moved {
            new,
            reactivated,
            lost,
        },
    };
    said.say(input.language)
}

fn table(input: &MovementInput<'_>, words: &Words) -> Table {
    let rows = input.periods.iter().enumerate().map(|(at, one)| {
        let time = words
            .calendar
            .label(u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1));
        let cells = [one.retained, one.new, one.reactivated, one.lost]
            .map(|value| said(input, words, value));
        std::iter::once(time).chain(cells).collect()
    });
    let columns = std::iter::once(
        crate::text::decision::Word::Time
            .say(input.language)
            .to_owned(),
    );
    Table {
        caption: Word::Movement.say(input.language).to_owned(),
        columns: columns
            .chain(PARTS.map(|(word, _)| word.say(input.language).to_owned()))
            .collect(),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests;

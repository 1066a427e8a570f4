//! A spider plot: what each uncertain number alone does to a difference on its way from low to high.

use super::axis::{self, Plot, TICK_SIZE, path, text};
use super::label::{self, Name};
use super::path::{line, segment};
use super::scale::{self, Domain, Linear};
use super::scene::{Anchor, Mark, Scene, Table};
use super::words::Words;
use crate::analysis::sensitivity::{QUANTILES, Spider, Thread};
use crate::engine::series::Unit;
use crate::model::{Path, Scenario};
use crate::text::Language;
use crate::text::compare::{self, number, value};
use crate::text::matters::{Phrase, Word};

/// What is drawn.
#[derive(Debug, Clone)]
pub struct SpiderInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The figures.
    pub spider: &'a Spider,
    /// Where each uncertain number stands in the file, by dimension.
    pub paths: &'a [Path],
    /// Position of the strategy; 0: the baseline's own outcome.
    pub strategy: usize,
    /// Its slot of the palette.
    pub slot: usize,
    /// Most lines; the table has all.
    pub most: usize,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// The language of its words.
    pub language: Language,
}

/// Room below for both lines of the axis, and above.
const BELOW: f64 = 42.0;
const ABOVE: f64 = 10.0;
/// Room between a line's end and its name.
const LEADER: f64 = 18.0;
/// Which of the parts are written below the axis.
const WRITTEN: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];
/// Which of them are where there is little room: less than this.
const FEWER: [f64; 3] = [0.05, 0.5, 0.95];
const NARROW: f64 = 220.0;

/// A line: its name, what it is of, and the differences.
struct Drawn<'a> {
    name: String,
    path: &'a Path,
    thread: &'a Thread,
    differences: Vec<f64>,
}

/// Draws the plot.
#[must_use]
pub fn spider(input: &SpiderInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let all: Vec<Drawn<'_>> = input
        .spider
        .widest(input.strategy)
        .into_iter()
        .filter_map(|thread| {
            let path = input.paths.get(thread.dimension)?;
            Some(Drawn {
                name: number(input.language, input.scenario, path),
                path,
                differences: thread.differences(input.strategy),
                thread,
            })
        })
        .collect();
    let shown = &all[..all.len().min(input.most)];
    let plot = plot(input, &words, shown);
    let mut marks = axes(input, &words, &plot);
    marks.extend(lines(input, &plot.0, shown));
    let unit = input.spider.outcome.unit();
    let said: Vec<String> = shown
        .iter()
        .filter_map(|one| {
            let [low, high] = [one.differences.first()?, one.differences.last()?];
            let moves = Phrase::Moves {
                number: &one.name,
                low: &words.told(unit, input.strategy, *low),
                high: &words.told(unit, input.strategy, *high),
            };
            Some(moves.say(input.language))
        })
        .collect();
    Scene {
        width: input.width,
        height: input.height,
        title: Word::Spider.say(input.language).to_owned(),
        description: compare::Phrase::List {
            items: &said.join("; "),
        }
        .say(input.language),
        marks,
        table: table(input, &words, &all),
    }
}

fn plot(
    input: &SpiderInput<'_>,
    words: &Words,
    shown: &[Drawn<'_>],
) -> (Plot, Domain, Vec<String>) {
    let values = shown.iter().flat_map(|one| one.differences.iter().copied());
    let middle = input.spider.difference(input.strategy);
    let domain = Domain::of(scale::extent(values.chain([middle])), 5);
    let unit = input.spider.outcome.unit();
    let ticks = domain.ticks();
    let texts = match input.strategy {
        0 => words.numbers.ticks(unit, &ticks),
        _ => words.numbers.ticks_of_change(unit, &ticks),
    };
    let left = axis::widest(&texts) + 10.0;
    let names = shown
        .iter()
        .map(|one| label::width(&one.name, TICK_SIZE, false));
    let room = (input.width * 0.38).min(240.0);
    let behind = names.fold(0.0, f64::max).min(room) + LEADER + 2.0;
    let plot = Plot {
        x: Linear {
            low: QUANTILES[0],
            high: QUANTILES[QUANTILES.len() - 1],
            from: left,
            to: (input.width - behind).max(left + 10.0),
        },
        y: Linear {
            low: domain.low,
            high: domain.high,
            from: (input.height - BELOW).max(ABOVE + 1.0),
            to: ABOVE,
        },
    };
    (plot, domain, texts)
}

fn axes(
    input: &SpiderInput<'_>,
    words: &Words,
    (plot, domain, texts): &(Plot, Domain, Vec<String>),
) -> Vec<Mark> {
    let mut marks = axis::value_axis(plot, &domain.ticks(), texts);
    let written: &[f64] = if plot.right() - plot.left() < NARROW {
        &FEWER
    } else {
        &WRITTEN
    };
    let parts = words.numbers.ticks(Unit::Share, written);
    marks.extend(axis::across(plot, written, parts, input.width));
    let cut = label::fit(
        Word::SpiderAxis.say(input.language),
        input.width,
        TICK_SIZE,
        false,
    );
    let half = label::width(&cut, TICK_SIZE, false) / 2.0;
    let middle = f64::midpoint(plot.left(), plot.right());
    let at = middle.clamp(half.min(middle), (input.width - half).max(half));
    marks.push(text(
        (at.max(half), plot.bottom() + 36.0),
        cut,
        Anchor::Middle,
        "t2",
    ));
    // Where all numbers are at their means.
    let level = plot.y.at(input.spider.difference(input.strategy));
    if level.is_finite() {
        let line = segment((plot.left(), level), (plot.right(), level));
        marks.push(path(line, "ink-l thin"));
    }
    marks
}

/// The lines with their names, the most important last and so in front.
fn lines(input: &SpiderInput<'_>, plot: &Plot, shown: &[Drawn<'_>]) -> Vec<Mark> {
    let end = |one: &Drawn<'_>| plot.y.at(one.differences.last().copied().unwrap_or(0.0));
    let wishes: Vec<f64> = shown.iter().map(end).collect();
    let names: Vec<Name<'_>> = shown
        .iter()
        .zip(&wishes)
        .map(|(one, wish)| Name {
            text: &one.name,
            bold: false,
            wish: *wish,
        })
        .collect();
    let (room, heights) = (
        input.width - plot.right() - LEADER,
        (plot.top(), plot.bottom()),
    );
    let stacked = label::stack(&names, room, TICK_SIZE, TICK_SIZE + 3.0, heights);
    let mut marks = Vec::new();
    for (rank, one) in shown.iter().enumerate().rev() {
        let points = QUANTILES.iter().zip(&one.differences);
        let points: Vec<(f64, f64)> = points
            .map(|(part, difference)| (plot.x.at(*part), plot.y.at(*difference)))
            .collect();
        let class = match rank {
            0 => format!("l{} focus", input.slot),
            // Each has a dash of its own: the name may stand aside.
            _ => format!("l{} d{}", input.slot, rank % super::SLOTS + 1),
        };
        marks.push(path(line(&points), &class));
        let from = (plot.right() + 2.0, wishes[rank]);
        let lines = &stacked[rank];
        let beside = lines.first().map_or(from.1, |(_, y)| *y);
        let to = (plot.right() + LEADER - 4.0, beside);
        marks.push(path(segment(from, to), "axis"));
        let class = if rank == 0 { "t" } else { "t2" };
        for (said, y) in lines {
            let at = (plot.right() + LEADER, y + 4.0);
            marks.push(text(at, said.clone(), Anchor::Start, class));
        }
    }
    marks
}

fn table(input: &SpiderInput<'_>, words: &Words, all: &[Drawn<'_>]) -> Table {
    let parts = QUANTILES.map(|part| words.numbers.share(part));
    let mut columns = vec![compare::Word::Number.say(input.language).to_owned()];
    for part in &parts {
        columns.push(Phrase::At { part }.say(input.language));
        columns.push(Phrase::Then { part }.say(input.language));
    }
    let rows = all.iter().map(|one| {
        let mut row = vec![one.name.clone()];
        for (at, difference) in one.thread.values.iter().zip(&one.differences) {
            row.push(value(&words.numbers, one.path, *at));
            row.push(words.told(input.spider.outcome.unit(), input.strategy, *difference));
        }
        row
    });
    Table {
        caption: Word::Spider.say(input.language).to_owned(),
        columns,
        rows: rows.collect(),
    }
}

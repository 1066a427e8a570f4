//! A line for each strategy, along time or along an amount: how likely it is the best, how many customers are left, what has been earned.

use super::axis::{self, Plot, TICK_SIZE, path, text};
use super::label::{self, Name};
use super::path::{self as data};
use super::scale::{self, Domain, Linear};
use super::scene::{Anchor, Mark, Scene, Table};
use super::times::TimeTicks;
use super::words::Words;
use crate::engine::series::Unit;
use crate::model::Scenario;
use crate::text::Language;
use crate::text::decision::Phrase;

/// What stands along the lower edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Along<'a> {
    /// Times of the scenario.
    Time,
    /// Amounts of a unit, and what they are.
    Amount(Unit, &'a str),
    /// Plain numbers, and what they are.
    Number(&'a str),
}

/// Most ticks along.
const MOST_TICKS: usize = 8;

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// Slot of the palette.
    pub slot: usize,
    /// By value along.
    pub values: Vec<f64>,
}

/// What the chart shows.
#[derive(Debug, Clone)]
pub struct LinesInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its title.
    pub title: &'a str,
    /// The unit of the lines' values.
    pub unit: Unit,
    /// Whether they are differences.
    pub is_change: bool,
    /// A value at which a line stands; what crosses it is marked.
    pub level: Option<f64>,
    /// Between which values the axis reaches at least.
    pub reach: (f64, f64),
    /// What is along.
    pub along: Along<'a>,
    /// The values along, growing.
    pub at: &'a [f64],
    /// The lines.
    pub lines: &'a [Line],
    /// Which of them is drawn heavier.
    pub focus: Option<usize>,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// The language of its words.
    pub language: Language,
}

/// Room below the plot, and more where the axis has a name.
const TICK_ROW: f64 = 28.0;
const NAME_ROW: f64 = 18.0;
/// Distance of texts at the right, and the most room that they take of the width.
const LINE: f64 = 16.0;
const NAMES: f64 = 0.38;
/// What stands before a name: from the plot to the middle of the line's mark, its radius, and from the plot to the name.
const MARK: f64 = 12.0;
const RADIUS: f64 = 4.0;
const NAME: f64 = 22.0;

/// Draws the chart.
#[must_use]
pub fn line_chart(input: &LinesInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let domain = domain(input);
    let ticks = domain.ticks();
    let texts = match input.is_change {
        true => words.numbers.ticks_of_change(input.unit, &ticks),
        false => words.numbers.ticks(input.unit, &ticks),
    };
    let plot = plot(input, domain, axis::widest(&texts) + 10.0);
    let mut marks = axis::value_axis(&plot, &ticks, &texts);
    marks.extend(along(input, &plot, &words));
    if let Some(level) = input.level {
        let y = plot.y.at(level);
        marks.push(path(
            data::segment((plot.left(), y), (plot.right(), y)),
            "dotline",
        ));
    }
    let focused = |at: usize| input.focus == Some(at);
    let others = (0..input.lines.len()).filter(|at| !focused(*at));
    for at in others.chain(input.focus.filter(|at| *at < input.lines.len())) {
        marks.push(line(input, &plot, &input.lines[at], focused(at)));
    }
    marks.extend(crossings(input, &plot));
    marks.extend(names(input, &plot));
    Scene {
        width: input.width,
        height: input.height,
        title: input.title.to_owned(),
        description: description(input, &words),
        marks,
        table: table(input, &words),
    }
}

fn domain(input: &LinesInput<'_>) -> Domain {
    let values = input.lines.iter().flat_map(|line| &line.values).copied();
    let ends = [input.reach.0, input.reach.1];
    let most = ((input.height / 64.0) as usize).clamp(2, 5);
    Domain::of(scale::extent(values.chain(ends)), most)
}

fn plot(input: &LinesInput<'_>, domain: Domain, left: f64) -> Plot {
    let room = input
        .lines
        .iter()
        .map(|line| label::width(&line.name, TICK_SIZE, true) + NAME + 4.0);
    let room = room.fold(0.0, f64::max).min(input.width * NAMES);
    let right = (input.width - room).max(left + 1.0);
    let below = match input.along {
        Along::Time => TICK_ROW,
        Along::Amount(..) | Along::Number(_) => TICK_ROW + NAME_ROW,
    };
    let edges = [left, 12.0, right, input.height - below];
    let plot = Plot::new(edges, input.scenario.clock.periods, domain);
    match input.along {
        Along::Time => plot,
        Along::Amount(..) | Along::Number(_) => {
            let ends = [input.at.first(), input.at.last()].map(|end| end.copied().unwrap_or(0.0));
            Plot {
                x: Linear {
                    low: ends[0],
                    high: if ends[1] > ends[0] {
                        ends[1]
                    } else {
                        ends[0] + 1.0
                    },
                    ..plot.x
                },
                ..plot
            }
        }
    }
}

fn along(input: &LinesInput<'_>, plot: &Plot, words: &Words) -> Vec<Mark> {
    let room = plot.right() - plot.left();
    let (texts, name, ticks) = match input.along {
        Along::Time => {
            let ticks = TimeTicks::of(&input.scenario.clock, words, room);
            let has_zero = plot.y.low <= 0.0 && plot.y.high >= 0.0;
            return axis::time_axis(plot, &ticks.ticks, input.width, !has_zero);
        }
        Along::Amount(unit, name) => {
            let ticks = amounts(input, room);
            (words.numbers.ticks(unit, &ticks), name, ticks)
        }
        Along::Number(name) => {
            let ticks = amounts(input, room);
            let texts = ticks.iter().map(|tick| words.numbers.plain(*tick, 3));
            (texts.collect(), name, ticks)
        }
    };
    let mut marks = axis::across(plot, &ticks, texts, input.width);
    // Below the names of the lines, too, where there is no room before them.
    let needed = label::width(name, TICK_SIZE, false).min(input.width);
    let end = plot.right().max(needed);
    let name = label::fit(name, end, TICK_SIZE, false);
    marks.push(text((end, plot.bottom() + 36.0), name, Anchor::End, "t2"));
    marks
}

/// Ticks that lie within the values along.
fn amounts(input: &LinesInput<'_>, room: f64) -> Vec<f64> {
    let (Some(low), Some(high)) = (input.at.first(), input.at.last()) else {
        return Vec::new();
    };
    let fit = ((room / 80.0) as usize).clamp(2, MOST_TICKS);
    let ticks = |most: usize| {
        let mut ticks = Domain::of(Some((*low, *high)), most).ticks();
        ticks.retain(|tick| tick >= low && tick <= high);
        ticks
    };
    // Round steps may lead beyond the values: an axis is read from three ticks on, where there is room for them at all.
    let mut most = fit;
    while most < MOST_TICKS && ticks(most).len() < 3 {
        most += 1;
    }
    ticks(most)
}

fn line(input: &LinesInput<'_>, plot: &Plot, line: &Line, focus: bool) -> Mark {
    let points: Vec<(f64, f64)> = input
        .at
        .iter()
        .zip(&line.values)
        .filter(|(_, share)| share.is_finite())
        .map(|(at, share)| (plot.x.at(*at), plot.y.at(*share)))
        .collect();
    let class = if focus {
        format!("l{} focus", line.slot)
    } else {
        format!("l{0} d{0}", line.slot)
    };
    path(data::line(&points), &class)
}

/// A dot where a line first is at the level or beyond it.
fn crossings(input: &LinesInput<'_>, plot: &Plot) -> Vec<Mark> {
    let Some(level) = input.level else {
        return Vec::new();
    };
    let dots = input.lines.iter().filter_map(|line| {
        let above = *line.values.first()? > level;
        let at = line
            .values
            .iter()
            .position(|value| value.is_finite() && (*value > level) != above)?;
        Some(Mark::Circle {
            x: plot.x.at(*input.at.get(at)?),
            y: plot.y.at(line.values[at]),
            r: 4.0,
            class: format!("f{} ring", line.slot),
        })
    });
    dots.collect()
}

/// A value of a line, as a difference where it is one.
fn said(input: &LinesInput<'_>, words: &Words, value: f64) -> String {
    match input.is_change {
        true => words.numbers.change(input.unit, value),
        false => words.numbers.value(input.unit, value),
    }
}

/// The name of each line at its end, behind its mark.
fn names(input: &LinesInput<'_>, plot: &Plot) -> Vec<Mark> {
    let mut ends: Vec<(usize, f64)> = input
        .lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| {
            Some((
                at,
                line.values.iter().rfind(|one| one.is_finite()).copied()?,
            ))
        })
        .collect();
    ends.sort_by(|a, b| b.1.total_cmp(&a.1));
    let name = |(at, end): &(usize, f64)| Name {
        text: &input.lines[*at].name,
        bold: input.focus == Some(*at),
        wish: plot.y.at(*end),
    };
    let names: Vec<Name<'_>> = ends.iter().map(name).collect();
    let (room, heights) = (
        input.width - plot.right() - NAME,
        (plot.top(), plot.bottom()),
    );
    let stacked = label::stack(&names, room, TICK_SIZE, LINE, heights);
    let mut marks = Vec::new();
    for ((name, (at, _)), lines) in names.iter().zip(&ends).zip(stacked) {
        let class = if name.bold { "t b" } else { "t2" };
        let slot = input.lines[*at].slot;
        if let Some((_, y)) = lines.first() {
            let mark = data::strategy_mark(slot, (plot.right() + MARK, *y), RADIUS);
            marks.push(path(mark, &format!("f{slot}")));
        }
        for (said, y) in lines {
            marks.push(text(
                (plot.right() + NAME, y + 4.0),
                said,
                Anchor::Start,
                class,
            ));
        }
    }
    marks
}

fn description(input: &LinesInput<'_>, words: &Words) -> String {
    let ends = input.lines.iter().filter_map(|line| {
        let end = *line.values.last()?;
        let end = Phrase::End {
            strategy: &line.name,
            value: &said(input, words, end),
        };
        Some(end.say(input.language))
    });
    ends.collect::<Vec<_>>().join("; ")
}

fn table(input: &LinesInput<'_>, words: &Words) -> Table {
    let named = match input.along {
        Along::Time => crate::text::decision::Word::Time.say(input.language),
        Along::Amount(_, name) | Along::Number(name) => name,
    };
    let columns = std::iter::once(named.to_owned());
    let value = |at: f64| match input.along {
        Along::Time => words.calendar.label(at as u32),
        Along::Amount(unit, _) => words.numbers.value(unit, at),
        Along::Number(_) => words.numbers.plain(at, 3),
    };
    let rows = input.at.iter().enumerate().map(|(position, at)| {
        let values = input.lines.iter().map(|line| {
            let own = line.values.get(position).copied().unwrap_or(f64::NAN);
            said(input, words, own)
        });
        std::iter::once(value(*at)).chain(values).collect()
    });
    Table {
        caption: input.title.to_owned(),
        columns: columns
            .chain(input.lines.iter().map(|line| line.name.clone()))
            .collect(),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests;

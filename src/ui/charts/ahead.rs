//! Differences to the baseline over time: one line per strategy, the focused one with the range of its futures.
//!
//! The range is of the differences of equal futures, which is narrower than the distance of two ranges.

mod payback;

use super::axis::{self, Plot, TICK_SIZE, path, text};
use super::label;
use super::path::{self as data, Point, segment};
use super::scale::{self, Domain};
use super::scene::{Anchor, Mark, Scene, Table};
use super::times::TimeTicks;
use super::words::Words;
use crate::analysis::results::Quantiles;
use crate::engine::series::Series;
use crate::model::Scenario;
use crate::text::Language;
use crate::text::compare::Phrase;

/// A strategy's difference.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// Its name.
    pub name: String,
    /// Slot of the palette.
    pub slot: usize,
    /// Mean difference, from time 0 on.
    pub mean: Vec<f64>,
    /// Quantiles of the difference, from time 0 on; empty where there are none.
    pub quantiles: Vec<Quantiles>,
}

impl Course {
    /// Of values from the series' first on: where what is counted by period is nothing yet, there are zeros.
    #[must_use]
    pub fn new(
        series: Series,
        (name, slot): (String, usize),
        mean: &[f64],
        quantiles: &[Quantiles],
    ) -> Self {
        let start = series.first_time() as usize;
        let zeros = std::iter::repeat_n(0.0, start);
        let none = std::iter::repeat_n([0.0; 5], if quantiles.is_empty() { 0 } else { start });
        Self {
            name,
            slot,
            mean: zeros.chain(mean.iter().copied()).collect(),
            quantiles: none.chain(quantiles.iter().copied()).collect(),
        }
    }
}

/// What the chart shows.
#[derive(Debug, Clone)]
pub struct AheadInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Of which series.
    pub series: Series,
    /// The strategies.
    pub courses: &'a [Course],
    /// Which of `courses` has the range.
    pub focus: usize,
    /// A range that somebody guessed.
    pub guess: Option<Guess<'a>>,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// The language of its words.
    pub language: Language,
}

/// A range that somebody guessed for a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess<'a> {
    /// The time.
    pub at: u32,
    /// Its ends.
    pub ends: [f64; 2],
    /// What stands beside it.
    pub said: &'a str,
}

/// Room above the plot, and below it.
const TOP: f64 = 12.0;
const TICK_ROW: f64 = 28.0;
/// Distance of ticks of values.
const TICK_DISTANCE: f64 = 48.0;
/// Distance of texts at the right.
const LINE: f64 = 16.0;
/// Room for a strategy's mark before such a text, and its radius.
const MARK: f64 = 16.0;
const RADIUS: f64 = 4.2;

/// Draws the chart.
#[must_use]
pub fn ahead(input: &AheadInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let unit = input.series.unit();
    let most = ((input.height / TICK_DISTANCE) as usize).clamp(2, 7);
    let domain = Domain::of(extent(input), most);
    let ticks = domain.ticks();
    let texts = words.numbers.ticks_of_change(unit, &ticks);
    let high = (input.height - TOP - TICK_ROW).max(1.0);
    let near = (domain.high - domain.low) * LINE / high;
    let ends = told_apart(ends(input, &words), near);
    let gutter = ends
        .iter()
        .map(|end| label::width(&end.text, TICK_SIZE, end.bold) + MARK + 6.0);
    let gutter = gutter.fold(0.0, f64::max).min(input.width * 0.35);
    let left = axis::widest(&texts) + 10.0;
    let right = (input.width - gutter).max(left + 1.0);
    let edges = [left, TOP, right, input.height - TICK_ROW];
    let plot = Plot::new(edges, input.scenario.clock.periods, domain);
    let times = TimeTicks::of(&input.scenario.clock, &words, right - left);
    let mut marks = axis::value_axis(&plot, &ticks, &texts);
    marks.extend(axis::time_axis(
        &plot,
        &times.ticks,
        input.width,
        !domain.has_zero(),
    ));
    marks.extend(
        input
            .courses
            .get(input.focus)
            .into_iter()
            .flat_map(|course| bands(&plot, course)),
    );
    let focused = |at: usize| at == input.focus;
    let others = (0..input.courses.len()).filter(|at| !focused(*at));
    for at in others.chain(input.courses.get(input.focus).map(|_| input.focus)) {
        marks.push(line(&plot, &input.courses[at], focused(at)));
    }
    marks.extend(payback::break_even(&plot, input, &words));
    marks.extend(input.guess.iter().flat_map(|guess| guessed(&plot, guess)));
    marks.extend(labels(&plot, &ends));
    Scene {
        width: input.width,
        height: input.height,
        title: Phrase::AheadTitle {
            series: &words.series(input.scenario, input.series),
        }
        .say(input.language),
        description: description(input, &words),
        marks,
        table: table(input, &words),
    }
}

fn extent(input: &AheadInput<'_>) -> Option<(f64, f64)> {
    let means = input
        .courses
        .iter()
        .flat_map(|course| course.mean.iter().copied());
    let focus = input.courses.get(input.focus);
    let band = focus.into_iter().flat_map(|course| &course.quantiles);
    let guess = input.guess.iter().flat_map(|guess| guess.ends);
    scale::extent(
        means
            .chain(band.flat_map(|all| [all[0], all[4]]))
            .chain(guess),
    )
}

fn points(plot: &Plot, values: impl Iterator<Item = f64>) -> Vec<Point> {
    values
        .enumerate()
        .map(|(time, value)| (plot.x.at(time as f64), plot.y.at(value)))
        .collect()
}

fn line(plot: &Plot, course: &Course, focus: bool) -> Mark {
    let d = data::line(&points(plot, course.mean.iter().copied()));
    let class = if focus {
        format!("l{} focus", course.slot)
    } else {
        format!("l{0} d{0}", course.slot)
    };
    path(d, &class)
}

/// The outer range holds nine of ten futures, the inner one half of them.
fn bands(plot: &Plot, course: &Course) -> Vec<Mark> {
    let side = |level: usize| points(plot, course.quantiles.iter().map(|all| all[level]));
    if course.quantiles.len() < 2 {
        return Vec::new();
    }
    [(0, 4, "bo"), (1, 3, "bi")]
        .into_iter()
        .map(|(low, high, shade)| {
            let d = data::band(&side(high), &side(low));
            path(d, &format!("f{} {shade}", course.slot))
        })
        .collect()
}

/// A text at the right.
struct End {
    value: f64,
    text: String,
    bold: bool,
    /// The mark of the strategy whose line ends there.
    slot: Option<usize>,
}

/// The texts at the right: where each line ends, and the range of the focused one.
fn ends(input: &AheadInput<'_>, words: &Words) -> Vec<End> {
    let unit = input.series.unit();
    let line = |(at, course): (usize, &Course)| {
        let value = course.mean.last().copied()?;
        Some(End {
            value,
            text: words.numbers.change(unit, value),
            bold: at == input.focus,
            slot: Some(course.slot),
        })
    };
    let mut ends: Vec<End> = input.courses.iter().enumerate().filter_map(line).collect();
    let focus = input.courses.get(input.focus);
    if let Some(all) = focus.and_then(|focus| focus.quantiles.last()) {
        ends.extend([all[0], all[4]].map(|value| End {
            value,
            text: words.numbers.change_in(unit, value, all[0], all[4]),
            bold: false,
            slot: None,
        }));
    }
    ends.retain(|end| end.value.is_finite());
    ends
}

/// Without the ends of the range where another line ends among them, or nearer than a line of text: they have no mark, and nobody would
/// know which number is whose.
fn told_apart(mut ends: Vec<End>, near: f64) -> Vec<End> {
    let of_range = ends.iter().filter(|end| end.slot.is_none());
    let Some((low, high)) = scale::extent(of_range.map(|end| end.value)) else {
        return ends;
    };
    let among = low - near..high + near;
    let is_other = |end: &End| end.slot.is_some() && !end.bold;
    if ends
        .iter()
        .any(|end| is_other(end) && among.contains(&end.value))
    {
        ends.retain(|end| end.slot.is_some());
    }
    ends
}

fn labels(plot: &Plot, ends: &[End]) -> Vec<Mark> {
    let mut order: Vec<&End> = ends.iter().collect();
    order.sort_by(|a, b| b.value.total_cmp(&a.value));
    let wishes: Vec<f64> = order.iter().map(|end| plot.y.at(end.value)).collect();
    let places = label::spread(&wishes, LINE, plot.top(), plot.bottom());
    let marks = order.iter().zip(places).flat_map(|(end, y)| {
        let class = if end.bold { "t b" } else { "t2" };
        let at = (plot.right() + MARK + 4.0, y + 4.0);
        let said = text(at, end.text.clone(), Anchor::Start, class);
        let mark = end.slot.map(|slot| {
            let d = data::strategy_mark(slot, (plot.right() + MARK / 2.0 + 1.0, y), RADIUS);
            path(d, &format!("f{slot}"))
        });
        mark.into_iter().chain([said])
    });
    marks.collect()
}

/// A range as a bar at a place, with a cross line at each of its two heights.
#[must_use]
pub fn range_bar(x: f64, ends: [f64; 2]) -> String {
    let across = |y: f64| segment((x - 6.0, y), (x + 6.0, y));
    let [one, other] = ends;
    [segment((x, one), (x, other)), across(one), across(other)].concat()
}

/// A guess as a bar at its time.
fn guessed(plot: &Plot, guess: &Guess<'_>) -> Vec<Mark> {
    let x = plot.x.at(f64::from(guess.at)).min(plot.right());
    let ends = guess.ends.map(|end| plot.y.at(end));
    // Before the bar, but for where the axis is.
    let room = label::width(guess.said, TICK_SIZE, true) + 12.0;
    let (at, anchor) = if x - plot.left() > room {
        (x - 10.0, Anchor::End)
    } else {
        (x + 10.0, Anchor::Start)
    };
    let said = text(
        (at, ends[0].min(ends[1]) + 4.0),
        guess.said,
        anchor,
        "t b halo",
    );
    vec![path(range_bar(x, ends), "guess"), said]
}

fn description(input: &AheadInput<'_>, words: &Words) -> String {
    let unit = input.series.unit();
    let time = words.calendar.label(input.scenario.clock.periods);
    let said = input.courses.iter().filter_map(|course| {
        let mean = words.numbers.change(unit, *course.mean.last()?);
        let range = course
            .quantiles
            .last()
            .map(|all| words.numbers.change_range(unit, all[0], all[4]));
        let end = Phrase::AheadEnd {
            strategy: &course.name,
            mean: &mean,
            range: range.as_deref(),
            time: &time,
        };
        Some(end.say(input.language))
    });
    said.collect::<Vec<_>>().join(" ")
}

fn table(input: &AheadInput<'_>, words: &Words) -> Table {
    let unit = input.series.unit();
    let mut columns = vec![Phrase::AheadTime.say(input.language)];
    for course in input.courses {
        columns.push(course.name.clone());
        if !course.quantiles.is_empty() {
            columns.push(
                Phrase::AheadRange {
                    strategy: &course.name,
                }
                .say(input.language),
            );
        }
    }
    let times = input
        .courses
        .iter()
        .map(|course| course.mean.len())
        .max()
        .unwrap_or(0);
    let rows = (0..times).map(|time| {
        let mut row = vec![
            words
                .calendar
                .label(u32::try_from(time).unwrap_or(u32::MAX)),
        ];
        for course in input.courses {
            let mean = course.mean.get(time).copied();
            row.push(mean.map_or(String::new(), |mean| words.numbers.change(unit, mean)));
            if !course.quantiles.is_empty() {
                let all = course.quantiles.get(time);
                row.push(all.map_or(String::new(), |all| {
                    words.numbers.change_range(unit, all[0], all[4])
                }));
            }
        }
        row
    });
    Table {
        caption: Phrase::AheadTitle {
            series: &words.series(input.scenario, input.series),
        }
        .say(input.language),
        columns,
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests;

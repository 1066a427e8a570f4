//! The triangle of cohorts: a row for each period in which people became customers, a cell for each time since.

use super::axis::{TICK_SIZE, text};
use super::label;
use super::scene::{Anchor, Mark, Scene, Table};
use super::words::Words;
use crate::engine::series::Unit;
use crate::model::Scenario;
use crate::text::Language;
use crate::text::retention::{Phrase, Word};

/// What is drawn.
#[derive(Debug, Clone)]
pub struct CohortsInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The periods in which the cohorts became customers.
    pub cohorts: &'a [u32],
    /// By cohort, then by periods since: the share of them who are customers, or its difference to the baseline's.
    pub shares: &'a [Vec<f64>],
    /// Whether they are differences.
    pub is_change: bool,
    /// Width of the picture.
    pub width: f64,
    /// The language of its words.
    pub language: Language,
}

/// Most columns, the height of a row, and room above.
const COLUMNS: usize = 24;
const ROW: f64 = 24.0;
const ABOVE: f64 = 24.0;
/// Width that a column wants at least.
const LEAST: f64 = 12.0;
/// Shades, from the lightest; the darkest still has figures on it that can be read.
const SHADES: f64 = 4.0;

/// Draws the triangle.
#[must_use]
pub fn cohorts(input: &CohortsInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let names: Vec<String> = input
        .cohorts
        .iter()
        .map(|period| words.calendar.label(*period))
        .collect();
    let left = names
        .iter()
        .map(|name| label::width(name, TICK_SIZE, false))
        .fold(0.0, f64::max)
        + 10.0;
    let ages = ages(input, left);
    let width = ((input.width - left) / ages.len().max(1) as f64).clamp(1.0, 64.0);
    let range = range(input);
    let has_figures = wanted(input, &words) + 4.0 <= width;
    let last = ages
        .last()
        .map_or(String::new(), |age| words.numbers.whole(*age as u64));
    let every = ((label::width(&last, TICK_SIZE, false) + 4.0) / width)
        .ceil()
        .max(1.0) as usize;
    let mut marks = Vec::new();
    for (column, age) in ages.iter().enumerate() {
        let said = words.numbers.whole(*age as u64);
        if column % every == 0 {
            let at = (left + (column as f64 + 0.5) * width, ABOVE - 8.0);
            marks.push(text(at, said, Anchor::Middle, "t3"));
        }
    }
    for (row, name) in names.iter().enumerate() {
        let top = ABOVE + row as f64 * ROW;
        marks.push(text(
            (left - 10.0, top + 16.0),
            name.clone(),
            Anchor::End,
            "t2",
        ));
        for (column, age) in ages.iter().enumerate() {
            let share = input.shares.get(row).and_then(|row| row.get(*age)).copied();
            if let Some(share) = share.filter(|share| share.is_finite()) {
                let place = (left + column as f64 * width, top, width);
                marks.push(cell(place, (share, range)));
                let said = figure(input, &words, share);
                if has_figures && label::width(&said, TICK_SIZE, false) + 4.0 <= width {
                    let at = (place.0 + width / 2.0, top + 16.0);
                    marks.push(text(at, said, Anchor::Middle, "t"));
                }
            }
        }
    }
    Scene {
        width: input.width,
        height: ABOVE + names.len() as f64 * ROW + 8.0,
        title: Word::Cohorts.say(input.language).to_owned(),
        description: description(input, &words),
        marks,
        table: table(input, &words, &names, &ages),
    }
}

/// The times since that have a column: all, or every so many of them.
fn ages(input: &CohortsInput<'_>, left: f64) -> Vec<usize> {
    let longest = input.shares.iter().map(Vec::len).max().unwrap_or(0);
    let fit = (((input.width - left) / LEAST) as usize).clamp(1, COLUMNS);
    let step = longest.div_ceil(fit).max(1);
    (0..longest).step_by(step).collect()
}

/// The width of a column in which figures are written: with less, those that happen to be short would stand alone. That everyone is there at
/// first needs no figure.
fn wanted(input: &CohortsInput<'_>, words: &Words) -> f64 {
    let figures = input.shares.iter().flatten();
    let figures = figures.filter(|share| share.is_finite() && (input.is_change || **share < 0.995));
    figures
        .map(|share| label::width(&figure(input, words, *share), TICK_SIZE, false))
        .fold(0.0, f64::max)
}

/// What the palest and the darkest shade stand for: the least and the most that is left; of differences nothing and the largest.
fn range(input: &CohortsInput<'_>) -> (f64, f64) {
    let sizes = input.shares.iter().flatten().map(|share| share.abs());
    let sizes = sizes.filter(|size| size.is_finite());
    let most = sizes.clone().fold(0.0, f64::max);
    let least = if input.is_change {
        0.0
    } else {
        sizes.fold(most, f64::min)
    };
    (least, most)
}

/// A cell.
fn cell((x, y, width): (f64, f64, f64), (share, (least, most)): (f64, (f64, f64))) -> Mark {
    let part = if most > least {
        (share.abs() - least) / (most - least)
    } else {
        1.0
    };
    let shade = libm::ceil(part * SHADES).clamp(1.0, SHADES) as u32;
    let hue = if share < 0.0 { "loss" } else { "acc" };
    Mark::Rect {
        x: x + 0.5,
        y: y + 0.5,
        width: (width - 1.0).max(0.5),
        height: ROW - 1.0,
        radius: 2.0,
        class: if share == 0.0 {
            "sunk".to_owned()
        } else {
            format!("{hue} shade-{shade}")
        },
    }
}

/// Whole per cent, or points of a difference, without their sign.
fn figure(input: &CohortsInput<'_>, words: &Words, share: f64) -> String {
    let points = libm::round(100.0 * share);
    let said = words.numbers.plain(points.abs(), 3);
    match (input.is_change, points) {
        (true, points) if points > 0.0 => format!("+{said}"),
        (_, points) if points < 0.0 => format!("−{said}"),
        _ => said,
    }
}

fn description(input: &CohortsInput<'_>, words: &Words) -> String {
    let first = input.cohorts.first().zip(input.shares.first());
    let Some((period, row)) = first.filter(|(_, row)| !row.is_empty()) else {
        return String::new();
    };
    let share = row.last().copied().unwrap_or(f64::NAN);
    let cohort = &words.calendar.label(*period);
    let after = &words.numbers.whole((row.len() - 1) as u64);
    let said = match input.is_change {
        true => Phrase::CohortMore {
            cohort,
            share: &words.numbers.change(Unit::Share, share),
            after,
        },
        false => Phrase::CohortEnd {
            cohort,
            share: &words.numbers.share(share),
            after,
        },
    };
    said.say(input.language)
}

fn table(input: &CohortsInput<'_>, words: &Words, names: &[String], ages: &[usize]) -> Table {
    let rows = names.iter().enumerate().map(|(row, name)| {
        let cells = ages.iter().map(|age| {
            let share = input.shares.get(row).and_then(|row| row.get(*age)).copied();
            share
                .filter(|share| share.is_finite())
                .map_or(String::new(), |share| figure(input, words, share))
        });
        std::iter::once(name.clone()).chain(cells).collect()
    });
    let columns = std::iter::once(Word::Cohort.say(input.language).to_owned());
    Table {
        caption: Word::CohortsInPerCent.say(input.language).to_owned(),
        columns: columns
            .chain(ages.iter().map(|age| words.numbers.whole(*age as u64)))
            .collect(),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests;

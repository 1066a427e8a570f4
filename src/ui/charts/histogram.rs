//! How something is spread over people: a bar for each part of the values.

use super::axis::{self, Plot, TICK_SIZE, path, text};
use super::label;
use super::path::segment;
use super::scale::{Domain, Linear};
use super::scene::{Anchor, Mark, Scene, Table};
use super::words::Words;
use crate::engine::series::Unit;
use crate::model::Scenario;
use crate::text::Language;
use crate::text::retention::{Phrase, Word};

/// What is drawn.
#[derive(Debug, Clone)]
pub struct HistogramInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Slot of the palette.
    pub slot: usize,
    /// Lower end of the first part.
    pub low: f64,
    /// Width of each part.
    pub step: f64,
    /// Shares of people by part.
    pub shares: &'a [f64],
    /// Mean and median, which are marked.
    pub mean: f64,
    /// The median.
    pub median: f64,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// The language of its words.
    pub language: Language,
}

/// Room above, for what is marked, and below, for amounts.
const ABOVE: f64 = 40.0;
const BELOW: f64 = 28.0;

/// Draws the bars.
#[must_use]
pub fn histogram(input: &HistogramInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let most = input
        .shares
        .iter()
        .copied()
        .filter(|share| share.is_finite())
        .fold(0.0, f64::max);
    let domain = Domain::of(Some((0.0, most.max(1e-9))), 4);
    let ticks = domain.ticks();
    let texts = words.numbers.ticks(Unit::Share, &ticks);
    let left = axis::widest(&texts) + 10.0;
    let edges = [
        left,
        ABOVE,
        (input.width - 12.0).max(left + 1.0),
        input.height - BELOW,
    ];
    let plot = Plot::new(edges, 1, domain);
    let high = input.low + input.step * input.shares.len() as f64;
    let plot = Plot {
        x: Linear {
            low: input.low,
            high: if high > input.low {
                high
            } else {
                input.low + 1.0
            },
            ..plot.x
        },
        ..plot
    };
    let mut marks = axis::value_axis(&plot, &ticks, &texts);
    let amounts = amounts(&plot);
    let named = words.numbers.ticks(Unit::Money, &amounts);
    marks.extend(axis::across(&plot, &amounts, named, input.width));
    marks.extend(bars(input, &plot));
    marks.extend(marked(input, &plot, &words));
    Scene {
        width: input.width,
        height: input.height,
        title: Word::Value.say(input.language).to_owned(),
        description: description(input, &words),
        marks,
        table: table(input, &words),
    }
}

fn amounts(plot: &Plot) -> Vec<f64> {
    let most = (((plot.right() - plot.left()) / 90.0) as usize).clamp(2, 8);
    let mut ticks = Domain::of(Some((plot.x.low, plot.x.high)), most).ticks();
    ticks.retain(|tick| (plot.x.low..=plot.x.high).contains(tick));
    ticks
}

fn bars(input: &HistogramInput<'_>, plot: &Plot) -> Vec<Mark> {
    let bars = input
        .shares
        .iter()
        .enumerate()
        .filter(|(_, share)| **share > 0.0);
    let marks = bars.map(|(at, share)| {
        let [from, to] = [at, at + 1].map(|end| plot.x.at(input.low + input.step * end as f64));
        let top = plot.y.at(*share);
        Mark::Rect {
            x: from + 0.5,
            y: top,
            width: (to - from - 1.0).max(0.5),
            height: (plot.bottom() - top).max(0.5),
            radius: 0.0,
            class: format!("f{}", input.slot),
        }
    });
    marks.collect()
}

/// Lines at the mean and at the median, with their amounts, one above the other.
fn marked(input: &HistogramInput<'_>, plot: &Plot, words: &Words) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (row, (word, value)) in [(Word::Mean, input.mean), (Word::Median, input.median)]
        .into_iter()
        .enumerate()
    {
        if !value.is_finite() || !(plot.x.low..=plot.x.high).contains(&value) {
            continue;
        }
        let x = plot.x.at(value);
        let y = 12.0 + row as f64 * 15.0;
        marks.push(path(segment((x, y + 4.0), (x, plot.bottom())), "ink-l"));
        let said = format!(
            "{} {}",
            word.say(input.language),
            words.numbers.value(Unit::Money, value)
        );
        let half = label::width(&said, TICK_SIZE, false) / 2.0;
        let middle = x.clamp(half, (input.width - half).max(half));
        marks.push(text((middle, y), said, Anchor::Middle, "t2 halo"));
    }
    marks
}

/// Which part of the people is worth less than nothing.
fn below_nothing(input: &HistogramInput<'_>) -> f64 {
    let parts = input.shares.iter().enumerate().map(|(at, share)| {
        let from = input.low + input.step * at as f64;
        let part = if input.step > 0.0 {
            (-from / input.step).clamp(0.0, 1.0)
        } else {
            f64::from(u8::from(from < 0.0))
        };
        share * part
    });
    parts.sum()
}

fn description(input: &HistogramInput<'_>, words: &Words) -> String {
    if input.shares.is_empty() {
        return String::new();
    }
    let said = Phrase::Worth {
        mean: &words.numbers.money(input.mean),
        median: &words.numbers.money(input.median),
        negative: &words.numbers.share(below_nothing(input)),
    };
    said.say(input.language)
}

fn table(input: &HistogramInput<'_>, words: &Words) -> Table {
    let rows = input.shares.iter().enumerate().map(|(at, share)| {
        let [low, high] = [at, at + 1].map(|end| input.low + input.step * end as f64);
        vec![
            words.range(Unit::Money, [low, high]),
            words.numbers.share(*share),
        ]
    });
    Table {
        caption: Word::Value.say(input.language).to_owned(),
        columns: [Word::Worth, Word::Share]
            .map(|word| word.say(input.language).to_owned())
            .into(),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests;

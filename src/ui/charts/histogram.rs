//! How the worth of people is spread: a bar for each part of the values, and as an outline the same of the baseline.

use super::axis::{self, Plot, TICK_SIZE, path, text};
use super::label;
use super::path::{line, segment};
use super::scale::{Domain, Linear, ticks_within};
use super::scene::{Anchor, Mark, Scene, Table};
use super::words::Words;
use crate::analysis::retention::Retention;
use crate::engine::series::Unit;
use crate::model::Scenario;
use crate::text::Language;
use crate::text::retention::{Phrase, Word};

/// How values are spread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread<'a> {
    /// Lower end of the first part.
    pub low: f64,
    /// Width of each part; 0 where there is one value.
    pub step: f64,
    /// Shares of people by part.
    pub shares: &'a [f64],
    /// The mean.
    pub mean: f64,
    /// The median.
    pub median: f64,
    /// Share of people below 0.
    pub below_nothing: f64,
}

impl<'a> Spread<'a> {
    /// What the customers who were followed in a strategy were worth; `None` where there are none.
    #[must_use]
    pub fn of(one: &'a Retention) -> Option<Self> {
        let value = one.value.as_ref().filter(|value| value.mean.is_finite())?;
        Some(Self {
            low: value.low,
            step: value.width,
            shares: &value.shares,
            mean: value.mean,
            median: value.quantiles[2],
            below_nothing: one.below_nothing,
        })
    }

    /// Upper end of the last part.
    fn high(&self) -> f64 {
        self.low + self.step * self.shares.len() as f64
    }

    /// The shares in other parts, people spread evenly over their own.
    fn over(&self, parts: &Parts) -> Vec<f64> {
        let mut found = vec![0.0; parts.count];
        for (at, share) in self.shares.iter().enumerate() {
            let [from, to] = [at, at + 1].map(|end| self.low + self.step * end as f64);
            let [first, last] = [from, to].map(|end| {
                let place = (end - parts.low) / parts.step;
                if place.is_finite() { place } else { 0.0 }
            });
            for (part, found) in found.iter_mut().enumerate() {
                let part = part as f64;
                *found += if last > first {
                    share * ((last.min(part + 1.0) - first.max(part)).max(0.0) / (last - first))
                } else if libm::floor(first).clamp(0.0, (parts.count - 1) as f64) == part {
                    *share
                } else {
                    0.0
                };
            }
        }
        found
    }
}

/// Parts of equal width.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Parts {
    low: f64,
    step: f64,
    count: usize,
}

impl Parts {
    /// Those of a spread; where another is drawn beside it, as many from the lower to the higher end of the two.
    fn of(own: &Spread<'_>, other: Option<&Spread<'_>>) -> Self {
        let Some(other) = other.filter(|other| !other.shares.is_empty()) else {
            return Self {
                low: own.low,
                step: own.step,
                count: own.shares.len(),
            };
        };
        let low = own.low.min(other.low);
        let step = (own.high().max(other.high()) - low) / COMMON as f64;
        Self {
            low,
            step,
            count: if step > 0.0 { COMMON } else { 1 },
        }
    }

    fn end(&self, at: usize) -> f64 {
        self.low + self.step * at as f64
    }
}

/// The parts that all that is drawn shares.
struct Common {
    parts: Parts,
    /// Shares of people by part: of what is spread, then of the baseline where it is drawn beside it.
    shares: Vec<Vec<f64>>,
}

impl Common {
    fn of(input: &HistogramInput<'_>) -> Self {
        let baseline = input.baseline.as_ref().map(|(spread, _)| spread);
        let parts = Parts::of(&input.spread, baseline);
        let spreads = std::iter::once(&input.spread).chain(baseline);
        Self {
            shares: spreads.map(|spread| spread.over(&parts)).collect(),
            parts,
        }
    }
}

/// What is drawn.
#[derive(Debug, Clone)]
pub struct HistogramInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Slot of the palette.
    pub slot: usize,
    /// What is spread.
    pub spread: Spread<'a>,
    /// The same of the baseline, and the baseline's name, where it is drawn beside it.
    pub baseline: Option<(Spread<'a>, &'a str)>,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// The language of its words.
    pub language: Language,
}

/// Parts that two spreads are drawn in.
const COMMON: usize = 40;
/// Room above, for what is marked, each in a row of its own, and below, for amounts.
const ABOVE: f64 = 40.0;
const ROW: f64 = 15.0;
const BELOW: f64 = 28.0;

/// Draws the bars.
#[must_use]
pub fn histogram(input: &HistogramInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let common = Common::of(input);
    let Common { parts, shares } = &common;
    let all = shares.iter().flatten().copied();
    let most = all.filter(|share| share.is_finite()).fold(0.0, f64::max);
    let domain = Domain::of(Some((0.0, most.max(1e-9))), 4);
    let ticks = domain.ticks();
    let texts = words.numbers.ticks(Unit::Share, &ticks);
    let plot = plot(input, parts, domain, axis::widest(&texts) + 10.0);
    let mut marks = axis::value_axis(&plot, &ticks, &texts);
    let amounts = amounts(&plot);
    let named = words.numbers.ticks(Unit::Money, &amounts);
    marks.extend(axis::across(&plot, &amounts, named, input.width));
    marks.extend(bars(input, parts, &shares[0], &plot));
    marks.extend(shares.get(1).map(|base| stairs(parts, base, &plot)));
    marks.extend(marked(input, &plot, &words));
    Scene {
        width: input.width,
        height: input.height,
        title: Word::Value.say(input.language).to_owned(),
        description: description(input, &words),
        marks,
        table: table(input, &words, &common),
    }
}

/// The figures: lower ends of parts, with the shares of people of what is spread, and of the baseline where it is drawn beside it.
#[must_use]
pub fn figures(input: &HistogramInput<'_>) -> Vec<(f64, Vec<f64>)> {
    let Common { parts, shares } = &Common::of(input);
    (0..parts.count)
        .map(|at| {
            let own = shares.iter().map(|shares| shares[at]);
            (parts.end(at), own.collect())
        })
        .collect()
}

fn plot(input: &HistogramInput<'_>, parts: &Parts, domain: Domain, left: f64) -> Plot {
    let edges = [
        left,
        ABOVE,
        (input.width - 12.0).max(left + 1.0),
        input.height - BELOW,
    ];
    let plot = Plot::new(edges, 1, domain);
    let high = parts.end(parts.count);
    Plot {
        x: Linear {
            low: parts.low,
            high: if high > parts.low {
                high
            } else {
                parts.low + 1.0
            },
            ..plot.x
        },
        ..plot
    }
}

fn amounts(plot: &Plot) -> Vec<f64> {
    let most = (((plot.right() - plot.left()) / 70.0) as usize).clamp(3, 8);
    ticks_within(plot.x.low, plot.x.high, most)
}

fn bars(input: &HistogramInput<'_>, parts: &Parts, shares: &[f64], plot: &Plot) -> Vec<Mark> {
    let bars = shares.iter().enumerate().filter(|(_, share)| **share > 0.0);
    let marks = bars.map(|(at, share)| {
        let [from, to] = [at, at + 1].map(|end| plot.x.at(parts.end(end)));
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

/// The outline of bars.
fn stairs(parts: &Parts, shares: &[f64], plot: &Plot) -> Mark {
    let steps = shares.iter().enumerate().flat_map(|(at, share)| {
        let y = plot.y.at(*share);
        [at, at + 1].map(|end| (plot.x.at(parts.end(end)), y))
    });
    let ends = [0, shares.len()].map(|end| (plot.x.at(parts.end(end)), plot.bottom()));
    let points: Vec<(f64, f64)> = std::iter::once(ends[0])
        .chain(steps)
        .chain([ends[1]])
        .collect();
    path(line(&points), "ink-l")
}

/// Lines at the mean and at the median, with their amounts, one above the other.
fn marked(input: &HistogramInput<'_>, plot: &Plot, words: &Words) -> Vec<Mark> {
    let mut marks = Vec::new();
    // Below the names of both, which a line would cross.
    let top = 12.0 + ROW + 4.0;
    let (mean, median) = (input.spread.mean, input.spread.median);
    for (row, (word, value)) in [(Word::Mean, mean), (Word::Median, median)]
        .into_iter()
        .enumerate()
    {
        if !value.is_finite() || !(plot.x.low..=plot.x.high).contains(&value) {
            continue;
        }
        let x = plot.x.at(value);
        let y = 12.0 + row as f64 * ROW;
        marks.push(path(segment((x, top), (x, plot.bottom())), "ink-l"));
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

fn description(input: &HistogramInput<'_>, words: &Words) -> String {
    let own = &input.spread;
    if own.shares.is_empty() {
        return String::new();
    }
    let (numbers, language) = (&words.numbers, input.language);
    if let Some((baseline, name)) = &input.baseline {
        let said = Phrase::WorthMore {
            mean: &numbers.change(Unit::Money, own.mean - baseline.mean),
            median: &numbers.change(Unit::Money, own.median - baseline.median),
            negative: &numbers.share(own.below_nothing),
            was: &numbers.share(baseline.below_nothing),
            baseline: name,
        };
        return said.say(language);
    }
    let said = Phrase::Worth {
        mean: &numbers.money(own.mean),
        median: &numbers.money(own.median),
        negative: &numbers.share(own.below_nothing),
    };
    said.say(language)
}

fn table(input: &HistogramInput<'_>, words: &Words, Common { parts, shares }: &Common) -> Table {
    let rows = (0..parts.count).map(|at| {
        let ends = [at, at + 1].map(|end| parts.end(end));
        let cells = shares.iter().map(|shares| words.numbers.share(shares[at]));
        std::iter::once(words.range(Unit::Money, ends))
            .chain(cells)
            .collect()
    });
    let baseline = input.baseline.as_ref().map(|(_, name)| (*name).to_owned());
    let own = [Word::Worth, Word::Share].map(|word| word.say(input.language).to_owned());
    Table {
        caption: Word::Value.say(input.language).to_owned(),
        columns: own.into_iter().chain(baseline).collect(),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests;

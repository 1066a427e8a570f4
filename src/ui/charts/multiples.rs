//! One series in small pictures, one for each strategy, on axes that all share.

use super::axis::{self, Plot, TICK_SIZE, path, text};
use super::label;
use super::path as data;
use super::scale::{self, Domain};
use super::scene::{Anchor, Mark, Scene, Table};
use super::times::TimeTicks;
use super::words::Words;
use crate::analysis::results::Quantiles;
use crate::engine::series::Series;
use crate::model::Scenario;
use crate::text::Language;
use crate::text::decision::{Phrase, Word};

/// A strategy's course.
#[derive(Debug, Clone, PartialEq)]
pub struct Single {
    /// Its name.
    pub name: String,
    /// Slot of the palette.
    pub slot: usize,
    /// Mean by time or period.
    pub mean: Vec<f64>,
    /// Quantiles; empty where there are none.
    pub quantiles: Vec<Quantiles>,
}

impl Single {
    /// The line that is drawn: the median where there is one.
    fn line(&self) -> Vec<f64> {
        if self.quantiles.is_empty() {
            return self.mean.clone();
        }
        self.quantiles.iter().map(|all| all[2]).collect()
    }
}

/// What the chart shows.
#[derive(Debug, Clone)]
pub struct MultiplesInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Of which series.
    pub series: Series,
    /// The strategies, the baseline first.
    pub singles: &'a [Single],
    /// Width of the picture.
    pub width: f64,
    /// The language of its words.
    pub language: Language,
}

/// Width that a small picture wants, its height, and what lies between two.
const WISH: f64 = 210.0;
const HEIGHT: f64 = 150.0;
const GAP: f64 = 18.0;
/// Room above a small picture, for its name, and below, for its times.
const ABOVE: f64 = 26.0;
const BELOW: f64 = 28.0;

/// Draws the chart.
#[must_use]
pub fn multiples(input: &MultiplesInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let unit = input.series.unit();
    let all = input.singles.iter().flat_map(|single| {
        let ends = single.quantiles.iter().flat_map(|all| [all[0], all[4]]);
        single.mean.iter().copied().chain(ends)
    });
    let domain = Domain::of(scale::extent(all), 3);
    let ticks = domain.ticks();
    let texts = words.numbers.ticks(unit, &ticks);
    let left = axis::widest(&texts) + 10.0;
    let columns =
        (((input.width - left + GAP) / (WISH + GAP)) as usize).clamp(1, input.singles.len().max(1));
    let rows = input.singles.len().div_ceil(columns).max(1);
    let width = ((input.width - left + GAP) / columns as f64 - GAP).max(40.0);
    let mut marks = Vec::new();
    let first = input.singles.first().map(Single::line).unwrap_or_default();
    for (at, single) in input.singles.iter().enumerate() {
        let (column, row) = (at % columns, at / columns);
        let from = left + column as f64 * (width + GAP);
        let top = row as f64 * (ABOVE + HEIGHT + BELOW) + ABOVE;
        let plot = Plot::new(
            [from, top, from + width, top + HEIGHT],
            input.scenario.clock.periods,
            domain,
        );
        let own: &[String] = if column == 0 { &texts } else { &[] };
        marks.extend(frame(input, &plot, &words, (&ticks, own)));
        marks.extend(course(
            input,
            &plot,
            single,
            (at > 0).then_some(first.as_slice()),
        ));
        let name = label::fit(&single.name, width, TICK_SIZE, true);
        marks.push(text((from, top - 10.0), name, Anchor::Start, "t b"));
    }
    let title = words.series(input.scenario, input.series);
    Scene {
        width: input.width,
        height: rows as f64 * (ABOVE + HEIGHT + BELOW),
        description: description(input, &words),
        table: table(input, &words, &title),
        title,
        marks,
    }
}

fn frame(
    input: &MultiplesInput<'_>,
    plot: &Plot,
    words: &Words,
    (ticks, texts): (&[f64], &[String]),
) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (position, tick) in ticks.iter().enumerate() {
        let y = plot.y.at(*tick);
        let class = if *tick == 0.0 { "axis" } else { "gridline" };
        marks.push(path(
            data::segment((plot.left(), y), (plot.right(), y)),
            class,
        ));
        if let Some(said) = texts.get(position) {
            let at = (plot.left() - 8.0, y + 4.0);
            marks.push(text(at, said.clone(), Anchor::End, "t3"));
        }
    }
    let times = TimeTicks::of(&input.scenario.clock, words, plot.right() - plot.left());
    // Texts of a small picture stay below it.
    let last = times.ticks.last().into_iter();
    for tick in times.ticks.first().into_iter().chain(last) {
        let x = plot.x.at(f64::from(tick.time));
        let half = label::width(&tick.text, TICK_SIZE, false) / 2.0;
        let middle = x.clamp(
            plot.left() + half,
            (plot.right() - half).max(plot.left() + half),
        );
        let at = (middle, plot.bottom() + 18.0);
        marks.push(text(at, tick.text.clone(), Anchor::Middle, "t3"));
    }
    marks
}

fn course(
    input: &MultiplesInput<'_>,
    plot: &Plot,
    single: &Single,
    baseline: Option<&[f64]>,
) -> Vec<Mark> {
    let start = input.series.first_time() as usize;
    let points = |values: &[f64]| -> Vec<(f64, f64)> {
        let all = values
            .iter()
            .enumerate()
            .filter(|(_, value)| value.is_finite());
        all.map(|(at, value)| (plot.x.at((at + start) as f64), plot.y.at(*value)))
            .collect()
    };
    let mut marks = Vec::new();
    if single.quantiles.len() > 1 {
        let side = |level: usize| {
            points(
                &single
                    .quantiles
                    .iter()
                    .map(|all| all[level])
                    .collect::<Vec<_>>(),
            )
        };
        let d = data::band(&side(4), &side(0));
        marks.push(path(d, &format!("f{} bo", single.slot)));
    }
    if let Some(baseline) = baseline {
        marks.push(path(data::line(&points(baseline)), "l1"));
    }
    let class = format!("l{} focus", single.slot);
    marks.push(path(data::line(&points(&single.line())), &class));
    marks
}

fn description(input: &MultiplesInput<'_>, words: &Words) -> String {
    let unit = input.series.unit();
    let said = input.singles.iter().filter_map(|single| {
        let end = single
            .line()
            .last()
            .copied()
            .filter(|end| end.is_finite())?;
        let end = Phrase::End {
            strategy: &single.name,
            value: &words.numbers.value(unit, end),
        };
        Some(end.say(input.language))
    });
    said.collect::<Vec<_>>().join("; ")
}

fn table(input: &MultiplesInput<'_>, words: &Words, title: &str) -> Table {
    let unit = input.series.unit();
    let start = input.series.first_time();
    let times = input
        .singles
        .iter()
        .map(|single| single.mean.len())
        .max()
        .unwrap_or(0);
    let rows = (0..times).map(|at| {
        let time = words
            .calendar
            .label(u32::try_from(at).unwrap_or(u32::MAX).saturating_add(start));
        let cells = input.singles.iter().map(|single| {
            let value = single.line().get(at).copied().unwrap_or(f64::NAN);
            match single.quantiles.get(at) {
                Some(all) => format!(
                    "{} ({})",
                    words.numbers.value(unit, value),
                    words.range(unit, [all[0], all[4]])
                ),
                None => words.numbers.value(unit, value),
            }
        });
        std::iter::once(time).chain(cells).collect()
    });
    let columns = std::iter::once(Word::Time.say(input.language).to_owned());
    Table {
        caption: title.to_owned(),
        columns: columns
            .chain(input.singles.iter().map(|single| single.name.clone()))
            .collect(),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests;

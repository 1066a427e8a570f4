//! Figures of the main outcomes: a value, its 90 % range, and all strategies on one scale.
//!
//! A tile is there only where the scenario has something to say: no promoter score without
//! promoters or detractors, no money without amounts.

use super::axis::path;
use super::fan::FanInput;
use super::path::{segment, strategy_mark};
use super::scale::{Linear, extent};
use super::scene::{Scene, Table};
use super::slot;
use super::words::Words;
use crate::analysis::results::{OutcomeSummary, Results};
use crate::engine::series::{Outcome, Series, Unit};
use crate::model::{Scenario, Sentiment, StageKind};
use crate::text::Language;
use crate::text::kpi::{self as text, When};

pub use crate::text::kpi::Kpi;

/// Most tiles.
pub const TILES: usize = 5;
/// Height of a strip.
const STRIP_HEIGHT: f64 = 34.0;

/// What the tiles are made from.
#[derive(Debug, Clone, Copy)]
pub struct KpiInput<'a> {
    /// The scenario as it is now.
    pub scenario: &'a Scenario,
    /// Expected values: the figures, where they are there.
    pub exact: Option<&'a Results>,
    /// Simulated results: the ranges, and the figures where `exact` is not there.
    pub simulated: Option<&'a Results>,
    /// Positions of the strategies shown.
    pub strategies: &'a [usize],
    /// Position of the strategy whose figures stand in the tile.
    pub focus: usize,
    /// Width of a strip.
    pub width: f64,
    /// Whether the simulated results are of an earlier state of the scenario.
    pub stale: bool,
    /// The language of its words.
    pub language: Language,
}

impl<'a> KpiInput<'a> {
    /// The same as a chart's input, strips as wide as the chart.
    #[must_use]
    pub fn of(input: &FanInput<'a>) -> Self {
        Self {
            scenario: input.scenario,
            exact: input.exact,
            simulated: input.simulated,
            strategies: input.strategies,
            focus: input.focus,
            width: input.width.min(220.0),
            stale: input.stale,
            language: input.language,
        }
    }
}

/// In the order in which tiles are offered; the first five that have something to say are shown.
const ORDER: [Kpi; 8] = [
    Kpi::CustomersEnd,
    Kpi::Npv,
    Kpi::ChurnLastYear,
    Kpi::ReferralShare,
    Kpi::NpsEnd,
    Kpi::Revenue,
    Kpi::Cac,
    Kpi::Payback,
];

/// A tile, worded.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiTile {
    /// Which.
    pub kpi: Kpi,
    /// Name of the figure.
    pub label: String,
    /// The focused strategy's figure.
    pub value: String,
    /// Its 90 % range, where there is one.
    pub range: Option<String>,
    /// All strategies on one scale, marks and whiskers.
    pub strip: Scene,
    /// What the figure means, in a sentence.
    pub description: String,
}

impl From<KpiTile> for Scene {
    fn from(tile: KpiTile) -> Self {
        tile.strip
    }
}

/// One strategy's figure.
#[derive(Debug, Clone, Copy)]
struct Figure {
    strategy: usize,
    mean: f64,
    range: Option<[f64; 2]>,
}

/// The tiles to show, at most [`TILES`].
#[must_use]
pub fn tiles(input: &KpiInput) -> Vec<KpiTile> {
    let words = Words::of(input.language, input.scenario);
    let clock = &input.scenario.clock;
    let discounted = input.scenario.money.annual_discount_rate != 0.0;
    let when = When::of(&words.calendar, clock.period, clock.periods, discounted);
    ORDER
        .iter()
        .filter(|kpi| kpi.applies(input.scenario))
        .filter_map(|kpi| tile(*kpi, input, &words, &when))
        .take(TILES)
        .collect()
}

fn tile(kpi: Kpi, input: &KpiInput, words: &Words, when: &When) -> Option<KpiTile> {
    let figures: Vec<Figure> = input
        .strategies
        .iter()
        .filter_map(|&strategy| kpi.figure(input, strategy))
        .collect();
    let says_something = figures
        .iter()
        .any(|figure| figure.mean.is_finite() && (figure.mean != 0.0 || kpi.zero_says_something()));
    let focus = figures
        .iter()
        .find(|figure| figure.strategy == input.focus)
        .or_else(|| figures.first())?;
    if !says_something {
        return None;
    }
    let label = text::label(input.language, kpi, when);
    let unit = kpi.unit();
    let value = words.value(unit, focus.mean);
    let range = focus
        .range
        .filter(|_| !input.stale)
        .map(|range| words.range(unit, range));
    Some(KpiTile {
        kpi,
        strip: strip(input, &figures, unit, words, &label),
        description: meaning(kpi, input, words, when, (&value, range.as_deref())),
        label,
        value,
        range,
    })
}

/// What the figure means, and where it is not always defined how often it is.
fn meaning(
    kpi: Kpi,
    input: &KpiInput,
    words: &Words,
    when: &When,
    (value, range): (&str, Option<&str>),
) -> String {
    let mut out = text::meaning(input.language, kpi, when, value, range);
    if let Some(share) = defined(kpi, input).filter(|share| *share < 1.0) {
        let share = words.numbers.of_hundred(share);
        out.push(' ');
        out.push_str(&text::defined(input.language, kpi, &share));
    }
    out
}

/// In which share of the futures an outcome is defined.
fn defined(kpi: Kpi, input: &KpiInput) -> Option<f64> {
    let outcome = outcome(kpi)?;
    let results = input.simulated?;
    let position = position(results, input.scenario, input.focus)?;
    Some(results.outcome(position, outcome)?.defined)
}

/// The outcome that a tile shows; `None` where it is made from series.
fn outcome(kpi: Kpi) -> Option<Outcome> {
    match kpi {
        Kpi::CustomersEnd => Some(Outcome::CustomersEnd),
        Kpi::Npv => Some(Outcome::Npv),
        Kpi::Revenue => Some(Outcome::Revenue),
        Kpi::Cac => Some(Outcome::Cac),
        Kpi::Payback => Some(Outcome::PaybackPeriod),
        Kpi::ChurnLastYear | Kpi::ReferralShare | Kpi::NpsEnd => None,
    }
}

impl Kpi {
    /// What it is counted in.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::CustomersEnd => Unit::People,
            Self::Npv | Self::Revenue | Self::Cac => Unit::Money,
            Self::ChurnLastYear | Self::ReferralShare => Unit::Share,
            Self::NpsEnd => Unit::Points,
            Self::Payback => Unit::Periods,
        }
    }

    fn applies(self, scenario: &Scenario) -> bool {
        let customers = scenario
            .stages
            .iter()
            .any(|stage| stage.kind == StageKind::Customer);
        match self {
            Self::CustomersEnd | Self::ChurnLastYear => customers,
            Self::ReferralShare => !scenario.referrals.is_empty(),
            Self::NpsEnd => scenario.stages.iter().any(|stage| {
                stage.kind == StageKind::Customer
                    && matches!(
                        stage.sentiment,
                        Some(Sentiment::Promoter | Sentiment::Detractor)
                    )
            }),
            Self::Npv | Self::Revenue | Self::Cac | Self::Payback => true,
        }
    }

    fn zero_says_something(self) -> bool {
        matches!(
            self,
            Self::CustomersEnd | Self::ChurnLastYear | Self::NpsEnd
        )
    }

    fn figure(self, input: &KpiInput, strategy: usize) -> Option<Figure> {
        if let Some(outcome) = outcome(self) {
            return of_outcome(input, strategy, outcome);
        }
        match self {
            Self::ChurnLastYear => churn(input, strategy),
            Self::ReferralShare => referral_share(input, strategy),
            _ => nps_end(input, strategy),
        }
    }
}

/// Results of a strategy by its id, exact ones first for means.
fn sources<'a>(input: &KpiInput<'a>) -> impl Iterator<Item = &'a Results> {
    input.exact.into_iter().chain(input.simulated)
}

/// Position of a strategy in results.
fn position(results: &Results, scenario: &Scenario, strategy: usize) -> Option<usize> {
    match scenario.strategies.get(strategy) {
        Some(wanted) => results
            .strategies
            .iter()
            .position(|result| result.id == wanted.id),
        None => (strategy < results.strategies.len()).then_some(strategy),
    }
}

fn of_outcome(input: &KpiInput, strategy: usize, outcome: Outcome) -> Option<Figure> {
    let summary = |results: &'_ Results| -> Option<OutcomeSummary> {
        results
            .outcome(position(results, input.scenario, strategy)?, outcome)
            .cloned()
    };
    let mean = sources(input).find_map(summary)?.mean;
    let range = input
        .simulated
        .and_then(summary)
        .and_then(|summary| summary.spread)
        .map(|spread| [spread.quantiles[0], spread.quantiles[4]]);
    Some(Figure {
        strategy,
        mean,
        range: range.filter(finite),
    })
}

fn finite(range: &[f64; 2]) -> bool {
    range.iter().all(|end| end.is_finite())
}

/// Mean of a series of the last year in some results.
fn last_year(
    results: &Results,
    input: &KpiInput,
    strategy: usize,
    series: Series,
    value: impl Fn(&crate::analysis::results::SeriesSummary, usize) -> Option<f64>,
) -> Option<f64> {
    let scenario = input.scenario;
    let summary = results.series(position(results, scenario, strategy)?, series, scenario)?;
    let count = summary.mean.len();
    let from = count.saturating_sub(scenario.clock.period.per_year() as usize);
    let values: Vec<f64> = (from..count)
        .filter_map(|index| value(summary, index))
        .filter(|value| value.is_finite())
        .collect();
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The range is that of a single period, averaged over the year: the range of the year's mean is
/// not among the results, and the words say which it is.
fn churn(input: &KpiInput, strategy: usize) -> Option<Figure> {
    let mean = sources(input).find_map(|results| {
        last_year(results, input, strategy, Series::ChurnRate, |series, at| {
            series.mean.get(at).copied()
        })
    })?;
    let end = |level: usize| {
        last_year(
            input.simulated?,
            input,
            strategy,
            Series::ChurnRate,
            |series, at| Some(series.spread.get(at)?.quantiles[level]),
        )
    };
    Some(Figure {
        strategy,
        mean,
        range: end(0).zip(end(4)).map(|(low, high)| [low, high]),
    })
}

/// Of averages; its range is not among the results.
fn referral_share(input: &KpiInput, strategy: usize) -> Option<Figure> {
    let mean = sources(input).find_map(|results| {
        let year = |series| {
            last_year(results, input, strategy, series, |series, at| {
                series.mean.get(at).copied()
            })
        };
        let referred = year(Series::Referrals)?;
        let arrived: f64 = (0..input.scenario.channels.len())
            .filter_map(|channel| year(Series::Arrivals(channel)))
            .sum();
        let all = referred + arrived;
        (all > 0.0).then_some(referred / all)
    })?;
    Some(Figure {
        strategy,
        mean,
        range: None,
    })
}

fn nps_end(input: &KpiInput, strategy: usize) -> Option<Figure> {
    let scenario = input.scenario;
    let series = |results: &'_ Results| {
        let position = position(results, scenario, strategy)?;
        results.series(position, Series::Nps, scenario).cloned()
    };
    let mean = *sources(input).find_map(series)?.mean.last()?;
    let range = input.simulated.and_then(series).and_then(|summary| {
        let spread = summary.spread.last()?;
        Some([spread.quantiles[0], spread.quantiles[4]])
    });
    Some(Figure {
        strategy,
        mean,
        range: range.filter(finite),
    })
}

/// Marks and whiskers of all strategies on one scale, a row each.
fn strip(input: &KpiInput, figures: &[Figure], unit: Unit, words: &Words, label: &str) -> Scene {
    let rows = figures.len().max(1);
    let gap = ((STRIP_HEIGHT - 9.0) / (rows.max(2) - 1) as f64).min(7.5);
    let ends =
        extent(figures.iter().flat_map(|figure| {
            std::iter::once(figure.mean).chain(figure.range.into_iter().flatten())
        }));
    let (low, high) = ends.unwrap_or((0.0, 1.0));
    let scale = Linear {
        low,
        high,
        from: 6.0,
        to: input.width - 6.0,
    };
    let mut marks = Vec::with_capacity(2 * rows);
    for (row, figure) in figures.iter().enumerate() {
        let y = 5.0 + row as f64 * gap;
        let focus = figure.strategy == input.focus;
        let slot = slot(input.scenario, figure.strategy);
        if let Some([low, high]) = figure.range {
            let class = format!(
                "l{slot}{}{}",
                if focus { " focus" } else { "" },
                if input.stale { " stale" } else { "" }
            );
            marks.push(path(
                segment((scale.at(low), y), (scale.at(high), y)),
                &class,
            ));
        }
        if figure.mean.is_finite() {
            let radius: f64 = if focus { 3.6 } else { 3.0 };
            let d = strategy_mark(
                slot,
                (scale.at(figure.mean), y),
                radius.min(gap / 2.0 + 1.0),
            );
            marks.push(path(d, &format!("f{slot}")));
        }
    }
    let table = strip_table(input, figures, unit, words, label);
    Scene {
        width: input.width,
        height: STRIP_HEIGHT,
        title: label.to_owned(),
        description: table
            .rows
            .iter()
            .map(|row| row.join(" "))
            .collect::<Vec<_>>()
            .join(", "),
        marks,
        table,
    }
}

fn strip_table(
    input: &KpiInput,
    figures: &[Figure],
    unit: Unit,
    words: &Words,
    label: &str,
) -> Table {
    Table {
        caption: label.to_owned(),
        columns: text::columns(input.language).map(str::to_owned).to_vec(),
        rows: figures
            .iter()
            .map(|figure| {
                let range = figure.range.filter(|_| !input.stale);
                vec![
                    words.strategy(input.scenario, figure.strategy),
                    words.value(unit, figure.mean),
                    range.map_or(String::new(), |range| words.range(unit, range)),
                ]
            })
            .collect(),
    }
}

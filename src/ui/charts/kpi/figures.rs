//! The figures of tiles, taken from exact and simulated results.

use super::{Kpi, KpiInput};
use crate::analysis::results::{OutcomeSummary, Results, SeriesSummary};
use crate::engine::series::{Outcome, Series};
use crate::model::Scenario;

/// One strategy's figure.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    /// Position of the strategy.
    pub strategy: usize,
    /// Its average.
    pub mean: f64,
    /// Its 90 % range, where there is one.
    pub range: Option<[f64; 2]>,
}

/// A tile's figure for one strategy; `None` where the results have none.
pub fn figure(kpi: Kpi, input: &KpiInput, strategy: usize) -> Option<Figure> {
    if let Some(outcome) = outcome(kpi) {
        return of_outcome(input, strategy, outcome);
    }
    match kpi {
        Kpi::ChurnLastYear => churn(input, strategy),
        Kpi::ReferralShare => referral_share(input, strategy),
        _ => nps_end(input, strategy),
    }
}

/// In which share of the futures an outcome is defined.
pub fn defined(kpi: Kpi, input: &KpiInput) -> Option<f64> {
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
    value: impl Fn(&SeriesSummary, usize) -> Option<f64>,
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

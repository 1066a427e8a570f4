//! The figures of tiles, taken from exact and simulated results.

use super::{Kpi, KpiInput};
use crate::analysis::results::{Quantiles, Results, SeriesSummary};
use crate::engine::series::{Outcome, Series};
use crate::ui::charts::lookup;

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

/// Whether any money moves: what moves none has nothing to pay back.
pub fn moves_money(input: &KpiInput, strategy: usize) -> bool {
    let profit =
        |results| lookup::series(results, input.scenario, strategy, Series::DiscountedProfit);
    sources(input)
        .filter_map(profit)
        .any(|profit| profit.mean.iter().any(|value| *value != 0.0))
}

/// In which share of the futures an outcome is defined.
pub fn defined(kpi: Kpi, input: &KpiInput) -> Option<f64> {
    let results = input.simulated.filter(|_| !input.stale)?;
    let summary = lookup::outcome(results, input.scenario, input.focus, outcome(kpi)?)?;
    Some(summary.defined)
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

/// Results for averages: the exact ones first.
fn sources<'a>(input: &KpiInput<'a>) -> impl Iterator<Item = &'a Results> {
    input.exact.into_iter().chain(input.simulated)
}

/// The first defined average. What is not defined on the expected path may be in some futures.
fn average(input: &KpiInput, of: impl Fn(&Results) -> Option<f64>) -> Option<f64> {
    let mut found = None;
    for mean in sources(input).filter_map(of) {
        if mean.is_finite() {
            return Some(mean);
        }
        found = Some(mean);
    }
    found
}

/// The 5 and 95 % quantiles, where both are defined.
fn range(quantiles: &Quantiles) -> Option<[f64; 2]> {
    let range = [quantiles[0], quantiles[4]];
    range.iter().all(|end| end.is_finite()).then_some(range)
}

fn of_outcome(input: &KpiInput, strategy: usize, outcome: Outcome) -> Option<Figure> {
    let summary = |results| lookup::outcome(results, input.scenario, strategy, outcome);
    Some(Figure {
        strategy,
        mean: average(input, |results| {
            lookup::outcome(results, input.scenario, strategy, outcome).map(|summary| summary.mean)
        })?,
        range: input
            .simulated
            .and_then(summary)
            .and_then(|summary| range(summary.quantiles.as_ref()?)),
    })
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
    let summary = lookup::series(results, scenario, strategy, series)?;
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
    let mean = average(input, |results| {
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
            |series, at| Some(series.quantiles.get(at)?[level]),
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
    let mean = average(input, |results| {
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
    Some(Figure {
        strategy,
        mean: average(input, |results| {
            let series = lookup::series(results, input.scenario, strategy, Series::Nps)?;
            series.mean.last().copied()
        })?,
        range: input.simulated.and_then(|results| {
            let series = lookup::series(results, input.scenario, strategy, Series::Nps)?;
            range(series.quantiles.last()?)
        }),
    })
}

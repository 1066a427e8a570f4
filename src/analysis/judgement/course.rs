//! An outcome as if each period were the last.

use crate::analysis::futures::Futures;
use crate::engine::series::{Outcome, Series};
use crate::model::{Accrual, Scenario};

/// The series that it is made of.
pub fn series(outcome: Outcome) -> &'static [Series] {
    match outcome {
        Outcome::Npv => &[Series::CumulativeDiscountedProfit],
        Outcome::Profit => &[Series::CumulativeProfit],
        Outcome::Revenue => &[Series::CumulativeRevenue],
        Outcome::CustomersEnd | Outcome::CustomerPeriods => &[Series::Customers],
        Outcome::Cac => &[Series::CostAcquisition, Series::New],
        Outcome::PaybackPeriod => &[],
    }
}

/// By period, then by future: the outcome by the end of that period. None of an outcome that is not of a stretch of time.
pub fn course(
    scenario: &Scenario,
    futures: &Futures,
    outcome: Outcome,
    strategy: usize,
) -> Option<Vec<Vec<f64>>> {
    let of = |series: Series| -> Vec<&[f64]> { futures.series(strategy, series).collect() };
    let found: Vec<Vec<f64>> = match outcome {
        Outcome::PaybackPeriod => return None,
        Outcome::CustomersEnd => {
            let times = of(Series::Customers);
            times.iter().skip(1).map(|one| one.to_vec()).collect()
        }
        Outcome::CustomerPeriods => {
            let times = of(Series::Customers);
            let periods = times
                .windows(2)
                .map(|ends| during(ends, scenario.money.accrual));
            so_far(periods)
        }
        Outcome::Cac => {
            let owned = |series| of(series).into_iter().map(<[f64]>::to_vec);
            let costs = so_far(owned(Series::CostAcquisition));
            let news = so_far(owned(Series::New));
            let pairs = costs.iter().zip(&news);
            pairs
                .map(|(cost, new)| together(cost, new, of_one))
                .collect()
        }
        sum => {
            let series = series(sum).first()?;
            of(*series).into_iter().map(<[f64]>::to_vec).collect()
        }
    };
    (!found.is_empty()).then_some(found)
}

/// Those who count as customers of a period, by when amounts accrue.
fn during(ends: &[&[f64]], accrual: Accrual) -> Vec<f64> {
    match accrual {
        Accrual::Start => ends[0].to_vec(),
        Accrual::End => ends[1].to_vec(),
        Accrual::Mid => together(ends[0], ends[1], f64::midpoint),
    }
}

/// What one came to cost; not defined before anybody came, as it is for the whole horizon.
fn of_one(cost: f64, new: f64) -> f64 {
    if new > 0.0 { cost / new } else { f64::NAN }
}

fn together(a: &[f64], b: &[f64], of: impl Fn(f64, f64) -> f64) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| of(*a, *b)).collect()
}

/// Running sums.
fn so_far(periods: impl Iterator<Item = Vec<f64>>) -> Vec<Vec<f64>> {
    let mut found: Vec<Vec<f64>> = Vec::new();
    for period in periods {
        let sum = match found.last() {
            Some(before) => together(before, &period, |before, now| before + now),
            None => period,
        };
        found.push(sum);
    }
    found
}

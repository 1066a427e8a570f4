//! Whether a series reaches the value that it is to reach.

use super::results::Results;
use crate::engine::series::Series;
use crate::model::{Metric, Scenario, Sentiment, StageKind};

/// A series at one time of one strategy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Mean over the futures.
    pub mean: f64,
    /// 5 % and 95 % quantile; `None` where there are none.
    pub range: Option<(f64, f64)>,
}

/// How a reading stands to a benchmark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Met on average and in at least 95 of 100 futures.
    Met,
    /// Met on average, but not in 95 of 100 futures, as far as is known.
    MetOnAverage,
    /// Missed on average, but not in 95 of 100 futures, as far as is known.
    MissedOnAverage,
    /// Missed on average and in at least 95 of 100 futures.
    Missed,
}

impl Verdict {
    /// Whether it is met on average.
    #[must_use]
    pub fn is_met(self) -> bool {
        matches!(self, Self::Met | Self::MetOnAverage)
    }
}

/// Whether a metric's benchmark is the most that its series should be.
#[must_use]
pub fn is_most(metric: &Metric, series: Series, scenario: &Scenario) -> bool {
    metric
        .at_most
        .unwrap_or_else(|| less_is_better(series, scenario))
}

/// Whether less of a series is better, so that its benchmark is the most that it should be: churn, costs,
/// and who is dormant, lost, or warns of us.
#[must_use]
pub fn less_is_better(series: Series, scenario: &Scenario) -> bool {
    match series {
        Series::Stage(at) => is_loss(scenario, at),
        Series::Move(at) => scenario
            .transitions
            .get(at)
            .and_then(|transition| scenario.stage_index(&transition.to))
            .is_some_and(|to| is_loss(scenario, to)),
        Series::Churned
        | Series::ChurnRate
        | Series::Cost
        | Series::CostAcquisition
        | Series::CostService
        | Series::CostMoves
        | Series::CostFixed
        | Series::CostStrategy => true,
        _ => false,
    }
}

fn is_loss(scenario: &Scenario, stage: usize) -> bool {
    scenario.stages.get(stage).is_some_and(|stage| {
        matches!(stage.kind, StageKind::Dormant | StageKind::Lost)
            || stage.sentiment == Some(Sentiment::Detractor)
    })
}

/// The series at a time, for a strategy by position; of the first period at time 0 where it is of periods.
#[must_use]
pub fn reading(
    results: &Results,
    strategy: usize,
    series: Series,
    time: u32,
    scenario: &Scenario,
) -> Option<Reading> {
    let summary = results.series(strategy, series, scenario)?;
    let at = usize::try_from(time).ok()?;
    let at = if series.starts_at_zero() {
        at
    } else {
        at.saturating_sub(1)
    };
    let mean = summary.mean.get(at).copied().filter(|it| it.is_finite())?;
    let range = summary
        .quantiles
        .get(at)
        .map(|quantiles| (quantiles[0], quantiles[4]))
        .filter(|(low, high)| low.is_finite() && high.is_finite());
    Some(Reading { mean, range })
}

/// How a reading stands to a benchmark.
#[must_use]
pub fn verdict(reading: Reading, benchmark: f64, less_is_better: bool) -> Verdict {
    let reaches = |value: f64| {
        if less_is_better {
            value <= benchmark
        } else {
            value >= benchmark
        }
    };
    // Worst and best of the futures that are not among the outermost.
    let ends = reading.range.map(|(low, high)| {
        if less_is_better {
            (reaches(high), reaches(low))
        } else {
            (reaches(low), reaches(high))
        }
    });
    match (reaches(reading.mean), ends) {
        (true, Some((true, _))) => Verdict::Met,
        (true, _) => Verdict::MetOnAverage,
        (false, Some((_, false))) => Verdict::Missed,
        (false, _) => Verdict::MissedOnAverage,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PeriodUnit, Stage, Transition};

    fn reads(mean: f64, low: f64, high: f64) -> Reading {
        Reading {
            mean,
            range: Some((low, high)),
        }
    }

    #[test]
    fn at_least_and_at_most_are_judged_by_mean_and_range() {
        let reading = reads(100.0, 80.0, 130.0);
        for (benchmark, more, less) in [
            (80.0, Verdict::Met, Verdict::MissedOnAverage),
            (79.0, Verdict::Met, Verdict::Missed),
            (100.0, Verdict::MetOnAverage, Verdict::MetOnAverage),
            (120.0, Verdict::MissedOnAverage, Verdict::MetOnAverage),
            (130.0, Verdict::MissedOnAverage, Verdict::Met),
            (131.0, Verdict::Missed, Verdict::Met),
        ] {
            assert_eq!(verdict(reading, benchmark, false), more, "≥ {benchmark}");
            assert_eq!(verdict(reading, benchmark, true), less, "≤ {benchmark}");
        }
    }

    #[test]
    fn without_futures_the_mean_alone_counts() {
        let reading = Reading {
            mean: 5.0,
            range: None,
        };
        assert_eq!(verdict(reading, 5.0, false), Verdict::MetOnAverage);
        assert_eq!(verdict(reading, 5.1, false), Verdict::MissedOnAverage);
        assert_eq!(verdict(reading, 5.1, true), Verdict::MetOnAverage);
    }

    #[test]
    fn fewer_are_better_where_people_are_lost() {
        let mut scenario = Scenario::new(PeriodUnit::Month, 6);
        scenario.stages = vec![
            Stage::new("active", StageKind::Customer),
            Stage {
                sentiment: Some(Sentiment::Detractor),
                ..Stage::new("angry", StageKind::Customer)
            },
            Stage::new("asleep", StageKind::Dormant),
        ];
        scenario.transitions = vec![
            Transition::new("sleep", "active", "asleep", 0.1),
            Transition::new("wake", "asleep", "active", 0.1),
        ];
        let less = |series| less_is_better(series, &scenario);
        assert_eq!(
            [0, 1, 2].map(|at| less(Series::Stage(at))),
            [false, true, true]
        );
        assert_eq!([0, 1].map(|at| less(Series::Move(at))), [true, false]);
        let mut metric = Metric {
            series: "customers".to_owned(),
            benchmark: Some(3.0),
            at_most: None,
            extra: crate::model::Extra::new(),
        };
        let most = |metric: &Metric| is_most(metric, Series::Customers, &scenario);
        assert!(!most(&metric));
        metric.at_most = Some(true);
        assert!(most(&metric), "what is said counts");
        assert!(less(Series::ChurnRate) && less(Series::Cost));
        assert!(!less(Series::Customers) && !less(Series::Nps) && !less(Series::Profit));
    }
}

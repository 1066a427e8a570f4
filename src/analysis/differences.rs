//! The difference of any series to the baseline's, in equal futures.

use super::futures::Futures;
use super::results::SeriesSummary;
use super::summary::Summary;
use crate::engine::layout::{Request, Selection};
use crate::engine::plan::Plan;
use crate::engine::series::Series;
use crate::model::Scenario;
use perennial_kernel::quantile::Room;

/// The differences of one series.
#[derive(Debug, Clone, PartialEq)]
pub struct Differences {
    /// How many futures were looked at.
    pub futures: u32,
    /// By strategy, the baseline first, whose differences are nothing: at each time or period of the series. Futures in which one of
    /// the two is not defined are left out.
    pub strategies: Vec<SeriesSummary>,
}

/// Summarises the differences of a series of a valid scenario. `progress` hears the part that is done. `None` where the scenario has no
/// such series or cannot be run.
#[must_use]
pub fn differences(
    scenario: &Scenario,
    key: &str,
    progress: &mut dyn FnMut(f64),
) -> Option<Differences> {
    let series = Series::parse(key, scenario)?;
    let request = Request {
        selection: Selection::Only(vec![series]),
        by_segment: false,
    };
    let plan = Plan::compile_for(scenario, &request).ok()?;
    let futures = Futures::of(&plan, progress);
    let strategies = (0..futures.strategies()).map(|strategy| of(&futures, series, strategy));
    Some(Differences {
        futures: u32::try_from(futures.count()).unwrap_or(u32::MAX),
        strategies: strategies.collect(),
    })
}

fn of(futures: &Futures, series: Series, strategy: usize) -> SeriesSummary {
    let mut found = SeriesSummary {
        mean: Vec::new(),
        sd: Vec::new(),
        quantiles: Vec::new(),
    };
    let mut room = Room::default();
    let times = futures
        .series(strategy, series)
        .zip(futures.series(0, series));
    for (own, base) in times {
        let mut differences: Vec<f64> =
            own.iter().zip(base).map(|(own, base)| own - base).collect();
        let point = Summary::new(&mut differences, &mut room);
        found.mean.push(point.mean);
        found.sd.push(point.sd);
        found.quantiles.push(point.quantiles);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::collector::Collector;
    use crate::analysis::results::AHEAD;
    use crate::engine::counts;
    use crate::model::templates;

    #[test]
    fn what_a_run_tells_of_its_own_it_tells_alike() {
        let mut scenario = (templates::find("telecom").unwrap().build)();
        scenario.run.replications = 200;
        let plan = Plan::compile(&scenario).unwrap();
        let mut collector = Collector::new(&plan);
        collector.add(counts::simulate(&plan, 0..200));
        let results = collector.results();
        for (at, series) in AHEAD.iter().enumerate() {
            let found = differences(&scenario, series.total_key(), &mut |_| {}).unwrap();
            assert_eq!(found.futures, 200);
            let others = found.strategies.iter().zip(&results.comparison.strategies);
            for (own, one) in others.skip(1) {
                assert_eq!(own, &one.ahead[at]);
            }
        }
    }

    #[test]
    fn the_baseline_differs_by_nothing_and_an_unknown_series_has_none() {
        let mut scenario = (templates::find("saas").unwrap().build)();
        scenario.run.replications = 64;
        let key = format!("stages/{}", scenario.stages[0].id);
        let found = differences(&scenario, &key, &mut |_| {}).unwrap();
        assert!(found.strategies[0].mean.iter().all(|mean| *mean == 0.0));
        assert!(found.strategies[1].quantiles.len() == scenario.clock.periods as usize + 1);
        assert_eq!(differences(&scenario, "stages/none", &mut |_| {}), None);
    }
}

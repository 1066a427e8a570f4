//! The futures of a run one by one: for what cannot be said of summaries.

use std::ops::Range;

use crate::engine::chunk::Chunk;
use crate::engine::layout::Layout;
use crate::engine::plan::Plan;
use crate::engine::series::{Outcome, Series};
use crate::engine::{counts, individuals};
use crate::model::EngineKind;

/// Numbers that are held at most: 64 MB.
const HELD: usize = 8_000_000;
/// Steps that all futures may take (see [`Estimate`](crate::engine::estimate::Estimate)): about two seconds.
const STEPS: f64 = 4.0e8;
/// Fewest futures that say anything, whatever they take.
const FEWEST: u32 = 64;
/// Futures of one piece: word of progress comes after each.
const PIECE: u32 = 64;

/// What every strategy came to in every future.
#[derive(Debug, Clone)]
pub struct Futures {
    layout: Layout,
    strategies: usize,
    count: usize,
    /// By strategy and place in the layout, then by future.
    columns: Vec<Vec<f64>>,
}

impl Futures {
    /// Simulates the first futures of a plan: all that are asked for, or as many as fit into memory and some seconds. `progress`
    /// hears the part that is done.
    #[must_use]
    pub fn of(plan: &Plan, progress: &mut dyn FnMut(f64)) -> Self {
        let simulate = simulator(plan.engine());
        let count = affordable(plan);
        let mut columns = vec![Vec::with_capacity(count as usize); plan.columns()];
        let mut first = 0;
        while first < count {
            let end = count.min(first.saturating_add(PIECE));
            let chunk = simulate(plan, first..end);
            let parts = chunk.values.chunks_exact(chunk.count.max(1) as usize);
            for (column, part) in columns.iter_mut().zip(parts) {
                column.extend_from_slice(part);
            }
            first = end;
            progress(f64::from(first) / f64::from(count));
        }
        Self {
            layout: plan.layout().clone(),
            strategies: plan.strategies(),
            count: count as usize,
            columns,
        }
    }

    /// How many futures there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many strategies there are.
    #[must_use]
    pub fn strategies(&self) -> usize {
        self.strategies
    }

    /// An outcome of a strategy, by future; empty where there is no such strategy.
    #[must_use]
    pub fn outcome(&self, strategy: usize, outcome: Outcome) -> &[f64] {
        self.column(strategy, self.layout.outcome(outcome))
    }

    /// A series of a strategy at each time or period, by future; none where it was not recorded.
    pub fn series(&self, strategy: usize, series: Series) -> impl Iterator<Item = &[f64]> {
        let places = self.layout.places_of(series).unwrap_or_default();
        places.map(move |place| self.column(strategy, place))
    }

    fn column(&self, strategy: usize, place: usize) -> &[f64] {
        let width = self.layout.width();
        let column = self.columns.get(strategy * width + place);
        column.filter(|_| place < width).map_or(&[], Vec::as_slice)
    }
}

/// The engine that simulates; where none is asked for, the one of whole counts.
fn simulator(engine: EngineKind) -> fn(&Plan, Range<u32>) -> Chunk {
    match engine {
        EngineKind::Counts | EngineKind::Exact => counts::simulate,
        EngineKind::Individuals => |plan, range| individuals::simulate(plan, range).chunk,
    }
}

/// How many futures fit.
fn affordable(plan: &Plan) -> u32 {
    let by_memory = HELD / plan.columns().max(1);
    let by_time = (STEPS / plan.estimate().steps.max(1.0)) as u32;
    let fit = by_time.min(u32::try_from(by_memory).unwrap_or(u32::MAX));
    plan.replications().min(fit.max(FEWEST))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::collector::Collector;
    use crate::engine::layout::{Request, Selection};
    use crate::model::templates;

    #[test]
    fn they_are_those_of_the_run() {
        let mut scenario = (templates::find("saas").unwrap().build)();
        scenario.run.replications = 100;
        let series = Series::Customers;
        let request = Request {
            selection: Selection::Only(vec![series]),
            by_segment: false,
        };
        let plan = Plan::compile_for(&scenario, &request).unwrap();
        let mut heard = Vec::new();
        let futures = Futures::of(&plan, &mut |part| heard.push(part));
        assert_eq!((futures.count(), heard), (100, vec![0.64, 1.0]));
        let whole = Plan::compile(&scenario).unwrap();
        let mut collector = Collector::new(&whole);
        collector.add(counts::simulate(&whole, 0..100));
        let results = collector.results();
        for strategy in 0..futures.strategies() {
            let npv = futures.outcome(strategy, Outcome::Npv);
            assert_eq!(collector.outcome(strategy, Outcome::Npv).unwrap(), npv);
            let means = results.series(strategy, series, &scenario).unwrap();
            let own = futures.series(strategy, series);
            let own: Vec<f64> = own
                .map(|all| all.iter().sum::<f64>() / all.len() as f64)
                .collect();
            assert_eq!(own.len(), means.mean.len());
            for (own, mean) in own.iter().zip(&means.mean) {
                assert!((own - mean).abs() <= 1e-9 * mean.abs().max(1.0));
            }
        }
        assert_eq!(futures.outcome(9, Outcome::Npv), &[] as &[f64]);
        assert_eq!(futures.series(0, Series::Profit).count(), 0);
    }
}

//! The benchmark's work, which several benches time.

use std::hint::black_box;

use perennial::analysis::collector::Collector;
use perennial::engine::layout::{Request, Selection};
use perennial::engine::series::Series;
use perennial::engine::{chunk::split, counts, plan::Plan};

use crate::engine_fixtures::b1;

/// Its first strategy with so many customers at the start, and the series that it asks for: stages and cumulative revenue.
pub fn plan(initial: u64) -> Plan {
    let mut scenario = b1(initial, 1000);
    scenario.strategies.truncate(1);
    let stages = (0..scenario.stages.len()).map(Series::Stage);
    let series = stages.chain([Series::CumulativeRevenue]).collect();
    let request = Request {
        selection: Selection::Only(series),
        by_segment: false,
    };
    Plan::compile_for(&scenario, &request).expect("can be simulated")
}

/// Simulates replications, and sums them up with their quantiles.
pub fn collect(plan: &Plan, replications: u32) {
    let mut collector = Collector::new(plan);
    for range in split(replications, 1) {
        collector.add(counts::simulate(plan, range));
    }
    black_box(collector.results());
}

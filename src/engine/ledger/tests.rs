//! The two sets of books agree: those of the ledger, and those of the expected path.

use super::*;
use crate::engine::layout::Request;
use crate::engine::moments::tests::random::{self, Source};
use crate::engine::{exact, expected};
use crate::model::{Scenario, templates};

/// Revenue of orders as it is expected: people of the period, each with what it orders on average.
fn sell(plan: &Plan, strategy: &Parameters, period: usize, flows: &mut Flows<1>) {
    let structure = &plan.structure;
    let amounts = strategy.amounts.get(period);
    let (at_start, at_end) = plan.accrual;
    for group in 0..structure.groups() {
        let first = group * structure.cell_count();
        for (stage, orders) in strategy.orders.iter().enumerate() {
            if orders.is_none() {
                continue;
            }
            let present = structure.cells[stage].clone().map(|cell| {
                flows.start[first + cell][0] * at_start + flows.end[first + cell][0] * at_end
            });
            let present: f64 = present.sum();
            let revenue = amounts.stage_revenue[first + structure.entry_cell(stage)];
            flows.orders[group * structure.stages() + stage] = [present * revenue];
        }
    }
}

/// The expected people, booked by the ledger.
fn booked(plan: &Plan, strategy: &Parameters) -> Vec<f64> {
    let structure = &plan.structure;
    let mut row = vec![f64::NAN; plan.layout.width()];
    let mut sheet = Sheet::new(&plan.layout, &mut row, (1, 0..1));
    let mut flows = Flows::new(structure, &strategy.orders);
    let mut ledger = Ledger::<1>::new(plan);
    expected::start(structure, &mut flows);
    let own = Own::shared(strategy);
    ledger.open(&own, &flows, &mut sheet);
    for period in 1..=structure.periods {
        expected::step(structure, strategy, period, &mut flows);
        sell(plan, strategy, period, &mut flows);
        ledger.period(&own, period, &flows, &mut sheet);
    }
    ledger.close(&mut sheet);
    row
}

/// Both rows of each strategy, with every segment.
fn agree(scenario: &Scenario) {
    let request = Request {
        by_segment: true,
        ..Request::default()
    };
    let plan = Plan::compile_for(scenario, &request).unwrap();
    for (position, strategy) in plan.known().iter().enumerate() {
        let ledger = booked(&plan, strategy);
        let mut path = vec![f64::NAN; plan.layout.width()];
        exact::middle(&plan, position, &mut path);
        for (place, (ledger, path)) in ledger.iter().zip(&path).enumerate() {
            let near = (ledger - path).abs() <= 1e-9 * path.abs().max(1.0);
            let neither = ledger.is_nan() && path.is_nan();
            assert!(
                near || neither,
                "{}, {position}: {ledger} and {path} at {place}",
                scenario.name
            );
        }
    }
}

#[test]
fn the_books_of_templates_are_those_of_the_expected_path() {
    for template in templates::all() {
        agree(&(template.build)());
    }
}

#[test]
fn the_books_of_journeys_at_random_are_those_of_the_expected_path() {
    for seed in 0..60 {
        agree(&random::scenario(&mut Source::new(seed), 40.0));
    }
}

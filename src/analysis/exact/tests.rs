use super::*;
use crate::model::templates;

#[test]
fn means_are_over_the_first_draws_and_where_those_are_all_what_the_exact_engine_says() {
    let template = templates::all()
        .iter()
        .map(|template| (template.build)())
        .find(|scenario| Plan::compile(scenario).is_ok_and(|plan| plan.is_uncertain()));
    let mut scenario = template.expect("a template with an uncertain number");
    scenario.run.replications = 1_000;
    assert!(means(&Plan::compile(&scenario).unwrap()).replications <= MEANS_DRAWS);
    scenario.run.replications = 3;
    scenario.clock.periods = 6;
    let plan = Plan::compile(&scenario).unwrap();
    let all = means(&plan);
    assert_eq!(all.replications, 3);
    let exact = results(&plan);
    for strategy in 0..exact.strategies.len() {
        for outcome in [Outcome::Npv, Outcome::CustomersEnd] {
            let mean = |results: &Results| results.outcome(strategy, outcome).unwrap().mean;
            let (a, b) = (mean(&all), mean(&exact));
            assert!((a - b).abs() <= 1e-9 * b.abs().max(1.0), "{a} and {b}");
        }
    }
}

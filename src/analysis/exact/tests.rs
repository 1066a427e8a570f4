use super::*;
use crate::model::templates;

#[test]
fn the_expected_path_over_all_draws_is_what_the_exact_engine_says() {
    let template = templates::all()
        .iter()
        .map(|template| (template.build)())
        .find(|scenario| Plan::compile(scenario).is_ok_and(|plan| plan.is_uncertain()));
    let mut scenario = template.expect("a template with an uncertain number");
    scenario.run.replications = 100;
    let plan = Plan::compile(&scenario).unwrap();
    let mut expected = Expected::new(&plan);
    expected.go_on(&plan);
    let first = expected.results(&plan);
    assert_eq!(first.digest, means(&plan).digest);
    assert!(first.replications < 100);
    while expected.go_on(&plan) {}
    let all = expected.results(&plan);
    assert_eq!(all.replications, 100);
    let exact = results(&plan);
    for strategy in 0..exact.strategies.len() {
        for outcome in [Outcome::Npv, Outcome::CustomersEnd] {
            let mean = |results: &Results| results.outcome(strategy, outcome).unwrap().mean;
            let (a, b) = (mean(&all), mean(&exact));
            assert!((a - b).abs() <= 1e-9 * b.abs().max(1.0), "{a} and {b}");
        }
    }
}

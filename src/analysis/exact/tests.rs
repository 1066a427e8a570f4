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

#[test]
fn means_of_what_is_too_large_for_several_draws_are_near_those_of_many() {
    for id in ["saas", "energy", "mobile-game"] {
        let scenario = (templates::find(id).unwrap().build)();
        let plan = Plan::compile(&scenario).unwrap();
        let found = means(&plan);
        assert_eq!(found.replications, 1, "{id}");
        let mut many = 0.0;
        let mut row = vec![0.0; plan.layout().width()];
        let npv = plan.layout().outcome(Outcome::Npv);
        const DRAWS: u32 = 128;
        for replication in 0..DRAWS {
            exact::path(&plan, 0, replication, &mut row);
            many += row[npv] / f64::from(DRAWS);
        }
        let outcome = found.outcome(0, Outcome::Npv).unwrap();
        let off = (outcome.mean - many).abs() / many.abs();
        assert!(off < 0.025, "{id}: {} instead of {many}", outcome.mean);
    }
}

//! How long an expected path takes, told before it is computed.

use crate::engine::plan::Plan;

/// Steps that a group takes in a period at least, whatever it holds: the lists of its numbers are built anew for each draw. Journeys
/// of few stages that differ in many lasting ways come to that.
const GROUP_STEPS: f64 = 200.0;
/// Steps that the expected paths of one figure may take: some five seconds. With more, the figure is left out.
const MOST: f64 = 5.0e8;

/// Whether so many expected paths of every strategy are soon computed.
pub(super) fn allows(plan: &Plan, paths: usize) -> bool {
    paths as f64 * steps(plan) <= MOST
}

/// Steps of the expected paths of every strategy in one draw (see [`Estimate`](crate::engine::estimate::Estimate)).
pub(super) fn steps(plan: &Plan) -> f64 {
    let groups = plan.structure.groups() * plan.periods() * plan.strategies();
    plan.estimate().steps.max(GROUP_STEPS * groups as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Extra, Frailty, Scenario, templates};

    fn of(scenario: &Scenario) -> (Plan, f64) {
        let plan = Plan::compile(scenario).unwrap();
        let steps = steps(&plan);
        (plan, steps)
    }

    #[test]
    fn a_journey_of_much_takes_what_it_holds() {
        let (plan, steps) = of(&(templates::find("saas").unwrap().build)());
        assert_eq!(steps, plan.estimate().steps);
    }

    #[test]
    fn many_groups_of_little_take_what_groups_take() {
        let mut scenario = (templates::find("online-shop").unwrap().build)();
        scenario.frailty = Some(Frailty {
            cv: 1.4,
            transitions: vec![scenario.transitions[0].id.clone()],
            extra: Extra::new(),
        });
        let (plan, steps) = of(&scenario);
        let groups = plan.structure.groups() as f64;
        assert!(groups > 1.0);
        let periods = (plan.periods() * plan.strategies()) as f64;
        assert_eq!(steps, GROUP_STEPS * groups * periods);
    }
}

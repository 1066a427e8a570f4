//! By what strategies are judged.

use super::Report;
use super::numbers::number;
use super::settings::{outcome, series};
use crate::model::decision::{Bound, Goal, Measure};
use crate::model::descriptor::DRAWN;
use crate::model::{Path, ProblemKind, Scenario, series_key};

pub fn check(scenario: &Scenario, report: &mut Report) {
    let path = Path::root().key("decision");
    outcome(&scenario.decision.outcome, path.key("outcome"), report);
    let goals = path.key("goals");
    for (index, goal) in scenario.decision.goals.iter().enumerate() {
        check_goal(goal, scenario, goals.index(index), report);
    }
}

fn check_goal(goal: &Goal, scenario: &Scenario, path: Path, report: &mut Report) {
    let key = match goal.bound {
        Bound::AtLeast(_) => "at_least",
        Bound::AtMost(_) => "at_most",
    };
    number(goal.bound.value(), DRAWN, &path, key, report);
    match &goal.measure {
        Measure::Outcome(key) => outcome(key, path.key("outcome"), report),
        Measure::Series(key) => {
            let known = series(key, scenario, path.key("series"), report);
            let first = u32::from(!series_key::starts_at_zero(key));
            let last = scenario.clock.periods;
            let at = goal.at.filter(|at| !(first..=last).contains(at));
            if let Some(at) = at.filter(|_| known) {
                let problem = ProblemKind::GoalNeverMeasured { at, first, last };
                report.tell(path.key("at"), problem);
            }
        }
    }
}

//! What follows from a scenario at once: its problems, and its means.

use super::anchor::Anchor;
use super::counts;
use crate::analysis::exact;
use crate::analysis::results::Results;
use crate::engine::plan::Plan;
use crate::model::validate::validate;
use crate::model::{Problem, Scenario};

/// What is wrong with a scenario, and if it can be simulated, the means of all its strategies, carried to where an anchor says.
#[must_use]
pub fn derive(scenario: &Scenario, anchor: Option<&Anchor>) -> (Vec<Problem>, Option<Results>) {
    let mut problems = validate(scenario);
    if problems.iter().any(Problem::is_error) {
        return (problems, None);
    }
    counts::count("exact");
    match Plan::compile(scenario) {
        Ok(plan) => {
            let mut means = exact::means(&plan);
            if let Some(anchor) = anchor {
                anchor.carry(scenario, &plan, &mut means);
            }
            (problems, Some(means))
        }
        Err(refused) => {
            problems.extend(refused);
            (problems, None)
        }
    }
}

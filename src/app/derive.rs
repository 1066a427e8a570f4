//! What follows from a scenario at once: its problems, and its means.

use crate::analysis::results::Results;
use crate::model::{Problem, Scenario};

/// What is wrong with a scenario, and if nothing is, the means of all its strategies.
#[must_use]
pub fn derive(_scenario: &Scenario) -> (Vec<Problem>, Option<Results>) {
    (Vec::new(), None)
}

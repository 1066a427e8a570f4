//! Whether a scenario makes sense: every problem at once, each with its place.
//!
//! One file per topic. What each number may be stands in [`descriptor`](super::descriptor), how
//! large a scenario may be in [`limits`](super::limits).

mod decision;
mod exits;
mod exits_observed;
mod ids;
mod journey;
mod kept;
mod levers;
mod numbers;
mod people;
mod settings;
mod sizes;
mod texts;

use super::{Path, Problem, ProblemKind, Scenario, limits};
use ids::Ids;

pub use kept::kept;

/// Everything that is wrong with a scenario, errors and warnings, by topic.
#[must_use]
pub fn validate(scenario: &Scenario) -> Vec<Problem> {
    let mut report = Report::default();
    sizes::check(scenario, &mut report);
    if !report.problems.is_empty() {
        // Lists beyond their limits are not gone through.
        return report.problems;
    }
    let ids = ids::check(scenario, &mut report);
    settings::check(scenario, &mut report);
    people::check(scenario, &ids, &mut report);
    journey::check(scenario, &ids, &mut report);
    levers::check(scenario, &ids, &mut report);
    exits_observed::check(scenario, &mut report);
    exits::check(scenario, &mut report);
    settings::check_observed(scenario, &mut report);
    decision::check(scenario, &mut report);
    texts::check(scenario, &mut report);
    report.problems
}

/// What was found so far.
#[derive(Default)]
pub(super) struct Report {
    pub(super) problems: Vec<Problem>,
}

impl Report {
    /// Tells a problem. Beyond a limit, further ones are left out.
    #[cold]
    #[inline(never)]
    pub(super) fn tell(&mut self, path: Path, kind: ProblemKind) {
        if self.problems.len() < limits::PROBLEMS {
            self.problems.push(Problem::new(path, kind));
        }
    }
}

/// So many letters of a text that a problem shows.
#[inline(never)]
fn beginning(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// The item at a position of one of the scenario's lists.
#[inline(never)]
fn item(list: &str, index: usize) -> Path {
    Path::root().key(list).index(index)
}

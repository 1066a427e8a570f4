//! A scenario with one thing changed for every strategy alike: what follows from a number is what changes with it.

use crate::model::{Change, Lever, Scenario, Strategy, Target};

/// The scenario with one more lever at the end of every strategy, the baseline included, so that it acts on what all others
/// have left.
#[must_use]
pub(super) fn with_lever(scenario: &Scenario, target: &Target, change: &Change) -> Scenario {
    let mut changed = scenario.clone();
    if changed.strategies.is_empty() {
        changed.strategies.push(Strategy::new("baseline"));
    }
    for strategy in &mut changed.strategies {
        strategy
            .levers
            .push(Lever::new(target.clone(), change.clone()));
    }
    changed
}

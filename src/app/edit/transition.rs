//! Changes of a transition, beside its numbers.

use super::find::transition_mut;
use crate::model::Scenario;

/// A change of a transition, beside its numbers.
#[derive(Debug, Clone, PartialEq)]
pub enum TransitionEdit {
    /// The stages (by id) that it leads from and to.
    Ends(String, String),
    /// How far its arrow is bent on the map.
    Bend(f64),
}

impl TransitionEdit {
    pub(super) fn apply(self, scenario: &mut Scenario, id: &str) -> Option<()> {
        match self {
            Self::Ends(from, to) => {
                scenario.stage_index(&from)?;
                scenario.stage_index(&to)?;
                let transition = transition_mut(scenario, id)?;
                (transition.from, transition.to) = (from, to);
            }
            Self::Bend(bend) => transition_mut(scenario, id)?.bend = bend,
        }
        Some(())
    }
}

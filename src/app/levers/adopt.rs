//! Putting levers into the strategy in focus; into a new one where that is the baseline, which others are
//! measured against.

use crate::app::edit::ids::fresh;
use crate::app::edit::{Edit, StructureEdit};
use crate::model::{Lever, Scenario, Strategy};

/// The change that puts levers into a strategy, and where they are then.
#[derive(Debug, Clone, PartialEq)]
pub struct Adopted {
    /// The change, one step of undo.
    pub edit: Edit,
    /// Id of the strategy.
    pub strategy: String,
    /// Position of the first of the levers.
    pub position: usize,
}

/// Puts levers into the strategy at a position, or into a new one of this name.
#[must_use]
pub fn adopt(scenario: &Scenario, focus: usize, levers: Vec<Lever>, name: &str) -> Adopted {
    match scenario.strategies.get(focus).filter(|_| focus > 0) {
        Some(strategy) => {
            let add = |lever| {
                let edit = StructureEdit::AddLever(strategy.id.clone(), Box::new(lever));
                Edit::Structure(edit)
            };
            Adopted {
                edit: Edit::All(levers.into_iter().map(add).collect()),
                strategy: strategy.id.clone(),
                position: strategy.levers.len(),
            }
        }
        None => {
            // The baseline's own id comes with the first strategy.
            let taken = scenario.strategies.iter().map(|it| it.id.as_str());
            let id = fresh(name, taken.chain(std::iter::once("baseline")));
            let mut strategy = Strategy::new(id.clone());
            strategy.name = name.to_owned();
            strategy.levers = levers;
            Adopted {
                edit: Edit::Structure(StructureEdit::AddStrategy(Box::new(strategy))),
                strategy: id,
                position: 0,
            }
        }
    }
}

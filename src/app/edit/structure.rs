//! Changes of what there is: adding, removing, copying and moving stages and all that belongs to them.
//!
//! Nothing is left behind that names what is gone: whatever is removed takes with it what cannot be
//! without it.

mod copy;
mod place;
mod remove;
mod slots;

pub(super) use slots::choose as choose_slot;

use super::Item;
use crate::model::{Channel, Lever, Referral, Scenario, Segment, Stage, Strategy, Transition};

/// What can be removed, copied and moved within its list.
pub type Part = Item;

/// A change of what there is. Ids of what is added are to be new: see [`fresh`](super::ids::fresh).
#[derive(Debug, Clone, PartialEq)]
pub enum StructureEdit {
    /// Adds a stage.
    AddStage(Box<Stage>),
    /// Adds a transition between stages that are there.
    AddTransition(Box<Transition>),
    /// Adds a channel into a stage that is there.
    AddChannel(Box<Channel>),
    /// Adds a referral between stages that are there.
    AddReferral(Box<Referral>),
    /// Adds a segment.
    AddSegment(Box<Segment>),
    /// Adds an event.
    AddEvent(Box<Lever>),
    /// Adds a strategy. Where there is none yet, a baseline without levers comes before it.
    AddStrategy(Box<Strategy>),
    /// Adds a lever to a strategy (by id).
    AddLever(String, Box<Lever>),
    /// Removes something, with all that names it.
    Remove(Part),
    /// Copies something under a new name, right behind it: a stage with its exits, a strategy with its
    /// levers.
    Duplicate(Part, String),
    /// Moves something to another position of its list. The first strategy, the baseline, stays the first.
    MoveTo(Part, usize),
}

impl StructureEdit {
    pub(super) fn apply(self, scenario: &mut Scenario) -> Option<()> {
        let before = slots::slots(scenario);
        self.apply_alone(scenario)?;
        slots::keep(&before, scenario);
        Some(())
    }

    fn apply_alone(self, scenario: &mut Scenario) -> Option<()> {
        match self {
            Self::AddStage(stage) => {
                free(scenario.stage_index(&stage.id).is_none())?;
                scenario.stages.push(*stage);
            }
            Self::AddTransition(it) => {
                scenario.stage_index(&it.from)?;
                scenario.stage_index(&it.to)?;
                free(scenario.transition_index(&it.id).is_none())?;
                scenario.transitions.push(*it);
            }
            Self::AddChannel(it) => {
                scenario.stage_index(&it.entry)?;
                free(scenario.channel_index(&it.id).is_none())?;
                scenario.channels.push(*it);
            }
            Self::AddReferral(it) => {
                scenario.stage_index(&it.from)?;
                scenario.stage_index(&it.to)?;
                free(scenario.referral_index(&it.id).is_none())?;
                scenario.referrals.push(*it);
            }
            Self::AddSegment(it) => {
                free(scenario.segments.iter().all(|other| other.id != it.id))?;
                scenario.segments.push(*it);
            }
            Self::AddEvent(lever) => scenario.events.push(*lever),
            Self::AddStrategy(it) => add_strategy(scenario, *it)?,
            Self::AddLever(id, lever) => strategy(scenario, &id)?.levers.push(*lever),
            Self::Remove(part) => remove::remove(scenario, &part)?,
            Self::Duplicate(part, name) => copy::duplicate(scenario, &part, name)?,
            Self::MoveTo(part, position) => place::move_to(scenario, &part, position)?,
        }
        Some(())
    }
}

fn free(is_free: bool) -> Option<()> {
    is_free.then_some(())
}

fn strategy<'a>(scenario: &'a mut Scenario, id: &str) -> Option<&'a mut Strategy> {
    scenario.strategies.iter_mut().find(|it| it.id == id)
}

fn add_strategy(scenario: &mut Scenario, strategy: Strategy) -> Option<()> {
    free(scenario.strategies.iter().all(|it| it.id != strategy.id))?;
    if scenario.strategies.is_empty() {
        free(strategy.id != BASELINE)?;
        scenario.strategies.push(Strategy::new(BASELINE));
    }
    scenario.strategies.push(strategy);
    Some(())
}

/// The id of the strategy that a scenario without strategies has.
const BASELINE: &str = "baseline";

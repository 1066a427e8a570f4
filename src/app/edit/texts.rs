//! What has a name and notes.

use super::find::{
    channel_mut, referral_mut, segment_mut, stage_mut, strategy_mut, transition_mut,
};
use super::lever::{LeverPlace, lever_mut};
use crate::model::Scenario;

/// Something with a name and notes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Item {
    /// The scenario itself.
    Scenario,
    /// A stage, by id.
    Stage(String),
    /// A transition, by id.
    Transition(String),
    /// A channel, by id.
    Channel(String),
    /// A referral, by id.
    Referral(String),
    /// A strategy, by id.
    Strategy(String),
    /// A lever or event.
    Lever(LeverPlace),
    /// A segment, by id.
    Segment(String),
}

pub(super) fn texts_mut<'a>(
    scenario: &'a mut Scenario,
    item: &Item,
) -> Option<(&'a mut String, &'a mut String)> {
    Some(match item {
        Item::Scenario => (&mut scenario.name, &mut scenario.notes),
        Item::Stage(id) => {
            let stage = stage_mut(scenario, id)?;
            (&mut stage.name, &mut stage.notes)
        }
        Item::Transition(id) => {
            let transition = transition_mut(scenario, id)?;
            (&mut transition.name, &mut transition.notes)
        }
        Item::Channel(id) => {
            let channel = channel_mut(scenario, id)?;
            (&mut channel.name, &mut channel.notes)
        }
        Item::Referral(id) => {
            let referral = referral_mut(scenario, id)?;
            (&mut referral.name, &mut referral.notes)
        }
        Item::Strategy(id) => {
            let strategy = strategy_mut(scenario, id)?;
            (&mut strategy.name, &mut strategy.notes)
        }
        Item::Segment(id) => {
            let segment = segment_mut(scenario, id)?;
            (&mut segment.name, &mut segment.notes)
        }
        Item::Lever(place) => {
            let lever = lever_mut(scenario, place)?;
            (&mut lever.name, &mut lever.notes)
        }
    })
}

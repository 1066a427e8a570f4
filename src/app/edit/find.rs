//! Finding what a change names.

use crate::model::{
    Channel, Parameter, Referral, Scenario, Segment, Stage, Strategy, Target, Transition,
};

/// The parameter that a target names. `None` where it is not there, or (for
/// [`Target::Stage`] and [`Target::StageExits`]) is not one parameter.
#[must_use]
pub fn parameter<'a>(scenario: &'a Scenario, target: &Target) -> Option<&'a Parameter> {
    let transition = |id: &str| scenario.transitions.get(scenario.transition_index(id)?);
    let stage = |id: &str| scenario.stages.get(scenario.stage_index(id)?);
    let channel = |id: &str| scenario.channels.get(scenario.channel_index(id)?);
    let referral = |id: &str| scenario.referrals.get(scenario.referral_index(id)?);
    Some(match target {
        Target::TransitionProbability(id) => &transition(id)?.probability,
        Target::TransitionRevenue(id) => &transition(id)?.revenue,
        Target::TransitionCost(id) => &transition(id)?.cost,
        Target::StageRevenue(id) => &stage(id)?.revenue,
        Target::StageCost(id) => &stage(id)?.cost,
        Target::ChannelArrivals(id) => &channel(id)?.arrivals,
        Target::ChannelCost(id) => &channel(id)?.cost_per_arrival,
        Target::ReferralRate(id) => &referral(id)?.rate,
        Target::ReferralCost(id) => &referral(id)?.cost_per_arrival,
        Target::MarketSize => &scenario.market.as_ref()?.size,
        Target::StageExits(_) | Target::Stage(_) => return None,
    })
}

pub(super) fn parameter_mut<'a>(
    scenario: &'a mut Scenario,
    target: &Target,
) -> Option<&'a mut Parameter> {
    Some(match target {
        Target::TransitionProbability(id) => &mut transition_mut(scenario, id)?.probability,
        Target::TransitionRevenue(id) => &mut transition_mut(scenario, id)?.revenue,
        Target::TransitionCost(id) => &mut transition_mut(scenario, id)?.cost,
        Target::StageRevenue(id) => &mut stage_mut(scenario, id)?.revenue,
        Target::StageCost(id) => &mut stage_mut(scenario, id)?.cost,
        Target::ChannelArrivals(id) => &mut channel_mut(scenario, id)?.arrivals,
        Target::ChannelCost(id) => &mut channel_mut(scenario, id)?.cost_per_arrival,
        Target::ReferralRate(id) => &mut referral_mut(scenario, id)?.rate,
        Target::ReferralCost(id) => &mut referral_mut(scenario, id)?.cost_per_arrival,
        Target::MarketSize => &mut scenario.market.as_mut()?.size,
        Target::StageExits(_) | Target::Stage(_) => return None,
    })
}

pub(super) fn stage_mut<'a>(scenario: &'a mut Scenario, id: &str) -> Option<&'a mut Stage> {
    scenario.stages.iter_mut().find(|item| item.id == id)
}

pub(super) fn transition_mut<'a>(
    scenario: &'a mut Scenario,
    id: &str,
) -> Option<&'a mut Transition> {
    scenario.transitions.iter_mut().find(|item| item.id == id)
}

pub(super) fn channel_mut<'a>(scenario: &'a mut Scenario, id: &str) -> Option<&'a mut Channel> {
    scenario.channels.iter_mut().find(|item| item.id == id)
}

pub(super) fn referral_mut<'a>(scenario: &'a mut Scenario, id: &str) -> Option<&'a mut Referral> {
    scenario.referrals.iter_mut().find(|item| item.id == id)
}

pub(super) fn segment_mut<'a>(scenario: &'a mut Scenario, id: &str) -> Option<&'a mut Segment> {
    scenario.segments.iter_mut().find(|item| item.id == id)
}

pub(super) fn strategy_mut<'a>(scenario: &'a mut Scenario, id: &str) -> Option<&'a mut Strategy> {
    scenario.strategies.iter_mut().find(|item| item.id == id)
}

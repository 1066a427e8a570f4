//! Everything that a lever can act on, in groups.

use crate::model::{Scenario, StageKind, Target};

/// A group of targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GroupKind {
    /// How likely moves are.
    Moves,
    /// All exits of a stage at once.
    Exits,
    /// What customers of a stage bring in and cost.
    StageMoney,
    /// What moves bring in and cost.
    MoveMoney,
    /// How many a channel brings, and at what cost.
    Channels,
    /// How many are referred, and at what cost.
    Referrals,
    /// The customers of a stage themselves, who are moved once.
    Customers,
    /// How many there are to win.
    Market,
}

/// Targets of one kind; never empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What they have in common.
    pub kind: GroupKind,
    /// In the order of the scenario.
    pub targets: Vec<Target>,
}

/// What a lever can act on; for a segment's adjustment (`lasting`) without what has no lasting value of
/// its own.
#[must_use]
pub fn targets(scenario: &Scenario, lasting: bool) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut put = |kind: GroupKind, targets: Vec<Target>| {
        if !targets.is_empty() {
            groups.push(Group { kind, targets });
        }
    };
    let moves = scenario.transitions.iter().map(|it| &it.id);
    put(
        GroupKind::Moves,
        moves
            .clone()
            .cloned()
            .map(Target::TransitionProbability)
            .collect(),
    );
    put(GroupKind::Exits, exits(scenario));
    let living = scenario
        .stages
        .iter()
        .filter(|it| it.kind != StageKind::Lost);
    let money = living.flat_map(|it| {
        [
            Target::StageRevenue(it.id.clone()),
            Target::StageCost(it.id.clone()),
        ]
    });
    put(GroupKind::StageMoney, money.collect());
    let money = moves.flat_map(|id| {
        [
            Target::TransitionRevenue(id.clone()),
            Target::TransitionCost(id.clone()),
        ]
    });
    put(GroupKind::MoveMoney, money.collect());
    let channels = scenario.channels.iter().flat_map(|it| {
        [
            Target::ChannelArrivals(it.id.clone()),
            Target::ChannelCost(it.id.clone()),
        ]
    });
    put(GroupKind::Channels, channels.collect());
    let referrals = scenario.referrals.iter().flat_map(|it| {
        [
            Target::ReferralRate(it.id.clone()),
            Target::ReferralCost(it.id.clone()),
        ]
    });
    put(GroupKind::Referrals, referrals.collect());
    if !lasting {
        let customers = scenario
            .stages
            .iter()
            .map(|it| Target::Stage(it.id.clone()));
        // A move leads to another stage.
        if scenario.stages.len() > 1 {
            put(GroupKind::Customers, customers.collect());
        }
        if scenario.market.is_some() {
            put(GroupKind::Market, vec![Target::MarketSize]);
        }
    }
    groups
}

/// The stages with exits.
fn exits(scenario: &Scenario) -> Vec<Target> {
    let leaves = |id: &str| scenario.transitions.iter().any(|it| it.from == id);
    let stages = scenario.stages.iter().filter(|it| leaves(&it.id));
    stages.map(|it| Target::StageExits(it.id.clone())).collect()
}

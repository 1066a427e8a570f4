//! Removing something, with all that cannot be without it.

use super::place::{repin, repinned};
use super::{free, strategy};
use crate::app::edit::{Item, LeverPlace};
use crate::model::decision::Measure;
use crate::model::{Change, Lever, Pin, Scenario, Target, series_key};

/// Removes something. `None` where it is not there, or something has to stay.
pub fn remove(scenario: &mut Scenario, part: &Item) -> Option<()> {
    match part {
        Item::Scenario => return None,
        Item::Stage(id) => {
            // A scenario has at least one stage.
            free(scenario.stages.len() > 1)?;
            let position = scenario.stage_index(id)?;
            scenario.stages.remove(position);
            forget_stage(scenario, id);
        }
        Item::Transition(id) => {
            let position = scenario.transition_index(id)?;
            let gone = scenario.transitions.remove(position);
            forget_counts(scenario, &gone.from, &gone.to);
        }
        Item::Channel(id) => {
            let position = scenario.channel_index(id)?;
            scenario.channels.remove(position);
        }
        Item::Referral(id) => {
            let position = scenario.referral_index(id)?;
            scenario.referrals.remove(position);
        }
        Item::Segment(id) => {
            let position = scenario.segments.iter().position(|it| it.id == *id)?;
            scenario.segments.remove(position);
        }
        Item::Strategy(id) => {
            let position = scenario.strategies.iter().position(|it| it.id == *id)?;
            // The others are compared with the baseline.
            free(position > 0 || scenario.strategies.len() == 1)?;
            scenario.strategies.remove(position);
        }
        Item::Lever(LeverPlace::Event(position)) => {
            free(*position < scenario.events.len())?;
            scenario.events.remove(*position);
        }
        Item::Lever(LeverPlace::Strategy(id, position)) => {
            let levers = &mut strategy(scenario, id)?.levers;
            free(*position < levers.len())?;
            levers.remove(*position);
            repin(scenario, id, |at| match at.cmp(position) {
                std::cmp::Ordering::Less => Some(at),
                std::cmp::Ordering::Equal => None,
                std::cmp::Ordering::Greater => Some(at - 1),
            });
        }
    }
    forget_what_is_gone(scenario);
    Some(())
}

/// Takes away what was observed of a stage's exit that is gone.
fn forget_counts(scenario: &mut Scenario, from: &str, to: &str) {
    let mut left = scenario.transitions.iter();
    if left.any(|it| it.from == from && it.to == to) {
        return;
    }
    let stages = scenario.stages.iter_mut();
    for stage in stages.filter(|stage| stage.id == from) {
        if let Some(counts) = &mut stage.exits_observed {
            counts.retain(|(target, _)| target != to);
        }
    }
}

/// Takes away what cannot be without a stage.
fn forget_stage(scenario: &mut Scenario, id: &str) {
    scenario
        .transitions
        .retain(|it| it.from != id && it.to != id);
    scenario.channels.retain(|it| it.entry != id);
    scenario.referrals.retain(|it| it.from != id && it.to != id);
    for stage in &mut scenario.stages {
        if let Some(counts) = &mut stage.exits_observed {
            counts.retain(|(target, _)| target != id);
        }
    }
}

/// Takes away every lever, adjustment, cost, pin and list entry that names what is not there (any more).
fn forget_what_is_gone(scenario: &mut Scenario) {
    let all = scenario.clone();
    let there = |target: &Target| is_there(&all, target);
    for segment in &mut scenario.segments {
        segment.adjust.retain(|it| there(&it.target));
    }
    keep_levers(&all, &mut scenario.events);
    let mut pinned = std::mem::take(&mut scenario.pinned);
    for strategy in &mut scenario.strategies {
        let kept: Vec<bool> = strategy.levers.iter().map(|it| lives(&all, it)).collect();
        keep_levers(&all, &mut strategy.levers);
        let place = |at: usize| {
            let before = kept.get(..at)?.iter().filter(|kept| **kept).count();
            kept.get(at)?.then_some(before)
        };
        pinned = repinned(&pinned, &strategy.id, place);
    }
    pinned.retain(|key| Pin::parse(key).is_none_or(|pin| pin.is_in(scenario)));
    scenario.pinned = pinned;
    if let Some(frailty) = &mut scenario.frailty {
        frailty
            .transitions
            .retain(|id| all.transition_index(id).is_some());
        if frailty.transitions.is_empty() {
            scenario.frailty = None;
        }
    }
    // A key that names nothing is a mistake that a person is told of, not what was removed.
    let series = |key: &str| series_key::names_item(key, &all).unwrap_or(true);
    scenario.observed.retain(|it| series(&it.series));
    scenario.decision.goals.retain(|goal| match &goal.measure {
        Measure::Series(key) => series(key),
        Measure::Outcome(_) => true,
    });
    for stage in &mut scenario.stages {
        stage.metric = stage.metric.take().filter(|it| series(&it.series));
    }
}

fn is_there(scenario: &Scenario, target: &Target) -> bool {
    match target {
        Target::StageExits(id) | Target::Stage(id) => scenario.stage_index(id).is_some(),
        target => target.parameter(scenario).is_some(),
    }
}

/// Whether a lever names only what is there, and is for someone.
fn lives(scenario: &Scenario, lever: &Lever) -> bool {
    let to = match &lever.change {
        Change::Move { to, .. } => scenario.stage_index(to).is_some(),
        _ => true,
    };
    let someone = lever
        .segments
        .as_ref()
        .is_none_or(|ids| ids.is_empty() || ids.iter().any(|id| has_segment(scenario, id)));
    to && someone && is_there(scenario, &lever.target)
}

fn has_segment(scenario: &Scenario, id: &str) -> bool {
    scenario.segments.iter().any(|it| it.id == id)
}

fn keep_levers(scenario: &Scenario, levers: &mut Vec<Lever>) {
    levers.retain(|lever| lives(scenario, lever));
    for lever in levers {
        let cost = &mut lever.cost.per_customer;
        *cost = cost
            .take()
            .filter(|it| scenario.stage_index(&it.stage).is_some());
        if let Some(segments) = &mut lever.segments {
            segments.retain(|id| has_segment(scenario, id));
        }
    }
}

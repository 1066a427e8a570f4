//! The event that stands there first when someone asks for one: what the world does, rather than what we do.

use super::first::{for_target, rank};
use crate::model::{Change, Extra, Lever, Quantity, Scenario, Stage, StageKind, Target};

/// Share of the happiest customers whom a setback turns at first.
const TURNED: f64 = 0.3;

/// A first event on a target. Whoever is moved is moved once, not in every period from the first to the last.
#[must_use]
pub fn event(scenario: &Scenario, target: &Target) -> Lever {
    let event = for_target(scenario, target);
    match event.change {
        Change::Move { .. } => once(scenario, event),
        _ => event,
    }
}

/// A setback: once, a part of the customers who speak best of us come to where customers speak worst of us or, where all of them
/// speak alike, to where people rest or are lost. `None` where there is no such way down.
#[must_use]
pub fn setback(scenario: &Scenario) -> Option<Lever> {
    let (from, to) = way_down(scenario)?;
    let change = Change::Move {
        to: to.id.clone(),
        share: Quantity::Known(TURNED),
        extra: Extra::new(),
    };
    let event = Lever::new(Target::Stage(from.id.clone()), change);
    Some(once(scenario, event))
}

/// The stages that a setback leads from and to.
#[must_use]
pub fn way_down(scenario: &Scenario) -> Option<(&Stage, &Stage)> {
    let customers = || {
        scenario
            .stages
            .iter()
            .filter(|it| it.kind == StageKind::Customer)
    };
    // Of equals the last: further along the journey.
    let from = customers().max_by_key(|it| rank(it))?;
    let worst = customers().min_by_key(|it| rank(it));
    let of = |kind| scenario.stages.iter().find(move |it| it.kind == kind);
    let to = worst
        .filter(|it| rank(it) < rank(from))
        .or_else(|| of(StageKind::Dormant))
        .or_else(|| of(StageKind::Lost))?;
    Some((from, to))
}

/// In one period, after a third of the horizon: late enough to see what was before, early enough to see what comes of it.
fn once(scenario: &Scenario, event: Lever) -> Lever {
    let at = (scenario.clock.periods / 3).max(1);
    Lever {
        from: at,
        until: Some(at),
        ..event
    }
}

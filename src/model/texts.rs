//! Every text of a scenario that is written for people: names, notes, and who does what.

use super::Stage;
#[cfg(test)]
use super::{Lever, Scenario};

/// What is remarked on a stage and changes nothing: its notes, and what customers and we do and say there.
pub fn remarks(stage: &mut Stage) -> [&mut String; 7] {
    [
        &mut stage.notes,
        &mut stage.actions,
        &mut stage.touchpoints,
        &mut stage.expectation,
        &mut stage.expected_by,
        &mut stage.feedback,
        &mut stage.voice,
    ]
}

/// Hands every text on, to be read or replaced. Keys and ids are none.
#[cfg(test)]
pub(crate) fn each_text(scenario: &mut Scenario, visit: &mut dyn FnMut(&mut String)) {
    visit(&mut scenario.name);
    visit(&mut scenario.notes);
    for stage in &mut scenario.stages {
        of_stage(stage, visit);
    }
    let transitions = scenario.transitions.iter_mut();
    let transitions = transitions.map(|one| (&mut one.name, &mut one.notes));
    let channels = scenario.channels.iter_mut();
    let channels = channels.map(|one| (&mut one.name, &mut one.notes));
    let referrals = scenario.referrals.iter_mut();
    let referrals = referrals.map(|one| (&mut one.name, &mut one.notes));
    let segments = scenario.segments.iter_mut();
    let segments = segments.map(|one| (&mut one.name, &mut one.notes));
    let observed = scenario.observed.iter_mut();
    let observed = observed.map(|one| (&mut one.name, &mut one.notes));
    let all = transitions.chain(channels).chain(referrals).chain(segments);
    for (name, notes) in all.chain(observed) {
        visit(name);
        visit(notes);
    }
    scenario
        .events
        .iter_mut()
        .for_each(|event| of_lever(event, visit));
    for strategy in &mut scenario.strategies {
        visit(&mut strategy.name);
        visit(&mut strategy.notes);
        strategy
            .levers
            .iter_mut()
            .for_each(|lever| of_lever(lever, visit));
    }
    for goal in &mut scenario.decision.goals {
        visit(&mut goal.name);
    }
}

#[cfg(test)]
fn of_stage(stage: &mut Stage, visit: &mut dyn FnMut(&mut String)) {
    visit(&mut stage.name);
    visit(&mut stage.department);
    remarks(stage).into_iter().for_each(&mut *visit);
    stage.contributors.iter_mut().for_each(&mut *visit);
    for handover in &mut stage.handovers {
        visit(&mut handover.to);
        visit(&mut handover.what);
    }
}

#[cfg(test)]
fn of_lever(lever: &mut Lever, visit: &mut dyn FnMut(&mut String)) {
    visit(&mut lever.name);
    visit(&mut lever.notes);
}

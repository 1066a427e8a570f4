//! What targets and levers are called.

use crate::model::{Lever, Target};
use crate::text::strategies;
use crate::ui::context::Context;

/// What a lever changes, by name: "At risk → Churned".
fn target_name(context: &Context, target: &Target) -> String {
    strategies::target(context.say.language, &context.scenario, target)
}

/// What a lever changes, with which number of it: "At risk → Churned: probability".
#[must_use]
pub fn target_label(context: &Context, target: &Target) -> String {
    let language = context.say.language;
    let number = strategies::number_of(language, target);
    let name = target_name(context, target);
    strategies::Phrase::Of {
        act: &name,
        name: number,
    }
    .say(language)
}

/// What a lever is called: its name, or what it changes; both where a strategy has several of that name, as those of the
/// library that work on several arrows.
#[must_use]
pub fn title(context: &Context, lever: &Lever) -> String {
    if lever.name.is_empty() {
        return target_label(context, &lever.target);
    }
    let is_shared = context.scenario.strategies.iter().any(|strategy| {
        let levers = strategy.levers.iter();
        levers.filter(|other| other.name == lever.name).count() > 1
    });
    if !is_shared {
        return lever.name.clone();
    }
    strategies::Phrase::Of {
        act: &lever.name,
        name: &target_name(context, &lever.target),
    }
    .say(context.say.language)
}

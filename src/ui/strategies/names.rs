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

/// What a lever is called: its name, or what it changes.
#[must_use]
pub fn title(context: &Context, lever: &Lever) -> String {
    if !lever.name.is_empty() {
        return lever.name.clone();
    }
    target_label(context, &lever.target)
}

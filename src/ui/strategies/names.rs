//! What targets and levers are called.

use crate::model::{Lever, Target};
use crate::text::workspace::Word;
use crate::text::{series, strategies};
use crate::ui::context::Context;

/// What a lever changes, by name: "At risk → Churned".
#[must_use]
pub fn target_name(context: &Context, target: &Target) -> String {
    let (scenario, say) = (&context.scenario, &context.say);
    let Some(id) = target.id() else {
        return say.word(Word::MarketSize).to_owned();
    };
    match target {
        Target::TransitionProbability(_)
        | Target::TransitionRevenue(_)
        | Target::TransitionCost(_) => scenario
            .transitions
            .iter()
            .find(|transition| transition.id == id)
            .map_or_else(
                || id.to_owned(),
                |transition| series::transition(transition, scenario),
            ),
        Target::ChannelArrivals(_) | Target::ChannelCost(_) => scenario
            .channels
            .iter()
            .find(|channel| channel.id == id)
            .map_or_else(
                || id.to_owned(),
                |channel| series::channel(channel).to_owned(),
            ),
        Target::ReferralRate(_) | Target::ReferralCost(_) => scenario
            .referrals
            .iter()
            .find(|referral| referral.id == id)
            .map_or_else(
                || id.to_owned(),
                |referral| series::referral(say.language, referral, scenario),
            ),
        _ => series::stage_by_id(id, scenario).to_owned(),
    }
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

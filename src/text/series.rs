//! Names and meanings of series, outcomes and units, and of the items of a scenario.

use super::{Language, en, es};
use crate::engine::series::{Outcome, Series, Unit};
use crate::model::{Channel, Referral, Scenario, Stage, Strategy, Transition};

/// The name of a series: `Customers`, `At risk`, `At risk → Churned`.
#[must_use]
pub fn label(language: Language, series: Series, scenario: &Scenario) -> String {
    let named = |name: Option<String>| name.unwrap_or_default();
    match series {
        Series::Stage(i) => named(scenario.stages.get(i).map(|item| stage(item).to_owned())),
        Series::Move(i) => named(
            scenario
                .transitions
                .get(i)
                .map(|item| transition(item, scenario)),
        ),
        Series::Arrivals(i) => named(
            scenario
                .channels
                .get(i)
                .map(|item| channel(item).to_owned()),
        ),
        Series::Referral(i) => named(
            scenario
                .referrals
                .get(i)
                .map(|item| referral(language, item, scenario)),
        ),
        total => total_label(language, total).to_owned(),
    }
}

/// The name of a series that is not of one item; of the kind for the others.
#[must_use]
pub fn total_label(language: Language, series: Series) -> &'static str {
    match language {
        Language::English => en::series::label(series),
        Language::Spanish => es::series::label(series),
    }
}

/// What a series means, in a sentence.
#[must_use]
pub fn help(language: Language, series: Series) -> &'static str {
    match language {
        Language::English => en::series::help(series),
        Language::Spanish => es::series::help(series),
    }
}

/// The name of an outcome.
#[must_use]
pub fn outcome(language: Language, outcome: Outcome) -> &'static str {
    match language {
        Language::English => en::series::outcome(outcome),
        Language::Spanish => es::series::outcome(outcome),
    }
}

/// What an outcome means, in a sentence.
#[must_use]
pub fn outcome_help(language: Language, outcome: Outcome) -> &'static str {
    match language {
        Language::English => en::series::outcome_help(outcome),
        Language::Spanish => es::series::outcome_help(outcome),
    }
}

/// The word for a unit, such as `people`; empty for money, whose sign is at the number.
#[must_use]
pub fn unit(language: Language, unit: Unit) -> &'static str {
    match language {
        Language::English => en::series::unit(unit),
        Language::Spanish => es::series::unit(unit),
    }
}

/// What an item of one of a file's lists is called, by the list's key and its position.
#[must_use]
pub fn item(language: Language, scenario: &Scenario, list: &str, at: usize) -> Option<String> {
    Some(match list {
        "stages" => stage(scenario.stages.get(at)?).to_owned(),
        "transitions" => transition(scenario.transitions.get(at)?, scenario),
        "channels" => channel(scenario.channels.get(at)?).to_owned(),
        "referrals" => referral(language, scenario.referrals.get(at)?, scenario),
        "strategies" => strategy(scenario.strategies.get(at)?).to_owned(),
        "segments" => {
            let segment = scenario.segments.get(at)?;
            or_id(&segment.name, &segment.id).to_owned()
        }
        _ => return None,
    })
}

/// What a stage is called.
#[must_use]
pub fn stage(stage: &Stage) -> &str {
    or_id(&stage.name, &stage.id)
}

/// What a stage with this id is called; the id where there is none.
#[must_use]
pub fn stage_by_id<'a>(id: &'a str, scenario: &'a Scenario) -> &'a str {
    scenario
        .stage_index(id)
        .and_then(|index| scenario.stages.get(index))
        .map_or(id, stage)
}

/// What a transition is called: its name, else `From → To`.
#[must_use]
pub fn transition(transition: &Transition, scenario: &Scenario) -> String {
    if transition.name.trim().is_empty() {
        arrow(&transition.from, &transition.to, scenario)
    } else {
        transition.name.clone()
    }
}

/// Both ends of a transition or referral by name: `At risk → Churned`.
#[must_use]
pub fn arrow(from: &str, to: &str, scenario: &Scenario) -> String {
    format!(
        "{} → {}",
        stage_by_id(from, scenario),
        stage_by_id(to, scenario)
    )
}

/// What a channel is called.
#[must_use]
pub fn channel(channel: &Channel) -> &str {
    or_id(&channel.name, &channel.id)
}

/// What a referral is called: its name, else who refers.
#[must_use]
pub fn referral(language: Language, referral: &Referral, scenario: &Scenario) -> String {
    if referral.name.trim().is_empty() {
        match language {
            Language::English => en::series::referral_by(stage_by_id(&referral.from, scenario)),
            Language::Spanish => es::series::referral_by(stage_by_id(&referral.from, scenario)),
        }
    } else {
        referral.name.clone()
    }
}

/// What a strategy is called.
#[must_use]
pub fn strategy(strategy: &Strategy) -> &str {
    or_id(&strategy.name, &strategy.id)
}

/// What a strategy with this id is called; the id where there is none.
#[must_use]
pub fn strategy_by_id<'a>(id: &'a str, scenario: &'a Scenario) -> &'a str {
    let mut all = scenario.strategies.iter();
    all.find(|one| one.id == id).map_or(id, strategy)
}

fn or_id<'a>(name: &'a str, id: &'a str) -> &'a str {
    // Of blanks alone nothing would be seen.
    if name.trim().is_empty() { id } else { name }
}

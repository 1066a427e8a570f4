//! What a person can do to a journey, each as one edit: pure functions of the scenario.

use crate::app::edit::ids::fresh;
use crate::app::edit::{Edit, Item, StructureEdit, TransitionEdit};
use crate::app::removed::Removed;
use crate::app::view::Selection;
use crate::model::{
    Channel, Parameter, Quantity, Referral, Scenario, Stage, StageKind, Transition,
};
use crate::text::editor::{Phrase, Word, phrase, word};
use crate::text::{Language, series};

/// Share of a stage that a new arrow moves in a period, where that many are left.
const NEW_PROBABILITY: f64 = 0.05;
/// People whom a new channel brings in a period.
const NEW_ARRIVALS: f64 = 100.0;
/// People whom a customer refers in a period.
const NEW_RATE: f64 = 0.02;

/// One act: the edit, what it made, and the words for what was done.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// The edit that is done to the scenario.
    pub edit: Edit,
    /// What is selected then; `None`: nothing.
    pub select: Option<Selection>,
    /// What is said for those who do not see it.
    pub said: String,
}

/// A name that none of these is: with a number from the second on.
fn new_name<'a>(
    language: Language,
    name: &str,
    taken: impl Iterator<Item = &'a str> + Clone,
) -> String {
    let free = |name: &str| taken.clone().all(|other| other != name);
    if free(name) {
        return name.to_owned();
    }
    (2..)
        .map(|number| phrase(language, Phrase::Numbered { name, number }))
        .find(|name| free(name))
        .unwrap_or_else(|| name.to_owned())
}

fn new_stage(
    scenario: &Scenario,
    language: Language,
    kind: StageKind,
    at: Option<(f64, f64)>,
) -> Stage {
    let names = scenario.stages.iter().map(|stage| stage.name.as_str());
    let name = new_name(language, word(language, Word::NewStage), names);
    let taken = scenario.stages.iter().map(|stage| stage.id.as_str());
    let mut stage = Stage::new(fresh(&name, taken), kind);
    stage.name = name;
    (stage.x, stage.y) = (at.map(|at| at.0), at.map(|at| at.1));
    stage
}

/// Adds a stage of customers.
#[must_use]
pub fn add_stage(scenario: &Scenario, language: Language) -> Act {
    let stage = new_stage(scenario, language, StageKind::Customer, None);
    Act {
        select: Some(Selection::Stage(stage.id.clone())),
        said: phrase(language, Phrase::Added { name: &stage.name }),
        edit: Edit::Structure(StructureEdit::AddStage(Box::new(stage))),
    }
}

/// Adds a stage where an arrow was dropped, and the arrow: one step.
#[must_use]
pub fn add_stage_after(
    scenario: &Scenario,
    language: Language,
    from: &str,
    at: Option<(f64, f64)>,
) -> Option<Act> {
    let kind = scenario.stages.get(scenario.stage_index(from)?)?.kind;
    let stage = new_stage(scenario, language, kind, at);
    let arrow = new_transition(scenario, from, &stage.id);
    Some(Act {
        select: Some(Selection::Stage(stage.id.clone())),
        said: phrase(language, Phrase::Added { name: &stage.name }),
        edit: Edit::All(vec![
            Edit::Structure(StructureEdit::AddStage(Box::new(stage))),
            Edit::Structure(StructureEdit::AddTransition(Box::new(arrow))),
        ]),
    })
}

/// What of a stage's people no arrow moves in a period, at most.
fn left(scenario: &Scenario, stage: &str) -> f64 {
    let most = |values: &[Quantity]| values.iter().map(Quantity::center).fold(0.0, f64::max);
    let taken: f64 = scenario
        .transitions
        .iter()
        .filter(|transition| transition.from == stage)
        .map(|transition| match &transition.probability {
            Parameter::Constant(quantity) => quantity.center(),
            Parameter::ByPeriod(values) | Parameter::ByTenure(values) => most(values),
            // A formula of tenure takes as much as it likes.
            _ => 1.0,
        })
        .sum();
    (1.0 - taken).clamp(0.0, 1.0)
}

fn new_transition(scenario: &Scenario, from: &str, to: &str) -> Transition {
    let taken = scenario.transitions.iter().map(|it| it.id.as_str());
    // Rounded down, so that all exits never come to more than everyone.
    let probability = libm::floor(left(scenario, from).min(NEW_PROBABILITY) * 1e4) / 1e4;
    Transition::new(
        fresh(&format!("{from}-{to}"), taken),
        from,
        to,
        Parameter::number(probability),
    )
}

/// The arrow between two stages, where there is one.
pub fn arrow<'a>(scenario: &'a Scenario, from: &str, to: &str) -> Option<&'a Transition> {
    let mut transitions = scenario.transitions.iter();
    transitions.find(|transition| transition.from == from && transition.to == to)
}

/// The arrow between two stages, where there is one, and the words for that.
#[must_use]
pub fn connected(
    scenario: &Scenario,
    language: Language,
    from: &str,
    to: &str,
) -> Option<(Selection, String)> {
    let there = arrow(scenario, from, to)?;
    let said = phrase(
        language,
        Phrase::ConnectedAlready {
            from: series::stage_by_id(from, scenario),
            to: series::stage_by_id(to, scenario),
        },
    );
    Some((Selection::Transition(there.id.clone()), said))
}

/// Draws an arrow between two stages.
#[must_use]
pub fn connect(scenario: &Scenario, language: Language, from: &str, to: &str) -> Act {
    let arrow = new_transition(scenario, from, to);
    Act {
        select: Some(Selection::Transition(arrow.id.clone())),
        said: phrase(
            language,
            Phrase::Connected {
                from: series::stage_by_id(from, scenario),
                to: series::stage_by_id(to, scenario),
            },
        ),
        edit: Edit::Structure(StructureEdit::AddTransition(Box::new(arrow))),
    }
}

/// Where people enter who are new: what is selected, else the first stage of prospects, else any that keeps people.
fn way_in<'a>(scenario: &'a Scenario, selection: Option<&'a Selection>) -> Option<&'a Stage> {
    let keeps = |stage: &&Stage| stage.kind != StageKind::Lost;
    let selected = match selection {
        Some(Selection::Stage(id)) => scenario.stages.iter().find(|stage| stage.id == *id),
        _ => None,
    };
    let first = |kind: StageKind| scenario.stages.iter().find(move |stage| stage.kind == kind);
    selected
        .filter(keeps)
        .or_else(|| first(StageKind::Prospect))
        .or_else(|| scenario.stages.iter().find(keeps))
}

/// Adds a channel that leads to what is selected, or to the beginning.
#[must_use]
pub fn add_channel(
    scenario: &Scenario,
    language: Language,
    selection: Option<&Selection>,
) -> Option<Act> {
    let entry = way_in(scenario, selection)?;
    let names = scenario
        .channels
        .iter()
        .map(|channel| channel.name.as_str());
    let name = new_name(language, word(language, Word::NewChannel), names);
    let taken = scenario.channels.iter().map(|channel| channel.id.as_str());
    let mut channel = Channel::new(
        fresh(&name, taken),
        entry.id.as_str(),
        Parameter::number(NEW_ARRIVALS),
    );
    channel.name = name;
    Some(Act {
        select: Some(Selection::Channel(channel.id.clone())),
        said: phrase(
            language,
            Phrase::Added {
                name: &channel.name,
            },
        ),
        edit: Edit::Structure(StructureEdit::AddChannel(Box::new(channel))),
    })
}

/// Adds a referral by the customers of what is selected, or by the first who are customers.
#[must_use]
pub fn add_referral(
    scenario: &Scenario,
    language: Language,
    selection: Option<&Selection>,
) -> Option<Act> {
    let customer = |stage: &&Stage| stage.kind == StageKind::Customer;
    let selected = match selection {
        Some(Selection::Stage(id)) => scenario.stages.iter().find(|stage| stage.id == *id),
        _ => None,
    };
    let from = selected
        .filter(customer)
        .or_else(|| scenario.stages.iter().find(customer))
        .or_else(|| way_in(scenario, selection))?;
    let to = way_in(scenario, None)?;
    let taken = scenario
        .referrals
        .iter()
        .map(|referral| referral.id.as_str());
    let referral = Referral::new(
        fresh(&format!("{}-{}", from.id, to.id), taken),
        from.id.as_str(),
        to.id.as_str(),
        Parameter::number(NEW_RATE),
    );
    let name = series::referral(language, &referral, scenario);
    Some(Act {
        select: Some(Selection::Referral(referral.id.clone())),
        said: phrase(language, Phrase::Added { name: &name }),
        edit: Edit::Structure(StructureEdit::AddReferral(Box::new(referral))),
    })
}

/// What a selection is to an edit. `None` for what does not stand on the map.
#[must_use]
pub fn item(selection: &Selection) -> Option<Item> {
    Some(match selection {
        Selection::Stage(id) => Item::Stage(id.clone()),
        Selection::Transition(id) => Item::Transition(id.clone()),
        Selection::Channel(id) => Item::Channel(id.clone()),
        Selection::Referral(id) => Item::Referral(id.clone()),
        _ => return None,
    })
}

/// What people call something on the map; empty where it is not there.
#[must_use]
pub fn name(scenario: &Scenario, language: Language, selection: &Selection) -> String {
    let found = match selection {
        Selection::Stage(id) => Some(series::stage_by_id(id, scenario).to_owned()),
        Selection::Transition(id) => scenario
            .transition_index(id)
            .and_then(|at| scenario.transitions.get(at))
            .map(|transition| series::transition(transition, scenario)),
        Selection::Channel(id) => scenario
            .channel_index(id)
            .and_then(|at| scenario.channels.get(at))
            .map(|channel| series::channel(channel).to_owned()),
        Selection::Referral(id) => scenario
            .referral_index(id)
            .and_then(|at| scenario.referrals.get(at))
            .map(|referral| series::referral(language, referral, scenario)),
        _ => None,
    };
    found.unwrap_or_default()
}

/// Whether something has to stay: there is no journey without a stage.
#[must_use]
pub fn stays(scenario: &Scenario, selection: &Selection) -> bool {
    matches!(selection, Selection::Stage(_)) && scenario.stages.len() < 2
}

/// Removes something with all that cannot be without it. `None` where it has to stay.
#[must_use]
pub fn remove(
    scenario: &Scenario,
    language: Language,
    selection: &Selection,
) -> Option<(Edit, Removed)> {
    let item = item(selection).filter(|_| !stays(scenario, selection))?;
    let gone = Removed::of(scenario, &item, name(scenario, language, selection));
    Some((Edit::Structure(StructureEdit::Remove(item)), gone))
}

/// Copies something; the copy is selected.
#[must_use]
pub fn duplicate(scenario: &Scenario, language: Language, selection: &Selection) -> Option<Act> {
    let item = item(selection)?;
    let old = name(scenario, language, selection);
    let copy = phrase(language, Phrase::CopyOf { name: &old });
    let edit = Edit::Structure(StructureEdit::Duplicate(item, copy));
    let mut after = scenario.clone();
    if !edit.clone().apply(&mut after) {
        return None;
    }
    Some(Act {
        select: next_to(&after, selection),
        said: phrase(language, Phrase::Copied { name: &old }),
        edit,
    })
}

/// What stands right behind something in its list.
fn next_to(scenario: &Scenario, selection: &Selection) -> Option<Selection> {
    Some(match selection {
        Selection::Stage(id) => {
            let next = scenario.stages.get(scenario.stage_index(id)? + 1)?;
            Selection::Stage(next.id.clone())
        }
        Selection::Transition(id) => {
            let next = scenario
                .transitions
                .get(scenario.transition_index(id)? + 1)?;
            Selection::Transition(next.id.clone())
        }
        Selection::Channel(id) => {
            let next = scenario.channels.get(scenario.channel_index(id)? + 1)?;
            Selection::Channel(next.id.clone())
        }
        Selection::Referral(id) => {
            let next = scenario.referrals.get(scenario.referral_index(id)? + 1)?;
            Selection::Referral(next.id.clone())
        }
        _ => return None,
    })
}

/// Puts every stage where the layout wants it. `None` where all are there.
#[must_use]
pub fn arrange(scenario: &Scenario) -> Option<Edit> {
    let edits: Vec<Edit> = scenario
        .stages
        .iter()
        .filter(|stage| stage.x.is_some() || stage.y.is_some())
        .map(|stage| Edit::Place(stage.id.clone(), None))
        .collect();
    (!edits.is_empty()).then_some(Edit::All(edits))
}

/// Which end of an arrow is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Where it comes from.
    From,
    /// Where it leads.
    To,
}

/// Puts an end of an arrow, a channel or a referral to another stage (by id).
#[must_use]
pub fn attach(scenario: &Scenario, selection: &Selection, end: End, stage: &str) -> Option<Edit> {
    let ends = |from: &str, to: &str| match end {
        End::From => (stage.to_owned(), to.to_owned()),
        End::To => (from.to_owned(), stage.to_owned()),
    };
    Some(match selection {
        Selection::Transition(id) => {
            let it = scenario.transitions.get(scenario.transition_index(id)?)?;
            let (from, to) = ends(&it.from, &it.to);
            Edit::Transition(id.clone(), TransitionEdit::Ends(from, to))
        }
        Selection::Channel(id) if end == End::To => Edit::Entry(id.clone(), stage.to_owned()),
        Selection::Referral(id) => {
            let it = scenario.referrals.get(scenario.referral_index(id)?)?;
            let (from, to) = ends(&it.from, &it.to);
            Edit::ReferralEnds(id.clone(), from, to)
        }
        _ => return None,
    })
}

/// Bends an arrow (by id).
#[must_use]
pub fn bend(id: &str, bend: f64) -> Edit {
    Edit::Transition(id.to_owned(), TransitionEdit::Bend(bend))
}

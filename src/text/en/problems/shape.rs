//! Fields, types, ids and references.

use super::say;
use super::words::{did_you_mean, expected, figure, item, joined, json_type, one_of};
use crate::model::ProblemKind as Kind;
use crate::text::Sentence;

pub(super) fn sentence(kind: &Kind) -> Sentence {
    match kind {
        Kind::UnknownField { .. }
        | Kind::DuplicateField { .. }
        | Kind::MissingField { .. }
        | Kind::WrongType { .. }
        | Kind::UnknownWord { .. }
        | Kind::UnknownForm { .. }
        | Kind::WrongFields { .. }
        | Kind::NotATarget { .. }
        | Kind::NotWhole { .. }
        | Kind::TextTooLong { .. }
        | Kind::ListTooLong { .. }
        | Kind::ListEmpty => field(kind),
        _ => reference(kind),
    }
}

fn field(kind: &Kind) -> Sentence {
    match kind {
        Kind::UnknownField { key, close } => say(
            format!("The field “{key}” is not known here, and is kept without effect."),
            did_you_mean(*close, ""),
        ),
        Kind::DuplicateField { key } => say(
            format!("The field “{key}” stands here twice."),
            "Keep one of them.",
        ),
        Kind::MissingField { key } => say(
            format!("The field “{key}” is missing."),
            format!("Add “{key}”."),
        ),
        Kind::WrongType {
            expected: wanted,
            found,
        } => say(
            format!("This is {}.", json_type(*found)),
            format!("Write {}.", expected(*wanted)),
        ),
        Kind::UnknownWord { found, allowed } => say(
            format!("“{found}” is not known here."),
            format!("Write {}.", one_of(allowed)),
        ),
        Kind::UnknownForm { found, allowed } => say(
            form_found(found),
            format!("Write one of {}.", one_of(allowed)),
        ),
        Kind::WrongFields { found, allowed } => {
            say(form_found(found), format!("Write {}.", sets(allowed)))
        }
        Kind::NotATarget { found } => say(
            format!("“{found}” is nothing that can be changed."),
            "Write a target such as “transition:ID.probability”, “stage:ID.cost” or “channel:ID.arrivals”.",
        ),
        Kind::NotWhole { found } => say(
            format!("{} is not a whole number.", figure(*found)),
            format!("Write {} or another whole number.", figure(found.round())),
        ),
        Kind::TextTooLong { found, limit } => say(
            format!("The text has {found} characters."),
            format!("Shorten it to {limit}."),
        ),
        Kind::ListTooLong { found, limit } => say(
            format!("The list has {found} items."),
            format!("Shorten it to {limit}."),
        ),
        Kind::ListEmpty => say("The list is empty.", "Write at least one value."),
        _ => super::unworded(),
    }
}

fn form_found(found: &[String]) -> String {
    if found.is_empty() {
        return "The object is empty.".to_owned();
    }
    let shown: Vec<&str> = found.iter().take(6).map(String::as_str).collect();
    format!("An object of {} has no meaning here.", keys(&shown))
}

fn keys<T: AsRef<str>>(keys: &[T]) -> String {
    let quoted: Vec<String> = keys
        .iter()
        .map(|key| format!("“{}”", key.as_ref()))
        .collect();
    joined(&quoted, "and")
}

fn sets(allowed: &[&'static [&'static str]]) -> String {
    let sets: Vec<String> = allowed.iter().map(|set| keys(set)).collect();
    joined(&sets, "or")
}

fn reference(kind: &Kind) -> Sentence {
    match kind {
        Kind::NoStage => say("There is no stage.", "Add at least one."),
        Kind::BadId { id, limit } => say(
            format!("“{id}” is no id."),
            format!("Use 1 to {limit} letters, digits, “_” and “-”."),
        ),
        Kind::DuplicateId {
            item: kind,
            id,
            first,
        } => say(
            format!(
                "The {} “{id}” exists already, at position {}.",
                item(*kind),
                first + 1
            ),
            "Give this one another id.",
        ),
        Kind::UnknownReference {
            item: kind,
            id,
            close,
        } => say(
            format!("There is no {} “{id}”.", item(*kind)),
            did_you_mean(
                close.as_deref(),
                &format!("Write the id of a {} of this scenario.", item(*kind)),
            ),
        ),
        Kind::ListedTwice { id } => say(format!("“{id}” is listed twice."), "Once is enough."),
        Kind::ListedNone { item: kind } => say(
            format!("The list names no {}, so nothing happens.", item(*kind)),
            format!("Name a {}, or leave it all out.", item(*kind)),
        ),
        Kind::UnknownSeries { key, close } => say(
            format!("There is no series “{key}”."),
            did_you_mean(
                close.as_deref(),
                "Write one such as “customers”, “profit” or “stages/ID”.",
            ),
        ),
        Kind::UnknownOutcome { key, allowed } => say(
            format!("There is no outcome “{key}”."),
            format!("Write {}.", one_of(allowed)),
        ),
        Kind::NotANumberOfIt { found } => say(
            format!("“{found}” names no number of this scenario."),
            "Write a key such as “transition:ID.probability” or “stage:ID.revenue”.",
        ),
        Kind::OptionsTooFew => say(
            "There are fewer than two strategies to set against each other.",
            "Name at least two.",
        ),
        _ => super::unworded(),
    }
}

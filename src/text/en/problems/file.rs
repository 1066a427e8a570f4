//! Files that hold no scenario.

use super::say;
use super::words::{figure, foreign, size};
use crate::model::{ProblemKind as Kind, limits};
use crate::text::Sentence;

/// What to do with a file that is none of ours.
const CHOOSE: &str = "Choose a scenario file (.json) that Perennial saved.";

pub(super) fn sentence(kind: &Kind) -> Sentence {
    match kind {
        Kind::Empty => say("The file is empty.", CHOOSE),
        Kind::Foreign { what } => say(
            format!("The file is {}, no scenario.", foreign(*what)),
            CHOOSE,
        ),
        Kind::FileTooLarge { bytes, limit } => say(
            // No more than a byte beyond was read of it, or rounding makes both the same.
            match (size(*bytes), size(*limit)) {
                (has, most) if has == most => {
                    format!("The file has more than {most}, and at most {most} are read.")
                }
                (has, most) => format!("The file has {has}, and at most {most} are read."),
            },
            CHOOSE,
        ),
        Kind::NotJson { line, column, near } => say(
            match near.as_str() {
                "" => format!(
                    "The text is not JSON: it ends too early, at line {line}, column {column}."
                ),
                near => {
                    format!("The text is not JSON, at line {line}, column {column}, near “{near}”.")
                }
            },
            "Correct it there, or save the scenario again.",
        ),
        Kind::NumberTooLarge { found } => say(
            format!("{found} is beyond any number that can be read."),
            format!(
                "Write one from {} to {}.",
                figure(-limits::NUMBER),
                figure(limits::NUMBER)
            ),
        ),
        Kind::TooDeep { limit } => say(
            format!("Lists and objects are nested more than {limit} deep."),
            "No scenario is; choose another file.",
        ),
        Kind::TooManyValues { limit } => say(
            format!("The text holds more than {limit} values."),
            "No scenario does; choose another file.",
        ),
        Kind::FormatMissing { known } => say(
            "It does not say which format it has, so it is perhaps no scenario.",
            format!("Write \"format\": {known} if it is one."),
        ),
        Kind::FormatUnknown { found, known } => say(
            format!("{found} is no format."),
            format!("Write \"format\": {known}."),
        ),
        Kind::FormatNewer { found, known } => say(
            format!(
                "The file has format {found}, made by a newer version; this one reads up to {known}."
            ),
            "Open it with the newest version.",
        ),
        _ => super::unworded(),
    }
}

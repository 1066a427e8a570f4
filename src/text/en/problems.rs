//! What is wrong with a scenario, and what to do about it.

use crate::model::ProblemKind;
use crate::text::Sentence;

pub(crate) fn sentence(kind: &ProblemKind) -> Sentence {
    let say = |what: String, fix: &str| Sentence {
        what,
        fix: fix.to_owned(),
    };
    match kind {
        ProblemKind::NotJson {
            line,
            column,
            detail,
        } => say(
            format!("The text is not JSON: {detail} (line {line}, column {column})."),
            "Write a scenario as one JSON object.",
        ),
    }
}

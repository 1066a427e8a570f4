//! What is wrong with a scenario or a number, and what to do about it.

use super::number::ParseProblem;
use super::{Language, Sentence, en};
use crate::model::Problem;

/// A problem in words: what is wrong and what would be right. Where it is, the path says.
#[must_use]
pub fn sentence(language: Language, problem: &Problem) -> Sentence {
    match language {
        Language::English => en::problems::sentence(&problem.kind),
    }
}

/// A problem in one line with its place: `stages[2].initial: … …`.
#[must_use]
pub fn line(language: Language, problem: &Problem) -> String {
    let sentence = sentence(language, problem).line();
    let place = problem.path.to_string();
    if place.is_empty() {
        sentence
    } else {
        format!("{place}: {sentence}")
    }
}

/// A text that is no number, in words.
#[must_use]
pub fn number(language: Language, problem: &ParseProblem) -> Sentence {
    match language {
        Language::English => en::number::sentence(problem),
    }
}

//! What is wrong with a scenario, a link or a number, and what to do about it.

use super::number::ParseProblem;
use super::{Language, Sentence, en, es};
use crate::codec::link::LinkProblem;
use crate::model::problem::Problem;

/// A problem in words: what is wrong and what would be right. Where it is, the path says.
#[must_use]
pub fn sentence(language: Language, problem: &Problem) -> Sentence {
    match language {
        Language::English => en::problems::sentence(&problem.kind),
        Language::Spanish => es::problems::sentence(&problem.kind),
    }
}

/// A problem in one line with its place in the file: `stages[2].initial: … …`.
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

/// A link that does not open, in words.
#[must_use]
pub fn link(language: Language, problem: &LinkProblem) -> Sentence {
    match language {
        Language::English => en::problems::link(problem),
        Language::Spanish => es::problems::link(problem),
    }
}

/// A text that is no number, in words.
#[must_use]
pub fn number(language: Language, problem: &ParseProblem) -> Sentence {
    match language {
        Language::English => en::number::sentence(problem),
        Language::Spanish => es::number::sentence(problem),
    }
}

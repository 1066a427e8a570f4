//! Links that do not open.

use super::say;
use super::words::size;
use crate::codec::link::LinkProblem;
use crate::text::Sentence;

/// The way on from a link that does not open.
const ASK: &str = "Ask the sender for it again, or open a template.";

/// The way on from a link of a later version.
const NEWER: &str =
    "Reload the page to get the newest version, or ask the sender for the file instead.";

pub(crate) fn link(problem: &LinkProblem) -> Sentence {
    match problem {
        LinkProblem::NotALink => say("This is not a link of Perennial.", ASK),
        LinkProblem::TooLong { bytes, limit } => say(
            format!(
                "This link has {}, and at most {} are read.",
                size(*bytes),
                size(*limit)
            ),
            "Ask the sender for a file instead, or open a template.",
        ),
        LinkProblem::NewerCodec { .. } => say("This link was made by a newer version.", NEWER),
        LinkProblem::CutOff => say("This link is cut off.", ASK),
        LinkProblem::Damaged => say(
            "This link was changed on its way.",
            "Ask the sender to copy it again, or for the file, which arrives whole; or open a template.",
        ),
        LinkProblem::TooLarge { limit } => say(
            format!(
                "This link holds more than {}, which no scenario in a link does.",
                size(*limit)
            ),
            ASK,
        ),
        LinkProblem::NewerFormat { found, known } => say(
            format!(
                "This link holds format {found}, made by a newer version; this one reads up to {known}."
            ),
            NEWER,
        ),
        LinkProblem::NotAScenario(problems) => {
            let first = problems.first().map_or(String::new(), |problem| {
                format!(" {}", super::sentence(&problem.kind).what)
            });
            say(
                format!("This link is whole, but what it holds is no scenario.{first}"),
                ASK,
            )
        }
    }
}

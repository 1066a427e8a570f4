//! Links that do not open.

use super::say;
use super::words::size;
use crate::codec::link::LinkProblem;
use crate::text::Sentence;

/// The way on from a link that does not open.
const ASK: &str = "Pídaselo de nuevo al remitente o abra una plantilla.";

/// The way on from a link of a later version.
const NEWER: &str =
    "Recargue la página para obtener la versión más reciente, o pida el archivo al remitente.";

#[inline(never)]
pub(crate) fn link(problem: &LinkProblem) -> Sentence {
    match problem {
        LinkProblem::NotALink => say("Esto no es un enlace de Perennial.", ASK),
        LinkProblem::TooLong { bytes, limit } => say(
            format!(
                "Este enlace ocupa {}, y se leen como máximo {}.",
                size(*bytes),
                size(*limit)
            ),
            "Pida un archivo al remitente o abra una plantilla.",
        ),
        LinkProblem::NewerCodec { .. } => {
            say("Este enlace se creó con una versión más nueva.", NEWER)
        }
        LinkProblem::CutOff => say("Este enlace está cortado.", ASK),
        LinkProblem::Damaged => say(
            "Este enlace se alteró por el camino.",
            "Pida al remitente que lo copie de nuevo, o que envíe el archivo, que llega entero; o abra una plantilla.",
        ),
        LinkProblem::TooLarge { limit } => say(
            format!(
                "Este enlace contiene más de {}, como ningún escenario en un enlace.",
                size(*limit)
            ),
            ASK,
        ),
        LinkProblem::NewerFormat { found, known } => say(
            format!(
                "Este enlace contiene el formato {found}, de una versión más nueva; esta lee hasta el {known}."
            ),
            NEWER,
        ),
        LinkProblem::NotAScenario(problems) => {
            let first = problems.first().map_or(String::new(), |problem| {
                format!(" {}", super::sentence(&problem.kind).what)
            });
            say(
                format!("Este enlace está entero, pero lo que contiene no es un escenario.{first}"),
                ASK,
            )
        }
    }
}

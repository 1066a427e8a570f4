//! Files that hold no scenario.

use super::say;
use super::words::{figure, foreign, size};
use crate::model::{ProblemKind as Kind, limits};
use crate::text::Sentence;

/// What to do with a file that is none of ours.
const CHOOSE: &str = "Elija un archivo de escenario (.json) guardado por Perennial.";

#[inline(never)]
pub(super) fn sentence(kind: &Kind) -> Sentence {
    match kind {
        Kind::Empty => say("El archivo está vacío.", CHOOSE),
        Kind::Foreign { what } => say(
            format!("El archivo {}: no es un escenario.", foreign(*what)),
            CHOOSE,
        ),
        Kind::FileTooLarge { bytes, limit } => say(
            match (size(*bytes), size(*limit)) {
                (has, most) if has == most => {
                    format!("El archivo ocupa más de {most}, que es lo máximo que se lee.")
                }
                (has, most) => format!("El archivo ocupa {has}, y se leen como máximo {most}."),
            },
            CHOOSE,
        ),
        Kind::NotJson { line, column, near } => say(
            match near.as_str() {
                "" => format!(
                    "El texto no es JSON: acaba antes de tiempo, en la línea {line}, columna {column}."
                ),
                near => format!(
                    "El texto no es JSON, en la línea {line}, columna {column}, cerca de “{near}”."
                ),
            },
            "Corríjalo ahí o vuelva a guardar el escenario.",
        ),
        Kind::NumberTooLarge { found } => say(
            format!("{found} queda fuera de los números que se pueden leer."),
            format!(
                "Escriba uno de {} a {}.",
                figure(-limits::NUMBER),
                figure(limits::NUMBER)
            ),
        ),
        Kind::TooDeep { limit } => say(
            format!("Hay listas y objetos anidados a más de {limit} niveles."),
            "Ningún escenario lo está; elija otro archivo.",
        ),
        Kind::TooManyValues { limit } => say(
            format!("El texto contiene más de {limit} valores."),
            "Ningún escenario tiene tantos; elija otro archivo.",
        ),
        Kind::FormatMissing { known } => say(
            "No indica qué formato tiene, así que quizá no sea un escenario.",
            format!("Escriba \"format\": {known} si lo es."),
        ),
        Kind::FormatUnknown { found, known } => say(
            format!("{found} no es un formato."),
            format!("Escriba \"format\": {known}."),
        ),
        Kind::FormatNewer { found, known } => say(
            format!(
                "El archivo tiene el formato {found}, de una versión más nueva; esta lee hasta el {known}."
            ),
            "Ábralo con la versión más reciente.",
        ),
        _ => super::unworded(),
    }
}

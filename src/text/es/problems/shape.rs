//! Fields, types, ids and references.

use super::say;
use super::words::{
    an_item, did_you_mean, expected, figure, joined, json_type, no_item, one_of, the_item,
};
use crate::model::ProblemKind as Kind;
use crate::text::Sentence;

#[inline(never)]
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
            format!("El campo «{key}» no se conoce aquí y se conserva sin efecto."),
            did_you_mean(*close, ""),
        ),
        Kind::DuplicateField { key } => say(
            format!("El campo «{key}» está aquí dos veces."),
            "Conserve uno de los dos.",
        ),
        Kind::MissingField { key } => say(
            format!("Falta el campo «{key}»."),
            format!("Añada «{key}»."),
        ),
        Kind::WrongType {
            expected: wanted,
            found,
        } => say(
            format!("Esto es {}.", json_type(*found)),
            format!("Escriba {}.", expected(*wanted)),
        ),
        Kind::UnknownWord { found, allowed } => say(
            format!("«{found}» no se conoce aquí."),
            format!("Escriba {}.", one_of(allowed)),
        ),
        Kind::UnknownForm { found, allowed } => say(
            form_found(found),
            format!("Escriba solo una de estas claves: {}.", one_of(allowed)),
        ),
        Kind::WrongFields { found, allowed } => {
            say(form_found(found), format!("Escriba {}.", sets(allowed)))
        }
        Kind::NotATarget { found } => say(
            format!("«{found}» no es algo que se pueda cambiar."),
            "Escriba un objetivo como «transition:ID.probability», «stage:ID.cost» o «channel:ID.arrivals».",
        ),
        Kind::NotWhole { found } => say(
            format!("{} no es un número entero.", figure(*found)),
            format!("Escriba {} u otro número entero.", figure(found.round())),
        ),
        Kind::TextTooLong { found, limit } => say(
            format!("El texto tiene {found} caracteres."),
            format!("Acórtelo a {limit}."),
        ),
        Kind::ListTooLong { found, limit } => say(
            format!("La lista tiene {found} elementos."),
            format!("Acórtela a {limit}."),
        ),
        Kind::ListEmpty => say("La lista está vacía.", "Escriba al menos un valor."),
        _ => super::unworded(),
    }
}

fn form_found(found: &[String]) -> String {
    if found.is_empty() {
        return "El objeto está vacío.".to_owned();
    }
    let shown: Vec<&str> = found.iter().take(6).map(String::as_str).collect();
    format!("Un objeto con {} no tiene sentido aquí.", keys(&shown))
}

fn keys<T: AsRef<str>>(keys: &[T]) -> String {
    let quoted: Vec<String> = keys
        .iter()
        .map(|key| format!("«{}»", key.as_ref()))
        .collect();
    joined(&quoted, "y")
}

fn sets(allowed: &[&'static [&'static str]]) -> String {
    let sets: Vec<String> = allowed.iter().map(|set| keys(set)).collect();
    joined(&sets, "o")
}

fn reference(kind: &Kind) -> Sentence {
    match kind {
        Kind::NoStage => say("No hay ninguna etapa.", "Añada al menos una."),
        Kind::BadId { id, limit } => say(
            format!("«{id}» no es un id."),
            format!("Use de 1 a {limit} letras sin tilde, cifras, «_» y «-»."),
        ),
        Kind::DuplicateId {
            item: kind,
            id,
            first,
        } => say(
            format!(
                "Ya existe {} «{id}», en la posición {}.",
                the_item(*kind),
                first + 1
            ),
            "Dele aquí otro id.",
        ),
        Kind::UnknownReference {
            item: kind,
            id,
            close,
        } => say(
            format!("No hay {} «{id}».", no_item(*kind)),
            did_you_mean(
                close.as_deref(),
                &format!("Escriba el id de {} de este escenario.", an_item(*kind)),
            ),
        ),
        Kind::ListedTwice { id } => say(
            format!("«{id}» figura dos veces en la lista."),
            "Basta con una.",
        ),
        Kind::ListedNone { item: kind } => say(
            format!(
                "La lista no nombra {}, así que no ocurre nada.",
                no_item(*kind)
            ),
            format!("Nombre {} o quite la lista entera.", an_item(*kind)),
        ),
        Kind::UnknownSeries { key, close } => say(
            format!("No hay ninguna serie «{key}»."),
            did_you_mean(
                close.as_deref(),
                "Escriba una como «customers», «profit» o «stages/ID».",
            ),
        ),
        Kind::UnknownOutcome { key, allowed } => say(
            format!("No hay ningún resultado «{key}»."),
            format!("Escriba {}.", one_of(allowed)),
        ),
        Kind::NotANumberOfIt { found } => say(
            format!("«{found}» no nombra ningún valor de este escenario."),
            "Escriba una clave como «transition:ID.probability» o «stage:ID.revenue».",
        ),
        Kind::OptionsTooFew => say(
            "Hay menos de dos estrategias que comparar entre sí.",
            "Nombre al menos dos.",
        ),
        _ => super::unworded(),
    }
}

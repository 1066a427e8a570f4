//! The words of the page of templates and one's own scenarios, in Spanish.

use crate::text::number::NO_BREAK;
use crate::text::scenarios::{Moment, Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Mine => "Mis escenarios",
        Word::Lead => {
            "Todo lo que cambie se guarda aquí por sí solo, en este navegador y este dispositivo. No se envía nada a ninguna parte."
        }
        Word::Empty => {
            "Todavía no hay nada suyo. Cambie un valor del recorrido, comience uno vacío o parta de una plantilla de abajo: se guarda aquí desde el primer cambio."
        }
        Word::New => "Nuevo escenario",
        Word::Open => "Abrir",
        Word::OpenNow => "Abierto ahora",
        Word::Rename => "Renombrar",
        Word::Duplicate => "Duplicar",
        Word::Delete => "Eliminar",
        Word::SaveFile => "Guardar como archivo",
        Word::NewName => "Nombre nuevo",
        Word::Search => "Buscar mis escenarios",
        Word::NothingFound => "Ningún escenario tiene estas palabras en su nombre.",
        Word::Templates => "Plantillas",
        Word::Full => {
            "El almacenamiento del navegador está lleno, así que sus últimos cambios no se guardan. Guarde este escenario como archivo o elimine escenarios que ya no necesite; después continúa por sí solo."
        }
        Word::Denied => {
            "Este navegador no guarda nada en el dispositivo. Guarde su escenario como archivo, o comparta un enlace, antes de cerrar esta página."
        }
        Word::Clash => {
            "Este escenario se cambió en otro lugar, por ejemplo en otra pestaña. Aquí no se guarda nada más hasta que elija."
        }
        Word::TakeOther => "Tomar el otro",
        Word::KeepBoth => "Guardar ambos",
        Word::NotThere => {
            "Este escenario ya no está guardado en este dispositivo, o esta versión no puede leerlo."
        }
        Word::NoPicture => "Esta versión no puede leer este escenario.",
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Act { act, name } => format!("{}: {name}", word(act)),
        Phrase::FromTemplate => "de una plantilla".to_owned(),
        Phrase::FromFile { name } => format!("del archivo {name}"),
        Phrase::FromLink => "de un enlace".to_owned(),
        Phrase::FromBlank => "comenzado vacío".to_owned(),
        Phrase::CopyOf { name } => format!("Copia de {name}"),
        Phrase::MyCopyOf { name } => format!("{name} (mi versión)"),
        Phrase::Deleted { name } => format!("Se eliminó «{name}»."),
        Phrase::Duplicated { name } => format!("Se creó «{name}»."),
        Phrase::Found { count, all } => format!("{count} de {all}"),
        Phrase::Untouched { name } => format!(
            "En pantalla está «{name}», aún sin cambios: pasa a ser uno de sus escenarios con el primer cambio."
        ),
        Phrase::Gone { name } => format!(
            "En pantalla sigue «{name}», que se eliminó: vuelve a sus escenarios con el próximo cambio."
        ),
    }
}

#[inline(never)]
pub(crate) fn moment(moment: Moment) -> String {
    match moment {
        Moment::Today { hour, minute } => format!("hoy, {hour:02}:{minute:02}"),
        Moment::Yesterday { hour, minute } => format!("ayer, {hour:02}:{minute:02}"),
        Moment::Day(date) => super::period::day(date),
    }
}

#[inline(never)]
pub(crate) fn size(thousands: usize) -> String {
    format!("{thousands}{NO_BREAK}KB")
}

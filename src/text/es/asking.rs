//! Spanish words for asking the departments for their parts.

use crate::text::asking::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Title => "Preguntar a los departamentos",
        Word::Lead => {
            "Cada departamento recibe su parte en un enlace, completa lo que solo él sabe y lo devuelve. \
             Usted ve lo que cambia y lo incorpora, punto por punto."
        }
        Word::Send => "Enviar a cada uno su parte",
        Word::Note => "Un mensaje que acompaña a los enlaces",
        Word::NoteDefault => {
            "Por favor, revise su parte del recorrido de nuestros clientes: lo que hace, promete y entrega. \
             Complete lo que falta, corrija lo que no es así y devuélvalo."
        }
        Word::Copied => "Copiado.",
        Word::Refused => {
            "El navegador no ha permitido usar el portapapeles. Seleccione el enlace y cópielo."
        }
        Word::TooLong => {
            "Este escenario es demasiado grande para un enlace. Guárdelo como archivo y envíelo; el archivo que vuelva se puede leer aquí abajo."
        }
        Word::Link => "Enlace",
        Word::NoDepartments => "Ninguna etapa nombra todavía un departamento.",
        Word::Back => "Incorporar lo que ha vuelto",
        Word::Paste => "Enlaces que han vuelto",
        Word::PasteHelp => "Pegue un enlace o varios, un mensaje entero o el texto de un archivo.",
        Word::Read => "Leer",
        Word::Nothing => {
            "En este texto no hay ningún enlace. El que ha vuelto contiene «#/s/»: cópielo entero y péguelo aquí."
        }
        Word::Unnamed => "Un enlace que no nombra ningún departamento",
        Word::NoteWith => "Escriben",
        Word::Here => "Aquí",
        Word::CameBack => "Ha vuelto",
        Word::Empty => "Nada",
        Word::TakeOver => "Incorporar",
        Word::TakePart => "Incorporar toda su parte",
        Word::PartSame => "Su parte está como usted la tiene.",
        Word::Same => "Nada difiere de lo que usted tiene.",
        Word::PutAside => "Apartar",
        Word::NewThere => "es nuevo allí",
        Word::GoneThere => "no está allí",
        Word::MovedThere => "están en otro orden",
        Word::YourLead => {
            "Le han preguntado lo que solo usted sabe. Repase sus etapas, complete lo que falta y corrija lo que no es así; después devuélvalo."
        }
        Word::YourNone => {
            "Ninguna etapa nombra todavía este departamento. Abra una etapa en la página «Recorrido» y diga lo que hace allí; después devuélvalo."
        }
        Word::FillIn => "Completar",
        Word::LookThrough => "Repasar",
        Word::AllSaid => "Todo está indicado.",
        Word::YouHelp => "Aquí ayuda.",
        Word::SendBack => "Devolver",
        Word::TakeHome => "Incorporar a mi escenario",
    }
}

pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::CopyFor { name } => format!("Copiar el enlace para {name}"),
        Phrase::Part { owns, helps, open } => {
            let mut parts = Vec::new();
            if owns > 0 {
                parts.push(format!("a cargo de {}", stages(owns)));
            }
            if helps > 0 {
                parts.push(format!("ayuda en {}", stages(helps)));
            }
            parts.push(match open {
                0 => "nada pendiente".to_owned(),
                1 => "1 pregunta pendiente".to_owned(),
                open => format!("{open} preguntas pendientes"),
            });
            parts.join(" · ")
        }
        Phrase::Differs { count: 1 } => "1 diferencia en su parte".to_owned(),
        Phrase::Differs { count } => format!("{count} diferencias en su parte"),
        Phrase::Elsewhere { count: 1 } => {
            "1 diferencia en otros lugares. Puede que solo sea más antigua que lo que usted tiene."
                .to_owned()
        }
        Phrase::Elsewhere { count } => format!(
            "{count} diferencias en otros lugares. Puede que solo sean más antiguas que lo que usted tiene."
        ),
        Phrase::YourPart { name } => format!("Su parte: {name}"),
        Phrase::Missing { what } => format!("Aún sin indicar: {what}"),
    }
}

fn stages(count: usize) -> String {
    match count {
        1 => "1 etapa".to_owned(),
        count => format!("{count} etapas"),
    }
}

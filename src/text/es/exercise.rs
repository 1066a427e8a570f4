//! Spanish words of the exercise from memory.

use crate::text::counted::counted;
use crate::text::exercise::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Open => "Intentarlo primero",
        Word::Title => "Quién hace qué, de memoria",
        Word::Lead => {
            "Diga cómo lo ve antes de mirar el modelo y compare después. No hay notas: se trata de encontrar de qué merece la pena hablar."
        }
        Word::Which => "¿Cuál es su departamento?",
        Word::Parts => "¿Qué parte le toca en cada etapa?",
        Word::Handed => "¿Qué se entregan unos a otros?",
        Word::HandedLead => {
            "Marque cada departamento al que entregan algo o del que lo reciben. Decir qué es no es obligatorio."
        }
        Word::Own => "A nuestro cargo",
        Word::Help => "Ayudamos",
        Word::Neither => "No nos toca",
        Word::Give => "Les entregamos algo",
        Word::Get => "Recibimos algo de ellos",
        Word::WhatGiven => "Qué entregamos",
        Word::WhatGot => "Qué recibimos",
        Word::Compare => "Comparar con el modelo",
        Word::Again => "Intentarlo otra vez",
        Word::Another => "Otro departamento",
        Word::Worth => {
            "Cada diferencia merece una conversación: o se equivoca la idea que tenemos, o se equivoca el modelo."
        }
        Word::AllSame => "Ninguna diferencia: usted lo ve igual que el modelo.",
        Word::Stages => "Etapas",
        Word::Handovers => "Entregas",
        Word::Yours => "Su respuesta",
        Word::Model => "El modelo",
        Word::Agrees => "Como en el modelo",
        Word::Differs => "Distinto",
        Word::NotSaid => "Sin respuesta",
        Word::Found => "Nombrada",
        Word::Missed => "Faltaba",
        Word::Extra => "No está en el modelo",
        Word::NotNamed => "Sin nombrar",
        Word::NoWords => "No dice qué",
        Word::Place => "Si es así, el modelo debería decirlo:",
        Word::NoneHanded => "Ninguna en el modelo ni en su respuesta.",
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Left { count } => match count {
            0 => "Todas las etapas tienen respuesta.".to_owned(),
            1 => "Queda 1 etapa sin respuesta.".to_owned(),
            some => format!("Quedan {some} etapas sin respuesta."),
        },
        Phrase::Score {
            stages,
            open,
            agreed,
            handed,
            found,
            extra,
        } => {
            let stages = counted(stages, "etapa", "etapas");
            let open = match open {
                0 => String::new(),
                some => format!(", {some} sin respuesta"),
            };
            let stages = format!("{agreed} de {stages} como en el modelo{open}");
            let handovers = |count| counted(count, "entrega", "entregas");
            let named = if found == 1 { "nombrada" } else { "nombradas" };
            match (handed, extra) {
                (0, 0) => format!("{stages}."),
                (0, more) => format!("{stages}; {} que el modelo no tiene.", handovers(more)),
                (all, 0) => format!("{stages}; {found} de {} {named}.", handovers(all)),
                (all, more) => format!(
                    "{stages}; {found} de {} {named} y {more} que el modelo no tiene.",
                    handovers(all)
                ),
            }
        }
        Phrase::To { name } => format!("A {name}"),
        Phrase::From { name } => format!("De {name}"),
        Phrase::Go { stage } => format!("Ir a {stage}"),
        Phrase::NoPlace { name } => format!(
            "{name} no tiene ninguna etapa a su cargo en el modelo, así que todavía no hay dónde decirlo."
        ),
    }
}

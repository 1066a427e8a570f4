//! The words of what was received, in Spanish.

use crate::text::received::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Region => "Compartido con usted",
        Word::ReadOnly => "Solo lectura",
        Word::Copy => "Su copia",
        Word::Note => "Nota del remitente",
        Word::Lead => {
            "Compartido con usted. Puede probar sus deslizadores; el recorrido es de solo lectura hasta que lo haga suyo."
        }
        Word::LeadBroken => "Compartido con usted. No se puede simular tal como se envió.",
        Word::StillBroken => "Todavía no se puede simular.",
        Word::Changing => "Está cambiando una copia. Lo que se envió queda como está.",
        Word::MakeMine => "Hacerlo mío",
        Word::BackToSent => "Volver a lo enviado",
        Word::CompareMine => "Comparar con el mío",
        Word::CompareSent => "Comparar con lo enviado",
        Word::MineKept => "Su propio trabajo se conserva.",
        Word::Pending => "Recalculando las cifras del remitente …",
        Word::Identical => {
            "Recalculado aquí: salieron las cifras del remitente, hasta el último dígito."
        }
        Word::WithinNoise => {
            "Recalculado aquí: sin diferencia con las cifras del remitente más allá del azar."
        }
        Word::Differ => "Recalculado aquí: las cifras difieren.",
        Word::AskTitle => "¿Hacerlo suyo primero?",
        Word::Ask => {
            "Este escenario se compartió con usted y su estructura es de solo lectura. Hágalo suyo y su cambio se realizará; el enlace conserva lo que se envió."
        }
        Word::Leave => "Dejarlo como se envió",
        Word::CompareTitle => "Lo enviado y lo mío",
        Word::Which => "Uno de mis escenarios",
        Word::NoneOfMine => {
            "Todavía no tiene ningún escenario propio en este dispositivo. Se guarda uno en cuanto cambia un valor en él."
        }
        Word::CannotCompare => {
            "Uno de los dos tiene problemas y no se puede calcular. Ábralo y corríjalo primero."
        }
        Word::Sent => "Enviado",
        Word::Mine => "Mío",
        Word::MineLessSent => "Mío menos enviado",
        Word::Differences => "Qué difiere",
        Word::DifferencesAbout => "De lo enviado a lo mío.",
        Word::NothingDiffers => "El mismo escenario: nada difiere.",
        Word::Outcomes => "Qué resulta",
        Word::Baselines => "El punto de partida de cada uno",
        Word::Averages => {
            "Son promedios, calculados sin simular. Los de la página de detrás son de los futuros simulados, así que unos y otros pueden diferir un poco."
        }
        Word::OtherCurrency => "Usan monedas distintas, así que los importes no tienen diferencia.",
        Word::OtherTime => "Abarcan tiempos distintos: compare con cuidado.",
        Word::Undefined => "–",
        Word::Drop => "Suelte un archivo de escenario o un enlace para abrirlo",
        Word::Pasted => "texto pegado",
        Word::Numbers => "Ver el modelo entero",
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Furthest {
            outcome,
            strategy,
            sent,
            here,
        } => format!("{outcome}, {strategy}: {sent} enviado, {here} aquí."),
        Phrase::Engines { sent, here } => {
            format!("Hecho con la versión {sent} del motor; esta es la {here}.")
        }
        Phrase::More { count } => format!("y {count} más"),
        Phrase::InFocus { sent, mine } if sent == mine => format!("En foco: «{sent}»"),
        Phrase::InFocus { sent, mine } => format!("En foco: «{sent}» y «{mine}»"),
    }
}

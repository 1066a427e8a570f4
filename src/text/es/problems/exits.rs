//! Exits of a stage: their sum and their observed counts.

use super::numbers::per_cent;
use super::say;
use super::words::joined;
use crate::model::ProblemKind as Kind;
use crate::text::Sentence;

/// Most exits that a sentence names.
const NAMED: usize = 6;

#[inline(never)]
pub(super) fn sentence(kind: &Kind) -> Sentence {
    match kind {
        Kind::ExitsAboveOne {
            stage,
            segment,
            sum,
            period,
            tenure,
            exits,
        } => {
            let mut place = format!("en el periodo {period}");
            if let Some(tenure) = tenure {
                place.push_str(&format!(" con antigüedad {tenure}"));
            }
            if let Some(segment) = segment {
                place.push_str(&format!(" para «{segment}»"));
            }
            say(
                format!(
                    "Las salidas de «{stage}» suman {} {place}: {}.",
                    per_cent(*sum),
                    named(exits)
                ),
                "Reduzca alguna, de modo que sumen 100\u{a0}% o menos.",
            )
        }
        Kind::ExitWithoutCount { transition, to } => say(
            format!("La salida «{transition}» no tiene recuento observado."),
            format!("Añada un recuento para «{to}»."),
        ),
        Kind::CountWithoutExit { to } => say(
            format!("Hay un recuento para «{to}», y ninguna salida lleva allí."),
            "Añada un paso o quite el recuento.",
        ),
        Kind::ExitsShareTarget { to, transitions } => {
            let ids: Vec<String> = transitions.iter().map(|id| format!("«{id}»")).collect();
            say(
                format!(
                    "Las salidas {} llevan todas a «{to}», y sus recuentos no se pueden distinguir.",
                    joined(&ids, "y")
                ),
                "Conserve una de ellas.",
            )
        }
        Kind::ExitToItself { transition } => say(
            format!(
                "La salida «{transition}» vuelve a su propia etapa, cuyo recuento significa quedarse."
            ),
            "Quítela, o quite los recuentos observados.",
        ),
        Kind::NoCounts => say(
            "Todos los recuentos observados son 0, lo que no dice nada.",
            "Escriba al menos un recuento mayor que 0.",
        ),
        Kind::NobodyStays { stage } => say(
            format!(
                "No se observó que nadie se quedara en «{stage}»: todos se van en cada periodo."
            ),
            format!("Añada un recuento para la propia «{stage}», si algunos se quedan."),
        ),
        _ => super::unworded(),
    }
}

fn named(exits: &[(String, f64)]) -> String {
    let mut shown: Vec<String> = exits
        .iter()
        .take(NAMED)
        .map(|(id, probability)| format!("«{id}» {}", per_cent(*probability)))
        .collect();
    if exits.len() > NAMED {
        shown.push(format!("{} más", exits.len() - NAMED));
    }
    joined(&shown, "y")
}

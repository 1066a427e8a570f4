//! Numbers, dates, sums and sizes.

use super::say;
use super::words::{bounds, figure, form, joined, work};
use crate::model::{ProblemKind as Kind, Work};
use crate::text::Sentence;

#[inline(never)]
pub(super) fn sentence(kind: &Kind) -> Sentence {
    match kind {
        Kind::OutOfRange { found, allowed } => say(
            format!("{} no puede estar aquí.", figure(*found)),
            format!("Escriba {}.", range(&bounds(allowed))),
        ),
        Kind::FormNotAllowed { found, allowed } => {
            let allowed: Vec<String> = allowed.iter().map(|f| form(*f).to_owned()).collect();
            say(
                format!("{} no puede estar aquí.", capital(form(*found))),
                format!("Escriba {}.", joined(&allowed, "o")),
            )
        }
        Kind::EndsSwapped { low, high } => say(
            format!(
                "El extremo inferior {} está por encima del superior {}.",
                figure(*low),
                figure(*high)
            ),
            "Intercámbielos.",
        ),
        Kind::ModeOutside { low, mode, high } => say(
            format!(
                "El valor más probable {} queda fuera de sus extremos.",
                figure(*mode)
            ),
            format!("Escriba un valor de {} a {}.", figure(*low), figure(*high)),
        ),
        Kind::DeviationTooLarge { mean, sd, below } => say(
            format!(
                "Ninguna proporción con media {} tiene una desviación estándar de {}.",
                figure(*mean),
                figure(*sd)
            ),
            format!("Escriba menos de {}.", figure(*below)),
        ),
        Kind::DrawsClamped { low, high, allowed } => say(
            format!(
                "Los valores de {} a {} exceden lo que aquí es posible; las muestras que lo exceden se ajustan al límite.",
                figure(*low),
                figure(*high)
            ),
            format!("Lo posible es {}.", bounds(allowed)),
        ),
        Kind::NotADate { found } => say(
            format!("«{found}» no es una fecha."),
            "Escriba un día del calendario como AAAA-MM-DD, por ejemplo «2026-01-31».",
        ),
        Kind::NotACurrency { found } => say(
            format!("«{found}» no es una moneda."),
            "Escriba tres letras mayúsculas, por ejemplo «EUR».",
        ),
        Kind::SharesNotOne { sum } => say(
            format!("Las partes de los segmentos suman {}.", per_cent(*sum)),
            "Cámbielas de modo que sumen 100\u{a0}%.",
        ),
        _ => size(kind),
    }
}

fn size(kind: &Kind) -> Sentence {
    match kind {
        Kind::TableBeyond { values, periods } => say(
            format!(
                "La tabla tiene {values} valores, y el escenario {periods} periodos: el resto no tiene efecto."
            ),
            "Acorte la tabla o alargue el escenario.",
        ),
        Kind::ObservedBeyond { last, periods } => say(
            format!(
                "Los valores observados llegan hasta {last}, más allá del último periodo ({periods}): el resto no se compara."
            ),
            "Alargue el escenario o quítelos.",
        ),
        Kind::ObservedAtZero { series } => say(
            format!(
                "«{series}» se cuenta por periodo, y el primer periodo es el 1: el valor en 0 no se compara."
            ),
            "Escriba \"first\": 1 si el primer valor es del periodo 1.",
        ),
        Kind::GoalNeverMeasured { at, first, last } => say(
            format!(
                "La meta se mide en {at}, y su serie va de {first} a {last}: ninguna estrategia puede cumplirla."
            ),
            "Escriba un tiempo entre el primero y el último, o null para el final.",
        ),
        Kind::TooMuchWork {
            what,
            estimate,
            limit,
        } => say(too_much(*what, *estimate, *limit), less(*what)),
        _ => super::unworded(),
    }
}

/// How many times over a limit a figure may be for it to be said: beyond, it tells nobody anything.
const IMAGINABLE: f64 = 1e4;

fn too_much(what: Work, estimate: f64, limit: f64) -> String {
    let (found, allowed) = (rough(estimate), rough(limit));
    if estimate > IMAGINABLE * limit {
        return format!(
            "La simulación superaría con mucho el máximo de {} {}.",
            of(&allowed),
            work(what)
        );
    }
    let run = if found == allowed {
        "algo más de"
    } else {
        "alrededor de"
    };
    format!(
        "La simulación requeriría {run} {} {}; el máximo es {allowed}.",
        of(&found),
        work(what)
    )
}

/// `3 millones de`, but `300`, before what is counted.
fn of(figure: &str) -> String {
    if figure.ends_with(|c: char| c.is_ascii_alphabetic()) {
        format!("{figure} de")
    } else {
        figure.to_owned()
    }
}

/// What makes it less.
fn less(what: Work) -> &'static str {
    match what {
        Work::People => {
            "Reduzca lo que trae personas, por ejemplo las tasas de recomendación, o use menos periodos."
        }
        Work::Uncertain => "Haga que algunos sean valores conocidos.",
        // Of one future alone.
        Work::Steps => "Use menos periodos, estrategias o etapas con antigüedad.",
        Work::Memory | Work::Run | Work::Customers => {
            "Use menos futuros, periodos, estrategias o etapas con antigüedad."
        }
    }
}

/// `0 o más` needs a noun in front, `un número` does not.
fn range(bounds: &str) -> String {
    if bounds.starts_with("un número") {
        bounds.to_owned()
    } else {
        format!("un número, {bounds}")
    }
}

#[inline(never)]
pub(super) fn per_cent(share: f64) -> String {
    let mut text = format!("{:.4}", share * 100.0);
    // What misses the whole by less than that must not read as the whole.
    if share != 1.0 && text == "100.0000" {
        text = format!("{:.10}", share * 100.0);
    }
    let short = text.trim_end_matches('0').trim_end_matches('.');
    format!("{}\u{a0}%", short.replace('.', ","))
}

fn rough(value: f64) -> String {
    // One million, one billion; a thousand millions are written with their zeros.
    let scales = [
        (1e12, " billón", " billones"),
        (1e9, ".000 millones", ".000 millones"),
        (1e6, " millón", " millones"),
    ];
    for (factor, one, more) in scales {
        if value >= factor {
            let number = format!("{:.0}", value / factor);
            let word = if number == "1" { one } else { more };
            return format!("{number}{word}");
        }
    }
    format!("{value:.0}")
}

fn capital(text: &str) -> String {
    // Keys of the file keep their spelling.
    if text.contains('_') {
        return text.to_owned();
    }
    super::super::capital(text)
}

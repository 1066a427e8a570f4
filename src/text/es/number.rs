//! Texts that are no number.

use crate::text::Sentence;
use crate::text::number::{Kind, ParseProblem, ParseProblemKind};

#[inline(never)]
pub(crate) fn sentence(problem: &ParseProblem) -> Sentence {
    let text = &problem.text;
    let example = example(problem.expected);
    let (what, fix) = match &problem.kind {
        ParseProblemKind::Empty => (
            "Aquí falta un número.".to_owned(),
            format!("Escriba uno, por ejemplo {example}."),
        ),
        ParseProblemKind::NotANumber(Some(guess)) => (
            format!("«{text}» no es un número."),
            format!("Escriba {guess}."),
        ),
        ParseProblemKind::NotANumber(None) => (
            format!("«{text}» no es un número."),
            format!("Escriba uno, por ejemplo {example}."),
        ),
        ParseProblemKind::PercentNotHere(guess) => (
            format!("«{text}» es un porcentaje, y aquí se pide un número simple."),
            match guess {
                Some(guess) => format!("Escriba {guess}, si se trata de tantos por cada uno."),
                None => format!("Escriba uno, por ejemplo {example}."),
            },
        ),
        ParseProblemKind::CurrencyNotHere => (
            format!("«{text}» es una cantidad de dinero, y aquí no se pide dinero."),
            format!("Escriba un número, por ejemplo {example}."),
        ),
        ParseProblemKind::TwoReadings(many, few) => (
            format!("«{text}» se puede leer de dos maneras."),
            format!("Escriba {many} o {few}."),
        ),
        ParseProblemKind::TooLarge => (
            format!("«{text}» es demasiado grande."),
            format!("Escriba un número menor, por ejemplo {example}."),
        ),
    };
    Sentence { what, fix }
}

fn example(kind: Kind) -> &'static str {
    match kind {
        Kind::Share => "12,5\u{a0}%",
        Kind::Money => "1.200 o 1,2\u{a0}mil",
        Kind::Count => "1.200",
        Kind::Number => "0,8",
    }
}

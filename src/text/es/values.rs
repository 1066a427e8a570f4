//! The words of one value in Spanish.

use super::number;
use crate::model::{DistributionKind, Form};
use crate::text::Sentence;
use crate::text::counted::counted;
use crate::text::number::{
    At, Kind, OddLabel, ParseProblem, ParseProblemKind, QuantityProblem,
    QuantityProblemKind as Why, TableProblem,
};
use crate::text::values::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::OneValue => "un valor",
        Word::HowSure => "Con qué certeza",
        Word::OverTime => "En el tiempo",
        Word::ByFormula => "Con una fórmula",
        Word::Pin => "Fijar en el panel frontal",
        Word::Unpin => "Quitar del panel frontal",
        Word::Clamped => "Lo que queda fuera de lo posible se ajusta a su límite.",
        Word::LowEnd => "extremo inferior",
        Word::HighEnd => "extremo superior",
        Word::AsTable => "Como tabla",
        Word::TableHelp => {
            "Un valor por periodo; el último se repite. Pegue una columna o una fila de una hoja de cálculo."
        }
        Word::CycleHelp => {
            "Un valor por periodo; después del último vuelven a empezar. Pegue una columna o una fila de una hoja de cálculo."
        }
        Word::TenureHelp => {
            "Un valor por cada periodo completo en la etapa, desde 0; el último se repite. Pegue una columna o una fila de una hoja de cálculo."
        }
        Word::WholeHelp => {
            "Cuántos llevan aquí 0, 1, 2… periodos completos. Pegue una columna o una fila de una hoja de cálculo."
        }
        Word::OneMore => "Un valor más",
        Word::OneLess => "Un valor menos",
        Word::CurveHelp => "Arrastre un punto, o elija uno con ← → y cámbielo con ↑ ↓.",
        Word::Remaining => "siguen aquí",
        Word::Hazard => "se van en un periodo",
        Word::TypeToReplace => "Reemplazar por…",
        Word::Counts => "Recuentos observados",
        Word::CountsHelp => {
            "Cuántos clientes tomaron cada camino en un periodo. Ocupan el lugar de las probabilidades e indican cuánta certeza hay sobre ellas."
        }
        Word::CountsStand => {
            "Los recuentos observados en su etapa ocupan el lugar de esta probabilidad."
        }
        Word::EnterCounts => "Indicar recuentos observados",
        Word::RemoveCounts => "Quitar los recuentos",
        Word::PasteCounts => "Pegar recuentos",
        Word::PasteCountsHelp => "En el orden de los campos de arriba, como columna o como fila.",
        Word::Staying => "se quedan",
        Word::NotTaken => "No se tomó nada.",
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Lies { low, high, middle } => {
            format!("9 de cada 10 veces entre {low} y {high}; centro {middle}.")
        }
        Phrase::TimesMore { value, change } => format!("{value}: {change} más"),
        Phrase::TimesLess { value, change } => format!("{value}: {change} menos"),
        Phrase::AsBefore { value } => format!("{value}: sin cambio"),
        Phrase::Was { value } => format!("Era {value} al abrirlo."),
        Phrase::KindOf { label } => format!("{label}: tipo de valor"),
        Phrase::EndOf { label, end } => format!("{label}, {end}"),
        Phrase::CurveOf { label } => format!("{label}: evolución"),
        Phrase::AtTenure { tenure } => format!("antigüedad {tenure}"),
        Phrase::Point { time, value } => format!("{time}: {value}"),
        Phrase::Shape { label, values } => format!("{label}: {values}"),
        Phrase::OrdersMean { value, period } => {
            format!("En promedio, {value} por cliente y {period}.")
        }
        Phrase::ExitsTooMuch { sum, largest } => match largest {
            Some((name, most)) => format!(
                "Las salidas suman {sum}. Reduzca alguna; «{name}» tendría que ser {most} o menos."
            ),
            None => format!(
                "Las salidas suman {sum}. Reduzca alguna para que no pasen del 100\u{a0}% en total."
            ),
        },
        Phrase::ExitsScaled { sum } => format!(
            "Las salidas suman {sum} en el medio de lo incierto. Los futuros en que pasan del 100\u{a0}% se reducen a él, y los resultados dicen cuántas veces."
        ),
        Phrase::TableHolds { count, ends } => {
            let held = counted(count, "valor", "valores");
            match ends {
                Some((low, high)) if low == high => {
                    format!("{held}: {low}. Se toma al salir del campo.")
                }
                Some((low, high)) => {
                    format!("{held}, de {low} a {high}. Se toman al salir del campo.")
                }
                None => format!("{held}. Se toman al salir del campo."),
            }
        }
        Phrase::CountsWanted { found, wanted } => {
            format!(
                "Hay {}, y {}. Pegue un recuento para cada camino.",
                counted(found, "recuento", "recuentos"),
                counted(wanted, "camino", "caminos")
            )
        }
        Phrase::CellRefused { at, text, why } => {
            let text = text.map(|text| format!("«{text}» no sirve aquí. "));
            format!(
                "{}: {}{why} {}",
                place(at),
                text.unwrap_or_default(),
                word(Word::NotTaken)
            )
        }
        Phrase::CountsSeen { count, all, share } => {
            format!("{count} de {all} observados: {share}")
        }
    }
}

#[inline(never)]
pub(crate) fn distribution(kind: DistributionKind) -> &'static str {
    match kind {
        DistributionKind::Range => "rango",
        DistributionKind::Normal => "normal",
        DistributionKind::Lognormal => "lognormal",
        DistributionKind::Gamma => "gamma",
        DistributionKind::BetaMoments => "beta",
        DistributionKind::BetaCounts => "beta de recuentos",
        DistributionKind::Uniform => "uniforme",
        DistributionKind::Triangular => "triangular",
        DistributionKind::Pert => "PERT",
    }
}

#[inline(never)]
pub(crate) fn form(form: Form) -> &'static str {
    match form {
        Form::Constant => "un valor",
        Form::ByPeriod => "por periodo",
        Form::ByTenure => "por antigüedad",
        Form::BetaGeometric => "beta-geométrica",
        Form::BetaDiscreteWeibull => "beta-Weibull discreta",
        Form::DiscreteWeibull => "Weibull discreta",
        Form::Orders => "pedidos",
    }
}

#[inline(never)]
pub(crate) fn part(key: &str) -> &'static str {
    match key {
        "low" => "Bajo",
        "mode" => "Más probable",
        "high" => "Alto",
        "mean" => "Media",
        "sd" => "Desv. estándar",
        "successes" => "Sí",
        "failures" => "No",
        "alpha" => "Forma α",
        "beta" => "Forma β",
        "c" => "Exponente c",
        "q" => "Siguen al inicio (q)",
        "per_period" => "Pedidos por periodo",
        "value" => "Valor de un pedido",
        "cv" => "Variación del valor",
        _ => "Valor",
    }
}

/// A range such as a person may write here.
fn range(kind: Kind) -> &'static str {
    match kind {
        Kind::Share => "10–15\u{a0}%",
        Kind::Money | Kind::Count => "1,2\u{a0}mil a 1,5\u{a0}mil",
        Kind::Number => "0,8 a 0,9",
    }
}

#[inline(never)]
pub(crate) fn problem(problem: &QuantityProblem) -> Sentence {
    let text = &problem.text;
    let (what, fix) = match &problem.kind {
        Why::Number { part, why } => return not_a_number(problem, part.as_deref(), why),
        Why::Numbers {
            form,
            found,
            wanted,
        } => (
            format!(
                "«{text}» tiene {}, y {} {wanted}.",
                counted(*found, "número", "números"),
                needs(*form)
            ),
            format!(
                "Escriba, por ejemplo, {}.",
                example(*form, problem.expected)
            ),
        ),
        Why::Order { meant } => (
            format!("Los números de «{text}» no están en orden."),
            format!("Escriba {meant}."),
        ),
        Why::Spread => (
            format!("«{text}» no tiene dispersión."),
            "Escriba una desviación estándar mayor que 0, o un solo valor.".to_owned(),
        ),
        Why::NotPositive(form) => (
            format!(
                "La media de una distribución {} es mayor que 0.",
                distribution(*form)
            ),
            format!(
                "Escriba, por ejemplo, {}.",
                example(*form, problem.expected)
            ),
        ),
        Why::MeanNotShare => (
            "La media de una beta está entre 0\u{a0}% y 100\u{a0}%.".to_owned(),
            "Escriba, por ejemplo, beta 12 ± 2\u{a0}%.".to_owned(),
        ),
        Why::SpreadTooLarge { below } => (
            "Ninguna proporción con esta media tiene una desviación estándar tan grande."
                .to_owned(),
            format!("Escriba menos de {below}."),
        ),
        Why::Counts => (
            format!("«{text}» no dice cuántos de cuántos."),
            "Escriba, por ejemplo, 12 de 80: algunos, pero no todos.".to_owned(),
        ),
        Why::CountsNotHere => (
            format!("«{text}» es una proporción, y aquí se pide un número simple."),
            format!(
                "Escriba uno, o un rango, por ejemplo {}.",
                range(problem.expected)
            ),
        ),
    };
    Sentence { what, fix }
}

fn needs(form: DistributionKind) -> String {
    match form {
        DistributionKind::Range => "un rango tiene".to_owned(),
        form => format!("la distribución {} necesita", distribution(form)),
    }
}

fn example(form: DistributionKind, kind: Kind) -> String {
    let share = kind == Kind::Share;
    let pick = |of_share: &'static str, other: &'static str| if share { of_share } else { other };
    match form {
        DistributionKind::Range => range(kind),
        DistributionKind::Normal => pick("12 ± 2\u{a0}%", "12 ± 2"),
        DistributionKind::Lognormal => pick("lognormal 10 sd 2\u{a0}%", "lognormal 100 sd 20"),
        DistributionKind::Gamma => pick("gamma 10 sd 2\u{a0}%", "gamma 100 sd 20"),
        DistributionKind::BetaMoments => "beta 12 ± 2\u{a0}%",
        DistributionKind::BetaCounts => "12 de 80",
        DistributionKind::Uniform => pick("uniforme 10 a 15\u{a0}%", "uniforme 1 a 4"),
        DistributionKind::Triangular => pick("triangular 10 12 15\u{a0}%", "triangular 1 2 4"),
        DistributionKind::Pert => pick("pert 10 12 15\u{a0}%", "pert 1 2 4"),
    }
    .to_owned()
}

/// As of a plain number, with the part that is none, and the range that might be meant.
fn not_a_number(problem: &QuantityProblem, part: Option<&str>, why: &ParseProblemKind) -> Sentence {
    let kind = problem.expected;
    let mut sentence = number::sentence(&ParseProblem {
        text: part.unwrap_or(&problem.text).to_owned(),
        expected: kind,
        kind: why.clone(),
    });
    if part.is_some() {
        return sentence;
    }
    if let ParseProblemKind::NotANumber(Some(guess)) = why {
        sentence.fix = format!("Escriba {guess} o un rango, por ejemplo {}.", range(kind));
    } else if matches!(why, ParseProblemKind::NotANumber(None)) {
        let fix = sentence.fix.trim_end_matches('.');
        sentence.fix = format!("{fix}, o un rango, por ejemplo {}.", range(kind));
    }
    sentence
}

/// Where a cell is.
#[inline(never)]
pub(super) fn place(at: At) -> String {
    match (at.row, at.column) {
        (Some(row), Some(column)) => format!("Fila {row}, columna {column}"),
        (None, Some(column)) => format!("Columna {column}"),
        (row, None) => format!("Fila {}", row.unwrap_or(1)),
    }
}

/// What is wrong with a label that is none like the others.
#[inline(never)]
pub(super) fn odd_label(odd: &OddLabel) -> Sentence {
    let OddLabel { text, like, .. } = odd;
    let what = if text.is_empty() {
        format!("falta un rótulo como «{like}» y los demás.")
    } else {
        format!("«{text}» no es un rótulo como «{like}» y los demás.")
    };
    Sentence {
        what,
        fix: "Escriba uno de la misma clase o quite todos los rótulos.".to_owned(),
    }
}

#[inline(never)]
pub(crate) fn table_problem(found: &TableProblem) -> Sentence {
    let (what, fix) = match found {
        TableProblem::Empty => ("Aquí no hay ningún valor.", "Escriba al menos uno."),
        TableProblem::EmptyCell { at } => {
            return Sentence {
                what: format!("{}: falta el valor.", place(*at)),
                fix: format!("Escriba uno. {}", word(Word::NotTaken)),
            };
        }
        TableProblem::Cell { at, problem: why } => {
            let why = problem(why);
            return Sentence {
                what: format!("{}: {}", place(*at), why.what),
                fix: format!("{} {}", why.fix, word(Word::NotTaken)),
            };
        }
        TableProblem::Label(odd) => {
            let why = odd_label(odd);
            return Sentence {
                what: format!("{}: {}", place(odd.at), why.what),
                fix: format!("{} {}", why.fix, word(Word::NotTaken)),
            };
        }
        TableProblem::Block { rows, columns } => {
            return Sentence {
                what: format!("Esto tiene {rows} filas y {columns} columnas."),
                fix: format!(
                    "Pegue una sola columna o fila, con rótulos al lado o sin ellos. {}",
                    word(Word::NotTaken)
                ),
            };
        }
        TableProblem::TooLong { found, limit } => {
            return Sentence {
                what: format!("Esto tiene {found} valores, y se admiten como máximo {limit}."),
                fix: format!("Quite algunos. {}", word(Word::NotTaken)),
            };
        }
    };
    Sentence {
        what: what.to_owned(),
        fix: fix.to_owned(),
    }
}

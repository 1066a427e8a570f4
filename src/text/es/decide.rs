//! The words of a decision.

use crate::analysis::decision::{Cell, Standing, TableProblem};
use crate::model::limits;
use crate::text::Sentence;
use crate::text::decide::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Cost => "coste medio",
        Word::Effect => "efecto medio",
        Word::Outcome => "promedio",
        Word::Ratio => "una unidad más cuesta",
        Word::Best => "la mejor en",
        Word::Loss => "pérdida media si se elige",
        Word::Chosen => "la mejor en promedio",
        Word::NoCosts => {
            "La tabla tiene un solo resultado y ningún coste, así que --thresholds no cambia nada. Para costes y efectos, \
             encabece las columnas con A:cost,A:effect,…."
        }
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: &Phrase<'_>) -> String {
    match phrase {
        Phrase::Table { strategies, draws } => {
            format!("Estrategias: {strategies} · muestras: {draws}")
        }
        Phrase::Threshold(value) => format!("Si una unidad de efecto vale {value}"),
        Phrase::Evpi { value, error } => {
            format!("Saberlo todo antes de decidir valdría {value} (error estándar {error}).")
        }
    }
}

#[inline(never)]
pub(crate) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::On => "en la frontera",
        Standing::Dominated => "otra no cuesta más ni da menos",
        Standing::Extended => "una mezcla de otras dos es mejor",
    }
}

/// `Fila 3, columna 2`.
fn at(cell: Cell) -> String {
    format!("Fila {}, columna {}", cell.row, cell.column)
}

fn say(what: String, fix: impl Into<String>) -> Sentence {
    Sentence {
        what,
        fix: fix.into(),
    }
}

#[inline(never)]
pub(crate) fn problem(problem: &TableProblem) -> Sentence {
    const HEADER: &str =
        "Escriba A,B,… para un solo resultado, o A:cost,A:effect,B:cost,B:effect,….";
    match problem {
        TableProblem::NotText => say(
            "Esto no es una tabla en forma de texto.".to_owned(),
            "Guárdela como CSV, en UTF-8.",
        ),
        TableProblem::TooLarge => say(
            format!(
                "La tabla tiene más de {} MB.",
                limits::TABLE_BYTES / (1024 * 1024)
            ),
            "Deje fuera algunas de las muestras.",
        ),
        TableProblem::Empty => say(
            "Fila 1, columna 1: no hay encabezado.".to_owned(),
            "Escriba ahí los nombres de las estrategias.",
        ),
        TableProblem::NoHeader => say(
            "Fila 1, columna 1: la tabla empieza con números.".to_owned(),
            format!("Ponga un encabezado antes de ellos. {HEADER}"),
        ),
        TableProblem::NoRows => say(
            "Fila 2, columna 1: no hay nada debajo del encabezado.".to_owned(),
            "Escriba una fila por muestra, o una de medias.",
        ),
        TableProblem::TooManyStrategies(count) => say(
            format!(
                "Hay {count} estrategias, y se comparan hasta {}.",
                limits::DECISION_STRATEGIES
            ),
            "Deje fuera algunas, o intercambie filas y columnas.",
        ),
        TableProblem::Unnamed(cell) => say(
            format!("{}: la columna no tiene nombre de estrategia.", at(*cell)),
            HEADER,
        ),
        TableProblem::NamedTwice(cell, name) => say(
            format!("{}: «{name}» aparece dos veces.", at(*cell)),
            "Dé a cada columna un nombre propio.",
        ),
        TableProblem::NeitherCostNorEffect(cell, name) => say(
            format!("{}: «{name}» no es ni un coste ni un efecto.", at(*cell)),
            format!("Escriba «{name}:cost» o «{name}:effect»."),
        ),
        TableProblem::WithoutCost(cell, name) => say(
            format!("{}: «{name}» tiene un efecto y ningún coste.", at(*cell)),
            format!("Añada una columna «{name}:cost»."),
        ),
        TableProblem::WithoutEffect(cell, name) => say(
            format!("{}: «{name}» tiene un coste y ningún efecto.", at(*cell)),
            format!("Añada una columna «{name}:effect»."),
        ),
        TableProblem::Ragged {
            cell,
            found,
            expected,
        } => say(
            format!(
                "{}: número de celdas en la fila: {found}; en el encabezado: {expected}.",
                at(*cell)
            ),
            if found < expected {
                "Escriba lo que falta."
            } else {
                "Quite lo que sobra; entre comas, los decimales se escriben con punto."
            },
        ),
        TableProblem::EmptyRow(row) => say(
            format!("Fila {row}, columna 1: la fila está vacía."),
            "Quítela.",
        ),
        TableProblem::EmptyCell(cell, column) => say(
            format!("{} («{column}»): la celda está vacía.", at(*cell)),
            "Escriba un número.",
        ),
        TableProblem::NotANumber {
            cell,
            column,
            found,
        } => say(
            format!("{} («{column}»): «{found}» no es un número.", at(*cell)),
            "Escriba uno como 1234.5.",
        ),
        TableProblem::NumberTooLarge(cell, column) => say(
            format!("{} («{column}»): el número es demasiado grande.", at(*cell)),
            "Escriba los importes en miles o en millones.",
        ),
        TableProblem::OpenQuote(row) => say(
            format!("Fila {row}, columna 1: desde aquí hay unas comillas sin cerrar."),
            "Ciérrelas, o quítelas.",
        ),
        TableProblem::More => say("Hay más problemas.".to_owned(), "Corrija antes estos."),
    }
}

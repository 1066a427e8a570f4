//! The words of a decision.

use crate::analysis::decision::{Cell, Standing, TableProblem};
use crate::model::limits;
use crate::text::Sentence;
use crate::text::decide::{Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Cost => "average cost",
        Word::Effect => "average effect",
        Word::Outcome => "average",
        Word::Ratio => "one unit more costs",
        Word::Best => "best in",
        Word::Loss => "average loss if chosen",
        Word::Chosen => "best on average",
        Word::NoCosts => {
            "The table has one outcome and no costs, so that --thresholds changes nothing. For costs and effects, \
             head the columns A:cost,A:effect,…."
        }
    }
}

pub(crate) fn phrase(phrase: &Phrase<'_>) -> String {
    match phrase {
        Phrase::Table { strategies, draws } => format!("Strategies: {strategies} · draws: {draws}"),
        Phrase::Threshold(value) => format!("If one unit of effect is worth {value}"),
        Phrase::Evpi { value, error } => {
            format!(
                "To know everything before deciding would be worth {value} (standard error {error})."
            )
        }
    }
}

pub(crate) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::On => "on the frontier",
        Standing::Dominated => "another costs no more and gives no less",
        Standing::Extended => "a mixture of two others is better",
    }
}

/// `Row 3, column 2`.
fn at(cell: Cell) -> String {
    format!("Row {}, column {}", cell.row, cell.column)
}

fn say(what: String, fix: impl Into<String>) -> Sentence {
    Sentence {
        what,
        fix: fix.into(),
    }
}

pub(crate) fn problem(problem: &TableProblem) -> Sentence {
    const HEADER: &str = "Write A,B,… for one outcome, or A:cost,A:effect,B:cost,B:effect,….";
    match problem {
        TableProblem::NotText => say(
            "This is no table as text.".to_owned(),
            "Save it as CSV, in UTF-8.",
        ),
        TableProblem::TooLarge => say(
            format!(
                "The table has more than {} MB.",
                limits::TABLE_BYTES / (1024 * 1024)
            ),
            "Leave out some of the draws.",
        ),
        TableProblem::Empty => say(
            "Row 1, column 1: there is no header.".to_owned(),
            "Write the names of the strategies there.",
        ),
        TableProblem::NoHeader => say(
            "Row 1, column 1: the table begins with numbers.".to_owned(),
            format!("Put a header before them. {HEADER}"),
        ),
        TableProblem::NoRows => say(
            "Row 2, column 1: there is nothing below the header.".to_owned(),
            "Write a row for each draw, or one of means.",
        ),
        TableProblem::TooManyStrategies(count) => say(
            format!(
                "There are {count} strategies, and up to {} are compared.",
                limits::DECISION_STRATEGIES
            ),
            "Leave some out, or turn rows and columns around.",
        ),
        TableProblem::Unnamed(cell) => say(
            format!("{}: the column has no strategy's name.", at(*cell)),
            HEADER,
        ),
        TableProblem::NamedTwice(cell, name) => say(
            format!("{}: “{name}” is there twice.", at(*cell)),
            "Give each column a name of its own.",
        ),
        TableProblem::NeitherCostNorEffect(cell, name) => say(
            format!("{}: “{name}” is neither a cost nor an effect.", at(*cell)),
            format!("Write “{name}:cost” or “{name}:effect”."),
        ),
        TableProblem::WithoutCost(cell, name) => say(
            format!("{}: “{name}” has an effect and no cost.", at(*cell)),
            format!("Add a column “{name}:cost”."),
        ),
        TableProblem::WithoutEffect(cell, name) => say(
            format!("{}: “{name}” has a cost and no effect.", at(*cell)),
            format!("Add a column “{name}:effect”."),
        ),
        TableProblem::Ragged {
            cell,
            found,
            expected,
        } => say(
            format!(
                "{}: the row has {found} cells, and the header {expected}.",
                at(*cell)
            ),
            if found < expected {
                "Write what is missing."
            } else {
                "Take out what is too much; a decimal is written with a point between commas."
            },
        ),
        TableProblem::EmptyRow(row) => say(
            format!("Row {row}, column 1: the row is empty."),
            "Take it out.",
        ),
        TableProblem::EmptyCell(cell, column) => say(
            format!("{} (“{column}”): the cell is empty.", at(*cell)),
            "Write a number.",
        ),
        TableProblem::NotANumber {
            cell,
            column,
            found,
        } => say(
            format!("{} (“{column}”): “{found}” is no number.", at(*cell)),
            "Write one such as 1234.5.",
        ),
        TableProblem::NumberTooLarge(cell, column) => say(
            format!("{} (“{column}”): the number is too large.", at(*cell)),
            "Write amounts in thousands or millions.",
        ),
        TableProblem::OpenQuote(row) => say(
            format!("Row {row}, column 1: a quotation mark is not closed from here on."),
            "Close it, or take it out.",
        ),
        TableProblem::More => say("There are more problems.".to_owned(), "Mend these first."),
    }
}

//! Reading several numbers, as they are pasted from a spreadsheet: a column, a row, or a list.
//!
//! Cells are parted by new lines, tabs, semicolons, or commas with a space behind them. Labels beside the
//! values are left out. One cell that cannot be read is named, and then nothing is read.

use super::at::At;
use super::column::locale_of;
use super::labels::{OddLabel, Values, beside_labels, fill_up};
use super::parse;
use super::quantity::{QuantityProblem, read_quantity};
use super::{Kind, Locale};
use crate::model::Quantity;

/// Why a table is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableProblem {
    /// There is nothing.
    Empty,
    /// A cell has nothing in it.
    EmptyCell {
        /// Where it is.
        at: At,
    },
    /// A cell cannot be read.
    Cell {
        /// Where it is.
        at: At,
        /// Why.
        problem: Box<QuantityProblem>,
    },
    /// A label beside the values is none like the others.
    Label(OddLabel),
    /// There are several rows and several columns.
    Block {
        /// How many rows.
        rows: usize,
        /// How many columns.
        columns: usize,
    },
    /// There are too many cells.
    TooLong {
        /// How many.
        found: usize,
        /// The most that there may be.
        limit: usize,
    },
}

/// Reads a column, a row or a list of numbers.
///
/// # Errors
///
/// The first [`TableProblem`]: nothing is taken then.
pub fn read_table(
    text: &str,
    kind: Kind,
    locale: Locale,
    limit: usize,
) -> Result<Vec<Quantity>, TableProblem> {
    let (from, rows) = values_of(text, locale)?;
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    if columns == 0 {
        return Err(TableProblem::Empty);
    }
    if rows.len() > 1 && columns > 1 {
        return Err(TableProblem::Block {
            rows: rows.len(),
            columns,
        });
    }
    let found = rows.iter().map(Vec::len).sum();
    if found > limit {
        return Err(TableProblem::TooLong { found, limit });
    }
    let locale = locale_of(rows.iter().flatten().map(String::as_str), None, locale);
    let per_cent = kind == Kind::Share && any_above_one(&rows, locale);
    let mut values = Vec::with_capacity(found);
    for (position, cell) in rows.iter().flatten().enumerate() {
        let at = from.at(position, &rows);
        if cell.is_empty() {
            return Err(TableProblem::EmptyCell { at });
        }
        let read = if per_cent {
            read_quantity(&format!("{cell} %"), kind, locale)
        } else {
            read_quantity(cell, kind, locale)
        };
        values.push(read.map_err(|mut problem| {
            problem.text = parse::shown(cell);
            let problem = Box::new(problem);
            TableProblem::Cell { at, problem }
        })?);
    }
    Ok(values)
}

/// Where the value at a position stood in what [`read_table`] has read.
#[must_use]
pub fn place_of(text: &str, locale: Locale, position: usize) -> At {
    match values_of(text, locale) {
        Ok((from, rows)) => from.at(position, &rows),
        Err(_) => At::in_column(position),
    }
}

/// Several cells of a spreadsheet as one line, parted by semicolons and without the labels beside them. `None`: one cell, or a
/// block whose values or labels cannot be told from the rest.
#[must_use]
pub fn cells_in_a_row(text: &str, locale: Locale) -> Option<String> {
    let lines = text.trim_matches(['\r', '\n']).lines();
    let mut rows: Vec<Vec<&str>> = lines
        .map(|line| line.split('\t').map(str::trim).collect())
        .collect();
    if rows.len() < 2 && rows.first()?.len() < 2 {
        return None;
    }
    if let Some(from) = beside_labels(&rows, locale) {
        if from.odd_label(&rows).is_some() {
            return None;
        }
        from.keep(&mut rows);
    }
    if rows.len() > 1 && rows.iter().any(|row| row.len() > 1) {
        return None;
    }
    let cells = rows.concat();
    let last = cells.iter().rposition(|cell| !cell.is_empty())?;
    Some(cells[..=last].join("; "))
}

/// The cells that are values, by row, and where they begin.
fn values_of(text: &str, locale: Locale) -> Result<(Values, Vec<Vec<String>>), TableProblem> {
    let mut rows = cells(text);
    fill_up(&mut rows);
    let from = beside_labels(&rows, locale).unwrap_or_default();
    if let Some(odd) = from.odd_label(&rows) {
        return Err(TableProblem::Label(odd));
    }
    from.keep(&mut rows);
    Ok((from, rows))
}

/// The cells by row, without empty ends.
fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = text
        .lines()
        .map(|line| {
            let line = line.replace(", ", ";");
            let line = line.trim_end_matches([';', '\t', ' ', '\r']);
            if line.trim().is_empty() {
                return Vec::new();
            }
            let cells = line.split(['\t', ';']);
            cells.map(|cell| cell.trim().to_owned()).collect()
        })
        .collect();
    while rows.last().is_some_and(Vec::is_empty) {
        rows.pop();
    }
    while rows.first().is_some_and(Vec::is_empty) {
        rows.remove(0);
    }
    for row in rows.iter_mut().filter(|row| row.is_empty()) {
        row.push(String::new());
    }
    rows
}

/// Whether shares without any per cent sign are in per cent: one of them is above 1.
fn any_above_one(rows: &[Vec<String>], locale: Locale) -> bool {
    let all = || rows.iter().flatten();
    let signed = all().any(|cell| cell.contains('%') || cell.contains("cent"));
    let above = |cell: &String| {
        parse::read(cell, Kind::Number, locale).is_ok_and(|value| value.abs() > 1.0)
    };
    !signed && all().any(above)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(text: &str) -> Option<String> {
        cells_in_a_row(text, Locale::ENGLISH)
    }

    #[test]
    fn several_cells_stand_in_a_row_without_their_labels() {
        for text in [
            "1\t10%\n2\t12%\n3\t9%",
            "Month\tShare\r\nJan\t10%\r\nFeb\t12%\r\nMar\t9%\r\n",
            "Jan\tFeb\tMar\n10%\t12%\t9%",
            "10%\n12%\n9%\n",
            "10%\t12%\t9%",
        ] {
            assert_eq!(row(text).as_deref(), Some("10%; 12%; 9%"), "{text:?}");
        }
        assert_eq!(row("10%\n\n9%").as_deref(), Some("10%; ; 9%"));
    }

    #[test]
    fn one_cell_and_a_block_are_left_to_others() {
        for text in ["", "\n", "10%", "10%\r\n", "10%; 12%", "1, 2"] {
            assert_eq!(row(text), None, "{text:?}");
        }
        assert_eq!(row("10%\t12%\n9%\t8%"), None);
        assert_eq!(row("1\t10%\t7\n2\t12%\t8\n3\t9%\t9"), None);
    }
}

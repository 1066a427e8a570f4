//! Real values as they are pasted from a spreadsheet: one row or one column, where an empty cell is unknown, with labels beside
//! them or none.

use crate::model::limits;
use crate::text::number::{self, Kind, Locale, ParseProblem};

/// Why nothing was taken.
#[derive(Debug, Clone, PartialEq)]
pub enum PasteProblem {
    /// There is no value at all.
    Nothing,
    /// It has several rows and several columns.
    Block {
        /// Rows.
        rows: usize,
        /// Columns.
        columns: usize,
    },
    /// One cell is no number.
    Cell {
        /// Its place, from 1.
        place: usize,
        /// Whether the cells stand in a row; else in a column.
        in_row: bool,
        /// What is wrong with it.
        problem: ParseProblem,
    },
    /// There are more values than are kept.
    TooMany {
        /// The most that are kept.
        limit: usize,
    },
}

/// Reads what was pasted; all of it or nothing. Empty cells in between are unknown, those at the end are none. One reading of
/// comma and point holds for all; what is `fresh` may come from another country, what was there before is the field's own.
///
/// # Errors
/// What is wrong, with the cell.
pub fn read(
    text: &str,
    kind: Kind,
    locale: Locale,
    fresh: bool,
) -> Result<Vec<Option<f64>>, PasteProblem> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim_end_matches(['\n', ' ']);
    let mut rows: Vec<Vec<&str>> = text
        .split('\n')
        .map(|row| row.split(['\t', ';']).collect())
        .collect();
    let mut before = 0;
    if let Some(from) = number::beside_labels(&rows, locale) {
        rows.drain(..from.row);
        for row in &mut rows {
            row.drain(..from.column);
        }
        before = if rows.len() > 1 {
            from.row
        } else {
            from.column
        };
    }
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    if rows.len() > 1 && columns > 1 {
        return Err(PasteProblem::Block {
            rows: rows.len(),
            columns,
        });
    }
    let in_row = columns > 1;
    let locale = number::locale_of(
        rows.iter().flatten().copied(),
        fresh.then_some(kind),
        locale,
    );
    let mut values = Vec::new();
    for (at, cell) in rows.into_iter().flatten().enumerate() {
        let cell = cell.trim();
        let read = if cell.is_empty() {
            None
        } else {
            let value = number::parse(cell, kind, locale);
            Some(value.map_err(|problem| PasteProblem::Cell {
                place: before + at + 1,
                in_row,
                problem,
            })?)
        };
        values.push(read);
    }
    while values.last() == Some(&None) {
        values.pop();
    }
    match values.len() {
        0 => Err(PasteProblem::Nothing),
        count if count > limits::TABLE => Err(PasteProblem::TooMany {
            limit: limits::TABLE,
        }),
        _ => Ok(values),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Option<f64>>, PasteProblem> {
        super::read(text, Kind::Count, Locale::ENGLISH, true)
    }

    #[test]
    fn a_column_or_a_row_is_read_with_decimal_commas_and_gaps() {
        let values = Ok(vec![Some(12.5), None, Some(1200.0)]);
        assert_eq!(read("12,5\n\n1200\n"), values);
        assert_eq!(read("12.5\t\t1,200"), values);
        assert_eq!(read("12,5;;1 200;"), values);
        assert_eq!(read("12,5\r\n \r\n1.2k\r\n\r\n"), values);
        assert_eq!(read("\n3"), Ok(vec![None, Some(3.0)]));
    }

    #[test]
    fn one_reading_holds_for_the_whole_column() {
        let read_so = Ok(vec![Some(1050.0), None, Some(1081.5), Some(1090.0)]);
        assert_eq!(read("1.050\n\n1.081,5\n1 090"), read_so);
        assert_eq!(read("1.050\n1.060"), Ok(vec![Some(1050.0), Some(1060.0)]));
        let own = super::read("1.025\n1.035", Kind::Count, Locale::ENGLISH, false);
        assert_eq!(own, Ok(vec![Some(1.025), Some(1.035)]));
    }

    #[test]
    fn a_bad_cell_is_named_and_nothing_is_taken() {
        let Err(PasteProblem::Cell {
            place,
            in_row,
            problem,
        }) = read("1\n2\nn/a\n4")
        else {
            panic!("a cell is wrong");
        };
        assert_eq!((place, in_row, problem.text.as_str()), (3, false, "n/a"));
        let Err(PasteProblem::Cell { place, in_row, .. }) = read("Customers\t1") else {
            panic!("a cell is wrong");
        };
        assert_eq!((place, in_row), (1, true));
    }

    #[test]
    fn labels_beside_the_values_are_left_out() {
        let values = Ok(vec![Some(12.0), None, Some(14.0)]);
        assert_eq!(read("Month\tCustomers\nJan\t12\nFeb\t\nMar\t14\n"), values);
        assert_eq!(read("Jan;Feb;Mar\n12;;14"), values);
        let Err(PasteProblem::Cell { place, .. }) = read("Month\tCustomers\nJan\t12\nFeb\tn/a")
        else {
            panic!("a cell is wrong");
        };
        assert_eq!(place, 3);
    }

    #[test]
    fn a_block_and_an_empty_paste_are_refused() {
        assert_eq!(
            read("1\t2\n3\t4"),
            Err(PasteProblem::Block {
                rows: 2,
                columns: 2
            })
        );
        assert_eq!(read(" \n\n"), Err(PasteProblem::Nothing));
        assert_eq!(
            read(&"1\n".repeat(10_001)),
            Err(PasteProblem::TooMany { limit: 10_000 })
        );
    }
}

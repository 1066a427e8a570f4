//! Reading a table of draws: a header that names the strategies, and a row for each draw.
//!
//! The header is `A,B,…` where there is one outcome, and `A:cost,A:effect,B:cost,…`, in any order, where there are a
//! cost and an effect. Between semicolons or tabulators a number may have a decimal comma. Empty rows at the end are
//! nothing. Everything that is wrong is found, up to a number of problems that a person reads.

use super::draws::Draws;
use super::rows::{Ended, Rows};
use crate::model::decimal::decimal;
use crate::model::limits;

/// Most problems that are told.
const TOLD: usize = 20;
/// Largest number: squares of products of such numbers are numbers still.
const LARGEST: f64 = 1e60;

/// Where a cell stands, as a spreadsheet counts: the header is row 1, the first column is 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Row of the cell, from 1.
    pub row: usize,
    /// Column of the cell, from 1.
    pub column: usize,
}

/// What is wrong with a table of draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableProblem {
    /// It is no text.
    NotText,
    /// It has more bytes than are read.
    TooLarge,
    /// There is nothing in it.
    Empty,
    /// It begins with numbers.
    NoHeader,
    /// There is nothing below the header.
    NoRows,
    /// There are more strategies than are compared.
    TooManyStrategies(usize),
    /// A column has no name.
    Unnamed(Cell),
    /// Two columns have one name.
    NamedTwice(Cell, String),
    /// A column is neither cost nor effect, while others are.
    NeitherCostNorEffect(Cell, String),
    /// A strategy has an effect and no cost.
    WithoutCost(Cell, String),
    /// A strategy has a cost and no effect.
    WithoutEffect(Cell, String),
    /// A row has another number of cells than the header: where the first stands that is missing or too much.
    Ragged {
        /// The first cell that is missing or too much.
        cell: Cell,
        /// How many there are.
        found: usize,
        /// How many there should be.
        expected: usize,
    },
    /// There is nothing in a row that others follow.
    EmptyRow(usize),
    /// There is nothing in a cell of this column.
    EmptyCell(Cell, String),
    /// What stands in a cell of this column is no number.
    NotANumber {
        /// Where.
        cell: Cell,
        /// The name of the column.
        column: String,
        /// What stands there.
        found: String,
    },
    /// A number is too large to reckon with.
    NumberTooLarge(Cell, String),
    /// A quotation mark is not closed from this row on.
    OpenQuote(usize),
    /// There are more problems.
    More,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Cost,
    Effect,
}

/// A column: which strategy it belongs to, and what it holds.
#[derive(Debug, Clone)]
struct Column {
    name: String,
    strategy: usize,
    kind: Kind,
}

/// Reads a table of draws.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Draws, Vec<TableProblem>> {
    if bytes.len() > limits::TABLE_BYTES {
        return Err(vec![TableProblem::TooLarge]);
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(vec![TableProblem::NotText]);
    };
    if text.contains('\0') {
        return Err(vec![TableProblem::NotText]);
    }
    let mut rows = Rows::new(text);
    let mut cells = Vec::new();
    if rows.next(&mut cells) == Some(Ended::Open) {
        return Err(vec![TableProblem::OpenQuote(1)]);
    }
    let (strategies, columns) = header(&cells)?;
    let mut body = Body {
        columns: &columns,
        comma: rows.separator != ',',
        values: vec![Vec::new(); columns.len()],
        problems: Vec::new(),
    };
    body.read(&mut rows);
    let Body {
        values, problems, ..
    } = body;
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(draws(strategies, &columns, values))
}

/// The strategies and the columns that a header names.
fn header(cells: &[String]) -> Result<(Vec<String>, Vec<Column>), Vec<TableProblem>> {
    let mut names: Vec<&str> = cells.iter().map(|cell| cell.trim()).collect();
    while names.last().is_some_and(|name| name.is_empty()) {
        // Spreadsheets write empty columns behind the last.
        names.pop();
    }
    if names.is_empty() {
        return Err(vec![TableProblem::Empty]);
    }
    if names.iter().all(|name| number(name, true).is_some()) {
        return Err(vec![TableProblem::NoHeader]);
    }
    let mut problems = Vec::new();
    let has_costs = names.iter().any(|name| parted(name).is_some());
    let mut strategies: Vec<String> = Vec::new();
    let mut columns: Vec<Column> = Vec::new();
    for (position, name) in names.iter().enumerate() {
        let cell = Cell {
            row: 1,
            column: position + 1,
        };
        if name.is_empty() {
            problems.push(TableProblem::Unnamed(cell));
            continue;
        }
        let (strategy, kind) = match parted(name) {
            Some(("", _)) => {
                problems.push(TableProblem::Unnamed(cell));
                continue;
            }
            Some(found) => found,
            None if has_costs => {
                problems.push(TableProblem::NeitherCostNorEffect(cell, (*name).to_owned()));
                continue;
            }
            None => (*name, Kind::Effect),
        };
        let known = strategies.iter().position(|known| known == strategy);
        let index = known.unwrap_or(strategies.len());
        if known.is_none() {
            strategies.push(strategy.to_owned());
        }
        if columns
            .iter()
            .any(|one| one.strategy == index && one.kind == kind)
        {
            problems.push(TableProblem::NamedTwice(cell, (*name).to_owned()));
        }
        columns.push(Column {
            name: (*name).to_owned(),
            strategy: index,
            kind,
        });
    }
    if strategies.len() > limits::DECISION_STRATEGIES {
        return Err(vec![TableProblem::TooManyStrategies(strategies.len())]);
    }
    if has_costs && problems.is_empty() {
        halves(&strategies, &columns, &mut problems);
    }
    if problems.is_empty() {
        Ok((strategies, columns))
    } else {
        if problems.len() > TOLD {
            problems.truncate(TOLD);
            problems.push(TableProblem::More);
        }
        Err(problems)
    }
}

/// Says which strategies lack their cost or their effect.
fn halves(strategies: &[String], columns: &[Column], problems: &mut Vec<TableProblem>) {
    for (position, name) in strategies.iter().enumerate() {
        let own: Vec<(usize, Kind)> = columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.strategy == position)
            .map(|(at, column)| (at, column.kind))
            .collect();
        if let [(at, kind)] = own[..] {
            let cell = Cell {
                row: 1,
                column: at + 1,
            };
            problems.push(match kind {
                Kind::Cost => TableProblem::WithoutEffect(cell, name.clone()),
                Kind::Effect => TableProblem::WithoutCost(cell, name.clone()),
            });
        }
    }
}

/// The name of the strategy in the header of a cost or an effect.
fn parted(name: &str) -> Option<(&str, Kind)> {
    let (strategy, kind) = name.rsplit_once(':')?;
    let kind = match kind.trim() {
        kind if kind.eq_ignore_ascii_case("cost") => Kind::Cost,
        kind if kind.eq_ignore_ascii_case("effect") => Kind::Effect,
        _ => return None,
    };
    Some((strategy.trim(), kind))
}

/// What stands below the header.
struct Body<'a> {
    columns: &'a [Column],
    /// Whether numbers may have a decimal comma.
    comma: bool,
    /// The numbers of every column.
    values: Vec<Vec<f64>>,
    problems: Vec<TableProblem>,
}

impl Body<'_> {
    fn read(&mut self, rows: &mut Rows<'_>) {
        let mut cells = Vec::new();
        let mut row = 1;
        let mut empty: Vec<usize> = Vec::new();
        let mut any = false;
        while let Some(ended) = rows.next(&mut cells) {
            row += 1;
            if ended == Ended::Open {
                self.problems.push(TableProblem::OpenQuote(row));
                return;
            }
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                if empty.len() < TOLD {
                    empty.push(row);
                }
                continue;
            }
            any = true;
            // Those that nothing follows are nothing.
            let between = empty.drain(..).map(TableProblem::EmptyRow);
            self.problems.extend(between);
            self.row(row, &mut cells);
            if self.problems.len() > TOLD {
                self.problems.truncate(TOLD);
                self.problems.push(TableProblem::More);
                return;
            }
        }
        if !any {
            self.problems.push(TableProblem::NoRows);
        }
    }

    fn row(&mut self, row: usize, cells: &mut Vec<String>) {
        let expected = self.columns.len();
        while cells.len() > expected && cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            cells.pop();
        }
        let found = cells.len();
        if found != expected {
            let column = found.min(expected) + 1;
            let cell = Cell { row, column };
            self.problems.push(TableProblem::Ragged {
                cell,
                found,
                expected,
            });
            return;
        }
        for (position, text) in cells.iter().enumerate() {
            let cell = Cell {
                row,
                column: position + 1,
            };
            match self.number(cell, position, text.trim()) {
                Ok(number) => self.values[position].push(number),
                Err(problem) => self.problems.push(problem),
            }
        }
    }

    fn number(&self, cell: Cell, position: usize, text: &str) -> Result<f64, TableProblem> {
        let column = || self.columns[position].name.clone();
        if text.is_empty() {
            return Err(TableProblem::EmptyCell(cell, column()));
        }
        match number(text, self.comma) {
            Some(number) if number.abs() <= LARGEST => Ok(number),
            Some(_) => Err(TableProblem::NumberTooLarge(cell, column())),
            None => Err(TableProblem::NotANumber {
                cell,
                column: column(),
                found: text.chars().take(40).collect(),
            }),
        }
    }
}

/// A number in digits; with a decimal comma where that may be. A number beyond what is counted is infinite.
fn number(text: &str, comma: bool) -> Option<f64> {
    let is_digital = text.bytes().all(|byte| {
        byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'+' | b'-' | b'e' | b'E')
    });
    if !is_digital {
        return None;
    }
    let text = if comma && !text.contains('.') {
        text.replacen(',', ".", 1)
    } else {
        text.to_owned()
    };
    decimal(&text).or_else(|| {
        // Too large for a number, not something else.
        let (mantissa, exponent) = text.split_once(['e', 'E'])?;
        let digits = exponent.strip_prefix('+').unwrap_or(exponent);
        let is_large = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        decimal(mantissa)
            .filter(|_| is_large)
            .map(|_| f64::INFINITY)
    })
}

/// The columns by strategy.
fn draws(strategies: Vec<String>, columns: &[Column], values: Vec<Vec<f64>>) -> Draws {
    let mut cost = vec![Vec::new(); strategies.len()];
    let mut effect = vec![Vec::new(); strategies.len()];
    let mut has_costs = false;
    for (column, values) in columns.iter().zip(values) {
        match column.kind {
            Kind::Cost => {
                has_costs = true;
                cost[column.strategy] = values;
            }
            Kind::Effect => effect[column.strategy] = values,
        }
    }
    Draws {
        strategies,
        cost: has_costs.then_some(cost),
        effect,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<TableProblem> {
        read(text.as_bytes()).unwrap_err()
    }

    fn cell(row: usize, column: usize) -> Cell {
        Cell { row, column }
    }

    #[test]
    fn costs_and_effects_in_any_order() {
        let found = read(b"B:Effect,A:cost,B:cost,A:effect\n1,2,3,4\n5,6,7,8\n").unwrap();
        assert_eq!(found.strategies, ["B", "A"]);
        assert_eq!(found.cost, Some(vec![vec![3.0, 7.0], vec![2.0, 6.0]]));
        assert_eq!(found.effect, [[1.0, 5.0], [4.0, 8.0]]);
    }

    #[test]
    fn tables_as_spreadsheets_write_them() {
        let expected = read(b"A,B\n1.5,-2\n3,4e2").unwrap();
        for text in [
            "\u{feff}A,B\r\n1.5,-2\r\n3,400\r\n\r\n,\r\n",
            "A;B\n1,5;-2\n3;400\n",
            "A\tB\n1,5\t-2\n3\t4E+2\n",
            "\"A\",\"B\",\n\"1.5\", -2,\n3,400,\n",
        ] {
            assert_eq!(read(text.as_bytes()).unwrap(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_name_with_a_colon_is_a_name_where_nothing_costs() {
        let found = read(b"Plan: small,Plan: large\n1,2").unwrap();
        assert_eq!(found.strategies, ["Plan: small", "Plan: large"]);
        assert_eq!(found.cost, None);
    }

    #[test]
    fn everything_wrong_in_the_body_is_told_with_its_cell() {
        let found = problems("A,B\n1,x\nNaN\n1,2,3\n,inf\n\n1e400,1\n");
        let no_number = |cell, column: &str, found: &str| TableProblem::NotANumber {
            cell,
            column: column.to_owned(),
            found: found.to_owned(),
        };
        let ragged = |cell, found| TableProblem::Ragged {
            cell,
            found,
            expected: 2,
        };
        assert_eq!(
            found,
            [
                no_number(cell(2, 2), "B", "x"),
                ragged(cell(3, 2), 1),
                ragged(cell(4, 3), 3),
                TableProblem::EmptyCell(cell(5, 1), "A".to_owned()),
                no_number(cell(5, 2), "B", "inf"),
                TableProblem::EmptyRow(6),
                TableProblem::NumberTooLarge(cell(7, 1), "A".to_owned()),
            ]
        );
    }

    #[test]
    fn everything_wrong_in_the_header_is_told_with_its_cell() {
        let name = str::to_owned;
        assert_eq!(problems(""), [TableProblem::Empty]);
        assert_eq!(problems(",,\n1,2,3"), [TableProblem::Empty]);
        assert_eq!(problems("1,2\n3,4"), [TableProblem::NoHeader]);
        assert_eq!(problems("A,B\n\n"), [TableProblem::NoRows]);
        assert_eq!(
            problems("A,,A\n1,2,3"),
            [
                TableProblem::Unnamed(cell(1, 2)),
                TableProblem::NamedTwice(cell(1, 3), name("A"))
            ]
        );
        assert_eq!(
            problems("A:cost,B:effect,C:cost,C:effect\n1,2,3,4"),
            [
                TableProblem::WithoutEffect(cell(1, 1), name("A")),
                TableProblem::WithoutCost(cell(1, 2), name("B")),
            ]
        );
        assert_eq!(
            problems("A:cost,A:effect,B,:cost\n1,2,3,4"),
            [
                TableProblem::NeitherCostNorEffect(cell(1, 3), name("B")),
                TableProblem::Unnamed(cell(1, 4)),
            ]
        );
    }

    #[test]
    fn what_is_no_table_is_told_once() {
        assert_eq!(read(b"A,B\n1,\xff\n"), Err(vec![TableProblem::NotText]));
        assert_eq!(read(b"A\0,\0B\0"), Err(vec![TableProblem::NotText]));
        assert_eq!(problems("A\n\"1\n2\n"), [TableProblem::OpenQuote(2)]);
        let many = format!("A\n{}", "x\n".repeat(1000));
        let found = problems(&many);
        assert_eq!(
            (found.len(), found.last()),
            (TOLD + 1, Some(&TableProblem::More))
        );
        let names: Vec<String> = (0..30).map(|number| format!("S{number}")).collect();
        let found = problems(&format!("{}\n{}", names.join(","), ["x"; 30].join(",")));
        assert_eq!(found.len(), TOLD + 1);
        assert_eq!(found.last(), Some(&TableProblem::More));
    }
}

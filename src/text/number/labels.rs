//! Labels beside pasted values: a spreadsheet's column of months and its line of headings, which are no values.

use super::parse;
use super::quantity::read_quantity;
use super::{Kind, Locale};

/// Where the values stand in what was pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Values {
    /// The first row that is one, from 0.
    pub row: usize,
    /// The first column that is one, from 0.
    pub column: usize,
}

impl Values {
    /// Leaves the values alone of what was pasted.
    pub fn keep<C>(self, rows: &mut Vec<Vec<C>>) {
        rows.drain(..self.row);
        for row in rows {
            row.drain(..self.column);
        }
    }
}

/// The values of a table of two columns whose first has labels, or of two rows whose first has. `None`: there are no labels, or no
/// telling what would be a value.
#[must_use]
pub fn beside_labels<C: AsRef<str>>(rows: &[Vec<C>], locale: Locale) -> Option<Values> {
    let cells: Vec<Vec<&str>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.as_ref().trim()).collect())
        .collect();
    if let [labels, values] = &cells[..]
        && labels.len() > 2
    {
        let pairs = labels.iter().zip(values).map(|(a, b)| [*a, *b]).collect();
        let column = values_from(pairs, locale).filter(|_| labels.len() == values.len())?;
        return Some(Values { row: 1, column });
    }
    let pairs: Option<Vec<[&str; 2]>> = cells
        .iter()
        .map(|row| <[&str; 2]>::try_from(&row[..]).ok())
        .collect();
    let row = values_from(pairs?, locale)?;
    Some(Values { row, column: 1 })
}

/// The first pair that is a label and its value, behind a pair of headings or none.
fn values_from(pairs: Vec<[&str; 2]>, locale: Locale) -> Option<usize> {
    let [heading, value] = *pairs.first()?;
    let headed = !value.is_empty()
        && is_label(value, locale)
        && (heading.is_empty() || is_label(heading, locale));
    let from = usize::from(headed);
    let labels: Vec<&str> = pairs[from..].iter().map(|pair| pair[0]).collect();
    let named = labels.iter().all(|label| is_label(label, locale));
    (labels.len() > 1 && (named || are_counted(&labels))).then_some(from)
}

/// Whether these count up by one, as periods and years do.
fn are_counted(labels: &[&str]) -> bool {
    let numbers: Option<Vec<u32>> = labels.iter().map(|label| label.parse().ok()).collect();
    numbers.is_some_and(|numbers| {
        numbers
            .windows(2)
            .all(|pair| pair[0].checked_add(1) == Some(pair[1]))
    })
}

/// Whether a cell is a name or a date, and no number of any kind.
fn is_label(cell: &str, locale: Locale) -> bool {
    const KINDS: [Kind; 3] = [Kind::Share, Kind::Money, Kind::Count];
    if is_date(cell) {
        return true;
    }
    cell.chars().any(char::is_alphabetic)
        && KINDS.iter().all(|&kind| {
            parse::read(cell, kind, locale).is_err() && read_quantity(cell, kind, locale).is_err()
        })
}

/// Whether a cell is a month or a day by numbers alone: `2025-01`, `01/2025`, `31.12.2025`.
fn is_date(cell: &str) -> bool {
    let parts: Vec<&str> = cell.split(['-', '/', '.']).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let years = parts.iter().filter(|part| part.len() == 4).count();
    let short = parts.iter().filter(|part| part.len() <= 2).count();
    let signs = parts.len() == 3 || cell.contains(['-', '/']);
    parts.iter().all(digits)
        && years == 1
        && short == parts.len() - 1
        && (2..=3).contains(&parts.len())
        && signs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(usize, usize)> {
        let rows: Vec<Vec<&str>> = text
            .lines()
            .map(|line| line.split('\t').collect())
            .collect();
        beside_labels(&rows, Locale::ENGLISH).map(|it| (it.row, it.column))
    }

    #[test]
    fn months_headings_and_counted_periods_are_no_values() {
        assert_eq!(found("Jan 2025\t12\nFeb 2025\t14"), Some((0, 1)));
        assert_eq!(found("Month\tCustomers\nJan\t12\nFeb\t14"), Some((1, 1)));
        assert_eq!(found("\tCustomers\n2025-01\t12\n2025-02\t"), Some((1, 1)));
        assert_eq!(found("01/2025\t12\n02/2025\t14"), Some((0, 1)));
        assert_eq!(found("31.12.2025\t12\n31.01.2026\t14"), Some((0, 1)));
        assert_eq!(
            found("Year\tRevenue\n2023\t1,200\n2024\t1,300"),
            Some((1, 1))
        );
        assert_eq!(found("0\t5 %\n1\t4 %\n2\t3 %"), Some((0, 1)));
        assert_eq!(found("Jan\tFeb\tMar\n1\t2\t3"), Some((1, 0)));
        assert_eq!(found("Month\tJan\tFeb\nCustomers\t2\t3"), Some((1, 1)));
    }

    #[test]
    fn what_may_be_values_is_not_guessed() {
        assert_eq!(found("1\t2\n3\t4"), None);
        assert_eq!(found("10 to 15 %\t2\n20 to 25 %\t4"), None);
        assert_eq!(found("10-15\t2\n20-25\t4"), None);
        assert_eq!(found("1.2M\t2\n3k\t4"), None);
        assert_eq!(found("Jan\t2\t3\nFeb\t4\t5\nMar\t1\t1"), None);
        assert_eq!(found("Jan\t2"), None);
        assert_eq!(found("Jan\t2\nFeb"), None);
        assert_eq!(found("Month\tCustomers\nJan\t2"), None);
    }
}

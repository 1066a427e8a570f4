//! Labels beside pasted values: a spreadsheet's column of months and its line of headings, which are no values.

use super::at::At;
use super::label_kind::{LabelKind, is_date, label_kind};
use super::parse;
use super::quantity::read_quantity;
use super::{Kind, Locale};

/// What stands where a value is missing, and is no heading.
const MISSING: [&str; 10] = [
    "n/a", "#n/a", "n.a.", "na", "nan", "null", "none", "s/d", "n/d", "nd",
];

/// Where the values stand in what was pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Values {
    /// The first row that is one, from 0.
    pub row: usize,
    /// The first column that is one, from 0.
    pub column: usize,
    /// Whether labels stand in the row above, and not in the column before.
    pub across: bool,
    /// The row, or column where labels stand above, whose label is none like the others, from 0.
    odd: Option<usize>,
}

/// A label that is none like the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OddLabel {
    /// Where it is.
    pub at: At,
    /// What it says.
    pub text: String,
    /// What another says.
    pub like: String,
}

impl Values {
    /// Leaves the values alone of what was pasted.
    pub fn keep<C>(self, rows: &mut Vec<Vec<C>>) {
        rows.drain(..self.row);
        for row in rows {
            row.drain(..self.column);
        }
    }

    /// Where the value at a position of those that were kept is.
    #[must_use]
    pub fn at<C>(self, position: usize, kept: &[Vec<C>]) -> At {
        let in_row = kept.iter().any(|row| row.len() > 1);
        match (self.row + self.column > 0, self.across) {
            (true, true) => At::in_table(self.row, self.column + position),
            (true, false) => At::in_table(self.row + position, self.column),
            (false, _) if in_row => At::in_row(position),
            (false, _) => At::in_column(position),
        }
    }

    /// The labels of the values.
    #[must_use]
    pub fn labels<C: AsRef<str>>(self, rows: &[Vec<C>]) -> Vec<String> {
        let cells: Vec<&C> = if self.across {
            let above = rows.first().into_iter().flatten();
            above.skip(self.column).collect()
        } else {
            let before = rows.iter().skip(self.row);
            before.filter_map(|row| row.first()).collect()
        };
        let text = |cell: &&C| cell.as_ref().trim().to_owned();
        cells.iter().map(text).collect()
    }

    /// The label that is none like the others, if there is one.
    #[must_use]
    pub fn odd_label<C: AsRef<str>>(self, rows: &[Vec<C>]) -> Option<OddLabel> {
        let odd = self.odd?;
        let labels = self.labels(rows);
        let its = odd - if self.across { self.column } else { self.row };
        let like = usize::from(its == 0);
        let (row, column) = if self.across { (0, odd) } else { (odd, 0) };
        Some(OddLabel {
            at: At::in_table(row, column),
            text: labels.get(its)?.clone(),
            like: labels.get(like)?.clone(),
        })
    }
}

/// Fills up rows that end early, so that an empty cell at the end of one is told as what it is.
pub fn fill_up<C: Clone + Default>(rows: &mut [Vec<C>]) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    if columns == 2 || rows.len() == 2 {
        for row in rows {
            row.resize(columns, C::default());
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
        let pairs: Vec<[&str; 2]> = labels.iter().zip(values).map(|(a, b)| [*a, *b]).collect();
        let (column, odd) = values_from(&pairs, locale).filter(|_| labels.len() == values.len())?;
        return Some(Values {
            row: 1,
            column,
            across: true,
            odd,
        });
    }
    let pairs: Option<Vec<[&str; 2]>> = cells
        .iter()
        .map(|row| <[&str; 2]>::try_from(&row[..]).ok())
        .collect();
    let (row, odd) = values_from(&pairs?, locale)?;
    Some(Values {
        row,
        column: 1,
        across: false,
        odd,
    })
}

/// The first pair that is a label and its value, behind a pair of headings or none; and the pair whose label is none like the others.
fn values_from(pairs: &[[&str; 2]], locale: Locale) -> Option<(usize, Option<usize>)> {
    let from = usize::from(is_headed(pairs, locale)?);
    let (labels, values): (Vec<&str>, Vec<&str>) = pairs[from..]
        .iter()
        .map(|[label, value]| (*label, *value))
        .unzip();
    if labels.len() < 2 {
        return None;
    }
    let odd = told(&labels, locale)?;
    if odd.is_none() || are_mostly_numbers(&values, locale) {
        return Some((from, odd.map(|odd| from + odd)));
    }
    // Beside what is no value, names need not be of one kind.
    let all_named = labels.iter().all(|label| is_label(label, locale));
    all_named.then_some((from, None))
}

/// Whether the first pair has headings. One that continues below as labels do is a label, whatever stands beside it.
fn is_headed(pairs: &[[&str; 2]], locale: Locale) -> Option<bool> {
    let ([heading, value], below) = pairs.split_first()?;
    let is_missing = MISSING.contains(&value.to_lowercase().as_str());
    let kind = label_kind(heading);
    let kinds: Vec<Option<LabelKind>> = below.iter().map(|[label, _]| label_kind(label)).collect();
    let is_label_too = kind.is_some() && of_most(&kinds) == Some(&kind);
    Some(
        is_label(value, locale)
            && !is_missing
            && !is_label_too
            && (heading.is_empty() || is_label(heading, locale)),
    )
}

/// Whether these are labels, all of them (`Some(None)`) or most of them: with the first that is not. `None`: there is no telling.
fn told(labels: &[&str], locale: Locale) -> Option<Option<usize>> {
    let named: Vec<bool> = labels.iter().map(|it| is_label(it, locale)).collect();
    let both = labels.iter().zip(&named);
    let kinds: Vec<Option<LabelKind>> = both
        .map(|(label, named)| label_kind(label).filter(|_| *named))
        .collect();
    if let Some(kind @ Some(_)) = of_most(&kinds) {
        return Some(kinds.iter().position(|it| it != kind));
    }
    if of_most(&named) == Some(&true) {
        return Some(named.iter().position(|named| !named));
    }
    // Periods and years count up by one.
    let starts: Vec<Option<i64>> = (0_i64..)
        .zip(labels)
        .map(|(at, label)| label.parse::<u32>().ok().map(|it| i64::from(it) - at))
        .collect();
    let start = of_most(&starts).filter(|start| start.is_some())?;
    Some(starts.iter().position(|it| it != start))
}

/// What more than half of these are.
fn of_most<T: PartialEq>(all: &[T]) -> Option<&T> {
    let mut likely = None;
    let mut lead = 0_usize;
    for one in all {
        match likely {
            Some(it) if it == one => lead += 1,
            _ if lead == 0 => (likely, lead) = (Some(one), 1),
            _ => lead -= 1,
        }
    }
    likely.filter(|it| 2 * all.iter().filter(|one| one == it).count() > all.len())
}

/// Whether most of what is there are numbers, of some kind.
fn are_mostly_numbers(values: &[&str], locale: Locale) -> bool {
    let is_number = |cell: &&&str| {
        KINDS
            .iter()
            .any(|&kind| read_quantity(cell, kind, locale).is_ok())
    };
    let there: Vec<&&str> = values.iter().filter(|cell| !cell.is_empty()).collect();
    2 * there.iter().filter(|cell| is_number(cell)).count() > there.len()
}

/// The kinds of number that a cell may be.
const KINDS: [Kind; 3] = [Kind::Share, Kind::Money, Kind::Count];

/// Whether a cell is a name or a date, and no number of any kind.
fn is_label(cell: &str, locale: Locale) -> bool {
    if is_date(cell) {
        return true;
    }
    cell.chars().any(char::is_alphabetic)
        && KINDS.iter().all(|&kind| {
            parse::read(cell, kind, locale).is_err() && read_quantity(cell, kind, locale).is_err()
        })
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

    fn odd(text: &str) -> Option<(Option<usize>, Option<usize>, String)> {
        let rows: Vec<Vec<&str>> = text.lines().map(|it| it.split('\t').collect()).collect();
        let odd = beside_labels(&rows, Locale::ENGLISH)?.odd_label(&rows)?;
        Some((odd.at.row, odd.at.column, odd.text))
    }

    #[test]
    fn a_label_that_is_none_like_most_is_told() {
        let at = |row, column, text: &str| Some((Some(row), Some(column), text.to_owned()));
        assert_eq!(odd("Jan\t1\nfoo\t2\nMar\t3"), at(2, 1, "foo"));
        assert_eq!(odd("Month\tNew\n1\t1\n2\t2\nfoo\t3"), at(4, 1, "foo"));
        assert_eq!(odd("Week 1\t1\n\t2\nWeek 3\t2"), at(2, 1, ""));
        assert_eq!(odd("Jan\tfoo\tMar\n1\t2\t3"), at(1, 2, "foo"));
        assert_eq!(odd("North\t1\nEast\t2\n7\t3"), at(3, 1, "7"));
        // What names are like is anybody's guess.
        assert_eq!(odd("North\t1\nEast 2\t2\nMarketing\t3"), None);
    }

    #[test]
    fn a_first_row_with_a_bad_value_is_no_heading() {
        assert_eq!(found("Jan\tfoo\nFeb\t1\nMar\t2"), Some((0, 1)));
        assert_eq!(found("Jan 2024\tn/a\nFeb 2024\t1"), Some((0, 1)));
        assert_eq!(found("2024-01\tfoo\n2024-02\t1"), Some((0, 1)));
        assert_eq!(found("North\tn/a\nSouth\t1"), Some((0, 1)));
        assert_eq!(found("Jan\tFeb\tMar\nfoo\t2\t3"), Some((1, 0)));
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

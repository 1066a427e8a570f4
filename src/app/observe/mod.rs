//! Real values as they are pasted from a spreadsheet: one row or one column, where an empty cell is unknown, with labels beside
//! them or none.

mod when;

use crate::model::{PeriodUnit, limits};
use crate::text::number::{self, At, Kind, Locale, OddLabel, ParseProblem, Values};
use crate::text::period::Calendar;
use when::places;

/// Real values that were read from a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Pasted {
    /// The values; `None` is unknown.
    pub values: Vec<Option<f64>>,
    /// The time of the first, where labels say it.
    pub first: Option<u32>,
}

/// What text is read as: a kind of number in a language, of periods.
#[derive(Debug, Clone, Copy)]
pub struct Sense<'a> {
    /// The kind of number.
    pub kind: Kind,
    /// How numbers are written.
    pub locale: Locale,
    /// The unit of the clock.
    pub unit: PeriodUnit,
    /// What names the periods, so that labels can be found among them.
    pub calendar: &'a Calendar,
    /// Whether it may come from another country; what was there before is the field's own.
    pub fresh: bool,
}

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
        /// Where it is.
        at: At,
        /// What is wrong with it.
        problem: ParseProblem,
    },
    /// One cell groups its digits otherwise than those before it, so that it may be read in two ways.
    Mixed {
        /// Where it is.
        at: At,
        /// The cell.
        text: String,
    },
    /// A label beside the values is none like the others.
    Label(OddLabel),
    /// Labels name a time before the scenario's start.
    Early {
        /// The label.
        label: String,
    },
    /// There are more values than are kept.
    TooMany {
        /// The most that are kept.
        limit: usize,
    },
}

/// Reads what was pasted; all of it or nothing. Empty cells in between are unknown, those at the end are none, and so are periods that
/// labels leave out. One reading of comma and point holds for all.
///
/// # Errors
/// What is wrong, with the cell.
pub fn read(text: &str, sense: Sense<'_>) -> Result<Pasted, PasteProblem> {
    let locale = sense.locale;
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim_end_matches(['\n', ' ']);
    let mut rows = by_commas(text).unwrap_or_else(|| {
        let lines = text.split('\n');
        lines.map(|row| row.split(['\t', ';']).collect()).collect()
    });
    number::fill_up(&mut rows);
    let mut labels = Vec::new();
    let from = number::beside_labels(&rows, locale);
    if let Some(from) = from {
        labels = from.labels(&rows);
        if let Some(odd) = from.odd_label(&rows) {
            return Err(PasteProblem::Label(odd));
        }
        from.keep(&mut rows);
    }
    let values = numbers(&rows, from.unwrap_or_default(), sense)?;
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    settled(values, &labels, sense)
}

/// The values of cells that were kept from somewhere.
fn numbers(
    rows: &[Vec<&str>],
    from: Values,
    sense: Sense<'_>,
) -> Result<Vec<Option<f64>>, PasteProblem> {
    let Sense { kind, locale, .. } = sense;
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    if rows.len() > 1 && columns > 1 {
        return Err(PasteProblem::Block {
            rows: rows.len(),
            columns,
        });
    }
    let cells = || rows.iter().flatten().copied();
    let locale = number::locale_of(cells(), sense.fresh.then_some(kind), locale);
    let counted = matches!(kind, Kind::Count | Kind::Money) && sense.fresh;
    if let Some(position) = counted.then(|| number::mixed(cells())).flatten() {
        let text = cells().nth(position).unwrap_or_default().trim().to_owned();
        let at = from.at(position, rows);
        return Err(PasteProblem::Mixed { at, text });
    }
    let one = |(position, cell): (usize, &str)| {
        let cell = cell.trim();
        if cell.is_empty() {
            return Ok(None);
        }
        let at = from.at(position, rows);
        let value = number::parse(cell, kind, locale);
        value
            .map(Some)
            .map_err(|problem| PasteProblem::Cell { at, problem })
    };
    cells().enumerate().map(one).collect()
}

/// Values where their labels put them.
fn settled(
    mut values: Vec<Option<f64>>,
    labels: &[&str],
    sense: Sense<'_>,
) -> Result<Pasted, PasteProblem> {
    let mut first = None;
    if let Some(places) = places(labels, sense.unit, sense.calendar) {
        values = spread(&values, &places.behind)?;
        first = match places.first.map(u32::try_from) {
            Some(Ok(first)) if first <= limits::PERIODS => Some(first),
            None | Some(Ok(_)) => None,
            Some(Err(_)) => {
                let label = labels.first().copied().unwrap_or_default().to_owned();
                return Err(PasteProblem::Early { label });
            }
        };
    }
    while values.last() == Some(&None) {
        values.pop();
    }
    match values.len() {
        0 => Err(PasteProblem::Nothing),
        count if count > limits::TABLE => Err(PasteProblem::TooMany {
            limit: limits::TABLE,
        }),
        _ => Ok(Pasted { values, first }),
    }
}

/// Labels and values that stand in lines parted by one comma each, as in a CSV file; cells may be in quotes. `None` where it is otherwise,
/// and where a comma could be one of a number.
fn by_commas(text: &str) -> Option<Vec<Vec<&str>>> {
    if text.contains(['\t', ';']) {
        return None;
    }
    let rows: Option<Vec<Vec<&str>>> = text.split('\n').map(parted).collect();
    rows.filter(|rows| rows.len() > 1)
}

/// A line parted at the only comma outside quotes, behind what is no number.
fn parted(line: &str) -> Option<Vec<&str>> {
    let mut quoted = false;
    let mut commas = line.char_indices().filter(|(_, letter)| {
        quoted ^= *letter == '"';
        *letter == ',' && !quoted
    });
    let (at, _) = commas.next()?;
    let is_label = !line[..at]
        .chars()
        .all(|letter| letter.is_ascii_digit() || letter == ' ');
    if !is_label || commas.next().is_some() {
        return None;
    }
    let cells = [&line[..at], &line[at + 1..]];
    Some(cells.map(|cell| cell.trim().trim_matches('"')).to_vec())
}

/// Values with unknown ones between, so that each is so many behind the first.
fn spread(values: &[Option<f64>], behind: &[usize]) -> Result<Vec<Option<f64>>, PasteProblem> {
    let count = behind.last().map_or(0, |last| last.saturating_add(1));
    if count > limits::TABLE {
        return Err(PasteProblem::TooMany {
            limit: limits::TABLE,
        });
    }
    let mut spread = vec![None; count];
    for (value, place) in values.iter().zip(behind) {
        if let Some(slot) = spread.get_mut(*place) {
            *slot = *value;
        }
    }
    Ok(spread)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Scenario;
    use crate::text::Language;

    fn pasted(text: &str, fresh: bool, start: Option<&str>) -> Result<Pasted, PasteProblem> {
        let mut clock = Scenario::new(PeriodUnit::Month, 24).clock;
        clock.start = start.map(str::to_owned);
        let sense = Sense {
            kind: Kind::Count,
            locale: Locale::ENGLISH,
            unit: PeriodUnit::Month,
            calendar: &Calendar::new(Language::English, &clock),
            fresh,
        };
        super::read(text, sense)
    }

    fn read(text: &str) -> Result<Vec<Option<f64>>, PasteProblem> {
        pasted(text, true, None).map(|it| it.values)
    }

    #[test]
    fn lines_of_a_csv_file_are_labels_and_values() {
        let text = "Date,Customers\n2026-01,120\n2026-02,\n2026-03,\"1,234\"";
        let found = pasted(text, true, Some("2026-01")).unwrap();
        assert_eq!(found.values, [Some(120.0), None, Some(1_234.0)]);
        // A comma of a number stays one.
        let found = pasted("1,200\n1,350", true, None).unwrap();
        assert_eq!(found.values, [Some(1_200.0), Some(1_350.0)]);
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
        let text = "3.400".to_owned();
        let at = At::in_column(1);
        let mixed = PasteProblem::Mixed { at, text };
        assert_eq!(read("1,200\n3.400\n4,500"), Err(mixed));
        let own = pasted("1.025\n1.035", false, None).map(|it| it.values);
        assert_eq!(own, Ok(vec![Some(1.025), Some(1.035)]));
    }

    #[test]
    fn a_bad_cell_is_named_and_nothing_is_taken() {
        let Err(PasteProblem::Cell { at, problem }) = read("1\n2\nn/a\n4") else {
            panic!("a cell is wrong");
        };
        assert_eq!((at, problem.text.as_str()), (At::in_column(2), "n/a"));
        let Err(PasteProblem::Cell { at, .. }) = read("Customers\t1") else {
            panic!("a cell is wrong");
        };
        assert_eq!(at, At::in_row(0));
    }

    /// Which cell of a text is named, with what it says.
    fn named(text: &str) -> Option<(At, String)> {
        match read(text) {
            Err(PasteProblem::Cell { at, problem }) => Some((at, problem.text)),
            Err(PasteProblem::Label(odd)) => Some((odd.at, odd.text)),
            _ => None,
        }
    }

    #[test]
    fn whichever_cell_of_a_good_table_is_spoilt_is_named() {
        let labels = [
            ["Jan 2024", "Feb 2024", "Mar 2024", "Apr 2024", "May 2024"],
            ["ene", "feb", "mar", "abr", "may"],
            ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05"],
            ["Month 1", "Month 2", "Month 3", "Month 4", "Month 5"],
            ["1", "2", "3", "4", "5"],
        ];
        for (labels, head) in labels.iter().flat_map(|it| [(it, 0), (it, 1)]) {
            let mut rows: Vec<Vec<String>> = [["Period".to_owned(), "Customers".to_owned()]]
                .iter()
                .take(head)
                .map(|row| row.to_vec())
                .collect();
            let pairs = labels.iter().zip(["10", "1,200", "", "1,300", "14"]);
            rows.extend(pairs.map(|(label, value)| vec![(*label).to_owned(), value.to_owned()]));
            let text = |rows: &[Vec<String>]| {
                let lines: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
                lines.join("\n")
            };
            assert!(read(&text(&rows)).is_ok(), "{rows:?}");
            for (row, column) in (head..rows.len()).flat_map(|row| [(row, 0), (row, 1)]) {
                for nonsense in ["foo", "n/a", "?!"] {
                    let mut spoilt = rows.clone();
                    spoilt[row][column] = nonsense.to_owned();
                    let found = named(&text(&spoilt));
                    let wanted = Some((At::in_table(row, column), nonsense.to_owned()));
                    assert_eq!(found, wanted, "{spoilt:?}");
                }
            }
        }
    }

    #[test]
    fn a_row_of_labels_above_the_values_names_its_cell_too() {
        let at = |row, column, text: &str| Some((At::in_table(row, column), text.to_owned()));
        assert_eq!(named("Jan\tFeb\tMar\n1\tfoo\t3"), at(1, 1, "foo"));
        assert_eq!(named("Jan\tFeb\tfoo\n1\t2\t3"), at(0, 2, "foo"));
        assert_eq!(named("Jan\t1\n\t2\nMar\t3"), at(1, 0, ""));
    }

    #[test]
    fn labels_beside_the_values_are_left_out() {
        let values = Ok(vec![Some(12.0), None, Some(14.0)]);
        assert_eq!(read("Month\tCustomers\nJan\t12\nFeb\t\nMar\t14\n"), values);
        assert_eq!(read("Jan;Feb;Mar\n12;;14"), values);
        assert_eq!(
            named("Month\tCustomers\nJan\t12\nFeb\tn/a"),
            Some((At::in_table(2, 1), "n/a".to_owned()))
        );
    }

    #[test]
    fn labels_say_where_values_belong() {
        let of =
            |text: &str| pasted(text, true, Some("2024-01-01")).map(|it| (it.first, it.values));
        let all = Ok((Some(3), vec![Some(10.0), Some(20.0), None, Some(30.0)]));
        assert_eq!(
            of("Month\tCustomers\nMar 2024\t10\nApr 2024\t20\nJun 2024\t30"),
            all
        );
        assert_eq!(of("Mar 2024\tApr 2024\tJun 2024\n10\t20\t30"), all);
        assert_eq!(
            of("North\t10\nSouth\t20"),
            Ok((None, vec![Some(10.0), Some(20.0)]))
        );
        let label = "Mar 2023".to_owned();
        assert_eq!(
            of("Mar 2023\t10\nApr 2023\t20"),
            Err(PasteProblem::Early { label })
        );
        let far = format!("1\t10\n{}\t20", 9_999_999);
        assert_eq!(
            of(&far),
            Err(PasteProblem::Block {
                rows: 2,
                columns: 2
            })
        );
        assert_eq!(
            of("Week 1\t10\nWeek 900000000\t20"),
            Err(PasteProblem::TooMany { limit: 10_000 })
        );
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

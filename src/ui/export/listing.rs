//! Lists of the page that are no picture, as a spreadsheet takes them: texts and numbers, row by row.

use std::io;

use super::data::written;
use crate::text::csv::Csv;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A text.
    Text(String),
    /// A number; not finite where there is none.
    Number(f64),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<Option<f64>> for Cell {
    fn from(number: Option<f64>) -> Self {
        Self::Number(number.unwrap_or(f64::NAN))
    }
}

/// A list with a head over each column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listing {
    /// The heads, with units.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Listing {
    /// A list without rows yet.
    pub fn new<T: Into<String>>(columns: impl IntoIterator<Item = T>) -> Self {
        Self {
            columns: columns.into_iter().map(Into::into).collect(),
            rows: Vec::new(),
        }
    }

    /// The list as a spreadsheet takes it.
    #[must_use]
    pub fn csv(&self) -> Option<Vec<u8>> {
        written(|csv| self.write(csv))
    }

    fn write(&self, csv: &mut Csv) -> io::Result<()> {
        csv.texts(&self.columns)?;
        for row in &self.rows {
            for cell in row {
                match cell {
                    Cell::Text(text) => csv.text(text)?,
                    Cell::Number(number) => csv.number(*number)?,
                }
            }
            csv.end()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_guarded_and_numbers_are_whole() {
        let mut list = Listing::new(["what", "much"]);
        list.rows.push(vec!["=1+1".into(), 0.1.into()]);
        list.rows.push(vec!["a, b".into(), None::<f64>.into()]);
        list.rows.push(vec!["c".into(), (-2.5).into()]);
        let csv = String::from_utf8(list.csv().unwrap()).unwrap();
        assert_eq!(
            csv,
            "\u{feff}what,much\r\n'=1+1,0.1\r\n\"a, b\",\r\nc,-2.5\r\n"
        );
    }
}

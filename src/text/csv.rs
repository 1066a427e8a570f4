//! Figures as a spreadsheet takes them: comma-separated values (RFC 4180), for the command line and the page.
//!
//! Numbers are written for machines: whole, with a full stop, whatever the reader's language. A text that a
//! spreadsheet would take for a formula gets an apostrophe before it; a number never does, negative ones included.

use std::io::{self, Write};

/// How rows end in a file (RFC 4180).
pub const CRLF: &str = "\r\n";

/// How they end in a pipe.
pub const LF: &str = "\n";

/// Writes rows, cell by cell.
pub struct Csv<'a> {
    out: &'a mut dyn Write,
    end: &'static str,
    in_row: bool,
}

impl<'a> Csv<'a> {
    /// Rows that end like this.
    #[must_use]
    pub fn new(out: &'a mut dyn Write, end: &'static str) -> Self {
        Self {
            out,
            end,
            in_row: false,
        }
    }

    /// A cell with a text.
    ///
    /// # Errors
    /// Those of what is written to.
    pub fn text(&mut self, text: &str) -> io::Result<()> {
        self.raw(&cell(text))
    }

    /// A cell with a number; empty where it is not defined.
    ///
    /// # Errors
    /// Those of what is written to.
    pub fn number(&mut self, number: f64) -> io::Result<()> {
        if number.is_finite() {
            // Adding 0 makes -0 a plain 0.
            self.raw(&format!("{}", number + 0.0))
        } else {
            self.raw("")
        }
    }

    /// A row of texts.
    ///
    /// # Errors
    /// Those of what is written to.
    pub fn texts<T: AsRef<str>>(&mut self, texts: impl IntoIterator<Item = T>) -> io::Result<()> {
        for text in texts {
            self.text(text.as_ref())?;
        }
        self.end()
    }

    /// Ends the row.
    ///
    /// # Errors
    /// Those of what is written to.
    pub fn end(&mut self) -> io::Result<()> {
        self.in_row = false;
        self.out.write_all(self.end.as_bytes())
    }

    fn raw(&mut self, cell: &str) -> io::Result<()> {
        if self.in_row {
            self.out.write_all(b",")?;
        }
        self.in_row = true;
        self.out.write_all(cell.as_bytes())
    }
}

/// A text cell: guarded where a spreadsheet would take it for a formula, and quoted where needed.
#[must_use]
pub fn cell(text: &str) -> String {
    let guarded = if text.starts_with(is_formula) {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if guarded.contains([',', ';', '"', '\n', '\r', '\t']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

/// What makes a spreadsheet compute a cell that begins with it, the wide forms of East Asian keyboards too.
fn is_formula(first: char) -> bool {
    matches!(
        first,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Reads one row as RFC 4180 says.
    fn read(row: &str) -> Vec<String> {
        let mut cells = vec![String::new()];
        let (mut quoted, mut letters) = (false, row.chars().peekable());
        while let Some(letter) = letters.next() {
            let last = cells.last_mut().unwrap();
            match letter {
                '"' if quoted && letters.peek() == Some(&'"') => {
                    letters.next();
                    last.push('"');
                }
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                other => last.push(other),
            }
        }
        assert!(!quoted, "{row:?}");
        cells
    }

    fn written(write: impl FnOnce(&mut Csv) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut Csv::new(&mut out, CRLF)).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn cells_that_look_like_formulas_are_guarded() {
        assert_eq!(cell("care"), "care");
        assert_eq!(cell("-care"), "'-care");
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("@x"), "'@x");
        assert_eq!(cell("+x"), "'+x");
        assert_eq!(cell("\t=x"), "\"'\t=x\"");
        assert_eq!(cell("\rx"), "\"'\rx\"");
        assert_eq!(cell("a,\"b\""), "\"a,\"\"b\"\"\"");
        assert_eq!(cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
    }

    #[test]
    fn numbers_are_plain_and_undefined_ones_empty() {
        let row = written(|csv| {
            for number in [-0.0, 12.0, 0.1, f64::NAN, f64::INFINITY, -3.5, 1e21] {
                csv.number(number)?;
            }
            csv.end()
        });
        assert_eq!(row, "0,12,0.1,,,-3.5,1000000000000000000000\r\n");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again_and_is_no_formula(texts in prop::collection::vec("[-=+@\t\r\n,;\"'a€ ]{0,6}", 1..5)) {
            let row = written(|csv| csv.texts(&texts));
            let read = read(row.strip_suffix(CRLF).unwrap());
            prop_assert_eq!(read.len(), texts.len());
            for (read, text) in read.iter().zip(&texts) {
                prop_assert!(!read.starts_with(is_formula), "{:?}", read);
                prop_assert!(read == text || *read == format!("'{text}"), "{:?}", read);
            }
        }

        #[test]
        fn numbers_come_back_to_the_last_bit(number in prop::num::f64::NORMAL) {
            let row = written(|csv| csv.number(number).and_then(|()| csv.end()));
            prop_assert_eq!(row.trim_end().parse::<f64>().unwrap(), number);
        }
    }
}

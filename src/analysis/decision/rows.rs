//! The rows of a table as text: cells between commas (RFC 4180), or between semicolons or tabulators, as spreadsheets
//! of many languages write them.

/// The rows of a text, one at a time.
pub(super) struct Rows<'a> {
    rest: std::str::Chars<'a>,
    /// What stands between two cells.
    pub separator: char,
}

/// How a row ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// As rows do.
    Well,
    /// With a quotation mark that nothing closes.
    Open,
}

impl<'a> Rows<'a> {
    /// The rows of a text; what separates cells is told by the first of them.
    pub fn new(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self {
            rest: text.chars(),
            separator: separator(text),
        }
    }

    /// Reads the next row into `cells`; `None` at the end.
    pub fn next(&mut self, cells: &mut Vec<String>) -> Option<Ended> {
        if self.rest.as_str().is_empty() {
            return None;
        }
        cells.clear();
        let mut cell = String::new();
        let mut is_quoted = false;
        let ended = loop {
            let Some(letter) = self.rest.next() else {
                break if is_quoted { Ended::Open } else { Ended::Well };
            };
            match letter {
                '"' if is_quoted => {
                    // Two of them are one that is meant.
                    if self.rest.as_str().starts_with('"') {
                        self.rest.next();
                        cell.push('"');
                    } else {
                        is_quoted = false;
                    }
                }
                '"' if cell.trim().is_empty() => {
                    cell.clear();
                    is_quoted = true;
                }
                _ if is_quoted => cell.push(letter),
                '\n' => break Ended::Well,
                '\r' => {
                    if self.rest.as_str().starts_with('\n') {
                        self.rest.next();
                    }
                    break Ended::Well;
                }
                _ if letter == self.separator => cells.push(std::mem::take(&mut cell)),
                _ => cell.push(letter),
            }
        };
        cells.push(cell);
        Some(ended)
    }
}

/// What separates the cells of the first row: the first that stands there outside of quotation marks.
fn separator(text: &str) -> char {
    let mut is_quoted = false;
    let outside = text.chars().take_while(|letter| {
        is_quoted ^= *letter == '"';
        is_quoted || !matches!(letter, '\n' | '\r')
    });
    let mut found = [0_usize; 3];
    let kinds = [',', ';', '\t'];
    let mut inside = false;
    for letter in outside {
        inside ^= letter == '"';
        let kind = kinds.iter().position(|kind| *kind == letter);
        if let Some(kind) = kind.filter(|_| !inside) {
            found[kind] += 1;
        }
    }
    // A name may hold a comma where semicolons or tabulators separate.
    match found {
        [_, 0, 0] => ',',
        [_, semicolons, tabulators] if semicolons >= tabulators => ';',
        _ => '\t',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<Vec<String>> {
        let mut rows = Rows::new(text);
        let (mut found, mut cells) = (Vec::new(), Vec::new());
        while rows.next(&mut cells).is_some() {
            found.push(cells.clone());
        }
        found
    }

    #[test]
    fn rows_of_every_kind_of_file() {
        let expected = [["A", "B"], ["1", "2"]];
        for text in [
            "A,B\n1,2\n",
            "A,B\r\n1,2",
            "\u{feff}A;B\r1;2\r",
            "A\tB\n1\t2",
            "\"A\",\"B\"\n\"1\", \"2\"",
        ] {
            assert_eq!(all(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_name_may_hold_another_separator() {
        assert_eq!(
            all("\"Loyalty, gold\";Basic\n1;2")[0],
            ["Loyalty, gold", "Basic"]
        );
        assert_eq!(
            all("Loyalty, gold;Basic\n1;2")[0],
            ["Loyalty, gold", "Basic"]
        );
        assert_eq!(all("\"Win; back\",Basic\n1,2")[0], ["Win; back", "Basic"]);
    }

    #[test]
    fn quotation_marks_hold_separators_and_ends_of_rows() {
        assert_eq!(
            all("\"a,\"\"b\"\"\",\"c\nd\"\n1,2"),
            [["a,\"b\"", "c\nd"], ["1", "2"]]
        );
        let mut rows = Rows::new("A\n\"1");
        let mut cells = Vec::new();
        assert_eq!(rows.next(&mut cells), Some(Ended::Well));
        assert_eq!(rows.next(&mut cells), Some(Ended::Open));
        assert_eq!(rows.next(&mut cells), None);
    }
}

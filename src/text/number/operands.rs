//! Taking a text apart into numbers and what stands between them.

/// What stands between two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    /// `–`, `to`, `and`, `until`.
    To,
    /// Two points or more, which may be a slip of the finger.
    Dots,
    /// `±`, `sd`.
    PlusMinus,
    /// `of`, `out of`.
    Of,
    /// `against`.
    Against,
    /// `;`, or a comma with a space behind it.
    List,
}

/// Words between numbers. Those that mean nothing by themselves stand with `None`.
const WORDS: [(&str, Option<Between>); 26] = [
    ("to", Some(Between::To)),
    ("and", Some(Between::To)),
    ("until", Some(Between::To)),
    ("sd", Some(Between::PlusMinus)),
    ("s.d.", Some(Between::PlusMinus)),
    ("std", Some(Between::PlusMinus)),
    ("of", Some(Between::Of)),
    ("against", Some(Between::Against)),
    ("out", None),
    ("with", None),
    ("mean", None),
    ("low", None),
    ("mode", None),
    ("likely", None),
    ("high", None),
    ("most", None),
    ("from", None),
    ("a", Some(Between::To)),
    ("y", Some(Between::To)),
    ("hasta", Some(Between::To)),
    ("de", Some(Between::Of)),
    ("contra", Some(Between::Against)),
    ("desde", None),
    ("con", None),
    ("media", None),
    ("moda", None),
];

/// Pieces of a text: numbers as they stand, and what stands between each and the next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Pieces {
    pub numbers: Vec<String>,
    pub between: Vec<Between>,
}

impl Pieces {
    /// Of a text with plain signs. In a list a minus with a space before and none behind it belongs
    /// to the number that follows.
    pub fn of(text: &str, list: bool) -> Self {
        let text = text.replace("+/-", "±").replace("+-", "±");
        let characters: Vec<char> = text.chars().collect();
        let mut pieces = Self::default();
        let mut number = String::new();
        let mut at = 0;
        while at < characters.len() {
            let (found, length) = separator(&characters, at, &number, list);
            match found {
                Found::Nothing => number.push(characters[at]),
                Found::Filler => number.push(' '),
                Found::Between(between) => pieces.end(&mut number, Some(between)),
            }
            at += length;
        }
        pieces.end(&mut number, None);
        pieces
    }

    /// Ends a number. Nothing before the first is no number; nothing behind the last is.
    fn end(&mut self, number: &mut String, between: Option<Between>) {
        let text = std::mem::take(number).trim().to_owned();
        if text.is_empty() && self.numbers.is_empty() {
            return;
        }
        self.numbers.push(text);
        self.between.extend(between);
    }

    /// Parted at spaces, too, where a new number begins.
    pub fn parted(&self) -> Vec<String> {
        let mut parted: Vec<String> = Vec::new();
        for number in &self.numbers {
            let mut fresh = true;
            for word in number.split_whitespace() {
                let begins = word.starts_with(|c: char| {
                    c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | '€' | '$' | '£')
                });
                match parted.last_mut() {
                    Some(last) if !fresh && !begins => {
                        last.push(' ');
                        last.push_str(word);
                    }
                    _ => parted.push(word.to_owned()),
                }
                fresh = false;
            }
        }
        parted
    }
}

enum Found {
    Nothing,
    Filler,
    Between(Between),
}

/// What begins at a place, and how many characters it has.
fn separator(text: &[char], at: usize, before: &str, list: bool) -> (Found, usize) {
    let here = text[at];
    let next = text.get(at + 1).copied();
    match here {
        '±' => return (Found::Between(Between::PlusMinus), 1),
        ';' => return (Found::Between(Between::List), 1),
        '…' => return (Found::Between(Between::Dots), 1),
        '(' | ')' | '=' | ':' => return (Found::Filler, 1),
        ',' if next == Some(' ') => return (Found::Between(Between::List), 1),
        '.' if next == Some('.') => {
            let length = text[at..].iter().take_while(|c| **c == '.').count();
            return (Found::Between(Between::Dots), length);
        }
        '-' if is_between(text, at, before, list) => return (Found::Between(Between::To), 1),
        _ => {}
    }
    let begins = at == 0 || text[at - 1] == ' ' || text[at - 1].is_ascii_digit();
    if begins && here.is_ascii_alphabetic() {
        let word: String = text[at..]
            .iter()
            .take_while(|c| c.is_ascii_alphabetic() || **c == '.')
            .collect();
        for (known, between) in WORDS {
            if word.eq_ignore_ascii_case(known) {
                let found = between.map_or(Found::Filler, Found::Between);
                return (found, word.len());
            }
        }
    }
    (Found::Nothing, 1)
}

/// Whether a dash stands between two numbers: behind something that can end one, not in an exponent.
fn is_between(text: &[char], at: usize, before: &str, list: bool) -> bool {
    let behind = before.trim_end();
    let ends = behind
        .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '%' | '.' | '€' | '$' | '£' | '¥'));
    let space_before = at > 0 && text[at - 1] == ' ';
    let space_behind = text.get(at + 1) == Some(&' ');
    let mut last = before.chars().rev();
    let exponent = matches!(last.next(), Some('e' | 'E'))
        && last.next().is_some_and(|c| c.is_ascii_digit() || c == '.');
    let sign = list && space_before && !space_behind;
    ends && !exponent && !sign
}

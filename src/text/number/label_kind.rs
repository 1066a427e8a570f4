//! What kind of label one is: a time of the calendar, one of a numbered row such as `Week 3`, or a mere name.

/// The names of the months, in the languages of the app.
const MONTHS: [[&str; 12]; 2] = [
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
];

/// A kind of labels that go together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LabelKind {
    /// A month or a day.
    Time,
    /// A word with its number.
    Numbered(String),
}

/// The kind of a label; `None`: a name, or nothing.
#[must_use]
pub fn label_kind(label: &str) -> Option<LabelKind> {
    if is_date(label) {
        return Some(LabelKind::Time);
    }
    let pieces = label_pieces(label);
    let linking = |piece: &String| ["de", "del", "of"].contains(&piece.as_str());
    let is_number = |piece: &String| piece.starts_with(|c: char| c.is_ascii_digit());
    let (numbers, words): (Vec<String>, Vec<String>) = pieces
        .into_iter()
        .filter(|piece| !linking(piece))
        .partition(is_number);
    let [word] = &words[..] else { return None };
    match numbers.len() {
        0..=2 if month_named(word).is_some() => Some(LabelKind::Time),
        1..=2 => Some(LabelKind::Numbered(word.clone())),
        _ => None,
    }
}

/// The month that a word in small letters names, from 0: by its name or how that begins.
#[must_use]
pub fn month_named(word: &str) -> Option<usize> {
    // Both spellings are in use.
    let word = if word == "setiembre" { "sep" } else { word };
    let is_it = |name: &str| word.len() >= 3 && name.starts_with(word);
    let mut all = MONTHS.iter();
    all.find_map(|names| names.iter().position(|name| is_it(name)))
}

/// Words and numbers of a label, one after the other, in small letters.
#[must_use]
pub fn label_pieces(label: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut kind = ' ';
    for c in label.chars() {
        let own = match c {
            c if c.is_ascii_digit() => '0',
            c if c.is_alphabetic() => 'a',
            _ => ' ',
        };
        if own != ' ' && own == kind {
            if let Some(last) = pieces.last_mut() {
                last.extend(c.to_lowercase());
            }
        } else if own != ' ' {
            pieces.push(c.to_lowercase().collect());
        }
        kind = own;
    }
    pieces
}

/// Whether a cell is a month or a day by numbers alone: `2025-01`, `01/2025`, `31.12.2025`.
#[must_use]
pub fn is_date(cell: &str) -> bool {
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

    #[test]
    fn times_and_numbered_rows_are_told_from_names() {
        for time in [
            "Jan",
            "Sept. 2024",
            "marzo de 2024",
            "2024-03",
            "31 Mar 2024",
            "3/2024",
        ] {
            assert_eq!(label_kind(time), Some(LabelKind::Time), "{time}");
        }
        let week = LabelKind::Numbered("week".to_owned());
        assert_eq!(label_kind("Week 3"), Some(week));
        let quarter = LabelKind::Numbered("q".to_owned());
        assert_eq!(label_kind("2024 Q1"), Some(quarter));
        for name in ["Marketing", "foo", "", "North", "17", "New York 2", "n/a"] {
            assert_eq!(label_kind(name), None, "{name}");
        }
    }

    #[test]
    fn months_are_named_in_both_languages() {
        for (word, month) in [
            ("jan", 0),
            ("ene", 0),
            ("sept", 8),
            ("setiembre", 8),
            ("august", 7),
            ("agosto", 7),
            ("diciembre", 11),
        ] {
            assert_eq!(month_named(word), Some(month), "{word}");
        }
        assert_eq!(month_named("marketing"), None);
        assert_eq!(month_named("ju"), None);
    }
}

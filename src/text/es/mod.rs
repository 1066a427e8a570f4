//! Spanish.

pub(super) mod asking;
pub(super) mod changes;
pub(super) mod charts;
pub(super) mod cli;
pub(super) mod compare;
pub(super) mod decide;
pub(super) mod decision;
pub(super) mod editor;
pub(super) mod embed;
pub(super) mod exercise;
pub(super) mod fan;
pub(super) mod fields;
pub(super) mod gallery;
pub(super) mod help;
pub(super) mod kpi;
pub(super) mod later;
pub(super) mod map;
pub(super) mod matters;
pub(super) mod number;
pub(super) mod offline;
pub(super) mod people;
pub(super) mod period;
pub(super) mod playback;
pub(super) mod population;
pub(super) mod problems;
pub(super) mod received;
pub(super) mod remedies;
pub(super) mod results;
pub(super) mod retention;
pub(super) mod scenarios;
pub(super) mod series;
pub(super) mod share;
pub(super) mod story;
pub(super) mod strategies;
pub(super) mod templates;
pub(super) mod values;
pub(super) mod workspace;

/// A text that begins with a capital. Spanish words begin with plain letters or one of a few accented
/// ones: the library's own reckons with every alphabet, by tables of 12 KB that would be fetched with
/// the page.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let first = match first {
        'á' => 'Á',
        'é' => 'É',
        'í' => 'Í',
        'ó' => 'Ó',
        'ú' => 'Ú',
        'ñ' => 'Ñ',
        other => other.to_ascii_uppercase(),
    };
    format!("{first}{}", letters.as_str())
}

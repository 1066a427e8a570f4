//! English.

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
pub(super) mod values;
pub(super) mod workspace;

/// A text that begins with a capital. English words begin with plain letters: the library's own reckons
/// with every alphabet, by tables of 12 KB that would be fetched with the page.
fn capital(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

//! Words where a part of the page stands that is fetched after the first screen.
//!
//! To add a word: a line here, a line in `en/later.rs`.

use super::{Language, en, es};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// The part is on its way.
    Coming,
    /// It did not arrive: why, and what to do.
    Missing,
    /// Fetches it once more.
    Again,
}

/// The text of a word.
#[must_use]
pub fn word(language: Language, word: Word) -> &'static str {
    match language {
        Language::English => en::later::word(word),
        Language::Spanish => es::later::word(word),
    }
}

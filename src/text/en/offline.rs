//! English words about a newer version of the app.

use crate::text::offline::Word;

/// The text of a word.
pub fn word(word: Word) -> &'static str {
    match word {
        Word::NewVersion => "A new version is ready. Your work is kept.",
        Word::Reload => "Reload",
    }
}

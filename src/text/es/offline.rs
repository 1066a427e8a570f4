//! Spanish words about a newer version of the app.

use crate::text::offline::Word;

/// The text of a word.
#[inline(never)]
pub fn word(word: Word) -> &'static str {
    match word {
        Word::NewVersion => "Hay una nueva versión lista. Su trabajo se conserva.",
        Word::Reload => "Recargar",
    }
}

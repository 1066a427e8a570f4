//! English words of a page that stands in a frame of another page.

use crate::text::embed::Word;

/// The text of a word.
pub fn word(word: Word) -> &'static str {
    match word {
        Word::Open => "Open in Perennial",
        Word::Strategies => "Strategies",
        Word::Strategy => "Strategy",
        Word::Levers => "Try it",
        Word::NotKept => {
            "What you move here changes this picture alone. Open it in Perennial to keep it."
        }
        Word::Outcomes => "What each strategy leads to",
    }
}

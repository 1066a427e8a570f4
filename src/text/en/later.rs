//! English words where a part of the page stands that is fetched after the first screen.

use crate::text::later::Word;

/// The text of a word.
pub fn word(word: Word) -> &'static str {
    match word {
        Word::Coming => "This part is loading…",
        Word::Missing => {
            "This part of Perennial did not arrive. It may be the network, or a new version that was put here just now. \
             Try again, or load the page again: your numbers are kept on this device."
        }
        Word::Again => "Try again",
    }
}

//! Spanish words of a page that stands in a frame of another page.

use crate::text::embed::Word;

/// The text of a word.
#[inline(never)]
pub fn word(word: Word) -> &'static str {
    match word {
        Word::Open => "Abrir en Perennial",
        Word::Strategies => "Estrategias",
        Word::Strategy => "Estrategia",
        Word::Levers => "Pruébelo",
        Word::NotKept => {
            "Lo que mueva aquí cambia solo esta imagen. Ábrala en Perennial para conservarlo."
        }
        Word::Outcomes => "A qué lleva cada estrategia",
    }
}

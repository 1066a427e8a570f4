//! Words in charts.

use crate::text::charts::Word;

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Period => "Periodo",
        Word::Range90 => "Rango del 90\u{a0}%",
        Word::Reported => "observado",
        Word::WhatChanceDoes => "lo que hace el azar",
        Word::ChanceAndUnknown => "el azar, y lo que no sabemos",
        Word::Flow => "Flujo",
        Word::From => "De",
        Word::To => "A",
        Word::People => "Personas",
        Word::Stay => "se quedan",
    }
}

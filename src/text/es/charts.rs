//! Words in charts.

use crate::text::charts::Word;

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Period => "Periodo",
        Word::Range90 => "Rango del 90\u{a0}%",
        Word::Reported => "observado",
        Word::WhatChanceDoes => "lo que hace el azar",
        Word::NineInTen => "9 de cada 10 futuros",
        Word::Flow => "Flujo",
        Word::From => "De",
        Word::To => "A",
        Word::People => "Personas",
    }
}

//! Words in charts.

use crate::text::charts::Word;

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Period => "Period",
        Word::Range90 => "90\u{a0}% range",
        Word::Reported => "reported",
        Word::WhatChanceDoes => "what chance does",
        Word::NineInTen => "9 futures in 10",
        Word::Flow => "Flow",
        Word::From => "From",
        Word::To => "To",
        Word::People => "People",
    }
}

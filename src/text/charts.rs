//! Words in charts and what a screen reader says about them.
//!
//! To add a word: a line here, a line in `en/charts.rs`.

use super::{Language, en, es};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// Column of periods.
    Period,
    /// Column of the 90 % range.
    Range90,
    /// Mark of observed values.
    Reported,
    /// The range of a fan where all numbers are known.
    WhatChanceDoes,
    /// The same where some are uncertain: it holds what we do not know, too.
    NineInTen,
    /// Title of the flow picture.
    Flow,
    /// Columns of a flow's table.
    From,
    /// Columns of a flow's table.
    To,
    /// Column of people.
    People,
}

/// The text of a word.
#[must_use]
pub fn word(language: Language, word: Word) -> &'static str {
    match language {
        Language::English => en::charts::word(word),
        Language::Spanish => es::charts::word(word),
    }
}

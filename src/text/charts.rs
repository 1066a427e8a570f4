//! Words in charts and what a screen reader says about them.
//!
//! To add a word: a line here, a line in `en/charts.rs`.

use super::{Language, en};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// Column of periods.
    Period,
    /// Column of means.
    Average,
    /// Column of the 90 % range.
    Range90,
    /// Mark of observed values.
    Reported,
    /// Mark of simulated values.
    Simulated,
    /// Outer shade of a fan.
    WhatWeDoNotKnow,
    /// Inner shade of a fan.
    WhatChanceDoes,
    /// Said where the axis does not start at zero.
    AxisNotFromZero,
    /// Title of the flow picture.
    Flow,
    /// Columns of a flow's table.
    From,
    /// Columns of a flow's table.
    To,
    /// Column of people.
    People,
    /// People who stay in their stage.
    Stay,
}

/// The text of a word.
#[must_use]
pub fn word(language: Language, word: Word) -> &'static str {
    match language {
        Language::English => en::charts::word(word),
    }
}

/// A text with names and figures in it, already written by `text::number`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phrase<'a> {
    /// What a fan chart shows.
    Fan {
        /// Name of the series.
        series: &'a str,
        /// Name of the strategy whose range is shown.
        strategy: &'a str,
    },
    /// What stands at the end of a line.
    End {
        /// Label of the last time.
        time: &'a str,
        /// The mean.
        mean: &'a str,
        /// The 90 % range.
        range: &'a str,
    },
    /// What a flow picture shows.
    FlowOver {
        /// Name of the strategy.
        strategy: &'a str,
        /// The horizon in words.
        horizon: &'a str,
    },
}

/// A phrase in words.
#[must_use]
pub fn phrase(language: Language, phrase: Phrase<'_>) -> String {
    match language {
        Language::English => en::charts::phrase(phrase),
    }
}

//! Words about segments, the market, lasting differences, events, real values, the clock, money and the run.
//!
//! To add a word: a line here, a line in `en/population.rs`.

use super::{Language, en, es};
use crate::model::{Draws, EngineKind};
use crate::text::number::{At, OddLabel};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Word {
    // Segments
    Segments,
    Segment,
    SegmentsAbout,
    AddSegment,
    FitAll,
    FitRest,
    Differences,
    DifferencesAbout,
    NoDifferences,
    AddDifference,
    // Market and lasting differences
    Market,
    MarketAbout,
    MarketLimited,
    Unlimited,
    Frailty,
    FrailtyAbout,
    FrailtyOn,
    FrailtySpread,
    FrailtyArrows,
    FrailtyNoArrow,
    Alike,
    // Events
    Events,
    EventsAbout,
    NoEvents,
    AddEvent,
    Setback,
    AddSetback,
    // Real values
    Observed,
    ObservedAbout,
    NoObserved,
    AddObserved,
    Series,
    FirstPeriod,
    Values,
    ValuesAbout,
    TakeValues,
    Taken,
    PasteNothing,
    // Clock and money
    Clock,
    StartDate,
    NoStart,
    Money,
    CurrencyAbout,
    CurrencyWrong,
    // The run
    NewSeed,
    Precision,
    PrecisionAbout,
    PrecisionOf,
    Tolerance,
    Relative,
    Absolute,
    StandardError,
    DrawsLabel,
    EngineLabel,
}

impl Word {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::population::word(self),
            Language::Spanish => es::population::word(self),
        }
    }
}

/// A text with names and figures.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Phrase<'a> {
    SegmentNumber {
        number: usize,
    },
    Sum {
        sum: &'a str,
    },
    Over {
        sum: &'a str,
    },
    Under {
        sum: &'a str,
    },
    DifferenceCount {
        count: usize,
    },
    EventCount {
        count: usize,
    },
    Setback {
        from: &'a str,
        to: &'a str,
    },
    SegmentCount {
        count: usize,
    },
    SeriesCount {
        count: usize,
    },
    StrategyCount {
        count: usize,
    },
    ValueCount {
        count: usize,
        unknown: usize,
        first: &'a str,
        last: &'a str,
    },
    BadCell {
        at: At,
        why: &'a str,
    },
    BadLabel {
        odd: &'a OddLabel,
    },
    Block {
        rows: usize,
        columns: usize,
    },
    TwoWays {
        text: &'a str,
    },
    Early {
        label: &'a str,
        start: &'a str,
    },
    TooMany {
        limit: &'a str,
    },
    Spread {
        cv: &'a str,
    },
}

impl Phrase<'_> {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> String {
        match language {
            Language::English => en::population::phrase(self),
            Language::Spanish => es::population::phrase(self),
        }
    }
}

/// What an engine does, in a sentence.
#[must_use]
pub fn engine(language: Language, engine: EngineKind) -> &'static str {
    match language {
        Language::English => en::population::engine(engine),
        Language::Spanish => es::population::engine(engine),
    }
}

/// How uncertain numbers are drawn, and what that means.
#[must_use]
pub fn draws(language: Language, draws: Draws) -> (&'static str, &'static str) {
    match language {
        Language::English => en::population::draws(draws),
        Language::Spanish => es::population::draws(draws),
    }
}

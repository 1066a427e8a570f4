//! Words on the journey map and in the flow picture, and what a screen reader says about them.
//!
//! To add a word: a line here, a line in `en/map.rs`.

use crate::model::{PeriodUnit, Sentiment, StageKind};

use super::{Language, en, es};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// Title of the map.
    JourneyMap,
    /// Heading of the panel of prospects, in capitals.
    Prospects,
    /// Heading of the panel of customers, in capitals.
    Customers,
    /// Heading of the lane of stages that no department owns.
    NoDepartment,
    /// Column of names of stages and flows.
    Name,
    /// Column of kinds.
    Kind,
    /// Column of people.
    People,
    /// Column of changes per period.
    Change,
    /// Kind of a row: a move.
    Move,
    /// Kind of a row: arrivals of a channel.
    Arrivals,
    /// Kind of a row: arrivals by referral.
    Referral,
}

/// The text of a word.
#[must_use]
pub fn word(language: Language, word: Word) -> &'static str {
    match language {
        Language::English => en::map::word(word),
        Language::Spanish => es::map::word(word),
    }
}

/// What a stage of this kind holds: `prospect`.
#[must_use]
pub fn kind(language: Language, kind: StageKind) -> &'static str {
    match language {
        Language::English => en::map::kind(kind),
        Language::Spanish => es::map::kind(kind),
    }
}

/// A text with names and figures in it, already written by `text::number`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Phrase<'a> {
    /// What a stage is, and how many are in it.
    Stage {
        /// Name.
        name: &'a str,
        /// Kind.
        kind: StageKind,
        /// How its customers speak of us.
        sentiment: Option<Sentiment>,
        /// How many.
        people: &'a str,
        /// By how many more (above 0) or fewer than a period before, and that number without sign.
        change: Option<(f64, &'a str)>,
        /// Length of a period.
        period: PeriodUnit,
    },
    /// How many move.
    Transition {
        /// Name of the stage left.
        from: &'a str,
        /// Name of the stage entered.
        to: &'a str,
        /// How many.
        people: &'a str,
        /// Length of a period.
        period: PeriodUnit,
    },
    /// How many a channel brings.
    Channel {
        /// Name of the channel.
        name: &'a str,
        /// Name of the stage entered.
        to: &'a str,
        /// How many.
        people: &'a str,
        /// Length of a period.
        period: PeriodUnit,
    },
    /// How many are referred.
    Referral {
        /// Name of the stage that refers.
        from: &'a str,
        /// Name of the stage entered.
        to: &'a str,
        /// How many.
        people: &'a str,
        /// Length of a period.
        period: PeriodUnit,
    },
    /// The same on the map, short.
    Referred {
        /// How many.
        people: &'a str,
        /// Length of a period.
        period: PeriodUnit,
    },
    /// How many are lost so far.
    SoFar {
        /// How many.
        people: &'a str,
    },
    /// Change in a period, with its sign.
    ThisPeriod {
        /// How many.
        change: &'a str,
        /// Length of a period.
        period: PeriodUnit,
    },
    /// What the map shows.
    Description {
        /// The time in words.
        time: &'a str,
        /// Number of customers.
        customers: &'a str,
        /// Number of stages.
        stages: usize,
    },
    /// What the table shows.
    Caption {
        /// The time in words.
        time: &'a str,
        /// Length of a period.
        period: PeriodUnit,
    },
    /// How many are lost over a horizon.
    InHorizon {
        /// How many.
        people: &'a str,
        /// The horizon in words.
        horizon: &'a str,
    },
    /// What the flow picture shows.
    Flow {
        /// The horizon in words.
        horizon: &'a str,
    },
    /// A node of the flow picture.
    Through {
        /// Name of the stage.
        name: &'a str,
        /// How many came in over the horizon.
        people: &'a str,
    },
    /// A link of the flow picture.
    Moved {
        /// Name of the stage left.
        from: &'a str,
        /// Name of the stage entered.
        to: &'a str,
        /// How many over the horizon.
        people: &'a str,
    },
}

/// A phrase in words.
#[must_use]
pub fn phrase(language: Language, phrase: Phrase<'_>) -> String {
    match language {
        Language::English => en::map::phrase(phrase),
        Language::Spanish => es::map::phrase(phrase),
    }
}

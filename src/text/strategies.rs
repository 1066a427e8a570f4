//! Words about strategies, their levers, and the numbers on the front panel.
//!
//! To add a word: a line here, a line in `en/strategies.rs`.

use super::{Language, en};
use crate::model::Target;

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Word {
    // Strategies
    AllStrategies,
    StrategiesAbout,
    Baseline,
    BaselineAbout,
    Color,
    Compare,
    CompareAbout,
    Notes,
    Levers,
    // Lists
    Earlier,
    Later,
    Duplicate,
    Remove,
    // Adding levers
    AddLever,
    WhatToChange,
    Add,
    FromLibrary,
    LibraryTitle,
    LibraryLead,
    ImproveArrow,
    ImproveStage,
    ImproveChannel,
    ImproveReferral,
    LeversOnArrow,
    LeversOnStage,
    LeversOnChannel,
    LeversOnReferral,
    NoLeverHere,
    // The lever
    Changes,
    How,
    MoveTo,
    ShareMoved,
    When,
    TimelineFirst,
    TimelineLast,
    ToTheEnd,
    Strength,
    CurveAbout,
    WhoFor,
    Everyone,
    OnlyThese,
    NobodyChosen,
    Costs,
    NoCostYet,
    PaidForCustomersOf,
    NoStage,
    NameAndNotes,
    // Groups of targets
    GroupMoves,
    GroupExits,
    GroupStageMoney,
    GroupMoveMoney,
    GroupChannels,
    GroupReferrals,
    GroupCustomers,
    GroupMarket,
    // The library
    Back,
    ActsOn,
    AllOfThese,
    Lower,
    Upper,
    ShareTooLarge,
    WrongWayRound,
    AddThese,
    NothingToActOn,
    // The front panel
    FrontPanel,
    FrontPanelAbout,
}

impl Word {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::strategies::word(self),
        }
    }
}

/// A text with names and figures.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Phrase<'a> {
    StrategyNumber {
        number: usize,
    },
    CopyOf {
        name: &'a str,
    },
    Of {
        act: &'a str,
        name: &'a str,
    },
    AllOf {
        count: usize,
    },
    Costs {
        list: &'a str,
    },
    Once {
        money: &'a str,
    },
    EachPeriod {
        money: &'a str,
        period: &'a str,
    },
    EachMove {
        money: &'a str,
    },
    EachCustomer {
        money: &'a str,
        stage: &'a str,
        period: &'a str,
    },
}

impl Phrase<'_> {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> String {
        match language {
            Language::English => en::strategies::phrase(self),
        }
    }
}

/// The name of a slot of the palette (1 to 8) with its mark: `blue diamond`.
#[must_use]
pub fn color(language: Language, slot: u8) -> &'static str {
    match language {
        Language::English => en::strategies::color(slot),
    }
}

/// Which number of something a target is: `probability`.
#[must_use]
pub fn number_of(language: Language, target: &Target) -> &'static str {
    match language {
        Language::English => en::strategies::number_of(target),
    }
}

//! Words about strategies, their levers, and the numbers on the front panel.
//!
//! To add a word: a line here, a line in `en/strategies.rs`.

use super::{Language, en, es, series, workspace};
use crate::model::{Scenario, Target};

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
    WhatToChange,
    Add,
    FromLibrary,
    LibraryTitle,
    LibraryLead,
    ImproveArrow,
    ImproveStage,
    ImproveChannel,
    ImproveReferral,
    StartsStrategy,
    LeversOnArrow,
    LeversOnStage,
    LeversOnChannel,
    LeversOnReferral,
    NoLeverHere,
    // The lever
    Changes,
    How,
    MoveTo,
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
            Language::Spanish => es::strategies::word(self),
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
    GoesInto {
        strategy: &'a str,
    },
    Of {
        act: &'a str,
        name: &'a str,
    },
    AllOf {
        count: usize,
        names: &'a str,
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
            Language::Spanish => es::strategies::phrase(self),
        }
    }
}

/// The name of a slot of the palette (1 to 8) with its mark: `blue diamond`.
#[must_use]
pub fn color(language: Language, slot: u8) -> &'static str {
    match language {
        Language::English => en::strategies::color(slot),
        Language::Spanish => es::strategies::color(slot),
    }
}

/// What people call the thing that a target belongs to: `At risk → Churned`.
#[must_use]
pub fn target(language: Language, scenario: &Scenario, target: &Target) -> String {
    let Some(id) = target.id() else {
        return workspace::Word::MarketSize.say(language).to_owned();
    };
    let name = match target {
        Target::TransitionProbability(_)
        | Target::TransitionRevenue(_)
        | Target::TransitionCost(_) => {
            let found = scenario.transitions.iter().find(|item| item.id == id);
            found.map(|item| series::transition(item, scenario))
        }
        Target::ChannelArrivals(_) | Target::ChannelCost(_) => {
            let found = scenario.channels.iter().find(|item| item.id == id);
            found.map(|item| series::channel(item).to_owned())
        }
        Target::ReferralRate(_) | Target::ReferralCost(_) => {
            let found = scenario.referrals.iter().find(|item| item.id == id);
            found.map(|item| series::referral(language, item, scenario))
        }
        _ => Some(series::stage_by_id(id, scenario).to_owned()),
    };
    name.unwrap_or_else(|| id.to_owned())
}

/// A target among many in a list, where a long name may be cut off at its end: `Probability: At risk → Churned`.
#[must_use]
pub fn listed(language: Language, scenario: &Scenario, one: &Target) -> String {
    let name = target(language, scenario, one);
    if one.id().is_none() {
        return name;
    }
    let number = super::compare::upper(number_of(language, one));
    let name = &name;
    Phrase::Of { act: &number, name }.say(language)
}

/// Which number of something a target is: `probability`.
#[must_use]
pub fn number_of(language: Language, target: &Target) -> &'static str {
    match language {
        Language::English => en::strategies::number_of(target),
        Language::Spanish => es::strategies::number_of(target),
    }
}

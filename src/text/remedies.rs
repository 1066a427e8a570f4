//! The library of levers in words: what each does, what it asks, and what it needs.
//!
//! To add a word: a line here, a line in `en/remedies.rs`.

use super::{Language, en, es};
use crate::model::{PeriodUnit, Target};

/// What a company may do, as the library has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Remedy {
    Onboarding,
    Loyalty,
    ServiceRecovery,
    WinBack,
    ReferralReward,
    CrossSell,
    Price,
    Automation,
    Channels,
    Training,
}

/// What the second question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Second {
    /// Money once.
    Once,
    /// Money in each period.
    PerPeriod,
    /// Money per customer of the stage and period.
    PerCustomer,
    /// Money per person who makes the move.
    PerMove,
    /// Money per referred person.
    PerReferral,
    /// How many more leave, as a share.
    Leaving,
}

/// Its name.
#[must_use]
pub fn name(language: Language, remedy: Remedy) -> &'static str {
    match language {
        Language::English => en::remedies::name(remedy),
        Language::Spanish => es::remedies::name(remedy),
    }
}

/// What it does, in a sentence.
#[must_use]
pub fn about(language: Language, remedy: Remedy) -> &'static str {
    match language {
        Language::English => en::remedies::about(remedy),
        Language::Spanish => es::remedies::about(remedy),
    }
}

/// What a journey needs so that it can act.
#[must_use]
pub fn needs(language: Language, remedy: Remedy) -> &'static str {
    match language {
        Language::English => en::remedies::needs(remedy),
        Language::Spanish => es::remedies::needs(remedy),
    }
}

/// The first question: by how much a number falls (`less`) or grows.
#[must_use]
pub fn first(language: Language, target: &Target, less: bool) -> &'static str {
    match language {
        Language::English => en::remedies::first(target, less),
        Language::Spanish => es::remedies::first(target, less),
    }
}

/// How sure one may be of the first answer.
#[must_use]
pub fn careful(language: Language, remedy: Remedy) -> &'static str {
    match language {
        Language::English => en::remedies::careful(remedy),
        Language::Spanish => es::remedies::careful(remedy),
    }
}

/// The second question. `stages`: names of those whose customers are paid for.
#[must_use]
pub fn second(language: Language, second: Second, period: PeriodUnit, stages: &[String]) -> String {
    match language {
        Language::English => en::remedies::second(second, period, stages),
        Language::Spanish => es::remedies::second(second, period, stages),
    }
}

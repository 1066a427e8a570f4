//! A library of what companies commonly do for a customer lifecycle. Each remedy asks two things that a
//! person can answer, finds what it could act on, and makes levers of it: a pure function of the scenario.

mod find;
mod make;

#[cfg(test)]
mod tests;

pub use find::candidates;
pub use make::{direction, levers, served};

use crate::model::Target;
pub use crate::text::remedies::{Remedy, Second};

/// Every remedy, in the order of the library.
pub const REMEDIES: [Remedy; 10] = [
    Remedy::Onboarding,
    Remedy::Loyalty,
    Remedy::ServiceRecovery,
    Remedy::WinBack,
    Remedy::ReferralReward,
    Remedy::CrossSell,
    Remedy::Price,
    Remedy::Automation,
    Remedy::Channels,
    Remedy::Training,
];

/// Which way the number goes that a remedy acts on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// It falls by the share that is expected.
    Less,
    /// It grows by it.
    More,
}

/// The answers to a remedy's two questions, and what it acts on.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// What it acts on: some of its candidates.
    pub targets: Vec<Target>,
    /// By which share the number changes: the lower and upper end of what is expected.
    pub effect: (f64, f64),
    /// Money, or, for [`Second::Leaving`], a share.
    pub second: f64,
}

impl Remedy {
    /// The share by which the number changes that is offered as an answer: a careful range.
    #[must_use]
    pub fn effect(self) -> (f64, f64) {
        match self {
            Self::Onboarding => (0.05, 0.2),
            Self::Loyalty => (0.03, 0.12),
            Self::WinBack => (0.05, 0.3),
            Self::ReferralReward => (0.05, 0.25),
            Self::ServiceRecovery => (0.05, 0.25),
            Self::CrossSell => (0.01, 0.08),
            Self::Price => (0.05, 0.05),
            Self::Automation => (0.05, 0.2),
            Self::Channels => (0.03, 0.15),
            Self::Training => (0.02, 0.08),
        }
    }

    /// What the second question asks for when it acts on a target.
    #[must_use]
    pub fn second(self, target: &Target) -> Second {
        match (self, target) {
            (Self::Price, _) => Second::Leaving,
            (Self::ReferralReward, _) => Second::PerReferral,
            (Self::WinBack, _) | (Self::CrossSell, Target::TransitionRevenue(_)) => Second::PerMove,
            (Self::Automation | Self::Training, _) => Second::Once,
            (Self::Channels, _) => Second::PerPeriod,
            _ => Second::PerCustomer,
        }
    }

    /// The second answer that is offered: nothing, so that a cost is a person's own; a few who leave.
    #[must_use]
    pub fn second_at_first(self) -> f64 {
        if self == Self::Price { 0.05 } else { 0.0 }
    }

    /// How many months it takes until it has its full effect.
    pub(super) fn months(self) -> f64 {
        match self {
            Self::Price => 0.0,
            Self::ReferralReward | Self::WinBack | Self::CrossSell => 2.0,
            Self::Automation => 6.0,
            _ => 3.0,
        }
    }
}

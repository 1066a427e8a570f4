//! Built-in scenarios to start from. To add one: a file here, and an entry in [`all`].
//!
//! What a template is about stands in the scenario itself: `name`, `notes`, and the notes of its
//! strategies. Figures that are not from a source are called illustrative there.

mod bank;
mod energy;
mod manufacturing;
mod mobile_game;
mod online_shop;
mod parts;
mod pay_tv;
mod phrases;
mod renewal;
mod saas;
mod six_stages;
mod subscription_box;
mod subscription_referral;
mod telecom;

use super::Scenario;

/// A built-in scenario.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// Unique, lower-case, with hyphens.
    pub id: &'static str,
    /// The trade that it is of.
    pub business: Business,
    /// Where its figures come from.
    pub figures: Figures,
    /// What it answers, in one line.
    pub question: &'static str,
    /// Makes the scenario.
    pub build: fn() -> Scenario,
}

/// A group of trades.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Business {
    /// Whatever one sells.
    Any,
    /// Consumers who subscribe.
    Subscription,
    /// Networks: telephone, television, energy.
    Networks,
    /// Consumers who buy when they like: shops, games.
    Retail,
    /// Banks and insurers.
    Finance,
    /// Firms that buy from firms.
    Firms,
}

/// Every group, in the order in which a person chooses.
pub const BUSINESSES: [Business; 6] = [
    Business::Subscription,
    Business::Networks,
    Business::Retail,
    Business::Finance,
    Business::Firms,
    Business::Any,
];

impl Business {
    /// Its key in a file.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Subscription => "subscription",
            Self::Networks => "networks",
            Self::Retail => "retail",
            Self::Finance => "finance",
            Self::Firms => "firms",
        }
    }

    /// Reads a key.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        BUSINESSES
            .into_iter()
            .find(|business| business.key() == key)
    }
}

/// Where the figures of a template come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Figures {
    /// Those that carry it are from a source that its notes name.
    Sourced,
    /// All are made up.
    Illustrative,
}

impl Figures {
    /// Its key in a file.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Sourced => "sourced",
            Self::Illustrative => "illustrative",
        }
    }

    /// Reads a key.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        [Self::Sourced, Self::Illustrative]
            .into_iter()
            .find(|figures| figures.key() == key)
    }
}

/// The one that the app opens with.
pub const FIRST: &str = "subscription-referral";

/// Every template, in the order of the gallery.
#[must_use]
pub fn all() -> &'static [Template] {
    &[
        Template {
            id: "subscription-referral",
            business: Business::Subscription,
            figures: Figures::Illustrative,
            question: "Does it pay more to keep those at risk, or to win promoters who bring their friends?",
            build: subscription_referral::build,
        },
        Template {
            id: "saas",
            business: Business::Firms,
            figures: Figures::Illustrative,
            question: "Better first weeks, a renewal desk, a higher price, or more selling?",
            build: saas::build,
        },
        Template {
            id: "online-shop",
            business: Business::Retail,
            figures: Figures::Sourced,
            question: "Who orders a second time, and are vouchers for everybody worth their price?",
            build: online_shop::build,
        },
        Template {
            id: "telecom",
            business: Business::Networks,
            figures: Figures::Sourced,
            question: "Keep customers by a good first month, or bind them by contract?",
            build: telecom::build,
        },
        Template {
            id: "energy",
            business: Business::Networks,
            figures: Figures::Illustrative,
            question: "Do customers who were won by a bonus stay for long enough to pay for it?",
            build: energy::build,
        },
        Template {
            id: "bank",
            business: Business::Finance,
            figures: Figures::Sourced,
            question: "What is an old customer worth, if more than a third of the new ones close within a year?",
            build: bank::build,
        },
        Template {
            id: "subscription-box",
            business: Business::Subscription,
            figures: Figures::Sourced,
            question: "A pause, a cheap first box, or a better box: what keeps subscribers?",
            build: subscription_box::build,
        },
        Template {
            id: "mobile-game",
            business: Business::Retail,
            figures: Figures::Illustrative,
            question: "Does advertising for installs ever come back, if most are gone within a week?",
            build: mobile_game::build,
        },
        Template {
            id: "manufacturing",
            business: Business::Firms,
            figures: Figures::Illustrative,
            question: "Give way on the price before they ask, or come to the talks with ideas?",
            build: manufacturing::build,
        },
        Template {
            id: "pay-tv",
            business: Business::Networks,
            figures: Figures::Sourced,
            question: "How well does a plain model of additions and churn follow a real operator?",
            build: pay_tv::build,
        },
        Template {
            id: "six-stages",
            business: Business::Any,
            figures: Figures::Illustrative,
            question: "Where on the way from awareness to bonding does a euro do most?",
            build: six_stages::build,
        },
        Template {
            id: "renewal",
            business: Business::Firms,
            figures: Figures::Illustrative,
            question: "Ask before the contract ends, or win back those who fell asleep?",
            build: renewal::build,
        },
    ]
}

/// The template with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Template> {
    all().iter().find(|template| template.id == id)
}

#[cfg(test)]
mod tests;

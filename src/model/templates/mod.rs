//! Built-in scenarios to start from. To add one: a file here, and a line in [`all`].
//!
//! What a template is about stands in the scenario itself: `name`, `notes`, and the notes of its
//! strategies. Figures that are not from a source are called illustrative there.

mod parts;
mod pay_tv;
mod renewal;
mod six_stages;
mod subscription_referral;

use super::Scenario;

/// A built-in scenario.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// Unique, lower-case, with hyphens.
    pub id: &'static str,
    /// Makes the scenario.
    pub build: fn() -> Scenario,
}

/// The one that the app opens with.
pub const FIRST: &str = "subscription-referral";

/// Every template, in the order of the gallery.
#[must_use]
pub fn all() -> &'static [Template] {
    &[
        Template {
            id: "subscription-referral",
            build: subscription_referral::build,
        },
        Template {
            id: "pay-tv",
            build: pay_tv::build,
        },
        Template {
            id: "six-stages",
            build: six_stages::build,
        },
        Template {
            id: "renewal",
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

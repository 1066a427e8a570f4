//! Words of the gallery of templates.
//!
//! To add a word: a line here, a line in `en/gallery.rs`.

use super::{Language, en, es};
use crate::model::templates::{Business, Figures};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// What one does here.
    Lead,
    /// While the list is fetched.
    Fetching,
    /// The list did not arrive.
    NoCatalogue,
    /// Fetches again.
    TryAgain,
    /// Name of the choice by trade.
    Filter,
    /// Every trade.
    All,
    /// Shows story and sources.
    Story,
    /// Opens a template.
    Open,
    /// Opens the empty journey.
    Begin,
    /// While a template is fetched.
    Opening,
}

impl Word {
    /// What it says.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::gallery::word(self),
            Language::Spanish => es::gallery::word(self),
        }
    }
}

/// A text with names and figures in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Phrase<'a> {
    /// How many templates are shown.
    Count(usize),
    /// How large a template is.
    Size {
        /// Stages.
        stages: u64,
        /// Strategies, the baseline included.
        strategies: u64,
    },
    /// What a button of a template says to those who do not see where it stands.
    Button {
        /// What is written on it.
        label: &'a str,
        /// The template's name.
        name: &'a str,
    },
    /// A template did not arrive.
    Missing {
        /// The template's name.
        name: &'a str,
    },
}

impl Phrase<'_> {
    /// What it says.
    #[must_use]
    pub fn say(self, language: Language) -> String {
        match language {
            Language::English => en::gallery::phrase(self),
            Language::Spanish => es::gallery::phrase(self),
        }
    }
}

/// The name of a trade.
#[must_use]
pub fn business(language: Language, business: Business) -> &'static str {
    match language {
        Language::English => en::gallery::business(business),
        Language::Spanish => es::gallery::business(business),
    }
}

/// Where figures come from, as a tag.
#[must_use]
pub fn figures(language: Language, figures: Figures) -> &'static str {
    match language {
        Language::English => en::gallery::figures(figures),
        Language::Spanish => es::gallery::figures(figures),
    }
}

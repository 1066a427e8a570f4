//! The words of a decision: what is printed of it, and what is wrong with a table of draws.

use super::{Language, Sentence, en, es};
use crate::analysis::decision::{Standing, TableProblem};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Column of the mean cost.
    Cost,
    /// Column of the mean effect.
    Effect,
    /// Column of the mean outcome, where there is only one.
    Outcome,
    /// Column of what one unit of effect more costs.
    Ratio,
    /// Column of the probability of being best.
    Best,
    /// Column of the expected loss.
    Loss,
    /// Said beside the strategy that is best on average.
    Chosen,
    /// Thresholds are given for a table that has no costs.
    NoCosts,
}

/// A sentence with figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phrase<'a> {
    /// What the table holds.
    Table {
        /// How many strategies, written.
        strategies: &'a str,
        /// How many draws, written.
        draws: &'a str,
    },
    /// Heading of the figures at a threshold.
    Threshold(&'a str),
    /// What it is worth to know everything, and how sure that is.
    Evpi {
        /// The value.
        value: &'a str,
        /// Its standard error.
        error: &'a str,
    },
}

impl Word {
    /// The text of a word.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::decide::word(self),
            Language::Spanish => es::decide::word(self),
        }
    }
}

impl Phrase<'_> {
    /// The text of a phrase.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::English => en::decide::phrase(self),
            Language::Spanish => es::decide::phrase(self),
        }
    }
}

/// How a strategy stands to the frontier, in words.
#[must_use]
pub fn standing(language: Language, standing: Standing) -> &'static str {
    match language {
        Language::English => en::decide::standing(standing),
        Language::Spanish => es::decide::standing(standing),
    }
}

/// What is wrong with a table of draws, in words.
#[must_use]
pub fn problem(language: Language, problem: &TableProblem) -> Sentence {
    match language {
        Language::English => en::decide::problem(problem),
        Language::Spanish => es::decide::problem(problem),
    }
}

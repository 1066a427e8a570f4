//! Stories on screen: what is presented, how far it is, what was answered; and the edits that make them.
//!
//! What is presented lives beside the state of the page: a step with other numbers is a scenario of its own, with its
//! own run, and the scenario of the page, its history and its link know nothing of it. [`Show`] is a pure function
//! of what happened, as the state of the page is.

pub mod asked;
pub mod capture;
pub mod edits;
pub mod held;
pub mod lessons;
pub mod numbers;
pub mod room;
pub mod show;
pub mod stage;

pub use asked::Asked;
pub use show::{Act, Answer, Score, Show, Turn};

use super::shared::Shared;
use crate::model::Scenario;

/// A story that is presented, and where it begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Presented {
    /// The scenario whose story it is.
    pub scenario: Shared<Scenario>,
    /// The step that is shown first, by its position in the story.
    pub from: usize,
    /// Which lesson it is, if it is one.
    pub lesson: Option<Shared<lessons::Entry>>,
}

#[cfg(test)]
mod tests;

//! What a person started from, so that changes can be counted and put back.

use super::shared::Shared;

use crate::model::Scenario;

/// Where a scenario came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A built-in template, by id.
    Template(String),
    /// A file, by name.
    File(String),
    /// A link, with the note of who shared it (may be empty).
    Link {
        /// The note.
        note: String,
    },
}

/// A scenario as it was when it was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Origin {
    /// Where it came from.
    pub source: Source,
    /// What it was.
    pub scenario: Shared<Scenario>,
}

//! What a person started from, so that changes can be counted and put back.

use std::cell::OnceCell;

use serde_json::Value;

use super::shared::Shared;
use crate::codec::file;
use crate::model::{Claim, Scenario};

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
    /// Nothing: an empty page.
    Blank,
}

/// Where a scenario was kept on this device when it was opened from there.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Id of its place on this device.
    pub id: String,
    /// The revision that it had then: another one means that somebody changed it since.
    pub revision: String,
    /// When it was changed last, in milliseconds since 1970.
    pub changed: u64,
    /// The scenario as it was kept.
    pub scenario: Shared<Scenario>,
}

/// What came with a link, beside the scenario and the note.
#[derive(Debug, Clone, PartialEq)]
pub struct Sent {
    /// The version of the engine that made the sender's figures.
    pub engine_version: String,
    /// What the sender's run gave, if that is told.
    pub results: Option<Claim>,
}

/// A scenario as it was when it was opened.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Where it came from.
    pub source: Source,
    /// The scenario as it was when it was opened.
    pub scenario: Shared<Scenario>,
    /// What it was, as the value of a file, once that was asked for.
    value: OnceCell<Value>,
    /// Where it was kept, where it was opened from this device.
    pub place: Option<Place>,
    /// What came with the link, where it was opened from one. It is not kept on the device: what is opened from
    /// there is one's own.
    pub sent: Option<Sent>,
}

impl Origin {
    /// A scenario that is opened now.
    #[must_use]
    pub fn new(source: Source, scenario: Shared<Scenario>) -> Self {
        Self {
            source,
            value: OnceCell::new(),
            scenario,
            place: None,
            sent: None,
        }
    }

    /// What it was, as the value of a file: what changes are counted against. It is written when someone first asks, since
    /// nothing is changed when a page starts.
    #[must_use]
    pub fn value(&self) -> &Value {
        self.value.get_or_init(|| file::value(&self.scenario))
    }
}

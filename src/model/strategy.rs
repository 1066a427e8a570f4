//! A list of levers that is compared with others.

use super::{Extra, Lever};

/// A strategy. The first of a scenario is the baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct Strategy {
    /// Unique among the strategies.
    pub id: String,
    /// What people call it; empty: the id.
    pub name: String,
    /// Remarks; change no number.
    pub notes: String,
    /// Slot of the palette, 1 to 8; `None`: by position.
    pub color: Option<u8>,
    /// Whether it is shown and simulated beside the others.
    pub compare: bool,
    /// What it does, in the order applied.
    pub levers: Vec<Lever>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

impl Strategy {
    /// A strategy that does nothing.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: String::new(),
            notes: String::new(),
            color: None,
            compare: true,
            levers: Vec::new(),
            extra: Extra::new(),
        }
    }
}

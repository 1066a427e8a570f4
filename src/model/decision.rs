//! What a choice between strategies is judged by.

use super::Extra;

/// By what strategies are judged, and what is to be reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Key of the outcome, such as `npv`.
    pub outcome: String,
    /// Which values are better; `None`: as the outcome means it.
    pub direction: Option<Direction>,
    /// What is to be reached.
    pub goals: Vec<Goal>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// Which values of an outcome are better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Larger ones.
    More,
    /// Smaller ones.
    Less,
}

/// Something that is to be reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// What people call it; may be empty.
    pub name: String,
    /// What is measured.
    pub measure: Measure,
    /// At which time or period a series is measured; `None`: at the horizon. Nothing for an outcome.
    pub at: Option<u32>,
    /// What it is to be.
    pub bound: Bound,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// What a goal measures.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Measure {
    /// A series, by its key, such as `customers`.
    Series(String),
    /// An outcome, by its key, such as `payback_period`.
    Outcome(String),
}

/// What a goal's measure is to be, the value itself included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bound {
    /// No less than this.
    AtLeast(f64),
    /// No more than this.
    AtMost(f64),
}

impl Default for Decision {
    fn default() -> Self {
        Self {
            outcome: "npv".to_owned(),
            direction: None,
            goals: Vec::new(),
            extra: Extra::new(),
        }
    }
}

impl Bound {
    /// Whether a value is within it; what is not defined never is.
    #[must_use]
    pub fn holds(self, value: f64) -> bool {
        match self {
            Self::AtLeast(least) => value >= least,
            Self::AtMost(most) => value <= most,
        }
    }

    /// The number.
    #[must_use]
    pub fn value(self) -> f64 {
        match self {
            Self::AtLeast(value) | Self::AtMost(value) => value,
        }
    }
}

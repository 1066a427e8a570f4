//! A move to another stage.

use super::{Extra, Parameter};

/// A move from one stage to another, with a probability per period.
#[derive(Debug, Clone, PartialEq)]
pub struct Transition {
    /// Unique among the transitions.
    pub id: String,
    /// What people call it; empty: made from the stages' names.
    pub name: String,
    /// Remarks; change no number.
    pub notes: String,
    /// Id of the stage left.
    pub from: String,
    /// Id of the stage entered.
    pub to: String,
    /// Probability per period, or a hazard by tenure.
    pub probability: Parameter,
    /// Revenue per move.
    pub revenue: Parameter,
    /// Cost per move.
    pub cost: Parameter,
    /// How far the arrow bends on the map.
    pub bend: f64,
    /// Unknown fields of the file.
    pub extra: Extra,
}

impl Transition {
    /// A transition with every default.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        from: impl Into<String>,
        to: impl Into<String>,
        probability: impl Into<Parameter>,
    ) -> Self {
        Self {
            id: id.into(),
            name: String::new(),
            notes: String::new(),
            from: from.into(),
            to: to.into(),
            probability: probability.into(),
            revenue: Parameter::default(),
            cost: Parameter::default(),
            bend: 0.0,
            extra: Extra::new(),
        }
    }
}

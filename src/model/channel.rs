//! How new people come: by channels and by referral.

use super::{Extra, Parameter};

/// How many people a channel brings in a period, given its mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArrivalProcess {
    /// A Poisson number.
    Poisson,
    /// Exactly the mean, rounded half up.
    Fixed,
}

/// A source of new people.
#[derive(Debug, Clone, PartialEq)]
pub struct Channel {
    /// Unique among the channels.
    pub id: String,
    /// What people call it; empty: the id.
    pub name: String,
    /// Remarks; change no number.
    pub notes: String,
    /// Id of the stage that its people enter.
    pub entry: String,
    /// Mean number of people per period.
    pub arrivals: Parameter,
    /// How the number varies.
    pub process: ArrivalProcess,
    /// Factors of the mean, repeating from period 1. Never empty.
    pub seasonality: Vec<f64>,
    /// Cost per person.
    pub cost_per_arrival: Parameter,
    /// Unknown fields of the file.
    pub extra: Extra,
}

impl Channel {
    /// A channel with every default.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        entry: impl Into<String>,
        arrivals: impl Into<Parameter>,
    ) -> Self {
        Self {
            id: id.into(),
            name: String::new(),
            notes: String::new(),
            entry: entry.into(),
            arrivals: arrivals.into(),
            process: ArrivalProcess::Poisson,
            seasonality: vec![1.0],
            cost_per_arrival: Parameter::default(),
            extra: Extra::new(),
        }
    }
}

/// Customers of a stage bringing in new people.
#[derive(Debug, Clone, PartialEq)]
pub struct Referral {
    /// Unique among the referrals.
    pub id: String,
    /// What people call it; empty: made from the stages' names.
    pub name: String,
    /// Remarks; change no number.
    pub notes: String,
    /// Id of the stage whose customers refer.
    pub from: String,
    /// Id of the stage that the referred enter.
    pub to: String,
    /// Mean number of new people per customer and period.
    pub rate: Parameter,
    /// Cost per referred person.
    pub cost_per_arrival: Parameter,
    /// Unknown fields of the file.
    pub extra: Extra,
}

impl Referral {
    /// A referral with every default.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        from: impl Into<String>,
        to: impl Into<String>,
        rate: impl Into<Parameter>,
    ) -> Self {
        Self {
            id: id.into(),
            name: String::new(),
            notes: String::new(),
            from: from.into(),
            to: to.into(),
            rate: rate.into(),
            cost_per_arrival: Parameter::default(),
            extra: Extra::new(),
        }
    }
}

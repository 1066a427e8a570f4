//! Who the people are: segments, lasting differences, and how many there are to win.

use super::{Change, Extra, Parameter, Target};

/// A change of one parameter for one segment, for its whole life.
#[derive(Debug, Clone, PartialEq)]
pub struct Adjustment {
    /// What is changed.
    pub target: Target,
    /// How.
    pub change: Change,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// A share of all arrivals that differs in some parameters.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// Unique among the segments.
    pub id: String,
    /// What people call it; empty: the id.
    pub name: String,
    /// Remarks; change no number.
    pub notes: String,
    /// Part of the arrivals and of the initial customers; all shares sum to 1.
    pub share: f64,
    /// Changes of parameters, in the order applied.
    pub adjust: Vec<Adjustment>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// Lasting differences between customers that nobody sees (Vaupel, Manton & Stallard 1979).
#[derive(Debug, Clone, PartialEq)]
pub struct Frailty {
    /// Coefficient of variation of the Gamma factor with mean 1.
    pub cv: f64,
    /// Ids of the transitions it acts on.
    pub transitions: Vec<String>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// A limit to the number of people who can ever enter.
#[derive(Debug, Clone, PartialEq)]
pub struct Market {
    /// How many people there are to win.
    pub size: Parameter,
    /// Unknown fields of the file.
    pub extra: Extra,
}

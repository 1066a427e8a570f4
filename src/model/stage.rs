//! A state of the journey.

use super::{Extra, Parameter};

/// What being in a stage means for the relationship.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StageKind {
    /// Not yet a customer.
    Prospect,
    /// A customer.
    Customer,
    /// A former customer who may come back.
    Dormant,
    /// Gone.
    Lost,
}

/// How the customers of a stage speak of us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sentiment {
    /// Recommends us.
    Promoter,
    /// Neither.
    Passive,
    /// Warns of us.
    Detractor,
}

/// How many are in a stage at time 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Initial {
    /// This many, all with tenure 0.
    Total(u64),
    /// `counts[j]` customers with tenure j. Never empty.
    ByTenure(Vec<u64>),
}

impl Initial {
    /// Everyone in the stage at time 0.
    #[must_use]
    pub fn total(&self) -> u64 {
        match self {
            Self::Total(count) => *count,
            Self::ByTenure(counts) => counts
                .iter()
                .fold(0, |sum, count| sum.saturating_add(*count)),
        }
    }
}

/// What a stage is measured by.
#[derive(Debug, Clone, PartialEq)]
pub struct Metric {
    /// Key of a series, such as `customers` or `stages/ID`.
    pub series: String,
    /// The value to reach.
    pub benchmark: Option<f64>,
    /// Whether it is the most that the series should be, else the least; `None`: as suits the series.
    pub at_most: Option<bool>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// What a stage's owner hands to colleagues, who are internal customers.
#[derive(Debug, Clone, PartialEq)]
pub struct Handover {
    /// The department that gets it.
    pub to: String,
    /// What is handed over.
    pub what: String,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// A state of the journey, with what it earns and costs and who looks after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// Unique among the stages.
    pub id: String,
    /// What people call it; empty: the id.
    pub name: String,
    /// Remarks; change no number.
    pub notes: String,
    /// What being here means.
    pub kind: StageKind,
    /// People here at time 0.
    pub initial: Initial,
    /// Revenue per customer and period.
    pub revenue: Parameter,
    /// Cost per customer and period.
    pub cost: Parameter,
    /// How the customers here speak of us.
    pub sentiment: Option<Sentiment>,
    /// Observed counts by target stage (its own id: staying), for a shared Dirichlet.
    pub exits_observed: Option<Vec<(String, f64)>>,
    /// Who owns the stage.
    pub department: String,
    /// Departments that contribute, beside the owner.
    pub contributors: Vec<String>,
    /// What we do here.
    pub actions: String,
    /// What the owner hands to other departments.
    pub handovers: Vec<Handover>,
    /// How we meet the customer.
    pub touchpoints: String,
    /// What the customer expects.
    pub expectation: String,
    /// By when the customer expects it, as people say it: “within a day”.
    pub expected_by: String,
    /// What other departments say.
    pub feedback: String,
    /// What the customer says.
    pub voice: String,
    /// How satisfied customers say that they are here, from 0 to 100.
    pub satisfaction: Option<f64>,
    /// What the stage is measured by.
    pub metric: Option<Metric>,
    /// Horizontal place on the map, in map units; null: automatic.
    pub x: Option<f64>,
    /// Vertical place on the map, in map units; null: automatic.
    pub y: Option<f64>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

impl Stage {
    /// A stage with every default.
    #[must_use]
    pub fn new(id: impl Into<String>, kind: StageKind) -> Self {
        Self {
            id: id.into(),
            name: String::new(),
            notes: String::new(),
            kind,
            initial: Initial::Total(0),
            revenue: Parameter::default(),
            cost: Parameter::default(),
            sentiment: None,
            exits_observed: None,
            department: String::new(),
            contributors: Vec::new(),
            actions: String::new(),
            handovers: Vec::new(),
            touchpoints: String::new(),
            expectation: String::new(),
            expected_by: String::new(),
            feedback: String::new(),
            voice: String::new(),
            satisfaction: None,
            metric: None,
            x: None,
            y: None,
            extra: Extra::new(),
        }
    }
}

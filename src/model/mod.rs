//! What a scenario is: plain data, the words of `docs/model.md`, and the rules it must keep.
//!
//! Nothing here knows files, links, engines or screens. Reading and writing live in
//! `codec`, meaning over time in the engine.

pub mod bounds;
pub mod channel;
pub mod claim;
pub mod close;
pub mod decimal;
pub mod decision;
pub mod descriptor;
pub mod distribution;
pub mod hazard;
pub mod kinds;
pub mod lever;
pub mod limits;
pub mod observed;
pub mod parameter;
pub mod path;
pub mod pin;
pub mod population;
pub mod problem;
pub mod problem_kind;
pub mod scenario;
pub mod series_key;
pub mod sort;
pub mod sorted;
pub mod stage;
pub mod story;
pub mod strategy;
pub mod target;
pub mod templates;
pub mod texts;
pub mod transition;
pub mod validate;

pub use bounds::Bounds;
pub use channel::{ArrivalProcess, Channel, Referral};
pub use claim::{Claim, Estimate};
pub use decision::Decision;
pub use distribution::Distribution;
pub use kinds::{ChangeKind, DistributionKind, Form, ItemKind, Work};
pub use lever::{Change, Lever, LeverCost, PerCustomerCost};
pub use observed::Observed;
pub use parameter::{Parameter, Quantity};
pub use path::{Path, Step};
pub use pin::Pin;
pub use population::{Adjustment, Frailty, Market, Segment};
pub use problem::{Expected, ForeignFile, JsonType, Problem, Severity};
pub use problem_kind::ProblemKind;
pub use scenario::{
    Accrual, Clock, Draws, EngineKind, Money, PeriodUnit, Precision, Run, Scenario, Tolerance,
};
pub use stage::{Handover, Initial, Metric, Sentiment, Stage, StageKind};
pub use strategy::Strategy;
pub use target::{ParameterKind, Target};
pub use transition::Transition;
pub use validate::validate;

/// The format number that this model is written in.
pub const FORMAT: u32 = 1;

/// Fields of a file that this version does not know, kept so that writing it back loses nothing.
///
/// Keys keep the order of the file. Links leave them out.
pub type Extra = serde_json::Map<String, serde_json::Value>;

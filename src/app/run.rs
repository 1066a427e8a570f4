//! The simulated run as the page knows it, and the numbers with the scenario that they belong to.

use super::shared::Shared;

use crate::analysis::results::Results;
use crate::model::Scenario;
pub use crate::worker::report::{RunFailure, RunReport};

/// Names one run. A message with another id than the newest is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct RunId(pub u32);

/// Where the newest run stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunState {
    /// Asked for; no replication has come back yet, or some have.
    Running {
        /// Replications finished.
        done: u32,
        /// Replications asked for; with a precision, at most.
        total: u32,
    },
    /// Finished.
    Done {
        /// Replications of the results: as many as were asked for, or as a precision needed.
        total: u32,
    },
    /// Stopped by the person; what had come back stays on screen.
    Cancelled {
        /// Replications finished.
        done: u32,
        /// Replications asked for.
        total: u32,
    },
    /// It broke; [`Action::Rerun`](super::Action::Rerun) tries again.
    Failed(RunFailure),
    /// The scenario has errors and cannot be simulated until they are gone.
    Invalid,
    /// The scenario asks for the exact engine alone: there is nothing to simulate.
    ExactOnly,
}

impl RunState {
    /// The word on the root element, for tests and support.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Running { .. } => "running",
            Self::Done { .. } => "done",
            Self::Cancelled { .. } => "cancelled",
            Self::Failed(_) => "failed",
            Self::Invalid => "invalid",
            Self::ExactOnly => "exact",
        }
    }
}

/// Results with the scenario that they were computed from, since their lists follow its lists.
#[derive(Debug, Clone, PartialEq)]
pub struct Computed {
    /// The scenario that they are of.
    pub scenario: Shared<Scenario>,
    /// Results by its lists: strategies, stages and the rest, by position.
    pub results: Results,
    /// Which state of the figures it was (see [`State::figures`](super::State)).
    pub figures: u64,
}

/// Whether the lists of two scenarios have the same items, so that what was worked out for one fits the other.
#[must_use]
pub fn same_lists(a: &Scenario, b: &Scenario) -> bool {
    fn same<T>(a: &[T], b: &[T], id: impl Fn(&T) -> &str) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| id(a) == id(b))
    }
    same(&a.stages, &b.stages, |item| &item.id)
        && same(&a.transitions, &b.transitions, |item| &item.id)
        && same(&a.channels, &b.channels, |item| &item.id)
        && same(&a.referrals, &b.referrals, |item| &item.id)
        && same(&a.strategies, &b.strategies, |item| &item.id)
        && a.clock.periods == b.clock.periods
}

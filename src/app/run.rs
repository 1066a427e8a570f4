//! The simulated run as the page knows it, and the numbers with the scenario that they belong to.

use super::shared::Shared;

use crate::analysis::results::Results;
use crate::model::Scenario;

/// Names one run. A message with another id than the newest is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct RunId(pub u32);

/// Why a run could not be finished. `text` words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunFailure {
    /// A worker stopped twice on the same part of the work; with what the browser said.
    WorkerStopped(String),
    /// No worker could be started; with what the browser said.
    NoWorkers(String),
}

/// Where the newest run stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunState {
    /// Asked for; no replication has come back yet, or some have.
    Running {
        /// Replications finished.
        done: u32,
        /// Replications asked for.
        total: u32,
    },
    /// Finished.
    Done {
        /// Replications finished.
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
    /// The scenario has errors and can not be simulated until they are gone.
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
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its results.
    pub results: Results,
    /// Which state of the figures it was (see [`State::figures`](super::State)).
    pub figures: u64,
}

/// What the run effect reports of a run.
#[derive(Debug, Clone)]
pub enum RunReport {
    /// So many replications came back.
    Progress(u32),
    /// The results of the replications so far.
    Partial(Box<Results>),
    /// The results of all.
    Done(Box<Results>),
    /// It broke.
    Failed(RunFailure),
}

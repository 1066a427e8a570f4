//! What the pool says of a run.

use std::rc::Rc;

use super::schedule::Run;
use crate::analysis::results::Results;

/// Who is told of a run.
pub type Report = Rc<dyn Fn(Run, RunReport)>;

/// Why a run could not be finished. Only the screen words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunFailure {
    /// A worker stopped twice on the same part of the work; with what the browser said.
    WorkerStopped(String),
    /// No worker could be started; with what the browser said.
    NoWorkers(String),
    /// The program that the scenario's engine is in could not be fetched; with what the browser said.
    NoProgram(String),
}

/// What the pool says of a run.
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

//! Which engines a program of the workers carries, and which program a scenario needs.
//!
//! There are two programs. The page's own is fetched before its first screen, and therefore holds what most
//! scenarios need. The other holds every engine, and is fetched when a run first needs it. What
//! [`basic`] does not name, the linker leaves out of the page's program.

use std::ops::Range;

use crate::engine::chunk::Chunk;
use crate::engine::held::Delivery;
use crate::engine::outline::Outline;
use crate::engine::plan::Plan;
use crate::engine::{counts, individuals};
use crate::model::{EngineKind, Scenario};

/// Simulates some replications of a plan.
pub type Simulate = fn(&Plan, Range<u32>) -> Chunk;

/// What a program can simulate: its engine of a kind, where it has one.
pub type Engines = fn(EngineKind) -> Option<Simulate>;

/// A program that workers run. A later one holds all that an earlier one does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Program {
    /// The page's own, with the [`basic`] engines.
    Page,
    /// The one with [`all`].
    Full,
}

impl Program {
    /// Whether it makes excerpts of long runs, so that what pages draw is there before the rest.
    #[must_use]
    pub const fn makes_excerpts(self) -> bool {
        match self {
            Self::Page => false,
            Self::Full => true,
        }
    }
}

/// The engines of the page's program.
#[must_use]
pub fn basic(kind: EngineKind) -> Option<Simulate> {
    match kind {
        EngineKind::Counts => Some(counts::simulate),
        EngineKind::Exact | EngineKind::Individuals => None,
    }
}

/// Every engine that simulates.
#[must_use]
pub fn all(kind: EngineKind) -> Option<Simulate> {
    match kind {
        EngineKind::Individuals => Some(single_people),
        EngineKind::Counts | EngineKind::Exact => basic(kind),
    }
}

/// Series and outcomes of single people. What they went through stays in the worker: no screen shows it.
fn single_people(plan: &Plan, replications: Range<u32>) -> Chunk {
    individuals::simulate(plan, replications).chunk
}

/// The program that a scenario's run needs.
#[must_use]
pub fn needed(scenario: &Scenario) -> Program {
    match scenario.run.engine {
        EngineKind::Individuals => Program::Full,
        EngineKind::Counts | EngineKind::Exact => Program::Page,
    }
}

/// How a run's numbers come to the summariser. `excerpts`: whether the workers' program makes excerpts, which the page's own leaves
/// to the larger one.
#[must_use]
pub fn delivery(excerpts: bool, outline: &Outline) -> Delivery {
    match excerpts {
        true => outline.delivery(),
        false => Delivery::Whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PeriodUnit;

    #[test]
    fn the_page_carries_every_engine_that_it_does_not_fetch_the_other_program_for() {
        let mut scenario = Scenario::new(PeriodUnit::Month, 12);
        for kind in [
            EngineKind::Exact,
            EngineKind::Counts,
            EngineKind::Individuals,
        ] {
            scenario.run.engine = kind;
            let engines: Engines = match needed(&scenario) {
                Program::Page => basic,
                Program::Full => all,
            };
            // The exact engine answers on the page itself.
            assert_eq!(
                engines(kind).is_some(),
                kind != EngineKind::Exact,
                "{kind:?}"
            );
            assert!(basic(kind).is_none() || all(kind).is_some(), "{kind:?}");
        }
    }
}

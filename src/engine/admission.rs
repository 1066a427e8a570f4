//! What is too large to be compiled or counted, and the problem that tells so.

use super::estimate::Estimate;
use super::layout::{Layout, Request};
use super::structure::Structure;
use crate::model::{Bounds, Path, Problem, ProblemKind, Scenario, Work, limits};

/// What must hold before anything is laid out, whatever the scenario says.
pub(crate) fn within_limits(scenario: &Scenario) -> Result<(), Vec<Problem>> {
    let root = Path::root();
    let lists = [
        ("stages", scenario.stages.len(), limits::STAGES),
        (
            "transitions",
            scenario.transitions.len(),
            limits::TRANSITIONS,
        ),
        ("channels", scenario.channels.len(), limits::ITEMS),
        ("referrals", scenario.referrals.len(), limits::ITEMS),
        ("segments", scenario.segments.len(), limits::ITEMS),
        ("events", scenario.events.len(), limits::ITEMS),
        ("strategies", scenario.strategies.len(), limits::STRATEGIES),
    ];
    let mut problems: Vec<Problem> = lists
        .into_iter()
        .filter(|(_, found, limit)| found > limit)
        .map(|(key, found, limit)| Problem {
            path: root.key(key),
            kind: ProblemKind::ListTooLong { found, limit },
        })
        .collect();
    let periods = scenario.clock.periods;
    if !(1..=limits::PERIODS).contains(&periods) {
        problems.push(Problem {
            path: root.key("clock").key("periods"),
            kind: ProblemKind::OutOfRange {
                found: f64::from(periods),
                allowed: Bounds::closed(1.0, f64::from(limits::PERIODS)),
            },
        });
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

/// What would be too long to be read is told before.
pub(crate) fn before_reading(
    scenario: &Scenario,
    request: &Request,
    structure: &Structure,
) -> Result<(), Vec<Problem>> {
    let strategies = scenario.strategies.len().max(1);
    let least = Estimate::least(structure, strategies, 0);
    if least.steps <= limits::REPLICATION_STEPS {
        return Ok(());
    }
    let width = Layout::new(scenario, request, false).width();
    Err(Estimate::least(structure, strategies, width).problems(scenario))
}

/// More uncertain numbers than there can be.
pub(crate) fn too_uncertain(found: usize) -> Problem {
    Problem {
        path: Path::root(),
        kind: ProblemKind::TooMuchWork {
            what: Work::Uncertain,
            estimate: found as f64,
            limit: limits::UNCERTAIN as f64,
        },
    }
}

/// A journey that grows beyond what can be counted.
pub(crate) fn too_many(people: f64, structure: &Structure) -> Problem {
    let referred = !structure.referrals.is_empty();
    Problem {
        path: Path::root().key(if referred { "referrals" } else { "channels" }),
        kind: ProblemKind::TooMuchWork {
            what: Work::People,
            estimate: people,
            limit: limits::JOURNEY_PEOPLE,
        },
    }
}

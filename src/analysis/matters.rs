//! What matters to a choice, but for what takes long: every uncertain number alone, where one changes which strategy is best, and where
//! the journey leaks. The figures are those of a [briefing](super::briefing).

use super::effort;
use super::judge::Judge;
use super::leaks::{Leaks, leaks};
use super::sensitivity::{Grid, Probe, Spider, Switch, grid, spider, switches};
use super::waterfall::waterfall;
use crate::engine::plan::Plan;
use crate::model::Scenario;

/// Values of each number of a grid, at most and at least.
const MOST: usize = 25;
const FEWEST: usize = 5;
/// Steps that a grid may take (see [`effort`]): about a second.
const STEPS: f64 = 1.0e8;
/// The parts of the work that are done with the first and the second of three figures.
const DONE: [f64; 2] = [0.3, 0.8];

/// Every uncertain number alone, where one changes which strategy is best, and where the journey leaks.
#[derive(Debug, Clone, PartialEq)]
pub struct Matters {
    /// Positions of the strategies that are compared.
    pub rivals: Vec<usize>,
    /// Each uncertain number alone.
    pub spider: Spider,
    /// Where a number alone changes which strategy is the best.
    pub switches: Vec<Switch>,
    /// Where the journey leaks.
    pub leaks: Option<Leaks>,
}

/// What matters to the choice between a valid scenario's strategies.
#[must_use]
pub fn matters(
    scenario: &Scenario,
    plan: &Plan,
    judge: Judge,
    progress: &mut dyn FnMut(f64),
) -> Matters {
    let probe = Probe::new(plan, judge);
    let rivals = plan.outline().rivals();
    let spider = spider(&probe, &mut |part| progress(part * DONE[0]));
    let switches = switches(&probe, &rivals);
    progress(DONE[1]);
    let leaks = waterfall(scenario).and_then(|sources| leaks(scenario, &sources));
    Matters {
        rivals,
        spider,
        switches,
        leaks,
    }
}

/// Two numbers at once, with the strategies that are compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Plane {
    /// Positions of the strategies that are compared.
    pub rivals: Vec<usize>,
    /// Every strategy over both numbers.
    pub grid: Grid,
}

/// The plane of two numbers, by their positions in the plan, as fine as can be worked out in about a second. `None` where they cannot be
/// set apart from each other.
#[must_use]
pub fn plane(
    plan: &Plan,
    judge: Judge,
    numbers: [usize; 2],
    progress: &mut dyn FnMut(f64),
) -> Option<Plane> {
    let places = STEPS / effort::steps(plan).max(1.0);
    let steps = (libm::sqrt(places) as usize).clamp(FEWEST, MOST);
    Some(Plane {
        rivals: plan.outline().rivals(),
        grid: grid(&Probe::new(plan, judge), numbers, steps, progress)?,
    })
}

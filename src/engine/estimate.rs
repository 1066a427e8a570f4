//! What a run will take, told before it starts.

use super::base::Base;
use super::draw::Design;
use super::held;
use super::recipe::Recipe;
use super::structure::Structure;
use crate::model::{EngineKind, Path, Problem, ProblemKind, Scenario, Work, limits};

/// An estimate of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Steps of one replication, all strategies together: about a random number each.
    pub steps: f64,
    /// Numbers held for the parameters.
    pub tables: f64,
    /// Those of them that each draw has of its own.
    pub drawn: f64,
    /// Numbers of one replication, all strategies together.
    pub row: f64,
    /// Whether replications differ in their numbers, so that the exact engine takes them one by one.
    pub is_uncertain: bool,
}

/// Steps that drawing one uncertain number takes.
const DRAW_STEPS: f64 = 32.0;

impl Estimate {
    pub(crate) fn new(
        structure: &Structure,
        base: &Base,
        recipes: &[Recipe],
        design: &Design,
        width: usize,
    ) -> Self {
        let mut estimate = Self::least(structure, recipes.len(), width);
        let mut tables = base.numbers();
        // What is made anew for each draw, beside what all draws share.
        let mut anew = design.size() as f64;
        for recipe in recipes {
            let drawn = &recipe.drawn;
            let numbers = recipe.schedule.numbers(structure);
            let groups = [drawn.hazards, drawn.inflows, drawn.amounts];
            for (numbers, is_drawn) in numbers.into_iter().zip(groups) {
                tables += numbers;
                anew += if is_drawn { numbers } else { 0.0 };
            }
        }
        estimate.tables = tables + anew;
        estimate.drawn = anew;
        estimate.is_uncertain = !design.dimensions().is_empty();
        if estimate.is_uncertain {
            // The expected path of each draw is computed, too, which takes half as long.
            estimate.steps *= 1.5;
            estimate.steps += anew + DRAW_STEPS * design.dimensions().len() as f64;
        }
        estimate
    }

    /// What a run takes at least, before any number is read.
    pub(crate) fn least(structure: &Structure, strategies: usize, width: usize) -> Self {
        let groups = structure.groups() as f64;
        let places = structure.slot_count
            + structure.cell_count()
            + structure.channels.len()
            + structure.referrals.len();
        let strategies = strategies as f64;
        Self {
            steps: strategies * structure.periods as f64 * groups * places as f64,
            tables: 0.0,
            drawn: 0.0,
            row: strategies * width as f64,
            is_uncertain: false,
        }
    }

    /// The problems of a run that would not end or fit, whichever engine is asked.
    pub(crate) fn problems(&self, scenario: &Scenario) -> Vec<Problem> {
        let run = Path::root().key("run");
        let clock = Path::root().key("clock").key("periods");
        let replications = f64::from(scenario.run.replications);
        let simulated = scenario.run.engine != EngineKind::Exact;
        let mut checks = vec![
            (&clock, Work::Memory, self.tables, limits::TABLE_NUMBERS),
            (&clock, Work::Steps, self.steps, limits::REPLICATION_STEPS),
        ];
        let replications_path = run.key("replications");
        let path = &replications_path;
        if simulated || self.is_uncertain {
            let steps = self.steps * replications;
            checks.push((path, Work::Run, steps, limits::RUN_STEPS));
        }
        if simulated {
            checks.push((
                path,
                Work::Memory,
                held::numbers(self.row as usize, scenario.run.replications),
                limits::RESULT_NUMBERS,
            ));
        } else {
            let held = held::exact_numbers(self.row);
            checks.push((&clock, Work::Memory, held, limits::RESULT_NUMBERS));
        }
        checks
            .into_iter()
            .filter(|(_, _, estimate, limit)| estimate > limit)
            .map(|(path, what, estimate, limit)| Problem {
                path: path.clone(),
                kind: ProblemKind::TooMuchWork {
                    what,
                    estimate,
                    limit,
                },
            })
            .collect()
    }
}

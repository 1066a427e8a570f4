//! What a run will take, told before it starts.

use super::structure::Structure;
use crate::model::{EngineKind, Path, Problem, ProblemKind, Scenario, Work, limits};

/// An estimate of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Steps of one replication, all strategies together: about a random number each.
    pub steps: f64,
    /// Numbers held for the parameters.
    pub tables: f64,
    /// Numbers of one replication, all strategies together.
    pub row: f64,
}

impl Estimate {
    pub(crate) fn new(structure: &Structure, strategies: usize, width: usize, tables: f64) -> Self {
        let groups = structure.groups() as f64;
        let places = structure.slot_count
            + structure.cell_count()
            + structure.channels.len()
            + structure.referrals.len();
        let strategies = strategies as f64;
        Self {
            steps: strategies * structure.periods as f64 * groups * places as f64,
            tables,
            row: strategies * width as f64,
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
        if simulated {
            let path = &replications_path;
            checks.push((
                path,
                Work::Run,
                self.steps * replications,
                limits::RUN_STEPS,
            ));
            checks.push((
                path,
                Work::Memory,
                self.row * replications,
                limits::RESULT_NUMBERS,
            ));
        } else {
            checks.push((&clock, Work::Memory, self.row, limits::RESULT_NUMBERS));
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

//! Whether everyone can be followed, told from the expected path before anyone is.

use super::tables::last_stages;
use crate::engine::exact;
use crate::engine::flows::Flows;
use crate::engine::parameters::Parameters;
use crate::engine::plan::Plan;
use crate::engine::structure::Structure;
use crate::model::limits;

/// What following everyone is expected to take in one replication.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Effort {
    /// Periods of people, all strategies together. People to whom nothing that counts can happen any
    /// more are not followed.
    pub periods: f64,
    /// Most people at one time.
    pub people: f64,
}

impl Effort {
    pub fn of(plan: &Plan, strategies: &[Parameters]) -> Self {
        let structure = &plan.structure;
        let mut effort = Self {
            periods: 0.0,
            people: 0.0,
        };
        for strategy in strategies {
            let last = last_stages(structure, strategy);
            let mut flows = Flows::new(structure);
            exact::start(structure, &mut flows);
            for period in 1..=structure.periods {
                let people = followed(structure, &last, &flows);
                effort.periods += people;
                effort.people = effort.people.max(people);
                exact::step(structure, strategy, period, &mut flows);
            }
            effort.people = effort.people.max(followed(structure, &last, &flows));
        }
        effort
    }

    /// One person in how many is followed; 1 where everyone is.
    pub fn one_in(&self, plan: &Plan) -> u64 {
        let run = self.periods * f64::from(plan.replications());
        // Chance may make half as many again, and seldom more; then a sample is followed after all.
        let at_once = limits::FOLLOWED_AT_ONCE as f64 / 1.5;
        let parts = [
            run / limits::FOLLOWED_RUN,
            self.periods / limits::FOLLOWED_REPLICATION,
            self.people / at_once,
        ];
        let most = parts.into_iter().fold(1.0, f64::max);
        let unknown = parts.iter().any(|part| part.is_nan());
        if unknown {
            u64::MAX
        } else {
            most.ceil() as u64
        }
    }
}

fn followed(structure: &Structure, last: &[bool], flows: &Flows) -> f64 {
    let mut people = 0.0;
    for group in flows.end.chunks_exact(structure.cell_count()) {
        for (cells, last) in structure.cells.iter().zip(last) {
            if !last {
                people += group[cells.clone()].iter().sum::<f64>();
            }
        }
    }
    people
}

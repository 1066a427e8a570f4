//! Whether everyone can be followed, told from the expected path before anyone is.

use super::tables::last_stages;
use crate::engine::expected;
use crate::engine::flows::Flows;
use crate::engine::parameters::Parameters;
use crate::engine::plan::Plan;
use crate::engine::structure::Structure;
use crate::model::limits;

/// Drawing someone's orders takes as long as so many periods without any.
const ORDERS: f64 = 10.0;

/// What following everyone is expected to take in one replication.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Effort {
    /// Periods of people, all strategies together. People to whom nothing that counts can happen any
    /// more are not followed.
    pub periods: f64,
    /// Most people at one time.
    people: f64,
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
            let mut flows = Flows::new(structure, &strategy.orders);
            expected::start(structure, &mut flows);
            for period in 0..=structure.periods {
                if period > 0 {
                    expected::step(structure, strategy, period, &mut flows);
                }
                effort.add(structure, &last, strategy, &flows);
            }
        }
        effort
    }

    fn add(
        &mut self,
        structure: &Structure,
        last: &[bool],
        strategy: &Parameters,
        flows: &Flows<1>,
    ) {
        let mut people = 0.0;
        for group in flows.end.chunks_exact(structure.cell_count()) {
            for (stage, cells) in structure.cells.iter().enumerate() {
                if last[stage] {
                    continue;
                }
                let here: f64 = group[cells.clone()].iter().map(|[people]| people).sum();
                let each = strategy.orders[stage].map_or(1.0, |_| ORDERS);
                self.periods += each * here;
                people += here;
            }
        }
        self.people = self.people.max(people);
    }

    /// One person in how many is followed; 1 where everyone is.
    pub fn one_in(&self, plan: &Plan) -> u64 {
        self.one_in_of(plan.replications())
    }

    /// The same in a run of so many replications.
    pub fn one_in_of(&self, replications: u32) -> u64 {
        let run = self.periods * f64::from(replications);
        // Chance may make half as many again, and seldom more; then a sample is followed after all.
        let at_once = limits::FOLLOWED_AT_ONCE as f64 / 1.5;
        let parts = [
            run / limits::FOLLOWED_RUN,
            self.periods / limits::FOLLOWED_REPLICATION,
            self.people / at_once,
        ];
        if parts.iter().any(|part| part.is_nan()) {
            return u64::MAX;
        }
        parts.into_iter().fold(1.0, f64::max).ceil() as u64
    }
}

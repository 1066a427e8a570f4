//! What this version does not simulate yet: each use gets its own problem, never silence.

use crate::model::{EngineKind, Feature, Parameter, Path, Problem, ProblemKind, Scenario};

/// Every use of something that is not simulated.
pub(crate) fn refusals(scenario: &Scenario) -> Vec<Problem> {
    let mut refused = Refusals(Vec::new());
    refused.run(scenario);
    refused.orders(scenario);
    refused.0
}

struct Refusals(Vec<Problem>);

impl Refusals {
    fn refuse(&mut self, path: &Path, what: Feature) {
        self.0.push(Problem {
            path: path.clone(),
            kind: ProblemKind::NotSimulated { what },
        });
    }

    fn run(&mut self, scenario: &Scenario) {
        let path = Path::root().key("run");
        if scenario.run.engine == EngineKind::Individuals {
            self.refuse(&path.key("engine"), Feature::Individuals);
        }
    }

    fn orders(&mut self, scenario: &Scenario) {
        let list = Path::root().key("stages");
        for (i, stage) in scenario.stages.iter().enumerate() {
            if matches!(stage.revenue, Parameter::Orders { .. }) {
                self.refuse(&list.index(i).key("revenue"), Feature::Orders);
            }
        }
    }
}

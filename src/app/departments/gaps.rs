//! What a journey does not say yet of its stages' people.

use crate::model::{Scenario, Stage, StageKind};

/// Something that a stage does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gap {
    /// What we do there.
    Actions,
    /// How we meet the customer.
    Touchpoints,
    /// What the customer expects.
    Expectation,
    /// By when, where it says what.
    ExpectedBy,
    /// What it is measured by.
    Metric,
    /// The value to reach, where it is measured.
    Benchmark,
    /// What the customer says, in words or as a number.
    Voice,
    /// To whom something is handed.
    Receiver,
}

/// Every gap, in the order in which it is worth filling them.
pub const GAPS: [Gap; 8] = [
    Gap::Actions,
    Gap::Touchpoints,
    Gap::Expectation,
    Gap::ExpectedBy,
    Gap::Metric,
    Gap::Benchmark,
    Gap::Voice,
    Gap::Receiver,
];

impl Gap {
    /// Whether a stage has it. Those that people are lost to need none of all this.
    #[must_use]
    pub fn is_in(self, stage: &Stage) -> bool {
        let empty = |text: &str| text.trim().is_empty();
        stage.kind != StageKind::Lost
            && match self {
                Self::Actions => empty(&stage.actions),
                Self::Touchpoints => empty(&stage.touchpoints),
                Self::Expectation => empty(&stage.expectation),
                Self::ExpectedBy => !empty(&stage.expectation) && empty(&stage.expected_by),
                Self::Metric => stage.metric.is_none(),
                Self::Benchmark => {
                    let metric = stage.metric.as_ref();
                    metric.is_some_and(|metric| metric.benchmark.is_none())
                }
                Self::Voice => empty(&stage.voice) && stage.satisfaction.is_none(),
                Self::Receiver => stage.handovers.iter().any(|handover| empty(&handover.to)),
            }
    }

    /// The positions of the stages that have it, among those that count.
    #[must_use]
    pub fn stages(self, scenario: &Scenario, counts: impl Fn(usize) -> bool) -> Vec<usize> {
        let all = scenario.stages.iter().enumerate();
        let with = all.filter(|(position, stage)| counts(*position) && self.is_in(stage));
        with.map(|(position, _)| position).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Extra, Handover, Metric, PeriodUnit};

    fn gaps(stage: &Stage) -> Vec<Gap> {
        GAPS.into_iter().filter(|gap| gap.is_in(stage)).collect()
    }

    #[test]
    fn an_empty_stage_lacks_what_stands_for_itself() {
        let stage = Stage::new("a", StageKind::Customer);
        let most = [
            Gap::Actions,
            Gap::Touchpoints,
            Gap::Expectation,
            Gap::Metric,
            Gap::Voice,
        ];
        assert_eq!(gaps(&stage), most);
        assert!(gaps(&Stage::new("gone", StageKind::Lost)).is_empty());
    }

    #[test]
    fn what_is_half_said_is_a_gap_too() {
        let mut stage = Stage::new("a", StageKind::Customer);
        stage.actions = "Answer".to_owned();
        stage.touchpoints = "Phone".to_owned();
        stage.expectation = "A call back".to_owned();
        stage.satisfaction = Some(0.0);
        stage.metric = Some(Metric {
            series: "customers".to_owned(),
            benchmark: None,
            at_most: None,
            extra: Extra::new(),
        });
        stage.handovers = vec![Handover {
            to: " ".to_owned(),
            what: "Reasons".to_owned(),
            extra: Extra::new(),
        }];
        assert_eq!(
            gaps(&stage),
            [Gap::ExpectedBy, Gap::Benchmark, Gap::Receiver]
        );
        let mut scenario = Scenario::new(PeriodUnit::Month, 3);
        scenario.stages = vec![stage.clone(), stage];
        assert_eq!(Gap::Benchmark.stages(&scenario, |_| true), [0, 1]);
        assert_eq!(Gap::Benchmark.stages(&scenario, |at| at == 1), [1]);
        assert!(Gap::Actions.stages(&scenario, |_| true).is_empty());
    }
}

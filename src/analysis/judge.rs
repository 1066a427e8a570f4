//! By what strategies are judged: an outcome, and which of its values are better.

use crate::engine::series::Outcome;
use crate::model::Decision;
use crate::model::decision::Direction;

/// By what strategies are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judge {
    /// The outcome by which strategies are judged.
    pub outcome: Outcome,
    /// Whether less of it is better.
    pub less_is_better: bool,
}

impl Judge {
    /// By a decision; one that names no outcome is by discounted profit.
    #[must_use]
    pub fn of(decision: &Decision) -> Self {
        let own = Self::from(Outcome::parse(&decision.outcome).unwrap_or(Outcome::Npv));
        match decision.direction {
            None => own,
            Some(direction) => Self {
                less_is_better: direction == Direction::Less,
                ..own
            },
        }
    }

    /// Whether it is discounted profit, of which more is better: by that every run compares its strategies.
    #[must_use]
    pub fn is_usual(self) -> bool {
        self == Outcome::Npv.into()
    }

    /// A value such that more is better.
    #[must_use]
    pub fn worth(self, value: f64) -> f64 {
        if self.less_is_better { -value } else { value }
    }

    /// How much better, above 0, one value is than another.
    #[must_use]
    pub fn gain(self, value: f64, than: f64) -> f64 {
        if self.less_is_better {
            than - value
        } else {
            value - than
        }
    }
}

/// By an outcome as it means it.
impl From<Outcome> for Judge {
    fn from(outcome: Outcome) -> Self {
        Self {
            outcome,
            less_is_better: outcome.less_is_better(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_may_turn_what_is_better() {
        let mut decision = Decision::default();
        assert_eq!(Judge::of(&decision), Judge::from(Outcome::Npv));
        decision.outcome = "cac".to_owned();
        assert!(Judge::of(&decision).less_is_better);
        decision.direction = Some(Direction::More);
        let judge = Judge::of(&decision);
        assert_eq!((judge.outcome, judge.worth(3.0)), (Outcome::Cac, 3.0));
        assert_eq!(judge.gain(3.0, 1.0), 2.0);
        decision.outcome = "nothing".to_owned();
        assert_eq!(Judge::of(&decision).outcome, Outcome::Npv);
    }
}

//! By what strategies are judged.

use super::super::shape::{List, Nullable, Number, Whole, Words};
use super::{ANY_NUMBER, KEY_NAME, NAME, Record, Visitor, record};
use crate::model::decision::{Bound, Decision, Direction, Goal, Measure};
use crate::model::{Extra, limits};

/// Which way is better; left open where nothing says.
pub(super) const DIRECTIONS: Nullable<Words<Direction>> = Nullable(Words(&[
    ("more", Direction::More),
    ("less", Direction::Less),
]));

impl Record for Decision {
    fn title() -> &'static str {
        "Decision"
    }

    fn blank() -> Self {
        Self::default()
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.optional(key!("outcome", "o"), &mut self.outcome, &NAME);
        visitor.optional(key!("direction", "d"), &mut self.direction, &DIRECTIONS);
        let goals = const { &List::up_to(limits::ITEMS, record()) };
        visitor.optional(key!("goals", "g"), &mut self.goals, goals);
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for Goal {
    fn title() -> &'static str {
        "Goal"
    }

    fn blank() -> Self {
        Self {
            name: String::new(),
            measure: Measure::Series(String::new()),
            at: None,
            bound: Bound::AtLeast(0.0),
            extra: Extra::new(),
        }
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.optional(KEY_NAME, &mut self.name, &NAME);
        let mut measure = match &self.measure {
            Measure::Series(key) => (0, key.clone()),
            Measure::Outcome(key) => (1, key.clone()),
        };
        let keys = [key!("series", "s"), key!("outcome", "o")];
        visitor.one_of(&keys, &mut measure, &NAME);
        self.measure = match measure {
            (0, key) => Measure::Series(key),
            (_, key) => Measure::Outcome(key),
        };
        let at = const {
            &Nullable(Whole {
                low: 0,
                high: limits::PERIODS,
            })
        };
        visitor.optional(key!("at", "t"), &mut self.at, at);
        let mut bound = match self.bound {
            Bound::AtLeast(value) => (0, value),
            Bound::AtMost(value) => (1, value),
        };
        let keys = [key!("at_least", "l"), key!("at_most", "m")];
        visitor.one_of(&keys, &mut bound, &Number(ANY_NUMBER));
        self.bound = match bound {
            (0, value) => Bound::AtLeast(value),
            (_, value) => Bound::AtMost(value),
        };
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

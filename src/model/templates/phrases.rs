//! Short sentences for writing a template down, each adding one thing to what it is said of.

use super::parts::costing;
use crate::model::{
    Adjustment, Change, Channel, Distribution, Extra, Initial, Lever, Metric, Parameter, Quantity,
    Referral, Segment, Sentiment, Stage, Target, Transition,
};

/// What is said of a stage.
pub(super) trait OnStage {
    /// How many are in it at time 0.
    fn holding(self, count: u64) -> Self;
    /// How many are in it at time 0 by tenure, from tenure 0 on.
    fn aged(self, counts: &[u64]) -> Self;
    /// Revenue and cost per customer and period.
    fn earning(self, revenue: impl Into<Parameter>, cost: impl Into<Parameter>) -> Self;
    /// How its customers feel.
    fn feeling(self, sentiment: Sentiment) -> Self;
    /// Who looks after it, what that department does, where it meets the customer, what the customer
    /// expects and says.
    fn kept_by(
        self,
        department: &str,
        actions: &str,
        touchpoints: &str,
        expectation: &str,
        voice: &str,
    ) -> Self;
    /// The figure by which the department is measured, and what it is to reach.
    fn measured(self, series: &str, benchmark: f64) -> Self;
    /// The figure by which the department is measured, and what it is not to exceed.
    fn kept_below(self, series: &str, benchmark: f64) -> Self;
}

impl OnStage for Stage {
    fn holding(self, count: u64) -> Self {
        Self {
            initial: Initial::Total(count),
            ..self
        }
    }

    fn aged(self, counts: &[u64]) -> Self {
        Self {
            initial: Initial::ByTenure(counts.to_vec()),
            ..self
        }
    }

    fn earning(self, revenue: impl Into<Parameter>, cost: impl Into<Parameter>) -> Self {
        Self {
            revenue: revenue.into(),
            cost: cost.into(),
            ..self
        }
    }

    fn feeling(self, sentiment: Sentiment) -> Self {
        Self {
            sentiment: Some(sentiment),
            ..self
        }
    }

    fn kept_by(
        self,
        department: &str,
        actions: &str,
        touchpoints: &str,
        expectation: &str,
        voice: &str,
    ) -> Self {
        Self {
            department: department.to_owned(),
            actions: actions.to_owned(),
            touchpoints: touchpoints.to_owned(),
            expectation: expectation.to_owned(),
            voice: voice.to_owned(),
            ..self
        }
    }

    fn measured(self, series: &str, benchmark: f64) -> Self {
        metric(self, series, benchmark, false)
    }

    fn kept_below(self, series: &str, benchmark: f64) -> Self {
        metric(self, series, benchmark, true)
    }
}

fn metric(stage: Stage, series: &str, benchmark: f64, at_most: bool) -> Stage {
    Stage {
        metric: Some(Metric {
            series: series.to_owned(),
            benchmark: Some(benchmark),
            at_most: Some(at_most),
            extra: Extra::new(),
        }),
        ..stage
    }
}

/// What is said of a transition.
pub(super) trait OnMove {
    /// Its name.
    fn named(self, name: &str) -> Self;
    /// A remark, such as where its number comes from.
    fn noted(self, notes: &str) -> Self;
    /// Revenue and cost per move.
    fn worth(self, revenue: f64, cost: f64) -> Self;
}

impl OnMove for Transition {
    fn named(self, name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..self
        }
    }

    fn noted(self, notes: &str) -> Self {
        Self {
            notes: notes.to_owned(),
            ..self
        }
    }

    fn worth(self, revenue: f64, cost: f64) -> Self {
        Self {
            revenue: revenue.into(),
            cost: cost.into(),
            ..self
        }
    }
}

/// What is said of a lever.
pub(super) trait OnLever {
    /// Its name.
    fn called(self, name: &str) -> Self;
    /// Its first period, and over how many it reaches its full effect.
    fn begins(self, from: u32, ramp: u32) -> Self;
    /// Its last period.
    fn ends(self, until: u32) -> Self;
    /// What it costs once, per period, and per customer of a stage and period.
    fn costs(self, once: f64, per_period: f64, per_customer: Option<(&str, f64)>) -> Self;
    /// What it costs each time that somebody takes the transition.
    fn costs_per_move(self, amount: f64) -> Self;
}

impl OnLever for Lever {
    fn called(self, name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..self
        }
    }

    fn begins(self, from: u32, ramp: u32) -> Self {
        Self { from, ramp, ..self }
    }

    fn ends(self, until: u32) -> Self {
        Self {
            until: Some(until),
            ..self
        }
    }

    fn costs(self, once: f64, per_period: f64, per_customer: Option<(&str, f64)>) -> Self {
        Self {
            cost: costing(once, per_period, per_customer),
            ..self
        }
    }

    fn costs_per_move(mut self, amount: f64) -> Self {
        self.cost.per_move = amount.into();
        self
    }
}

/// A lever on anything.
pub(super) fn on(target: &str, change: Change) -> Lever {
    // A target that is misspelt names nothing, and validation says so: every template is validated by a test.
    let target = Target::parse(target).unwrap_or(Target::Stage(target.to_owned()));
    Lever::new(target, change)
}

/// A named channel with a sentence on it.
pub(super) fn channel(
    id: &str,
    name: &str,
    entry: &str,
    arrivals: impl Into<Parameter>,
    cost: f64,
    notes: &str,
) -> Channel {
    Channel {
        name: name.to_owned(),
        notes: notes.to_owned(),
        cost_per_arrival: cost.into(),
        ..Channel::new(id, entry, arrivals)
    }
}

/// A named referral with a sentence on it.
pub(super) fn referral(
    from: &str,
    to: &str,
    name: &str,
    rate: impl Into<Parameter>,
    cost: f64,
    notes: &str,
) -> Referral {
    Referral {
        name: name.to_owned(),
        notes: notes.to_owned(),
        cost_per_arrival: cost.into(),
        ..Referral::new("friends", from, to, rate)
    }
}

/// A named segment, and by which factors it differs.
pub(super) fn segment(
    id: &str,
    name: &str,
    share: f64,
    notes: &str,
    factors: &[(&str, f64)],
) -> Segment {
    let adjust = |(target, factor): &(&str, f64)| Adjustment {
        target: Target::parse(target).unwrap_or(Target::Stage((*target).to_owned())),
        change: Change::Multiply(Quantity::Known(*factor)),
        extra: Extra::new(),
    };
    Segment {
        id: id.to_owned(),
        name: name.to_owned(),
        notes: notes.to_owned(),
        share,
        adjust: factors.iter().map(adjust).collect(),
        extra: Extra::new(),
    }
}

/// A number that lies between two with 90 %.
pub(super) fn range(low: f64, high: f64) -> Quantity {
    Distribution::Range { low, high }.into()
}

/// A number with its least, likeliest and greatest value.
pub(super) fn pert(low: f64, mode: f64, high: f64) -> Quantity {
    Distribution::Pert { low, mode, high }.into()
}

/// An uncertain number that always holds.
pub(super) fn constant(quantity: Quantity) -> Parameter {
    Parameter::Constant(quantity)
}

/// Values by tenure, each for some periods.
pub(super) fn steps(steps: &[(usize, f64)]) -> Parameter {
    let values = steps
        .iter()
        .flat_map(|(periods, value)| std::iter::repeat_n(Quantity::Known(*value), *periods));
    Parameter::ByTenure(values.collect())
}

/// A probability by tenure that is high in the last month of each of two years, when a contract ends; from
/// the third year on evened out over the months.
pub(super) fn at_renewal(between: f64, renewal: f64) -> Parameter {
    let mean = (11.0 * between + renewal) / 12.0;
    steps(&[
        (11, between),
        (1, renewal),
        (11, between),
        (1, renewal),
        (1, (mean * 1e4).round() / 1e4),
    ])
}

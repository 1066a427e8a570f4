//! Short forms for writing a template down.

use crate::model::{
    Change, Lever, LeverCost, Parameter, PerCustomerCost, Quantity, Stage, StageKind, Strategy,
    Target, Transition,
};

/// A named stage with a sentence on it.
pub(super) fn stage(id: &str, name: &str, kind: StageKind, notes: &str) -> Stage {
    Stage {
        name: name.to_owned(),
        notes: notes.to_owned(),
        ..Stage::new(id, kind)
    }
}

/// Who looks after a stage, and how it meets its customers.
pub(super) struct Contact {
    pub department: &'static str,
    pub actions: &'static str,
    pub touchpoints: &'static str,
    pub expectation: &'static str,
    pub voice: &'static str,
}

/// Fills in who looks after the stage.
pub(super) fn with(stage: Stage, contact: Contact) -> Stage {
    Stage {
        department: contact.department.to_owned(),
        actions: contact.actions.to_owned(),
        touchpoints: contact.touchpoints.to_owned(),
        expectation: contact.expectation.to_owned(),
        voice: contact.voice.to_owned(),
        ..stage
    }
}

/// Revenue and cost per customer and period.
pub(super) fn earning(stage: Stage, revenue: f64, cost: f64) -> Stage {
    Stage {
        revenue: revenue.into(),
        cost: cost.into(),
        ..stage
    }
}

/// A transition called `FROM-TO`.
pub(super) fn go(from: &str, to: &str, probability: impl Into<Parameter>) -> Transition {
    Transition::new(format!("{from}-{to}"), from, to, probability)
}

/// Known values by period.
pub(super) fn by_period(values: impl IntoIterator<Item = f64>) -> Parameter {
    Parameter::ByPeriod(values.into_iter().map(Quantity::Known).collect())
}

/// Known values by tenure.
pub(super) fn by_tenure(values: impl IntoIterator<Item = f64>) -> Parameter {
    Parameter::ByTenure(values.into_iter().map(Quantity::Known).collect())
}

/// A named strategy with a sentence on it.
pub(super) fn strategy(id: &str, name: &str, notes: &str, levers: Vec<Lever>) -> Strategy {
    Strategy {
        name: name.to_owned(),
        notes: notes.to_owned(),
        levers,
        ..Strategy::new(id)
    }
}

/// A lever on the probability of the transition `FROM-TO`.
pub(super) fn on_move(from: &str, to: &str, change: Change) -> Lever {
    Lever::new(
        Target::TransitionProbability(format!("{from}-{to}")),
        change,
    )
}

/// Times a known factor.
pub(super) fn times(factor: f64) -> Change {
    Change::Multiply(Quantity::Known(factor))
}

/// Once, per period, and per customer of a stage.
pub(super) fn costing(once: f64, per_period: f64, per_customer: Option<(&str, f64)>) -> LeverCost {
    LeverCost {
        once: Quantity::Known(once),
        per_period: Quantity::Known(per_period),
        per_customer: per_customer.map(|(stage, amount)| PerCustomerCost {
            stage: stage.to_owned(),
            amount: Quantity::Known(amount),
            extra: crate::model::Extra::new(),
        }),
        ..LeverCost::default()
    }
}

//! Changes of what holds for the whole scenario: how it is simulated, and what money means.

use crate::model::{Accrual, Draws, EngineKind, Parameter, Precision, Quantity, Scenario};

/// A change of how the scenario is simulated.
#[derive(Debug, Clone, PartialEq)]
pub enum RunEdit {
    /// Which engine.
    Engine(EngineKind),
    /// How many futures.
    Replications(u32),
    /// Which futures.
    Seed(u64),
    /// How uncertain numbers are drawn.
    Draws(Draws),
    /// When to stop before all replications; `None`: never.
    Precision(Option<Precision>),
}

/// A change of what money means.
#[derive(Debug, Clone, PartialEq)]
pub enum MoneyEdit {
    /// ISO 4217 code.
    Currency(String),
    /// Annual discount rate.
    DiscountRate(f64),
    /// When amounts accrue.
    Accrual(Accrual),
    /// Part of the revenue that is contribution.
    GrossMargin(Quantity),
    /// Cost per period whatever happens.
    FixedCost(Parameter),
}

impl RunEdit {
    pub(super) fn apply(self, scenario: &mut Scenario) {
        let run = &mut scenario.run;
        match self {
            Self::Engine(engine) => run.engine = engine,
            Self::Replications(replications) => run.replications = replications,
            Self::Seed(seed) => run.seed = seed,
            Self::Draws(draws) => run.draws = draws,
            Self::Precision(precision) => run.precision = precision,
        }
    }
}

impl MoneyEdit {
    pub(super) fn apply(self, scenario: &mut Scenario) {
        let money = &mut scenario.money;
        match self {
            Self::Currency(currency) => money.currency = currency,
            Self::DiscountRate(rate) => money.annual_discount_rate = rate,
            Self::Accrual(accrual) => money.accrual = accrual,
            Self::GrossMargin(margin) => money.gross_margin = margin,
            Self::FixedCost(cost) => money.fixed_cost = cost,
        }
    }
}

//! An outcome at values of the uncertain numbers that are chosen.

use std::cell::RefCell;

use crate::analysis::judge::Judge;
use crate::engine::exact;
use crate::engine::plan::Plan;
use crate::engine::series::Outcome;

/// Asks a plan for an outcome of every strategy on its expected path.
#[derive(Debug)]
pub struct Probe<'a> {
    plan: &'a Plan,
    judge: Judge,
    middle: Vec<f64>,
    /// Memory to work in.
    row: RefCell<Vec<f64>>,
}

impl<'a> Probe<'a> {
    /// For an outcome of a plan, or a judge by one.
    #[must_use]
    pub fn new(plan: &'a Plan, judge: impl Into<Judge>) -> Self {
        Self {
            plan,
            judge: judge.into(),
            middle: plan.middle(),
            row: RefCell::default(),
        }
    }

    /// The plan whose expected paths are looked at.
    #[must_use]
    pub fn plan(&self) -> &'a Plan {
        self.plan
    }

    /// The outcome that is looked at.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.judge.outcome
    }

    /// By what strategies are judged.
    #[must_use]
    pub fn judge(&self) -> Judge {
        self.judge
    }

    /// The means of the uncertain numbers, by dimension.
    #[must_use]
    pub fn middle(&self) -> &[f64] {
        &self.middle
    }

    /// By strategy: the outcome at these values of the uncertain numbers, by dimension.
    #[must_use]
    pub fn at(&self, drawn: &[f64]) -> Vec<f64> {
        exact::outcome_at(
            self.plan,
            drawn,
            self.judge.outcome,
            &mut self.row.borrow_mut(),
        )
    }

    /// The uncertain numbers at their means, but for these: dimension and value of each. The other shares of a
    /// Dirichlet keep their proportions, so that one that is set has the value that was asked for.
    #[must_use]
    pub fn with(&self, set: &[(usize, f64)]) -> Vec<f64> {
        let mut drawn = self.middle.clone();
        for &(dimension, value) in set {
            self.set(&mut drawn, dimension, value);
        }
        drawn
    }

    fn set(&self, drawn: &mut [f64], dimension: usize, value: f64) {
        let shares = self.plan.dimensions().get(dimension);
        if let Some(shares) = shares.and_then(|dimension| dimension.shares.clone()) {
            let rest: f64 = shares
                .clone()
                .filter(|other| *other != dimension)
                .map(|other| drawn[other])
                .sum();
            let left = 1.0 - value;
            for other in shares.filter(|other| *other != dimension) {
                drawn[other] *= if rest > 0.0 { left / rest } else { 0.0 };
            }
        }
        if let Some(number) = drawn.get_mut(dimension) {
            *number = value;
        }
    }
}

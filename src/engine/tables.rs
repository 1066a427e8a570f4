//! Tables that change from period to period, and the numbers that they start from.

use super::hazard;
use crate::model::{Parameter, Quantity};

/// A value for each period, held once for each run of equal periods.
#[derive(Debug, Clone)]
pub(crate) struct Piecewise<T> {
    /// Class of each period.
    class: Vec<u32>,
    /// Value of each class.
    values: Vec<T>,
}

impl<T> Piecewise<T> {
    /// Computes a value for each period (from 1) at which something changes.
    pub fn new(changes: &Changes, mut value: impl FnMut(usize) -> T) -> Self {
        let mut class = Vec::with_capacity(changes.0.len());
        let mut values = Vec::new();
        for (position, changed) in changes.0.iter().enumerate() {
            if *changed || position == 0 {
                values.push(value(position + 1));
            }
            class.push((values.len() - 1) as u32);
        }
        Self { class, values }
    }

    /// The value of period k, from 1.
    pub fn get(&self, period: usize) -> &T {
        &self.values[self.class[period - 1] as usize]
    }

    /// Every value with the number of periods that it holds for.
    pub fn with_lengths(&self) -> impl Iterator<Item = (&T, usize)> {
        let mut lengths = vec![0; self.values.len()];
        for class in &self.class {
            lengths[*class as usize] += 1;
        }
        self.values.iter().zip(lengths)
    }
}

/// In which periods something differs from the period before.
#[derive(Debug, Clone)]
pub(crate) struct Changes(Vec<bool>);

impl Changes {
    pub fn none(periods: usize) -> Self {
        Self(vec![false; periods])
    }

    /// Something changes as period k begins; beyond the horizon it does not matter.
    pub fn at(&mut self, period: usize) {
        if let Some(changed) = period.checked_sub(1).and_then(|at| self.0.get_mut(at)) {
            *changed = true;
        }
    }

    /// The values of a table by period.
    pub fn along(&mut self, values: &Values) {
        if let Values::ByPeriod(values) = values {
            for (position, pair) in values.windows(2).enumerate() {
                if pair[0].to_bits() != pair[1].to_bits() {
                    self.at(position + 2);
                }
            }
        }
    }

    /// How many values a [`Piecewise`] needs.
    pub fn classes(&self) -> usize {
        let later = self.0.iter().skip(1).filter(|changed| **changed).count();
        later + usize::from(!self.0.is_empty())
    }
}

/// The values of a parameter before any change, in one draw of the uncertain numbers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Values {
    Constant(f64),
    ByPeriod(Vec<f64>),
    ByTenure(Vec<f64>),
}

impl Values {
    /// Reads a parameter whose stage has this many tenure classes.
    pub fn new(parameter: &Parameter, classes: usize) -> Self {
        let table = |values: &[Quantity]| values.iter().map(number).collect::<Vec<f64>>();
        let by_tenure =
            |hazard: &dyn Fn(usize) -> f64| Self::ByTenure((0..classes).map(hazard).collect());
        match parameter {
            Parameter::Constant(quantity) => Self::Constant(number(quantity)),
            Parameter::ByPeriod(values) => Self::ByPeriod(table(values)),
            Parameter::ByTenure(values) => Self::ByTenure(table(values)),
            Parameter::BetaGeometric { alpha, beta } => {
                let (alpha, beta) = (number(alpha), number(beta));
                by_tenure(&|tenure| hazard::beta_geometric(alpha, beta, tenure))
            }
            Parameter::BetaDiscreteWeibull { alpha, beta, c } => {
                let (alpha, beta, c) = (number(alpha), number(beta), number(c));
                by_tenure(&|tenure| hazard::beta_discrete_weibull(alpha, beta, c, tenure))
            }
            Parameter::DiscreteWeibull { q, c } => {
                let (q, c) = (number(q), number(c));
                by_tenure(&|tenure| hazard::discrete_weibull(q, c, tenure))
            }
            Parameter::Orders {
                per_period, value, ..
            } => Self::Constant(number(per_period) * number(value)),
        }
    }

    /// The value in period k (from 1) at a tenure class; the last value repeats.
    pub fn at(&self, period: usize, tenure: usize) -> f64 {
        let repeated = |values: &[f64], position: usize| {
            let last = values.len().saturating_sub(1);
            values.get(position.min(last)).copied().unwrap_or(0.0)
        };
        match self {
            Self::Constant(value) => *value,
            Self::ByPeriod(values) => repeated(values, period.saturating_sub(1)),
            Self::ByTenure(values) => repeated(values, tenure),
        }
    }
}

/// The number that a quantity stands for. Uncertain ones are refused before (see `refusal`); a draw
/// of them will be read here.
pub(crate) fn number(quantity: &Quantity) -> f64 {
    quantity.center()
}

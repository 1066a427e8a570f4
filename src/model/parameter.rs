//! Numbers as a scenario holds them: known or uncertain, constant or by time, tenure or formula.

use super::Distribution;

/// One number, known or uncertain.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Quantity {
    /// A known number, always finite.
    Known(f64),
    /// A number with a distribution; one draw holds for a whole replication.
    Uncertain(Distribution),
}

impl Quantity {
    /// The number where it is known.
    #[must_use]
    pub fn known(&self) -> Option<f64> {
        match *self {
            Self::Known(value) => Some(value),
            Self::Uncertain(_) => None,
        }
    }

    /// The number, or the middle of its distribution (see [`Distribution::center`]).
    #[must_use]
    pub fn center(&self) -> f64 {
        match self {
            Self::Known(value) => *value,
            Self::Uncertain(distribution) => distribution.center(),
        }
    }
}

impl From<f64> for Quantity {
    fn from(value: f64) -> Self {
        Self::Known(value)
    }
}

/// A parameter of the journey: what a lever can target.
///
/// Which forms a field takes is said by [`ParameterKind`](super::ParameterKind).
#[derive(Debug, Clone, PartialEq)]
pub enum Parameter {
    /// The same at every period and tenure.
    Constant(Quantity),
    /// `v[k - 1]` in period k; the last value repeats. Never empty.
    ByPeriod(Vec<Quantity>),
    /// `v[j]` at tenure j; the last value repeats. Never empty.
    ByTenure(Vec<Quantity>),
    /// Exit hazard a / (a + b + j) at tenure j (Fader & Hardie 2007).
    BetaGeometric {
        /// Shape a, above 0.
        alpha: Quantity,
        /// Shape b, above 0.
        beta: Quantity,
    },
    /// Exit hazard 1 - S(j+1)/S(j), S(j) = B(a, b + j^c) / B(a, b) (Fader, Hardie et al. 2018).
    BetaDiscreteWeibull {
        /// Shape a, above 0.
        alpha: Quantity,
        /// Shape b, above 0.
        beta: Quantity,
        /// Exponent c, above 0.
        c: Quantity,
    },
    /// Exit hazard 1 - q^((j+1)^c - j^c).
    DiscreteWeibull {
        /// Survival of the first period, between 0 and 1.
        q: Quantity,
        /// Exponent c, above 0.
        c: Quantity,
    },
    /// Revenue of a stage as orders: Poisson counts of Gamma values.
    Orders {
        /// Mean number of orders per customer and period, at least 0.
        per_period: Quantity,
        /// Mean value of an order.
        value: Quantity,
        /// Coefficient of variation of an order's value, at least 0.
        cv: Quantity,
    },
}

impl Parameter {
    /// A known constant.
    #[must_use]
    pub fn number(value: f64) -> Self {
        Self::Constant(Quantity::Known(value))
    }

    /// The known constant, where it is one.
    #[must_use]
    pub fn known(&self) -> Option<f64> {
        match self {
            Self::Constant(quantity) => quantity.known(),
            _ => None,
        }
    }

    /// Every number inside, in the order of the file.
    #[must_use]
    pub fn quantities(&self) -> Vec<&Quantity> {
        match self {
            Self::Constant(quantity) => vec![quantity],
            Self::ByPeriod(values) | Self::ByTenure(values) => values.iter().collect(),
            Self::BetaGeometric { alpha, beta } => vec![alpha, beta],
            Self::BetaDiscreteWeibull { alpha, beta, c } => vec![alpha, beta, c],
            Self::DiscreteWeibull { q, c } => vec![q, c],
            Self::Orders {
                per_period,
                value,
                cv,
            } => vec![per_period, value, cv],
        }
    }

    /// Whether any number inside is uncertain.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.quantities()
            .iter()
            .any(|quantity| quantity.known().is_none())
    }
}

impl Default for Parameter {
    fn default() -> Self {
        Self::number(0.0)
    }
}

impl From<f64> for Parameter {
    fn from(value: f64) -> Self {
        Self::number(value)
    }
}

//! The forms in which a person may say how uncertain a number is.

use super::{DistributionKind, Quantity};

/// What is believed about a number that is not known exactly.
///
/// Units are those of the number it stands for. Draws outside what the parameter allows are clamped.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Distribution {
    /// Normal with this mean and standard deviation.
    Normal {
        /// Mean.
        mean: f64,
        /// Standard deviation, above 0.
        sd: f64,
    },
    /// Lognormal, by the mean and standard deviation of the variable itself (not of its logarithm).
    Lognormal {
        /// Mean, above 0.
        mean: f64,
        /// Standard deviation, above 0.
        sd: f64,
    },
    /// Gamma by mean and standard deviation.
    Gamma {
        /// Mean, above 0.
        mean: f64,
        /// Standard deviation, above 0.
        sd: f64,
    },
    /// Beta by mean and standard deviation.
    BetaMoments {
        /// Mean, strictly between 0 and 1.
        mean: f64,
        /// Standard deviation, above 0 and below sqrt(mean (1 - mean)).
        sd: f64,
    },
    /// Beta by counts: Beta(successes, failures).
    BetaCounts {
        /// Observed successes, above 0.
        successes: f64,
        /// Observed failures, above 0.
        failures: f64,
    },
    /// Uniform between two ends.
    Uniform {
        /// Lower end.
        low: f64,
        /// Upper end, at least the lower.
        high: f64,
    },
    /// Triangular.
    Triangular {
        /// Lower end.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// Upper end.
        high: f64,
    },
    /// PERT: a Beta between the ends, with shape 4 (Malcolm et al. 1959).
    Pert {
        /// Lower end.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// Upper end.
        high: f64,
    },
    /// A 90 % interval: 5 % lie below `low`, 5 % above `high`.
    Range {
        /// The 5 % quantile.
        low: f64,
        /// The 95 % quantile.
        high: f64,
    },
}

impl Distribution {
    /// Which form it has.
    #[must_use]
    pub fn kind(&self) -> DistributionKind {
        match self {
            Self::Normal { .. } => DistributionKind::Normal,
            Self::Lognormal { .. } => DistributionKind::Lognormal,
            Self::Gamma { .. } => DistributionKind::Gamma,
            Self::BetaMoments { .. } => DistributionKind::BetaMoments,
            Self::BetaCounts { .. } => DistributionKind::BetaCounts,
            Self::Uniform { .. } => DistributionKind::Uniform,
            Self::Triangular { .. } => DistributionKind::Triangular,
            Self::Pert { .. } => DistributionKind::Pert,
            Self::Range { .. } => DistributionKind::Range,
        }
    }

    /// A point in the middle of the distribution, for a first picture and for layouts; never for
    /// results, since the outcome at the mean parameters is not the mean outcome.
    #[must_use]
    pub fn center(&self) -> f64 {
        match *self {
            Self::Normal { mean, .. }
            | Self::Lognormal { mean, .. }
            | Self::Gamma { mean, .. }
            | Self::BetaMoments { mean, .. } => mean,
            Self::BetaCounts {
                successes,
                failures,
            } => successes / (successes + failures),
            Self::Uniform { low, high } | Self::Range { low, high } => (low + high) / 2.0,
            Self::Triangular { low, mode, high } => (low + mode + high) / 3.0,
            Self::Pert { low, mode, high } => (low + 4.0 * mode + high) / 6.0,
        }
    }
}

impl From<Distribution> for Quantity {
    fn from(distribution: Distribution) -> Self {
        Self::Uncertain(distribution)
    }
}

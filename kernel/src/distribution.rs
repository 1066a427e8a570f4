//! Distributions of uncertain numbers, by the parameters people give.
//!
//! A value is drawn by its quantile function from a uniform number ([`crate::sobol`]): one number in,
//! one value out, rising with it. Parameters are expected to be validated; those that fit no
//! distribution stand for a known number, their mean or middle, so that nothing here fails, and every
//! result is a finite number.

mod dirichlet;
mod moments;

pub use dirichlet::dirichlet;

use crate::special::{beta_quantile, gamma_quantile, normal_quantile};

/// Probability below the lower end of a [`Distribution::range`], and above its upper end.
const RANGE_TAIL: f64 = 0.05;

/// Where a quantity lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Support {
    /// From 0 to 1.
    Probability,
    /// Above 0.
    Positive,
    /// Anywhere.
    Any,
}

/// A distribution of an uncertain number, as its quantile function needs it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Distribution {
    /// A known number.
    Known(f64),
    /// Normal.
    Normal {
        /// Mean.
        mean: f64,
        /// Standard deviation, above 0.
        sd: f64,
    },
    /// The logarithm is normal.
    Lognormal {
        /// Mean of the logarithm.
        mu: f64,
        /// Standard deviation of the logarithm, above 0.
        sigma: f64,
    },
    /// The log-odds are normal.
    LogitNormal {
        /// Mean of the log-odds.
        mu: f64,
        /// Standard deviation of the log-odds, above 0.
        sigma: f64,
    },
    /// Gamma.
    Gamma {
        /// Shape, above 0.
        shape: f64,
        /// Scale: mean over shape, above 0.
        scale: f64,
    },
    /// Beta, stretched from [0, 1] to [low, high].
    Beta {
        /// First shape, above 0.
        a: f64,
        /// Second shape, above 0.
        b: f64,
        /// Lower end.
        low: f64,
        /// Upper end, above the lower.
        high: f64,
    },
    /// Uniform.
    Uniform {
        /// Lower end.
        low: f64,
        /// Upper end, above the lower.
        high: f64,
    },
    /// Triangular.
    Triangular {
        /// Lower end.
        low: f64,
        /// Most likely value, between the ends.
        mode: f64,
        /// Upper end, above the lower.
        high: f64,
    },
}

impl Distribution {
    /// Normal with this mean and standard deviation.
    #[must_use]
    pub fn normal(mean: f64, sd: f64) -> Self {
        if sd > 0.0 {
            Self::Normal { mean, sd }
        } else {
            Self::Known(mean)
        }
    }

    /// Lognormal with this mean and standard deviation of the variable itself, not of its logarithm.
    #[must_use]
    pub fn lognormal(mean: f64, sd: f64) -> Self {
        let cv = sd / mean;
        let variance = if cv < 1e100 {
            libm::log1p(cv * cv)
        } else {
            2.0 * libm::log(cv)
        };
        let mu = libm::log(mean) - 0.5 * variance;
        if mean > 0.0 && variance > 0.0 && mu.is_finite() {
            Self::Lognormal {
                mu,
                sigma: variance.sqrt(),
            }
        } else {
            Self::Known(mean)
        }
    }

    /// Gamma with this mean and standard deviation.
    #[must_use]
    pub fn gamma(mean: f64, sd: f64) -> Self {
        let shape = (mean / sd) * (mean / sd);
        let scale = sd * (sd / mean);
        if shape > 0.0 && shape.is_finite() && scale > 0.0 && scale.is_finite() {
            Self::Gamma { shape, scale }
        } else {
            Self::Known(mean)
        }
    }

    /// Beta with this mean, strictly between 0 and 1, and standard deviation, below √(mean (1 - mean)).
    #[must_use]
    pub fn beta(mean: f64, sd: f64) -> Self {
        let rest = 1.0 - mean;
        let sum = (mean / sd) * (rest / sd) - 1.0;
        let (a, b) = (mean * sum, rest * sum);
        if a > 0.0 && b > 0.0 && sd > 0.0 && sum.is_finite() {
            Self::unit_beta(a, b)
        } else {
            Self::Known(mean)
        }
    }

    /// Beta(successes, failures): what is known of a probability after these counts, none of them 0.
    ///
    /// With no failures (successes) it is 1 (0), with neither a half.
    #[must_use]
    pub fn beta_counts(successes: f64, failures: f64) -> Self {
        match (successes > 0.0, failures > 0.0) {
            (true, true) => Self::unit_beta(successes, failures),
            (true, false) => Self::Known(1.0),
            (false, true) => Self::Known(0.0),
            (false, false) => Self::Known(0.5),
        }
    }

    fn unit_beta(a: f64, b: f64) -> Self {
        Self::Beta {
            a,
            b,
            low: 0.0,
            high: 1.0,
        }
    }

    /// Uniform between the ends.
    #[must_use]
    pub fn uniform(low: f64, high: f64) -> Self {
        if low < high {
            Self::Uniform { low, high }
        } else {
            Self::Known(middle(low, high))
        }
    }

    /// Triangular between the ends.
    #[must_use]
    pub fn triangular(low: f64, mode: f64, high: f64) -> Self {
        if low < high {
            let mode = mode.clamp(low, high);
            Self::Triangular { low, mode, high }
        } else {
            Self::Known(middle(low, high))
        }
    }

    /// PERT with shape 4: a beta between the ends with mean (low + 4 mode + high) / 6.
    #[must_use]
    pub fn pert(low: f64, mode: f64, high: f64) -> Self {
        if low < high {
            let place = place(low, mode.clamp(low, high), high);
            Self::Beta {
                a: 1.0 + 4.0 * place,
                b: 1.0 + 4.0 * (1.0 - place),
                low,
                high,
            }
        } else {
            Self::Known(middle(low, high))
        }
    }

    /// From a 90 % interval, 5 % on each side: normal on the logit scale for a probability, lognormal
    /// for another positive quantity, plain normal where an end is not inside these limits.
    #[must_use]
    pub fn range(low: f64, high: f64, support: Support) -> Self {
        if low >= high {
            return Self::Known(middle(low, high));
        }
        // Half the interval in standard deviations.
        let half = -normal_quantile(RANGE_TAIL);
        let by = |scale: fn(f64) -> f64| {
            let (low, high) = (scale(low), scale(high));
            (middle(low, high), (0.5 * high - 0.5 * low) / half)
        };
        let ((mu, sigma), found): (_, fn(f64, f64) -> Self) = match support {
            Support::Probability if low > 0.0 && high < 1.0 => {
                (by(logit), |mu, sigma| Self::LogitNormal { mu, sigma })
            }
            Support::Positive if low > 0.0 => {
                (by(libm::log), |mu, sigma| Self::Lognormal { mu, sigma })
            }
            _ => (by(|end| end), |mean, sd| Self::Normal { mean, sd }),
        };
        if sigma > 0.0 {
            found(mu, sigma)
        } else {
            Self::Known(middle(low, high))
        }
    }

    /// The value that the number stays below with probability `u`; rises with `u`.
    ///
    /// `u` beyond what can be drawn is taken as the nearest that can: from 2^-1022 to 1 - 2^-53.
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        let u = drawable(u);
        let value = match *self {
            Self::Known(value) => value,
            Self::Normal { mean, sd } => mean + sd * normal_quantile(u),
            Self::Lognormal { mu, sigma } => libm::exp(mu + sigma * normal_quantile(u)),
            Self::LogitNormal { mu, sigma } => logistic(mu + sigma * normal_quantile(u)),
            Self::Gamma { shape, scale } => scale * gamma_quantile(u, shape),
            Self::Beta { a, b, low, high } => at(low, beta_quantile(u, a, b), high),
            Self::Uniform { low, high } => at(low, u, high),
            Self::Triangular { low, mode, high } => {
                let top = place(low, mode, high);
                let place = if u < top {
                    (u * top).sqrt()
                } else {
                    1.0 - ((1.0 - u) * (1.0 - top)).sqrt()
                };
                at(low, place, high)
            }
        };
        finite(value)
    }

    /// Mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        finite(moments::mean(self))
    }

    /// Standard deviation; 0 of a known number.
    #[must_use]
    pub fn sd(&self) -> f64 {
        finite(moments::sd(self))
    }
}

/// The probability nearest to `u` that can be drawn; what is not a number is taken as the lowest.
fn drawable(u: f64) -> f64 {
    if u > f64::MIN_POSITIVE {
        u.min(1.0 - 0.5 * f64::EPSILON)
    } else {
        f64::MIN_POSITIVE
    }
}

/// Overflow ends at the largest number.
fn finite(value: f64) -> f64 {
    value.clamp(-f64::MAX, f64::MAX)
}

/// Halfway, without overflow.
fn middle(low: f64, high: f64) -> f64 {
    if low == high {
        low
    } else {
        0.5 * low + 0.5 * high
    }
}

/// Where between the ends a value lies, from 0 to 1.
fn place(low: f64, value: f64, high: f64) -> f64 {
    let width = high - low;
    if width < f64::INFINITY {
        (value - low) / width
    } else {
        (0.5 * value - 0.5 * low) / (0.5 * high - 0.5 * low)
    }
}

/// The value at a place between the ends.
fn at(low: f64, place: f64, high: f64) -> f64 {
    let width = high - low;
    if width < f64::INFINITY {
        (low + width * place).min(high)
    } else {
        low * (1.0 - place) + high * place
    }
}

fn logit(p: f64) -> f64 {
    libm::log(p) - libm::log1p(-p)
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

#[cfg(test)]
mod tests;

//! Special functions: the normal, gamma and beta distributions and what they are made of.
//!
//! A quantile is found on a scale where the distribution is log-concave and unbounded: the logarithm
//! of a gamma variable, the log-odds of a beta variable. There the logarithm of either tail is
//! concave, so that Newton's and Halley's steps cannot go astray (`root`), and a value that is too
//! small to be written still has a logarithm. Large shapes need no steps at all: an asymptotic series
//! gives the quantile to the last digits.

mod beta;
mod beta_quantile;
mod expansion;
mod gamma;
mod gamma_quantile;
mod logarithms;
mod normal;
mod root;
mod tail;

#[cfg(test)]
mod tests;

pub use beta::{beta_cdf, beta_sf};
pub use beta_quantile::beta_quantile;
pub use gamma::{gamma_cdf, gamma_sf};
pub use gamma_quantile::{gamma_quantile, ln_gamma_quantile};
pub use normal::{normal_cdf, normal_quantile};

/// A probability and what it lacks to 1: each is exact where the other rounds.
#[derive(Clone, Copy)]
struct Share {
    below: f64,
    above: f64,
}

impl Share {
    fn of(u: f64) -> Self {
        Self {
            below: u,
            above: 1.0 - u,
        }
    }

    fn reversed(self) -> Self {
        Self {
            below: self.above,
            above: self.below,
        }
    }

    /// The standard normal value that has this share below it.
    fn normal(self) -> f64 {
        if self.below <= self.above {
            normal_quantile(self.below)
        } else {
            -normal_quantile(self.above)
        }
    }
}

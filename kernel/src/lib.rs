//! The arithmetic of Perennial: numbers in, numbers out.
//!
//! It knows no scenario and no words. It is a package of its own because the browser's program is
//! compiled for size and this part of it for speed, which Cargo can tell apart by package alone.
//! Everything uses `libm` and IEEE arithmetic in a fixed order, so that native and WebAssembly agree
//! to the last bit.
//!
//! Random numbers come in two steps. A uniform one is a hash of its name ([`random`]); a binomial or
//! Poisson one is the quantile of its law there ([`binomial()`], [`poisson()`]). So the same name gives
//! numbers that differ as little as their laws do, which is what comparing two futures wants. The lane
//! versions do the same for many replications at once.

mod binomial;
pub mod distribution;
mod exact;
mod family;
mod inversion;
pub mod journey;
mod lanes;
pub mod lines;
pub mod moments;
pub mod normal;
mod poisson;
pub mod quantile;
pub mod random;
#[cfg(test)]
mod reference;
pub mod rows;
mod smooth;
pub mod sobol;
pub mod sparse;
pub mod special;
pub mod tally;
pub mod variance;

pub use binomial::{BinomialEach, BinomialLanes, binomial, binomial_lanes};
pub use poisson::{poisson, poisson_lanes};

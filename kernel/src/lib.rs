//! The arithmetic of Perennial: numbers in, numbers out.
//!
//! It knows no scenario and no words. It is a package of its own because the browser's program is
//! compiled for size and this part of it for speed, which Cargo can tell apart by package alone.
//! Everything uses `libm` and IEEE arithmetic in a fixed order, so that native and WebAssembly agree
//! to the last bit.

mod binomial;
pub mod distribution;
mod exact;
mod family;
mod inversion;
mod lanes;
pub mod lines;
pub mod normal;
mod poisson;
#[cfg(test)]
mod reference;
pub mod random;
mod smooth;
pub mod sobol;
pub mod special;

pub use binomial::{BinomialLanes, binomial, binomial_lanes};
pub use poisson::{poisson, poisson_lanes};

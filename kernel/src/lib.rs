//! The arithmetic of Perennial: numbers in, numbers out.
//!
//! It knows no scenario and no words. It is a package of its own because the browser's program is
//! compiled for size and this part of it for speed, which Cargo can tell apart by package alone.
//! Everything uses `libm` and IEEE arithmetic in a fixed order, so that native and WebAssembly agree
//! to the last bit.


mod binomial;
mod exact;
mod inversion;
pub mod journey;
mod lanes;
pub mod moments;
pub mod normal;
pub mod path;
mod poisson;
pub mod random;
mod smooth;
pub mod sparse;

pub use binomial::{BinomialLanes, binomial};
pub use poisson::{poisson, poisson_lanes};

//! What the simulated futures mean: summaries, comparisons, observed values.
//!
//! [`collector`] turns chunks of replications into [`results`], [`exact`] the expected path. What is
//! done to one column of numbers is in [`summary`]; [`histories`] adds what single people went through; what is said between strategies in `compare`.

pub mod collector;
pub mod digest;
pub mod exact;
pub mod histories;
pub mod results;
pub mod summary;

mod compare;
mod observed;

//! What the simulated futures mean: summaries, comparisons, observed values.
//!
//! [`collector`] turns chunks of replications into [`results`], [`exact`] the expected path; [`person`]
//! adds what a single customer is worth. What is
//! done to one column of numbers is in [`summary`]; what is said between strategies in `compare`.

pub mod collector;
pub mod digest;
pub mod exact;
pub mod person;
pub mod results;
pub mod summary;

mod compare;
mod observed;

//! What the simulated futures mean: summaries, comparisons, observed values.

pub mod results;

//! What a scenario does: period by period, on average and in simulated futures.

pub mod series;

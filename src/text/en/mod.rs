//! English.

pub(super) mod charts;
pub(super) mod cli;
pub(super) mod fan;
pub(super) mod fields;
pub(super) mod kpi;
pub(super) mod map;
pub(super) mod number;
pub(super) mod period;
pub(super) mod problems;
pub(super) mod results;
pub(super) mod series;
pub(super) mod workspace;

//! Real values of a series, to be drawn over the simulated ones.

use super::Extra;

/// Real values of one series, from a time or period on.
#[derive(Debug, Clone, PartialEq)]
pub struct Observed {
    /// Key of the series, such as `customers` or `stages/ID`.
    pub series: String,
    /// What people call it; may be empty.
    pub name: String,
    /// Remarks, such as the source; change no number.
    pub notes: String,
    /// Time or period of the first value.
    pub first: u32,
    /// The values; `None` where unknown.
    pub values: Vec<Option<f64>>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

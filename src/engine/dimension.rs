//! One uncertain number: where it stands, and what is believed about it.

use std::ops::Range;

use perennial_kernel::distribution as kernel;

use super::belief::{belief, support};
use crate::model::{Bounds, Distribution, Path, limits};

/// One uncertain number: a dimension of the space that draws are points of.
#[derive(Debug, Clone, PartialEq)]
pub struct Dimension {
    /// Every place that it stands at, in the order of the strategies; never empty. A number stands
    /// at several where strategies share it.
    pub places: Vec<Path>,
    /// What is believed about it. Of a share of observed exits: its own Beta.
    pub distribution: Distribution,
    /// What it may be: draws beyond are taken to the nearest number inside.
    pub bounds: Bounds,
    /// The dimensions, this one among them, that share a Dirichlet and sum to 1; `None` for a
    /// number that stands alone.
    pub shares: Option<Range<usize>>,
    /// The name that its coordinate goes by; `None`: its place among the dimensions.
    pub(super) name: Option<u64>,
    belief: kernel::Distribution,
}

impl Dimension {
    /// `None` where the number is known after all: then it is the second.
    pub(super) fn new(
        distribution: Distribution,
        bounds: Bounds,
        place: impl FnOnce() -> Path,
    ) -> Result<Self, f64> {
        match belief(&distribution, support(bounds)) {
            kernel::Distribution::Known(value) => Err(nearest(bounds, value)),
            belief => Ok(Self {
                places: vec![place()],
                distribution,
                bounds,
                shares: None,
                name: None,
                belief,
            }),
        }
    }

    /// Where it stands first.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.places[0]
    }

    /// The value that the number stays below with probability `u`, within its bounds. Of a share, by
    /// itself.
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        nearest(self.bounds, self.belief.quantile(u))
    }

    /// The mean of what is believed, within its bounds.
    #[must_use]
    pub fn mean(&self) -> f64 {
        nearest(self.bounds, self.belief.mean())
    }
}

/// The nearest number inside. NaN is taken as 0, and the end that is not inside as the next number
/// that a double has beyond.
pub(super) fn nearest(bounds: Bounds, value: f64) -> f64 {
    let value = if value.is_nan() { 0.0 } else { value };
    let low = if bounds.low_included {
        bounds.low
    } else {
        bounds.low + f64::MIN_POSITIVE
    };
    let value = value.max(low).min(bounds.high);
    value.clamp(-limits::NUMBER, limits::NUMBER)
}

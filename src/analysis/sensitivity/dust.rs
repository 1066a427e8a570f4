//! What is too small to be a difference.

use super::probe::Probe;
use crate::analysis::rounding;
use crate::engine::series::{Outcome, Unit};

/// By strategy: how far its difference to the baseline may move by rounding alone. `middle` are the outcomes with every number at its mean.
pub(super) fn dust(probe: &Probe<'_>, middle: &[f64]) -> Vec<f64> {
    // Profit may be near nothing where what it is made of is not.
    let made_of = match probe.outcome().unit() {
        Unit::Money => Probe::new(probe.plan(), Outcome::Revenue).at(probe.middle()),
        _ => Vec::new(),
    };
    let size = |strategy: usize| {
        let of = |list: &[f64]| list.get(strategy).copied().unwrap_or(0.0).abs();
        let size = of(middle).max(of(&made_of));
        if size.is_finite() { size } else { 0.0 }
    };
    (0..middle.len())
        .map(|strategy| rounding::PART * size(strategy).max(size(0)))
        .collect()
}

/// Zero where a difference of two amounts is only what rounding left.
pub(super) fn settled(difference: f64, of: [f64; 2]) -> f64 {
    rounding::settled(difference, of[0].abs().max(of[1].abs()), rounding::PART)
}

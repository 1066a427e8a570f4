//! One value, certain or uncertain, as another form of nearest meaning.

use super::{rounded, stretched};
use crate::engine::belief::Belief;
use crate::model::{Bounds, Distribution, DistributionKind, Quantity};

/// How far either end of a fresh range lies from the value, as a part of it.
const DOUBT: f64 = 0.2;
/// The normal quantile of 95 %.
const Z: f64 = 1.644_853_626_951_472_7;

/// The forms that suit a number within these bounds, besides a certain one.
#[must_use]
pub fn offered(bounds: Bounds) -> Vec<DistributionKind> {
    let share = bounds == Bounds::PROBABILITY;
    let all = DistributionKind::ALL.into_iter();
    all.filter(|kind| match kind {
        DistributionKind::BetaCounts | DistributionKind::BetaMoments => share,
        DistributionKind::Lognormal | DistributionKind::Gamma => !share,
        _ => true,
    })
    .collect()
}

/// The interval that holds the number 9 times in 10; of a certain one, a fresh doubt about it.
#[must_use]
pub fn interval(quantity: &Quantity, bounds: Bounds) -> (f64, f64) {
    match quantity {
        // Its quantiles are these but for rounding.
        Quantity::Uncertain(Distribution::Range { low, high }) => {
            (bounds.clamp(*low), bounds.clamp(*high))
        }
        Quantity::Uncertain(distribution) => {
            let belief = Belief::new(distribution, bounds);
            (belief.quantile(0.05), belief.quantile(0.95))
        }
        Quantity::Known(value) => around(*value, bounds),
    }
}

/// The value that the number is as often above as below.
#[must_use]
pub fn center(quantity: &Quantity, bounds: Bounds) -> f64 {
    match quantity {
        Quantity::Known(value) => *value,
        Quantity::Uncertain(distribution) => Belief::new(distribution, bounds).quantile(0.5),
    }
}

fn around(value: f64, bounds: Bounds) -> (f64, f64) {
    let share = bounds == Bounds::PROBABILITY;
    if value == 0.0 {
        let high = if share { 0.05 } else { 1.0 };
        return (0.0, high);
    }
    let far = DOUBT * value.abs();
    let (mut low, mut high) = (rounded(value - far, 3), rounded(value + far, 3));
    if high > bounds.high {
        // As near to the limit as the value allows.
        let room = bounds.high - value;
        low = rounded(value - room.max(0.02 * value.abs()), 3);
        high = if room > 0.0 {
            rounded(value + 0.5 * room, 3)
        } else {
            bounds.high
        };
    }
    (low.max(bounds.low), high.min(bounds.high))
}

/// The value in another form, or as a certain one (`None`): with the same middle or interval as
/// nearly as the form has them. `None` where the form does not reach there.
#[must_use]
pub fn turned(
    quantity: &Quantity,
    to: Option<DistributionKind>,
    bounds: Bounds,
) -> Option<Quantity> {
    let Some(to) = to else {
        let center = bounds.clamp(rounded(center(quantity, bounds), 3));
        return Some(Quantity::Known(center));
    };
    let (low, high) = interval(quantity, bounds);
    if low >= high {
        return None;
    }
    let middle = rounded(center(quantity, bounds), 3).clamp(low, high);
    let first = first(to, low, middle, high)?;
    // A form of ends begins with the ends of the interval where the value was certain: they are what a
    // person will change first.
    let ends = matches!(
        to,
        DistributionKind::Uniform | DistributionKind::Triangular | DistributionKind::Pert
    );
    if ends && quantity.known().is_some() {
        return Some(first.into());
    }
    let fitted = stretched(&first, bounds, low, high).unwrap_or(first);
    Some(Quantity::Uncertain(fitted))
}

/// A form that reaches about from one end to the other.
fn first(to: DistributionKind, low: f64, middle: f64, high: f64) -> Option<Distribution> {
    let (mean, sd) = (0.5 * (low + high), (high - low) / (2.0 * Z));
    let all = mean * (1.0 - mean) / (sd * sd) - 1.0;
    let share = mean > 0.0 && mean < 1.0 && all > 0.0;
    let positive = mean > 0.0 && low >= 0.0;
    Some(match to {
        DistributionKind::Range => Distribution::Range { low, high },
        DistributionKind::Normal => Distribution::Normal {
            mean: rounded(mean, 4),
            sd: rounded(sd, 3),
        },
        DistributionKind::Lognormal if positive => Distribution::Lognormal { mean, sd },
        DistributionKind::Gamma if positive => Distribution::Gamma { mean, sd },
        DistributionKind::BetaMoments if share => Distribution::BetaMoments { mean, sd },
        DistributionKind::BetaCounts if share => Distribution::BetaCounts {
            successes: mean * all,
            failures: (1.0 - mean) * all,
        },
        DistributionKind::Uniform => Distribution::Uniform { low, high },
        DistributionKind::Triangular => Distribution::Triangular {
            low,
            mode: middle,
            high,
        },
        DistributionKind::Pert => Distribution::Pert {
            low,
            mode: middle,
            high,
        },
        _ => return None,
    })
}

/// The same form with one of its numbers, by position among [`Distribution::fields`], replaced.
#[must_use]
pub fn with_number(distribution: &Distribution, position: usize, number: f64) -> Distribution {
    let mut fitted = *distribution;
    let place = match (&mut fitted, position) {
        (
            Distribution::Normal { mean, .. }
            | Distribution::Lognormal { mean, .. }
            | Distribution::Gamma { mean, .. }
            | Distribution::BetaMoments { mean, .. },
            0,
        ) => mean,
        (
            Distribution::Normal { sd, .. }
            | Distribution::Lognormal { sd, .. }
            | Distribution::Gamma { sd, .. }
            | Distribution::BetaMoments { sd, .. },
            _,
        ) => sd,
        (Distribution::BetaCounts { successes, .. }, 0) => successes,
        (Distribution::BetaCounts { failures, .. }, _) => failures,
        (
            Distribution::Uniform { low, .. }
            | Distribution::Range { low, .. }
            | Distribution::Triangular { low, .. }
            | Distribution::Pert { low, .. },
            0,
        ) => low,
        (Distribution::Triangular { mode, .. } | Distribution::Pert { mode, .. }, 1) => mode,
        (
            Distribution::Uniform { high, .. }
            | Distribution::Range { high, .. }
            | Distribution::Triangular { high, .. }
            | Distribution::Pert { high, .. },
            _,
        ) => high,
    };
    *place = number;
    fitted
}

/// The same with its middle at another value, as sure as before.
#[must_use]
pub fn shifted(quantity: &Quantity, to: f64, bounds: Bounds) -> Quantity {
    match quantity {
        Quantity::Known(_) => Quantity::Known(to),
        Quantity::Uncertain(distribution) => {
            let (low, high) = interval(quantity, bounds);
            let by = to - center(quantity, bounds);
            let moved = stretched(distribution, bounds, low + by, high + by);
            moved.map_or(*quantity, Quantity::Uncertain)
        }
    }
}

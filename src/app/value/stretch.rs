//! Moving the ends of what is believed: the same form, with another 90 % interval.

use super::rounded;
use crate::engine::belief::Belief;
use crate::model::{Bounds, Distribution};

/// Rounds of fitting: one is enough for forms that stretch with their ends, a few for the others.
const ROUNDS: usize = 12;
/// Figures that a fitted number keeps.
const FIGURES: i32 = 4;

/// The same form with 5 % below `low` and 5 % above `high`, as nearly as it can have them. `None`
/// where it cannot: the ends are not in order, or beyond what the form reaches.
#[must_use]
pub fn stretched(
    distribution: &Distribution,
    bounds: Bounds,
    low: f64,
    high: f64,
) -> Option<Distribution> {
    if low.is_nan() || high.is_nan() || low >= high {
        return None;
    }
    if let Distribution::Range { .. } = distribution {
        return Some(Distribution::Range { low, high });
    }
    let mut fitted = *distribution;
    for _ in 0..ROUNDS {
        let belief = Belief::new(&fitted, bounds);
        let (from, to) = (belief.free_quantile(0.05), belief.free_quantile(0.95));
        let scale = (high - low) / (to - from);
        if scale.is_nan() || scale <= 0.0 || scale.is_infinite() {
            return None;
        }
        if (from - low).abs() + (to - high).abs() <= 1e-9 * (high - low) {
            break;
        }
        fitted = moved(&fitted, |value| low + (value - from) * scale, scale)?;
    }
    Some(neat(&fitted))
}

/// With every place moved and every spread scaled. `None` where the form has no such.
fn moved(
    distribution: &Distribution,
    place: impl Fn(f64) -> f64,
    scale: f64,
) -> Option<Distribution> {
    let positive = |mean: f64, sd: f64| (mean > 0.0 && sd > 0.0).then_some((mean, sd));
    Some(match *distribution {
        Distribution::Normal { mean, sd } => Distribution::Normal {
            mean: place(mean),
            sd: sd * scale,
        },
        Distribution::Lognormal { mean, sd } => {
            let (mean, sd) = positive(place(mean), sd * scale)?;
            Distribution::Lognormal { mean, sd }
        }
        Distribution::Gamma { mean, sd } => {
            let (mean, sd) = positive(place(mean), sd * scale)?;
            Distribution::Gamma { mean, sd }
        }
        Distribution::BetaMoments { mean, sd } => beta(place(mean), sd * scale)?,
        Distribution::BetaCounts {
            successes,
            failures,
        } => {
            let all = successes + failures;
            let mean = successes / all;
            let sd = libm::sqrt(mean * (1.0 - mean) / (all + 1.0));
            let Distribution::BetaMoments { mean, sd } = beta(place(mean), sd * scale)? else {
                return None;
            };
            let all = mean * (1.0 - mean) / (sd * sd) - 1.0;
            Distribution::BetaCounts {
                successes: mean * all,
                failures: (1.0 - mean) * all,
            }
        }
        Distribution::Uniform { low, high } => Distribution::Uniform {
            low: place(low),
            high: place(high),
        },
        Distribution::Range { low, high } => Distribution::Range {
            low: place(low),
            high: place(high),
        },
        Distribution::Triangular { low, mode, high } => Distribution::Triangular {
            low: place(low),
            mode: place(mode),
            high: place(high),
        },
        Distribution::Pert { low, mode, high } => Distribution::Pert {
            low: place(low),
            mode: place(mode),
            high: place(high),
        },
    })
}

/// A beta with moments that it can have.
fn beta(mean: f64, sd: f64) -> Option<Distribution> {
    let most = libm::sqrt(mean * (1.0 - mean));
    (mean > 0.0 && mean < 1.0 && sd > 0.0).then(|| Distribution::BetaMoments {
        mean,
        sd: sd.min(0.99 * most),
    })
}

/// With as many figures as a person reads.
fn neat(distribution: &Distribution) -> Distribution {
    let spread = match *distribution {
        Distribution::Uniform { low, high }
        | Distribution::Triangular { low, high, .. }
        | Distribution::Pert { low, high, .. }
        | Distribution::Range { low, high } => high - low,
        Distribution::Normal { sd, .. }
        | Distribution::Lognormal { sd, .. }
        | Distribution::Gamma { sd, .. }
        | Distribution::BetaMoments { sd, .. } => sd,
        Distribution::BetaCounts {
            successes,
            failures,
        } => {
            return Distribution::BetaCounts {
                successes: rounded(successes, FIGURES),
                failures: rounded(failures, FIGURES),
            };
        }
    };
    // Places to the same decimals as the spread: a mean of 1,000,000 ± 1.234 keeps its thousandths.
    let place = |value: f64| to_the_place_of(value, spread);
    let neat = moved(distribution, place, 1.0).unwrap_or(*distribution);
    match neat {
        Distribution::Normal { mean, sd } => Distribution::Normal {
            mean,
            sd: rounded(sd, FIGURES),
        },
        Distribution::Lognormal { mean, sd } => Distribution::Lognormal {
            mean,
            sd: rounded(sd, FIGURES),
        },
        Distribution::Gamma { mean, sd } => Distribution::Gamma {
            mean,
            sd: rounded(sd, FIGURES),
        },
        Distribution::BetaMoments { mean, sd } => Distribution::BetaMoments {
            mean,
            sd: rounded(sd, FIGURES),
        },
        other => other,
    }
}

/// A value rounded to the last place of a spread that keeps four figures.
fn to_the_place_of(value: f64, spread: f64) -> f64 {
    if value == 0.0 || spread <= 0.0 {
        return value;
    }
    let larger = libm::floor(libm::log10(value.abs())) - libm::floor(libm::log10(spread));
    rounded(value, (FIGURES + larger as i32).clamp(1, 15))
}

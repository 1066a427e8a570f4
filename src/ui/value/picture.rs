//! The picture of what is believed about a number: its density, the middle 90 % shaded, an axis.
//!
//! Heights come from quantiles (how far one has to go for the next part of the probability), so that
//! every form is drawn as it is drawn from, clamping included.

use std::fmt::Write as _;

use crate::engine::belief::Belief;
use crate::model::{Bounds, Distribution};
use crate::ui::charts::scale;

/// Height of the picture.
pub const HEIGHT: f64 = 78.0;
/// Where the axis lies.
pub const AXIS: f64 = 56.0;
/// Highest place of the curve.
const TOP: f64 = 6.0;
/// Free on either side, so that an end at the very edge can be taken hold of.
const SIDE: f64 = 12.0;
/// Places at which the density is taken.
const STEPS: u32 = 72;

/// Which values lie where. It stays as it is while an end is dragged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Value at the left.
    pub low: f64,
    /// Value at the right.
    pub high: f64,
    /// Width in pixels.
    pub width: f64,
}

impl Frame {
    /// Room for a distribution, and a little more on either side.
    #[must_use]
    pub fn around(distribution: &Distribution, bounds: Bounds, width: f64) -> Self {
        let belief = Belief::new(distribution, bounds);
        let (low, high) = (belief.quantile(0.002), belief.quantile(0.998));
        let (five, rest) = (belief.quantile(0.05), belief.quantile(0.95));
        // A long tail is cut: the ends would be close together otherwise.
        let reach = 1.2 * (rest - five);
        let (low, high) = (low.max(five - reach), high.min(rest + reach));
        let room = 0.12 * (high - low);
        let room = if room > 0.0 { room } else { low.abs().max(1.0) };
        Self {
            low: (low - room).max(bounds.low),
            high: (high + room).min(bounds.high),
            width,
        }
    }

    /// The place of a value.
    #[must_use]
    pub fn x(&self, value: f64) -> f64 {
        let span = self.high - self.low;
        let part = if span > 0.0 {
            (value - self.low) / span
        } else {
            0.5
        };
        SIDE + part.clamp(0.0, 1.0) * (self.width - 2.0 * SIDE)
    }

    /// The value at a place.
    #[must_use]
    pub fn value(&self, x: f64) -> f64 {
        let part = (x - SIDE) / (self.width - 2.0 * SIDE).max(1.0);
        self.low + part.clamp(0.0, 1.0) * (self.high - self.low)
    }

    /// The ticks of the axis.
    #[must_use]
    pub fn ticks(&self) -> Vec<f64> {
        let count = (self.width / 50.0).max(2.0) as usize;
        let step = scale::round_step(self.high - self.low, count);
        let mut ticks = Vec::new();
        let mut at = (self.low / step).ceil();
        while at * step <= self.high && ticks.len() < 12 {
            ticks.push(at * step);
            at += 1.0;
        }
        ticks
    }
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The whole area under the curve, as an SVG path.
    pub all: String,
    /// The middle 90 %.
    pub inside: String,
    /// The value in the middle.
    pub middle: f64,
    /// Where the middle line ends.
    pub middle_top: f64,
}

/// Draws a distribution.
#[must_use]
pub fn picture(distribution: &Distribution, bounds: Bounds, frame: &Frame) -> Picture {
    let belief = Belief::new(distribution, bounds);
    let mut levels: Vec<f64> = (0..=STEPS).map(level).collect();
    levels.push(0.05);
    levels.push(0.95);
    levels.sort_by(f64::total_cmp);
    let places: Vec<f64> = levels.iter().map(|u| belief.quantile(*u)).collect();
    let mut points: Vec<(f64, f64, f64)> = Vec::with_capacity(levels.len());
    for at in 1..levels.len() {
        let width = places[at] - places[at - 1];
        if width > 0.0 {
            let u = 0.5 * (levels[at] + levels[at - 1]);
            points.push((u, belief.quantile(u), (levels[at] - levels[at - 1]) / width));
        }
    }
    let highest = tallest(&points);
    let y = |density: f64| AXIS - (density / highest).min(1.0) * (AXIS - TOP);
    let shape = |from: f64, to: f64| {
        let inside: Vec<&(f64, f64, f64)> = points
            .iter()
            .filter(|(u, place, _)| {
                (from..=to).contains(u) && (frame.low..=frame.high).contains(place)
            })
            .collect();
        let (Some(first), Some(last)) = (inside.first(), inside.last()) else {
            return String::new();
        };
        let (start, end) = (frame.x(belief.quantile(from)), frame.x(belief.quantile(to)));
        let mut path = format!("M{start:.1},{AXIS}L{start:.1},{:.1}", y(first.2));
        for (_, place, density) in &inside {
            let _ = write!(path, "L{:.1},{:.1}", frame.x(*place), y(*density));
        }
        let _ = write!(path, "L{end:.1},{:.1}L{end:.1},{AXIS}Z", y(last.2));
        path
    };
    let top = points
        .iter()
        .find(|(u, _, _)| *u >= 0.5)
        .map_or(0.0, |point| point.2);
    Picture {
        all: shape(level(0), level(STEPS)),
        inside: shape(0.05, 0.95),
        middle: belief.quantile(0.5),
        middle_top: y(top),
    }
}

/// The probability below a place: closer together towards the ends, where the curve is thin.
fn level(step: u32) -> f64 {
    let part = f64::from(step) / f64::from(STEPS);
    let smooth = part * part * (3.0 - 2.0 * part);
    0.002 + 0.996 * smooth
}

/// The height that reaches the top: the highest, unless it is a spike at the edge.
fn tallest(points: &[(f64, f64, f64)]) -> f64 {
    let inner = points
        .iter()
        .filter(|(u, _, _)| (0.05..=0.95).contains(u))
        .fold(0.0_f64, |most, point| most.max(point.2));
    if inner > 0.0 { inner } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHARE: Bounds = Bounds::PROBABILITY;

    fn range() -> Distribution {
        Distribution::Range {
            low: 0.13,
            high: 0.17,
        }
    }

    #[test]
    fn a_range_lies_within_its_picture() {
        let frame = Frame::around(&range(), SHARE, 300.0);
        let picture = picture(&range(), SHARE, &frame);
        assert!((picture.middle - 0.149).abs() < 5e-4, "{}", picture.middle);
        assert!(frame.low < 0.12 && frame.high > 0.18);
        assert!((frame.value(frame.x(0.15)) - 0.15).abs() < 1e-12);
    }

    #[test]
    fn every_form_has_a_curve_within_the_picture() {
        let bounds = Bounds::closed(0.0, 1e15);
        let forms = [
            Distribution::Normal { mean: 5.0, sd: 1.0 },
            Distribution::Normal { mean: 0.1, sd: 5.0 },
            Distribution::Lognormal { mean: 5.0, sd: 9.0 },
            Distribution::Gamma { mean: 5.0, sd: 9.0 },
            Distribution::Uniform {
                low: 1.0,
                high: 4.0,
            },
            Distribution::Triangular {
                low: 1.0,
                mode: 1.0,
                high: 4.0,
            },
            Distribution::Pert {
                low: 1.0,
                mode: 2.0,
                high: 4.0,
            },
            Distribution::Range {
                low: 3.0,
                high: 3.0,
            },
        ];
        for form in forms {
            let frame = Frame::around(&form, bounds, 300.0);
            let drawn = picture(&form, bounds, &frame);
            for path in [&drawn.all, &drawn.inside] {
                assert!(!path.contains("NaN") && !path.contains("inf"), "{form:?}");
            }
            assert!(frame.high > frame.low, "{form:?}");
            assert!(!frame.ticks().is_empty(), "{form:?}");
        }
    }

    #[test]
    fn a_curve_is_as_high_as_its_density() {
        let form = Distribution::Triangular {
            low: 0.0,
            mode: 0.5,
            high: 1.0,
        };
        let frame = Frame {
            low: 0.0,
            high: 1.0,
            width: 300.0,
        };
        let drawn = picture(&form, SHARE, &frame);
        // The peak in the middle is at the top, and the middle line reaches it.
        assert!((drawn.middle_top - TOP).abs() < 2.0, "{}", drawn.middle_top);
    }
}

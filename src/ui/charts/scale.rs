//! From values to places: linear scales, round ticks, and which values an axis spans.

use crate::text::number::power_of_ten;

/// Maps a domain of values to a range of places, linearly.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Linear {
    /// The value at the start of the range.
    pub low: f64,
    /// The value at its end.
    pub high: f64,
    /// The place of `low`.
    pub from: f64,
    /// The place of `high`.
    pub to: f64,
}

impl Linear {
    /// The place of a value; not finite where the value is not.
    #[must_use]
    pub fn at(&self, value: f64) -> f64 {
        // Halves, so that the ends of the number line do not overflow.
        let span = self.high / 2.0 - self.low / 2.0;
        if span == 0.0 {
            return if value.is_finite() {
                (self.from + self.to) / 2.0
            } else {
                f64::NAN
            };
        }
        self.from + (value / 2.0 - self.low / 2.0) / span * (self.to - self.from)
    }

    /// The value at a place.
    #[must_use]
    pub fn invert(&self, place: f64) -> f64 {
        let width = self.to - self.from;
        if width == 0.0 {
            return self.low;
        }
        self.low + (place - self.from) / width * (self.high - self.low)
    }
}

/// What an axis of values spans, with round ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Domain {
    /// Lowest value shown.
    pub low: f64,
    /// Highest value shown.
    pub high: f64,
    /// Distance of the ticks.
    pub step: f64,
}

/// Values whose smallest is above this part of the largest are far from zero: with zero on the axis
/// they would all lie in its last eighth, and nothing of their course would be seen.
const FAR_FROM_ZERO: f64 = 0.875;

/// Largest magnitude that is drawn; beyond it figures are nonsense and arithmetic overflows.
const LARGEST: f64 = 1e300;

/// The smallest and largest finite value; `None` without any.
pub fn extent(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    values
        .into_iter()
        .filter(|value| value.is_finite())
        .fold(None, |so_far, value| {
            let (low, high) = so_far.unwrap_or((value, value));
            Some((low.min(value), high.max(value)))
        })
}

impl Domain {
    /// A domain for values between two ends (`None`: there are no values), with at most about `ticks` ticks.
    ///
    /// Zero is on the axis unless the values are far from it.
    #[must_use]
    pub fn of(extent: Option<(f64, f64)>, ticks: usize) -> Self {
        let (low, high) = extent.unwrap_or((0.0, 0.0));
        let low = low.clamp(-LARGEST, LARGEST);
        let high = high.clamp(-LARGEST, LARGEST);
        if low == 0.0 && high == 0.0 {
            return Self {
                low: 0.0,
                high: 1.0,
                step: 1.0,
            };
        }
        let far = |near: f64, end: f64| near > end * FAR_FROM_ZERO && near < end;
        if low > 0.0 && far(low, high) || high < 0.0 && far(-high, -low) {
            // A little air, so that the lines do not touch the frame.
            let air = (high - low) * 0.05;
            Self::rounded(low - air, high + air, ticks)
        } else {
            Self::rounded(low.min(0.0), high.max(0.0), ticks)
        }
    }

    fn rounded(low: f64, high: f64, ticks: usize) -> Self {
        let step = round_step(high - low, ticks);
        let trimmed = Self {
            low: -outer_end(-low, step),
            high: outer_end(high, step),
            step,
        };
        if trimmed.ticks().len() >= 2 {
            return trimmed;
        }
        let low = (low / step).floor() * step;
        Self {
            low,
            high: ((high / step).ceil() * step).max(low + step),
            step,
        }
    }

    /// This domain, or the one held before where the new values still read well on it: an axis must
    /// not jump while figures are being refined.
    #[must_use]
    pub fn held(self, before: Option<Self>) -> Self {
        let Some(before) = before else { return self };
        let fits = before.low <= self.low && before.high >= self.high;
        let fills = (self.high - self.low) >= 0.55 * (before.high - before.low);
        if fits && fills { before } else { self }
    }

    /// Whether zero is on the axis.
    #[must_use]
    pub fn has_zero(&self) -> bool {
        self.low <= 0.0 && self.high >= 0.0
    }

    /// The values of the ticks, from low to high; at most a hundred.
    #[must_use]
    pub fn ticks(&self) -> Vec<f64> {
        let first = (self.low / self.step - 1e-9).ceil();
        let last = (self.high / self.step + 1e-9).floor();
        if first > last || !(last - first).is_finite() {
            return Vec::new();
        }
        let count = (last - first).min(100.0) as usize;
        (0..=count)
            .map(|i| tick(first + i as f64, self.step))
            .collect()
    }
}

/// Round values between two ends, about so many: none beyond them.
#[must_use]
pub fn ticks_within(low: f64, high: f64, count: usize) -> Vec<f64> {
    let step = round_step(high - low, count);
    Domain { low, high, step }.ticks()
}

/// The upper end of an axis: the next tick, or, where the values only just pass one, a fifth of a
/// step or two beyond it, so that a small excess does not cost a whole step of empty space.
fn outer_end(high: f64, step: f64) -> f64 {
    let steps = high / step;
    let beyond = steps - (steps + 1e-9).floor();
    if beyond < 1e-6 {
        (steps + 1e-9).floor() * step
    } else if beyond < 0.35 {
        (steps * 5.0).ceil() / 5.0 * step
    } else {
        steps.ceil() * step
    }
}

/// A multiple of a step, without the dust of a step such as 0.1.
fn tick(multiple: f64, step: f64) -> f64 {
    if step >= 1.0 {
        return multiple * step;
    }
    let inverse = (1.0 / step).round();
    if (inverse * step - 1.0).abs() < 1e-9 {
        multiple / inverse
    } else {
        multiple * step
    }
}

/// A step of 1, 2 or 5 times a power of ten, so that a span has at most about `count` of them.
#[must_use]
pub fn round_step(span: f64, count: usize) -> f64 {
    let rough = span / count.max(1) as f64;
    if !rough.is_finite() || rough <= 0.0 {
        return 1.0;
    }
    let power = power_of_ten(libm::log10(rough).floor() as i32);
    if power <= 0.0 || !power.is_finite() {
        return rough;
    }
    let part = rough / power;
    let factor = match part {
        p if p < 1.001 => 1.0,
        p if p < 2.001 => 2.0,
        p if p < 5.001 => 5.0,
        _ => 10.0,
    };
    factor * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_span_the_values() {
        let domain = Domain::of(Some((0.0, 3_600.0)), 5);
        assert_eq!(domain.ticks(), [0.0, 1000.0, 2000.0, 3000.0, 4000.0]);
        let domain = Domain::of(Some((0.0, 0.29)), 4);
        assert_eq!(domain.ticks(), [0.0, 0.1, 0.2, 0.3]);
    }

    #[test]
    fn zero_is_left_out_only_far_from_it() {
        assert!(Domain::of(Some((50.0, 100.0)), 5).has_zero());
        let far = Domain::of(Some((13.9e6, 14.75e6)), 5);
        assert!(!far.has_zero() && far.low <= 13.9e6 && far.high >= 14.75e6);
        assert!(!Domain::of(Some((-14.75e6, -13.9e6)), 5).has_zero());
        // A constant series has no course to show.
        assert!(Domain::of(Some((7.0, 7.0)), 5).has_zero());
    }

    #[test]
    fn odd_extents_make_usable_axes() {
        for extent in [
            None,
            Some((0.0, 0.0)),
            Some((-1e308, 1e308)),
            Some((5e-324, 5e-324)),
            Some((-3.0, -1.0)),
            Some((1e15, 1e15 + 1.0)),
        ] {
            let domain = Domain::of(extent, 5);
            let ticks = domain.ticks();
            assert!(ticks.len() >= 2 && ticks.len() < 20, "{extent:?} {ticks:?}");
            assert!(domain.low < domain.high, "{extent:?}");
            if let Some((low, high)) = extent.filter(|(low, _)| low.abs() < 1e300) {
                assert!(domain.low <= low && domain.high >= high, "{extent:?}");
            }
            assert!(ticks.iter().all(|tick| tick.is_finite()), "{extent:?}");
        }
    }

    #[test]
    fn a_small_excess_does_not_cost_a_whole_step() {
        let domain = Domain::of(Some((-30.0, 3_600.0)), 5);
        assert_eq!((domain.low, domain.high), (-200.0, 4_000.0));
        assert_eq!(domain.ticks(), [0.0, 1000.0, 2000.0, 3000.0, 4000.0]);
    }

    #[test]
    fn an_axis_is_held_while_values_fit() {
        let before = Domain::of(Some((0.0, 3_900.0)), 5);
        let after = Domain::of(Some((0.0, 2_900.0)), 5);
        assert_eq!(after.held(Some(before)), before);
        let far_less = Domain::of(Some((0.0, 900.0)), 5);
        assert_eq!(far_less.held(Some(before)), far_less);
        let more = Domain::of(Some((0.0, 4_100.0)), 5);
        assert_eq!(more.held(Some(before)), more);
    }
}

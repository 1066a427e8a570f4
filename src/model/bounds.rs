//! What values a number may take.

/// An interval of numbers; an end may be infinite.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Lower end; -infinity: none.
    pub low: f64,
    /// Whether the lower end itself is allowed.
    pub low_included: bool,
    /// Upper end; infinity: none.
    pub high: f64,
    /// Whether the upper end itself is allowed.
    pub high_included: bool,
}

impl Bounds {
    /// Every finite number.
    pub const ANY: Self = Self::open(f64::NEG_INFINITY, f64::INFINITY);
    /// At least 0.
    pub const NOT_NEGATIVE: Self = Self::at_least(0.0);
    /// Above 0.
    pub const POSITIVE: Self = Self::above(0.0);
    /// From 0 to 1.
    pub const PROBABILITY: Self = Self::closed(0.0, 1.0);

    /// Both ends included.
    #[must_use]
    pub const fn closed(low: f64, high: f64) -> Self {
        Self {
            low,
            low_included: true,
            high,
            high_included: true,
        }
    }

    /// Neither end included.
    #[must_use]
    pub const fn open(low: f64, high: f64) -> Self {
        Self {
            low,
            low_included: false,
            high,
            high_included: false,
        }
    }

    /// This number and what is above.
    #[must_use]
    pub const fn at_least(low: f64) -> Self {
        Self {
            low,
            low_included: true,
            high: f64::INFINITY,
            high_included: false,
        }
    }

    /// What is above this number.
    #[must_use]
    pub const fn above(low: f64) -> Self {
        Self::open(low, f64::INFINITY)
    }

    /// Whether the number lies inside. Infinities and NaN never do.
    #[must_use]
    pub fn contain(&self, value: f64) -> bool {
        let above = value > self.low || (self.low_included && value == self.low);
        let below = value < self.high || (self.high_included && value == self.high);
        value.is_finite() && above && below
    }

    /// The nearest allowed number; for an end that is not included, the end itself.
    #[must_use]
    pub fn clamp(&self, value: f64) -> f64 {
        if value < self.low {
            self.low
        } else if value > self.high {
            self.high
        } else {
            value
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Bounds;

    #[test]
    fn ends_are_inside_where_included() {
        assert!(Bounds::PROBABILITY.contain(0.0) && Bounds::PROBABILITY.contain(1.0));
        assert!(!Bounds::PROBABILITY.contain(1.0 + f64::EPSILON));
        assert!(!Bounds::POSITIVE.contain(0.0) && Bounds::NOT_NEGATIVE.contain(0.0));
        assert!(Bounds::ANY.contain(-1e300));
    }

    #[test]
    fn only_finite_numbers_are_inside() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(!Bounds::ANY.contain(value));
        }
    }

    #[test]
    fn clamping_moves_to_the_nearest_end() {
        assert_eq!(Bounds::PROBABILITY.clamp(1.5), 1.0);
        assert_eq!(Bounds::PROBABILITY.clamp(-0.5), 0.0);
        assert_eq!(Bounds::PROBABILITY.clamp(0.25), 0.25);
    }
}

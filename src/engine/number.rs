//! A number as a plan keeps it: known once and for all, or read from the values of a draw.
//!
//! Which values a draw has is said by [`draw`](super::draw); who reads a scenario's numbers is
//! [`reader`](super::reader).

/// A number of the scenario.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Number {
    Known(f64),
    /// By its slot among the values of a draw.
    Drawn(u32),
}

impl Number {
    pub const ZERO: Self = Self::Known(0.0);

    /// The number in a draw of these values.
    pub fn of(self, values: &[f64]) -> f64 {
        match self {
            Self::Known(value) => value,
            Self::Drawn(slot) => values.get(slot as usize).copied().unwrap_or(0.0),
        }
    }

    /// Whether it differs from draw to draw.
    pub fn is_drawn(self) -> bool {
        matches!(self, Self::Drawn(_))
    }

    /// Whether it is 0 in every draw.
    pub fn is_zero(self) -> bool {
        self == Self::ZERO
    }

    /// Whether it is the same number in every draw, to the last bit.
    pub fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Known(one), Self::Known(other)) => one.to_bits() == other.to_bits(),
            (Self::Drawn(one), Self::Drawn(other)) => one == other,
            _ => false,
        }
    }
}

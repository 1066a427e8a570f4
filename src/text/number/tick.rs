//! The figures along an axis: one scale and one number of decimals for all of them.

use super::decimal;
use super::estimate::{Rounded, exponent, scale_factor, scale_of};
use super::numbers::{Numbers, Sign};
use crate::engine::series::Unit;

/// Most decimals that tell neighbouring ticks apart.
const MOST_DECIMALS: usize = 4;

impl Numbers {
    /// The texts of an axis' ticks, short and alike: `€0`, `€20 k`, `€40 k` or `13.5 M`, `14.0 M`.
    #[must_use]
    pub fn ticks(&self, unit: Unit, values: &[f64]) -> Vec<String> {
        self.axis(unit, values, Sign::Minus)
    }

    /// The texts of the ticks of an axis of differences: `−€20 k`, `€0`, `+€20 k`.
    #[must_use]
    pub fn ticks_of_change(&self, unit: Unit, values: &[f64]) -> Vec<String> {
        self.axis(unit, values, Sign::Both)
    }

    fn axis(&self, unit: Unit, values: &[f64], sign: Sign) -> Vec<String> {
        let largest = values
            .iter()
            .filter(|value| value.is_finite())
            .fold(0.0_f64, |most, value| most.max(value.abs()));
        let scale = match unit {
            Unit::Money | Unit::CustomerPeriods => scale_of(exponent(largest, 3)),
            Unit::People if largest >= 1e5 => scale_of(exponent(largest, 3)),
            _ => 0,
        };
        let factor = match unit {
            Unit::Share => 0.01,
            _ => scale_factor(scale),
        };
        let decimals = decimals(values, factor);
        let one = |value: &f64| self.tick(unit, *value, factor, scale, decimals, sign);
        values.iter().map(one).collect()
    }

    fn tick(
        &self,
        unit: Unit,
        value: f64,
        factor: f64,
        scale: usize,
        decimals: usize,
        sign: Sign,
    ) -> String {
        if !value.is_finite() {
            return String::new();
        }
        let rounded = if value == 0.0 {
            Rounded {
                mantissa: 0.0,
                decimals: 0,
                scale: 0,
            }
        } else {
            Rounded {
                mantissa: value / factor,
                decimals,
                scale,
            }
        };
        match unit {
            Unit::Money => self.with_currency(rounded, sign),
            Unit::Share => self.signed(rounded, sign, "", "%"),
            _ => self.signed(rounded, sign, "", ""),
        }
    }
}

/// Fewest decimals at which every tick shows its own value, up to [`MOST_DECIMALS`].
fn decimals(values: &[f64], factor: f64) -> usize {
    let close = |value: f64, decimals: usize| {
        let scaled = value / factor;
        let shown = decimal(&format!("{scaled:.decimals$}")).unwrap_or(scaled);
        (shown - scaled).abs() <= 1e-9 * scaled.abs()
    };
    (0..MOST_DECIMALS)
        .find(|&decimals| {
            values
                .iter()
                .all(|&value| !value.is_finite() || close(value, decimals))
        })
        .unwrap_or(MOST_DECIMALS)
}

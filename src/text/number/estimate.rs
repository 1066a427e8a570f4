//! Rounding of estimates: how many figures are shown, and in which scale.

/// A rounded number in a scale: `mantissa` with `decimals`, times 1000^`scale`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rounded {
    /// The number divided by its scale, not yet rounded to `decimals`.
    pub mantissa: f64,
    /// Digits after the decimal point.
    pub decimals: usize,
    /// 0: as it is, 1: thousands, 2: millions, 3: billions, 4: trillions.
    pub scale: usize,
}

impl Rounded {
    /// The plain digits, `-` before a negative number that is not rounded to zero.
    pub fn plain(self) -> String {
        let text = format!("{:.*}", self.decimals, self.mantissa);
        match text.strip_prefix('-') {
            Some(rest) if !rest.contains(|c: char| c.is_ascii_digit() && c != '0') => {
                rest.to_owned()
            }
            _ => text,
        }
    }

    /// The number that the digits and the scale say.
    pub fn shown(self) -> f64 {
        super::decimal(&self.plain()).unwrap_or(self.mantissa) * scale_factor(self.scale)
    }
}

/// 1000^scale.
pub(super) fn scale_factor(scale: usize) -> f64 {
    match scale {
        0 => 1.0,
        1 => 1e3,
        2 => 1e6,
        3 => 1e9,
        _ => 1e12,
    }
}

/// The decimal exponent of a number once it is rounded to so many significant figures.
pub(super) fn exponent(value: f64, significant: usize) -> i32 {
    let text = format!("{:.*e}", significant.saturating_sub(1), value);
    text.split_once('e')
        .and_then(|(_, exponent)| exponent.parse().ok())
        .unwrap_or(0)
}

/// Largest scale that keeps at least one digit before the point.
pub(super) fn scale_of(exponent: i32) -> usize {
    usize::try_from(exponent / 3).unwrap_or(0).min(4)
}

/// Money: `957`, `0.30`, `35.5`, and from a thousand on scaled, `14.0 k`, `885 k`, `1.2 M`.
pub(super) fn money(value: f64, significant: usize) -> Rounded {
    let exponent = exponent(value, significant);
    if exponent < 3 {
        return below_a_thousand(value, significant, exponent);
    }
    scaled(value, significant, exponent)
}

/// Counts: whole below 100,000, with a decimal below 10 where they are not whole, then scaled.
pub(super) fn count(value: f64, significant: usize) -> Rounded {
    let exponent = exponent(value, 5);
    if exponent >= 5 {
        let exponent = self::exponent(value, significant);
        return scaled(value, significant, exponent);
    }
    let decimals = match value.abs() {
        small if small < 0.95 => decimals_below_one(value, significant.saturating_sub(1).max(1)),
        small if small < 9.95 => significant.saturating_sub(2),
        _ => significant
            .saturating_sub(3)
            .saturating_sub(decimal_digits(exponent)),
    };
    whole_if_exact(Rounded {
        mantissa: value,
        decimals,
        scale: 0,
    })
}

/// Per cent of a share: `12`, `4.2`, `14.9`, `0.35`.
pub(super) fn per_cent(share: f64, significant: usize) -> Rounded {
    let value = share * 100.0;
    let extra = significant.saturating_sub(3);
    let decimals = match value.abs() {
        small if small < 0.95 => decimals_below_one(value, 2 + extra),
        small if small < 99.95 => 1 + extra,
        _ => extra,
    };
    whole_if_exact(Rounded {
        mantissa: value,
        decimals,
        scale: 0,
    })
}

/// The smallest difference that so many figures of a number of this size show.
pub(super) fn step(largest: f64, significant: usize) -> f64 {
    let places = exponent(largest, significant) + 1 - i32::try_from(significant).unwrap_or(3);
    power_of_ten(places)
}

/// 10^places, to the last bit.
#[must_use]
pub fn power_of_ten(places: i32) -> f64 {
    super::decimal(&format!("1e{places}")).unwrap_or(1.0)
}

/// Whole digits beyond the first, for counts that need more figures than three.
fn decimal_digits(exponent: i32) -> usize {
    usize::try_from(exponent - 2).unwrap_or(0)
}

fn below_a_thousand(value: f64, significant: usize, exponent: i32) -> Rounded {
    let decimals = if value.abs() < 0.095 {
        decimals_below_one(value, significant.saturating_sub(1).max(1))
    } else {
        let wanted = i32::try_from(significant).unwrap_or(3) - 1 - exponent.max(0);
        usize::try_from(wanted).unwrap_or(0)
    };
    whole_if_exact(Rounded {
        mantissa: value,
        decimals,
        scale: 0,
    })
}

fn scaled(value: f64, significant: usize, exponent: i32) -> Rounded {
    let scale = scale_of(exponent);
    let before = exponent - 3 * i32::try_from(scale).unwrap_or(0) + 1;
    let decimals = usize::try_from(i32::try_from(significant).unwrap_or(3) - before).unwrap_or(0);
    let mut rounded = Rounded {
        mantissa: value / scale_factor(scale),
        decimals,
        scale,
    };
    while rounded.decimals > 1 && rounded.plain().ends_with('0') {
        rounded.decimals -= 1;
    }
    rounded
}

fn decimals_below_one(value: f64, significant: usize) -> usize {
    if value == 0.0 {
        return 0;
    }
    let places = i32::try_from(significant).unwrap_or(2) - 1 - exponent(value, significant);
    usize::try_from(places).unwrap_or(0).min(12)
}

fn whole_if_exact(rounded: Rounded) -> Rounded {
    let text = rounded.plain();
    match text.split_once('.') {
        Some((_, fraction)) if fraction.bytes().all(|digit| digit == b'0') => Rounded {
            decimals: 0,
            ..rounded
        },
        _ => rounded,
    }
}

//! A number as the text of a field: every digit it has, read back to the same number.

use super::parse::Kind;
use super::{Locale, NO_BREAK, UNDEFINED, localise};

/// Longest plain form before the exponent form is used.
const PLAIN_DIGITS: i32 = 15;

/// The text of a field that holds this number: `12.5 %`, `1200`, `14,100,000`.
///
/// [`parse`](super::parse()) with the same kind and locale gives the same number, bit for bit. Money
/// stands without its sign, which the field shows.
#[must_use]
pub fn exact(value: f64, kind: Kind, locale: Locale) -> String {
    if !value.is_finite() {
        return UNDEFINED.to_owned();
    }
    let shift = match kind {
        Kind::Share => 2,
        Kind::Money | Kind::Count | Kind::Number => 0,
    };
    let plain = digits(value, shift);
    // Figures with an exponent are not grouped.
    let group_from = if plain.contains('e') { usize::MAX } else { 5 };
    let text = localise(&plain, locale, group_from);
    match kind {
        Kind::Share => format!("{text}{NO_BREAK}%"),
        Kind::Money | Kind::Count | Kind::Number => text,
    }
}

/// The shortest decimal digits of `value` times 10^shift, exactly.
fn digits(value: f64, shift: i32) -> String {
    let scientific = format!("{value:e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", mantissa),
    };
    let figures: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let exponent = exponent.parse::<i32>().unwrap_or(0);
    if value == 0.0 {
        return format!("{sign}0");
    }
    let point = exponent + shift + 1;
    if !(-PLAIN_DIGITS..=PLAIN_DIGITS).contains(&point) {
        let (first, rest) = figures.split_at(1);
        let rest = if rest.is_empty() {
            String::new()
        } else {
            format!(".{rest}")
        };
        return format!("{sign}{first}{rest}e{}", exponent + shift);
    }
    let plain = place_point(&figures, point);
    format!("{sign}{plain}")
}

/// Puts the decimal point after `point` figures, filling with zeros on either side.
fn place_point(figures: &str, point: i32) -> String {
    let length = i32::try_from(figures.len()).unwrap_or(i32::MAX);
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    if point <= 0 {
        format!("0.{}{figures}", zeros(-point))
    } else if point >= length {
        format!("{figures}{}", zeros(point - length))
    } else {
        let (whole, fraction) = figures.split_at(usize::try_from(point).unwrap_or(0));
        format!("{whole}.{fraction}")
    }
}

//! Numbers as people write and read them, the same in charts, app and command line.
//!
//! [`Numbers`] writes results: at most three significant figures, units, true minus signs and
//! no-break spaces. [`exact`] writes a field's text, which [`parse`] reads back to the same number;
//! [`write_quantity`] and [`read_quantity`] do the same for a number that may be uncertain, and
//! [`read_table`] reads several, as they come from a spreadsheet.

mod at;
mod column;
mod currency;
mod estimate;
mod exact;
mod label_kind;
mod labels;
mod numbers;
mod operands;
mod parse;
mod quantity;
#[cfg(test)]
mod quantity_tests;
mod ratio;
mod table;
#[cfg(test)]
mod tests;
mod tick;
mod written;

pub use crate::model::decimal::decimal;
pub use at::At;
pub use column::{locale_of, mixed};
pub use currency::{currency_sign, other_currency};
pub use estimate::power_of_ten;
pub use exact::exact;
pub use label_kind::{label_pieces, month_named};
pub use labels::{OddLabel, Values, beside_labels, fill_up};
pub use numbers::Numbers;
pub use parse::{Kind, ParseProblem, ParseProblemKind, parse};
pub use quantity::{QuantityProblem, QuantityProblemKind, check_distribution, read_quantity};
pub use ratio::read_ratio;
pub use table::{TableProblem, cells_in_a_row, place_of, read_table};
pub use written::write_quantity;

/// The true minus sign.
pub const MINUS: char = '\u{2212}';

/// Whether a written number is one thing, with a sign or without: what it counts then stands in the singular.
#[must_use]
pub fn is_one(number: &str) -> bool {
    number.trim_start_matches(['+', MINUS]) == "1"
}
/// The space between a number and its unit, where no line may break.
pub const NO_BREAK: char = '\u{a0}';
/// What stands for a number that is not defined.
pub const UNDEFINED: &str = "–";

/// How a language writes numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locale {
    /// Between the whole and its fraction.
    pub decimal: char,
    /// Between groups of three digits.
    pub group: char,
    /// Suffixes of a thousand, a million, a billion (10^9) and a trillion (10^12).
    pub scales: [&'static str; 4],
    /// Between the two ends of a range where an en dash would be misread.
    pub to: &'static str,
    /// Whether the sign of a currency stands before the number.
    pub currency_first: bool,
}

impl Locale {
    /// English: 1,234.5.
    pub const ENGLISH: Self = Self {
        decimal: '.',
        group: ',',
        scales: ["k", "M", "bn", "tn"],
        to: "to",
        currency_first: true,
    };

    /// Spanish: 1.234,5.
    pub const SPANISH: Self = Self {
        decimal: ',',
        group: '.',
        scales: ["mil", "M", "mil\u{a0}M", "bill."],
        to: "a",
        currency_first: false,
    };
}

/// Writes plain decimal digits (`-1234.5`) the way of a locale: grouped, with a true minus sign.
fn localise(plain: &str, locale: Locale, group_from: usize) -> String {
    let (negative, digits) = match plain.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, plain),
    };
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let mut out = String::new();
    if negative {
        out.push(MINUS);
    }
    for (position, digit) in whole.chars().enumerate() {
        let left = whole.len() - position;
        if position > 0 && left.is_multiple_of(3) && whole.len() >= group_from {
            out.push(locale.group);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(locale.decimal);
        out.push_str(fraction);
    }
    out
}

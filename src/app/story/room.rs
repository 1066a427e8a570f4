//! What a room answers: hands that are counted, and numbers that are pasted, from a chat or a spreadsheet.

use crate::engine::series::Unit;
use crate::text::number::{Kind, Locale, parse};

/// Most hands for an option.
pub const MOST: u32 = 9_999;
/// Most characters that are pasted.
pub const LONGEST: usize = 100_000;
/// Most numbers that are read.
const NUMBERS: usize = 2_000;
/// Most lines that are named as no number.
const NAMED: usize = 12;

/// What was read of a pasted text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Read {
    /// The numbers, in order.
    pub numbers: Vec<f64>,
    /// What is no number: its line, from 1, and its text, shortened.
    pub wrong: Vec<(usize, String)>,
    /// How many more there are that are not named.
    pub more_wrong: usize,
    /// How many more numbers there are than are read.
    pub left: usize,
}

/// Reads one number a line, written as the locale writes it; what stands in columns is read column by column.
#[must_use]
pub fn read(text: &str, unit: Unit, locale: Locale) -> Read {
    let kind = match unit {
        Unit::Money => Kind::Money,
        Unit::Share => Kind::Share,
        Unit::People | Unit::CustomerPeriods => Kind::Count,
        Unit::Points | Unit::Periods => Kind::Number,
    };
    let mut found = Read::default();
    for (line, content) in text.lines().enumerate() {
        let cells = content.split(['\t', ';']).map(str::trim);
        for cell in cells.filter(|cell| !cell.is_empty()) {
            match parse(cell, kind, locale) {
                Ok(_) if found.numbers.len() == NUMBERS => found.left += 1,
                Ok(number) => found.numbers.push(number),
                Err(_) if found.wrong.len() == NAMED => found.more_wrong += 1,
                Err(_) => {
                    let shown = cell.chars().take(40).collect();
                    found.wrong.push((line + 1, shown));
                }
            }
        }
    }
    found
}

/// Dots over a line: where each number stands, as a column from 0 and a height from 0.
#[must_use]
pub fn dots(numbers: &[f64], low: f64, high: f64, columns: usize) -> Vec<(usize, usize)> {
    let mut heights = vec![0; columns.max(1)];
    let span = high - low;
    let mut dots = Vec::with_capacity(numbers.len());
    for number in numbers {
        let part = if span > 0.0 {
            ((number - low) / span).clamp(0.0, 1.0)
        } else {
            0.5
        };
        let column = (part * (heights.len() - 1) as f64).round() as usize;
        if let Some(height) = heights.get_mut(column) {
            dots.push((column, *height));
            *height += 1;
        }
    }
    dots
}

//! Reading a number as people write it.
//!
//! Accepted: `12`, `12 %`, `12,5%`, `0.125`, `1.2k`, `1.5M`, `€ 1,200`, `1 200`, `1,234.56`,
//! `1.234,56`, `1'200`, `−4`, `2e-5`.
//!
//! **Comma or point.** Where both stand, the last is the decimal sign and the other groups. One that
//! stands several times groups. A single one is a decimal sign, unless it is the locale's grouping
//! sign with exactly three digits behind and one to three before that do not start with 0: in English
//! `1,200` is twelve hundred, `12,5` is 12.5, `0,125` is an eighth, `1.200` is 1.2. Where groups are
//! wrong (`1,20,000`), it is no number.
//!
//! **Per cent.** A share may be written with or without the sign: above 1 (`12`) it is per cent, up
//! to 1 (`0.125`) the share itself. Other numbers take a per cent sign only where they are factors.

use super::currency::strip_currency;
use super::{Locale, decimal};

/// What a field holds, which decides how its text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A probability, rate or other share, shown in per cent.
    Share,
    /// Money.
    Money,
    /// People or other things counted; means need not be whole.
    Count,
    /// A factor or other bare number.
    Number,
}

/// Why a text is not read as a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParseProblemKind {
    /// There is nothing to read.
    Empty,
    /// It is not a number; the text that was perhaps meant, where one can be guessed.
    NotANumber(Option<String>),
    /// A per cent sign, where no share is asked for; the share as a plain number, where it may be one of so many for each.
    PercentNotHere(Option<String>),
    /// A currency sign, where no money is asked for.
    CurrencyNotHere,
    /// It is larger than any number that can be held.
    TooLarge,
    /// One sign, three digits behind it, the last of them 0: thousands as they are written elsewhere, or a number with zeros that nobody writes.
    /// The two numbers, as they would be written here.
    TwoReadings(String, String),
}

/// A text that is not read as a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseProblem {
    /// The text, trimmed and cut to a readable length.
    pub text: String,
    /// What was asked for.
    pub expected: Kind,
    /// Why the text is no such number.
    pub kind: ParseProblemKind,
}

/// Longest text that is read.
pub(super) const LONGEST: usize = 400;
/// Longest text that is repeated in a problem.
const LONGEST_SHOWN: usize = 40;

/// Reads the text of a field (see the module's rules).
///
/// # Errors
///
/// A [`ParseProblem`] where the text is not a finite number of this kind.
pub fn parse(text: &str, kind: Kind, locale: Locale) -> Result<f64, ParseProblem> {
    read(text, kind, locale).map_err(|mut why| {
        if why == ParseProblemKind::NotANumber(None) {
            why = ParseProblemKind::NotANumber(guess(text, kind, locale));
        }
        ParseProblem {
            text: shown(text.trim()),
            expected: kind,
            kind: why,
        }
    })
}

/// A text, cut to a readable length.
pub(super) fn shown(text: &str) -> String {
    if text.chars().count() <= LONGEST_SHOWN {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(LONGEST_SHOWN - 1).collect();
    cut.push('…');
    cut
}

/// What stands around the digits.
#[derive(Debug, Default)]
struct Parts {
    negative: bool,
    percent: bool,
    currency: bool,
    /// Power of ten of a suffix such as `k`.
    power: i32,
    digits: String,
}

/// Reads one number, without words on what is wrong.
pub(super) fn read(text: &str, kind: Kind, locale: Locale) -> Result<f64, ParseProblemKind> {
    const NOT: ParseProblemKind = ParseProblemKind::NotANumber(None);
    if text.len() > LONGEST {
        return Err(NOT);
    }
    let text: String = text.chars().map(plain_character).collect();
    let text = text.trim();
    if text.is_empty() {
        return Err(ParseProblemKind::Empty);
    }
    let parts = take_apart(text).ok_or(NOT)?;
    if parts.currency && kind != Kind::Money {
        return Err(ParseProblemKind::CurrencyNotHere);
    }
    let (digits, exponent) = split_exponent(&parts.digits).ok_or(NOT)?;
    let plain = canonical(digits, locale).ok_or(NOT)?;
    let value = |power: i32| -> Result<f64, ParseProblemKind> {
        let sign = if parts.negative { "-" } else { "" };
        let power = exponent.saturating_add(power);
        // Its digits are checked: what is no number now is beyond the largest.
        decimal(&format!("{sign}{plain}e{power}")).ok_or(ParseProblemKind::TooLarge)
    };
    if parts.percent {
        let share = value(parts.power - 2)?;
        return match kind {
            Kind::Share | Kind::Number => Ok(share),
            Kind::Count => Err(ParseProblemKind::PercentNotHere(Some(super::exact(
                share, kind, locale,
            )))),
            Kind::Money => Err(ParseProblemKind::PercentNotHere(None)),
        };
    }
    let is_scaled = parts.power != 0;
    if matches!(kind, Kind::Money | Kind::Count)
        && !is_scaled
        && looks_grouped(&parts.digits, locale)
    {
        let many = decimal(&parts.digits.replace(locale.decimal, ""));
        let texts = [many, Some(value(0)?)].map(|it| super::exact(it.unwrap_or(0.0), kind, locale));
        let [many, few] = texts;
        return Err(ParseProblemKind::TwoReadings(many, few));
    }
    match value(parts.power)? {
        bare if kind == Kind::Share && bare.abs() > 1.0 => value(parts.power - 2),
        bare => Ok(bare),
    }
}

/// Signs and spaces that people type, as plain ones.
pub(super) fn plain_character(c: char) -> char {
    match c {
        '\u{2212}' | '\u{2013}' | '\u{2014}' | '\u{2010}' | '\u{2011}' => '-',
        '\u{2019}' | '\u{2018}' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// How people write per cent.
pub(super) const PER_CENT: [&str; 4] = ["%", "percent", "per cent", "por ciento"];

/// Takes signs, currency, scale and per cent off both ends.
fn take_apart(text: &str) -> Option<Parts> {
    let mut parts = Parts::default();
    let mut rest = text;
    let mut signed = false;
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix(['-', '+']) {
            if signed {
                return None;
            }
            signed = true;
            parts.negative = rest.starts_with('-');
            rest = after;
        } else if let Some(after) = strip_currency(rest, str::strip_prefix) {
            if parts.currency {
                return None;
            }
            parts.currency = true;
            rest = after;
        } else {
            break;
        }
    }
    let mut scaled = false;
    loop {
        rest = rest.trim_end();
        if let Some(before) = PER_CENT.iter().find_map(|word| rest.strip_suffix(word)) {
            if parts.percent || scaled {
                return None;
            }
            parts.percent = true;
            rest = before;
        } else if let Some(before) = strip_currency(rest, str::strip_suffix) {
            if parts.currency {
                return None;
            }
            parts.currency = true;
            rest = before;
        } else if let Some((before, power)) = strip_scale(rest) {
            if scaled {
                return None;
            }
            scaled = true;
            parts.power = power;
            rest = before;
        } else {
            break;
        }
    }
    rest.trim().clone_into(&mut parts.digits);
    Some(parts)
}

/// Takes a suffix such as `k` off, with its power of ten.
pub(super) fn strip_scale(text: &str) -> Option<(&str, i32)> {
    // Longer ones stand before what they end with.
    const SCALES: [(&str, i32); 15] = [
        ("mil millones", 9),
        ("mil M", 9),
        ("millones", 6),
        ("millón", 6),
        ("mil", 3),
        ("billones", 12),
        ("bill.", 12),
        ("million", 6),
        ("billion", 9),
        ("thousand", 3),
        ("bn", 9),
        ("tn", 12),
        ("k", 3),
        ("K", 3),
        ("M", 6),
    ];
    SCALES
        .iter()
        .find_map(|(word, power)| text.strip_suffix(word).map(|before| (before, *power)))
}

fn split_exponent(digits: &str) -> Option<(&str, i32)> {
    match digits.split_once(['e', 'E']) {
        None => Some((digits, 0)),
        Some((mantissa, exponent)) => {
            if exponent.len() > 6 {
                return None;
            }
            Some((mantissa, exponent.parse().ok()?))
        }
    }
}

/// Digits with at most one point, out of digits with grouping and decimal signs.
fn canonical(digits: &str, locale: Locale) -> Option<String> {
    if !digits.bytes().any(|byte| byte.is_ascii_digit())
        || !digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\''))
    {
        return None;
    }
    let decimal = decimal_position(digits, locale);
    let (whole, fraction) = match decimal {
        Some(at) => (&digits[..at], &digits[at + 1..]),
        None => (digits, ""),
    };
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole = ungroup(whole)?;
    Some(format!("{whole}.{fraction}"))
}

/// Where the decimal sign stands, by the module's rules.
fn decimal_position(digits: &str, locale: Locale) -> Option<usize> {
    let last = digits.rfind(['.', ','])?;
    let sign = char::from(digits.as_bytes()[last]);
    let other = if sign == '.' { ',' } else { '.' };
    if digits[..last].contains(sign) {
        return None;
    }
    if sign == locale.decimal || digits.contains([other, ' ', '\'']) {
        return Some(last);
    }
    let (before, after) = (&digits[..last], &digits[last + 1..]);
    let grouping = after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    (!grouping).then_some(last)
}

/// Whether the sign of decimals stands where others write thousands, before zeros that say nothing: `12.000`, but neither `0.500` nor `4.125`.
fn looks_grouped(digits: &str, locale: Locale) -> bool {
    let Some((before, after)) = digits.split_once(locale.decimal) else {
        return false;
    };
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    after.len() == 3
        && after.ends_with('0')
        && (1..=3).contains(&before.len())
        && !before.starts_with('0')
        && is_number(before)
        && is_number(after)
}

/// The digits of a whole number whose grouping, if any, is right: one sign, groups of three.
fn ungroup(whole: &str) -> Option<String> {
    let Some(sign) = whole.chars().find(|c| !c.is_ascii_digit()) else {
        return Some(whole.to_owned());
    };
    let mut groups = whole.split(sign);
    let first = groups.next()?;
    let right = (1..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_digit())
        && groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
    right.then(|| whole.replace(sign, ""))
}

/// What was perhaps meant: the text with doubled signs made single. Nothing where anything else is wrong: what is left out
/// changes what is meant, as in `20 % less`, `5‰` or `2024-01`.
pub(super) fn guess(text: &str, kind: Kind, locale: Locale) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let mut cleaned = String::new();
    for c in text.chars().map(plain_character) {
        if c.is_alphanumeric() || !cleaned.ends_with(c) {
            cleaned.push(c);
        }
    }
    let value = read(&cleaned, kind, locale).ok()?;
    Some(super::exact(value, kind, locale))
}

//! The writer of results: values, changes and ranges in the units of a scenario.

use super::estimate::{self, Rounded};
use super::{Locale, MINUS, NO_BREAK, UNDEFINED, currency_sign, decimal, is_one, localise};
use crate::engine::series::Unit;
use crate::model::{PeriodUnit, Scenario};
use crate::text::{Language, period, results};

/// Most figures shown where fewer would not tell the two ends of a range apart.
const MOST_FIGURES: usize = 6;
/// Most figures that tell a number from a limit.
const MOST_AT_LIMIT: usize = 9;

/// Writes the figures of a scenario in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    pub(super) language: Language,
    pub(super) locale: Locale,
    pub(super) currency: String,
    period: PeriodUnit,
}

/// How the sign of a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Only a minus.
    Minus,
    /// Also a plus.
    Both,
}

/// So few people are a trace, where there is no room.
const TRACE: f64 = 0.01;

impl Numbers {
    /// A writer for a currency (ISO 4217 code) and a length of period.
    #[must_use]
    pub fn new(language: Language, currency: &str, period: PeriodUnit) -> Self {
        Self {
            language,
            locale: language.locale(),
            currency: currency_sign(currency).to_owned(),
            period,
        }
    }

    /// The writer for a scenario.
    #[must_use]
    pub fn of(language: Language, scenario: &Scenario) -> Self {
        Self::new(language, &scenario.money.currency, scenario.clock.period)
    }

    /// The language it writes in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// An estimate with its unit: `€885 k`, `3,175`, `4.2 %`, `month 14`.
    #[must_use]
    pub fn value(&self, unit: Unit, value: f64) -> String {
        if unit == Unit::Periods {
            return self.period(value);
        }
        self.write(unit, value, 3, Sign::Minus)
    }

    /// A change or difference, always signed but at zero: `+289`, `−€4.2 k`, `+1.5 points`.
    #[must_use]
    pub fn change(&self, unit: Unit, value: f64) -> String {
        match unit {
            Unit::Periods => self.counted(value, Sign::Both),
            Unit::Share => self.percentage_points(value),
            _ => self.write(unit, value, 3, Sign::Both),
        }
    }

    /// How many periods, which need not be whole: `0.75 months`.
    #[must_use]
    pub fn periods(&self, count: f64) -> String {
        self.counted(count, Sign::Minus)
    }

    fn counted(&self, count: f64, sign: Sign) -> String {
        let count = self.write(Unit::People, count, 3, sign);
        let word = if is_one(&count) {
            period::singular(self.language, self.period)
        } else {
            period::plural(self.language, self.period)
        };
        format!("{count}{NO_BREAK}{word}")
    }

    /// A range of estimates, both ends to three figures: `2,790–3,590`, `€785–987 k`, `−10 to +2`.
    ///
    /// More figures are shown where three would not tell the ends apart or would widen a thin range.
    #[must_use]
    pub fn range(&self, unit: Unit, low: f64, high: f64) -> String {
        if !low.is_finite() || !high.is_finite() {
            return UNDEFINED.to_owned();
        }
        let (a, b) = self.ends(unit, low, high, self.figures(unit, low, high));
        if a == b {
            return a;
        }
        self.join(unit, low, &a, &b)
    }

    /// An estimate beside its range: to the same place as the range, so that the one lies inside the
    /// other on the page, too.
    #[must_use]
    pub fn value_in(&self, unit: Unit, value: f64, low: f64, high: f64) -> String {
        self.beside(unit, value, low, high, Sign::Minus)
            .unwrap_or_else(|| self.value(unit, value))
    }

    /// An estimate, beside its range if it has one, that is held against a limit: to as many figures as it takes
    /// to stand on the side of the limit where it is.
    #[must_use]
    pub fn value_at(
        &self,
        unit: Unit,
        value: f64,
        range: Option<(f64, f64)>,
        (limit, is_most): (f64, bool),
    ) -> String {
        let usual = range.and_then(|(low, high)| self.placed(unit, value, low, high));
        let usual = usual.unwrap_or_else(|| rounded(unit, value, 3));
        if unit == Unit::Periods || !value.is_finite() {
            return self.value(unit, value);
        }
        let reaches = |value: f64, limit: f64| match is_most {
            true => value <= limit,
            false => value >= limit,
        };
        let shown = rounded(unit, limit, 3).shown();
        let finer = (4..=MOST_AT_LIMIT).map(|figures| rounded(unit, value, figures));
        let told = std::iter::once(usual)
            .chain(finer)
            .find(|one| reaches(one.shown(), shown) == reaches(value, limit));
        self.with_unit(unit, told.unwrap_or(usual), Sign::Minus)
    }

    /// A change beside its range, see [`Self::value_in`].
    #[must_use]
    pub fn change_in(&self, unit: Unit, value: f64, low: f64, high: f64) -> String {
        self.beside(unit, value, low, high, Sign::Both)
            .unwrap_or_else(|| self.change(unit, value))
    }

    fn beside(&self, unit: Unit, value: f64, low: f64, high: f64, sign: Sign) -> Option<String> {
        let worded = unit == Unit::Periods || (unit == Unit::Share && sign == Sign::Both);
        if worded {
            return None;
        }
        let shown = self.placed(unit, value, low, high)?;
        Some(self.with_unit(unit, shown, sign))
    }

    /// A number to the same place as the range beside it.
    fn placed(&self, unit: Unit, value: f64, low: f64, high: f64) -> Option<Rounded> {
        if !value.is_finite() || !low.is_finite() || !high.is_finite() {
            return None;
        }
        let figures = self.figures(unit, low, high);
        let mut shown = rounded(unit, value, 3);
        for end in [low, high] {
            let end = range_end(unit, end, figures);
            if end.scale == shown.scale {
                shown.decimals = shown.decimals.max(end.decimals);
            }
        }
        Some(shown)
    }

    /// Figures that tell the ends of a range apart.
    fn figures(&self, unit: Unit, low: f64, high: f64) -> usize {
        let told_apart = |figures: &usize| {
            let (a, b) = self.ends(unit, low, high, *figures);
            a != b && 2.0 * (high - low) >= step(unit, low, high, *figures)
        };
        if low == high {
            return 3;
        }
        (3..MOST_FIGURES).find(told_apart).unwrap_or(MOST_FIGURES)
    }

    /// A range of changes, both ends signed: `+€5.0 k to +€64.8 k`; one change where the ends are the same.
    #[must_use]
    pub fn change_range(&self, unit: Unit, low: f64, high: f64) -> String {
        let figures = self.figures(unit, low, high);
        let end = |value: f64| match unit {
            Unit::Periods | Unit::Share => self.change(unit, value),
            _ => self.write(unit, value, figures, Sign::Both),
        };
        let (a, b) = (end(low), end(high));
        if a == b {
            // No more figures than an estimate has.
            return self.change(unit, low);
        }
        format!("{a} {} {b}", self.locale.to)
    }

    /// Money with its sign: `€885 k`.
    #[must_use]
    pub fn money(&self, value: f64) -> String {
        self.value(Unit::Money, value)
    }

    /// People: `3,175`.
    #[must_use]
    pub fn people(&self, value: f64) -> String {
        self.value(Unit::People, value)
    }

    /// People, where there is no room for a trace of one: `3,175`, `0.2`, `<0.01`.
    #[must_use]
    pub fn few(&self, value: f64) -> String {
        if value > 0.0 && value < TRACE {
            return format!("<{}", self.plain(TRACE, 1));
        }
        self.people(value)
    }

    /// How many people more, likewise: `+3`, `0`.
    #[must_use]
    pub fn few_more(&self, change: f64) -> String {
        let change = if change.abs() < TRACE { 0.0 } else { change };
        self.change(Unit::People, change)
    }

    /// A share in per cent: `4.2 %`.
    #[must_use]
    pub fn share(&self, value: f64) -> String {
        self.value(Unit::Share, value)
    }

    /// A whole number, every digit shown: `2,000`.
    #[must_use]
    pub fn whole(&self, value: u64) -> String {
        localise(&value.to_string(), self.locale, 4)
    }

    /// A number without a unit, to three figures, never scaled: `1.25`, `0.8`.
    #[must_use]
    pub fn factor(&self, value: f64) -> String {
        self.plain(value, 3)
    }

    /// A number without a unit, to so many figures and the whole ones in any case, never scaled.
    #[must_use]
    pub fn plain(&self, value: f64, figures: usize) -> String {
        if !value.is_finite() {
            return UNDEFINED.to_owned();
        }
        let exponent = estimate::exponent(value, figures);
        let most = i32::try_from(figures).unwrap_or(12) - 1;
        let decimals = usize::try_from(most - exponent).unwrap_or(0).min(12);
        let plain = Rounded {
            mantissa: value,
            decimals,
            scale: 0,
        }
        .plain();
        let plain = if plain.contains('.') {
            plain.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            plain
        };
        localise(&plain, self.locale, 4)
    }

    /// A probability as people say it: `98 of 100`, `fewer than 1 of 100`, `more than 99 of 100`.
    #[must_use]
    pub fn of_hundred(&self, probability: f64) -> String {
        if !probability.is_finite() {
            return UNDEFINED.to_owned();
        }
        results::of_hundred(self.language, probability)
    }

    fn ends(&self, unit: Unit, low: f64, high: f64, figures: usize) -> (String, String) {
        let sign = match unit {
            Unit::Points if low < 0.0 => Sign::Both,
            _ => Sign::Minus,
        };
        if unit == Unit::Periods {
            return (self.period(low), self.period(high));
        }
        let [mut low, mut high] = [low, high].map(|end| range_end(unit, end, figures));
        if low.scale == high.scale {
            // Both ends to the same place: 1.9 and 2.03 are 1.90–2.03. No amount has more figures than were asked
            // for, whatever smaller one stands beside it: 1.03 and 23.96 are 1.0–24.0.
            let mut decimals = low.decimals.max(high.decimals);
            if unit == Unit::Money && low.scale > 0 {
                let largest = low.mantissa.abs().max(high.mantissa.abs());
                let whole = estimate::exponent(largest, figures).unsigned_abs() as usize + 1;
                decimals = decimals.min(figures.saturating_sub(whole));
            }
            (low.decimals, high.decimals) = (decimals, decimals);
        }
        let write = |end: Rounded| self.with_unit(unit, end, sign);
        (write(low), write(high))
    }

    /// Joins two written ends; what both share (currency before, scale or unit behind) is said once.
    fn join(&self, unit: Unit, low: f64, a: &str, b: &str) -> String {
        if low < 0.0 || unit == Unit::Periods {
            return format!("{a} {} {b}", self.locale.to);
        }
        let currency = match unit {
            Unit::Money if self.locale.currency_first => self.before_amounts(),
            _ => String::new(),
        };
        let bare = |text: &str| text.strip_prefix(&currency).unwrap_or(text).to_owned();
        let tail = |text: &str| {
            let text = bare(text);
            text.find(NO_BREAK)
                .map_or(String::new(), |at| text[at..].to_owned())
        };
        let (tail_a, tail_b) = (tail(a), tail(b));
        let first = if tail_a == tail_b {
            a.strip_suffix(tail_a.as_str()).unwrap_or(a)
        } else {
            a
        };
        format!("{first}–{}", bare(b))
    }

    fn period(&self, value: f64) -> String {
        if !value.is_finite() {
            return UNDEFINED.to_owned();
        }
        let number = format!("{:.0}", value.max(0.0));
        period::numbered(
            self.language,
            self.period,
            &localise(&number, self.locale, 4),
        )
    }

    fn percentage_points(&self, value: f64) -> String {
        if !value.is_finite() {
            return UNDEFINED.to_owned();
        }
        let text = self.signed(estimate::per_cent(value, 3), Sign::Both, "", "");
        period::points(self.language, &text)
    }

    pub(super) fn write(&self, unit: Unit, value: f64, figures: usize, sign: Sign) -> String {
        if !value.is_finite() {
            return UNDEFINED.to_owned();
        }
        self.with_unit(unit, rounded(unit, value, figures), sign)
    }

    fn with_unit(&self, unit: Unit, rounded: Rounded, sign: Sign) -> String {
        match unit {
            Unit::Money => self.with_currency(rounded, sign),
            Unit::Share => self.signed(rounded, sign, "", "%"),
            Unit::Points | Unit::People | Unit::Periods | Unit::CustomerPeriods => {
                self.signed(rounded, sign, "", "")
            }
        }
    }

    pub(super) fn with_currency(&self, rounded: Rounded, sign: Sign) -> String {
        if !self.locale.currency_first {
            return self.signed(rounded, sign, "", &self.currency);
        }
        self.signed(rounded, sign, &self.before_amounts(), "")
    }

    /// The currency as it stands before a number.
    fn before_amounts(&self) -> String {
        // A code such as SEK needs a space before the number, a sign such as € does not.
        let spaced = self.currency.chars().all(|c| c.is_ascii_alphabetic());
        if spaced && !self.currency.is_empty() {
            format!("{}{NO_BREAK}", self.currency)
        } else {
            self.currency.clone()
        }
    }

    /// The text of an amount, as a field has it, with the currency where the language puts it: `€49.9`, `−€5`, `49,9 €`.
    #[must_use]
    pub fn priced(&self, text: &str) -> String {
        if !self.locale.currency_first {
            return format!("{text}{NO_BREAK}{}", self.currency);
        }
        match text.strip_prefix(MINUS) {
            Some(rest) => format!("{MINUS}{}{rest}", self.before_amounts()),
            None => format!("{}{text}", self.before_amounts()),
        }
    }

    /// Sign, what stands before, the digits, the scale and the unit.
    pub(super) fn signed(&self, rounded: Rounded, sign: Sign, before: &str, unit: &str) -> String {
        let plain = rounded.plain();
        let (negative, digits) = match plain.strip_prefix('-') {
            Some(rest) => (true, rest.to_owned()),
            None => (false, plain),
        };
        let zero = digits
            .bytes()
            .all(|byte| !byte.is_ascii_digit() || byte == b'0');
        let mut out = String::new();
        if negative {
            out.push(MINUS);
        } else if sign == Sign::Both && !zero {
            out.push('+');
        }
        out.push_str(before);
        out.push_str(&localise(&digits, self.locale, 4));
        let scale = rounded
            .scale
            .checked_sub(1)
            .and_then(|index| self.locale.scales.get(index).copied());
        for suffix in scale.into_iter().chain([unit]) {
            if !suffix.is_empty() {
                out.push(NO_BREAK);
                out.push_str(suffix);
            }
        }
        out
    }
}

/// A number of a unit to so many figures.
fn rounded(unit: Unit, value: f64, figures: usize) -> Rounded {
    match unit {
        Unit::Money => estimate::money(value, figures),
        Unit::Share => estimate::per_cent(value, figures),
        Unit::Points => Rounded {
            mantissa: value,
            decimals: figures.saturating_sub(3),
            scale: 0,
        },
        Unit::CustomerPeriods if value.abs() >= 1000.0 => estimate::money(value, figures),
        Unit::People | Unit::Periods | Unit::CustomerPeriods => estimate::count(value, figures),
    }
}

/// An end of a range: people to three figures, too, where their count would be shown whole.
fn range_end(unit: Unit, value: f64, figures: usize) -> Rounded {
    let thousands = (1000.0..99_950.0).contains(&value.abs());
    if unit == Unit::People && thousands && figures == 3 {
        return rounded(unit, three_figures(value), figures);
    }
    rounded(unit, value, figures)
}

/// The smallest difference that the ends of a range show at so many figures.
fn step(unit: Unit, low: f64, high: f64, figures: usize) -> f64 {
    let finer = 3 - i32::try_from(figures).unwrap_or(3);
    match unit {
        Unit::Share => estimate::power_of_ten(finer - 3),
        Unit::Points => estimate::power_of_ten(finer),
        Unit::Periods => 0.0,
        Unit::People | Unit::Money | Unit::CustomerPeriods => {
            estimate::step(low.abs().max(high.abs()), figures)
        }
    }
}

/// Rounded to three significant figures.
fn three_figures(value: f64) -> f64 {
    decimal(&format!("{value:.2e}")).unwrap_or(value)
}

//! From text to the values of a scenario and back, as one field takes them.

use crate::app::value;
use crate::model::{Bounds, Form, Parameter, Quantity, limits};
use crate::text::number::{self, Kind, TableProblem};
use crate::text::workspace::Phrase;
use crate::text::{problems, values};
use crate::ui::say::Say;

use super::{Forms, relative};

/// Between the values of a table on one line.
const SEPARATOR: &str = "; ";

/// Reads a number of a kind, whatever may be held.
///
/// # Errors
/// A sentence on what is wrong.
pub fn number(text: &str, kind: Kind, say: &Say) -> Result<f64, String> {
    in_own_currency(text, kind, say)?;
    number::parse(text, kind, say.language.locale())
        .map_err(|problem| problems::number(say.language, &problem).line())
}

/// An amount that names another currency than the scenario's is none of its amounts: nothing is converted.
fn in_own_currency(text: &str, kind: Kind, say: &Say) -> Result<(), String> {
    let own = say.currency.as_str();
    match number::other_currency(text, own) {
        Some(other) if kind == Kind::Money => Err(say.phrase(Phrase::OtherCurrency { other, own })),
        _ => Ok(()),
    }
}

/// What values a field takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Domain {
    /// How its text is read.
    pub kind: Kind,
    /// Lowest value.
    pub low: f64,
    /// Highest value.
    pub high: f64,
    /// Whether it takes whole numbers alone.
    pub whole: bool,
    /// Whether it multiplies what was, so that `+10 %` is 1.1.
    pub relative: bool,
}

impl Domain {
    /// A probability or another share.
    pub const SHARE: Self = Self::new(Kind::Share, 0.0, 1.0);
    /// Money of either sign.
    pub const MONEY: Self = Self::new(Kind::Money, f64::NEG_INFINITY, f64::INFINITY);
    /// A count or rate.
    pub const COUNT: Self = Self::new(Kind::Count, 0.0, f64::INFINITY);
    /// A bare number of at least 0.
    pub const FACTOR: Self = Self::new(Kind::Number, 0.0, f64::INFINITY);
    /// What a number is multiplied by.
    pub const TIMES: Self = Self {
        relative: true,
        ..Self::FACTOR
    };
    /// People, who are whole.
    pub const PEOPLE: Self = Self {
        kind: Kind::Count,
        low: 0.0,
        high: limits::PEOPLE as f64,
        whole: true,
        relative: false,
    };

    const fn new(kind: Kind, low: f64, high: f64) -> Self {
        Self {
            kind,
            low,
            high,
            whole: false,
            relative: false,
        }
    }

    /// The same as limits of the model, which say how a range is meant.
    #[must_use]
    pub fn bounds(self) -> Bounds {
        if self.kind == Kind::Share && self.low == 0.0 && self.high == 1.0 {
            return Bounds::PROBABILITY;
        }
        Bounds::closed(self.low.max(-limits::NUMBER), self.high.min(limits::NUMBER))
    }

    /// Reads one number.
    ///
    /// # Errors
    /// A sentence on what is wrong.
    pub fn number(self, text: &str, say: &Say) -> Result<f64, String> {
        let locale = say.language.locale();
        if self.relative
            && let Some(Ok(Quantity::Known(factor))) = relative::factor(text, locale)
        {
            return self.inside(factor, say);
        }
        self.inside(number(self.bare(text), self.kind, say)?, say)
    }

    /// A value, where it is what the field may hold.
    fn inside(self, value: f64, say: &Say) -> Result<f64, String> {
        let bounds = self.bounds();
        if value >= bounds.low && value <= bounds.high {
            if self.whole && value.fract() != 0.0 {
                return Err(say.phrase(Phrase::NotWhole));
            }
            return Ok(value);
        }
        if value < 0.0 && self.low == 0.0 && self.high.is_infinite() {
            return Err(say.phrase(Phrase::NotNegative));
        }
        Err(say.phrase(Phrase::Between {
            low: &self.written(bounds.low, say),
            high: &self.written(bounds.high, say),
        }))
    }

    /// Reads one number that may be uncertain.
    ///
    /// # Errors
    /// A sentence on what is wrong.
    pub fn quantity(self, text: &str, certain: bool, say: &Say) -> Result<Quantity, String> {
        if certain {
            return self.number(text, say).map(Quantity::Known);
        }
        in_own_currency(text, self.kind, say)?;
        let locale = say.language.locale();
        let change = self
            .relative
            .then(|| relative::factor(text, locale))
            .flatten();
        let read =
            change.unwrap_or_else(|| number::read_quantity(self.bare(text), self.kind, locale));
        let ratio = || number::read_ratio(text, self.kind, locale).map(Quantity::Known);
        let read = read.or_else(|problem| ratio().ok_or(problem));
        let read = read.map_err(|problem| values::problem(say.language, &problem).line())?;
        self.held(read, say)
    }

    /// The text without a sign that says what the field does anyway.
    fn bare(self, text: &str) -> &str {
        if self.relative {
            relative::bare(text)
        } else {
            text
        }
    }

    fn held(self, read: Quantity, say: &Say) -> Result<Quantity, String> {
        match read {
            Quantity::Known(value) => self.inside(value, say).map(Quantity::Known),
            Quantity::Uncertain(distribution) => {
                let huge = |(_, value): &(&str, f64)| value.abs() > limits::NUMBER;
                if distribution.fields().iter().any(huge) {
                    return self.inside(f64::INFINITY, say).map(Quantity::Known);
                }
                Ok(read)
            }
        }
    }

    /// Reads the values of a table, as they are typed or pasted.
    ///
    /// # Errors
    /// A sentence that names the first bad cell.
    pub fn table(self, text: &str, certain: bool, say: &Say) -> Result<Vec<Quantity>, String> {
        in_own_currency(text, self.kind, say)?;
        let sentence = |problem: &TableProblem| values::table_problem(say.language, problem).line();
        let locale = say.language.locale();
        let changes = self.relative && relative::are_changes(text);
        let kind = if changes { Kind::Share } else { self.kind };
        let mut read = number::read_table(text, kind, locale, limits::TABLE)
            .map_err(|problem| sentence(&problem))?;
        if changes {
            let factors = read
                .into_iter()
                .map(|it| relative::of_change(it).unwrap_or(it));
            read = factors.collect();
        }
        let held = |(at, value): (usize, Quantity)| {
            let is_unsure = certain && value.known().is_none();
            let taken = if is_unsure {
                // Reading it as certain says why it cannot stand here.
                let text = self.quantity_text(&value, say);
                self.number(&text, say).map(Quantity::Known)
            } else {
                self.held(value, say)
            };
            taken.map_err(|why| {
                let at = number::place_of(text, locale, at);
                let text = self.quantity_text(&value, say);
                let refused = values::Phrase::CellRefused {
                    at,
                    text: (!is_unsure).then_some(&text),
                    why: &why,
                };
                refused.say(say.language)
            })
        };
        read.into_iter().enumerate().map(held).collect()
    }

    /// The text that reads back as this number.
    #[must_use]
    pub fn written(self, value: f64, say: &Say) -> String {
        number::exact(value, self.kind, say.language.locale())
    }

    /// The text that reads back as this quantity.
    #[must_use]
    pub fn quantity_text(self, quantity: &Quantity, say: &Say) -> String {
        number::write_quantity(quantity, self.kind, say.language.locale())
    }

    /// The text that reads back as these, one behind the other.
    #[must_use]
    pub fn table_text(self, values: &[Quantity], between: &str, say: &Say) -> String {
        let texts: Vec<String> = values
            .iter()
            .map(|value| self.quantity_text(value, say))
            .collect();
        texts.join(between)
    }

    /// Reads a parameter in one of these forms. A table keeps the sense of the table that stood there.
    ///
    /// # Errors
    /// A sentence on what is wrong.
    pub fn parameter(
        self,
        text: &str,
        before: &Parameter,
        forms: Forms,
        say: &Say,
    ) -> Result<Parameter, String> {
        let takes = |form| forms.forms.contains(&form);
        let tables = takes(Form::ByPeriod) || takes(Form::ByTenure);
        let list = text.contains([';', '\t', '\n']) && !text.contains('(');
        if list && tables || !takes(Form::Constant) {
            let values = self.table(text, forms.certain, say)?;
            let by_tenure = before.form() == Form::ByTenure || !takes(Form::ByPeriod);
            return Ok(if by_tenure {
                Parameter::ByTenure(values)
            } else {
                Parameter::ByPeriod(values)
            });
        }
        self.quantity(text, forms.certain, say)
            .map(Parameter::Constant)
    }

    /// A parameter as the text of a field that takes a `constant` too or not; empty for a formula.
    #[must_use]
    pub fn parameter_text(self, parameter: &Parameter, constant: bool, say: &Say) -> String {
        match parameter {
            Parameter::Constant(quantity) => self.quantity_text(quantity, say),
            Parameter::ByPeriod(values) | Parameter::ByTenure(values) => {
                // One value alone would be read as a constant, where the field takes one.
                let end = if constant && values.len() == 1 {
                    ";"
                } else {
                    ""
                };
                format!("{}{end}", self.table_text(values, SEPARATOR, say))
            }
            _ => String::new(),
        }
    }

    /// A number with its unit, to three figures: `14.9 %`, `€12.5`, `1,200`.
    #[must_use]
    pub fn said(self, value: f64, say: &Say) -> String {
        use crate::engine::series::Unit;
        match self.kind {
            Kind::Share => say.numbers.value(Unit::Share, value),
            Kind::Money => say.numbers.value(Unit::Money, value),
            Kind::Count => say.numbers.value(Unit::People, value),
            Kind::Number => say.numbers.factor(value),
        }
    }

    /// What is believed about a quantity: `9 times in 10 between 13 % and 17 %; middle 14.9 %.`
    #[must_use]
    pub fn belief(self, quantity: &Quantity, say: &Say) -> String {
        let bounds = self.bounds();
        let (low, high) = value::interval(quantity, bounds);
        let middle = value::center(quantity, bounds);
        values::Phrase::Lies {
            low: &self.said(low, say),
            high: &self.said(high, say),
            middle: &self.said(middle, say),
        }
        .say(say.language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PeriodUnit, Scenario};
    use crate::text::Language;

    #[test]
    fn a_factor_may_be_said_as_a_change() {
        let say = Say::of(Language::English, &Scenario::new(PeriodUnit::Month, 12));
        let number = |domain: Domain, text| domain.number(text, &say).ok();
        assert_eq!(number(Domain::TIMES, "+10 %"), Some(1.1));
        assert_eq!(number(Domain::TIMES, "×1.2"), Some(1.2));
        assert_eq!(number(Domain::TIMES, "-120 %"), None);
        assert_eq!(number(Domain::FACTOR, "+10 %"), Some(0.1));
        let table = Domain::TIMES.table("+10 %\n-20 %", true, &say).unwrap();
        assert_eq!(table, [Quantity::Known(1.1), Quantity::Known(0.8)]);
        let table = Domain::TIMES.table("1.1; 0.8", true, &say).unwrap();
        assert_eq!(table, [Quantity::Known(1.1), Quantity::Known(0.8)]);
    }

    #[test]
    fn a_single_factor_is_written_as_a_number() {
        let say = Say::of(Language::English, &Scenario::new(PeriodUnit::Month, 12));
        let one = Parameter::ByPeriod(vec![Quantity::Known(1.0)]);
        let text = |constant| Domain::TIMES.parameter_text(&one, constant, &say);
        assert_eq!(text(Forms::FACTORS.constant()), "1");
        let read = Domain::TIMES.parameter("1", &one, Forms::FACTORS, &say);
        assert_eq!(read, Ok(one.clone()));
        // Where a number that holds always may stand too, a table of one is told from it.
        assert_eq!(text(Forms::PEOPLE.constant()), "1;");
    }

    #[test]
    fn a_refused_cell_is_named() {
        let say = Say::of(Language::English, &Scenario::new(PeriodUnit::Month, 12));
        let refused = |domain: Domain, text: &str| {
            let sentence = domain.table(text, true, &say).unwrap_err();
            sentence.replace('\u{a0}', " ")
        };
        assert_eq!(
            refused(Domain::SHARE, "10 %\n20 %\n150 %\n"),
            "Row 3: “150 %” does not fit here. Write a number from 0 % to 100 %. Nothing was taken."
        );
        assert_eq!(
            refused(Domain::PEOPLE, "1\t2.5"),
            "Column 2: “2.5” does not fit here. Write a whole number, such as 12. Nothing was taken."
        );
        // Labels beside the values count, too.
        let labelled = refused(Domain::SHARE, "Month\tRate\nJan\t10 %\nFeb\t150 %");
        assert!(
            labelled.starts_with("Row 3, column 2: “150 %”"),
            "{labelled}"
        );
        let across = refused(Domain::SHARE, "Jan\tFeb\tMar\n10 %\t20 %\t150 %");
        assert!(across.starts_with("Row 2, column 3: “150 %”"), "{across}");
        // The reason names the cell itself.
        assert_eq!(
            refused(Domain::FACTOR, "1\n2 to 3"),
            "Row 2: “2–3” is not a number. Write one, such as 0.8. Nothing was taken."
        );
    }
}

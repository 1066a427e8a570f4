//! From text to the numbers of a scenario and back: what the fields of the inspector read and write.

use std::rc::Rc;

use crate::model::{Parameter, Quantity};
use crate::text::number::{self, Kind};
use crate::text::problems;
use crate::text::workspace::{Phrase, Word};
use crate::ui::say::Say;
use crate::ui::widgets::{Reader, Understood};

/// Between the values of a table.
const SEPARATOR: &str = "; ";

/// What values a field takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Domain {
    /// How its text is read.
    pub kind: Kind,
    /// Lowest value.
    pub low: f64,
    /// Highest value.
    pub high: f64,
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

    const fn new(kind: Kind, low: f64, high: f64) -> Self {
        Self { kind, low, high }
    }

    /// Reads one number.
    ///
    /// # Errors
    /// A sentence on what is wrong.
    pub fn number(self, text: &str, say: &Say) -> Result<f64, String> {
        let value = number::parse(text, self.kind, say.language.locale())
            .map_err(|problem| problems::number(say.language, &problem).line())?;
        if value >= self.low && value <= self.high {
            return Ok(value);
        }
        Err(if self.high.is_finite() {
            say.phrase(Phrase::Between {
                low: &self.written(self.low, say),
                high: &self.written(self.high, say),
            })
        } else {
            say.phrase(Phrase::NotNegative)
        })
    }

    /// The text that reads back as this number.
    #[must_use]
    pub fn written(self, value: f64, say: &Say) -> String {
        number::exact(value, self.kind, say.language.locale())
    }

    /// Reads one number, or a table of them.
    ///
    /// # Errors
    /// A sentence on what is wrong.
    pub fn numbers(self, text: &str, say: &Say) -> Result<Vec<f64>, String> {
        let text = text.trim().trim_end_matches(';');
        text.split(';').map(|part| self.number(part, say)).collect()
    }

    /// Reads a parameter. A table keeps the sense of the table that stood there.
    ///
    /// # Errors
    /// A sentence on what is wrong.
    pub fn parameter(self, text: &str, before: &Parameter, say: &Say) -> Result<Parameter, String> {
        let values: Vec<Quantity> = self
            .numbers(text, say)?
            .into_iter()
            .map(Quantity::Known)
            .collect();
        Ok(match (values.as_slice(), before) {
            ([only], _) => Parameter::Constant(*only),
            (_, Parameter::ByTenure(_)) => Parameter::ByTenure(values),
            _ => Parameter::ByPeriod(values),
        })
    }

    /// A parameter as the text of a field; empty for a formula.
    #[must_use]
    pub fn parameter_text(self, parameter: &Parameter, say: &Say) -> String {
        match parameter {
            Parameter::Constant(quantity) => self.written(quantity.center(), say),
            Parameter::ByPeriod(values) | Parameter::ByTenure(values) => {
                let values: Vec<String> = values
                    .iter()
                    .map(|value| self.written(value.center(), say))
                    .collect();
                values.join(SEPARATOR)
            }
            _ => String::new(),
        }
    }

    /// A reader for one number.
    #[must_use]
    pub fn reader(self, say: &Rc<Say>) -> Reader {
        let say = Rc::clone(say);
        Reader::new(move |text| {
            self.number(text, &say).map(|value| Understood {
                said: self.written(value, &say),
                form: String::new(),
            })
        })
    }

    /// A reader for a parameter that stands in for another.
    #[must_use]
    pub fn parameter_reader(self, before: &Parameter, say: &Rc<Say>) -> Reader {
        let (say, before) = (Rc::clone(say), before.clone());
        let formula = self.parameter_text(&before, &say).is_empty();
        Reader::new(move |text| {
            if formula && text.trim().is_empty() {
                return Ok(Understood {
                    said: String::new(),
                    form: say.word(Word::Formula).to_owned(),
                });
            }
            self.parameter(text, &before, &say)
                .map(|parameter| self.understood(&parameter, &say))
        })
    }

    fn understood(self, parameter: &Parameter, say: &Say) -> Understood {
        let form = match parameter {
            Parameter::Constant(_) => "",
            Parameter::ByTenure(_) => say.word(Word::ByTenure),
            _ => say.word(Word::ByPeriod),
        };
        let said = match parameter {
            Parameter::Constant(quantity) => {
                let value = self.written(quantity.center(), say);
                let unit = if self.kind == Kind::Money {
                    say.currency.as_str()
                } else {
                    ""
                };
                say.phrase(Phrase::EachPeriod {
                    value: &format!("{unit}{value}"),
                    period: say.period(),
                })
            }
            Parameter::ByPeriod(values) | Parameter::ByTenure(values) => {
                let written = |value: Option<&Quantity>| {
                    value.map_or_else(String::new, |value| self.written(value.center(), say))
                };
                say.phrase(Phrase::PeriodList {
                    count: values.len(),
                    first: &written(values.first()),
                    last: &written(values.last()),
                })
            }
            _ => String::new(),
        };
        Understood {
            said,
            form: form.to_owned(),
        }
    }
}

/// Reads a whole number within limits.
///
/// # Errors
/// A sentence on what is wrong.
pub fn whole(text: &str, low: u64, high: u64, say: &Say) -> Result<u64, String> {
    let wrong = || {
        say.phrase(Phrase::Between {
            low: &say.numbers.whole(low),
            high: &say.numbers.whole(high),
        })
    };
    // Digits are read as they are: a seed may be larger than a double holds exactly.
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != ',')
        .collect();
    let value = match plain.parse::<u64>() {
        Ok(value) => value,
        Err(_) => {
            let value = Domain::COUNT.number(text, say)?;
            if value.fract() != 0.0 {
                return Err(say.phrase(Phrase::NotWhole));
            }
            if value > 9.007e15 {
                return Err(wrong());
            }
            value as u64
        }
    };
    if (low..=high).contains(&value) {
        Ok(value)
    } else {
        Err(wrong())
    }
}

/// A reader for a whole number; with `empty`, nothing at all is right as well, and means that word.
#[must_use]
pub fn whole_reader(low: u64, high: u64, empty: Option<Word>, say: &Rc<Say>) -> Reader {
    let say = Rc::clone(say);
    Reader::new(move |text| match empty {
        Some(word) if text.trim().is_empty() => Ok(Understood {
            said: String::new(),
            form: say.word(word).to_owned(),
        }),
        _ => whole(text, low, high, &say).map(|value| Understood {
            said: say.numbers.whole(value),
            form: String::new(),
        }),
    })
}

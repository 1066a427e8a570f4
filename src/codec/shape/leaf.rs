//! Shapes of single values: numbers, texts, words.

use serde_json::{Value, json};

use super::{Reading, Shape, Style};
use crate::codec::json::shortened;
use crate::codec::schema::{Definitions, bounded};
use crate::model::{Bounds, Expected, ProblemKind};

/// Largest whole number up to which every one is exact in a double.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A finite number. What it may be is for validation to say; the schema says it too.
pub struct Number(pub Bounds);

impl Shape<f64> for Number {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<f64> {
        match value.as_f64() {
            Some(number) => Some(number),
            None => reading.wrong_type(Expected::Number, &value),
        }
    }

    fn write(&self, value: &f64, _: Style) -> Value {
        number(*value)
    }

    fn schema(&self, _: &mut Definitions) -> Value {
        bounded("number", self.0)
    }
}

/// A number as JSON, whole ones without a fraction.
pub fn number(value: f64) -> Value {
    let whole = value.abs() < EXACT && value.fract() == 0.0;
    if !whole || (value == 0.0 && value.is_sign_negative()) {
        return value.into();
    }
    // Whole and below 2^53, as just tested.
    let integer = value as i64;
    integer.into()
}

/// A whole number between two ends.
pub struct Whole<T> {
    /// Smallest.
    pub low: T,
    /// Largest.
    pub high: T,
}

impl<T: Copy + Into<u64> + TryFrom<u64>> Shape<T> for Whole<T> {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<T> {
        let whole = whole(&value, self.low.into(), self.high.into(), reading)?;
        T::try_from(whole).ok()
    }

    fn write(&self, value: &T, _: Style) -> Value {
        let whole: u64 = (*value).into();
        whole.into()
    }

    fn schema(&self, _: &mut Definitions) -> Value {
        let (low, high): (u64, u64) = (self.low.into(), self.high.into());
        json!({ "type": "integer", "minimum": low, "maximum": high })
    }
}

/// Takes a whole number from `low` to `high`.
fn whole(value: &Value, low: u64, high: u64, reading: &mut Reading) -> Option<u64> {
    let Some(found) = value.as_f64() else {
        return reading.wrong_type(Expected::WholeNumber, value);
    };
    if found.fract() != 0.0 {
        reading.tell(ProblemKind::NotWhole { found });
        return None;
    }
    let whole = value.as_u64().or_else(|| exactly(found));
    let inside = whole.filter(|whole| (low..=high).contains(whole));
    if inside.is_none() {
        let allowed = ends(low, high, found);
        reading.tell(ProblemKind::OutOfRange { found, allowed });
    }
    inside
}

/// Two ends, for a sentence about a number. One that is only what a number of that size can hold is told to who is beyond it alone; the
/// largest of all is told as what is above it, which is what its double is.
fn ends(low: u64, high: u64, found: f64) -> Bounds {
    // Rounded ones will do for a sentence.
    let (low, end) = (low as f64, high as f64);
    if high == u64::from(u32::MAX) && found < low {
        return Bounds::at_least(low);
    }
    Bounds {
        high_included: high != u64::MAX,
        ..Bounds::closed(low, end)
    }
}

/// A whole number written like `1e3` or `12.0`.
fn exactly(value: f64) -> Option<u64> {
    ((0.0..=EXACT).contains(&value)).then_some(value as u64)
}

/// A text. How long it may be is for validation to say; the schema says it too.
pub struct Text {
    limit: usize,
    pattern: Option<&'static str>,
}

impl Text {
    /// A text of at most so many characters.
    pub const fn up_to(limit: usize) -> Self {
        Self {
            limit,
            pattern: None,
        }
    }

    /// A text of which the schema knows a pattern.
    pub const fn pattern(limit: usize, pattern: &'static str) -> Self {
        Self {
            limit,
            pattern: Some(pattern),
        }
    }
}

impl Shape<String> for Text {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<String> {
        match value {
            Value::String(text) => Some(text),
            other => reading.wrong_type(Expected::Text, &other),
        }
    }

    fn write(&self, value: &String, _: Style) -> Value {
        Value::String(value.clone())
    }

    fn schema(&self, _: &mut Definitions) -> Value {
        let mut schema = json!({ "type": "string", "maxLength": self.limit });
        if let Some(pattern) = self.pattern {
            schema["pattern"] = json!(pattern);
        }
        schema
    }
}

/// `true` or `false`.
pub struct Flag;

impl Shape<bool> for Flag {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<bool> {
        match value {
            Value::Bool(flag) => Some(flag),
            other => reading.wrong_type(Expected::Boolean, &other),
        }
    }

    fn write(&self, value: &bool, _: Style) -> Value {
        Value::Bool(*value)
    }

    fn schema(&self, _: &mut Definitions) -> Value {
        json!({ "type": "boolean" })
    }
}

/// One of a few words, each with what it means.
pub struct Words<T: 'static>(pub &'static [(&'static str, T)]);

impl<T: Copy + PartialEq> Shape<T> for Words<T> {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<T> {
        let position = word(&value, &self.words(), reading)?;
        self.0.get(position).map(|(_, meaning)| *meaning)
    }

    fn write(&self, value: &T, _: Style) -> Value {
        let word = self.0.iter().find(|(_, meaning)| meaning == value);
        Value::String(word.map_or("", |(word, _)| *word).to_owned())
    }

    fn schema(&self, _: &mut Definitions) -> Value {
        json!({ "enum": self.words() })
    }
}

impl<T> Words<T> {
    fn words(&self) -> Vec<&'static str> {
        self.0.iter().map(|(word, _)| *word).collect()
    }
}

/// Takes one of these words; returns its position.
fn word(value: &Value, allowed: &[&'static str], reading: &mut Reading) -> Option<usize> {
    let Value::String(text) = value else {
        return reading.wrong_type(Expected::Text, value);
    };
    let known = allowed.iter().position(|word| word == text);
    if known.is_none() {
        reading.tell(ProblemKind::UnknownWord {
            found: shortened(text),
            allowed: allowed.to_vec(),
        });
    }
    known
}

/// Any JSON, of the app's own.
pub struct Any;

impl Shape<Value> for Any {
    fn read(&self, value: Value, _: &mut Reading) -> Option<Value> {
        Some(value)
    }

    fn write(&self, value: &Value, _: Style) -> Value {
        value.clone()
    }

    fn schema(&self, _: &mut Definitions) -> Value {
        Value::Bool(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_shortest_and_read_back_to_the_bit() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "-0.0"),
            (3.0, "3"),
            (-7.0, "-7"),
            (0.1, "0.1"),
            (1e15, "1000000000000000"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
        ] {
            let written = number(value).to_string();
            assert_eq!(written, text);
            let read: f64 = serde_json::from_str(&written).unwrap();
            assert_eq!(read.to_bits(), value.to_bits());
        }
    }

    #[test]
    fn whole_numbers_may_be_written_with_an_exponent_but_not_a_fraction() {
        let shape = Whole {
            low: 1_u32,
            high: 1_000,
        };
        for (text, whole) in [
            ("1e3", Some(1_000)),
            ("5.0", Some(5)),
            ("5.5", None),
            ("0", None),
        ] {
            let value = serde_json::from_str(text).unwrap();
            let mut reading = Reading::new(Style::File);
            assert_eq!(shape.read(value, &mut reading), whole, "{text}");
            assert_eq!(reading.into_problems().is_empty(), whole.is_some());
        }
    }

    #[test]
    fn whole_numbers_never_wrap() {
        let shape = Whole {
            low: 0_u64,
            high: u64::MAX,
        };
        for (text, whole) in [
            ("18446744073709551615", Some(u64::MAX)),
            ("18446744073709551616", None),
            ("-1", None),
            ("1e300", None),
        ] {
            let value = serde_json::from_str(text).unwrap();
            assert_eq!(
                shape.read(value, &mut Reading::new(Style::File)),
                whole,
                "{text}"
            );
        }
    }
}

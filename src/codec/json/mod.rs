//! JSON text to values, with what plain parsing would let pass: keys that stand twice, nesting,
//! and the number of values, all bounded while reading.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::model::{JsonType, Path, Problem, ProblemKind, Step, limits};

/// Reads a text in which no key may stand twice.
///
/// # Errors
/// What is wrong with the text, or the keys that stand twice.
pub fn parse(text: &str) -> Result<Value, Vec<Problem>> {
    match read(text)? {
        (value, twice) if twice.is_empty() => Ok(value),
        (_, twice) => Err(twice),
    }
}

/// Reads a text, and tells which keys stand twice: the value holds one of each.
///
/// # Errors
/// Any other problem, which is the only one.
pub fn read(text: &str) -> Result<(Value, Vec<Problem>), Vec<Problem>> {
    let (value, state) = deserialized(text);
    match value {
        Ok(value) => Ok((value, state.duplicates)),
        Err(error) => Err(vec![Problem::new(
            Path::root(),
            state.refused.unwrap_or_else(|| not_json(text, &error)),
        )]),
    }
}

/// The value of a text or what the parser says, and what was noted on the way.
fn deserialized(text: &str) -> (Result<Value, serde_json::Error>, State) {
    let state = RefCell::new(State::default());
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let node = Node {
        depth: 1,
        state: &state,
    };
    let value = node
        .deserialize(&mut deserializer)
        .and_then(|value| deserializer.end().map(|()| value));
    (value, state.into_inner())
}

/// The number for which a text was not read since it is larger than any that can be, with its place. What the parser says of it is
/// for programmers, and the only way to know.
pub fn too_large(text: &str) -> Option<Problem> {
    let (value, state) = deserialized(text);
    let error = value.err()?;
    if state.refused.is_some() || !error.to_string().starts_with("number out of range") {
        return None;
    }
    let found = shortened(number_at(text, error.line(), error.column()));
    let kind = ProblemKind::NumberTooLarge { found };
    Some(Problem::new(Path(state.path), kind))
}

/// The number that holds the character at a place.
fn number_at(text: &str, line: usize, column: usize) -> &str {
    let line = text.split('\n').nth(line.saturating_sub(1)).unwrap_or("");
    let (before, after) = line.split_at(line.floor_char_boundary(column));
    let other = |c: char| !c.is_ascii_alphanumeric() && !".+-".contains(c);
    let start = before.rfind(other).map_or(0, |at| at + 1);
    let end = after.find(other).unwrap_or(after.len());
    line.get(start..before.len() + end).unwrap_or("")
}

/// What a value is.
pub fn type_of(value: &Value) -> JsonType {
    match value {
        Value::Null => JsonType::Null,
        Value::Bool(_) => JsonType::Boolean,
        Value::Number(_) => JsonType::Number,
        Value::String(_) => JsonType::Text,
        Value::Array(_) => JsonType::List,
        Value::Object(_) => JsonType::Object,
    }
}

/// A text for a problem: no longer than a person reads.
pub fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Where a text stops to be JSON. What the parser says of it is for programmers, and in one language.
fn not_json(text: &str, error: &serde_json::Error) -> ProblemKind {
    let (line, column) = (error.line(), error.column());
    let near = match error.is_eof() {
        true => "",
        false => around(text, line, column),
    };
    ProblemKind::NotJson {
        line,
        column,
        near: near.to_owned(),
    }
}

/// Up to so many bytes of the line before the place and after it.
fn around(text: &str, line: usize, column: usize) -> &str {
    const BEFORE: usize = 12;
    const AFTER: usize = 20;
    let line = text
        .split('\n')
        .nth(line.saturating_sub(1))
        .unwrap_or_default();
    let start = line.floor_char_boundary(column.saturating_sub(1 + BEFORE));
    let end = line.ceil_char_boundary(column.saturating_add(AFTER).min(line.len()));
    line.get(start..end).unwrap_or_default().trim()
}

#[derive(Default)]
struct State {
    path: Vec<Step>,
    values: usize,
    duplicates: Vec<Problem>,
    refused: Option<ProblemKind>,
}

#[derive(Clone, Copy)]
struct Node<'a> {
    depth: usize,
    state: &'a RefCell<State>,
}

impl Node<'_> {
    fn refuse<E: Error>(self, kind: ProblemKind) -> E {
        self.state.borrow_mut().refused = Some(kind);
        E::custom("refused")
    }

    fn count<E: Error>(self) -> Result<(), E> {
        let values = {
            let mut state = self.state.borrow_mut();
            state.values += 1;
            state.values
        };
        if values > limits::VALUES {
            return Err(self.refuse(ProblemKind::TooManyValues {
                limit: limits::VALUES,
            }));
        }
        Ok(())
    }

    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.depth > limits::NESTING {
            return Err(self.refuse(ProblemKind::TooDeep {
                limit: limits::NESTING,
            }));
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }

    fn duplicate(self, key: &str) {
        let mut state = self.state.borrow_mut();
        if state.duplicates.len() < limits::PROBLEMS {
            let path = Path(state.path.clone());
            state.duplicates.push(Problem::new(
                path,
                ProblemKind::DuplicateField {
                    key: shortened(key),
                },
            ));
        }
    }

    fn enter(self, step: Step) {
        self.state.borrow_mut().path.push(step);
    }

    fn leave(self) {
        self.state.borrow_mut().path.pop();
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.count()?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut list = Vec::new();
        loop {
            self.enter(Step::Index(list.len()));
            let item = items.next_element_seed(inner)?;
            self.leave();
            match item {
                Some(item) => list.push(item),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut object = Map::new();
        while let Some(key) = fields.next_key::<String>()? {
            if object.contains_key(&key) {
                self.duplicate(&key);
            }
            self.enter(Step::Key(shortened(&key)));
            let value = fields.next_value_seed(inner)?;
            self.leave();
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> Problem {
        parse(text).unwrap_err().remove(0)
    }

    #[test]
    fn values_are_those_of_plain_parsing() {
        let text = r#"{"b":[1,-2,0.1,1e300,true,null,"ü"],"a":{},"n":9007199254740993}"#;
        let plain: Value = serde_json::from_str(text).unwrap();
        assert_eq!(parse(text).unwrap(), plain);
    }

    #[test]
    fn keys_that_stand_twice_are_told_with_their_place() {
        let problem = problem(r#"{"a":[{"x":1,"y":2,"x":3}]}"#);
        assert_eq!(problem.path.to_string(), "a[0]");
        assert_eq!(
            problem.kind,
            ProblemKind::DuplicateField {
                key: "x".to_owned()
            }
        );
    }

    #[test]
    fn nesting_is_bounded() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(limits::NESTING)).is_ok());
        let kind = problem(&nested(limits::NESTING + 1)).kind;
        assert_eq!(
            kind,
            ProblemKind::TooDeep {
                limit: limits::NESTING
            }
        );
        assert_eq!(problem(&nested(1_000_000)).kind, kind);
    }

    #[test]
    fn the_number_of_values_is_bounded() {
        let text = format!("[{}0]", "0,".repeat(limits::VALUES));
        assert_eq!(
            problem(&text).kind,
            ProblemKind::TooManyValues {
                limit: limits::VALUES
            }
        );
    }

    #[test]
    fn what_is_no_json_says_where() {
        for (text, at) in [
            ("{\"a\":\n 1,}", (2, 4)),
            ("[1] 2", (1, 5)),
            ("[1e999]", (1, 6)),
        ] {
            let ProblemKind::NotJson { line, column, .. } = problem(text).kind else {
                panic!("{text}");
            };
            assert_eq!((line, column), at, "{text}");
        }
    }

    #[test]
    fn a_number_that_is_too_large_is_named_with_its_place() {
        let digits = "9".repeat(400);
        for (text, path, number) in [
            ("[1e999]", "[0]", "1e999"),
            (
                "{\"a\": [0, {\"ä\": -1e999, \"b\": 2}]}",
                "a[1].ä",
                "-1e999",
            ),
            ("{\"a\":\n 1.5E+99999999999}", "a", "1.5E+99999999999"),
            ("1e999", "", "1e999"),
            (&format!("[{digits}]"), "[0]", &shortened(&digits)),
        ] {
            let problem = too_large(text).unwrap();
            let found = number.to_owned();
            assert_eq!(problem.kind, ProblemKind::NumberTooLarge { found });
            assert_eq!(problem.path.to_string(), path, "{text}");
        }
        for text in ["[1e9 9]", "[01]", "[", "[1e99]"] {
            assert_eq!(too_large(text), None);
        }
    }

    #[test]
    fn what_is_no_json_says_what_stands_there() {
        for (text, around) in [
            (
                "{\"format\":1 \"name\":\"x\"}",
                "{\"format\":1 \"name\":\"x\"}",
            ),
            ("{\"a\":\n 1,}", "1,}"),
            (
                "{\"ä\": \"üüüüüüüüü\" \"üüüüüüüüüüüüüüü\"}",
                "üüüüü\" \"üüüüüüüüüü",
            ),
            ("hello", "hello"),
            ("", ""),
            ("[1,", ""),
            ("[1,\n", ""),
        ] {
            let ProblemKind::NotJson { near, .. } = problem(text).kind else {
                panic!("{text}");
            };
            assert_eq!(near, around, "{text}");
        }
    }
}

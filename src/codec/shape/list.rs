//! Shapes made of others: lists, what may be null, counts.

use serde_json::{Map, Value, json};

use super::forms::{object_of, only_form};
use super::{Reading, Shape, Style, Whole};
use crate::codec::schema::Definitions;
use crate::codec::shape::leaf::number;
use crate::model::{Expected, Initial, ProblemKind, limits};

/// A value or null.
pub struct Nullable<S>(pub S);

impl<T, S: Shape<T>> Shape<Option<T>> for Nullable<S> {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<Option<T>> {
        if value.is_null() {
            return Some(None);
        }
        self.0.read(value, reading).map(Some)
    }

    fn write(&self, value: &Option<T>, style: Style) -> Value {
        value
            .as_ref()
            .map_or(Value::Null, |value| self.0.write(value, style))
    }

    fn schema(&self, definitions: &mut Definitions) -> Value {
        match self.0.schema(definitions) {
            Value::Bool(true) => Value::Bool(true),
            schema => json!({ "anyOf": [schema, { "type": "null" }] }),
        }
    }
}

/// A list of items of one shape.
pub struct List<S> {
    /// The shape of an item.
    pub item: S,
    /// Fewest items.
    pub least: usize,
    /// Most items.
    pub most: usize,
}

impl<S> List<S> {
    /// A list that may be empty.
    pub const fn up_to(most: usize, item: S) -> Self {
        Self {
            item,
            least: 0,
            most,
        }
    }

    /// A list with at least one item.
    pub const fn some(most: usize, item: S) -> Self {
        Self {
            item,
            least: 1,
            most,
        }
    }
}

impl<T, S: Shape<T>> Shape<Vec<T>> for List<S> {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<Vec<T>> {
        let mut items = Vec::new();
        let whole = each(
            value,
            self.least,
            self.most,
            reading,
            &mut |value, reading| {
                let item = self.item.read(value, reading);
                let read = item.is_some();
                items.extend(item);
                read
            },
        );
        whole.then_some(items)
    }

    fn write(&self, value: &Vec<T>, style: Style) -> Value {
        let mut items = Vec::with_capacity(value.len());
        for item in value {
            items.push(self.item.write(item, style));
        }
        Value::Array(items)
    }

    fn schema(&self, definitions: &mut Definitions) -> Value {
        let mut schema = json!({
            "type": "array",
            "items": self.item.schema(definitions),
            "maxItems": self.most,
        });
        if self.least > 0 {
            schema["minItems"] = json!(self.least);
        }
        schema
    }
}

/// Hands each item of a list over; whether all there is was read. One for lists of every kind of
/// item, so that a page holds it once.
fn each(
    value: Value,
    least: usize,
    most: usize,
    reading: &mut Reading,
    read: &mut dyn FnMut(Value, &mut Reading) -> bool,
) -> bool {
    let Value::Array(values) = value else {
        reading.wrong_type::<()>(Expected::List, &value);
        return false;
    };
    if values.len() > most {
        reading.tell(ProblemKind::ListTooLong {
            found: values.len(),
            limit: most,
        });
        return false;
    }
    if values.len() < least {
        reading.tell(ProblemKind::ListEmpty);
        return false;
    }
    let mut whole = true;
    for (index, value) in values.into_iter().enumerate() {
        whole &= reading.at_index(index, |reading| read(value, reading));
    }
    whole
}

/// A count of people.
const PEOPLE: Whole<u64> = Whole {
    low: 0,
    high: limits::PEOPLE,
};

/// Initial customers: a count, or a list of counts by tenure. `{"by_tenure": […]}`, as tables
/// elsewhere are given, is read too.
pub struct InitialShape;

impl InitialShape {
    const COUNTS: List<Whole<u64>> = List::some(limits::TABLE, PEOPLE);
    const KEY: &'static str = "by_tenure";
}

impl Shape<Initial> for InitialShape {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<Initial> {
        match value {
            Value::Number(_) => PEOPLE.read(value, reading).map(Initial::Total),
            Value::Array(_) => Self::COUNTS.read(value, reading).map(Initial::ByTenure),
            Value::Object(object) => {
                let (key, counts) = only_form(object, &[Self::KEY], |_| true, reading)?;
                reading
                    .at_key(key, |reading| Self::COUNTS.read(counts, reading))
                    .map(Initial::ByTenure)
            }
            other => reading.wrong_type(Expected::Initial, &other),
        }
    }

    fn write(&self, value: &Initial, style: Style) -> Value {
        match value {
            Initial::Total(count) => PEOPLE.write(count, style),
            Initial::ByTenure(counts) => Self::COUNTS.write(counts, style),
        }
    }

    fn schema(&self, definitions: &mut Definitions) -> Value {
        let count = Shape::<u64>::schema(&PEOPLE, definitions);
        let counts = Shape::<Vec<u64>>::schema(&Self::COUNTS, definitions);
        let table = object_of(&[Self::KEY], &[], |_| counts.clone());
        json!({ "anyOf": [count, counts, table] })
    }
}

/// Counts by id, in the order of the file.
pub struct Counts;

impl Shape<Vec<(String, f64)>> for Counts {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<Vec<(String, f64)>> {
        let Value::Object(object) = value else {
            return reading.wrong_type(Expected::Object, &value);
        };
        if object.len() > limits::STAGES {
            reading.tell(ProblemKind::ListTooLong {
                found: object.len(),
                limit: limits::STAGES,
            });
            return None;
        }
        let mut whole = true;
        let mut counts = Vec::with_capacity(object.len());
        for (id, value) in object {
            match value.as_f64() {
                Some(count) => counts.push((id, count)),
                None => {
                    reading.at_key(&id, |reading| {
                        reading.wrong_type::<()>(Expected::Number, &value)
                    });
                    whole = false;
                }
            }
        }
        whole.then_some(counts)
    }

    fn write(&self, value: &Vec<(String, f64)>, _: Style) -> Value {
        let counts = value.iter().map(|(id, count)| (id.clone(), number(*count)));
        Value::Object(counts.collect::<Map<_, _>>())
    }

    fn schema(&self, _: &mut Definitions) -> Value {
        json!({
            "type": "object",
            "additionalProperties": { "type": "number", "minimum": 0 },
            "maxProperties": limits::STAGES,
        })
    }
}

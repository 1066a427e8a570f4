//! The visitor that reads: takes each field out of an object, and tells every problem.

use serde_json::{Map, Value};

use super::json::shortened;
use super::record::{Key, Record, Visitor};
use super::shape::{Reading, Shape, Style};
use crate::model::close::closest;
use crate::model::{Expected, ProblemKind};

/// Reads a record. `None` where the value is no object or a field is wrong; all problems are told.
pub fn record<T: Record>(value: Value, reading: &mut Reading) -> Option<T> {
    let Value::Object(object) = value else {
        return reading.wrong_type(Expected::Object, &value);
    };
    let mut reader = Reader {
        object,
        reading,
        whole: true,
        known: Vec::new(),
    };
    let mut record = T::blank();
    record.visit(&mut reader);
    let whole = reader.whole;
    let rest = reader.finish();
    *record.extra() = rest;
    whole.then_some(record)
}

struct Reader<'a> {
    object: Map<String, Value>,
    reading: &'a mut Reading,
    whole: bool,
    known: Vec<&'static str>,
}

impl Reader<'_> {
    fn take(&mut self, key: Key) -> Option<(&'static str, Value)> {
        let name = key.name(self.reading.style);
        self.known.push(name);
        self.object.shift_remove(name).map(|value| (name, value))
    }

    fn fill<T, S: Shape<T>>(&mut self, name: &str, value: Value, field: &mut T, shape: &S) {
        match self
            .reading
            .at_key(name, |reading| shape.read(value, reading))
        {
            Some(read) => *field = read,
            None => self.whole = false,
        }
    }

    /// Names each field that is left, and keeps it where the dialect does.
    fn finish(self) -> Map<String, Value> {
        for key in self.object.keys() {
            self.reading.tell(ProblemKind::UnknownField {
                key: shortened(key),
                close: closest(key, self.known.iter().copied()),
            });
        }
        match self.reading.style {
            Style::File => self.object,
            Style::Link => Map::new(),
        }
    }
}

impl Visitor for Reader<'_> {
    fn required<T, S: Shape<T>>(&mut self, key: Key, field: &mut T, shape: &S) {
        match self.take(key) {
            Some((name, value)) => self.fill(name, value, field, shape),
            None => {
                let key = key.name(self.reading.style);
                self.reading.tell(ProblemKind::MissingField { key });
                self.whole = false;
            }
        }
    }

    fn optional<T, S: Shape<T>>(&mut self, key: Key, field: &mut T, shape: &S) {
        if let Some((name, value)) = self.take(key) {
            self.fill(name, value, field, shape);
        }
    }

    fn one_of<T, S: Shape<T>>(&mut self, keys: &[Key], field: &mut (usize, T), shape: &S) {
        let mut found: Vec<_> = keys
            .iter()
            .enumerate()
            .filter_map(|(position, key)| self.take(*key).map(|found| (position, found)))
            .collect();
        match (found.pop(), found.is_empty()) {
            (Some((position, (name, value))), true) => {
                field.0 = position;
                self.fill(name, value, &mut field.1, shape);
            }
            (last, _) => {
                let names = found.into_iter().chain(last);
                let found = names.map(|(_, (name, _))| name.to_owned()).collect();
                let style = self.reading.style;
                let allowed = keys.iter().map(|key| key.name(style)).collect();
                self.reading
                    .tell(ProblemKind::UnknownForm { found, allowed });
                self.whole = false;
            }
        }
    }
}

//! The visitor that reads: takes each field out of an object, and tells every problem.

use serde_json::{Map, Value};

use super::json::shortened;
use super::record::{Key, Record, Visitor};
use super::shape::{Reading, Shape, Style};
use crate::model::close::closest;
use crate::model::{Expected, ProblemKind, limits};

/// Reads a record. What is missing or wrong is told, and holds its default or anything, so that
/// what is right can still be looked at.
pub fn record<T: Record>(value: Value, reading: &mut Reading) -> T {
    let Value::Object(object) = value else {
        reading.wrong_type::<()>(Expected::Object, &value);
        return T::blank();
    };
    let mut reader = Reader {
        object,
        reading,
        known: Vec::new(),
        left: Map::new(),
    };
    let mut record = T::blank();
    record.visit(&mut reader);
    *record.extra() = reader.finish();
    record
}

struct Reader<'a> {
    object: Map<String, Value>,
    reading: &'a mut Reading,
    known: Vec<&'static str>,
    /// What was left inside fields, by the field's key.
    left: Map<String, Value>,
}

impl Reader<'_> {
    fn take(&mut self, key: Key) -> Option<Value> {
        let name = key.name(self.reading.style);
        self.known.push(name);
        self.object.shift_remove(name)
    }

    fn fill<T, S: Shape<T>>(&mut self, key: Key, value: Value, field: &mut T, shape: &S) {
        // Places are named as in a file in both dialects: nobody looks into a link.
        let (read, left) = self
            .reading
            .field(key.file, |reading| shape.read(value, reading));
        if !left.is_empty() {
            self.left.insert(key.file.to_owned(), Value::Object(left));
        }
        if let Some(read) = read {
            *field = read;
        }
    }

    /// Names each field that is left, and keeps it where the dialect does.
    fn finish(mut self) -> Map<String, Value> {
        for key in self.object.keys().take(limits::PROBLEMS) {
            self.reading.tell(ProblemKind::UnknownField {
                key: shortened(key),
                close: closest(key, self.known.iter().copied()),
            });
        }
        match self.reading.style {
            Style::File => {
                self.object.append(&mut self.left);
                self.object
            }
            Style::Link => Map::new(),
        }
    }
}

impl Visitor for Reader<'_> {
    fn required<T, S: Shape<T>>(&mut self, key: Key, field: &mut T, shape: &S) {
        match self.take(key) {
            Some(value) => self.fill(key, value, field, shape),
            None => self
                .reading
                .tell(ProblemKind::MissingField { key: key.file }),
        }
    }

    fn optional<T, S: Shape<T>>(&mut self, key: Key, field: &mut T, shape: &S) {
        if let Some(value) = self.take(key) {
            self.fill(key, value, field, shape);
        }
    }

    fn one_of<T, S: Shape<T>>(&mut self, keys: &[Key], field: &mut (usize, T), shape: &S) {
        let mut found = Vec::with_capacity(keys.len());
        for (position, key) in keys.iter().enumerate() {
            found.extend(self.take(*key).map(|value| (position, *key, value)));
        }
        if found.len() == 1
            && let Some((position, key, value)) = found.pop()
        {
            field.0 = position;
            return self.fill(key, value, &mut field.1, shape);
        }
        let found = found.iter().map(|(_, key, _)| key.file.to_owned());
        self.reading.tell(ProblemKind::UnknownForm {
            found: found.collect(),
            allowed: keys.iter().map(|key| key.file).collect(),
        });
    }
}

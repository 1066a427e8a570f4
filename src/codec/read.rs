//! The visitor that reads: takes each field out of an object, and tells every problem.

use serde_json::{Map, Value};

use super::json::shortened;
use super::record::{Field, Key, Record, Visitor};
use super::shape::{Reading, Style};
use crate::model::close::closest;
use crate::model::{Expected, ProblemKind, limits};

/// Reads into a blank record. What is missing or wrong is told, and holds its default or anything, so that
/// what is right can still be looked at.
pub fn record(value: Value, record: &mut dyn Record, reading: &mut Reading) {
    let Value::Object(object) = value else {
        reading.wrong_type::<()>(Expected::Object, &value);
        return;
    };
    let mut reader = Reader {
        object,
        reading,
        known: Vec::new(),
        left: Map::new(),
    };
    record.visit(&mut reader);
    *record.extra() = reader.finish();
}

struct Reader<'a> {
    object: Map<String, Value>,
    reading: &'a mut Reading,
    known: Vec<&'static str>,
    /// What was left inside fields, by the field's key.
    left: Map<String, Value>,
}

impl Reader<'_> {
    fn take(&mut self, key: &'static Key) -> Option<Value> {
        let name = key.name(self.reading.style);
        self.known.push(name);
        self.object.shift_remove(name)
    }

    fn fill(&mut self, key: &'static Key, value: Value, field: &mut dyn Field) {
        // Places are named as in a file in both dialects: nobody looks into a link.
        let left = self
            .reading
            .field(key.file, |reading| field.read(value, reading));
        if !left.is_empty() {
            self.left.insert(key.file.to_owned(), Value::Object(left));
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
    fn required_field(&mut self, key: &'static Key, field: &mut dyn Field) {
        match self.take(key) {
            Some(value) => self.fill(key, value, field),
            None => self
                .reading
                .tell(ProblemKind::MissingField { key: key.file }),
        }
    }

    fn optional_field(&mut self, key: &'static Key, field: &mut dyn Field) {
        if let Some(value) = self.take(key) {
            self.fill(key, value, field);
        }
    }

    fn one_of_fields(&mut self, keys: &[&'static Key], chosen: &mut usize, field: &mut dyn Field) {
        let mut found = Vec::with_capacity(keys.len());
        for (position, key) in keys.iter().enumerate() {
            found.extend(self.take(key).map(|value| (position, *key, value)));
        }
        if found.len() == 1
            && let Some((position, key, value)) = found.pop()
        {
            *chosen = position;
            return self.fill(key, value, field);
        }
        let found = found.iter().map(|(_, key, _)| key.file.to_owned());
        self.reading.tell(ProblemKind::UnknownForm {
            found: found.collect(),
            allowed: keys.iter().map(|key| key.file).collect(),
        });
    }
}

//! The visitor that writes: each field into an object, in the dialect of a file or a link.

use serde_json::{Map, Value};

use super::record::{Key, Record, Visitor};
use super::shape::{Shape, Style, put_back};

/// Writes a record.
pub fn record<T: Record>(value: &T, style: Style) -> Value {
    let mut record = value.clone();
    let mut object = fields(&mut record, style).object;
    match style {
        Style::File => {
            for (key, value) in std::mem::take(record.extra()) {
                match object.get_mut(&key) {
                    Some(field) => put_back(field, value),
                    None => {
                        object.insert(key, value);
                    }
                }
            }
        }
        Style::Link => {
            let blank = fields(&mut T::blank(), style);
            for name in blank.optional {
                if object.get(name) == blank.object.get(name) {
                    object.shift_remove(name);
                }
            }
        }
    }
    Value::Object(object)
}

fn fields<T: Record>(record: &mut T, style: Style) -> Writer {
    let mut writer = Writer {
        style,
        object: Map::new(),
        optional: Vec::new(),
    };
    record.visit(&mut writer);
    writer
}

struct Writer {
    style: Style,
    object: Map<String, Value>,
    optional: Vec<&'static str>,
}

impl Writer {
    fn put<T, S: Shape<T>>(&mut self, key: Key, field: &T, shape: &S) -> &'static str {
        let name = key.name(self.style);
        let value = shape.write(field, self.style);
        self.object.insert(name.to_owned(), value);
        name
    }
}

impl Visitor for Writer {
    fn required<T, S: Shape<T>>(&mut self, key: Key, field: &mut T, shape: &S) {
        self.put(key, field, shape);
    }

    fn optional<T, S: Shape<T>>(&mut self, key: Key, field: &mut T, shape: &S) {
        let name = self.put(key, field, shape);
        self.optional.push(name);
    }

    fn one_of<T, S: Shape<T>>(&mut self, keys: &[Key], field: &mut (usize, T), shape: &S) {
        if let Some(key) = keys.get(field.0) {
            self.put(*key, &field.1, shape);
        }
    }
}

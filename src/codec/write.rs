//! The visitor that writes: each field into an object, in the dialect of a file or a link.

use serde_json::{Map, Value};

use super::record::{Field, Key, Record, Visitor};
use super::shape::{Style, put_back};

/// Writes a record, which gives its unknown fields away. Links skip what the blank one holds too.
pub fn record(record: &mut dyn Record, blank: &mut dyn Record, style: Style) -> Value {
    let mut object = fields(record, style).object;
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
            let blank = fields(blank, style);
            for name in blank.optional {
                if object.get(name) == blank.object.get(name) {
                    object.shift_remove(name);
                }
            }
        }
    }
    Value::Object(object)
}

fn fields(record: &mut dyn Record, style: Style) -> Writer {
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
    fn put(&mut self, key: &'static Key, field: &dyn Field) -> &'static str {
        let name = key.name(self.style);
        let value = field.write(self.style);
        self.object.insert(name.to_owned(), value);
        name
    }
}

impl Visitor for Writer {
    fn required_field(&mut self, key: &'static Key, field: &mut dyn Field) {
        self.put(key, field);
    }

    fn optional_field(&mut self, key: &'static Key, field: &mut dyn Field) {
        let name = self.put(key, field);
        self.optional.push(name);
    }

    fn one_of_fields(&mut self, keys: &[&'static Key], chosen: &mut usize, field: &mut dyn Field) {
        if let Some(key) = keys.get(*chosen) {
            self.put(key, field);
        }
    }
}

//! The visitor that describes: the JSON Schema of the file format, draft 2020-12.
//!
//! A page cannot be asked for the schema, so that nobody fetches its code.

use serde_json::{Map, Value, json};

use super::record::{Field, Key, Record, Visitor};
use super::shape::Style;
use crate::model::Bounds;

#[cfg(not(target_arch = "wasm32"))]
mod scenario;

#[cfg(not(target_arch = "wasm32"))]
pub use scenario::{names, scenario_schema};

/// Named parts of the schema, and the names of the fields of records.
#[derive(Default)]
pub struct Definitions(
    Map<String, Value>,
    Vec<(&'static str, Vec<(&'static str, &'static str)>)>,
);

impl Definitions {
    /// A reference to a part, which is described the first time.
    pub fn named(&mut self, name: &str, describe: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.0.contains_key(name) {
            self.0.insert(name.to_owned(), Value::Null);
            let described = describe(self);
            self.0.insert(name.to_owned(), described);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }
}

/// The schema of a number inside bounds.
pub fn bounded(kind: &str, bounds: Bounds) -> Value {
    let mut schema = json!({ "type": kind });
    let number = |value: f64| super::shape::number(value);
    if bounds.low.is_finite() {
        let key = match bounds.low_included {
            true => "minimum",
            false => "exclusiveMinimum",
        };
        schema[key] = number(bounds.low);
    }
    if bounds.high.is_finite() {
        let key = match bounds.high_included {
            true => "maximum",
            false => "exclusiveMaximum",
        };
        schema[key] = number(bounds.high);
    }
    schema
}

/// The schema of a record. Further fields are allowed: they are kept, with a warning.
pub fn record(title: &'static str, blank: &mut dyn Record, definitions: &mut Definitions) -> Value {
    let mut describer = Describer {
        definitions,
        properties: Map::new(),
        required: Vec::new(),
        choices: Vec::new(),
        names: Vec::new(),
    };
    blank.visit(&mut describer);
    describer.definitions.1.push((title, describer.names));
    let mut schema = json!({
        "type": "object",
        "properties": describer.properties,
        "required": describer.required,
    });
    match describer.choices.len() {
        0 => {}
        1 => schema["oneOf"] = describer.choices.remove(0),
        _ => {
            let all = describer.choices.into_iter();
            schema["allOf"] = all.map(|choice| json!({ "oneOf": choice })).collect();
        }
    }
    schema
}

struct Describer<'a> {
    definitions: &'a mut Definitions,
    properties: Map<String, Value>,
    required: Vec<&'static str>,
    /// Of each value that stands under one of several keys: the keys.
    choices: Vec<Value>,
    names: Vec<(&'static str, &'static str)>,
}

impl Describer<'_> {
    fn describe(&mut self, key: &'static Key, field: &dyn Field, default: Option<Value>) {
        let mut schema = field.schema(self.definitions);
        if let (Value::Object(schema), Some(default)) = (&mut schema, default) {
            schema.insert("default".to_owned(), default);
        }
        self.properties.insert(key.file.to_owned(), schema);
        self.names.push((key.file, key.link));
    }
}

impl Visitor for Describer<'_> {
    fn required_field(&mut self, key: &'static Key, field: &mut dyn Field) {
        self.describe(key, field, None);
        self.required.push(key.file);
    }

    fn optional_field(&mut self, key: &'static Key, field: &mut dyn Field) {
        let default = field.write(Style::File);
        self.describe(key, field, Some(default));
    }

    fn one_of_fields(&mut self, keys: &[&'static Key], _: &mut usize, field: &mut dyn Field) {
        let choice = keys.iter().map(|key| {
            self.describe(key, field, None);
            json!({ "required": [key.file] })
        });
        let choice = choice.collect();
        self.choices.push(choice);
    }
}

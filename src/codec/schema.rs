//! The visitor that describes: the JSON Schema of the file format, draft 2020-12.

use serde_json::{Map, Value, json};

use super::record::{Key, Record, Visitor, record as record_shape};
use super::shape::{Shape, Style};
use crate::model::{Bounds, FORMAT, Scenario};

/// The schema of a scenario file, as it stands in `docs/scenario.schema.json`.
#[must_use]
pub fn scenario_schema() -> String {
    let mut definitions = Definitions::default();
    let root = record_shape::<Scenario>().schema(&mut definitions);
    let mut definitions = definitions.0;
    add_format(&mut definitions);
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Perennial scenario, format 1",
        "description": "Shape and simple ranges. What must hold between fields is said in model.md.",
        "$ref": root["$ref"],
        "$defs": definitions,
    });
    format!("{schema:#}\n")
}

/// The number of the format stands first in a file, before the fields of the scenario.
fn add_format(definitions: &mut Map<String, Value>) {
    let Some(scenario) = definitions.get_mut(Scenario::NAME) else {
        return;
    };
    if let Some(Value::Array(required)) = scenario.get_mut("required") {
        required.insert(0, json!("format"));
    }
    if let Some(Value::Object(properties)) = scenario.get_mut("properties") {
        let mut whole = Map::new();
        whole.insert("format".to_owned(), json!({ "const": FORMAT }));
        whole.append(properties);
        *properties = whole;
    }
}

/// The fields of each record: their names in files, and in links.
#[must_use]
pub fn names() -> Vec<(&'static str, Vec<(&'static str, &'static str)>)> {
    let mut definitions = Definitions::default();
    record_shape::<Scenario>().schema(&mut definitions);
    definitions.1
}

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
pub fn record<T: Record>(definitions: &mut Definitions) -> Value {
    let mut describer = Describer {
        definitions,
        properties: Map::new(),
        required: Vec::new(),
        choices: Vec::new(),
        names: Vec::new(),
    };
    T::blank().visit(&mut describer);
    describer.definitions.1.push((T::NAME, describer.names));
    let mut schema = json!({
        "type": "object",
        "properties": describer.properties,
        "required": describer.required,
    });
    if !describer.choices.is_empty() {
        schema["oneOf"] = Value::Array(describer.choices);
    }
    schema
}

struct Describer<'a> {
    definitions: &'a mut Definitions,
    properties: Map<String, Value>,
    required: Vec<&'static str>,
    choices: Vec<Value>,
    names: Vec<(&'static str, &'static str)>,
}

impl Describer<'_> {
    fn describe<T, S: Shape<T>>(&mut self, key: Key, shape: &S, default: Option<Value>) {
        let mut schema = shape.schema(self.definitions);
        if let (Value::Object(schema), Some(default)) = (&mut schema, default) {
            schema.insert("default".to_owned(), default);
        }
        self.properties.insert(key.file.to_owned(), schema);
        self.names.push((key.file, key.link));
    }
}

impl Visitor for Describer<'_> {
    fn required<T, S: Shape<T>>(&mut self, key: Key, _: &mut T, shape: &S) {
        self.describe(key, shape, None);
        self.required.push(key.file);
    }

    fn optional<T, S: Shape<T>>(&mut self, key: Key, field: &mut T, shape: &S) {
        let default = shape.write(field, Style::File);
        self.describe(key, shape, Some(default));
    }

    fn one_of<T, S: Shape<T>>(&mut self, keys: &[Key], _: &mut (usize, T), shape: &S) {
        for key in keys {
            self.describe(*key, shape, None);
            self.choices.push(json!({ "required": [key.file] }));
        }
    }
}

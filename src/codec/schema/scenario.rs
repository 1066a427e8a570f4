//! The schema of a whole scenario.

use serde_json::{Map, Value, json};

use super::Definitions;
use crate::codec::record::{Record, record};
use crate::codec::shape::Shape;
use crate::model::{FORMAT, Scenario};

/// The schema of a scenario file, as it stands in `docs/scenario.schema.json`.
#[must_use]
pub fn scenario_schema() -> String {
    let mut definitions = Definitions::default();
    let root = record::<Scenario>().schema(&mut definitions);
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
    let Some(scenario) = definitions.get_mut(Scenario::title()) else {
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
    record::<Scenario>().schema(&mut definitions);
    let mut names = definitions.1;
    // Some have the same name in both.
    names.retain(|(_, fields)| fields.iter().any(|(file, link)| file != link));
    names
}

//! What is kept on this device: the scenario on screen, and what it started from.

use serde_json::{Value, json};

use super::origin::{Origin, Source};
use super::shared::Shared;
use crate::codec::file;
use crate::model::Scenario;

/// The version of what is kept; another is not read.
const VERSION: u64 = 1;

/// What was kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The scenario, with the view.
    pub scenario: Shared<Scenario>,
    /// What it started from.
    pub origin: Origin,
}

/// The text to keep. `scenario` has the view in it.
#[must_use]
pub fn write(scenario: &Scenario, origin: &Origin) -> String {
    json!({
        "kept": VERSION,
        "source": source_to_value(&origin.source),
        "origin": origin.value,
        "scenario": file::value(scenario),
    })
    .to_string()
}

/// Reads the text; `None` where it is not what this version keeps.
#[must_use]
pub fn read(text: &str) -> Option<Kept> {
    let value: Value = serde_json::from_str(text).ok()?;
    if value.get("kept")?.as_u64()? != VERSION {
        return None;
    }
    let scenario = |key: &str| {
        let text = value.get(key)?.to_string();
        file::read(&text)
            .ok()
            .map(|loaded| Shared::new(loaded.scenario))
    };
    let source = source_from_value(value.get("source")?)?;
    Some(Kept {
        scenario: scenario("scenario")?,
        origin: Origin::new(source, scenario("origin")?),
    })
}

fn source_to_value(source: &Source) -> Value {
    match source {
        Source::Template(id) => json!({ "template": id }),
        Source::File(name) => json!({ "file": name }),
        Source::Link { note } => json!({ "link": note }),
    }
}

fn source_from_value(value: &Value) -> Option<Source> {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    text("template")
        .map(Source::Template)
        .or_else(|| text("file").map(Source::File))
        .or_else(|| text("link").map(|note| Source::Link { note }))
}

//! A scenario as it is kept on this device: with what it started from, and a revision.

use serde_json::Value;

use super::origin::{Origin, Source};
use super::shared::Shared;
use crate::codec::file;
use crate::model::Scenario;

/// The version of what is kept; another is not read.
const VERSION: u64 = 1;

/// What every text of this version with a revision begins with.
const HEAD: &str = "{\"kept\":1,\"revision\":\"";

/// A scenario as it is kept on this device, with where it came from and when it changed.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The scenario, with the view.
    pub scenario: Shared<Scenario>,
    /// What it started from.
    pub origin: Origin,
    /// Differs with each change by anyone; empty in what the first versions kept.
    pub revision: String,
    /// When it was changed last, in milliseconds since 1970; 0 where that is not known.
    pub changed: u64,
}

/// The text to keep.
#[must_use]
pub fn write(kept: &Kept) -> String {
    // (`json!` would bring the words of errors that cannot happen: a kilobyte of the first screen.)
    let fields: [(&str, Value); 6] = [
        ("kept", VERSION.into()),
        ("revision", kept.revision.as_str().into()),
        ("changed", kept.changed.into()),
        ("source", source_to_value(&kept.origin.source)),
        ("origin", kept.origin.value().clone()),
        ("scenario", file::value(&kept.scenario)),
    ];
    Value::from_iter(fields).to_string()
}

/// The revision of a text, without reading all of it; empty where it has none.
#[must_use]
pub fn revision(text: &str) -> &str {
    let rest = text.strip_prefix(HEAD).unwrap_or_default();
    rest.split('"').next().unwrap_or_default()
}

/// Reads the text; `None` where it is not what this version keeps.
#[must_use]
pub fn read(text: &str) -> Option<Kept> {
    let value: Value = serde_json::from_str(text).ok()?;
    if value.get("kept")?.as_u64()? != VERSION {
        return None;
    }
    let scenario = |key: &str| file::of_value(value.get(key)?).map(Shared::new);
    let source = source_from_value(value.get("source")?)?;
    Some(Kept {
        scenario: scenario("scenario")?,
        origin: Origin::new(source, scenario("origin")?),
        revision: revision(text).to_owned(),
        changed: value.get("changed").and_then(Value::as_u64).unwrap_or(0),
    })
}

pub(super) fn source_to_value(source: &Source) -> Value {
    let (kind, of): (&str, Value) = match source {
        Source::Template(id) => ("template", id.as_str().into()),
        Source::File(name) => ("file", name.as_str().into()),
        Source::Link { note } => ("link", note.as_str().into()),
        Source::Blank => ("blank", true.into()),
    };
    Value::from_iter([(kind, of)])
}

pub(super) fn source_from_value(value: &Value) -> Option<Source> {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    text("template")
        .map(Source::Template)
        .or_else(|| text("file").map(Source::File))
        .or_else(|| text("link").map(|note| Source::Link { note }))
        .or_else(|| value.get("blank").map(|_| Source::Blank))
}

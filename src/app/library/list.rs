//! The list of one's own scenarios: an index, and one text for each under a key of its own.
//!
//! The texts are what counts. The index spares reading them all; where it lacks one (two tabs wrote it at
//! once, or it was lost), it is mended from the texts.

use serde_json::Value;

use super::store::{Refusal, Store};
use crate::app::kept::{self, Kept};
use crate::app::origin::Source;
use crate::model::sort;

/// The key of the index.
pub const INDEX: &str = "perennial.library";

/// The beginning of the keys of the texts.
pub const PREFIX: &str = "perennial.scenario.";

/// The key of the only scenario that earlier versions kept.
const ONLY: &str = "perennial.scenario";

/// Where a text goes that this version cannot read, so that it is not lost.
const UNREADABLE: &str = "perennial.unreadable";

/// One of one's own scenarios, as the list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Names it on this device.
    pub id: String,
    /// The scenario's name; may be empty.
    pub name: String,
    /// When it was changed last, in milliseconds since 1970.
    pub changed: u64,
    /// What it started from.
    pub source: Source,
    /// Length of its text.
    pub bytes: usize,
}

impl Entry {
    /// The entry of what is kept under an id.
    #[must_use]
    pub fn of(id: &str, kept: &Kept, bytes: usize) -> Self {
        Self {
            id: id.to_owned(),
            name: kept.scenario.name.clone(),
            changed: kept.changed,
            source: kept.origin.source.clone(),
            bytes,
        }
    }
}

/// The key of a scenario's text.
#[must_use]
pub fn key(id: &str) -> String {
    PREFIX.to_owned() + id
}

/// The list as the index has it, the one changed last first.
#[must_use]
pub fn indexed(store: &dyn Store) -> Vec<Entry> {
    let value = store
        .get(INDEX)
        .and_then(|text| serde_json::from_str::<Value>(&text).ok());
    let items = value.as_ref().and_then(Value::as_array);
    let mut entries: Vec<Entry> = items.into_iter().flatten().filter_map(entry).collect();
    sort(&mut entries);
    entries
}

/// The list, with the index mended where it does not agree with the texts.
#[must_use]
pub fn mended(store: &dyn Store) -> Vec<Entry> {
    let mut entries = indexed(store);
    let keys = store.keys();
    let ids: Vec<&str> = keys
        .iter()
        .filter_map(|key| key.strip_prefix(PREFIX))
        .collect();
    let before = entries.len();
    entries.retain(|entry| ids.contains(&entry.id.as_str()));
    let mut is_mended = entries.len() != before;
    for id in ids {
        if entries.iter().any(|entry| entry.id == id) {
            continue;
        }
        let text = store.get(&key(id)).unwrap_or_default();
        if let Some(kept) = kept::read(&text) {
            entries.push(Entry::of(id, &kept, text.len()));
            is_mended = true;
        }
    }
    if is_mended {
        sort(&mut entries);
        // It is mended again the next time where there is no room for it.
        let _ = write(store, &entries);
    }
    entries
}

/// Puts an entry into the index, in place of the one with its id.
pub fn enter(store: &dyn Store, entry: Entry) {
    let mut entries = indexed(store);
    entries.retain(|other| other.id != entry.id);
    entries.push(entry);
    sort(&mut entries);
    // The texts are what counts: an index that lacks one is mended.
    let _ = write(store, &entries);
}

/// Takes an entry out of the index.
pub fn strike(store: &dyn Store, id: &str) {
    let mut entries = indexed(store);
    entries.retain(|other| other.id != id);
    let _ = write(store, &entries);
}

/// Makes the only scenario that earlier versions kept one of the list, under an id. `false` where there was
/// one that cannot be read: it is put aside and not lost.
pub fn migrate(store: &dyn Store, id: &str, now: u64) -> bool {
    let Some(text) = store.get(ONLY) else {
        return true;
    };
    let Some(kept) = kept::read(&text) else {
        if store.put(UNREADABLE, &text).is_ok() {
            store.remove(ONLY);
        }
        return false;
    };
    let kept = Kept {
        changed: now,
        ..kept
    };
    let text_now = kept::write(&kept);
    // There may be no room for both.
    store.remove(ONLY);
    if store.put(&key(id), &text_now).is_ok() {
        enter(store, Entry::of(id, &kept, text_now.len()));
    } else {
        // It was there a moment ago, so there is room for it.
        let _ = store.put(ONLY, &text);
    }
    true
}

/// The only scenario of an earlier version, where it could not be made one of the list.
#[must_use]
pub fn unmoved(store: &dyn Store) -> Option<String> {
    store.get(ONLY)
}

fn write(store: &dyn Store, entries: &[Entry]) -> Result<(), Refusal> {
    let items: Vec<Value> = entries.iter().map(value).collect();
    store.put(INDEX, &Value::from(items).to_string())
}

fn sort(entries: &mut [Entry]) {
    sort::by(entries, |a, b| {
        b.changed.cmp(&a.changed).then_with(|| a.id.cmp(&b.id))
    });
}

fn value(entry: &Entry) -> Value {
    let fields: [(&str, Value); 5] = [
        ("id", entry.id.as_str().into()),
        ("name", entry.name.as_str().into()),
        ("changed", entry.changed.into()),
        ("source", kept::source_to_value(&entry.source)),
        ("bytes", entry.bytes.into()),
    ];
    Value::from_iter(fields)
}

fn entry(value: &Value) -> Option<Entry> {
    Some(Entry {
        id: value.get("id")?.as_str()?.to_owned(),
        name: value.get("name")?.as_str()?.to_owned(),
        changed: value.get("changed")?.as_u64()?,
        source: kept::source_from_value(value.get("source")?)?,
        bytes: usize::try_from(value.get("bytes")?.as_u64()?).ok()?,
    })
}

//! What was changed since a scenario was opened, field by field, and putting one back.
//!
//! Both scenarios are compared as the values of their files, so that every field is covered, also
//! those that are added later. What changes no number of its own (the view, the story) is left out.

use serde_json::Value;

use crate::codec::file;
use crate::model::{Path, Problem, Scenario, Step};

/// One field that differs from what was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Where, by the keys and positions of the file.
    pub path: Path,
    /// What it was, as in the file; null where there was nothing.
    pub before: Value,
    /// What it is, as in the file; null where there is nothing.
    pub after: Value,
}

/// Lists whose items are compared one by one.
const LISTS: [&str; 9] = [
    "segments",
    "stages",
    "transitions",
    "channels",
    "referrals",
    "events",
    "strategies",
    "levers",
    "observed",
];

/// Records whose fields are compared one by one.
const RECORDS: [&str; 5] = ["clock", "money", "run", "market", "frailty"];

/// Fields that are no change of the scenario.
const IGNORED: [&str; 2] = ["view", "story"];

/// Every field that differs, in the order of the file.
#[must_use]
pub fn changes(before: &Value, after: &Value) -> Vec<Change> {
    let mut found = Vec::new();
    compare(&Path::root(), before, after, &mut found);
    found
}

/// The scenario with one field as it was. `None` where no valid shape comes of it.
#[must_use]
pub fn reset(path: &Path, before: &Value, scenario: &Scenario) -> Option<Scenario> {
    let mut value = file::value(scenario);
    let old = path.0.iter().try_fold(before, step).cloned();
    let (last, parents) = path.0.split_last()?;
    let parent = parents.iter().try_fold(&mut value, step_mut)?;
    match (parent, last) {
        (Value::Object(fields), Step::Key(key)) => match old {
            Some(old) => {
                fields.insert(key.clone(), old);
            }
            None => {
                fields.shift_remove(key);
            }
        },
        (Value::Array(items), Step::Index(position)) => *items.get_mut(*position)? = old?,
        _ => return None,
    }
    read(&value).ok()
}

fn read(value: &Value) -> Result<Scenario, Vec<Problem>> {
    file::read(&value.to_string()).map(|loaded| loaded.scenario)
}

fn compare(path: &Path, before: &Value, after: &Value, found: &mut Vec<Change>) {
    if before == after {
        return;
    }
    match (before, after) {
        (Value::Object(old), Value::Object(new)) if is_record(path) => {
            let gone = old.keys().filter(|key| !new.contains_key(*key));
            for key in new.keys().chain(gone) {
                if path.0.is_empty() && IGNORED.contains(&key.as_str()) {
                    continue;
                }
                let of = |fields: &'_ serde_json::Map<String, Value>| {
                    fields.get(key).cloned().unwrap_or(Value::Null)
                };
                compare(&path.key(key), &of(old), &of(new), found);
            }
        }
        (Value::Array(old), Value::Array(new)) if is_list(path) && alike(old, new) => {
            for (position, (old, new)) in old.iter().zip(new).enumerate() {
                compare(&path.index(position), old, new, found);
            }
        }
        _ => found.push(Change {
            path: path.clone(),
            before: before.clone(),
            after: after.clone(),
        }),
    }
}

/// Whether two lists hold the same items, so that their fields can be compared.
fn alike(old: &[Value], new: &[Value]) -> bool {
    let id = |item: &Value| item.get("id").cloned();
    old.len() == new.len() && old.iter().map(id).eq(new.iter().map(id))
}

fn is_list(path: &Path) -> bool {
    matches!(path.0.last(), Some(Step::Key(key)) if LISTS.contains(&key.as_str()))
}

fn is_record(path: &Path) -> bool {
    match path.0.as_slice() {
        [] => true,
        [Step::Key(key)] => RECORDS.contains(&key.as_str()),
        [.., Step::Key(list), Step::Index(_)] => LISTS.contains(&list.as_str()),
        // A lever's cost has fields; a stage's is a number.
        [.., Step::Key(list), Step::Index(_), Step::Key(key)] => {
            key == "cost" && (list == "levers" || list == "events")
        }
        _ => false,
    }
}

fn step<'a>(value: &'a Value, step: &Step) -> Option<&'a Value> {
    match step {
        Step::Key(key) => value.get(key),
        Step::Index(position) => value.get(position),
    }
}

fn step_mut<'a>(value: &'a mut Value, step: &Step) -> Option<&'a mut Value> {
    match step {
        Step::Key(key) => value.get_mut(key),
        Step::Index(position) => value.get_mut(position),
    }
}

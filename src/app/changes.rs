//! What was changed since a scenario was opened: fields that differ, and what was added, removed or moved.
//!
//! Both scenarios are compared as the values of their files, so that every field is covered, also
//! those that are added later. What is on screen (the view) is left out.
//! [`back`] puts changes back, one by one.

mod back;

use serde_json::Value;

use crate::model::{Path, Step};

pub use back::put_back;

/// What happened to a field or an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Happened {
    /// A field has another value.
    Changed,
    /// An item is new.
    Added,
    /// An item is gone: its path is the one that it had.
    Removed,
    /// The items of a list stand in another order.
    Moved,
}

/// One thing that differs from what was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Where, by the keys and positions of the file.
    pub path: Path,
    /// Whether something was changed, added, removed or moved there.
    pub happened: Happened,
    /// What it was, as in the file; null where there was nothing.
    pub before: Value,
    /// What it is, as in the file; null where there is nothing.
    pub after: Value,
}

impl Change {
    /// A field that has another value than it had, by its path.
    #[must_use]
    pub fn of_field(path: Path) -> Self {
        Self {
            path,
            happened: Happened::Changed,
            before: Value::Null,
            after: Value::Null,
        }
    }

    /// Whether it is only of how something is drawn: where, and in what colour.
    #[must_use]
    pub fn is_look(&self) -> bool {
        let last = self.path.0.last();
        matches!(last, Some(Step::Key(key)) if LOOKS.contains(&key.as_str()))
    }
}

/// Fields that say how something is drawn.
const LOOKS: [&str; 4] = [ACROSS, DOWN, "bend", "color"];

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
const RECORDS: [&str; 6] = ["clock", "money", "run", "market", "frailty", "decision"];

/// Fields that are no change of the scenario.
const IGNORED: [&str; 1] = ["view"];

/// A place on the map is one thing, in two fields.
const ACROSS: &str = "x";
const DOWN: &str = "y";

/// Everything that differs, in the order of the file.
#[must_use]
pub fn changes(before: &Value, after: &Value) -> Vec<Change> {
    let mut found = Vec::new();
    compare(&Path::root(), before, after, &mut found);
    found
}

fn compare(path: &Path, before: &Value, after: &Value, found: &mut Vec<Change>) {
    if before == after {
        return;
    }
    match (before, after) {
        (Value::Object(old), Value::Object(new)) if is_record(path) => {
            let gone = old.keys().filter(|key| !new.contains_key(*key));
            let of = |fields: &'_ serde_json::Map<String, Value>, key: &str| {
                fields.get(key).cloned().unwrap_or(Value::Null)
            };
            let is_moved = of(old, ACROSS) != of(new, ACROSS);
            for key in new.keys().chain(gone) {
                let is_ignored = path.0.is_empty() && IGNORED.contains(&key.as_str());
                if is_ignored || (is_moved && key == DOWN) {
                    continue;
                }
                compare(&path.key(key), &of(old, key), &of(new, key), found);
            }
        }
        (Value::Array(old), Value::Array(new)) if is_list(path) => match (ids(old), ids(new)) {
            (Some(old_ids), Some(new_ids)) => {
                by_id(path, (old, &old_ids), (new, &new_ids), found);
            }
            _ => by_position(path, old, new, found),
        },
        _ => found.push(Change {
            path: path.clone(),
            happened: Happened::Changed,
            before: before.clone(),
            after: after.clone(),
        }),
    }
}

/// The ids of the items of a list, where each has one.
fn ids(items: &[Value]) -> Option<Vec<&str>> {
    items.iter().map(id).collect()
}

fn id(item: &Value) -> Option<&str> {
    item.get("id").and_then(Value::as_str)
}

/// Items that have ids are the same where their ids are.
fn by_id(
    path: &Path,
    (old, old_ids): (&[Value], &[&str]),
    (new, new_ids): (&[Value], &[&str]),
    found: &mut Vec<Change>,
) {
    for (position, item) in new.iter().enumerate() {
        let path = path.index(position);
        let was = old_ids.iter().position(|id| *id == new_ids[position]);
        match was.and_then(|at| old.get(at)) {
            Some(was) => compare(&path, was, item, found),
            None => found.push(added(path, item)),
        }
    }
    let gone = old
        .iter()
        .enumerate()
        .filter(|(_, item)| id(item).is_some_and(|id| !new_ids.contains(&id)));
    found.extend(gone.map(|(position, item)| removed(path.index(position), item)));
    let stayed = |ids: &[&str], others: &[&str]| -> Vec<Value> {
        let both = ids.iter().filter(|id| others.contains(id));
        both.map(|id| Value::from(*id)).collect()
    };
    let (was, is) = (stayed(old_ids, new_ids), stayed(new_ids, old_ids));
    if was != is {
        found.push(Change {
            path: path.clone(),
            happened: Happened::Moved,
            before: was.into(),
            after: is.into(),
        });
    }
}

/// Items without ids are the same where they stand at the same place between those that are alike at
/// the beginning and at the end.
fn by_position(path: &Path, old: &[Value], new: &[Value], found: &mut Vec<Change>) {
    let alike = |(old, new): &(&Value, &Value)| old == new;
    let first = old.iter().zip(new).take_while(alike).count();
    let (old_rest, new_rest) = (&old[first..], &new[first..]);
    let last = if old.len() == new.len() {
        0
    } else {
        let backwards = old_rest.iter().rev().zip(new_rest.iter().rev());
        backwards.take_while(alike).count()
    };
    let old_middle = &old_rest[..old_rest.len() - last];
    let new_middle = &new_rest[..new_rest.len() - last];
    for (at, (was, item)) in old_middle.iter().zip(new_middle).enumerate() {
        compare(&path.index(first + at), was, item, found);
    }
    let both = old_middle.len().min(new_middle.len());
    for (at, item) in new_middle.iter().enumerate().skip(both) {
        found.push(added(path.index(first + at), item));
    }
    for (at, item) in old_middle.iter().enumerate().skip(both) {
        found.push(removed(path.index(first + at), item));
    }
}

fn added(path: Path, item: &Value) -> Change {
    Change {
        path,
        happened: Happened::Added,
        before: Value::Null,
        after: item.clone(),
    }
}

fn removed(path: Path, item: &Value) -> Change {
    Change {
        path,
        happened: Happened::Removed,
        before: item.clone(),
        after: Value::Null,
    }
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

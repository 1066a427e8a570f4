//! Objects that are one of several forms, told apart by their keys.
//!
//! Further fields are those of any record: they are kept in files, with a warning.

use serde_json::{Map, Value, json};

use super::Reading;
use crate::model::close::closest;
use crate::model::{Expected, ProblemKind};

/// How many keys a problem shows.
const SHOWN: usize = 8;

/// Takes the one field of an object whose key is among `known`; a problem proposes those of them that are `allowed` here.
pub fn only_form(
    mut object: Map<String, Value>,
    known: &[&'static str],
    allowed: impl Fn(&str) -> bool,
    reading: &mut Reading,
) -> Option<(&'static str, Value)> {
    let mut found = known.iter().filter(|key| object.contains_key(**key));
    let (Some(key), None) = (found.next(), found.next()) else {
        reading.tell(ProblemKind::UnknownForm {
            found: object.keys().take(SHOWN).cloned().collect(),
            allowed: known.iter().copied().filter(|key| allowed(key)).collect(),
        });
        return None;
    };
    let body = object.shift_remove(*key)?;
    leave(object, known, reading);
    Some((key, body))
}

/// Takes the fields of an object that must have exactly one of these sets of keys; returns the set
/// with the values in its order.
pub fn fields(
    body: Value,
    sets: &[&'static [&'static str]],
    reading: &mut Reading,
) -> Option<(&'static [&'static str], Vec<Value>)> {
    let Value::Object(mut object) = body else {
        return reading.wrong_type(Expected::Object, &body);
    };
    let all: Vec<_> = sets.iter().flat_map(|set| set.iter().copied()).collect();
    let fits = |set: &&&'static [&'static str]| {
        all.iter()
            .all(|key| set.contains(key) == object.contains_key(*key))
    };
    let Some(set) = sets.iter().find(fits) else {
        reading.tell(ProblemKind::WrongFields {
            found: object.keys().take(SHOWN).cloned().collect(),
            allowed: sets.to_vec(),
        });
        return None;
    };
    let values = set
        .iter()
        .filter_map(|key| object.shift_remove(*key))
        .collect();
    leave(object, &all, reading);
    Some((set, values))
}

fn leave(object: Map<String, Value>, known: &[&'static str], reading: &mut Reading) {
    for (key, value) in object {
        let close = closest(&key, known.iter().copied());
        reading.leave(key, value, close);
    }
}

/// An object with one field.
pub fn with_key(key: &str, body: Value) -> Value {
    let mut object = Map::new();
    object.insert(key.to_owned(), body);
    Value::Object(object)
}

/// The schema of an object with these fields, and none of the others that are known.
pub fn object_of(
    keys: &[&'static str],
    known: &[&'static str],
    mut schema: impl FnMut(&str) -> Value,
) -> Value {
    let mut properties: Map<_, _> = keys
        .iter()
        .map(|key| ((*key).to_owned(), schema(key)))
        .collect();
    for key in known.iter().filter(|key| !keys.contains(key)) {
        properties.insert((*key).to_owned(), Value::Bool(false));
    }
    json!({ "type": "object", "properties": properties, "required": keys })
}

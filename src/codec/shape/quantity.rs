//! The shape of one number, known or uncertain.

use serde_json::{Map, Value, json};

use super::{Reading, Shape, Style};
use crate::codec::schema::{Definitions, bounded};
use crate::codec::shape::leaf::number;
use crate::model::{Bounds, Distribution, Expected, ProblemKind, Quantity};

/// The key of each distribution, with the sets of fields that it takes.
const DISTRIBUTIONS: &[(&str, &[&[&str]])] = &[
    ("normal", &[MOMENTS]),
    ("lognormal", &[MOMENTS]),
    ("gamma", &[MOMENTS]),
    ("beta", &[MOMENTS, COUNTS]),
    ("uniform", &[ENDS]),
    ("triangular", &[ENDS_AND_MODE]),
    ("pert", &[ENDS_AND_MODE]),
    ("range", &[ENDS]),
];
const MOMENTS: &[&str] = &["mean", "sd"];
const COUNTS: &[&str] = &["successes", "failures"];
const ENDS: &[&str] = &["low", "high"];
const ENDS_AND_MODE: &[&str] = &["low", "mode", "high"];

/// The keys that make an object an uncertain number.
pub fn distribution_keys() -> impl Iterator<Item = &'static str> {
    DISTRIBUTIONS.iter().map(|(key, _)| *key)
}

/// A number, or an object with one key that names a distribution. The bounds are for the schema.
pub struct QuantityShape(pub Bounds);

impl Shape<Quantity> for QuantityShape {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<Quantity> {
        match value {
            Value::Number(_) => value.as_f64().map(Quantity::Known),
            Value::Object(object) => {
                let (key, body) = only_form(object, distribution_keys(), reading)?;
                reading.at_key(key, |reading| distribution(key, body, reading))
            }
            other => reading.wrong_type(Expected::Quantity, &other),
        }
    }

    fn write(&self, value: &Quantity, _: Style) -> Value {
        match value {
            Quantity::Known(known) => number(*known),
            Quantity::Uncertain(distribution) => written(distribution),
        }
    }

    fn schema(&self, definitions: &mut Definitions) -> Value {
        let uncertain = definitions.named("Uncertain", |_| uncertain_schema());
        json!({ "anyOf": [bounded("number", self.0), uncertain] })
    }
}

/// Takes the only field of an object, whose key must be one of these.
pub fn only_form(
    object: Map<String, Value>,
    allowed: impl Iterator<Item = &'static str>,
    reading: &mut Reading,
) -> Option<(&'static str, Value)> {
    let allowed: Vec<_> = allowed.collect();
    let found: Vec<_> = object.keys().take(8).cloned().collect();
    let mut fields = object.into_iter();
    if let (Some((key, body)), None) = (fields.next(), fields.next())
        && let Some(known) = allowed.iter().find(|known| **known == key)
    {
        return Some((known, body));
    }
    reading.tell(ProblemKind::UnknownForm { found, allowed });
    None
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
    let fits = |set: &&&'static [&'static str]| {
        set.len() == object.len() && set.iter().all(|key| object.contains_key(*key))
    };
    let Some(set) = sets.iter().find(fits) else {
        reading.tell(ProblemKind::WrongFields {
            found: object.keys().take(8).cloned().collect(),
            allowed: sets.to_vec(),
        });
        return None;
    };
    let values = set.iter().filter_map(|key| object.remove(*key)).collect();
    Some((set, values))
}

fn distribution(key: &str, body: Value, reading: &mut Reading) -> Option<Quantity> {
    let (_, sets) = DISTRIBUTIONS.iter().find(|(known, _)| *known == key)?;
    let (set, values) = fields(body, sets, reading)?;
    let mut numbers = Vec::with_capacity(values.len());
    for (field, value) in set.iter().zip(values) {
        let found = reading.at_key(field, |reading| match value.as_f64() {
            Some(number) => Some(number),
            None => reading.wrong_type(Expected::Number, &value),
        });
        numbers.extend(found);
    }
    let distribution = match (key, numbers.as_slice()) {
        ("normal", &[mean, sd]) => Distribution::Normal { mean, sd },
        ("lognormal", &[mean, sd]) => Distribution::Lognormal { mean, sd },
        ("gamma", &[mean, sd]) => Distribution::Gamma { mean, sd },
        ("beta", &[mean, sd]) if set == MOMENTS => Distribution::BetaMoments { mean, sd },
        ("beta", &[successes, failures]) => Distribution::BetaCounts {
            successes,
            failures,
        },
        ("uniform", &[low, high]) => Distribution::Uniform { low, high },
        ("triangular", &[low, mode, high]) => Distribution::Triangular { low, mode, high },
        ("pert", &[low, mode, high]) => Distribution::Pert { low, mode, high },
        ("range", &[low, high]) => Distribution::Range { low, high },
        _ => return None,
    };
    Some(Quantity::Uncertain(distribution))
}

fn written(distribution: &Distribution) -> Value {
    let fields = distribution.fields().into_iter();
    let body: Map<_, _> = fields
        .map(|(key, value)| (key.to_owned(), number(value)))
        .collect();
    json!({ distribution.key(): body })
}

fn uncertain_schema() -> Value {
    let forms = DISTRIBUTIONS.iter().flat_map(|(key, sets)| {
        sets.iter().map(move |set| {
            let body = object_of(set, |_| json!({ "type": "number" }));
            object_of(&[key], |_| body.clone())
        })
    });
    json!({ "anyOf": forms.collect::<Vec<_>>() })
}

/// The schema of an object with exactly these fields.
pub fn object_of(keys: &[&'static str], mut schema: impl FnMut(&str) -> Value) -> Value {
    let properties: Map<_, _> = keys
        .iter()
        .map(|key| ((*key).to_owned(), schema(key)))
        .collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": keys,
        "additionalProperties": false,
    })
}

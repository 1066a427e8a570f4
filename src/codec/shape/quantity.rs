//! The shape of one number, known or uncertain.

use serde_json::{Map, Value, json};

use super::forms::{fields, object_of, only_form, with_key};
use super::{Reading, Shape, Style};
use crate::codec::schema::{Definitions, bounded};
use crate::codec::shape::leaf::number;
use crate::model::{Bounds, Distribution, Expected, Quantity};

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
pub fn distribution_keys() -> Vec<&'static str> {
    DISTRIBUTIONS.iter().map(|(key, _)| *key).collect()
}

/// A number, or an object with one key that names a distribution. The bounds are for the schema.
pub struct QuantityShape(pub Bounds);

impl Shape<Quantity> for QuantityShape {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<Quantity> {
        match value {
            Value::Number(_) => value.as_f64().map(Quantity::Known),
            Value::Object(object) => {
                let (key, body) = only_form(object, &distribution_keys(), |_| true, reading)?;
                reading.at_key(key, |reading| uncertain(key, body, reading))
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

/// Reads what stands under the key of a distribution.
pub fn uncertain(key: &str, body: Value, reading: &mut Reading) -> Option<Quantity> {
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
    with_key(distribution.key(), Value::Object(body))
}

fn uncertain_schema() -> Value {
    let known = distribution_keys();
    let mut forms = Vec::new();
    for (key, sets) in DISTRIBUTIONS {
        let all: Vec<_> = sets.iter().flat_map(|set| set.iter().copied()).collect();
        for set in *sets {
            let body = object_of(set, &all, |_| json!({ "type": "number" }));
            forms.push(object_of(&[key], &known, |_| body.clone()));
        }
    }
    json!({ "anyOf": forms })
}

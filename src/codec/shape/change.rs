//! The shapes of what a lever changes, and how.

use serde_json::{Value, json};

use super::forms::{object_of, only_form, with_key};
use super::{QuantityShape, Reading, Shape, Style, Text};
use crate::codec::json::shortened;
use crate::codec::record::{Moved, record};
use crate::codec::schema::Definitions;
use crate::model::{Bounds, Change, ChangeKind, Expected, ProblemKind, Target, limits};

/// Longest text of a target: the words around the longest id.
const TARGET_LENGTH: usize = limits::ID_LENGTH + 32;

/// A target, such as `stage:ID.cost`.
pub struct TargetShape;

impl Shape<Target> for TargetShape {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<Target> {
        let Value::String(text) = value else {
            return reading.wrong_type(Expected::Text, &value);
        };
        let target = Target::parse(&text);
        if target.is_none() {
            let found = shortened(&text);
            reading.tell(ProblemKind::NotATarget { found });
        }
        target
    }

    fn write(&self, value: &Target, _: Style) -> Value {
        Value::String(value.to_string())
    }

    fn schema(&self, definitions: &mut Definitions) -> Value {
        definitions.named("Target", |definitions| {
            let pattern = concat!(
                r"^(market\.size|transition:[^.]+\.(probability|revenue|cost)",
                r"|stage:[^.]+(\.(revenue|cost|exits))?",
                r"|channel:[^.]+\.(arrivals|cost_per_arrival)",
                r"|referral:[^.]+\.(rate|cost_per_arrival))$"
            );
            Text::pattern(TARGET_LENGTH, pattern).schema(definitions)
        })
    }
}

/// A change, such as `{"multiply": 0.8}`.
pub struct ChangeShape;

const CHANGES: [ChangeKind; 6] = [
    ChangeKind::Set,
    ChangeKind::Add,
    ChangeKind::Multiply,
    ChangeKind::HazardRatio,
    ChangeKind::OddsRatio,
    ChangeKind::Move,
];

impl Shape<Change> for ChangeShape {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<Change> {
        let Value::Object(object) = value else {
            return reading.wrong_type(Expected::Object, &value);
        };
        let keys = CHANGES.map(ChangeKind::key);
        let (key, body) = only_form(object, &keys, |_| true, reading)?;
        reading.at_key(key, |reading| {
            if key == ChangeKind::Move.key() {
                return record::<Moved>()
                    .read(body, reading)
                    .map(Moved::into_change);
            }
            let amount = QuantityShape(Bounds::ANY).read(body, reading)?;
            CHANGES.iter().find(|kind| kind.key() == key)?.of(amount)
        })
    }

    fn write(&self, value: &Change, style: Style) -> Value {
        let key = value.kind().key();
        let body = match value {
            Change::Move { to, share, extra } => {
                let moved = Moved {
                    to: to.clone(),
                    share: *share,
                    extra: extra.clone(),
                };
                record::<Moved>().write(&moved, style)
            }
            other => QuantityShape(Bounds::ANY).write(other.amount(), style),
        };
        with_key(key, body)
    }

    fn schema(&self, definitions: &mut Definitions) -> Value {
        definitions.named("Change", |definitions| {
            let keys = CHANGES.map(ChangeKind::key);
            let mut forms = Vec::with_capacity(CHANGES.len());
            for kind in CHANGES {
                let body = match kind {
                    ChangeKind::Move => record::<Moved>().schema(definitions),
                    _ => QuantityShape(kind.bounds(None)).schema(definitions),
                };
                forms.push(object_of(&[kind.key()], &keys, |_| body.clone()));
            }
            json!({ "anyOf": forms })
        })
    }
}

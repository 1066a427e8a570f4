//! Each record of the format, described once: its fields, their keys and their shapes.
//!
//! A record starts from its constructor, so the defaults of a file are those of the model.

mod journey;
mod lever;
mod people;
mod scenario;

use std::marker::PhantomData;

use serde_json::Value;

use super::schema::Definitions;
use super::shape::{Reading, Shape, Style, Text};
use super::{read, schema, write};
use crate::model::{Bounds, Extra, limits};

pub use lever::Moved;

/// What a field is called: in files, and in links.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// The name of the documentation.
    pub file: &'static str,
    /// A short one.
    pub link: &'static str,
}

impl Key {
    /// The name in a dialect.
    pub fn name(self, style: Style) -> &'static str {
        match style {
            Style::File => self.file,
            Style::Link => self.link,
        }
    }
}

/// A name in files and a short one in links.
pub const fn key(file: &'static str, link: &'static str) -> Key {
    Key { file, link }
}

/// Something that goes through every field of a record.
pub trait Visitor {
    /// A field that must be there.
    fn required<T, S: Shape<T>>(&mut self, key: Key, field: &mut T, shape: &S);

    /// A field that shows its default where it is not there.
    fn optional<T, S: Shape<T>>(&mut self, key: Key, field: &mut T, shape: &S);

    /// A value that must stand under one of several keys; the number is the position of its key.
    fn one_of<T, S: Shape<T>>(&mut self, keys: &[Key], field: &mut (usize, T), shape: &S);
}

/// A record of the format.
pub trait Record: Clone {
    /// Its name in the schema.
    const NAME: &'static str;

    /// A record with every default. What is required holds anything.
    fn blank() -> Self;

    /// Goes through the fields in the order in which they are written.
    fn visit<V: Visitor>(&mut self, visitor: &mut V);

    /// The unknown fields.
    fn extra(&mut self) -> &mut Extra;
}

/// The shape of a record.
pub struct RecordShape<T>(PhantomData<T>);

/// The shape of a record.
pub const fn record<T>() -> RecordShape<T> {
    RecordShape(PhantomData)
}

impl<T: Record> Shape<T> for RecordShape<T> {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<T> {
        Some(read::record(value, reading))
    }

    fn write(&self, value: &T, style: Style) -> Value {
        write::record(value, style)
    }

    fn schema(&self, definitions: &mut Definitions) -> Value {
        definitions.named(T::NAME, schema::record::<T>)
    }
}

const ID: Text = Text::pattern(limits::ID_LENGTH, "^[A-Za-z0-9_-]{1,64}$");
const NAME: Text = Text::up_to(limits::NAME_LENGTH);
const NOTES: Text = Text::up_to(limits::TEXT_LENGTH);
const ANY_NUMBER: Bounds = Bounds::closed(-limits::NUMBER, limits::NUMBER);

const KEY_NAME: Key = key("name", "n");
const KEY_NOTES: Key = key("notes", "o");

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::{
        Adjustment, Channel, Clock, Frailty, Lever, LeverCost, Market, Metric, Money, Observed,
        PerCustomerCost, Precision, Referral, Run, Scenario, Segment, Stage, Strategy, Transition,
    };

    /// Collects the keys of a record.
    struct Keys(Vec<Key>);

    impl Visitor for Keys {
        fn required<T, S: Shape<T>>(&mut self, key: Key, _: &mut T, _: &S) {
            self.0.push(key);
        }

        fn optional<T, S: Shape<T>>(&mut self, key: Key, _: &mut T, _: &S) {
            self.0.push(key);
        }

        fn one_of<T, S: Shape<T>>(&mut self, keys: &[Key], _: &mut (usize, T), _: &S) {
            self.0.extend(keys);
        }
    }

    fn holds<T: Record>() {
        let mut keys = Keys(Vec::new());
        T::blank().visit(&mut keys);
        for style in [Style::File, Style::Link] {
            let names: BTreeSet<_> = keys.0.iter().map(|key| key.name(style)).collect();
            assert_eq!(names.len(), keys.0.len(), "{} {style:?}", T::NAME);
        }
        assert!(keys.0.iter().all(|key| key.link.len() <= 2), "{}", T::NAME);
    }

    #[test]
    fn no_two_fields_of_a_record_share_a_name() {
        holds::<Scenario>();
        holds::<Clock>();
        holds::<Money>();
        holds::<Run>();
        holds::<Precision>();
        holds::<Segment>();
        holds::<Adjustment>();
        holds::<Stage>();
        holds::<Metric>();
        holds::<Transition>();
        holds::<Channel>();
        holds::<Referral>();
        holds::<Frailty>();
        holds::<Market>();
        holds::<Lever>();
        holds::<LeverCost>();
        holds::<PerCustomerCost>();
        holds::<Moved>();
        holds::<Strategy>();
        holds::<Observed>();
    }
}

//! Each record of the format, described once: its fields, their keys and their shapes.
//!
//! A record starts from its constructor, so the defaults of a file are those of the model.
//!
//! Visitors see fields through [`Field`], whatever their types: the code of a page that is fetched
//! holds each record's description once, and each visitor once.

/// A field's name in files, and a short one in links; one address, so that telling a field takes
/// little code.
macro_rules! key {
    ($file:literal, $link:literal) => {
        &$crate::codec::record::Key {
            file: $file,
            link: $link,
        }
    };
}

mod decision;
mod field;
mod journey;
mod lever;
mod people;
mod scenario;
mod story;

use std::marker::PhantomData;

use serde_json::Value;

use super::schema::Definitions;
use super::shape::{Reading, Shape, Style, Text};
use super::{read, schema, write};
use crate::model::{Bounds, Extra, limits};

use field::Shaped;

pub use field::Field;
pub use lever::Moved;

/// What a field is called: in files, and in links.
#[derive(Debug)]
pub struct Key {
    /// The name of the documentation.
    pub file: &'static str,
    /// The short name that links use.
    pub link: &'static str,
}

impl Key {
    /// The name in a dialect.
    pub fn name(&self, style: Style) -> &'static str {
        match style {
            Style::File => self.file,
            Style::Link => self.link,
        }
    }
}

/// Something that goes through every field of a record.
pub trait Visitor {
    /// A field that must be there.
    fn required_field(&mut self, key: &'static Key, field: &mut dyn Field);

    /// A field that shows its default where it is not there.
    fn optional_field(&mut self, key: &'static Key, field: &mut dyn Field);

    /// A value that must stand under one of several keys; the number is the position of its key.
    fn one_of_fields(&mut self, keys: &[&'static Key], position: &mut usize, field: &mut dyn Field);
}

/// How records tell their fields.
impl dyn Visitor + '_ {
    /// A field that must be there.
    fn required<T, S: Shape<T>>(&mut self, key: &'static Key, value: &mut T, shape: &S) {
        self.required_field(key, &mut Shaped { value, shape });
    }

    /// A field that shows its default where it is not there.
    fn optional<T, S: Shape<T>>(&mut self, key: &'static Key, value: &mut T, shape: &S) {
        self.optional_field(key, &mut Shaped { value, shape });
    }

    /// A value that must stand under one of several keys; the number is the position of its key.
    fn one_of<T, S: Shape<T>>(&mut self, keys: &[&'static Key], field: &mut (usize, T), shape: &S) {
        let (position, value) = field;
        self.one_of_fields(keys, position, &mut Shaped { value, shape });
    }
}

/// A record of the format.
pub trait Record {
    /// Its name in the schema.
    fn title() -> &'static str
    where
        Self: Sized;

    /// A record with every default. What is required holds anything.
    fn blank() -> Self
    where
        Self: Sized;

    /// Goes through the fields in the order in which they are written.
    fn visit(&mut self, visitor: &mut dyn Visitor);

    /// The unknown fields.
    fn extra(&mut self) -> &mut Extra;
}

/// The shape of a record.
pub struct RecordShape<T>(PhantomData<T>);

/// The shape of a record.
pub const fn record<T>() -> RecordShape<T> {
    RecordShape(PhantomData)
}

impl<T: Record + Clone> Shape<T> for RecordShape<T> {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<T> {
        let mut record = T::blank();
        read::record(value, &mut record, reading);
        Some(record)
    }

    fn write(&self, value: &T, style: Style) -> Value {
        write::record(&mut value.clone(), &mut T::blank(), style)
    }

    fn schema(&self, definitions: &mut Definitions) -> Value {
        definitions.named(T::title(), |definitions| {
            schema::record(T::title(), &mut T::blank(), definitions)
        })
    }
}

const ID: Text = Text::pattern(limits::ID_LENGTH, "^[A-Za-z0-9_-]{1,64}$");
const NAME: Text = Text::up_to(limits::NAME_LENGTH);
const NOTES: Text = Text::up_to(limits::TEXT_LENGTH);
const ANY_NUMBER: Bounds = Bounds::closed(-limits::NUMBER, limits::NUMBER);

const KEY_NAME: &Key = key!("name", "n");
const KEY_NOTES: &Key = key!("notes", "o");

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::decision::Goal;
    use crate::model::{
        Adjustment, Channel, Clock, Decision, Frailty, Lever, LeverCost, Market, Metric, Money,
        Observed, PerCustomerCost, Precision, Referral, Run, Scenario, Segment, Stage, Strategy,
        Transition,
    };

    /// Collects the keys of a record.
    struct Keys(Vec<&'static Key>);

    impl Visitor for Keys {
        fn required_field(&mut self, key: &'static Key, _: &mut dyn Field) {
            self.0.push(key);
        }

        fn optional_field(&mut self, key: &'static Key, _: &mut dyn Field) {
            self.0.push(key);
        }

        fn one_of_fields(&mut self, keys: &[&'static Key], _: &mut usize, _: &mut dyn Field) {
            self.0.extend(keys);
        }
    }

    fn holds<T: Record>() {
        let mut keys = Keys(Vec::new());
        T::blank().visit(&mut keys);
        for style in [Style::File, Style::Link] {
            let names: BTreeSet<_> = keys.0.iter().map(|key| key.name(style)).collect();
            assert_eq!(names.len(), keys.0.len(), "{} {style:?}", T::title());
        }
        assert!(
            keys.0.iter().all(|key| key.link.len() <= 2),
            "{}",
            T::title()
        );
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
        holds::<Decision>();
        holds::<Goal>();
    }
}

//! The shapes that values have in a file: how each is read, written and described.

mod change;
mod leaf;
mod list;
mod parameter;
mod quantity;

use serde_json::Value;

use super::json::type_of;
use super::schema::Definitions;
use crate::model::{Expected, Path, Problem, ProblemKind, Step, limits};

pub use change::{ChangeShape, TargetShape};
pub use leaf::{Any, Flag, Number, Text, Whole, Words, number};
pub use list::{Counts, InitialShape, List, Nullable};
pub use parameter::ParameterShape;
pub use quantity::QuantityShape;

/// Which of the two dialects of the format is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Whole names, every default written, unknown fields kept.
    File,
    /// Short names, defaults skipped, unknown fields left out.
    Link,
}

/// How one kind of value stands in a file.
pub trait Shape<T> {
    /// Takes a value; `None` where it is not of this shape, with the problems told.
    fn read(&self, value: Value, reading: &mut Reading) -> Option<T>;

    /// The value as JSON.
    fn write(&self, value: &T, style: Style) -> Value;

    /// The JSON Schema of every such value.
    fn schema(&self, definitions: &mut Definitions) -> Value;
}

/// A reading under way: where it is, and what it found wrong so far.
pub struct Reading {
    /// Which dialect is read.
    pub style: Style,
    path: Vec<Step>,
    problems: Vec<Problem>,
}

impl Reading {
    /// A reading at the root.
    pub fn new(style: Style) -> Self {
        Self {
            style,
            path: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Tells a problem of the place where the reading is. Beyond a limit, further ones are left out.
    pub fn tell(&mut self, kind: ProblemKind) {
        if self.problems.len() < limits::PROBLEMS {
            let path = Path(self.path.clone());
            self.problems.push(Problem::new(path, kind));
        }
    }

    /// Tells that a value is of another type.
    pub fn wrong_type<T>(&mut self, expected: Expected, found: &Value) -> Option<T> {
        self.tell(ProblemKind::WrongType {
            expected,
            found: type_of(found),
        });
        None
    }

    /// Reads something inside a field.
    pub fn at_key<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(Step::Key(key.to_owned()));
        let value = read(self);
        self.path.pop();
        value
    }

    /// Reads something inside an item of a list.
    pub fn at_index<T>(&mut self, index: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(Step::Index(index));
        let value = read(self);
        self.path.pop();
        value
    }

    /// Everything told.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}

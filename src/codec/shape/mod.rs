//! The shapes that values have in a file: how each is read, written and described.

mod change;
mod forms;
mod leaf;
mod list;
mod parameter;
mod quantity;

use serde_json::{Map, Value};

use super::json::{shortened, type_of};
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
    left: Vec<Left>,
}

/// An unknown field of an object that is no record of the model.
struct Left {
    path: Vec<Step>,
    key: String,
    value: Value,
}

impl Reading {
    /// A reading at the root.
    pub fn new(style: Style) -> Self {
        Self {
            style,
            path: Vec::new(),
            problems: Vec::new(),
            left: Vec::new(),
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

    /// Tells of an unknown field of the object that is read, and keeps it for the record around it.
    pub fn leave(&mut self, key: String, value: Value, close: Option<&'static str>) {
        self.tell(ProblemKind::UnknownField {
            key: shortened(&key),
            close,
        });
        let path = self.path.clone();
        self.left.push(Left { path, key, value });
    }

    /// Reads a field of a record; returns what was left inside, by its JSON pointers from the field on.
    pub fn field(&mut self, key: &str, read: impl FnOnce(&mut Self)) -> Map<String, Value> {
        let (start, depth) = (self.left.len(), self.path.len() + 1);
        self.at_key(key, read);
        let left = self.left.drain(start..);
        let left = left.map(|left| (left.pointer(depth), left.value));
        left.collect()
    }

    /// Every problem that was told, in the order of telling.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}

impl Left {
    /// Its JSON pointer from a depth of its path on.
    fn pointer(&self, depth: usize) -> String {
        let mut pointer = String::new();
        for step in &self.path[depth..] {
            match step {
                Step::Key(key) => pointer.extend(["/", key]),
                Step::Index(index) => pointer.extend(["/", &index.to_string()]),
            }
        }
        let key = self.key.replace('~', "~0").replace('/', "~1");
        pointer.extend(["/", &key]);
        pointer
    }
}

/// Puts what was left inside a field back where it was, if that is still there.
pub fn put_back(field: &mut Value, left: Value) {
    let Value::Object(left) = left else { return };
    for (pointer, value) in left {
        let Some((place, key)) = pointer.rsplit_once('/') else {
            continue;
        };
        if let Some(Value::Object(object)) = field.pointer_mut(place) {
            let key = key.replace("~1", "/").replace("~0", "~");
            if !object.contains_key(&key) {
                object.insert(key, value);
            }
        }
    }
}

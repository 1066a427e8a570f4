//! A field of a record as a visitor sees it, whatever its type.

use serde_json::Value;

use crate::codec::schema::Definitions;
use crate::codec::shape::{Reading, Shape, Style};

/// A place that holds a value, with the value's shape.
pub trait Field {
    /// Takes a value; what is not of the shape is told, and leaves the place as it is.
    fn read(&mut self, value: Value, reading: &mut Reading);

    /// What the place holds, as JSON.
    fn write(&self, style: Style) -> Value;

    /// The JSON Schema of what it may hold.
    fn schema(&self, definitions: &mut Definitions) -> Value;
}

/// A value with its shape.
pub struct Shaped<'a, T, S> {
    /// Where the value is.
    pub value: &'a mut T,
    /// What it may be.
    pub shape: &'a S,
}

impl<T, S: Shape<T>> Field for Shaped<'_, T, S> {
    fn read(&mut self, value: Value, reading: &mut Reading) {
        if let Some(read) = self.shape.read(value, reading) {
            *self.value = read;
        }
    }

    fn write(&self, style: Style) -> Value {
        self.shape.write(self.value, style)
    }

    fn schema(&self, definitions: &mut Definitions) -> Value {
        // A page cannot be asked for the schema; a call from here would be all that keeps its code.
        if cfg!(target_arch = "wasm32") {
            return Value::Bool(true);
        }
        self.shape.schema(definitions)
    }
}

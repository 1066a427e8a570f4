//! Writing JSON as it goes, so that large results need no second copy in memory.

use std::io::{self, Write};

/// A writer of one JSON value: objects with a field a line, lists of numbers in one line. Every error is one of who takes the bytes.
pub(super) struct Json<'a> {
    out: &'a mut dyn Write,
    depth: usize,
    /// Whether the innermost object or list has an item already.
    filled: bool,
}

impl<'a> Json<'a> {
    /// A writer to whoever takes the bytes.
    pub fn new(out: &'a mut dyn Write) -> Self {
        Self {
            out,
            depth: 0,
            filled: false,
        }
    }

    /// An object, whose fields `fields` writes.
    pub fn object(&mut self, fields: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<()> {
        self.nested('{', '}', fields)
    }

    /// A list, whose items `items` writes, each after [`Self::item`].
    pub fn list(&mut self, items: impl FnOnce(&mut Self) -> io::Result<()>) -> io::Result<()> {
        self.nested('[', ']', items)
    }

    fn nested(
        &mut self,
        open: char,
        close: char,
        inside: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        write!(self.out, "{open}")?;
        let outer = std::mem::replace(&mut self.filled, false);
        self.depth += 1;
        inside(self)?;
        self.depth -= 1;
        if self.filled {
            self.line()?;
        }
        self.filled = outer;
        write!(self.out, "{close}")
    }

    fn line(&mut self) -> io::Result<()> {
        write!(self.out, "\n{:indent$}", "", indent = 2 * self.depth)
    }

    /// Begins the next item of a list.
    pub fn item(&mut self) -> io::Result<()> {
        if self.filled {
            write!(self.out, ",")?;
        }
        self.filled = true;
        self.line()
    }

    /// Begins the next field of an object; its value follows.
    pub fn key(&mut self, key: &str) -> io::Result<&mut Self> {
        self.item()?;
        self.text(key)?;
        write!(self.out, ": ")?;
        Ok(self)
    }

    /// A text.
    pub fn text(&mut self, text: &str) -> io::Result<()> {
        serde_json::to_writer(&mut *self.out, text).map_err(io::Error::from)
    }

    /// Yes or no.
    pub fn boolean(&mut self, value: bool) -> io::Result<()> {
        write!(self.out, "{value}")
    }

    /// A whole number.
    pub fn whole(&mut self, value: u64) -> io::Result<()> {
        write!(self.out, "{value}")
    }

    /// A number: whole ones plainly, undefined ones as null, others with the fewest digits that are
    /// read back to the same number.
    pub fn number(&mut self, value: f64) -> io::Result<()> {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if !value.is_finite() {
            write!(self.out, "null")
        } else if value == 0.0 {
            write!(self.out, "0")
        } else if value == value.trunc() && value.abs() < EXACT {
            write!(self.out, "{value:.0}")
        } else {
            write!(self.out, "{value:?}")
        }
    }

    /// Numbers in one line.
    pub fn numbers(&mut self, values: impl IntoIterator<Item = f64>) -> io::Result<()> {
        write!(self.out, "[")?;
        for (position, value) in values.into_iter().enumerate() {
            if position > 0 {
                write!(self.out, ",")?;
            }
            self.number(value)?;
        }
        write!(self.out, "]")
    }
}

//! What replications that are computed side by side have of their own: each its numbers, where some of them are uncertain, or all the
//! same ones.

use super::line::Line;

/// Tables of the replications side by side: one that all share, or one for each. Replications beyond the last are nobody's, and have
/// its.
pub(crate) struct Own<'a, T> {
    /// Never empty.
    tables: Vec<&'a T>,
}

impl<'a, T> Own<'a, T> {
    /// One that all share.
    pub fn shared(table: &'a T) -> Self {
        Self {
            tables: vec![table],
        }
    }

    /// One for each, of which there is at least one. What is held once for all is one table.
    #[inline(never)]
    pub fn each(mut tables: Vec<&'a T>) -> Self {
        if tables.iter().all(|it| std::ptr::eq(*it, tables[0])) {
            tables.truncate(1);
        }
        Self { tables }
    }

    /// A part of each table.
    pub fn part<U>(&self, part: impl Fn(&'a T) -> &'a U) -> Own<'a, U> {
        Own::each(self.tables.iter().map(|it| part(it)).collect())
    }

    /// Every table that there is.
    pub fn all(&self) -> &[&'a T] {
        &self.tables
    }

    /// The first replication's: what does not differ from draw to draw can be read from it.
    pub fn first(&self) -> &'a T {
        self.tables[0]
    }

    /// A number of the tables, by replication.
    #[inline(never)]
    pub fn line<const W: usize>(&self, number: &dyn Fn(&T) -> f64) -> Line<W> {
        match &*self.tables {
            [shared] => [number(shared); W],
            tables => {
                let last = tables.len() - 1;
                std::array::from_fn(|lane| number(tables[lane.min(last)]))
            }
        }
    }

    /// A list of numbers of the tables, each that of all, or where they differ, each replication's.
    #[inline(never)]
    pub fn values<const W: usize>(&self, list: &dyn Fn(&T) -> &[f64]) -> Vec<Value<W>> {
        let first = list(self.tables[0]);
        let value = |place: usize| self.value(&|table| list(table)[place]);
        match self.tables.len() {
            1 => first.iter().copied().map(Value::All).collect(),
            _ => (0..first.len()).map(value).collect(),
        }
    }

    /// A number of the tables: that of all, or where they differ, each replication's.
    #[inline(never)]
    pub fn value<const W: usize>(&self, number: &dyn Fn(&T) -> f64) -> Value<W> {
        let first = number(self.tables[0]);
        let is_own = |table: &&T| number(table).to_bits() != first.to_bits();
        match self.tables[1..].iter().any(is_own) {
            true => Value::Each(Box::new(self.line(number))),
            false => Value::All(first),
        }
    }
}

/// A number of some replications side by side.
#[derive(Debug, Clone)]
pub(crate) enum Value<const W: usize> {
    /// All have this one.
    All(f64),
    /// Each has its own.
    Each(Box<Line<W>>),
}

impl<const W: usize> Default for Value<W> {
    fn default() -> Self {
        Self::All(0.0)
    }
}

impl<const W: usize> Value<W> {
    /// Whether it is 0 in all of them.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::All(0.0))
    }
}

//! Where in a scenario something is.

use std::fmt;

/// One step into a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Step {
    /// A field, by its key in the file.
    Key(String),
    /// A position in a list, from 0.
    Index(usize),
}

/// Where in a scenario something is, by the keys and positions of the file.
///
/// Validation takes hundreds of steps: none is inlined, so that a page stays small.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// The whole scenario.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// The field of this name, one step deeper.
    #[must_use]
    #[inline(never)]
    pub fn key(&self, key: &str) -> Self {
        self.step(Step::Key(key.to_owned()))
    }

    /// The item at this position, one step deeper.
    #[must_use]
    #[inline(never)]
    pub fn index(&self, index: usize) -> Self {
        self.step(Step::Index(index))
    }

    #[inline(never)]
    fn step(&self, step: Step) -> Self {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        Self(steps)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if position == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

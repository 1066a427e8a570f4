//! Tables that change from period to period, and the numbers that they start from.

use std::sync::Arc;

use super::number::Number;

/// A value for each period, held once for each run of equal periods.
#[derive(Debug, Clone)]
pub(crate) struct Piecewise<T> {
    /// Class of each period.
    class: Arc<[u32]>,
    /// Value of each class.
    values: Vec<T>,
}

impl<T> Piecewise<T> {
    /// Computes a value for each period (from 1) at which something changes.
    pub fn new(course: &Course, value: impl FnMut(usize) -> T) -> Self {
        Self {
            class: Arc::clone(&course.class),
            values: course.starts.iter().copied().map(value).collect(),
        }
    }

    /// The value of period k, from 1.
    pub fn get(&self, period: usize) -> &T {
        &self.values[self.class[period - 1] as usize]
    }

    /// Whether the value of period k, from 2, is that of the one before.
    pub fn is_as_before(&self, period: usize) -> bool {
        self.class[period - 1] == self.class[period - 2]
    }

    /// Every value with the number of periods that it holds for.
    pub fn with_lengths(&self) -> impl Iterator<Item = (&T, usize)> {
        let mut lengths = vec![0; self.values.len()];
        for class in self.class.iter() {
            lengths[*class as usize] += 1;
        }
        self.values.iter().zip(lengths)
    }
}

/// The runs of periods in which nothing changes.
#[derive(Debug, Clone)]
pub(crate) struct Course {
    /// Class of each period.
    class: Arc<[u32]>,
    /// First period, from 1, of each class.
    starts: Vec<usize>,
}

impl Course {
    /// How many values a [`Piecewise`] holds.
    pub fn classes(&self) -> usize {
        self.starts.len()
    }
}

/// In which periods something differs from the period before, in any draw.
#[derive(Debug, Clone)]
pub(crate) struct Changes(Vec<bool>);

impl Changes {
    pub fn none(periods: usize) -> Self {
        Self(vec![false; periods])
    }

    /// Something changes as period k begins; beyond the horizon it does not matter.
    pub fn at(&mut self, period: usize) {
        if let Some(changed) = period.checked_sub(1).and_then(|at| self.0.get_mut(at)) {
            *changed = true;
        }
    }

    /// The values of a table by period.
    pub fn along(&mut self, values: &Values) {
        if let Values::ByPeriod(values) = values {
            for (position, pair) in values.windows(2).enumerate() {
                if !pair[0].is(pair[1]) {
                    self.at(position + 2);
                }
            }
        }
    }

    /// The runs of periods between the changes.
    pub fn course(&self) -> Course {
        let mut class = Vec::with_capacity(self.0.len());
        let mut starts = Vec::new();
        for (position, changed) in self.0.iter().enumerate() {
            if *changed || position == 0 {
                starts.push(position + 1);
            }
            class.push((starts.len() - 1) as u32);
        }
        Course {
            class: class.into(),
            starts,
        }
    }
}

/// The values of a parameter before any change.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Values {
    Constant(Number),
    ByPeriod(Vec<Number>),
    ByTenure(Vec<Number>),
}

impl Values {
    /// The value in period k (from 1) at a tenure class, in a draw of these values; the last entry
    /// repeats.
    pub fn at(&self, period: usize, tenure: usize, draw: &[f64]) -> f64 {
        let repeated = |entries: &[Number], position: usize| {
            let last = entries.len().saturating_sub(1);
            let entry = entries.get(position.min(last));
            entry.map_or(0.0, |entry| entry.of(draw))
        };
        match self {
            Self::Constant(value) => value.of(draw),
            Self::ByPeriod(entries) => repeated(entries, period.saturating_sub(1)),
            Self::ByTenure(entries) => repeated(entries, tenure),
        }
    }

    /// Whether any entry differs from draw to draw.
    pub fn is_drawn(&self) -> bool {
        self.entries().iter().any(|entry| entry.is_drawn())
    }

    /// Every number in it: one of a constant, else one for each period or tenure class.
    pub fn entries(&self) -> &[Number] {
        match self {
            Self::Constant(value) => std::slice::from_ref(value),
            Self::ByPeriod(entries) | Self::ByTenure(entries) => entries,
        }
    }
}

//! What replications that are computed side by side have of their own: each its numbers, where some of them are uncertain, or all the
//! same ones.

use super::line::Line;
use super::parameters::Parameters;

/// The numbers of one strategy in the replications side by side: those that all share, or each its own. Replications beyond the last
/// are nobody's, and have its.
pub(crate) struct Own<'a> {
    /// Never empty.
    all: Vec<&'a Parameters>,
}

impl<'a> Own<'a> {
    /// Those that all share.
    pub fn shared(numbers: &'a Parameters) -> Self {
        Self { all: vec![numbers] }
    }

    /// Each its own, of which there is at least one.
    pub fn each(all: Vec<&'a Parameters>) -> Self {
        Self { all }
    }

    /// Those that there are.
    pub fn all(&self) -> &[&'a Parameters] {
        &self.all
    }

    /// The same for who looks at one part alone: what is held once for all is shared.
    #[inline(never)]
    pub fn part(&self, part: &dyn Fn(&Parameters) -> *const u8) -> Self {
        let first = part(self.all[0]);
        let is_shared = self.all.iter().all(|own| part(own) == first);
        Self {
            all: self.all[..if is_shared { 1 } else { self.all.len() }].to_vec(),
        }
    }

    /// The first replication's: what does not differ from draw to draw can be read from it.
    pub fn first(&self) -> &'a Parameters {
        self.all[0]
    }

    /// A number, by replication.
    #[inline(never)]
    pub fn line<const W: usize>(&self, number: &dyn Fn(&Parameters) -> f64) -> Line<W> {
        match &*self.all {
            [shared] => [number(shared); W],
            all => lanes(all.len(), &|at| number(all[at])),
        }
    }

    /// A list of numbers, each that of all, or where they differ, each replication's.
    #[inline(never)]
    pub fn values<const W: usize>(&self, list: &dyn Fn(&Parameters) -> &[f64]) -> Vec<Value<W>> {
        let lists: Vec<&[f64]> = self.all.iter().map(|own| list(own)).collect();
        let value = |place| Value::of(lists.len(), &|at| lists[at][place]);
        (0..lists[0].len()).map(value).collect()
    }

    /// A number: that of all, or where they differ, each replication's.
    pub fn value<const W: usize>(&self, number: &dyn Fn(&Parameters) -> f64) -> Value<W> {
        Value::of(self.all.len(), &|at| number(self.all[at]))
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
    /// Of the first so many replications, at least one. Those beyond have the last one's.
    #[inline(never)]
    fn of(count: usize, number: &dyn Fn(usize) -> f64) -> Self {
        let first = number(0);
        let is_own = |at| number(at).to_bits() != first.to_bits();
        match (1..count).any(is_own) {
            true => Self::Each(Box::new(lanes(count, number))),
            false => Self::All(first),
        }
    }

    /// Whether it is 0 in all of them.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::All(0.0))
    }
}

/// What the first so many replications have, by lane. Those beyond have the last one's.
fn lanes<const W: usize>(count: usize, number: &dyn Fn(usize) -> f64) -> Line<W> {
    std::array::from_fn(|lane| number(lane.min(count - 1)))
}

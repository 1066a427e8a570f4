//! A column of numbers that are not kept: its mean and spread, and its quantiles with a known error.
//!
//! A sketch begins with a pilot, the first numbers of the column, which are at hand. Where they are
//! whole numbers of a small range, every whole number of a somewhat wider range is counted for itself.
//! Otherwise up to [`EDGES`] of them become edges, all that differ if they are so few, and later numbers
//! are counted by the edge that they equal, or the two edges that they lie strictly between. Either way
//! a number costs a few nanoseconds, and the size does not depend on how many there are.
//!
//! **Error.** Counts are exact. So the number at a rank is known where it equals an edge, and else lies
//! strictly between two that are known, together with a known count of others: what is given for it is
//! interpolated, and its rank is wrong by at most that count. Edges lie
//! densest, two ranks apart in a pilot of 2,048, where the quantiles of the whole column are to be
//! expected: within four standard errors of the pilot's own. Between two such edges lies about a
//! thousandth of the numbers, and more than one in a hundred with a probability of 3e-8.

use perennial_kernel::moments::{self, Running};
use perennial_kernel::quantile::{self, Place, Room, between};
use perennial_kernel::tally;

use super::results::{QUANTILES, Quantiles};
use crate::engine::held::EDGES;

/// Most whole numbers that are counted each for itself, by the number of edges that there could be: as
/// much memory.
const WHOLE: usize = 4;
/// Largest number that is taken for a whole one. Doubles have halves up to 2^52, some 4.5 * 10^15: beyond, each is whole, counted
/// or not.
const LARGEST: f64 = 4.0e15;
/// Standard errors of a pilot's quantile, on either side of it, where edges lie densest.
const NEAR: f64 = 4.0;
/// Part of the edges that may be spent there.
const DENSE: f64 = 0.7;

/// A column of which only a sketch is kept.
#[derive(Debug, Clone)]
pub struct Sketch {
    moments: Running,
    low: f64,
    high: f64,
    counts: Vec<u32>,
    shape: Shape,
}

/// What is counted where.
#[derive(Debug, Clone)]
enum Shape {
    /// By whole numbers.
    Whole {
        /// The number of the first count.
        first: f64,
        /// How many lie below, and above all of them.
        beyond: [u32; 2],
        /// Whether all numbers are whole; else each is counted by the nearest that is.
        exact: bool,
    },
    /// Below the first edge, at it, between it and the second, and so on.
    Edges(Vec<f64>),
}

/// Numbers that were counted together: all equal, or all between two that are known.
struct Slot {
    from: f64,
    to: f64,
    /// Whether one of them equals `from`, and whether one equals `to`.
    reached: (bool, bool),
}

impl Sketch {
    /// The sketch of a column that begins with these numbers, which are counted as its first. NaN is
    /// left out.
    #[must_use]
    pub fn new(pilot: &[f64], room: &mut Room) -> Self {
        let mut defined = pilot.to_vec();
        defined.retain(|number| !number.is_nan());
        let (low, high) = quantile::ends(&defined);
        let margin = ((high - low) / 4.0).ceil() + 4.0;
        let width = high - low + 2.0 * margin + 1.0;
        let is_whole = |number: &f64| number.floor() == *number && number.abs() < LARGEST;
        let most = (WHOLE * pilot.len().min(EDGES)) as f64;
        let (shape, counts) = if width <= most && defined.iter().all(is_whole) {
            let shape = Shape::Whole {
                first: low - margin,
                beyond: [0, 0],
                exact: true,
            };
            (shape, width as usize)
        } else {
            quantile::sort(&mut defined, room);
            let edges = edges(&defined);
            let counts = 2 * edges.len() + 1;
            (Shape::Edges(edges), counts)
        };
        let mut sketch = Self {
            moments: Running::new(moments::mean(&defined)),
            low: f64::INFINITY,
            high: f64::NEG_INFINITY,
            counts: vec![0; counts],
            shape,
        };
        sketch.add(pilot);
        sketch
    }

    /// Adds the next numbers. How they are cut into pieces changes nothing.
    pub fn add(&mut self, values: &[f64]) {
        self.moments.add(values);
        let (low, high) = quantile::ends(values);
        self.low = self.low.min(low);
        self.high = self.high.max(high);
        match &mut self.shape {
            Shape::Edges(edges) => tally::among(edges, &mut self.counts, values),
            Shape::Whole {
                first,
                beyond,
                exact,
            } => *exact &= tally::whole(*first, &mut self.counts, beyond, values),
        }
    }

    /// How many numbers were added, and how many of them are defined.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        (self.moments.all(), self.moments.defined())
    }

    /// The mean; NaN without numbers.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.moments.mean()
    }

    /// The standard deviation (n - 1).
    #[must_use]
    pub fn deviation(&self) -> f64 {
        self.moments.deviation()
    }

    /// Quantiles of type 7, as far as the sketch knows them.
    #[must_use]
    pub fn quantiles(&self) -> Quantiles {
        let mut found = [f64::NAN; 5];
        let defined = self.moments.defined();
        if defined == 0 {
            return found;
        }
        let mut walk = Walk::default();
        for (level, found) in QUANTILES.iter().zip(&mut found) {
            let place = Place::new(defined, *level);
            let low = self.at(place.below, &mut walk);
            let high = self.at(place.above(), &mut walk);
            *found = between(low, high, place.part);
        }
        found
    }

    /// Bytes that it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let edges = match &self.shape {
            Shape::Edges(edges) => edges.capacity(),
            Shape::Whole { .. } => 0,
        };
        size_of::<Self>() + 8 * edges + 4 * self.counts.capacity()
    }

    /// The number of a rank: known, or interpolated between two that are.
    fn at(&self, rank: usize, walk: &mut Walk) -> f64 {
        self.walk(rank, walk);
        let count = self.count(walk.place);
        let slot = self.slot(walk.place);
        let gap = slot.to - slot.from;
        if gap == 0.0 || !gap.is_finite() {
            let ends = [slot.from, slot.to];
            return ends
                .into_iter()
                .find(|end| end.is_finite())
                .unwrap_or(slot.from);
        }
        let before = usize::from(!slot.reached.0);
        let steps = count + before + usize::from(!slot.reached.1);
        let step = (rank - walk.before + before) as f64 / (steps.max(2) - 1) as f64;
        slot.from + gap * step
    }

    /// Goes to the slot with this rank.
    fn walk(&self, rank: usize, walk: &mut Walk) {
        if rank < walk.before {
            *walk = Walk::default();
        }
        let last = self.slots() - 1;
        let mut count = self.count(walk.place);
        while walk.before + count <= rank && walk.place < last {
            walk.before += count;
            walk.place += 1;
            count = self.count(walk.place);
        }
    }

    fn slots(&self) -> usize {
        match self.shape {
            Shape::Edges(_) => self.counts.len(),
            Shape::Whole { .. } => self.counts.len() + 2,
        }
    }

    /// How many numbers are in a slot.
    fn count(&self, place: usize) -> usize {
        let count = match &self.shape {
            Shape::Edges(_) => self.counts[place],
            Shape::Whole { beyond, .. } if place == 0 => beyond[0],
            Shape::Whole { beyond, .. } => *self.counts.get(place - 1).unwrap_or(&beyond[1]),
        };
        count as usize
    }

    fn slot(&self, place: usize) -> Slot {
        let last = self.slots() - 1;
        let (from, to) = match &self.shape {
            // Odd places are edges, even ones lie between.
            Shape::Edges(edges) => {
                let from = place.checked_sub(1).map(|place| edges[place / 2]);
                let to = edges.get(place / 2).copied();
                (from, if place % 2 == 1 { from } else { to })
            }
            Shape::Whole { first, .. } if place == 0 => (None, Some(*first)),
            Shape::Whole { first, .. } if place == last => {
                (Some(first + (self.counts.len() - 1) as f64), None)
            }
            Shape::Whole { first, exact, .. } => {
                let nearest = first + (place - 1) as f64;
                let half = if *exact { 0.0 } else { 0.5 };
                (Some(nearest - half), Some(nearest + half))
            }
        };
        let within = |end: f64| end.clamp(self.low, self.high);
        Slot {
            from: from.map_or(self.low, within),
            to: to.map_or(self.high, within),
            reached: (from.is_none(), to.is_none()),
        }
    }
}

/// A slot, and how many numbers lie before it.
#[derive(Default)]
struct Walk {
    place: usize,
    before: usize,
}

/// The edges among numbers in order: all that differ, or the ranks that are worth most.
fn edges(sorted: &[f64]) -> Vec<f64> {
    let mut distinct = sorted.to_vec();
    distinct.dedup();
    if distinct.is_empty() {
        return vec![0.0];
    }
    if distinct.len() <= EDGES {
        distinct.shrink_to_fit();
        return distinct;
    }
    let count = sorted.len() as f64;
    let is_near = |rank: usize| {
        QUANTILES.iter().any(|level| {
            let around = NEAR * (count * level * (1.0 - level)).sqrt();
            (rank as f64 - (count - 1.0) * level).abs() <= around
        })
    };
    let near = (0..sorted.len()).filter(|rank| is_near(*rank)).count();
    let dense = near.div_ceil((EDGES as f64 * DENSE) as usize).max(1);
    let left = EDGES - 2 - near.div_ceil(dense);
    let coarse = (sorted.len() - near).div_ceil(left).max(dense);
    let mut edges = Vec::with_capacity(EDGES);
    let mut since = coarse;
    for (rank, number) in sorted.iter().enumerate() {
        since += 1;
        if since > if is_near(rank) { dense } else { coarse } {
            edges.push(*number);
            since = 1;
        }
    }
    edges.extend(sorted.last());
    edges.dedup();
    edges.shrink_to_fit();
    edges
}

#[cfg(test)]
mod tests;

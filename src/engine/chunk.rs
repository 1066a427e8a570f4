//! Replications by the chunk: how a run is split, and what one piece of it holds.
//!
//! A chunk holds its numbers by column, so that summaries read them in order: column
//! `strategy * width + place` (see [`Layout`](super::layout::Layout)) has one number for each
//! replication of the chunk. Where a run is split changes no number.

use std::ops::Range;

use super::layout::Layout;
use super::outline::Outline;
use super::plan::Plan;
use super::sheet::Sheet;

/// Chunks are multiples of what is computed side by side.
const BLOCK: u32 = super::counts::LANES as u32;
/// Replications of the first chunks: a first picture comes at once.
const FIRST: u32 = BLOCK;
/// Most replications of a chunk: progress and cancel stay fine-grained.
const MOST: u32 = 512;

/// Numbers at the end of a buffer, which say what replications it holds.
const ENDS: usize = 2;

/// The numbers of some replications.
#[derive(Debug, Clone, PartialEq)]
pub struct Chunk {
    /// The first replication, from 0.
    pub first: u32,
    /// How many replications, the first included.
    pub count: u32,
    /// By column and replication: `values[column * count + replication - first]`.
    pub values: Vec<f64>,
    /// By strategy and stage: how often exits summed to more than 1 and were scaled.
    pub scaled: Vec<f64>,
}

impl Chunk {
    pub(crate) fn empty(plan: &Plan, replications: Range<u32>) -> Self {
        let count = replications.end.saturating_sub(replications.start);
        let scaled = plan.strategies() * plan.structure.stages();
        let numbers = plan.columns() * count as usize;
        // Room for what follows them in a buffer, so that nothing is copied to make one.
        let mut values = Vec::with_capacity(numbers + scaled + ENDS);
        values.resize(numbers, 0.0);
        Self {
            first: replications.start,
            count,
            values,
            scaled: vec![0.0; scaled],
        }
    }

    /// Counts exits that were scaled, in so many replications alike.
    pub(crate) fn count_scaled(&mut self, strategy: usize, times: &[f64], replications: usize) {
        let own = self.scaled[strategy * times.len()..].iter_mut();
        own.zip(times)
            .for_each(|(sum, times)| *sum += times * replications as f64);
    }

    /// The columns of a strategy, and these replications of them.
    pub(crate) fn sheet<'a>(
        &'a mut self,
        layout: &'a Layout,
        strategy: usize,
        replications: &Range<u32>,
    ) -> Sheet<'a> {
        let count = self.count as usize;
        let columns = layout.width() * count;
        let own = &mut self.values[strategy * columns..(strategy + 1) * columns];
        let place = |replication: u32| (replication - self.first) as usize;
        let hand = place(replications.start)..place(replications.end);
        Sheet::new(layout, own, (count, hand))
    }

    /// The numbers of a column, in order of replications; empty where there is no such column.
    #[must_use]
    pub fn column(&self, column: usize) -> &[f64] {
        let count = self.count as usize;
        self.values
            .get(column * count..(column + 1) * count)
            .unwrap_or(&[])
    }

    /// Everything as one flat buffer, to send between workers: `values`, then `scaled`, then `first`
    /// and `count`.
    #[must_use]
    pub fn into_buffer(self) -> Vec<f64> {
        let mut buffer = self.values;
        buffer.extend(self.scaled);
        buffer.extend([f64::from(self.first), f64::from(self.count)]);
        buffer
    }

    /// Reads a buffer made by [`Chunk::into_buffer`] for a run of the same outline; `None` where it is not one.
    #[must_use]
    pub fn from_buffer(outline: &Outline, mut buffer: Vec<f64>) -> Option<Self> {
        let count = whole(buffer.pop()?)?;
        let first = whole(buffer.pop()?)?;
        let values = outline.columns().checked_mul(count as usize)?;
        let scaled = outline.strategies.len() * outline.stages.len();
        if buffer.len() != values.checked_add(scaled)? {
            return None;
        }
        let scaled = buffer.split_off(values);
        Some(Self {
            first,
            count,
            values: buffer,
            scaled,
        })
    }
}

fn whole(number: f64) -> Option<u32> {
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}

/// Splits a run into chunks for this many workers: small ones first, for a first picture, then
/// growing, and never so large that a worker is left waiting at the end.
#[must_use]
pub fn split(replications: u32, workers: usize) -> Vec<Range<u32>> {
    let workers = u32::try_from(workers.clamp(1, 1024)).unwrap_or(1);
    let mut chunks = Vec::new();
    let mut first = 0;
    let mut size = FIRST;
    while first < replications {
        for _ in 0..workers {
            // What is left is shared out twice over, so that all workers end at about the same time.
            let fair = (replications - first)
                .div_ceil(2 * workers)
                .next_multiple_of(BLOCK);
            let end = first
                .saturating_add(size.min(fair.max(FIRST)))
                .min(replications);
            if first < end {
                chunks.push(first..end);
            }
            first = end;
        }
        size = (size * 2).min(MOST);
    }
    chunks
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn chunks_cover_every_replication_once() {
        for replications in [0, 1, 15, 16, 17, 100, 1000, 12_345, 1_000_000] {
            for workers in [0, 1, 2, 3, 8, 64] {
                let chunks = split(replications, workers);
                let mut next = 0;
                for chunk in &chunks {
                    assert_eq!(chunk.start, next);
                    assert!(chunk.end > chunk.start);
                    next = chunk.end;
                }
                assert_eq!(next, replications);
            }
        }
    }

    #[test]
    fn the_first_chunks_are_small_and_later_ones_grow() {
        let chunks = split(10_000, 2);
        assert_eq!(chunks[0], 0..32);
        assert_eq!(chunks[1], 32..64);
        assert_eq!(chunks[2], 64..128);
        let largest = chunks.iter().map(|chunk| chunk.end - chunk.start).max();
        assert_eq!(largest, Some(512));
    }
}

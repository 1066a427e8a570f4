//! The numbers of a run by column, one a replication: every number at first, sketches in the end.
//!
//! The first replications (as many as [`held::exact_replications`] says) are held as the chunks in which
//! they came. When more come, every column becomes a [`Sketch`] with these as its pilot. The differences
//! of outcomes to the baseline are columns, too: they follow from others as long as those are there,
//! and have sketches of their own then. So the memory does not grow with replications.

use std::ops::Range;
use std::sync::Arc;

use perennial_kernel::moments;
use perennial_kernel::quantile::Room;

use super::compare::Contest;
use super::sketch::Sketch;
use super::summary::{Summary, leave_out_undefined};
use crate::engine::chunk::Chunk;
use crate::engine::held;
use crate::engine::outline::Outline;
use crate::engine::series::{OUTCOMES, Outcome};

/// A column of a run.
#[derive(Debug, Clone, Copy)]
pub(super) enum Column {
    /// A place of a strategy's row.
    Recorded { strategy: usize, place: usize },
    /// An outcome of a strategy less that of the baseline.
    Difference { strategy: usize, outcome: Outcome },
}

/// Memory to work in, kept from one column to the next.
#[derive(Debug, Default)]
pub(super) struct Work {
    values: Vec<f64>,
    room: Room,
}

/// The numbers of a run.
#[derive(Debug)]
pub(super) struct Columns {
    outline: Arc<Outline>,
    /// How many replications are held whole.
    exact: u32,
    /// Chunks without a gap from replication 0 on; with sketches none but the one being taken.
    chunks: Vec<Chunk>,
    /// Replications taken: the last chunk may go on beyond.
    taken: u32,
    /// By recorded column, then differences by strategy and outcome.
    sketches: Option<Vec<Sketch>>,
}

impl Columns {
    pub fn new(outline: Arc<Outline>) -> Self {
        Self {
            exact: held::exact_replications(outline.columns()),
            outline,
            chunks: Vec::new(),
            taken: 0,
            sketches: None,
        }
    }

    /// How many replications were taken.
    pub fn taken(&self) -> u32 {
        self.taken
    }

    /// Begins the chunk that follows what was taken. Its replications are taken by [`Columns::take`].
    pub fn begin(&mut self, chunk: Chunk) {
        self.chunks.push(chunk);
    }

    /// Lets go of the chunk that was begun last, unless its numbers are held.
    pub fn end(&mut self) {
        if self.sketches.is_some() {
            self.chunks.clear();
        }
    }

    /// Takes the replications of the chunk that was begun last, up to one of them.
    pub fn take(&mut self, to: u32) {
        if self.sketches.is_none() {
            self.taken = to.min(self.exact.max(self.taken));
            if self.taken == to {
                return;
            }
            self.sketches = Some(self.sketched());
            let last = self.chunks.pop();
            self.chunks = last.into_iter().collect();
        }
        let (Some(chunk), Some(sketches)) = (self.chunks.last(), &mut self.sketches) else {
            return;
        };
        let new = (self.taken - chunk.first) as usize..(to - chunk.first) as usize;
        let columns = self.outline.columns();
        let (recorded, differences) = sketches.split_at_mut(columns);
        for (column, sketch) in recorded.iter_mut().enumerate() {
            sketch.add(chunk.column(column).get(new.clone()).unwrap_or(&[]));
        }
        let mut values = Vec::new();
        for (sketch, column) in differences.iter_mut().zip(differences_of(&self.outline)) {
            values.clear();
            read(&self.outline, chunk, column, &mut values);
            sketch.add(values.get(new.clone()).unwrap_or(&[]));
        }
        self.taken = to;
    }

    /// Adds replications of the chunk that was begun last to contests, one for each outcome.
    pub fn contest(&self, contests: &mut [Contest], replications: Range<u32>) {
        let Some(chunk) = self.chunks.last() else {
            return;
        };
        let new =
            (replications.start - chunk.first) as usize..(replications.end - chunk.first) as usize;
        let layout = &self.outline.layout;
        for (contest, outcome) in contests.iter_mut().zip(OUTCOMES) {
            let strategies = 0..self.outline.strategies.len();
            let columns = strategies.map(|strategy| {
                let column = chunk.column(strategy * layout.width() + layout.outcome(outcome));
                column.get(new.clone()).unwrap_or(&[])
            });
            contest.add(&columns.collect::<Vec<_>>());
        }
    }

    /// A sketch of every column, with what was taken as its pilot.
    fn sketched(&self) -> Vec<Sketch> {
        let width = self.outline.layout.width();
        let recorded = (0..self.outline.columns()).map(|column| Column::Recorded {
            strategy: column / width,
            place: column % width,
        });
        let mut work = Work::default();
        let columns = recorded.chain(differences_of(&self.outline));
        columns
            .map(|column| {
                self.read(column, &mut work.values);
                Sketch::new(&work.values, &mut work.room)
            })
            .collect()
    }

    /// Bytes that are held.
    #[cfg(test)]
    pub fn bytes(&self) -> usize {
        let chunks = self.chunks.iter().map(|chunk| 8 * chunk.values.len());
        let sketches = self.sketches.iter().flatten().map(Sketch::bytes);
        chunks.chain(sketches).sum()
    }

    /// The numbers of a column, undefined ones included; `None` where they are not held any more.
    pub fn values(&self, column: Column) -> Option<Vec<f64>> {
        if self.sketches.is_some() {
            return None;
        }
        let mut values = Vec::with_capacity(self.taken as usize);
        self.read(column, &mut values);
        Some(values)
    }

    /// Everything about a column.
    pub fn summary(&self, column: Column, work: &mut Work) -> Summary {
        if let Some(sketch) = self.sketch(column) {
            let (all, defined) = sketch.counts();
            return Summary {
                mean: sketch.mean(),
                sd: sketch.deviation(),
                quantiles: sketch.quantiles(),
                all,
                defined,
            };
        }
        self.read(column, &mut work.values);
        Summary::new(&mut work.values, &mut work.room)
    }

    /// Mean, standard deviation and number of defined values of a column: the same as in its summary.
    pub fn moments(&self, column: Column, work: &mut Work) -> (f64, f64, usize) {
        if let Some(sketch) = self.sketch(column) {
            return (sketch.mean(), sketch.deviation(), sketch.counts().1);
        }
        let values = &mut work.values;
        self.read(column, values);
        leave_out_undefined(values);
        let mean = moments::mean(values);
        (mean, moments::deviation(values, mean), values.len())
    }

    fn sketch(&self, column: Column) -> Option<&Sketch> {
        let index = match column {
            Column::Recorded { strategy, place } => strategy * self.outline.layout.width() + place,
            Column::Difference { strategy, outcome } => {
                self.outline.columns() + strategy * OUTCOMES.len() + outcome.index()
            }
        };
        self.sketches.as_ref()?.get(index)
    }

    fn read(&self, column: Column, values: &mut Vec<f64>) {
        values.clear();
        for chunk in &self.chunks {
            read(&self.outline, chunk, column, values);
        }
        values.truncate(self.taken as usize);
    }
}

/// The columns of differences, in order.
fn differences_of(outline: &Outline) -> impl Iterator<Item = Column> + use<> {
    let strategies = 0..outline.strategies.len();
    strategies.flat_map(|strategy| {
        let outcomes = OUTCOMES.into_iter();
        outcomes.map(move |outcome| Column::Difference { strategy, outcome })
    })
}

/// Reads a column of a chunk.
fn read(outline: &Outline, chunk: &Chunk, column: Column, values: &mut Vec<f64>) {
    let width = outline.layout.width();
    match column {
        Column::Recorded { strategy, place } => {
            values.extend_from_slice(chunk.column(strategy * width + place));
        }
        Column::Difference { strategy, outcome } => {
            let place = outline.layout.outcome(outcome);
            let own = chunk.column(strategy * width + place).iter();
            values.extend(own.zip(chunk.column(place)).map(|(own, base)| own - base));
        }
    }
}

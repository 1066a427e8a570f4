//! The numbers of a run by column, one a replication: every number at first, sketches in the end.
//!
//! The first replications (as many as [`held::exact_replications`] says) are held as the chunks in which
//! they came. When more come, every column becomes a [`Sketch`] with these as its pilot, to which later
//! chunks are added some hundred replications at a time, since each sketch must be fetched from memory.
//! As long as fewer than that have come, a sketch is made when its column is asked for.
//! The differences of outcomes to the baseline are columns, too: they follow from others as long as
//! those are there, and have sketches of their own then. So the memory does not grow with
//! replications.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use perennial_kernel::moments;
use perennial_kernel::quantile::Room;

use super::compare::Contest;
use super::results::AHEAD;
use super::sketch::Sketch;
use super::summary::{Summary, leave_out_undefined};
use crate::engine::chunk::Chunk;
use crate::engine::held;
use crate::engine::outline::Outline;
use crate::engine::series::OUTCOMES;

/// A column of a run.
#[derive(Debug, Clone, Copy)]
pub(super) enum Column {
    /// A place of a strategy's row.
    Recorded { strategy: usize, place: usize },
    /// A number of a strategy less that of the baseline: one of those that [`differences`] names.
    Difference { strategy: usize, place: usize },
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
    /// Places whose differences to the baseline are columns.
    differences: Vec<usize>,
    /// How many replications are held whole.
    exact: u32,
    /// Chunks without a gap, from replication 0 on or from those that are in the sketches.
    chunks: Vec<Chunk>,
    /// Replications taken: the last chunk may go on beyond.
    taken: u32,
    /// How many of the first replications are the pilots of sketches; `None` as long as there are no others.
    pilot: Option<u32>,
    /// By recorded column, then differences by strategy and outcome.
    sketches: Option<Vec<Sketch>>,
    /// Replications that are in the sketches.
    sketched: u32,
}

impl Columns {
    pub fn new(outline: Arc<Outline>) -> Self {
        Self {
            exact: held::exact_replications(outline.columns()),
            differences: differences(&outline),
            outline,
            chunks: Vec::new(),
            taken: 0,
            pilot: None,
            sketches: None,
            sketched: 0,
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

    /// Takes the replications of the chunk that was begun last, up to one of them.
    pub fn take(&mut self, to: u32) {
        if self.pilot.is_none() {
            self.taken = to.min(self.exact.max(self.taken));
            if self.taken == to {
                return;
            }
            self.pilot = Some(self.taken);
        }
        self.taken = to;
    }

    /// Ends the chunk that was begun last: nothing more is taken of it. Lets go of what is not held.
    pub fn end(&mut self) {
        let settled = self.sketched.max(self.pilot.unwrap_or(self.taken));
        if self.taken - settled >= held::BATCH {
            self.settle();
        }
        let sketched = self.sketched;
        self.chunks
            .retain(|chunk| chunk.first + chunk.count > sketched);
    }

    /// Adds what was taken to the sketches.
    fn settle(&mut self) {
        let mut work = Work::default();
        let sketches = match self.sketches.take() {
            Some(mut sketches) => {
                for (sketch, column) in sketches.iter_mut().zip(all_columns(&self.outline)) {
                    self.add_taken(column, sketch, &mut work.values, self.sketched);
                }
                sketches
            }
            None => {
                let columns = all_columns(&self.outline);
                columns
                    .map(|column| self.new_sketch(column, &mut work))
                    .collect()
            }
        };
        self.sketches = Some(sketches);
        self.sketched = self.taken;
    }

    /// Adds what was taken from a replication on to the sketch of a column.
    fn add_taken(&self, column: Column, sketch: &mut Sketch, values: &mut Vec<f64>, from: u32) {
        for chunk in &self.chunks {
            let from = from.saturating_sub(chunk.first) as usize;
            let to = (self.taken - chunk.first).min(chunk.count) as usize;
            let new = match column {
                Column::Recorded { strategy, place } => {
                    chunk.column(strategy * self.outline.layout.width() + place)
                }
                Column::Difference { .. } => {
                    values.clear();
                    read(&self.outline, chunk, column, values);
                    values.as_slice()
                }
            };
            sketch.add(new.get(from..to).unwrap_or(&[]));
        }
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

    /// A sketch of a column: its pilot, and what was taken beyond.
    fn new_sketch(&self, column: Column, work: &mut Work) -> Sketch {
        let pilot = self.pilot.unwrap_or(self.taken);
        self.read(column, &mut work.values);
        work.values.truncate(pilot as usize);
        let mut sketch = Sketch::new(&work.values, &mut work.room);
        self.add_taken(column, &mut sketch, &mut work.values, pilot);
        sketch
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
        if self.pilot.is_some() {
            return None;
        }
        let mut values = Vec::with_capacity(self.taken as usize);
        self.read(column, &mut values);
        Some(values)
    }

    /// Everything about a column.
    pub fn summary(&self, column: Column, work: &mut Work) -> Summary {
        if let Some(sketch) = self.sketch(column, work) {
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
        if let Some(sketch) = self.sketch(column, work) {
            return (sketch.mean(), sketch.deviation(), sketch.counts().1);
        }
        let values = &mut work.values;
        self.read(column, values);
        leave_out_undefined(values);
        let mean = moments::mean(values);
        (mean, moments::deviation(values, mean), values.len())
    }

    /// The sketch of a column, of all that was taken; `None` as long as every number is held.
    fn sketch(&self, column: Column, work: &mut Work) -> Option<Cow<'_, Sketch>> {
        self.pilot?;
        let Some(sketches) = &self.sketches else {
            return Some(Cow::Owned(self.new_sketch(column, work)));
        };
        let index = match column {
            Column::Recorded { strategy, place } => strategy * self.outline.layout.width() + place,
            Column::Difference { strategy, place } => {
                let position = self.differences.iter().position(|one| *one == place)?;
                self.outline.columns() + strategy * self.differences.len() + position
            }
        };
        let sketch = sketches.get(index)?;
        if self.sketched == self.taken {
            return Some(Cow::Borrowed(sketch));
        }
        let mut sketch = sketch.clone();
        self.add_taken(column, &mut sketch, &mut work.values, self.sketched);
        Some(Cow::Owned(sketch))
    }

    fn read(&self, column: Column, values: &mut Vec<f64>) {
        values.clear();
        for chunk in &self.chunks {
            read(&self.outline, chunk, column, values);
        }
        values.truncate(self.taken as usize);
    }
}

/// The places of what strategies are set against the baseline by: every outcome, and the series of [`AHEAD`] that are recorded.
fn differences(outline: &Outline) -> Vec<usize> {
    let layout = &outline.layout;
    let outcomes = OUTCOMES.iter().map(|outcome| layout.outcome(*outcome));
    let series = AHEAD.iter().filter_map(|series| layout.places_of(*series));
    outcomes.chain(series.flatten()).collect()
}

/// Every column, in the order of sketches.
fn all_columns(outline: &Outline) -> impl Iterator<Item = Column> + use<> {
    let (strategies, width) = (outline.strategies.len(), outline.layout.width());
    let recorded = (0..strategies).flat_map(move |strategy| {
        (0..width).map(move |place| Column::Recorded { strategy, place })
    });
    let places = differences(outline);
    let differences = (0..strategies).flat_map(move |strategy| {
        let places = places.clone().into_iter();
        places.map(move |place| Column::Difference { strategy, place })
    });
    recorded.chain(differences)
}

/// Reads a column of a chunk.
fn read(outline: &Outline, chunk: &Chunk, column: Column, values: &mut Vec<f64>) {
    let width = outline.layout.width();
    match column {
        Column::Recorded { strategy, place } => {
            values.extend_from_slice(chunk.column(strategy * width + place));
        }
        Column::Difference { strategy, place } => {
            let own = chunk.column(strategy * width + place).iter();
            values.extend(own.zip(chunk.column(place)).map(|(own, base)| own - base));
        }
    }
}

//! What pages draw first of a run, apart from the rest: the numbers of a few series, and the means of all others.
//!
//! Most columns of a chunk are drawn by nobody until someone looks for them, and carrying them from where they are
//! simulated to where they are summed up takes as long as many a run. So an excerpt of each chunk goes before it:
//! whatever is watched, every outcome, and of the others how many numbers there are and their sum.

use std::sync::Arc;

use perennial_kernel::moments;

use super::collector::Collector;
use super::results::{AHEAD, Results};
use crate::engine::chunk::Chunk;
use crate::engine::layout::{Request, Selection};
use crate::engine::outline::Outline;
use crate::engine::plan::Plan;
use crate::engine::series::Series;
use crate::model::Scenario;
use crate::model::sorted::Sorted;

/// Which columns an excerpt takes.
#[derive(Debug)]
pub struct Excerpt {
    whole: Arc<Outline>,
    /// The run, as if only what is watched were recorded.
    narrow: Arc<Outline>,
    /// By place of the narrow layout: the place of the whole one.
    places: Vec<usize>,
}

/// Sums of the series of everyone in a chunk, by strategy and place.
#[derive(Debug, Clone, PartialEq)]
struct Sums {
    sums: Vec<f64>,
    defined: Vec<f64>,
}

impl Excerpt {
    /// Of a run of this scenario, of which the plan is. `watched`: positions of the series that are taken whole, beside those that strategies
    /// and real values are compared by.
    #[must_use]
    pub fn new(scenario: &Scenario, plan: &Plan, watched: &[u32]) -> Self {
        let whole = Arc::clone(plan.outline());
        let all = whole.layout.series();
        let watched = watched.iter().filter_map(|at| all.get(*at as usize));
        let observed = whole.observed.iter().map(|observed| observed.series);
        let taken: Vec<Series> = watched.copied().chain(AHEAD).chain(observed).collect();
        let request = Request {
            selection: Selection::Only(taken),
            by_segment: false,
        };
        let narrow = Outline::new(scenario, &request, plan.is_uncertain());
        Self {
            places: places(&whole, &narrow),
            narrow: Arc::new(narrow),
            whole,
        }
    }

    /// The excerpt of a chunk of the run, as one flat buffer: a narrow chunk as [`Chunk::into_buffer`] has it, then sums and how many
    /// numbers are in each, by strategy and place.
    #[must_use]
    pub fn of(&self, chunk: &Chunk) -> Vec<f64> {
        let summed = self.summed();
        let numbers = self.narrow.columns() * chunk.count as usize;
        let mut values = Vec::with_capacity(numbers + chunk.scaled.len() + 2 + 2 * summed);
        let (strategies, width) = (self.whole.strategies.len(), self.whole.layout.width());
        for strategy in 0..strategies {
            for place in &self.places {
                values.extend_from_slice(chunk.column(strategy * width + place));
            }
        }
        let narrow = Chunk {
            first: chunk.first,
            count: chunk.count,
            values,
            scaled: chunk.scaled.clone(),
        };
        let mut buffer = narrow.into_buffer();
        let mut defined = Vec::with_capacity(summed);
        for strategy in 0..strategies {
            for place in self.whole.layout.of_everyone() {
                let (sum, count) = moments::sum(chunk.column(strategy * width + place));
                buffer.push(sum);
                defined.push(count as f64);
            }
        }
        buffer.extend(defined);
        buffer
    }

    /// Reads what [`Excerpt::of`] made for the same run; `None` where it is nothing of the kind.
    fn read(&self, mut buffer: Vec<f64>) -> Option<(Chunk, Sums)> {
        let summed = self.summed();
        let defined = buffer.split_off(buffer.len().checked_sub(summed)?);
        let sums = buffer.split_off(buffer.len().checked_sub(summed)?);
        let chunk = Chunk::from_buffer(&self.narrow, buffer)?;
        Some((chunk, Sums { sums, defined }))
    }

    /// How many sums an excerpt has.
    fn summed(&self) -> usize {
        self.whole.strategies.len() * self.whole.layout.of_everyone().len()
    }
}

/// By place of a narrow layout, the place of the same number in the whole one: series first, then what follows them in both.
fn places(whole: &Outline, narrow: &Outline) -> Vec<usize> {
    let positions = 0..narrow.layout.series().len();
    let taken = positions.filter(|at| narrow.layout.place(0, *at).is_some());
    let series = taken.filter_map(|at| whole.layout.places(0, at)).flatten();
    let first = whole.layout.outcome(crate::engine::series::OUTCOMES[0]);
    series.chain(first..whole.layout.width()).collect()
}

/// The excerpts of a run so far.
#[derive(Debug)]
pub struct Excerpts {
    excerpt: Excerpt,
    collector: Collector,
    /// By first replication.
    sums: Sorted<u32, Sums>,
}

impl Excerpts {
    /// Nothing yet.
    #[must_use]
    pub fn new(excerpt: Excerpt) -> Self {
        Self {
            collector: Collector::of(Arc::clone(&excerpt.narrow)),
            excerpt,
            sums: Sorted::new(),
        }
    }

    /// Adds the excerpt of a chunk. Whether it is one of this run: else nothing is added.
    pub fn add(&mut self, buffer: Vec<f64>) -> bool {
        let Some((chunk, sums)) = self.excerpt.read(buffer) else {
            return false;
        };
        self.sums.insert(chunk.first, sums);
        self.collector.add(chunk);
        true
    }

    /// How many replications there are without a gap from the first on.
    #[must_use]
    pub fn completed(&self) -> u32 {
        self.collector.completed()
    }

    /// Whether all are there.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.collector.is_finished()
    }

    /// What these replications say: means of every series of everyone, quantiles of those that are watched alone, outcomes and the
    /// comparison. Nothing is said of segments, and the digest is of less than that of [`Collector::results`].
    #[must_use]
    pub fn results(&self) -> Results {
        let mut results = self.collector.results();
        let layout = &self.excerpt.whole.layout;
        for (strategy, result) in results.strategies.iter_mut().enumerate() {
            for (position, series) in result.series.iter_mut().enumerate() {
                if series.mean.is_empty() {
                    let places = layout.places(0, position).unwrap_or_default();
                    series.mean = places.map(|place| self.mean(strategy, place)).collect();
                }
            }
        }
        results
    }

    /// The mean of a number, in the order of replications; NaN where it is never defined.
    fn mean(&self, strategy: usize, place: usize) -> f64 {
        let at = strategy * self.excerpt.whole.layout.of_everyone().len() + place;
        let added = self
            .sums
            .iter()
            .filter(|(first, _)| *first < self.completed());
        let (sum, defined) = added.fold((0.0, 0.0), |(sum, defined), (_, sums)| {
            (sum + sums.sums[at], defined + sums.defined[at])
        });
        sum / defined
    }
}

#[cfg(test)]
mod tests;

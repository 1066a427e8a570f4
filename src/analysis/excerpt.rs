//! What pages draw first of a run, apart from the rest: the numbers of a few series, and every outcome.
//!
//! Most columns of a chunk are drawn by nobody until someone looks for them. Writing them down and carrying them from where they are
//! simulated to where they are summed up takes longer than many a run. So an excerpt of each chunk goes before it.

use std::sync::Arc;

use super::collector::Collector;
use super::results::{AHEAD, Results};
use crate::engine::chunk::Chunk;
use crate::engine::layout::{Request, Selection};
use crate::engine::outline::Outline;
use crate::engine::plan::Plan;
use crate::model::Scenario;

/// Which columns an excerpt takes.
#[derive(Debug)]
pub struct Excerpt {
    whole: Arc<Outline>,
    /// The run, as if only what is watched were recorded.
    narrow: Arc<Outline>,
    /// By place of the narrow layout: the place of the whole one.
    places: Vec<usize>,
}

impl Excerpt {
    /// Of a run of this scenario, of which the plan is. `watched`: positions of the series that are taken, beside those that strategies
    /// and real values are compared by.
    #[must_use]
    pub fn new(scenario: &Scenario, plan: &Plan, watched: &[u32]) -> Self {
        let whole = Arc::clone(plan.outline());
        let narrow = Outline::new(scenario, &request(&whole, watched), plan.is_uncertain());
        Self {
            places: places(&whole, &narrow),
            narrow: Arc::new(narrow),
            whole,
        }
    }

    /// The excerpt of a chunk of the run.
    #[must_use]
    pub fn of(&self, chunk: &Chunk) -> Chunk {
        let mut values = Vec::with_capacity(self.narrow.columns() * chunk.count as usize);
        let (strategies, width) = (self.whole.strategies.len(), self.whole.layout.width());
        for strategy in 0..strategies {
            for place in &self.places {
                values.extend_from_slice(chunk.column(strategy * width + place));
            }
        }
        Chunk {
            first: chunk.first,
            count: chunk.count,
            values,
            scaled: chunk.scaled.clone(),
        }
    }
}

/// What a run records for excerpts alone, where it is simulated for them (see [`Excerpt::new`]).
#[must_use]
pub fn request(whole: &Outline, watched: &[u32]) -> Request {
    let all = whole.layout.series();
    let watched = watched.iter().filter_map(|at| all.get(*at as usize));
    let observed = whole.observed.iter().map(|observed| observed.series);
    Request {
        selection: Selection::Only(watched.copied().chain(AHEAD).chain(observed).collect()),
        by_segment: false,
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
    narrow: Arc<Outline>,
    collector: Collector,
}

impl Excerpts {
    /// Nothing yet.
    #[must_use]
    pub fn new(excerpt: &Excerpt) -> Self {
        let narrow = Arc::clone(&excerpt.narrow);
        Self {
            collector: Collector::of(Arc::clone(&narrow)),
            narrow,
        }
    }

    /// Adds the excerpt of a chunk, as [`Chunk::into_buffer`] has it. Whether it is one of this run: else nothing is added.
    pub fn add(&mut self, buffer: Vec<f64>) -> bool {
        let Some(chunk) = Chunk::from_buffer(&self.narrow, buffer) else {
            return false;
        };
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

    /// What these replications say: the series that are watched, outcomes and the comparison. Nothing is said of other series and of segments,
    /// and the digest is of less than that of [`Collector::results`].
    #[must_use]
    pub fn results(&self) -> Results {
        self.collector.results()
    }
}

#[cfg(test)]
mod tests;

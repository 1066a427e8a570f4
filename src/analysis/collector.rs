//! Gathers chunks of replications, in whatever order they come, into results.
//!
//! Results are of the replications without a gap from the first on; chunks further on wait. So the
//! same number of replications gives the same results, whoever computed which chunk when.

use std::sync::Arc;

use super::compare::{self, Worth};
use super::digest::digest;
use super::exact::warnings;
use super::observed;
use super::results::{Comparison, OutcomeSummary, Results, SeriesSummary, StrategyResult};
use super::summary;
use crate::engine::chunk::Chunk;
use crate::engine::outline::Outline;
use crate::engine::plan::Plan;
use crate::engine::series::{OUTCOMES, Outcome};
use crate::model::EngineKind;
use crate::model::sorted::Sorted;

/// The chunks of a run so far.
#[derive(Debug)]
pub struct Collector {
    outline: Arc<Outline>,
    /// Chunks without a gap from replication 0 on.
    chunks: Vec<Chunk>,
    /// Chunks beyond a gap, by first replication.
    waiting: Sorted<u32, Chunk>,
    completed: u32,
    /// By strategy and stage.
    scaled: Vec<f64>,
}

impl Collector {
    /// Nothing yet.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let outline = Arc::clone(plan.outline());
        Self {
            scaled: vec![0.0; outline.strategies.len() * outline.stages.len()],
            outline,
            chunks: Vec::new(),
            waiting: Sorted::new(),
            completed: 0,
        }
    }

    /// Adds a chunk. One that was added before, or that is of another plan, is left out.
    pub fn add(&mut self, chunk: Chunk) {
        let numbers = self.outline.columns() * chunk.count as usize;
        let is_known = chunk.first < self.completed || self.waiting.has(&chunk.first);
        if is_known || chunk.count == 0 || chunk.values.len() != numbers {
            return;
        }
        self.waiting.insert(chunk.first, chunk);
        while let Some(chunk) = self.waiting.remove(&self.completed) {
            let sums = self.scaled.iter_mut().zip(&chunk.scaled);
            sums.for_each(|(sum, times)| *sum += times);
            self.completed = chunk.first.saturating_add(chunk.count);
            self.chunks.push(chunk);
        }
    }

    /// How many replications there are without a gap from the first on.
    #[must_use]
    pub fn completed(&self) -> u32 {
        self.completed
    }

    /// Results of these replications.
    #[must_use]
    pub fn results(&self) -> Results {
        let outline = &self.outline;
        let strategies: Vec<StrategyResult> = outline
            .strategies
            .iter()
            .enumerate()
            .map(|(position, strategy)| StrategyResult {
                id: strategy.id.clone(),
                series: self.all_series(position),
                outcomes: self.outcomes(position),
            })
            .collect();
        let comparison = self.comparison(Outcome::Npv);
        Results {
            engine: EngineKind::Counts,
            seed: outline.seed,
            replications: self.completed,
            digest: digest(&strategies, &comparison),
            warnings: warnings(outline, &self.scaled),
            observed: strategies
                .first()
                .map(|baseline| observed::fits(outline, baseline))
                .unwrap_or_default(),
            strategies,
            comparison,
        }
    }

    /// All strategies against the baseline, for an outcome.
    #[must_use]
    pub fn comparison(&self, outcome: Outcome) -> Comparison {
        let layout = &self.outline.layout;
        let strategies = 0..self.outline.strategies.len();
        let values: Vec<Vec<f64>> = strategies
            .clone()
            .map(|strategy| self.column(strategy, layout.outcome(outcome)))
            .collect();
        let mean = |strategy, place| summary::mean(&self.column(strategy, place));
        let worth: Vec<Worth> = strategies
            .map(|strategy| Worth {
                cost: mean(strategy, layout.discounted_cost()),
                contribution: mean(strategy, layout.discounted_contribution()),
            })
            .collect();
        compare::paired(&self.outline, outcome, &values, &worth)
    }

    /// The numbers of an outcome of a strategy, one for each replication.
    #[must_use]
    pub fn outcome(&self, strategy: usize, outcome: Outcome) -> Vec<f64> {
        self.column(strategy, self.outline.layout.outcome(outcome))
    }

    /// One column: a place of a strategy's row over replications.
    fn column(&self, strategy: usize, place: usize) -> Vec<f64> {
        let mut values = Vec::with_capacity(self.completed as usize);
        self.read(strategy, place, &mut values);
        values
    }

    fn read(&self, strategy: usize, place: usize, values: &mut Vec<f64>) {
        values.clear();
        let column = strategy * self.outline.layout.width() + place;
        for chunk in &self.chunks {
            values.extend_from_slice(chunk.column(column));
        }
    }

    /// One series of a strategy, by its position in [`Layout::series`]: what a page needs to draw
    /// one chart while a run goes on, at a small part of the cost of [`Collector::results`].
    ///
    /// [`Layout::series`]: crate::engine::layout::Layout::series
    #[must_use]
    pub fn series(&self, strategy: usize, position: usize) -> SeriesSummary {
        let layout = &self.outline.layout;
        let mut summary = SeriesSummary {
            mean: Vec::new(),
            spread: Vec::new(),
        };
        let exists = strategy < self.outline.strategies.len() && position < layout.series().len();
        if !exists {
            return summary;
        }
        let mut values = Vec::with_capacity(self.completed as usize);
        for time in 0..layout.length(position) {
            self.read(strategy, layout.offset(position) + time, &mut values);
            let (mean, spread) = summary::series_point(&mut values);
            summary.mean.push(mean);
            summary.spread.push(spread);
        }
        summary
    }

    fn all_series(&self, strategy: usize) -> Vec<SeriesSummary> {
        let positions = 0..self.outline.layout.series().len();
        positions
            .map(|position| self.series(strategy, position))
            .collect()
    }

    fn outcomes(&self, strategy: usize) -> Vec<OutcomeSummary> {
        let outcomes = OUTCOMES.iter();
        outcomes
            .map(|outcome| summary::outcome(self.outcome(strategy, *outcome)))
            .collect()
    }
}

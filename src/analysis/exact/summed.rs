//! Rows of expected values, and of variances where they are asked for, summed over draws.

use std::sync::Arc;

use perennial_kernel::rows::Rows;

use super::Worth;
use crate::analysis::precision::Known;
use crate::analysis::results::{OutcomeSummary, SegmentResult, SeriesSummary, StrategyResult};
use crate::engine::outline::Outline;
use crate::engine::plan::Plan;
use crate::engine::series::{OUTCOMES, Outcome};

/// Sums over draws, by strategy.
pub(super) struct Summed {
    outline: Arc<Outline>,
    means: Vec<Rows>,
    /// Of the variances of chance; empty where they are not asked for.
    chance: Vec<Rows>,
    /// By strategy and stage: how often exits were scaled.
    pub scaled: Vec<f64>,
}

impl Summed {
    /// Sums of no draw yet, with or without the variances of chance.
    pub fn new(plan: &Plan, with_variances: bool) -> Self {
        let outline = Arc::clone(plan.outline());
        let strategies = outline.strategies.len();
        let rows = Rows::new(outline.layout.width());
        Self {
            chance: vec![rows.clone(); if with_variances { strategies } else { 0 }],
            means: vec![rows; strategies],
            scaled: vec![0.0; strategies * outline.stages.len()],
            outline,
        }
    }

    /// Adds the expected path of a strategy in the next draw, and how often exits were scaled in it.
    pub fn add(&mut self, position: usize, scaled: &[f64], row: &[f64]) {
        self.means[position].add(row);
        let first = position * self.outline.stages.len();
        let sums = self.scaled[first..].iter_mut().zip(scaled);
        sums.for_each(|(sum, times)| *sum += times);
    }

    /// Adds the variances of a strategy in the next draw.
    pub fn add_variances(&mut self, position: usize, row: &[f64]) {
        self.chance[position].add(row);
    }

    /// The means, by strategy.
    pub fn means(&self) -> impl Iterator<Item = &Rows> {
        self.means.iter()
    }

    /// Mean and standard deviation over draws at a place, and in how many it is defined.
    pub fn known(&self, strategy: usize, place: usize) -> Known {
        let means = &self.means[strategy];
        let sd = means.variance(place).sqrt();
        (means.mean(place), sd, means.defined(place) as usize)
    }

    /// What each strategy costs and contributes on average.
    pub fn worth(&self) -> Vec<Worth> {
        let layout = &self.outline.layout;
        let worth = self.means.iter().map(|means| Worth {
            cost: means.mean(layout.discounted_cost()),
            contribution: means.mean(layout.discounted_contribution()),
        });
        worth.collect()
    }

    /// The results of a strategy.
    pub fn strategy(&self, strategy: usize) -> StrategyResult {
        let segments = self.outline.segments.iter().enumerate();
        StrategyResult {
            id: self.outline.strategies[strategy].id.clone(),
            series: self.all_series(strategy, 0),
            outcomes: OUTCOMES
                .iter()
                .map(|outcome| self.outcome(strategy, *outcome))
                .collect(),
            segments: segments
                .map(|(segment, id)| SegmentResult {
                    id: id.clone(),
                    series: self.all_series(strategy, segment + 1),
                })
                .collect(),
            per_customer: None,
            histories: None,
        }
    }

    fn all_series(&self, strategy: usize, scope: usize) -> Vec<SeriesSummary> {
        let positions = 0..self.outline.layout.series().len();
        positions
            .map(|position| self.series(strategy, scope, position))
            .collect()
    }

    /// A series of everyone (scope 0) or of a segment; empty where it is not recorded.
    fn series(&self, strategy: usize, scope: usize, position: usize) -> SeriesSummary {
        let layout = &self.outline.layout;
        let mut summary = SeriesSummary {
            mean: Vec::new(),
            sd: Vec::new(),
            quantiles: Vec::new(),
        };
        let Some(first) = layout.place(scope, position) else {
            return summary;
        };
        let means = &self.means[strategy];
        let places = first..first + layout.length(position);
        summary.mean = places.clone().map(|place| means.mean(place)).collect();
        if let Some(chance) = self.chance.get(strategy) {
            let sd = |place| (chance.mean(place) + means.variance(place)).sqrt();
            summary.sd = places.map(sd).collect();
        }
        summary
    }

    /// An outcome, with the variance in its two parts. What chance does to a ratio is not known.
    fn outcome(&self, strategy: usize, outcome: Outcome) -> OutcomeSummary {
        let place = self.outline.layout.outcome(outcome);
        let means = &self.means[strategy];
        let mut summary = OutcomeSummary {
            mean: means.mean(place),
            sd: None,
            se: None,
            quantiles: None,
            from_chance: None,
            from_parameters: None,
            defined: f64::from(means.defined(place)) / f64::from(means.all().max(1)),
        };
        if let Some(chance) = self.chance.get(strategy) {
            let between = means.variance(place);
            let within = chance.mean(place);
            let count = f64::from(means.defined(place));
            let is_known = !within.is_nan();
            summary.sd = is_known.then(|| (within + between).sqrt());
            summary.se = (count > 0.0).then(|| (between / count).sqrt());
            summary.from_chance = is_known.then_some(within);
            summary.from_parameters = (count > 0.0).then_some(between);
        }
        summary
    }
}

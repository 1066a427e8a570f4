//! Gathers chunks of replications, in whatever order they come, into results.
//!
//! Results are of the replications without a gap from the first on; chunks further on wait. So the
//! same number of replications gives the same results, whoever computed which chunk when. A run that is
//! asked for a precision ends at the first checkpoint at which it is reached, with the replications up
//! to there and none of those beyond, though they may have been simulated.

use std::ops::Range;
use std::sync::Arc;

use super::columns::{Column, Columns, Work};
use super::compare::{self, Contest, Worth};
use super::digest::digest;
use super::exact::warnings;
use super::results::{
    AHEAD, Comparison, OutcomeSummary, Results, SegmentResult, SeriesSummary, StrategyResult,
    Warning,
};
use super::summary::Summary;
use super::{observed, precision};
use crate::engine::checkpoint::{self, Goal};
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
    columns: Columns,
    /// By outcome.
    contests: Vec<Contest>,
    /// Chunks beyond a gap, by first replication.
    waiting: Sorted<u32, Chunk>,
    /// Whether the precision asked for is reached.
    is_precise: bool,
    /// By strategy and stage.
    scaled: Vec<f64>,
}

impl Collector {
    /// A collector of a run of this plan that has no chunk yet.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        Self::of(Arc::clone(plan.outline()))
    }

    /// Nothing yet of a run of this outline.
    #[must_use]
    pub fn of(outline: Arc<Outline>) -> Self {
        let contests = OUTCOMES.iter();
        Self {
            scaled: vec![0.0; outline.strategies.len() * outline.stages.len()],
            contests: contests
                .map(|outcome| Contest::new(&outline, (*outcome).into()))
                .collect(),
            columns: Columns::new(Arc::clone(&outline)),
            outline,
            waiting: Sorted::new(),
            is_precise: false,
        }
    }

    /// Adds a chunk. One that was added before, that is of another plan, or that comes after a precision
    /// was reached, is left out.
    pub fn add(&mut self, chunk: Chunk) {
        let numbers = self.outline.columns() * chunk.count as usize;
        let is_known = chunk.first < self.completed() || self.waiting.has(&chunk.first);
        let fits = chunk.values.len() == numbers && chunk.first.checked_add(chunk.count).is_some();
        if is_known || chunk.count == 0 || !fits || self.is_precise {
            return;
        }
        self.waiting.insert(chunk.first, chunk);
        while let Some(chunk) = self.waiting.remove(&self.completed()) {
            self.merge(chunk);
            if self.is_precise {
                self.waiting.clear();
            }
        }
    }

    /// Takes the chunk that follows, up to its end or to where the precision is reached.
    fn merge(&mut self, chunk: Chunk) {
        let (first, count) = (chunk.first, chunk.count);
        let scaled = chunk.scaled.clone();
        self.columns.begin(chunk);
        while self.completed() < first + count && !self.is_precise {
            self.step(first + count);
        }
        let taken = self.completed() - first;
        self.columns
            .contest(&mut self.contests, first..first + taken);
        self.columns.end();
        // A chunk of a run that may stop early ends at a checkpoint (`Outline::chunks`). Of one that does
        // not, nobody knows how often it was before the stop.
        let part = |times: f64| (times * f64::from(taken) / f64::from(count)).floor();
        let sums = self.scaled.iter_mut().zip(&scaled);
        sums.for_each(|(sum, times)| *sum += part(*times));
    }

    /// Takes replications up to the next checkpoint, at most to this one, and looks whether they do.
    fn step(&mut self, end: u32) {
        let Some(goal) = &self.outline.goal else {
            self.columns.take(end);
            return;
        };
        let checkpoint = checkpoint::next(self.completed());
        let to = end.min(checkpoint);
        self.columns.take(to);
        if to == checkpoint || to == self.outline.replications {
            self.is_precise = self.least_precise(goal).1 <= goal.asked();
        }
    }

    /// The strategy that is least precise, and how precise.
    fn least_precise(&self, goal: &Goal) -> (usize, f64) {
        let mut work = Work::default();
        let place = self.outline.layout.outcome(goal.outcome);
        precision::worst(&self.outline, goal, &mut |strategy| {
            let column = Column::Recorded { strategy, place };
            self.columns.moments(column, &mut work)
        })
    }

    /// How many replications there are without a gap from the first on.
    #[must_use]
    pub fn completed(&self) -> u32 {
        self.columns.taken()
    }

    /// Whether there is nothing more to add: all replications are there, or the precision is reached.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.is_precise || self.completed() >= self.outline.replications
    }

    /// Results of these replications.
    #[must_use]
    pub fn results(&self) -> Results {
        let outline = &self.outline;
        let mut work = Work::default();
        let strategies: Vec<StrategyResult> = outline
            .strategies
            .iter()
            .enumerate()
            .map(|(position, strategy)| StrategyResult {
                id: strategy.id.clone(),
                series: self.all_series(position, 0, &mut work),
                outcomes: self.outcomes(position, &mut work),
                segments: self.segments(position, &mut work),
                per_customer: None,
                histories: None,
            })
            .collect();
        let comparison = self.comparison(Outcome::Npv);
        Results {
            engine: EngineKind::Counts,
            seed: outline.seed,
            replications: self.completed(),
            digest: digest(&strategies, &comparison),
            warnings: self.warnings(),
            observed: strategies
                .first()
                .map(|baseline| observed::fits(outline, baseline))
                .unwrap_or_default(),
            strategies,
            comparison,
        }
    }

    fn warnings(&self) -> Vec<Warning> {
        let mut all = warnings(&self.outline, &self.scaled);
        if let Some(goal) = &self.outline.goal
            && self.is_finished()
            && !self.is_precise
        {
            let worst = self.least_precise(goal);
            all.push(precision::warning(&self.outline, goal, worst));
        }
        all
    }

    /// All strategies against the baseline, for an outcome.
    #[must_use]
    pub fn comparison(&self, outcome: Outcome) -> Comparison {
        let layout = &self.outline.layout;
        let mut work = Work::default();
        let strategies = 0..self.outline.strategies.len();
        let differences = strategies.clone().map(|strategy| {
            let place = layout.outcome(outcome);
            let column = Column::Difference { strategy, place };
            self.columns.summary(column, &mut work).outcome()
        });
        let differences: Vec<OutcomeSummary> = differences.collect();
        let mut mean = |strategy, place| {
            let column = Column::Recorded { strategy, place };
            self.columns.moments(column, &mut work).0
        };
        let worth: Vec<Worth> = strategies
            .map(|strategy| Worth {
                cost: mean(strategy, layout.discounted_cost()),
                contribution: mean(strategy, layout.discounted_contribution()),
            })
            .collect();
        let contest = &self.contests[outcome.index()];
        let mut comparison = compare::paired(&self.outline, contest, differences, &worth);
        let others = comparison.strategies.iter_mut().enumerate().skip(1);
        for (strategy, one) in others {
            one.ahead = self.ahead(strategy, &mut work);
        }
        comparison
    }

    /// The series of [`AHEAD`] less the baseline's; none where they are not recorded.
    fn ahead(&self, strategy: usize, work: &mut Work) -> Vec<SeriesSummary> {
        let series = AHEAD.iter().map(|series| {
            let places = self.outline.layout.places_of(*series)?;
            let mut point = |place| {
                let column = Column::Difference { strategy, place };
                self.columns.summary(column, work)
            };
            Some(summarised(places, &mut point))
        });
        series.collect::<Option<_>>().unwrap_or_default()
    }

    /// The numbers of an outcome of a strategy, one for each replication; `None` in a run so long that
    /// they are not held any more (see [`held`](crate::engine::held)).
    #[must_use]
    pub fn outcome(&self, strategy: usize, outcome: Outcome) -> Option<Vec<f64>> {
        let place = self.outline.layout.outcome(outcome);
        self.columns.values(Column::Recorded { strategy, place })
    }

    /// One series of a strategy, by its position in [`Layout::series`]: what a page needs to draw
    /// one chart while a run goes on, at a small part of the cost of [`Collector::results`]. Empty where
    /// it is not recorded.
    ///
    /// [`Layout::series`]: crate::engine::layout::Layout::series
    #[must_use]
    pub fn series(&self, strategy: usize, position: usize) -> SeriesSummary {
        self.scoped(strategy, 0, position, &mut Work::default())
    }

    /// A series of everyone (scope 0) or of a segment.
    fn scoped(
        &self,
        strategy: usize,
        scope: usize,
        position: usize,
        work: &mut Work,
    ) -> SeriesSummary {
        let exists = strategy < self.outline.strategies.len();
        let places = self.outline.layout.places(scope, position);
        let places = places.filter(|_| exists).unwrap_or_default();
        let mut point = |place| {
            let column = Column::Recorded { strategy, place };
            self.columns.summary(column, work)
        };
        summarised(places, &mut point)
    }

    fn all_series(&self, strategy: usize, scope: usize, work: &mut Work) -> Vec<SeriesSummary> {
        let positions = 0..self.outline.layout.series().len();
        positions
            .map(|position| self.scoped(strategy, scope, position, work))
            .collect()
    }

    fn segments(&self, strategy: usize, work: &mut Work) -> Vec<SegmentResult> {
        let segments = self.outline.segments.iter().enumerate();
        segments
            .map(|(segment, id)| SegmentResult {
                id: id.clone(),
                series: self.all_series(strategy, segment + 1, work),
            })
            .collect()
    }

    /// The outcomes, with the variance of each in its two parts.
    fn outcomes(&self, strategy: usize, work: &mut Work) -> Vec<OutcomeSummary> {
        let layout = &self.outline.layout;
        let outcomes = OUTCOMES.iter().map(|outcome| {
            let place = layout.outcome(*outcome);
            let summary = self
                .columns
                .summary(Column::Recorded { strategy, place }, work);
            let expected = layout.expected(*outcome).map_or(0.0, |place| {
                let column = Column::Recorded { strategy, place };
                self.columns.moments(column, work).1
            });
            let variance = summary.sd * summary.sd;
            let from_parameters = expected * expected;
            let rest = variance - from_parameters;
            OutcomeSummary {
                // (`max` would turn what is undefined into 0.)
                from_chance: Some(if rest < 0.0 { 0.0 } else { rest }),
                from_parameters: Some(from_parameters),
                ..summary.outcome()
            }
        });
        outcomes.collect()
    }
}

/// The summary of a series, from that of each of its places.
fn summarised(places: Range<usize>, point: &mut dyn FnMut(usize) -> Summary) -> SeriesSummary {
    let mut summary = SeriesSummary {
        mean: Vec::new(),
        sd: Vec::new(),
        quantiles: Vec::new(),
    };
    for place in places {
        let point = point(place);
        summary.mean.push(point.mean);
        summary.sd.push(point.sd);
        summary.quantiles.push(point.quantiles);
    }
    summary
}

#[cfg(test)]
mod tests;

//! Simulated futures of single people: each is followed period by period, by the process of
//! [`counts`], and what each went through is counted in [`histories`](super::histories).
//!
//! Where all can be followed, series and outcomes are those of the people followed, through the same
//! books as everywhere. Where they are too many, a sample is followed and `counts` gives the series;
//! [`sampling`] says which, before anyone is followed.

mod everyone;
mod follow;
mod hash;
mod numbers;
mod people;
mod record;
mod recorder;
mod sample;
mod sampling;
mod tables;
mod tally;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

use super::chunk::Chunk;
use super::counts;
use super::exact;
use super::histories::{HistoryChunk, Scene, Tally, Worth};
use super::ledger::Ledger;
use super::parameters::Parameters;
use super::plan::Plan;
use crate::model::limits;
use follow::{Follower, TooMany};
use hash::Root;
use people::People;
use sampling::Effort;

pub use record::journal;

/// Periods of single people that one chunk may take, so that progress is seen: a second or so.
const CHUNK_EFFORT: f64 = 2.0e7;

/// Some replications: their series and outcomes, and what people went through.
#[derive(Debug, Clone, PartialEq)]
pub struct Followed {
    /// Series and outcomes of each replication.
    pub chunk: Chunk,
    /// What people went through, summed over these replications.
    pub histories: HistoryChunk,
}

/// Splits a run into chunks for this many workers, as [`Outline::chunks`](super::outline::Outline::chunks) does, none of which takes long.
#[must_use]
pub fn split(plan: &Plan, workers: usize) -> Vec<Range<u32>> {
    let effort = Effort::of(plan, &plan.parameters(0));
    let most = (CHUNK_EFFORT / effort.periods.max(1.0)).clamp(1.0, 1e6) as u32;
    let mut chunks = Vec::new();
    for range in plan.outline().chunks(workers) {
        let mut first = range.start;
        while first < range.end {
            let end = first.saturating_add(most).min(range.end);
            chunks.push(first..end);
            first = end;
        }
    }
    chunks
}

/// Simulates a range of replications. The same replication gives the same numbers in any range.
#[must_use]
pub fn simulate(plan: &Plan, replications: Range<u32>) -> Followed {
    follow_at_most(limits::FOLLOWED_AT_ONCE, plan, replications)
}

/// What people go through, at a glance: of the first replications, at most so many, a sample that takes about as long as one chunk. What
/// they are worth is of those alone who ever are customers.
#[must_use]
pub fn glance(plan: &Plan, most: u32) -> HistoryChunk {
    let replications = 0..most.min(plan.replications());
    let mut run = Run::new(plan, limits::FOLLOWED_AT_ONCE, replications.clone());
    run.customers_alone = true;
    let parts = f64::from(replications.end);
    for replication in replications {
        let strategies = plan.parameters(replication);
        let effort = Effort::of(plan, &strategies);
        let one_in = (effort.periods * parts / CHUNK_EFFORT).ceil() as u64;
        let one_in = one_in.max(effort.one_in(plan));
        run.sample(&strategies, replication, one_in);
    }
    run.histories
}

/// The same with at most so many people at one time.
fn follow_at_most(most: u64, plan: &Plan, replications: Range<u32>) -> Followed {
    let known = match plan.parameters(replications.start) {
        Cow::Borrowed(strategies) => Some(Effort::of(plan, strategies).one_in(plan)),
        Cow::Owned(_) => None,
    };
    let mut run = Run::new(plan, most, replications.clone());
    if let Some(one_in) = known.filter(|one_in| *one_in > 1) {
        for replication in replications.clone() {
            run.sample(&plan.parameters(replication), replication, one_in);
        }
        return Followed {
            chunk: counts::simulate(plan, replications),
            histories: run.histories,
        };
    }
    let mut chunk = Chunk::empty(plan, replications.clone());
    for replication in replications {
        let strategies = plan.parameters(replication);
        let one_in = known.unwrap_or_else(|| Effort::of(plan, &strategies).one_in(plan));
        if one_in > 1 || run.everyone(&strategies, replication, &mut chunk).is_err() {
            run.sample(&strategies, replication, one_in.max(2));
            counted(plan, replication, &mut chunk);
        }
        for (position, strategy) in strategies.iter().enumerate() {
            chunk.count_scaled(position, &strategy.scaled, 1);
        }
    }
    Followed {
        chunk,
        histories: run.histories,
    }
}

/// Takes the numbers of a replication from counts.
fn counted(plan: &Plan, replication: u32, chunk: &mut Chunk) {
    let one = counts::simulate(plan, replication..replication.saturating_add(1));
    let columns = chunk.values.chunks_exact_mut(chunk.count as usize);
    for (column, value) in columns.zip(one.values) {
        column[(replication - chunk.first) as usize] = value;
    }
}

/// What one run of replications keeps.
struct Run<'a> {
    plan: &'a Plan,
    scene: Scene,
    people: People,
    histories: HistoryChunk,
    /// The expected path of a draw, where there are uncertain numbers.
    expected: Vec<f64>,
    /// Whether only those who ever are customers have their value counted.
    customers_alone: bool,
}

impl<'a> Run<'a> {
    /// Nobody followed yet, and at most so many people at one time.
    fn new(plan: &'a Plan, most: u64, replications: Range<u32>) -> Self {
        Self {
            plan,
            scene: Scene::new(&plan.structure),
            people: People::new(plan.structure.stages(), most),
            histories: HistoryChunk::new(plan, replications),
            expected: Vec::new(),
            customers_alone: false,
        }
    }

    /// Follows everyone, in every strategy, and writes the numbers; unless they become too many.
    fn everyone(
        &mut self,
        strategies: &[Parameters],
        replication: u32,
        chunk: &mut Chunk,
    ) -> Result<(), TooMany> {
        let root = Root::new(self.plan.seed(), replication);
        let mut ledger = Ledger::new(self.plan);
        let mut tallies = Vec::with_capacity(strategies.len());
        for (position, strategy) in strategies.iter().enumerate() {
            let mut tally = self.tally(1, false);
            let hand = replication..replication.saturating_add(1);
            let mut sheet = chunk.sheet(&self.plan.layout, position, &hand);
            let kept = (&self.scene, &mut self.people, &mut tally);
            let mut follower = Follower::new(self.plan, strategy, root, kept);
            everyone::follow(&mut follower, &mut ledger, &mut sheet)?;
            if self.plan.is_uncertain() {
                exact::outcomes(self.plan, strategy, &mut self.expected, &mut sheet);
            }
            tallies.push(tally);
        }
        for (all, tally) in self.histories.strategies.iter_mut().zip(&tallies) {
            all.merge(tally, 1);
        }
        Ok(())
    }

    /// Follows one person in so many, or fewer should they still be too many.
    fn sample(&mut self, strategies: &[Parameters], replication: u32, one_in: u64) {
        let root = Root::new(self.plan.seed(), replication);
        let mut one_in = one_in;
        loop {
            let tallies: Result<Vec<Tally>, TooMany> = (strategies.iter())
                .map(|strategy| {
                    let mut tally = self.tally(one_in, true);
                    let kept = (&self.scene, &mut self.people, &mut tally);
                    let mut follower = Follower::new(self.plan, strategy, root, kept);
                    sample::follow(&mut follower, one_in)?;
                    Ok(tally)
                })
                .collect();
            match tallies {
                Ok(tallies) => {
                    for (all, tally) in self.histories.strategies.iter_mut().zip(&tallies) {
                        all.merge(tally, one_in);
                    }
                    return;
                }
                // On this expected path nobody can be followed.
                Err(TooMany) if one_in == u64::MAX => return,
                Err(TooMany) => one_in = one_in.saturating_mul(2),
            }
        }
    }

    /// An empty tally of one replication.
    fn tally(&self, weight: u64, sampled: bool) -> Tally {
        let mut tally = Tally::new(self.plan.structure.stages(), self.plan.periods());
        tally.customers_alone = self.customers_alone;
        tally.worth.push(Worth {
            weight,
            sampled,
            ..Worth::default()
        });
        tally
    }
}

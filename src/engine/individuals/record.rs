//! One replication, written down: the numbers of a run, and some of its people by name.

use super::everyone;
use super::follow::{Follower, TooMany};
use super::hash::Root;
use super::people::People;
use super::recorder::Recorder;
use super::sample;
use super::sampling::Effort;
use crate::engine::chunk::Chunk;
use crate::engine::counts;
use crate::engine::expected;
use crate::engine::flows::Flows;
use crate::engine::histories::{Scene, Tally};
use crate::engine::journal::{Journal, Record};
use crate::engine::ledger::Ledger;
use crate::engine::parameters::Parameters;
use crate::engine::plan::Plan;
use crate::engine::structure::Structure;
use crate::model::{StageKind, limits};

/// What is expected may be exceeded by chance by about this part without another attempt.
const SPARE: f64 = 1.05;

/// Writes down a replication in some strategies, by position: everyone's numbers, and one person in so many, as few as the limits allow
/// ([`limits::WRITTEN_AT_ONCE`], [`limits::WRITTEN_PEOPLE`], [`limits::WRITTEN_ENTRIES`]).
///
/// The numbers are those of [`simulate`](super::simulate) where the run has this one replication. Who is written down does not depend on
/// the strategy.
#[must_use]
pub fn journal(plan: &Plan, replication: u32, strategies: &[usize]) -> Journal {
    let all = plan.parameters(replication);
    let asked: Vec<(usize, &Parameters)> = (strategies.iter())
        .filter_map(|position| Some((*position, all.get(*position)?)))
        .collect();
    let effort = Effort::of(plan, &all);
    let mut scribe = Scribe {
        plan,
        scene: Scene::new(&plan.structure),
        people: People::new(plan.structure.stages(), limits::FOLLOWED_AT_ONCE),
        replication,
    };
    let mut one_in = whole_from(crowd(&plan.structure, &all) * SPARE);
    let least = effort.one_in_of(1);
    if least == 1 {
        while let Ok((numbers, records)) = scribe.everyone(&asked, one_in) {
            if let Some(records) = records {
                return Journal {
                    numbers,
                    one_in,
                    sampled: false,
                    records,
                };
            }
            one_in = after(one_in);
        }
    }
    one_in = one_in.max(whole_from(least as f64));
    let end = replication.saturating_add(1);
    let records = loop {
        match scribe.sample(&asked, one_in) {
            Some(records) => break records,
            // On this expected path nobody can be followed.
            None if one_in == u64::MAX => break vec![Record::default(); asked.len()],
            None => one_in = after(one_in),
        }
    };
    Journal {
        numbers: counts::simulate(plan, replication..end),
        one_in,
        sampled: true,
        records,
    }
}

/// The expected people that one of those written down would have to stand for.
fn crowd(structure: &Structure, strategies: &[Parameters]) -> f64 {
    let mut most = 0.0_f64;
    for strategy in strategies {
        let mut flows = Flows::new(structure, &strategy.orders);
        expected::start(structure, &mut flows);
        for period in 0..=structure.periods {
            if period > 0 {
                expected::step(structure, strategy, period, &mut flows);
            }
            most = most.max(present(structure, &flows) / limits::WRITTEN_AT_ONCE as f64);
        }
        most = most.max(flows.entered[0] / limits::WRITTEN_PEOPLE as f64);
    }
    most
}

/// Expected people who are in a stage that is not lost.
fn present(structure: &Structure, flows: &Flows<1>) -> f64 {
    let groups = flows.end.chunks_exact(structure.cell_count());
    let stages = || structure.cells.iter().zip(&structure.kinds);
    groups
        .flat_map(|group| {
            let there = stages().filter(|(_, kind)| **kind != StageKind::Lost);
            there.flat_map(|(cells, _)| group[cells.clone()].iter())
        })
        .map(|[people]| people)
        .sum()
}

/// Numbers that are easily said: these times a power of ten.
const ROUND: [u64; 10] = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80];

/// The least number that is easily said and not below this one.
fn whole_from(least: f64) -> u64 {
    if least.is_nan() || least >= 1e18 {
        return u64::MAX;
    }
    let least = (least.ceil() as u64).max(1);
    if least <= 6 {
        return least;
    }
    let mut power = 1;
    while ROUND[9] * power < least {
        power *= 10;
    }
    let fits = |round: &u64| round * power >= least;
    let found = ROUND
        .iter()
        .find(|round| fits(round))
        .map(|round| round * power);
    // Below ten there are no tenths.
    found.map_or(least, |found| if least <= 8 { 8 } else { found })
}

/// The next number that is easily said.
fn after(one_in: u64) -> u64 {
    whole_from(one_in as f64 * 1.01)
}

/// What is needed to write down a replication again and again.
struct Scribe<'a> {
    plan: &'a Plan,
    scene: Scene,
    people: People,
    replication: u32,
}

impl Scribe<'_> {
    /// Everyone followed, and one in so many written down; no records where that was too many.
    fn everyone(
        &mut self,
        asked: &[(usize, &Parameters)],
        one_in: u64,
    ) -> Result<(Chunk, Option<Vec<Record>>), TooMany> {
        let hand = self.replication..self.replication.saturating_add(1);
        let mut chunk = Chunk::empty(self.plan, hand.clone());
        let mut ledger = Ledger::new(self.plan);
        let mut records = Vec::with_capacity(asked.len());
        for (position, strategy) in asked {
            let mut sheet = chunk.sheet(&self.plan.layout, *position, &hand);
            let record = self.written(strategy, one_in, |follower| {
                everyone::follow(follower, &mut ledger, &mut sheet)
            })?;
            records.push(record);
        }
        Ok((chunk, records.into_iter().collect()))
    }

    /// One person in so many followed, all of whom are written down; `None` where that was too many.
    fn sample(&mut self, asked: &[(usize, &Parameters)], one_in: u64) -> Option<Vec<Record>> {
        let mut records = Vec::with_capacity(asked.len());
        for (_, strategy) in asked {
            let follow = |follower: &mut Follower<'_>| sample::follow(follower, one_in);
            records.push(self.written(strategy, 1, follow).ok()??);
        }
        Some(records)
    }

    fn written(
        &mut self,
        strategy: &Parameters,
        one_in: u64,
        follow: impl FnOnce(&mut Follower<'_>) -> Result<(), TooMany>,
    ) -> Result<Option<Record>, TooMany> {
        let structure = &self.plan.structure;
        let mut tally = Tally::new(structure.stages(), structure.periods);
        let root = Root::new(self.plan.seed(), self.replication);
        let kept = (&self.scene, &mut self.people, &mut tally);
        let mut follower = Follower::new(self.plan, strategy, root, kept);
        follower.recorder = Some(Recorder::new(&structure.kinds, one_in));
        follow(&mut follower)?;
        Ok(follower.recorder.take().and_then(Recorder::finish))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_are_easily_said() {
        let found = [
            0.2, 1.0, 1.1, 5.0, 6.5, 7.5, 8.5, 10.0, 11.0, 13.0, 61.0, 81.0, 101.0, 1_234.0,
        ];
        let said = [1, 1, 2, 5, 8, 8, 10, 10, 12, 15, 80, 100, 120, 1_500];
        assert_eq!(found.map(whole_from), said);
        assert_eq!(whole_from(f64::NAN), u64::MAX);
        assert_eq!(whole_from(f64::INFINITY), u64::MAX);
        let mut one_in = 1;
        for _ in 0..400 {
            let next = after(one_in);
            assert!(next > one_in || next == u64::MAX);
            one_in = next;
        }
        assert_eq!(one_in, u64::MAX);
    }
}

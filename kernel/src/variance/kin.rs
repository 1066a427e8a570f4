//! Who refers whom in a period: pools of people that refer alike, and whom they bring.
//!
//! Everyone in a referring stage refers alike within a segment, whatever class and tenure. Of a pool
//! of m people in cells i, who go their ways P and refer Poisson numbers with means l, the covariance
//! is more than that of independent people by q l' + l q' + m l l', where q is where the pool's people
//! are expected to be.

use super::forms::{Map, Source};
use super::marks::{Marks, flow};
use crate::journey::Journey;

/// Whom one person of a pool brings to a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Child {
    pub cell: usize,
    pub mean: f64,
    /// The mean times what one of them adds to each flow that adds up.
    pub with: [f64; flow::ADDING],
}

/// The people of a segment in a referring stage.
#[derive(Debug, Default)]
pub(super) struct Pool {
    /// Mean number of people that one brings, by referral.
    rates: Vec<(usize, f64)>,
    /// What those people add to each flow: mean, and mean sum of squares.
    added: Vec<(f64, f64)>,
    pub children: Vec<Child>,
    /// Mean number of people that one brings, by target.
    pub targets: Vec<f64>,
}

/// The pools of a period.
#[derive(Debug, Default)]
pub(super) struct Kin {
    /// Stages that refer.
    stages: Vec<usize>,
    /// Cells of a group that people are referred to.
    targets: Vec<usize>,
    /// By segment and referring stage.
    pub pools: Vec<Pool>,
    /// Cell to pool, within a part.
    pub gather: Map,
    /// Pool to cell, within a part.
    pub spread: Map,
    /// By pool: cell to cell, within its part: where the pool's people go.
    pub ways: Map,
}

impl Kin {
    /// The pools of a journey, without numbers.
    pub fn new(journey: &Journey) -> Self {
        let distinct = |stages: &mut dyn Iterator<Item = usize>| {
            let mut stages: Vec<usize> = stages.collect();
            stages.sort_unstable();
            stages.dedup();
            stages
        };
        let links = || journey.referrals.iter();
        Self {
            stages: distinct(&mut links().map(|link| link.from)),
            targets: distinct(&mut links().map(|link| link.to)),
            ..Self::default()
        }
    }

    /// How many pools a segment has.
    pub fn of_segment(&self) -> usize {
        self.stages.len()
    }

    /// How many targets there are.
    pub fn targets(&self) -> usize {
        self.targets.len()
    }

    /// Shares of the people that a target's referrals bring, by cell, for a segment; they sum to 1.
    pub fn entries(&self, journey: &Journey, segment: usize, target: usize) -> Vec<(usize, f64)> {
        let all: f64 = journey.weights.iter().sum();
        let groups = journey.classes(segment).zip(&journey.weights);
        let cells = groups
            .map(|(group, weight)| (group * journey.cells + self.targets[target], weight / all));
        cells.collect()
    }

    /// The pool of a group's people in a stage, where they refer anyone.
    pub fn pool(&self, journey: &Journey, group: usize, stage: usize) -> Option<usize> {
        let position = self.stages.iter().position(|from| *from == stage)?;
        let pool = journey.segment(group) * self.stages.len() + position;
        (!self.pools[pool].children.is_empty()).then_some(pool)
    }

    /// Mean number of people that one of a pool brings, by referral.
    pub fn rates(&self, pool: usize) -> impl Iterator<Item = (usize, f64)> {
        self.pools[pool].rates.iter().copied()
    }

    /// What the people whom one of a pool brings add to a flow: mean, and mean sum of squares.
    pub fn added(&self, pool: usize, flow: usize) -> (f64, f64) {
        self.pools[pool].added[flow]
    }

    /// Works out the pools of a period.
    pub fn fill(&mut self, source: &Source<'_>, marks: &[Marks]) {
        let segments = source.journey.segments();
        self.pools.clear();
        for segment in 0..segments {
            for position in 0..self.stages.len() {
                let pool = self.numbers(source, marks, segment, self.stages[position]);
                self.pools.push(pool);
            }
        }
        for map in [&mut self.gather, &mut self.spread, &mut self.ways] {
            map.clear();
        }
        let segments = segments / source.parts;
        for part in 0..source.parts {
            for segment in part * segments..(part + 1) * segments {
                for position in 0..self.stages.len() {
                    self.lay_out(source, segment, position, part * segments);
                    self.ways.close();
                }
            }
            self.gather.close();
            self.spread.close();
        }
    }

    fn numbers(&self, source: &Source<'_>, marks: &[Marks], segment: usize, stage: usize) -> Pool {
        let journey = source.journey;
        let mut pool = Pool {
            added: vec![(0.0, 0.0); flow::COUNT],
            targets: vec![0.0; self.targets.len()],
            ..Pool::default()
        };
        let links = journey.referrals.iter().enumerate();
        for (referral, link) in links.filter(|(_, link)| link.from == stage) {
            let mut all = 0.0;
            for group in journey.classes(segment) {
                let place = group * journey.referrals.len() + referral;
                let mean = source.room * source.tables.rates[place];
                if mean <= 0.0 {
                    continue;
                }
                all += mean;
                let cell = group * journey.cells + link.to;
                let mut with = [0.0; flow::ADDING];
                for (flow, marks) in marks.iter().enumerate() {
                    let worth = marks.referrals[place] + marks.end[cell];
                    let noise = marks.noise[1].get(cell).copied().unwrap_or(0.0);
                    pool.added[flow].0 += mean * worth;
                    pool.added[flow].1 += mean * (worth * worth + noise);
                    if let Some(with) = with.get_mut(flow) {
                        *with = mean * worth;
                    }
                }
                pool.children.push(Child { cell, mean, with });
            }
            pool.rates.push((referral, all));
            if let Some(target) = self.targets.iter().position(|to| *to == link.to) {
                pool.targets[target] += all;
            }
        }
        pool
    }

    /// Maps of a pool. `before`: segments before its part.
    fn lay_out(&mut self, source: &Source<'_>, segment: usize, position: usize, before: usize) {
        let journey = source.journey;
        let pool = &self.pools[segment * self.stages.len() + position];
        if pool.children.is_empty() {
            return;
        }
        let local = (segment - before) * self.stages.len() + position;
        let first = journey.classes(before).start * journey.cells;
        for child in &pool.children {
            self.spread.push(local, child.cell - first, child.mean);
        }
        let stage = &journey.stages[self.stages[position]];
        for group in journey.classes(segment) {
            let own = group * journey.cells;
            let mut slot = group * journey.slots + stage.slots;
            for cell in stage.cells.clone() {
                self.gather.push(own + cell - first, local, 1.0);
                for exit in &journey.exits[stage.exits.clone()] {
                    let p = source.tables.exits[slot];
                    self.ways.push(own + cell - first, own + exit.to - first, p);
                    slot += 1;
                }
                let older = (cell + 1).min(stage.cells.end - 1);
                let stay = source.tables.stay[own + cell];
                self.ways
                    .push(own + cell - first, own + older - first, stay);
            }
        }
    }
}

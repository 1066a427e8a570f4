//! Exact figures per customer, averaged over draws.
//!
//! Draws are summed in blocks, and blocks in their order, so that who computes which block, and on how
//! many threads, changes no number.

use std::ops::Range;

use super::results::{Clv, PerCustomer};
use crate::engine::parameters::Parameters;
use crate::engine::person::{self, Figures};
use crate::engine::plan::Plan;
use crate::model::limits;

/// Draws are summed in at most so many blocks.
const BLOCKS: u32 = 32;

/// The figures of every strategy, averaged over the draws of so many replications (over one where
/// nothing is uncertain). `None` where that would take too long: see
/// [`limits::PERSON_STEPS`].
#[must_use]
pub fn figures(plan: &Plan, draws: u32) -> Vec<Option<PerCustomer>> {
    Gradual::new(plan, draws).figures(plan)
}

/// The figures worked out block by block, by someone who has other things to do between.
#[derive(Debug)]
pub struct Gradual {
    sums: Sums,
    blocks: std::vec::IntoIter<Range<u32>>,
}

impl Gradual {
    /// Of the draws of so many replications; nothing is worked out yet.
    #[must_use]
    pub fn new(plan: &Plan, draws: u32) -> Self {
        let sums = Sums::new(plan, draws);
        let blocks = sums.blocks().into_iter();
        Self { sums, blocks }
    }

    /// Whether all blocks are summed.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.blocks.len() == 0
    }

    /// Sums the next block, where there is one.
    pub fn step(&mut self, plan: &Plan) {
        if let Some(block) = self.blocks.next() {
            self.sums.add(Block::new(plan, block));
        }
    }

    /// The averages of every strategy, with what is left worked out at once.
    #[must_use]
    pub fn figures(&mut self, plan: &Plan) -> Vec<Option<PerCustomer>> {
        while !self.is_done() {
            self.step(plan);
        }
        self.sums.figures()
    }
}

/// The figures of every strategy with uncertain numbers at their means. `None` where that would take too long.
#[must_use]
pub fn at_means(plan: &Plan) -> Vec<Option<PerCustomer>> {
    let mut sums = Sums::new(plan, 1);
    if sums.draws > 0 {
        sums.add(Block::of(plan, plan.known()));
    }
    sums.figures()
}

/// The sums of a block of draws.
#[derive(Debug)]
pub struct Block(Vec<Figures>);

impl Block {
    /// Computes the sums of a range of [`Sums::blocks`].
    #[must_use]
    pub fn new(plan: &Plan, draws: Range<u32>) -> Self {
        let mut block = Self::empty(plan);
        for draw in draws {
            block.draw(plan, &plan.parameters(draw));
        }
        block
    }

    /// The figures under these numbers of each strategy.
    fn of(plan: &Plan, strategies: &[Parameters]) -> Self {
        let mut block = Self::empty(plan);
        block.draw(plan, strategies);
        block
    }

    fn empty(plan: &Plan) -> Self {
        Self(vec![Figures::new(&plan.structure); plan.strategies()])
    }

    fn draw(&mut self, plan: &Plan, strategies: &[Parameters]) {
        for (sums, strategy) in self.0.iter_mut().zip(strategies) {
            sums.draw(plan, strategy);
        }
    }
}

/// Sums over all draws of a run, block by block.
#[derive(Debug)]
pub struct Sums {
    strategies: usize,
    /// How many draws there are; 0 where they are too many.
    draws: u32,
    /// By strategy; empty before the first block.
    sums: Vec<Figures>,
}

impl Sums {
    /// Nothing summed yet, of the draws of so many replications.
    #[must_use]
    pub fn new(plan: &Plan, replications: u32) -> Self {
        let draws = match plan.is_uncertain() {
            true => replications,
            false => replications.min(1),
        };
        let strategies = plan.strategies();
        let one = person::multiplications(&plan.structure) * strategies as f64;
        let fits = one * f64::from(draws) <= limits::PERSON_STEPS;
        Self {
            strategies,
            draws: if fits { draws } else { 0 },
            sums: Vec::new(),
        }
    }

    /// The blocks that make up the draws, in the order in which they are to be added.
    #[must_use]
    pub fn blocks(&self) -> Vec<Range<u32>> {
        let length = self.draws.div_ceil(BLOCKS).max(1);
        let starts = (0..self.draws).step_by(length as usize);
        starts
            .map(|start| start..self.draws.min(start.saturating_add(length)))
            .collect()
    }

    /// Adds the next block.
    pub fn add(&mut self, block: Block) {
        if self.sums.is_empty() {
            self.sums = block.0;
            return;
        }
        for (sums, more) in self.sums.iter_mut().zip(block.0) {
            sums.add(more);
        }
    }

    /// The averages of every strategy, once all blocks are added.
    #[must_use]
    pub fn figures(&self) -> Vec<Option<PerCustomer>> {
        if self.sums.is_empty() {
            return vec![None; self.strategies];
        }
        let averages = self.sums.iter().map(|sums| {
            let mut averages = sums.clone();
            averages.average(self.draws);
            Some(told(&averages))
        });
        averages.collect()
    }
}

/// Flat lists as tables.
fn told(figures: &Figures) -> PerCustomer {
    let stages = figures.value.len().max(1);
    let clv = |value: &[f64], with_referrals: &[f64]| -> Vec<Clv> {
        let pairs = value.iter().zip(with_referrals);
        pairs
            .map(|(value, with_referrals)| Clv {
                value: *value,
                with_referrals: *with_referrals,
            })
            .collect()
    };
    let table = |numbers: &[f64]| numbers.chunks(stages).map(<[f64]>::to_vec).collect();
    let segments = figures.segment_value.chunks(stages);
    PerCustomer {
        clv: clv(&figures.value, &figures.with_referrals),
        segments: segments
            .zip(figures.segment_with_referrals.chunks(stages))
            .map(|(value, with_referrals)| clv(value, with_referrals))
            .collect(),
        periods_in_stage: table(&figures.periods),
        reach_probability: table(&figures.reached),
        k_factor: figures.referred.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::templates;

    #[test]
    fn blocks_are_every_draw_once_and_in_order() {
        for draws in [0, 1, 31, 32, 33, 64, 65, 1000, u32::MAX] {
            let sums = Sums {
                strategies: 1,
                draws,
                sums: Vec::new(),
            };
            let blocks = sums.blocks();
            assert!(blocks.len() <= BLOCKS as usize, "{draws}");
            let mut next = 0;
            for block in blocks {
                assert_eq!(block.start, next);
                assert!(block.end > block.start);
                next = block.end;
            }
            assert_eq!(next, draws);
        }
    }

    /// Draws that do not differ have an average like each of them, up to rounding.
    #[test]
    fn sums_over_blocks_become_averages() {
        let template = templates::find("pay-tv").expect("is there");
        let plan = Plan::compile(&(template.build)()).expect("can be simulated");
        assert!(plan.dimensions().is_empty());
        let mut sums = Sums {
            strategies: plan.strategies(),
            draws: 70,
            sums: Vec::new(),
        };
        for block in sums.blocks() {
            sums.add(Block::new(&plan, block));
        }
        let close = |found: f64, expected: f64| {
            assert!((found - expected).abs() <= 1e-12 * expected.abs());
        };
        for (found, one) in sums.figures().into_iter().zip(figures(&plan, 1)) {
            let (found, one) = (found.expect("summed"), one.expect("summed"));
            for (found, one) in found.clv.iter().zip(&one.clv) {
                close(found.value, one.value);
                close(found.with_referrals, one.with_referrals);
            }
            let pairs = found.reach_probability.iter().zip(&one.reach_probability);
            for (found, one) in pairs.flat_map(|(found, one)| found.iter().zip(one)) {
                close(*found, *one);
            }
            for (found, one) in found.k_factor.iter().zip(&one.k_factor) {
                close(*found, *one);
            }
        }
    }
}

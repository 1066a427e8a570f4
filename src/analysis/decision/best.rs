//! Who is the best in each draw, at several thresholds.

use std::ops::Range;

use super::draws::Draws;
use crate::analysis::rounding::{PART_OF_TABLE, settled};

/// Draws that are looked at together at every threshold, so that they stay near the processor.
const BLOCK: usize = 32;

/// What is read: a column of costs and one of effects for each strategy.
pub(super) struct Columns<'a> {
    cost: Vec<&'a [f64]>,
    effect: Vec<&'a [f64]>,
    draws: usize,
}

/// The best of each draw at one threshold.
pub(super) struct Best {
    /// By draw: the largest net benefit.
    pub worth: Vec<f64>,
    /// By strategy: draws in which it is the best; those that tie share.
    pub wins: Vec<f64>,
}

/// A strategy that may be the best in a draw of a block.
struct Candidate {
    strategy: usize,
    draw: usize,
    worth: f64,
    /// How large the amounts are that its net benefit is the difference of.
    size: f64,
}

impl<'a> Columns<'a> {
    /// Those of a table; `nothing` are the costs of strategies that have none, as many as there are draws.
    pub fn new(draws: &'a Draws, nothing: &'a [f64]) -> Self {
        let cost = match &draws.cost {
            Some(cost) => cost.iter().map(Vec::as_slice).collect(),
            None => vec![nothing; draws.effect.len()],
        };
        Self {
            cost,
            effect: draws.effect.iter().map(Vec::as_slice).collect(),
            draws: draws.count(),
        }
    }

    /// By draw: the net benefit of a strategy, with an effect worth so much.
    pub fn worth(&self, strategy: usize, factor: f64) -> impl Iterator<Item = f64> {
        let pairs = self.effect[strategy].iter().zip(self.cost[strategy]);
        pairs.map(move |(effect, cost)| factor * effect - cost)
    }

    /// The best of each draw, with an effect worth so much.
    pub fn best_at(&self, factor: f64) -> Best {
        let mut found = self.unjudged();
        for block in self.blocks() {
            block.judge(factor, &mut found);
        }
        found
    }

    /// The same at several worths of an effect.
    pub fn best(&self, factors: &[f64]) -> Vec<Best> {
        let mut found: Vec<Best> = factors.iter().map(|_| self.unjudged()).collect();
        for block in self.blocks() {
            for (best, factor) in found.iter_mut().zip(factors) {
                block.judge(*factor, best);
            }
        }
        found
    }

    fn unjudged(&self) -> Best {
        Best {
            worth: Vec::with_capacity(self.draws),
            wins: vec![0.0; self.effect.len()],
        }
    }

    fn blocks(&self) -> impl Iterator<Item = Block> {
        let firsts = (0..self.draws).step_by(BLOCK);
        firsts.map(|first| self.block(first..self.draws.min(first + BLOCK)))
    }

    fn block(&self, draws: Range<usize>) -> Block {
        let mut strategies = vec![[[0.0; BLOCK]; 2]; self.effect.len()];
        let columns = self.effect.iter().zip(&self.cost);
        for ([to_effect, to_cost], (effect, cost)) in strategies.iter_mut().zip(columns) {
            to_effect[..draws.len()].copy_from_slice(&effect[draws.clone()]);
            to_cost[..draws.len()].copy_from_slice(&cost[draws.clone()]);
        }
        let mut largest = [[0.0_f64; BLOCK]; 2];
        for columns in &strategies {
            for (largest, column) in largest.iter_mut().zip(columns) {
                for (largest, value) in largest.iter_mut().zip(column) {
                    *largest = largest.max(value.abs());
                }
            }
        }
        Block {
            strategies,
            draws: draws.len(),
            largest,
        }
    }
}

/// Some draws, copied together: effects and costs of every strategy. Where there are fewer draws than a block has, nothing follows.
struct Block {
    strategies: Vec<[[f64; BLOCK]; 2]>,
    draws: usize,
    /// By draw: the largest effect and cost, whatever their signs.
    largest: [[f64; BLOCK]; 2],
}

impl Block {
    /// Adds the best of these draws.
    fn judge(&self, factor: f64, best: &mut Best) {
        let highest = self.highest(factor);
        let candidates = self.candidates(factor, &highest);
        let mut sizes = [0.0_f64; BLOCK];
        for one in &candidates {
            if one.worth == highest[one.draw] {
                sizes[one.draw] = sizes[one.draw].max(one.size);
            }
        }
        let ties = |one: &&Candidate| {
            let size = one.size.max(sizes[one.draw]);
            settled(highest[one.draw] - one.worth, size, PART_OF_TABLE) == 0.0
        };
        let mut number = [0.0; BLOCK];
        for one in candidates.iter().filter(ties) {
            number[one.draw] += 1.0;
        }
        for one in candidates.iter().filter(ties) {
            best.wins[one.strategy] += 1.0 / number[one.draw];
        }
        best.worth.extend_from_slice(&highest[..self.draws]);
    }

    /// By draw: the largest net benefit.
    fn highest(&self, factor: f64) -> [f64; BLOCK] {
        let mut highest = [f64::NEG_INFINITY; BLOCK];
        for [effect, cost] in &self.strategies {
            for draw in 0..BLOCK {
                let worth = factor * effect[draw] - cost[draw];
                highest[draw] = if worth > highest[draw] {
                    worth
                } else {
                    highest[draw]
                };
            }
        }
        highest
    }

    /// Everyone who is the best or behind by what may be rounding: few, mostly, so that looking for them is what takes time.
    fn candidates(&self, factor: f64, highest: &[f64; BLOCK]) -> Vec<Candidate> {
        let mut floor = [0.0; BLOCK];
        let [effects, costs] = &self.largest;
        for (draw, floor) in floor.iter_mut().enumerate() {
            let size = factor.abs() * effects[draw] + costs[draw];
            *floor = highest[draw] - PART_OF_TABLE * size;
        }
        let mut found = Vec::with_capacity(2 * BLOCK);
        for (strategy, [effect, cost]) in self.strategies.iter().enumerate() {
            if !reaches(factor, [effect, cost], &floor) {
                continue;
            }
            for draw in 0..self.draws {
                let gain = factor * effect[draw];
                let worth = gain - cost[draw];
                if worth >= floor[draw] {
                    found.push(Candidate {
                        strategy,
                        draw,
                        worth,
                        size: gain.abs() + cost[draw].abs(),
                    });
                }
            }
        }
        found
    }
}

/// Whether a net benefit is nowhere below a floor, of any draw.
fn reaches(factor: f64, [effect, cost]: [&[f64; BLOCK]; 2], floor: &[f64; BLOCK]) -> bool {
    let mut reached = 0;
    for draw in 0..BLOCK {
        reached |= u64::from(factor * effect[draw] - cost[draw] >= floor[draw]);
    }
    reached != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a strategy is worth in a draw at this threshold.
    fn net_benefit(draws: &Draws, strategy: usize, draw: usize, threshold: f64) -> f64 {
        let cost = draws.cost.as_ref().unwrap();
        threshold * draws.effect[strategy][draw] - cost[strategy][draw]
    }

    /// More draws than a block has, worked out one by one.
    #[test]
    fn blocks_change_nothing() {
        let column = |salt: usize| -> Vec<f64> {
            (0..100).map(|draw| ((draw * salt) % 17) as f64).collect()
        };
        let draws = Draws {
            strategies: (0..4).map(|at| at.to_string()).collect(),
            cost: Some((3..7).map(column).collect()),
            effect: (8..12).map(column).collect(),
        };
        let factors = [0.0, 0.5, 3.0];
        let found = Columns::new(&draws, &[]).best(&factors);
        for (best, factor) in found.iter().zip(factors) {
            let mut wins = [0.0; 4];
            for draw in 0..100 {
                let worth: Vec<f64> = (0..4)
                    .map(|one| net_benefit(&draws, one, draw, factor))
                    .collect();
                let most = worth.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                assert_eq!(best.worth[draw], most);
                let number = worth.iter().filter(|one| **one == most).count() as f64;
                for (won, one) in wins.iter_mut().zip(&worth) {
                    *won += if *one == most { 1.0 / number } else { 0.0 };
                }
            }
            for (found, expected) in best.wins.iter().zip(wins) {
                assert!((found - expected).abs() < 1e-12, "{found} {expected}");
            }
        }
    }
}

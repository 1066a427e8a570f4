//! Draws: from a replication to the values of all uncertain numbers, and what follows from them.
//!
//! A design gives each replication a point, one coordinate for each dimension (see
//! [`Dimension`]), evenly spread or at random as the scenario's run says. A point depends on the seed
//! and its replication alone, so that a longer run refines a shorter one. Values are quantiles at the
//! coordinates, clamped to what each number may be.
//!
//! Hazards by formula, mean revenues of orders and shares of a Dirichlet are worked out once a draw:
//! the values of a draw have a slot for each of them, beside one for each dimension.

use std::ops::Range;

use perennial_kernel::{distribution::dirichlet, random, sobol};
use rand::{Rng as _, SeedableRng as _};
use rand_xoshiro::Xoshiro256PlusPlus;

use super::dimension::{Dimension, nearest};
use super::hazard;
use super::number::Number;
use crate::model::{Draws, Form, sort};

/// What follows from the numbers of a draw.
#[derive(Debug, Clone)]
pub(super) enum Derived {
    /// The product of two numbers, in this slot.
    Product(usize, [Number; 2]),
    /// The hazards of a formula by tenure, in these slots.
    Hazards(Range<usize>, Form, [Number; 3]),
    /// Shares in proportion to what these slots hold, in as many slots from this one on.
    Shares(Range<usize>, usize),
}

/// Dimensions that share a Dirichlet.
#[derive(Debug, Clone)]
pub(super) struct Dirichlet {
    /// Positions of its dimensions in the plan, one after the other.
    pub dimensions: Range<usize>,
    /// The counts of each.
    pub counts: Vec<f64>,
}

/// How draws are made.
#[derive(Debug, Clone)]
pub(crate) struct Design {
    pub(super) seed: u64,
    pub(super) draws: Draws,
    pub(super) dimensions: Vec<Dimension>,
    /// By dimension: its slot, ascending.
    pub(super) slots: Vec<u32>,
    pub(super) dirichlets: Vec<Dirichlet>,
    /// In the order in which they are worked out.
    pub(super) derived: Vec<Derived>,
    /// How many slots there are.
    pub(super) size: usize,
}

impl Design {
    /// Every uncertain number, in the order of its coordinates.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// Slots of the values of a draw.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The uncertain numbers in the draw of a replication, by dimension.
    pub fn draw(&self, replication: u32) -> Vec<f64> {
        self.at(|dimension| self.coordinate(replication, dimension))
    }

    /// The uncertain numbers at a point of the unit cube, by dimension: `coordinate` says how far along each lies,
    /// strictly between 0 and 1.
    pub fn at(&self, coordinate: impl Fn(usize) -> f64) -> Vec<f64> {
        let dimensions = self.dimensions.iter().enumerate();
        let mut drawn: Vec<f64> = dimensions
            .map(|(position, dimension)| {
                let uniform = coordinate(position);
                match dimension.shares {
                    Some(_) => uniform,
                    None => dimension.quantile(uniform),
                }
            })
            .collect();
        for Dirichlet { dimensions, counts } in &self.dirichlets {
            let uniforms = drawn[dimensions.clone()].to_vec();
            dirichlet(counts, &uniforms, &mut drawn[dimensions.clone()]);
        }
        drawn
    }

    /// The same of these dimensions alone, none of which is a share; the others are as they are.
    pub fn draw_some(&self, replication: u32, some: &[usize], drawn: &mut [f64]) {
        for &position in some {
            let uniform = self.coordinate(replication, position);
            drawn[position] = self.dimensions[position].quantile(uniform);
        }
    }

    fn coordinate(&self, replication: u32, dimension: usize) -> f64 {
        let place = dimension as u32;
        let name = self.dimensions.get(dimension).and_then(|it| it.name);
        match (self.draws, name) {
            (Draws::LowDiscrepancy, None) => sobol::point(self.seed, replication, place),
            (Draws::LowDiscrepancy, Some(name)) => sobol::named(self.seed, replication, name),
            (Draws::Random, None) => independent(self.seed, replication, &[DRAW, place]),
            (Draws::Random, Some(name)) => {
                let words = [NAMED, (name >> 32) as u32, name as u32];
                independent(self.seed, replication, &words)
            }
        }
    }

    /// The dimensions of these numbers, each once. What is derived from others has none.
    pub fn dimensions_of(&self, numbers: impl Iterator<Item = Number>) -> Vec<usize> {
        let found = numbers.filter_map(|number| match number {
            Number::Drawn(slot) => self.slots.binary_search(&slot).ok(),
            Number::Known(_) => None,
        });
        let mut found: Vec<usize> = found.collect();
        sort::by_key(&mut found, |dimension| *dimension);
        found.dedup();
        found
    }

    /// The means of the uncertain numbers, by dimension.
    pub fn middle(&self) -> Vec<f64> {
        self.dimensions.iter().map(Dimension::mean).collect()
    }

    /// The values of a draw, by slot, from the uncertain numbers by dimension. Numbers that are outside
    /// what they may be are clamped, missing ones are 0 or the nearest to it, shares are divided by
    /// their sum.
    pub fn values(&self, drawn: &[f64]) -> Vec<f64> {
        let mut values = vec![0.0; self.size];
        for (position, (slot, dimension)) in self.slots.iter().zip(&self.dimensions).enumerate() {
            let value = drawn.get(position).copied().unwrap_or(0.0);
            values[*slot as usize] = nearest(dimension.bounds, value);
        }
        for derived in &self.derived {
            match derived {
                Derived::Product(slot, [first, second]) => {
                    values[*slot] = first.of(&values) * second.of(&values);
                }
                Derived::Hazards(slots, form, numbers) => {
                    let numbers = numbers.map(|number| number.of(&values));
                    hazard::column(*form, numbers, &mut values[slots.clone()]);
                }
                Derived::Shares(slots, first) => {
                    let sum: f64 = values[slots.clone()].iter().sum();
                    for (position, slot) in slots.clone().enumerate() {
                        let share = if sum > 0.0 { values[slot] / sum } else { 0.0 };
                        values[first + position] = share;
                    }
                }
            }
        }
        values
    }
}
/// The first number of a generator of its own for each (seed, replication, purpose): xoshiro256++
/// (Blackman & Vigna 2019), an odd multiple of 2^-53.
fn independent(seed: u64, replication: u32, purpose: &[u32]) -> f64 {
    const STEP: f64 = 1.0 / 9_007_199_254_740_992.0;
    let name = random::purpose(purpose).wrapping_add(random::base(seed, replication));
    let mut generator = Xoshiro256PlusPlus::seed_from_u64(name);
    ((generator.next_u64() >> 12) as f64 + 0.5) * (2.0 * STEP)
}

/// Tells draws from the random numbers of a simulation (see [`Kind`](super::random::Kind)).
const DRAW: u32 = 100;
/// The same of numbers with a name.
const NAMED: u32 = 101;

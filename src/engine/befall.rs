//! What befalls people in replications side by side: with one probability, or where it is uncertain, in each with its own.

use std::sync::Arc;

use perennial_kernel::BinomialEach;

use super::line::Line;
use super::own::{Own, Value};
use super::parameters::Parameters;
use super::sample::Chance;

/// A probability for each of some replications.
pub(crate) enum Befall<'a> {
    /// All have this one.
    All(&'a Chance),
    /// Each has its own.
    Each(BinomialEach),
}

impl<'a> Befall<'a> {
    /// Those of every exit in a period, by group and slot; none where it never happens.
    pub fn exits<const W: usize>(strategy: &Own<'a>, period: usize) -> Vec<Option<Self>> {
        let strategy = strategy.part(&|it| Arc::as_ptr(&it.hazards).cast());
        let chances = &strategy.first().hazards.get(period).chances;
        let befall = |(place, chance): (usize, &'a Chance)| {
            let probability = |it: &Parameters| it.hazards.get(period).chances[place].probability();
            match strategy.value::<W>(&probability) {
                Value::All(_) => (!chance.is_never()).then_some(Self::All(chance)),
                Value::Each(line) => Some(Self::Each(BinomialEach::new(line.to_vec()))),
            }
        };
        chances.iter().enumerate().map(befall).collect()
    }

    /// How many of `people` it befalls, by replication.
    pub fn draw<const W: usize>(
        &self,
        bases: &[u64; W],
        purpose: u64,
        people: &Line<W>,
        out: &mut Line<W>,
    ) {
        match self {
            Self::All(chance) => chance.draw(bases, purpose, people, out),
            Self::Each(chances) => chances.draw(bases, purpose, people, out),
        }
    }
}

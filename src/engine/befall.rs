//! What befalls people in replications side by side: with one probability, or where it is uncertain, in each with its own.

use perennial_kernel::binomial_lanes;

use super::line::Line;
use super::parameters::Hazards;
use super::sample::Chance;

/// A probability for each of W replications.
pub(crate) enum Befall<'a, const W: usize, const EACH: bool> {
    /// All have this one.
    All(&'a Chance),
    /// Each has its own.
    Each(Line<W>),
}

impl<'a, const W: usize, const EACH: bool> Befall<'a, W, EACH> {
    /// That of an exit, by group and slot, of the tables of each replication, or of one for all. Replications beyond the last
    /// table are nobody's, and have its.
    pub fn new(tables: &[&'a Hazards], place: usize) -> Option<Self> {
        let (first, others) = tables.split_first()?;
        let chance = &first.chances[place];
        let p = chance.probability();
        let is_own = |table: &&Hazards| {
            !std::ptr::eq(*table, *first) && table.chances[place].probability() != p
        };
        if !EACH || !others.iter().any(is_own) {
            return (!chance.is_never()).then_some(Self::All(chance));
        }
        let last = tables.len() - 1;
        Some(Self::Each(std::array::from_fn(|lane| {
            tables[lane.min(last)].chances[place].probability()
        })))
    }

    /// How many of `people` it befalls, by replication.
    pub fn draw(&self, bases: &[u64; W], purpose: u64, people: &Line<W>, out: &mut Line<W>) {
        match self {
            Self::All(chance) => chance.draw(bases, purpose, people, out),
            // Where `EACH` is false the linker leaves this law out.
            Self::Each(chances) if EACH => binomial_lanes(bases, purpose, people, chances, out),
            Self::Each(_) => out.fill(0.0),
        }
    }
}

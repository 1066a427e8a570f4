//! A run as the pool has it: what is asked for, and what simulators still owe of it.

use super::engines::{self, Program};
use super::protocol::Request;
use super::schedule::{Chunk, Place, Run};
use crate::codec::file;
use crate::engine::held::Delivery;
use crate::engine::layout::Request as Recorded;
use crate::engine::outline::Outline;
use crate::model::{Scenario, sort};

/// Times that a worker may break with something of a run that nobody else has.
const BREAKS: u32 = 2;

/// A run.
pub(super) struct Job {
    /// Which.
    pub run: Run,
    scenario: String,
    /// Positions of the series that are watched.
    watched: Vec<u32>,
    /// How many are asked for.
    pub replications: u32,
    /// All of them, in order.
    pub chunks: Vec<Chunk>,
    /// How far chunks may go ahead of the summariser.
    pub ahead: u32,
    delivery: Delivery,
    /// Chunks of which only the excerpt came as yet, and who has them.
    owed: Vec<(Place, Chunk)>,
    /// Times that a worker broke in this run with something that nobody else has.
    broken: u32,
}

impl Job {
    /// A run of a valid scenario by so many simulators with this program.
    pub fn new(
        run: Run,
        scenario: &Scenario,
        watched: Vec<u32>,
        (workers, program): (usize, Program),
    ) -> Self {
        // Only the size of chunks follows from whether numbers are uncertain, and hardly.
        let outline = Outline::new(scenario, &Recorded::default(), true);
        Self {
            run,
            scenario: file::write(scenario),
            watched,
            replications: scenario.run.replications,
            chunks: outline.chunks(workers),
            ahead: outline.ahead(workers),
            delivery: engines::delivery(program.makes_excerpts(), &outline),
            owed: Vec::new(),
            broken: 0,
        }
    }

    /// What a simulator is told of it.
    pub fn simulate(&self) -> Request {
        Request::Simulate {
            run: self.run,
            scenario: self.scenario.clone(),
            watched: self.watched.clone(),
        }
    }

    /// What the summariser is told of it, as it begins: nobody owes anything then.
    pub fn summarise(&mut self) -> Request {
        self.owed.clear();
        Request::Summarise {
            run: self.run,
            scenario: self.scenario.clone(),
            watched: self.watched.clone(),
        }
    }

    /// Whether a chunk comes after its excerpt.
    pub fn has_excerpts(&self) -> bool {
        self.delivery != Delivery::Whole
    }

    /// Of this chunk the excerpt came.
    pub fn owe(&mut self, place: Place, chunk: &Chunk) {
        self.owed.push((place, chunk.clone()));
    }

    /// Whether a simulator owes this chunk, which it does no more.
    pub fn settle(&mut self, place: Place, chunk: &Chunk) -> bool {
        let is_this = |(owes, owed): &(Place, Chunk)| *owes == place && owed == chunk;
        let found = self.owed.iter().position(is_this);
        found.map(|at| self.owed.swap_remove(at)).is_some()
    }

    /// Whether a simulator owes anything.
    pub fn owes(&self, place: Place) -> bool {
        self.owed.iter().any(|(owes, _)| *owes == place)
    }

    /// Simulators that owe anything, each once.
    pub fn debtors(&self) -> Vec<Place> {
        let mut places: Vec<Place> = self.owed.iter().map(|(place, _)| *place).collect();
        sort::by_key(&mut places, |place| *place);
        places.dedup();
        places
    }

    /// A worker broke with something that nobody else has. Whether that was once too often for the run to begin again.
    pub fn strike(&mut self) -> bool {
        self.broken += 1;
        self.broken >= BREAKS
    }
}

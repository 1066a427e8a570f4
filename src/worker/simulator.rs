//! A worker that simulates: chunks of one run, of which it sends an excerpt first where the run is long.

use std::collections::VecDeque;

use js_sys::Float64Array;

use super::engines::{self, Simulate};
use super::protocol::Answer;
use super::schedule;
use super::schedule::Run;
use crate::analysis::excerpt::{self, Excerpt};
use crate::engine::chunk::Chunk;
use crate::engine::held::Delivery;
use crate::engine::plan::Plan;
use crate::model::{EngineKind, Scenario};

/// What a simulator has of its run. `EXCERPTS`: whether its program makes any (see [`engines`](super::engines)).
pub struct Simulator<const EXCERPTS: bool> {
    plan: Plan,
    engine: Simulate,
    delivery: Delivery,
    /// What goes before a chunk, where anything does.
    before: Option<Before>,
    /// Chunks of which only the excerpt was sent, oldest first.
    kept: VecDeque<Kept>,
}

/// Where the excerpt of a chunk comes from.
enum Before {
    /// From the chunk.
    Taken(Excerpt),
    /// It is simulated by itself, in half the time or less, and the chunk once what excerpts say was drawn.
    Simulated(Box<Plan>),
}

/// A chunk that is owed.
enum Kept {
    Whole(Chunk),
    /// To be simulated.
    Due(schedule::Chunk),
}

impl Before {
    fn new(scenario: &Scenario, plan: &Plan, watched: &[u32], delivery: Delivery) -> Self {
        // Where every replication has numbers of its own, and where people are followed, what is written down is the least of it.
        let pays = !plan.is_uncertain() && plan.engine() == EngineKind::Counts;
        if pays && delivery == Delivery::ExcerptsFirst {
            let request = excerpt::request(plan.outline(), watched);
            if let Ok(narrow) = Plan::compile_for(scenario, &request) {
                return Self::Simulated(Box::new(narrow));
            }
        }
        Self::Taken(Excerpt::new(scenario, plan, watched))
    }
}

impl<const EXCERPTS: bool> Simulator<EXCERPTS> {
    /// Of a scenario and its plan. `watched`: positions of the series that excerpts take whole.
    pub fn new(scenario: &Scenario, plan: Plan, engine: Simulate, watched: &[u32]) -> Self {
        let delivery = engines::delivery(EXCERPTS, plan.outline());
        let has = EXCERPTS && delivery != Delivery::Whole;
        let before = has.then(|| Before::new(scenario, &plan, watched, delivery));
        Self {
            plan,
            engine,
            delivery,
            before,
            kept: VecDeque::new(),
        }
    }

    /// Simulates a chunk, and says what is to be known of it first.
    pub fn simulate(&mut self, run: Run, replications: schedule::Chunk) -> Answer {
        let (excerpt, kept) = match &self.before {
            Some(Before::Simulated(narrow)) if EXCERPTS => {
                let excerpt = (self.engine)(narrow, replications.clone());
                (excerpt, Kept::Due(replications))
            }
            Some(Before::Taken(excerpt)) if EXCERPTS => {
                let chunk = (self.engine)(&self.plan, replications);
                (excerpt.of(&chunk), Kept::Whole(chunk))
            }
            _ => return answer(run, false, (self.engine)(&self.plan, replications)),
        };
        self.kept.push_back(kept);
        answer(run, true, excerpt)
    }

    /// Whether a chunk that is kept is due though nobody asked for it.
    pub fn is_due(&self) -> bool {
        EXCERPTS && self.delivery == Delivery::ExcerptAndWhole && !self.kept.is_empty()
    }

    /// The oldest chunk that is kept, and whether there are more.
    pub fn hand_over(&mut self, run: Run) -> Option<(Answer, bool)> {
        if !EXCERPTS {
            return None;
        }
        let chunk = match self.kept.pop_front()? {
            Kept::Whole(chunk) => chunk,
            Kept::Due(replications) => (self.engine)(&self.plan, replications),
        };
        Some((answer(run, false, chunk), !self.kept.is_empty()))
    }
}

fn answer(run: Run, excerpt: bool, chunk: Chunk) -> Answer {
    Answer::Chunk {
        run,
        chunk: chunk.first..chunk.first + chunk.count,
        excerpt,
        values: Float64Array::from(chunk.into_buffer().as_slice()),
    }
}

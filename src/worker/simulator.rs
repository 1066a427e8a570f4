//! A worker that simulates: chunks of one run, of which it sends an excerpt first where the run is long.

use std::collections::VecDeque;

use js_sys::Float64Array;

use super::engines::{self, Simulate};
use super::protocol::Answer;
use super::schedule;
use super::schedule::Run;
use crate::analysis::excerpt::Excerpt;
use crate::engine::chunk::Chunk;
use crate::engine::held::Delivery;
use crate::engine::plan::Plan;
use crate::model::Scenario;

/// What a simulator has of its run. `EXCERPTS`: whether its program makes any (see [`engines`](super::engines)).
pub struct Simulator<const EXCERPTS: bool> {
    plan: Plan,
    engine: Simulate,
    delivery: Delivery,
    /// What goes before a chunk, where anything does.
    excerpt: Option<Excerpt>,
    /// Chunks of which only the excerpt was sent, oldest first.
    kept: VecDeque<Chunk>,
}

impl<const EXCERPTS: bool> Simulator<EXCERPTS> {
    /// Of a scenario and its plan. `watched`: positions of the series that excerpts take whole.
    pub fn new(scenario: &Scenario, plan: Plan, engine: Simulate, watched: &[u32]) -> Self {
        let delivery = engines::delivery(EXCERPTS, plan.outline());
        let has = EXCERPTS && delivery != Delivery::Whole;
        let excerpt = has.then(|| Excerpt::new(scenario, &plan, watched));
        Self {
            plan,
            engine,
            delivery,
            excerpt,
            kept: VecDeque::new(),
        }
    }

    /// Simulates a chunk, and says what is to be known of it first.
    pub fn simulate(&mut self, run: Run, replications: schedule::Chunk) -> Answer {
        let chunk = (self.engine)(&self.plan, replications);
        match &self.excerpt {
            Some(excerpt) if EXCERPTS => {
                let values = excerpt.of(&chunk);
                let answer = answer(run, (chunk.first, chunk.count), true, &values);
                self.kept.push_back(chunk);
                answer
            }
            _ => whole(run, chunk),
        }
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
        let chunk = self.kept.pop_front()?;
        Some((whole(run, chunk), !self.kept.is_empty()))
    }
}

fn whole(run: Run, chunk: Chunk) -> Answer {
    let replications = (chunk.first, chunk.count);
    answer(run, replications, false, &chunk.into_buffer())
}

fn answer(run: Run, (first, count): (u32, u32), excerpt: bool, values: &[f64]) -> Answer {
    Answer::Chunk {
        run,
        chunk: first..first + count,
        excerpt,
        values: Float64Array::from(values),
    }
}

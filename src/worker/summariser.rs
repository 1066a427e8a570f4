//! A worker that sums up: chunks of one run, or their excerpts first, become results.

use super::engines;
use super::pace::Pace;
use super::pack::Packed;
use super::protocol::Answer;
use super::schedule::Run;
use crate::analysis::collector::Collector;
use crate::analysis::excerpt::{Excerpt, Excerpts};
use crate::analysis::person::Gradual;
use crate::analysis::results::Results;
use crate::engine::chunk::Chunk;
use crate::engine::held::Delivery;
use crate::engine::plan::Plan;
use crate::model::Scenario;

/// What the summariser has of its run. `EXCERPTS`: whether its program takes any (see [`engines`](super::engines)).
pub struct Summariser<const EXCERPTS: bool> {
    plan: Plan,
    delivery: Delivery,
    /// Where excerpts go before chunks.
    excerpts: Option<Excerpts>,
    collector: Collector,
    /// Figures per customer, as far as there was time for them.
    people: Gradual,
    pace: Pace,
    /// When the run began here, by the worker's clock.
    began: f64,
}

/// A summary that has not been told its run.
pub struct Summed {
    packed: Packed,
    last: bool,
}

impl Summed {
    fn new(results: &Results, last: bool) -> Self {
        Self {
            packed: Packed::new(results),
            last,
        }
    }

    /// The answer in a run.
    pub fn of(self, run: Run) -> Answer {
        Answer::Summary {
            run,
            last: self.last,
            numbers: self.packed.numbers,
            texts: self.packed.texts,
        }
    }
}

impl<const EXCERPTS: bool> Summariser<EXCERPTS> {
    /// Of a scenario and its plan. `watched`: positions of the series that excerpts take whole.
    pub fn new(scenario: &Scenario, plan: Plan, watched: &[u32]) -> Self {
        let delivery = engines::delivery(EXCERPTS, plan.outline());
        let has = EXCERPTS && delivery != Delivery::Whole;
        // Of a run that may end early nobody knows of how many draws.
        let known = match plan.outline().goal {
            Some(_) => 0,
            None => plan.replications(),
        };
        let excerpts = has.then(|| Excerpts::new(&Excerpt::new(scenario, &plan, watched)));
        Self {
            delivery,
            excerpts,
            collector: Collector::new(&plan),
            people: Gradual::new(&plan, known),
            pace: Pace::new(plan.replications()),
            plan,
            began: js_sys::Date::now(),
        }
    }

    /// Replications that are there, without a gap: simulators may go on a little further than them.
    pub fn completed(&self) -> u32 {
        match &self.excerpts {
            Some(excerpts) if EXCERPTS && self.delivery == Delivery::ExcerptsFirst => {
                excerpts.completed()
            }
            _ => self.collector.completed(),
        }
    }

    /// Breaks where replications, or their excerpts, were lost on the way: the run would never end.
    pub fn account(&self, excerpt: bool, completed: u32) {
        let (there, is_finished) = match &self.excerpts {
            Some(excerpts) if EXCERPTS && excerpt => (excerpts.completed(), excerpts.is_finished()),
            _ => (self.collector.completed(), self.collector.is_finished()),
        };
        if !is_finished && there < completed {
            wasm_bindgen::throw_str("replications were lost");
        }
    }

    /// Adds a chunk or an excerpt, and summarises where it is time to: `idle` says that nothing else waits.
    pub fn add(&mut self, excerpt: bool, values: Vec<f64>, idle: bool) -> Option<Summed> {
        match EXCERPTS && excerpt {
            true => self.add_excerpt(values, idle),
            false => self.add_chunk(values, idle),
        }
    }

    fn add_excerpt(&mut self, values: Vec<f64>, idle: bool) -> Option<Summed> {
        let lasted = self.lasted(idle);
        let Some(excerpts) = self.excerpts.as_mut() else {
            stray();
        };
        if !excerpts.add(values) {
            stray();
        }
        let (completed, ended) = (excerpts.completed(), excerpts.is_finished());
        let is_due = self.pace.is_due(completed, ended, lasted);
        is_due.then(|| Summed::new(&excerpts.results(), false))
    }

    fn add_chunk(&mut self, values: Vec<f64>, idle: bool) -> Option<Summed> {
        let Some(chunk) = Chunk::from_buffer(self.plan.outline(), values) else {
            stray();
        };
        self.collector.add(chunk);
        let (completed, ended) = (self.collector.completed(), self.collector.is_finished());
        let is_due = match self.excerpts {
            // What comes before the end is said of excerpts.
            Some(_) if EXCERPTS => ended,
            _ => self.pace.is_due(completed, ended, self.lasted(idle)),
        };
        is_due.then(|| Summed::new(&self.results(ended), ended))
    }

    /// Whether there are figures per customer to work out meanwhile.
    pub fn has_spare_work(&self) -> bool {
        !self.people.is_done()
    }

    /// Works some of them out: a thirty-second part.
    pub fn work_ahead(&mut self) {
        self.people.step(&self.plan);
    }

    /// For how many milliseconds the run has lasted, where nothing else waits.
    fn lasted(&self, idle: bool) -> Option<f64> {
        idle.then(|| js_sys::Date::now() - self.began)
    }

    /// The results so far; in the end with the figures per customer, which the digest covers.
    fn results(&mut self, ended: bool) -> Results {
        let results = self.collector.results();
        if !ended {
            return results;
        }
        if self.plan.outline().goal.is_some() {
            self.people = Gradual::new(&self.plan, results.replications);
        }
        results.with_per_customer(self.people.figures(&self.plan))
    }
}

/// What came is not of this run. Without it the run would never end: the page hears of it, and begins again.
fn stray() -> ! {
    wasm_bindgen::throw_str("these are no replications of this run")
}

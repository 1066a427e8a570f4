//! What a worker does, in whichever program: it is a simulator or the summariser, as the page asks.
//!
//! Requests are only noted when they arrive, and worked off one at a time with a look at the inbox
//! in between, so that a newer run stops an older one at the next chunk.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::Float64Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

use super::engines::{Engines, Simulate};
use super::pace::{Pace, UNSEEN};
use super::pack::Packed;
use super::protocol::{Answer, Request};
use super::schedule::{Chunk, Run};
use crate::analysis::collector::Collector;
use crate::analysis::person;
use crate::analysis::results::Results;
use crate::codec::file;
use crate::engine::chunk;
use crate::engine::plan::Plan;
use crate::engine::series::Series;

/// Waits for requests, and simulates by the engines of this program. Returns at once; the worker lives on.
///
/// # Errors
/// What the browser says, where this is no worker.
pub fn start(engines: Engines) -> Result<(), JsValue> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let channel = MessageChannel::new()?;
    let agent = Rc::new(RefCell::new(Agent {
        engines,
        scope: scope.clone(),
        bell: channel.port2(),
        ringing: false,
        work: Work::None,
        waiting: VecDeque::new(),
    }));
    let inbox = {
        let agent = Rc::clone(&agent);
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(request) = Request::from_js(&event.data()) {
                agent.borrow_mut().note(request);
            }
        })
    };
    let turn = Closure::<dyn FnMut()>::new(move || agent.borrow_mut().turn());
    channel
        .port1()
        .set_onmessage(Some(turn.as_ref().unchecked_ref()));
    scope.set_onmessage(Some(inbox.as_ref().unchecked_ref()));
    // Both live as long as the worker.
    turn.forget();
    inbox.forget();
    Ok(())
}

/// Numbers of a run whose summary takes so long (20 ms or more) that what a page draws first comes before it.
const LONG: f64 = 2.0e6;

/// What the worker is for, in which run.
enum Work {
    None,
    Simulate(Run, Box<Plan>, Simulate),
    Summarise(Run, Box<Summary>),
}

struct Summary {
    plan: Plan,
    /// Series whose spread is wanted first.
    watched: Vec<Series>,
    collector: Collector,
    pace: Pace,
    /// When the run began here, by the worker's clock.
    began: f64,
}

/// What is to be done, in order.
enum Task {
    Simulate(Chunk),
    Add(Float64Array),
    Account(u32),
    /// Summarise everything, after what a page draws first.
    Finish,
}

struct Agent {
    engines: Engines,
    scope: DedicatedWorkerGlobalScope,
    /// Rings for the next turn, behind whatever is in the inbox already.
    bell: MessagePort,
    ringing: bool,
    work: Work,
    waiting: VecDeque<Task>,
}

impl Agent {
    fn note(&mut self, request: Request) {
        match request {
            Request::Simulate { run, scenario } => {
                let engines = self.engines;
                self.begin(run, &scenario, |run, plan| {
                    let engine = engines(plan.engine())?;
                    Some(Work::Simulate(run, Box::new(plan), engine))
                });
            }
            Request::Summarise {
                run,
                scenario,
                watched,
            } => {
                self.begin(run, &scenario, |run, plan| {
                    let summary = Summary::new(plan, &watched);
                    Some(Work::Summarise(run, Box::new(summary)))
                });
            }
            Request::Chunk { run, chunk } if self.run() == Some(run) => {
                self.waiting.push_back(Task::Simulate(chunk));
            }
            Request::Add { run, values } if self.run() == Some(run) => {
                self.waiting.push_back(Task::Add(values));
            }
            Request::Account { run, completed } if self.run() == Some(run) => {
                self.waiting.push_back(Task::Account(completed));
            }
            Request::Stop { stop } => {
                self.rest();
                self.answer(&Answer::Stopped { stop });
            }
            // Of a run that is no more.
            Request::Chunk { .. } | Request::Add { .. } | Request::Account { .. } => {}
        }
        self.ring();
    }

    fn run(&self) -> Option<Run> {
        match self.work {
            Work::None => None,
            Work::Simulate(run, ..) | Work::Summarise(run, _) => Some(run),
        }
    }

    fn rest(&mut self) {
        self.waiting.clear();
        self.work = Work::None;
    }

    fn begin(&mut self, run: Run, scenario: &str, work: impl Fn(Run, Plan) -> Option<Work>) {
        self.rest();
        let work = file::read(scenario)
            .ok()
            .and_then(|loaded| Plan::compile(&loaded.scenario).ok())
            .and_then(|plan| work(run, plan));
        match work {
            Some(work) => self.work = work,
            None => self.answer(&Answer::Refused { run }),
        }
    }

    fn ring(&mut self) {
        if !self.ringing && !self.waiting.is_empty() {
            self.ringing = self.bell.post_message(&JsValue::NULL).is_ok();
        }
    }

    fn turn(&mut self) {
        self.ringing = false;
        let Some(task) = self.waiting.pop_front() else {
            return;
        };
        let answer = match (task, &mut self.work) {
            (Task::Simulate(chunk), Work::Simulate(run, plan, engine)) => {
                Some(simulate(*run, plan, *engine, chunk))
            }
            (Task::Add(values), Work::Summarise(run, summary)) => {
                let summed = summary.add(&values, self.waiting.is_empty());
                let added = Answer::Added {
                    run: *run,
                    completed: summary.collector.completed(),
                };
                if summed.as_ref().is_some_and(Summed::is_glimpse) {
                    self.waiting.push_back(Task::Finish);
                }
                let summed = summed.map(|summed| summed.of(*run));
                self.answer(&added);
                summed
            }
            (Task::Account(completed), Work::Summarise(_, summary)) => {
                summary.account(completed);
                None
            }
            (Task::Finish, Work::Summarise(run, summary)) => Some(summary.whole(true).of(*run)),
            _ => None,
        };
        if let Some(answer) = answer {
            self.answer(&answer);
        }
        self.ring();
    }

    fn answer(&self, answer: &Answer) {
        let (message, transfer) = answer.to_js();
        // Buffers of our own always cross; were one refused, the page would wait, so fail loudly.
        if self
            .scope
            .post_message_with_transfer(&message, &transfer)
            .is_err()
        {
            wasm_bindgen::throw_str("an answer could not be posted");
        }
    }
}

fn simulate(run: Run, plan: &Plan, engine: Simulate, chunk: Chunk) -> Answer {
    let values = engine(plan, chunk.clone()).into_buffer();
    Answer::Chunk {
        run,
        chunk,
        values: Float64Array::from(values.as_slice()),
    }
}

/// A summary that has not been told its run.
struct Summed {
    packed: Packed,
    last: bool,
    /// Whether the rest is still to be summarised.
    more: bool,
}

impl Summed {
    fn is_glimpse(&self) -> bool {
        self.more
    }

    fn of(self, run: Run) -> Answer {
        Answer::Summary {
            run,
            last: self.last,
            numbers: self.packed.numbers,
            texts: self.packed.texts,
        }
    }
}

impl Summary {
    fn new(plan: Plan, watched: &[u32]) -> Self {
        let series = plan.layout().series();
        let watched = watched.iter().filter_map(|at| series.get(*at as usize));
        Self {
            watched: watched.copied().collect(),
            collector: Collector::new(&plan),
            pace: Pace::new(plan.replications()),
            plan,
            began: js_sys::Date::now(),
        }
    }

    /// Breaks where replications were lost on the way: the run would never end.
    fn account(&self, completed: u32) {
        if !self.collector.is_finished() && self.collector.completed() < completed {
            wasm_bindgen::throw_str("replications were lost");
        }
    }

    /// The results so far; in the end with the figures per customer, which the digest covers.
    fn results(&self, ended: bool) -> Results {
        let results = self.collector.results();
        if !ended {
            return results;
        }
        let figures = person::figures(&self.plan, results.replications);
        results.with_per_customer(figures)
    }

    /// Adds a chunk, and summarises where it is time to: `idle` says that nothing else waits.
    fn add(&mut self, values: &Float64Array, idle: bool) -> Option<Summed> {
        let Some(chunk) = chunk::Chunk::from_buffer(&self.plan, values.to_vec()) else {
            // Without it the run would never end: the page hears of it, and begins again.
            wasm_bindgen::throw_str("these are no replications of this run");
        };
        self.collector.add(chunk);
        if self.is_long(self.plan.replications()) {
            // While others simulate.
            self.collector.prepare();
        }
        let (completed, ended) = (self.collector.completed(), self.collector.is_finished());
        // A clock that was put back shows a picture more.
        let is_seen = !(0.0..UNSEEN).contains(&(js_sys::Date::now() - self.began));
        if !self.pace.is_due(completed, ended, idle && is_seen) {
            return None;
        }
        if ended && self.is_long(completed) {
            return Some(Summed {
                packed: Packed::new(&self.collector.glimpse(&self.watched)),
                last: false,
                more: true,
            });
        }
        Some(self.whole(ended))
    }

    /// Whether summing up so many replications takes so long that what pages draw comes first.
    fn is_long(&self, replications: u32) -> bool {
        self.plan.columns() as f64 * f64::from(replications) > LONG
    }

    /// Everything so far.
    fn whole(&self, ended: bool) -> Summed {
        Summed {
            packed: Packed::new(&self.results(ended)),
            last: ended,
            more: false,
        }
    }
}

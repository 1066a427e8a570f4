//! What a worker does, in whichever program: it is a simulator or the summariser, as the page asks.
//!
//! Requests are only noted when they arrive, and worked off one at a time with a look at the inbox
//! in between, so that a newer run stops an older one at the next chunk. While nothing is asked for, the summariser works out
//! figures per customer, which do not need the chunks.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::Float64Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

use super::engines::Engines;
use super::protocol::{Answer, Request};
use super::schedule::{Chunk, Run};
use super::simulator::Simulator;
use super::summariser::Summariser;
use crate::codec::file;
use crate::engine::plan::Plan;
use crate::model::Scenario;

/// Waits for requests, and simulates by the engines of this program. `EXCERPTS`: whether the program makes excerpts of long runs (see
/// [`engines`](super::engines)). Returns at once; the worker lives on.
///
/// # Errors
/// What the browser says, where this is no worker.
pub fn start<const EXCERPTS: bool>(engines: Engines) -> Result<(), JsValue> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let channel = MessageChannel::new()?;
    let agent = Rc::new(RefCell::new(Agent::<EXCERPTS> {
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

/// What the worker is for, in which run.
enum Work<const EXCERPTS: bool> {
    None,
    Simulate(Run, Box<Simulator<EXCERPTS>>),
    Summarise(Run, Box<Summariser<EXCERPTS>>),
}

/// What is to be done, in order.
enum Task {
    Simulate(Chunk),
    /// Send a chunk that is kept.
    HandOver,
    /// Of excerpts or chunks.
    Add(bool, Float64Array),
    /// Of excerpts or chunks.
    Account(bool, u32),
}

struct Agent<const EXCERPTS: bool> {
    engines: Engines,
    scope: DedicatedWorkerGlobalScope,
    /// Rings for the next turn, behind whatever is in the inbox already.
    bell: MessagePort,
    ringing: bool,
    work: Work<EXCERPTS>,
    waiting: VecDeque<Task>,
}

impl<const EXCERPTS: bool> Agent<EXCERPTS> {
    fn note(&mut self, request: Request) {
        match request {
            Request::Simulate {
                run,
                scenario,
                watched,
            } => {
                let engines = self.engines;
                self.begin(run, &scenario, |scenario, plan| {
                    let engine = engines(plan.engine())?;
                    let simulator = Simulator::new(scenario, plan, engine, &watched);
                    Some(Work::Simulate(run, Box::new(simulator)))
                });
            }
            Request::Summarise {
                run,
                scenario,
                watched,
            } => {
                self.begin(run, &scenario, |scenario, plan| {
                    let summariser = Summariser::new(scenario, plan, &watched);
                    Some(Work::Summarise(run, Box::new(summariser)))
                });
            }
            Request::Chunk { run, chunk } => self.wait(run, Task::Simulate(chunk)),
            Request::HandOver { run } => self.wait(run, Task::HandOver),
            Request::Add {
                run,
                excerpt,
                values,
            } => self.wait(run, Task::Add(excerpt, values)),
            Request::Account {
                run,
                excerpt,
                completed,
            } => self.wait(run, Task::Account(excerpt, completed)),
            Request::Stop { stop } => {
                self.rest();
                self.answer(&Answer::Stopped { stop });
            }
        }
        self.ring();
    }

    /// Puts a task off, unless it is of a run that is no more.
    fn wait(&mut self, run: Run, task: Task) {
        if self.run() == Some(run) {
            self.waiting.push_back(task);
        }
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

    fn begin(
        &mut self,
        run: Run,
        scenario: &str,
        work: impl Fn(&Scenario, Plan) -> Option<Work<EXCERPTS>>,
    ) {
        self.rest();
        let work = file::read(scenario).ok().and_then(|loaded| {
            let plan = Plan::compile(&loaded.scenario).ok()?;
            work(&loaded.scenario, plan)
        });
        match work {
            Some(work) => self.work = work,
            None => self.answer(&Answer::Refused { run }),
        }
    }

    fn ring(&mut self) {
        let has_spare_work =
            matches!(&self.work, Work::Summarise(_, summariser) if summariser.has_spare_work());
        if !self.ringing && (!self.waiting.is_empty() || has_spare_work) {
            self.ringing = self.bell.post_message(&JsValue::NULL).is_ok();
        }
    }

    fn turn(&mut self) {
        self.ringing = false;
        let Some(task) = self.waiting.pop_front() else {
            self.work_ahead();
            return;
        };
        let answer = match (task, &mut self.work) {
            (Task::Simulate(chunk), Work::Simulate(run, simulator)) => {
                let answer = simulator.simulate(*run, chunk);
                if simulator.is_due() {
                    self.waiting.push_front(Task::HandOver);
                }
                Some(answer)
            }
            (Task::HandOver, Work::Simulate(run, simulator)) => {
                let handed = simulator.hand_over(*run);
                if let Some((_, true)) = handed {
                    self.waiting.push_back(Task::HandOver);
                }
                handed.map(|(answer, _)| answer)
            }
            (Task::Add(excerpt, values), Work::Summarise(run, summariser)) => {
                let idle = self.waiting.is_empty();
                let summed = summariser.add(excerpt, values.to_vec(), idle);
                let added = Answer::Added {
                    run: *run,
                    completed: summariser.completed(),
                };
                let summed = summed.map(|summed| summed.of(*run));
                self.answer(&added);
                summed
            }
            (Task::Account(excerpt, completed), Work::Summarise(_, summariser)) => {
                summariser.account(excerpt, completed);
                None
            }
            _ => None,
        };
        if let Some(answer) = answer {
            self.answer(&answer);
        }
        self.ring();
    }

    /// What can be done while nothing is asked for, a little at a time: what comes meanwhile goes first.
    fn work_ahead(&mut self) {
        if let Work::Summarise(_, summariser) = &mut self.work {
            summariser.work_ahead();
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

//! A worker that says what is to be said of a choice between strategies: it puts a [`Briefing`] together, which takes seconds.
//!
//! It runs the program with every engine, which listens for this beside all else ([`listen`]); the page's own program knows
//! nothing of it, so that the first screen does not fetch it. A newer question ends the worker that is busy with an older one, and
//! asks another.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Float64Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker};

use super::boot;
use super::pack::Packed;
use crate::analysis::briefing::{Briefing, brief};
use crate::codec::file;
use crate::engine::plan::Plan;
use crate::engine::series::Outcome;

/// The key of what is asked, and that of the answer.
const ASKED: &str = "brief";
const ANSWERED: &str = "briefed";
const QUESTION: &str = "question";

/// Answers questions in a worker, from now on.
///
/// # Errors
/// What the browser says, where this is no worker.
pub fn listen() -> Result<(), JsValue> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let answering = scope.clone();
    let listener = EventListener::new(&scope, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let Some((question, scenario)) = data.as_ref().and_then(asked) else {
            return;
        };
        let numbers = answer(&scenario).map_or(JsValue::NULL, |packed| {
            Float64Array::from(packed.numbers.as_slice()).into()
        });
        let message = message(&[(ANSWERED, numbers), (QUESTION, question.into())]);
        if answering.post_message(&message).is_err() {
            wasm_bindgen::throw_str("an answer could not be posted");
        }
    });
    // It lives as long as the worker.
    listener.forget();
    Ok(())
}

/// The question, and the text of its scenario.
fn asked(data: &JsValue) -> Option<(u32, String)> {
    let scenario = Reflect::get(data, &ASKED.into()).ok()?.as_string()?;
    Some((number(data)?, scenario))
}

fn number(data: &JsValue) -> Option<u32> {
    let question = Reflect::get(data, &QUESTION.into()).ok()?.as_f64()?;
    Some(question as u32)
}

fn answer(scenario: &str) -> Option<Packed> {
    let scenario = file::read(scenario).ok()?.scenario;
    let plan = Plan::compile(&scenario).ok()?;
    Some(Packed::briefing(&brief(
        &scenario,
        &plan,
        Outcome::Npv,
        false,
    )))
}

fn message(fields: &[(&str, JsValue)]) -> JsValue {
    let message = Object::new();
    for (key, value) in fields {
        // Setting a field of a new object is never refused.
        let _ = Reflect::set(&message, &(*key).into(), value);
    }
    message.into()
}

/// What became of a question: the briefing, or `None` where the worker broke or its program could not be fetched.
pub type Told = Rc<dyn Fn(u32, Option<Briefing>)>;

/// The page's side. The worker ends when this is dropped.
pub struct Analyst {
    told: Told,
    seat: Rc<RefCell<Option<Seat>>>,
}

struct Seat {
    worker: Worker,
    /// The question that it works on; `None`: it is free.
    busy: Option<u32>,
    /// Whether its program is there.
    ready: bool,
    _listeners: [EventListener; 2],
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Analyst {
    /// No worker yet: it is made with the first question.
    #[must_use]
    pub fn new(told: Told) -> Self {
        Self {
            told,
            seat: Rc::default(),
        }
    }

    /// Asks for the briefing of a valid scenario; an older question that is not answered yet is given up.
    pub fn ask(&self, question: u32, scenario: &str) {
        let is_free = self
            .seat
            .borrow()
            .as_ref()
            .is_some_and(|seat| seat.busy.is_none() && seat.ready);
        if is_free {
            if let Some(seat) = self.seat.borrow_mut().as_mut() {
                seat.busy = Some(question);
                post(&seat.worker, question, scenario);
            }
            return;
        }
        self.seat.replace(None);
        match self.seated(question) {
            Some(seat) => {
                self.seat.replace(Some(seat));
                self.begin(question, scenario.to_owned());
            }
            None => (self.told)(question, None),
        }
    }

    /// A new worker.
    fn seated(&self, question: u32) -> Option<Seat> {
        let worker = boot::create_worker(true).ok()?;
        let listeners = [
            EventListener::new(&worker, "message", {
                let (told, seat) = (Rc::clone(&self.told), Rc::downgrade(&self.seat));
                move |event| {
                    let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                    let Some((question, briefing)) = data.as_ref().and_then(answered) else {
                        return;
                    };
                    if let Some(seat) = seat.upgrade()
                        && let Some(seat) = seat.borrow_mut().as_mut()
                        && seat.busy == Some(question)
                    {
                        seat.busy = None;
                    }
                    told(question, briefing);
                }
            }),
            EventListener::new(&worker, "error", {
                let (told, seat) = (Rc::clone(&self.told), Rc::downgrade(&self.seat));
                move |_| {
                    // Whatever it works on by now: it may have been asked again since it was made.
                    let seat = seat.upgrade();
                    let broken = seat.and_then(|seat| {
                        let mut seat = seat.borrow_mut();
                        let seat = seat.as_mut()?;
                        // The next question makes another worker.
                        seat.ready = false;
                        seat.busy.take()
                    });
                    if let Some(question) = broken {
                        told(question, None);
                    }
                }
            }),
        ];
        Some(Seat {
            worker,
            busy: Some(question),
            ready: false,
            _listeners: listeners,
        })
    }

    /// Hands the worker its program once that is there, and the question behind it.
    fn begin(&self, question: u32, scenario: String) {
        let (told, seat) = (Rc::clone(&self.told), Rc::downgrade(&self.seat));
        wasm_bindgen_futures::spawn_local(async move {
            let module = boot::worker_module(true).await;
            let Some(seat) = seat.upgrade() else {
                return;
            };
            let mut seat = seat.borrow_mut();
            // Another may sit there by now, for a newer question.
            let Some(seat) = seat
                .as_mut()
                .filter(|seat| seat.busy == Some(question) && !seat.ready)
            else {
                return;
            };
            match module {
                Ok(module) => {
                    seat.ready = true;
                    let program = message(&[("module", module)]);
                    let _ = seat.worker.post_message(&program);
                    post(&seat.worker, question, &scenario);
                }
                Err(_) => told(question, None),
            }
        });
    }
}

/// What the worker answers; `None` where it says something else.
fn answered(data: &JsValue) -> Option<(u32, Option<Briefing>)> {
    let numbers = Reflect::get(data, &ANSWERED.into()).ok()?;
    if numbers.is_undefined() {
        return None;
    }
    let packed = numbers.dyn_ref::<Float64Array>().map(|numbers| Packed {
        numbers: numbers.to_vec(),
        texts: Vec::new(),
    });
    Some((
        number(data)?,
        packed.and_then(|packed| packed.open_briefing()),
    ))
}

fn post(worker: &Worker, question: u32, scenario: &str) {
    let message = message(&[(ASKED, scenario.into()), (QUESTION, question.into())]);
    // Plain values always cross.
    let _ = worker.post_message(&message);
}

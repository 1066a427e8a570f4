//! A worker that works out what takes seconds: a [study](super::study) of a scenario.
//!
//! It runs the program with every engine, which listens for this beside all else ([`listen`]); the page's own program knows
//! nothing of it, so that the first screen does not fetch it. A newer question ends the worker that is busy with an older one, and
//! asks another.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Float64Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker};

use super::boot;
use super::pack::Packed;
use super::protocol::{field, message};
use super::study::TOPICS;
use crate::codec::file;
use crate::engine::plan::Plan;

/// The keys of messages: what is to be worked out, what is asked of it, and of which scenario.
const STUDY: &str = "study";
const ASKED: &str = "asked";
const SCENARIO: &str = "scenario";
/// The key of the answer, and that of how far it is.
const ANSWERED: &str = "answered";
const DONE: &str = "done";
const QUESTION: &str = "question";
/// Milliseconds between two words of progress.
const PACE: f64 = 100.0;

/// Answers questions in a worker, from now on.
///
/// # Errors
/// What the browser says, where this is no worker.
pub fn listen() -> Result<(), JsValue> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let answering = scope.clone();
    let listener = EventListener::new(&scope, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let Some(asked) = data.as_ref().and_then(Asked::of) else {
            return;
        };
        let question: JsValue = asked.question.into();
        let mut said = js_sys::Date::now();
        let answer = asked.answer(&mut |part| {
            let now = js_sys::Date::now();
            if now - said >= PACE {
                said = now;
                // Only a word on the way: the answer comes all the same.
                let word = message(&[(DONE, part.into()), (QUESTION, question.clone())]);
                let _ = answering.post_message(&word);
            }
        });
        let numbers = answer.map_or(JsValue::NULL, |packed| {
            Float64Array::from(packed.numbers.as_slice()).into()
        });
        let message = message(&[(ANSWERED, numbers), (QUESTION, question.clone())]);
        if answering.post_message(&message).is_err() {
            wasm_bindgen::throw_str("an answer could not be posted");
        }
    });
    // It lives as long as the worker.
    listener.forget();
    Ok(())
}

/// A question as it came.
struct Asked {
    question: u32,
    study: String,
    asked: String,
    scenario: String,
}

impl Asked {
    fn of(data: &JsValue) -> Option<Self> {
        let text = |key: &str| field(data, key).as_string();
        Some(Self {
            question: number(data)?,
            study: text(STUDY)?,
            asked: text(ASKED)?,
            scenario: text(SCENARIO)?,
        })
    }

    fn answer(&self, progress: &mut dyn FnMut(f64)) -> Option<Packed> {
        let (_, answer) = TOPICS.iter().find(|(key, _)| *key == self.study)?;
        let scenario = file::read(&self.scenario).ok()?.scenario;
        let plan = Plan::compile(&scenario).ok()?;
        answer(&scenario, &plan, &self.asked, progress)
    }
}

fn number(data: &JsValue) -> Option<u32> {
    let question = field(data, QUESTION).as_f64()?;
    Some(question as u32)
}

/// What becomes of a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// This part of the work is done, from 0 to 1.
    Part(f64),
    /// It is answered.
    Found(Packed),
    /// It has no answer, the worker broke, or its program could not be fetched.
    Nothing,
}

/// Hears what becomes of a question.
pub type Told = Rc<dyn Fn(u32, Answer)>;

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

    /// Asks for a study of a valid scenario, by its key and with what is asked as JSON; an older question that is not answered yet is
    /// given up.
    pub fn ask(&self, question: u32, study: &str, scenario: &str, asked: &str) {
        let asked = message(&[
            (STUDY, study.into()),
            (ASKED, asked.into()),
            (SCENARIO, scenario.into()),
            (QUESTION, question.into()),
        ]);
        let is_free = self
            .seat
            .borrow()
            .as_ref()
            .is_some_and(|seat| seat.busy.is_none() && seat.ready);
        if is_free {
            if let Some(seat) = self.seat.borrow_mut().as_mut() {
                seat.busy = Some(question);
                post(&seat.worker, &asked);
            }
            return;
        }
        self.seat.replace(None);
        match self.seated(question) {
            Some(seat) => {
                self.seat.replace(Some(seat));
                self.begin(question, asked);
            }
            None => (self.told)(question, Answer::Nothing),
        }
    }

    /// A new worker.
    fn seated(&self, question: u32) -> Option<Seat> {
        let worker = boot::create_worker(true).ok()?;
        let listeners = [self.on_message(&worker), self.on_error(&worker)];
        Some(Seat {
            worker,
            busy: Some(question),
            ready: false,
            _listeners: listeners,
        })
    }

    fn on_message(&self, worker: &Worker) -> EventListener {
        let (told, seat) = (Rc::clone(&self.told), Rc::downgrade(&self.seat));
        EventListener::new(worker, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            let Some((question, answer)) = data.as_ref().and_then(answered) else {
                return;
            };
            if !matches!(answer, Answer::Part(_))
                && let Some(seat) = seat.upgrade()
                && let Some(seat) = seat.borrow_mut().as_mut()
                && seat.busy == Some(question)
            {
                seat.busy = None;
            }
            told(question, answer);
        })
    }

    fn on_error(&self, worker: &Worker) -> EventListener {
        let (told, seat) = (Rc::clone(&self.told), Rc::downgrade(&self.seat));
        EventListener::new(worker, "error", move |_| {
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
                told(question, Answer::Nothing);
            }
        })
    }

    /// Hands the worker its program once that is there, and the question behind it.
    fn begin(&self, question: u32, asked: JsValue) {
        let (told, seat) = (Rc::clone(&self.told), Rc::downgrade(&self.seat));
        wasm_bindgen_futures::spawn_local(async move {
            let module = boot::worker_module(true).await;
            let Some(place) = seat.upgrade() else {
                return;
            };
            let mut held = place.borrow_mut();
            // Another may sit there by now, for a newer question.
            let Some(seat) = held
                .as_mut()
                .filter(|seat| seat.busy == Some(question) && !seat.ready)
            else {
                return;
            };
            if let Ok(module) = module {
                seat.ready = true;
                let program = message(&[("module", module)]);
                let _ = seat.worker.post_message(&program);
                post(&seat.worker, &asked);
                return;
            }
            seat.busy = None;
            // Who is told may ask again at once.
            drop(held);
            told(question, Answer::Nothing);
        });
    }
}

/// What the worker answers; `None` where it says something else.
fn answered(data: &JsValue) -> Option<(u32, Answer)> {
    let question = number(data)?;
    if let Some(part) = field(data, DONE).as_f64() {
        return Some((question, Answer::Part(part)));
    }
    let numbers = field(data, ANSWERED);
    if numbers.is_undefined() {
        return None;
    }
    let packed = numbers.dyn_ref::<Float64Array>().map(|numbers| Packed {
        numbers: numbers.to_vec(),
        texts: Vec::new(),
    });
    Some((question, packed.map_or(Answer::Nothing, Answer::Found)))
}

fn post(worker: &Worker, asked: &JsValue) {
    // Plain values always cross.
    let _ = worker.post_message(asked);
}

//! One worker of the page: its start, its messages, its end.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Worker};

use super::boot;
use super::engines::Program;
use super::protocol::{Answer, Request};

/// What a worker does.
#[derive(Debug, Clone)]
pub enum Heard {
    /// It answers.
    Answer(Answer),
    /// It broke, and is of no more use; with what the browser said.
    Broke(String),
    /// Its program could not be fetched; with what the browser said.
    NoProgram(String),
}

type Waiting = Rc<RefCell<Option<Vec<Request>>>>;

/// A worker, ended when dropped.
#[derive(Debug)]
pub struct Handle {
    worker: Worker,
    /// Requests that wait until the worker has its program; `None` from then on.
    waiting: Waiting,
    _listeners: [EventListener; 3],
}

impl Handle {
    /// Starts a worker with a program. `hear` is told of everything it does from then on.
    ///
    /// # Errors
    /// What the browser says, where it makes no worker.
    pub fn start(program: Program, hear: impl Fn(Heard) + Clone + 'static) -> Result<Self, String> {
        let full = program == Program::Full;
        let worker = boot::create_worker(full).map_err(|error| boot::detail(&error))?;
        let listeners = [
            EventListener::new(&worker, "message", {
                let hear = hear.clone();
                move |event| {
                    let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                    if let Some(answer) = data.and_then(|data| Answer::from_js(&data)) {
                        hear(Heard::Answer(answer));
                    }
                }
            }),
            EventListener::new(&worker, "error", {
                let hear = hear.clone();
                move |event| {
                    let error = event.dyn_ref::<ErrorEvent>();
                    hear(Heard::Broke(
                        error.map(ErrorEvent::message).unwrap_or_default(),
                    ));
                }
            }),
            EventListener::new(&worker, "messageerror", {
                let hear = hear.clone();
                move |_| hear(Heard::Broke(String::new()))
            }),
        ];
        let waiting: Waiting = Rc::new(RefCell::new(Some(Vec::new())));
        wasm_bindgen_futures::spawn_local({
            let worker = worker.clone();
            let waiting = Rc::clone(&waiting);
            async move {
                match boot::worker_module(full).await {
                    Ok(module) => {
                        if let Err(error) = send_program(&worker, &module, &waiting) {
                            hear(Heard::Broke(boot::detail(&error)));
                        }
                    }
                    Err(error) => hear(Heard::NoProgram(boot::detail(&error))),
                }
            }
        });
        Ok(Self {
            worker,
            waiting,
            _listeners: listeners,
        })
    }

    /// Asks the worker for something; it is sent once the worker has its program. `false` where the
    /// browser does not let it through.
    #[must_use]
    pub fn ask(&self, request: Request) -> bool {
        if let Some(waiting) = self.waiting.borrow_mut().as_mut() {
            waiting.push(request);
            return true;
        }
        send(&self.worker, &request).is_ok()
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// The first message is the program; what was asked meanwhile follows right behind.
fn send_program(worker: &Worker, module: &JsValue, waiting: &Waiting) -> Result<(), JsValue> {
    let message = js_sys::Object::new();
    js_sys::Reflect::set(&message, &"module".into(), module)?;
    worker.post_message(&message)?;
    let requests = waiting.borrow_mut().take().unwrap_or_default();
    requests
        .iter()
        .try_for_each(|request| send(worker, request))
}

fn send(worker: &Worker, request: &Request) -> Result<(), JsValue> {
    let (message, transfer) = request.to_js();
    worker.post_message_with_transfer(&message, &transfer)
}

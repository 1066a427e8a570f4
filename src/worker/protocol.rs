//! The messages between the page and its workers, as plain JavaScript values.
//!
//! Numbers go in `Float64Array`s whose buffers are handed over, not copied. Every message names its
//! run, so that what is stale can be dropped. Both ends are always the same build.

use js_sys::{Array, Float64Array, Object, Reflect, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};

use super::schedule::{Chunk, Run};

/// What the page asks of a worker.
#[derive(Debug, Clone)]
pub enum Request {
    /// Simulate chunks of this scenario (the text of a file) from now on.
    Simulate {
        /// Which run.
        run: Run,
        /// The scenario.
        scenario: String,
        /// Positions of the series whose spread is wanted before the rest.
        watched: Vec<u32>,
    },
    /// Simulate these replications.
    Chunk {
        /// Which run.
        run: Run,
        /// Which replications.
        chunk: Chunk,
    },
    /// Summarise replications of this scenario from now on.
    Summarise {
        /// Which run.
        run: Run,
        /// The scenario.
        scenario: String,
        /// Positions of the series whose spread is wanted before the rest.
        watched: Vec<u32>,
    },
    /// Send the chunks of which only excerpts were sent: those that were kept, and others simulated anew.
    HandOver {
        /// Which run.
        run: Run,
    },
    /// Add simulated replications to the summary.
    Add {
        /// Which run.
        run: Run,
        /// Whether this is an excerpt of them.
        excerpt: bool,
        /// Their numbers.
        values: Float64Array,
    },
    /// So many replications were handed over, from the first without a gap: unless they are there or the
    /// run has ended, some were lost, and the worker breaks.
    Account {
        /// Which run.
        run: Run,
        /// Whether excerpts of them were.
        excerpt: bool,
        /// How many.
        completed: u32,
    },
    /// Forget everything that is waiting, and say so.
    Stop {
        /// Tells it from later ones.
        stop: u32,
    },
}

/// What a worker answers.
#[derive(Debug, Clone)]
pub enum Answer {
    /// The program has started.
    Ready,
    /// Replications, simulated. Where their excerpt goes before, it comes under its own name and they follow, at once or
    /// when they are asked for (see [`Delivery`](crate::engine::held::Delivery)).
    Chunk {
        /// Which run.
        run: Run,
        /// Which replications.
        chunk: Chunk,
        /// Whether this is an excerpt of them.
        excerpt: bool,
        /// Their numbers.
        values: Float64Array,
    },
    /// The summary so far: packed results.
    Summary {
        /// Which run.
        run: Run,
        /// Whether it is the last: of all replications, or of as many as a precision needed.
        last: bool,
        /// Numbers of the pack.
        numbers: Vec<f64>,
        /// Texts of the pack.
        texts: Vec<String>,
    },
    /// Replications were added to the summary.
    Added {
        /// Which run.
        run: Run,
        /// How many there are now, from the first without a gap.
        completed: u32,
    },
    /// It has heard a stop, and is free.
    Stopped {
        /// Which.
        stop: u32,
    },
    /// The scenario cannot be simulated, which the page should have known.
    Refused {
        /// Which run.
        run: Run,
    },
}

impl Request {
    /// The message, and the buffers to hand over with it.
    #[must_use]
    pub fn to_js(&self) -> (JsValue, Array) {
        let transfer = Array::new();
        let message = match self {
            Self::Simulate {
                run,
                scenario,
                watched,
            } => message(&[
                ("do", "simulate".into()),
                ("run", (*run).into()),
                ("scenario", scenario.into()),
                ("watched", Uint32Array::from(watched.as_slice()).into()),
            ]),
            Self::Chunk { run, chunk } => message(&[
                ("do", "chunk".into()),
                ("run", (*run).into()),
                ("from", chunk.start.into()),
                ("to", chunk.end.into()),
            ]),
            Self::Summarise {
                run,
                scenario,
                watched,
            } => message(&[
                ("do", "summarise".into()),
                ("run", (*run).into()),
                ("scenario", scenario.into()),
                ("watched", Uint32Array::from(watched.as_slice()).into()),
            ]),
            Self::HandOver { run } => {
                message(&[("do", "hand over".into()), ("run", (*run).into())])
            }
            Self::Add {
                run,
                excerpt,
                values,
            } => {
                transfer.push(&values.buffer());
                message(&[
                    ("do", "add".into()),
                    ("run", (*run).into()),
                    ("excerpt", (*excerpt).into()),
                    ("values", values.into()),
                ])
            }
            Self::Account {
                run,
                excerpt,
                completed,
            } => message(&[
                ("do", "account".into()),
                ("run", (*run).into()),
                ("excerpt", (*excerpt).into()),
                ("completed", (*completed).into()),
            ]),
            Self::Stop { stop } => message(&[("do", "stop".into()), ("stop", (*stop).into())]),
        };
        (message, transfer)
    }

    /// Reads a message; `None` where it is none of ours.
    #[must_use]
    pub fn from_js(message: &JsValue) -> Option<Self> {
        let run = || whole(message, "run");
        let scenario = || field(message, "scenario").as_string();
        let watched = || {
            Some(
                field(message, "watched")
                    .dyn_into::<Uint32Array>()
                    .ok()?
                    .to_vec(),
            )
        };
        let excerpt = || field(message, "excerpt").is_truthy();
        match field(message, "do").as_string()?.as_str() {
            "simulate" => Some(Self::Simulate {
                run: run()?,
                scenario: scenario()?,
                watched: watched()?,
            }),
            "chunk" => Some(Self::Chunk {
                run: run()?,
                chunk: chunk(message)?,
            }),
            "summarise" => Some(Self::Summarise {
                run: run()?,
                scenario: scenario()?,
                watched: watched()?,
            }),
            "hand over" => Some(Self::HandOver { run: run()? }),
            "add" => Some(Self::Add {
                run: run()?,
                excerpt: excerpt(),
                values: numbers(message, "values")?,
            }),
            "account" => Some(Self::Account {
                run: run()?,
                excerpt: excerpt(),
                completed: whole(message, "completed")?,
            }),
            "stop" => Some(Self::Stop {
                stop: whole(message, "stop")?,
            }),
            _ => None,
        }
    }
}

impl Answer {
    /// The message, and the buffers to hand over with it. `Ready` is sent by the boot script.
    #[must_use]
    pub fn to_js(&self) -> (JsValue, Array) {
        let transfer = Array::new();
        let message = match self {
            Self::Ready => message(&[("ready", true.into())]),
            Self::Chunk {
                run,
                chunk,
                excerpt,
                values,
            } => {
                transfer.push(&values.buffer());
                message(&[
                    ("is", "chunk".into()),
                    ("run", (*run).into()),
                    ("excerpt", (*excerpt).into()),
                    ("from", chunk.start.into()),
                    ("to", chunk.end.into()),
                    ("values", values.into()),
                ])
            }
            Self::Summary {
                run,
                last,
                numbers,
                texts,
            } => {
                let numbers = Float64Array::from(numbers.as_slice());
                transfer.push(&numbers.buffer());
                let texts: Array = texts.iter().map(JsValue::from).collect();
                message(&[
                    ("is", "summary".into()),
                    ("run", (*run).into()),
                    ("last", (*last).into()),
                    ("numbers", numbers.into()),
                    ("texts", texts.into()),
                ])
            }
            Self::Added { run, completed } => message(&[
                ("is", "added".into()),
                ("run", (*run).into()),
                ("completed", (*completed).into()),
            ]),
            Self::Stopped { stop } => message(&[("stopped", (*stop).into())]),
            Self::Refused { run } => message(&[("is", "refused".into()), ("run", (*run).into())]),
        };
        (message, transfer)
    }

    /// Reads a message; `None` where it is none of ours.
    #[must_use]
    pub fn from_js(message: &JsValue) -> Option<Self> {
        if field(message, "ready").is_truthy() {
            return Some(Self::Ready);
        }
        if let Some(stop) = whole(message, "stopped") {
            return Some(Self::Stopped { stop });
        }
        let run = whole(message, "run")?;
        match field(message, "is").as_string()?.as_str() {
            "chunk" => Some(Self::Chunk {
                run,
                chunk: chunk(message)?,
                excerpt: field(message, "excerpt").is_truthy(),
                values: numbers(message, "values")?,
            }),
            "summary" => Some(Self::Summary {
                run,
                last: field(message, "last").is_truthy(),
                numbers: numbers(message, "numbers")?.to_vec(),
                texts: texts(message)?,
            }),
            "added" => Some(Self::Added {
                run,
                completed: whole(message, "completed")?,
            }),
            "refused" => Some(Self::Refused { run }),
            _ => None,
        }
    }
}

/// A message of these fields.
pub(super) fn message(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in fields {
        // A plain new object takes every field.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object.into()
}

/// A field of a message; undefined where it has none.
pub(super) fn field(message: &JsValue, key: &str) -> JsValue {
    Reflect::get(message, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

fn whole(message: &JsValue, key: &str) -> Option<u32> {
    let number = field(message, key).as_f64()?;
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}

fn chunk(message: &JsValue) -> Option<Chunk> {
    Some(whole(message, "from")?..whole(message, "to")?)
}

fn numbers(message: &JsValue, key: &str) -> Option<Float64Array> {
    field(message, key).dyn_into().ok()
}

fn texts(message: &JsValue) -> Option<Vec<String>> {
    let list: Array = field(message, "texts").dyn_into().ok()?;
    list.iter().map(|text| text.as_string()).collect()
}

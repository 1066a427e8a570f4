//! Perennial, a customer journey simulator and planner that runs wholly in the browser.
//!
//! The modules may import one another one way only: [`model`] ← [`engine`] ← [`analysis`] ←
//! `worker` ← `app` ← `ui`. The arithmetic is a package of its own, [`perennial_kernel`], which
//! [`engine`] and [`analysis`] alone know. [`codec`] knows [`model`] alone; [`text`] knows those below `worker`;
//! `worker` knows [`codec`]; `app`, `ui` and [`cli`] know [`codec`] and [`text`]; nothing imports [`cli`]. Below `worker`
//! nothing names the browser, a clock or a thread (the command line has threads, and a clock). `tests/architecture.rs` holds this order.
#![deny(missing_docs)]
#![forbid(unsafe_code)]

pub mod analysis;
pub mod cli;
pub mod codec;
pub mod engine;
pub mod model;
pub mod text;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod ui;
#[cfg(feature = "app")]
pub mod worker;

//! Running replications off the main thread.
//!
//! The page holds a [`pool`] of simulators, which simulate chunks of replications, and one
//! summariser, which collects them and computes quantiles, so that neither ever blocks the page.
//! All are the same program, the [`agent`], and do what the messages of [`protocol`] ask.
//! [`schedule`] decides, purely, who does what; [`pace`] when to summarise.

pub mod agent;
mod boot;
mod handle;
pub mod pace;
pub mod pack;
pub mod pool;
pub mod protocol;
pub mod report;
pub mod schedule;

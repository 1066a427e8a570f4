//! Running replications off the main thread.
//!
//! The page holds a `pool` of simulators, which simulate chunks of replications, and one
//! summariser, which collects them and computes quantiles, so that neither ever blocks the page.
//! All are the same program (`agent`) and do what the messages of `protocol` ask.
//! [`schedule`] decides, purely, who does what.

pub mod pack;
pub mod report;
pub mod schedule;

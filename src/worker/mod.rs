//! Running replications off the main thread.
//!
//! The page holds a [`pool`] of simulators, which simulate chunks of replications, and one
//! summariser, which collects them and computes quantiles, so that neither ever blocks the page.
//! All do what the messages of [`protocol`] ask, as the [`agent`] does it: a `simulator` or the
//! `summariser`. They run the page's own
//! program, or a larger one that is fetched when a scenario needs it: [`engines`] says which. After the first
//! run a pool with the larger one, which is faster, takes over: [`fleet`].
//! What takes long to say of a choice, an [`analyst`] works out beside them: [`study`] lists it.
//! [`schedule`] decides, purely, who does what; [`pace`] when to summarise.

pub mod agent;
pub mod analyst;
mod boot;
pub mod engines;
pub mod fleet;
mod handle;
mod job;
pub mod pace;
pub mod pack;
pub mod pool;
pub mod protocol;
pub mod report;
pub mod schedule;
mod simulator;
pub mod study;
mod summariser;

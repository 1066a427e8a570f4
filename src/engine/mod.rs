//! What a scenario does: period by period, on average and in simulated futures.
//!
//! A [`plan::Plan`] is a scenario compiled once: ids resolved, tables laid out, levers applied. From
//! it [`counts`] and [`individuals`] simulate replications, a [`chunk::Chunk`] at a time: both fill the
//! same [`flows`] and leave the books to the one [`ledger`], so that they cannot disagree on what an
//! amount means. [`exact`] gives the expected path, which `path` works out in blocks of periods with books
//! of its own; a test holds that they agree with the ledger. What a single person is worth is [`person`]'s to say.
//!
//! Everything here is pure and single-threaded; who spreads chunks over threads or workers is
//! above.

pub mod belief;
pub mod cases;
pub mod checkpoint;
pub mod chunk;
pub mod counts;
pub mod dimension;
pub mod estimate;
pub mod exact;
pub mod fate;
pub mod held;
pub mod histories;
pub mod individuals;
pub mod journal;
pub mod layout;
pub mod moments;
pub mod outline;
pub mod plan;
pub mod random;

pub mod series;

mod accounts;
mod admission;
mod base;
mod befall;
mod change;
mod countable;
mod draw;
mod expected;
mod flows;
mod frailty;
mod hazard;
mod journey;
mod ledger;
mod line;
mod number;
mod own;
pub(crate) mod parameters;
mod path;
mod payback;
pub(crate) mod person;
mod reader;
mod recipe;
mod resolve;
mod sample;
mod sheet;
mod structure;
mod sums;
mod tables;

/// Version of the numbers: the same scenario, seed and engine version give the same bytes.
///
/// Whoever changes a pinned digest changes this too, and says so in the changelog.
pub const ENGINE_VERSION: &str = "3";

//! What the simulated futures mean: summaries, comparisons, observed values.
//!
//! [`collector`] turns chunks of replications into [`results`], [`exact`] the expected path. The numbers
//! of a run are held by column in `columns`; what is said of one is in [`summary`] as long as they are
//! all there, and in [`sketch`] afterwards; what is said between strategies in `compare`. `precision`
//! tells when a run may stop; [`excerpt`] what pages draw before the rest is there; [`histories`] adds what single
//! people went through, [`person`] what a single customer is worth. [`benchmark`] says whether a series
//! reaches a value, [`decision`] which of several choices is best, [`claim`] whether the maker of a link came to the same numbers.
//! By expected paths alone: [`sensitivity`] says which uncertain numbers matter, [`information`] what it is worth to find them out,
//! [`waterfall`] where a difference in profit comes from, [`leaks`] where a journey loses money.

pub mod appraisal;
pub mod benchmark;
pub mod briefing;
pub mod claim;
pub mod collector;
pub mod decision;
pub mod differences;
pub mod digest;
pub mod exact;
pub mod excerpt;
pub mod futures;
pub mod guess;
pub mod histories;
pub mod information;
pub mod judge;
pub mod judgement;
pub mod leaks;
pub mod loosened;
pub mod matters;
pub mod person;
pub mod playback;
pub mod results;
pub mod retention;
mod rounding;
pub mod sensitivity;
pub mod sketch;
pub mod summary;
pub mod waterfall;

mod columns;
mod compare;
mod effort;
mod observed;
mod precision;
mod variant;

//! What the simulated futures mean: summaries, comparisons, observed values.
//!
//! **A run.** [`collector`] turns chunks of replications into [`results`], [`exact`] the expected path. The numbers are held by
//! column in `columns`; what is said of one is in [`summary`] as long as they are all there, and in [`sketch`] afterwards.
//! `uncounted` finds futures with too many people, `precision` tells when a run may stop, [`excerpt`] what pages draw before the rest is there, [`digest`] hashes it all.
//!
//! **What else is in results.** `compare` says what lies between strategies, [`histories`] what single people went through, [`person`] what
//! a single customer is worth, `observed` how near reported figures are, [`benchmark`] whether a series reaches a value.
//!
//! **A choice between strategies.** [`judge`] says by what they are judged, [`decision`] which is best by draws, [`appraisal`] and
//! [`information`] what it is worth to find out more, [`matters`] and [`sensitivity`] which numbers matter, [`loosened`] those that are
//! certain, too; [`briefing`] puts together what is said of it.
//!
//! **Each future by itself.** [`futures`] simulates them once more and keeps them: [`judgement`] counts goals, the horizon and dominance in
//! them, [`differences`] takes any series.
//!
//! **Where it comes from.** [`waterfall`] says what a difference in profit consists of, [`leaks`] where a journey loses money, [`retention`] how
//! long people stay, [`playback`] what happens in one future. `variant` changes one thing of a scenario, `effort` tells how long
//! an expected path takes, `rounding` what of a difference is none.
//!
//! **What people say.** [`guess`] scores a prediction, [`claim`] whether the maker of a link came to the same numbers.

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
pub mod uncounted;
pub mod waterfall;

mod columns;
mod compare;
mod effort;
mod observed;
mod precision;
mod variant;

//! What the [analyst](super::analyst) can be asked to work out, each in a file of its own.
//!
//! To add one: implement [`Study`] in a new file, with how it is packed, and list it in [`TOPICS`].

mod briefing;
mod differences;
mod judgement;
mod matters;
mod playback;
mod retention;

pub use matters::Indices;

use std::any::Any;
use std::rc::Rc;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::pack::{Pack, Packed};
use crate::analysis::briefing::Briefing;
use crate::analysis::differences::Differences;
use crate::analysis::judgement::Judgement;
use crate::analysis::matters::{Matters, Plane};
use crate::analysis::playback::Playback;
use crate::analysis::retention::Retentions;
use crate::engine::plan::Plan;
use crate::model::Scenario;

/// Hears which part of the work is done, from 0 to 1.
pub type Progress<'a> = &'a mut dyn FnMut(f64);

/// Something that takes long to work out of a scenario.
pub trait Study: Pack + 'static {
    /// How it is asked for.
    const KEY: &'static str;
    /// What is asked beside the scenario.
    type Asked: Serialize + DeserializeOwned + Clone + PartialEq + 'static;

    /// Works it out; `None` where the scenario has no such thing.
    fn work_out(
        scenario: &Scenario,
        plan: &Plan,
        asked: &Self::Asked,
        progress: Progress<'_>,
    ) -> Option<Self>;
}

/// Answers a question about a scenario, which is written as JSON; `None` where there is no answer.
pub type Answer = fn(&Scenario, &Plan, &str, Progress<'_>) -> Option<Packed>;

/// Everything that can be asked, by its key.
pub const TOPICS: [(&str, Answer); 8] = [
    topic::<Briefing>(),
    topic::<Differences>(),
    topic::<Judgement>(),
    topic::<Retentions>(),
    topic::<Matters>(),
    topic::<Plane>(),
    topic::<Indices>(),
    topic::<Playback>(),
];

/// What is asked, as a question holds it.
#[must_use]
pub fn written<S: Study>(asked: &S::Asked) -> String {
    // It is plain data, which JSON can always hold.
    serde_json::to_string(asked).unwrap_or_default()
}

/// An answer, as it was worked out; `None` where it is of another study.
#[must_use]
pub fn opened<S: Study>(packed: &Packed) -> Option<Rc<dyn Any>> {
    let found: S = packed.opened()?;
    Some(Rc::new(found))
}

const fn topic<S: Study>() -> (&'static str, Answer) {
    (S::KEY, answer::<S>)
}

fn answer<S: Study>(
    scenario: &Scenario,
    plan: &Plan,
    asked: &str,
    progress: Progress<'_>,
) -> Option<Packed> {
    let asked = serde_json::from_str(asked).ok()?;
    Some(Packed::of(&S::work_out(scenario, plan, &asked, progress)?))
}

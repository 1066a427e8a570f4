//! What a link may leave out so that it is shorter, and what it leaves out in any case.
//!
//! Whatever is left out, every figure and so the digest of a run stays what it was: src/app/tests/sharing.rs holds this.

use serde_json::Value;

pub use super::shown::Left;
use crate::codec::file;
use crate::codec::link;
use crate::model::texts::remarks;
use crate::model::{Lever, Path, Scenario};

/// A part that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Notes, a speaker's too, and what people do, say and expect. Names stay: they are how a reader finds the way.
    Texts,
    /// Where stages stand on the map, and how arrows bend; without it the map lays itself out.
    Layout,
    /// Real values, and so what is said of how they lie in the simulated ones.
    Observed,
}

/// Every part, in the order in which they are offered.
pub const PARTS: [Part; 3] = [Part::Texts, Part::Layout, Part::Observed];

impl Left {
    /// Whether a part is left out.
    #[must_use]
    pub fn has(self, part: Part) -> bool {
        match part {
            Part::Texts => self.texts,
            Part::Layout => self.layout,
            Part::Observed => self.observed,
        }
    }

    /// The same with a part left out, or not.
    #[must_use]
    pub fn with(mut self, part: Part, left: bool) -> Self {
        match part {
            Part::Texts => self.texts = left,
            Part::Layout => self.layout = left,
            Part::Observed => self.observed = left,
        }
        self
    }
}

/// Takes parts out of a scenario.
pub fn leave_out(scenario: &mut Scenario, left: Left) {
    if left.texts {
        without_texts(scenario);
    }
    if left.layout {
        without_layout(scenario);
    }
    if left.observed {
        scenario.observed.clear();
    }
}

/// Whether a scenario has anything of a part.
#[must_use]
pub fn has_part(scenario: &Scenario, part: Part) -> bool {
    let mut without = scenario.clone();
    leave_out(&mut without, Left::default().with(part, true));
    without != *scenario
}

fn without_texts(scenario: &mut Scenario) {
    scenario.notes.clear();
    scenario.segments.iter_mut().for_each(|it| it.notes.clear());
    for stage in &mut scenario.stages {
        remarks(stage).into_iter().for_each(String::clear);
        stage.handovers.iter_mut().for_each(|it| it.what.clear());
    }
    let transitions = scenario.transitions.iter_mut().map(|it| &mut it.notes);
    let channels = scenario.channels.iter_mut().map(|it| &mut it.notes);
    let referrals = scenario.referrals.iter_mut().map(|it| &mut it.notes);
    let observed = scenario.observed.iter_mut().map(|it| &mut it.notes);
    for step in &mut scenario.story {
        if let Value::Object(fields) = step {
            fields.shift_remove("notes");
        }
    }
    transitions
        .chain(channels)
        .chain(referrals)
        .chain(observed)
        .for_each(String::clear);
    without_notes(&mut scenario.events);
    for strategy in &mut scenario.strategies {
        strategy.notes.clear();
        without_notes(&mut strategy.levers);
    }
}

fn without_notes(levers: &mut [Lever]) {
    levers.iter_mut().for_each(|lever| lever.notes.clear());
}

fn without_layout(scenario: &mut Scenario) {
    for stage in &mut scenario.stages {
        (stage.x, stage.y) = (None, None);
    }
    for transition in &mut scenario.transitions {
        transition.bend = 0.0;
    }
}

/// The fields of a scenario that its link does not hold, as this version does not know them: what opening the
/// link gives is set against what a file would keep.
#[must_use]
pub fn left_behind(scenario: &Scenario, link: &str) -> Vec<Path> {
    let mut found = Vec::new();
    if let Ok(opened) = link::decode(link) {
        let whole = file::value(scenario);
        let kept = file::value(&opened.envelope.scenario);
        missing(&Path::root(), &whole, &kept, &mut found);
    }
    found
}

/// The places of one value that another lacks.
fn missing(path: &Path, whole: &Value, kept: &Value, found: &mut Vec<Path>) {
    match (whole, kept) {
        (Value::Object(whole), Value::Object(kept)) => {
            for (key, value) in whole {
                match kept.get(key) {
                    Some(kept) => missing(&path.key(key), value, kept, found),
                    None => found.push(path.key(key)),
                }
            }
        }
        (Value::Array(whole), Value::Array(kept)) => {
            for (position, (value, kept)) in whole.iter().zip(kept).enumerate() {
                missing(&path.index(position), value, kept, found);
            }
        }
        _ => {}
    }
}

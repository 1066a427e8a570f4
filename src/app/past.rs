//! What can be undone and redone, as a text that a tab keeps for a reload of itself.
//!
//! Scenarios stand in it whole, as files do: a text of differences would be shorter, but would have to be applied in a row, and one
//! that cannot be would take all before it along.

use serde_json::Value;

use super::history::Step;
use super::origin::Origin;
use super::shared::Shared;
use super::state::State;
use crate::codec::file;
use crate::model::Scenario;

/// The version of the text; another is not read.
const VERSION: u64 = 1;

/// Most steps in either direction.
const STEPS: usize = 50;

/// Most bytes of each direction: with both, and UTF-16, a fifth of what a browser gives to a tab.
const BYTES: usize = 500_000;

/// What was done in a tab before it was loaded anew.
#[derive(Debug, Clone)]
pub struct Past {
    /// What was on screen, without its view.
    now: Scenario,
    /// What undo leads to, oldest first.
    undo: Vec<Was>,
    /// What redo leads to, the furthest first.
    redo: Vec<Was>,
}

/// A scenario that was on screen, and whether figures differ between it and what came after.
type Was = (Shared<Scenario>, bool);

impl Past {
    /// Reads the text; `None` where it is not what this version writes.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        if value.get("past")?.as_u64()? != VERSION {
            return None;
        }
        let all = |key: &str| -> Option<Vec<Was>> {
            let steps = value.get(key)?.as_array()?;
            let read = |step: &Value| {
                let scenario = file::of_value(step.get("scenario")?)?;
                Some((Shared::new(scenario), step.get("figures")?.as_bool()?))
            };
            steps.iter().map(read).collect()
        };
        Some(Self {
            now: file::of_value(value.get("now")?)?,
            undo: all("undo")?,
            redo: all("redo")?,
        })
    }
}

/// The text of what can be undone and redone now; `None` where nothing can. It reaches back to where the scenario was opened: what
/// was on screen before is another one.
#[must_use]
pub fn write(state: &State) -> Option<String> {
    let (undo, redo) = state.history.nearest();
    let (undo, redo) = (steps(undo, &state.origin), steps(redo, &state.origin));
    if undo.is_empty() && redo.is_empty() {
        return None;
    }
    let fields: [(&str, Value); 4] = [
        ("past", VERSION.into()),
        ("now", file::value(&bare(&state.scenario))),
        ("undo", undo.into()),
        ("redo", redo.into()),
    ];
    Some(Value::from_iter(fields).to_string())
}

/// Steps of one scenario, from the nearest on as many as there is room for; the furthest first.
fn steps<'a>(nearest: impl Iterator<Item = &'a Step>, origin: &Shared<Origin>) -> Vec<Value> {
    let mut room = BYTES;
    let mut steps: Vec<Value> = nearest
        .take_while(|step| step.view.is_none() && step.origin.is(origin))
        .take(STEPS)
        .map_while(|step| {
            let scenario = file::value(&step.scenario);
            room = room.checked_sub(scenario.to_string().len())?;
            Some(Value::from_iter([
                ("figures", Value::from(step.figures)),
                ("scenario", scenario),
            ]))
        })
        .collect();
    steps.reverse();
    steps
}

/// A scenario without what is shown of it.
fn bare(scenario: &Scenario) -> Scenario {
    Scenario {
        view: None,
        ..scenario.clone()
    }
}

impl State {
    /// Makes it possible to undo and redo what was done before the tab was loaded anew, where that ended with the scenario that was
    /// on screen first since then.
    #[inline(never)]
    pub(super) fn recall(&mut self, past: &Past) {
        let first = self.history.first().unwrap_or(&self.scenario);
        if bare(first) != past.now {
            return;
        }
        let step = |(scenario, figures): &Was| Step {
            scenario: scenario.clone(),
            origin: self.origin.clone(),
            figures: *figures,
            view: None,
            gesture: None,
        };
        let undo = past.undo.iter().map(step).collect();
        let redo = past.redo.iter().map(step).collect();
        self.history = self.history.after(undo, redo).into();
    }
}

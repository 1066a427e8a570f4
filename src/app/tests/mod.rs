//! The state, action by action, without a browser.

mod changes;
mod editing;
mod library;
mod opening;
mod past;
mod received;
mod running;
mod sharing;
mod structure;
mod viewing;

use super::action::{Action, Opening};
use super::edit::Edit;
use super::history::Gesture;
use super::origin::Source;
use super::state::State;
use crate::model::{Parameter, Scenario, Target, templates};

/// The scenario that a first visit sees.
pub(super) fn example() -> Scenario {
    (templates::find(templates::FIRST).unwrap().build)()
}

/// The state in which a first visit begins.
fn start() -> State {
    let source = Source::Template(templates::FIRST.to_owned());
    State::start(example(), source, "http://x/".to_owned())
}

/// An edit of the revenue of the first stage: always valid, and always a change.
fn revenue(state: &State, value: f64) -> Edit {
    let stage = state.scenario.stages[0].id.clone();
    Edit::Parameter(Target::StageRevenue(stage), Parameter::number(value))
}

fn edited(state: &State, value: f64, gesture: Option<u64>) -> State {
    state.apply(Action::Edit(revenue(state, value), gesture.map(Gesture)))
}

fn shown(state: &State) -> Option<f64> {
    state.scenario.stages[0].revenue.known()
}

fn open(state: &State, template: &str) -> State {
    state.apply(Action::Open(opening(template)))
}

fn opening(template: &str) -> Opening {
    let built = templates::find(template).unwrap().build;
    Opening::Template {
        id: template.to_owned(),
        scenario: built().into(),
    }
}

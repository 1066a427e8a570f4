//! The state in which the page opens: a link, else what is kept on this device, else the living
//! example.

use super::{link, storage};
use crate::app::action::Opening;
use crate::app::history::History;
use crate::app::origin::Source;
use crate::app::{Action, State, templates};
use crate::model::{PeriodUnit, Scenario};

/// The state at the start.
#[must_use]
pub fn state() -> State {
    let scenario = templates::first().unwrap_or_else(|| Scenario::new(PeriodUnit::Month, 12));
    let source = Source::Template(templates::FIRST.to_owned());
    let mut state = State::start(scenario, source, link::address());
    if let Some(text) = storage::scenario() {
        state = state.apply(Action::Open(Opening::Kept(text)));
    }
    if let Some(fragment) = link::fragment() {
        state = state.apply(Action::Open(Opening::Link(fragment)));
    }
    State {
        theme: storage::theme(),
        // There is nothing before the start to go back to.
        history: History::default().into(),
        ..state
    }
}

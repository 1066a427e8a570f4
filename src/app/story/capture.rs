//! Making a step of what is on screen.

use super::{edits, numbers};
use crate::app::edit::Edit;
use crate::app::state::State;
use crate::app::view::{Page, Selection};
use crate::model::story::{self, Focus, NumberChange, Show, Step};
use crate::model::{Extra, Pin, Scenario};

/// The view as a step, without words.
#[must_use]
pub fn step(state: &State) -> Step {
    let (scenario, view) = (&state.scenario, &state.view);
    let (page, show) = match view.page {
        Page::Journey | Page::Scenarios => (story::Page::Journey, Show::Chart),
        Page::Compare if scenario.strategies.len() > 1 => (story::Page::Compare, Show::Difference),
        Page::Compare => (story::Page::Compare, Show::Outcomes),
        Page::Flow => (story::Page::Flow, Show::Flow),
        Page::People => (story::Page::People, Show::Map),
    };
    let focus = view.selection.as_ref().and_then(|selection| {
        Some(match selection {
            Selection::Stage(id) => Focus::Stage(id.clone()),
            Selection::Transition(id) => Focus::Transition(id.clone()),
            Selection::Channel(id) => Focus::Channel(id.clone()),
            Selection::Referral(id) => Focus::Referral(id.clone()),
            _ => return None,
        })
    });
    // Whoever points at a part of the journey means the map.
    let show = match (show, &focus) {
        (Show::Chart, Some(_)) => Show::Map,
        (show, _) => show,
    };
    Step {
        page,
        show,
        focus,
        series: view.series.clone(),
        strategies: strategies(state),
        period: view.cursor,
        ..Step::default()
    }
}

/// The strategies that are drawn, the one in focus first; empty where all are, and the baseline is in focus.
fn strategies(state: &State) -> Vec<String> {
    let all = &state.scenario.strategies;
    let focus = state.focus();
    let drawn = || all.iter().filter(|it| state.is_shown(it));
    if focus == 0 && drawn().count() == all.len() {
        return Vec::new();
    }
    let first = all.get(focus).filter(|it| state.is_shown(it));
    let rest = drawn().filter(|it| first.is_none_or(|first| first.id != it.id));
    first
        .into_iter()
        .chain(rest)
        .map(|it| it.id.clone())
        .collect()
}

/// The numbers that were moved since the scenario was opened, as changes of a step.
#[must_use]
pub fn moved(state: &State) -> Vec<NumberChange> {
    as_changes(&numbers::changed(&state.scenario, &state.origin.scenario))
}

fn as_changes(changed: &[(Pin, f64)]) -> Vec<NumberChange> {
    let changes = changed.iter().map(|(pin, value)| NumberChange {
        number: pin.to_string(),
        value: *value,
        extra: Extra::new(),
    });
    changes.collect()
}

/// Adds a step that has the numbers that were moved, and puts these back in the scenario: one step of undo.
#[must_use]
pub fn what_if(state: &State, behind: Option<usize>, mut step: Step) -> Option<Edit> {
    let changed = numbers::changed(&state.scenario, &state.origin.scenario);
    if changed.is_empty() {
        return None;
    }
    step.changes = as_changes(&changed);
    let origin: &Scenario = &state.origin.scenario;
    let mut all: Vec<Edit> = changed
        .iter()
        .filter_map(|(pin, _)| numbers::as_in(pin, origin))
        .collect();
    all.push(edits::add(&state.scenario, behind, &step)?);
    Some(Edit::All(all))
}

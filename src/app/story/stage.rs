//! What stands behind a step: the scenario with the step's numbers, and what is shown of it.

use super::numbers;
use crate::app::edit::Edit;
use crate::app::run::{RunState, same_lists};
use crate::app::shared::Shared;
use crate::app::state::State;
use crate::app::view::{Page, Selection, View};
use crate::model::story::{self, Focus, Step};
use crate::model::{Pin, Scenario};

/// The scenario with the numbers of a step; those that it does not have are left out.
#[must_use]
pub fn scenario(base: &Scenario, step: &Step) -> Scenario {
    let mut scenario = base.clone();
    for change in &step.changes {
        let pin = Pin::parse(&change.number).filter(|pin| pin.is_in(&scenario));
        let edit: Option<Edit> = pin.map(|pin| numbers::edit(&pin, change.value));
        if let Some(edit) = edit {
            // A number that is there takes any value; whether that makes sense is for validation to say.
            let _ = edit.apply(&mut scenario);
        }
    }
    scenario
}

/// Id of the strategy whose range is drawn: the one that is asked for, else the first that is drawn and no baseline.
#[must_use]
pub fn in_focus(scenario: &Scenario, step: &Step) -> Option<String> {
    let asked = step.ask.as_ref().and_then(|ask| ask.strategy.clone());
    let known = |id: &String| scenario.strategies.iter().any(|it| it.id == *id);
    let baseline = scenario.strategies.first().map(|it| &it.id);
    let drawn = || {
        let mut drawn = step.strategies.iter();
        let first = drawn.clone().find(|id| known(id));
        drawn
            .find(|id| known(id) && Some(*id) != baseline)
            .or(first)
    };
    asked.filter(known).or_else(|| drawn().cloned())
}

/// What a step highlights, as a selection.
#[must_use]
pub fn selection(focus: &Focus) -> Selection {
    match focus {
        Focus::Stage(id) => Selection::Stage(id.clone()),
        Focus::Transition(id) => Selection::Transition(id.clone()),
        Focus::Channel(id) => Selection::Channel(id.clone()),
        Focus::Referral(id) => Selection::Referral(id.clone()),
    }
}

/// What is on screen of a step.
#[must_use]
pub fn view(scenario: &Scenario, step: &Step) -> View {
    let shown = |id: &String| step.strategies.is_empty() || step.strategies.contains(id);
    let ids = scenario.strategies.iter().map(|it| it.id.clone());
    let selection = step.focus.as_ref().map(selection);
    let mut view = View {
        page: match step.page {
            story::Page::Journey => Page::Journey,
            story::Page::Compare => Page::Compare,
            story::Page::Flow => Page::Flow,
            story::Page::People => Page::People,
        },
        focus: in_focus(scenario, step),
        hidden: ids.filter(|id| !shown(id)).collect(),
        series: step.series.clone(),
        cursor: step.period.filter(|time| *time < scenario.clock.periods),
        selection,
        ..View::default()
    };
    view.keep_to(scenario);
    view
}

impl State {
    /// Puts a step on a stage of its own. What was simulated for the same numbers stays.
    pub(super) fn stage(&mut self, base: &Scenario, step: &Step) {
        let scenario = scenario(base, step);
        let view = view(&scenario, step);
        if scenario != *self.scenario || self.exact.is_none() {
            if !same_lists(&scenario, &self.scenario) {
                self.simulated = None;
                self.exact = None;
            }
            self.show(scenario.into(), true);
        } else if matches!(self.run, RunState::Cancelled { .. } | RunState::Failed(_)) {
            self.simulated = None;
            self.show(self.scenario.clone(), true);
        }
        self.view = view.into();
    }

    /// A copy of the state for a stage: nothing that passes over the page comes with it.
    pub(super) fn for_stage(&self, base: &Shared<Scenario>) -> Self {
        let own = self.scenario.is(base);
        let mut state = if own {
            self.clone()
        } else {
            Self::start(
                Scenario::clone(base),
                self.origin.source.clone(),
                self.address.to_string(),
            )
        };
        state.dialog = None;
        state.tour = None;
        state.presented = None;
        state.embed = None;
        state
    }
}

//! What every part of the workspace needs: the scenario, what it was, words, and where actions go.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::edit::Edit;
use crate::app::history::Gesture;
use crate::app::store::Dispatch;
use crate::app::view::{Selection, ViewChange};
use crate::app::{Action, Shared, State};
use crate::model::Scenario;

use super::later::Later;
use super::say::Say;

/// Handed down by value: cheap to clone, equal only while the scenario is the same.
#[derive(Clone, PartialEq)]
pub struct Context {
    /// The scenario on screen.
    pub scenario: Shared<Scenario>,
    /// The scenario as it was opened.
    pub origin: Shared<Scenario>,
    /// Words and figures.
    pub say: Rc<Say>,
    /// Where actions go.
    pub dispatch: Dispatch,
    /// Whether the parts of the page that are fetched later are there.
    pub later: Later,
    /// The state as it was drawn last.
    latest: Latest,
}

/// The state as it was drawn last, for what is made only when someone asks for it, such as a picture: who holds
/// this is not drawn anew when the state changes.
#[derive(Clone)]
struct Latest(Rc<RefCell<State>>);

impl PartialEq for Latest {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Context {
    /// Of a state.
    #[must_use]
    pub fn new(latest: Rc<RefCell<State>>, say: Rc<Say>, dispatch: Dispatch, later: Later) -> Self {
        let state = latest.borrow();
        Self {
            scenario: state.scenario.clone(),
            origin: state.origin.scenario.clone(),
            say,
            dispatch,
            later,
            latest: Latest(Rc::clone(&latest)),
        }
    }

    /// The same for another scenario that is only read, and for what that is compared with.
    #[must_use]
    pub fn reading(&self, scenario: &Shared<Scenario>, origin: &Shared<Scenario>) -> Self {
        Self {
            scenario: scenario.clone(),
            origin: origin.clone(),
            say: Say::of(self.say.language, scenario),
            ..self.clone()
        }
    }

    /// The state as it was drawn last.
    #[must_use]
    pub fn latest(&self) -> State {
        self.latest.0.borrow().clone()
    }

    /// Whether the scenario can be simulated.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.latest.0.borrow().is_valid()
    }

    /// Sends an edit that stands for itself.
    pub fn edit(&self, edit: Edit) {
        self.dispatch.send(Action::Edit(edit, None));
    }

    /// Sends an edit of a gesture: all of one gesture are one step of undo.
    pub fn edit_in(&self, edit: Edit, gesture: u64) {
        self.dispatch
            .send(Action::Edit(edit, Some(Gesture(gesture))));
    }

    /// Changes what is on screen.
    pub fn view(&self, change: ViewChange) {
        self.dispatch.send(Action::View(change));
    }

    /// A callback for a button that always sends the same action.
    pub fn on_click(&self, action: impl Fn() -> Action + 'static) -> Callback<MouseEvent> {
        self.dispatch.callback(move |_| action())
    }

    /// A callback for a button that shares what is on screen. Until what makes links is here, the dialog waits for it.
    pub fn on_share(&self) -> Callback<MouseEvent> {
        let context = self.clone();
        Callback::from(move |_| {
            context.dispatch.send(match context.later.is_here() {
                true => Action::Share,
                false => Action::AwaitShare,
            });
        })
    }

    /// A callback for a button that opens something in the inspector.
    pub fn on_select(&self, selection: Option<Selection>) -> Callback<MouseEvent> {
        self.on_click(move || Action::View(ViewChange::Select(selection.clone())))
    }
}

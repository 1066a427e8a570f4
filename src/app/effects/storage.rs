//! Keeping the scenario and the theme on this device, where the browser lets us.
//!
//! Only what a person changed is kept: looking at a template or a link does not replace one's own
//! work. It is written at most twice a second, and when the page goes away.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_utils::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};
use yew::prelude::*;

use crate::app::shown::{NoticeKind, Theme};
use crate::app::store::Dispatch;
use crate::app::{Action, State, kept};

/// Milliseconds between two writings.
const REST: u32 = 500;

const SCENARIO: &str = "perennial.scenario";
const THEME: &str = "perennial.theme";

#[hook]
pub(super) fn use_storage(state: &State, dispatch: &Dispatch) {
    let keeper = use_memo((), |()| {
        Rc::new(RefCell::new(Keeper::new(dispatch.clone())))
    });
    use_effect_with((), {
        let keeper = Rc::clone(&keeper);
        move |()| {
            let listener = EventListener::new(&window(), "pagehide", move |_| {
                keeper.borrow_mut().write();
            });
            move || drop(listener)
        }
    });
    use_effect_with((state.scenario.clone(), state.view.clone()), {
        let state = state.clone();
        move |_| note(&keeper, state)
    });
    let dispatch = dispatch.clone();
    let first = use_mut_ref(|| true);
    use_effect_with(state.theme, move |theme| {
        // What was just read need not be written.
        if !first.replace(false)
            && let Err(refusal) = put(THEME, theme.key())
        {
            dispatch.send(Action::Notify(refusal));
        }
    });
}

/// What was kept of a scenario.
#[must_use]
pub fn scenario() -> Option<String> {
    get(SCENARIO)
}

/// What was kept of the theme.
#[must_use]
pub fn theme() -> Theme {
    get(THEME).map_or(Theme::Auto, |key| Theme::parse(&key))
}

struct Keeper {
    dispatch: Dispatch,
    waiting: Option<State>,
    timer: Option<Timeout>,
    /// Whether what is kept is of this page.
    ours: bool,
    /// Whether a refusal was told.
    told: bool,
}

impl Keeper {
    fn new(dispatch: Dispatch) -> Self {
        Self {
            dispatch,
            waiting: None,
            timer: None,
            ours: false,
            told: false,
        }
    }

    fn write(&mut self) {
        let Some(state) = self.waiting.take() else {
            return;
        };
        let text = kept::write(&state.with_view(), &state.origin);
        match put(SCENARIO, &text) {
            Ok(()) => self.ours = true,
            Err(refusal) if !self.told => {
                self.told = true;
                self.dispatch.send(Action::Notify(refusal));
            }
            Err(_) => {}
        }
    }
}

fn note(keeper: &Rc<RefCell<Keeper>>, state: State) {
    let mut inner = keeper.borrow_mut();
    if state.changes.is_empty() && !inner.ours {
        return;
    }
    inner.waiting = Some(state);
    if inner.timer.is_none() {
        let keeper = Rc::clone(keeper);
        inner.timer = Some(Timeout::new(REST, move || {
            let timer = {
                let mut keeper = keeper.borrow_mut();
                keeper.write();
                keeper.timer.take()
            };
            // It has rung; there is nothing to clear.
            timer.map(Timeout::forget);
        }));
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

fn put(key: &str, value: &str) -> Result<(), NoticeKind> {
    let storage = storage().ok_or(NoticeKind::StorageRefused)?;
    storage
        .set_item(key, value)
        .map_err(|error| refusal(&error))
}

fn refusal(error: &JsValue) -> NoticeKind {
    match error
        .dyn_ref::<DomException>()
        .map(DomException::name)
        .as_deref()
    {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => NoticeKind::StorageFull,
        _ => NoticeKind::StorageRefused,
    }
}

//! Keeping scenarios and the theme on this device, where the browser lets us.
//!
//! What a person changed is written at most twice a second, and when the page goes away. What is written
//! when, and what happens where two tabs show one scenario, is the [keeper](crate::app::library::keeper)'s.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use gloo_utils::{document, window};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::device::{self, Device, Held};
use super::{past, shelf};
use crate::app::kept::{self, Kept};
use crate::app::library::keeper::{Keeper, Outcome, Present};
use crate::app::library::{Library, Refusal, Store, list};
use crate::app::origin::{Origin, Source};
use crate::app::shown::{NoticeKind, Theme};
use crate::app::store::Dispatch;
use crate::app::view::Page;
use crate::app::{Action, Shared, State};
use crate::text::Language;

/// Milliseconds between two writings.
const REST: u32 = 500;

const THEME: &str = "perennial.theme";

/// Where the choice of a language is kept.
pub(super) const LANGUAGE: &str = "perennial.language";

#[hook]
pub(super) fn use_storage(state: &State, dispatch: &Dispatch, is_here: bool) {
    let desk = use_memo((), |()| {
        Rc::new(RefCell::new(Desk::new(dispatch.clone(), state)))
    });
    use_effect_with((), {
        let desk = Rc::clone(&desk);
        move |()| listen(&desk)
    });
    use_effect_with(
        (
            state.scenario.clone(),
            state.view.clone(),
            state.origin.clone(),
            state.taken.clone(),
        ),
        {
            let (desk, state) = (Rc::clone(&desk), state.clone());
            move |_| note(&desk, state)
        },
    );
    use_effect_with(is_here, {
        let desk = Rc::clone(&desk);
        move |is_here| {
            if *is_here {
                past::recall(&mut desk.borrow_mut());
            }
        }
    });
    use_effect_with((state.asks.clone(), state.view.page == Page::Scenarios), {
        let (desk, state) = (Rc::clone(&desk), state.clone());
        move |_| {
            let mut desk = desk.borrow_mut();
            // What is on screen is written first, so that the list has it.
            desk.write();
            if desk.answered < state.asks.len() {
                shelf::answer(&mut desk, &state);
            }
            desk.report(false);
        }
    });
    let dispatch = dispatch.clone();
    let first = use_mut_ref(|| true);
    use_effect_with(state.theme, move |theme| {
        // What was just read need not be written.
        if !first.replace(false)
            && let Err(refusal) = Device.put(THEME, theme.key())
        {
            dispatch.send(Action::Notify(notice(refusal)));
        }
    });
}

/// The language that was chosen here, else the first of the browser's that Perennial speaks.
#[must_use]
pub fn language() -> Language {
    let kept = Device.get(LANGUAGE).and_then(|tag| Language::parse(&tag));
    kept.unwrap_or_else(|| {
        let all = window().navigator().languages();
        let mut tags = all.iter().filter_map(|tag| tag.as_string());
        tags.find_map(|tag| Language::parse(&tag))
            .unwrap_or_default()
    })
}

/// What was kept of the theme.
#[must_use]
pub fn theme() -> Theme {
    Device
        .get(THEME)
        .map_or(Theme::Auto, |key| Theme::parse(&key))
}

/// What is said where a text could not be kept.
pub(super) fn notice(refusal: Refusal) -> NoticeKind {
    match refusal {
        Refusal::Denied => NoticeKind::StorageRefused,
        Refusal::Full => NoticeKind::StorageFull,
    }
}

/// What one tab writes, and what it said of that.
pub(super) struct Desk {
    pub(super) dispatch: Dispatch,
    pub(super) keeper: Keeper,
    /// Whether this tab's past was looked for: from then on it is written.
    pub(super) has_past: bool,
    /// How many of the state's asks are answered.
    pub(super) answered: usize,
    /// What is on screen.
    pub(super) state: State,
    is_waiting: bool,
    timer: Option<Timeout>,
    refused: Option<Refusal>,
    said: Library,
}

impl Desk {
    fn new(dispatch: Dispatch, state: &State) -> Self {
        Self {
            dispatch,
            keeper: Keeper::new(device::tab()),
            has_past: false,
            answered: 0,
            state: state.clone(),
            is_waiting: false,
            timer: None,
            refused: None,
            said: Library::clone(&state.library),
        }
    }

    /// Writes what waits to be written.
    pub(super) fn write(&mut self) {
        if !std::mem::take(&mut self.is_waiting) {
            return;
        }
        let outcome = self.keeper.keep(&Device, &self.present(), device::now());
        match outcome {
            Outcome::Refused(refusal) => {
                // Once is enough, until something could be written again.
                if self.refused.replace(refusal) != Some(refusal) {
                    self.dispatch.send(Action::Notify(notice(refusal)));
                }
            }
            Outcome::Kept => self.refused = None,
            Outcome::Nothing | Outcome::Clash => {}
        }
        self.report(false);
    }

    /// Has a reload show what is on screen, even where nobody has changed it: a template or a file that was opened. A link stands in
    /// the address. What was selected is no work, and would open a sheet over the page.
    fn hold(&mut self) {
        let (state, origin) = (&self.state, &self.state.origin);
        let is_untouched = state.changes.is_empty() && self.keeper.id(origin).is_none();
        let is_sent = matches!(origin.source, Source::Link { .. });
        let text = (is_untouched && !is_sent).then(|| {
            let view = state.view.changed(|view| view.selection = None);
            kept::write(&Kept {
                scenario: view.put_into(&state.scenario).into(),
                origin: Origin::clone(origin),
                revision: String::new(),
                changed: 0,
            })
        });
        device::hold(Held::Untouched, text.as_deref());
    }

    pub(super) fn present(&self) -> Present {
        Present::of(&self.state)
    }

    /// Tells the page what there is, where it shows that or something of weight changed.
    pub(super) fn report(&mut self, is_asked: bool) {
        let origin = &self.state.origin;
        let library = Library {
            entries: list::indexed(&Device),
            present: self.keeper.id(origin),
            clash: self.keeper.is_clash(origin),
            refused: self.refused,
        };
        if let Some(id) = &library.present {
            device::remember(id);
        }
        let is_shown = is_asked || self.state.view.page == Page::Scenarios;
        let of_weight =
            |library: &Library| (library.present.clone(), library.clash, library.refused);
        if library != self.said && (is_shown || of_weight(&library) != of_weight(&self.said)) {
            self.said = library.clone();
            self.dispatch.send(Action::Listed(Shared::new(library)));
        }
    }
}

/// Writes when the page goes away, hears what other tabs write, and has the browser ask where something would be lost.
fn listen(desk: &Rc<RefCell<Desk>>) -> impl FnOnce() + use<> {
    // What is still being typed is taken when its field is left. That reaches the desk by microtasks, which run between two
    // listeners: hence one of its own, before the one that writes.
    let leaving = EventListener::new(&window(), "pagehide", |_| leave_field());
    let hidden = EventListener::new(&window(), "pagehide", {
        let desk = Rc::clone(desk);
        move |_| {
            let mut desk = desk.borrow_mut();
            desk.write();
            desk.hold();
            if desk.has_past {
                past::hold(&desk.state);
            }
        }
    });
    let other = EventListener::new(&window(), "storage", {
        let desk = Rc::clone(desk);
        move |_| {
            let mut desk = desk.borrow_mut();
            let origin = desk.state.origin.clone();
            desk.keeper.look(&Device, &origin);
            desk.report(false);
        }
    });
    // Where nothing more is kept, the browser asks before it leaves what was changed since.
    let options = EventListenerOptions::enable_prevent_default();
    let left = EventListener::new_with_options(&window(), "beforeunload", options, {
        let desk = Rc::clone(desk);
        move |event| {
            let mut desk = desk.borrow_mut();
            desk.write();
            let present = desk.present();
            if desk.keeper.is_unkept(&present) {
                event.prevent_default();
            }
        }
    });
    move || drop((leaving, hidden, other, left))
}

/// Takes the focus from what has it.
fn leave_field() {
    let field = document().active_element();
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        let _ = field.blur();
    }
}

fn note(desk: &Rc<RefCell<Desk>>, state: State) {
    if state.embed.is_some() {
        return;
    }
    let mut inner = desk.borrow_mut();
    let is_other = !inner.state.origin.is(&state.origin);
    if is_other {
        // What was on screen before is written before it is out of sight.
        inner.write();
    }
    inner.state = state;
    inner.is_waiting = true;
    if is_other {
        inner.report(false);
    }
    if inner.timer.is_none() {
        let desk = Rc::clone(desk);
        inner.timer = Some(Timeout::new(REST, move || {
            let timer = {
                let mut desk = desk.borrow_mut();
                desk.write();
                desk.timer.take()
            };
            // It has rung; there is nothing to clear.
            timer.map(Timeout::forget);
        }));
    }
}

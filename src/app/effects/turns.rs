//! What was answered in a presentation outlives a reload of the tab.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_utils::window;
use yew::prelude::*;

use super::device::{self, Held};
use crate::app::story::{Show, held};

/// The presentation with what was answered before.
#[must_use]
pub fn recalled(show: Show) -> Show {
    match device::held(Held::Turns).and_then(|text| held::Held::read(&text)) {
        Some(held) => show.recall(held),
        None => show,
    }
}

/// Holds what was answered when the page goes away, or the presentation. `latest`: how far it is, at any time.
#[hook]
pub fn use_turns(latest: &Rc<RefCell<Show>>) {
    let latest = Rc::clone(latest);
    use_effect_with((), move |()| {
        let hold = move |is_left| {
            let text = held::write(&latest.borrow(), is_left);
            device::hold(Held::Turns, text.as_deref());
        };
        let hidden = EventListener::new(&window(), "pagehide", {
            let hold = hold.clone();
            move |_| hold(false)
        });
        move || {
            drop(hidden);
            hold(true);
        }
    });
}

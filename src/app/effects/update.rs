//! A newer version of the app, whole on this device, is offered; static/offline.js fetches it and puts it in place.

use gloo_events::EventListener;
use gloo_utils::{document, window};
use web_sys::Event;
use yew::prelude::*;

use crate::app::Action;
use crate::app::shown::NoticeKind;
use crate::app::store::Dispatch;

/// What offline.js says, and what stands on the root element from then on.
const READY: &str = "perennial:update";
const MARK: &str = "data-update";
/// What it is told.
const AGREED: &str = "perennial:agreed";

#[hook]
pub(super) fn use_update(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let is_ready = document()
            .document_element()
            .is_some_and(|root| root.has_attribute(MARK));
        let offer = move || dispatch.send(Action::Notify(NoticeKind::NewVersion));
        if is_ready {
            offer();
        }
        let listener = EventListener::new(&window(), READY, move |_| offer());
        move || drop(listener)
    });
}

/// A person wants the newer version: the page is loaded again as soon as it is in place.
pub fn take() {
    if let Ok(event) = Event::new(AGREED) {
        // Nobody refuses this event.
        let _ = window().dispatch_event(&event);
    }
}

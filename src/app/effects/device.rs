//! The browser's storage, where it lets us, and its clock.

use gloo_utils::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use super::frame;
use crate::app::kept::{self, Kept};
use crate::app::library::keeper::Keeper;
use crate::app::library::{Entry, Refusal, Store, list};

/// The storage of this device.
pub struct Device;

/// Where a tab keeps which scenario it shows, for a reload, and all tabs which was opened last, for a new one.
const OPEN: &str = "perennial.open";

impl Store for Device {
    fn get(&self, key: &str) -> Option<String> {
        storage()?.get_item(key).ok().flatten()
    }

    fn put(&self, key: &str, text: &str) -> Result<(), Refusal> {
        let storage = storage().ok_or(Refusal::Denied)?;
        storage.set_item(key, text).map_err(|error| refusal(&error))
    }

    fn remove(&self, key: &str) {
        if let Some(storage) = storage() {
            // What cannot be removed is still there, and is listed.
            let _ = storage.remove_item(key);
        }
    }

    fn keys(&self) -> Vec<String> {
        let Some(storage) = storage() else {
            return Vec::new();
        };
        let length = storage.length().unwrap_or(0);
        (0..length)
            .filter_map(|at| storage.key(at).ok().flatten())
            .collect()
    }
}

/// What is kept under an id, such as for a picture of it.
#[must_use]
pub fn kept(id: &str) -> Option<Kept> {
    Keeper::text(&Device, id).and_then(|text| kept::read(&text))
}

/// The scenarios that are kept, the one changed last first.
#[must_use]
pub fn entries() -> Vec<Entry> {
    list::indexed(&Device)
}

/// Milliseconds since 1970.
#[must_use]
pub fn now() -> u64 {
    // A clock before 1970 counts as 1970.
    js_sys::Date::now().max(0.0) as u64
}

/// Minutes that this place is behind the world's time at a moment, as the browser knows it.
#[must_use]
pub fn minutes_behind(moment: u64) -> i64 {
    let date = js_sys::Date::new(&JsValue::from_f64(moment as f64));
    let minutes = date.get_timezone_offset();
    if minutes.is_finite() {
        minutes as i64
    } else {
        0
    }
}

/// A name that no other tab has, as good as surely.
pub(super) fn tab() -> String {
    format!("{:x}", (js_sys::Math::random() * 1e15) as u64)
}

/// Ids of the scenarios that this tab showed before it was loaded anew, and that any tab opened last.
pub(super) fn opened() -> impl Iterator<Item = String> {
    let all = [session(), storage()].into_iter().flatten();
    all.filter_map(|storage| storage.get_item(OPEN).ok().flatten())
}

/// Remembers which scenario this tab shows, and so the one that was opened last.
pub(super) fn remember(id: &str) {
    for storage in [session(), storage()].into_iter().flatten() {
        // Without it a reload opens the scenario that was changed last.
        let _ = storage.set_item(OPEN, id);
    }
}

/// What a tab keeps for a reload of itself alone, by its key: it is gone with the tab.
pub(super) enum Held {
    /// What it shows and nobody has changed, which is no scenario of one's own.
    Untouched,
    /// What can be undone.
    Past,
    /// What was answered in a presentation.
    Turns,
}

impl Held {
    fn key(self) -> &'static str {
        match self {
            Self::Untouched => "perennial.untouched",
            Self::Past => "perennial.past",
            Self::Turns => "perennial.turns",
        }
    }
}

/// What this tab held before it was loaded anew.
pub(super) fn held(held: Held) -> Option<String> {
    session()?.get_item(held.key()).ok().flatten()
}

/// Holds a text for a reload, or that there is none of the kind.
pub(super) fn hold(held: Held, text: Option<&str>) {
    let (key, Some(storage)) = (held.key(), session()) else {
        return;
    };
    let is_there = text.is_some_and(|text| storage.set_item(key, text).is_ok());
    if !is_there {
        // Without it a reload opens one's own scenario or the example, or has nothing to undo or answered; with an older one it would be wrong.
        let _ = storage.remove_item(key);
    }
}

/// In a frame of another page nothing of this device is touched.
fn is_closed() -> bool {
    frame::embed().is_some()
}

fn storage() -> Option<Storage> {
    if is_closed() {
        return None;
    }
    window().local_storage().ok().flatten()
}

fn session() -> Option<Storage> {
    if is_closed() {
        return None;
    }
    window().session_storage().ok().flatten()
}

fn refusal(error: &JsValue) -> Refusal {
    match error
        .dyn_ref::<DomException>()
        .map(DomException::name)
        .as_deref()
    {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Refusal::Full,
        _ => Refusal::Denied,
    }
}

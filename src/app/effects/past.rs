//! What can be undone outlives a reload of the tab.

use super::device::{self, Held};
use super::storage::Desk;
use crate::app::past::{self, Past};
use crate::app::{Action, State};

/// Takes up what was done in this tab before it was loaded anew.
#[inline(never)]
pub(super) fn recall(desk: &mut Desk) {
    desk.has_past = true;
    let past = device::held(Held::Past).and_then(|text| Past::read(&text));
    if let Some(past) = past {
        desk.dispatch.send(Action::Recall(Box::new(past)));
    }
}

/// Holds it for the next reload.
#[inline(never)]
pub(super) fn hold(state: &State) {
    device::hold(Held::Past, past::write(state).as_deref());
}

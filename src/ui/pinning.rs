//! Pinning a number to the front panel: whether it is there, and what turns it.

use yew::prelude::*;

use crate::app::edit::Edit;
use crate::app::pins;
use crate::model::Pin;
use crate::ui::context::Context;

/// Whether a number is pinned, and what pins it or takes it off.
#[derive(Clone, PartialEq)]
pub struct Pinning {
    /// Whether it is on the front panel.
    pub on: bool,
    /// Pins it, or takes it off.
    pub toggle: Callback<()>,
}

/// The state of a number, by its key. What is no number of the scenario cannot be pinned.
#[must_use]
pub fn pin(context: &Context, key: &Pin) -> Option<Pinning> {
    if !key.is_in(&context.scenario) {
        return None;
    }
    let on = pins::is_pinned(&context.scenario, key);
    let toggle = {
        let (context, key) = (context.clone(), key.clone());
        Callback::from(move |()| {
            let edit: Option<Edit> = pins::toggle(&context.scenario, &key);
            if let Some(edit) = edit {
                context.edit(edit);
            }
        })
    };
    Some(Pinning { on, toggle })
}

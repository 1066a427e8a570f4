//! Opening and closing by a button.

use yew::prelude::*;

/// What a button does that opens what is closed, and closes what is open. In one place, since a compiler makes one function of all that do
/// just this, and gives it the name of any of them.
#[must_use]
#[inline(never)]
pub fn toggle(open: &UseStateHandle<bool>) -> Callback<MouseEvent> {
    let open = open.clone();
    Callback::from(move |_: MouseEvent| open.set(!*open))
}

//! The flow of customers over the whole horizon.

use yew::prelude::*;

use crate::app::State;
use crate::ui::context::Context;
use crate::ui::results::Shown;

/// The page.
#[must_use]
pub fn flow(_context: &Context, _state: &State, _shown: &Shown) -> Html {
    html! { <div class="page"></div> }
}

//! Where a person starts: templates, and their own scenarios on this device.

use yew::prelude::*;

use crate::app::shown::Dialog;
use crate::app::{Action, State};
use crate::text::workspace::Word;
use crate::ui::context::Context;

/// The page.
pub fn page(context: &Context, _state: &State) -> Html {
    let templates = context.on_click(|| Action::ShowDialog(Dialog::Templates));
    html! {
        <section class="panel">
            <h2>{ context.say.word(Word::Scenarios) }</h2>
            <button type="button" class="btn" onclick={templates}>{ context.say.word(Word::Templates) }</button>
        </section>
    }
}

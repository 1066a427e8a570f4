//! The question before the structure of what was received is changed.

use yew::prelude::*;

use crate::app::Action;
use crate::text::received::Word;
use crate::ui::context::Context;

/// What the dialog holds.
pub fn ask(context: &Context) -> Html {
    let language = context.say.language;
    html! {
        <>
            <p>{ Word::Ask.say(language) }</p>
            <div class="acts">
                <button type="button" class="btn btn-primary" onclick={context.on_click(|| Action::MakeMine)}>
                    { Word::MakeMine.say(language) }
                </button>
                <button type="button" class="btn" onclick={context.on_click(|| Action::CloseDialog)}>
                    { Word::Leave.say(language) }
                </button>
            </div>
        </>
    }
}

//! Asking the departments for their parts: the links that go out, what came back, and what whoever was asked sees.

mod back;
mod differences;
mod home;
mod send;
mod yours;

pub use home::home;
pub use yours::yours;

use yew::prelude::*;

use crate::app::departments::asked::Reply;
use crate::app::shown::Dialog;
use crate::app::{Action, Shared, State};
use crate::text::asking::Word;
use crate::text::workspace;
use crate::ui::context::Context;
use crate::ui::widgets::{Icon, icon};

/// The heading of the dialog.
#[must_use]
pub fn title(context: &Context) -> &'static str {
    Word::Title.say(context.say.language)
}

/// What the dialog holds.
pub fn body(context: &Context, state: &State) -> Html {
    html! { <Parts context={context.clone()} replies={state.replies.clone()}/> }
}

/// The button that opens it.
pub fn opener(context: &Context) -> Html {
    let onclick = context.on_click(|| Action::ShowDialog(Dialog::Parts));
    html! { <button type="button" class="btn" onclick={onclick}>{ title(context) }</button> }
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
    replies: Shared<Vec<Shared<Reply>>>,
}

#[component]
fn Parts(props: &Props) -> Html {
    let context = &props.context;
    let word = |word: Word| word.say(context.say.language);
    // What lies under a dialog cannot be reached: its own way back, for what was taken over since it opened.
    let began = use_memo((), |()| context.scenario.clone());
    let undo = (*began != context.scenario).then(|| {
        html! {
            <button type="button" class="btn btn-quiet" onclick={context.on_click(|| Action::Undo)}>
                { icon(Icon::Undo) }{ context.say.word(workspace::Word::Undo) }
            </button>
        }
    });
    html! {
        <div class="asking">
            <p class="muted">{ word(Word::Lead) }</p>
            <section class="asking-half">
                <h3>{ word(Word::Send) }</h3>
                <send::Send context={context.clone()}/>
            </section>
            <section class="asking-half">
                <div class="asking-head"><h3 class="grow">{ word(Word::Back) }</h3>{ undo }</div>
                <back::Back context={context.clone()} replies={props.replies.clone()}/>
            </section>
        </div>
    }
}

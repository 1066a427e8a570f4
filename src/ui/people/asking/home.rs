//! What came back was opened as a link: the way to take it over into one's own work.

use yew::prelude::*;

use crate::app::departments::asked::{Reply, asked, with};
use crate::app::origin::Source;
use crate::app::shown::Dialog;
use crate::app::{Action, State};
use crate::text::asking::Word;
use crate::ui::context::Context;

/// The button; nothing where there is no own work to go back to.
pub fn home(context: &Context, state: &State) -> Html {
    if asked(&state.scenario).is_none() || state.mine.is_none() {
        return html! { <span hidden=true/> };
    }
    let onclick = {
        let context = context.clone();
        move |_: MouseEvent| {
            let state = context.latest();
            let note = match &state.origin.source {
                Source::Link { note } => note.clone(),
                _ => String::new(),
            };
            let reply = Reply::of(state.with_view(), note);
            let all = with(&state.replies, reply.into());
            context.dispatch.send(Action::BackToMine);
            context.dispatch.send(Action::Replies(all));
            context.dispatch.send(Action::ShowDialog(Dialog::Parts));
        }
    };
    html! {
        <button type="button" class="btn" onclick={onclick}>{ Word::TakeHome.say(context.say.language) }</button>
    }
}

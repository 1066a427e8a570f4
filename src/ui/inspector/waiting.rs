//! What was typed elsewhere and could not be read, or was not taken: it counts nowhere, which is said wherever one looks, with a way back to it.

use yew::prelude::*;

use crate::app::refused;
use crate::app::view::{Selection, ViewChange};
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::editor;

/// Most characters of a text that are shown.
const LONGEST: usize = 30;

/// What waits elsewhere than at what is shown.
#[inline(never)]
pub fn waiting(context: &Context, shown: Option<&Selection>) -> Html {
    let elsewhere = refused::elsewhere(&context.scenario, shown);
    let items = elsewhere.into_iter().enumerate();
    let items = items.map(|(at, (text, subject))| item(context, at, &text, subject));
    html! { <>{ for items }</> }
}

fn item(context: &Context, at: usize, text: &str, subject: Selection) -> Html {
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    // What is pasted waits until it is taken, whether it can be read or not.
    let said = context.say.phrase(match subject {
        Selection::Observed => Phrase::Untaken { text: &short },
        _ => Phrase::Unread { text: &short },
    });
    let onclick = {
        let context = context.clone();
        move |_: MouseEvent| {
            context.view(ViewChange::Select(Some(subject.clone())));
            editor::lead("#inspector");
            editor::lead("#inspector [aria-invalid=true], #inspector [data-waits]");
        }
    };
    html! {
        <p key={at} class="note warn row spread">
            <span>{ said }</span>
            <button type="button" class="link" onclick={onclick}>{ context.say.word(Word::GoTo) }</button>
        </p>
    }
}

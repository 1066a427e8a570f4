//! The link to share: what it holds, how long it is, and what to do where the clipboard refuses.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::Action;
use crate::app::shown::{Copied, Share};
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::files;
use crate::ui::widgets::{Icon, TextArea, icon};

/// Longest note that a link takes.
const NOTE: usize = 500;

/// What the dialog holds.
pub fn body(context: &Context, share: &Share) -> Html {
    let say = &context.say;
    let Some(link) = &share.link else {
        return html! {
            <>
                <p class="note warn">{ say.word(Word::ShareTooLong) }</p>
                <div class="acts">{ save(context, true) }</div>
            </>
        };
    };
    let length = say.numbers.whole(link.chars().count() as u64);
    let on_note = context.dispatch.callback(Action::ShareNote);
    html! {
        <>
            <div class="linkbox">
                <input id="share-link" type="text" readonly=true value={link.clone()} aria-label={say.word(Word::Link)} onfocus={select}/>
            </div>
            <p class="small muted">{ say.phrase(Phrase::LinkLength { characters: &length }) }{ " " }{ say.word(Word::ShareHolds) }</p>
            <TextArea label={say.word(Word::NoteToReader)} value={share.note.clone()} max={NOTE} on_text={on_note}/>
            <div class="acts">
                <button type="button" class="btn btn-primary" onclick={context.on_click(|| Action::CopyLink)}>
                    { icon(Icon::Share) }{ say.word(Word::CopyLink) }
                </button>
                { save(context, false) }
                <span role="status">{ copied(context, share.copied) }</span>
            </div>
            <p class="small muted">{ say.word(Word::NothingIsSent) }</p>
        </>
    }
}

/// The whole link is selected as soon as someone is in it: copying takes one stroke.
fn select(event: FocusEvent) {
    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        input.select();
    }
}

fn save(context: &Context, primary: bool) -> Html {
    html! {
        <button type="button" class={classes!("btn", primary.then_some("btn-primary"))} onclick={files::on_save(context)}>
            { icon(Icon::Save) }{ context.say.word(Word::SaveFile) }
        </button>
    }
}

fn copied(context: &Context, copied: Copied) -> Html {
    match copied {
        Copied::NotYet | Copied::Trying => html! { <span/> },
        Copied::Yes => html! { <span class="changed">{ context.say.word(Word::Copied) }</span> },
        Copied::Refused => {
            html! { <span class="errtext">{ context.say.word(Word::CopyRefused) }</span> }
        }
    }
}

//! What floats over the workspace: one dialog at a time, each in its own file.

mod problems;
mod share;

pub use problems::opener;

use yew::prelude::*;

use crate::app::shown::Dialog;
use crate::app::{Action, State};
use crate::text::workspace::Word;
use crate::text::{help, received, strategies};
use crate::ui::changes;
use crate::ui::context::Context;
use crate::ui::gallery::gallery;
use crate::ui::help::{Words, keys};
use crate::ui::people::asking;
use crate::ui::people::exercise::{self, Exercise};
use crate::ui::playback::{self, Playback};
use crate::ui::received::{Beside, ask};
use crate::ui::strategies::Library;
use crate::ui::widgets::Modal;

/// The dialog that is open.
#[inline(never)]
pub fn dialog(context: &Context, state: &State) -> Html {
    let Some(dialog) = &state.dialog else {
        return html! { <div hidden=true/> };
    };
    let on_close = context.dispatch.callback(|()| Action::CloseDialog);
    let close = context.say.word(Word::Close);
    match &**dialog {
        Dialog::Share(share) => html! {
            <Modal key="share" title={share::title(context)} close_label={close} on_close={on_close}>
                <share::ShareBody context={context.clone()} share={share.clone()} said={share::said(context, &state.notices)}/>
            </Modal>
        },
        Dialog::Templates => html! {
            <Modal key="templates" title={context.say.word(Word::TemplatesTitle)} close_label={close} wide=true on_close={on_close}>
                { gallery(context) }
            </Modal>
        },
        Dialog::Problems => html! {
            <Modal key="problems" title={problems::title(context, state)} close_label={close} on_close={on_close}>
                { problems::body(context, state) }
            </Modal>
        },
        Dialog::Library => html! {
            <Modal key="library" title={strategies::Word::LibraryTitle.say(context.say.language)} close_label={close} wide=true on_close={on_close}>
                <Library context={context.clone()} focus={state.focus()}/>
            </Modal>
        },
        Dialog::Changes => html! {
            <Modal key="changes" title={context.say.word(Word::Changes)} close_label={close} on_close={on_close}>
                { changes::list(context, &state.changes()) }
            </Modal>
        },
        Dialog::Keys => html! {
            <Modal key="keys" title={help::Word::Keys.say(context.say.language)} close_label={close} wide=true on_close={on_close}>
                { keys(context) }
            </Modal>
        },
        Dialog::MakeMine(_) => html! {
            <Modal key="make-mine" title={received::Word::AskTitle.say(context.say.language)} close_label={close} on_close={on_close}>
                { ask(context) }
            </Modal>
        },
        Dialog::CompareMine => html! {
            <Modal key="compare-mine" title={received::Word::CompareTitle.say(context.say.language)} close_label={close} wide=true on_close={on_close}>
                { compare(context, state) }
            </Modal>
        },
        Dialog::Playback => html! {
            <Modal key="playback" title={playback::title(context)} close_label={close} full=true on_close={on_close}>
                <Playback context={context.clone()} focus={state.focus()} time={state.time()}/>
            </Modal>
        },
        Dialog::Exercise => html! {
            <Modal key="exercise" title={exercise::title(context)} close_label={close} full=true on_close={on_close}>
                <Exercise context={context.clone()}/>
            </Modal>
        },
        Dialog::Parts => html! {
            <Modal key="parts" title={asking::title(context)} close_label={close} wide=true on_close={on_close}>
                { asking::body(context, state) }
            </Modal>
        },
        Dialog::Words => html! {
            <Modal key="words" title={help::Word::Words.say(context.say.language)} close_label={close} on_close={on_close}>
                <Words context={context.clone()}/>
            </Modal>
        },
    }
}

/// What was sent beside one's own.
fn compare(context: &Context, state: &State) -> Html {
    html! {
        <Beside context={context.clone()} view={state.view.clone()} mine={state.mine.clone()} present={state.library.present.clone()}/>
    }
}

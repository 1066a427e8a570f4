//! Short messages at the foot of the screen. They go by themselves; a reader hears them.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::Action;
use crate::app::Shared;
use crate::app::shown::{Notice, NoticeKind};
use crate::text::editor;
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::widgets::{Icon, icon};

/// How long a message stays, in milliseconds.
const STAY: u32 = 6_000;

/// Properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words, and where actions go.
    pub context: Context,
    /// The messages, oldest first.
    pub notices: Shared<Vec<Notice>>,
}

/// The messages.
#[component]
pub fn Notices(props: &Props) -> Html {
    let context = &props.context;
    let all = props.notices.iter().map(|notice| {
        html! { <Toast key={notice.id} context={context.clone()} id={notice.id} text={text(context, &notice.kind)} stays={stays(&notice.kind)} undo={matches!(notice.kind, NoticeKind::Removed(_))}/> }
    });
    html! { <div class="toasts" role="status" aria-live="polite">{ for all }</div> }
}

#[derive(Properties, PartialEq)]
struct ToastProps {
    context: Context,
    id: u64,
    text: String,
    stays: bool,
    undo: bool,
}

#[component]
fn Toast(props: &ToastProps) -> Html {
    use_effect_with(props.id, {
        let (dispatch, stays) = (props.context.dispatch.clone(), props.stays);
        move |id| {
            let id = *id;
            let timeout =
                (!stays).then(|| Timeout::new(STAY, move || dispatch.send(Action::Dismiss(id))));
            move || drop(timeout)
        }
    });
    let id = props.id;
    let dismiss = props.context.say.word(Word::Dismiss);
    let undo = props.undo.then(|| {
        let dispatch = props.context.dispatch.clone();
        let onclick = move |_: MouseEvent| {
            dispatch.send(Action::Undo);
            dispatch.send(Action::Dismiss(id));
        };
        html! { <button type="button" class="link" onclick={onclick}>{ props.context.say.word(Word::Undo) }</button> }
    });
    html! {
        <div class="toast">
            <span>{ &props.text }</span>
            <span class="toast-more">{ undo }</span>
            <button type="button" class="btn btn-quiet btn-icon" aria-label={dismiss} title={dismiss}
                onclick={props.context.on_click(move || Action::Dismiss(id))}>{ icon(Icon::Close) }</button>
        </div>
    }
}

/// Whether a message waits for the reader: what went wrong does.
fn stays(kind: &NoticeKind) -> bool {
    !matches!(
        kind,
        NoticeKind::LinkCopied
            | NoticeKind::FileSaved(_)
            | NoticeKind::Removed(_)
            | NoticeKind::Undone
            | NoticeKind::Redone
    )
}

fn text(context: &Context, kind: &NoticeKind) -> String {
    let say = &context.say;
    let word = match kind {
        NoticeKind::LinkCopied => Word::LinkCopied,
        NoticeKind::StorageRefused => Word::StorageRefused,
        NoticeKind::StorageFull => Word::StorageFull,
        NoticeKind::StorageUnreadable => Word::StorageUnreadable,
        NoticeKind::Undone => Word::Undone,
        NoticeKind::Redone => Word::Redone,
        NoticeKind::Removed(name) => {
            return editor::phrase(say.language, editor::Phrase::Removed { name });
        }
        NoticeKind::FileSaved(name) => return say.phrase(Phrase::FileSaved { name }),
        NoticeKind::OtherEngine(version) => return say.phrase(Phrase::OtherEngine { version }),
        NoticeKind::UnknownFields(paths) => {
            return say.phrase(Phrase::UnknownFields {
                paths: &paths.join(", "),
            });
        }
    };
    say.word(word).to_owned()
}

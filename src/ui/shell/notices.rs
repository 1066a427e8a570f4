//! Short messages at the foot of the screen. They go by themselves; a reader hears them.

use gloo_timers::callback::Timeout;
use gloo_utils::document;
use yew::prelude::*;

use crate::app::effects::update;
use crate::app::library::Ask;
use crate::app::shown::{Notice, NoticeKind};
use crate::app::{Action, Shared, State};
use crate::text::workspace::{Phrase, Word};
use crate::text::{editor, offline, scenarios};
use crate::ui::context::Context;
use crate::ui::editor::lead;
use crate::ui::say;
use crate::ui::widgets::{Icon, icon};

/// How long a message stays, in milliseconds.
const STAY: u32 = 6_000;

/// The messages.
#[inline(never)]
pub fn notices(context: &Context, state: &State) -> Html {
    html! {
        <Notices context={context.clone()} notices={state.notices.clone()} clash={state.library.clash}/>
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
    /// Oldest first.
    notices: Shared<Vec<Notice>>,
    /// Whether what is on screen was changed elsewhere.
    clash: bool,
}

#[component]
fn Notices(props: &Props) -> Html {
    let context = &props.context;
    let all = props.notices.iter().map(|notice| {
        html! { <Toast key={notice.id} context={context.clone()} notice={notice.clone()} text={text(context, &notice.kind)} stays={stays(&notice.kind)}/> }
    });
    let clash = if props.clash {
        clash(context)
    } else {
        html! { <div hidden=true/> }
    };
    html! {
        <div class="toasts" role="status" aria-live="polite">
            <div key="clash">{ clash }</div>
            <div key="all" class="toasts-all">{ for all }</div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ToastProps {
    context: Context,
    notice: Notice,
    text: String,
    stays: bool,
}

#[component]
fn Toast(props: &ToastProps) -> Html {
    use_effect_with(props.notice.id, {
        let (dispatch, stays) = (props.context.dispatch.clone(), props.stays);
        move |id| {
            let id = *id;
            // Nobody loses the button that they are at.
            let over = move || {
                if !has_focus() {
                    dispatch.send(Action::Dismiss(id));
                }
            };
            let timeout = (!stays).then(|| Timeout::new(STAY, over));
            move || drop(timeout)
        }
    });
    let onclick = {
        let (dispatch, id) = (props.context.dispatch.clone(), props.notice.id);
        move |_: MouseEvent| {
            dispatch.send(Action::Dismiss(id));
            lead("#main");
        }
    };
    let dismiss = props.context.say.word(Word::Dismiss);
    html! {
        <div class="toast">
            <span>{ &props.text }</span>
            <span class="toast-more">{ act(&props.context, &props.notice) }</span>
            <button type="button" class="btn btn-quiet btn-icon" aria-label={dismiss} title={dismiss}
                onclick={onclick}>{ icon(Icon::Close) }</button>
        </div>
    }
}

/// Whether the focus is in a message, which then stays until it is closed.
fn has_focus() -> bool {
    let at = document().query_selector(".toast:focus-within");
    at.is_ok_and(|at| at.is_some())
}

/// What a message offers: what was removed or deleted comes back.
fn act(context: &Context, notice: &Notice) -> Html {
    let back = match &notice.kind {
        NoticeKind::Removed(_) => Action::Undo,
        NoticeKind::Deleted { id, .. } => Action::Library(Ask::Restore(id.clone())),
        // The message stays until the page goes.
        NoticeKind::NewVersion => {
            let reload = offline::Word::Reload.say(context.say.language);
            let onclick = |_: MouseEvent| update::take();
            return html! { <button type="button" class="btn toast-act" onclick={onclick}>{ reload }</button> };
        }
        _ => return html! { <span hidden=true/> },
    };
    let (dispatch, number) = (context.dispatch.clone(), notice.id);
    let onclick = move |_: MouseEvent| {
        dispatch.send(back.clone());
        dispatch.send(Action::Dismiss(number));
        // The message goes with the answer. (A list of scenarios leads to what came back.)
        if matches!(back, Action::Undo) {
            lead("#main");
        }
    };
    html! { <button type="button" class="btn toast-act" onclick={onclick}>{ context.say.word(Word::Undo) }</button> }
}

/// It stays until a person chose.
fn clash(context: &Context) -> Html {
    let word = |word: scenarios::Word| word.say(context.say.language);
    let name = context.say.scenario_name(&context.scenario);
    let name = scenarios::Phrase::MyCopyOf { name: &name }.say(context.say.language);
    // The question goes with the answer, and the focus on to the page.
    let answer = |ask: Ask| {
        let dispatch = context.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.send(Action::Library(ask.clone()));
            lead("#main");
        })
    };
    html! {
        <div class="toast toast-clash">
            <span>{ word(scenarios::Word::Clash) }</span>
            <span class="toast-acts">
                <button type="button" class="btn toast-act" onclick={answer(Ask::TakeOther)}>
                    { word(scenarios::Word::TakeOther) }
                </button>
                <button type="button" class="btn toast-act" onclick={answer(Ask::KeepBoth(name))}>{ word(scenarios::Word::KeepBoth) }</button>
            </span>
        </div>
    }
}

/// Whether a message waits for the reader: what went wrong does.
fn stays(kind: &NoticeKind) -> bool {
    !matches!(
        kind,
        NoticeKind::LinkCopied
            | NoticeKind::FileSaved(_)
            | NoticeKind::Duplicated(_)
            | NoticeKind::Removed(_)
            | NoticeKind::Undone
            | NoticeKind::Redone
    )
}

fn text(context: &Context, kind: &NoticeKind) -> String {
    let say = &context.say;
    let word = match kind {
        NoticeKind::LinkCopied => Word::LinkCopied,
        NoticeKind::NoPicture => Word::NoPicture,
        NoticeKind::StorageRefused => Word::StorageRefused,
        NoticeKind::StorageFull => Word::StorageFull,
        NoticeKind::StorageUnreadable => Word::StorageUnreadable,
        NoticeKind::Undone => Word::Undone,
        NoticeKind::Redone => Word::Redone,
        NoticeKind::NewVersion => {
            return offline::Word::NewVersion.say(say.language).to_owned();
        }
        NoticeKind::NotThere => {
            return scenarios::Word::NotThere.say(say.language).to_owned();
        }
        NoticeKind::Duplicated(name) => {
            return scenarios::Phrase::Duplicated { name }.say(say.language);
        }
        NoticeKind::Deleted { name, .. } => {
            let name = &say::or(name, say.word(Word::Untitled));
            return scenarios::Phrase::Deleted { name }.say(say.language);
        }
        NoticeKind::Removed(gone) => {
            let phrase = editor::Phrase::Removed {
                name: &gone.name,
                arrows: gone.arrows,
                levers: gone.levers,
                events: gone.events,
                differences: gone.differences,
            };
            return editor::phrase(say.language, phrase);
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

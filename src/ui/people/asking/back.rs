//! What came back: where it is pasted, and each answer.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::differences::Differences;
use crate::app::departments::asked::{Reply, Unread, read, with};
use crate::app::{Action, Shared};
use crate::text::asking::Word;
use crate::text::{Language, problems};
use crate::ui::context::Context;
use crate::ui::widgets::id::use_id;

/// Problems of a file that are told.
const TOLD: usize = 3;

/// Properties of [`Back`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// What was read so far.
    pub replies: Shared<Vec<Shared<Reply>>>,
}

/// The field, and the answers.
#[component]
pub fn Back(props: &Props) -> Html {
    let (context, replies) = (&props.context, &props.replies);
    let language = context.say.language;
    let text = use_state_eq(String::new);
    let wrong = use_state_eq(Vec::<String>::new);
    let (id, about) = (use_id(), use_id());
    let oninput = {
        let (text, wrong) = (text.clone(), wrong.clone());
        move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                text.set(area.value());
                wrong.set(Vec::new());
            }
        }
    };
    let onclick = {
        let (context, replies, text, wrong) = (
            context.clone(),
            replies.clone(),
            text.clone(),
            wrong.clone(),
        );
        move |_: MouseEvent| {
            let (found, unread) = read(&text);
            // What could not be read stays to be mended.
            if unread.is_empty() {
                text.set(String::new());
            }
            wrong.set(
                unread
                    .iter()
                    .flat_map(|why| sentences(language, why))
                    .collect(),
            );
            if !found.is_empty() {
                let found = found.into_iter().map(Shared::new);
                let all = found.fold(Vec::clone(&replies), |all, reply| with(&all, reply));
                context.dispatch.send(Action::Replies(all));
            }
        }
    };
    let lines = wrong.iter().enumerate().map(|(at, line)| {
        html! { <li key={at}>{ line.clone() }</li> }
    });
    // The newest first: it is what was just pasted.
    let answers = replies.iter().enumerate().rev().map(|(at, reply)| {
        html! {
            <li key={at} class="asking-reply">
                <Differences context={context.clone()} reply={reply.clone()} at={at} replies={replies.clone()}/>
            </li>
        }
    });
    html! {
        <>
            <div class="field">
                <div class="field-head"><label for={id.clone()}>{ Word::Paste.say(language) }</label></div>
                <div class="box">
                    <textarea id={id} rows="3" aria-describedby={about.clone()} value={(*text).clone()} oninput={oninput}/>
                </div>
                <p id={about} class="hint">{ Word::PasteHelp.say(language) }</p>
            </div>
            <div class="acts">
                <button type="button" class="btn btn-primary" disabled={text.trim().is_empty()} onclick={onclick}>
                    { Word::Read.say(language) }
                </button>
            </div>
            <div class="note bad" role="alert" hidden={wrong.is_empty()}><ul class="stack">{ for lines }</ul></div>
            <ul class="asking-replies">{ for answers }</ul>
        </>
    }
}

fn sentences(language: Language, why: &Unread) -> Vec<String> {
    match why {
        Unread::Nothing => vec![Word::Nothing.say(language).to_owned()],
        Unread::Link(problem) => vec![problems::link(language, problem).line()],
        Unread::File(found) => {
            let told = found.iter().take(TOLD);
            told.map(|it| problems::line(language, it)).collect()
        }
    }
}

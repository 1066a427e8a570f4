//! The link: what it is, how long, what goes with it and what does not, and the ways to hand it on.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::broken;
use super::left::LeftPart;
use super::paper::sheets;
use crate::app::Action;
use crate::app::leave::left_behind;
use crate::app::shown::{Copied, Share};
use crate::model::Path;
use crate::text::share::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::files;
use crate::ui::widgets::text_field::select_whole;
use crate::ui::widgets::{Icon, TextArea, icon};

/// Longest note that a link takes.
const NOTE: usize = 500;

/// Lengths at which places begin to cut links.
const SOME_CUT: usize = 2_000;
const MOST_CUT: usize = 4_000;

/// Unknown fields that are named.
const NAMED: usize = 3;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// The link, as far as it is.
    pub share: Share,
}

/// The link and what is done with it.
#[component]
pub(super) fn LinkPart(props: &Props) -> Html {
    let (context, share) = (&props.context, &props.share);
    let refused = use_state_eq(|| false);
    let ticked = use_state_eq(|| false);
    let printed = use_state_eq(|| 0_u32);
    // The sheets are in the page before it is printed, and stay: printing again needs no button.
    use_effect_with(*printed, |printed| {
        if *printed > 0 {
            let _ = gloo_utils::window().print();
        }
    });
    let word = |word: Word| word.say(context.say.language);
    let behind = use_memo(
        (
            context.scenario.clone(),
            share.draft.left,
            share.link.is_some(),
        ),
        |_| unknown(context, share),
    );
    let on_note = {
        let (ticked, dispatch) = (ticked.clone(), context.dispatch.clone());
        Callback::from(move |note| {
            ticked.set(false);
            dispatch.send(Action::ShareNote(note));
        })
    };
    let on_left = {
        let (ticked, dispatch) = (ticked.clone(), context.dispatch.clone());
        Callback::from(move |left| {
            ticked.set(true);
            dispatch.send(Action::ShareLeft(left));
        })
    };
    let said = match &share.link {
        Some(link) if *ticked => length(context, link),
        None if *ticked => word(Word::TooLong).to_owned(),
        _ => String::new(),
    };
    html! {
        <div class="share-link">
            { broken::note(context) }
            <div class="share-what">{ what(context, share) }</div>
            <p class="quiet" role="status">{ said }</p>
            <TextArea label={word(Word::Note)} value={share.draft.note.clone()} max={NOTE} on_text={on_note}/>
            <LeftPart context={context.clone()} left={share.draft.left} on_left={on_left}/>
            <div class="acts">
                { copy(context, share) }
                { send(context, share, &refused) }
                { save(context, share.link.is_none()) }
                { print(context, &printed) }
                <span role="status">{ copied(context, share.copied, *refused) }</span>
            </div>
            <p class="note warn" hidden={behind.is_empty()}>{ (*behind).clone() }</p>
            <p class="small muted">{ word(Word::NothingIsSent) }</p>
            <div hidden=true>{ (*printed > 0).then(|| sheets(context, share)) }</div>
        </div>
    }
}

/// The link and its length, or that there is none.
fn what(context: &Context, share: &Share) -> Html {
    let word = |word: Word| word.say(context.say.language);
    let Some(link) = &share.link else {
        return html! { <p key="none" class="note warn">{ word(Word::TooLong) }</p> };
    };
    let count = link.chars().count();
    let advice = if count <= SOME_CUT {
        Word::Short
    } else if count <= MOST_CUT {
        Word::Longer
    } else {
        Word::Long
    };
    let class = match advice {
        Word::Short => "small",
        _ => "small share-cut",
    };
    html! {
        <div key="link" class="share-what">
            <div class="linkbox">
                <input id="share-link" type="text" readonly=true value={link.clone()} aria-label={word(Word::Link)} onfocus={select_whole}/>
            </div>
            { gauge(count) }
            <p class={class}><b>{ length(context, link) }</b>{ " " }{ word(advice) }</p>
            <p class="small muted">{ word(holds(context)) }</p>
        </div>
    }
}

/// What is promised of the link: no numbers where there are none.
fn holds(context: &Context) -> Word {
    match context.is_sound() {
        true => Word::Holds,
        false => Word::HoldsBroken,
    }
}

fn length(context: &Context, link: &str) -> String {
    let count = context.say.numbers.whole(link.chars().count() as u64);
    Phrase::Length { characters: &count }.say(context.say.language)
}

/// How far the link is on the way to the lengths at which it is cut; the sentence below says it.
fn gauge(count: usize) -> Html {
    let per_cent =
        |count: usize| 100.0 * (count as f64 / (MOST_CUT + SOME_CUT / 2) as f64).min(1.0);
    let class = match count {
        0..=SOME_CUT => "gauge-fill",
        _ => "gauge-fill gauge-over",
    };
    let mark = |at: usize| {
        let x = format!("{}%", per_cent(at));
        html! { <line key={at} class="gauge-mark" x1={x.clone()} x2={x} y1="0" y2="8"/> }
    };
    html! {
        <svg class="gauge" width="100%" height="8" aria-hidden="true" focusable="false">
            <rect key="track" class="gauge-track" y="2" width="100%" height="4" rx="2"/>
            <rect key="fill" class={class} y="2" width={format!("{}%", per_cent(count))} height="4" rx="2"/>
            { mark(SOME_CUT) }
            { mark(MOST_CUT) }
        </svg>
    }
}

/// The sentence on fields that the link leaves out, since nobody here knows them; empty where there are none.
fn unknown(context: &Context, share: &Share) -> String {
    let Some(link) = &share.link else {
        return String::new();
    };
    let fields = left_behind(&context.latest().to_share(), link);
    if fields.is_empty() {
        return String::new();
    }
    let named: Vec<String> = fields.iter().take(NAMED).map(Path::to_string).collect();
    let sentence = Phrase::Unknown {
        fields: &named.join(", "),
        more: fields.len().saturating_sub(NAMED),
    };
    sentence.say(context.say.language)
}

fn copy(context: &Context, share: &Share) -> Html {
    let onclick = context.on_click(|| Action::CopyLink);
    html! {
        <button key="copy" type="button" class="btn btn-primary" hidden={share.link.is_none()} onclick={onclick}>
            { icon(Icon::Copy) }{ Word::CopyLink.say(context.say.language) }
        </button>
    }
}

fn save(context: &Context, primary: bool) -> Html {
    html! {
        <button key="save" type="button" class={classes!("btn", primary.then_some("btn-primary"))} onclick={files::on_save(context)}>
            { icon(Icon::Save) }{ Word::SaveFile.say(context.say.language) }
        </button>
    }
}

fn print(context: &Context, printed: &UseStateHandle<u32>) -> Html {
    let onclick = {
        let printed = printed.clone();
        move |_: MouseEvent| printed.set(printed.wrapping_add(1))
    };
    html! {
        <button key="print" type="button" class="btn" onclick={onclick}>
            { Word::Print.say(context.say.language) }
        </button>
    }
}

/// The sheet by which a phone hands things on, where the browser has one.
fn send(context: &Context, share: &Share, refused: &UseStateHandle<bool>) -> Html {
    let (Some(link), Some(sheet)) = (&share.link, sheet()) else {
        return html! { <span key="send" hidden=true/> };
    };
    let title = context.say.scenario_name(&context.scenario);
    let (link, note, refused) = (link.clone(), share.draft.note.clone(), refused.clone());
    let onclick = move |_: MouseEvent| {
        refused.set(false);
        let asked = ask(&sheet, &title, &note, &link);
        let refused = refused.clone();
        spawn_local(async move {
            if let Err(error) = answer(asked).await {
                // Who closes the sheet has decided: nothing is to be said.
                let name = Reflect::get(&error, &"name".into()).ok();
                refused
                    .set(name.and_then(|name| name.as_string()).as_deref() != Some("AbortError"));
            }
        });
    };
    html! {
        <button key="send" type="button" class="btn" onclick={onclick}>
            { icon(Icon::Share) }{ Word::Send.say(context.say.language) }
        </button>
    }
}

/// The browser's function that opens its sheet.
fn sheet() -> Option<Function> {
    let navigator = gloo_utils::window().navigator();
    Reflect::get(&navigator, &"share".into())
        .ok()?
        .dyn_into()
        .ok()
}

fn ask(sheet: &Function, title: &str, note: &str, link: &str) -> Result<JsValue, JsValue> {
    let data = Object::new();
    for (key, value) in [("title", title), ("text", note), ("url", link)] {
        if !value.is_empty() {
            Reflect::set(&data, &key.into(), &value.into())?;
        }
    }
    sheet.call1(&gloo_utils::window().navigator(), &data)
}

async fn answer(asked: Result<JsValue, JsValue>) -> Result<(), JsValue> {
    JsFuture::from(asked?.dyn_into::<Promise>()?)
        .await
        .map(drop)
}

fn copied(context: &Context, copied: Copied, refused: bool) -> Html {
    let say = |class: &'static str, word: Word| {
        html! { <span class={class}>{ word.say(context.say.language) }</span> }
    };
    match copied {
        _ if refused => say("errtext", Word::SendRefused),
        Copied::NotYet | Copied::Trying => html! { <span/> },
        Copied::Before => say("small muted", Word::CopiedBefore),
        Copied::Yes => say("changed", Word::Copied),
        Copied::Refused => say("errtext", Word::CopyRefused),
    }
}

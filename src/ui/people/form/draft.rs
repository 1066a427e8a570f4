//! A field that is committed when it is left, or with Enter: one step of undo, and nothing typed is lost.
//!
//! What is typed is committed as well where the field goes away while someone is in it, such as by a key
//! that selects something else, and where the page is put aside.

use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::ui::widgets::id::use_id;

/// What tells whether a text may be committed: a sentence on what is wrong with it, if anything.
type Wrong = dyn Fn(&str) -> Option<String>;

/// A check of what is typed.
#[derive(Clone)]
pub struct Check(Rc<Wrong>);

impl Check {
    /// A check from a function that says what is wrong.
    pub fn new(wrong: impl Fn(&str) -> Option<String> + 'static) -> Self {
        Self(Rc::new(wrong))
    }
}

impl PartialEq for Check {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Properties of [`Draft`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it is.
    pub label: AttrValue,
    /// What it says.
    pub value: AttrValue,
    /// Most characters.
    pub max: usize,
    /// What it means, shown while someone is in it.
    #[prop_or_default]
    pub help: AttrValue,
    /// Its id; else one is made.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Whether it has several lines.
    #[prop_or_default]
    pub lines: bool,
    /// Id of the list of what one may mean.
    #[prop_or_default]
    pub list: Option<AttrValue>,
    /// Its unit, at the right.
    #[prop_or_default]
    pub unit: AttrValue,
    /// A button that commits as well, at the right.
    #[prop_or_default]
    pub button: Option<AttrValue>,
    /// Whether what is typed may be committed.
    #[prop_or_default]
    pub check: Option<Check>,
    /// What was typed, without spaces around it.
    pub on_commit: Callback<String>,
}

/// What is to be done with what is typed, kept outside of the rendering so that the last of it counts.
#[derive(Default)]
struct Kept {
    typed: Option<String>,
    value: AttrValue,
    check: Option<Check>,
    on_commit: Callback<String>,
}

impl Kept {
    /// Commits what is typed. Whether nothing is left of it.
    fn commit(kept: &std::cell::RefCell<Self>) -> bool {
        let ready = {
            let mut kept = kept.borrow_mut();
            let Some(typed) = kept.typed.clone() else {
                return true;
            };
            if wrong(kept.check.as_ref(), &typed).is_some() {
                return false;
            }
            kept.typed = None;
            let text = typed.trim().to_owned();
            (text != *kept.value).then(|| (kept.on_commit.clone(), text))
        };
        if let Some((on_commit, text)) = ready {
            on_commit.emit(text);
        }
        true
    }
}

fn wrong(check: Option<&Check>, text: &str) -> Option<String> {
    check.and_then(|check| (check.0)(text))
}

/// The field.
#[component]
pub fn Draft(props: &Props) -> Html {
    let own = use_id();
    let id = props.id.clone().unwrap_or(own);
    let typed = use_state_eq(|| None::<String>);
    let kept = use_mut_ref(Kept::default);
    {
        let mut kept = kept.borrow_mut();
        kept.value = props.value.clone();
        kept.check = props.check.clone();
        kept.on_commit = props.on_commit.clone();
    }
    // A new value from outside (undo) replaces what was typed before.
    use_effect_with(props.value.clone(), {
        let (typed, kept) = (typed.clone(), kept.clone());
        move |_| {
            kept.borrow_mut().typed = None;
            typed.set(None);
        }
    });
    use_effect_with((), {
        let kept = kept.clone();
        move |()| {
            let leaving = kept.clone();
            let aside =
                EventListener::new(&gloo_utils::document(), "visibilitychange", move |_| {
                    Kept::commit(&leaving);
                });
            move || {
                drop(aside);
                Kept::commit(&kept);
            }
        }
    });
    let commit = {
        let (typed, kept) = (typed.clone(), kept.clone());
        Callback::from(move |()| {
            if Kept::commit(&kept) {
                typed.set(None);
            }
        })
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            let text = text_of(&event);
            kept.borrow_mut().typed.clone_from(&text);
            typed.set(text);
        })
    };
    let text = typed.as_deref().unwrap_or(&props.value).to_owned();
    let sentence = typed
        .as_deref()
        .and_then(|text| wrong(props.check.as_ref(), text));
    html! {
        <div class="field">
            <div class="field-head"><label for={id.clone()}>{ props.label.clone() }</label></div>
            <div class={classes!("box", sentence.is_some().then_some("err"))}>
                { input(props, &id, text, sentence.is_some(), oninput, &commit) }
                { after(props, &commit) }
            </div>
            <div id={format!("{id}-hint")}>{ hint(sentence, &props.help) }</div>
        </div>
    }
}

fn input(
    props: &Props,
    id: &AttrValue,
    text: String,
    bad: bool,
    oninput: Callback<InputEvent>,
    commit: &Callback<()>,
) -> Html {
    let onchange = commit.reform(|_: Event| ());
    let hint = format!("{id}-hint");
    if props.lines {
        return html! {
            <textarea id={id.clone()} rows="2" maxlength={props.max.to_string()} value={text}
                aria-describedby={hint} oninput={oninput} onchange={onchange}/>
        };
    }
    let onkeydown = {
        let commit = commit.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                commit.emit(());
            }
        }
    };
    html! {
        <input id={id.clone()} type="text" autocomplete="off" maxlength={props.max.to_string()} value={text}
            list={props.list.clone()} aria-invalid={bad.to_string()} aria-describedby={hint}
            oninput={oninput} onchange={onchange} onkeydown={onkeydown}/>
    }
}

fn after(props: &Props, commit: &Callback<()>) -> Html {
    match &props.button {
        Some(label) => html! {
            <button type="button" class="btn btn-quiet" onclick={commit.reform(|_: MouseEvent| ())}>{ label.clone() }</button>
        },
        None => html! { <span class="unit">{ props.unit.clone() }</span> },
    }
}

fn hint(sentence: Option<String>, help: &AttrValue) -> Html {
    match sentence {
        Some(sentence) => html! { <p class="errtext" role="alert">{ sentence }</p> },
        None if !help.is_empty() => html! { <p class="hint help">{ help.clone() }</p> },
        None => html! { <span/> },
    }
}

fn text_of(event: &InputEvent) -> Option<String> {
    let line = event.target_dyn_into::<HtmlInputElement>();
    line.map(|input| input.value()).or_else(|| {
        let lines = event.target_dyn_into::<HtmlTextAreaElement>();
        lines.map(|area| area.value())
    })
}

//! A field for a number as people write it: it says what it understood, or what is wrong.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Icon, icon};

/// What a field made of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Understood {
    /// In a sentence, such as "9 times in 10 between 13 % and 17 %". May be empty.
    pub said: String,
    /// What kind of number it is, such as "range"; or its unit. May be empty.
    pub form: String,
}

/// What reads a text.
type Read = dyn Fn(&str) -> Result<Understood, String>;

/// Reads a text: what it means, or a sentence on what is wrong.
#[derive(Clone)]
pub struct Reader(Rc<Read>);

impl Reader {
    /// A reader from a function.
    pub fn new(read: impl Fn(&str) -> Result<Understood, String> + 'static) -> Self {
        Self(Rc::new(read))
    }

    /// Reads.
    ///
    /// # Errors
    /// A sentence on what is wrong.
    pub fn read(&self, text: &str) -> Result<Understood, String> {
        (self.0)(text)
    }
}

impl PartialEq for Reader {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// How a changed number is put back.
#[derive(Clone, PartialEq)]
pub struct Reset {
    /// "changed", and what it was.
    pub label: AttrValue,
    /// What the button says.
    pub action: AttrValue,
    /// Puts it back.
    pub on_reset: Callback<()>,
}

/// Properties of [`NumberField`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it is.
    pub label: AttrValue,
    /// The number as text; what the field shows unless someone is typing.
    pub value: AttrValue,
    /// Its unit, at the right.
    #[prop_or_default]
    pub unit: AttrValue,
    /// Reads what is typed.
    pub reader: Reader,
    /// A text that could be read, when it is done.
    pub on_commit: Callback<String>,
    /// Marks a changed number and puts it back.
    #[prop_or_default]
    pub reset: Option<Reset>,
    /// What it means: shown while someone is in the field, and on hover over its label.
    #[prop_or_default]
    pub help: AttrValue,
    /// What stands between field and hint, such as a slider.
    #[prop_or_default]
    pub children: Html,
}

/// A number field.
#[component]
pub fn NumberField(props: &Props) -> Html {
    let id = use_id();
    let draft = use_state_eq(|| None::<String>);
    // A new value from outside (undo, a slider) replaces what was typed before.
    use_effect_with(props.value.clone(), {
        let draft = draft.clone();
        move |_| draft.set(None)
    });
    let text = draft.as_deref().unwrap_or(&props.value).to_owned();
    let read = props.reader.read(&text);
    let commit = {
        let (reader, on_commit) = (props.reader.clone(), props.on_commit.clone());
        let (draft, value) = (draft.clone(), props.value.clone());
        Callback::from(move |text: String| {
            if text == *value {
                draft.set(None);
            } else if reader.read(&text).is_ok() {
                draft.set(None);
                on_commit.emit(text);
            } else {
                draft.set(Some(text));
            }
        })
    };
    let oninput = {
        let draft = draft.clone();
        move |event: InputEvent| draft.set(input(&event).map(|input| input.value()))
    };
    let onchange = {
        let commit = commit.clone();
        move |event: Event| {
            if let Some(input) = input(&event) {
                commit.emit(input.value());
            }
        }
    };
    let typing = draft.is_some();
    let onkeydown = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            if let Some(input) = input(&event) {
                commit.emit(input.value());
            }
        }
        "Escape" if draft.is_some() => {
            event.stop_propagation();
            draft.set(None);
        }
        _ => {}
    };
    let bad = read.is_err();
    let form = read
        .as_ref()
        .map(|read| read.form.clone())
        .unwrap_or_default();
    html! {
        <div class="field">
            { head(props, &id) }
            <div class={classes!("box", bad.then_some("err"))}>
                <input id={id.clone()} type="text" inputmode="text" autocomplete="off" spellcheck="false"
                    value={text} aria-invalid={bad.to_string()} aria-describedby={format!("{id}-hint")}
                    oninput={oninput} onchange={onchange} onkeydown={onkeydown}/>
                <span class="unit">{ if form.is_empty() { props.unit.to_string() } else { form } }</span>
            </div>
            <div>{ props.children.clone() }</div>
            <div id={format!("{id}-hint")}>{ hint(read, typing, &props.help) }</div>
        </div>
    }
}

fn head(props: &Props, id: &AttrValue) -> Html {
    html! {
        <div class="field-head">
            <label for={id.clone()} title={(!props.help.is_empty()).then(|| props.help.clone())}>{ props.label.clone() }</label>
            <span class="field-tools">{ props.reset.as_ref().map(reset) }</span>
        </div>
    }
}

fn reset(reset: &Reset) -> Html {
    let onclick = reset.on_reset.reform(|_: MouseEvent| ());
    html! {
        <>
            <span class="changed"><span aria-hidden="true">{ "●" }</span>{ reset.label.clone() }</span>
            <button type="button" class="btn btn-quiet btn-icon" aria-label={reset.action.clone()}
                title={reset.action.clone()} onclick={onclick}>{ icon(Icon::Reset) }</button>
        </>
    }
}

/// What stands beneath: an error always, what was understood while typing, else the help.
fn hint(read: Result<Understood, String>, typing: bool, help: &AttrValue) -> Html {
    match read {
        Err(sentence) => html! { <p class="errtext" role="alert">{ sentence }</p> },
        Ok(read) if typing && !read.said.is_empty() => html! { <p class="hint">{ read.said }</p> },
        Ok(_) if !help.is_empty() => html! { <p class="hint help">{ help.clone() }</p> },
        Ok(_) => html! { <span/> },
    }
}

/// The input that an event came from.
fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target_dyn_into::<HtmlInputElement>()
}

/// An id for an element that no other has.
#[hook]
pub fn use_id() -> AttrValue {
    thread_local! { static NEXT: std::cell::Cell<u32> = const { std::cell::Cell::new(0) }; }
    let id = use_memo((), |()| {
        NEXT.with(|next| {
            next.set(next.get().wrapping_add(1));
            AttrValue::from(format!("f{}", next.get()))
        })
    });
    (*id).clone()
}

//! A field for a number as people write it: it says what it understood, or what is wrong.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::draft::use_draft;
use super::id::use_id;
use super::{Icon, icon};
use crate::app::refused::Place;
use crate::text::number::{Locale, cells_in_a_row};

/// What a field made of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Understood {
    /// In a sentence, such as "9 times in 10 between 13 % and 17 %". May be empty.
    pub said: String,
    /// What kind of number it is, such as "range"; or its unit. May be empty.
    pub form: String,
    /// The text that the field itself would write for it, and does once it is taken. May be empty.
    pub canonical: String,
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

/// How a number is put on the front panel and taken off again.
#[derive(Clone, PartialEq)]
pub struct Pin {
    /// Whether it is there.
    pub on: bool,
    /// What the button does.
    pub label: AttrValue,
    /// Does it.
    pub on_toggle: Callback<()>,
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
    /// Puts the number on the front panel.
    #[prop_or_default]
    pub pin: Option<Pin>,
    /// What stands at the right in place of the unit.
    #[prop_or_default]
    pub after: Option<Html>,
    /// What is said of the number as it stands.
    #[prop_or_default]
    pub note: AttrValue,
    /// What stands there while it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// What it means: shown while someone is in the field, and on hover over its label.
    #[prop_or_default]
    pub help: AttrValue,
    /// Where its edits go: a text that cannot be read waits there while the field is not shown.
    #[prop_or_default]
    pub place: Option<Place>,
    /// How numbers are written in what is pasted, where the field takes several.
    #[prop_or(Locale::ENGLISH)]
    pub locale: Locale,
    /// What stands between field and hint, such as a slider.
    #[prop_or_default]
    pub children: Html,
}

/// A number field.
#[component]
pub fn NumberField(props: &Props) -> Html {
    let id = use_id();
    let draft = use_draft(props.place.as_ref(), &props.value);
    let text = draft.text().to_owned();
    let read = props.reader.read(&text);
    let commit = {
        let (reader, on_commit) = (props.reader.clone(), props.on_commit.clone());
        let (draft, value) = (draft.clone(), props.value.clone());
        Callback::from(move |text: String| {
            draft.forget();
            if text == *value {
                draft.write(None);
                return;
            }
            match reader.read(&text) {
                Ok(read) if !read.canonical.is_empty() && read.canonical == *value => {
                    draft.write(None)
                }
                Ok(read) => {
                    // Until it is taken, the text stays.
                    draft.write(Some(text.clone()).filter(|_| !read.canonical.is_empty()));
                    on_commit.emit(text);
                }
                Err(_) => draft.refuse(text),
            }
        })
    };
    let oninput = {
        let draft = draft.clone();
        move |event: InputEvent| draft.write(input(&event).map(|input| input.value()))
    };
    let onpaste = {
        let (draft, locale) = (draft.clone(), props.locale);
        move |event: Event| {
            if let Some(text) = pasted(&event, locale) {
                event.prevent_default();
                draft.write(Some(text));
            }
        }
    };
    let onchange = {
        let commit = commit.clone();
        move |event: Event| {
            if let Some(input) = input(&event) {
                commit.emit(input.value());
            }
        }
    };
    let typing = draft.is_typed();
    // What was pasted is no change to the browser.
    let onfocusout = {
        let commit = commit.clone();
        move |event: FocusEvent| {
            if let Some(input) = input(&event).filter(|_| typing) {
                commit.emit(input.value());
            }
        }
    };
    let onkeydown = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            if let Some(input) = input(&event) {
                commit.emit(input.value());
            }
        }
        "Escape" if typing => {
            event.stop_propagation();
            draft.give_up();
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
                    value={text} aria-invalid={bad.to_string()} aria-describedby={format!("{id}-hint")} placeholder={(!props.placeholder.is_empty()).then(|| props.placeholder.clone())}
                    oninput={oninput} onchange={onchange} onpaste={onpaste} onfocusout={onfocusout} onkeydown={onkeydown}/>
                { after(props, form) }
            </div>
            <div id={format!("{id}-hint")}>{ hint(read, typing, props) }</div>
            <div>{ props.children.clone() }</div>
        </div>
    }
}

fn head(props: &Props, id: &AttrValue) -> Html {
    html! {
        <div class="field-head">
            <label for={id.clone()} title={(!props.help.is_empty()).then(|| props.help.clone())}>{ props.label.clone() }</label>
            <span class="field-tools">{ props.reset.as_ref().map(reset) }{ props.pin.as_ref().map(|it| pin(it, &props.label)) }</span>
        </div>
    }
}

fn reset(reset: &Reset) -> Html {
    let onclick = reset.on_reset.reform(|_: MouseEvent| ());
    html! {
        <span key="reset" class="reset">
            <span class="changed"><span aria-hidden="true">{ "●" }</span>{ reset.label.clone() }</span>
            <button type="button" class="btn btn-quiet btn-icon" aria-label={reset.action.clone()}
                title={reset.action.clone()} onclick={onclick}>{ icon(Icon::Reset) }</button>
        </span>
    }
}

/// Several stand in one panel: each is called by its number, too.
fn pin(pin: &Pin, field: &str) -> Html {
    let onclick = pin.on_toggle.reform(|_: MouseEvent| ());
    html! {
        <button key="pin" type="button" class={classes!("btn", "btn-quiet", "btn-icon", "pin", pin.on.then_some("on"))}
            aria-pressed={pin.on.to_string()} aria-label={format!("{field}: {}", pin.label)} title={pin.label.clone()} onclick={onclick}>{ icon(Icon::Pin) }</button>
    }
}

fn after(props: &Props, form: String) -> Html {
    match &props.after {
        Some(after) => after.clone(),
        None => {
            html! { <span class="unit">{ if form.is_empty() { props.unit.to_string() } else { form } }</span> }
        }
    }
}

/// What stands beneath: an error always, what was understood while typing, what is said of the number,
/// and the help.
fn hint(read: Result<Understood, String>, typing: bool, props: &Props) -> Html {
    let (note, help) = (&props.note, &props.help);
    match read {
        Err(sentence) => html! { <p class="errtext" role="alert">{ sentence }</p> },
        Ok(read) if typing && !read.said.is_empty() => html! { <p class="hint">{ read.said }</p> },
        Ok(_) => html! {
            <>
                <p class="hint" hidden={note.is_empty()}>{ note.clone() }</p>
                <p class="hint help" hidden={help.is_empty()}>{ help.clone() }</p>
            </>
        },
    }
}

/// Several cells of a spreadsheet, parted by semicolons. A field of one line would run them together.
fn pasted(event: &Event, locale: Locale) -> Option<String> {
    let clipboard = js_sys::Reflect::get(event, &"clipboardData".into()).ok()?;
    let read = js_sys::Reflect::get(&clipboard, &"getData".into()).ok()?;
    let read = read.dyn_into::<js_sys::Function>().ok()?;
    let text = read
        .call1(&clipboard, &"text/plain".into())
        .ok()?
        .as_string()?;
    cells_in_a_row(&text, locale)
}

/// The input that an event came from.
fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target_dyn_into::<HtmlInputElement>()
}

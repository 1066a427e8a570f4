//! A question of the library whose answer is a number.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::text::number::{self, Kind};
use crate::ui::context::Context;
use crate::ui::say::Say;
use crate::ui::value;
use crate::ui::widgets::id::use_id;

/// The text that reads back as a number.
#[must_use]
pub fn written(value: f64, kind: Kind, say: &Say) -> String {
    number::exact(value, kind, say.language.locale())
}

/// Properties of [`Answer`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words.
    pub context: Context,
    /// What is asked.
    pub label: AttrValue,
    /// What was typed.
    pub text: AttrValue,
    /// What is read.
    pub kind: Kind,
    /// The unit, at the right.
    #[prop_or_default]
    pub unit: AttrValue,
    /// What is wrong beyond the number itself.
    #[prop_or_default]
    pub wrong: Option<AttrValue>,
    /// With each change.
    pub on_text: Callback<String>,
}

/// A field for an answer.
#[component]
pub fn Answer(props: &Props) -> Html {
    let id = use_id();
    let oninput = {
        let on_text = props.on_text.clone();
        move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                on_text.emit(input.value());
            }
        }
    };
    let wrong = match value::number(&props.text, props.kind, &props.context.say) {
        Err(sentence) => Some(sentence),
        Ok(_) => props.wrong.as_ref().map(ToString::to_string),
    };
    let bad = wrong.is_some();
    html! {
        <div class="field">
            <div class="field-head"><label for={id.clone()}>{ props.label.clone() }</label></div>
            <div class={classes!("box", bad.then_some("err"))}>
                <input id={id.clone()} type="text" autocomplete="off" spellcheck="false" value={props.text.clone()}
                    aria-invalid={bad.to_string()} aria-describedby={format!("{id}-wrong")} oninput={oninput}/>
                <span class="unit">{ props.unit.clone() }</span>
            </div>
            <p id={format!("{id}-wrong")} class="errtext" hidden={!bad}>{ wrong.unwrap_or_default() }</p>
        </div>
    }
}

//! The list of words with what they mean, and a field to find one.

use yew::prelude::*;

use crate::text::help::{TERMS, Term, Word};
use crate::ui::context::Context;

/// Properties of [`Words`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whose words.
    pub context: Context,
}

/// The list.
#[component]
pub fn Words(props: &Props) -> Html {
    let language = props.context.say.language;
    let sought = use_state_eq(AttrValue::default);
    let oninput = {
        let sought = sought.clone();
        move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                sought.set(AttrValue::from(input.value()));
            }
        }
    };
    let has = |text: &str| {
        text.to_ascii_lowercase()
            .contains(&sought.trim().to_ascii_lowercase())
    };
    let found: Vec<Term> = TERMS
        .into_iter()
        .filter(|term| has(term.name(language)) || has(term.meaning(language)))
        .collect();
    let none = found
        .is_empty()
        .then(|| html! { <p class="note">{ Word::NothingFound.say(language) }</p> });
    let rows = found.into_iter().map(|term| {
        html! {
            <div key={term.name(language)}><dt>{ term.name(language) }</dt><dd>{ term.meaning(language) }</dd></div>
        }
    });
    html! {
        <div class="stack">
            <label class="field"><span class="field-label">{ Word::Find.say(language) }</span>
                <span class="box"><input type="search" value={(*sought).clone()} oninput={oninput}/></span></label>
            <div aria-live="polite">{ for none }</div>
            <dl class="words">{ for rows }</dl>
        </div>
    }
}

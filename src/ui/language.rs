//! The reader's language: the choice in the menu, and what follows from it.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::context::Context;
use super::widgets::{Icon, icon};
use crate::app::effects::language::{keep, reword};
use crate::app::origin::Source;
use crate::app::{Action, State};
use crate::text::{LANGUAGES, Language};

/// The way to every other language, in its own words.
#[inline(never)]
pub fn languages(context: &Context, now: Language) -> Html {
    let others = LANGUAGES.into_iter().filter(|language| *language != now);
    let buttons = others.map(|language| {
        let onclick = context.on_click(move || Action::SetLanguage(language));
        html! {
            <button key={language.tag()} type="button" class="btn btn-quiet" lang={language.tag()} onclick={onclick}>
                { icon(Icon::Language) }{ language.own_name() }
            </button>
        }
    });
    html! { <>{ for buttons }</> }
}

/// Does what follows from the language, and shows nothing.
#[inline(never)]
pub fn speaking(context: &Context, state: &State) -> Html {
    let template = match &state.origin.source {
        Source::Template(id) if state.embed.is_none() => Some(id.clone()),
        _ => None,
    };
    html! { <Speaking context={context.clone()} language={state.language} template={template}/> }
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
    language: Language,
    /// The template on screen, if it is one.
    template: Option<String>,
}

#[component]
fn Speaking(props: &Props) -> Html {
    let first = use_mut_ref(|| true);
    let (dispatch, template) = (props.context.dispatch.clone(), props.template.clone());
    use_effect_with(props.language, move |language| {
        mark(*language);
        let is_first = first.replace(false);
        if !is_first {
            keep(*language, &dispatch);
        }
        // The page begins in English.
        let is_there = is_first && *language == Language::English;
        if let Some(id) = template.filter(|_| !is_there) {
            spawn_local(reword(*language, id, dispatch));
        }
    });
    html! { <span hidden=true/> }
}

/// Says on the root element in which language the page is, for screen readers and browsers.
fn mark(language: Language) {
    if let Some(root) = gloo_utils::document().document_element() {
        // The name is valid, so nothing is refused.
        let _ = root.set_attribute("lang", language.tag());
    }
}

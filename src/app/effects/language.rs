//! A template that nobody has changed yet speaks the reader's language; what someone made keeps its words.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::fetch;
use crate::app::origin::Source;
use crate::app::store::Dispatch;
use crate::app::{Action, State};
use crate::text::Language;

#[hook]
pub(super) fn use_language(state: &State, dispatch: &Dispatch) {
    let first = use_mut_ref(|| true);
    let template = match &state.origin.source {
        Source::Template(id) if state.embed.is_none() => Some(id.clone()),
        _ => None,
    };
    let dispatch = dispatch.clone();
    use_effect_with(state.language, move |language| {
        // The page begins in English.
        let is_there = first.replace(false) && *language == Language::English;
        if let Some(id) = template.filter(|_| !is_there) {
            spawn_local(reword(*language, id, dispatch));
        }
    });
}

/// Where it does not arrive, the words stay as they are: they are the template's own.
async fn reword(language: Language, id: String, dispatch: Dispatch) {
    let Some(catalogue) = fetch::catalogue(language).await else {
        return;
    };
    let Some(entry) = catalogue.find(&id) else {
        return;
    };
    if let Some(scenario) = fetch::template(&entry.file).await {
        let scenario = scenario.into();
        dispatch.send(Action::Reworded { id, scenario });
    }
}

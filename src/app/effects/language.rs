//! The language that a person chose is kept on this device, and a template that nobody has changed yet speaks it; what
//! someone made keeps its words.

use super::device::Device;
use super::{fetch, storage};
use crate::app::Action;
use crate::app::library::Store;
use crate::app::store::Dispatch;
use crate::text::Language;

/// Keeps the chosen language on this device, and says so where that is refused.
pub fn keep(language: Language, dispatch: &Dispatch) {
    if let Err(refusal) = Device.put(storage::LANGUAGE, language.tag()) {
        dispatch.send(Action::Notify(storage::notice(refusal)));
    }
}

/// Fetches a template (by id) in a language. Where it does not arrive, the words stay as they are: they are the
/// template's own.
pub async fn reword(language: Language, id: String, dispatch: Dispatch) {
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

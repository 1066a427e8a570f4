//! Handing files to the browser: the scenario, and whatever a person saves of it.

use gloo_timers::callback::Timeout;
use gloo_utils::document;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use yew::prelude::*;

use crate::app::shown::NoticeKind;
use crate::app::store::Dispatch;
use crate::app::{Action, State};
use crate::codec::file;
use crate::model::Scenario;

/// Milliseconds after which the browser surely has the file.
const KEEP: u32 = 60_000;

#[hook]
pub(super) fn use_file(state: &State, dispatch: &Dispatch) {
    let (state, dispatch) = (state.clone(), dispatch.clone());
    use_effect_with(state.saves, move |saves| {
        if *saves == 0 {
            return;
        }
        if let Some(name) = hand_over(&state.with_view()) {
            dispatch.send(Action::Notify(NoticeKind::FileSaved(name)));
        }
    });
}

/// Hands a scenario to the browser as a file; gives the name of the file.
pub(super) fn hand_over(scenario: &Scenario) -> Option<String> {
    let name = format!("{}.json", stem(&scenario.name));
    let text = file::write(scenario);
    save(&name, &blob(text.as_bytes(), "application/json").ok()?).ok()?;
    Some(name)
}

/// A name that every system takes, without an ending: letters, digits and hyphens of the scenario's own.
#[must_use]
pub fn stem(scenario: &str) -> String {
    let plain: String = scenario
        .chars()
        .map(|c| if is_plain(c) { c } else { '-' })
        .take(60)
        .collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [] => "scenario".to_owned(),
        parts => parts.join("-"),
    }
}

/// Whether a character may stand in the name: plain letters and digits, and what lies in the blocks of
/// other alphabets (the library knows letters alone, by tables that would be fetched with the page).
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, 'À'..='\u{1fff}' | '\u{2c00}'..='\u{d7ff}' | '\u{f900}'..='\u{fdff}')
}

/// Bytes as the browser holds files.
///
/// # Errors
/// Whatever the browser refuses.
pub fn blob(bytes: &[u8], kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options)
}

/// Hands a file to the browser, which puts it where a person's files go.
///
/// # Errors
/// Whatever the browser refuses.
pub fn save(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Timeout::new(KEEP, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn names_of_files_hold_nothing_that_a_system_refuses() {
        assert_eq!(stem("Pay-TV: 2010/2014"), "Pay-TV-2010-2014");
        assert_eq!(stem("Café Übung"), "Café-Übung");
        assert_eq!(stem("../.."), "scenario");
        assert_eq!(stem(""), "scenario");
        assert!(stem(&"x".repeat(500)).len() < 80);
    }
}

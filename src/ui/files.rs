//! Files in and out: reading what a person picks or drops, and handing over what they save.

use gloo_events::EventListener;
use gloo_utils::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, File, HtmlInputElement};
use yew::prelude::*;

use crate::app::Action;
use crate::app::action::Opening;
use crate::app::shown::Trouble;
use crate::app::store::{Dispatch, use_dispatch};
use crate::codec::file;
use crate::text::Language;
use crate::text::workspace::Word;
use crate::ui::context::Context;
use crate::ui::widgets::{Icon, icon};

/// Properties of [`OpenFile`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The reader's language.
    pub language: Language,
    /// The classes of the button.
    #[prop_or("btn")]
    pub class: &'static str,
}

/// A button that opens a scenario file.
#[component]
pub fn OpenFile(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let onclick = move |_: MouseEvent| {
        // Where the page makes no such element, dropping a file still works.
        let _ = choose(dispatch.clone());
    };
    let name = Word::OpenFile.say(props.language);
    html! {
        <button type="button" class={props.class} onclick={onclick}>{ icon(Icon::Open) }{ name }</button>
    }
}

/// Lets a person choose a file. The input stands nowhere on the page: the menu with the button is closed and gone
/// long before something is chosen.
fn choose(dispatch: Dispatch) -> Result<(), JsValue> {
    let input: HtmlInputElement = document().create_element("input")?.unchecked_into();
    input.set_type("file");
    input.set_accept(".json,application/json");
    let chosen = input.clone();
    EventListener::once(&input, "change", move |_| {
        if let Some(file) = chosen.files().and_then(|files| files.get(0)) {
            read(file, dispatch);
        }
    })
    .forget();
    input.click();
    Ok(())
}

/// Reads a file and opens it. One that is too large or something else is not read further than to see that.
pub fn read(file: File, dispatch: Dispatch) {
    spawn_local(async move {
        let name = file.name();
        dispatch.send(match opened(&file, name.clone()).await {
            Some(action) => action,
            None => Action::Trouble(Trouble::Unreadable(name)),
        });
    });
}

async fn opened(file: &File, name: String) -> Option<Action> {
    let head = file.slice_with_f64_and_f64(0.0, file::HEAD as f64).ok()?;
    let head = JsFuture::from(head.array_buffer()).await.ok()?;
    let head = js_sys::Uint8Array::new(&head).to_vec();
    if let Some(problem) = file::refused(&name, &head, file.size() as usize) {
        let problems = vec![problem];
        return Some(Action::Trouble(Trouble::File { name, problems }));
    }
    let text = text(file).await?;
    Some(Action::Open(Opening::File { name, text }))
}

async fn text(part: &Blob) -> Option<String> {
    JsFuture::from(part.text())
        .await
        .ok()?
        .dyn_into::<js_sys::JsString>()
        .ok()
        .map(String::from)
}

/// A callback that saves the scenario as a file.
#[must_use]
pub fn on_save(context: &Context) -> Callback<MouseEvent> {
    context.on_click(|| Action::SaveFile)
}

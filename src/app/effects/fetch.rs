//! Files beside the program that are fetched when somebody needs them: the catalogue of templates, and each
//! template.
//!
//! index.html names the catalogue, and the catalogue names the others: no program knows the name of a file.

use gloo_utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Url};

use crate::app::templates::{self, Catalogue};
use crate::model::Scenario;
use crate::text::Language;

/// Fetches the catalogue of a language; `None` where it did not arrive, or not whole.
pub async fn catalogue(language: Language) -> Option<Catalogue> {
    Catalogue::read(&text(&catalogue_address(language)?).await?)
}

/// Fetches the template in a file of the catalogue's folder; `None` where it did not arrive, or not whole.
pub async fn template(file: &str) -> Option<Scenario> {
    // The catalogues of all languages stand in one folder.
    let address = catalogue_address(Language::English)?;
    let address = Url::new_with_base(file, &address).ok()?.href();
    templates::unpack(&text(&address).await?)
}

/// Where the catalogue is, whatever path the app is served under.
fn catalogue_address(language: Language) -> Option<String> {
    // The link of index.html that names it.
    let id = match language {
        Language::English => "templates",
        Language::Spanish => "templates-es",
    };
    let document = document();
    let href = document.get_element_by_id(id)?.get_attribute("href")?;
    let base = document.base_uri().ok()??;
    Some(Url::new_with_base(&href, &base).ok()?.href())
}

async fn text(address: &str) -> Option<String> {
    let answer = JsFuture::from(window().fetch_with_str(address))
        .await
        .ok()?;
    let response: Response = answer.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    text.as_string()
}

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

/// The link of index.html that names the catalogue.
const CATALOGUE: &str = "templates";

/// Fetches the catalogue; `None` where it did not arrive, or not whole.
pub async fn catalogue() -> Option<Catalogue> {
    Catalogue::read(&text(&catalogue_address()?).await?)
}

/// Fetches the template in a file of the catalogue's folder; `None` where it did not arrive, or not whole.
pub async fn template(file: &str) -> Option<Scenario> {
    let address = Url::new_with_base(file, &catalogue_address()?).ok()?.href();
    templates::unpack(&text(&address).await?)
}

/// Where the catalogue is, whatever path the app is served under.
fn catalogue_address() -> Option<String> {
    let document = document();
    let href = document
        .get_element_by_id(CATALOGUE)?
        .get_attribute("href")?;
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

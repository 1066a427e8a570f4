//! Files beside the program that are fetched when somebody needs them: the catalogue of templates, and each
//! template.
//!
//! index.html names the catalogue, and the catalogue names the others: no program knows the name of a file.

use gloo_utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Response, Url};

use crate::app::story::lessons;
use crate::app::templates::{self, Catalogue};
use crate::codec;
use crate::model::Scenario;
use crate::text::Language;

/// Fetches the catalogue of templates in a language; `None` where it did not arrive, or not whole.
pub async fn catalogue(language: Language) -> Option<Catalogue> {
    Catalogue::read(&text(&address_of(templates_of(language))?).await?)
}

/// Fetches the template in a file of the catalogue's folder; `None` where it did not arrive, or not whole.
pub async fn template(file: &str) -> Option<Scenario> {
    // The catalogues of all languages stand in one folder.
    templates::unpack(&text(&beside(templates_of(Language::English), file)?).await?)
}

/// Fetches the catalogue of lessons in a language; `None` where it did not arrive, or not whole.
pub async fn lessons(language: Language) -> Option<lessons::Catalogue> {
    lessons::Catalogue::read(&text(&address_of(lessons_of(language))?).await?)
}

/// Fetches the scenario of the lesson in a file of that catalogue's folder; `None` where it did not arrive, or not whole.
pub async fn lesson(language: Language, file: &str) -> Option<Scenario> {
    let address = beside(lessons_of(language), file)?;
    Some(codec::file::read(&text(&address).await?).ok()?.scenario)
}

/// The address of the workshop kit in a language.
#[must_use]
pub fn kit(language: Language) -> Option<String> {
    address_of(match language {
        Language::English => "workshop",
        Language::Spanish => "workshop-es",
    })
}

/// The link of index.html that names the catalogue of templates.
fn templates_of(language: Language) -> &'static str {
    match language {
        Language::English => "templates",
        Language::Spanish => "templates-es",
    }
}

/// The one that names the catalogue of lessons.
fn lessons_of(language: Language) -> &'static str {
    match language {
        Language::English => "lessons",
        Language::Spanish => "lessons-es",
    }
}

/// Where something is, by the id of its link, whatever path the app is served under.
fn address_of(link: &str) -> Option<String> {
    whole_address(&document().get_element_by_id(link)?)
}

/// The whole address of a link.
pub fn whole_address(link: &Element) -> Option<String> {
    let href = link.get_attribute("href")?;
    let base = document().base_uri().ok()??;
    Some(Url::new_with_base(&href, &base).ok()?.href())
}

/// Where a file is, from where another is, by the id of its link.
fn beside(link: &str, file: &str) -> Option<String> {
    let address = Url::new_with_base(file, &address_of(link)?);
    Some(address.ok()?.href())
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

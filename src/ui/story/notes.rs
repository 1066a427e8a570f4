//! The speaker's notes, in a window of their own.

use gloo_events::EventListener;
use gloo_utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Window};
use yew::prelude::*;

use super::keys::{self, Command};
use super::parts;
use crate::app::effects::fetch::whole_address;
use crate::app::story::Show;
use crate::text::Language;
use crate::text::story::{Phrase, Word};

/// What stands in the window.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Notes {
    /// The reader's language.
    pub language: Language,
    /// Of what the notes are.
    pub name: String,
    /// "4 of 7".
    pub place: String,
    /// The title of the step.
    pub title: String,
    /// What to say; paragraphs.
    pub text: String,
    /// What comes next.
    pub next: String,
}

impl Notes {
    /// Of the step that is shown.
    #[must_use]
    pub fn of(show: &Show, language: Language) -> Self {
        let (at, of) = (show.at, show.steps.len());
        let title = |at: usize| match show.steps.get(at) {
            Some(Some(step)) if !step.title.is_empty() => step.title.clone(),
            Some(Some(_)) => Phrase::Untitled { at: at + 1 }.say(language),
            Some(None) => Word::Unknown.say(language).to_owned(),
            None => Word::TheEnd.say(language).to_owned(),
        };
        let lesson = show.presented.lesson.as_ref();
        let mut text = show.step().map_or(String::new(), |it| it.notes.clone());
        if let Some(lesson) = lesson.filter(|_| at == 0) {
            text = format!("{text}\n\n{}", lesson.facilitation);
        }
        Self {
            language,
            name: lesson.map_or_else(
                || show.presented.scenario.name.clone(),
                |lesson| lesson.title.clone(),
            ),
            place: if show.is_over() {
                String::new()
            } else {
                Phrase::Of { at: at + 1, of }.say(language)
            },
            title: title(at),
            text: text.trim().to_owned(),
            next: if show.is_over() {
                String::new()
            } else {
                title(at + 1)
            },
        }
    }
}

/// The window, as long as it is open.
#[derive(Default)]
pub struct Speaker {
    window: Option<Window>,
    keys: Option<EventListener>,
    /// Who hears the keys that are pressed in it.
    pub heard: Option<Callback<Command>>,
}

impl Speaker {
    /// Opens the window or closes it; `false` where the browser blocks it.
    pub fn toggle(&mut self, notes: &Notes) -> bool {
        if self.is_open() {
            self.close();
            return true;
        }
        let features = "popup,width=720,height=560";
        let opened =
            window().open_with_url_and_target_and_features("", "perennial-notes", features);
        let Some(opened) = opened.ok().flatten() else {
            return false;
        };
        if opened.closed().unwrap_or(true) {
            return false;
        }
        let Some(document) = opened.document() else {
            return false;
        };
        dress(&document);
        let heard = self.heard.clone();
        self.keys = heard.map(|heard| keys::listen(&opened, heard));
        self.window = Some(opened);
        self.tell(notes);
        true
    }

    fn is_open(&self) -> bool {
        let open = self.window.as_ref().map(|window| window.closed());
        matches!(open, Some(Ok(false)))
    }

    /// Shows the notes of another step.
    pub fn tell(&mut self, notes: &Notes) {
        if !self.is_open() {
            return;
        }
        let document = self.window.as_ref().and_then(Window::document);
        if let Some(document) = document {
            // Without it nothing else on the page is missing.
            let _ = write(&document, notes);
        }
    }

    /// Closes the window.
    pub fn close(&mut self) {
        self.keys = None;
        if let Some(window) = self.window.take() {
            let _ = window.close();
        }
    }
}

/// The styles and the theme of the page.
fn dress(other: &Document) {
    let own = document();
    if let (Some(head), Ok(links)) = (
        other.head(),
        own.query_selector_all("link[rel=\"stylesheet\"]"),
    ) {
        for at in 0..links.length() {
            let href = links
                .item(at)
                .and_then(|link| link.dyn_into::<Element>().ok())
                .and_then(|link| whole_address(&link));
            let Some(href) = href else { continue };
            let Ok(link) = other.create_element("link") else {
                continue;
            };
            let _ = link.set_attribute("rel", "stylesheet");
            let _ = link.set_attribute("href", &href);
            let _ = head.append_child(&link);
        }
    }
    let theme = own
        .document_element()
        .and_then(|root| root.get_attribute("data-theme"));
    if let (Some(root), Some(theme)) = (other.document_element(), theme) {
        let _ = root.set_attribute("data-theme", &theme);
    }
}

fn write(document: &Document, notes: &Notes) -> Option<()> {
    let language = notes.language;
    let name = &notes.name;
    if let Some(root) = document.document_element() {
        // The name is valid, so nothing is refused.
        let _ = root.set_attribute("lang", language.tag());
    }
    document.set_title(&Phrase::NotesTitle { name }.say(language));
    let body = document.body()?;
    body.set_text_content(None);
    let main = document.create_element("main").ok()?;
    main.set_class_name("play-speaker");
    let add = |tag: &str, class: &str, text: &str| -> Option<()> {
        let element = document.create_element(tag).ok()?;
        element.set_class_name(class);
        element.set_text_content(Some(text));
        main.append_child(&element).ok()?;
        Some(())
    };
    add("p", "muted", &notes.place)?;
    add("h1", "", &notes.title)?;
    for part in parts(&notes.text) {
        add("p", "prose", part)?;
    }
    if parts(&notes.text).next().is_none() {
        add("p", "muted", Word::NoNotes.say(language))?;
    }
    if !notes.next.is_empty() {
        let line = format!("{}: {}", Word::NextUp.say(language), notes.next);
        add("p", "play-speaker-next", &line)?;
    }
    body.append_child(&main).ok()?;
    Some(())
}

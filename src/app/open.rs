//! Opening: a template, a file, a link, or what was kept on this device.
//!
//! What cannot be opened never replaces what is on screen: it is shown as trouble, with ways on.

use super::action::Opening;
use super::blank;
use super::kept;
use super::origin::{Origin, Place, Sent, Source};
use super::shared::Shared;
use super::shown::{NoticeKind, Trouble};
use super::state::State;
use super::view::{Page, View};
use crate::codec::{file, link};
use crate::engine::ENGINE_VERSION;
use crate::model::{Problem, ProblemKind, Scenario, limits};

/// What a text that was pasted or dropped opens: a link, or a file's text, which has no name but this. `None` where
/// it looks like neither.
#[must_use]
pub fn arrived(text: String, name: &str) -> Option<Opening> {
    let start = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    if start.starts_with('{') {
        let name = name.to_owned();
        return Some(Opening::File { name, text });
    }
    // Whatever holds the beginning of a link is opened as one, or it is said what is wrong with it.
    const BEGINNINGS: [&str; 4] = [link::PREFIX, "%23/s/", "2fs%2", "&#35;/s/"];
    let is_short = text.len() <= 4 * limits::LINK_BYTES;
    let is_link = is_short && {
        let lower = text.to_ascii_lowercase();
        BEGINNINGS.iter().any(|beginning| lower.contains(beginning))
    };
    is_link.then_some(Opening::Link(text))
}

impl State {
    pub(super) fn open(&mut self, opening: Opening) {
        match opening {
            Opening::Template { id, scenario } => {
                let source = match id.as_str() {
                    blank::ID => Source::Blank,
                    _ => Source::Template(id),
                };
                self.open_new(scenario, source);
            }
            Opening::File { name, text } => self.open_file(name, &text),
            Opening::Link(fragment) => self.open_link(fragment),
            Opening::Kept { id, text } => self.open_kept(id, &text),
            Opening::Scenario(scenario) => {
                let origin = Origin::new(self.origin.source.clone(), scenario.clone());
                self.put(scenario, origin.into());
            }
        }
    }

    fn open_kept(&mut self, id: Option<String>, text: &str) {
        let Some(kept) = kept::read(text) else {
            self.notify(NoticeKind::StorageUnreadable);
            return;
        };
        let place = id.map(|id| Place {
            id,
            revision: kept.revision,
            changed: kept.changed,
            scenario: kept.scenario.clone(),
        });
        let mut origin = kept.origin;
        origin.place = place;
        self.put(kept.scenario, origin.into());
    }

    fn open_file(&mut self, name: String, text: &str) {
        match file::read(text) {
            Ok(loaded) => {
                self.open_new(loaded.scenario.into(), Source::File(name));
                self.warn_of_unknown(&loaded.warnings);
            }
            Err(problems) => self.trouble = Some(Trouble::File { name, problems }.into()),
        }
    }

    fn open_link(&mut self, text: String) {
        // A link that came in a message, or wrapped in another, is shown as it should be.
        let is_plain = !text.contains(|letter: char| !letter.is_ascii_graphic() || letter == '#');
        let mut shown = is_plain.then(|| text.clone());
        match link::decode(&text) {
            Ok(opened) => {
                let envelope = opened.envelope;
                shown = shown.or(Some(opened.link));
                self.leave_mine();
                let source = Source::Link {
                    note: envelope.note,
                };
                let scenario = Shared::new(envelope.scenario);
                // Whoever has what the sender's run gave is told whether it is the same here.
                if envelope.results.is_none() && envelope.engine_version != ENGINE_VERSION {
                    let version = envelope.engine_version.clone();
                    self.notify(NoticeKind::OtherEngine(version));
                }
                let mut origin = Origin::new(source, scenario.clone());
                origin.sent = Some(Sent {
                    engine_version: envelope.engine_version,
                    results: envelope.results,
                });
                self.put(scenario, origin.into());
                self.warn_of_unknown(&opened.warnings);
            }
            Err(problem) => {
                let fragment = text;
                self.trouble = Some(Trouble::Link { fragment, problem }.into());
            }
        }
        // Either way this is what the address bar shows.
        self.linked = shown.map(Shared::from);
    }

    fn open_new(&mut self, scenario: Shared<Scenario>, source: Source) {
        let origin = Origin::new(source, scenario.clone());
        self.put(scenario, origin.into());
    }

    /// The words of another language in place of those of a template that nobody has changed: no step of undo.
    pub(super) fn reword(&mut self, id: String, scenario: Shared<Scenario>) {
        let is_of = matches!(&self.origin.source, Source::Template(own) if *own == id);
        let is_own = self.origin.place.is_some() || !self.changes.is_empty();
        if !is_of || is_own {
            return;
        }
        self.origin = Origin::new(Source::Template(id), scenario.clone()).into();
        self.show(scenario, false);
    }

    /// Puts another scenario in place of the present one.
    fn put(&mut self, scenario: Shared<Scenario>, origin: Shared<Origin>) {
        self.remember(true, None, true);
        self.origin = origin;
        let mut view = View::of(&scenario);
        if view.page == Page::Scenarios {
            // Whoever opens a scenario wants to see it, not the list.
            view.page = Page::default();
        }
        self.view = view.into();
        self.dialog = None;
        self.draft = Shared::default();
        self.trouble = None;
        self.simulated = None;
        self.exact = None;
        self.anchor = None;
        self.show(scenario, true);
    }

    fn warn_of_unknown(&mut self, warnings: &[Problem]) {
        let unknown = warnings.iter().filter_map(|problem| match &problem.kind {
            ProblemKind::UnknownField { key, .. } => Some(problem.path.key(key).to_string()),
            _ => None,
        });
        let paths: Vec<String> = unknown.collect();
        if !paths.is_empty() {
            self.notify(NoticeKind::UnknownFields(paths));
        }
    }
}

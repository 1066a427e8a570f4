//! Words about a newer version of the app, which has arrived and waits.
//!
//! To add a word: a line here, a line in `en/offline.rs`.

use super::{Language, en, es};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// It is there, and what is typed stays.
    NewVersion,
    /// Loads the page again.
    Reload,
}

impl Word {
    /// The text.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::offline::word(self),
            Language::Spanish => es::offline::word(self),
        }
    }
}

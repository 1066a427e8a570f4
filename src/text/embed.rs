//! Words of a page that stands in a frame of another page.
//!
//! To add a word: a line here, a line in `en/embed.rs`.

use super::{Language, en, es};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// Opens the whole app in a tab.
    Open,
    /// The list of strategies that are drawn.
    Strategies,
    /// Which strategy is in focus, or drawn.
    Strategy,
    /// The levers that can be moved.
    Levers,
    /// That nothing of it is kept.
    NotKept,
    /// What each strategy leads to.
    Outcomes,
}

impl Word {
    /// The text.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::embed::word(self),
            Language::Spanish => es::embed::word(self),
        }
    }
}

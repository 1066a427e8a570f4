//! The words of what was received: a scenario that somebody shared by a link, and files and links that are
//! dropped or pasted.

use super::{Language, en, es};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Word {
    Region,
    ReadOnly,
    Copy,
    Note,
    Lead,
    LeadBroken,
    StillBroken,
    Changing,
    MakeMine,
    BackToSent,
    CompareMine,
    CompareSent,
    MineKept,
    Pending,
    Identical,
    WithinNoise,
    Differ,
    AskTitle,
    Ask,
    Leave,
    CompareTitle,
    Which,
    NoneOfMine,
    CannotCompare,
    Sent,
    Mine,
    MineLessSent,
    Differences,
    DifferencesAbout,
    NothingDiffers,
    Outcomes,
    Baselines,
    Averages,
    OtherCurrency,
    OtherTime,
    Undefined,
    Drop,
    Pasted,
    Numbers,
}

/// A text with figures or names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Phrase<'a> {
    /// The figure that is furthest from what the sender says.
    Furthest {
        outcome: &'a str,
        strategy: &'a str,
        sent: &'a str,
        here: &'a str,
    },
    /// The sender's engine is another.
    Engines { sent: &'a str, here: &'a str },
    /// The strategies that two scenarios have in focus.
    InFocus { sent: &'a str, mine: &'a str },
    /// So many differences stand below the first ones.
    More { count: usize },
}

impl Word {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::received::word(self),
            Language::Spanish => es::received::word(self),
        }
    }
}

impl Phrase<'_> {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> String {
        match language {
            Language::English => en::received::phrase(self),
            Language::Spanish => es::received::phrase(self),
        }
    }
}

//! Words for asking the departments for their parts of the journey, and for taking over what comes back.
//!
//! To add a word: a line here, a line in each language's `asking.rs`.

use super::{Language, en, es};

/// A word or sentence without figures and names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Word {
    // The dialog
    Title,
    Lead,
    Send,
    Note,
    NoteDefault,
    Copied,
    Refused,
    TooLong,
    Link,
    NoDepartments,
    Back,
    Paste,
    PasteHelp,
    Read,
    Nothing,
    // What came back
    Unnamed,
    NoteWith,
    Here,
    CameBack,
    Empty,
    TakeOver,
    TakePart,
    PartSame,
    Same,
    PutAside,
    NewThere,
    GoneThere,
    MovedThere,
    // Whoever was asked
    YourLead,
    YourNone,
    FillIn,
    LookThrough,
    AllSaid,
    YouHelp,
    SendBack,
    TakeHome,
}

/// A text with figures or names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Phrase<'a> {
    /// The button of a department.
    CopyFor { name: &'a str },
    /// A department's part in a line.
    Part {
        owns: usize,
        helps: usize,
        open: usize,
    },
    /// How much differs in a department's part.
    Differs { count: usize },
    /// How much differs elsewhere.
    Elsewhere { count: usize },
    /// The heading for whoever was asked.
    YourPart { name: &'a str },
    /// What a stage does not say yet.
    Missing { what: &'a str },
}

impl Word {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::asking::word(self),
            Language::Spanish => es::asking::word(self),
        }
    }
}

impl Phrase<'_> {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> String {
        match language {
            Language::English => en::asking::phrase(self),
            Language::Spanish => es::asking::phrase(self),
        }
    }
}

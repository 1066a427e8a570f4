//! Every word that a person reads, one catalogue per language.
//!
//! A topic is one file here (its words and sentences as data) and one file in each language's
//! folder (what they say there). Both are matched exhaustively, so that the compiler names what a
//! language lacks. To add a word: a line in the topic's `enum Word`, a line in `en/` of the same
//! topic. To add a language: a line in [`Language`], and what the compiler then asks for.
//!
//! Figures are written by [`number`], so that charts, the command line and the app write the same.

pub mod changes;
pub mod charts;
pub mod cli;
pub mod compare;
pub mod csv;
pub mod decide;
pub mod decision;
pub mod editor;
pub mod embed;
mod en;
pub mod fan;
pub mod fields;
pub mod gallery;
pub mod help;
pub mod kpi;
pub mod later;
pub mod map;
pub mod matters;
pub mod number;
pub mod offline;
pub mod people;
pub mod period;
pub mod playback;
pub mod population;
pub mod problems;
pub mod received;
pub mod remedies;
pub mod results;
pub mod retention;
pub mod scenarios;
pub mod series;
pub mod share;
pub mod strategies;
pub mod values;
pub mod workspace;

/// A language that Perennial speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
    /// The tag of the language, as in HTML's `lang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// How numbers are written in it.
    #[must_use]
    pub fn locale(self) -> number::Locale {
        match self {
            Self::English => number::Locale::ENGLISH,
        }
    }
}

/// Something that is wrong, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What is wrong, as a full sentence.
    pub what: String,
    /// What would be right or what to do, as a full sentence; may be empty.
    pub fix: String,
}

impl Sentence {
    /// Both, in one line.
    #[must_use]
    pub fn line(&self) -> String {
        if self.fix.is_empty() {
            self.what.clone()
        } else {
            format!("{} {}", self.what, self.fix)
        }
    }
}

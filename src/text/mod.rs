//! Every word that a person reads, one catalogue per language.
//!
//! A topic is one file here (its words and sentences as data) and one file in each language's
//! folder (what they say there). Both are matched exhaustively, so that the compiler names what a
//! language lacks. To add a word: a line in the topic's `enum Word`, a line in the file of the same topic in
//! `en/` and one in `es/`. To add a language: a line in [`Language`], and what the compiler then asks for.
//!
//! Figures are written by [`number`], so that charts, the command line and the app write the same.

pub mod asking;
pub mod changes;
pub mod charts;
pub mod cli;
pub mod compare;
mod counted;
pub mod csv;
pub mod decide;
pub mod decision;
pub mod editor;
pub mod embed;
mod en;
mod es;
pub mod exercise;
pub mod fan;
pub mod fields;
pub mod gallery;
pub mod help;
pub mod information;
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
pub mod story;
pub mod strategies;
pub mod templates;
pub mod values;
pub mod workspace;

/// A language that Perennial speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Spanish.
    Spanish,
}

/// Every language.
pub const LANGUAGES: [Language; 2] = [Language::English, Language::Spanish];

impl Language {
    /// The tag of the language, as in HTML's `lang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// What it calls itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
        }
    }

    /// The language of a tag such as `es` or `es-MX`; `None` for one that Perennial does not speak.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next()?;
        let mut all = LANGUAGES.into_iter();
        all.find(|language| first.eq_ignore_ascii_case(language.tag()))
    }

    /// How numbers are written in it.
    #[must_use]
    pub fn locale(self) -> number::Locale {
        match self {
            Self::English => number::Locale::ENGLISH,
            Self::Spanish => number::Locale::SPANISH,
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

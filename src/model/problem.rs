//! What is wrong with a scenario, as data: where, what, and what would be right.
//!
//! Only `text` words a problem, so that a language is one more catalogue.

use super::{Path, ProblemKind};

/// Whether a scenario can be used in spite of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Severity {
    /// It cannot be simulated.
    Error,
    /// It can, but something may not be as meant.
    Warning,
}

/// A problem of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where: for a field that is missing or unknown, the record that should or does hold it.
    pub path: Path,
    /// What, with its figures.
    pub kind: ProblemKind,
}

impl Problem {
    /// A problem at a place.
    #[must_use]
    pub fn new(path: Path, kind: ProblemKind) -> Self {
        Self { path, kind }
    }

    /// Whether the scenario cannot be simulated because of it.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.kind.severity() == Severity::Error
    }
}

/// What a value of a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JsonType {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}

/// What a value of a file should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Expected {
    /// A number.
    Number,
    /// A whole number.
    WholeNumber,
    /// A text.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A list.
    List,
    /// An object.
    Object,
    /// A number, or an object that says how uncertain it is.
    Quantity,
    /// A number, or an object with a table, a formula or a distribution.
    Parameter,
    /// A whole number, or an object with counts by tenure.
    Initial,
}

/// What a file is that is no scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ForeignFile {
    /// A picture.
    Picture,
    /// A spreadsheet.
    Spreadsheet,
    /// A packed archive, which office documents and workbooks are too.
    Archive,
    /// A PDF document.
    Pdf,
    /// A web page.
    WebPage,
    /// Bytes that are no text.
    Binary,
}

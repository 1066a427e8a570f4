//! The words of one value: its forms, how sure one is of it, its course over time.

use super::number::{At, QuantityProblem, TableProblem};
use super::{Language, Sentence, en, es};
use crate::model::{DistributionKind, Form};

/// A word or short text without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Word {
    OneValue,
    HowSure,
    OverTime,
    ByFormula,
    Pin,
    Unpin,
    Clamped,
    LowEnd,
    HighEnd,
    AsTable,
    TableHelp,
    /// The same of factors that begin again.
    CycleHelp,
    TenureHelp,
    WholeHelp,
    OneMore,
    OneLess,
    CurveHelp,
    Remaining,
    Hazard,
    TypeToReplace,
    Counts,
    CountsHelp,
    CountsStand,
    EnterCounts,
    RemoveCounts,
    PasteCounts,
    PasteCountsHelp,
    Staying,
    NotTaken,
}

/// A text with figures, which come written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Phrase<'a> {
    /// Where the number lies.
    Lies {
        low: &'a str,
        high: &'a str,
        middle: &'a str,
    },
    /// What a factor does.
    TimesMore {
        value: &'a str,
        change: &'a str,
    },
    TimesLess {
        value: &'a str,
        change: &'a str,
    },
    AsBefore {
        value: &'a str,
    },
    /// What it was when it was opened.
    Was {
        value: &'a str,
    },
    KindOf {
        label: &'a str,
    },
    EndOf {
        label: &'a str,
        end: &'a str,
    },
    CurveOf {
        label: &'a str,
    },
    AtTenure {
        tenure: &'a str,
    },
    Point {
        time: &'a str,
        value: &'a str,
    },
    Shape {
        label: &'a str,
        values: &'a str,
    },
    OrdersMean {
        value: &'a str,
        period: &'a str,
    },
    ExitsTooMuch {
        sum: &'a str,
        /// The largest of them, and what it could be at most with the others as they are.
        largest: Option<(&'a str, &'a str)>,
    },
    ExitsScaled {
        sum: &'a str,
    },
    CountsWanted {
        found: usize,
        wanted: usize,
    },
    /// What a table that is being written reads as: how many values, and where they are all known the least and the largest.
    TableHolds {
        count: usize,
        ends: Option<(&'a str, &'a str)>,
    },
    /// A cell of a table that reads as a number, but not as one for here.
    CellRefused {
        at: At,
        /// What it holds, where the reason does not say it.
        text: Option<&'a str>,
        why: &'a str,
    },
    CountsSeen {
        count: &'a str,
        all: &'a str,
        share: &'a str,
    },
}

impl Word {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::values::word(self),
            Language::Spanish => es::values::word(self),
        }
    }
}

impl Phrase<'_> {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> String {
        match language {
            Language::English => en::values::phrase(self),
            Language::Spanish => es::values::phrase(self),
        }
    }
}

/// The name of a way to be unsure.
#[must_use]
pub fn distribution(language: Language, kind: DistributionKind) -> &'static str {
    match language {
        Language::English => en::values::distribution(kind),
        Language::Spanish => es::values::distribution(kind),
    }
}

/// The name of a form.
#[must_use]
pub fn form(language: Language, form: Form) -> &'static str {
    match language {
        Language::English => en::values::form(form),
        Language::Spanish => es::values::form(form),
    }
}

/// The label of a number of a distribution or formula, by its key in a file.
#[must_use]
pub fn part(language: Language, key: &str) -> &'static str {
    match language {
        Language::English => en::values::part(key),
        Language::Spanish => es::values::part(key),
    }
}

/// A text that is no number, certain or uncertain, in words.
#[must_use]
pub fn problem(language: Language, problem: &QuantityProblem) -> Sentence {
    match language {
        Language::English => en::values::problem(problem),
        Language::Spanish => es::values::problem(problem),
    }
}

/// A table that cannot be read, in words.
#[must_use]
pub fn table_problem(language: Language, problem: &TableProblem) -> Sentence {
    match language {
        Language::English => en::values::table_problem(problem),
        Language::Spanish => es::values::table_problem(problem),
    }
}

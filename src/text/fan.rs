//! What a fan chart says beside its lines: notes, readout, description.
//!
//! To add a note: a line here, a line in `en/fan.rs`.

use super::{Language, en, es};
use crate::engine::series::Series;

/// Something that must be said for a picture to be read rightly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note<'a> {
    /// What the open circles are.
    Observed,
    /// The range of the futures cannot be seen beside its line.
    ThinBand,
    /// Years are written where they end.
    YearEnds,
    /// The axis starts at this value, not at zero.
    AxisStarts(&'a str),
    /// The axis ends at this value, below zero.
    AxisEnds(&'a str),
    /// The series has no value in a strategy of this name.
    Undefined(&'a str),
    /// So many lines have no label.
    More(usize),
    /// Of a long table only every so many periods are shown.
    Every(usize),
}

/// A note in words.
#[must_use]
pub fn note(language: Language, note: Note<'_>) -> String {
    match language {
        Language::English => en::fan::note(note),
        Language::Spanish => es::fan::note(note),
    }
}

/// What is said where a series has no value at all.
#[must_use]
pub fn undefined(language: Language) -> &'static str {
    match language {
        Language::English => en::fan::UNDEFINED,
        Language::Spanish => es::fan::UNDEFINED,
    }
}

/// A time and its value: `Month 24: 1,919 customers`. Time and value are written already; without a
/// value the series is not defined then.
#[must_use]
pub fn readout(language: Language, series: Series, time: &str, value: Option<&str>) -> String {
    match language {
        Language::English => en::fan::readout(series, time, value),
        Language::Spanish => es::fan::readout(series, time, value),
    }
}

/// A range: `90 %: 1,770–2,070`.
#[must_use]
pub fn range(language: Language, range: &str) -> String {
    match language {
        Language::English => en::fan::range(range),
        Language::Spanish => es::fan::range(range),
    }
}

/// What is to be seen: the strategies with their values at the end, and whose range is shown.
#[must_use]
pub fn description(
    language: Language,
    band_of: Option<&str>,
    time: &str,
    ends: &[(&str, &str)],
) -> String {
    match language {
        Language::English => en::fan::description(band_of, time, ends),
        Language::Spanish => es::fan::description(band_of, time, ends),
    }
}

/// Caption of the table of a series.
#[must_use]
pub fn caption(language: Language, series: &str) -> String {
    match language {
        Language::English => en::fan::caption(series),
        Language::Spanish => es::fan::caption(series),
    }
}

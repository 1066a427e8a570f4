//! Names of things, figures and lists inside sentences about problems.

use crate::model::problem::{Expected, ForeignFile, JsonType};
use crate::model::{Bounds, ChangeKind, Form, ItemKind, Work};
use crate::text::number::{Kind, Locale, exact};

/// A number as a file holds it.
pub(super) fn figure(value: f64) -> String {
    exact(value, Kind::Number, Locale::ENGLISH)
}

/// A size in bytes, as people say it.
pub(super) fn size(bytes: usize) -> String {
    const KIB: usize = 1024;
    if bytes >= 10 * KIB * KIB {
        format!("{} MB", bytes.div_ceil(KIB * KIB))
    } else if bytes >= KIB * KIB {
        format!(
            "{}.{} MB",
            bytes / (KIB * KIB),
            bytes % (KIB * KIB) * 10 / (KIB * KIB)
        )
    } else if bytes >= KIB {
        format!("{} KB", bytes.div_ceil(KIB))
    } else {
        format!("{bytes} bytes")
    }
}

/// `“a”, “b” or “c”`.
pub(super) fn one_of<T: AsRef<str>>(words: &[T]) -> String {
    let quoted: Vec<String> = words
        .iter()
        .map(|word| format!("“{}”", word.as_ref()))
        .collect();
    joined(&quoted, "or")
}

/// `a, b and c`.
pub(in crate::text) fn joined(words: &[String], last: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., end] => format!("{} {last} {end}", most.join(", ")),
    }
}

/// ` Did you mean “x”?`, or nothing.
pub(super) fn did_you_mean(close: Option<&str>, otherwise: &str) -> String {
    close.map_or_else(
        || otherwise.to_owned(),
        |word| format!("Did you mean “{word}”?"),
    )
}

pub(super) fn item(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Stage => "stage",
        ItemKind::Transition => "transition",
        ItemKind::Channel => "channel",
        ItemKind::Referral => "referral",
        ItemKind::Segment => "segment",
        ItemKind::Strategy => "strategy",
    }
}

pub(super) fn bounds(bounds: &Bounds) -> String {
    let (low, high) = (figure(bounds.low), figure(bounds.high));
    match (bounds.low.is_finite(), bounds.high.is_finite()) {
        (false, false) => "a number".to_owned(),
        (true, false) if bounds.low_included => format!("{low} or more"),
        (true, false) => format!("more than {low}"),
        (false, true) if bounds.high_included => format!("{high} or less"),
        (false, true) => format!("less than {high}"),
        (true, true) if bounds.low_included && bounds.high_included => {
            format!("from {low} to {high}")
        }
        (true, true) if bounds.low_included => format!("from {low} to below {high}"),
        (true, true) if bounds.high_included => format!("above {low}, up to {high}"),
        (true, true) => format!("between {low} and {high}, neither of them"),
    }
}

pub(super) fn form(form: Form) -> &'static str {
    match form {
        Form::Constant => "a number",
        Form::ByPeriod => "“by_period”",
        Form::ByTenure => "“by_tenure”",
        Form::BetaGeometric => "“beta_geometric”",
        Form::BetaDiscreteWeibull => "“beta_discrete_weibull”",
        Form::DiscreteWeibull => "“discrete_weibull”",
        Form::Orders => "“orders”",
    }
}

pub(super) fn change(kind: ChangeKind) -> String {
    format!("“{}”", kind.key())
}

pub(super) fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::Number => "a number",
        Expected::WholeNumber => "a whole number",
        Expected::Text => "a text",
        Expected::Boolean => "true or false",
        Expected::List => "a list",
        Expected::Object => "an object",
        Expected::Quantity => "a number, or an object that says how uncertain it is",
        Expected::Parameter => "a number, or an object with a table, a formula or a distribution",
        Expected::Initial => "a whole number, or an object with counts by tenure",
    }
}

pub(super) fn json_type(found: JsonType) -> &'static str {
    match found {
        JsonType::Null => "null",
        JsonType::Boolean => "true or false",
        JsonType::Number => "a number",
        JsonType::Text => "a text",
        JsonType::List => "a list",
        JsonType::Object => "an object",
    }
}

pub(super) fn foreign(what: ForeignFile) -> &'static str {
    match what {
        ForeignFile::Picture => "a picture",
        ForeignFile::Spreadsheet => "a spreadsheet",
        ForeignFile::Archive => "a packed archive or office document",
        ForeignFile::Pdf => "a PDF document",
        ForeignFile::WebPage => "a web page",
        ForeignFile::Binary => "not a text",
    }
}

pub(super) fn work(what: Work) -> &'static str {
    match what {
        Work::Memory => "numbers in memory",
        Work::Steps => "steps for each future",
        Work::Run => "steps in all",
        Work::Customers => "customers to follow one by one",
        Work::People => "people in one period",
        Work::Uncertain => "uncertain numbers",
    }
}

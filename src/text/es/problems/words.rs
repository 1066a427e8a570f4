//! Names of things, figures and lists inside sentences about problems.

use crate::model::problem::{Expected, ForeignFile, JsonType};
use crate::model::{Bounds, ChangeKind, Form, ItemKind, Work};
use crate::text::number::{Kind, Locale, exact};

/// A number, written the Spanish way.
#[inline(never)]
pub(super) fn figure(value: f64) -> String {
    exact(value, Kind::Number, Locale::SPANISH)
}

/// A size in bytes, as people say it.
#[inline(never)]
pub(super) fn size(bytes: usize) -> String {
    const KIB: usize = 1024;
    if bytes >= 10 * KIB * KIB {
        format!("{} MB", bytes.div_ceil(KIB * KIB))
    } else if bytes >= KIB * KIB {
        format!(
            "{},{} MB",
            bytes / (KIB * KIB),
            bytes % (KIB * KIB) * 10 / (KIB * KIB)
        )
    } else if bytes >= KIB {
        format!("{} KB", bytes.div_ceil(KIB))
    } else {
        format!("{bytes} bytes")
    }
}

/// `«a», «b» o «c»`.
#[inline(never)]
pub(super) fn one_of<T: AsRef<str>>(words: &[T]) -> String {
    let quoted: Vec<String> = words
        .iter()
        .map(|word| format!("«{}»", word.as_ref()))
        .collect();
    joined(&quoted, "o")
}

/// `a, b y c`, with `e` before the sound of i and `u` before that of o.
#[inline(never)]
pub(in crate::text) fn joined(words: &[String], last: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., end] => format!("{} {} {end}", most.join(", "), linking(last, end)),
    }
}

/// `y` or `o`, as it is before a word.
fn linking<'a>(link: &'a str, next: &str) -> &'a str {
    let word = next.trim_start_matches(['«', '"']).to_ascii_lowercase();
    let begins = |starts: &[&str]| starts.iter().any(|start| word.starts_with(start));
    match link {
        "y" if begins(&["i", "í", "hi", "hí"]) && !begins(&["ia", "ie", "hia", "hie"]) => "e",
        "o" if begins(&["o", "ó", "ho", "hó", "8"]) => "u",
        link => link,
    }
}

/// ` ¿Quiso decir «x»?`, or nothing.
#[inline(never)]
pub(super) fn did_you_mean(close: Option<&str>, otherwise: &str) -> String {
    close.map_or_else(
        || otherwise.to_owned(),
        |word| format!("¿Quiso decir «{word}»?"),
    )
}

fn item(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Stage => "etapa",
        ItemKind::Transition => "paso",
        ItemKind::Channel => "canal",
        ItemKind::Referral => "recomendación",
        ItemKind::Segment => "segmento",
        ItemKind::Strategy => "estrategia",
    }
}

/// Whether the name of an item is feminine.
fn feminine(kind: ItemKind) -> bool {
    match kind {
        ItemKind::Stage | ItemKind::Referral | ItemKind::Strategy => true,
        ItemKind::Transition | ItemKind::Channel | ItemKind::Segment => false,
    }
}

/// `la etapa`, `el paso`.
#[inline(never)]
pub(super) fn the_item(kind: ItemKind) -> String {
    let article = if feminine(kind) { "la" } else { "el" };
    format!("{article} {}", item(kind))
}

/// `una etapa`, `un paso`.
#[inline(never)]
pub(super) fn an_item(kind: ItemKind) -> String {
    let article = if feminine(kind) { "una" } else { "un" };
    format!("{article} {}", item(kind))
}

/// `ninguna etapa`, `ningún paso`.
#[inline(never)]
pub(super) fn no_item(kind: ItemKind) -> String {
    let none = if feminine(kind) { "ninguna" } else { "ningún" };
    format!("{none} {}", item(kind))
}

#[inline(never)]
pub(super) fn bounds(bounds: &Bounds) -> String {
    let (low, high) = (figure(bounds.low), figure(bounds.high));
    match (bounds.low.is_finite(), bounds.high.is_finite()) {
        (false, false) => "un número".to_owned(),
        (true, false) if bounds.low_included => format!("{low} o más"),
        (true, false) => format!("más de {low}"),
        (false, true) if bounds.high_included => format!("{high} o menos"),
        (false, true) => format!("menos de {high}"),
        (true, true) if bounds.low_included && bounds.high_included => {
            format!("de {low} a {high}")
        }
        (true, true) if bounds.low_included => format!("desde {low}, por debajo de {high}"),
        (true, true) if bounds.high_included => format!("por encima de {low}, hasta {high}"),
        (true, true) => format!("entre {low} y {high}, ninguno de los dos incluido"),
    }
}

#[inline(never)]
pub(super) fn form(form: Form) -> &'static str {
    match form {
        Form::Constant => "un número",
        Form::ByPeriod => "«by_period»",
        Form::ByTenure => "«by_tenure»",
        Form::BetaGeometric => "«beta_geometric»",
        Form::BetaDiscreteWeibull => "«beta_discrete_weibull»",
        Form::DiscreteWeibull => "«discrete_weibull»",
        Form::Orders => "«orders»",
    }
}

#[inline(never)]
pub(super) fn change(kind: ChangeKind) -> String {
    format!("«{}»", kind.key())
}

#[inline(never)]
pub(super) fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::Number => "un número",
        Expected::WholeNumber => "un número entero",
        Expected::Text => "un texto",
        Expected::Boolean => "true o false",
        Expected::List => "una lista",
        Expected::Object => "un objeto",
        Expected::Quantity => "un número, o un objeto que diga cuán incierto es",
        Expected::Parameter => {
            "un número, o un objeto con una tabla, una fórmula o una distribución"
        }
        Expected::Initial => "un número entero, o un objeto con recuentos por antigüedad",
    }
}

#[inline(never)]
pub(super) fn json_type(found: JsonType) -> &'static str {
    match found {
        JsonType::Null => "null",
        JsonType::Boolean => "true o false",
        JsonType::Number => "un número",
        JsonType::Text => "un texto",
        JsonType::List => "una lista",
        JsonType::Object => "un objeto",
    }
}

/// What a file is, as it stands behind `El archivo`.
#[inline(never)]
pub(super) fn foreign(what: ForeignFile) -> &'static str {
    match what {
        ForeignFile::Picture => "es una imagen",
        ForeignFile::Spreadsheet => "es una hoja de cálculo",
        ForeignFile::Archive => "es un archivo comprimido o un documento de oficina",
        ForeignFile::Pdf => "es un documento PDF",
        ForeignFile::WebPage => "es una página web",
        ForeignFile::Binary => "no es un texto",
    }
}

#[inline(never)]
pub(super) fn work(what: Work) -> &'static str {
    match what {
        Work::Memory => "números en memoria",
        Work::Steps => "cálculos por futuro",
        Work::Run => "cálculos en total",
        Work::Customers => "clientes que seguir uno por uno",
        Work::People => "personas en un periodo",
        Work::Uncertain => "valores inciertos",
    }
}

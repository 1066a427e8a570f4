//! Scenario files, format 1: JSON that people can read, with every default written.

use serde_json::{Map, Value};

use super::json::{self, shortened, type_of};
use super::record::{Record, record};
use super::shape::{Reading, Shape, Style};
use super::{partial, read as reader};
use crate::model::{Expected, FORMAT, ForeignFile, Path, Problem, ProblemKind, Scenario, limits};

/// A scenario as a file held it.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The scenario. Whether it makes sense is for [`validate`](crate::model::validate) to say.
    pub scenario: Scenario,
    /// What the file holds that this version does not know.
    pub warnings: Vec<Problem>,
}

/// Reads a file's bytes.
///
/// # Errors
/// Every problem of the file's shape, the first where it is no text or too large.
pub fn read_bytes(bytes: &[u8]) -> Result<Loaded, Vec<Problem>> {
    let refuse = |kind| Err(vec![Problem::new(Path::root(), kind)]);
    if let Some(what) = foreign(bytes) {
        return refuse(ProblemKind::Foreign { what });
    }
    if bytes.len() > limits::FILE_BYTES {
        return refuse(too_large(bytes.len()));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => read(text),
        Err(_) => refuse(ProblemKind::Foreign {
            what: ForeignFile::Binary,
        }),
    }
}

/// Reads a file's text.
///
/// # Errors
/// Every problem of the text's shape, warnings too, and after them those of its meaning that can
/// be told in spite of it.
pub fn read(text: &str) -> Result<Loaded, Vec<Problem>> {
    let refuse = |kind| Err(vec![Problem::new(Path::root(), kind)]);
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > limits::FILE_BYTES {
        return refuse(too_large(text.len()));
    }
    if text.trim().is_empty() {
        return refuse(ProblemKind::Empty);
    }
    if text.trim_start().starts_with('<') {
        let what = ForeignFile::WebPage;
        return refuse(ProblemKind::Foreign { what });
    }
    let (value, twice) = json::read(text)?;
    understood(value, Style::File, twice)
}

/// Writes a file: every field, unknown ones too, ending with a newline.
#[must_use]
pub fn write(scenario: &Scenario) -> String {
    format!("{:#}\n", value(scenario))
}

/// What [`write`] writes, as a value: to compare or change field by field.
#[must_use]
pub fn value(scenario: &Scenario) -> Value {
    to_value(scenario, Style::File)
}

/// The scenario that a value of [`value`] is; `None` where it is none.
#[must_use]
pub fn of_value(value: &Value) -> Option<Scenario> {
    read(&value.to_string()).ok().map(|loaded| loaded.scenario)
}

/// Reads a scenario in either dialect.
pub(super) fn from_value(value: Value, style: Style) -> Result<Loaded, Vec<Problem>> {
    understood(value, style, Vec::new())
}

/// The same, where these problems were told already.
fn understood(
    value: Value,
    style: Style,
    mut problems: Vec<Problem>,
) -> Result<Loaded, Vec<Problem>> {
    let mut reading = Reading::new(style);
    let Value::Object(mut object) = value else {
        reading.wrong_type::<()>(Expected::Object, &value);
        problems.extend(reading.into_problems());
        return Err(problems);
    };
    if let Err(kind) = check_format(&object.shift_remove(format_key(style))) {
        problems.push(Problem::new(Path::root(), kind));
        return Err(problems);
    }
    let mut scenario = Scenario::blank();
    reader::record(Value::Object(object), &mut scenario, &mut reading);
    problems.extend(reading.into_problems());
    if !problems.iter().any(Problem::is_error) {
        return Ok(Loaded {
            scenario,
            warnings: problems,
        });
    }
    let further = partial::further_problems(&scenario, &problems);
    problems.extend(further);
    problems.truncate(limits::PROBLEMS);
    Err(problems)
}

/// Writes a scenario in either dialect.
pub(super) fn to_value(scenario: &Scenario, style: Style) -> Value {
    let mut object = Map::new();
    object.insert(format_key(style).to_owned(), FORMAT.into());
    if let Value::Object(mut fields) = record().write(scenario, style) {
        object.append(&mut fields);
    }
    Value::Object(object)
}

/// The key of the format's number, which stands before the scenario's own fields.
fn format_key(style: Style) -> &'static str {
    match style {
        Style::File => "format",
        Style::Link => "f",
    }
}

/// Whether a format is one that is read. Here older ones will be led to the newest, step by step.
fn check_format(format: &Option<Value>) -> Result<(), ProblemKind> {
    let known = FORMAT;
    match format.as_ref().map(|value| (value, value.as_u64())) {
        None => Err(ProblemKind::FormatMissing { known }),
        Some((_, Some(found))) if found == u64::from(known) => Ok(()),
        Some((_, Some(found))) if found > u64::from(known) => {
            Err(ProblemKind::FormatNewer { found, known })
        }
        Some((value, _)) if value.as_f64() == Some(f64::from(known)) => Ok(()),
        Some((value, _)) => Err(ProblemKind::FormatUnknown {
            found: match type_of(value) {
                crate::model::JsonType::List | crate::model::JsonType::Object => "…".to_owned(),
                _ => shortened(&value.to_string()),
            },
            known,
        }),
    }
}

fn too_large(bytes: usize) -> ProblemKind {
    ProblemKind::FileTooLarge {
        bytes,
        limit: limits::FILE_BYTES,
    }
}

/// How many of a file's first bytes [`foreign`] looks at.
pub const HEAD: usize = 1024;

/// What a file is by its first bytes, where that is no text.
#[must_use]
pub fn foreign(bytes: &[u8]) -> Option<ForeignFile> {
    const STARTS: &[(&[u8], ForeignFile)] = &[
        (b"\x89PNG", ForeignFile::Picture),
        (b"\xff\xd8\xff", ForeignFile::Picture),
        (b"GIF8", ForeignFile::Picture),
        (b"RIFF", ForeignFile::Picture),
        (b"BM", ForeignFile::Picture),
        (b"II*\0", ForeignFile::Picture),
        (b"MM\0*", ForeignFile::Picture),
        (b"PK\x03\x04", ForeignFile::Archive),
        (b"PK\x05\x06", ForeignFile::Archive),
        (b"\x1f\x8b", ForeignFile::Archive),
        (b"7z\xbc\xaf", ForeignFile::Archive),
        (b"Rar!", ForeignFile::Archive),
        (b"BZh", ForeignFile::Archive),
        (b"\xfd7zXZ", ForeignFile::Archive),
        (b"\x28\xb5\x2f\xfd", ForeignFile::Archive),
        // What office programs wrote before they packed their files.
        (b"\xd0\xcf\x11\xe0", ForeignFile::Archive),
        (b"%PDF", ForeignFile::Pdf),
    ];
    let known = STARTS.iter().find(|(start, _)| bytes.starts_with(start));
    known.map(|(_, what)| *what).or_else(|| {
        let beginning = &bytes[..bytes.len().min(HEAD)];
        let is_brand = beginning.get(4..8) == Some(b"ftyp")
            && matches!(beginning.get(8..10), Some(b"he" | b"av" | b"mi"));
        if is_brand {
            return Some(ForeignFile::Picture);
        }
        beginning.contains(&0).then_some(ForeignFile::Binary)
    })
}

/// What a file is by the ending of its name, where that is known to be no scenario.
fn foreign_name(name: &str) -> Option<ForeignFile> {
    const ENDINGS: [&str; 6] = [".xlsx", ".xls", ".ods", ".csv", ".tsv", ".numbers"];
    let name = name.to_ascii_lowercase();
    let is_table = ENDINGS.iter().any(|ending| name.ends_with(ending));
    is_table.then_some(ForeignFile::Spreadsheet)
}

/// The problem of a file, by its name, its first bytes and its size, before it is read.
#[must_use]
pub fn refused(name: &str, head: &[u8], bytes: usize) -> Option<Problem> {
    let what = foreign_name(name).or_else(|| foreign(head));
    let kind = match what {
        Some(what) => ProblemKind::Foreign { what },
        None if bytes > limits::FILE_BYTES => too_large(bytes),
        None => return None,
    };
    Some(Problem::new(Path::root(), kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(name: &str, head: &[u8], bytes: usize) -> Option<ProblemKind> {
        refused(name, head, bytes).map(|problem| problem.kind)
    }

    fn what(name: &str, head: &[u8]) -> Option<ForeignFile> {
        match kind(name, head, 1_000) {
            Some(ProblemKind::Foreign { what }) => Some(what),
            _ => None,
        }
    }

    #[test]
    fn what_is_no_scenario_is_known_by_its_beginning_or_its_name() {
        for (head, is) in [
            (&b"\x89PNG\r\n\x1a\n"[..], ForeignFile::Picture),
            (b"\xff\xd8\xff\xe0", ForeignFile::Picture),
            (b"\0\0\0\x18ftypheic", ForeignFile::Picture),
            (b"PK\x03\x04", ForeignFile::Archive),
            (b"\xd0\xcf\x11\xe0", ForeignFile::Archive),
            (b"\x1f\x8b\x08", ForeignFile::Archive),
            (b"%PDF-1.7", ForeignFile::Pdf),
            (b"a\0b", ForeignFile::Binary),
        ] {
            assert_eq!(what("x.json", head), Some(is), "{head:?}");
        }
        for name in ["Book.XLSX", "a.csv", "b.ods"] {
            assert_eq!(what(name, b"{"), Some(ForeignFile::Spreadsheet), "{name}");
        }
        assert_eq!(what("x.json", b"{\"format\": 1"), None);
        assert_eq!(what("x.txt", "\u{feff}{ü".as_bytes()), None);
    }

    #[test]
    fn a_huge_file_is_refused_by_its_size() {
        let (bytes, limit) = (100_000_000, limits::FILE_BYTES);
        let large = Some(ProblemKind::FileTooLarge { bytes, limit });
        assert_eq!(kind("x.json", b"{", bytes), large);
        assert_eq!(kind("x.json", b"{", limit), None);
    }
}

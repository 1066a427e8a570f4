//! Where a scenario comes from: a file, standard input or a link.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read, Write};

use super::arguments::is_link;
use super::{Failure, say};
use crate::codec::causes::first_causes;
use crate::codec::file::read_bytes;
use crate::codec::link::{Opened, decode};
use crate::engine::ENGINE_VERSION;
use crate::model::{Path, Problem, ProblemKind, Scenario, limits};
use crate::text::cli::{CallProblem, Phrase, Unreadable, Wanted, Word, phrase, word};
use crate::text::{Language, problems};

/// A scenario that was read, with what this version does not know of it.
pub(super) struct Source {
    pub scenario: Scenario,
    pub warnings: Vec<Problem>,
}

/// Reads a scenario, or says what is wrong.
pub(super) fn read(
    argument: &OsStr,
    language: Language,
    input: &mut dyn Read,
    error: &mut dyn Write,
) -> Result<Source, Failure> {
    if is_link(argument) {
        return linked(&argument.to_string_lossy(), language, error);
    }
    let bytes = bytes(argument, Wanted::Scenario, input, limits::FILE_BYTES + 1)?;
    // A link may come by standard input, too.
    if argument == "-"
        && let Some(text) = link_in(&bytes)
    {
        return linked(text, language, error);
    }
    let loaded = if bytes.len() > limits::FILE_BYTES {
        let kind = ProblemKind::FileTooLarge {
            bytes: size(argument).unwrap_or(bytes.len()),
            limit: limits::FILE_BYTES,
        };
        Err(vec![Problem::new(Path::root(), kind)])
    } else {
        read_bytes(&bytes)
    };
    match loaded {
        Ok(loaded) => Ok(Source {
            scenario: loaded.scenario,
            warnings: loaded.warnings,
        }),
        Err(found) => {
            tell(&first_causes(&bytes, found), language, error);
            Err(Failure::Said)
        }
    }
}

fn linked(text: &str, language: Language, error: &mut dyn Write) -> Result<Source, Failure> {
    let opened = open(text, language, error)?;
    Ok(Source {
        scenario: opened.envelope.scenario,
        warnings: opened.warnings,
    })
}

/// The text of these bytes, where it is a link and no file.
fn link_in(bytes: &[u8]) -> Option<&str> {
    let short = bytes.len() <= 4 * limits::LINK_BYTES;
    let text = std::str::from_utf8(bytes).ok().filter(|_| short)?.trim();
    (!text.starts_with('{') && is_link(OsStr::new(text))).then_some(text)
}

/// Opens a link, or says why it does not open.
pub(super) fn open(
    text: &str,
    language: Language,
    error: &mut dyn Write,
) -> Result<Opened, Failure> {
    let opened = decode(text).map_err(|problem| {
        say(error, &problems::link(language, &problem).line());
        Failure::Said
    })?;
    let envelope = &opened.envelope;
    if envelope.engine_version != ENGINE_VERSION {
        let other = Phrase::OtherEngine {
            found: &envelope.engine_version,
            own: ENGINE_VERSION,
        };
        say(error, &phrase(language, &other));
    }
    if !envelope.note.is_empty() {
        say(
            error,
            &format!("{}: {}", word(language, Word::Note), envelope.note),
        );
    }
    Ok(opened)
}

/// The text of a link, which standard input may bring.
pub(super) fn link_text(argument: &OsStr, input: &mut dyn Read) -> Result<String, Failure> {
    if argument != "-" {
        return Ok(argument.to_string_lossy().into_owned());
    }
    let bytes = limited(input, 4 * limits::LINK_BYTES + 1)
        .map_err(|e| cannot(argument, Wanted::Scenario, &e))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Writes each problem on its own line; warnings say that they are.
pub(super) fn tell(found: &[Problem], language: Language, error: &mut dyn Write) {
    for problem in found {
        let line = problems::line(language, problem);
        if problem.is_error() {
            say(error, &line);
        } else {
            warn(&line, language, error);
        }
    }
}

/// Writes a warning on its own line, which says that it is one.
pub(super) fn warn(line: &str, language: Language, error: &mut dyn Write) {
    say(error, &format!("{}: {line}", word(language, Word::Warning)));
}

/// The bytes of a table of draws, at most one more than is read of it.
pub(super) fn table(argument: &OsStr, input: &mut dyn Read) -> Result<Vec<u8>, Failure> {
    bytes(argument, Wanted::Table, input, limits::TABLE_BYTES + 1)
}

/// A file's bytes, at most so many.
fn bytes(
    argument: &OsStr,
    wanted: Wanted,
    input: &mut dyn Read,
    most: usize,
) -> Result<Vec<u8>, Failure> {
    let mut read = || {
        if argument == "-" {
            return limited(input, most);
        }
        limited(&mut File::open(argument)?, most)
    };
    read().map_err(|problem| cannot(argument, wanted, &problem))
}

fn limited(input: &mut dyn Read, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(most).unwrap_or(u64::MAX);
    input.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn size(argument: &OsStr) -> Option<usize> {
    let length = std::fs::metadata(argument).ok()?.len();
    usize::try_from(length)
        .ok()
        .filter(|length| *length > limits::FILE_BYTES)
}

fn cannot(argument: &OsStr, wanted: Wanted, problem: &io::Error) -> Failure {
    let why = match problem.kind() {
        io::ErrorKind::NotFound => Unreadable::NotFound,
        io::ErrorKind::IsADirectory => Unreadable::Folder,
        io::ErrorKind::PermissionDenied => Unreadable::Forbidden,
        _ => Unreadable::Other(problem.to_string()),
    };
    Failure::from(CallProblem::CannotRead {
        file: argument.to_string_lossy().into_owned(),
        wanted,
        why,
    })
}

//! Codec 1: compact JSON with short names → zlib → base64url without padding.

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};
use serde_json::{Map, Value};

use super::{Envelope, LinkProblem, claim};
use crate::codec::file::{from_value, to_value};
use crate::codec::json::parse;
use crate::codec::shape::Style;
use crate::model::{Expected, JsonType, Path, Problem, ProblemKind, limits};

/// The compressor's level, frozen with the codec so that everyone writes the same bytes.
const LEVEL: u8 = 10;

/// Bits beyond the last byte are ignored: what they can spoil, the checksum tells.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::RequireNone)
        .with_decode_allow_trailing_bits(true),
);

const ENGINE: &str = "e";
const NOTE: &str = "n";
const SCENARIO: &str = "s";
const RESULTS: &str = "r";

/// Packs an envelope into the payload of codec 1: JSON with short names, zlib, base64url.
pub fn pack(envelope: &Envelope) -> String {
    let mut object = Map::new();
    object.insert(ENGINE.to_owned(), envelope.engine_version.clone().into());
    if !envelope.note.is_empty() {
        object.insert(NOTE.to_owned(), envelope.note.clone().into());
    }
    let scenario = to_value(&envelope.scenario, Style::Link);
    object.insert(SCENARIO.to_owned(), scenario);
    if let Some(results) = &envelope.results {
        object.insert(RESULTS.to_owned(), claim::to_value(results));
    }
    let text = Value::Object(object).to_string();
    BASE64.encode(compress_to_vec_zlib(text.as_bytes(), LEVEL))
}

/// Unpacks the payload of codec 1: what it carries, and what of it this version does not know.
///
/// # Errors
/// Why there is none: it is damaged, cut off, too large or no scenario.
pub fn unpack(payload: &str) -> Result<(Envelope, Vec<Problem>), LinkProblem> {
    let text = inflated(&bytes(payload)?)?;
    let value = parse(&text).map_err(LinkProblem::NotAScenario)?;
    let Value::Object(mut object) = value else {
        return Err(wrong(Path::root(), Expected::Object, &value));
    };
    // Further fields are of later versions of this codec, and change nothing of these.
    let engine_version = text_of(&mut object, ENGINE, limits::NAME_LENGTH)?;
    let note = text_of(&mut object, NOTE, limits::TEXT_LENGTH)?;
    let scenario = object.shift_remove(SCENARIO).unwrap_or(Value::Null);
    let results = object.get(RESULTS).and_then(claim::from_value);
    let loaded = from_value(scenario, Style::Link).map_err(refused)?;
    let envelope = Envelope {
        engine_version,
        scenario: loaded.scenario,
        note,
        results,
    };
    Ok((envelope, loaded.warnings))
}

fn bytes(payload: &str) -> Result<Vec<u8>, LinkProblem> {
    // One letter beyond the last whole byte is what a cut leaves.
    let whole = match payload.len() % 4 {
        1 => &payload[..payload.len() - 1],
        _ => payload,
    };
    if whole.is_empty() {
        return Err(LinkProblem::CutOff);
    }
    BASE64.decode(whole).map_err(|_| LinkProblem::Damaged)
}

fn inflated(bytes: &[u8]) -> Result<String, LinkProblem> {
    let limit = limits::LINK_INFLATED_BYTES;
    let inflated = decompress_to_vec_zlib_with_limit(bytes, limit);
    let inflated = inflated.map_err(|error| match error.status {
        TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => LinkProblem::CutOff,
        TINFLStatus::HasMoreOutput => LinkProblem::TooLarge { limit },
        _ => LinkProblem::Damaged,
    })?;
    String::from_utf8(inflated).map_err(|_| LinkProblem::Damaged)
}

fn text_of(
    object: &mut Map<String, Value>,
    key: &str,
    limit: usize,
) -> Result<String, LinkProblem> {
    let path = || Path::root().key(key);
    match object.shift_remove(key) {
        None => Ok(String::new()),
        Some(Value::String(text)) if text.len() <= limit || text.chars().count() <= limit => {
            Ok(text)
        }
        Some(Value::String(text)) => {
            let found = text.chars().count();
            let kind = ProblemKind::TextTooLong { found, limit };
            Err(LinkProblem::NotAScenario(vec![Problem::new(path(), kind)]))
        }
        Some(other) => Err(wrong(path(), Expected::Text, &other)),
    }
}

fn wrong(path: Path, expected: Expected, found: &Value) -> LinkProblem {
    let found: JsonType = crate::codec::json::type_of(found);
    let kind = ProblemKind::WrongType { expected, found };
    LinkProblem::NotAScenario(vec![Problem::new(path, kind)])
}

fn refused(problems: Vec<Problem>) -> LinkProblem {
    match problems.first().map(|problem| &problem.kind) {
        Some(&ProblemKind::FormatNewer { found, known }) => {
            LinkProblem::NewerFormat { found, known }
        }
        _ => LinkProblem::NotAScenario(problems),
    }
}

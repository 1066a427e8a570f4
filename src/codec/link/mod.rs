//! Links that hold a whole scenario: `#/s/<codec id>.<payload>`.
//!
//! The codec id says how the payload is packed, and is frozen with its first link: what packs
//! differently gets the next id, and every older one is read for ever. See `docs/links.md`.

mod claim;
mod find;
mod mend;
mod packed;
mod problem;

use crate::model::{Claim, Problem, Scenario, limits};

pub use problem::LinkProblem;

/// The codec id that is written.
pub const CODEC: u32 = 1;

/// How a link begins, in the fragment of an address.
pub const PREFIX: &str = "#/s/";

/// What a link carries.
#[derive(Debug, Clone, PartialEq)]
pub struct Envelope {
    /// The version of the engine that made the sender's figures.
    pub engine_version: String,
    /// The scenario, with the sender's view.
    pub scenario: Scenario,
    /// What the sender says; may be empty.
    pub note: String,
    /// What the sender's run gave, if that is told.
    pub results: Option<Claim>,
}

/// A link that was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// What it carried. Whether the scenario makes sense is for validation to say.
    pub envelope: Envelope,
    /// What it holds that this version does not know.
    pub warnings: Vec<Problem>,
    /// The link as it should be, without the `#`: what a message put around it or into it is gone.
    pub link: String,
}

/// The link of an envelope, as a fragment that starts with [`PREFIX`].
///
/// The same envelope gives the same bytes everywhere. Unknown fields of the scenario are left out.
/// A link of more than [`limits::LINK_BYTES`] is not read back: a file is the way then.
#[must_use]
#[inline(never)]
pub fn encode(envelope: &Envelope) -> String {
    format!("{PREFIX}{CODEC}.{}", packed::pack(envelope))
}

/// Opens a link: a whole address, its fragment, or what follows the `#`; from a message, too, with
/// the spaces, breaks and full stops that it may have got on its way.
///
/// # Errors
/// Why the text is no link that can be opened.
pub fn decode(text: &str) -> Result<Opened, LinkProblem> {
    if text.len() > 4 * limits::LINK_BYTES {
        return Err(too_long(text.len()));
    }
    let found = find::find(text)?;
    if found.codec > CODEC {
        return Err(LinkProblem::NewerCodec {
            found: found.codec,
            known: CODEC,
        });
    }
    if found.codec == 0 {
        return Err(LinkProblem::Damaged);
    }
    let mut first = None;
    for payload in &found.payloads {
        if payload.len() > limits::LINK_BYTES {
            return Err(too_long(payload.len()));
        }
        match packed::unpack(payload) {
            Ok((envelope, warnings)) => {
                return Ok(Opened {
                    envelope,
                    warnings,
                    link: format!("{}{}.{payload}", &PREFIX[1..], found.codec),
                });
            }
            // The checksum matches: another reading of the text would be none of this link.
            Err(problem) if is_whole(&problem) => return Err(problem),
            Err(problem) => first = first.or(Some(problem)),
        }
    }
    Err(match first {
        Some(LinkProblem::CutOff) if found.more => LinkProblem::Damaged,
        Some(problem) => problem,
        None => LinkProblem::CutOff,
    })
}

fn is_whole(problem: &LinkProblem) -> bool {
    !matches!(problem, LinkProblem::CutOff | LinkProblem::Damaged)
}

fn too_long(bytes: usize) -> LinkProblem {
    LinkProblem::TooLong {
        bytes,
        limit: limits::LINK_BYTES,
    }
}

#[cfg(test)]
mod tests;

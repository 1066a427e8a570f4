//! Why a link does not open.

use crate::model::Problem;

/// Why a link does not open. Only `text` words it.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkProblem {
    /// The text holds no link of this program.
    NotALink,
    /// The link is longer than is read.
    TooLong {
        /// Its bytes.
        bytes: usize,
        /// The most that is read.
        limit: usize,
    },
    /// The link was packed by a newer version, in a way that this one does not know.
    NewerCodec {
        /// Its codec id.
        found: u32,
        /// The newest that is read.
        known: u32,
    },
    /// The end of the link is missing.
    CutOff,
    /// Something in the link was changed on its way.
    Damaged,
    /// What the link holds is larger than any scenario in a link.
    TooLarge {
        /// The most bytes that are read.
        limit: usize,
    },
    /// The scenario in the link is of a newer format.
    NewerFormat {
        /// Its format.
        found: u64,
        /// The newest that is read.
        known: u32,
    },
    /// The link is whole, but holds no scenario.
    NotAScenario(Vec<Problem>),
}

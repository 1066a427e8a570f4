//! The built-in templates as the page has them. The one that it opens with is in the program; all are files
//! beside it (`static/templates`), which are fetched when somebody looks for one: a [`Catalogue`] of what
//! there is, and one file for each, packed as a link is. A test makes these files of
//! [`model::templates`](crate::model::templates) (see `ui/gallery`).

mod catalogue;

pub use catalogue::{Catalogue, Entry, Picture};

use crate::codec::link;
use crate::model::Scenario;

/// The one that the app opens with.
pub const FIRST: &str = crate::model::templates::FIRST;

const PACKED: &str = include_str!("../../../static/templates/subscription-referral.txt");

/// The scenario that the app opens with.
#[must_use]
pub fn first() -> Option<Scenario> {
    unpack(PACKED)
}

/// The scenario of a packed template; `None` where the text is not one.
#[must_use]
pub fn unpack(text: &str) -> Option<Scenario> {
    let opened = link::decode(text.trim_end()).ok()?;
    Some(opened.envelope.scenario)
}

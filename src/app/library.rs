//! One's own scenarios on this device: a list, and a text for each.
//!
//! [`store`] is what keeps texts under keys (the browser's storage, or a map in tests), [`list`] what there
//! is, [`keeper`] what is written when, and what two tabs on one scenario do. Nothing here knows a browser.

pub mod acts;
pub mod keeper;
pub mod list;
pub mod store;

pub use acts::Ask;
pub use list::Entry;
pub use store::{Refusal, Store};

/// What the page knows of one's own scenarios.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Library {
    /// Every scenario that is kept, the one changed last first.
    pub entries: Vec<Entry>,
    /// Id of the one on screen, where it is kept.
    pub present: Option<String>,
    /// Whether the one on screen was changed elsewhere, and nothing is written until a person chose.
    pub clash: bool,
    /// Why the newest change could not be kept.
    pub refused: Option<Refusal>,
}

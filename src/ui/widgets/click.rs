//! Clicks that follow another at once.

use yew::prelude::*;

/// Whether a click is not the first of a double click. Where something is removed from a list the next item slides under the
/// pointer, and was not meant.
#[must_use]
pub fn is_second(event: &MouseEvent) -> bool {
    event.detail() > 1
}

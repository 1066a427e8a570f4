//! What the browser says of the window and of what its reader prefers.

use gloo_utils::window;
use web_sys::MediaQueryList;

/// The browser's answer to a media query, which it keeps up to date; `None` where it does not know such questions.
#[must_use]
pub fn list(query: &str) -> Option<MediaQueryList> {
    window().match_media(query).ok().flatten()
}

/// Whether a media query holds now.
#[must_use]
pub fn holds(query: &str) -> bool {
    list(query).is_some_and(|list| list.matches())
}

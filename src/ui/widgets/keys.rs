//! What is common to all that listens to keys.

use web_sys::KeyboardEvent;

/// Whether a key is pressed with one that makes a command of it, the browser's, as the way back is, or the page's: nothing that is moved with keys
/// takes it.
#[must_use]
pub fn is_command(event: &KeyboardEvent) -> bool {
    event.alt_key() || event.ctrl_key() || event.meta_key()
}

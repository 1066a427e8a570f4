//! What the browser is asked to do, each watching its slice of the state.
//!
//! The state never waits for an effect: an effect reports by actions, and one that is refused says
//! so in a notice or a dialog.

mod budget;
pub mod clipboard;
pub mod device;
pub mod fetch;
pub mod file;
pub mod frame;
pub mod language;
pub mod link;
mod past;
mod root;
pub mod run;
mod shelf;
mod shortcuts;
pub mod start;
mod storage;
pub mod turns;
pub mod update;

use yew::prelude::*;

use super::State;
use super::store::Dispatch;

/// Every effect, of a page that may not be whole yet; of what comes later than the first screen only once that `is_here`.
#[hook]
pub fn use_effects(state: &State, dispatch: &Dispatch, is_whole: bool, is_here: bool) {
    run::use_page_run(state, dispatch, is_whole);
    link::use_link(state, dispatch);
    storage::use_storage(state, dispatch, is_here);
    clipboard::use_clipboard(state, dispatch);
    file::use_file(state, dispatch);
    shortcuts::use_shortcuts(state, dispatch, is_here);
    update::use_update(dispatch);
    root::use_root(state);
}

//! Everything that can happen to the state: what a person does, and what effects report.

use std::rc::Rc;

use super::edit::Edit;
use super::history::Gesture;
use super::run::{RunFailure, RunId};
use super::shown::{Copied, Dialog, NoticeKind, Theme, Trouble};
use super::view::{Page, Panel, Selection};
use crate::analysis::results::Results;
use crate::model::{Path, Scenario};

/// What happens to the state.
#[derive(Debug, Clone)]
pub enum Action {
    /// Changes the scenario. All edits with one gesture (a drag, a spell of typing in one field)
    /// are one step of undo.
    Edit(Edit, Option<Gesture>),
    /// Takes the last step back.
    Undo,
    /// Takes it again.
    Redo,
    /// Puts everything back to what was opened.
    ResetAll,
    /// Puts one change back, by its path in [`State::changes`](super::State::changes).
    Reset(Path),

    /// Shows another page.
    Page(Page),
    /// Shows something in the inspector, or nothing.
    Select(Option<Selection>),
    /// Moves the time that map and tables show; `None`: the end.
    Cursor(Option<u32>),
    /// Puts a strategy (by id) in focus.
    Focus(String),
    /// Draws or stops drawing a strategy (by id). The last one drawn stays.
    ToggleStrategy(String),
    /// Shows a series in the fan chart, by key.
    Series(String),
    /// Shows a panel as a table, or as it was.
    ToggleTable(Panel),

    /// Stops the run; what came back stays.
    CancelRun,
    /// Runs again, after a failure or a cancel.
    Rerun,
    /// Replications came back. Reported by the run effect.
    RunProgress(RunId, u32),
    /// Summaries so far. Reported by the run effect.
    RunPartial(RunId, Rc<Results>),
    /// All is done. Reported by the run effect.
    RunDone(RunId, Rc<Results>),
    /// It broke. Reported by the run effect.
    RunFailed(RunId, RunFailure),

    /// Opens a built-in template, by id.
    OpenTemplate(String),
    /// Opens the text of a file, with its name.
    OpenFile {
        /// Name of the file.
        name: String,
        /// Its text.
        text: String,
    },
    /// Opens a link: the part of an address after the `#`.
    OpenLink(String),
    /// Opens what was kept on this device.
    Restore(String),
    /// A scenario that another part of the app made.
    OpenScenario(Rc<Scenario>),
    /// Something could not be read at all.
    Trouble(Trouble),
    /// Leaves the page of what could not be opened; the workspace behind it is as it was.
    LeaveTrouble,

    /// Makes the link and opens the dialog; the clipboard is tried by its effect.
    Share,
    /// Changes the note that goes with the link.
    ShareNote(String),
    /// What became of the link on its way to the clipboard.
    ShareCopied(Copied),
    /// Opens a dialog.
    Open(Dialog),
    /// Closes the dialog.
    CloseDialog,
    /// Says something.
    Notify(NoticeKind),
    /// Takes a notice away, by its id.
    Dismiss(u64),
    /// Light or dark.
    SetTheme(Theme),
}

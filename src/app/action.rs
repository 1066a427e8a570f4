//! Everything that can happen to the state: what a person does, and what effects report.

use super::changes::Change;
use super::departments::asked::{Reply, Taking};
use super::edit::Edit;
use super::history::Gesture;
use super::library::{Ask, Library};
use super::past::Past;
use super::run::{RunId, RunReport};
use super::shared::Shared;
use super::shown::{Copied, Dialog, Left, NoticeKind, Theme, Trouble};
use super::story::Presented;
use super::view::ViewChange;
use crate::model::{Path, Scenario};
use crate::text::Language;

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
    /// What was done before the tab was loaded anew can be undone again.
    Recall(Box<Past>),
    /// Puts everything back to what was opened. A step that can be undone.
    ResetAll,
    /// Gives the field at a path the value that it had. Can be undone.
    Reset(Path),
    /// Puts one of [`State::changes`](super::State) back, whatever happened there. Can be undone.
    PutBack(Box<Change>),
    /// Puts what departments sent back beside what is on screen, in place of all that was there before.
    Replies(Vec<Shared<Reply>>),
    /// Takes over what a department sent back. Can be undone.
    TakeOver(Box<Taking>),
    /// Whoever was asked for a part has answered: the scenario asks no more. Can be undone.
    Answered,
    /// Changes what is on screen, and nothing else.
    View(ViewChange),

    /// Stops the run; what came back stays.
    CancelRun,
    /// Runs again, after a failure or a cancel.
    Rerun,
    /// What the run effect reports of a run.
    Run(RunId, RunReport),
    /// A run is done, and what it takes to rely on its averages is here.
    Settled,

    /// Opens a scenario in place of the present one. A step that can be undone.
    Open(Opening),
    /// Makes what was received one's own, with the changes that waited for it.
    MakeMine,
    /// Goes back to one's own work, from which a link led away. A step that can be undone.
    BackToMine,
    /// Something could not be read at all.
    Trouble(Trouble),
    /// Leaves the page of what could not be opened; the workspace behind it is as it was.
    LeaveTrouble,

    /// Makes the link, opens its dialog and asks for the clipboard.
    Share,
    /// Opens that dialog before what makes links is here.
    AwaitShare,
    /// Asks for the clipboard (again).
    CopyLink,
    /// Changes the note that goes with the link.
    ShareNote(String),
    /// Changes what the link leaves out.
    ShareLeft(Left),
    /// What became of the link on its way to the clipboard. Reported by the clipboard effect.
    ShareCopied(Copied),
    /// Saves the scenario as a file.
    SaveFile,
    /// Shows a dialog.
    ShowDialog(Dialog),
    /// Shows a step of the tour; `None`: ends it.
    Tour(Option<usize>),
    /// Presents a story in place of the workspace, or leaves it. Nothing of the scenario changes.
    Present(Option<Shared<Presented>>),
    /// Closes the dialog.
    CloseDialog,
    /// Says something.
    Notify(NoticeKind),
    /// Takes a notice away, by its id.
    Dismiss(u64),
    /// Light or dark.
    SetTheme(Theme),
    /// Speaks another language.
    SetLanguage(Language),
    /// A template (by id) in another language: it takes the place of the same one that nobody has changed.
    Reworded {
        /// The template.
        id: String,
        /// The same in other words.
        scenario: Shared<Scenario>,
    },

    /// Asks for something that is done with the list of one's own scenarios.
    Library(Ask),
    /// What the storage effect reports of that list.
    Listed(Shared<Library>),
}

/// A scenario that is opened, and where it comes from.
#[derive(Debug, Clone)]
pub enum Opening {
    /// A built-in template that was fetched.
    Template {
        /// Its id.
        id: String,
        /// What it is.
        scenario: Shared<Scenario>,
    },
    /// The text of a file.
    File {
        /// Name of the file.
        name: String,
        /// Its text.
        text: String,
    },
    /// A link: the part of an address after the `#`.
    Link(String),
    /// What was kept on this device.
    Kept {
        /// Under which id, if under any.
        id: Option<String>,
        /// As it was kept.
        text: String,
    },
    /// A scenario that another part of the app made, under the name of what it was made from.
    Scenario(Shared<Scenario>),
}

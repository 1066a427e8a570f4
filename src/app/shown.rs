//! What passes over the workspace: notices, dialogs, and what could not be opened.

use super::edit::Edit;
use super::history::Gesture;
use super::removed::Removed;
use super::view::ViewChange;
use crate::codec::link::LinkProblem;
use crate::model::Problem;

/// A short message that goes by itself or when dismissed. `text` words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Tells a notice from others that say the same.
    pub id: u64,
    /// What it says, to be worded in the reader's language.
    pub kind: NoticeKind,
}

/// What a notice says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeKind {
    /// The link is on the clipboard.
    LinkCopied,
    /// The file was handed to the browser, by name.
    FileSaved(String),
    /// The browser made no picture.
    NoPicture,
    /// The browser refuses to keep anything on this device.
    StorageRefused,
    /// The browser's storage is full.
    StorageFull,
    /// What was kept on this device could not be read again; the living example stands instead.
    StorageUnreadable,
    /// A scenario of one's own is no longer kept on this device, or cannot be read.
    NotThere,
    /// A scenario was copied, under this name.
    Duplicated(String),
    /// A scenario was deleted, and can be brought back.
    Deleted {
        /// Its id.
        id: String,
        /// Its name; may be empty.
        name: String,
    },
    /// The link was made by another engine version: the numbers may differ.
    OtherEngine(String),
    /// The file has fields that this version does not know, by path.
    UnknownFields(Vec<String>),
    /// Something was removed: it can be brought back.
    Removed(Removed),
    /// Undone or redone, for those who do not see it.
    Undone,
    /// Redone.
    Redone,
    /// A newer version of the app waits on this device.
    NewVersion,
}

/// What waits until what was received is made one's own.
#[derive(Debug, Clone, PartialEq)]
pub enum Waiting {
    /// A change, with its gesture.
    Edit(Edit, Option<Gesture>),
    /// What is shown of it then.
    View(ViewChange),
}

/// What floats over the workspace. One at a time.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// The link to share.
    Share(Share),
    /// The gallery of templates.
    Templates,
    /// Everything that is wrong with the scenario.
    Problems,
    /// What was changed since it was opened.
    Changes,
    /// The library of common levers.
    Library,
    /// Which keys there are.
    Keys,
    /// What the words of the field mean.
    Words,
    /// A change of what was received waits until it is made one's own.
    MakeMine(Vec<Waiting>),
    /// What was received beside a scenario of one's own.
    CompareMine,
    /// One future in motion.
    Playback,
    /// Who does what, from memory.
    Exercise,
    /// Asking the departments for their parts, and what came back.
    Parts,
}

/// What a link leaves out to be shorter. None of it changes a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Left {
    /// Notes, and what people do, say and expect.
    pub texts: bool,
    /// Where stages stand on the map, and how arrows bend.
    pub layout: bool,
    /// Real values of series.
    pub observed: bool,
}

impl Left {
    /// Whether anything is left out.
    #[must_use]
    pub fn any(self) -> bool {
        self != Self::default()
    }
}

/// What a person says of the link to share. It stays when the dialog is closed, until another scenario
/// is opened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// The note that goes with it.
    pub note: String,
    /// What is left out.
    pub left: Left,
}

/// The link to share, as far as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The note that goes with it, and what is left out.
    pub draft: Draft,
    /// The whole address; `None` when the scenario is too large for a link and must go as a file.
    pub link: Option<String>,
    /// Whether the clipboard took it.
    pub copied: Copied,
}

/// Whether the clipboard took the link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// Not tried since the dialog was opened.
    NotYet,
    /// It has an earlier form of the link.
    Before,
    /// Being tried, by the clipboard effect.
    Trying,
    /// It is there.
    Yes,
    /// The browser refused: a person selects the link and copies it.
    Refused,
}

/// What could not be opened. Shown instead of the workspace, with ways on.
#[derive(Debug, Clone, PartialEq)]
pub enum Trouble {
    /// A link.
    Link {
        /// The part after the `#`, as it came.
        fragment: String,
        /// What is wrong.
        problem: LinkProblem,
    },
    /// A file.
    File {
        /// Its name.
        name: String,
        /// What is wrong; never empty.
        problems: Vec<Problem>,
    },
    /// A file that the browser could not read at all, by name.
    Unreadable(String),
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The key in storage and on the root element.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads a key; unknown ones mean automatic.
    #[must_use]
    pub fn parse(key: &str) -> Self {
        match key {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Auto,
        }
    }
}

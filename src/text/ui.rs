//! Words of the app's pages, panels, buttons and states.
//!
//! To add a word: a line here, a line in `en/ui.rs`.

use super::{Language, en};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// Name of the app.
    AppName,
    /// What the app is, in a sentence.
    AppClaim,
    /// Page: the journey.
    Journey,
    /// Page: comparing strategies.
    Compare,
    /// Heading and button: the list of templates.
    Templates,
    /// Button: share.
    Share,
    /// Button: copy the link.
    CopyLink,
    /// Said once the link is copied.
    LinkCopied,
    /// Said where the browser refuses the clipboard.
    ClipboardRefused,
    /// Said beside a link.
    NothingSent,
    /// Button: save as a file.
    SaveFile,
    /// Button: open a file.
    OpenFile,
    /// Button: undo.
    Undo,
    /// Button: redo.
    Redo,
    /// Button: stop a run.
    Cancel,
    /// Button: run again.
    RunAgain,
    /// Button: close a panel.
    Close,
    /// Button: the chart's figures as a table.
    Table,
    /// Button: the chart's picture.
    Chart,
    /// Heading of the strategies.
    Strategies,
    /// Heading: what everything is compared with.
    Baseline,
    /// Heading of a stage.
    Stage,
    /// Heading of a transition.
    Transition,
    /// Heading of a channel.
    Channel,
    /// Heading of a referral.
    Referral,
    /// Heading of a lever.
    Lever,
    /// Heading of the list of problems.
    Problems,
    /// Said where there are none.
    NoProblems,
    /// Button: switch to the dark colours.
    Dark,
    /// Button: switch to the light colours.
    Light,
    /// Button: colours of the system.
    SystemColours,
    /// Said while the app starts.
    Opening,
    /// Marks a value that differs from what was opened.
    Changed,
    /// Button: back to what was opened.
    Reset,
    /// Heading of the settings of a run.
    Settings,
    /// The rest of an exits bar.
    Stay,
    /// Said without any strategy but the baseline.
    NoStrategy,
    /// Button: leave the example for an empty journey.
    NewScenario,
}

/// The text of a word.
#[must_use]
pub fn word(language: Language, word: Word) -> &'static str {
    match language {
        Language::English => en::ui::word(word),
    }
}

/// A text with figures in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phrase<'a> {
    /// How many changes were made since opening.
    Changes(usize),
    /// How many levers a strategy has.
    Levers(usize),
    /// How many errors and warnings there are.
    ProblemCount {
        /// Errors.
        errors: usize,
        /// Warnings.
        warnings: usize,
    },
    /// Go to what a problem is about.
    GoTo(&'a str),
    /// All exits of a stage, per period word.
    ExitsOf {
        /// Name of the stage.
        stage: &'a str,
        /// Word such as `each month`.
        each: &'a str,
    },
    /// Length of a link.
    LinkLength(usize),
}

/// A phrase in words.
#[must_use]
pub fn phrase(language: Language, phrase: Phrase<'_>) -> String {
    match language {
        Language::English => en::ui::phrase(phrase),
    }
}

//! Words of the editor on the map: its tools, what a menu offers, and what was done.
//!
//! To add a word: a line here, a line in `en/editor.rs`.

use super::{Language, en, es};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// Name of the row of tools.
    Tools,
    /// Adds a stage.
    AddStage,
    /// The same, short.
    Stage,
    /// Adds a channel.
    AddChannel,
    /// The same, short.
    Channel,
    /// Adds a referral.
    AddReferral,
    /// The same, short.
    Referral,
    /// Draws arrows from stage to stage.
    Connect,
    /// Puts every stage where the layout wants it.
    Arrange,
    /// Rows by department.
    Lanes,
    /// Smaller.
    ZoomOut,
    /// Larger.
    ZoomIn,
    /// The whole map.
    Fit,
    /// What a new stage is called.
    NewStage,
    /// What a new channel is called.
    NewChannel,
    /// Asks for the stage that an arrow leaves.
    PickFrom,
    /// Nothing is placed by hand on this map.
    NotPlaced,
    /// Nothing is placed by hand while rows are by department.
    PlacedByDepartment,
    /// Every stage has its automatic place.
    Arranged,
    /// It was arranged already.
    ArrangedAlready,
    /// The only stage stays.
    LastStage,
    /// There is no stage that could bring people in.
    NeedsStages,
    /// What can be done with what is selected.
    WhatToDo,
    /// Gives another name.
    Rename,
    /// Copies.
    Duplicate,
    /// Removes.
    Remove,
    /// Draws an arrow from here.
    ConnectTo,
    /// One step to the left.
    MoveLeft,
    /// One step to the right.
    MoveRight,
    /// One step up.
    MoveUp,
    /// One step down.
    MoveDown,
    /// Back to the automatic place.
    PlaceAutomatically,
    /// Adds a stage where an arrow was dropped.
    StageHere,
    /// Leaves a menu.
    Cancel,
    /// Adds a transition to a stage.
    AddTransition,
    /// The stage that a new transition leads to.
    TransitionTo,
    /// What is chosen for a stage that is not there yet.
    TransitionToNew,
    /// Adds what was chosen.
    Add,
    /// How far an arrow is bent.
    Bend,
    /// Place of a stage on the map.
    Place,
    /// Steps of building a journey, the first.
    HintStage,
    /// The second.
    HintConnect,
    /// The third.
    HintChannel,
    /// What one does next.
    NextStep,
    /// A journey of one's own from nothing.
    EmptyJourney,
    /// What that is.
    EmptyJourneyAbout,
    /// The name of the first stage of an empty journey.
    FirstStage,
}

/// A text with names in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phrase<'a> {
    /// A word with the key that does it.
    WithKey {
        /// What it does.
        what: &'a str,
        /// The key.
        key: &'a str,
    },
    /// A name with a number, for a second of its kind.
    Numbered {
        /// The name.
        name: &'a str,
        /// The number.
        number: usize,
    },
    /// A copy's name.
    CopyOf {
        /// Of what.
        name: &'a str,
    },
    /// A stage that stays empty for ever, and what to do.
    NothingLeadsTo {
        /// Its name.
        stage: &'a str,
    },
    /// Asks for the stage that an arrow enters.
    PickTo {
        /// The stage that it leaves.
        from: &'a str,
    },
    /// Something was added.
    Added {
        /// What.
        name: &'a str,
    },
    /// Something was removed, and what cannot be without it.
    Removed {
        /// What.
        name: &'a str,
        /// How many transitions, channels and referrals went with it.
        arrows: usize,
        /// How many levers of strategies.
        levers: usize,
        /// How many events.
        events: usize,
        /// How many differences of segments.
        differences: usize,
    },
    /// Something was copied.
    Copied {
        /// What.
        name: &'a str,
    },
    /// An arrow was drawn.
    Connected {
        /// From where.
        from: &'a str,
        /// To where.
        to: &'a str,
    },
    /// It was there already.
    ConnectedAlready {
        /// From where.
        from: &'a str,
        /// To where.
        to: &'a str,
    },
    /// A stage was moved.
    Moved {
        /// Which.
        name: &'a str,
    },
    /// An end of an arrow was moved.
    Attached {
        /// Which arrow.
        name: &'a str,
    },
    /// An arrow was bent.
    Bent {
        /// Which.
        name: &'a str,
    },
}

/// How many there are of each thing that there is any of: `5 arrows`. Both languages put an s behind these words.
pub(super) fn counted(things: [(usize, &str); 4]) -> Vec<String> {
    let there = things.into_iter().filter(|(count, _)| *count > 0);
    let said = there.map(|(count, one)| match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {one}s"),
    });
    said.collect()
}

/// The text of a word.
#[must_use]
pub fn word(language: Language, word: Word) -> &'static str {
    match language {
        Language::English => en::editor::word(word),
        Language::Spanish => es::editor::word(word),
    }
}

/// A phrase in words.
#[must_use]
pub fn phrase(language: Language, phrase: Phrase<'_>) -> String {
    match language {
        Language::English => en::editor::phrase(phrase),
        Language::Spanish => es::editor::phrase(phrase),
    }
}

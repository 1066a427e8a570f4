//! The words of the exercise "who does what": one says from memory what one's part is, then the model says so.

use super::{Language, en, es};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// The button that opens it.
    Open,
    /// Its title.
    Title,
    /// What it is for.
    Lead,
    /// The first question.
    Which,
    /// The second.
    Parts,
    /// The third.
    Handed,
    /// How to answer it.
    HandedLead,
    /// An answer for a stage.
    Own,
    /// Another.
    Help,
    /// The third.
    Neither,
    /// A tick.
    Give,
    /// The other tick.
    Get,
    /// What is given.
    WhatGiven,
    /// What one gets.
    WhatGot,
    /// The button that shows the model beside the answers.
    Compare,
    /// The same department once more.
    Again,
    /// Another one.
    Another,
    /// What a difference is good for.
    Worth,
    /// That there is none.
    AllSame,
    /// The heading of stages.
    Stages,
    /// The heading of hand-overs.
    Handovers,
    /// Before what was answered.
    Yours,
    /// Before what the model says.
    Model,
    /// A stage as in the model.
    Agrees,
    /// A stage that is not.
    Differs,
    /// A stage without an answer.
    NotSaid,
    /// A hand-over that both have.
    Found,
    /// One that the model alone has.
    Missed,
    /// One that the answer alone has.
    Extra,
    /// What was answered to it.
    NotNamed,
    /// That a hand-over of the model has no words.
    NoWords,
    /// Before the stages where a hand-over would be said.
    Place,
    /// That there is none of either side.
    NoneHanded,
}

/// A text with names and figures in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phrase<'a> {
    /// How many stages have no answer yet.
    Left {
        /// How many.
        count: usize,
    },
    /// How it went.
    Score {
        /// Stages that were asked for.
        stages: usize,
        /// Those without an answer.
        open: usize,
        /// Those answered as in the model.
        agreed: usize,
        /// Hand-overs of the model.
        handed: usize,
        /// Those that were named.
        found: usize,
        /// What was named that the model does not have.
        extra: usize,
    },
    /// To whom something is handed.
    To {
        /// The department.
        name: &'a str,
    },
    /// From whom something comes.
    From {
        /// The department.
        name: &'a str,
    },
    /// A way to a stage.
    Go {
        /// The stage.
        stage: &'a str,
    },
    /// That who would hand something over has no stage to say so.
    NoPlace {
        /// The department.
        name: &'a str,
    },
}

/// The text of a word.
#[must_use]
pub fn word(language: Language, word: Word) -> &'static str {
    match language {
        Language::English => en::exercise::word(word),
        Language::Spanish => es::exercise::word(word),
    }
}

/// A phrase in words.
#[must_use]
pub fn phrase(language: Language, phrase: Phrase<'_>) -> String {
    match language {
        Language::English => en::exercise::phrase(phrase),
        Language::Spanish => es::exercise::phrase(phrase),
    }
}

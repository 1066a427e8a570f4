//! The editor on the map in English.

use super::problems::joined;
use crate::text::editor::{Phrase, Word, counted};

/// What a word says.
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Tools => "Map tools",
        Word::AddStage => "Add stage",
        Word::Stage => "Stage",
        Word::AddChannel => "Add channel",
        Word::Channel => "Channel",
        Word::AddReferral => "Add referral",
        Word::Referral => "Referral",
        Word::Connect => "Connect",
        Word::Arrange => "Arrange",
        Word::Lanes => "By department",
        Word::ZoomOut => "Zoom out",
        Word::ZoomIn => "Zoom in",
        Word::Fit => "Fit",
        Word::NewStage => "New stage",
        Word::NewChannel => "New channel",
        Word::PickFrom => "Connect: choose the stage the arrow leaves. The button ends it.",
        Word::NotPlaced => {
            "Here the map arranges itself: stages are placed by hand on the wide map, not by department."
        }
        Word::PlacedByDepartment => {
            "The rows are laid out by department. Turn “By department” off to move stages."
        }
        Word::Arranged => "Every stage stands where the layout puts it.",
        Word::ArrangedAlready => "The map is arranged already: no stage was placed by hand.",
        Word::LastStage => "A journey has at least one stage, so the last one stays.",
        Word::NeedsStages => "A journey that loses everyone has no stage that people could enter.",
        Word::WhatToDo => "What to do with it",
        Word::Rename => "Rename",
        Word::Duplicate => "Duplicate",
        Word::Remove => "Remove",
        Word::ConnectTo => "Connect to…",
        Word::MoveLeft => "Move left",
        Word::MoveRight => "Move right",
        Word::MoveUp => "Move up",
        Word::MoveDown => "Move down",
        Word::PlaceAutomatically => "Place automatically",
        Word::StageHere => "Add a stage here",
        Word::Cancel => "Cancel",
        Word::AddTransition => "Add transition",
        Word::TransitionTo => "Add a transition to",
        Word::TransitionToNew => "a new stage",
        Word::Add => "Add",
        Word::Bend => "Bend of the arrow",
        Word::Place => "Place on the map",
        Word::HintStage => "Add the next stage of the journey: what people become after this one.",
        Word::HintConnect => {
            "Connect the stages: drag from the edge of one to another, or use Connect."
        }
        Word::HintChannel => {
            "Add a channel that brings people in, or give a stage people to start with."
        }
        Word::NextStep => "Next step",
        Word::EmptyJourney => "An empty journey",
        Word::EmptyJourneyAbout => {
            "One stage, and nothing else: build your own customer lifecycle step by step."
        }
        Word::FirstStage => "First stage",
    }
}

/// What a phrase says.
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::WithKey { what, key } => format!("{what} ({key})"),
        Phrase::Numbered { name, number } => format!("{name} {number}"),
        Phrase::CopyOf { name } => format!("{name} copy"),
        Phrase::NothingLeadsTo { stage } => format!(
            "Nothing leads to “{stage}” yet: draw an arrow to it, or let a channel enter there."
        ),
        Phrase::PickTo { from } => format!("Connect {from}: choose the stage the arrow enters."),
        Phrase::Added { name } => format!("{name} was added."),
        Phrase::Removed {
            name,
            arrows,
            levers,
            events,
            differences,
        } => {
            let gone = counted([
                (arrows, "arrow"),
                (levers, "lever"),
                (events, "event"),
                (differences, "difference"),
            ]);
            match &gone[..] {
                [] => format!("{name} was removed."),
                gone => format!("{name} was removed, with {}.", joined(gone, "and")),
            }
        }
        Phrase::Copied { name } => format!("{name} was added as a copy."),
        Phrase::Connected { from, to } => format!("{from} now leads to {to}."),
        Phrase::ConnectedAlready { from, to } => format!("{from} leads to {to} already."),
        Phrase::Moved { name } => format!("{name} was moved."),
        Phrase::Attached { name } => format!("The arrow is now {name}."),
        Phrase::Bent { name } => format!("{name} was bent."),
    }
}

//! The words of the page of templates and one's own scenarios, in English.

use crate::text::number::NO_BREAK;
use crate::text::scenarios::{Moment, Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Mine => "My scenarios",
        Word::Lead => {
            "Whatever you change is kept here by itself, in this browser on this device. Nothing is sent anywhere."
        }
        Word::Empty => {
            "Nothing of your own yet. Change a number in the journey, begin an empty one, or start from a template below: it is kept here from the first change."
        }
        Word::New => "New scenario",
        Word::Open => "Open",
        Word::OpenNow => "Open now",
        Word::Rename => "Rename",
        Word::Duplicate => "Duplicate",
        Word::Delete => "Delete",
        Word::SaveFile => "Save as file",
        Word::NewName => "New name",
        Word::Search => "Search my scenarios",
        Word::NothingFound => "No scenario has these words in its name.",
        Word::Templates => "Templates",
        Word::Full => {
            "The browser’s storage is full, so your newest changes are not kept. Save this scenario as a file, or delete scenarios that you no longer need; then it goes on by itself."
        }
        Word::Denied => {
            "This browser keeps nothing on the device. Save your scenario as a file, or share a link, before you close this page."
        }
        Word::Clash => {
            "This scenario was changed elsewhere, such as in another tab. Nothing more is kept here until you choose."
        }
        Word::TakeOther => "Take the other one",
        Word::KeepBoth => "Keep both",
        Word::NotThere => {
            "This scenario is no longer kept on this device, or this version cannot read it."
        }
        Word::NoPicture => "This version cannot read this scenario.",
    }
}

pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Act { act, name } => format!("{}: {name}", word(act)),
        Phrase::FromTemplate => "from a template".to_owned(),
        Phrase::FromFile { name } => format!("from the file {name}"),
        Phrase::FromLink => "from a link".to_owned(),
        Phrase::FromBlank => "begun empty".to_owned(),
        Phrase::CopyOf { name } => format!("Copy of {name}"),
        Phrase::MyCopyOf { name } => format!("{name} (my version)"),
        Phrase::Deleted { name } => format!("Deleted “{name}”."),
        Phrase::Duplicated { name } => format!("Made “{name}”."),
        Phrase::Found { count, all } => format!("{count} of {all}"),
        Phrase::Untouched { name } => format!(
            "On screen is “{name}”, not changed yet: it becomes one of your scenarios with the first change."
        ),
        Phrase::Gone { name } => format!(
            "On screen is still “{name}”, which you deleted: it comes back to your scenarios with the next change."
        ),
    }
}

pub(crate) fn moment(moment: Moment) -> String {
    match moment {
        Moment::Today { hour, minute } => format!("today, {hour:02}:{minute:02}"),
        Moment::Yesterday { hour, minute } => format!("yesterday, {hour:02}:{minute:02}"),
        Moment::Day(date) => super::period::day(date),
    }
}

pub(crate) fn size(thousands: usize) -> String {
    format!("{thousands}{NO_BREAK}KB")
}

//! The words of what was received, in English.

use crate::text::received::{Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Region => "Shared with you",
        Word::ReadOnly => "Read only",
        Word::Copy => "Your copy",
        Word::Note => "Note from the sender",
        Word::Lead => {
            "Shared with you. Its sliders can be tried; the journey is read only until you make it yours."
        }
        Word::LeadBroken => "Shared with you. It cannot be simulated as it was sent.",
        Word::StillBroken => "It cannot be simulated yet.",
        Word::Changing => "You are changing a copy. What was sent stays as it is.",
        Word::MakeMine => "Make it mine",
        Word::BackToSent => "Back to what was sent",
        Word::CompareMine => "Compare with mine",
        Word::CompareSent => "Compare with what was sent",
        Word::MineKept => "Your own work is kept.",
        Word::Pending => "Recomputing the sender’s figures …",
        Word::Identical => "Recomputed here: the sender’s figures came out, to the last digit.",
        Word::WithinNoise => {
            "Recomputed here: no difference from the sender’s figures beyond chance."
        }
        Word::Differ => "Recomputed here: the figures differ.",
        Word::AskTitle => "Make it mine first?",
        Word::Ask => {
            "This scenario was shared with you, and its structure is read-only. Make it yours, and your change is carried out; the link still holds what was sent."
        }
        Word::Leave => "Leave it as it was sent",
        Word::CompareTitle => "What was sent, and mine",
        Word::Which => "One of my scenarios",
        Word::NoneOfMine => {
            "You have no scenario of your own on this device yet. One is kept as soon as you change a number in it."
        }
        Word::CannotCompare => {
            "One of the two has problems and cannot be computed. Open it and mend it first."
        }
        Word::Sent => "Sent",
        Word::Mine => "Mine",
        Word::MineLessSent => "Mine less sent",
        Word::Differences => "What differs",
        Word::DifferencesAbout => "From what was sent to mine.",
        Word::NothingDiffers => "The same scenario: nothing differs.",
        Word::Outcomes => "What comes of it",
        Word::Baselines => "The baseline of each",
        Word::Averages => {
            "These are averages, worked out without simulating. Those of the page behind are of the simulated futures, so the two may differ a little."
        }
        Word::OtherCurrency => "They count in different currencies, so amounts have no difference.",
        Word::OtherTime => "They go over different times: compare with care.",
        Word::Undefined => "–",
        Word::Drop => "Drop a scenario file or a link to open it",
        Word::Pasted => "pasted text",
        Word::Numbers => "See the whole model",
    }
}

pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Furthest {
            outcome,
            strategy,
            sent,
            here,
        } => format!("{outcome}, {strategy}: {sent} sent, {here} here."),
        Phrase::Engines { sent, here } => {
            format!("Made with engine version {sent}; this is {here}.")
        }
        Phrase::More { count } => format!("and {count} more"),
        Phrase::InFocus { sent, mine } if sent == mine => format!("In focus: {sent}"),
        Phrase::InFocus { sent, mine } => format!("In focus: {sent}, and {mine}"),
    }
}

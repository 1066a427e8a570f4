//! Words of the app's pages, panels, buttons and states.

use crate::text::ui::{Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::AppName => "Perennial",
        Word::AppClaim => "Draw how customers move, and see what keeping them is worth.",
        Word::Journey => "Journey",
        Word::Compare => "Compare",
        Word::Templates => "Templates",
        Word::Share => "Share",
        Word::CopyLink => "Copy link",
        Word::LinkCopied => "Link copied.",
        Word::ClipboardRefused => {
            "Your browser refused the clipboard. Select the link and copy it."
        }
        Word::NothingSent => "Nothing is sent anywhere: the scenario is in the link.",
        Word::SaveFile => "Save as file",
        Word::OpenFile => "Open file",
        Word::Undo => "Undo",
        Word::Redo => "Redo",
        Word::Cancel => "Stop",
        Word::RunAgain => "Run again",
        Word::Close => "Close",
        Word::Table => "Table",
        Word::Chart => "Chart",
        Word::Strategies => "Strategies",
        Word::Baseline => "Baseline",
        Word::Stage => "Stage",
        Word::Transition => "Transition",
        Word::Channel => "Channel",
        Word::Referral => "Referral",
        Word::Lever => "Lever",
        Word::Problems => "Problems",
        Word::NoProblems => "No problems",
        Word::Dark => "Dark",
        Word::Light => "Light",
        Word::SystemColours => "As the system",
        Word::Opening => "Opening the scenario…",
        Word::Changed => "changed",
        Word::Reset => "Reset",
        Word::Settings => "Settings",
        Word::Stay => "stay",
        Word::NoStrategy => "No strategy yet. Pick an arrow and choose Improve this arrow.",
        Word::NewScenario => "New scenario",
    }
}

pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Changes(count) => counted(count, "change", "changes"),
        Phrase::Levers(count) => counted(count, "lever", "levers"),
        Phrase::ProblemCount { errors, warnings } => match (errors, warnings) {
            (0, 0) => "No problems".to_owned(),
            (0, _) => counted(warnings, "warning", "warnings"),
            (_, 0) => counted(errors, "problem", "problems"),
            _ => format!(
                "{}, {}",
                counted(errors, "problem", "problems"),
                counted(warnings, "warning", "warnings")
            ),
        },
        Phrase::GoTo(name) => format!("Go to {name}"),
        Phrase::ExitsOf { stage, each } => format!("All exits of {stage}, {each}"),
        Phrase::LinkLength(characters) => counted(characters, "character", "characters"),
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    let word = if count == 1 { one } else { many };
    format!("{count} {word}")
}

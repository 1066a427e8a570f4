//! What is wrong with a scenario, and what to do about it.

mod exits;
mod file;
mod levers;
mod links;
mod numbers;
mod shape;
#[cfg(test)]
mod tests;
mod words;

use crate::model::ProblemKind as Kind;
use crate::text::Sentence;

pub(crate) use links::link;
pub(in crate::text) use words::joined;

/// Both parts of a sentence.
fn say(what: impl Into<String>, fix: impl Into<String>) -> Sentence {
    Sentence {
        what: what.into(),
        fix: fix.into(),
    }
}

/// What is said of a kind that its topic forgot; a test holds that there is none.
fn unworded() -> Sentence {
    say("This cannot be used.", "Change it, or leave it out.")
}

pub(crate) fn sentence(kind: &Kind) -> Sentence {
    match kind {
        Kind::Empty
        | Kind::Foreign { .. }
        | Kind::FileTooLarge { .. }
        | Kind::NotJson { .. }
        | Kind::NumberTooLarge { .. }
        | Kind::TooDeep { .. }
        | Kind::TooManyValues { .. }
        | Kind::FormatMissing { .. }
        | Kind::FormatUnknown { .. }
        | Kind::FormatNewer { .. } => file::sentence(kind),
        Kind::OutOfRange { .. }
        | Kind::FormNotAllowed { .. }
        | Kind::EndsSwapped { .. }
        | Kind::ModeOutside { .. }
        | Kind::DeviationTooLarge { .. }
        | Kind::DrawsClamped { .. }
        | Kind::NotADate { .. }
        | Kind::NotACurrency { .. }
        | Kind::SharesNotOne { .. }
        | Kind::TableBeyond { .. }
        | Kind::ObservedBeyond { .. }
        | Kind::ObservedAtZero { .. }
        | Kind::GoalNeverMeasured { .. }
        | Kind::TooMuchWork { .. } => numbers::sentence(kind),
        Kind::WindowEmpty { .. }
        | Kind::WindowBeyond { .. }
        | Kind::WindowCut { .. }
        | Kind::RampTooLong { .. }
        | Kind::RampOfMove
        | Kind::IntensityAboveMax { .. }
        | Kind::ChangeNotAllowed { .. }
        | Kind::AdjustNotAllowed { .. }
        | Kind::SegmentsOfMarket
        | Kind::NoMarket
        | Kind::PerMoveWithoutMoves { .. }
        | Kind::KeptAtLimit { .. }
        | Kind::NoExits { .. }
        | Kind::NoOrders { .. } => levers::sentence(kind),
        Kind::ExitsAboveOne { .. }
        | Kind::ExitWithoutCount { .. }
        | Kind::CountWithoutExit { .. }
        | Kind::ExitsShareTarget { .. }
        | Kind::ExitToItself { .. }
        | Kind::NoCounts
        | Kind::NobodyStays { .. } => exits::sentence(kind),
        Kind::UnknownField { .. }
        | Kind::DuplicateField { .. }
        | Kind::MissingField { .. }
        | Kind::WrongType { .. }
        | Kind::UnknownWord { .. }
        | Kind::UnknownForm { .. }
        | Kind::WrongFields { .. }
        | Kind::NotATarget { .. }
        | Kind::NotWhole { .. }
        | Kind::TextTooLong { .. }
        | Kind::ListTooLong { .. }
        | Kind::ListEmpty
        | Kind::NoStage
        | Kind::BadId { .. }
        | Kind::DuplicateId { .. }
        | Kind::UnknownReference { .. }
        | Kind::ListedTwice { .. }
        | Kind::ListedNone { .. }
        | Kind::UnknownSeries { .. }
        | Kind::UnknownOutcome { .. }
        | Kind::NotANumberOfIt { .. }
        | Kind::OptionsTooFew => shape::sentence(kind),
        Kind::InStory { problem } => in_story(problem),
    }
}

/// Of a step of the story: whatever is wrong, it keeps nobody from the scenario.
fn in_story(problem: &Kind) -> Sentence {
    let said = sentence(problem);
    let fix = format!("{} Until then the story goes without it.", said.fix);
    say(said.what, fix.trim_start())
}

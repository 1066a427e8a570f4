//! The words of the workspace in English.

use crate::text::counted::counted;
use crate::text::workspace::{Phrase, Word};

/// What a word says.
#[must_use]
pub fn word(word: Word) -> &'static str {
    match word {
        Word::Product => "Perennial",
        Word::SkipToMain => "Skip to the journey",
        Word::Journey => "Journey",
        Word::WhoDoesWhat => "Who does what",
        Word::Scenarios => "Scenarios",
        Word::Compare => "Compare",
        Word::Flow => "Flow",
        Word::Pages => "Pages",
        Word::Undo => "Undo",
        Word::Redo => "Redo",
        Word::Share => "Share",
        Word::Present => "Present",
        Word::Story => "Story",
        Word::Templates => "Templates",
        Word::OpenFile => "Open a file",
        Word::SaveFile => "Save as file",
        Word::Menu => "Menu",
        Word::ToDark => "Switch to dark",
        Word::ToLight => "Switch to light",
        Word::Untitled => "Untitled journey",
        Word::ResetAll => "Put everything back",
        Word::Reset => "Put back",
        Word::Changes => "Changes",
        Word::Strategies => "Strategies",
        Word::AddStrategy => "Add strategy",
        Word::BackToWhole => "Whole scenario",
        Word::Starting => "Starting the simulation…",
        Word::SummingUp => "Summing up",
        Word::Settled => "settled",
        Word::Stopped => "Stopped",
        Word::RunAgain => "Run again",
        Word::Cancel => "Cancel",
        Word::ExactAnswer => "Exact averages",
        Word::CannotRun => "Cannot be simulated",
        Word::SeeProblems => "See what is wrong",
        Word::SeeWarnings => "See warnings",
        Word::RunFailedWorker => {
            "A worker stopped twice on this run. Run again, or use fewer futures."
        }
        Word::RunFailedNoWorkers => {
            "The browser started no worker, so no futures can be simulated. The averages are exact and stay live."
        }
        Word::RunFailedNoProgram => {
            "This scenario's engine is a file of its own, and it did not arrive. It may be the network. The averages are exact and stay live."
        }
        Word::Previous => "One earlier",
        Word::Next => "One later",
        Word::Time => "Time shown on the map",
        Word::Map => "Journey map",
        Word::KeyFigures => "Key figures",
        Word::Chart => "Chart",
        Word::Table => "Table",
        Word::Picture => "Picture",
        Word::SeriesChoice => "Series in the chart",
        Word::MoreSeries => "More…",
        Word::Inspector => "Inspector",
        Word::Close => "Close",
        Word::Numbers => "Numbers",
        Word::Waiting => "Opening the scenario…",
        Word::EmptyFlow => {
            "Nobody moves in this scenario yet. Give a channel arrivals, or a stage people to start with."
        }
        Word::AsTable => "Show as a table",
        Word::AsPicture => "Show as a picture",
        Word::Scenario => "Scenario",
        Word::Stage => "Stage",
        Word::Transition => "Transition",
        Word::Channel => "Channel",
        Word::Referral => "Referral",
        Word::Strategy => "Strategy",
        Word::Event => "Event",
        Word::Run => "Simulation",
        Word::NoLevers => "No lever yet: this strategy does what the baseline does.",
        Word::ImportantArrows => "Arrows that move most customers",
        Word::LeversHere => "Levers here",
        Word::Name => "Name",
        Word::Kind => "Kind",
        Word::Probability => "Probability",
        Word::Revenue => "Revenue",
        Word::Cost => "Cost",
        Word::Arrivals => "Arrivals",
        Word::Rate => "Referrals per customer",
        Word::From => "From",
        Word::To => "To",
        Word::Stay => "stay",
        Word::Entries => "Ways in",
        Word::Factor => "factor",
        Word::Intensity => "Intensity",
        Word::MoreOfLever => "When, how fast, at what cost",
        Word::FixedCost => "Fixed cost",
        Word::TheEnd => "the end",
        Word::RunSettings => "Simulation",
        Word::MoneyAndClock => "Money and time",
        Word::Changed => "changed",
        Word::TenureHelp => {
            "One value for each full period in the stage, from 0, parted by semicolons; the last one repeats."
        }
        Word::NotHere => "What was selected is no longer part of this scenario.",
        Word::MarketSize => "Market size",
        Word::Events => "Events, in every strategy",
        Word::TemplatesTitle => "Templates",
        Word::NoProblems => "Nothing is wrong with this scenario.",
        Word::GoTo => "Go to it",
        Word::ChangesTitle => "Changes since it was opened",
        Word::NoPicture => "The browser could not make this picture. Save it as SVG.",
        Word::LinkCopied => "The link is on the clipboard.",
        Word::StorageRefused => {
            "This browser keeps nothing on the device. Share a link or save a file to keep your work."
        }
        Word::StorageFull => {
            "The browser’s storage is full. Save this scenario as a file, or delete some of yours on the page Scenarios."
        }
        Word::StorageUnreadable => {
            "What was kept on this device could not be read; a living example stands here instead."
        }
        Word::Undone => "Undone.",
        Word::Redone => "Done again.",
        Word::Dismiss => "Dismiss",
        Word::TroubleLink => "This link cannot be opened",
        Word::TroubleFile => "This file cannot be opened",
        Word::TroubleUnreadable => "The browser could not read this file",
        Word::OpenLiving => "Open the living example",
        Word::PickTemplate => "Pick a template",
        Word::TroubleKept => "Nothing was changed: what was open before is still there.",
        Word::Baseline => "Baseline",
        Word::OutOfDate => "Out of date",
        Word::More => "More",
        Word::Less => "Less",
        Word::NoStrategy => "No strategy changes anything yet.",
        Word::AllOfIt => "Details",
        Word::Change => "Change",
        Word::NoFutures => "No futures",
    }
}

fn most(at_most: bool) -> &'static str {
    if at_most { "at most " } else { "" }
}

/// What a phrase says.
#[must_use]
pub fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::BackTo { name } => format!("Back to “{name}”"),
        Phrase::Changes { count } => counted(count, "change", "changes"),
        Phrase::Futures { total } => format!("{total} futures"),
        Phrase::FuturesSoFar {
            done,
            total,
            at_most,
        } => format!("{done} of {}{total} futures", most(at_most)),
        Phrase::FuturesCancelled {
            done,
            total,
            at_most,
        } => format!("Stopped at {done} of {}{total} futures", most(at_most)),
        Phrase::ShowStrategy { name } => format!("Draw {name} in the charts"),
        Phrase::HideStrategy { name } => format!("Leave {name} out of the charts"),
        Phrase::LeverCount { count } => counted(count, "lever", "levers"),
        Phrase::PerPeriod { what, period } => format!("{what} per {period}"),
        Phrase::EachPeriod { value, period } => format!("{value} each {period}"),
        Phrase::ExitsOf { stage, period } => format!("All exits of {stage}, each {period}"),
        Phrase::Arrow { from, to } => format!("{from} → {to}"),
        Phrase::ResetTo { value } => format!("Put back to {value}"),
        Phrase::FileSaved { name } => format!("Saved as {name}."),
        Phrase::UnknownFields { paths } => {
            format!("This version does not know these fields and keeps them as they are: {paths}.")
        }
        Phrase::OtherEngine { version } => format!(
            "The link was made with engine {version}; the numbers may differ from those its sender saw."
        ),
        Phrase::Untaken { text } => format!("“{text}” waits in “Real values” until it is taken."),
        Phrase::Unread { text } => format!("“{text}” could not be read, so it was not taken."),
        Phrase::ProblemCount { problems, warnings } => problem_count(problems, warnings),
        Phrase::Window { from, until } if from == until => format!("in {from}"),
        Phrase::Window { from, until } => format!("from {from} to {until}"),
        Phrase::SliderOf { label } => format!("{label}, slider"),
        Phrase::ChartAbout { focus, band: true } => {
            format!("average of each strategy, with the 90\u{a0}% range of {focus}")
        }
        Phrase::ChartAbout { focus, band: false } => {
            format!("average of each strategy; {focus} in focus")
        }
        Phrase::FlowAbout { focus } => {
            format!("{focus}; width is people. Returns run over the top, losses fall to the bar.")
        }
        Phrase::FlowTitle { horizon } => format!("Flow over {horizon}"),
        Phrase::FileNamed { name } => format!("File: {name}"),
        Phrase::ObservedMarks => "○ reported · — simulated.".to_owned(),
        Phrase::CostOfCustomer { stage } => format!("Cost per customer in {stage}"),
        Phrase::PeriodList { count, first, last } => format!(
            "{}, from {first} to {last}",
            counted(count, "value", "values")
        ),
        Phrase::PeopleIn { time } => format!("People who came, {time}"),
        Phrase::MovesIn { time } => format!("Moves, {time}"),
        Phrase::WithAndWithout {
            strategy,
            with,
            without,
        } => format!("with {strategy}: {with} instead of {without}"),
        Phrase::NotWhole => "Write a whole number, such as 12.".to_owned(),
        Phrase::Between { low, high } => format!("Write a number from {low} to {high}."),
        Phrase::NotNegative => "Write a number of 0 or more.".to_owned(),
        Phrase::OtherCurrency { other, own } => {
            format!(
                "Amounts are in {own} here, and “{other}” is not converted. Write the amount in {own}, or choose the currency under “Money”."
            )
        }
    }
}

fn problem_count(problems: usize, warnings: usize) -> String {
    match (problems, warnings) {
        (0, 0) => "Nothing is wrong".to_owned(),
        (problems, 0) => counted(problems, "problem", "problems"),
        (0, warnings) => counted(warnings, "warning", "warnings"),
        (problems, warnings) => {
            format!(
                "{}, {}",
                counted(problems, "problem", "problems"),
                counted(warnings, "warning", "warnings")
            )
        }
    }
}

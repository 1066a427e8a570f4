//! The words of stories and lessons, in English.

use crate::model::story::{AskKind, Page, Show};
use crate::text::counted::counted;
use crate::text::story::{Lean, Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Story => "Story",
        Word::About => {
            "Steps that show this scenario one picture at a time, to a room or to whoever opens the link. They travel with the file and the link."
        }
        Word::Empty => "No steps yet. Set up a view (page, series, strategies, time), then add it.",
        Word::AddView => "Add this view as a step",
        Word::AddMoved => "Add it with the numbers I moved",
        Word::AddMovedAbout => {
            "The numbers that you moved since you opened the scenario become the step’s, and go back to what they were in the scenario."
        }
        Word::Present => "Present",
        Word::FromHere => "Present from here",
        Word::EditStep => "Edit",
        Word::CloseStep => "Done",
        Word::Unknown => "A step that this version does not know",
        Word::UnknownAbout => {
            "It is kept as it is in the file and the link. A newer version of Perennial may show it."
        }
        Word::Title => "Title",
        Word::Text => "Text",
        Word::TextAbout => "A few sentences. An empty line begins a new paragraph.",
        Word::Notes => "Speaker’s notes",
        Word::NotesAbout => {
            "For the second window. They are in the link, too, unless it leaves notes out."
        }
        Word::Shows => "Shows",
        Word::Series => "Series",
        Word::Highlight => "Highlight",
        Word::Nothing => "Nothing",
        Word::StrategiesDrawn => "Strategies drawn",
        Word::Time => "Time shown",
        Word::End => "The end",
        Word::PageOf => "Page to try it on",
        Word::TakeView => "Take the view on screen",
        Word::TakeViewAbout => {
            "Page, series, strategies, time and selection as they are on screen now."
        }
        Word::Numbers => "Other numbers in this step",
        Word::NumbersAbout => {
            "They hold while the step is shown. The scenario keeps its own; each step starts from these."
        }
        Word::AddNumber => "Add a number",
        Word::Choose => "Choose …",
        Word::Hide => "Hidden until revealed",
        Word::HiddenAbout => {
            "Hidden, not secret: the audience does not see it, but whoever has the file or the link can find it there."
        }
        Word::NumberGone => "This scenario has no such number.",
        Word::RemoveNumber => "Remove",
        Word::Question => "Question",
        Word::QuestionKind => "Ask first",
        Word::NoQuestion => "No question",
        Word::Asks => "What is asked",
        Word::Measure => "Asked for",
        Word::At => "At",
        Word::StrategyAsked => "Strategy",
        Word::Minus => "Less that of",
        Word::Options => "Strategies to choose among",
        Word::Direction => "Right is",
        Word::Usual => "As the figure means it",
        Word::More => "The one with more",
        Word::Less => "The one with less",
        Word::From => "Drawn from",
        Word::AxisLow => "Axis from",
        Word::AxisHigh => "Axis to",
        Word::Automatic => "automatic",
        Word::Reveal => "Said with the answer",
        Word::Full => "A story has at most 200 steps.",
        Word::Progress => "Steps",
        Word::Next => "Next",
        Word::Skip => "Skip to the answer",
        Word::ShowAnswer => "Show the answer",
        Word::HideAnswer => "Hide again",
        Word::Back => "Back",
        Word::NotesKey => "Notes",
        Word::FullScreen => "Full screen",
        Word::Leave => "Leave",
        Word::Try => "Try it yourself",
        Word::Again => "Start again",
        Word::Print => "Handout",
        Word::Working => "Simulating …",
        Word::NotRunning => {
            "With the numbers of this step the scenario cannot be simulated. Leave the story and change the step."
        }
        Word::NothingToShow => "There is nothing to draw here.",
        Word::NoSteps => "This story has no steps.",
        Word::HiddenNumber => "hidden",
        Word::InThisStep => "In this step",
        Word::Blocked => {
            "Your browser blocked the second window. Allow pop-up windows for this page; until then the notes stand here."
        }
        Word::NoNotes => "No notes for this step.",
        Word::NextUp => "Next",
        Word::TheEnd => "The end",
        Word::SpaceBar => "Space",
        Word::NoFull => "Your browser does not show pages in full screen.",
        Word::RangeHint => {
            "Give a range that you are 90\u{a0}% sure of: so wide that you would be wrong once in ten."
        }
        Word::AtLeast => "At least",
        Word::AtMost => "At most",
        Word::YourRange => "your range",
        Word::YourCurve => "your curve",
        Word::YourChoice => "Your choice",
        Word::Right => "Right.",
        Word::NotRight => "Not this one.",
        Word::ChooseHint => "Choose one.",
        Word::DrawHint => {
            "Draw the curve that you expect: drag across the picture, or move the handles with the arrow keys."
        }
        Word::StartOver => "Start over",
        Word::CurveField => "Your curve at the handles",
        Word::Answer => "The answer",
        Word::Unanswered => "Not answered",
        Word::CannotAsk => "This question names something that the scenario does not have.",
        Word::AfterAnswer => "The picture comes with the answer.",
        Word::Room => "For a room",
        Word::RoomHands => "Count hands with + and −.",
        Word::RoomPaste => "Numbers from the room",
        Word::RoomAbout => "One a line, as from a chat or a spreadsheet.",
        Word::RoomEnd => "Their guesses for the end of the curve, one a line.",
        Word::OneMore => "One hand more",
        Word::OneFewer => "One hand fewer",
        Word::RoomGuessed => "The room guessed",
        Word::Summary => "How well did you know?",
        Word::SummaryNone => "That was the story",
        Word::Goal => "What this lesson was about",
        Word::Misconception => "What many believe",
        Word::Sources => "Sources",
        Word::Facilitation => "For whoever leads a room",
        Word::Lessons => "Lessons",
        Word::Kit => "Workshop kit: agendas, guides and worksheet to print",
        Word::LessonsAbout => {
            "Short stories on living scenarios: they ask before they answer. For one person or a room, by mouse, keys or touch."
        }
        Word::Open => "Start",
        Word::Opening => "Starting …",
        Word::TryAgain => "Try again",
        Word::Fetching => "The lessons are on their way …",
        Word::NoCatalogue => {
            "The lessons did not arrive. It may be the network; nothing has changed here."
        }
        Word::MoreOfLesson => "For whoever teaches, and sources",
        Word::Held => "Held",
        Word::Missed => "Missed",
    }
}

pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Steps(count) => counted(count, "step", "steps"),
        Phrase::ShowStory(count) => {
            format!("Show the story ({})", counted(count, "step", "steps"))
        }
        Phrase::StepOf { at, of } => format!("Step {at} of {of}"),
        Phrase::Of { at, of } => format!("{at} of {of}"),
        Phrase::Untitled { at } => format!("Step {at}"),
        Phrase::For { act, name } => format!("{act}: {name}"),
        Phrase::LessonName { number, title } => format!("Lesson {number} · {title}"),
        Phrase::Minutes(minutes) => format!("{minutes} minutes"),
        Phrase::Futures { total } => format!("{total} futures"),
        Phrase::Was { was } => format!("(scenario: {was})"),
        Phrase::Average { low, high } => {
            format!("on average; 9 futures in 10 lie between {low} and {high}.")
        }
        Phrase::AverageOnly => "on average.".to_owned(),
        Phrase::RangeHeld { low, high, mean } => {
            format!("Your range, {low} to {high}, held the average, {mean}.")
        }
        Phrase::RangeMissed {
            low,
            high,
            mean,
            by,
            too_low,
        } => {
            let side = if too_low { "too low" } else { "too high" };
            format!("Your range, {low} to {high}, was {side}: it missed {mean} by {by}.")
        }
        Phrase::Width { times, wide: true } if far(times) => {
            "It was far wider than needed: 9 futures in 10 lie much closer together.".to_owned()
        }
        Phrase::Width { times, wide: true } => {
            format!("It was {times} times as wide as needed: 9 futures in 10 lie closer together.")
        }
        Phrase::Width { wide: false, .. } => {
            "Brave: it was narrower than the range of 9 futures in 10.".to_owned()
        }
        Phrase::Ahead { best, next, what } => {
            format!("“{best}” is ahead of “{next}”: {what}, on average.")
        }
        Phrase::Leads { of_hundred } => format!("It leads in {of_hundred} futures."),
        Phrase::CurveEnd { too_high: true } => "Too high at the end.".to_owned(),
        Phrase::CurveEnd { too_high: false } => "Too low at the end.".to_owned(),
        Phrase::CurveAway { part, lean } => {
            let lean = match lean {
                Lean::High => ", mostly too high",
                Lean::Low => ", mostly too low",
                Lean::Neither => "",
            };
            format!("Your curve was {part} away on average{lean}.")
        }
        Phrase::CurveInside { part } => {
            format!("{part} of your curve is in the shaded band, where 9 futures in 10 lie.")
        }
        Phrase::Calibration { held, of } => format!(
            "{held} of your {} held the answer; of honest 90\u{a0}% ranges about 9 in 10 do.",
            counted(of, "range", "ranges")
        ),
        Phrase::Hands { count, of } => format!("{count} of {of} in this room"),
        Phrase::Guesses { count, inside } => {
            format!(
                "{}; the middle one says {inside}.",
                counted(count, "guess", "guesses")
            )
        }
        Phrase::WrongLine { line, text } => {
            format!("Line {line}, “{text}”, is no number and is left out.")
        }
        Phrase::MoreWrong(count) => {
            format!("{} more like that.", counted(count, "entry", "entries"))
        }
        Phrase::TooMany(count) => format!(
            "The first 2,000 are shown; {} left out.",
            counted(count, "number is", "numbers are")
        ),
        Phrase::Handle { time } => format!("Your curve at {time}"),
        Phrase::NotRead { text } => {
            format!("“{text}” is no number. Write one like 2,400 or 2.4k.")
        }
        Phrase::Crossed { low, high } => {
            format!("“At most” is below “At least”: your range counts as {low} to {high}.")
        }
        Phrase::Missing { name } => {
            format!("{name} did not arrive. It may be the network; nothing has changed here.")
        }
        Phrase::Less { what, minus } => format!("{what}, less that of “{minus}”"),
        Phrase::With { what, strategy } => format!("{what}: {strategy}"),
        Phrase::AtTime { what, time } => format!("{what}, {time}"),
        Phrase::NotesTitle { name } => format!("Notes: {name}"),
    }
}

pub(crate) fn show(show: Show) -> &'static str {
    match show {
        Show::Chart => "A series over time",
        Show::Map => "The journey map",
        Show::Figures => "Key figures",
        Show::Flow => "The flow of customers",
        Show::Difference => "The difference to the baseline",
        Show::Outcomes => "A table of outcomes",
    }
}

pub(crate) fn page(page: Page) -> &'static str {
    match page {
        Page::Journey => "Journey",
        Page::Compare => "Compare",
        Page::Flow => "Flow",
        Page::People => "Who does what",
    }
}

pub(crate) fn kind(kind: AskKind) -> &'static str {
    match kind {
        AskKind::Range => "A number, as a range",
        AskKind::Choose => "Which strategy",
        AskKind::Draw => "Draw the curve",
    }
}

/// Whether a written number of times is ten or more: it has two figures before what parts off its decimals.
fn far(times: &str) -> bool {
    let second = times.chars().nth(1);
    second.is_some_and(|it| it.is_ascii_digit()) || times.chars().count() > 4
}

//! The words of stories and lessons: how they are made, presented, asked and printed.

use super::{Language, en, es};
use crate::model::story::{AskKind, Page, Show};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Word {
    // Making one
    Story,
    About,
    Empty,
    AddView,
    AddMoved,
    AddMovedAbout,
    Present,
    FromHere,
    EditStep,
    CloseStep,
    Unknown,
    UnknownAbout,
    Title,
    Text,
    TextAbout,
    Notes,
    NotesAbout,
    Shows,
    Series,
    Highlight,
    Nothing,
    StrategiesDrawn,
    Time,
    End,
    PageOf,
    TakeView,
    TakeViewAbout,
    Numbers,
    NumbersAbout,
    AddNumber,
    Choose,
    Hide,
    HiddenAbout,
    NumberGone,
    RemoveNumber,
    Question,
    QuestionKind,
    NoQuestion,
    Asks,
    Measure,
    At,
    StrategyAsked,
    Minus,
    Options,
    Direction,
    Usual,
    More,
    Less,
    From,
    AxisLow,
    AxisHigh,
    Automatic,
    Reveal,
    Full,
    // Presenting
    Progress,
    Next,
    Skip,
    ShowAnswer,
    HideAnswer,
    Back,
    NotesKey,
    FullScreen,
    Leave,
    Try,
    Again,
    Print,
    Working,
    NotRunning,
    NothingToShow,
    NoSteps,
    HiddenNumber,
    InThisStep,
    Blocked,
    NoNotes,
    NextUp,
    TheEnd,
    SpaceBar,
    NoFull,
    // Asking
    RangeHint,
    AtLeast,
    AtMost,
    YourRange,
    YourCurve,
    YourChoice,
    Right,
    NotRight,
    ChooseHint,
    DrawHint,
    StartOver,
    CurveField,
    Answer,
    Unanswered,
    CannotAsk,
    AfterAnswer,
    // Room
    Room,
    RoomHands,
    RoomPaste,
    RoomAbout,
    RoomEnd,
    OneMore,
    OneFewer,
    RoomGuessed,
    // The end
    Summary,
    SummaryNone,
    Goal,
    Misconception,
    Sources,
    Facilitation,
    // Lessons
    Lessons,
    LessonsAbout,
    /// Leads to the workshop kit.
    Kit,
    Open,
    Opening,
    TryAgain,
    Fetching,
    NoCatalogue,
    MoreOfLesson,
    // Received
    Held,
    Missed,
}

/// A text with figures or names.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Phrase<'a> {
    /// "7 steps".
    Steps(usize),
    /// What the receiver of a link is offered.
    ShowStory(usize),
    /// "Step 4 of 7".
    StepOf { at: usize, of: usize },
    /// "4 of 7".
    Of { at: usize, of: usize },
    /// What a step is called that has no heading.
    Untitled { at: usize },
    /// A button for something by name.
    For { act: &'a str, name: &'a str },
    /// "Lesson 1 · The leaky bucket".
    LessonName { number: usize, title: &'a str },
    /// "8 minutes".
    Minutes(u64),
    /// How many futures the ranges are of.
    Futures { total: &'a str },
    /// What the numbers of a step are instead.
    Was { was: &'a str },
    /// The average, and nine futures in ten.
    Average { low: &'a str, high: &'a str },
    /// The average alone.
    AverageOnly,
    /// The range held what is right.
    RangeHeld {
        low: &'a str,
        high: &'a str,
        mean: &'a str,
    },
    /// It did not.
    RangeMissed {
        low: &'a str,
        high: &'a str,
        mean: &'a str,
        by: &'a str,
        too_low: bool,
    },
    /// How wide it was, as a multiple of the band.
    Width { times: &'a str, wide: bool },
    /// How far the best is ahead.
    Ahead {
        best: &'a str,
        next: &'a str,
        what: &'a str,
    },
    /// The best leads in so many futures of a hundred.
    Leads { of_hundred: &'a str },
    /// The end of a drawn curve.
    CurveEnd { too_high: bool },
    /// How far a curve was away on average, in per cent.
    CurveAway { part: &'a str, lean: Lean },
    /// The part of a curve inside the band.
    CurveInside { part: &'a str },
    /// How many ranges held.
    Calibration { held: usize, of: usize },
    /// The hands of an option.
    Hands { count: u32, of: u32 },
    /// The room's numbers.
    Guesses { count: usize, inside: &'a str },
    /// A line that is no number.
    WrongLine { line: usize, text: &'a str },
    /// More of them.
    MoreWrong(usize),
    /// More numbers than are read.
    TooMany(usize),
    /// A handle of a drawn curve.
    Handle { time: &'a str },
    /// An answer that cannot be read.
    NotRead { text: &'a str },
    /// The ends of a range are the wrong way round; it is counted from the lower one to the higher.
    Crossed { low: &'a str, high: &'a str },
    /// What did not arrive.
    Missing { name: &'a str },
    /// What is asked for, less something else.
    Less { what: &'a str, minus: &'a str },
    /// What is asked for, with whom.
    With { what: &'a str, strategy: &'a str },
    /// At a time.
    AtTime { what: &'a str, time: &'a str },
    /// Title of the window of notes.
    NotesTitle { name: &'a str },
}

/// Which side of what is right a curve was on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    /// Mostly above.
    High,
    /// Mostly below.
    Low,
    /// Neither.
    Neither,
}

impl Word {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::story::word(self),
            Language::Spanish => es::story::word(self),
        }
    }
}

impl Phrase<'_> {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> String {
        match language {
            Language::English => en::story::phrase(self),
            Language::Spanish => es::story::phrase(self),
        }
    }
}

/// What a picture is called.
#[must_use]
pub fn show(language: Language, show: Show) -> &'static str {
    match language {
        Language::English => en::story::show(show),
        Language::Spanish => es::story::show(show),
    }
}

/// What a page is called.
#[must_use]
pub fn page(language: Language, page: Page) -> &'static str {
    match language {
        Language::English => en::story::page(page),
        Language::Spanish => es::story::page(page),
    }
}

/// What a kind of question is called.
#[must_use]
pub fn kind(language: Language, kind: AskKind) -> &'static str {
    match language {
        Language::English => en::story::kind(kind),
        Language::Spanish => es::story::kind(kind),
    }
}

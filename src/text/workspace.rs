//! The words of the workspace: bars, buttons, inspectors, dialogs, states.

use super::{Language, en, es};

/// A word or short text without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Word {
    // Bars
    Product,
    SkipToMain,
    Journey,
    /// Name of the page that sets strategies against each other.
    Compare,
    Flow,
    /// The page of the departments.
    WhoDoesWhat,
    /// The page of templates and of one's own scenarios.
    Scenarios,
    Pages,
    Undo,
    Redo,
    Share,
    Present,
    /// The steps of the story.
    Story,
    Templates,
    OpenFile,
    SaveFile,
    Menu,
    ToDark,
    ToLight,
    Untitled,
    ResetAll,
    Reset,
    Changes,
    Strategies,
    AddStrategy,
    BackToWhole,
    // The run
    Starting,
    SummingUp,
    Settled,
    Stopped,
    RunAgain,
    Cancel,
    ExactAnswer,
    CannotRun,
    SeeProblems,
    /// Leads to what is worth knowing about a run that went through.
    SeeWarnings,
    RunFailedWorker,
    RunFailedNoWorkers,
    RunFailedNoProgram,
    // Time
    Previous,
    Next,
    Time,
    // Areas
    Map,
    KeyFigures,
    Chart,
    Table,
    Picture,
    SeriesChoice,
    MoreSeries,
    Inspector,
    Close,
    Numbers,
    Waiting,
    EmptyFlow,
    AsTable,
    AsPicture,
    // Inspector
    Scenario,
    Stage,
    Transition,
    Channel,
    Referral,
    Strategy,
    Event,
    Run,
    NoLevers,
    ImportantArrows,
    LeversHere,
    Name,
    Kind,
    Probability,
    Revenue,
    Cost,
    Arrivals,
    Rate,
    From,
    To,
    Stay,
    Entries,
    Factor,
    Intensity,
    MoreOfLever,
    FixedCost,
    TheEnd,
    RunSettings,
    MoneyAndClock,
    Changed,
    TenureHelp,
    NotHere,
    MarketSize,
    Events,
    // Dialogs
    TemplatesTitle,
    NoProblems,
    GoTo,
    ChangesTitle,
    // Notices
    LinkCopied,
    NoPicture,
    StorageRefused,
    StorageFull,
    StorageUnreadable,
    Undone,
    Redone,
    Dismiss,
    // Trouble
    TroubleLink,
    TroubleFile,
    TroubleUnreadable,
    OpenLiving,
    PickTemplate,
    TroubleKept,
    // More
    More,
    Less,
    Baseline,
    OutOfDate,
    NoStrategy,
    AllOfIt,
    Change,
    NoFutures,
}

/// A text with figures, which come written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Phrase<'a> {
    BackTo {
        name: &'a str,
    },
    Changes {
        count: usize,
    },
    Futures {
        total: &'a str,
    },
    FuturesSoFar {
        done: &'a str,
        total: &'a str,
        at_most: bool,
    },
    FuturesCancelled {
        done: &'a str,
        total: &'a str,
        at_most: bool,
    },
    ShowStrategy {
        name: &'a str,
    },
    HideStrategy {
        name: &'a str,
    },
    LeverCount {
        count: usize,
    },
    PerPeriod {
        what: &'a str,
        period: &'a str,
    },
    EachPeriod {
        value: &'a str,
        period: &'a str,
    },
    ExitsOf {
        stage: &'a str,
        period: &'a str,
    },
    Arrow {
        from: &'a str,
        to: &'a str,
    },
    ResetTo {
        value: &'a str,
    },
    FileSaved {
        name: &'a str,
    },
    UnknownFields {
        paths: &'a str,
    },
    OtherEngine {
        version: &'a str,
    },
    Unread {
        text: &'a str,
    },
    Untaken {
        text: &'a str,
    },
    ProblemCount {
        problems: usize,
        warnings: usize,
    },
    Window {
        from: &'a str,
        until: &'a str,
    },
    SliderOf {
        label: &'a str,
    },
    ChartAbout {
        focus: &'a str,
        band: bool,
    },
    FlowAbout {
        focus: &'a str,
    },
    FlowTitle {
        horizon: &'a str,
    },
    FileNamed {
        name: &'a str,
    },
    ObservedMarks,
    CostOfCustomer {
        stage: &'a str,
    },
    PeriodList {
        count: usize,
        first: &'a str,
        last: &'a str,
    },
    PeopleIn {
        time: &'a str,
    },
    MovesIn {
        time: &'a str,
    },
    WithAndWithout {
        strategy: &'a str,
        with: &'a str,
        without: &'a str,
    },
    NotWhole,
    Between {
        low: &'a str,
        high: &'a str,
    },
    NotNegative,
    OtherCurrency {
        other: &'a str,
        own: &'a str,
    },
}

impl Word {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::workspace::word(self),
            Language::Spanish => es::workspace::word(self),
        }
    }
}

impl Phrase<'_> {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> String {
        match language {
            Language::English => en::workspace::phrase(self),
            Language::Spanish => es::workspace::phrase(self),
        }
    }
}

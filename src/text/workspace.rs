//! The words of the workspace: bars, buttons, inspectors, dialogs, states.

use super::{Language, en};

/// A word or short text without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Word {
    // Bars
    Product,
    SkipToMain,
    Journey,
    Flow,
    Pages,
    Undo,
    Redo,
    Share,
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
    NoChanges,
    Strategies,
    ShowAllOf,
    BackToWhole,
    // The run
    Starting,
    Settled,
    Stopped,
    RunAgain,
    Cancel,
    ExactAnswer,
    CannotRun,
    SeeProblems,
    OutOfDate,
    RunFailedWorker,
    RunFailedNoWorkers,
    RunWith,
    Refining,
    // Time
    Previous,
    Next,
    Time,
    Horizon,
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
    Settings,
    Run,
    Story,
    Levers,
    NoLevers,
    BaselineDoesNothing,
    NothingToDrag,
    ImportantArrows,
    LeversHere,
    Name,
    Notes,
    Kind,
    Probability,
    Revenue,
    Cost,
    RevenuePerMove,
    CostPerMove,
    Initial,
    Arrivals,
    CostPerArrival,
    Rate,
    Process,
    Poisson,
    Fixed,
    Seasonality,
    Prospect,
    Customer,
    Dormant,
    Lost,
    Sentiment,
    Promoter,
    Passive,
    Detractor,
    NoSentiment,
    Entry,
    From,
    To,
    ExitsOf,
    Stay,
    Exits,
    Entries,
    Amount,
    Factor,
    HazardRatio,
    OddsRatio,
    ShareMoved,
    Starts,
    Until,
    Ramp,
    Intensity,
    CostOnce,
    CostPerPeriod,
    CostPerMoveLever,
    CostPerCustomer,
    MoreOfLever,
    Engine,
    Counts,
    Exact,
    Individuals,
    EngineHelpCounts,
    EngineHelpExact,
    Replications,
    Seed,
    SeedHelp,
    ReplicationsHelp,
    DiscountRate,
    Margin,
    FixedCost,
    Periods,
    PeriodLength,
    Accrual,
    AccrualEnd,
    AccrualStart,
    AccrualMid,
    Currency,
    TheEnd,
    AtOnce,
    Money,
    Clock,
    RunSettings,
    MoneyAndClock,
    Changed,
    ShowOnMap,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    OneValue,
    ByPeriod,
    ByTenure,
    Formula,
    ListHelp,
    TenureHelp,
    TypeToReplace,
    Uncertain,
    NotHere,
    MarketSize,
    Events,
    ProbabilityHelp,
    RateHelp,
    IntensityHelp,
    RampHelp,
    UntilHelp,
    MultiplyHelp,
    Shown,
    // Dialogs
    ShareTitle,
    ShareHolds,
    ShareTooLong,
    CopyLink,
    Copied,
    CopyRefused,
    Link,
    NoteToReader,
    NothingIsSent,
    TemplatesTitle,
    TemplatesLead,
    OpenThis,
    ProblemsTitle,
    NoProblems,
    GoTo,
    ChangesTitle,
    WasBefore,
    // Notices
    LinkCopied,
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
    OpenAnotherFile,
    BackToWork,
    TroubleKept,
    // More
    More,
    Less,
    Baseline,
    NoStrategy,
    AllOfIt,
    Change,
    NoFutures,
}

/// A text with figures, which come written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Phrase<'a> {
    Changes {
        count: usize,
    },
    Futures {
        total: &'a str,
    },
    FuturesSoFar {
        done: &'a str,
        total: &'a str,
    },
    FuturesCancelled {
        done: &'a str,
        total: &'a str,
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
    FocusStrategy {
        name: &'a str,
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
    ExitsTooMuch {
        sum: &'a str,
    },
    Arrow {
        from: &'a str,
        to: &'a str,
    },
    Referred {
        from: &'a str,
        to: &'a str,
    },
    WasValue {
        value: &'a str,
    },
    ResetTo {
        value: &'a str,
    },
    LinkLength {
        characters: &'a str,
    },
    Bytes {
        size: &'a str,
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
    Title {
        scenario: &'a str,
    },
    CostOfCustomer {
        stage: &'a str,
    },
    TenureList {
        values: &'a str,
    },
    PeriodList {
        count: usize,
        first: &'a str,
        last: &'a str,
    },
    SetWhere {
        lever: &'a str,
    },
    NoteFrom {
        note: &'a str,
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
}

impl Word {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::workspace::word(self),
        }
    }
}

impl Phrase<'_> {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> String {
        match language {
            Language::English => en::workspace::phrase(self),
        }
    }
}

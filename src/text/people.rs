//! The words of departments: who does what, what is handed over, promised and measured, and their prints.

use crate::analysis::benchmark::Verdict;
use crate::model::StageKind;

use super::{Language, en, es};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Word {
    // The form of a stage
    People,
    Owner,
    OwnerHelp,
    Helpers,
    HelpersHelp,
    AddHelper,
    Add,
    Actions,
    ActionsHelp,
    Handovers,
    HandoversHelp,
    AddHandover,
    To,
    What,
    Touchpoints,
    TouchpointsHelp,
    Expectation,
    ExpectationHelp,
    ExpectedBy,
    ExpectedByHelp,
    Measure,
    MeasureHelp,
    NoMeasure,
    ThisStage,
    WholeJourney,
    OtherStages,
    Benchmark,
    Limit,
    AtLeast,
    AtMost,
    BenchmarkHelp,
    TooLarge,
    Feedback,
    FeedbackHelp,
    Voice,
    VoiceHelp,
    Satisfaction,
    SatisfactionHelp,
    SatisfactionLimits,
    Sentiment,
    // The page
    Title,
    Lead,
    Filter,
    Everyone,
    Lanes,
    LanesCaption,
    Department,
    Owns,
    Helps,
    Nobody,
    Choose,
    Open,
    NoDepartments,
    NoDepartmentsLead,
    ChooseFirst,
    NoStages,
    NoStagesLead,
    ToJourney,
    NoPart,
    WeOwn,
    WeHelp,
    NothingSaid,
    HandsOver,
    Gets,
    NothingHanded,
    NothingGot,
    Promises,
    NoPromises,
    Measures,
    NoMeasures,
    VoiceAndFeedback,
    NoVoice,
    NotMeasured,
    NoBenchmark,
    Mesh,
    MeshLead,
    NoMesh,
    From,
    AtStage,
    Unnamed,
    // Prints
    PrintEach,
    PrintCustomers,
    OnSheet,
    NotOnSheet,
    Print,
    FitTitle,
    TheWay,
    WhatWeDo,
    WhatWeGet,
    WhatWeGive,
    WhatWePromise,
    HowWeMeasure,
    WhatTheySay,
    CustomerTitle,
    CustomerLead,
    WhereWeMeet,
    WhatToExpect,
    When,
    NoCustomerPrint,
}

/// What is not said yet of stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// What we do there.
    Actions,
    /// How we meet the customer.
    Touchpoints,
    /// What the customer expects.
    Expectation,
    /// By when.
    ExpectedBy,
    /// What it is measured by.
    Measure,
    /// The value to reach.
    Benchmark,
    /// What the customer says.
    Voice,
    /// To whom something is handed.
    Receiver,
}

/// A text with names and figures in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Phrase<'a> {
    /// A button that takes a helper away.
    RemoveHelper {
        /// The department.
        name: &'a str,
    },
    /// The name of a hand-over in a list, from 1.
    Handover {
        /// Its number.
        number: usize,
    },
    /// A button that moves a hand-over up.
    Up {
        /// Its number, from 1.
        number: usize,
    },
    /// A button that moves it down.
    Down {
        /// Its number, from 1.
        number: usize,
    },
    /// A button that takes it away.
    Remove {
        /// Its number, from 1.
        number: usize,
    },
    /// How many people are in a stage, as something to measure.
    PeopleIn {
        /// The stage.
        stage: &'a str,
    },
    /// The simulated value beside the benchmark.
    Simulated {
        /// The value.
        value: &'a str,
        /// The time in words.
        time: &'a str,
    },
    /// The same with the range of 90 of 100 futures.
    SimulatedIn {
        /// The value.
        value: &'a str,
        /// The range.
        range: &'a str,
        /// The time in words.
        time: &'a str,
    },
    /// How it stands to the benchmark.
    Judged {
        /// How.
        verdict: Verdict,
        /// Whether the benchmark is the most that it should be.
        most: bool,
        /// The benchmark.
        benchmark: &'a str,
    },
    /// The benchmark alone.
    Benchmark {
        /// Whether it is the most that it should be.
        most: bool,
        /// The value.
        benchmark: &'a str,
    },
    /// What everyone does, in a line.
    Everyone {
        /// How many departments.
        departments: usize,
        /// How many stages.
        stages: usize,
        /// How many stages nobody owns, of those that somebody should.
        unowned: usize,
        /// How many stages of the lost nobody owns.
        lost: usize,
    },
    /// What one department does, in a line.
    One {
        /// The department.
        name: &'a str,
        /// How many stages it owns.
        owns: usize,
        /// How many it helps with.
        helps: usize,
        /// How many things it hands over.
        gives: usize,
        /// How many it gets.
        gets: usize,
    },
    /// A department's part in a stage, for a screen reader.
    Part {
        /// The department.
        name: &'a str,
        /// The stage.
        stage: &'a str,
        /// Whether it owns the stage; else it helps.
        owns: bool,
    },
    /// A stage without an owner.
    Unowned {
        /// The stage.
        stage: &'a str,
    },
    /// The button beside it, for a screen reader.
    ChooseFor {
        /// The stage.
        stage: &'a str,
    },
    /// Stages of which something is not said.
    Missing {
        /// What.
        what: Missing,
    },
    /// The heading of what else is not said.
    MoreOpen {
        /// How many kinds of things.
        count: usize,
    },
    /// A cell of the mesh, for a screen reader and a pointer.
    Between {
        /// Who hands over.
        from: &'a str,
        /// Who gets it.
        to: &'a str,
        /// How many things.
        count: usize,
    },
    /// What a list of hand-overs holds.
    MeshCaption {
        /// How many.
        count: usize,
    },
    /// The stage where something is handed over.
    At {
        /// The stage.
        stage: &'a str,
    },
    /// Who owns a stage.
    OwnedBy {
        /// The department.
        name: &'a str,
    },
    /// To whom something is handed.
    ToWhom {
        /// The department.
        name: &'a str,
    },
    /// From whom something comes.
    FromWhom {
        /// The department.
        name: &'a str,
    },
    /// By when something is promised.
    By {
        /// As it was typed.
        when: &'a str,
    },
    /// How satisfied customers are.
    Satisfaction {
        /// From 0 to 100.
        value: &'a str,
    },
    /// The button that prints one department.
    PrintOne {
        /// The department.
        name: &'a str,
    },
    /// The foot of a print.
    Foot {
        /// The scenario.
        scenario: &'a str,
        /// The strategy whose figures they are.
        strategy: &'a str,
        /// The time of the figures.
        time: &'a str,
    },
    /// A stage in the strip of a print, with the part in it.
    InStrip {
        /// Whether it is owned.
        owns: bool,
    },
    /// What a stage that is named by its id means to a customer.
    Step {
        /// Its number, from 1.
        number: usize,
        /// What being there means.
        kind: StageKind,
    },
}

/// The text of a word.
#[must_use]
pub fn word(language: Language, word: Word) -> &'static str {
    match language {
        Language::English => en::people::word(word),
        Language::Spanish => es::people::word(word),
    }
}

/// A phrase in words.
#[must_use]
pub fn phrase(language: Language, phrase: Phrase<'_>) -> String {
    match language {
        Language::English => en::people::phrase(phrase),
        Language::Spanish => es::people::phrase(phrase),
    }
}

/// How a value stands to its benchmark, in a word or two.
#[must_use]
pub fn verdict(language: Language, verdict: Verdict) -> &'static str {
    match language {
        Language::English => en::people::verdict(verdict),
        Language::Spanish => es::people::verdict(verdict),
    }
}

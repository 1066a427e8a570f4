//! The kinds of problems, each with its figures.

use super::{Bounds, ChangeKind, Expected, ForeignFile, Form, ItemKind, JsonType, Severity, Work};

/// What kinds of problems there are, each with the figures that its sentence needs.
///
/// The path says where; a kind repeats of it only what a sentence must name.
#[derive(Debug, Clone, PartialEq)]
pub enum ProblemKind {
    // The text.
    /// The file holds nothing.
    Empty,
    /// The file is something else.
    Foreign {
        /// What it seems to be.
        what: ForeignFile,
    },
    /// The file is larger than is read.
    FileTooLarge {
        /// Its size.
        bytes: usize,
        /// The largest that is read.
        limit: usize,
    },
    /// The text is no JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What stands around it; empty where the text ends too early.
        near: String,
    },
    /// A number is larger than any that can be read.
    NumberTooLarge {
        /// As it is written, shortened.
        found: String,
    },
    /// Lists and objects are nested deeper than any scenario.
    TooDeep {
        /// The deepest that is read.
        limit: usize,
    },
    /// The text holds more values than any scenario.
    TooManyValues {
        /// The most that are read.
        limit: usize,
    },
    /// The field `format` is missing.
    FormatMissing {
        /// The newest format that is read.
        known: u32,
    },
    /// The field `format` holds something that is no format.
    FormatUnknown {
        /// What it holds, as JSON, shortened.
        found: String,
        /// The newest format that is read.
        known: u32,
    },
    /// The file was made by a newer version.
    FormatNewer {
        /// Its format.
        found: u64,
        /// The newest format that is read.
        known: u32,
    },

    // The shape.
    /// A field that this version does not know. A warning: it is kept, and changes nothing.
    UnknownField {
        /// Its key.
        key: String,
        /// A known key that looks like it.
        close: Option<&'static str>,
    },
    /// A key stands twice in one object.
    DuplicateField {
        /// The key.
        key: String,
    },
    /// A required field is missing.
    MissingField {
        /// Its key.
        key: &'static str,
    },
    /// A value is of another type.
    WrongType {
        /// What it should be.
        expected: Expected,
        /// What it is.
        found: JsonType,
    },
    /// A text is none of the words that can stand here.
    UnknownWord {
        /// The text, shortened.
        found: String,
        /// The words that can.
        allowed: Vec<&'static str>,
    },
    /// An object has none, or several, of the keys of which it must have one.
    UnknownForm {
        /// Its keys.
        found: Vec<String>,
        /// The keys of which it must have one.
        allowed: Vec<&'static str>,
    },
    /// The object of a distribution, table or hazard has fields that belong to no form of it.
    WrongFields {
        /// The keys that it has.
        found: Vec<String>,
        /// The sets of keys that it may have, one a form.
        allowed: Vec<&'static [&'static str]>,
    },
    /// A text is no target.
    NotATarget {
        /// The text, shortened.
        found: String,
    },
    /// A number must be whole.
    NotWhole {
        /// The number.
        found: f64,
    },
    /// A text is too long.
    TextTooLong {
        /// Its characters.
        found: usize,
        /// The most it may have.
        limit: usize,
    },
    /// A list is too long.
    ListTooLong {
        /// Its items.
        found: usize,
        /// The most it may have.
        limit: usize,
    },
    /// A list must not be empty: a table, seasonality, initial counts.
    ListEmpty,

    // Ids and references.
    /// There must be a stage.
    NoStage,
    /// An id has other characters than letters, digits, `_` and `-`, none, or too many.
    BadId {
        /// The id, shortened.
        id: String,
        /// The most characters it may have.
        limit: usize,
    },
    /// Two items of one list have the same id.
    DuplicateId {
        /// Which list.
        item: ItemKind,
        /// The id.
        id: String,
        /// Position of the first with it, from 0.
        first: usize,
    },
    /// There is no item with this id.
    UnknownReference {
        /// Which list it should be in.
        item: ItemKind,
        /// The id.
        id: String,
        /// An id of that list that looks like it.
        close: Option<String>,
    },
    /// An id is listed twice where once is enough: a warning.
    ListedTwice {
        /// The id.
        id: String,
    },
    /// A list of ids is empty, and so is what it is for: a warning.
    ListedNone {
        /// What would be listed.
        item: ItemKind,
    },
    /// There is no series of this key.
    UnknownSeries {
        /// The key.
        key: String,
        /// A key that looks like it.
        close: Option<String>,
    },
    /// There is no outcome of this key.
    UnknownOutcome {
        /// The key.
        key: String,
        /// The keys that there are.
        allowed: Vec<&'static str>,
    },
    /// A key names no number of the scenario.
    NotANumberOfIt {
        /// The key, shortened.
        found: String,
    },
    /// There are fewer than two strategies to set against each other.
    OptionsTooFew,
    /// Something is wrong with a step of the story, which changes no number: a warning.
    InStory {
        /// What.
        problem: Box<Self>,
    },

    // Numbers.
    /// A number is outside what it may be.
    OutOfRange {
        /// The number.
        found: f64,
        /// What it may be.
        allowed: Bounds,
    },
    /// A parameter is given in a form that its field does not take.
    FormNotAllowed {
        /// The form.
        found: Form,
        /// The forms that the field takes.
        allowed: &'static [Form],
    },
    /// The lower end of a distribution is above its upper end.
    EndsSwapped {
        /// Lower end.
        low: f64,
        /// Upper end.
        high: f64,
    },
    /// The most likely value of a distribution is outside its ends.
    ModeOutside {
        /// Lower end.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// Upper end.
        high: f64,
    },
    /// No Beta distribution has this mean and standard deviation.
    DeviationTooLarge {
        /// Mean.
        mean: f64,
        /// Standard deviation.
        sd: f64,
        /// It must be below this.
        below: f64,
    },
    /// A distribution reaches beyond what its number may be; such draws are clamped. A warning.
    DrawsClamped {
        /// Its lower end (or its mean).
        low: f64,
        /// Its upper end (or its mean).
        high: f64,
        /// What the number may be.
        allowed: Bounds,
    },
    /// A text is no date of the calendar, `YYYY-MM-DD`.
    NotADate {
        /// The text, shortened.
        found: String,
    },
    /// A text is no currency: three capital letters.
    NotACurrency {
        /// The text, shortened.
        found: String,
    },

    // Sums.
    /// The known exits of a stage sum to more than 1 before any event or lever.
    ExitsAboveOne {
        /// Id of the stage.
        stage: String,
        /// Id of the segment; `None`: everyone, or all whose segment adjusts none of these exits.
        segment: Option<String>,
        /// The largest sum.
        sum: f64,
        /// First period of the largest sum.
        period: u32,
        /// Tenure of the largest sum; `None` where exits do not depend on it.
        tenure: Option<u32>,
        /// Ids of the exits with their probabilities then.
        exits: Vec<(String, f64)>,
    },
    /// The shares of the segments do not sum to 1.
    SharesNotOne {
        /// Their sum.
        sum: f64,
    },

    // Windows and levers.
    /// A window ends before it begins.
    WindowEmpty {
        /// First period.
        from: u32,
        /// Last period.
        until: u32,
    },
    /// A window begins after the horizon: the lever does nothing. A warning.
    WindowBeyond {
        /// First period.
        from: u32,
        /// Periods of the scenario.
        periods: u32,
    },
    /// A window ends after the horizon: what lies beyond is ignored. A warning.
    WindowCut {
        /// Last period.
        until: u32,
        /// Periods of the scenario.
        periods: u32,
    },
    /// A lever never reaches its full effect, since its ramp is longer than its window. A warning.
    RampTooLong {
        /// Periods of the ramp.
        ramp: u32,
        /// Periods of the window within the horizon.
        window: u32,
    },
    /// A ramp does nothing to a `move`, which happens at once. A warning.
    RampOfMove,
    /// A table has more values than there are periods: the rest is ignored. A warning.
    TableBeyond {
        /// Its values.
        values: usize,
        /// Periods of the scenario.
        periods: u32,
    },
    /// Observed values of times after the horizon are not compared. A warning.
    ObservedBeyond {
        /// Time or period of the last value.
        last: u64,
        /// Periods of the scenario.
        periods: u32,
    },
    /// A series counted by period has no value at 0, the first period is 1: that value is not
    /// compared. A warning.
    ObservedAtZero {
        /// Key of the series.
        series: String,
    },
    /// A goal is measured where its series has no value, so that nothing meets it. A warning.
    GoalNeverMeasured {
        /// Where it is measured.
        at: u32,
        /// The first time or period of the series.
        first: u32,
        /// The last one.
        last: u32,
    },
    /// An intensity is above the largest.
    IntensityAboveMax {
        /// The intensity.
        intensity: f64,
        /// The largest.
        max: f64,
    },
    /// A target cannot be changed in this way.
    ChangeNotAllowed {
        /// The change.
        found: ChangeKind,
        /// The target, as in the file.
        target: String,
        /// The changes that it takes.
        allowed: &'static [ChangeKind],
    },
    /// A segment cannot change this: the market is one for all, and a `move` has no time.
    AdjustNotAllowed {
        /// The target, as in the file.
        target: String,
    },
    /// A change of the market cannot be limited to segments.
    SegmentsOfMarket,
    /// The target exists only with a `market`.
    NoMarket,
    /// A lever has a cost per move, but moves nobody.
    PerMoveWithoutMoves {
        /// The target, as in the file.
        target: String,
    },
    /// A change may take a number beyond the largest that there is, where it is kept. A warning.
    KeptAtLimit {
        /// The largest, either side of 0.
        limit: f64,
    },
    /// A stage has no exits for the lever to change. A warning.
    NoExits {
        /// Id of the stage.
        stage: String,
    },
    /// A stage has no orders, so that there is no revenue for the lever to change. A warning.
    NoOrders {
        /// Id of the stage.
        stage: String,
    },

    // Observed exits.
    /// An exit has no observed count.
    ExitWithoutCount {
        /// Id of the transition.
        transition: String,
        /// Id of the stage entered, whose count is missing.
        to: String,
    },
    /// A count is of a stage that no exit leads to.
    CountWithoutExit {
        /// Id of the stage counted.
        to: String,
    },
    /// Two exits with observed counts lead to one stage.
    ExitsShareTarget {
        /// Id of the stage entered.
        to: String,
        /// Ids of the transitions.
        transitions: Vec<String>,
    },
    /// A stage with observed counts has an exit to itself, which its own count (staying) cannot tell apart.
    ExitToItself {
        /// Id of the transition.
        transition: String,
    },
    /// All observed counts of a stage are 0.
    NoCounts,
    /// No customer was observed to stay: everyone leaves in each period. A warning.
    NobodyStays {
        /// Id of the stage.
        stage: String,
    },

    // Size and engines.
    /// A run would take more than it may.
    TooMuchWork {
        /// What was estimated.
        what: Work,
        /// The estimate.
        estimate: f64,
        /// The most it may be.
        limit: f64,
    },
}

impl ProblemKind {
    /// Whether a scenario can be used in spite of it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::UnknownField { .. }
            | Self::InStory { .. }
            | Self::ListedTwice { .. }
            | Self::ListedNone { .. }
            | Self::DrawsClamped { .. }
            | Self::WindowBeyond { .. }
            | Self::WindowCut { .. }
            | Self::RampTooLong { .. }
            | Self::RampOfMove
            | Self::TableBeyond { .. }
            | Self::ObservedBeyond { .. }
            | Self::ObservedAtZero { .. }
            | Self::GoalNeverMeasured { .. }
            | Self::KeptAtLimit { .. }
            | Self::NoExits { .. }
            | Self::NoOrders { .. }
            | Self::NobodyStays { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

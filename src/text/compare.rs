//! The words of a comparison: what is printed of it, and the names of uncertain numbers and of sources of money.

mod name;

pub use name::number;
pub(in crate::text) use name::upper;

use super::number::Numbers;
use super::period::Calendar;
use super::{Language, en, es, series};
use crate::analysis::appraisal::Kind;
use crate::analysis::waterfall::Source;
use crate::model::path::Step;
use crate::model::{Path, Scenario};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Heading of costs, gains and what they come to.
    Returns,
    /// Column of what a strategy costs beyond the baseline.
    CostMore,
    /// Name of the line of those that earn just what they cost.
    BreaksEven,
    /// Column of what it earns beyond it, before that.
    GainMore,
    /// Column of the return.
    Roi,
    /// Column of the period of payback.
    Payback,
    /// Where the period of payback would stand: it was never behind.
    NeverBehind,
    /// A strategy does not pay back.
    Never,
    /// Heading of the tornado.
    Matters,
    /// Column of a number's low end.
    Low,
    /// Column of its high end.
    High,
    /// Column of the difference at the low end.
    AtLow,
    /// Column of the difference at the high end.
    AtHigh,
    /// Column of the part of the variance that a number is answerable for with others.
    Total,
    /// Heading of the values of information.
    FindOut,
    /// Column of a value of information.
    Worth,
    /// Column of its standard error.
    Error,
    /// All uncertain numbers together.
    Everything,
    /// Heading of the sources of the difference.
    Sources,
    /// Heading of what a point on each arrow is worth.
    Leaks,
    /// Column of the change of an arrow that is better.
    Change,
    /// A percentage point more.
    PointMore,
    /// A percentage point less.
    PointLess,
    /// Heading of what an arrival costs and is worth.
    Channels,
    /// Column of what all arrivals cost.
    AllCost,
    /// Column of what one arrival is worth with those whom it refers.
    WorthOfOne,
    /// Heading of what is spent on people who never buy.
    Wasted,
    /// Column of what they cost.
    CostOfNever,
    /// Nothing is uncertain.
    NothingUncertain,
    /// Some strategy lacks the outcome in some draw, so that it is not known what to find out is worth.
    UndefinedInDraws,
    /// Name of the page.
    Page,
    /// What a strategy gives beyond the baseline.
    Difference,
    /// Column of the sources of money.
    Source,
    /// Heading of the tornado on the page.
    MattersMost,
    /// What the tornado shows.
    MattersAbout,
    /// Column of uncertain numbers.
    Number,
    /// Heading of the table of strategies.
    Strategies,
    /// Column of the strategies.
    Strategy,
    /// Column of the difference with its range.
    DifferenceRange,
    /// Stands for the difference of the baseline to itself.
    Baseline,
    /// Column of the probability of being better than the baseline.
    Better,
    /// In place of how often a strategy is better that comes to the same in every future.
    AlwaysSame,
    /// How futures count in which two come to the same.
    Ties,
    /// Column of the expected loss.
    Loss,
    /// Heading of who is best how often.
    BestChoice,
    /// Column of the probability of being the best of all.
    ProbabilityBest,
    /// Column of how many times pairing makes the variance of the difference smaller.
    VarianceReduction,
    /// Nothing more than chance is left to be found.
    Settled,
    /// More futures may change the order.
    Unsettled,
    /// There is only one strategy.
    OnlyOne,
    /// Words of a button that adds a strategy.
    AddStrategy,
    /// What is uncertain brings beyond the averages.
    Uncertain,
    /// What the waterfall shows.
    SourcesAbout,
    /// Heading of the values of information on the page.
    FindOutFirst,
    /// What they are.
    FindOutAbout,
    /// Heading of the leaks on the page.
    LeaksHere,
    /// Heading of what people and arrivals cost against what they are worth.
    MoneyHere,
    /// Heading of the table of costs, gains and returns.
    ReturnsHere,
    /// Heading of cost against gain.
    FrontierHere,
    /// What that shows.
    FrontierAbout,
    /// Column of how a strategy stands to the frontier.
    Standing,
    /// Said while these are worked out.
    Working,
    /// They could not be worked out.
    NoBriefing,
    /// Nothing is better known than the rest.
    NothingToFindOut,
    /// Nothing differs.
    NothingDiffers,
    /// No uncertain number changes the difference.
    NothingMatters,
    /// What the chart of differences shows.
    AheadAbout,
    /// Which series it shows.
    AheadOf,
    /// Names the choice between sections of the page.
    Sections,
    /// The section of what everyone wants to know first.
    Overview,
    /// Names the list of all other series.
    OtherSeries,
    /// The section on the decision itself.
    Decision,
    /// The section on retention.
    Retention,
    /// There are no prospects.
    NoFunnel,
    /// Nobody comes by a channel.
    NoArrivals,
    /// Nobody could be followed.
    NobodyFollowed,
    /// There is no curve of this outcome.
    NoCurve,
    /// The section of how much each number counts.
    WhatMatters,
    /// The profit.
    Profit,
    /// The customers.
    Customers,
}

/// A sentence with figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phrase<'a> {
    /// Another strategy becomes the best at a value of a number.
    Switch {
        /// The number.
        number: &'a str,
        /// Its value.
        value: &'a str,
        /// The best below.
        below: &'a str,
        /// The best above.
        above: &'a str,
    },
    /// Which part of a difference's spread is what is not known of the numbers.
    Unknown {
        /// The part, in per cent.
        part: &'a str,
        /// Whether it is most of it.
        is_most: bool,
    },
    /// How many times smaller the variance of a difference is, paired.
    Paired {
        /// The strategy.
        strategy: &'a str,
        /// How many times.
        times: &'a str,
    },
    /// Of which strategy something is, against the baseline.
    Against {
        /// The strategy.
        strategy: &'a str,
        /// The baseline.
        baseline: &'a str,
    },
    /// Title of a chart of differences.
    AheadTitle {
        /// The series.
        series: &'a str,
    },
    /// Where a difference ends.
    AheadEnd {
        /// The strategy.
        strategy: &'a str,
        /// Its mean difference.
        mean: &'a str,
        /// The range of nine in ten futures.
        range: Option<&'a str>,
        /// When.
        time: &'a str,
    },
    /// Column of times.
    AheadTime,
    /// Column of the range of a strategy.
    AheadRange {
        /// The strategy.
        strategy: &'a str,
    },
    /// Said at the dot where a strategy has paid back.
    PaidBack {
        /// When.
        time: &'a str,
    },
    /// Parts of a sentence.
    List {
        /// With marks between them.
        items: &'a str,
    },
    /// How often a strategy is the best.
    BestOf {
        /// The strategy.
        strategy: &'a str,
        /// How many are compared.
        count: usize,
        /// `64 of 100`.
        share: &'a str,
    },
    /// How often one of several strategies that come to the same is the best.
    BestTogether {
        /// Those that come to the same.
        strategies: &'a [String],
        /// How many are compared.
        count: usize,
        /// `64 of 100`.
        share: &'a str,
    },
    /// Of the loss of choosing the strategy that is best on average.
    LossOf {
        /// The strategy.
        strategy: &'a str,
        /// The loss.
        loss: &'a str,
    },
    /// What a point on an arrow is worth, and with which strategy.
    LeaksOf {
        /// The strategy.
        strategy: &'a str,
    },
    /// Of which strategy amounts are.
    MoneyOf {
        /// The strategy.
        strategy: &'a str,
    },
    /// What it is worth to find out first.
    FindOut {
        /// What it is worth to find out everything.
        all: &'a str,
        /// Whether that is more than chance may have made it.
        is_sure: bool,
        /// The number that is worth most alone, its worth, and the standard error of that; `None` where no number is worth measuring.
        first: Option<[&'a str; 3]>,
        /// How many others are worth measuring.
        others: usize,
        /// Whether any of the rest seems to be worth something: little, or it may be chance.
        little: bool,
    },
    /// How much less noise equal futures have.
    Noise {
        /// How many times.
        times: &'a str,
    },
    /// An arrow that leaks, with the change that is worth something.
    Leak {
        /// The arrow.
        arrow: &'a str,
        /// Whether the change is a point more.
        is_more: bool,
    },
    /// What is spent on people of a stage who never buy.
    WastedIn {
        /// The stage.
        stage: &'a str,
        /// On those.
        wasted: &'a str,
        /// On all.
        cost: &'a str,
    },
    /// What a stage spends on people who soon leave.
    SoonGone {
        /// The stage.
        stage: &'a str,
        /// On those.
        wasted: &'a str,
        /// On all.
        cost: &'a str,
        /// Within which time: `3 months`.
        within: &'a str,
    },
    /// What an arrival of a channel is worth.
    ChannelWorth {
        /// The channel.
        channel: &'a str,
        /// What one is worth.
        worth: &'a str,
        /// What one costs.
        one: &'a str,
        /// What all cost.
        cost: &'a str,
    },
}

/// By when a strategy has paid back, of which the period is known: one that is never behind has nothing to pay back.
#[must_use]
pub fn paid_back(language: Language, calendar: &Calendar, period: usize) -> String {
    match u32::try_from(period) {
        Ok(1) => Word::NeverBehind.say(language).to_owned(),
        at => calendar.label(at.unwrap_or(u32::MAX)),
    }
}

impl Word {
    /// The text of a word.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::compare::word(self),
            Language::Spanish => es::compare::word(self),
        }
    }
}

impl Phrase<'_> {
    /// The text of a phrase.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::English => en::compare::phrase(self),
            Language::Spanish => es::compare::phrase(self),
        }
    }
}

/// The name of a kind of numbers.
#[must_use]
pub fn kind(language: Language, kind: Kind) -> &'static str {
    match language {
        Language::English => en::compare::kind(kind),
        Language::Spanish => es::compare::kind(kind),
    }
}

/// The name of a source of money.
#[must_use]
pub fn source(language: Language, scenario: &Scenario, source: Source) -> String {
    let stage = match source {
        Source::StageRevenue(at) => scenario.stages.get(at).map(series::stage),
        _ => None,
    };
    match language {
        Language::English => en::compare::source(source, stage.unwrap_or_default()),
        Language::Spanish => es::compare::source(source, stage.unwrap_or_default()),
    }
}

/// A number with as many digits as tell it apart, in its own unit: shares of people in per cent.
#[must_use]
pub fn value(numbers: &Numbers, path: &Path, value: f64) -> String {
    let is_share = matches!(
        keys(path)[..],
        ["transitions", "probability", ..] | ["stages", "exits_observed", ..]
    );
    if is_share {
        numbers.share(value)
    } else {
        numbers.plain(value, 3)
    }
}

/// The keys of a path.
fn keys(path: &Path) -> Vec<&str> {
    let steps = path.0.iter().filter_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Index(_) => None,
    });
    steps.collect()
}

//! The words of retention: cohorts, survival, funnel, what customers are worth, payback and rates.

use super::{Language, en, es};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Heading of the cohorts.
    Cohorts,
    /// What they show.
    CohortsAbout,
    /// Caption of their table.
    CohortsInPerCent,
    /// Column of when people became customers.
    Cohort,
    /// Heading of who came and went.
    Movement,
    /// What it shows.
    MovementAbout,
    /// Those who stayed.
    Retained,
    /// Those who first became customers.
    New,
    /// Those who came back.
    Reactivated,
    /// Those who left.
    Lost,
    /// Heading of survival.
    Survival,
    /// What it shows.
    SurvivalAbout,
    /// Axis of periods since becoming a customer.
    Since,
    /// Heading of the hazard.
    Hazard,
    /// What it shows.
    HazardAbout,
    /// Heading of the funnel.
    Funnel,
    /// What it shows.
    FunnelAbout,
    /// Column of stages.
    Stage,
    /// Column of the share of people who get there.
    Reached,
    /// Column of the share who are lost on the way there.
    DropOff,
    /// Heading of what customers are worth.
    Value,
    /// What it shows.
    ValueAbout,
    /// Column of worth.
    Worth,
    /// Column of shares.
    Share,
    /// The mean.
    Mean,
    /// The median.
    Median,
    /// Heading of the payback of an arrival.
    Payback,
    /// What it shows.
    PaybackAbout,
    /// Axis of periods since coming.
    SinceArrival,
    /// Heading of the rates.
    Rates,
    /// What they are.
    RatesAbout,
    /// Share of prospects who ever are customers.
    Activation,
    /// Share of customers who enter a customer stage again.
    Repeat,
    /// Share of customers who ever are promoters.
    Loyalty,
    /// How many someone refers.
    KFactor,
    /// When half of the customers have left.
    HalfLife,
    /// When an arrival has paid back.
    PaidBack,
    /// Half have not left within the horizon.
    Beyond,
    /// A value to reach.
    Benchmark,
    /// Choice between a strategy and its difference.
    Show,
    /// The strategy itself.
    Itself,
    /// Its difference to the baseline.
    Difference,
    /// Choice of a segment.
    Whom,
    /// Everyone.
    Everyone,
}

/// A sentence with figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phrase<'a> {
    /// What is left of the first cohort.
    CohortEnd {
        /// When they became customers.
        cohort: &'a str,
        /// Which share of them are customers.
        share: &'a str,
        /// After how many periods.
        after: &'a str,
    },
    /// How much more or less is left of the first cohort than in the baseline.
    CohortMore {
        /// When they became customers.
        cohort: &'a str,
        /// The difference of the shares of them who are customers, with its sign.
        share: &'a str,
        /// After how many periods.
        after: &'a str,
    },
    /// Who came and went over the horizon.
    Moved {
        /// New customers.
        new: &'a str,
        /// Customers who came back.
        reactivated: &'a str,
        /// Customers who were lost.
        lost: &'a str,
    },
    /// How many more came and went over the horizon than in the baseline, with signs.
    MovedMore {
        /// New customers.
        new: &'a str,
        /// Customers who came back.
        reactivated: &'a str,
        /// Customers who were lost.
        lost: &'a str,
    },
    /// A stage of the funnel.
    Step {
        /// Which share gets there.
        share: &'a str,
        /// Which share of those of the stage before does not.
        drop: &'a str,
    },
    /// How much more customers are worth than in the baseline.
    WorthMore {
        /// On average, with its sign.
        mean: &'a str,
        /// In the middle, with its sign.
        median: &'a str,
        /// Which share is worth less than nothing.
        negative: &'a str,
        /// Which share is in the baseline.
        was: &'a str,
        /// Name of the baseline.
        baseline: &'a str,
    },
    /// What customers are worth.
    Worth {
        /// On average.
        mean: &'a str,
        /// In the middle.
        median: &'a str,
        /// Which share is worth less than nothing.
        negative: &'a str,
    },
    /// How many customers were followed.
    Followed {
        /// How many.
        count: &'a str,
    },
    /// A value to reach, and whether it is.
    Reads {
        /// The value.
        value: &'a str,
        /// Whether it is met.
        is_met: bool,
    },
}

impl Word {
    /// In a language.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::retention::word(self),
            Language::Spanish => es::retention::word(self),
        }
    }
}

impl Phrase<'_> {
    /// In a language.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::English => en::retention::phrase(self),
            Language::Spanish => es::retention::phrase(self),
        }
    }
}

//! The words of what a choice is judged by: the outcome, goals, the horizon, and risk.

use super::number::Numbers;
use super::period::Calendar;
use super::results::{Difference, difference};
use super::{Language, en, es, series};
use crate::analysis::judge::Judge;
use crate::analysis::judgement::Order;
use crate::engine::series::{Outcome, Series, Unit};
use crate::model::Scenario;
use crate::model::decision::{Bound, Goal, Measure};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Names the choice of the outcome.
    JudgeBy,
    /// Names the choice of the direction.
    Better,
    /// More is better.
    More,
    /// Less is better.
    Less,
    /// Heading of goals.
    Goals,
    /// What they are.
    GoalsAbout,
    /// There are none.
    NoGoals,
    /// Words of a button that adds one.
    AddGoal,
    /// Words of a button that removes one.
    RemoveGoal,
    /// What a goal measures.
    Measure,
    /// What it is to be.
    Bound,
    /// No less than.
    AtLeast,
    /// No more than.
    AtMost,
    /// The number.
    Amount,
    /// When a series is measured.
    When,
    /// At the horizon.
    AtTheEnd,
    /// Column of all goals together.
    AllGoals,
    /// Group of outcomes in a list.
    Outcomes,
    /// Group of series in a list.
    Series,
    /// Heading of who is best by horizon.
    Horizon,
    /// What it shows.
    HorizonAbout,
    /// Heading of who is best by what a unit is worth.
    Willingness,
    /// What it shows.
    WillingnessAbout,
    /// Axis of what a customer is worth.
    WorthOfCustomer,
    /// Axis of what a customer for one period is worth.
    WorthOfPeriod,
    /// Column of times.
    Time,
    /// Heading of dominance.
    Risk,
    /// What it is.
    RiskAbout,
    /// Neither is better whatever one thinks of risk.
    NoDominance,
    /// Column of the better of two strategies.
    BetterOne,
    /// Column of the worse.
    WorseOne,
    /// Column of who thinks so.
    ForWhom,
    /// Everybody who prefers more.
    ForEverybody,
    /// Those of them who do not like risk.
    ForTheCareful,
    /// The engine of the scenario has no futures, and these figures are of some.
    BesideExact,
    /// Nothing is defined in all strategies.
    Undefined,
    /// The picture of who would have been where.
    Flows,
    /// What it shows.
    FlowsAbout,
    /// Heading of one series, a picture for each strategy.
    Multiples,
    /// What it shows.
    MultiplesAbout,
    /// Names the choice of a series.
    WhichSeries,
    /// Heading of a table of draws from elsewhere.
    Table,
    /// What it is.
    TableAbout,
    /// Words of a button that opens a table.
    OpenTable,
    /// Heading of its acceptability curve.
    Acceptability,
    /// Axis of thresholds.
    Threshold,
    /// What the curves are of.
    AcceptabilityAbout,
    /// Heading of the curves of what is lost by choosing wrongly.
    Losses,
    /// What they show.
    LossesAbout,
    /// Heading of the frontier of an imported table.
    Plane,
    /// What it shows.
    PlaneAbout,
}

/// A sentence with figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phrase<'a> {
    /// What a strategy does to an outcome that is not the discounted profit.
    Headline {
        /// The strategy.
        strategy: &'a str,
        /// The outcome.
        outcome: &'a str,
        /// The mean difference.
        change: &'a str,
        /// The range of nine in ten futures.
        range: Option<&'a str>,
        /// How often it is better than the baseline.
        better: Option<&'a str>,
    },
    /// There is no future in which a strategy and the baseline both have such an outcome.
    NotCompared {
        /// The strategy.
        strategy: &'a str,
        /// The outcome.
        outcome: &'a str,
    },
    /// One strategy is better than another, and who thinks so.
    Dominates {
        /// The better one.
        better: &'a str,
        /// The other.
        worse: &'a str,
        /// Who thinks so.
        order: Order,
    },
    /// A goal in words.
    Goal {
        /// What is measured.
        measure: &'a str,
        /// Whether it is to be no less.
        at_least: bool,
        /// The number.
        amount: &'a str,
        /// When; `None` for an outcome.
        time: Option<&'a str>,
    },
    /// Where a line ends.
    End {
        /// The strategy.
        strategy: &'a str,
        /// The last value.
        value: &'a str,
    },
    /// From how many futures figures are.
    Futures {
        /// How many.
        count: &'a str,
    },
    /// What is worked out, and how far it is.
    Part {
        /// In per cent.
        part: &'a str,
    },
    /// What an imported table holds.
    Imported {
        /// How many strategies.
        strategies: &'a str,
        /// How many draws.
        draws: &'a str,
        /// The best on average.
        best: &'a str,
        /// What it is worth to know everything.
        evpi: &'a str,
        /// At which threshold, where there are several.
        threshold: Option<&'a str>,
    },
}

/// What a strategy does to what strategies are judged by, in a sentence.
#[must_use]
pub fn finding(numbers: &Numbers, judge: Judge, found: Difference<'_>) -> String {
    if judge.is_usual() {
        return difference(numbers, found);
    }
    if found.mean.is_nan() {
        let phrase = Phrase::NotCompared {
            strategy: found.strategy,
            outcome: series::outcome(numbers.language(), judge.outcome),
        };
        return phrase.say(numbers.language());
    }
    let unit = judge.outcome.unit();
    let [low, high] = found.range.unwrap_or([found.mean; 2]);
    let change = numbers.change_in(unit, found.mean, low, high);
    let range = found
        .range
        .map(|[low, high]| numbers.change_range(unit, low, high));
    let better = found.better.map(|better| numbers.of_hundred(better));
    let headline = Phrase::Headline {
        strategy: found.strategy,
        outcome: series::outcome(numbers.language(), judge.outcome),
        change: &change,
        range: range.as_deref(),
        better: better.as_deref(),
    };
    headline.say(numbers.language())
}

/// What a goal measures, and in which unit.
#[must_use]
pub fn measured(language: Language, scenario: &Scenario, measure: &Measure) -> (String, Unit) {
    match measure {
        Measure::Series(key) => Series::parse(key, scenario).map_or_else(
            || (key.clone(), Unit::People),
            |found| (series::label(language, found, scenario), found.unit()),
        ),
        Measure::Outcome(key) => Outcome::parse(key).map_or_else(
            || (key.clone(), Unit::Money),
            |found| (series::outcome(language, found).to_owned(), found.unit()),
        ),
    }
}

/// A goal by its own name, or in words.
#[must_use]
pub fn goal(numbers: &Numbers, scenario: &Scenario, goal: &Goal) -> String {
    if !goal.name.trim().is_empty() {
        return goal.name.clone();
    }
    let language = numbers.language();
    let (measure, unit) = measured(language, scenario, &goal.measure);
    let time = match &goal.measure {
        Measure::Outcome(_) => None,
        Measure::Series(_) => Some(match goal.at {
            Some(at) if at < scenario.clock.periods => {
                Calendar::new(language, &scenario.clock).label(at)
            }
            _ => Word::AtTheEnd.say(language).to_owned(),
        }),
    };
    let said = Phrase::Goal {
        measure: &measure,
        at_least: matches!(goal.bound, Bound::AtLeast(_)),
        amount: &numbers.value(unit, goal.bound.value()),
        time: time.as_deref(),
    };
    said.say(language)
}

impl Word {
    /// In a language.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::decision::word(self),
            Language::Spanish => es::decision::word(self),
        }
    }
}

impl Phrase<'_> {
    /// In a language.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::English => en::decision::phrase(self),
            Language::Spanish => es::decision::phrase(self),
        }
    }
}

//! Sentences about runs and their results.

use super::{Language, en, es, series};
use crate::analysis::results::Warning;
use crate::engine::series::Unit;
use crate::model::Scenario;
use crate::text::number::Numbers;

/// A sentence about results, with its figures.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// How observed values lie.
    Observed {
        /// How many values are known.
        values: usize,
        /// How many lie within 1 % of the median.
        within: usize,
        /// How many lie inside the 90 % band.
        in_band: Option<usize>,
        /// Word for one time of the series: `quarter end`, `month`.
        what: ObservedAt,
    },
    /// A number of simulated futures.
    Futures(u32),
}

/// How a strategy does against the baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference<'a> {
    /// Name of the strategy.
    pub strategy: &'a str,
    /// Mean difference of the discounted profit.
    pub mean: f64,
    /// 5 and 95 % quantiles, where there are any.
    pub range: Option<[f64; 2]>,
    /// Probability of being better than the baseline, where there is one.
    pub better: Option<f64>,
}

/// How a strategy does, in words.
#[must_use]
pub fn difference(numbers: &Numbers, difference: Difference<'_>) -> String {
    match numbers.language() {
        Language::English => en::results::difference(numbers, difference),
        Language::Spanish => es::results::difference(numbers, difference),
    }
}

/// What one observed value belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObservedAt {
    /// Length of a period.
    pub unit: crate::model::PeriodUnit,
    /// Whether the value is of the end of a period (a stock) or of the period (a flow).
    pub at_end: bool,
    /// Whether the range is of the simulated median (else of the mean).
    pub median: bool,
}

/// A finding in words.
#[must_use]
pub fn finding(numbers: &Numbers, finding: &Finding) -> String {
    match numbers.language() {
        Language::English => en::results::finding(numbers, finding),
        Language::Spanish => es::results::finding(numbers, finding),
    }
}

/// A warning about a run in words.
#[must_use]
pub fn warning(numbers: &Numbers, warning: &Warning) -> String {
    match numbers.language() {
        Language::English => en::results::warning(numbers, warning),
        Language::Spanish => es::results::warning(numbers, warning),
    }
}

/// Exits of a stage that added to more than 1, with names.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scaled<'a> {
    /// The stage.
    pub stage: &'a str,
    /// The strategies; `None`: all of several.
    pub strategies: Option<&'a [String]>,
    /// In which part of all cases, at least and at most.
    pub parts: Option<[f64; 2]>,
    /// How often, where the part is not known.
    pub times: u64,
}

/// In how much of a run exits of a stage were scaled, in words.
#[must_use]
pub fn scaled(numbers: &Numbers, scaled: Scaled<'_>) -> String {
    match numbers.language() {
        Language::English => en::results::scaled(numbers, scaled),
        Language::Spanish => es::results::scaled(numbers, scaled),
    }
}

/// One part or a range of parts, as it is written.
pub(super) fn between(numbers: &Numbers, [low, high]: [f64; 2]) -> String {
    let ends = [low, high].map(|end| numbers.value(Unit::Share, end));
    if ends[0] == ends[1] {
        let [one, _] = ends;
        one
    } else {
        numbers.range(Unit::Share, low, high)
    }
}

/// A warning with what stages and strategies are called in place of their ids, for people to read.
#[must_use]
pub fn named(scenario: &Scenario, warning: &Warning) -> Warning {
    let mut warning = warning.clone();
    match &mut warning {
        Warning::ExitsScaled {
            stage, strategy, ..
        } => {
            *stage = series::stage_by_id(stage, scenario).to_owned();
            *strategy = series::strategy_by_id(strategy, scenario).to_owned();
        }
        Warning::PrecisionNotReached { strategy, .. } => {
            *strategy = series::strategy_by_id(strategy, scenario).to_owned();
        }
        Warning::Sampled { .. }
        | Warning::Uncounted { .. }
        | Warning::MeanField
        | Warning::NoSpread => {}
    }
    warning
}

/// A probability as people say it.
#[must_use]
pub(super) fn of_hundred(language: Language, probability: f64) -> String {
    match language {
        Language::English => en::results::of_hundred(probability),
        Language::Spanish => es::results::of_hundred(probability),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PeriodUnit;

    #[test]
    fn scaled_exits_are_told_once_with_their_part_of_the_run() {
        let numbers = |language| Numbers::new(language, "EUR", PeriodUnit::Month);
        let names = ["Base", "Service"].map(str::to_owned);
        let of = |strategies, parts| Scaled {
            stage: "Lapsed",
            strategies,
            parts,
            times: 1_432,
        };
        let said = |language, it: Scaled<'_>| scaled(&numbers(language), it).replace('\u{a0}', " ");
        assert_eq!(
            said(Language::English, of(None, Some([0.5, 0.5]))),
            "Exits of Lapsed added to more than 100 % in all strategies, in 50 % of cases (by future, period, segment and \
             tenure), and were scaled to 100 %. Lower one of them or its lever."
        );
        let some = said(Language::English, of(Some(&names), None));
        assert!(
            some.contains("in Base and Service, in 1,432 cases,"),
            "{some}"
        );
        let range = said(Language::Spanish, of(Some(&names), Some([0.1, 0.3])));
        assert!(range.contains("en Base y Service, en el 10"), "{range}");
    }
}

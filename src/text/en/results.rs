//! Sentences about runs and their results.

use super::period;
use super::problems::joined;
use crate::analysis::results::Warning;
use crate::engine::series::{Outcome, Unit};
use crate::text::number::Numbers;
use crate::text::results::{Difference, Finding, ObservedAt, Scaled, between};

fn futures(numbers: &Numbers, count: u32) -> String {
    let word = if count == 1 { "future" } else { "futures" };
    format!("{} {word}", numbers.whole(u64::from(count)))
}

pub(crate) fn finding(numbers: &Numbers, finding: &Finding) -> String {
    match finding {
        Finding::Observed {
            values,
            within,
            in_band,
            what,
        } => observed(*values, *within, *in_band, *what),
        Finding::Futures(count) => futures(numbers, *count),
    }
}

pub(crate) fn difference(numbers: &Numbers, difference: Difference<'_>) -> String {
    let Difference {
        strategy,
        mean,
        range,
        better,
    } = difference;
    if mean == 0.0 && range.is_none() {
        return format!("{strategy} comes to the same as the baseline.");
    }
    let more = if mean < 0.0 { "less" } else { "more" };
    let amount = numbers.money(mean.abs());
    let range = range.map_or(String::new(), |[low, high]| {
        let text = if low < 0.0 || high < 0.0 {
            numbers.change_range(Unit::Money, low, high)
        } else {
            numbers.range(Unit::Money, low, high)
        };
        format!(" (90\u{a0}%: {text})")
    });
    let better = better.map_or(String::new(), |probability| {
        // On average more, and yet in most futures less.
        let but = (mean < 0.0) != (probability < 0.5);
        let word = if but { "but" } else { "and" };
        format!(", {word} is better in {} futures", of_hundred(probability))
    });
    format!("{strategy} earns {amount} {more} than the baseline{range}{better}.")
}

fn observed(values: usize, within: usize, in_band: Option<usize>, what: ObservedAt) -> String {
    let times = match (what.at_end, values) {
        (true, 1) => format!("{} end", period::singular(what.unit)),
        (true, _) => format!("{} ends", period::singular(what.unit)),
        (false, 1) => period::singular(what.unit).to_owned(),
        (false, _) => period::plural(what.unit).to_owned(),
    };
    let lie = if within == 1 { "lies" } else { "lie" };
    let center = if what.median { "median" } else { "average" };
    let band = in_band.map_or(String::new(), |inside| {
        let count = if inside == 0 {
            "none".to_owned()
        } else {
            inside.to_string()
        };
        format!(", {count} inside the 90\u{a0}% band")
    });
    format!("{within} of {values} {times} {lie} within 1\u{a0}% of the simulated {center}{band}.")
}

pub(crate) fn warning(numbers: &Numbers, warning: &Warning) -> String {
    match warning {
        Warning::ExitsScaled {
            stage,
            strategy,
            times,
        } => {
            let word = if *times == 1 { "time" } else { "times" };
            format!(
                "Exits of {stage} added to more than 100\u{a0}% in {strategy}, {} {word}, and were scaled to 100\u{a0}%. \
                 Lower one of them or its lever.",
                numbers.whole(*times)
            )
        }
        Warning::PrecisionNotReached {
            outcome,
            strategy,
            relative,
            asked,
            reached,
        } => not_precise(numbers, *outcome, strategy, *relative, *asked, *reached),
        Warning::Sampled {
            one_in,
            replications,
        } => sampled(numbers, *one_in, *replications),
        Warning::Uncounted {
            futures,
            replications,
        } => uncounted(numbers, *futures, *replications),
        Warning::MeanField => {
            "With a market limit, expected values are an approximation: how many people are left \
             is taken at its mean. Simulate to see what chance does."
                .to_owned()
        }
        Warning::NoSpread => {
            "How far results spread around these averages would take too long to compute exactly. \
             Simulate to see it."
                .to_owned()
        }
    }
}

pub(crate) fn scaled(numbers: &Numbers, scaled: Scaled<'_>) -> String {
    let stage = scaled.stage;
    let strategies = scaled
        .strategies
        .map_or_else(|| "all strategies".to_owned(), |names| joined(names, "and"));
    let often = match scaled.parts {
        Some(parts) => format!(
            "{} of cases (by future, period, segment and tenure)",
            between(numbers, parts)
        ),
        None if scaled.times == 1 => "one case".to_owned(),
        None => format!("{} cases", numbers.whole(scaled.times)),
    };
    format!(
        "Exits of {stage} added to more than 100\u{a0}% in {strategies}, in {often}, and were scaled to 100\u{a0}%. \
         Lower one of them or its lever."
    )
}

fn not_precise(
    numbers: &Numbers,
    outcome: Outcome,
    strategy: &str,
    relative: bool,
    asked: f64,
    reached: Option<f64>,
) -> String {
    let name = super::series::outcome(outcome);
    let Some(reached) = reached else {
        return format!(
            "The precision asked for was not reached: in {strategy}, “{name}” is defined in too few futures to say how \
             precise its average is. Ask for another outcome."
        );
    };
    // With as many digits as tell one from the other.
    let error = |value: f64| {
        if relative {
            format!("{}\u{a0}%", numbers.factor(100.0 * value))
        } else {
            numbers.value_in(outcome.unit(), value, asked, reached)
        }
    };
    format!(
        "The precision asked for was not reached: in {strategy}, the standard error of the average of “{name}” is {} \
         instead of {}. Allow more futures.",
        error(reached),
        error(asked)
    )
}

fn sampled(numbers: &Numbers, one_in: u64, replications: u32) -> String {
    format!(
        "There are too many people to follow each one. In {}, one in {} was followed: what is said of \
         single customers is of this sample, everything else is of all.",
        futures(numbers, replications),
        numbers.whole(one_in)
    )
}

fn uncounted(numbers: &Numbers, futures: u64, replications: u32) -> String {
    format!(
        "In {} of {} there were more people than can be counted (9\u{a0}·\u{a0}10¹⁵): numbers of these are too low, and \
         so are averages. Narrow what is believed about who refers and arrives.",
        numbers.whole(futures),
        self::futures(numbers, replications)
    )
}

pub(crate) fn of_hundred(probability: f64) -> String {
    let rounded = (probability * 100.0).round();
    if probability > 0.0 && probability < 0.01 {
        "fewer than 1 of 100".to_owned()
    } else if probability < 1.0 && probability > 0.99 {
        "more than 99 of 100".to_owned()
    } else {
        format!("{rounded:.0} of 100")
    }
}

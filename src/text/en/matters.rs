//! The words of what matters to a choice.

use crate::text::matters::{Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Importance => "All numbers together",
        Word::ImportanceAbout => {
            "which part of the spread that comes from what we do not know (chance adds its own) each number answers for: alone (dark) and with others (pale); the thin lines are the error of the estimate"
        }
        Word::Alone => "alone",
        Word::WithOthers => "with others",
        Word::AloneError => "alone, standard error",
        Word::WithOthersError => "with others, standard error",
        Word::NothingVaries => {
            "Whatever the uncertain numbers are, this difference stays the same: no number has a part in it."
        }
        Word::TooLong => {
            "For this journey that would take too long here: it has too many stages, periods, segments or uncertain numbers."
        }
        Word::Spider => "Each number alone",
        Word::SpiderAbout => {
            "the difference while one number goes from low to high and all others stay at their averages"
        }
        Word::SpiderAxis => "part of what is believed that lies below",
        Word::Plane => "Two numbers at once",
        Word::PlaneAbout => {
            "the difference over both (a certain number from half to one and a half of what it is); solid line: where another strategy becomes the best; broken line: where the difference is nothing"
        }
        Word::Across => "Across",
        Word::Up => "Upwards",
        Word::Averages => "averages",
        Word::TooFew => {
            "There are no two numbers to set against each other: give the journey more than one that is not nothing."
        }
        Word::NotApart => {
            "These two are shares of one whole: one cannot change and the other stay. Choose another number."
        }
        Word::Switches => "Where the best choice changes",
        Word::SwitchesAbout => {
            "one number alone goes through what is believed about it, all others stay at their averages"
        }
        Word::SwitchAt => "Value",
        Word::BestBelow => "Best below",
        Word::BestAbove => "Best above",
        Word::PartBelow => "Probability of being below",
        Word::NoSwitch => {
            "No number alone changes which strategy is the best, however far it goes within what is believed about it."
        }
        Word::NoChoice => "Only one strategy is compared, so that there is no choice to change.",
        Word::LeakMap => "Where it leaks, on the map",
        Word::NoLeak => "A point more or less on any arrow is worth nothing here.",
        Word::Item => "What",
        Word::Point => "one point is worth",
        Word::Earns => "earns",
        Word::Costs => "costs",
        Word::Wasted => "of which on people who never buy",
        Word::Arrival => "an arrival is worth",
    }
}

pub(crate) fn phrase(phrase: &Phrase<'_>) -> String {
    match phrase {
        Phrase::Working { part } => format!("Being worked out … {part}"),
        Phrase::Counts {
            number,
            alone,
            with,
        } => format!("{number}: {alone} alone, {with} with others"),
        Phrase::Moves { number, low, high } => format!("{number}: {low} to {high}"),
        Phrase::At { part } => format!("at {part}"),
        Phrase::Then { part } => format!("difference at {part}"),
        Phrase::BestIn { strategy, share } => {
            format!("{strategy} is the best in {share} places of this picture")
        }
        Phrase::Over { across, up } => format!("{up} (down) and {across} (across)"),
        Phrase::Place { difference, best } => format!("{difference} ({best})"),
        Phrase::Below { share } => format!("It is below that in {share} cases."),
        Phrase::LeakMapOf { strategy } => format!(
            "the wider and stronger an arrow, the more one percentage point more (+1, green) or less (−1, red) on it is worth with {strategy}; stages say what they earn"
        ),
        Phrase::Leak {
            arrow,
            is_more,
            worth,
        } => {
            let change = if *is_more { "more" } else { "less" };
            format!("{arrow}: one point {change} is worth {worth}")
        }
        Phrase::Stage {
            stage,
            earns,
            costs,
            wasted,
        } => {
            let wasted = wasted.map_or(String::new(), |wasted| {
                format!(", of which {wasted} on people who never buy")
            });
            format!("{stage}: earns {earns}, costs {costs}{wasted}")
        }
        Phrase::BestHere { strategy } => format!("best: {strategy}"),
        Phrase::Each { worth } => format!("{worth} each"),
    }
}

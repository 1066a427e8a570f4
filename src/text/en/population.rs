//! Words about segments, the market, real values, the clock, money and the run, in English.

use super::values;
use crate::model::{Draws, EngineKind};
use crate::text::counted::counted;
use crate::text::population::{Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Segments => "Segments",
        Word::Segment => "Segment",
        Word::SegmentsAbout => {
            "Kinds of people that differ in some numbers. Each has a share of all who arrive and of those who are there at the start; the shares add to 100\u{a0}%."
        }
        Word::AddSegment => "Add a segment",
        Word::FitAll => "Make them add to 100\u{a0}%",
        Word::FitRest => "Make the rest fit",
        Word::Differences => "How they differ",
        Word::DifferencesAbout => {
            "What is not listed here is for this segment as it is for everyone."
        }
        Word::NoDifferences => "They differ in nothing yet.",
        Word::AddDifference => "In what do they differ?",
        Word::Market => "Market",
        Word::MarketAbout => {
            "How many people there are to win. As fewer are left, channels and referrals bring fewer."
        }
        Word::MarketLimited => "The market is limited",
        Word::Unlimited => "no limit",
        Word::Frailty => "Lasting differences",
        Word::FrailtyAbout => {
            "Some customers are more inclined to leave than others, for good, and nobody sees it. Those leave first, so that the rest seem more loyal over time."
        }
        Word::FrailtyOn => "Customers differ for good",
        Word::FrailtySpread => "Spread (coefficient of variation)",
        Word::FrailtyArrows => "On these arrows",
        Word::FrailtyNoArrow => "Choose at least one arrow, else nothing differs.",
        Word::Alike => "none",
        Word::Events => "Events",
        Word::EventsAbout => {
            "What the world does: they happen in every strategy, the baseline too."
        }
        Word::NoEvents => "Nothing happens that is not in the journey already.",
        Word::AddEvent => "What does the event change?",
        Word::Setback => "Setback",
        Word::AddSetback => "Add a setback",
        Word::Observed => "Real values",
        Word::ObservedAbout => {
            "What was measured, to be drawn over what is simulated: nothing is reckoned from it."
        }
        Word::NoObserved => "No real values yet.",
        Word::AddObserved => "Add a series",
        Word::Series => "Series",
        Word::FirstPeriod => "First value belongs to",
        Word::Values => "Values",
        Word::ValuesAbout => {
            "Paste a row or a column from a spreadsheet, with its months beside it or without. An empty line is an unknown value; decimal point or comma."
        }
        Word::TakeValues => "Take these values",
        Word::Taken => "Taken.",
        Word::PasteNothing => "There is no value in it.",
        Word::Clock => "Time",
        Word::StartDate => "Starts on",
        Word::NoStart => "Without a date",
        Word::Money => "Money",
        Word::CurrencyAbout => "Three letters, such as EUR. Nothing is converted.",
        Word::CurrencyWrong => "Write three letters, such as EUR or USD.",
        Word::NewSeed => "New seed",
        Word::Precision => "Stop as soon as it is precise enough",
        Word::PrecisionAbout => {
            "Fewer futures are simulated where fewer are enough; never more than the number above."
        }
        Word::PrecisionOf => "Precise in",
        Word::Tolerance => "Standard error",
        Word::Relative => "as a part of the average",
        Word::Absolute => "in its own unit",
        Word::StandardError => "At most",
        Word::DrawsLabel => "Uncertain numbers",
        Word::EngineLabel => "Engine",
    }
}

pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::SegmentNumber { number } => format!("Segment {number}"),
        Phrase::Sum { sum } => format!("{sum}: all people are in a segment."),
        Phrase::Over { sum } => {
            format!("The shares add to {sum}. Lower one, or make the others fit.")
        }
        Phrase::Under { sum } => {
            format!("The shares add to {sum}. Raise one, or make the others fit.")
        }
        Phrase::DifferenceCount { count } => counted(count, "difference", "differences"),
        Phrase::EventCount { count: 0 }
        | Phrase::SegmentCount { count: 0 }
        | Phrase::SeriesCount { count: 0 }
        | Phrase::StrategyCount { count: 0 } => "none".to_owned(),
        Phrase::EventCount { count }
        | Phrase::SegmentCount { count }
        | Phrase::SeriesCount { count }
        | Phrase::StrategyCount { count } => count.to_string(),
        Phrase::Setback { from, to } => {
            format!(
                "Once, part of those in “{from}” fall to “{to}”. How many, when and where to can be changed."
            )
        }
        Phrase::ValueCount {
            count,
            unknown,
            first,
            last,
        } => {
            let values = counted(count, "value", "values");
            let gaps = match unknown {
                0 => String::new(),
                _ => format!(", {unknown} of them unknown"),
            };
            format!("{values} from {first} to {last}{gaps}.")
        }
        Phrase::BadCell { at, why } => format!("{}: {why} Nothing was taken.", values::place(at)),
        Phrase::BadLabel { odd } => {
            let why = values::odd_label(odd).line();
            format!("{}: {why} Nothing was taken.", values::place(odd.at))
        }
        Phrase::Block { rows, columns } => format!(
            "That is a block of {rows} rows and {columns} columns. Paste one row or one column, with labels beside it or none. Nothing was taken."
        ),
        Phrase::TwoWays { text } => {
            format!("“{text}” can be read in two ways. Group digits in one way, or not at all.")
        }
        Phrase::Early { label, start } => format!(
            "“{label}” is before the first period, {start}. Leave out what is earlier. Nothing was taken."
        ),
        Phrase::TooMany { limit } => {
            format!("A series has at most {limit} values. Nothing was taken.")
        }
        Phrase::Spread { cv } => format!("spread {cv}"),
    }
}

pub(crate) fn engine(engine: EngineKind) -> &'static str {
    match engine {
        EngineKind::Exact => {
            "Reckons the averages and nothing else: no chance, no ranges, at once."
        }
        EngineKind::Counts => {
            "Draws how many customers move in each period of each future: averages and ranges, fast at any number of customers."
        }
        EngineKind::Individuals => {
            "Follows every customer one by one: their histories too, slow where there are many."
        }
    }
}

pub(crate) fn draws(draws: Draws) -> (&'static str, &'static str) {
    match draws {
        Draws::LowDiscrepancy => (
            "Evenly spread",
            "Steadier averages with the same number of futures.",
        ),
        Draws::Random => ("At random", "Each future by itself, as dice fall."),
    }
}

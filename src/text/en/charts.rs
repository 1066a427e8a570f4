//! Words in charts.

use crate::text::charts::{Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Period => "Period",
        Word::Average => "Average",
        Word::Range90 => "90\u{a0}% range",
        Word::Reported => "reported",
        Word::Simulated => "simulated",
        Word::WhatWeDoNotKnow => "what we do not know",
        Word::WhatChanceDoes => "what chance does",
        Word::AxisNotFromZero => "The axis does not start at 0.",
        Word::Flow => "Flow",
        Word::From => "From",
        Word::To => "To",
        Word::People => "People",
        Word::Stay => "stay",
    }
}

pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Fan { series, strategy } => {
            format!("{series}: average of each strategy, with the 90\u{a0}% range of {strategy}")
        }
        Phrase::End { time, mean, range } => format!("{time}: {mean} (90\u{a0}%: {range})"),
        Phrase::FlowOver { strategy, horizon } => {
            format!("Flow of people over {horizon}, {strategy}; width is people.")
        }
    }
}

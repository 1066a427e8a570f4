//! The words of a comparison.

use crate::analysis::appraisal::Kind;
use crate::analysis::waterfall::Source;
use crate::text::compare::{Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Returns => "What it costs and brings beyond the baseline, discounted",
        Word::CostMore => "costs more",
        Word::GainMore => "earns more",
        Word::Roi => "return",
        Word::Payback => "paid back by",
        Word::Never => "never",
        Word::Matters => "What matters: each number alone from its low to its high end",
        Word::Low => "low",
        Word::High => "high",
        Word::AtLow => "then",
        Word::AtHigh => "then",
        Word::Total => "part of the variance",
        Word::FindOut => "What it is worth, at most, to find out before deciding",
        Word::Worth => "worth",
        Word::Error => "standard error",
        Word::Everything => "Everything",
        Word::Sources => "Where the difference comes from",
        Word::Leaks => "Where it leaks: what one percentage point is worth in the baseline",
        Word::Change => "change",
        Word::PointMore => "one point more",
        Word::PointLess => "one point less",
        Word::Channels => "What an arrival costs and is worth in the baseline",
        Word::AllCost => "cost of all",
        Word::WorthOfOne => "one is worth",
        Word::Wasted => "Spent on people who never buy, in the baseline",
        Word::CostOfNever => "of which wasted",
        Word::NothingUncertain => {
            "No number is uncertain, so that nothing is to be found out before deciding. Give numbers a range to see \
             which of them matter."
        }
    }
}

pub(crate) fn phrase(phrase: &Phrase<'_>) -> String {
    match phrase {
        Phrase::Switch {
            number,
            value,
            below,
            above,
        } => format!("{number}: below {value} {below} is best, above it {above}."),
        Phrase::Paired { strategy, times } => {
            format!(
                "{strategy}: equal futures make the difference {times} times less noisy than separate ones."
            )
        }
        Phrase::Against { strategy, baseline } => format!("{strategy} against {baseline}"),
        Phrase::Period(period) => (*period).to_owned(),
    }
}

pub(crate) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Moves => "How people move",
        Kind::Inflow => "Who comes",
        Kind::Money => "What people pay and cost",
        Kind::Levers => "What levers do and cost",
        Kind::Events => "Events",
        Kind::Differences => "How customers differ",
    }
}

pub(crate) fn source(source: Source, stage: &str) -> String {
    match source {
        Source::StageRevenue(_) => format!("Revenue, {stage}"),
        Source::MoveRevenue => "Revenue of moves".to_owned(),
        Source::Service => "Service cost".to_owned(),
        Source::Acquisition => "Acquisition cost".to_owned(),
        Source::Moves => "Cost of moves".to_owned(),
        Source::Rest => "Strategy cost".to_owned(),
    }
}

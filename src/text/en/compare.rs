//! The words of a comparison.

use super::problems::joined;
use crate::analysis::appraisal::Kind;
use crate::analysis::waterfall::Source;
use crate::text::compare::{Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Returns => "What it costs and brings beyond the baseline, discounted",
        Word::CostMore => "costs more",
        Word::BreaksEven => "earns what it costs",
        Word::GainMore => "earns more",
        Word::Roi => "return",
        Word::Payback => "paid back by",
        Word::NeverBehind => "never behind",
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
        Word::UndefinedInDraws => {
            "What strategies are judged by is not defined for one of them, at least in some draws of the uncertain numbers, so \
             that it is not known which is best on average and what it is worth to find out."
        }
        Word::Page => "Compare",
        Word::Sections => "What to look at",
        Word::Overview => "Overview",
        Word::Decision => "Decision",
        Word::OtherSeries => "Other series",
        Word::Retention => "Retention",
        Word::NoFunnel => "Nobody comes as a prospect, so that there is no funnel.",
        Word::NoArrivals => "Nobody comes by a channel.",
        Word::NobodyFollowed => "Nobody could be followed.",
        Word::NoCurve => {
            "This outcome has no value before the end, or there is only one strategy: there is no curve."
        }
        Word::WhatMatters => "What matters",
        Word::Difference => "Difference",
        Word::Source => "Where from",
        Word::MattersMost => "What matters most",
        Word::MattersAbout => {
            "the difference when one number alone goes from its low end (grey) to its high end"
        }
        Word::Number => "Number",
        Word::Strategies => "Strategies, side by side",
        Word::Strategy => "Strategy",
        Word::DifferenceRange => "Difference, 90\u{a0}% range",
        Word::Baseline => "baseline",
        Word::Better => "Better than the baseline",
        Word::AlwaysSame => "always the same",
        Word::Ties => "A future in which both come to the same counts half for “better”.",
        Word::Loss => "Average loss if chosen",
        Word::BestChoice => "Best choice, in 100 futures",
        Word::ProbabilityBest => "Best of all",
        Word::VarianceReduction => "Variance reduction by equal futures (times)",
        Word::Settled => "Settled: more futures would hardly change this order.",
        Word::Unsettled => "Not settled: more futures may change this order.",
        Word::OnlyOne => {
            "There is only one strategy. Add a second one, change an arrow of the journey in it, and this page says which is better, \
             how sure that is, and why."
        }
        Word::AddStrategy => "Add a strategy",
        Word::Uncertain => "Ranges and chance",
        Word::SourcesAbout => {
            "discounted profit beyond the baseline’s, with every number at its average; then what it is different for over all futures"
        }
        Word::FindOutFirst => "What to find out first",
        Word::FindOutAbout => {
            "what knowing it before deciding would be worth, at most (EVPI; EVPPI by regression, Strong, Oakley & Brennan 2014)"
        }
        Word::LeaksHere => "Where it leaks",
        Word::MoneyHere => {
            "Spent on people who never buy or soon leave, and what an arrival costs and is worth"
        }
        Word::ReturnsHere => "What each strategy costs and returns",
        Word::FrontierHere => "Cost against gain",
        Word::FrontierAbout => {
            "discounted, beyond the baseline; the line joins those that no other strategy, and no mixture, beats"
        }
        Word::Standing => "frontier",
        Word::Working => "Being worked out …",
        Word::NoBriefing => "This could not be worked out here.",
        Word::NothingToFindOut => "Nothing that could be found out would change the choice.",
        Word::NothingDiffers => "It differs from the baseline in nothing that earns or costs.",
        Word::NothingMatters => "None of the uncertain numbers changes this difference.",
        Word::AheadAbout => "in equal futures; the range holds 90 of 100, the inner one 50",
        Word::AheadOf => "Difference in",
        Word::Profit => "Profit",
        Word::Customers => "Customers",
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
        Phrase::Unknown {
            part,
            is_most: true,
        } => format!(
            "{part} of the spread of this difference is what we do not know about the numbers: more futures would not narrow it, \
             finding out would."
        ),
        Phrase::Unknown { part, .. } => format!(
            "{part} of the spread of this difference is what we do not know about the numbers. The rest is chance, which nobody can \
             find out before."
        ),
        Phrase::Paired { strategy, times } => {
            format!(
                "{strategy}: equal futures make the difference {times} times less noisy than separate ones."
            )
        }
        Phrase::Against { strategy, baseline } => format!("{strategy} against {baseline}"),
        Phrase::AheadTitle { series } => format!("{series}, against the baseline"),
        Phrase::AheadEnd {
            strategy,
            mean,
            range,
            time,
        } => {
            let range = range.map_or(String::new(), |range| format!(" (90\u{a0}%: {range})"));
            format!("{strategy}: {mean}{range} at {time}.")
        }
        Phrase::AheadTime => "Time".to_owned(),
        Phrase::AheadRange { strategy } => format!("{strategy}, 90\u{a0}% range"),
        Phrase::PaidBack { time } => format!("pays back by {time}"),
        Phrase::List { items } => format!("{items}."),
        Phrase::BestOf {
            strategy,
            count,
            share,
        } => format!("{strategy} is the best of {count} in {share} futures."),
        Phrase::BestTogether {
            strategies, count, ..
        } if strategies.len() == *count => format!("All {count} come to the same."),
        Phrase::BestTogether {
            strategies,
            count,
            share,
        } => {
            let names = joined(strategies, "and");
            format!(
                "{names} come to the same; one of them is the best of {count} in {share} futures."
            )
        }
        Phrase::LossOf { strategy, loss } => {
            format!(
                "Choosing {strategy} rather than the best of each future costs {loss} on average."
            )
        }
        Phrase::LeaksOf { strategy } => format!(
            "what one percentage point more (+1) or less (−1) on an arrow is worth with {strategy}, for everyone and always"
        ),
        Phrase::MoneyOf { strategy } => format!("with {strategy}, on average"),
        Phrase::FindOut {
            all,
            first: None,
            is_sure: false,
            ..
        } => format!(
            "Before deciding, there is hardly anything to find out: to know everything would be worth {all} at most, and even that may be chance."
        ),
        Phrase::FindOut {
            all,
            first: None,
            little,
            ..
        } => {
            let rest = if *little {
                "what a number alone is worth is little, or may be chance"
            } else {
                "no number alone is worth measuring"
            };
            format!(
                "Before deciding, it is worth up to {all} to find out everything that is not known; {rest}."
            )
        }
        Phrase::FindOut {
            all,
            first: Some([name, value, error]),
            others,
            little,
            ..
        } => {
            let rest = match others {
                0 if *little => {
                    "what another number alone is worth is little, or may be chance".to_owned()
                }
                0 => "nothing else is worth measuring".to_owned(),
                1 => "one other number is worth measuring, too".to_owned(),
                others => format!("{others} other numbers are worth measuring, too"),
            };
            format!(
                "Before deciding, it is worth up to {value} (give or take {error}) to find out “{name}”; {rest}. Everything together is worth up to {all}."
            )
        }
        Phrase::Noise { times } => {
            format!("Pairs of equal futures: {times} times less noise than separate ones.")
        }
        Phrase::Leak { arrow, is_more } => {
            let change = if *is_more { "+1" } else { "−1" };
            format!("{change}: {arrow}")
        }
        Phrase::WastedIn {
            stage,
            wasted,
            cost,
        } => format!("{stage}: {wasted} of {cost} are spent on people who never buy."),
        Phrase::SoonGone {
            stage,
            wasted,
            cost,
            within,
        } => format!("{stage}: {wasted} of {cost} are spent on people who leave within {within}."),
        Phrase::ChannelWorth {
            channel,
            worth,
            one,
            cost,
        } => format!(
            "{channel}: an arrival costs {one} and is worth {worth} with those whom it refers; all of them cost {cost}."
        ),
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

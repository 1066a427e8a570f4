//! The words of what a choice is judged by.

use crate::analysis::judgement::Order;
use crate::text::decision::{Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::JudgeBy => "Judge by",
        Word::Better => "Which is better",
        Word::More => "more",
        Word::Less => "less",
        Word::Goals => "Goals",
        Word::GoalsAbout => "in how many of 100 futures each strategy meets what you want to reach",
        Word::NoGoals => {
            "No goals yet. Say what has to be reached, such as “at least 10,000 customers by month 24”, and see how likely each \
             strategy gets there."
        }
        Word::AddGoal => "Add a goal",
        Word::RemoveGoal => "Remove the goal",
        Word::Measure => "What",
        Word::Bound => "is to be",
        Word::AtLeast => "at least",
        Word::AtMost => "at most",
        Word::Amount => "Number",
        Word::When => "When (empty: at the end)",
        Word::AtTheEnd => "at the end",
        Word::AllGoals => "All of them",
        Word::Outcomes => "Over the whole horizon",
        Word::Series => "At one time",
        Word::Horizon => "Best choice, by how far you look",
        Word::HorizonAbout => {
            "in how many of 100 futures each strategy is the best, if that period is the last one that counts"
        }
        Word::Willingness => "Best choice, by what a customer is worth to you",
        Word::WillingnessAbout => {
            "in how many of 100 futures each strategy is the best, if a customer counts so much beside the profit"
        }
        Word::WorthOfCustomer => "worth of one customer at the end, beside the profit",
        Word::WorthOfPeriod => "worth of one customer for one period, beside the profit",
        Word::Time => "time",
        Word::Risk => "Whatever you think of risk",
        Word::RiskAbout => {
            "whether one strategy is better than another for everybody (stochastic dominance)"
        }
        Word::NoDominance => {
            "No strategy is better than another for everybody: which one is right depends on how much risk you accept."
        }
        Word::BetterOne => "Better",
        Word::WorseOne => "Worse",
        Word::ForWhom => "For whom",
        Word::ForEverybody => "everybody",
        Word::ForTheCareful => "everybody who does not like risk",
        Word::BesideExact => {
            "The scenario asks for the exact engine, which has averages and no futures. What needs futures is simulated here, \
             so that its averages differ a little by chance."
        }
        Word::Undefined => "In no future do all strategies have this outcome.",
        Word::Flows => "Who is where, and who would have been",
        Word::FlowsAbout => {
            "everyone's way over the whole horizon, on average; both pictures have one scale"
        }
        Word::Multiples => "Each strategy by itself",
        Word::MultiplesAbout => {
            "the median and the range of nine in ten futures; the thin line is the baseline"
        }
        Word::WhichSeries => "Series",
        Word::Table => "A table of draws from elsewhere",
        Word::TableAbout => {
            "A CSV file with a column for each strategy (A,B,…), or its cost and effect (A:cost,A:effect,B:cost,…), and a row for each \
             draw. It stays on this device."
        }
        Word::OpenTable => "Open a table",
        Word::Acceptability => "Acceptability",
        Word::Threshold => "worth of one unit of effect",
        Word::Losses => "What a wrong choice costs",
        Word::LossesAbout => {
            "what is lost on average by choosing each strategy; the lowest line is what it is worth to know everything"
        }
        Word::Plane => "Cost against effect",
        Word::PlaneAbout => {
            "averages; the line joins those that are the best at some worth of one unit of effect"
        }
        Word::AcceptabilityAbout => {
            "how likely each strategy is the best, by what one unit of effect is worth"
        }
    }
}

pub(crate) fn phrase(phrase: &Phrase<'_>) -> String {
    match phrase {
        Phrase::Headline {
            strategy,
            outcome,
            change,
            range,
            better,
        } => {
            let range = range.map_or_else(String::new, |range| format!(" (90\u{a0}%: {range})"));
            let better = better.map_or_else(String::new, |better| {
                format!("; better in {better} futures")
            });
            format!(
                "{strategy}, {}: {change} against the baseline{range}{better}.",
                lower(outcome)
            )
        }
        Phrase::NotCompared { strategy, outcome } => format!(
            "{strategy}, {}: not compared, since there is no future in which this is defined here and in the baseline.",
            lower(outcome)
        ),
        Phrase::Dominates {
            better,
            worse,
            order: Order::First,
        } => format!(
            "{better} offers a better chance than {worse} of any given result: whoever prefers more prefers it, whatever they think of risk."
        ),
        Phrase::Dominates {
            better,
            worse,
            order: Order::Second,
        } => format!("{better} is better than {worse} for everybody who does not like risk."),
        Phrase::Goal {
            measure,
            at_least,
            amount,
            time,
        } => {
            let bound = if *at_least { "at least" } else { "at most" };
            let time = time.map_or_else(String::new, |time| format!(", {time}"));
            format!("{measure} {bound} {amount}{time}")
        }
        Phrase::End { strategy, value } => format!("{strategy}: {value}"),
        Phrase::Futures { count } => format!("From {count} simulated futures."),
        Phrase::Part { part } => format!("Being worked out: {part}"),
        Phrase::Imported {
            strategies,
            draws,
            best,
            evpi,
            threshold,
        } => {
            let at = threshold.map_or_else(String::new, |at| {
                format!("If one unit of effect is worth {at}, ")
            });
            format!(
                "{strategies} strategies, {draws} draws. {at}{best} is the best on average, and knowing everything before deciding \
                 would be worth {evpi}."
            )
        }
    }
}

/// A name inside a sentence.
fn lower(name: &str) -> String {
    let (first, rest) = name.split_at(name.chars().next().map_or(0, char::len_utf8));
    format!("{}{rest}", first.to_ascii_lowercase())
}

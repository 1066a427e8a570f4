//! The words of the playback.

use super::{capital, period};
use crate::analysis::playback::film::Look;
use crate::analysis::playback::story::Turn;
use crate::model::PeriodUnit;
use crate::text::playback::{Line, Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Title => "Playback",
        Word::Open => "Play",
        Word::Play => "Play",
        Word::Pause => "Pause",
        Word::Back => "One period back",
        Word::On => "One period on",
        Word::Time => "Time",
        Word::Speed => "Speed",
        Word::Controls => "Playback controls",
        Word::Strategy => "Strategy",
        Word::Beside => "Beside it",
        Word::Nothing => "nothing",
        Word::Paired => {
            "Both meet the same chance: the same people, the same luck. What differs is what the strategy does."
        }
        Word::AnotherFuture => "Another future",
        Word::Working => "Following everyone through one future…",
        Word::Missing => {
            "This scenario cannot be played. See what is wrong with it under Problems, or open a template."
        }
        Word::Sampled => {
            "There are too many people to follow each of them. The figures are of everyone; the dots are a sample, and nobody is known to have brought anybody."
        }
        Word::Legend => "What the dots are",
        Word::Follow => "Follow one customer",
        Word::FollowAbout => {
            "Choose a dot on the map, or let one be chosen, and read what happens to that person."
        }
        Word::Another => "Another customer",
        Word::Nobody => "Stop following",
        Word::NeverComes => "In this strategy, this person never comes.",
        Word::NotYet => "Has not come yet.",
        Word::Figures => "Figures of this moment",
        Word::Stage => "stage",
        Word::People => "people",
        Word::Change => "in this period",
        Word::Customers => "All customers",
    }
}

pub(crate) fn look(look: Look) -> &'static str {
    match look {
        Look::Known => "here before",
        Look::New => "new",
        Look::Referred => "referred",
        Look::Lost => "leaving",
        Look::Back => "come back",
    }
}

pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::OneDot { one: true, .. } => "1 dot = 1 person".to_owned(),
        Phrase::OneDot { people, .. } => format!("1 dot = {people} people"),
        Phrase::Future { number, of } => format!("Future {number} of {of}"),
        Phrase::Picture {
            strategy,
            time,
            customers,
        } => format!("{strategy}, {time}: {customers} customers. A press on a dot follows it."),
        Phrase::Person { number } => format!("Person {number}"),
        Phrase::FiguresAt { strategy, time } => format!("{strategy}, {time}"),
        Phrase::Earlier { count } => format!("{count} earlier entries are left out."),
        Phrase::Times { factor } => format!("{factor}×"),
    }
}

pub(crate) fn line(line: Line<'_>) -> String {
    match line {
        Line::There(stage) => format!("Is there from the start, in {stage}."),
        Line::ByChannel(channel, stage) => {
            format!("Comes through {channel}, and is in {stage} now.")
        }
        Line::ByReferral(from, stage) => {
            format!("Is brought by a customer in {from}, and is in {stage} now.")
        }
        Line::Went(turn, from, to, lever) => {
            let how = if lever { ", moved by the strategy" } else { "" };
            let what = match turn {
                Turn::Customer => "Becomes a customer: from",
                Turn::Leaves => "Leaves: from",
                Turn::Returns => "Comes back: from",
                Turn::Lost => "Is lost: from",
                Turn::On => "Goes on: from",
            };
            format!("{what} {from} to {to}{how}.")
        }
        Line::Brought(_, true) => "Brings 1 person.".to_owned(),
        Line::Brought(people, _) => format!("Brings {people} people."),
        Line::Ordered(_, true, worth) => format!("Buys once, for {worth}."),
        Line::Ordered(number, _, worth) => format!("Buys {number} times, for {worth}."),
        Line::Stays(stage) => format!("Stays in {stage}."),
    }
}

/// When a chapter takes place; `numbers` where periods have no dates.
pub(crate) fn when(
    first: &str,
    last: &str,
    numbers: Option<(u32, u32)>,
    unit: PeriodUnit,
) -> String {
    match numbers {
        _ if first == last => capital(first),
        Some((from, until)) if from > 0 => {
            capital(&format!("{} {from} to {until}", period::plural(unit)))
        }
        _ => capital(&format!("{first} to {last}")),
    }
}

/// What someone brings in; with a unit: in each of its periods.
pub(crate) fn money(each: &str, unit: Option<PeriodUnit>, so_far: &str) -> String {
    match unit {
        Some(unit) => format!("{each} {}; {so_far} so far", period::each(unit)),
        None => format!("{each}; {so_far} so far"),
    }
}

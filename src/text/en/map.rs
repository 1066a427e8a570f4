//! English words on the journey map and in the flow picture.

use crate::model::{PeriodUnit, Sentiment, StageKind};
use crate::text::map::{Phrase, Word};

use super::period;

pub fn word(word: Word) -> &'static str {
    match word {
        Word::JourneyMap => "Journey map",
        Word::Prospects => "PROSPECTS",
        Word::Customers => "CUSTOMERS",
        Word::NoDepartment => "No department",
        Word::Name => "Stage or flow",
        Word::Kind => "Kind",
        Word::People => "People",
        Word::Change => "Change",
        Word::Move => "move",
        Word::Arrivals => "arrivals",
        Word::Referral => "referral",
    }
}

pub fn kind(kind: StageKind) -> &'static str {
    match kind {
        StageKind::Prospect => "prospect",
        StageKind::Customer => "customer",
        StageKind::Dormant => "dormant",
        StageKind::Lost => "lost",
    }
}

fn speaks(sentiment: Option<Sentiment>) -> &'static str {
    match sentiment {
        None => "",
        Some(Sentiment::Promoter) => ", promoter",
        Some(Sentiment::Passive) => ", passive",
        Some(Sentiment::Detractor) => ", detractor",
    }
}

/// What stands after the number.
fn persons(people: &str) -> &'static str {
    if people == "1" { "person" } else { "people" }
}

fn enter(people: &str) -> &'static str {
    if people == "1" {
        "person enters"
    } else {
        "people enter"
    }
}

fn than_before(change: Option<(f64, &str)>, unit: PeriodUnit) -> String {
    let before = period::singular(unit);
    match change {
        None => String::new(),
        Some((more, number)) if more > 0.0 => format!(", {number} more than a {before} before"),
        Some((more, number)) if more < 0.0 => format!(", {number} fewer than a {before} before"),
        Some(_) => format!(", as many as a {before} before"),
    }
}

pub fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Stage {
            name,
            kind: of,
            sentiment,
            people,
            change,
            period,
        } => format!(
            "{name}, {}{}: {people} {}{}",
            kind(of),
            speaks(sentiment),
            persons(people),
            than_before(change, period)
        ),
        Phrase::Transition {
            from,
            to,
            people,
            period: unit,
        } => format!(
            "{from} to {to}: {people} {} this {}",
            persons(people),
            period::singular(unit)
        ),
        Phrase::Channel {
            name,
            to,
            people,
            period: unit,
        } => format!(
            "{name}, channel: {people} {} {to} this {}",
            enter(people),
            period::singular(unit)
        ),
        Phrase::Referral {
            from,
            to,
            people,
            period: unit,
        } => format!(
            "Referred by {from}: {people} {} {to} this {}",
            enter(people),
            period::singular(unit)
        ),
        Phrase::Referred {
            people,
            period: unit,
        } => {
            format!("{people} referred / {}", period::singular(unit))
        }
        Phrase::SoFar { people } => format!("{people} so far"),
        Phrase::ThisPeriod {
            change,
            period: unit,
        } => {
            format!("{change} this {}", period::singular(unit))
        }
        Phrase::Description {
            time,
            customers,
            stages,
        } => format!("{stages} stages, {time}: {customers} customers."),
        Phrase::Caption { time, period: unit } => {
            format!(
                "People in each stage at {time}, and flows in that {}",
                period::singular(unit)
            )
        }
        Phrase::InHorizon { people, horizon } => format!("{people} in {horizon}"),
        Phrase::Flow { horizon } => format!(
            "Flow of people over {horizon}. Width is people; returns run over the top, losses fall to the bar."
        ),
        Phrase::Through { name, people } => {
            format!("{name}: {people} {} came in", persons(people))
        }
        Phrase::Moved { from, to, people } => {
            format!("{from} to {to}: {people} {}", persons(people))
        }
    }
}

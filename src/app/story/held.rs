//! What was answered in a presentation, as a text that a tab keeps: a reload, or a key pressed too soon, takes no answer away.

use serde_json::Value;

use super::show::{Answer, Score, Show, Turn};
use super::{Presented, room};
use crate::analysis::guess::{self, ChoiceScore, CurveScore, Truth};
use crate::app::shared::Shared;
use crate::codec::file;
use crate::model::Scenario;

/// The version of the text; another is not read.
const VERSION: u64 = 1;

/// What was answered before, and in what.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// Whose story it was.
    scenario: Scenario,
    /// Whether the presentation was left, not the page.
    is_left: bool,
    /// What happened at each step.
    turns: Vec<Turn>,
}

/// The text of what happened so far; `None` where nothing did. `is_left`: whether the presentation is left, not the page.
#[must_use]
pub fn write(show: &Show, is_left: bool) -> Option<String> {
    if show.turns.iter().all(|turn| *turn == Turn::default()) {
        return None;
    }
    let turns: Vec<Value> = show.turns.iter().map(turn_to_value).collect();
    let fields: [(&str, Value); 4] = [
        ("turns", VERSION.into()),
        ("left", is_left.into()),
        ("scenario", file::value(&show.presented.scenario)),
        ("steps", turns.into()),
    ];
    Some(Value::from_iter(fields).to_string())
}

impl Held {
    /// Reads the text; `None` where it is not what this version writes.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        if value.get("turns")?.as_u64()? != VERSION {
            return None;
        }
        let turns = value.get("steps")?.as_array()?;
        Some(Self {
            scenario: file::of_value(value.get("scenario")?)?,
            is_left: value.get("left")?.as_bool()?,
            turns: turns.iter().map(turn).collect::<Option<_>>()?,
        })
    }

    /// Whether a presentation takes it up: it is of the same story, and does not begin anew. Who left one and starts it at its first
    /// step has another room before them.
    fn is_of(&self, presented: &Shared<Presented>) -> bool {
        let begins_anew = self.is_left && presented.from == 0;
        !begins_anew && self.scenario == *presented.scenario
    }
}

impl Show {
    /// The presentation with what was answered before, where that was in this one.
    #[must_use]
    pub fn recall(self, held: Held) -> Self {
        if !held.is_of(&self.presented) || held.turns.len() != self.turns.len() {
            return self;
        }
        Self {
            turns: held.turns,
            ..self
        }
    }
}

fn turn_to_value(turn: &Turn) -> Value {
    let mut fields = vec![
        ("revealed", Value::from(turn.revealed)),
        ("votes", turn.votes.clone().into()),
        ("pasted", turn.pasted.as_str().into()),
    ];
    fields.extend(turn.answer.as_ref().map(answer_to_field));
    fields.extend(turn.score.as_ref().map(score_to_field));
    Value::from_iter(fields)
}

fn turn(value: &Value) -> Option<Turn> {
    let votes = value.get("votes")?.as_array()?.iter();
    let vote = |votes: &Value| Some(u32::try_from(votes.as_u64()?).ok()?.min(room::MOST));
    let pasted = value.get("pasted")?.as_str()?;
    let answer = answer(value);
    Some(Turn {
        revealed: value.get("revealed")?.as_bool()?,
        score: score(value, answer.as_ref()),
        answer,
        votes: votes.map(vote).collect::<Option<_>>()?,
        pasted: pasted.chars().take(room::LONGEST).collect(),
    })
}

fn answer_to_field(answer: &Answer) -> (&'static str, Value) {
    match answer {
        Answer::Range(ends) => ("range", ends.to_vec().into()),
        Answer::Choice(at) => ("choice", (*at).into()),
        Answer::Curve(values) => ("curve", values.clone().into()),
    }
}

fn answer(value: &Value) -> Option<Answer> {
    if let Some(ends) = value.get("range") {
        return Some(Answer::Range(numbers(ends)?.try_into().ok()?));
    }
    if let Some(values) = value.get("curve") {
        return numbers(values).map(Answer::Curve);
    }
    position(value.get("choice")?).map(Answer::Choice)
}

/// Of a range what is right says how good it was; of the others, that itself is kept.
fn score_to_field(score: &Score) -> (&'static str, Value) {
    match score {
        Score::Range(score) => {
            let band = score.truth.band.into_iter().flatten();
            let numbers: Vec<f64> = std::iter::once(score.truth.mean).chain(band).collect();
            ("truth", numbers.into())
        }
        Score::Curve(score) => {
            let numbers = [score.distance, score.lean, score.end];
            let numbers: Vec<f64> = numbers.into_iter().chain(score.inside).collect();
            ("close", numbers.into())
        }
        Score::Choice(score) => {
            let fields: [(&str, Value); 4] = [
                ("right", score.right.into()),
                ("best", score.best.into()),
                ("next", score.next.into()),
                ("ahead", score.ahead.into()),
            ];
            ("chosen", Value::from_iter(fields))
        }
    }
}

fn score(value: &Value, answer: Option<&Answer>) -> Option<Score> {
    match answer? {
        Answer::Range(ends) => {
            let numbers = numbers(value.get("truth")?)?;
            let (mean, band) = numbers.split_first()?;
            let truth = Truth {
                mean: *mean,
                band: <[f64; 2]>::try_from(band).ok(),
            };
            guess::range(*ends, truth).map(Score::Range)
        }
        Answer::Curve(_) => match numbers(value.get("close")?)?[..] {
            [distance, lean, end, ref inside @ ..] => Some(Score::Curve(CurveScore {
                distance,
                lean,
                end,
                inside: inside.first().copied(),
            })),
            _ => None,
        },
        Answer::Choice(_) => {
            let score = value.get("chosen")?;
            Some(Score::Choice(ChoiceScore {
                right: score.get("right")?.as_bool()?,
                best: position(score.get("best")?)?,
                next: position(score.get("next")?)?,
                ahead: score.get("ahead")?.as_f64()?,
            }))
        }
    }
}

fn numbers(value: &Value) -> Option<Vec<f64>> {
    value.as_array()?.iter().map(Value::as_f64).collect()
}

fn position(value: &Value) -> Option<usize> {
    usize::try_from(value.as_u64()?).ok()
}

//! The answer of the simulation, and what it makes of the guess, in figures and words.

use yew::prelude::*;

use super::ask::is_right;
use super::picture::strategy_name;
use super::player::On;
use super::{phrase, word};
use crate::analysis::guess::{CurveScore, RangeScore};
use crate::app::State;
use crate::app::story::asked::Measured;
use crate::app::story::{Asked, Score};
use crate::engine::series::Unit;
use crate::text::series;
use crate::text::story::{Lean, Phrase, Word};
use crate::ui::context::Context;

/// From so many times the band on a range is called wide.
const WIDE: f64 = 3.0;
/// Below this a range is called brave.
const BRAVE: f64 = 0.7;
/// A curve leans to a side where so much of its distance is on it.
const LEANS: f64 = 0.6;

/// The answer, and the score.
pub fn tiles(on: &On<'_>, asked: &Asked) -> Html {
    let score = on.show.turn().and_then(|turn| turn.score);
    html! {
        <div class="play-scores">
            { right(on, asked) }
            { score.map(|score| scored(on, asked, &score)) }
        </div>
    }
}

fn tile(key: &'static str, figure: String, said: String, good: Option<bool>) -> Html {
    let class = match good {
        Some(true) => "play-score good",
        Some(false) => "play-score bad",
        None => "play-score",
    };
    html! { <div key={key} class={class}><b>{ figure }</b><p>{ said }</p></div> }
}

/// What is right.
fn right(on: &On<'_>, asked: &Asked) -> Html {
    let (context, state) = (on.context, &on.show.stage);
    let numbers = &context.say.numbers;
    if !asked.options.is_empty() {
        return best(on, asked);
    }
    let Some(truth) = asked.truth(state) else {
        return html! { <p>{ word(context, Word::Working) }</p> };
    };
    let unit = asked.unit();
    let written = |value: f64| match asked.minus {
        Some(0) => numbers.change(unit, value),
        // What the baseline is ahead by is a count, such as of those who are missing.
        Some(_) | None => numbers.value(unit, value),
    };
    let said = match truth.band {
        Some([low, high]) => {
            let (low, high) = (written(low), written(high));
            let (low, high) = (low.as_str(), high.as_str());
            phrase(context, Phrase::Average { low, high })
        }
        None => phrase(context, Phrase::AverageOnly),
    };
    let what = what(context, state, asked);
    tile(
        "right",
        written(truth.mean),
        format!("{what}, {said}"),
        None,
    )
}

/// What is asked for, in words.
pub fn what(context: &Context, state: &State, asked: &Asked) -> String {
    let language = context.say.language;
    let (what, time) = match asked.measured {
        Measured::Series(measured, at) => (
            series::label(language, measured, &state.scenario),
            Some(context.say.calendar.label(at)),
        ),
        Measured::Outcome(outcome) => (series::outcome(language, outcome).to_owned(), None),
    };
    let what = if asked.options.is_empty() {
        let strategy = strategy_name(context, &state.scenario, asked.strategy);
        let (what, strategy) = (what.as_str(), strategy.as_str());
        phrase(context, Phrase::With { what, strategy })
    } else {
        what
    };
    let what = match asked.minus {
        Some(minus) => {
            let minus = strategy_name(context, &state.scenario, minus);
            let (what, minus) = (what.as_str(), minus.as_str());
            phrase(context, Phrase::Less { what, minus })
        }
        None => what,
    };
    match time {
        Some(time) => {
            let (what, time) = (what.as_str(), time.as_str());
            phrase(context, Phrase::AtTime { what, time })
        }
        None => what,
    }
}

/// Which strategy is ahead, and by how much.
fn best(on: &On<'_>, asked: &Asked) -> Html {
    let (context, state) = (on.context, &on.show.stage);
    let figures = asked.figures(state);
    let Some(score) = crate::analysis::guess::choice(0, &figures, asked.direction) else {
        return html! { <p>{ word(context, Word::Working) }</p> };
    };
    let Some(&position) = asked.options.get(score.best) else {
        return html! { <p hidden=true/> };
    };
    let ahead = match asked.direction {
        crate::model::decision::Direction::More => score.ahead,
        crate::model::decision::Direction::Less => -score.ahead,
    };
    let figure = context.say.numbers.change(asked.unit(), ahead);
    let best = strategy_name(context, &state.scenario, position);
    let next = asked.options.get(score.next).copied().unwrap_or(0);
    let next = strategy_name(context, &state.scenario, next);
    let what = what(context, state, asked);
    let (best, next, what) = (best.as_str(), next.as_str(), what.as_str());
    let mut said = phrase(context, Phrase::Ahead { best, next, what });
    if let Some(part) = asked.leads(state, position) {
        let of_hundred = context.say.numbers.of_hundred(part);
        let of_hundred = of_hundred.as_str();
        said.push(' ');
        said.push_str(&phrase(context, Phrase::Leads { of_hundred }));
    }
    tile("right", figure, said, None)
}

fn scored(on: &On<'_>, asked: &Asked, score: &Score) -> Html {
    let good = Some(is_right(score));
    let (figure, said) = sentence(on.context, asked.unit(), asked.minus.is_some(), score);
    tile("score", figure, said, good)
}

/// A score in a figure and a sentence.
pub fn sentence(
    context: &Context,
    unit: Unit,
    difference: bool,
    score: &Score,
) -> (String, String) {
    match score {
        Score::Range(score) => range(context, unit, difference, score),
        Score::Curve(score) => curve(context, unit, score),
        Score::Choice(score) => {
            let said = if score.right {
                Word::Right
            } else {
                Word::NotRight
            };
            let figure = if score.right { "✓" } else { "✗" };
            (figure.to_owned(), word(context, said).to_owned())
        }
    }
}

fn range(context: &Context, unit: Unit, difference: bool, score: &RangeScore) -> (String, String) {
    let numbers = &context.say.numbers;
    let written = |value: f64| match difference {
        true => numbers.change(unit, value),
        false => numbers.value(unit, value),
    };
    let [low, high] = score.range.map(written);
    let mean = written(score.truth.mean);
    let (low, high, mean) = (low.as_str(), high.as_str(), mean.as_str());
    let mut said = if score.held() {
        phrase(context, Phrase::RangeHeld { low, high, mean })
    } else {
        let by = numbers.value(unit, score.miss.abs());
        phrase(
            context,
            Phrase::RangeMissed {
                low,
                high,
                mean,
                by: &by,
                too_low: score.miss > 0.0,
            },
        )
    };
    let wide = score.width.filter(|width| *width > WIDE || *width < BRAVE);
    if let Some(width) = wide {
        let times = numbers.factor(width);
        let (times, wide) = (times.as_str(), width > WIDE);
        said.push(' ');
        said.push_str(&phrase(context, Phrase::Width { times, wide }));
    }
    let figure = if score.held() {
        Word::Held
    } else {
        Word::Missed
    };
    (word(context, figure).to_owned(), said)
}

fn curve(context: &Context, unit: Unit, score: &CurveScore) -> (String, String) {
    let numbers = &context.say.numbers;
    let leans = score.lean.abs() >= LEANS * score.distance && score.distance > 0.0;
    let lean = match score.lean {
        _ if !leans => Lean::Neither,
        lean if lean > 0.0 => Lean::High,
        _ => Lean::Low,
    };
    let too_high = score.end > 0.0;
    let away = numbers.share((score.distance * 100.0).round() / 100.0);
    let part = away.as_str();
    let mut said = format!(
        "{} {}",
        phrase(context, Phrase::CurveEnd { too_high }),
        phrase(context, Phrase::CurveAway { part, lean })
    );
    if let Some(inside) = score.inside {
        let inside = numbers.share((inside * 100.0).round() / 100.0);
        let part = inside.as_str();
        said.push(' ');
        said.push_str(&phrase(context, Phrase::CurveInside { part }));
    }
    (numbers.change(unit, score.end), said)
}

/// How many ranges held so far, from the second on.
pub fn calibration(on: &On<'_>) -> Html {
    let count = on.show.calibration();
    if count.of < 2 {
        return html! { <p hidden=true/> };
    }
    let (held, of) = (count.held, count.of);
    html! { <p class="play-calibration">{ phrase(on.context, Phrase::Calibration { held, of }) }</p> }
}

//! The ways to answer: a choice by buttons, and the axis of a range (`range`). Curves are drawn on the picture.

use yew::prelude::*;

use super::picture::strategy_name;
use super::player::On;
use super::{phrase, room, word};
use crate::app::story::{Act, Answer, Asked, Score};
use crate::engine::series::Unit;
use crate::model::story::Ask;
use crate::text::story::{Phrase, Word};
use crate::ui::widgets::{Scale, mark};

/// How many stops a slider has.
const STOPS: f64 = 200.0;

/// The axis of an answer: the question's own, or one that has room on either side without giving the answer away.
pub fn scale(on: &On<'_>, ask: &Ask, asked: &Asked) -> Scale {
    let truth = asked.truth(&on.show.stage).map_or(0.0, |truth| truth.mean);
    let around = match asked.unit() {
        Unit::Share => Scale::around(truth.abs(), Some(1.0)),
        Unit::Points => Scale::new(-100.0, 100.0, STOPS),
        _ => Scale::around(truth.abs(), None),
    };
    let low = if asked.minus.is_some() || truth < 0.0 {
        -around.high
    } else {
        around.low
    };
    let (low, high) = (ask.low.unwrap_or(low), ask.high.unwrap_or(around.high));
    Scale::new(low, high, STOPS)
}

/// The strategies to choose among, with the hands of a room.
pub fn choose(on: &On<'_>, asked: &Asked) -> Html {
    let (show, context) = (on.show, on.context);
    let turn = show.turn();
    let chosen = match turn.and_then(|turn| turn.answer.as_ref()) {
        Some(Answer::Choice(at)) => Some(*at),
        _ => None,
    };
    let open = show.is_open();
    let figures = asked.figures(&show.stage);
    let best = (!open).then(|| best_of(asked, &figures)).flatten();
    let votes = turn.map_or(&[] as &[u32], |turn| &turn.votes);
    let scenario = &show.stage.scenario;
    let options = asked.options.iter().enumerate().map(|(at, &strategy)| {
        let on_choose = {
            let (act, take_back) = (on.act.clone(), chosen == Some(strategy));
            move |_: MouseEvent| {
                let answer = (!take_back).then_some(Answer::Choice(strategy));
                act.emit(Act::Answer(answer));
            }
        };
        let is_own = chosen == Some(strategy);
        let is_best = best == Some(at);
        let figure = figures.get(at).filter(|it| !open && it.is_finite());
        let figure = figure.map(|it| context.say.numbers.value(asked.unit(), *it));
        let class = classes!("play-option", is_own.then_some("play-own"), is_best.then_some("play-best"));
        html! {
            <li key={at} class={class}>
                <button type="button" class="play-choose" aria-pressed={is_own.to_string()} aria-disabled={(!open).to_string()} onclick={on_choose}>
                    { mark(scenario.slot(strategy), false) }
                    <b aria-hidden="true">{ letter(at) }</b>
                    <span class="play-option-name">{ strategy_name(context, scenario, strategy) }
                        <small hidden={!is_own}>{ word(context, Word::YourChoice) }</small></span>
                    <span class="play-option-figure">{ figure }</span>
                </button>
                { hands(on, at, &strategy_name(context, scenario, strategy), votes) }
            </li>
        }
    });
    html! { <ul class="play-options">{ for options }</ul> }
}

/// The option that is right.
pub fn best_of(asked: &Asked, figures: &[f64]) -> Option<usize> {
    crate::analysis::guess::choice(0, figures, asked.direction).map(|score| score.best)
}

/// A, B, C …
pub fn letter(at: usize) -> String {
    let at = u32::try_from(at % 26).unwrap_or(0);
    char::from_u32('A' as u32 + at).map_or(String::new(), String::from)
}

/// The hands of one option.
fn hands(on: &On<'_>, at: usize, name: &str, votes: &[u32]) -> Html {
    let count = votes.get(at).copied().unwrap_or(0);
    let of: u32 = votes.iter().sum();
    let step = |more: bool, face: &'static str, act_word: Word| {
        let act = on.act.clone();
        let onclick = move |_: MouseEvent| act.emit(Act::Vote(at, more));
        let label = phrase(
            on.context,
            Phrase::For {
                act: word(on.context, act_word),
                name,
            },
        );
        html! { <button type="button" class="btn btn-quiet btn-icon" aria-label={label} onclick={onclick}>{ face }</button> }
    };
    let tally = (of > 0).then(|| phrase(on.context, Phrase::Hands { count, of }));
    html! {
        <span class="play-hands">
            <span role="status">{ tally }</span>
            { step(false, "−", Word::OneFewer) }
            { step(true, "+", Word::OneMore) }
        </span>
    }
}

/// What takes a drawn curve back.
pub fn draw(on: &On<'_>) -> Html {
    let drawn = on.show.turn().is_some_and(|turn| turn.answer.is_some());
    let act = on.act.clone();
    let onclick = move |_: MouseEvent| act.emit(Act::Answer(None));
    html! {
        <div hidden={!drawn}>
            <button type="button" class="btn" onclick={onclick}>{ word(on.context, Word::StartOver) }</button>
        </div>
    }
}

/// Whether an answer was scored as right.
pub fn is_right(score: &Score) -> bool {
    match score {
        Score::Range(score) => score.held(),
        Score::Choice(score) => score.right,
        Score::Curve(score) => score
            .inside
            .map_or(score.distance <= 0.1, |part| part >= 0.5),
    }
}

/// The widest that dots of a room reach.
pub fn room_span(on: &On<'_>, ask: &Ask, asked: &Asked, numbers: &[f64]) -> (f64, f64) {
    let scale = scale(on, ask, asked);
    room::span(
        numbers,
        on.show.is_open(),
        asked.truth(&on.show.stage),
        scale,
    )
}

//! The ways to answer: a range by sliders and fields, a choice by buttons. Curves are drawn on the picture.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::picture::strategy_name;
use super::player::On;
use super::{phrase, room, word};
use crate::app::story::{Act, Answer, Asked, Score};
use crate::engine::series::Unit;
use crate::model::story::Ask;
use crate::text::number::{Kind, exact, parse};
use crate::text::story::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::widgets::id::use_id;
use crate::ui::widgets::{Scale, Slider, mark};

/// How many stops a slider has.
const STOPS: f64 = 200.0;

/// Two numbers between which it should be.
pub fn range(on: &On<'_>, ask: &Ask, asked: &Asked) -> Html {
    let scale = scale(on, ask, asked);
    let ends = match on.show.turn().and_then(|turn| turn.answer.as_ref()) {
        Some(Answer::Range(ends)) => Some(*ends),
        _ => None,
    };
    let set = |at: usize| {
        let act = on.act.clone();
        let before = ends.unwrap_or([scale.low, scale.high]);
        Callback::from(move |value: f64| {
            let mut ends = before;
            ends[at] = value;
            // The other end gives way.
            if ends[0] > ends[1] {
                ends[1 - at] = value;
            }
            act.emit(Act::Answer(Some(Answer::Range(ends))));
        })
    };
    let field = |at: usize, label: Word| {
        html! {
            <End key={at} context={on.context.clone()} unit={asked.unit()} scale={scale} label={word(on.context, label)}
                value={ends.map(|ends| ends[at])} rest={if at == 0 { scale.low } else { scale.high }} on_value={set(at)}/>
        }
    };
    html! { <div class="play-range">{ field(0, Word::AtLeast) }{ field(1, Word::AtMost) }</div> }
}

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

#[derive(Properties, PartialEq)]
struct EndProps {
    context: Context,
    unit: Unit,
    scale: Scale,
    label: AttrValue,
    value: Option<f64>,
    rest: f64,
    on_value: Callback<f64>,
}

/// One end: a slider, and a field for whoever knows the number.
#[component]
fn End(props: &EndProps) -> Html {
    let id = use_id();
    let wrong = use_state_eq(|| None::<String>);
    let say = &props.context.say;
    let kind = match props.unit {
        Unit::Money => Kind::Money,
        Unit::Share => Kind::Share,
        Unit::People | Unit::CustomerPeriods => Kind::Count,
        Unit::Points | Unit::Periods => Kind::Number,
    };
    let locale = say.language.locale();
    // What a person has not said yet stands on the slider alone: a number that came into the field while somebody goes there to write
    // would become part of what is written.
    let is_said = use_state_eq(|| props.value.is_some());
    let text = match props.value.filter(|_| *is_said) {
        Some(value) => exact(value, kind, locale),
        None => String::new(),
    };
    let said = props.value.map_or_else(
        || word(&props.context, Word::Unanswered).to_owned(),
        |value| say.numbers.value(props.unit, value),
    );
    let onchange = {
        let (on_value, wrong, is_said) = (props.on_value.clone(), wrong.setter(), is_said.setter());
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            match parse(&input.value(), kind, locale) {
                Ok(value) => {
                    wrong.set(None);
                    is_said.set(true);
                    on_value.emit(value);
                }
                Err(problem) => wrong.set(Some(problem.text)),
            }
        }
    };
    let on_move = {
        let (on_value, wrong) = (props.on_value.clone(), wrong.setter());
        Callback::from(move |(value, _): (f64, u64)| {
            wrong.set(None);
            is_said.set(true);
            on_value.emit(value);
        })
    };
    let value = props.value.unwrap_or(props.rest);
    let scale = props.scale.holding(value);
    let error = wrong.as_ref().map(|text| {
        html! { <p class="errtext" role="alert">{ phrase(&props.context, Phrase::NotRead { text }) }</p> }
    });
    html! {
        <div class="play-end">
            <label for={id.clone()}>{ props.label.clone() }</label>
            <Slider label={props.label.clone()} said={said} value={value} scale={scale} on_move={on_move}/>
            <span class={classes!("box", wrong.is_some().then_some("err"))}>
                <input id={id} type="text" inputmode="text" autocomplete="off" value={text} placeholder="…" onchange={onchange}/>
            </span>
            <div>{ error }</div>
        </div>
    }
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

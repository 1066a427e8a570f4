//! What a step asks first.

use yew::prelude::*;

use super::super::{picture, word};
use super::Open;
use super::fields::{self, NumberOf};
use crate::engine::series::{OUTCOMES, Series};
use crate::model::decision::Direction;
use crate::model::limits;
use crate::model::story::{Ask, AskKind, Step};
use crate::text::number::Kind;
use crate::text::series;
use crate::text::story::{self as words, Word};
use crate::ui::widgets::choice;

const KINDS: [AskKind; 3] = [AskKind::Range, AskKind::Choose, AskKind::Draw];
const DIRECTIONS: [(Option<Direction>, Word); 3] = [
    (None, Word::Usual),
    (Some(Direction::More), Word::More),
    (Some(Direction::Less), Word::Less),
];

/// Changes the question, where there is one.
fn on_ask<T>(change: impl Fn(&mut Ask, T)) -> impl Fn(&mut Step, T) {
    move |step, value| {
        if let Some(ask) = &mut step.ask {
            change(ask, value);
        }
    }
}

/// Fields of the question that a step asks, with the choice of its kind or of none.
pub fn fields(open: &Open<'_>) -> Html {
    let (context, step) = (open.context, open.step);
    let mut kinds = vec![(
        word(context, Word::NoQuestion).to_owned(),
        step.ask.is_none(),
    )];
    kinds.extend(KINDS.iter().map(|kind| {
        let on = step.ask.as_ref().is_some_and(|ask| ask.kind == *kind);
        (words::kind(context.say.language, *kind).to_owned(), on)
    }));
    let ids: Vec<String> = context
        .scenario
        .strategies
        .iter()
        .map(|it| it.id.clone())
        .collect();
    let on_kind = open.changer(move |step, at: usize| {
        let kind = at.checked_sub(1).and_then(|at| KINDS.get(at)).copied();
        step.ask = kind.map(|kind| match step.ask.take() {
            Some(ask) => suited(Ask { kind, ..ask }, &ids),
            None => suited(fresh(kind, step.series.clone()), &ids),
        });
    });
    let body = step.ask.as_ref().map(|ask| question(open, ask));
    html! {
        <fieldset class="story-part">
            <legend><h3>{ word(context, Word::Question) }</h3></legend>
            { choice(word(context, Word::QuestionKind), "", &kinds, on_kind) }
            <div class="stack">{ body }</div>
        </fieldset>
    }
}

/// A question for what the step shows.
fn fresh(kind: AskKind, series: Option<String>) -> Ask {
    Ask {
        series: Some(series.unwrap_or_else(|| "customers".to_owned())),
        ..Ask::new(kind)
    }
}

/// The question with what its kind needs.
fn suited(mut ask: Ask, ids: &[String]) -> Ask {
    if ask.kind == AskKind::Choose && ask.options.len() < 2 {
        ask.options = ids.to_vec();
    }
    if ask.kind == AskKind::Draw && ask.series.is_none() {
        ask.series = Some("customers".to_owned());
        ask.outcome = None;
    }
    ask
}

fn question(open: &Open<'_>, ask: &Ask) -> Html {
    let context = open.context;
    let (range, choose, draw) = (
        ask.kind == AskKind::Range,
        ask.kind == AskKind::Choose,
        ask.kind == AskKind::Draw,
    );
    html! {
        <>
            { text(open, Word::Asks, |ask| &mut ask.question) }
            { measure(open, ask) }
            <div hidden={draw || ask.series.is_none()}>
                { fields::time(open, Word::At, Word::End, ask.at, on_ask(|ask, time| ask.at = time)) }
            </div>
            <div hidden={choose}>{ strategy(open, Word::StrategyAsked, ask.strategy.as_ref(), false) }</div>
            <div hidden={!range}>{ strategy(open, Word::Minus, ask.minus.as_ref(), true) }</div>
            <div hidden={!choose}>
                { fields::strategies(open, Word::Options, &ask.options, on_ask(|ask, ids| ask.options = ids)) }
                { direction(open, ask) }
            </div>
            <div hidden={!draw}>
                { fields::time(open, Word::From, Word::Nothing, Some(ask.from), on_ask(|ask, time: Option<u32>| ask.from = time.unwrap_or(0))) }
            </div>
            <div class="story-two" hidden={choose}>
                { end(open, Word::AxisLow, ask.low, |ask, value| ask.low = value) }
                { end(open, Word::AxisHigh, ask.high, |ask, value| ask.high = value) }
            </div>
            { text(open, Word::Reveal, |ask| &mut ask.reveal) }
            <p class="hint" hidden=true>{ word(context, Word::Automatic) }</p>
        </>
    }
}

/// A text of the question. The blank one is never seen: the field is there with the question alone.
fn text(open: &Open<'_>, label: Word, of: impl Fn(&mut Ask) -> &mut String + 'static) -> Html {
    fields::text(open, label, None, true, limits::TEXT_LENGTH, move |step| {
        of(step.ask.get_or_insert_with(|| Ask::new(AskKind::Range)))
    })
}

fn end(
    open: &Open<'_>,
    label: Word,
    value: Option<f64>,
    set: impl Fn(&mut Ask, Option<f64>) + 'static,
) -> Html {
    html! {
        <NumberOf key={format!("{label:?}")} context={open.context.clone()} label={word(open.context, label)} kind={Kind::Number}
            value={value} placeholder={word(open.context, Word::Automatic)} on_value={open.changer(on_ask(set))}/>
    }
}

/// The series and outcomes that can be asked for.
fn measure(open: &Open<'_>, ask: &Ask) -> Html {
    let context = open.context;
    let (scenario, language) = (&context.scenario, context.say.language);
    let mut keys: Vec<(bool, String)> = Vec::new();
    let mut options: Vec<(String, bool)> = Vec::new();
    for it in Series::all(scenario) {
        let key = it.key(scenario);
        let on = ask.series.as_deref() == Some(key.as_str());
        options.push((series::label(language, it, scenario), on));
        keys.push((true, key));
    }
    if ask.kind != AskKind::Draw {
        for it in OUTCOMES {
            let on = ask.series.is_none() && ask.outcome.as_deref() == Some(it.key());
            options.push((series::outcome(language, it).to_owned(), on));
            keys.push((false, it.key().to_owned()));
        }
    }
    let on_choose = open.changer(on_ask(move |ask: &mut Ask, at: usize| match keys.get(at) {
        Some((true, key)) => (ask.series, ask.outcome) = (Some(key.clone()), None),
        Some((false, key)) => (ask.series, ask.outcome) = (None, Some(key.clone())),
        None => {}
    }));
    choice(word(context, Word::Measure), "", &options, on_choose)
}

fn strategy(open: &Open<'_>, label: Word, now: Option<&String>, minus: bool) -> Html {
    let context = open.context;
    let scenario = &context.scenario;
    let ids: Vec<String> = scenario.strategies.iter().map(|it| it.id.clone()).collect();
    let mut options: Vec<(String, bool)> = Vec::new();
    if minus {
        options.push((word(context, Word::Nothing).to_owned(), now.is_none()));
    }
    options.extend(ids.iter().enumerate().map(|(at, id)| {
        let on = now.map_or(!minus && at == 0, |now| now == id);
        (picture::strategy_name(open.context, scenario, at), on)
    }));
    let on_choose = open.changer(on_ask(move |ask: &mut Ask, at: usize| {
        if minus {
            ask.minus = at.checked_sub(1).and_then(|at| ids.get(at).cloned());
        } else {
            ask.strategy = ids.get(at).cloned();
        }
    }));
    choice(word(context, label), "", &options, on_choose)
}

fn direction(open: &Open<'_>, ask: &Ask) -> Html {
    let context = open.context;
    let options: Vec<(String, bool)> = DIRECTIONS
        .iter()
        .map(|(direction, label)| {
            (
                word(context, *label).to_owned(),
                *direction == ask.direction,
            )
        })
        .collect();
    let on_choose = open.changer(on_ask(|ask: &mut Ask, at: usize| {
        ask.direction = DIRECTIONS.get(at).and_then(|(direction, _)| *direction);
    }));
    choice(word(context, Word::Direction), "", &options, on_choose)
}

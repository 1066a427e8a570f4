//! The numbers of a step that are others than the scenario's, and which of them are hidden.

use yew::prelude::*;

use super::super::numbers::domain;
use super::super::{phrase, word};
use super::Open;
use super::fields::NumberOf;
use crate::app::story::numbers;
use crate::model::story::NumberChange;
use crate::model::{Extra, Pin};
use crate::text::number::Kind;
use crate::text::story::{Phrase, Word};
use crate::ui::inspector;
use crate::ui::widgets::{Icon, choice, icon};

/// Fields of the numbers that a step changes or hides.
pub fn fields(open: &Open<'_>) -> Html {
    let (context, step) = (open.context, open.step);
    let changed = step.changes.iter().enumerate();
    let rows = changed.map(|(at, change)| row(open, at, change));
    let hidden = step.hidden.iter().enumerate();
    let only_hidden = hidden
        .filter(|(_, key)| step.changes.iter().all(|it| it.number != **key))
        .map(|(at, key)| hidden_row(open, at, key));
    html! {
        <fieldset class="story-part">
            <legend><h3>{ word(context, Word::Numbers) }</h3></legend>
            <p class="small muted">{ word(context, Word::NumbersAbout) }</p>
            <ul class="stack">{ for rows }{ for only_hidden }</ul>
            { add(open) }
            <p class="small muted" hidden={step.hidden.is_empty()}>{ word(context, Word::HiddenAbout) }</p>
        </fieldset>
    }
}

fn name(open: &Open<'_>, key: &str) -> Option<(String, Pin)> {
    let pin = Pin::parse(key).filter(|pin| pin.is_in(&open.context.scenario))?;
    Some((inspector::number_name(open.context, &pin), pin))
}

fn row(open: &Open<'_>, at: usize, change: &NumberChange) -> Html {
    let context = open.context;
    let known = name(open, &change.number);
    let (label, kind) = match &known {
        Some((name, pin)) => (name.clone(), domain(&context.scenario, pin).kind),
        None => (change.number.clone(), Kind::Number),
    };
    let on_value = open.changer(move |step, value: Option<f64>| {
        if let (Some(change), Some(value)) = (step.changes.get_mut(at), value) {
            change.value = value;
        }
    });
    let remove = {
        let change = open.changer(move |step, ()| {
            if at < step.changes.len() {
                let gone = step.changes.remove(at);
                step.hidden.retain(|key| *key != gone.number);
            }
        });
        move |_: MouseEvent| change.emit(())
    };
    let act = word(context, Word::RemoveNumber);
    let whole = phrase(context, Phrase::For { act, name: &label });
    html! {
        <li key={format!("change-{at}")} class="story-number-row">
            <NumberOf context={context.clone()} label={label} kind={kind} value={Some(change.value)} placeholder="" may_be_empty={false} on_value={on_value}/>
            <p class="errtext" hidden={known.is_some()}>{ word(context, Word::NumberGone) }</p>
            <div class="row spread">
                { hide(open, &change.number) }
                <button type="button" class="btn btn-quiet btn-icon" aria-label={whole} title={act} onclick={remove}>{ icon(Icon::Remove) }</button>
            </div>
        </li>
    }
}

/// A number that is hidden, and no other than the scenario's.
fn hidden_row(open: &Open<'_>, at: usize, key: &str) -> Html {
    let label = name(open, key).map_or_else(|| key.to_owned(), |(name, _)| name);
    html! { <li key={format!("hidden-{at}")} class="story-number-row"><span>{ label }</span>{ hide(open, key) }</li> }
}

fn hide(open: &Open<'_>, key: &str) -> Html {
    let on = open.step.hidden.iter().any(|other| other == key);
    let onchange = {
        let key = key.to_owned();
        let change = open.changer(move |step, ()| {
            if on {
                step.hidden.retain(|other| *other != key);
            } else {
                step.hidden.push(key.clone());
            }
        });
        move |_: Event| change.emit(())
    };
    html! { <label class="check"><input type="checkbox" checked={on} onchange={onchange}/>{ word(open.context, Word::Hide) }</label> }
}

/// A list of every number that is not there yet.
fn add(open: &Open<'_>) -> Html {
    let context = open.context;
    let scenario = &context.scenario;
    let there = |pin: &Pin| {
        let key = pin.to_string();
        open.step.changes.iter().any(|change| change.number == key)
    };
    let all: Vec<(Pin, f64)> = numbers::all(scenario)
        .into_iter()
        .filter(|pin| !there(pin))
        .filter_map(|pin| Some((numbers::value(scenario, &pin)?, pin)))
        .map(|(value, pin)| (pin, value))
        .collect();
    let mut options = vec![(word(context, Word::Choose).to_owned(), true)];
    options.extend(
        all.iter()
            .map(|(pin, _)| (inspector::number_name(context, pin), false)),
    );
    let on_choose = open.changer(move |step, at: usize| {
        let chosen = at.checked_sub(1).and_then(|at| all.get(at));
        if let Some((pin, value)) = chosen {
            step.changes.push(NumberChange {
                number: pin.to_string(),
                value: *value,
                extra: Extra::new(),
            });
        }
    });
    choice(word(context, Word::AddNumber), "", &options, on_choose)
}

//! The numbers of a step that are others than the scenario's, and those that are hidden until the answer is shown.

use yew::prelude::*;

use super::player::On;
use super::{phrase, word};
use crate::app::story::numbers;
use crate::model::story::Step;
use crate::model::{Pin, Scenario};
use crate::text::story::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::inspector;
use crate::ui::value::Domain;

/// The list; nothing where the step has no such number.
pub fn list(on: &On<'_>, step: &Step) -> Html {
    let base = &on.show.presented.scenario;
    let revealed = on.show.turn().is_some_and(|turn| turn.revealed);
    let concealed = |key: &String| step.hidden.contains(key) && !revealed;
    // A lesson's text says what is otherwise, in words of its own.
    let is_told = on.show.presented.lesson.is_some();
    let changed = step.changes.iter().map(|change| &change.number);
    let changed = changed.filter(|key| !is_told || step.hidden.contains(key));
    let hidden = step.hidden.iter();
    let hidden = hidden.filter(|key| step.changes.iter().all(|it| it.number != **key));
    let rows: Vec<Html> = changed
        .chain(hidden)
        .filter_map(|key| row(on, base, key, concealed(key)))
        .collect();
    if rows.is_empty() {
        return html! { <div hidden=true/> };
    }
    html! {
        <section class="play-numbers" aria-label={word(on.context, Word::InThisStep)}>
            <h2>{ word(on.context, Word::InThisStep) }</h2>
            <dl>{ for rows }</dl>
        </section>
    }
}

fn row(on: &On<'_>, base: &Scenario, key: &str, concealed: bool) -> Option<Html> {
    let pin = Pin::parse(key).filter(|pin| pin.is_in(base))?;
    let name = inspector::number_name(on.context, &pin);
    let now = numbers::value(&on.show.stage.scenario, &pin)?;
    let was = numbers::value(base, &pin)?;
    let said = if concealed {
        html! { <b class="play-hidden">{ word(on.context, Word::HiddenNumber) }</b> }
    } else {
        let now_said = written(on.context, &pin, now);
        let was_said = written(on.context, &pin, was);
        let before = (now.to_bits() != was.to_bits())
            .then(|| html! { <span class="muted">{ phrase(on.context, Phrase::Was { was: &was_said }) }</span> });
        html! { <><b>{ now_said }</b>{ " " }{ before }</> }
    };
    Some(html! { <div key={key.to_owned()}><dt>{ name }</dt><dd>{ said }</dd></div> })
}

/// What values a number takes, as its field does.
pub fn domain(scenario: &Scenario, pin: &Pin) -> Domain {
    match pin {
        Pin::Parameter(target) => inspector::number_domain(target),
        Pin::Amount(id, at) => amount_domain(scenario, id, *at),
        Pin::Intensity(..) => Domain::FACTOR,
        Pin::Initial(_) => Domain::PEOPLE,
        Pin::GrossMargin => Domain::SHARE,
        Pin::FixedCost => Domain::MONEY,
    }
}

/// The amount of a lever is a factor, or a value of what it acts on.
fn amount_domain(scenario: &Scenario, id: &str, at: usize) -> Domain {
    use crate::model::Change;
    let strategy = scenario.strategies.iter().find(|it| it.id == id);
    let lever = strategy.and_then(|strategy| strategy.levers.get(at));
    let Some(lever) = lever else {
        return Domain::FACTOR;
    };
    match lever.change {
        Change::Set(_) => inspector::number_domain(&lever.target),
        Change::Add(_) => Domain {
            low: f64::NEG_INFINITY,
            high: f64::INFINITY,
            ..inspector::number_domain(&lever.target)
        },
        Change::Move { .. } => Domain::SHARE,
        _ => Domain::TIMES,
    }
}

/// A number as people write it.
pub fn written(context: &Context, pin: &Pin, value: f64) -> String {
    domain(&context.scenario, pin).said(value, &context.say)
}

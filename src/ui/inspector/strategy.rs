//! The inspectors of a strategy with its levers, and of an event.

use yew::prelude::*;

use super::{lever, parts};
use crate::app::edit::{Item, LeverPlace};
use crate::text::series;
use crate::text::workspace::Word;
use crate::ui::context::Context;
use crate::ui::say;
use crate::ui::widgets::mark;

/// Everything about a strategy, by id, with one of its levers open.
#[must_use]
pub fn strategy(context: &Context, id: &str, open: Option<usize>) -> Option<Html> {
    let scenario = &context.scenario;
    let position = scenario
        .strategies
        .iter()
        .position(|strategy| strategy.id == id)?;
    let strategy = scenario.strategies.get(position)?;
    let slot = say::slot(scenario, position);
    let levers = strategy.levers.iter().enumerate().map(|(at, each)| {
        let place = LeverPlace::Strategy(id.to_owned(), at);
        html! { <div key={at}>{ lever::lever(context, &place, each, Some(slot), open == Some(at)) }</div> }
    });
    let empty = match (strategy.levers.is_empty(), position) {
        (false, _) => None,
        (true, 0) => Some(Word::BaselineDoesNothing),
        (true, _) => Some(Word::NoLevers),
    };
    let events = if scenario.events.is_empty() {
        html! { <span hidden=true/> }
    } else {
        events(context)
    };
    Some(html! {
        <>
            <div>
                <p class="insp-kind">{ context.say.word(Word::Strategy) }</p>
                <h2 class="insp-title row">{ mark(slot, false) }{ series::strategy(strategy).to_owned() }</h2>
            </div>
            <p class="small muted prose" hidden={strategy.notes.is_empty()}>{ strategy.notes.clone() }</p>
            <div class="stack">{ for levers }</div>
            { empty.map(|word| html! { <p class="note">{ context.say.word(word) }</p> }) }
            { events }
            <hr/>
            { parts::name(context, Item::Strategy(id.to_owned()), &strategy.name, &strategy.id) }
        </>
    })
}

fn events(context: &Context) -> Html {
    let rows = context
        .scenario
        .events
        .iter()
        .enumerate()
        .map(|(position, event)| {
            let selection = crate::app::view::Selection::Event(position);
            parts::row(context, selection, &lever::title(context, event), "")
        });
    html! { <div><hr/><h3 class="gap">{ context.say.word(Word::Events) }</h3><div class="rows">{ for rows }</div></div> }
}

/// Everything about an event, by position.
#[must_use]
pub fn event(context: &Context, position: usize) -> Option<Html> {
    let event = context.scenario.events.get(position)?;
    let place = LeverPlace::Event(position);
    Some(html! {
        <>
            { parts::head(context.say.word(Word::Event), &lever::title(context, event)) }
            <p class="small muted prose" hidden={event.notes.is_empty()}>{ event.notes.clone() }</p>
            { lever::lever(context, &place, event, None, true) }
        </>
    })
}

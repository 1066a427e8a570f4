//! The inspectors of a strategy with its levers, and of an event.

use yew::prelude::*;

use super::inputs::{notes, switch};
use super::{lever, parts};
use crate::app::Action;
use crate::app::edit::{Edit, Item, LeverPlace, StructureEdit};
use crate::app::levers::{for_target, targets};
use crate::app::shown::Dialog;
use crate::app::view::{Selection, ViewChange};
use crate::model::{Strategy, Target};
use crate::text::series;
use crate::text::strategies::{Phrase, Word};
use crate::text::workspace;
use crate::ui::context::Context;
use crate::ui::strategies::adopt::add;
use crate::ui::strategies::colors::palette;
use crate::ui::strategies::select::AddByTarget;
use crate::ui::strategies::tools::{Tool, Tools, selector, tools};
use crate::ui::widgets::{Icon, icon, mark};

/// Everything about a strategy, by id, with one of its levers open.
#[must_use]
pub fn strategy(context: &Context, id: &str, open: Option<usize>) -> Option<Html> {
    let scenario = &context.scenario;
    let language = context.say.language;
    let mut all = scenario.strategies.iter();
    let position = all.position(|strategy| strategy.id == id)?;
    let strategy = scenario.strategies.get(position)?;
    let slot = scenario.slot(position);
    let levers = strategy.levers.iter().enumerate().map(|(at, each)| {
        let place = LeverPlace::Strategy(id.to_owned(), at);
        let buttons = lever_tools(context, strategy, at, open);
        html! { <div key={at}>{ lever::lever(context, &place, each, Some(slot), open == Some(at), buttons) }</div> }
    });
    let (kind, about) = match position {
        0 => (
            Word::Baseline.say(language),
            Word::BaselineAbout.say(language),
        ),
        _ => (context.say.word(workspace::Word::Strategy), ""),
    };
    let empty = strategy.levers.is_empty() && position > 0;
    Some(html! {
        <>
            <div>
                <p class="insp-kind">{ kind }</p>
                <h2 class="insp-title row">{ mark(slot, false) }{ series::strategy(strategy).to_owned() }</h2>
            </div>
            <p class="note" hidden={about.is_empty()}>{ about }</p>
            <h3 tabindex="-1" data-list="levers">{ Word::Levers.say(language) }</h3>
            <div class="stack">{ for levers }</div>
            <p class="note" hidden={!empty}>{ context.say.word(workspace::Word::NoLevers) }</p>
            { adding(context, position, id) }
            <hr/>
            { parts::name(context, Item::Strategy(id.to_owned()), &strategy.name, &strategy.id) }
            { if position > 0 { palette(context, id, slot) } else { Html::default() } }
            { compare(context, strategy, position) }
            { notes(context, Item::Strategy(id.to_owned()), &strategy.notes) }
            <hr/>
            <div class="row spread">
                <button type="button" class="link small" onclick={context.on_select(Some(Selection::Strategies))}>{ Word::AllStrategies.say(language) }</button>
                { strategy_tools(context, position, strategy) }
            </div>
        </>
    })
}

/// Whether it is simulated beside the others; the baseline always is.
pub fn compare(context: &Context, strategy: &Strategy, position: usize) -> Html {
    if position == 0 {
        return html! { <span hidden=true/> };
    }
    let language = context.say.language;
    let (context, id) = (context.clone(), strategy.id.clone());
    switch(
        Word::Compare.say(language),
        Word::CompareAbout.say(language),
        strategy.compare,
        move |on| context.edit(Edit::Compare(id.clone(), on)),
    )
}

/// Ways to one more lever.
fn adding(context: &Context, position: usize, id: &str) -> Html {
    let language = context.say.language;
    let on_add = {
        let context = context.clone();
        Callback::from(move |target: Target| {
            let lever = for_target(&context.scenario, &target);
            add(&context, position, vec![lever], None);
        })
    };
    let library = {
        let (context, id) = (context.clone(), id.to_owned());
        move |_: MouseEvent| {
            context.view(ViewChange::Focus(id.clone()));
            context.dispatch.send(Action::ShowDialog(Dialog::Library));
        }
    };
    html! {
        <div class="stack">
            <AddByTarget context={context.clone()} label={Word::WhatToChange.say(language)}
                groups={targets(&context.scenario, false)} on_add={on_add}/>
            <div><button type="button" class="btn" onclick={library}>{ icon(Icon::Templates) }{ Word::FromLibrary.say(language) }</button></div>
        </div>
    }
}

/// The buttons of a strategy; the baseline stays first and, among others, where it is.
pub fn strategy_tools(context: &Context, position: usize, strategy: &Strategy) -> Html {
    let item = format!("strategy-{}", strategy.id);
    let count = context.scenario.strategies.len();
    let name = series::strategy(strategy);
    let own = || Item::Strategy(strategy.id.clone());
    let structure = |edit: StructureEdit, focus: String| Tool::new(Edit::Structure(edit), focus);
    let to = |position: usize, tool: &str| {
        structure(
            StructureEdit::MoveTo(own(), position),
            selector(&item, tool),
        )
    };
    let copied = Phrase::CopyOf { name }.say(context.say.language);
    let copy = StructureEdit::Duplicate(own(), copied);
    let removable = position > 0 || count == 1;
    let all = Tools {
        up: (position > 1).then(|| to(position - 1, "up")),
        down: (position > 0 && position + 1 < count).then(|| to(position + 1, "down")),
        copy: Some(structure(copy, selector(&item, "copy"))),
        remove: removable
            .then(|| structure(StructureEdit::Remove(own()), "[data-list]".to_owned())),
    };
    tools(context, &item, name, true, all)
}

/// The buttons of a lever. What is open stays open where it goes.
fn lever_tools(context: &Context, strategy: &Strategy, at: usize, open: Option<usize>) -> Html {
    let Some(each) = strategy.levers.get(at) else {
        return html! { <span/> };
    };
    let of = |position: usize| format!("lever-{position}");
    let place = || Item::Lever(LeverPlace::Strategy(strategy.id.clone(), at));
    let show = |position: Option<usize>| {
        open.map(|_| match position {
            Some(position) => Selection::Lever(strategy.id.clone(), position),
            None => Selection::Strategy(strategy.id.clone()),
        })
    };
    let title = lever::title(context, each);
    let (up, down) = (at.checked_sub(1), Some(at + 1));
    let to = |position: usize, tool: &str| {
        let edit = Edit::Structure(StructureEdit::MoveTo(place(), position));
        let mine = open == Some(at);
        let tool = Tool::new(edit, selector(&of(position), tool));
        if mine {
            tool.showing(show(Some(position)))
        } else {
            tool
        }
    };
    let copied = Phrase::CopyOf { name: &title }.say(context.say.language);
    let copy = Edit::Structure(StructureEdit::Duplicate(place(), copied));
    let remove = Edit::Structure(StructureEdit::Remove(place()));
    let all = Tools {
        up: up.map(|position| to(position, "up")),
        down: down
            .filter(|position| *position < strategy.levers.len())
            .map(|position| to(position, "down")),
        copy: Some(Tool::new(copy, selector(&of(at + 1), "copy")).showing(show(Some(at + 1)))),
        remove: Some(Tool::new(remove, "[data-list]".to_owned()).showing(show(None))),
    };
    tools(context, &of(at), &title, true, all)
}

/// Everything about an event, by position.
#[must_use]
#[inline(never)]
pub fn event(context: &Context, position: usize) -> Option<Html> {
    let event = context.scenario.events.get(position)?;
    let place = LeverPlace::Event(position);
    let buttons = super::events::event_tools(context, position, true);
    Some(html! {
        <>
            { parts::head(context.say.word(workspace::Word::Event), &lever::title(context, event)) }
            <p class="small muted prose" hidden={event.notes.is_empty()}>{ event.notes.clone() }</p>
            { lever::lever(context, &place, event, None, true, buttons) }
            <div><button type="button" class="link small" onclick={context.on_select(Some(Selection::Events))}>{ crate::text::population::Word::Events.say(context.say.language) }</button></div>
        </>
    })
}

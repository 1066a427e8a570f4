//! What the world does, in every strategy.

use yew::prelude::*;

use super::{lever, parts};
use crate::app::edit::{Edit, Item, LeverPlace, StructureEdit};
use crate::app::levers::{event, setback, targets, way_down};
use crate::app::view::{Selection, ViewChange};
use crate::model::{Lever, Target};
use crate::text::population::{self, Word};
use crate::text::strategies::Phrase;
use crate::text::{series, workspace};
use crate::ui::context::Context;
use crate::ui::strategies::focus;
use crate::ui::strategies::select::AddByTarget;
use crate::ui::strategies::tools::{Tool, Tools, selector, tools};

/// The list of events.
#[inline(never)]
pub fn events(context: &Context) -> Html {
    let language = context.say.language;
    let all = &context.scenario.events;
    let rows = all.iter().enumerate().map(|(at, event)| {
        let title = lever::title(context, event);
        html! {
            <li key={at} class="list-item">
                { parts::row(context, Selection::Event(at), &title, "") }
                <p class="small muted">{ lever::effect(context, event) }</p>
                <div class="row spread"><span/>{ event_tools(context, at, false) }</div>
            </li>
        }
    });
    let on_add = {
        let context = context.clone();
        Callback::from(move |target: Target| add(&context, event(&context.scenario, &target)))
    };
    html! {
        <>
            { parts::head(context.say.word(workspace::Word::Scenario), Word::Events.say(language)) }
            <p class="small muted">{ Word::EventsAbout.say(language) }</p>
            <p class="note" hidden={!all.is_empty()}>{ Word::NoEvents.say(language) }</p>
            <ul class="list" tabindex="-1" data-list="events">{ for rows }</ul>
            { one_setback(context) }
            <AddByTarget context={context.clone()} label={Word::AddEvent.say(language)}
                groups={targets(&context.scenario, false)} on_add={on_add}/>
        </>
    }
}

fn add(context: &Context, event: Lever) {
    let at = context.scenario.events.len();
    focus::wish(".lever-open .field input");
    context.edit(Edit::Structure(StructureEdit::AddEvent(Box::new(event))));
    context.view(ViewChange::Select(Some(Selection::Event(at))));
}

/// The event that most ask for, ready made: customers who spoke well of us speak ill of us.
fn one_setback(context: &Context) -> Html {
    let language = context.say.language;
    let Some((from, to)) = way_down(&context.scenario) else {
        return html! { <div hidden=true/> };
    };
    let about = population::Phrase::Setback {
        from: series::stage(from),
        to: series::stage(to),
    };
    let onclick = {
        let context = context.clone();
        move |_: MouseEvent| {
            if let Some(event) = setback(&context.scenario) {
                let name = Word::Setback.say(language).to_owned();
                add(&context, Lever { name, ..event });
            }
        }
    };
    html! {
        <div class="stack">
            <div><button type="button" class="btn" onclick={onclick}>{ Word::AddSetback.say(language) }</button></div>
            <p class="small muted">{ about.say(language) }</p>
        </div>
    }
}

/// The buttons of an event; `alone` where its own inspector is open.
pub fn event_tools(context: &Context, at: usize, alone: bool) -> Html {
    let Some(event) = context.scenario.events.get(at) else {
        return html! { <span/> };
    };
    let title = lever::title(context, event);
    let of = |position: usize| format!("event-{position}");
    let item = || Item::Lever(LeverPlace::Event(at));
    let tool = |edit: StructureEdit, position: usize, tool: &str| {
        let show = alone.then_some(Selection::Event(position));
        Tool::new(Edit::Structure(edit), selector(&of(position), tool)).showing(show)
    };
    let moved =
        |position: usize, name: &str| tool(StructureEdit::MoveTo(item(), position), position, name);
    let copied = Phrase::CopyOf { name: &title }.say(context.say.language);
    let remove = Edit::Structure(StructureEdit::Remove(item()));
    let all = Tools {
        up: at.checked_sub(1).map(|to| moved(to, "up")),
        down: Some(at + 1)
            .filter(|to| *to < context.scenario.events.len())
            .map(|to| moved(to, "down")),
        copy: Some(tool(
            StructureEdit::Duplicate(item(), copied),
            at + 1,
            "copy",
        )),
        remove: Some(
            Tool::new(remove, "[data-list]".to_owned()).showing(alone.then_some(Selection::Events)),
        ),
    };
    tools(context, &of(at), &title, true, all)
}

//! The inspector: what is selected, with every number that it holds. One kind of thing per file.

mod counts;
mod events;
mod exits;
mod fields;
mod improve;
mod inputs;
mod lever;
mod lever_change;
mod lever_costs;
mod lever_when;
mod market;
mod observed;
mod overview;
pub(in crate::ui) mod parts;
mod people;
mod pins;
pub(in crate::ui) mod read;
mod run;
mod segments;
mod settings;
pub mod sheet;
mod stage;
mod strategy;
mod strategy_list;
mod transition;
mod waiting;

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::counts::count;
use crate::app::refused;
use crate::app::view::Selection;
use crate::text::workspace::Word;
use crate::ui::context::Context;
use crate::ui::editor;
use crate::ui::now::Now;
use crate::ui::soon::{self as tasks, Soon};
use crate::ui::story;
use crate::ui::strategies::focus;
use crate::ui::widgets::{Icon, icon};

/// Properties of [`Inspector`].
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// The figures shown beside the fields.
    pub now: Now,
    /// What is selected.
    pub selection: Option<Selection>,
    /// Whether the sheet is open, where the inspector is one.
    pub open: bool,
    /// Closes the sheet.
    pub on_close: Callback<()>,
}

/// The inspector, in a task of its own as long as the page is drawn for the first time, and `until` then its frame.
#[inline(never)]
pub fn soon(props: Props, until: Html) -> Html {
    let at_once = props.context.later.stands();
    let part = move |()| html! { <Inspector ..props.clone()/> };
    html! { <Soon {part} {until} {at_once}/> }
}

/// The inspector.
#[component]
pub fn Inspector(props: &Props) -> Html {
    count("Inspector");
    refused::belong_to(&props.context.origin);
    let say = &props.context.say;
    let key = props
        .selection
        .as_ref()
        .map_or_else(|| "whole".to_owned(), ToString::to_string);
    let node = use_node_ref();
    // Another selection begins at the top, where the first one is already.
    let is_first = use_mut_ref(|| true);
    use_effect_with(key.clone(), {
        let node = node.clone();
        move |_| {
            let is_first = is_first.replace(false);
            if let (Some(element), false) = (node.cast::<web_sys::Element>(), is_first) {
                element.set_scroll_top(0);
            }
        }
    });
    // What had the focus may be gone with what was shown.
    let had = use_memo((), |()| Cell::new(false));
    use_effect({
        let (node, had) = (node.clone(), had.clone());
        move || {
            if let Some(element) = node.cast::<web_sys::Element>() {
                focus::grant(&element, had.get());
            }
        }
    });
    let onfocusin = {
        let had = had.clone();
        move |_: FocusEvent| had.set(true)
    };
    sheet::use_sheet(&node, props.open);
    let is_seen = sheet::use_seen(props.open);
    let onfocusout = {
        let node = node.clone();
        move |event: FocusEvent| {
            let within = node.cast::<web_sys::Element>();
            let to = event
                .related_target()
                .and_then(|to| to.dyn_into::<web_sys::Element>().ok());
            match (within, to) {
                (Some(within), Some(to)) => {
                    had.set(within.contains(Some(&to)));
                    sheet::keep(&within, &to);
                }
                _ => forget_what_was_left(event.target(), had.clone()),
            }
        }
    };
    let onkeydown = {
        let (on_close, selection) = (props.on_close.clone(), props.selection.clone());
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                if let Some(left) = &selection {
                    leave(left);
                }
                on_close.emit(());
            }
        }
    };
    let back = match props.selection {
        Some(_) => html! {
            <button type="button" class="link small" onclick={props.context.on_select(None)}>
                { "← " }{ say.word(Word::BackToWhole) }
            </button>
        },
        None => html! { <span class="small muted">{ say.word(Word::Scenario) }</span> },
    };
    html! {
        <aside id="inspector" ref={node} tabindex="-1" class={classes!("insp", props.open.then_some("open"))}
            aria-label={say.word(Word::Inspector)} onkeydown={onkeydown} onfocusin={onfocusin} onfocusout={onfocusout}>
            <div class="insp-nav">
                { back }
                <button type="button" class="btn btn-quiet btn-icon only-narrow" aria-label={say.word(Word::Close)}
                    title={say.word(Word::Close)} onclick={props.on_close.reform(|_: MouseEvent| ())}>{ icon(Icon::Close) }</button>
            </div>
            <div class="stack" key={key}>{ if is_seen { whole(props) } else { Html::default() } }</div>
        </aside>
    }
}

/// What is taken away is gone a moment later, and the focus with it; what is only left for nothing else is still there.
fn forget_what_was_left(left: Option<web_sys::EventTarget>, had: Rc<Cell<bool>>) {
    let left = left.and_then(|left| left.dyn_into::<web_sys::Node>().ok());
    tasks::soon(move || {
        if focus::is_lost() && left.is_some_and(|left| left.is_connected()) {
            had.set(false);
        }
    });
}

/// Where the focus goes when something is left by a key: to the same on the map where that is on screen; else
/// it stays in the inspector, whose field it was in.
fn leave(left: &Selection) {
    focus::wish("#inspector");
    editor::focus_on(left);
}

/// What waits elsewhere, and what is selected.
fn whole(props: &Props) -> Html {
    html! {
        <>
            { refused::are_any().then(|| waiting::waiting(&props.context, props.selection.as_ref())) }
            { body(props) }
        </>
    }
}

/// What is shown of what is selected. Each kind is a function of its own in the program, too: a browser compiles the whole of what is called,
/// and all kinds together are ten times as long as one.
fn body(props: &Props) -> Html {
    let (context, now) = (&props.context, &props.now);
    let shown = match &props.selection {
        None => Some(overview::overview(context, now)),
        Some(Selection::Stage(id)) => stage::stage(context, now, id),
        Some(Selection::Transition(id)) => transition::transition(context, now, id),
        Some(Selection::Channel(id)) => people::channel(context, now, id),
        Some(Selection::Referral(id)) => people::referral(context, now, id),
        Some(Selection::Strategy(id)) => strategy::strategy(context, id, None),
        Some(Selection::Lever(id, position)) => strategy::strategy(context, id, Some(*position)),
        Some(Selection::Event(position)) => strategy::event(context, *position),
        Some(Selection::Strategies) => Some(strategy_list::strategies(context)),
        Some(Selection::Events) => Some(events::events(context)),
        Some(Selection::Segments) => Some(segments::segments(context)),
        Some(Selection::Segment(id)) => segments::segment(context, id),
        Some(Selection::Market) => Some(market::market(context)),
        Some(Selection::Frailty) => Some(market::frailty(context)),
        Some(Selection::Observed) => Some(observed::observed(context)),
        Some(Selection::Settings) => Some(settings::money_and_time(context)),
        Some(Selection::Run) => Some(run::run(context)),
        Some(Selection::Story) => Some(story::panel(context)),
    };
    shown.unwrap_or_else(|| html! { <p class="muted">{ context.say.word(Word::NotHere) }</p> })
}

/// The slider of a lever alone, for whoever only tries.
pub fn lever_trial(
    context: &Context,
    place: &crate::app::edit::LeverPlace,
    lever: &crate::model::Lever,
    slot: u8,
) -> Html {
    lever::trial(context, place, lever, slot)
}

/// The amount of a lever under its name, with a slider: for places outside the inspector.
pub fn lever_amount(
    context: &Context,
    place: &crate::app::edit::LeverPlace,
    lever: &crate::model::Lever,
    slot: u8,
) -> Html {
    lever::amount(
        context,
        place,
        lever,
        Some(slot),
        Some(lever::title(context, lever)),
    )
}

/// What a lever's change does, in short: "×0.8".
#[must_use]
pub fn lever_change(context: &Context, lever: &crate::model::Lever) -> String {
    lever::done(context, &lever.target, &lever.change)
}

/// What people call a number that has a key.
#[must_use]
pub fn number_name(context: &Context, pin: &crate::model::Pin) -> String {
    pins::name(context, pin)
}

/// What values the parameter that a target names takes.
#[must_use]
pub fn number_domain(target: &crate::model::Target) -> read::Domain {
    fields::domain(target)
}

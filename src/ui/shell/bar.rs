//! The bar of strategies, and the time that map and tables show.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::State;
use crate::app::view::{Page, Selection, ViewChange};
use crate::model::Strategy;
use crate::text::series;
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::strategies::adopt::add_strategy;
use crate::ui::widgets::slider::track;
use crate::ui::widgets::{Icon, icon, mark};

/// The bar.
pub fn bar(context: &Context, state: &State, on_sheet: &Callback<MouseEvent>) -> Html {
    let chips = state
        .scenario
        .strategies
        .iter()
        .enumerate()
        .map(|(position, strategy)| chip(context, state, position, strategy));
    let say = &context.say;
    let add = {
        let context = context.clone();
        move |_: MouseEvent| {
            if context.later.is_here() {
                add_strategy(&context);
            }
        }
    };
    html! {
        <section class="bar" aria-label={say.word(Word::Strategies)}>
            <div class="chips">
                <button type="button" class="link chips-label no-phone" onclick={context.on_select(Some(Selection::Strategies))}>{ say.word(Word::Strategies) }</button>
                { for chips }
                <button type="button" class="chip chip-add" onclick={add}>{ icon(Icon::Add) }{ say.word(Word::AddStrategy) }</button>
            </div>
            { if matches!(state.view.page, Page::Journey | Page::People) { scrubber(context, state.time()) } else { html! { <span/> } } }
            <button type="button" class="btn only-narrow no-phone" onclick={on_sheet.clone()}>
                { icon(Icon::Sliders) }{ say.word(Word::Numbers) }
            </button>
        </section>
    }
}

fn chip(context: &Context, state: &State, position: usize, strategy: &Strategy) -> Html {
    let say = &context.say;
    let name = series::strategy(strategy);
    // Compare never speaks of the baseline: where that is in focus, it chooses another (compare/chosen.rs).
    let spoken = position > 0 || state.view.page != Page::Compare;
    let (on, shown) = (
        spoken && state.focus() == position,
        state.is_shown(strategy),
    );
    let eye = say.phrase(if shown {
        Phrase::HideStrategy { name }
    } else {
        Phrase::ShowStrategy { name }
    });
    let toggle = {
        let (context, id) = (context.clone(), strategy.id.clone());
        move |_: MouseEvent| context.view(ViewChange::ToggleStrategy(id.clone()))
    };
    let focus = {
        let (context, id) = (context.clone(), strategy.id.clone());
        move |_: MouseEvent| {
            context.view(ViewChange::Focus(id.clone()));
            context.view(ViewChange::Select(Some(Selection::Strategy(id.clone()))));
        }
    };
    let levers = match strategy.levers.len() {
        0 => html! { <span hidden=true/> },
        count => {
            html! { <span class="chip-levers">{ say.phrase(Phrase::LeverCount { count }) }</span> }
        }
    };
    html! {
        <span key={strategy.id.clone()} class={classes!("chip", on.then_some("on"), (!shown).then_some("off"))}>
            <button type="button" class="chip-eye" aria-pressed={shown.to_string()} aria-label={eye.clone()} title={eye} onclick={toggle}>
                { mark(state.scenario.slot(position), !shown) }
            </button>
            <button type="button" class="chip-main" title={name.to_owned()} aria-pressed={on.to_string()} onclick={focus}>
                <span class="chip-name">{ name.to_owned() }</span>{ levers }
            </button>
        </span>
    }
}

/// Steps and slides through time.
pub fn scrubber(context: &Context, time: u32) -> Html {
    let say = &context.say;
    let end = context.scenario.clock.periods;
    let go = {
        let context = context.clone();
        move |time: u32| context.view(ViewChange::Cursor((time < end).then_some(time)))
    };
    let step = |word: Word, which: Icon, to: Option<u32>| {
        let go = go.clone();
        let onclick = move |_: MouseEvent| {
            if let Some(to) = to {
                go(to);
            }
        };
        html! {
            <button type="button" aria-label={say.word(word)} title={say.word(word)} disabled={to.is_none()} onclick={onclick}>{ icon(which) }</button>
        }
    };
    let oninput = {
        let go = go.clone();
        move |event: InputEvent| {
            let value = event
                .target_dyn_into::<HtmlInputElement>()
                .map(|input| input.value_as_number());
            if let Some(value) = value.filter(|value| *value >= 0.0) {
                go(value as u32);
            }
        }
    };
    let of_all = say.calendar.of_all(time);
    html! {
        <div class="scrub">
            <span class="slide">
                { track(format!("{:.2}", 100.0 * f64::from(time) / f64::from(end.max(1)))) }
                <input type="range" class="slider" min="0" max={end.to_string()} step="1" value={time.to_string()}
                aria-label={say.word(Word::Time)} aria-valuetext={say.calendar.label(time)} oninput={oninput}/>
            </span>
            <div class="seg">
                { step(Word::Previous, Icon::Previous, time.checked_sub(1)) }
                <span class="now" title={of_all.clone()}>{ if say.calendar.is_dated() { say.calendar.label(time) } else { of_all } }</span>
                { step(Word::Next, Icon::Next, (time < end).then(|| time + 1)) }
            </div>
        </div>
    }
}

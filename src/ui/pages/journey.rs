//! The journey: the map, the key figures, a chart.

use std::rc::Rc;

use yew::prelude::*;

use super::chart::ChartPanel;
use super::figures::Figures;
use super::map::MapPanel;
use crate::app::State;
use crate::app::edit::LeverPlace;
use crate::app::origin::Source;
use crate::app::view::Panel;
use crate::engine::series::{Outcome, Unit};
use crate::text::series;
use crate::text::workspace::Phrase;
use crate::ui::charts::kpi::KpiTile;
use crate::ui::context::Context;
use crate::ui::dated::old;
use crate::ui::inspector;
use crate::ui::later::Place;
use crate::ui::received;
use crate::ui::results::Shown;
use crate::ui::still::still;

/// The page.
pub fn journey(context: &Context, state: &State, shown: &Shown) -> Html {
    let figures = Figures {
        say: Rc::clone(&context.say),
        shown: shown.clone(),
    };
    let as_table = |panel: Panel| state.view.tables.has(&panel);
    html! {
        <>
            { note(context, state) }
            { hero(context, shown, figures.first().as_ref()) }
            <MapPanel context={context.clone()} shown={shown.clone()} time={state.time()}
                selection={state.view.selection.clone()} as_table={as_table(Panel::Map)}/>
            { still(figures, Figures::html) }
            <ChartPanel context={context.clone()} shown={shown.clone()} series={state.series()}
                cursor={state.view.cursor} as_table={as_table(Panel::Fan)}/>
        </>
    }
}

/// The note of who shared the link; until it is one's own, the banner has it.
fn note(context: &Context, state: &State) -> Html {
    match &state.origin.source {
        Source::Link { note } if !note.is_empty() && !state.is_received() => {
            let from = || received::from_sender(context.say.language);
            html! {
                <p class="note acc reader-note prose">{ context.later.show(context, Place::Quiet, from) }{ note.clone() }</p>
            }
        }
        _ => html! { <p hidden=true/> },
    }
}

/// On a phone: the first figure of a strategy, and the first lever that moves it.
fn hero(context: &Context, shown: &Shown, tile: Option<&KpiTile>) -> Html {
    let Some(tile) = tile else {
        return html! { <div hidden=true/> };
    };
    let strategies = &context.scenario.strategies;
    let has_levers = |at: &usize| {
        strategies
            .get(*at)
            .is_some_and(|strategy| !strategy.levers.is_empty())
    };
    let position = Some(shown.focus)
        .filter(has_levers)
        .or_else(|| (0..strategies.len()).find(has_levers));
    let slider = position.and_then(|position| {
        let strategy = strategies.get(position)?;
        let place = LeverPlace::Strategy(strategy.id.clone(), 0);
        let slot = context.scenario.slot(position);
        let lever = strategy.levers.first()?;
        Some(context.later.show(context, Place::Row, || {
            inspector::lever_amount(context, &place, lever, slot)
        }))
    });
    let figure = position.and_then(|position| with_and_without(context, shown, position));
    let (value, sentence) =
        figure.unwrap_or_else(|| (tile.value.clone(), tile.range.clone().unwrap_or_default()));
    html! {
        <section class={classes!("panel", "hero", "only-phone", "stack", old(shown.dated))}>
            <div>
                <p class="small muted">{ tile.label.clone() }</p>
                <p class="big">{ value }</p>
                <p class="small muted">{ sentence }</p>
            </div>
            <div>{ slider }</div>
        </section>
    }
}

/// What a strategy adds to the customers at the end, and both figures.
fn with_and_without(context: &Context, shown: &Shown, position: usize) -> Option<(String, String)> {
    let (computed, say) = (shown.exact.as_ref()?, &context.say);
    let mean = |strategy| {
        computed
            .results
            .outcome(strategy, Outcome::CustomersEnd)
            .map(|outcome| outcome.mean)
    };
    let (with, without) = (mean(position)?, mean(0)?);
    let sentence = say.phrase(Phrase::WithAndWithout {
        strategy: series::strategy(context.scenario.strategies.get(position)?),
        with: &say.numbers.people(with),
        without: &say.numbers.people(without),
    });
    Some((say.numbers.change(Unit::People, with - without), sentence))
}

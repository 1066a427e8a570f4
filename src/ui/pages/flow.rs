//! The flow of customers over the whole horizon.

use yew::prelude::*;

use super::map::{on_pick, pick};
use crate::app::State;
use crate::app::view::{Panel, Selection, ViewChange};
use crate::text::series;
use crate::text::workspace::{Phrase, Word};
use crate::ui::charts::html;
use crate::ui::charts::sankey::{Flows, SankeyInput, sankey};
use crate::ui::charts::table::table;
use crate::ui::context::Context;
use crate::ui::dated::{old, out_of_date};
use crate::ui::export::{Exhibit, SaveMenu};
use crate::ui::map;
use crate::ui::results::Shown;
use crate::ui::widgets::{Icon, icon, use_size};

/// The page.
#[inline(never)]
pub fn flow(context: &Context, state: &State, shown: &Shown) -> Html {
    html! {
        <div class="page">
            <FlowPanel context={context.clone()} shown={shown.clone()} selection={state.view.selection.clone()}
                as_table={state.view.tables.has(&Panel::Flow)}/>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
    shown: Shown,
    selection: Option<Selection>,
    as_table: bool,
}

#[component]
fn FlowPanel(props: &Props) -> Html {
    let (node, size) = use_size();
    let (say, scenario) = (&props.context.say, &props.context.scenario);
    let focus = scenario
        .strategies
        .get(props.shown.focus)
        .map_or(say.word(Word::Baseline), series::strategy);
    let (word, which) = if props.as_table {
        (Word::Picture, Icon::Chart)
    } else {
        (Word::Table, Icon::Table)
    };
    let toggle = {
        let context = props.context.clone();
        move |_: MouseEvent| context.view(ViewChange::ToggleTable(Panel::Flow))
    };
    html! {
        <section class="panel flow-panel" aria-label={say.word(Word::Flow)}>
            <div class="chart-head">
                <h2>{ say.phrase(Phrase::FlowTitle { horizon: &say.calendar.horizon() }) }</h2>
                { out_of_date(say, props.shown.dated) }
                <p class="about">{ say.phrase(Phrase::FlowAbout { focus }) }</p>
                <button type="button" class="btn btn-quiet" aria-pressed={props.as_table.to_string()} onclick={toggle}>
                    { icon(which) }{ say.word(word) }
                </button>
                <span class="chart-save"><SaveMenu context={props.context.clone()} exhibit={Exhibit::Flow}/></span>
            </div>
            <div class={classes!("flow-body", old(props.shown.dated))} ref={node}>{ body(props, size.map(|size| map::Size { width: size.width, height: size.height })) }</div>
        </section>
    }
}

fn body(props: &Props, size: Option<map::Size>) -> Html {
    let (say, scenario) = (&props.context.say, &props.context.scenario);
    let periods = usize::try_from(scenario.clock.periods).unwrap_or(usize::MAX);
    let flows = props.shown.exact.as_ref().and_then(|computed| {
        Flows::from_results(
            &computed.scenario,
            &computed.results,
            props.shown.focus,
            1,
            periods,
        )
    });
    let (Some(size), Some(flows)) = (size, flows) else {
        return html! { <div class="waiting">{ say.word(Word::Waiting) }</div> };
    };
    let moved = |values: &[f64]| values.iter().any(|value| *value > 0.0);
    if !moved(&flows.moves) && !moved(&flows.arrivals) && !moved(&flows.referred) {
        return html! { <div class="waiting">{ say.word(Word::EmptyFlow) }</div> };
    }
    let scene = sankey(&SankeyInput {
        scenario,
        flows: &flows,
        beside: None,
        size,
        selection: props
            .selection
            .as_ref()
            .and_then(|what| pick(scenario, what)),
        language: say.language,
        horizon: "",
    });
    if props.as_table {
        return table(&scene.table);
    }
    let wide = scene.width > size.width + 1.0;
    html! { <div class={classes!("flow-picture", wide.then_some("wide"))}>{ html::scene(&scene, Some(&on_pick(&props.context.scenario, &props.context.dispatch)), None) }</div> }
}

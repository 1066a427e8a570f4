//! The map area: the journey with the figures of one time, as a picture or a table.

use yew::prelude::*;

use crate::app::view::{Panel, Selection, ViewChange};
use crate::model::Scenario;
use crate::text::workspace::Word;
use crate::ui::charts::html;
use crate::ui::charts::scene::Pick;
use crate::ui::charts::table::table;
use crate::ui::context::Context;
use crate::ui::map::{self, MapFigures, MapInput};
use crate::ui::results::Shown;
use crate::ui::widgets::size::Size;
use crate::ui::widgets::{Icon, icon, use_size};

/// Properties of [`MapPanel`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// What is drawn.
    pub shown: Shown,
    /// The time that the figures are of.
    pub time: u32,
    /// What is selected.
    pub selection: Option<Selection>,
    /// Whether the figures stand as a table.
    pub as_table: bool,
}

/// The map area.
#[component]
pub fn MapPanel(props: &Props) -> Html {
    let (node, size) = use_size();
    let scenario = &props.context.scenario;
    // The layout follows structure alone: a dragged number moves nothing.
    let layout = use_memo(
        (
            structure(scenario),
            size.map(|size| Size {
                height: place(size.width, size.height).height,
                ..size
            }),
        ),
        {
            let scenario = scenario.clone();
            move |(_, size)| size.map(|size| map::layout(&scenario, place(size.width, size.height)))
        },
    );
    let say = &props.context.say;
    let time = usize::try_from(props.time).unwrap_or(0);
    let figures = props.shown.exact.as_ref().and_then(|computed| {
        MapFigures::from_results(
            &computed.scenario,
            &computed.results,
            props.shown.focus,
            time,
        )
    });
    let body = match &*layout {
        None => html! { <div class="waiting">{ say.word(Word::Waiting) }</div> },
        Some(layout) => {
            let scene = map::draw(&MapInput {
                scenario,
                layout,
                figures: figures.as_ref(),
                selection: props
                    .selection
                    .as_ref()
                    .and_then(|what| pick(scenario, what)),
                language: say.language,
            });
            if props.as_table {
                table(&scene.table)
            } else {
                let narrow = layout.size.width * layout.scale < map::layout::COMPACT_BELOW;
                let class = if narrow {
                    "map-column"
                } else {
                    "canvas map-canvas"
                };
                html! { <div class={class}>{ html::scene(&scene, Some(&on_pick(&props.context)), None) }</div> }
            }
        }
    };
    html! {
        <section id="map" class="area-map" aria-label={say.word(Word::Map)} ref={node}>
            { body }
            { switch(props) }
        </section>
    }
}

/// The room for the map. A narrow one runs downwards and is as tall as it gets, so that its height
/// must not follow from what was drawn before.
fn place(width: f64, height: f64) -> map::Size {
    let height = if width < map::layout::COMPACT_BELOW {
        600.0
    } else {
        height
    };
    map::Size { width, height }
}

fn switch(props: &Props) -> Html {
    let say = &props.context.say;
    let (word, which) = if props.as_table {
        (Word::AsPicture, Icon::Chart)
    } else {
        (Word::AsTable, Icon::Table)
    };
    let toggle = {
        let context = props.context.clone();
        move |_: MouseEvent| context.view(ViewChange::ToggleTable(Panel::Map))
    };
    html! {
        <button type="button" class="btn btn-quiet btn-icon map-switch" aria-pressed={props.as_table.to_string()}
            aria-label={say.word(word)} title={say.word(word)} onclick={toggle}>{ icon(which) }</button>
    }
}

/// What the layout depends on.
fn structure(scenario: &Scenario) -> String {
    let mut out = String::new();
    for stage in &scenario.stages {
        out.push_str(&format!(
            "{}|{}|{}|{}|{}|{};",
            stage.id,
            stage.name,
            stage.kind as u8,
            stage.sentiment.map_or(9, |sentiment| sentiment as u8),
            stage.x.unwrap_or(f64::NAN),
            stage.y.unwrap_or(f64::NAN)
        ));
    }
    for transition in &scenario.transitions {
        out.push_str(&format!(
            "{}>{}~{};",
            transition.from, transition.to, transition.bend
        ));
    }
    for channel in &scenario.channels {
        out.push_str(&format!("{}:{};", channel.name, channel.entry));
    }
    for referral in &scenario.referrals {
        out.push_str(&format!("{}+{};", referral.from, referral.to));
    }
    out
}

/// Picking something opens it in the inspector.
pub fn on_pick(context: &Context) -> Callback<Pick> {
    let context = context.clone();
    Callback::from(move |pick: Pick| {
        if let Some(selection) = selection(&context.scenario, pick) {
            context.view(ViewChange::Select(Some(selection)));
        }
    })
}

fn selection(scenario: &Scenario, pick: Pick) -> Option<Selection> {
    Some(match pick {
        Pick::Stage(at) => Selection::Stage(scenario.stages.get(at)?.id.clone()),
        Pick::Transition(at) => Selection::Transition(scenario.transitions.get(at)?.id.clone()),
        Pick::Channel(at) => Selection::Channel(scenario.channels.get(at)?.id.clone()),
        Pick::Referral(at) => Selection::Referral(scenario.referrals.get(at)?.id.clone()),
    })
}

/// What is selected, as the map knows it.
#[must_use]
pub fn pick(scenario: &Scenario, selection: &Selection) -> Option<Pick> {
    match selection {
        Selection::Stage(id) => scenario.stage_index(id).map(Pick::Stage),
        Selection::Transition(id) => scenario.transition_index(id).map(Pick::Transition),
        Selection::Channel(id) => scenario.channel_index(id).map(Pick::Channel),
        Selection::Referral(id) => scenario.referral_index(id).map(Pick::Referral),
        _ => None,
    }
}

//! The journey map as a picture: nothing of it can be moved or chosen.

use yew::prelude::*;

use crate::text::workspace::Word;
use crate::ui::charts::html;
use crate::ui::context::Context;
use crate::ui::map::{self, MapFigures, MapInput};
use crate::ui::pages::map::{place, structure};
use crate::ui::results::Shown;
use crate::ui::shell::scrubber;
use crate::ui::widgets::size::Size;
use crate::ui::widgets::use_size;

/// Properties of [`EmbedMap`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// What is drawn.
    pub shown: Shown,
    /// The time that the figures are of.
    pub time: u32,
}

/// The map.
#[component]
pub fn EmbedMap(props: &Props) -> Html {
    let (node, size) = use_size();
    let (scenario, say) = (&props.context.scenario, &props.context.say);
    // The same layout as long as the structure stays.
    let layout = use_memo((structure(scenario, false), size), {
        let scenario = scenario.clone();
        move |(_, size): &(String, Option<Size>)| {
            map::layout(&scenario, size.map(|size| place(size.width, size.height))?).into()
        }
    });
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
        Some(layout) => picture(props, layout, figures.as_ref()),
    };
    html! {
        <section class="embed-map-area" aria-label={say.word(Word::Map)}>
            <div class="embed-map" ref={node}>{ body }</div>
            { scrubber(&props.context, props.time) }
        </section>
    }
}

fn picture(props: &Props, layout: &map::Layout, figures: Option<&MapFigures>) -> Html {
    let scene = map::draw(&MapInput {
        scenario: &props.context.scenario,
        layout,
        figures,
        selection: None,
        language: props.context.say.language,
    });
    let narrow = layout.size.width * layout.scale < map::layout::COMPACT_BELOW;
    let class = if narrow {
        "map-column"
    } else {
        "canvas map-canvas"
    };
    html! { <div class={class}>{ html::scene(&scene, None, None) }</div> }
}

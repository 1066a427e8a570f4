//! A scenario in a frame of another page: one picture of it, read-only, and a way to the whole app.
//!
//! What is asked for stands in the address (docs/embed.md). Its height follows from its content and its width alone,
//! so that the page around it can give it as much room as it says that it needs.

mod map;
mod outcomes;
mod sliders;

use gloo_utils::window;
use web_sys::HtmlAnchorElement;
use yew::prelude::*;

use crate::app::State;
use crate::app::effects::frame;
use crate::app::embed::{Embed, Part};
use crate::app::origin::Source;
use crate::app::shown::Trouble;
use crate::app::view::{Panel, ViewChange};
use crate::text::embed::Word;
use crate::text::{problems, series, workspace};
use crate::ui::context::Context;
use crate::ui::pages::ChartPanel;
use crate::ui::results::Shown;
use crate::ui::widgets::icon::brand;
use crate::ui::widgets::{mark, use_size};
use map::EmbedMap;

/// The page.
#[inline(never)]
pub fn page(context: &Context, state: &State, embed: Embed) -> Html {
    let shown = shown(state, embed.part);
    let body = match embed.part {
        Part::Map => {
            html! { <EmbedMap context={context.clone()} shown={shown} time={state.time()}/> }
        }
        Part::Chart => chart(context, state, shown),
        Part::Compare => html! {
            <>
                { chart(context, state, shown.clone()) }
                { outcomes::table(context, &shown) }
            </>
        },
    };
    let levers = if embed.sliders {
        sliders::sliders(context, state)
    } else {
        html! { <div hidden=true/> }
    };
    html! {
        <Frame>
            { head(context, state) }
            <main id="main" class="embed-body" tabindex="-1">
                { note(state) }
                <div class="embed-chips">{ chips(context, state, embed.part) }</div>
                { body }
                <div class="embed-levers">{ levers }</div>
            </main>
        </Frame>
    }
}

/// What stands there if the link could not be opened.
#[inline(never)]
pub fn trouble(context: &Context, state: &State, trouble: &Trouble) -> Html {
    let say = &context.say;
    let what = match trouble {
        Trouble::Link { problem, .. } => problems::link(say.language, problem).line(),
        Trouble::File { name, .. } | Trouble::Unreadable(name) => name.clone(),
    };
    html! {
        <Frame>
            <header class="embed-head">
                <span class="brand">{ brand() }</span>
                <h1 class="embed-name">{ say.word(workspace::Word::TroubleLink) }</h1>
                { open(context, state) }
            </header>
            <main id="main" tabindex="-1"><p class="note bad" role="alert">{ what }</p></main>
        </Frame>
    }
}

#[derive(Properties, PartialEq)]
struct FrameProps {
    children: Html,
}

/// What tells the page around it how tall it is.
#[component]
fn Frame(props: &FrameProps) -> Html {
    let (node, size) = use_size();
    use_effect_with(size, {
        let node = node.clone();
        move |_| {
            if let Some(element) = node.cast::<web_sys::Element>() {
                frame::tell_height(element.get_bounding_client_rect().height());
            }
        }
    });
    html! { <div class="embed" ref={node}>{ props.children.clone() }</div> }
}

/// What is drawn: of a single chart, the strategy in focus alone.
fn shown(state: &State, part: Part) -> Shown {
    let shown = Shown::of(state);
    match part {
        Part::Chart => Shown {
            strategies: vec![shown.focus],
            ..shown
        },
        Part::Map | Part::Compare => shown,
    }
}

fn chart(context: &Context, state: &State, shown: Shown) -> Html {
    html! {
        <ChartPanel context={context.clone()} shown={shown} series={state.series()}
            cursor={state.view.cursor} as_table={state.view.tables.has(&Panel::Fan)}/>
    }
}

fn head(context: &Context, state: &State) -> Html {
    html! {
        <header class="embed-head">
            <span class="brand">{ brand() }</span>
            <h1 class="embed-name">{ context.say.scenario_name(&state.scenario) }</h1>
            { open(context, state) }
        </header>
    }
}

/// Opens the whole app in a tab, with what was moved here.
fn open(context: &Context, state: &State) -> Html {
    let address = state.address.as_str().split('?').next().unwrap_or_default();
    let here = window().location().hash().unwrap_or_default();
    let onclick = {
        let (state, address) = (state.clone(), address.to_owned());
        // The link of something that was changed is made when it is followed.
        move |event: MouseEvent| {
            let anchor = event.target_dyn_into::<HtmlAnchorElement>();
            if let (Some(anchor), None) = (anchor, &state.linked)
                && let Some(fragment) = state.fragment("")
            {
                anchor.set_href(&format!("{address}#{fragment}"));
            }
        }
    };
    html! {
        <a class="btn embed-open" href={format!("{address}{here}")} target="_blank" rel="noopener"
            onclick={onclick}>{ Word::Open.say(context.say.language) }</a>
    }
}

/// The note of who shared the link.
fn note(state: &State) -> Html {
    match &state.origin.source {
        Source::Link { note } if !note.is_empty() => {
            html! { <p class="note acc embed-note prose">{ note.clone() }</p> }
        }
        _ => html! { <p hidden=true/> },
    }
}

/// The strategies: one of them is in focus, or each is drawn or not.
fn chips(context: &Context, state: &State, part: Part) -> Html {
    let language = context.say.language;
    let strategies = &state.scenario.strategies;
    if strategies.len() < 2 {
        return html! { <span hidden=true/> };
    }
    let chips = strategies.iter().enumerate().map(|(position, strategy)| {
        let (on, change): (bool, fn(String) -> ViewChange) = match part {
            Part::Compare => (state.is_shown(strategy), ViewChange::ToggleStrategy),
            Part::Map | Part::Chart => (state.focus() == position, ViewChange::Focus),
        };
        let onclick = {
            let (context, id) = (context.clone(), strategy.id.clone());
            move |_: MouseEvent| context.view(change(id.clone()))
        };
        html! {
            <button key={strategy.id.clone()} type="button" class={classes!("chip", "embed-chip", on.then_some("on"))}
                aria-pressed={on.to_string()} onclick={onclick}>
                { mark(state.scenario.slot(position), !on) }
                <span class="chip-name">{ series::strategy(strategy) }</span>
            </button>
        }
    });
    let label = match part {
        Part::Compare => Word::Strategies,
        Part::Map | Part::Chart => Word::Strategy,
    };
    html! { <div class="chips" role="group" aria-label={label.say(language)}>{ for chips }</div> }
}

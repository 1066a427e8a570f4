//! The map of one strategy, with the canvases over it that people are drawn on.

use std::rc::Rc;

use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

use super::board::Board;
use super::fit;
use super::legend::legend;
use super::painter::Painter;
use super::pictured::{Ground, ground, live, routes};
use super::player::{Running, Shown};
use crate::analysis::playback::Playback;
use crate::analysis::playback::film::Film;
use crate::app::Shared;
use crate::model::{Scenario, Strategy};
use crate::text::playback::{Phrase, Word, phrase, word};
use crate::text::series;
use crate::ui::charts::html::marks;
use crate::ui::context::Context;
use crate::ui::map::Layout;
use crate::ui::map::geometry::Direction;
use crate::ui::map::path::number;
use crate::ui::map::route::Routes;
use crate::ui::widgets::{mark, use_size};

/// What is played: of which scenario, and where everyone is.
#[derive(Clone, PartialEq)]
pub struct Reel {
    /// The scenario that it is of.
    pub scenario: Shared<Scenario>,
    /// What was written down.
    pub playback: Shared<Playback>,
    /// By course.
    pub films: Rc<Vec<Shared<Film>>>,
}

impl Reel {
    /// The strategy of a course, and its position; a scenario without strategies has a baseline all the same.
    pub fn strategy(&self, at: usize) -> Option<(usize, &Strategy)> {
        let position = self.playback.courses.get(at)?.strategy as usize;
        Some((position, self.scenario.strategies.get(position)?))
    }
}

/// Properties of [`Screen`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words.
    pub context: Context,
    /// What is played.
    pub reel: Reel,
    /// Which course of it.
    pub at: usize,
    /// What makes it run.
    pub player: Running,
    /// Which moment is shown.
    pub shown: Shown,
    /// Follows someone.
    pub on_follow: Callback<u64>,
}

/// What is laid out for a size, and stays while time runs.
struct Laid {
    layout: Layout,
    /// How much the layout is enlarged.
    enlarged: f64,
    routes: Routes,
    board: Rc<Board>,
    ground: Ground,
}

/// Lays a screen out for the room of its map. `high` is how much of the window is left for it, where the map does not make the page longer.
fn lay(props: &Props, (width, height): (f64, f64), high: Option<f64>) -> Option<Laid> {
    let Reel {
        scenario,
        playback,
        films,
    } = &props.reel;
    let course = playback.courses.get(props.at)?;
    let (layout, enlarged) = fit::layout(scenario, (width, height), high);
    let routes = routes(playback, course, &layout);
    let most = films.iter().map(|film| film.most).max().unwrap_or(1);
    Some(Laid {
        board: Rc::new(Board::new(&layout, &routes, most)),
        ground: ground(scenario, &layout, &routes, &props.context.say),
        layout,
        enlarged,
        routes,
    })
}

/// The map of a strategy in motion.
#[component]
pub fn Screen(props: &Props) -> Html {
    let (node, size) = use_size();
    let (head_node, head_size) = use_size();
    let (space_node, space) = use_size();
    let canvases = [use_node_ref(), use_node_ref()];
    let size = size.map(|size| (size.width, size.height));
    let high = space
        .zip(head_size)
        .map(|(space, head)| space.height - head.height);
    let laid = use_memo(
        (props.reel.clone(), props.at, size, high),
        |(_, _, size, high)| {
            let (width, height) = (*size)?;
            lay(props, (width, height), *high).map(Shared::new)
        },
    );
    use_effect_with((laid.clone(), props.player.clone()), {
        let canvases = canvases.clone();
        let (reel, at) = (props.reel.clone(), props.at);
        move |(laid, player): &(Rc<Option<Shared<Laid>>>, Running)| {
            let player = player.clone();
            let canvas = |at: usize| canvases[at].cast::<HtmlCanvasElement>();
            if let (Some(laid), Some(resting), Some(moving), Some(film)) = (
                laid.as_ref().as_ref(),
                canvas(0),
                canvas(1),
                reel.films.get(at),
            ) {
                let painter = Painter::new(
                    (resting, moving),
                    reel.playback.clone(),
                    at,
                    film.clone(),
                    Rc::clone(&laid.board),
                );
                player.set_painter(at, Some(painter));
            }
            move || player.set_painter(at, None)
        }
    });
    let pick = {
        let (player, at, on_follow) = (props.player.clone(), props.at, props.on_follow.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(target) = event.target_dyn_into::<Element>() else {
                return;
            };
            let part = |at: i32, length: i32| f64::from(at) / f64::from(length.max(1));
            let x = part(event.offset_x(), target.client_width());
            let y = part(event.offset_y(), target.client_height());
            if let Some(key) = player.nearest(at, x, y) {
                on_follow.emit(key);
            }
        })
    };
    let body = match &*laid {
        Some(laid) => picture(props, laid, &canvases, pick),
        None => html! { <div hidden=true/> },
    };
    html! {
        <section class="motion-screen" aria-label={name(props)}>
            <div class="motion-space" ref={space_node}></div>
            { head(props, head_node) }
            <div class="motion-room" ref={node}>{ body }</div>
        </section>
    }
}

fn name(props: &Props) -> String {
    let strategy = props.reel.strategy(props.at);
    let name = strategy.map(|(_, strategy)| series::strategy(strategy).to_owned());
    name.unwrap_or_else(|| word(props.context.say.language, Word::Title).to_owned())
}

/// The name of the strategy, and what people are doing in it.
fn head(props: &Props, node: NodeRef) -> Html {
    let Some(course) = props.reel.playback.courses.get(props.at) else {
        return html! { <div hidden=true/> };
    };
    let slot = props.reel.scenario.slot(course.strategy as usize);
    html! {
        <div class="motion-head" ref={node}>
            <h3 class="motion-name">{ mark(slot, false) }{ name(props) }</h3>
            { legend(&props.context, course, &props.shown) }
        </div>
    }
}

fn picture(
    props: &Props,
    laid: &Laid,
    canvases: &[NodeRef; 2],
    onclick: Callback<MouseEvent>,
) -> Html {
    let (say, time) = (&props.context.say, props.shown.time);
    let course = props.reel.playback.courses.get(props.at);
    let customers = course.and_then(|course| course.customers.get(time as usize));
    let customers = say.numbers.whole(customers.copied().unwrap_or(0.0) as u64);
    let label = phrase(
        say.language,
        Phrase::Picture {
            strategy: &name(props),
            time: &say.calendar.label(time),
            customers: &customers,
        },
    );
    let figures = live(
        (&props.reel.playback, props.at),
        &laid.layout,
        &laid.routes,
        &props.reel.scenario,
        say,
        (time, props.shown.period),
    );
    let size = laid.layout.size;
    let shown = laid.layout.shown();
    // Sizes are in units of the type, which is larger on a projector.
    let [shown_width, shown_height] =
        [shown.width, shown.height].map(|it| format!("{:.3}rem", it * laid.enlarged / 16.0));
    let view_box = format!("0 0 {} {}", number(size.width), number(size.height));
    let [resting, moving] = canvases;
    let down = (laid.layout.direction == Direction::Downwards).then_some("motion-down");
    html! {
        <div class={classes!("motion-map", down)}>
            <svg class="scene motion-ground" role="img" aria-label={label} width={shown_width} height={shown_height}
                viewBox={view_box.clone()}>{ marks(&laid.ground.under, None) }</svg>
            <canvas class="motion-dots" ref={resting.clone()} aria-hidden="true"></canvas>
            <canvas class="motion-dots motion-moving" ref={moving.clone()} aria-hidden="true" onclick={onclick}></canvas>
            <svg class="scene motion-words" aria-hidden="true" viewBox={view_box}>
                <g key="still">{ marks(&laid.ground.over, None) }</g>
                <g key="live">{ marks(&figures, None) }</g>
            </svg>
        </div>
    }
}

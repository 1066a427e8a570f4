//! The one picture of a step.

use yew::prelude::*;

use super::player::On;
use super::{chart, figures, phrase, word};
use crate::app::State;
use crate::app::story::asked::Measured;
use crate::app::story::{Act, Answer, Show as Presentation, stage};
use crate::app::view::Selection;
use crate::engine::series::Series;
use crate::model::Scenario;
use crate::model::story::{Focus, Show, Step};
use crate::text::series;
use crate::text::story::{self as words, Phrase, Word};
use crate::ui::charts::ahead::{AheadInput, Course, Guess, ahead};
use crate::ui::charts::html;
use crate::ui::charts::sankey::{Flows, SankeyInput, sankey};
use crate::ui::charts::scene::{Pick, Scene};
use crate::ui::charts::slot;
use crate::ui::context::Context;
use crate::ui::editor::acts;
use crate::ui::map::layout::COMPACT_BELOW;
use crate::ui::map::{self, MapFigures, MapInput};
use crate::ui::pages::map::{pick, place};
use crate::ui::results::Shown;
use crate::ui::widgets::size::Size;
use crate::ui::widgets::{mark, use_size};

/// How much larger pictures are drawn than on a page, where there is room.
const ZOOM: f64 = 1.3;
/// How much larger a map that runs downwards must be to be chosen.
const LARGER: f64 = 1.25;
/// Narrower pictures are drawn as on a page.
const NARROW: f64 = 520.0;

/// The picture, in a frame that is as large as there is room.
pub fn picture(on: &On<'_>, step: &Step) -> Html {
    if !on.show.stage.is_valid() {
        return html! { <p class="note bad" role="alert">{ word(on.context, Word::NotRunning) }</p> };
    }
    let open = on.show.is_open();
    match step.show {
        Show::Figures | Show::Flow | Show::Difference | Show::Outcomes if open => {
            html! { <div class="play-later"><p>{ word(on.context, Word::AfterAnswer) }</p></div> }
        }
        Show::Figures => figures::figures(on.context, &on.show.stage),
        Show::Outcomes => figures::outcomes(on.context, &on.show.stage),
        Show::Chart | Show::Map | Show::Flow | Show::Difference => html! {
            <Frame context={on.context.clone()} show={on.show.clone()} act={on.act.clone()}/>
        },
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
    show: Presentation,
    act: Callback<Act>,
}

#[component]
fn Frame(props: &Props) -> Html {
    let (node, size) = use_size();
    let kind = props.show.step().map(|step| step.show).unwrap_or_default();
    let body = size.map(|size| {
        let zoom = if size.width < NARROW { 1.0 } else { ZOOM };
        let room = Size {
            width: size.width / zoom,
            height: size.height / zoom,
        };
        match kind {
            Show::Chart => chart::chart(&props.context, &props.show, room, &props.act),
            _ => {
                let open = props.show.is_open();
                let guess = guessed(&props.show);
                let scene = scene(&props.context, &props.show.stage, kind, room, (open, guess));
                match scene {
                    Some(scene) => html::scene(&scene, None, None),
                    None => {
                        html! { <p class="muted">{ word(&props.context, Word::NothingToShow) }</p> }
                    }
                }
            }
        }
    });
    let class = match kind {
        Show::Map => "play-canvas play-map",
        _ => "play-canvas",
    };
    let stale = props.show.stage.is_stale();
    html! {
        <figure class={classes!(class, stale.then_some("play-stale"))} aria-label={title(&props.context, &props.show.stage, kind)}>
            <figcaption>{ title(&props.context, &props.show.stage, kind) }{ legend(&props.context, &props.show.stage, kind) }</figcaption>
            <div class="play-room" ref={node}><div class="canvas">{ body }</div></div>
        </figure>
    }
}

/// The strategies of a difference, whose lines have no names of their own.
pub fn legend(context: &Context, state: &State, kind: Show) -> Html {
    if kind != Show::Difference {
        return html! { <span hidden=true/> };
    }
    let shown = Shown::of(state);
    let names = shown.strategies.iter().filter(|at| **at > 0).map(|&at| {
        html! {
            <span key={at} class="play-legend">{ mark(state.scenario.slot(at), false) }{ strategy_name(context, &state.scenario, at) }</span>
        }
    });
    html! { <span class="play-legends">{ for names }</span> }
}

/// What is to be seen.
pub fn title(context: &Context, state: &State, show: Show) -> String {
    let language = context.say.language;
    let focus = strategy_name(context, &state.scenario, state.focus());
    let what = match show {
        Show::Chart => return series::label(language, state.series(), &state.scenario),
        Show::Difference => {
            let series = series::label(language, state.series(), &state.scenario);
            let baseline = strategy_name(context, &state.scenario, 0);
            let (what, minus) = (series.as_str(), baseline.as_str());
            return phrase(context, Phrase::Less { what, minus });
        }
        Show::Outcomes => return words::show(language, show).to_owned(),
        _ => words::show(language, show),
    };
    let with = Phrase::With {
        what,
        strategy: &focus,
    };
    let with = phrase(context, with);
    match show {
        Show::Map => {
            let time = context.say.calendar.label(state.time());
            phrase(
                context,
                Phrase::AtTime {
                    what: &with,
                    time: &time,
                },
            )
        }
        _ => with,
    }
}

/// The name of the strategy at a position; that of the baseline where the scenario has none.
pub fn strategy_name(context: &Context, scenario: &Scenario, position: usize) -> String {
    let strategy = scenario.strategies.get(position);
    strategy.map_or_else(
        || {
            let baseline = crate::text::workspace::Word::Baseline;
            baseline.say(context.say.language).to_owned()
        },
        |strategy| series::strategy(strategy).to_owned(),
    )
}

/// The range that was guessed for a difference to the baseline, as the picture of differences has it: when, and its ends.
fn guessed(show: &Presentation) -> Option<(u32, [f64; 2])> {
    let (_, asked) = show.asked()?;
    let Some(Answer::Range([low, high])) = show.turn()?.answer else {
        return None;
    };
    match asked.measured {
        Measured::Series(series, at) if series == show.stage.series() => match asked.minus? {
            0 => Some((at, [low, high])),
            _ => (asked.strategy == 0).then_some((at, [-high, -low])),
        },
        _ => None,
    }
}

/// A picture that is the same on screen and on paper. `bare`: without figures that would tell an answer; `guess`: of a
/// difference.
pub fn scene(
    context: &Context,
    state: &State,
    kind: Show,
    room: Size,
    (bare, guess): (bool, Option<(u32, [f64; 2])>),
) -> Option<Scene> {
    let shown = Shown::of(state);
    match kind {
        Show::Map => map_scene(context, state, &shown, room, bare),
        Show::Flow => flow_scene(context, state, &shown, room),
        Show::Difference => difference(context, state, &shown, room, guess),
        Show::Chart => Some(chart::plain(context, state, room)),
        Show::Figures | Show::Outcomes => None,
    }
}

fn selected(state: &State) -> Option<Pick> {
    let selection: Option<&Selection> = state.view.selection.as_ref();
    selection.and_then(|selection| pick(&state.scenario, selection))
}

/// Across, or downwards where that is so much larger in the room: a long chain is read from the last row, too.
fn layout(scenario: &Scenario, room: Size) -> map::Layout {
    let across = map::layout(scenario, place(room.width, room.height));
    let is_moved = scenario.stages.iter().any(|stage| stage.x.is_some());
    if is_moved || room.width < COMPACT_BELOW {
        return across;
    }
    let down = map::layout(scenario, place(COMPACT_BELOW - 1.0, room.height));
    let fit = |it: &map::Layout| {
        let shown = it.size;
        (room.width / shown.width).min(room.height / shown.height)
    };
    if fit(&down) > LARGER * fit(&across) {
        down
    } else {
        across
    }
}

fn map_scene(
    context: &Context,
    state: &State,
    shown: &Shown,
    room: Size,
    bare: bool,
) -> Option<Scene> {
    let layout = layout(&state.scenario, room);
    let time = usize::try_from(state.time()).ok()?;
    let computed = shown.exact.as_ref().or(shown.simulated.as_ref());
    let figures = computed.filter(|_| !bare).and_then(|computed| {
        MapFigures::from_results(&computed.scenario, &computed.results, shown.focus, time)
    });
    Some(map::draw(&MapInput {
        scenario: &state.scenario,
        layout: &layout,
        figures: figures.as_ref(),
        selection: selected(state),
        language: context.say.language,
    }))
}

fn flow_scene(context: &Context, state: &State, shown: &Shown, room: Size) -> Option<Scene> {
    let computed = shown.exact.as_ref().or(shown.simulated.as_ref())?;
    let periods = usize::try_from(state.scenario.clock.periods).ok()?;
    let (scenario, results) = (&computed.scenario, &computed.results);
    let flows = Flows::from_results(scenario, results, shown.focus, 1, periods)?;
    let moves = [&flows.moves, &flows.arrivals, &flows.referred];
    if !moves.into_iter().flatten().any(|value| *value > 0.0) {
        return None;
    }
    Some(sankey(&SankeyInput {
        scenario: &state.scenario,
        flows: &flows,
        beside: None,
        size: map::Size {
            width: room.width,
            height: room.height,
        },
        selection: selected(state),
        language: context.say.language,
        horizon: "",
    }))
}

/// The strategies that are drawn, each less the baseline.
fn difference(
    context: &Context,
    state: &State,
    shown: &Shown,
    room: Size,
    guess: Option<(u32, [f64; 2])>,
) -> Option<Scene> {
    let series = state.series();
    let drawn: Vec<usize> = shown
        .strategies
        .iter()
        .copied()
        .filter(|at| *at > 0)
        .collect();
    let courses: Vec<Course> = drawn
        .iter()
        .filter_map(|at| course(context, state, shown, series, *at))
        .collect();
    if courses.is_empty() {
        return None;
    }
    Some(ahead(&AheadInput {
        scenario: &state.scenario,
        series,
        courses: &courses,
        focus: drawn.iter().position(|at| *at == shown.focus).unwrap_or(0),
        guess: guess.map(|(at, ends)| Guess {
            at,
            ends,
            said: word(context, Word::YourRange),
        }),
        width: room.width,
        height: room.height,
        language: context.say.language,
    }))
}

fn course(
    context: &Context,
    state: &State,
    shown: &Shown,
    series: Series,
    at: usize,
) -> Option<Course> {
    use crate::analysis::results::AHEAD;
    let scenario = &state.scenario;
    let mean = |computed: &crate::app::run::Computed| {
        let own = computed.results.series(at, series, scenario)?;
        let base = computed.results.series(0, series, scenario)?;
        let pairs = own.mean.iter().zip(&base.mean);
        Some(pairs.map(|(own, base)| own - base).collect::<Vec<f64>>())
    };
    let mean = shown
        .exact
        .as_deref()
        .and_then(mean)
        .or_else(|| shown.simulated.as_deref().and_then(mean))?;
    let quantiles = shown.simulated.as_ref().filter(|_| !shown.stale);
    let quantiles = quantiles.and_then(|computed| {
        let known = AHEAD.iter().position(|other| *other == series)?;
        let compared = computed.results.comparison.strategies.get(at)?;
        Some(compared.ahead.get(known)?.quantiles.clone())
    });
    let quantiles = quantiles.unwrap_or_default();
    let named = (strategy_name(context, scenario, at), slot(scenario, at));
    Some(Course::new(series, named, &mean, &quantiles))
}

/// The name of what a step highlights.
pub fn focus_name(context: &Context, focus: &Focus) -> String {
    let name = acts::name(
        &context.scenario,
        context.say.language,
        &stage::selection(focus),
    );
    if name.is_empty() {
        focus.to_string()
    } else {
        name
    }
}

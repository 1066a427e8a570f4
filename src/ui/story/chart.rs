//! The chart of a step: what is asked for stays away until the answer is shown, and the guess lies over it.

use yew::prelude::*;

use super::ask::best_of;
use super::draw::{Curve, Place};
use super::word;
use crate::analysis::results::Results;
use crate::app::State;
use crate::app::story::asked::Measured;
use crate::app::story::{Act, Answer, Asked, Show};
use crate::engine::series::Series;
use crate::model::Scenario;
use crate::model::story::{Ask, AskKind};
use crate::text::story::Word;
use crate::ui::charts::ahead::range_bar;
use crate::ui::charts::axis::Plot;
use crate::ui::charts::fan::{Fan, FanInput, fan};
use crate::ui::charts::html;
use crate::ui::charts::path as shapes;
use crate::ui::charts::scale::extent;
use crate::ui::charts::scene::Scene;
use crate::ui::context::Context;
use crate::ui::results::Shown;
use crate::ui::widgets::size::Size;

/// Room for the words beside a bar.
const SIDE: f64 = 90.0;
/// How far above what is right the axis of a drawing reaches.
const ROOM: f64 = 1.5;
/// How far beyond what is right the axis follows a guess, in heights of what is right: further out it would flatten the picture.
const BEYOND: f64 = 2.0;

/// The chart as it stands on paper: nothing is asked.
pub fn plain(context: &Context, state: &State, room: Size) -> Scene {
    let shown = Shown::of(state);
    drawn(
        context,
        (state, &state.scenario),
        &shown,
        shown.focus,
        None,
        room,
        None,
    )
    .scene
}

fn drawn(
    context: &Context,
    (state, scenario): (&State, &Scenario),
    shown: &Shown,
    focus: usize,
    concealed: Option<&Results>,
    room: Size,
    span: Option<(f64, f64)>,
) -> Fan {
    let exact = shown.exact.as_ref().map(|it| &it.results);
    let simulated = shown.simulated.as_ref().map(|it| &it.results);
    fan(&FanInput {
        scenario,
        exact: concealed.or(exact),
        simulated: simulated.filter(|_| concealed.is_none()),
        series: state.series(),
        strategies: &shown.strategies,
        focus,
        cursor: state.view.cursor,
        width: room.width,
        height: room.height,
        stale: shown.stale,
        held: None,
        span,
        table: false,
        language: context.say.language,
    })
}

/// The chart, with the guess over it.
pub fn chart(context: &Context, show: &Show, room: Size, act: &Callback<Act>) -> Html {
    let state = &show.stage;
    let mut shown = Shown::of(state);
    let asked = show.asked().filter(|(_, asked)| tells(asked, state));
    let Some((ask, asked)) = asked else {
        return html::scene(&plain(context, state, room), None, None);
    };
    let open = show.is_open();
    let answer = show.turn().and_then(|turn| turn.answer.as_ref());
    let focus = in_focus(show, &asked, shown.focus);
    let concealed = if open {
        conceal(ask, &asked, state, &mut shown)
    } else {
        None
    };
    let drawing = ask.kind == AskKind::Draw;
    if open && shown.strategies.is_empty() && !drawing {
        return html! { <div class="play-later"><p>{ word(context, Word::AfterAnswer) }</p></div> };
    }
    let span = span(ask, &asked, state, answer, open);
    // What was really seen would tell as well.
    let unseen = open.then(|| Scenario {
        observed: Vec::new(),
        ..Scenario::clone(&state.scenario)
    });
    let fan = drawn(
        context,
        (state, unseen.as_ref().unwrap_or(&state.scenario)),
        &shown,
        focus,
        concealed.as_ref(),
        room,
        span,
    );
    let plot = plot(&fan, state);
    let front = if open && drawing {
        let first = first(ask, state.series());
        let place = Place {
            plot,
            first,
            last: state.scenario.clock.periods,
            anchored: ask.from >= 1 || state.series().starts_at_zero(),
            start: start(&asked, state, ask),
        };
        let values = match answer {
            Some(Answer::Curve(values)) => Some(values.clone()),
            _ => None,
        };
        let on_answer = act.reform(|values| Act::Answer(Some(Answer::Curve(values))));
        html! { <Curve context={context.clone()} unit={asked.unit()} place={place} values={values} on_answer={on_answer}/> }
    } else {
        guess(context, ask, &asked, answer, &plot, room)
    };
    html::scene(&fan.scene, None, Some(front))
}

/// Whether the chart of a state tells the answer.
fn tells(asked: &Asked, state: &State) -> bool {
    matches!(asked.measured, Measured::Series(series, _) if series == state.series())
}

/// After a choice the best has the range.
fn in_focus(show: &Show, asked: &Asked, focus: usize) -> usize {
    // By the figures, not by a score: a room's hands have none.
    if show.is_open() || asked.options.is_empty() {
        return focus;
    }
    let best = best_of(asked, &asked.figures(&show.stage));
    let best = best.and_then(|at| asked.options.get(at).copied());
    best.unwrap_or(focus)
}

/// Takes what tells the answer out of what is shown: what was known before a drawn curve begins stays.
fn conceal(ask: &Ask, asked: &Asked, state: &State, shown: &mut Shown) -> Option<Results> {
    let tells = asked.tells();
    if ask.kind != AskKind::Draw {
        shown.strategies.retain(|at| !tells.contains(at));
        return None;
    }
    let mut results = state.exact.as_ref()?.results.clone();
    let series = state.series();
    let index = series.index(&state.scenario);
    let start = series.first_time();
    let known = usize::try_from((ask.from + 1).saturating_sub(start)).unwrap_or(0);
    if let Some(of_strategy) = results.strategies.get_mut(asked.strategy)
        && let Some(summary) = of_strategy.series.get_mut(index)
    {
        summary.mean.truncate(known);
    }
    // One point alone is where the drawing begins.
    if known <= 1 {
        shown.strategies.retain(|at| *at != asked.strategy);
    }
    Some(results)
}

/// The first time of a drawn curve.
fn first(ask: &Ask, series: Series) -> u32 {
    ask.from.max(series.first_time())
}

/// Where a curve begins: at what is known, else in the middle.
fn start(asked: &Asked, state: &State, ask: &Ask) -> Option<f64> {
    let is_known = ask.from >= 1 || state.series().starts_at_zero();
    let course = asked.course(state, ask.from);
    let first = course.first().map(|truth| truth.mean);
    first.filter(|value| is_known && value.is_finite())
}

/// What the axis holds at least: the guess, and where one is drawn room that does not give the answer away.
fn span(
    ask: &Ask,
    asked: &Asked,
    state: &State,
    answer: Option<&Answer>,
    open: bool,
) -> Option<(f64, f64)> {
    let mut guessed: Vec<f64> = match answer {
        // A difference is none of the values on the axis.
        Some(Answer::Range(ends)) if asked.minus.is_none() => ends.to_vec(),
        Some(Answer::Curve(values)) => values.clone(),
        _ => Vec::new(),
    };
    if !open && let Some((low, high)) = followed(asked, state) {
        guessed
            .iter_mut()
            .for_each(|value| *value = value.clamp(low, high));
    }
    let asks: Vec<f64> = if open && ask.kind == AskKind::Draw {
        let right = asked.course(state, ask.from);
        let right = right.iter().map(|truth| truth.mean * ROOM);
        let ends = [ask.low, ask.high].into_iter().flatten();
        if ask.high.is_some() {
            ends.collect()
        } else {
            ends.chain(right).collect()
        }
    } else {
        Vec::new()
    };
    extent(guessed.into_iter().chain(asks))
}

/// How far the axis follows a guess, by what is right.
fn followed(asked: &Asked, state: &State) -> Option<(f64, f64)> {
    let right = asked.course(state, 0);
    let ends = right
        .iter()
        .flat_map(|truth| truth.band.into_iter().flatten());
    let means = right.iter().map(|truth| truth.mean);
    let (low, high) = extent(means.chain(ends).chain([0.0]))?;
    let beyond = BEYOND * (high - low);
    (beyond > 0.0).then_some((low - beyond, high + beyond))
}

fn plot(fan: &Fan, state: &State) -> Plot {
    let scrub = &fan.scrub;
    let edges = [scrub.from, scrub.top, scrub.to, scrub.bottom];
    Plot::new(edges, state.scenario.clock.periods, fan.domain)
}

/// The guess over the picture: a range as a bar, a curve as dots.
fn guess(
    context: &Context,
    ask: &Ask,
    asked: &Asked,
    answer: Option<&Answer>,
    plot: &Plot,
    room: Size,
) -> Html {
    match (answer, asked.measured) {
        (Some(Answer::Range([low, high])), Measured::Series(_, at)) if asked.minus.is_none() => {
            let x = plot.x.at(f64::from(at));
            let ends = [low, high].map(|end| on_axis(plot, *end));
            let (top, d) = (ends[0].min(ends[1]), range_bar(x, ends));
            // Before the bar, but for where the axis is.
            let before = x - plot.left() > SIDE;
            let aside = if before { -10.0 } else { 10.0 };
            label(context, Word::YourRange, d, (x + aside, top + 4.0), before)
        }
        (Some(Answer::Curve(values)), Measured::Series(series, _)) => {
            let first = first(ask, series);
            let points: Vec<(f64, f64)> = values
                .iter()
                .enumerate()
                .map(|(at, value)| {
                    (
                        plot.x.at(f64::from(first) + at as f64),
                        on_axis(plot, *value),
                    )
                })
                .collect();
            let at = points
                .get(points.len() * 2 / 3)
                .copied()
                .unwrap_or_default();
            let place = (at.0.min(room.width - 90.0) + 8.0, at.1 + 18.0);
            label(
                context,
                Word::YourCurve,
                shapes::line(&points),
                place,
                false,
            )
        }
        _ => html! { <g/> },
    }
}

/// Where a guess is drawn: at the edge, where it lies beyond.
fn on_axis(plot: &Plot, value: f64) -> f64 {
    let (one, other) = (plot.y.from, plot.y.to);
    plot.y.at(value).clamp(one.min(other), one.max(other))
}

fn label(context: &Context, named: Word, d: String, at: (f64, f64), before: bool) -> Html {
    let anchor = if before { "end" } else { "start" };
    html! {
        <g>
            <path class="guess" d={d}/>
            <text class="t b halo" x={at.0.to_string()} y={at.1.to_string()} font-size="12" text-anchor={anchor}>
                { word(context, named) }
            </text>
        </g>
    }
}

//! A table as a curve whose points can be dragged, or chosen and changed with keys.

use std::rc::Rc;

use yew::prelude::*;

use super::Domain;
use super::drag::{self, use_hold};
use super::plot::{FOOT, Grid, HEIGHT, TOP};
use crate::app::value;
use crate::model::{Bounds, Quantity, limits};
use crate::text::values::{Phrase, Word};
use crate::ui::charts::scale;
use crate::ui::say::Say;
use crate::ui::widgets::{is_command, use_sent, use_size};

/// Stops from the foot to the top.
const STOPS: usize = 100;

/// Properties of [`Curve`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What the numbers are.
    pub label: AttrValue,
    /// Words and figures.
    pub say: Rc<Say>,
    /// What values they take.
    pub domain: Domain,
    /// The values.
    pub values: Vec<Quantity>,
    /// Whether they are by tenure, not by period.
    pub by_tenure: bool,
    /// New values, with the gesture where they move.
    pub on_change: Callback<(Vec<Quantity>, Option<u64>)>,
}

/// The point that a key leads to, of those up to the last one.
fn point_of(key: &str, at: usize, last: usize) -> Option<usize> {
    match key {
        "ArrowLeft" => Some(at.saturating_sub(1)),
        "ArrowRight" => Some((at + 1).min(last)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

/// The values where the one at a point moves; `None` where there is no such point.
fn moved(
    mut values: Vec<Quantity>,
    point: usize,
    to: f64,
    step: f64,
    bounds: Bounds,
) -> Option<Vec<Quantity>> {
    let to = drag::snapped(to, step).clamp(bounds.low, bounds.high);
    let place = values.get_mut(point)?;
    *place = value::shifted(place, to, bounds);
    Some(values)
}

/// The curve.
#[component]
pub fn Curve(props: &Props) -> Html {
    let language = props.say.language;
    let (node, size) = use_size();
    let chosen = use_state_eq(|| 0_usize);
    let holding = use_hold::<Grid, Vec<Quantity>>();
    let bounds = props.domain.bounds();
    let width = size.map_or(300.0, |size| size.width.max(120.0));
    let centers: Vec<f64> = props
        .values
        .iter()
        .map(|value| value::center(value, bounds))
        .collect();
    let grid = holding
        .frame()
        .filter(|grid| grid.count == centers.len())
        .unwrap_or_else(|| Grid::around(&centers, bounds.high, width));
    let step = match scale::round_step(grid.high - grid.low, STOPS) {
        step if props.domain.whole => step.max(1.0).round(),
        step => step,
    };
    let at = (*chosen).min(centers.len().saturating_sub(1));
    let now = centers.get(at).copied().unwrap_or(0.0);
    let sent = use_sent((at, props.values.clone()));

    let to = {
        let (holding, sent, on_change) = (holding.clone(), sent.clone(), props.on_change.clone());
        move |value: f64| {
            let Some(held) = holding.held() else {
                return;
            };
            if let Some(values) = moved(held.start, held.part, value, step, bounds) {
                sent.set((held.part, values.clone()));
                on_change.emit((values, Some(held.gesture)));
            }
        }
    };
    let onpointerdown = {
        let (holding, chosen, values) = (holding.clone(), chosen.clone(), props.values.clone());
        move |event: PointerEvent| {
            if let Some((across, _)) = drag::place(&event) {
                drag::grip(&event);
                let point = grid.nearest(across * grid.width);
                chosen.set(point);
                holding.grip(point, values.clone(), grid);
            }
        }
    };
    let onpointermove = {
        let (holding, to) = (holding.clone(), to.clone());
        move |event: PointerEvent| {
            if let Some((_, down)) = holding.moved(&event) {
                to(grid.value(down * HEIGHT));
            }
        }
    };
    let let_go = {
        let holding = holding.clone();
        Callback::from(move |_: PointerEvent| holding.free())
    };
    let onkeydown = {
        let (holding, on_change) = (holding.clone(), props.on_change.clone());
        let last = centers.len().saturating_sub(1);
        move |event: KeyboardEvent| {
            let (at, values) = sent.get();
            if is_command(&event) {
                return;
            }
            let key = event.key();
            if key == "Escape" {
                if let Some(before) = holding.escape(&event) {
                    sent.set((at, before.start.clone()));
                    on_change.emit((before.start, Some(before.gesture)));
                }
            } else if let Some(point) = point_of(&key, at, last) {
                event.prevent_default();
                sent.set((point, values));
                chosen.set(point);
            } else if let Some(steps) = drag::steps(&event, false) {
                event.prevent_default();
                let now = values.get(at).map_or(0.0, |now| value::center(now, bounds));
                holding.press(&event, at, values);
                to(now + steps * step);
            }
        }
    };
    let onkeyup = move |_: KeyboardEvent| holding.free();
    let time = |position: usize| time_of(&props.say, props.by_tenure, position);
    let said = Phrase::Point {
        time: &time(at),
        value: &props.domain.said(now, &props.say),
    }
    .say(language);
    let label = Phrase::CurveOf {
        label: &props.label,
    }
    .say(language);
    let top = props.domain.said(grid.high, &props.say);
    let end = match centers.len() {
        0 | 1 => String::new(),
        all => time(all - 1),
    };
    html! {
        <div class="course" ref={node}>
            <svg viewBox={format!("0 0 {:.0} {HEIGHT}", grid.width)}>
                <g class="course-hold" role="slider" tabindex="0" aria-orientation="vertical"
                    aria-label={label} aria-valuemin={grid.low.to_string()} aria-valuemax={grid.high.to_string()}
                    aria-valuenow={now.to_string()} aria-valuetext={said.clone()} onpointerdown={onpointerdown}
                    onpointermove={onpointermove} onpointerup={let_go.clone()} onpointercancel={let_go}
                    onkeydown={onkeydown} onkeyup={onkeyup}>
                    { drawn(&grid, &centers, at, [top, time(0), end]) }
                </g>
            </svg>
            <div class="course-foot">
                <span class="small"><b>{ said }</b></span>
                <span class="grow"/>
                { length(props) }
            </div>
            <p class="hint help">{ Word::CurveHelp.say(language) }</p>
        </div>
    }
}

/// What is seen of it: its frame, the line, the points, of which one is chosen; and what stands at its top, its first and its last point.
fn drawn(grid: &Grid, centers: &[f64], chosen: usize, [top, first, last]: [String; 3]) -> Html {
    html! {
        <>
            <rect class="course-ground" width={format!("{:.0}", grid.width)} height={HEIGHT.to_string()} rx="6"/>
            <line class="course-top" x1="0" x2={format!("{:.0}", grid.width)} y1={TOP.to_string()} y2={TOP.to_string()}/>
            <line class="course-axis" x1="0" x2={format!("{:.0}", grid.width)} y1={format!("{:.1}", grid.y(0.0))} y2={format!("{:.1}", grid.y(0.0))}/>
            <path class="course-line" d={grid.line(centers)}/>
            <g>{ dots(grid, centers, chosen) }</g>
            <text class="belief-text" x="2" y={(TOP - 1.0).to_string()}>{ top }</text>
            <text class="belief-text" x="2" y={(FOOT + 14.0).to_string()}>{ first }</text>
            <text class="belief-text" x={format!("{:.0}", grid.width - 2.0)} y={(FOOT + 14.0).to_string()} text-anchor="end">
                { last }
            </text>
        </>
    }
}

/// The points, of which one is chosen; that one alone where there are too many.
fn dots(grid: &Grid, centers: &[f64], chosen: usize) -> Html {
    let shown = centers.iter().enumerate();
    let shown = shown.filter(|(position, _)| grid.has_dots() || *position == chosen);
    let dots = shown.map(|(position, value)| {
        let class = classes!("curve-dot", (position == chosen).then_some("on"));
        let r = if position == chosen { "6" } else { "3.5" };
        html! { <circle key={position} class={class} cx={format!("{:.1}", grid.x(position))} cy={format!("{:.1}", grid.y(*value))} r={r}/> }
    });
    html! { { for dots } }
}

/// What the point at a position is called.
fn time_of(say: &Say, by_tenure: bool, position: usize) -> String {
    if by_tenure {
        let tenure = position.to_string();
        return Phrase::AtTenure { tenure: &tenure }.say(say.language);
    }
    say.calendar
        .label(u32::try_from(position + 1).unwrap_or(u32::MAX))
}

/// Makes the table longer or shorter by one.
fn length(props: &Props) -> Html {
    let language = props.say.language;
    let button = |word: Word, sign: &'static str, values: Option<Vec<Quantity>>| {
        let on_change = props.on_change.clone();
        let disabled = values.is_none();
        let onclick = move |_: MouseEvent| {
            if let Some(values) = values.clone() {
                on_change.emit((values, None));
            }
        };
        html! {
            <button type="button" class="btn btn-quiet btn-icon" aria-label={word.say(language)} title={word.say(language)}
                aria-disabled={disabled.to_string()} onclick={onclick}>{ sign }</button>
        }
    };
    let last = props.values.last();
    let longer = last.filter(|_| props.values.len() < limits::TABLE);
    let longer = longer.map(|last| {
        let mut values = props.values.clone();
        values.push(*last);
        values
    });
    let shorter = (props.values.len() > 1).then(|| {
        let mut values = props.values.clone();
        values.pop();
        values
    });
    html! { <>{ button(Word::OneLess, "−", shorter) }{ button(Word::OneMore, "+", longer) }</> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_from_point_to_point() {
        let to = |key| point_of(key, 1, 3);
        assert_eq!(to("ArrowLeft"), Some(0));
        assert_eq!(to("ArrowRight"), Some(2));
        assert_eq!((to("Home"), to("End")), (Some(0), Some(3)));
        assert_eq!((to("ArrowUp"), to("Escape"), to("a")), (None, None, None));
        assert_eq!(point_of("ArrowLeft", 0, 3), Some(0));
        assert_eq!(point_of("ArrowRight", 3, 3), Some(3));
    }

    #[test]
    fn one_point_moves_within_what_is_allowed() {
        let values = [0.1, 0.2].map(Quantity::Known);
        let to = |point, value| moved(values.to_vec(), point, value, 0.01, Bounds::PROBABILITY);
        let known = |all: [f64; 2]| Some(all.map(Quantity::Known).to_vec());
        assert_eq!(to(1, 0.3456), known([0.1, 0.35]));
        assert_eq!(to(0, 7.0), known([1.0, 0.2]));
        assert_eq!(to(0, -7.0), known([0.0, 0.2]));
        assert_eq!(to(2, 0.3), None);
    }
}

//! Drawing a curve over a chart: by pointer and touch all over it, by arrow keys at a few handles.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::{phrase, word};
use crate::engine::series::Unit;
use crate::text::story::{Phrase, Word};
use crate::ui::charts::axis::Plot;
use crate::ui::charts::path as shapes;
use crate::ui::context::Context;
use crate::ui::widgets::is_command;

/// Most handles.
const HANDLES: usize = 6;

/// Where a curve is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The scales of the picture.
    pub plot: Plot,
    /// The first time of the curve.
    pub first: u32,
    /// Its last.
    pub last: u32,
    /// Whether it begins at what is known.
    pub anchored: bool,
    /// Where it begins, where that is known.
    pub start: Option<f64>,
}

impl Place {
    fn count(&self) -> usize {
        usize::try_from(self.last.saturating_sub(self.first)).unwrap_or(0) + 1
    }

    /// A level line.
    fn level(&self) -> Vec<f64> {
        let middle = (self.plot.y.low + self.plot.y.high) / 2.0;
        vec![self.start.unwrap_or(middle); self.count()]
    }

    /// Positions of the handles: evenly spread, the last at the end.
    fn handles(&self) -> Vec<usize> {
        let count = self.count();
        let from = usize::from(self.anchored && self.start.is_some() && count > 1);
        let most = HANDLES.min(count - from).max(1);
        if most == 1 {
            return vec![count - 1];
        }
        (0..most)
            .map(|at| from + (at * (count - 1 - from)) / (most - 1))
            .collect()
    }

    fn clamped(&self, value: f64) -> f64 {
        value.clamp(self.plot.y.low, self.plot.y.high)
    }

    /// The curve with another value at one position, straight to its neighbours among the handles.
    fn pulled(&self, mut values: Vec<f64>, at: usize, value: f64) -> Vec<f64> {
        let handles = self.handles();
        let before = handles.iter().rev().find(|other| **other < at).copied();
        let after = handles.iter().find(|other| **other > at).copied();
        if let Some(own) = values.get_mut(at) {
            *own = self.clamped(value);
        }
        straighten(&mut values, before.unwrap_or(0), at);
        straighten(&mut values, at, after.unwrap_or(at));
        values
    }

    /// The curve with a stroke from one point to another; what was not drawn yet goes on level from its end.
    fn stroked(&self, mut values: Vec<f64>, from: (usize, f64), to: (usize, f64)) -> Vec<f64> {
        let end = from.0.max(to.0);
        let is_open = is_level(values.get(end..).unwrap_or_default());
        let first = usize::from(self.anchored && self.start.is_some());
        for (at, value) in [from, to] {
            if let Some(own) = values.get_mut(at).filter(|_| at >= first) {
                *own = self.clamped(value);
            }
        }
        straighten(&mut values, from.0.min(to.0), end);
        if let Some(&value) = values.get(end).filter(|_| is_open) {
            values[end..].fill(value);
        }
        values
    }

    /// The point of the curve at a place of the picture.
    fn at(&self, x: f64, y: f64) -> (usize, f64) {
        let time = self.plot.x.invert(x) - f64::from(self.first);
        let last = self.count() - 1;
        let at = time.round().clamp(0.0, last as f64) as usize;
        (at, self.clamped(self.plot.y.invert(y)))
    }
}

fn is_level(values: &[f64]) -> bool {
    values.windows(2).all(|pair| pair[0] == pair[1])
}

fn straighten(values: &mut [f64], from: usize, to: usize) {
    let (Some(&low), Some(&high)) = (values.get(from), values.get(to)) else {
        return;
    };
    let between = values.iter_mut().enumerate().take(to).skip(from + 1);
    for (at, value) in between {
        let part = (at - from) as f64 / (to - from) as f64;
        *value = low + part * (high - low);
    }
}

/// Properties of [`Curve`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words and figures.
    pub context: Context,
    /// What the values are counted in.
    pub unit: Unit,
    /// Where it is drawn.
    pub place: Place,
    /// The curve; `None`: nothing is drawn yet.
    pub values: Option<Vec<f64>>,
    /// Another curve.
    pub on_answer: Callback<Vec<f64>>,
}

/// The curve, with what moves it.
#[component]
pub fn Curve(props: &Props) -> Html {
    let node = use_node_ref();
    let last = use_mut_ref(|| None::<(usize, f64)>);
    let place = props.place;
    let own = props
        .values
        .clone()
        .filter(|values| values.len() == place.count());
    let is_drawn = own.is_some();
    let values = Rc::new(own.unwrap_or_else(|| place.level()));
    let point = {
        let (node, last, on_answer) = (node.clone(), last.clone(), props.on_answer.clone());
        let values = Rc::clone(&values);
        Callback::from(move |event: PointerEvent| {
            let down = event.type_() == "pointerdown";
            if event.buttons() & 1 == 0 {
                last.replace(None);
                return;
            }
            let Some(element) = node.cast::<Element>() else {
                return;
            };
            if down {
                let _ = element.set_pointer_capture(event.pointer_id());
                last.replace(None);
            }
            event.prevent_default();
            let bounds = element.get_bounding_client_rect();
            let part = |at: f64, low: f64, size: f64| (at - low) / size.max(1.0);
            let across = part(f64::from(event.client_x()), bounds.left(), bounds.width());
            let down = part(f64::from(event.client_y()), bounds.top(), bounds.height());
            let plot = &place.plot;
            let start = plot.x.at(f64::from(place.first));
            let x = start + across * (plot.right() - start);
            let y = plot.top() + down * (plot.bottom() - plot.top());
            let to = place.at(x, y);
            let from = last.replace(Some(to)).unwrap_or(to);
            on_answer.emit(place.stroked(values.to_vec(), from, to));
        })
    };
    let plot = &place.plot;
    let at = |at: usize| {
        let time = f64::from(place.first) + at as f64;
        (plot.x.at(time), plot.y.at(values[at]))
    };
    let points: Vec<(f64, f64)> = (0..values.len()).map(at).collect();
    let handles = place
        .handles()
        .into_iter()
        .map(|at| handle(props, &values, at, points[at]));
    let start = plot.x.at(f64::from(place.first));
    let class = if is_drawn {
        "guess"
    } else {
        "guess guess-open"
    };
    html! {
        <g>
            <path key="line" class={class} d={shapes::line(&points)}/>
            <rect key="pad" ref={node} class="guess-pad" x={start.to_string()} y={plot.top().to_string()}
                width={(plot.right() - start).max(1.0).to_string()} height={(plot.bottom() - plot.top()).max(1.0).to_string()}
                onpointerdown={point.clone()} onpointermove={point}/>
            <g key="handles" role="group" aria-label={word(&props.context, Word::CurveField)}>{ for handles }</g>
        </g>
    }
}

fn handle(props: &Props, values: &Rc<Vec<f64>>, at: usize, centre: (f64, f64)) -> Html {
    let place = props.place;
    let say = &props.context.say;
    let time = place.first + u32::try_from(at).unwrap_or(0);
    let label = phrase(
        &props.context,
        Phrase::Handle {
            time: &say.calendar.label(time),
        },
    );
    let value = values[at];
    let step = (place.plot.y.high - place.plot.y.low) / 50.0;
    let onkeydown = {
        let (values, on_answer) = (Rc::clone(values), props.on_answer.clone());
        move |event: KeyboardEvent| {
            if is_command(&event) {
                return;
            }
            let step = if event.shift_key() { step / 10.0 } else { step };
            let to = match event.key().as_str() {
                "ArrowUp" | "ArrowRight" => value + step,
                "ArrowDown" | "ArrowLeft" => value - step,
                "Home" => place.plot.y.low,
                "End" => place.plot.y.high,
                _ => return,
            };
            event.prevent_default();
            on_answer.emit(place.pulled(values.to_vec(), at, to));
        }
    };
    html! {
        <circle key={at} class="guess-handle" role="slider" tabindex="0" aria-label={label}
            aria-valuemin={place.plot.y.low.to_string()} aria-valuemax={place.plot.y.high.to_string()}
            aria-valuenow={value.to_string()} aria-valuetext={say.numbers.value(props.unit, value)}
            cx={centre.0.to_string()} cy={centre.1.to_string()} r="6" onkeydown={onkeydown}/>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::charts::scale::Domain;

    fn place(first: u32, last: u32, start: Option<f64>) -> Place {
        let domain = Domain::of(Some((0.0, 1_000.0)), 5);
        Place {
            plot: Plot::new([40.0, 10.0, 400.0, 300.0], last, domain),
            first,
            last,
            anchored: start.is_some(),
            start,
        }
    }

    #[test]
    fn handles_are_few_and_the_last_is_at_the_end() {
        for (first, last) in [(0, 36), (6, 36), (1, 2), (36, 36), (0, 1)] {
            for start in [None, Some(500.0)] {
                let place = place(first, last, start);
                let handles = place.handles();
                assert!(!handles.is_empty() && handles.len() <= HANDLES);
                assert_eq!(*handles.last().unwrap(), place.count() - 1);
                assert!(handles.is_sorted() && place.level().len() == place.count());
            }
        }
    }

    #[test]
    fn a_handle_pulls_the_curve_straight_to_its_neighbours() {
        let place = place(0, 10, None);
        assert_eq!(place.handles(), [0, 2, 4, 6, 8, 10]);
        let level = vec![100.0; 11];
        let pulled = place.pulled(level, 4, 300.0);
        assert_eq!(pulled[2..=6], [100.0, 200.0, 300.0, 200.0, 100.0]);
        assert_eq!(pulled[7..], [100.0; 4]);
        let beyond = place.pulled(pulled, 10, 1e9);
        assert_eq!(beyond[10], place.plot.y.high, "it stays on the axis");
    }

    #[test]
    fn a_stroke_fills_what_it_passes_and_leaves_what_is_known() {
        let place = place(0, 10, Some(50.0));
        let drawn = place.stroked(place.level(), (0, 900.0), (4, 450.0));
        assert_eq!(drawn[0], 50.0, "where it begins is known");
        assert_eq!(drawn[2], 250.0);
        assert_eq!(drawn[4], 450.0);
        assert_eq!(place.at(1e9, -1e9), (10, place.plot.y.high));
    }
    #[test]
    fn what_is_not_drawn_goes_on_as_the_stroke_ended() {
        let place = place(0, 10, Some(50.0));
        let part = place.stroked(place.level(), (0, 50.0), (4, 450.0));
        assert_eq!(part[4..], [450.0; 7]);
        let on = place.stroked(part.clone(), (4, 450.0), (6, 300.0));
        assert_eq!(on[6..], [300.0; 5]);
        let lifted = place.stroked(part, (8, 600.0), (8, 600.0));
        assert_eq!(lifted[8..], [600.0; 3]);
        let mended = place.stroked(lifted, (2, 100.0), (3, 100.0));
        assert_eq!(mended[8..], [600.0; 3], "what was drawn stays");
        assert_eq!(mended[4], 450.0);
    }
}

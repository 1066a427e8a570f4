//! The picture of an uncertain number, with the ends of its middle 90 % to take hold of.

use std::rc::Rc;

use yew::prelude::*;

use super::Domain;
use super::drag::{self, use_hold};
use super::picture::{AXIS, Frame, HEIGHT, picture};
use crate::app::value;
use crate::model::{Bounds, Distribution, Quantity};
use crate::text::number::Kind;
use crate::text::values::{Phrase, Word};
use crate::ui::charts::scale;
use crate::ui::say::Say;
use crate::ui::widgets::{use_sent, use_size};

/// Stops across the picture.
const STOPS: usize = 200;

/// Properties of [`Ends`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What the number is.
    pub label: AttrValue,
    /// Words and figures.
    pub say: Rc<Say>,
    /// What values it takes.
    pub domain: Domain,
    /// What is believed about it.
    pub distribution: Distribution,
    /// While an end moves, with its gesture.
    pub on_change: Callback<(Quantity, u64)>,
}

/// The form at the start of a hold, and the ends then.
type Start = (Distribution, (f64, f64));

/// The ends, the lower of which is the part 0, where one of them moves to a value: the other stays, a step away at the least.
fn moved(
    (low, high): (f64, f64),
    part: usize,
    value: f64,
    step: f64,
    bounds: Bounds,
) -> (f64, f64) {
    let value = drag::snapped(value, step).clamp(bounds.low, bounds.high);
    if part == 0 {
        (value.min(drag::snapped(high - step, step)), high)
    } else {
        (low, value.max(drag::snapped(low + step, step)))
    }
}

/// The picture.
#[component]
pub fn Ends(props: &Props) -> Html {
    let (node, size) = use_size();
    let holding = use_hold::<Frame, Start>();
    let bounds = props.domain.bounds();
    let width = size.map_or(300.0, |size| size.width.max(120.0));
    let frame = holding
        .frame()
        .unwrap_or_else(|| Frame::around(&props.distribution, bounds, width));
    let drawn = picture(&props.distribution, bounds, &frame);
    let interval = move |form: Distribution| value::interval(&Quantity::Uncertain(form), bounds);
    let (low, high) = interval(props.distribution);
    let sent = use_sent(props.distribution);
    let middle = drawn.middle;
    let step = scale::round_step(frame.high - frame.low, STOPS);

    // Moves one end to a value; the other stays where it was when this one was taken hold of.
    let to = {
        let (holding, sent, on_change) = (holding.clone(), sent.clone(), props.on_change.clone());
        move |value: f64| {
            let Some(held) = holding.held() else {
                return;
            };
            let (form, ends) = held.start;
            let (low, high) = moved(ends, held.part, value, step, bounds);
            if let Some(moved) = value::stretched(&form, bounds, low, high) {
                sent.set(moved);
                on_change.emit((Quantity::Uncertain(moved), held.gesture));
            }
        }
    };
    let start = (props.distribution, (low, high));
    let handle = |part: usize| {
        let (value, end) = if part == 0 {
            (low, Word::LowEnd)
        } else {
            (high, Word::HighEnd)
        };
        let onpointerdown = {
            let holding = holding.clone();
            Callback::from(move |event: PointerEvent| {
                drag::grip(&event);
                holding.grip(part, start, frame);
            })
        };
        let onpointermove = {
            let (holding, to) = (holding.clone(), to.clone());
            Callback::from(move |event: PointerEvent| {
                if let Some((across, _)) = holding.moved(&event) {
                    to(frame.value(across * frame.width));
                }
            })
        };
        let let_go = {
            let holding = holding.clone();
            Callback::from(move |_: PointerEvent| holding.free())
        };
        let onkeydown = {
            let (holding, to, sent) = (holding.clone(), to.clone(), sent.clone());
            let on_change = props.on_change.clone();
            Callback::from(move |event: KeyboardEvent| {
                if event.key() == "Escape" {
                    if let Some(before) = holding.escape(&event) {
                        sent.set(before.start.0);
                        let form = Quantity::Uncertain(before.start.0);
                        on_change.emit((form, before.gesture));
                    }
                } else if let Some(steps) = drag::steps(&event, true) {
                    event.prevent_default();
                    let form = sent.get();
                    let ends = interval(form);
                    holding.press(&event, part, (form, ends));
                    to([ends.0, ends.1][part] + steps * step);
                }
            })
        };
        let onkeyup = {
            let holding = holding.clone();
            Callback::from(move |_: KeyboardEvent| holding.free())
        };
        let label = Phrase::EndOf {
            label: &props.label,
            end: end.say(props.say.language),
        };
        let x = format!("{:.1}", frame.x(value));
        html! {
            <g key={part} class="belief-end" role="slider" tabindex="0" aria-label={label.say(props.say.language)}
                aria-valuemin={frame.low.to_string()} aria-valuemax={frame.high.to_string()} aria-valuenow={value.to_string()}
                aria-valuetext={props.domain.said(value, &props.say)} onpointerdown={onpointerdown} onpointermove={onpointermove}
                onpointerup={let_go.clone()} onpointercancel={let_go} onkeydown={onkeydown} onkeyup={onkeyup}>
                <circle class="belief-reach" cx={x.clone()} cy={AXIS.to_string()} r="20"/>
                <circle class="belief-dot" cx={x} cy={AXIS.to_string()} r="7"/>
            </g>
        }
    };
    let x = format!("{:.1}", frame.x(middle));
    html! {
        <div class="belief" ref={node}>
            <svg viewBox={format!("0 0 {:.0} {HEIGHT}", frame.width)}>
                <path class="belief-all" d={drawn.all}/>
                <path class="belief-inside" d={drawn.inside}/>
                <line class="belief-axis" x1="4" x2={format!("{:.1}", frame.width - 4.0)} y1={AXIS.to_string()} y2={AXIS.to_string()}/>
                <line class="belief-middle" x1={x.clone()} x2={x} y1={AXIS.to_string()} y2={format!("{:.1}", drawn.middle_top)}/>
                <g aria-hidden="true">{ ticks(&frame, props.domain, &props.say) }</g>
                { handle(0) }
                { handle(1) }
            </svg>
        </div>
    }
}

/// The values along the axis.
fn ticks(frame: &Frame, domain: Domain, say: &Say) -> Html {
    use crate::engine::series::Unit;
    let values = frame.ticks();
    let texts: Vec<String> = match domain.kind {
        Kind::Share => say.numbers.ticks(Unit::Share, &values),
        Kind::Money => say.numbers.ticks(Unit::Money, &values),
        Kind::Count => say.numbers.ticks(Unit::People, &values),
        Kind::Number => values
            .iter()
            .map(|value| say.numbers.factor(*value))
            .collect(),
    };
    values
        .iter()
        .zip(texts)
        .enumerate()
        .map(|(position, (value, text))| {
            let x = frame.x(*value);
            html! {
                <g key={position}>
                    <line class="belief-tick" x1={format!("{x:.1}")} x2={format!("{x:.1}")} y1={AXIS.to_string()} y2={(AXIS + 4.0).to_string()}/>
                    <text class="belief-text" x={format!("{x:.1}")} y={(HEIGHT - 5.0).to_string()} text-anchor="middle">{ text }</text>
                </g>
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::moved;
    use crate::model::Bounds;

    #[test]
    fn one_end_moves_and_the_other_stays() {
        let to = |part, value| moved((0.1, 0.2), part, value, 0.01, Bounds::PROBABILITY);
        assert_eq!(to(0, 0.1234), (0.12, 0.2));
        assert_eq!(to(1, 0.1234), (0.1, 0.12));
        // Within what is allowed, and never past the other.
        assert_eq!(to(0, -3.0), (0.0, 0.2));
        assert_eq!(to(1, 3.0), (0.1, 1.0));
        assert_eq!(to(0, 0.5), (0.19, 0.2));
        assert_eq!(to(1, 0.05), (0.1, 0.11));
    }
}

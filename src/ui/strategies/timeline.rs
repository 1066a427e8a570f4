//! The window in which a lever acts, on a line of time with a handle at either end.

use web_sys::Element;
use yew::prelude::*;

use crate::app::edit::{Edit, LeverEdit, LeverPlace};
use crate::text::strategies::Word;
use crate::ui::context::Context;
use crate::ui::widgets::slider::next_gesture;
use crate::ui::widgets::{is_command, use_sent};

/// Where the line begins and how long it is, in its own units.
const LEFT: f64 = 14.0;
const LENGTH: f64 = 272.0;
/// Width of the whole.
const WIDTH: f64 = 300.0;

/// Properties of [`Timeline`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words, and where edits go.
    pub context: Context,
    /// Which lever.
    pub place: LeverPlace,
    /// First period.
    pub from: u32,
    /// Last period; `None`: the end.
    pub until: Option<u32>,
    /// Periods until the full effect.
    pub ramp: u32,
    /// Slot of the strategy's colour.
    pub slot: Option<u8>,
}

/// Which handle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// The periods in which it acts, of so many.
#[derive(Debug, Clone, Copy)]
struct Window {
    first: u32,
    last: u32,
    periods: u32,
}

impl Window {
    /// With an end moved to a period; neither passes the other.
    fn moved(self, end: End, period: i64) -> Self {
        let within = |low: u32, high: u32| {
            let period = period.clamp(i64::from(low), i64::from(high));
            u32::try_from(period).unwrap_or(low)
        };
        match end {
            End::First => Self {
                first: within(1, self.last),
                ..self
            },
            End::Last => Self {
                last: within(self.first, self.periods),
                ..self
            },
        }
    }

    /// The change that gives a lever this end.
    fn edit(self, end: End) -> LeverEdit {
        match end {
            End::First => LeverEdit::From(self.first),
            End::Last => LeverEdit::Until((self.last < self.periods).then_some(self.last)),
        }
    }

    /// The period that a key leads an end to.
    fn key(self, end: End, key: &str) -> Option<i64> {
        let now = match end {
            End::First => self.first,
            End::Last => self.last,
        };
        let page = i64::from((self.periods / 10).max(1));
        Some(match key {
            "ArrowRight" | "ArrowUp" => i64::from(now) + 1,
            "ArrowLeft" | "ArrowDown" => i64::from(now) - 1,
            "PageUp" => i64::from(now) + page,
            "PageDown" => i64::from(now) - page,
            "Home" => 1,
            "End" => i64::from(self.periods),
            _ => return None,
        })
    }

    /// Where a number of whole periods ends, on the line.
    fn x(self, periods: u32) -> f64 {
        LEFT + LENGTH * f64::from(periods) / f64::from(self.periods)
    }
}

impl Props {
    fn window(&self) -> Window {
        let periods = self.context.scenario.clock.periods.max(1);
        let first = self.from.clamp(1, periods);
        Window {
            first,
            last: self.until.unwrap_or(periods).clamp(first, periods),
            periods,
        }
    }
}

/// The line.
#[component]
pub fn Timeline(props: &Props) -> Html {
    let node = use_node_ref();
    let drag = use_mut_ref(|| None::<(End, u64)>);
    let window = props.window();
    let sent = use_sent(window);
    let send = {
        let (context, place) = (props.context.clone(), props.place.clone());
        let sent = sent.clone();
        move |end: End, period: i64, gesture: u64| {
            let moved = sent.get().moved(end, period);
            sent.set(moved);
            context.edit_in(Edit::Lever(place.clone(), moved.edit(end)), gesture);
        }
    };
    let onpointerdown = |end: End| {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some(element) = event.target_dyn_into::<Element>() {
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            *drag.borrow_mut() = Some((end, next_gesture()));
        })
    };
    let onpointermove = {
        let (drag, node, send) = (drag.clone(), node.clone(), send.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((end, gesture)) = *drag.borrow() else {
                return;
            };
            let Some(line) = node.cast::<Element>() else {
                return;
            };
            let rect = line.get_bounding_client_rect();
            let at = (f64::from(event.client_x()) - rect.left()) / rect.width().max(1.0);
            let part = ((at * WIDTH - LEFT) / LENGTH).clamp(0.0, 1.0);
            let period = (part * f64::from(window.periods)).round() as i64;
            let period = if end == End::First {
                period + 1
            } else {
                period
            };
            send(end, period, gesture);
        })
    };
    let onpointerup = {
        let drag = drag.clone();
        Callback::from(move |_: PointerEvent| *drag.borrow_mut() = None)
    };
    let onkeydown = |end: End| {
        let (send, sent) = (send.clone(), sent.clone());
        Callback::from(move |event: KeyboardEvent| {
            if is_command(&event) {
                return;
            }
            if let Some(period) = sent.get().key(end, &event.key()) {
                event.prevent_default();
                event.stop_propagation();
                send(end, period, next_gesture());
            }
        })
    };
    let handle = |end: End| handle(props, end, onpointerdown(end), onkeydown(end));
    let class = match props.slot {
        Some(slot) => format!("timeline slot-{slot}"),
        None => "timeline".to_owned(),
    };
    html! {
        <div class={class}>
            <svg ref={node} viewBox="0 0 300 48" role="group" aria-label={Word::When.say(props.context.say.language)}
                onpointermove={onpointermove} onpointerup={onpointerup.clone()} onpointercancel={onpointerup}>
                <rect class="timeline-track" x={LEFT.to_string()} y="21" width={LENGTH.to_string()} height="6" rx="3"/>
                <path class="timeline-window" d={shape(window, props.ramp)}/>
                { handle(End::First) }
                { handle(End::Last) }
            </svg>
            <p class="slider-ends"><span>{ props.context.say.calendar.label(1) }</span><span>{ props.context.say.calendar.label(window.periods) }</span></p>
        </div>
    }
}

/// The window, rising along the ramp.
fn shape(window: Window, ramp: u32) -> String {
    let before = window.first - 1;
    let (start, end) = (window.x(before), window.x(window.last));
    let full = window.x(before.saturating_add(ramp)).min(end);
    format!("M{start:.1},27L{full:.1},14L{end:.1},14L{end:.1},27Z")
}

fn handle(
    props: &Props,
    end: End,
    onpointerdown: Callback<PointerEvent>,
    onkeydown: Callback<KeyboardEvent>,
) -> Html {
    let say = &props.context.say;
    let window = props.window();
    let Window {
        first,
        last,
        periods,
    } = window;
    let (now, x, label, least, most) = match end {
        End::First => (first, window.x(first - 1), Word::TimelineFirst, 1, last),
        End::Last => (last, window.x(last), Word::TimelineLast, first, periods),
    };
    let said = match (end, props.until) {
        (End::Last, None) => Word::ToTheEnd.say(say.language).to_owned(),
        _ => say.calendar.label(now),
    };
    // Each can be taken beside the other where both stand close together.
    let hit = if end == End::First { x - 26.0 } else { x - 6.0 };
    html! {
        <g class="timeline-handle" role="slider" tabindex="0" aria-label={label.say(say.language)} aria-valuemin={least.to_string()}
            aria-valuemax={most.to_string()} aria-valuenow={now.to_string()} aria-valuetext={said}
            onpointerdown={onpointerdown} onkeydown={onkeydown}>
            <rect class="timeline-hit" x={format!("{hit:.1}")} y="2" width="32" height="44"/>
            <line x1={format!("{x:.1}")} x2={format!("{x:.1}")} y1="10" y2="34"/>
            <circle cx={format!("{x:.1}")} cy="34" r="7"/>
        </g>
    }
}

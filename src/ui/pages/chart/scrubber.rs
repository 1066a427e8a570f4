//! The part of the chart in which a time is chosen.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::Action;
use crate::app::store::Dispatch;
use crate::app::view::ViewChange;
use crate::text::workspace::Word;
use crate::ui::charts::picture::Scrub;
use crate::ui::say::Say;
use crate::ui::widgets::{is_command, use_sent};

/// Properties of [`Scrubber`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words and figures.
    pub say: Rc<Say>,
    /// Where a chosen time goes.
    pub dispatch: Dispatch,
    /// Where times are on the chart.
    pub scrub: Scrub,
}

/// The part of the chart in which a time is chosen: by pointer, by touch, by the arrow keys.
#[component]
pub fn Scrubber(props: &Props) -> Html {
    let node = use_node_ref();
    let scrub = props.scrub.clone();
    let at = scrub.at.unwrap_or(scrub.last);
    let sent = use_sent(at);
    let go = {
        let (dispatch, last, sent) = (props.dispatch.clone(), scrub.last, sent.clone());
        move |time: u32| {
            sent.set(time.min(last));
            let change = ViewChange::Cursor((time < last).then_some(time));
            dispatch.send(Action::View(change));
        }
    };
    let point = {
        let (node, scrub, go) = (node.clone(), scrub.clone(), go.clone());
        Callback::from(move |event: PointerEvent| {
            if event.buttons() & 1 == 0 {
                return;
            }
            let Some(element) = node.cast::<Element>() else {
                return;
            };
            if event.type_() == "pointerdown" {
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            let bounds = element.get_bounding_client_rect();
            let part = (f64::from(event.client_x()) - bounds.left()) / bounds.width().max(1.0);
            go(scrub.time(scrub.from + part * (scrub.to - scrub.from)));
        })
    };
    let onkeydown = {
        let last = scrub.last;
        move |event: KeyboardEvent| {
            if is_command(&event) {
                return;
            }
            let (at, jump) = (sent.get(), (last / 10).max(1));
            let to = match event.key().as_str() {
                "ArrowLeft" | "ArrowDown" => at.saturating_sub(1),
                "ArrowRight" | "ArrowUp" => at.saturating_add(1),
                "PageDown" => at.saturating_sub(jump),
                "PageUp" => at.saturating_add(jump),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            go(to.min(last));
        }
    };
    let say = &props.say;
    html! {
        <rect ref={node} class="scrub" role="slider" tabindex="0" aria-label={say.word(Word::Time)}
            aria-valuemin="0" aria-valuemax={scrub.last.to_string()} aria-valuenow={at.to_string()}
            aria-valuetext={if scrub.text.is_empty() { say.calendar.label(at) } else { scrub.text.clone() }}
            x={scrub.from.to_string()} y={scrub.top.to_string()} width={(scrub.to - scrub.from).max(0.0).to_string()}
            height={(scrub.bottom - scrub.top).max(0.0).to_string()} onpointerdown={point.clone()} onpointermove={point}
            onkeydown={onkeydown}/>
    }
}

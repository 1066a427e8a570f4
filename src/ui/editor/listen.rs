//! The editor's ears: listeners on the map, which find what is drawn by its codes.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo_utils::window;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};
use yew::NodeRef;

use super::board::Board;
use super::{mini, rove};

/// Factor of the zoom for a wheel's step of one pixel.
const WHEEL: f64 = 0.0025;

/// Listens until the listeners are dropped.
pub fn listen(board: &Rc<Board>, view: &NodeRef) -> Vec<EventListener> {
    let Some(view) = view.cast::<Element>() else {
        return Vec::new();
    };
    let mut all = Vec::new();
    let mut pointer = |name: &'static str, act: fn(&Rc<Board>, &PointerEvent)| {
        all.push(on(&view, board, name, move |board, event| {
            if let Some(event) = event.dyn_ref::<PointerEvent>() {
                act(board, event);
            }
        }));
    };
    pointer("pointerdown", |board, event| board.down(event));
    pointer("pointermove", |board, event| board.moved(event));
    pointer("pointerup", |board, event| board.up(event));
    pointer("pointercancel", |board, _| {
        board.cancel();
    });
    pointer("pointerleave", |board, _| board.hover_over(None));
    all.push(on(&view, board, "dblclick", |board, event| {
        board.twice(event)
    }));
    all.push(on(&view, board, "scroll", |board, _| mini::update(board)));
    all.push(on(&view, board, "focusin", |board, event| {
        if let Some(face) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) {
            rove::enter(board, &face);
        }
    }));
    all.push(on(&view, board, "focusout", |board, event| {
        let to = event.dyn_ref::<FocusEvent>();
        if to.is_some_and(|event| event.related_target().is_some()) {
            rove::leave(board);
        }
    }));
    all.push(on(&view, board, "wheel", wheel));
    all.push(on(&view, board, "contextmenu", |board, event| {
        if let Some(event) = event.dyn_ref::<MouseEvent>() {
            board.context_menu(event);
        }
    }));
    if let Some(map) = view.closest("#map").ok().flatten() {
        all.push(on(&map, board, "keydown", |board, event| {
            if event
                .dyn_ref::<KeyboardEvent>()
                .is_some_and(|event| board.key(event))
            {
                event.prevent_default();
            }
        }));
    }
    all.push(held(board, "keydown", true));
    all.push(held(board, "keyup", false));
    all
}

fn on(
    element: &Element,
    board: &Rc<Board>,
    name: &'static str,
    act: impl Fn(&Rc<Board>, &Event) + 'static,
) -> EventListener {
    let board = board.clone();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(element, name, options, move |event| act(&board, event))
}

/// Hears every key first, since what a choice means may hang on it.
fn held(board: &Rc<Board>, name: &'static str, down: bool) -> EventListener {
    let board = board.clone();
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: true,
    };
    EventListener::new_with_options(&window(), name, options, move |event| {
        board.keyed.set(true);
        if event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|event| event.key() == " ")
        {
            board.space.set(down);
        }
    })
}

/// With the control key (as a pinch on a touchpad has it) a wheel zooms; without it scrolls.
fn wheel(board: &Rc<Board>, event: &Event) {
    let Some(mouse) = event.dyn_ref::<MouseEvent>() else {
        return;
    };
    if !(mouse.ctrl_key() || mouse.meta_key()) {
        return;
    }
    event.prevent_default();
    let delta = Reflect::get(event, &JsValue::from_str("deltaY"))
        .ok()
        .and_then(|delta| delta.as_f64())
        .unwrap_or(0.0);
    let factor = libm::exp(-delta.clamp(-240.0, 240.0) * WHEEL);
    let at = (f64::from(mouse.client_x()), f64::from(mouse.client_y()));
    board.zoom_by(factor, Some(at));
}

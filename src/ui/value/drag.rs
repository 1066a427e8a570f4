//! What is held with a pointer or changed with keys: all of one hold is one step of undo.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::TargetCast as _;
use yew::prelude::{UseStateHandle, hook, use_mut_ref, use_state_eq};

use crate::ui::widgets::is_command;
use crate::ui::widgets::slider::next_gesture;

/// Something being changed: what it was when it was taken hold of.
#[derive(Debug, Clone, PartialEq)]
pub struct Hold<T> {
    /// Names the gesture.
    pub gesture: u64,
    /// Which part of it is held.
    pub part: usize,
    /// What it was.
    pub start: T,
    /// Whether a pointer holds it, not a key.
    pub pointer: bool,
}

/// What is held of a picture, and the frame that stays while a pointer holds it.
#[derive(Clone)]
pub struct Holding<F, T> {
    held: Rc<RefCell<Option<Hold<T>>>>,
    frozen: UseStateHandle<Option<F>>,
}

/// Nothing is held at first.
#[hook]
pub fn use_hold<F: PartialEq + 'static, T: 'static>() -> Holding<F, T> {
    Holding {
        held: use_mut_ref(|| None),
        frozen: use_state_eq(|| None),
    }
}

impl<F: Copy, T: Clone> Holding<F, T> {
    /// The frame that stays.
    pub fn frame(&self) -> Option<F> {
        *self.frozen
    }

    /// What is held.
    pub fn held(&self) -> Option<Hold<T>> {
        self.held.borrow().clone()
    }

    /// A pointer takes hold of a part.
    pub fn grip(&self, part: usize, start: T, frame: F) {
        self.take(part, start, true);
        self.frozen.set(Some(frame));
    }

    /// A key changes a part: while it repeats, that is one hold.
    pub fn press(&self, event: &KeyboardEvent, part: usize, start: T) {
        let is_running = event.repeat() && self.held.borrow().is_some();
        if !is_running {
            self.take(part, start, false);
        }
    }

    fn take(&self, part: usize, start: T, pointer: bool) {
        *self.held.borrow_mut() = Some(Hold {
            gesture: next_gesture(),
            part,
            start,
            pointer,
        });
    }

    /// Where a pointer is, if it holds something.
    pub fn moved(&self, event: &PointerEvent) -> Option<(f64, f64)> {
        let is_held = self.held.borrow().as_ref().is_some_and(|held| held.pointer);
        is_held.then(|| place(event)).flatten()
    }

    /// Lets go.
    pub fn free(&self) {
        *self.held.borrow_mut() = None;
        self.frozen.set(None);
    }

    /// Escape lets go, too: what it was before, if anything is held.
    pub fn escape(&self, event: &KeyboardEvent) -> Option<Hold<T>> {
        let before = self.held()?;
        event.stop_propagation();
        self.free();
        Some(before)
    }
}

/// Lets the element of a pointer's press hear of it wherever it goes, and gives it the keys.
pub fn grip(event: &PointerEvent) {
    event.prevent_default();
    if let Some(element) = slider(event) {
        let _ = element.set_pointer_capture(event.pointer_id());
        focus(&element);
    }
}

/// Parts of a picture can be focused, too, though they are no elements of HTML.
fn focus(element: &Element) {
    let focus = js_sys::Reflect::get(element, &"focus".into())
        .ok()
        .and_then(|found| found.dyn_into::<js_sys::Function>().ok());
    if let Some(focus) = focus {
        let _ = focus.call0(element);
    }
}

/// The slider that an event is of, whichever part of it was hit.
fn slider(event: &web_sys::Event) -> Option<Element> {
    let hit = event.target_dyn_into::<Element>()?;
    hit.closest("[role=slider]").ok()?
}

/// Where a pointer is within the picture that an element belongs to: from 0 to 1 across and down.
#[must_use]
pub fn place(event: &PointerEvent) -> Option<(f64, f64)> {
    let element = event.target_dyn_into::<Element>()?.closest("svg").ok()??;
    let area = element.get_bounding_client_rect();
    if area.width() <= 0.0 || area.height() <= 0.0 {
        return None;
    }
    Some((
        (f64::from(event.client_x()) - area.left()) / area.width(),
        (f64::from(event.client_y()) - area.top()) / area.height(),
    ))
}

/// How many steps a key goes up: the keys of a slider.
#[must_use]
pub fn steps(event: &KeyboardEvent, across: bool) -> Option<f64> {
    if is_command(event) {
        return None;
    }
    match event.key().as_str() {
        "ArrowUp" => Some(1.0),
        "ArrowDown" => Some(-1.0),
        "ArrowRight" if across => Some(1.0),
        "ArrowLeft" if across => Some(-1.0),
        "PageUp" => Some(10.0),
        "PageDown" => Some(-10.0),
        _ => None,
    }
}

/// A value at a multiple of a step, free of rounding dust.
#[must_use]
pub fn snapped(value: f64, step: f64) -> f64 {
    if step <= 0.0 || !step.is_finite() {
        return value;
    }
    let whole = (value / step).round();
    // A step is 1, 2 or 5 times a power of ten: its inverse is nearer to a whole number than itself.
    if step < 1.0 {
        whole / (1.0 / step).round()
    } else {
        whole * step
    }
}

#[cfg(test)]
mod tests {
    use super::snapped;

    #[test]
    fn snapped_values_have_short_texts() {
        assert_eq!(snapped(0.13749, 0.001), 0.137);
        assert_eq!(snapped(0.1, 0.0005), 0.1);
        assert_eq!(snapped(1234.0, 20.0), 1240.0);
        assert_eq!(snapped(0.3, 0.0), 0.3);
    }
}

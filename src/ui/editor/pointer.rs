//! Mouse, pen and fingers on the map: dragging stages, drawing and bending arrows, panning, pinching.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

use super::acts::End;
use super::board::{Board, Mode};
use super::hand::{Bend, Hand, Move, On, Pan, Pinch, Press, Pull, Pulled, snapped};
use super::overlay;
use super::preview::Preview;
use crate::app::view::Selection;
use crate::ui::charts::scene::Pick;
use crate::ui::map::geometry::{Point, Rect};
use crate::ui::map::path::along;
use crate::ui::map::route::bend;

/// Pixels that a press may wander and still be a press.
const SLACK: f64 = 4.0;

/// What an event came to.
pub(super) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()
}

/// The position that an element's code names, if it is of this kind.
fn coded(element: &Element, kind: char) -> Option<usize> {
    let group = element.closest("[data-pick]").ok().flatten()?;
    group
        .get_attribute("data-pick")?
        .strip_prefix(kind)?
        .parse()
        .ok()
}

/// What was chosen by its code.
pub fn picked(element: &Element) -> Option<Pick> {
    let group = element.closest("[data-pick]").ok().flatten()?;
    let code = group.get_attribute("data-pick")?;
    let mut letters = code.chars();
    let kind = letters.next()?;
    let at = letters.as_str().parse().ok()?;
    Some(match kind {
        's' => Pick::Stage(at),
        't' => Pick::Transition(at),
        'c' => Pick::Channel(at),
        'r' => Pick::Referral(at),
        _ => return None,
    })
}

impl Board {
    fn capture(&self, id: i32) {
        let view = self.live().and_then(|live| live.view.cast::<Element>());
        if let Some(view) = view {
            // Refused for a pointer that is gone: the drag then ends by itself.
            let _ = view.set_pointer_capture(id);
        }
    }

    /// A pointer goes down.
    pub fn down(&self, event: &PointerEvent) {
        self.hush();
        self.keyed.set(false);
        self.swallow.set(false);
        *self.nudge.borrow_mut() = None;
        let Some(element) = target(event) else { return };
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let id = event.pointer_id();
        let touch = event.pointer_type() == "touch";
        if touch && self.second_finger(id, at) {
            event.prevent_default();
            return;
        }
        if event.button() == 1 || (event.button() == 0 && self.space.get()) {
            event.prevent_default();
            self.begin_pan(id, at);
            return;
        }
        if event.button() != 0 {
            return;
        }
        if let Some(grip) = element.closest("[data-grip]").ok().flatten() {
            event.prevent_default();
            self.capture(id);
            self.take_grip(&grip, at);
            return;
        }
        let Some(live) = self.live() else { return };
        let on = if let Some(stage) = coded(&element, 's') {
            if *live.mode == Mode::Select {
                On::Stage(stage)
            } else {
                On::Connect(stage)
            }
        } else if element.closest("[data-pick]").ok().flatten().is_some() {
            return;
        } else {
            let Some(view) = live.view.cast::<Element>() else {
                return;
            };
            On::Ground {
                left: f64::from(view.scroll_left()),
                top: f64::from(view.scroll_top()),
            }
        };
        *self.hand.borrow_mut() = Hand::Press(Press { id, touch, at, on });
    }

    /// Whether this is the second of two fingers.
    fn second_finger(&self, id: i32, at: (f64, f64)) -> bool {
        let first = match &*self.hand.borrow() {
            Hand::Press(press) if press.touch => Some((press.id, press.at)),
            Hand::Pan(pan) => Some((pan.id, pan.at)),
            _ => None,
        };
        let Some((first, (x, y))) = first.filter(|(first, _)| *first != id) else {
            return false;
        };
        self.capture(first);
        self.capture(id);
        *self.hand.borrow_mut() = Hand::Pinch(Pinch {
            fingers: [(first, x, y), (id, at.0, at.1)],
        });
        true
    }

    fn begin_pan(&self, id: i32, at: (f64, f64)) {
        let Some(view) = self.live().and_then(|live| live.view.cast::<Element>()) else {
            return;
        };
        self.capture(id);
        *self.hand.borrow_mut() = Hand::Pan(Pan {
            id,
            at,
            left: f64::from(view.scroll_left()),
            top: f64::from(view.scroll_top()),
        });
    }

    fn take_grip(&self, grip: &Element, at: (f64, f64)) {
        let kind = grip.get_attribute("data-grip").unwrap_or_default();
        let Some(point) = self.to_map(at.0, at.1) else {
            return;
        };
        let hand = match kind.as_str() {
            "new" => grip
                .get_attribute("data-stage")
                .and_then(|stage| stage.parse().ok())
                .and_then(|stage| self.pull_new(stage, point)),
            "bend" => self.begin_bend(point),
            "from" => self.pull_end(End::From, point),
            _ => self.pull_end(End::To, point),
        };
        *self.hand.borrow_mut() = hand.unwrap_or_default();
    }

    fn pull_new(&self, stage: usize, to: Point) -> Option<Hand> {
        let live = self.live()?;
        let layout = live.layout.as_ref()?;
        Some(Hand::Pull(Pull {
            what: Pulled::New(stage),
            fixed: layout.stages.get(stage)?.center(),
            target: None,
            to,
        }))
    }

    /// The line of what is selected.
    fn selected_line(&self) -> Option<(Selection, crate::ui::map::path::Line, f64)> {
        let live = self.live()?;
        let selection = live.selection.clone()?;
        let routes = &live.routes;
        let (line, width) = match crate::ui::pages::pick(&live.context.scenario, &selection)? {
            Pick::Transition(at) => {
                let route = routes.transitions.get(at)?.as_ref()?;
                (route.line.clone(), route.width)
            }
            Pick::Channel(at) => {
                let route = routes.channels.get(at)?.as_ref()?;
                (route.line.clone(), route.width)
            }
            Pick::Referral(at) => (routes.referrals.get(at)?.as_ref()?.line.clone(), 2.5),
            Pick::Stage(_) => return None,
        };
        Some((selection, line, width))
    }

    fn pull_end(&self, end: End, to: Point) -> Option<Hand> {
        let (selection, line, width) = self.selected_line()?;
        let (from, tip) = bend::ends(&line, width)?;
        Some(Hand::Pull(Pull {
            what: Pulled::End(selection, end),
            fixed: if end == End::From { tip } else { from },
            target: None,
            to,
        }))
    }

    fn begin_bend(&self, from: Point) -> Option<Hand> {
        let (selection, line, width) = self.selected_line()?;
        let Selection::Transition(id) = selection else {
            return None;
        };
        let transition = self.scenario()?.transition_index(&id)?;
        let (a, b) = bend::ends(&line, width)?;
        let preview = Preview::new(self)?;
        let start = preview.layout.graph.bends.get(transition).copied()?;
        Some(Hand::Bend(Box::new(Bend {
            transition,
            start,
            from,
            aside: bend::aside(a, b),
            now: start,
            preview,
        })))
    }

    /// A pointer moves.
    pub fn moved(&self, event: &PointerEvent) {
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        if matches!(&*self.hand.borrow(), Hand::Rest) {
            self.hover(event);
            return;
        }
        self.begin_drag(event, at);
        let mut hand = self.hand.borrow_mut();
        match &mut *hand {
            Hand::Rest | Hand::Press(_) => {}
            Hand::Pan(pan) => {
                let (left, top) = (pan.left - (at.0 - pan.at.0), pan.top - (at.1 - pan.at.1));
                drop(hand);
                self.pan_to(left, top);
            }
            Hand::Move(moving) => self.drag_stage(moving, at),
            Hand::Pull(pull) => {
                let Some(point) = self.to_map(at.0, at.1) else {
                    return;
                };
                pull.to = point;
                pull.target = self.stage_at(point);
                let ring = pull.target.and_then(|stage| self.rect(stage));
                let (a, b) = match pull.what {
                    Pulled::End(_, End::From) => (point, pull.fixed),
                    _ => (pull.fixed, point),
                };
                overlay::rubber(self, a, b, ring);
            }
            Hand::Bend(bending) => {
                let Some(point) = self.to_map(at.0, at.1) else {
                    return;
                };
                bending.drag(point);
                let routes = bending.preview.routes();
                let route = routes.transitions.get(bending.transition);
                let middle = route
                    .and_then(Option::as_ref)
                    .and_then(|route| along(&route.line.samples, 0.5));
                if let Some((middle, _)) = middle {
                    overlay::bending(self, middle);
                }
            }
            Hand::Pinch(pinch) => {
                if let Some(stretch) = pinch.step(event.pointer_id(), at) {
                    drop(hand);
                    self.zoom_by(stretch.factor, Some(stretch.middle));
                    let view = self.live().and_then(|live| live.view.cast::<Element>());
                    if let Some(view) = view {
                        self.pan_to(
                            f64::from(view.scroll_left()) - stretch.shift.0,
                            f64::from(view.scroll_top()) - stretch.shift.1,
                        );
                    }
                }
            }
        }
    }

    fn rect(&self, stage: usize) -> Option<Rect> {
        let live = self.live()?;
        let layout = live.layout.as_ref()?;
        layout.stages.get(stage).copied()
    }

    /// A press that wandered becomes a drag.
    fn begin_drag(&self, event: &PointerEvent, at: (f64, f64)) {
        let next = {
            let hand = self.hand.borrow();
            let Hand::Press(press) = &*hand else { return };
            let slack = if press.touch { SLACK * 2.0 } else { SLACK };
            let (x, y) = (at.0 - press.at.0, at.1 - press.at.1);
            if press.id != event.pointer_id() || x * x + y * y < slack * slack {
                return;
            }
            match press.on {
                On::Ground { left, top } => Some(Hand::Pan(Pan {
                    id: press.id,
                    at: press.at,
                    left,
                    top,
                })),
                On::Stage(stage) => self.begin_move(stage, press.at),
                On::Connect(stage) => self
                    .to_map(at.0, at.1)
                    .and_then(|point| self.pull_new(stage, point)),
            }
        };
        let dragged = !matches!(next, None | Some(Hand::Pan(_)));
        if next.is_some() {
            self.capture(event.pointer_id());
        }
        self.swallow.set(dragged);
        *self.hand.borrow_mut() = next.unwrap_or_default();
    }

    fn begin_move(&self, stage: usize, at: (f64, f64)) -> Option<Hand> {
        if !self.can_place() {
            // A finger that scrolls a narrow map meant no stage.
            if self.live()?.lanes == Some(true) {
                self.say_not_placed();
            }
            return None;
        }
        let preview = Preview::new(self)?;
        preview.layout.slots.get(stage).copied().flatten()?;
        let start = preview.layout.stages.get(stage).copied()?;
        Some(Hand::Move(Box::new(Move {
            stage,
            start,
            now: start,
            from: self.to_map(at.0, at.1)?,
            preview,
        })))
    }

    fn drag_stage(&self, moving: &mut Move, at: (f64, f64)) {
        let Some(point) = self.to_map(at.0, at.1) else {
            return;
        };
        let free = Rect {
            x: (moving.start.x + point.x - moving.from.x).max(0.0),
            y: (moving.start.y + point.y - moving.from.y).max(0.0),
            ..moving.start
        };
        let (rect, guides) = snapped(free, moving.stage, &moving.preview.layout.stages);
        moving.now = rect;
        moving.preview.move_stage(moving.stage, rect);
        overlay::guides(self, &guides);
    }

    /// The stage under the pointer shows its handle.
    fn hover(&self, event: &PointerEvent) {
        if event.pointer_type() == "touch" {
            return;
        }
        let Some(element) = target(event) else { return };
        if element.closest("[data-grip]").ok().flatten().is_some() {
            return;
        }
        self.hover_over(coded(&element, 's'));
    }

    /// Nothing is under the pointer any more, or another stage.
    pub fn hover_over(&self, stage: Option<usize>) {
        if self.hovered.replace(stage) != stage && matches!(&*self.hand.borrow(), Hand::Rest) {
            overlay::show(self);
        }
    }
}

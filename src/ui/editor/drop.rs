//! The end of a gesture: what was dragged becomes one edit. And menus.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::{Element, Event, MouseEvent, PointerEvent};

use super::acts;
use super::beside::beside;
use super::board::{Board, Mode, held, phrase};
use super::hand::{Bend, Hand, Move, On, Press, Pull, Pulled};
use super::menu::{Kind, Menu};
use super::pointer::{picked, target};
use super::{focus, overlay};
use crate::app::edit::Edit;
use crate::app::view::ViewChange;
use crate::model::Scenario;
use crate::text::editor::Phrase;
use crate::text::series;
use crate::ui::inspector::sheet;
use crate::ui::map::geometry::Rect;
use crate::ui::pages::selection;

impl Board {
    /// A pointer goes up.
    pub fn up(self: &Rc<Self>, event: &PointerEvent) {
        if self.swallow.get() {
            // The click that ends a drag comes at once or never.
            let board = self.clone();
            Timeout::new(0, move || board.swallow.set(false)).forget();
        }
        let hand = self.hand.take();
        match hand {
            Hand::Press(press) => self.pressed(&press),
            Hand::Move(moving) => self.drop_stage(*moving),
            Hand::Pull(pull) => self.drop_arrow(&pull, event),
            Hand::Bend(bending) => self.drop_bend(*bending),
            Hand::Rest | Hand::Pan(_) | Hand::Pinch(_) => {}
        }
        overlay::show(self);
    }

    /// A press on the ground leaves what was selected.
    fn pressed(&self, press: &Press) {
        let Some(live) = self.live() else { return };
        let ground = matches!(press.on, On::Ground { .. });
        if ground && *live.mode == Mode::Select && live.selection.is_some() {
            live.context.view(ViewChange::Select(None));
        }
    }

    fn drop_stage(&self, moving: Move) {
        let Move {
            stage,
            now,
            start,
            preview,
            ..
        } = moving;
        preview.end();
        let Some(live) = self.live() else { return };
        let Some(item) = live.context.scenario.stages.get(stage) else {
            return;
        };
        let middle = self.beside_others(stage, now).center();
        if now == start || middle == start.center() {
            return;
        }
        let said = phrase(
            &live.context,
            Phrase::Moved {
                name: series::stage(item),
            },
        );
        let edit = Edit::Place(item.id.clone(), Some((middle.x.round(), middle.y.round())));
        self.edit(edit, said);
    }

    /// Where a stage that is dropped comes to stand.
    fn beside_others(&self, stage: usize, now: Rect) -> Rect {
        let Some(layout) = self.live().and_then(|live| live.layout.clone()) else {
            return now;
        };
        let placed = layout.stages.iter().zip(&layout.slots).enumerate();
        let others = placed.filter(|(at, (_, slot))| *at != stage && slot.is_some());
        let others: Vec<Rect> = others.map(|(_, (rect, _))| *rect).collect();
        beside(now, &others)
    }

    fn drop_bend(&self, bending: Bend) {
        let Bend {
            transition,
            now,
            start,
            preview,
            ..
        } = bending;
        preview.end();
        let Some(live) = self.live() else { return };
        let scenario = &live.context.scenario;
        let Some(item) = scenario.transitions.get(transition) else {
            return;
        };
        if now != start {
            let name = series::transition(item, scenario);
            let said = phrase(&live.context, Phrase::Bent { name: &name });
            self.edit(acts::bend(&item.id, now), said);
        }
    }

    fn drop_arrow(&self, pull: &Pull, event: &PointerEvent) {
        let Some(live) = self.live() else { return };
        let scenario = &live.context.scenario;
        let id = |stage: usize| scenario.stages.get(stage).map(|stage| stage.id.clone());
        match (&pull.what, pull.target.and_then(id)) {
            (Pulled::New(from), Some(to)) => {
                let Some(from) = id(*from).filter(|from| *from != to) else {
                    return;
                };
                let shows = *live.mode == Mode::Select || sheet::is_beside();
                self.connect(&from, &to, shows);
            }
            (Pulled::New(from), None) => {
                let Some(from) = id(*from) else { return };
                let at = self.free_place(pull.to);
                self.open_menu(
                    f64::from(event.client_x()),
                    f64::from(event.client_y()),
                    Kind::Offer { from, at },
                );
            }
            (Pulled::End(what, end), Some(stage)) => {
                if let Some(edit) = acts::attach(scenario, what, *end, &stage) {
                    let mut after = Scenario::clone(scenario);
                    if edit.clone().apply(&mut after) {
                        let name = acts::name(&after, live.context.say.language, what);
                        let said = phrase(&live.context, Phrase::Attached { name: &name });
                        self.edit(held(&live.context, edit), said);
                    }
                }
            }
            (Pulled::End(..), None) => {}
        }
    }

    /// Opens a menu at a point of the screen.
    fn open_menu(&self, x: f64, y: f64, kind: Kind) {
        let Some(live) = self.live() else { return };
        let Some(frame) = live
            .view
            .cast::<Element>()
            .and_then(|view| view.closest("#map").ok().flatten())
        else {
            return;
        };
        let frame = frame.get_bounding_client_rect();
        live.menu.set(Some(Menu {
            x: x - frame.left(),
            y: y - frame.top(),
            kind,
        }));
    }

    /// Takes a drag back as if it had not been.
    pub fn cancel(&self) -> bool {
        let hand = self.hand.take();
        let dragging = match hand {
            Hand::Move(moving) => {
                moving.preview.end();
                true
            }
            Hand::Bend(bending) => {
                bending.preview.end();
                true
            }
            Hand::Pull(_) => true,
            _ => false,
        };
        overlay::show(self);
        dragging
    }

    /// The name of what is pressed twice is typed anew.
    pub fn twice(&self, event: &Event) {
        let on = target(event).and_then(|element| picked(&element));
        let Some(live) = self.live() else { return };
        if *live.mode == Mode::Select && on.is_some() {
            focus::name_field();
        }
    }

    /// A menu for what is pressed with the other button, or by its key.
    pub fn context_menu(&self, event: &MouseEvent) {
        let Some(element) = target(event) else { return };
        let (Some(live), Some(pick)) = (self.live(), picked(&element)) else {
            return;
        };
        let Some(what) = selection(&live.context.scenario, pick) else {
            return;
        };
        event.prevent_default();
        let (mut x, mut y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        if self.keyed.get() {
            let rect = element.get_bounding_client_rect();
            (x, y) = (
                rect.left() + rect.width() / 2.0,
                rect.top() + rect.height() / 2.0,
            );
        }
        self.open_menu(x, y, Kind::Part(what));
    }
}

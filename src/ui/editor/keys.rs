//! The keyboard on the map: focus from stage to stage, steps, and a letter for each tool.
//!
//! The letters work while the focus is on the map or its tools, and nowhere else.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::acts::{self, Act};
use super::board::{Board, Mode, phrase};
use super::pointer::picked;
use super::{focus, overlay, zoom};
use crate::app::edit::Edit;
use crate::app::view::{Selection, ViewChange};
use crate::model::Scenario;
use crate::text::Language;
use crate::text::editor::{Phrase, Word};
use crate::text::series;
use crate::ui::pages::selection;
use crate::ui::widgets::slider::next_gesture;

/// Makes something that is near what is given, if there is anything to be near to.
type Make = fn(&Scenario, Language, Option<&Selection>) -> Option<Act>;

/// Map units of one step.
const STEP: f64 = 10.0;

/// Which way an arrow key leads.
fn way(key: &str) -> Option<(f64, f64)> {
    Some(match key {
        "ArrowLeft" => (-1.0, 0.0),
        "ArrowRight" => (1.0, 0.0),
        "ArrowUp" => (0.0, -1.0),
        "ArrowDown" => (0.0, 1.0),
        _ => return None,
    })
}

impl Board {
    /// A key goes down. `true` where it did something.
    pub fn key(&self, event: &KeyboardEvent) -> bool {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target else { return false };
        let key = event.key();
        if key == "Escape" {
            return self.escape();
        }
        let Some(live) = self.live() else {
            return false;
        };
        let focused = picked(&target).and_then(|pick| selection(&live.context.scenario, pick));
        if event.ctrl_key() || event.meta_key() {
            let copies = key.eq_ignore_ascii_case("d") && !event.shift_key();
            return copies && self.on_part(focused, |board, what| board.duplicate(what));
        }
        if event.alt_key() {
            return false;
        }
        if let Some(way) = way(&key) {
            return match focused {
                Some(what) if event.shift_key() => self.step(&what, way),
                Some(_) => leap(&target, way),
                None => false,
            };
        }
        match key.as_str() {
            "Delete" | "Backspace" => self.on_part(focused, |board, what| board.remove(what)),
            "F2" => self.on_part(focused, |board, what| {
                if let Some(live) = board.live() {
                    live.context.view(ViewChange::Select(Some(what.clone())));
                    focus::name_field();
                }
            }),
            "+" | "=" => self.done(|board| board.zoom_by(zoom::STEP, None)),
            "-" => self.done(|board| board.zoom_by(1.0 / zoom::STEP, None)),
            "0" => self.done(Self::fit),
            _ => self.letter(&key.to_ascii_lowercase(), focused),
        }
    }

    fn done(&self, act: impl FnOnce(&Self)) -> bool {
        act(self);
        true
    }

    /// Does something with what has the focus, else with what is selected on the map.
    fn on_part(&self, focused: Option<Selection>, act: impl FnOnce(&Self, &Selection)) -> bool {
        let selected = || self.live().and_then(|live| live.selection);
        let what = focused
            .or_else(selected)
            .filter(|what| acts::item(what).is_some());
        what.is_some_and(|what| {
            act(self, &what);
            true
        })
    }

    fn letter(&self, key: &str, focused: Option<Selection>) -> bool {
        match key {
            "n" => self.done(Self::new_stage),
            "h" => self.done(|board| board.add(acts::add_channel, focused)),
            "r" => self.done(|board| board.add(acts::add_referral, focused)),
            "a" => self.done(Self::arrange),
            "l" => self.done(|board| {
                if let Some(live) = board.live()
                    && let Some(on) = live.lanes
                {
                    live.on_lanes.emit(!on);
                }
            }),
            "c" => match focused {
                Some(Selection::Stage(id)) => self.done(|board| board.connect_from(id)),
                _ => self.done(Self::toggle_connect),
            },
            _ => false,
        }
    }

    /// Draws one arrow from a stage (by id); the next stage that is chosen is its end.
    pub fn connect_from(&self, id: String) {
        if let Some(live) = self.live() {
            live.mode.set(Mode::Connect {
                from: Some(id),
                once: true,
            });
        }
    }

    fn escape(&self) -> bool {
        if self.cancel() {
            return true;
        }
        let Some(live) = self.live() else {
            return false;
        };
        if *live.mode == Mode::Select {
            return false;
        }
        live.mode.set(Mode::Select);
        true
    }

    /// Moves a stage by a step, or bends an arrow by one.
    pub fn step(&self, what: &Selection, way: (f64, f64)) -> bool {
        match what {
            Selection::Stage(id) => self.nudge_stage(id, way),
            Selection::Transition(id) => self.nudge_bend(id, way),
            _ => return false,
        }
        true
    }

    /// Steps of one stage, one after another, are one step of undo.
    fn gesture(&self, id: &str) -> u64 {
        let mut nudge = self.nudge.borrow_mut();
        match &*nudge {
            Some((other, gesture)) if other == id => *gesture,
            _ => {
                let gesture = next_gesture();
                *nudge = Some((id.to_owned(), gesture));
                gesture
            }
        }
    }

    fn nudge_stage(&self, id: &str, way: (f64, f64)) {
        if !self.can_place() {
            self.say_not_placed();
            return;
        }
        let Some(live) = self.live() else { return };
        let scenario = &live.context.scenario;
        let Some(at) = scenario.stage_index(id) else {
            return;
        };
        let (Some(layout), Some(stage)) = (live.layout.as_ref(), scenario.stages.get(at)) else {
            return;
        };
        let in_column = layout.slots.get(at).copied().flatten().is_some();
        let Some(rect) = layout.stages.get(at).filter(|_| in_column) else {
            self.say_word(Word::NotPlaced);
            return;
        };
        let middle = rect.center();
        let place = (
            (middle.x + way.0 * STEP).round().max(rect.width / 2.0),
            (middle.y + way.1 * STEP).round().max(rect.height / 2.0),
        );
        let name = series::stage(stage);
        let said = phrase(&live.context, Phrase::Moved { name });
        live.context
            .edit_in(Edit::Place(id.to_owned(), Some(place)), self.gesture(id));
        live.said.set(said);
    }

    fn nudge_bend(&self, id: &str, way: (f64, f64)) {
        let Some(live) = self.live() else { return };
        let scenario = &live.context.scenario;
        let found = scenario
            .transition_index(id)
            .and_then(|at| scenario.transitions.get(at));
        let Some(transition) = found else { return };
        let bend = transition.bend + (way.0 + way.1) * STEP;
        let name = series::transition(transition, scenario);
        let said = phrase(&live.context, Phrase::Bent { name: &name });
        live.context.edit_in(acts::bend(id, bend), self.gesture(id));
        live.said.set(said);
    }

    /// Adds a stage and opens it with its name to be typed.
    pub fn new_stage(&self) {
        let Some(live) = self.live() else { return };
        let context = &live.context;
        let act = acts::add_stage(&context.scenario, context.say.language);
        // Who takes another tool draws arrows no longer.
        live.mode.set(Mode::Select);
        self.perform(act);
    }

    /// Adds a channel likewise.
    pub fn new_channel(&self) {
        self.add(acts::add_channel, None);
    }

    /// Adds a referral likewise.
    pub fn new_referral(&self) {
        self.add(acts::add_referral, None);
    }

    /// Adds something to what has the focus, else to what is selected.
    fn add(&self, make: Make, focused: Option<Selection>) {
        let Some(live) = self.live() else { return };
        let context = &live.context;
        let near = focused.or(live.selection);
        live.mode.set(Mode::Select);
        match make(&context.scenario, context.say.language, near.as_ref()) {
            Some(act) => self.perform(act),
            None => self.say_word(Word::NeedsStages),
        }
    }

    /// Puts the focus back on something of the map.
    pub fn focus_on(&self, what: &Selection) {
        if let Some(code) = self
            .scenario()
            .and_then(|scenario| overlay::code(&scenario, what))
        {
            focus::pick(&code);
        }
    }
}

/// Moves the focus to the nearest stage or channel that way.
fn leap(from: &Element, way: (f64, f64)) -> bool {
    let Some(view) = from.closest(".map-view").ok().flatten() else {
        return false;
    };
    let middle = |element: &Element| {
        let rect = element.get_bounding_client_rect();
        (
            rect.left() + rect.width() / 2.0,
            rect.top() + rect.height() / 2.0,
        )
    };
    let here = middle(from);
    let Ok(all) = view.query_selector_all(".map-stage .pick-face, .map-channel .node") else {
        return false;
    };
    let mut best: Option<(f64, Element)> = None;
    for at in 0..all.length() {
        let Some(face) = all.get(at).and_then(|node| node.dyn_into::<Element>().ok()) else {
            continue;
        };
        let there = middle(&face);
        let (x, y) = (there.0 - here.0, there.1 - here.1);
        let along = x * way.0 + y * way.1;
        // What is as wide as the map lies below all of it.
        let rect = face.get_bounding_client_rect();
        let beyond = |here: f64, from: f64, to: f64| (from - here).max(here - to).max(0.0);
        let aside = beyond(here.0, rect.left(), rect.right()) * way.1.abs()
            + beyond(here.1, rect.top(), rect.bottom()) * way.0.abs();
        if along < 2.0 || aside > along * 3.0 {
            continue;
        }
        let cost = along + aside * 2.0;
        if best.as_ref().is_none_or(|(other, _)| cost < *other) {
            best = Some((cost, face));
        }
    }
    let face = best.and_then(|(_, face)| face.closest(".pick-face").ok().flatten());
    if let Some(face) = face {
        let _ = face.unchecked_ref::<HtmlElement>().focus();
    }
    true
}

//! The stages of the map are one stop of the Tab key: the one that had the focus last. Arrow keys lead on from there.
//!
//! What a picture is drawn from knows nothing of the focus, so every stage is drawn as a stop of its own; here all
//! but one cease to be.

use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

use super::board::Board;
use crate::ui::soon::soon;
use crate::ui::strategies::focus::{focus, is_lost};

/// What takes the focus of a stage.
const STAGE: &str = ".map-stage > .pick-face";

/// Those that are stops.
const STOPS: &str = ".map-stage > .pick-face[tabindex='0']";

/// After a drawing: one stage is a stop, and stays the one that it was if it is still there.
pub fn settle(board: &Board) {
    let Some(picture) = board.picture() else {
        return;
    };
    let is_gone = |face: &Element| !face.is_connected();
    if board.focused.borrow().as_ref().is_some_and(is_gone) {
        board.focused.take();
        // Whoever took something away says where the focus goes, but for undo and redo.
        soon(stand_in);
    }
    one_stop(&picture);
}

/// Where nothing has the focus, since it had what is gone: the stage that the Tab key leads to.
fn stand_in() {
    if is_lost() {
        let stop = document().query_selector(STOPS).ok().flatten();
        if let Some(stop) = stop.or_else(|| document().get_element_by_id("main")) {
            focus(&stop);
        }
    }
}

fn one_stop(picture: &Element) {
    let Ok(stops) = picture.query_selector_all(STOPS) else {
        return;
    };
    if stops.length() == 1 {
        return;
    }
    let held = document().active_element().filter(is_stage);
    let known = || picture.query_selector(&format!("{STAGE}[data-stop]"));
    let first = || picture.query_selector(STAGE);
    let stop = held
        .or_else(|| known().ok().flatten())
        .or_else(|| first().ok().flatten());
    if let Some(stop) = stop {
        be_the_stop(&stop, &stops);
    }
}

/// The focus goes on to something else. (What is taken out of the page loses it to nothing.)
pub fn leave(board: &Board) {
    board.focused.take();
}

/// Something takes the focus: a stage is the stop from then on.
pub fn enter(board: &Board, face: &Element) {
    *board.focused.borrow_mut() = Some(face.clone());
    let stops = board
        .picture()
        .and_then(|picture| picture.query_selector_all(STOPS).ok());
    if let Some(stops) = stops.filter(|_| is_stage(face)) {
        be_the_stop(face, &stops);
    }
}

fn is_stage(element: &Element) -> bool {
    element.matches(STAGE).unwrap_or(false)
}

fn be_the_stop(stop: &Element, stops: &NodeList) {
    for at in 0..stops.length() {
        let other = stops.get(at).and_then(|it| it.dyn_into::<Element>().ok());
        if let Some(other) = other.filter(|other| other != stop) {
            // Neither name nor value can be refused.
            let _ = other.set_attribute("tabindex", "-1");
            let _ = other.remove_attribute("data-stop");
        }
    }
    let _ = stop.set_attribute("tabindex", "0");
    let _ = stop.set_attribute("data-stop", "");
}

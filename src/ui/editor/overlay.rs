//! What lies over the picture to be dragged: handles at stages and arrows, and the arrow being drawn.
//!
//! It is for the pointer alone, so it is hidden from readers; menus and the inspector do the same.

use gloo_utils::document;
use web_sys::Element;

use super::board::{Board, Live, Mode};
use crate::app::view::Selection;
use crate::ui::charts::scene::Pick;
use crate::ui::map::geometry::{Direction, Point, Rect};
use crate::ui::map::layout::Layout;
use crate::ui::map::path::{along, number};
use crate::ui::map::route::{self, Routes, bend};
use crate::ui::pages::pick;

const SVG: &str = "http://www.w3.org/2000/svg";

/// The layer over the picture, made where there is none.
fn layer(board: &Board) -> Option<Element> {
    let picture = board.picture()?;
    if let Some(layer) = picture.query_selector(".map-grips").ok().flatten() {
        return Some(layer);
    }
    let layer = element(
        &picture,
        "g",
        &[("class", "map-grips"), ("aria-hidden", "true")],
    )?;
    Some(layer)
}

/// A new element at the end of another.
fn element(parent: &Element, tag: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = document().create_element_ns(Some(SVG), tag).ok()?;
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
    parent.append_child(&element).ok()?;
    Some(element)
}

fn clear(layer: &Element) {
    while let Some(child) = layer.first_element_child() {
        child.remove();
    }
}

/// Draws the handles of what is selected and of the stage under the pointer.
pub fn show(board: &Board) {
    let (Some(live), Some(layer)) = (board.live(), layer(board)) else {
        return;
    };
    clear(&layer);
    let Some(layout) = live.layout.as_ref() else {
        return;
    };
    let scenario = &live.context.scenario;
    if let Mode::Connect { from, .. } = &*live.mode {
        let from = from.as_ref().and_then(|id| scenario.stage_index(id));
        if let Some(rect) = from.and_then(|stage| layout.stages.get(stage)) {
            ring(&layer, *rect);
        }
        return;
    }
    let chosen = live
        .selection
        .as_ref()
        .and_then(|what| pick(scenario, what));
    let hovered = board.hovered.get();
    if let Some(stage) = hovered {
        grow(&layer, layout, stage);
    }
    match chosen {
        Some(Pick::Stage(stage)) if Some(stage) != hovered => grow(&layer, layout, stage),
        Some(Pick::Stage(_)) | None => {}
        Some(other) => {
            let figures = live.figures.clone().unwrap_or_default();
            arrow(
                &layer,
                &live,
                layout,
                &route::route(layout, &figures),
                other,
            );
        }
    }
}

/// The handle from which an arrow is drawn.
fn grow(layer: &Element, layout: &Layout, stage: usize) {
    let Some(rect) = layout.stages.get(stage) else {
        return;
    };
    let foot = layout.slots.get(stage).is_some_and(Option::is_none);
    let at = match layout.direction {
        _ if foot => Point {
            x: rect.center().x,
            y: rect.y,
        },
        Direction::Rightwards => Point {
            x: rect.right(),
            y: rect.center().y,
        },
        Direction::Downwards => Point {
            x: rect.right() - 16.0,
            y: rect.bottom(),
        },
    };
    if let Some(grip) = grip(layer, at, "new") {
        let _ = grip.set_attribute("data-stage", &stage.to_string());
        let (x, y) = (number(at.x), number(at.y));
        let _ = element(
            &grip,
            "path",
            &[
                ("class", "grip-plus"),
                ("d", &format!("M{x},{y}m-3.500,0h7m-3.500,-3.500v7")),
            ],
        );
    }
}

fn grip(layer: &Element, at: Point, kind: &str) -> Option<Element> {
    let grip = element(layer, "g", &[("class", "grip"), ("data-grip", kind)])?;
    let (x, y) = (number(at.x), number(at.y));
    element(
        &grip,
        "circle",
        &[("class", "grip-hit"), ("cx", &x), ("cy", &y), ("r", "16")],
    )?;
    element(
        &grip,
        "circle",
        &[("class", "grip-dot"), ("cx", &x), ("cy", &y), ("r", "7")],
    )?;
    Some(grip)
}

/// The handles of an arrow: its ends, and the middle of what can be bent.
fn arrow(layer: &Element, live: &Live, layout: &Layout, routes: &Routes, what: Pick) {
    let _ = live;
    match what {
        Pick::Transition(at) => {
            let Some(route) = routes.transitions.get(at).and_then(Option::as_ref) else {
                return;
            };
            if let Some((from, to)) = bend::ends(&route.line, route.width) {
                grip(layer, from, "from");
                grip(layer, to, "to");
            }
            if let Some((middle, _)) = along(&route.line.samples, 0.5) {
                grip(layer, middle, "bend");
            }
        }
        Pick::Channel(at) => {
            let route = routes.channels.get(at).and_then(Option::as_ref);
            if let Some((_, to)) = route.and_then(|route| bend::ends(&route.line, route.width)) {
                grip(layer, to, "to");
            }
        }
        Pick::Referral(at) => {
            let route = routes.referrals.get(at).and_then(Option::as_ref);
            if let Some((from, to)) = route.and_then(|route| bend::ends(&route.line, 2.5)) {
                grip(layer, from, "from");
                grip(layer, to, "to");
            }
        }
        Pick::Stage(stage) => grow(layer, layout, stage),
    }
}

fn ring(layer: &Element, rect: Rect) {
    let around = rect.grown(5.0);
    element(
        layer,
        "rect",
        &[
            ("class", "map-target"),
            ("x", &number(around.x)),
            ("y", &number(around.y)),
            ("width", &number(around.width)),
            ("height", &number(around.height)),
            ("rx", "12"),
        ],
    );
}

/// Draws the arrow that is being drawn, and a ring around the stage where it would end.
pub fn rubber(board: &Board, from: Point, to: Point, target: Option<Rect>) {
    let Some(layer) = layer(board) else { return };
    clear(&layer);
    let d = format!(
        "M{},{}L{},{}",
        number(from.x),
        number(from.y),
        number(to.x),
        number(to.y)
    );
    element(&layer, "path", &[("class", "map-rubber"), ("d", &d)]);
    element(
        &layer,
        "circle",
        &[
            ("class", "map-tip"),
            ("cx", &number(to.x)),
            ("cy", &number(to.y)),
            ("r", "5"),
        ],
    );
    if let Some(rect) = target {
        ring(&layer, rect);
    }
}

/// Draws lines that a moved stage has snapped to.
pub fn guides(board: &Board, lines: &[(Point, Point)]) {
    let Some(layer) = layer(board) else { return };
    clear(&layer);
    for (a, b) in lines {
        let d = format!(
            "M{},{}L{},{}",
            number(a.x),
            number(a.y),
            number(b.x),
            number(b.y)
        );
        element(&layer, "path", &[("class", "map-guide"), ("d", &d)]);
    }
}

/// Draws the handle of a bend where it is now.
pub fn bending(board: &Board, at: Point) {
    let Some(layer) = layer(board) else { return };
    clear(&layer);
    grip(&layer, at, "bend");
}

/// What a selection is called in the markup.
#[must_use]
pub fn code(scenario: &crate::model::Scenario, what: &Selection) -> Option<String> {
    Some(match pick(scenario, what)? {
        Pick::Stage(at) => format!("s{at}"),
        Pick::Transition(at) => format!("t{at}"),
        Pick::Channel(at) => format!("c{at}"),
        Pick::Referral(at) => format!("r{at}"),
    })
}

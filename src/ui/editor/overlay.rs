//! What lies over the picture to be dragged: handles at stages and arrows, and the arrow being drawn.
//!
//! It is for the pointer alone, so it is hidden from readers; menus and the inspector do the same.

use gloo_utils::document;
use web_sys::Element;

use super::board::{Board, Mode};
use crate::app::view::Selection;
use crate::ui::charts::scene::Pick;
use crate::ui::map::geometry::{Direction, Point, Rect};
use crate::ui::map::layout::Layout;
use crate::ui::map::path::{along, number};
use crate::ui::map::route::{Routes, bend};
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

/// A handle as it is to stand.
struct Grip {
    at: Point,
    kind: &'static str,
    /// The stage that an arrow would leave from here.
    stage: Option<usize>,
}

impl Grip {
    fn new(at: Point, kind: &'static str) -> Self {
        Self {
            at,
            kind,
            stage: None,
        }
    }

    fn place(&self) -> String {
        format!("translate({},{})", number(self.at.x), number(self.at.y))
    }

    /// Whether an element is this handle, wherever it stands.
    fn is(&self, element: &Element) -> bool {
        let stage = self.stage.map(|stage| stage.to_string());
        element.get_attribute("data-grip").as_deref() == Some(self.kind)
            && element.get_attribute("data-stage") == stage
    }

    fn draw(&self, layer: &Element) {
        let place = self.place();
        let attributes = [
            ("class", "grip"),
            ("data-grip", self.kind),
            ("transform", &place),
        ];
        let Some(grip) = element(layer, "g", &attributes) else {
            return;
        };
        element(&grip, "circle", &[("class", "grip-hit"), ("r", "16")]);
        element(&grip, "circle", &[("class", "grip-dot"), ("r", "7")]);
        if let Some(stage) = self.stage {
            let _ = grip.set_attribute("data-stage", &stage.to_string());
            let plus = [("class", "grip-plus"), ("d", "M-3.5,0h7M0,-3.5v7")];
            element(&grip, "path", &plus);
        }
    }
}

/// Puts handles into the layer. Those that are there already are moved: while a number is dragged the handles of its
/// arrow follow its width.
fn put(layer: &Element, grips: &[Grip]) {
    let children = layer.children();
    let there: Vec<Element> = (0..children.length())
        .filter_map(|at| children.item(at))
        .collect();
    let same = there.len() == grips.len() && there.iter().zip(grips).all(|(it, grip)| grip.is(it));
    if !same {
        clear(layer);
        grips.iter().for_each(|grip| grip.draw(layer));
        return;
    }
    for (element, grip) in there.iter().zip(grips) {
        let place = grip.place();
        if element.get_attribute("transform").as_deref() != Some(&place) {
            let _ = element.set_attribute("transform", &place);
        }
    }
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
    let Some(layout) = live.layout.as_ref() else {
        clear(&layer);
        return;
    };
    let scenario = &live.context.scenario;
    if let Mode::Connect { from, .. } = &*live.mode {
        clear(&layer);
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
    let mut grips = Vec::new();
    grips.extend(hovered.and_then(|stage| grow(layout, stage)));
    match chosen {
        Some(Pick::Stage(stage)) if Some(stage) != hovered => grips.extend(grow(layout, stage)),
        Some(Pick::Stage(_)) | None => {}
        Some(other) => grips.extend(arrow(&live.routes, other)),
    }
    put(&layer, &grips);
}

/// The handle from which an arrow is drawn.
fn grow(layout: &Layout, stage: usize) -> Option<Grip> {
    let rect = layout.stages.get(stage)?;
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
    Some(Grip {
        stage: Some(stage),
        ..Grip::new(at, "new")
    })
}

/// The handles of an arrow: its ends, and the middle of what can be bent.
fn arrow(routes: &Routes, what: Pick) -> Vec<Grip> {
    match what {
        Pick::Transition(at) => {
            let Some(route) = routes.transitions.get(at).and_then(Option::as_ref) else {
                return Vec::new();
            };
            let middle = along(&route.line.samples, 0.5).map(|(middle, _)| middle);
            let mut grips = both(bend::ends(&route.line, route.width));
            grips.extend(middle.map(|middle| Grip::new(middle, "bend")));
            grips
        }
        Pick::Channel(at) => {
            let route = routes.channels.get(at).and_then(Option::as_ref);
            let ends = route.and_then(|route| bend::ends(&route.line, route.width));
            ends.map(|(_, to)| Grip::new(to, "to"))
                .into_iter()
                .collect()
        }
        Pick::Referral(at) => {
            let route = routes.referrals.get(at).and_then(Option::as_ref);
            both(route.and_then(|route| bend::ends(&route.line, 2.5)))
        }
        Pick::Stage(_) => Vec::new(),
    }
}

fn both(ends: Option<(Point, Point)>) -> Vec<Grip> {
    ends.map(|(from, to)| vec![Grip::new(from, "from"), Grip::new(to, "to")])
        .unwrap_or_default()
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
    put(&layer, &[Grip::new(at, "bend")]);
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

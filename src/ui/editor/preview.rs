//! What a drag looks like while it lasts: only what moves is drawn anew, straight in the picture.
//!
//! Every attribute that was touched is put back before the edit is sent, so that what the page
//! remembers of the picture stays true.

use web_sys::Element;

use super::board::{Board, Live};
use crate::ui::map::geometry::Rect;
use crate::ui::map::path::{Line, number};
use crate::ui::map::route::{self, Routes};
use crate::ui::map::{Layout, MapFigures};

/// An attribute of a mark, as it was and as it is.
struct Touched {
    element: Element,
    name: &'static str,
    was: Option<String>,
    now: Option<String>,
}

impl Touched {
    fn new(element: Element, name: &'static str) -> Self {
        let was = element.get_attribute(name);
        Self {
            element,
            name,
            now: was.clone(),
            was,
        }
    }

    fn set(&mut self, value: Option<String>) {
        if self.now == value {
            return;
        }
        match &value {
            Some(value) => {
                let _ = self.element.set_attribute(self.name, value);
            }
            None => {
                let _ = self.element.remove_attribute(self.name);
            }
        }
        self.now = value;
    }
}

/// The marks of one arrow.
#[derive(Default)]
struct Wire {
    lines: Vec<Touched>,
    heads: Vec<Touched>,
}

impl Wire {
    fn draw(&mut self, line: &Line) {
        for mark in &mut self.lines {
            mark.set(Some(line.d.clone()));
        }
        if let Some(head) = &line.head {
            for mark in &mut self.heads {
                mark.set(Some(head.clone()));
            }
        }
    }
}

/// A picture that follows a drag.
pub struct Preview {
    /// The layout as the drag has it.
    pub layout: Layout,
    figures: MapFigures,
    stages: Vec<Option<Touched>>,
    transitions: Vec<Wire>,
    channels: Vec<Wire>,
    referrals: Vec<Wire>,
    frame: Touched,
    before: Layout,
}

impl Preview {
    /// Of the picture as it stands.
    pub fn new(board: &Board) -> Option<Self> {
        let Live {
            layout,
            figures,
            view,
            ..
        } = board.live()?;
        let layout = Layout::clone(layout.as_ref()?);
        let picture = board.picture()?;
        let group = |kind: char, at: usize| {
            picture
                .query_selector(&format!("[data-pick={kind}{at}]"))
                .ok()
                .flatten()
        };
        let graph = &layout.graph;
        let wires = |kind: char, count: usize| -> Vec<Wire> {
            (0..count)
                .map(|at| group(kind, at).map(|it| wire(&it)).unwrap_or_default())
                .collect()
        };
        let mut frame = Touched::new(view.cast::<Element>()?, "data-drag");
        frame.set(Some("true".to_owned()));
        Some(Self {
            stages: (0..layout.stages.len())
                .map(|at| group('s', at).map(|it| Touched::new(it, "transform")))
                .collect(),
            transitions: wires('t', graph.transitions.len()),
            channels: wires('c', graph.channels.len()),
            referrals: wires('r', graph.referrals.len()),
            figures: figures.as_deref().cloned().unwrap_or_default(),
            frame,
            before: layout.clone(),
            layout,
        })
    }

    /// Shows a stage elsewhere, its arrows with it.
    pub fn move_stage(&mut self, stage: usize, rect: Rect) {
        let (Some(before), Some(now)) = (
            self.before.stages.get(stage).copied(),
            self.layout.stages.get_mut(stage),
        ) else {
            return;
        };
        *now = rect;
        if let Some(slot) = self.layout.slots.get_mut(stage).and_then(Option::as_mut) {
            slot.moved = true;
        }
        let (x, y) = (rect.x - before.x, rect.y - before.y);
        if let Some(Some(mark)) = self.stages.get_mut(stage) {
            mark.set(Some(format!("translate({} {})", number(x), number(y))));
        }
        self.draw();
    }

    /// Shows an arrow bent.
    pub fn bend(&mut self, transition: usize, bend: f64) {
        if let Some(now) = self.layout.graph.bends.get_mut(transition) {
            *now = bend;
            self.draw();
        }
    }

    /// The lines as the drag has them.
    #[must_use]
    pub fn routes(&self) -> Routes {
        route::route(&self.layout, &self.figures)
    }

    fn draw(&mut self) {
        let routes = self.routes();
        for (wire, route) in self.transitions.iter_mut().zip(&routes.transitions) {
            if let Some(route) = route {
                wire.draw(&route.line);
            }
        }
        for (wire, route) in self.channels.iter_mut().zip(&routes.channels) {
            if let Some(route) = route {
                wire.draw(&route.line);
            }
        }
        for (wire, route) in self.referrals.iter_mut().zip(&routes.referrals) {
            if let Some(route) = route {
                wire.draw(&route.line);
            }
        }
    }

    /// Puts the picture back as the page remembers it.
    pub fn end(mut self) {
        let all = [self.transitions, self.channels, self.referrals];
        let wires = all.into_iter().flatten();
        let marks = wires.flat_map(|wire| wire.lines.into_iter().chain(wire.heads));
        for mut mark in marks.chain(self.stages.into_iter().flatten()) {
            let was = mark.was.clone();
            mark.set(was);
        }
        let was = self.frame.was.clone();
        self.frame.set(was);
    }
}

/// The lines and heads of a group.
fn wire(group: &Element) -> Wire {
    let mut wire = Wire::default();
    let Ok(paths) = group.query_selector_all("path") else {
        return wire;
    };
    for at in 0..paths.length() {
        let Some(path) = paths.get(at).and_then(|node| {
            use wasm_bindgen::JsCast;
            node.dyn_into::<Element>().ok()
        }) else {
            continue;
        };
        let class = path.get_attribute("class").unwrap_or_default();
        let has = |name: &str| class.split(' ').any(|other| other == name);
        if has("node") || has("node-halo") {
            continue;
        }
        if has("flow-h") || has("ref-h") {
            wire.heads.push(Touched::new(path, "d"));
        } else if has("flow") || has("ref") || has("hit") || has("selhalo") {
            wire.lines.push(Touched::new(path, "d"));
        }
    }
    wire
}

//! The numbers of the arrows: which are written, and what they keep clear of.

use super::{Painter, heading_rect};
use crate::model::sort;
use crate::ui::charts::scene::{Mark, Pick};
use crate::ui::map::geometry::{Direction, Point, Rect};
use crate::ui::map::label::{self, Field, Placed, Wanted};
use crate::ui::map::node::text;
use crate::ui::map::route::{Route, Routes};
use crate::ui::map::way::Way;

/// Most arrows whose numbers are all written; of more, only the largest have theirs.
const LABELLED: usize = 70;

impl Painter<'_> {
    pub(super) fn labels(&self, routes: &Routes, pills: &[Option<Rect>]) -> Vec<Mark> {
        if !self.known {
            return Vec::new();
        }
        let layout = self.input.layout;
        let shown = self.labelled(routes);
        let texts: Vec<String> = shown
            .iter()
            .map(|&t| self.people(self.figures.moves.get(t).copied().unwrap_or(0.0)))
            .collect();
        let wanted: Vec<(usize, Wanted<'_>)> = shown
            .iter()
            .zip(&texts)
            .filter_map(|(&t, text)| {
                let route = routes.transitions[t].as_ref()?;
                let (part, after) = preference(route, layout.direction);
                Some((
                    t,
                    Wanted {
                        text,
                        samples: &route.line.samples,
                        width: route.width,
                        part,
                        after,
                        bold: self.selected(Pick::Transition(t)),
                    },
                ))
            })
            .collect();
        let solid = self.solid(pills);
        let lines = lines(routes);
        let field = Field {
            size: layout.size,
            solid: &solid,
            lines: &lines,
        };
        label::place(&wanted, &field)
            .into_iter()
            .zip(&wanted)
            .filter_map(|(placed, (_, wanted))| Some(self.label(placed?, wanted)))
            .collect()
    }

    fn label(&self, placed: Placed, wanted: &Wanted<'_>) -> Mark {
        let class = if wanted.bold {
            "t b halo-s"
        } else {
            "t2 halo-s"
        };
        text(
            placed.at.x,
            placed.at.y,
            wanted.text,
            label::SIZE,
            placed.anchor,
            class,
        )
    }

    /// Which arrows have their numbers written, the selected first, then the largest.
    fn labelled(&self, routes: &Routes) -> Vec<usize> {
        let flow = |t: usize| self.figures.moves.get(t).copied().unwrap_or(0.0);
        let mut shown: Vec<usize> = (0..routes.transitions.len())
            .filter(|&t| routes.transitions[t].is_some() && flow(t) > 0.0)
            .collect();
        sort::by(&mut shown, |&a, &b| {
            let chosen = |t: usize| self.selected(Pick::Transition(t));
            chosen(b)
                .cmp(&chosen(a))
                .then(flow(b).total_cmp(&flow(a)))
                .then(a.cmp(&b))
        });
        shown.truncate(LABELLED);
        shown
    }

    /// What no number may stand on.
    fn solid(&self, pills: &[Option<Rect>]) -> Vec<Rect> {
        let layout = self.input.layout;
        let mut solid: Vec<Rect> = layout.stages.iter().map(|rect| rect.grown(1.0)).collect();
        solid.extend(layout.channels.iter().flatten());
        solid.extend(pills.iter().flatten());
        solid.extend(layout.panels.iter().map(heading_rect));
        solid
    }
}

/// Where along its line a number stands best, and on which side.
pub(super) fn preference(route: &Route, direction: Direction) -> (f64, bool) {
    match (route.way, direction) {
        (Way::Loss, Direction::Rightwards) => (0.68, true),
        (Way::Loss, Direction::Downwards) => (0.12, false),
        (Way::Regain, _) => (0.4, true),
        (Way::Around, _) => (0.5, true),
        (Way::Back | Way::Above | Way::Under, _) => (0.5, true),
        _ => (0.47, false),
    }
}

/// All lines, by owner: transitions by position, the others after them.
pub(super) fn lines(routes: &Routes) -> Vec<(usize, &[Point])> {
    let transitions = routes.transitions.len();
    let mut lines: Vec<(usize, &[Point])> = Vec::new();
    for (t, route) in routes.transitions.iter().enumerate() {
        if let Some(route) = route {
            lines.push((t, &route.line.samples));
        }
    }
    for (r, route) in routes.referrals.iter().enumerate() {
        if let Some(route) = route {
            lines.push((transitions + r, &route.line.samples));
        }
    }
    for (c, route) in routes.channels.iter().enumerate() {
        if let Some(route) = route {
            lines.push((
                transitions + routes.referrals.len() + c,
                &route.line.samples,
            ));
        }
    }
    lines
}

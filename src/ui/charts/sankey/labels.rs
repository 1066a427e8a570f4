//! Names below the nodes, and the numbers of links where they find room.

use super::links::{Node, Run};
use super::ribbon::Ribbon;
use super::{Painter, text};
use crate::model::sort;
use crate::ui::charts::scene::{Anchor, Mark};
use crate::ui::map::geometry::{Point, Rect};
use crate::ui::map::order::Item;
use crate::ui::map::width::{shortened, text_width};

impl Painter<'_> {
    pub(super) fn labels(&self, ribbons: &[Ribbon], taken: &mut Vec<Rect>) -> Vec<Mark> {
        let mut marks = self.names(taken);
        let mut order: Vec<usize> = (0..self.links.len()).collect();
        sort::by(&mut order, |&a, &b| {
            self.links[b]
                .flow
                .total_cmp(&self.links[a].flow)
                .then(a.cmp(&b))
        });
        for i in order {
            let link = &self.links[i];
            let width = self.arranged.width(link);
            let inside = matches!(link.run, Run::Forward);
            if inside && width < 15.0 {
                continue;
            }
            let words = self.numbers.people(link.flow);
            let anchor = match link.run {
                Run::Loss | Run::Within => Anchor::Start,
                Run::Regain => Anchor::End,
                _ => Anchor::Middle,
            };
            let at = ribbons[i].label;
            let covers = covers(at, text_width(&words, 11.0, false), anchor);
            let free = taken.iter().all(|other| other.overlap(&covers) < 1.0);
            let fits = covers.right() < self.arranged.size.width && covers.x > 0.0;
            if free && fits {
                taken.push(covers);
                let class = if inside { "t" } else { "t2 halo" };
                marks.push(text((at.x, at.y), words, 11.0, anchor, class));
            }
        }
        marks
    }

    /// Names below their nodes, one line lower where they would touch another.
    fn names(&self, taken: &mut Vec<Rect>) -> Vec<Mark> {
        let size = if self.arranged.size.width < 560.0 {
            11.0
        } else {
            12.0
        };
        let mut marks = Vec::new();
        for items in &self.columns {
            for item in items {
                let node = match item {
                    Item::Stage(stage) => Node::Stage(*stage),
                    Item::Channel(channel) => Node::Channel(*channel),
                };
                let rect = self.arranged.node(node);
                let name = shortened(self.name(node), size, true, 130.0);
                let width = text_width(&name, size, true);
                let least = width / 2.0 + 4.0;
                let most = (self.arranged.size.width - least).max(least);
                let x = rect.center().x.clamp(least, most);
                let mut at = Point {
                    x,
                    y: rect.bottom() + 15.0,
                };
                for _ in 0..4 {
                    let own = covers(at, width, Anchor::Middle);
                    if taken.iter().all(|other| other.overlap(&own) < 1.0) {
                        break;
                    }
                    at.y += 13.0;
                }
                taken.push(covers(at, width, Anchor::Middle));
                marks.push(text((at.x, at.y), name, size, Anchor::Middle, "t b halo"));
            }
        }
        marks
    }
}

fn covers(at: Point, width: f64, anchor: Anchor) -> Rect {
    let x = match anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::End => at.x - width,
    };
    Rect {
        x,
        y: at.y - 10.0,
        width,
        height: 12.0,
    }
}

//! Names below the nodes, and the numbers of links where they find room.

use super::links::{Node, Run};
use super::ribbon::Ribbon;
use super::{Painter, text};
use crate::model::sort;
use crate::ui::charts::scene::{Anchor, Mark};
use crate::ui::map::geometry::{Point, Rect};
use crate::ui::map::order::Item;
use crate::ui::map::width::{shortened, text_width};

/// Size of the numbers, and from one line of them to the next.
const SIZE: f64 = 11.0;
const LINE: f64 = 13.0;
/// A ribbon this wide has its number in it.
const INSIDE: f64 = 15.0;

/// A place for a number.
struct Wish {
    at: Point,
    anchor: Anchor,
    class: &'static str,
}

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
            let words = self.numbers.few(self.links[i].flow);
            let width = text_width(&words, SIZE, false);
            let free = self.wishes(i, &ribbons[i]).into_iter().find(|wish| {
                let own = covers(wish.at, width, wish.anchor);
                let fits = own.right() < self.arranged.size.width && own.x > 0.0;
                fits && taken.iter().all(|other| other.overlap(&own) < 1.0)
            });
            if let Some(Wish { at, anchor, class }) = free {
                taken.push(covers(at, width, anchor));
                marks.push(text((at.x, at.y), words, SIZE, anchor, class));
            }
        }
        marks
    }

    /// Where a link's number may stand, best first.
    fn wishes(&self, i: usize, ribbon: &Ribbon) -> Vec<Wish> {
        let run = self.links[i].run;
        let width = self.arranged.width(&self.links[i]);
        let at = ribbon.label;
        let beside = |x: f64, y: f64, anchor: Anchor| Wish {
            at: Point { x, y },
            anchor,
            class: "t2 halo",
        };
        match run {
            Run::Forward if width >= INSIDE => vec![Wish {
                at,
                anchor: Anchor::Middle,
                class: "t",
            }],
            Run::Forward => vec![
                beside(at.x, at.y - width / 2.0 - 6.0, Anchor::Middle),
                beside(at.x, at.y + width / 2.0 + 7.0, Anchor::Middle),
            ],
            // Where others fall beside it, its number stands a line higher or on the other side.
            Run::Loss => (0..4)
                .map(|line| at.y - LINE * f64::from(line))
                .flat_map(|y| {
                    [
                        beside(at.x, y, Anchor::Start),
                        beside(at.x - width - 10.0, y, Anchor::End),
                    ]
                })
                .collect(),
            Run::Within => vec![beside(at.x, at.y, Anchor::Start)],
            Run::Regain => vec![beside(at.x, at.y, Anchor::End)],
            Run::Return | Run::Referral => vec![beside(at.x, at.y, Anchor::Middle)],
        }
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
                    at.y += LINE;
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

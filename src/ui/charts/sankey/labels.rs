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
/// From a loss to the number beside it.
pub(super) const BESIDE: f64 = 5.0;
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
            if let Some((own, mark)) = self.number(i, ribbons, taken) {
                taken.push(own);
                marks.push(mark);
            }
        }
        marks
    }

    /// The number of a link at the first place that is free, with what it covers.
    fn number(&self, i: usize, ribbons: &[Ribbon], taken: &[Rect]) -> Option<(Rect, Mark)> {
        let words = self.numbers.few(self.links[i].flow);
        let width = text_width(&words, SIZE, false);
        let is_free = |own: &Rect| {
            own.right() < self.arranged.size.width
                && own.x > 0.0
                && taken.iter().all(|other| other.overlap(own) < 1.0)
                && (self.links[i].run != Run::Loss || self.is_nearest(i, ribbons, own))
        };
        let wishes = self.wishes(i, &ribbons[i], width).into_iter();
        let mut places = wishes.map(|wish| (covers(wish.at, width, wish.anchor), wish));
        let (own, wish) = places.find(|(own, _)| is_free(own))?;
        let at = (wish.at.x, wish.at.y);
        Some((own, text(at, words, SIZE, wish.anchor, wish.class)))
    }

    /// Whether no other loss falls through a place or nearer to it than its own.
    fn is_nearest(&self, i: usize, ribbons: &[Ribbon], own: &Rect) -> bool {
        let near = own.grown(BESIDE);
        (0..self.links.len())
            .filter(|&other| other != i && self.links[other].run == Run::Loss)
            .all(|other| self.band(other, &ribbons[other]).overlap(&near) < 1.0)
    }

    /// Where a loss comes down on its bar.
    fn band(&self, i: usize, ribbon: &Ribbon) -> Rect {
        let width = self.arranged.width(&self.links[i]);
        let height = 5.0 * LINE;
        Rect {
            x: ribbon.label.x - BESIDE - width,
            y: ribbon.label.y + BESIDE - height,
            width,
            height,
        }
    }

    /// Where a link's number may stand, best first.
    fn wishes(&self, i: usize, ribbon: &Ribbon, words: f64) -> Vec<Wish> {
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
            Run::Loss => losses(at, width, words),
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

/// Right of a loss, left of it, or in it where it is wide; a line higher where others fall beside it.
fn losses(at: Point, width: f64, words: f64) -> Vec<Wish> {
    let left = at.x - width - 2.0 * BESIDE;
    let wish = |x: f64, line: u32, anchor: Anchor, class: &'static str| Wish {
        at: Point {
            x,
            y: at.y - LINE * f64::from(line),
        },
        anchor,
        class,
    };
    let mut wishes = vec![
        wish(at.x, 0, Anchor::Start, "t2 halo"),
        wish(left, 0, Anchor::End, "t2 halo"),
    ];
    if words + 4.0 < width {
        wishes.push(wish(at.x - BESIDE - width / 2.0, 0, Anchor::Middle, "t"));
    }
    for line in 1..4 {
        wishes.push(wish(at.x, line, Anchor::Start, "t2 halo"));
        wishes.push(wish(left, line, Anchor::End, "t2 halo"));
    }
    wishes
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

#[cfg(test)]
mod tests {
    use crate::analysis::exact::means;
    use crate::engine::plan::Plan;
    use crate::model::templates;
    use crate::text::Language;
    use crate::ui::charts::sankey::{Flows, SankeyInput, painter};
    use crate::ui::map::geometry::{Rect, Size};

    use super::*;

    /// How far apart two stretches of a line are.
    fn gap(one: &Rect, other: &Rect) -> f64 {
        (other.x - one.right()).max(one.x - other.right()).max(0.0)
    }

    /// Every number of a loss stands nearest to its own: how many there are, of how many losses.
    fn all_at_their_own(painter: &Painter<'_>, id: &str) -> (usize, usize) {
        let ribbons = painter.ribbons();
        let mut taken = Vec::new();
        painter.nodes(&mut taken);
        painter.names(&mut taken);
        let losses = (0..painter.links.len()).filter(|&i| painter.links[i].run == Run::Loss);
        let losses: Vec<usize> = losses.collect();
        let mut numbers = 0;
        for &i in &losses {
            let Some((own, _)) = painter.number(i, &ribbons, &taken) else {
                continue;
            };
            numbers += 1;
            let to = |other: usize| gap(&own, &painter.band(other, &ribbons[other]));
            for &other in losses.iter().filter(|&&other| other != i) {
                assert!(to(i) < to(other) + 0.1 && to(other) > 0.0, "{id}: {i}");
            }
        }
        (numbers, losses.len())
    }

    #[test]
    fn the_number_of_a_loss_stands_at_its_own_band() {
        for template in templates::all() {
            let scenario = (template.build)();
            let results = means(&Plan::compile(&scenario).unwrap());
            let last = usize::try_from(scenario.clock.periods).unwrap();
            let flows = Flows::from_results(&scenario, &results, 0, 1, last).unwrap();
            for width in [360.0, 760.0, 1_100.0, 1_600.0] {
                let input = SankeyInput {
                    scenario: &scenario,
                    flows: &flows,
                    beside: None,
                    size: Size {
                        width,
                        height: 560.0,
                    },
                    selection: None,
                    language: Language::English,
                    horizon: "",
                };
                let painter = painter(&input);
                let (numbers, losses) = all_at_their_own(&painter, template.id);
                let named = width < 700.0 || 3 * numbers >= 2 * losses;
                assert!(named, "{}: {numbers} of {losses}", template.id);
            }
        }
    }
}

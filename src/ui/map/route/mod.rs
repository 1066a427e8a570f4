//! The lines of all arrows of a map: width by flow, clear of stages where there is a way around.

pub mod bend;
mod foot;

use super::direct::{Touch, direct};
use super::figures::MapFigures;
use super::geometry::{Direction, Point, Span};
use super::lanes::{self, Lanes};
use super::layout::Layout;
use super::path::{self, Line};
use super::ports::Side;
use super::way::Way;
use super::wishes::{self, Settled};
use crate::model::sorted::Sorted;

/// Width of the largest flow.
pub const WIDEST: f64 = 22.0;
/// Width of the largest flow on a phone.
pub const WIDEST_COMPACT: f64 = 14.0;
/// Least width of a line.
pub const HAIRLINE: f64 = 1.25;

/// An arrow as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// The line.
    pub line: Line,
    /// Its width.
    pub width: f64,
    /// The way it takes.
    pub way: Way,
    /// Whether it leads back to where people have been.
    pub back: bool,
}

/// A referral's dotted loop.
#[derive(Debug, Clone, PartialEq)]
pub struct Loop {
    /// The line.
    pub line: Line,
    /// The two ends of the stretch on which its pill stands.
    pub lane: (Point, Point),
}

/// All lines of a map, by position; `None` where the ends are unknown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Routes {
    /// Transitions.
    pub transitions: Vec<Option<Route>>,
    /// From channels to their stages.
    pub channels: Vec<Option<Route>>,
    /// Referrals.
    pub referrals: Vec<Option<Loop>>,
}

/// Widths of arrows: linear in flow, at least a hairline.
struct Widths {
    transitions: Vec<f64>,
    channels: Vec<f64>,
}

fn widths(layout: &Layout, figures: &MapFigures) -> Widths {
    let widest = match layout.direction {
        Direction::Rightwards => WIDEST,
        Direction::Downwards => WIDEST_COMPACT,
    };
    let largest = figures
        .moves
        .iter()
        .chain(&figures.arrivals)
        .fold(figures.largest_flow, |a, b| a.max(*b))
        .max(1e-12);
    let of = |flow: Option<&f64>| {
        let flow = flow.copied().filter(|flow| flow.is_finite()).unwrap_or(0.0);
        (widest * flow / largest).max(HAIRLINE)
    };
    Widths {
        transitions: (0..layout.graph.transitions.len())
            .map(|t| of(figures.moves.get(t)))
            .collect(),
        channels: (0..layout.graph.channels.len())
            .map(|c| of(figures.arrivals.get(c)))
            .collect(),
    }
}

/// Routes everything.
#[must_use]
pub fn route(layout: &Layout, figures: &MapFigures) -> Routes {
    let widths = widths(layout, figures);
    let settled = wishes::settle(layout, &widths.transitions, &widths.channels);
    let lanes = lanes::lanes(layout, &settled, &widths.transitions);
    let router = Router {
        layout,
        settled: &settled,
        lanes: &lanes,
        foot: foot_start(layout),
    };
    let graph = &layout.graph;
    let backs = backs(layout);
    Routes {
        transitions: (0..graph.transitions.len())
            .map(|t| {
                let (from, to) = graph.transitions[t]?;
                let way = settled.ways[t]?;
                let width = widths.transitions[t];
                let line = router.transition(t, from, to, way, width)?;
                Some(Route {
                    line: bend::bent(line, graph.bends[t], width),
                    width,
                    way,
                    back: backs[t],
                })
            })
            .collect(),
        channels: (0..graph.channels.len())
            .map(|c| {
                let width = widths.channels[c];
                Some(Route {
                    line: router.channel(c, graph.channels[c]?, width)?,
                    width,
                    way: Way::Forward,
                    back: false,
                })
            })
            .collect(),
        referrals: (0..graph.referrals.len())
            .map(|r| {
                let (from, to) = graph.referrals[r]?;
                router.referral(r, from, to)
            })
            .collect(),
    }
}

/// Which transitions are returns: against the columns, or the later half of a pair within one.
fn backs(layout: &Layout) -> Vec<bool> {
    let graph = &layout.graph;
    let order = super::rank::newcomer_order(graph);
    let pairs: Sorted<(usize, usize)> = graph.transitions.iter().flatten().copied().collect();
    graph
        .transitions
        .iter()
        .map(|ends| {
            let Some((from, to)) = *ends else {
                return false;
            };
            let later = order[from] > order[to];
            match Way::of(&layout.slots, from, to) {
                Way::Back | Way::Under | Way::Regain | Way::Own => true,
                Way::Below | Way::Above | Way::Around | Way::Free => {
                    later && pairs.has(&(to, from))
                }
                Way::Forward | Way::Over | Way::Loss | Way::Foot => false,
            }
        })
        .collect()
}

/// Where the foot starts, along the axis that leads to it.
fn foot_start(layout: &Layout) -> f64 {
    layout
        .foot()
        .map(|bar| bar.y)
        .fold(layout.size.height, f64::min)
}

struct Router<'a> {
    layout: &'a Layout,
    settled: &'a Settled,
    lanes: &'a Lanes,
    foot: f64,
}

impl Router<'_> {
    fn span(&self, stage: usize) -> Span {
        self.layout.direction.span(self.layout.stages[stage])
    }

    fn point(&self, main: f64, cross: f64) -> Point {
        self.layout.direction.point(main, cross)
    }

    /// Where an arrow touches a stage, as (main, cross).
    fn touch(&self, number: usize, stage: usize, side: Side, is_end: bool) -> (f64, f64) {
        let span = self.span(stage);
        let offset = self
            .settled
            .offsets
            .get(&(number, is_end))
            .copied()
            .unwrap_or(0.0);
        side.at(span, offset)
    }

    fn line(&self, points: &[(f64, f64)], radius: f64, width: f64) -> Line {
        let points: Vec<Point> = points.iter().map(|&(m, c)| self.point(m, c)).collect();
        path::rounded(&points, radius, width, true)
    }

    fn headless(&self, points: &[(f64, f64)], radius: f64) -> Line {
        let points: Vec<Point> = points.iter().map(|&(m, c)| self.point(m, c)).collect();
        path::rounded(&points, radius, 0.0, false)
    }

    fn transition(
        &self,
        number: usize,
        from: usize,
        to: usize,
        way: Way,
        width: f64,
    ) -> Option<Line> {
        let radius = 12.0 + width / 2.0;
        if way == Way::Foot {
            return self.within_foot(from, to, width);
        }
        let (leave, enter) = *self.settled.sides.get(&number)?;
        let a = self.touch(number, from, leave, false);
        let b = self.touch(number, to, enter, true);
        Some(match way {
            Way::Forward | Way::Back | Way::Below | Way::Above | Way::Free => {
                let push = self.settled.pushes.get(&number).copied().unwrap_or(0.0);
                self.direct((a, leave), (b, enter), width, push)
            }
            Way::Around => self.around(number, a, b, width),
            Way::Over | Way::Under => {
                let pass = self.lanes.passes.get(&number).copied().unwrap_or(a.1);
                let mut points = vec![a];
                if let Some(&gap) = self.lanes.gaps.get(&(number, false)) {
                    points.push((gap, a.1));
                    points.push((gap, pass));
                } else {
                    points.push((a.0, pass));
                }
                if let Some(&gap) = self.lanes.gaps.get(&(number, true)) {
                    points.push((gap, pass));
                    points.push((gap, b.1));
                } else {
                    points.push((b.0, pass));
                }
                points.push(b);
                self.line(&points, radius, width)
            }
            Way::Loss => {
                let points = self.to_foot(number, a, to, false);
                let mut line = self.line(&points, radius, width);
                if self.lanes.trunk.iter().len() > 4 {
                    // Heads in a full trunk would lie on one another; what falls needs none.
                    line = self.headless(&points, radius);
                }
                line
            }
            Way::Regain => {
                let mut points = self.to_foot(number, b, from, true);
                points.reverse();
                self.line(&points, radius, width)
            }
            Way::Own => {
                let rise = if self.layout.direction == Direction::Rightwards {
                    20.0
                } else {
                    16.0
                };
                let points = [
                    (b.0 - 9.0, b.1),
                    (b.0 - 9.0, b.1 - rise),
                    (b.0 + 9.0, b.1 - rise),
                    (b.0 + 9.0, b.1),
                ];
                self.line(&points, 9.0, width.min(8.0))
            }
            Way::Foot => return None,
        })
    }

    #[inline(never)]
    fn direct(&self, from: Touch, to: Touch, width: f64, push: f64) -> Line {
        direct(self.layout.direction, from, to, width, push)
    }

    /// A bulge beside the column.
    fn around(&self, number: usize, a: (f64, f64), b: (f64, f64), width: f64) -> Line {
        let lane = self
            .lanes
            .gaps
            .get(&(number, false))
            .copied()
            .unwrap_or(a.0 + 24.0);
        let far = a.0 + (lane - a.0) * 4.0 / 3.0 + 6.0;
        let lean = (b.1 - a.1) * 0.08;
        path::curve(
            self.point(a.0, a.1),
            self.point(far, a.1 + lean),
            self.point(far, b.1 - lean),
            self.point(b.0, b.1),
            width,
        )
    }

    fn channel(&self, channel: usize, stage: usize, width: f64) -> Option<Line> {
        let rect = self.layout.channels[channel]?;
        let number = self.settled.numbers.transitions + channel;
        let from = self.layout.direction.span(rect);
        let (leave, enter) = *self.settled.sides.get(&number)?;
        let b = self.touch(number, stage, enter, true);
        let a = if leave == Side::End {
            // It starts behind the tip, which is drawn over it.
            let level = (from.across() - b.1).abs() < 1.0;
            (from.end - 14.0, if level { b.1 } else { from.across() })
        } else {
            let (_, level) = leave.at(from, 0.0);
            (b.0.min(from.end - 30.0).max(from.start), level)
        };
        Some(self.direct((a, leave), (b, enter), width, 0.0))
    }

    fn referral(&self, referral: usize, from: usize, to: usize) -> Option<Loop> {
        let number = self.settled.numbers.transitions + self.settled.numbers.channels + referral;
        let (leave, enter) = *self.settled.sides.get(&number)?;
        let a = self.touch(number, from, leave, false);
        let b = self.touch(number, to, enter, true);
        if leave == Side::End {
            let lane = a.0.max(b.0) + 34.0;
            let points = [a, (lane, a.1), (lane, b.1), b];
            return Some(Loop {
                line: self.line(&points, 16.0, 2.5),
                lane: (self.point(lane, a.1), self.point(lane, b.1)),
            });
        }
        let (first, pitch) = self.layout.referral_lanes;
        let rows = if self.layout.direction == Direction::Rightwards {
            4
        } else {
            2
        };
        let lane = first + pitch * (referral % rows) as f64;
        let mut points = vec![a];
        let out = match leave {
            Side::Start => self
                .lanes
                .gaps
                .get(&(number, false))
                .copied()
                .unwrap_or(a.0 - 40.0),
            _ => a.0,
        };
        if leave == Side::Start {
            points.push((out, a.1));
        }
        points.push((out, lane));
        let back = match enter {
            Side::Start => self
                .lanes
                .gaps
                .get(&(number, true))
                .copied()
                .unwrap_or(b.0 - 16.0),
            _ => b.0,
        };
        points.push((back, lane));
        if enter == Side::Start {
            points.push((back, b.1));
        }
        points.push(b);
        Some(Loop {
            line: self.line(&points, 26.0, 2.5),
            lane: (self.point(out, lane), self.point(back, lane)),
        })
    }
}

//! Where each arrow wishes to touch its stages: the sides and offsets that keep it short and clear.

use crate::model::sorted::Sorted;

use super::free::free;
use super::geometry::{Direction, Span};
use super::layout::Layout;
use super::path::head_room;
use super::ports::{Ports, Side, Wish};
use super::way::{Slot, Way};

/// Number of an arrow among all: transitions first, then channels, then referrals.
#[derive(Debug, Clone, Copy)]
pub struct Numbers {
    /// How many transitions.
    pub transitions: usize,
    /// How many channels.
    pub channels: usize,
}

/// The sides at which an arrow leaves and arrives.
pub type Sides = (Side, Side);

/// What was settled: the way and sides of each arrow, and offsets on them.
pub struct Settled {
    /// Way of each transition.
    pub ways: Vec<Option<Way>>,
    /// Sides of each arrow, by number.
    pub sides: Sorted<usize, Sides>,
    /// How far the middles of arrows are pushed out of the way, by number.
    pub pushes: Sorted<usize, f64>,
    /// Offsets from the middles of the sides, by number and whether it is the end.
    pub offsets: Sorted<(usize, bool), f64>,
    /// Numbers of the kinds.
    pub numbers: Numbers,
}

struct Wisher<'a> {
    layout: &'a Layout,
    widths: &'a [f64],
    channel_widths: &'a [f64],
    ports: Ports,
    sides: Sorted<usize, Sides>,
    pushes: Sorted<usize, f64>,
    pairs: Sorted<(usize, usize)>,
    straight: Sorted<(usize, usize)>,
}

/// Settles where all arrows touch their stages.
#[must_use]
pub fn settle(layout: &Layout, widths: &[f64], channel_widths: &[f64]) -> Settled {
    let graph = &layout.graph;
    let numbers = Numbers {
        transitions: graph.transitions.len(),
        channels: graph.channels.len(),
    };
    let mut wisher = Wisher {
        layout,
        widths,
        channel_widths,
        ports: Ports::default(),
        sides: Sorted::new(),
        pushes: Sorted::new(),
        pairs: graph.transitions.iter().flatten().copied().collect(),
        straight: Sorted::new(),
    };
    let ways: Vec<Option<Way>> = graph
        .transitions
        .iter()
        .map(|ends| ends.map(|(from, to)| Way::of(&layout.slots, from, to)))
        .collect();
    for (number, (ends, way)) in graph.transitions.iter().zip(&ways).enumerate() {
        if let (Some((from, to)), Some(way)) = (ends, way) {
            wisher.transition(number, *from, *to, *way);
        }
    }
    for (channel, entry) in graph.channels.iter().enumerate() {
        if let Some(stage) = entry {
            wisher.channel(numbers.transitions + channel, channel, *stage);
        }
    }
    for (referral, ends) in graph.referrals.iter().enumerate() {
        if let Some((from, to)) = ends {
            let number = numbers.transitions + numbers.channels + referral;
            wisher.referral(number, *from, *to);
        }
    }
    let offsets = wisher.ports.settle(|stage, side| half(layout, stage, side));
    Settled {
        ways,
        sides: wisher.sides,
        pushes: wisher.pushes,
        offsets,
        numbers,
    }
}

fn span(layout: &Layout, stage: usize) -> Span {
    layout.direction.span(layout.stages[stage])
}

fn half(layout: &Layout, stage: usize, side: Side) -> f64 {
    let span = span(layout, stage);
    let length = match side {
        Side::Start | Side::End => span.high - span.low,
        Side::Low | Side::High => span.end - span.start,
    };
    (length / 2.0 - 8.0).max(2.0)
}

impl Wisher<'_> {
    fn wish(
        &mut self,
        number: usize,
        stage: usize,
        side: Side,
        is_end: bool,
        offset: f64,
        fixed: bool,
    ) {
        let width = self.widths.get(number).copied().unwrap_or(2.5);
        self.ports.wish(
            stage,
            side,
            Wish {
                arrow: number,
                is_end,
                offset,
                size: if is_end {
                    head_room(width)
                } else {
                    width + 2.5
                },
                fixed,
            },
        );
    }

    fn both(
        &mut self,
        number: usize,
        ends: (usize, usize),
        sides: Sides,
        offsets: (f64, f64),
        fixed: bool,
    ) {
        self.sides.insert(number, sides);
        self.wish(number, ends.0, sides.0, false, offsets.0, fixed);
        self.wish(number, ends.1, sides.1, true, offsets.1, fixed);
    }

    fn transition(&mut self, number: usize, from: usize, to: usize, way: Way) {
        let (a, b) = (self.layout.slots[from], self.layout.slots[to]);
        let main = |stage: usize| {
            let span = span(self.layout, stage);
            span.end - span.start
        };
        match (way, a, b) {
            (Way::Forward, ..) => self.neighbours(number, from, to, (Side::End, Side::Start), -1.0),
            (Way::Back, ..) => self.neighbours(number, from, to, (Side::Start, Side::End), 1.0),
            (Way::Below | Way::Above, ..) => {
                let sides = if way == Way::Below {
                    (Side::High, Side::Low)
                } else {
                    (Side::Low, Side::High)
                };
                let lone = !self.pairs.has(&(to, from));
                let turn = if way == Way::Below { -1.0 } else { 1.0 };
                let offset = if lone { 0.0 } else { turn * main(from) * 0.165 };
                let fixed = self.straight.add((from, to));
                self.both(number, (from, to), sides, (offset, offset), fixed);
            }
            (Way::Around, Some(a), Some(b)) => {
                let turn = if b.order > a.order { 1.0 } else { -1.0 };
                let reach = half(self.layout, from, Side::End) * 0.45;
                let sides = (Side::End, Side::End);
                self.both(
                    number,
                    (from, to),
                    sides,
                    (turn * reach, -turn * reach),
                    false,
                );
            }
            (Way::Over, Some(a), Some(b)) => {
                let leave = self.around(a.is_top(), Side::Low, Side::End, main(from) * 0.28, -1.0);
                let enter = self.around(b.is_top(), Side::Low, Side::Start, -main(to) * 0.28, -1.0);
                self.both(
                    number,
                    (from, to),
                    (leave.0, enter.0),
                    (leave.1, enter.1),
                    false,
                );
            }
            (Way::Under, Some(a), Some(b)) => {
                let leave = self.around(
                    a.is_bottom(),
                    Side::High,
                    Side::Start,
                    -main(from) * 0.28,
                    1.0,
                );
                let enter = self.around(b.is_bottom(), Side::High, Side::End, main(to) * 0.28, 1.0);
                self.both(
                    number,
                    (from, to),
                    (leave.0, enter.0),
                    (leave.1, enter.1),
                    false,
                );
            }
            (Way::Loss, Some(a), _) => {
                let down = a.moved || a.is_bottom();
                let (side, offset) = self.around(down, Side::High, Side::End, 0.0, 1.0);
                self.sides.insert(number, (side, Side::Low));
                self.wish(number, from, side, false, offset, false);
            }
            (Way::Regain, _, Some(b)) => {
                let far = main(to) * 0.3;
                let down = b.moved || b.is_bottom();
                let (side, offset) = self.around(down, Side::High, Side::End, far, 1.0);
                self.sides.insert(number, (Side::Low, side));
                self.wish(number, to, side, true, offset, false);
            }
            (Way::Own, Some(_), _) => {
                self.sides.insert(number, (Side::Low, Side::Low));
                self.wish(number, from, Side::Low, true, main(from) * 0.32, false);
            }
            (Way::Free, ..) => self.free(number, from, to),
            _ => {}
        }
    }

    /// The side facing the lanes where it is free, else the one facing the gap.
    fn around(&self, free: bool, facing: Side, gap: Side, offset: f64, turn: f64) -> (Side, f64) {
        if free {
            (facing, offset)
        } else {
            let reach = if self.layout.direction == Direction::Rightwards {
                18.0
            } else {
                40.0
            };
            (gap, turn * reach)
        }
    }

    fn neighbours(&mut self, number: usize, from: usize, to: usize, sides: Sides, turn: f64) {
        let (a, b) = (span(self.layout, from), span(self.layout, to));
        let rise = b.across() - a.across();
        if rise.abs() < 0.5 {
            let lone = !self.pairs.has(&(to, from));
            let reach = (a.high - a.low).min(b.high - b.low) / 2.0;
            let offset = if lone {
                0.0
            } else if turn < 0.0 {
                -reach * 0.33
            } else {
                reach * 0.57
            };
            let fixed = self.straight.add((from, to));
            self.both(number, (from, to), sides, (offset, offset), fixed);
        } else {
            let reach = half(self.layout, from, sides.0);
            let lean = (rise / 9.0).clamp(-reach * 0.7, reach * 0.7);
            let aside = turn * 3.0;
            if let Some(back) = self.back(from, to) {
                let clear = (self.widths[number] + back) / 4.0 + 3.0;
                // The one that leads back has its rise the other way round.
                let slope = (rise / 40.0).clamp(-1.0, 1.0);
                self.pushes.insert(number, clear * slope);
            }
            self.both(
                number,
                (from, to),
                sides,
                (lean + aside, aside - lean * 0.6),
                false,
            );
        }
    }

    fn channel(&mut self, number: usize, channel: usize, stage: usize) {
        let Some(rect) = self.layout.channels[channel] else {
            return;
        };
        let from = self.layout.direction.span(rect);
        let to = span(self.layout, stage);
        let rise = from.across() - to.across();
        let width = self.channel_widths.get(channel).copied().unwrap_or(2.5);
        let (mut sides, mut fixed) = ((Side::End, Side::Start), rise.abs() < 0.5);
        let mut offset = (rise / 6.0).clamp(-20.0, 20.0);
        if fixed {
            offset = 0.0;
        } else if from.end > to.start {
            // There was no room before its stage: it stands over it or under it.
            sides = if rise < 0.0 {
                (Side::High, Side::Low)
            } else {
                (Side::Low, Side::High)
            };
            let reach = half(self.layout, stage, sides.1);
            offset = (from.middle() - to.middle()).clamp(-reach, reach);
            fixed = true;
        }
        self.sides.insert(number, sides);
        self.ports.wish(
            stage,
            sides.1,
            Wish {
                arrow: number,
                is_end: true,
                offset,
                size: head_room(width),
                fixed,
            },
        );
    }

    fn referral(&mut self, number: usize, from: usize, to: usize) {
        let (Some(a), Some(b)) = (self.layout.slots[from], self.layout.slots[to]) else {
            return;
        };
        let own = if from == to { 16.0 } else { 0.0 };
        // Nothing leads on from the last column: there a loop keeps clear of the heading.
        let last = a.column + 1 == self.layout.columns.len();
        if from == to && last && !a.moved && self.layout.direction == Direction::Rightwards {
            let sides = (Side::End, Side::End);
            return self.both(number, (from, to), sides, (-own, own), false);
        }
        let leave = self.referral_side(a, from);
        let enter = if b.is_top() || b.moved {
            Side::Low
        } else {
            Side::Start
        };
        self.sides.insert(number, (leave, enter));
        let offset = |side: Side, aside: f64| if side == Side::Low { aside } else { -16.0 };
        self.wish(number, from, leave, false, offset(leave, own), false);
        self.wish(number, to, enter, true, offset(enter, -own), false);
    }

    /// A referral leaves upwards, or towards the start where it stands close to the lane.
    fn referral_side(&self, slot: Slot, stage: usize) -> Side {
        let span = span(self.layout, stage);
        let close = span.low - self.layout.referral_lanes.0 < 40.0;
        let free_before = slot.column > 0
            && self
                .layout
                .columns
                .get(slot.column - 1)
                .is_some_and(|before| before.low > span.low + 40.0);
        let rightwards = self.layout.direction == Direction::Rightwards;
        if !slot.moved && (!slot.is_top() || (rightwards && close && free_before)) {
            Side::Start
        } else {
            Side::Low
        }
    }

    /// Width of the arrow that leads back.
    fn back(&self, from: usize, to: usize) -> Option<f64> {
        // Most have none, and need no search for it.
        if !self.pairs.has(&(to, from)) {
            return None;
        }
        let mut transitions = self.layout.graph.transitions.iter();
        let back = transitions.position(|ends| *ends == Some((to, from)))?;
        self.widths.get(back).copied()
    }

    #[inline(never)]
    fn free(&mut self, number: usize, from: usize, to: usize) {
        let back = self.back(from, to);
        let free = free(self.layout, (from, to), self.widths[number], back);
        let fixed = free.straight && self.straight.add((from, to));
        self.pushes.insert(number, free.push);
        self.both(number, (from, to), free.sides, free.offsets, fixed);
    }
}

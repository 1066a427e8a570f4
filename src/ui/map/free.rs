//! Arrows between stages of which a person moved one: they go by where the stages stand, not by their columns.

use super::direct::direct;
use super::geometry::Span;
use super::layout::Layout;
use super::path::{distance, head_room};
use super::ports::Side;

/// How such an arrow touches its stages.
pub(super) struct Free {
    /// The sides.
    pub sides: (Side, Side),
    /// How far from their middles.
    pub offsets: (f64, f64),
    /// Whether it is straight with these offsets.
    pub straight: bool,
    /// How far its middle is pushed out of the way of one that leads back.
    pub push: f64,
}

/// Corners of a stage that no straight arrow touches.
const CORNER: f64 = 8.0;
/// Room around stages that no arrow should take.
const CLEAR: f64 = 3.0;
/// Room between an arrow and the one that leads back.
const BETWEEN: f64 = 4.0;
/// As much more, where two stages face each other far enough.
const MORE: f64 = 24.0;

/// What a point that lies on another stage costs: more than any way around.
const HIT: f64 = 1e5;

/// The sides that two stages can have an arrow at: those that face each other, then around by the same side.
const AROUND: [(Side, Side); 8] = [
    (Side::End, Side::Start),
    (Side::Start, Side::End),
    (Side::High, Side::Low),
    (Side::Low, Side::High),
    (Side::High, Side::High),
    (Side::Low, Side::Low),
    (Side::End, Side::End),
    (Side::Start, Side::Start),
];

/// The arrow from one stage to another; `back` is the width of one that leads back.
pub(super) fn free(layout: &Layout, ends: (usize, usize), width: f64, back: Option<f64>) -> Free {
    let span = |stage: usize| layout.direction.span(layout.stages[stage]);
    let spans = (span(ends.0), span(ends.1));
    let choice = |sides| {
        let free = along(spans, sides, width, back);
        (cost(layout, ends, spans, &free, width), free)
    };
    let (mut least, mut best) = choice(facing(spans.0, spans.1));
    if least >= HIT {
        for sides in AROUND {
            let (cost, free) = choice(sides);
            if cost < least {
                (least, best) = (cost, free);
            }
        }
    }
    best
}

/// The sides that face each other.
fn facing(a: Span, b: Span) -> (Side, Side) {
    let along = (b.start - a.end).max(a.start - b.end);
    let across = (b.low - a.high).max(a.low - b.high);
    AROUND[match along >= across {
        true => usize::from(b.middle() < a.middle()),
        false => 2 + usize::from(b.across() < a.across()),
    }]
}

/// Offsets at these sides: straight across where the stages face each other far enough, beside one that leads back.
#[inline(never)]
fn along((a, b): (Span, Span), sides: (Side, Side), width: f64, back: Option<f64>) -> Free {
    // Of two, that towards the end or the higher side keeps to the lower one.
    let turn = if sides.0.is_low() { 1.0 } else { -1.0 };
    let need = head_room(width) + back.map_or(0.0, |back| head_room(back) + BETWEEN);
    let aside =
        |more: f64| back.map_or(0.0, |back| turn * (head_room(back) + BETWEEN + more) / 2.0);
    let of = |span: Span| {
        if sides.0.is_along() {
            (span.low, span.high)
        } else {
            (span.start, span.end)
        }
    };
    let ((a_low, a_high), (b_low, b_high)) = (of(a), of(b));
    let (low, high) = (a_low.max(b_low) + CORNER, a_high.min(b_high) - CORNER);
    let middles = (f64::midpoint(a_low, a_high), f64::midpoint(b_low, b_high));
    // Downwards along the journey, whichever of the two this is.
    let slope = turn * (middles.0 - middles.1);
    let straight = sides.0 != sides.1 && high - low >= need;
    if straight {
        let place = f64::midpoint(low, high) + aside((high - low - need).min(MORE));
        return Free {
            sides,
            offsets: (place - middles.0, place - middles.1),
            straight,
            push: 0.0,
        };
    }
    let aside = aside(0.0);
    Free {
        sides,
        offsets: (aside, aside),
        straight,
        push: -aside * (slope / 40.0).clamp(-1.0, 1.0),
    }
}

/// How long the arrow is, and what its points cost that lie on other stages or outside the picture.
#[inline(never)]
fn cost(
    layout: &Layout,
    ends: (usize, usize),
    (a, b): (Span, Span),
    free: &Free,
    width: f64,
) -> f64 {
    let (leave, enter) = free.sides;
    let from = (leave.at(a, free.offsets.0), leave);
    let to = (enter.at(b, free.offsets.1), enter);
    let points = direct(layout.direction, from, to, width, free.push).samples;
    let mut cost = 0.0;
    for (at, point) in points.iter().enumerate() {
        if let Some(next) = points.get(at + 1) {
            cost += distance(*point, *next);
        }
        let outside = point.x < 0.0
            || point.y < 0.0
            || point.x > layout.size.width
            || point.y > layout.size.height;
        let mut stages = layout.stages.iter().enumerate();
        if outside
            || stages.any(|(stage, rect)| {
                stage != ends.0 && stage != ends.1 && rect.grown(CLEAR).contains(*point)
            })
        {
            cost += HIT;
        }
    }
    cost
}

//! Arrows between stages of which a person moved one: they go by where the stages stand, not by their columns.

use super::direct::{Touch, direct};
use super::geometry::{Rect, Span};
use super::layout::Layout;
use super::path::{distance, head_size};
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

/// What a point that lies on another stage counts, in lengths of the way.
const HIT: f64 = 100.0;

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
pub(super) fn free(
    layout: &Layout,
    (from, to): (usize, usize),
    width: f64,
    back: Option<f64>,
) -> Free {
    let span = |stage: usize| layout.direction.span(layout.stages[stage]);
    let (a, b) = (span(from), span(to));
    let others: Vec<Rect> = (0..layout.stages.len())
        .filter(|&stage| stage != from && stage != to)
        .map(|stage| layout.stages[stage].grown(CLEAR))
        .collect();
    let choice = |sides| {
        let free = along(a, b, sides, width, back);
        let (hits, length) = course(layout, (a, b), &free, width, &others);
        (hits, hits as f64 * HIT + length, free)
    };
    let (hits, mut least, mut best) = choice(facing(a, b));
    if hits > 0 {
        for sides in AROUND {
            let (_, cost, free) = choice(sides);
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
fn along(a: Span, b: Span, sides: (Side, Side), width: f64, back: Option<f64>) -> Free {
    let room = |width: f64| 2.0 * head_size(width).1 + 1.0;
    // Of two, that towards the end or the higher side keeps to the lower one.
    let turn = if sides.0.is_low() { 1.0 } else { -1.0 };
    let need = room(width) + back.map_or(0.0, |back| room(back) + BETWEEN);
    let aside = |more: f64| back.map_or(0.0, |back| turn * (room(back) + BETWEEN + more) / 2.0);
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

/// How many points of the arrow lie on other stages or outside the picture, and how long it is.
fn course(
    layout: &Layout,
    (a, b): (Span, Span),
    free: &Free,
    width: f64,
    others: &[Rect],
) -> (usize, f64) {
    let touch = |span: Span, side: Side, offset: f64| -> Touch { (side.at(span, offset), side) };
    let from = touch(a, free.sides.0, free.offsets.0);
    let to = touch(b, free.sides.1, free.offsets.1);
    let points = direct(layout.direction, from, to, width, free.push).samples;
    let picture = Rect {
        x: 0.0,
        y: 0.0,
        width: layout.size.width,
        height: layout.size.height,
    };
    let hits = points.iter().filter(|point| {
        !picture.contains(**point) || others.iter().any(|rect| rect.contains(**point))
    });
    let steps = points.windows(2);
    (
        hits.count(),
        steps.map(|step| distance(step[0], step[1])).sum(),
    )
}

//! Arrows that lead straight from one stage to another, or in one smooth curve.

use super::geometry::{Direction, Point};
use super::path::{self, Line};
use super::ports::Side;

/// How far an arrow swings out that arrives at the side at which it left, besides a part of its way.
const SWING: f64 = 24.0;

/// Where an arrow touches a stage, along the journey and across, and at which side.
pub type Touch = ((f64, f64), Side);

/// Straight where it can be, else a smooth curve that leaves and enters at right angles. Its middle is pushed by `push` the
/// way it leaves (towards the start where that is negative), clear of an arrow that leads back.
#[must_use]
pub fn direct(direction: Direction, from: Touch, to: Touch, width: f64, push: f64) -> Line {
    let (((am, ac), leave), ((bm, bc), enter)) = (from, to);
    let (start, end) = (direction.point(am, ac), direction.point(bm, bc));
    let (along, across) = ((bm - am).abs(), (bc - ac).abs());
    let (way, rise) = if leave.is_along() {
        (along, across)
    } else {
        (across, along)
    };
    if leave != enter && rise < 0.75 {
        return path::straight(start, end, width);
    }
    let reach = if leave == enter {
        SWING + way + rise * 0.2
    } else {
        (way * 0.55).max(12.0)
    };
    let push = push.clamp(-0.4 * way, 0.4 * way);
    let lead = |(main, cross): (f64, f64), side: Side| -> Point {
        let out = push + if side.is_low() { -reach } else { reach };
        if side.is_along() {
            direction.point(main + out, cross)
        } else {
            direction.point(main, cross + out)
        }
    };
    let (lead, follow) = (lead((am, ac), leave), lead((bm, bc), enter));
    path::curve(start, lead, follow, end, width)
}

//! The ribbons of links as path data.

use crate::ui::map::geometry::{Point, Rect};
use crate::ui::map::path::{at, number};

use super::arrange::Arranged;
use super::labels::BESIDE;
use super::links::{Link, Run};

/// A ribbon: its middle line, and where its number and its head stand.
pub struct Ribbon {
    /// Path data of the middle line.
    pub d: String,
    /// Where the number stands: base line, centred or at its start.
    pub label: Point,
    /// Middle of the head, for what runs back.
    pub head: Option<Point>,
}

fn point(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// The ribbon of a link. `drop` is where a loss falls.
#[must_use]
pub fn ribbon(arranged: &Arranged, number: usize, link: &Link, drop: f64) -> Ribbon {
    let (y1, y2) = arranged.touches[number];
    let from = arranged.node(link.from);
    let to = arranged.node(link.to);
    let width = arranged.width(link);
    match link.run {
        Run::Forward => forward(arranged, from, to, (y1, y2), width),
        Run::Within => within(from, to, (y1, y2)),
        Run::Return | Run::Referral => {
            let lane = arranged.lanes[number].map_or(10.0, |lane| lane.y);
            over(from, to, (y1, y2), lane, width)
        }
        Run::Loss => loss(from, to, y1, drop, width),
        Run::Regain => regain(from, to, y2, width),
    }
}

/// Smoothly to a later column, below the nodes of columns between.
fn forward(arranged: &Arranged, from: Rect, to: Rect, (y1, y2): (f64, f64), width: f64) -> Ribbon {
    let mut points = vec![point(from.right(), y1)];
    for (c, &start) in arranged.starts.iter().enumerate() {
        if start <= from.x + 1.0 || start >= to.x - 1.0 {
            continue;
        }
        let part = (start - from.x) / (to.x - from.x);
        let straight = y1 + (y2 - y1) * part;
        let clear = arranged.bottoms[c] + width / 2.0 + 26.0;
        let clear = clear.min(arranged.foot - 24.0 - width / 2.0);
        points.push(point(start + 7.0, straight.max(clear)));
    }
    points.push(point(to.x, y2));
    let mut d = format!("M{}", at(points[0]));
    for pair in points.windows(2) {
        let middle = f64::midpoint(pair[0].x, pair[1].x);
        d += &format!(
            "C{} {} {}",
            at(point(middle, pair[0].y)),
            at(point(middle, pair[1].y)),
            at(pair[1])
        );
    }
    Ribbon {
        d,
        label: point(
            f64::midpoint(points[0].x, points[1].x),
            f64::midpoint(points[0].y, points[1].y) + 4.0,
        ),
        head: None,
    }
}

/// A bulge beside the column.
fn within(from: Rect, to: Rect, (y1, y2): (f64, f64)) -> Ribbon {
    let far = from.right() + 26.0;
    Ribbon {
        d: format!(
            "M{}C{} {} {}",
            at(point(from.right(), y1)),
            at(point(far, y1)),
            at(point(far, y2)),
            at(point(to.right(), y2))
        ),
        label: point(far - 2.0, f64::midpoint(y1, y2) + 4.0),
        head: None,
    }
}

/// Over the top and back.
fn over(from: Rect, to: Rect, (y1, y2): (f64, f64), lane: f64, width: f64) -> Ribbon {
    let reach = 20.0 + width * 0.6;
    let (start, end) = (from.right(), to.x);
    // A way on (a referral to a later stage) leaves and arrives the other way round.
    let turn: f64 = if to.x > from.x { -0.4 } else { 1.0 };
    let d = format!(
        "M{}C{} {} {}L{}C{} {} {}",
        at(point(start, y1)),
        at(point(start + reach * turn.max(0.7), y1)),
        at(point(start + reach * turn.max(0.7), lane)),
        at(point(start - 6.0 * turn, lane)),
        at(point(end + 6.0 * turn, lane)),
        at(point(end - reach * turn.max(0.7), lane)),
        at(point(end - reach * turn.max(0.7), y2)),
        at(point(end, y2)),
    );
    let middle = f64::midpoint(start, end);
    Ribbon {
        d,
        label: point(middle, lane - width / 2.0 - 5.0),
        head: Some(point(middle, lane)),
    }
}

/// Out at the side, then down into the foot.
fn loss(from: Rect, bar: Rect, y: f64, drop: f64, width: f64) -> Ribbon {
    let bend = (width / 2.0 + 14.0).min((bar.y - y) * 0.6).max(4.0);
    let mut d = format!(
        "M{}C{} {} {}",
        at(point(from.right(), y)),
        at(point(drop, y)),
        at(point(drop, y)),
        at(point(drop, y + bend))
    );
    let edge = width / 2.0 + 4.0;
    let landing = drop.clamp(bar.x + edge, (bar.right() - edge).max(bar.x + edge));
    if (landing - drop).abs() > 0.5 {
        let turn = (bar.y - 40.0).max(y + bend);
        let middle = f64::midpoint(turn, bar.y);
        d += &format!(
            "L{}C{} {} {}",
            at(point(drop, turn)),
            at(point(drop, middle)),
            at(point(landing, middle)),
            at(point(landing, bar.y))
        );
    } else {
        d += &format!("L{},{}", number(drop), number(bar.y));
    }
    Ribbon {
        d,
        label: point(landing + width / 2.0 + BESIDE, bar.y - 8.0),
        head: None,
    }
}

/// Up from the foot into the side.
fn regain(bar: Rect, to: Rect, y: f64, width: f64) -> Ribbon {
    let x = (to.x - 10.0 - width / 2.0).clamp(bar.x + 6.0, (bar.right() - 6.0).max(bar.x + 6.0));
    let rise = to.x - 10.0 - width / 2.0;
    Ribbon {
        d: format!(
            "M{}C{} {} {}L{}C{} {} {}",
            at(point(x, bar.y)),
            at(point(x, bar.y - 20.0)),
            at(point(rise, bar.y - 20.0)),
            at(point(rise, bar.y - 40.0)),
            at(point(rise, (y + 16.0).min(bar.y - 40.0))),
            at(point(rise, y)),
            at(point(rise, y)),
            at(point(to.x, y)),
        ),
        label: point(rise - width / 2.0 - 4.0, bar.y - 34.0),
        head: None,
    }
}

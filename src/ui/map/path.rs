//! Lines of arrows: points joined by rounded corners or smooth curves, and their heads.

use super::geometry::Point;

/// A drawn line: path data, and points along it for labels and collisions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// SVG path data.
    pub d: String,
    /// Points along the line.
    pub samples: Vec<Point>,
    /// The head, where there is one: path data.
    pub head: Option<String>,
}

/// A coordinate as text: at most one decimal.
#[must_use]
pub fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    // Avoids "-0".
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

/// A point as text.
#[must_use]
pub fn at(point: Point) -> String {
    format!("{},{}", number(point.x), number(point.y))
}

/// The point so far, as a part of the way, from one to another.
#[must_use]
pub fn between(a: Point, b: Point, part: f64) -> Point {
    Point {
        x: a.x + (b.x - a.x) * part,
        y: a.y + (b.y - a.y) * part,
    }
}

/// Distance of two points.
#[must_use]
pub fn distance(a: Point, b: Point) -> f64 {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).sqrt()
}

/// Length and half width of an arrow's head.
#[must_use]
pub fn head_size(width: f64) -> (f64, f64) {
    ((4.5 + 0.5 * width).max(7.0), (0.5 * width + 3.0).max(4.5))
}

/// Room that an arrow's head takes on the side that it enters.
#[must_use]
pub fn head_room(width: f64) -> f64 {
    2.0 * head_size(width).1 + 1.0
}

/// The head whose tip stands at `tip`, coming from `from`.
fn head(from: Point, tip: Point, width: f64) -> (String, Point) {
    let (length, half) = head_size(width);
    let away = distance(from, tip).max(1e-6);
    let (ux, uy) = ((tip.x - from.x) / away, (tip.y - from.y) / away);
    let base = Point {
        x: tip.x - ux * length,
        y: tip.y - uy * length,
    };
    let corner = |side: f64| Point {
        x: base.x - uy * half * side,
        y: base.y + ux * half * side,
    };
    let end = Point {
        x: base.x + ux,
        y: base.y + uy,
    };
    (
        format!("M{}L{}L{}Z", at(tip), at(corner(1.0)), at(corner(-1.0))),
        end,
    )
}

/// A straight arrow.
#[must_use]
pub fn straight(from: Point, to: Point, width: f64) -> Line {
    rounded(&[from, to], 0.0, width, true)
}

/// An arrow through points, with rounded corners.
#[must_use]
pub fn rounded(points: &[Point], radius: f64, width: f64, headed: bool) -> Line {
    let mut points: Vec<Point> = points.to_vec();
    points.dedup_by(|a, b| distance(*a, *b) < 0.05);
    let Some((&tip, before)) = points.split_last() else {
        return Line::default();
    };
    let Some(&from) = before.last() else {
        return Line::default();
    };
    let mut line = Line::default();
    let last = points.len() - 1;
    if headed {
        let (head, end) = head(from, tip, width);
        line.head = Some(head);
        points[last] = end;
    }
    line.d = format!("M{}", at(points[0]));
    line.samples.push(points[0]);
    for i in 1..last {
        let (a, corner, b) = (points[i - 1], points[i], points[i + 1]);
        let (before, after) = (distance(a, corner), distance(corner, b));
        let r = radius.min(before / 2.0).min(after / 2.0);
        let enter = between(corner, a, r / before.max(1e-6));
        let leave = between(corner, b, r / after.max(1e-6));
        fill(&mut line.samples, enter);
        line.samples
            .push(between(between(enter, leave, 0.5), corner, 0.5));
        line.samples.push(leave);
        line.d += &format!("L{}Q{} {}", at(enter), at(corner), at(leave));
    }
    fill(&mut line.samples, points[last]);
    line.d += &format!("L{}", at(points[last]));
    line
}

/// Adds points up to `to`, no further apart than a label is high.
fn fill(samples: &mut Vec<Point>, to: Point) {
    if let Some(&from) = samples.last() {
        let steps = (distance(from, to) / 12.0).ceil().clamp(1.0, 60.0);
        for step in 1..=steps as usize {
            samples.push(between(from, to, step as f64 / steps));
        }
    }
}

/// A smooth arrow along a cubic curve.
#[must_use]
pub fn curve(from: Point, lead: Point, follow: Point, to: Point, width: f64) -> Line {
    let (head, end) = head(follow, to, width);
    let mut line = Line {
        d: format!("M{}C{} {} {}", at(from), at(lead), at(follow), at(end)),
        samples: Vec::with_capacity(17),
        head: Some(head),
    };
    for step in 0..=16 {
        let t = f64::from(step) / 16.0;
        let ab = between(from, lead, t);
        let bc = between(lead, follow, t);
        let cd = between(follow, end, t);
        line.samples
            .push(between(between(ab, bc, t), between(bc, cd, t), t));
    }
    line
}

/// The point at a part of the way along the samples, and the direction there (a unit vector).
#[must_use]
pub fn along(samples: &[Point], part: f64) -> Option<(Point, Point)> {
    let total: f64 = samples.windows(2).map(|w| distance(w[0], w[1])).sum();
    let mut left = total * part;
    for pair in samples.windows(2) {
        let length = distance(pair[0], pair[1]);
        if left <= length && length > 0.0 {
            let unit = Point {
                x: (pair[1].x - pair[0].x) / length,
                y: (pair[1].y - pair[0].y) / length,
            };
            return Some((between(pair[0], pair[1], left / length), unit));
        }
        left -= length;
    }
    None
}

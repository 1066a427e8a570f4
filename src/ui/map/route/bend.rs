//! Arrows that a person bent: a smooth curve whose middle lies off the straight line between its ends.

use crate::ui::map::geometry::Point;
use crate::ui::map::path::{self, Line, distance, head_size};

/// Farthest that an arrow is drawn off the straight line, in map units.
pub const FARTHEST: f64 = 600.0;

/// The two ends of a line, its head's tip included.
#[must_use]
pub fn ends(line: &Line, width: f64) -> Option<(Point, Point)> {
    let from = *line.samples.first()?;
    let end = *line.samples.last()?;
    let before = line
        .samples
        .iter()
        .rev()
        .find(|point| distance(**point, end) > 0.5)?;
    if line.head.is_none() {
        return Some((from, end));
    }
    // The line ends a little inside its head.
    let away = distance(*before, end);
    let rest = head_size(width).0 - 1.0;
    let tip = Point {
        x: end.x + (end.x - before.x) / away * rest,
        y: end.y + (end.y - before.y) / away * rest,
    };
    Some((from, tip))
}

/// Which way a bend leads: a unit vector at right angles to the line between two points.
#[must_use]
pub fn aside(from: Point, to: Point) -> Point {
    let length = distance(from, to).max(1e-6);
    Point {
        x: -(to.y - from.y) / length,
        y: (to.x - from.x) / length,
    }
}

/// The line, bent; as it was without a bend.
#[must_use]
pub fn bent(line: Line, bend: f64, width: f64) -> Line {
    if bend == 0.0 || !bend.is_finite() {
        return line;
    }
    let Some((from, to)) = ends(&line, width) else {
        return line;
    };
    let off = bend.clamp(-FARTHEST, FARTHEST) * 4.0 / 3.0;
    let side = aside(from, to);
    // Both leads a third of the way: the middle of the curve is then exactly as far off as asked.
    let lead = |part: f64| Point {
        x: from.x + (to.x - from.x) * part + side.x * off,
        y: from.y + (to.y - from.y) * part + side.y * off,
    };
    let headed = line.head.is_some();
    let mut curve = path::curve(from, lead(1.0 / 3.0), lead(2.0 / 3.0), to, width);
    if !headed {
        curve.head = None;
    }
    curve
}

#[cfg(test)]
mod tests {
    use super::{aside, bent, ends};
    use crate::ui::map::geometry::Point;
    use crate::ui::map::path::{self, along, distance};

    const FROM: Point = Point { x: 10.0, y: 20.0 };
    const TO: Point = Point { x: 210.0, y: 80.0 };

    #[test]
    fn no_bend_changes_nothing() {
        let line = path::straight(FROM, TO, 4.0);
        assert_eq!(bent(line.clone(), 0.0, 4.0), line);
        assert_eq!(bent(line.clone(), f64::NAN, 4.0), line);
    }

    #[test]
    fn the_ends_stay_and_the_middle_lies_as_far_off_as_asked() {
        let line = path::straight(FROM, TO, 4.0);
        let (from, tip) = ends(&line, 4.0).unwrap();
        assert!(distance(from, FROM) < 0.01 && distance(tip, TO) < 0.01);
        for bend in [-60.0, 40.0] {
            let curve = bent(line.clone(), bend, 4.0);
            let (from, tip) = ends(&curve, 4.0).unwrap();
            assert!(distance(from, FROM) < 0.01 && distance(tip, TO) < 1.0);
            let (middle, _) = along(&curve.samples, 0.5).unwrap();
            let side = aside(FROM, TO);
            let off = (middle.x - 110.0) * side.x + (middle.y - 50.0) * side.y;
            assert!((off - bend).abs() < 2.0, "{off} for {bend}");
            assert!(curve.head.is_some());
        }
    }
}

//! Fewer points for the same picture: a line has no more detail than its pixels.

use super::path::Point;

/// The line with at most two points per column: the lowest and the highest, in their order. What
/// is undefined stays a gap.
#[must_use]
pub fn line(points: Vec<Point>, columns: usize) -> Vec<Point> {
    if points.len() <= 2 * columns.max(1) {
        return points;
    }
    let mut out = Vec::with_capacity(3 * columns);
    for bucket in points.chunks(points.len().div_ceil(columns.max(1))) {
        let defined = || {
            bucket
                .iter()
                .enumerate()
                .filter(|(_, point)| point.1.is_finite())
        };
        let low = defined().min_by(|a, b| a.1.1.total_cmp(&b.1.1));
        let high = defined().max_by(|a, b| a.1.1.total_cmp(&b.1.1));
        if let (Some(low), Some(high)) = (low, high) {
            out.push(*if low.0 <= high.0 { low.1 } else { high.1 });
            if low.0 != high.0 {
                out.push(*if low.0 <= high.0 { high.1 } else { low.1 });
            }
        }
        if let Some(gap) = bucket.iter().find(|point| !point.1.is_finite()) {
            out.push((gap.0, f64::NAN));
        }
    }
    // The course ends where it ends, whatever its last column's extremes are.
    if let (Some(last), Some(kept)) = (points.last(), out.last())
        && last.1.is_finite()
        && last.0 > kept.0
    {
        out.push(*last);
    }
    out
}

/// One side of a band with one point per column, the outermost: a band never looks narrower than
/// it is. `outer` picks the outer of two places.
#[must_use]
pub fn side(points: Vec<Point>, columns: usize, outer: fn(f64, f64) -> f64) -> Vec<Point> {
    if points.len() <= 2 * columns.max(1) {
        return points;
    }
    let (first, last) = (points.first().copied(), points.last().copied());
    let inner = points
        .chunks(points.len().div_ceil(columns.max(1)))
        .map(|bucket| {
            let y = bucket.iter().map(|point| point.1).fold(f64::NAN, outer);
            (bucket[bucket.len() / 2].0, y)
        });
    first.into_iter().chain(inner).chain(last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extremes_and_gaps_survive() {
        let mut points: Vec<Point> = (0..10_000).map(|i| (f64::from(i), 5.0)).collect();
        points[4_321].1 = 99.0;
        points[7_000].1 = f64::NAN;
        let thin = line(points.clone(), 500);
        assert!(thin.len() <= 1_002, "{}", thin.len());
        assert!(thin.contains(&(4_321.0, 99.0)));
        assert!(thin.iter().any(|point| point.1.is_nan()));
        assert_eq!(thin.last(), Some(&(9_999.0, 5.0)));
        let upper = side(points, 500, f64::max);
        assert!(upper.iter().any(|point| point.1 == 99.0) && upper.len() <= 502);
    }

    #[test]
    fn short_lines_are_left_alone() {
        let points = vec![(0.0, 1.0), (1.0, f64::NAN)];
        assert_eq!(line(points.clone(), 500).len(), points.len());
    }
}

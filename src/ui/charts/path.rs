//! Path data from points: lines that break where a value is undefined, bands, dots and marks.
//!
//! Numbers are written with at most one decimal: a tenth of a pixel is more than an eye sees, and
//! short paths are quick to build, to compare and to draw.

/// A point in the units of a scene. Undefined where either is not finite.
pub type Point = (f64, f64);

fn defined(point: Point) -> bool {
    point.0.is_finite() && point.1.is_finite()
}

/// Appends a number with at most one decimal; what is not finite becomes 0.
pub fn push_number(out: &mut String, value: f64) {
    const LIMIT: f64 = 1e9;
    let tenths = if value.is_finite() {
        (value.clamp(-LIMIT, LIMIT) * 10.0).round() as i64
    } else {
        0
    };
    if tenths < 0 {
        out.push('-');
    }
    push_integer(out, tenths.unsigned_abs() / 10);
    let rest = (tenths.unsigned_abs() % 10) as u8;
    if rest != 0 {
        out.push('.');
        out.push(char::from(b'0' + rest));
    }
}

fn push_integer(out: &mut String, value: u64) {
    if value >= 10 {
        push_integer(out, value / 10);
    }
    out.push(char::from(b'0' + (value % 10) as u8));
}

/// A number with at most one decimal.
#[must_use]
pub fn number(value: f64) -> String {
    let mut out = String::with_capacity(8);
    push_number(&mut out, value);
    out
}

fn push_point(out: &mut String, command: char, point: Point) {
    out.push(command);
    push_number(out, point.0);
    out.push(',');
    push_number(out, point.1);
}

/// A line through the points, broken where one is undefined.
///
/// A defined point between undefined ones becomes a line of no length, which a round cap shows as a
/// dot.
#[must_use]
pub fn line(points: &[Point]) -> String {
    let mut out = String::with_capacity(points.len() * 13);
    for run in points.split(|point| !defined(*point)) {
        let mut command = 'M';
        for point in run {
            push_point(&mut out, command, *point);
            command = 'L';
        }
        if run.len() == 1 {
            out.push_str("h0");
        }
    }
    out
}

/// The area between an upper and a lower line, broken where either is undefined.
#[must_use]
pub fn band(upper: &[Point], lower: &[Point]) -> String {
    let count = upper.len().min(lower.len());
    let mut out = String::with_capacity(count * 26);
    let mut start = 0;
    while start < count {
        let open = (start..count)
            .find(|&i| !defined(upper[i]) || !defined(lower[i]))
            .unwrap_or(count);
        if open > start + 1 {
            let mut command = 'M';
            let there = upper[start..open].iter();
            for point in there.chain(lower[start..open].iter().rev()) {
                push_point(&mut out, command, *point);
                command = 'L';
            }
            out.push('Z');
        }
        start = open + 1;
    }
    out
}

/// A straight line.
#[must_use]
pub fn segment(from: Point, to: Point) -> String {
    let mut out = String::with_capacity(28);
    push_point(&mut out, 'M', from);
    push_point(&mut out, 'L', to);
    out
}

/// Circles of one radius, as one path.
#[must_use]
pub fn circles(centres: &[Point], radius: f64) -> String {
    let mut out = String::with_capacity(centres.len() * 48);
    let (r, d) = (number(radius), number(2.0 * radius));
    for &(x, y) in centres.iter().filter(|point| defined(**point)) {
        push_point(&mut out, 'M', (x - radius, y));
        for sweep in ["", "-"] {
            for part in ["a", &r, ",", &r, " 0 1,0 ", sweep, &d, ",0"] {
                out.push_str(part);
            }
        }
        out.push('Z');
    }
    out
}

/// The corners of a strategy's mark on a circle of radius 1, y downwards; `None`: the circle.
fn corners(slot: usize) -> Option<&'static [Point]> {
    match slot {
        2 => Some(&[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)]),
        3 => Some(&[(0.0, -1.1), (1.08, 0.85), (-1.08, 0.85)]),
        4 => Some(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
        5 => Some(&[(0.0, 1.1), (1.08, -0.85), (-1.08, -0.85)]),
        6 => Some(&[
            (-0.4, -1.1),
            (0.4, -1.1),
            (0.4, -0.4),
            (1.1, -0.4),
            (1.1, 0.4),
            (0.4, 0.4),
            (0.4, 1.1),
            (-0.4, 1.1),
            (-0.4, 0.4),
            (-1.1, 0.4),
            (-1.1, -0.4),
            (-0.4, -0.4),
        ]),
        7 => Some(&[
            (0.0, -1.3),
            (0.32, -0.44),
            (1.24, -0.4),
            (0.52, 0.17),
            (0.76, 1.05),
            (0.0, 0.55),
            (-0.76, 1.05),
            (-0.52, 0.17),
            (-1.24, -0.4),
            (-0.32, -0.44),
        ]),
        8 => Some(&[
            (0.0, -1.1),
            (1.05, -0.34),
            (0.65, 0.89),
            (-0.65, 0.89),
            (-1.05, -0.34),
        ]),
        _ => None,
    }
}

/// The mark of a strategy's palette slot (1 to 8): ● ◆ ▲ ■ ▼ ✚ ★ ⬟.
#[must_use]
pub fn strategy_mark(slot: usize, centre: Point, radius: f64) -> String {
    let Some(corners) = corners(slot) else {
        return circles(&[centre], radius);
    };
    let mut out = String::with_capacity(corners.len() * 13);
    let mut command = 'M';
    for (x, y) in corners {
        push_point(
            &mut out,
            command,
            (centre.0 + x * radius, centre.1 + y * radius),
        );
        command = 'L';
    }
    out.push('Z');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_minus_zero() {
        for (value, text) in [
            (0.0, "0"),
            (-0.04, "0"),
            (1.25, "1.3"),
            (-12.0, "-12"),
            (100.04, "100"),
            (f64::NAN, "0"),
            (f64::INFINITY, "0"),
            (1e300, "1000000000"),
        ] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn lines_break_at_undefined_values_and_lone_points_are_dots() {
        let points = [
            (0.0, 1.0),
            (1.0, 2.0),
            (2.0, f64::NAN),
            (3.0, 4.0),
            (4.0, f64::NAN),
        ];
        assert_eq!(line(&points), "M0,1L1,2M3,4h0");
        assert_eq!(line(&[]), "");
        assert_eq!(line(&[(0.0, f64::NAN)]), "");
    }

    #[test]
    fn bands_break_where_either_side_is_undefined() {
        let upper = [(0.0, 1.0), (1.0, 1.0), (2.0, f64::NAN), (3.0, 1.0)];
        let lower = [(0.0, 2.0), (1.0, 3.0), (2.0, 3.0), (3.0, 3.0)];
        assert_eq!(band(&upper, &lower), "M0,1L1,1L1,3L0,2Z");
        assert_eq!(band(&[], &[]), "");
    }
}

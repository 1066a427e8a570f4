//! The course of a table or formula as a picture: where its points lie.

use std::fmt::Write as _;

use crate::ui::charts::scale;

/// Height of the picture.
pub const HEIGHT: f64 = 104.0;
/// Where the axis lies.
pub const FOOT: f64 = 84.0;
/// Highest place of a point.
pub const TOP: f64 = 10.0;
/// Free on either side.
const SIDE: f64 = 10.0;
/// Most points that are drawn as dots.
const DOTS: usize = 40;

/// Which values lie where. It stays as it is while a point is dragged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// Value at the foot.
    pub low: f64,
    /// Value at the top.
    pub high: f64,
    /// Width in pixels.
    pub width: f64,
    /// How many points there are.
    pub count: usize,
}

impl Grid {
    /// Room for these values, and for more above as far as the limit.
    #[must_use]
    pub fn around(values: &[f64], limit: f64, width: f64) -> Self {
        let most = values.iter().copied().fold(0.0_f64, f64::max);
        let least = values.iter().copied().fold(0.0_f64, f64::min);
        let reach = (most - least).max(if most > 0.0 { 0.0 } else { 1.0 });
        let step = scale::round_step(reach * 1.3, 4);
        let up = |value: f64| (value / step).ceil() * step;
        let high = up(most + 0.2 * reach).min(limit.max(most));
        let low = if least < 0.0 {
            -up(-least + 0.2 * reach)
        } else {
            0.0
        };
        Self {
            low,
            high: if high > low { high } else { low + 1.0 },
            width,
            count: values.len(),
        }
    }

    /// The place of a point.
    #[must_use]
    pub fn x(&self, position: usize) -> f64 {
        let step = (self.width - 2.0 * SIDE) / self.count.max(1) as f64;
        SIDE + (position as f64 + 0.5) * step
    }

    /// The point nearest to a place.
    #[must_use]
    pub fn nearest(&self, x: f64) -> usize {
        let step = (self.width - 2.0 * SIDE) / self.count.max(1) as f64;
        let place = ((x - SIDE) / step).floor().max(0.0) as usize;
        place.min(self.count.saturating_sub(1))
    }

    /// The height of a value.
    #[must_use]
    pub fn y(&self, value: f64) -> f64 {
        let part = (value - self.low) / (self.high - self.low);
        FOOT - part.clamp(0.0, 1.0) * (FOOT - TOP)
    }

    /// The value at a height.
    #[must_use]
    pub fn value(&self, y: f64) -> f64 {
        let part = (FOOT - y) / (FOOT - TOP);
        self.low + part.clamp(0.0, 1.0) * (self.high - self.low)
    }

    /// Whether its points are drawn, not only the line.
    #[must_use]
    pub fn has_dots(&self) -> bool {
        self.count <= DOTS
    }

    /// The line through the values, in steps, as an SVG path.
    #[must_use]
    pub fn line(&self, values: &[f64]) -> String {
        let half = (self.width - 2.0 * SIDE) / self.count.max(1) as f64 / 2.0;
        let mut path = String::new();
        for (position, value) in values.iter().enumerate() {
            let (x, y) = (self.x(position), self.y(*value));
            let verb = if position == 0 { 'M' } else { 'L' };
            let _ = write!(path, "{verb}{:.1},{y:.1}L{:.1},{y:.1}", x - half, x + half);
        }
        path
    }

    /// A smooth line through the values.
    #[must_use]
    pub fn course(&self, values: &[f64]) -> String {
        let mut path = String::new();
        for (position, value) in values.iter().enumerate() {
            let verb = if position == 0 { 'M' } else { 'L' };
            let _ = write!(path, "{verb}{:.1},{:.1}", self.x(position), self.y(*value));
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_found_where_they_are_drawn() {
        let values = [0.1, 0.2, 0.05];
        let grid = Grid::around(&values, 1.0, 300.0);
        for (position, value) in values.iter().enumerate() {
            assert_eq!(grid.nearest(grid.x(position)), position);
            assert!((grid.value(grid.y(*value)) - value).abs() < 1e-12);
        }
        assert!(grid.low == 0.0 && grid.high > 0.2 && grid.high < 0.31);
        assert_eq!((grid.nearest(-5.0), grid.nearest(999.0)), (0, 2));
    }

    #[test]
    fn any_table_has_a_picture() {
        let tables: [&[f64]; 5] = [&[0.0], &[-4.0, -2.0], &[1.0], &[1e12, 3.0], &[-1.0, 2.0]];
        for values in tables {
            let grid = Grid::around(values, f64::INFINITY, 300.0);
            let line = grid.line(values);
            assert!(!line.contains("NaN") && !line.contains("inf"), "{values:?}");
            for value in values {
                let y = grid.y(*value);
                assert!((TOP..=FOOT).contains(&y));
                assert!((grid.value(y) - value).abs() <= 1e-9 * grid.high.abs().max(1.0));
            }
        }
        assert_eq!(Grid::around(&[1.0], 1.0, 300.0).high, 1.0);
    }
}

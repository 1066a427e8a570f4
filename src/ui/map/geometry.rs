//! Points, rectangles, and the two ways a journey can run: rightwards, or downwards on a phone.
//!
//! Layout and routing are written once, along a *main* axis (the way the journey runs) and a
//! *cross* axis; [`Direction`] turns them into x and y.

/// A width and a height.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Size {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A point, y downwards.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// Horizontally.
    pub x: f64,
    /// Vertically.
    pub y: f64,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Rect {
    /// Right end.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Lower end.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// The middle.
    #[must_use]
    pub fn center(&self) -> Point {
        Point {
            x: self.x + self.width / 2.0,
            y: self.y + self.height / 2.0,
        }
    }

    /// Area shared with another rectangle.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> f64 {
        let width = self.right().min(other.right()) - self.x.max(other.x);
        let height = self.bottom().min(other.bottom()) - self.y.max(other.y);
        width.max(0.0) * height.max(0.0)
    }

    /// Grown by this much on every side.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self {
            x: self.x - by,
            y: self.y - by,
            width: self.width + 2.0 * by,
            height: self.height + 2.0 * by,
        }
    }

    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let x = self.x.min(other.x);
        let y = self.y.min(other.y);
        Self {
            x,
            y,
            width: self.right().max(other.right()) - x,
            height: self.bottom().max(other.bottom()) - y,
        }
    }

    /// Whether a point lies inside.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        point.x > self.x && point.x < self.right() && point.y > self.y && point.y < self.bottom()
    }
}

/// Which way the journey runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right; the foot lies below.
    Rightwards,
    /// From top to bottom; the foot lies at the end.
    Downwards,
}

/// A rectangle along the main and the cross axis.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Span {
    /// Where it starts along the journey.
    pub start: f64,
    /// Where it ends along the journey.
    pub end: f64,
    /// Where it starts across (above, or left of the journey).
    pub low: f64,
    /// Where it ends across.
    pub high: f64,
}

impl Span {
    /// Middle along the journey.
    #[must_use]
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.start, self.end)
    }

    /// Middle across.
    #[must_use]
    pub fn across(&self) -> f64 {
        f64::midpoint(self.low, self.high)
    }
}

impl Direction {
    /// The point at these places.
    #[must_use]
    pub fn point(self, main: f64, cross: f64) -> Point {
        match self {
            Self::Rightwards => Point { x: main, y: cross },
            Self::Downwards => Point { x: cross, y: main },
        }
    }

    /// The rectangle of a span.
    #[must_use]
    pub fn rect(self, span: Span) -> Rect {
        let from = self.point(span.start, span.low);
        let to = self.point(span.end, span.high);
        Rect {
            x: from.x,
            y: from.y,
            width: to.x - from.x,
            height: to.y - from.y,
        }
    }

    /// The span of a rectangle.
    #[must_use]
    pub fn span(self, rect: Rect) -> Span {
        match self {
            Self::Rightwards => Span {
                start: rect.x,
                end: rect.right(),
                low: rect.y,
                high: rect.bottom(),
            },
            Self::Downwards => Span {
                start: rect.y,
                end: rect.bottom(),
                low: rect.x,
                high: rect.right(),
            },
        }
    }
}

//! Where the numbers of arrows stand: beside their lines, clear of stages and of one another.

use super::geometry::{Point, Rect, Size};
use super::path::along;
use super::width::text_width;
use crate::ui::charts::scene::Anchor;

/// Something that wants a label.
pub struct Wanted<'a> {
    /// The text.
    pub text: &'a str,
    /// Points along its line.
    pub samples: &'a [Point],
    /// Width of the line.
    pub width: f64,
    /// Part of the way at which it stands best.
    pub part: f64,
    /// Whether it stands rather below or right of the line than above or left.
    pub after: bool,
    /// Whether it is written in bold.
    pub bold: bool,
}

/// A label in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Anchor point, on the base line.
    pub at: Point,
    /// Which part of the text stands there.
    pub anchor: Anchor,
    /// What it covers.
    pub covers: Rect,
}

/// Size of the type of labels.
pub const SIZE: f64 = 12.0;

/// What labels keep clear of.
pub struct Field<'a> {
    /// The picture.
    pub size: Size,
    /// Stages, bars, channels, headings.
    pub solid: &'a [Rect],
    /// Lines of all arrows, by owner.
    pub lines: &'a [(usize, &'a [Point])],
}

/// Places labels in the order wanted; the number is the line's owner.
#[must_use]
pub fn place(wanted: &[(usize, Wanted<'_>)], field: &Field<'_>) -> Vec<Option<Placed>> {
    let mut taken: Vec<Rect> = Vec::new();
    let grid = Grid::new(field);
    wanted
        .iter()
        .map(|(owner, wanted)| {
            let mut best: Option<(f64, Placed)> = None;
            for (rank, choice) in choices(wanted).into_iter().enumerate() {
                let least = rank as f64 * 4.0;
                let limit = best
                    .as_ref()
                    .map_or(f64::INFINITY, |(cost, _)| cost - least);
                let of = (*owner, wanted);
                if let Some(cost) = cost(of, &choice, field, &grid, &taken, limit) {
                    best = Some((cost + least, choice));
                }
            }
            let (_, best) = best?;
            taken.push(best.covers);
            Some(best)
        })
        .collect()
}

fn choices(wanted: &Wanted<'_>) -> Vec<Placed> {
    let width = text_width(wanted.text, SIZE, wanted.bold);
    let mut choices = Vec::new();
    for shift in [0.0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3, 0.4, -0.4] {
        let part = wanted.part + shift;
        if !(0.04..=0.96).contains(&part) {
            continue;
        }
        let Some((point, unit)) = along(wanted.samples, part) else {
            continue;
        };
        for after in [wanted.after, !wanted.after] {
            choices.push(beside(point, unit, after, wanted.width, width));
        }
    }
    choices
}

/// A label beside a point of a line that runs in the direction of `unit`.
fn beside(point: Point, unit: Point, after: bool, line: f64, width: f64) -> Placed {
    let clear = line / 2.0 + 5.0;
    if unit.y.abs() > unit.x.abs() {
        // A steep line: left or right of it. What leans needs a little more room.
        let clear = clear + 2.0 + 6.0 * unit.x.abs();
        let x = if after {
            point.x + clear
        } else {
            point.x - clear
        };
        Placed {
            at: Point {
                x,
                y: point.y + 4.0,
            },
            anchor: if after { Anchor::Start } else { Anchor::End },
            covers: Rect {
                x: if after { x } else { x - width },
                y: point.y - 7.0,
                width,
                height: 14.0,
            },
        }
    } else {
        let clear = clear + 8.0 * unit.y.abs();
        let y = if after {
            point.y + clear + 9.0
        } else {
            point.y - clear
        };
        Placed {
            at: Point { x: point.x, y },
            anchor: Anchor::Middle,
            covers: Rect {
                x: point.x - width / 2.0,
                y: y - 10.0,
                width,
                height: 13.0,
            },
        }
    }
}

/// What it costs that the own line runs below the label, where it bends.
fn on_itself(wanted: &Wanted<'_>, covers: &Rect) -> f64 {
    let reach = covers.grown(wanted.width / 2.0 - 1.0);
    let below = |point: &&Point| reach.contains(**point);
    wanted.samples.iter().filter(below).count() as f64 * 20.0
}

/// What a place costs; `None` where that is no less than `limit`. Every cost adds, so that most places are
/// dropped before all is counted.
fn cost(
    (owner, wanted): (usize, &Wanted<'_>),
    choice: &Placed,
    field: &Field<'_>,
    grid: &Grid,
    taken: &[Rect],
    limit: f64,
) -> Option<f64> {
    let covers = choice.covers;
    let inside = Rect {
        x: 2.0,
        y: 2.0,
        width: field.size.width - 4.0,
        height: field.size.height - 4.0,
    };
    let mut cost = (covers.width * covers.height - inside.overlap(&covers)) * 10.0;
    for solid in field.solid {
        cost += solid.overlap(&covers) * 3.0;
    }
    if cost >= limit {
        return None;
    }
    for other in taken {
        // Two numbers close together are hard to tell apart.
        let near = other.grown(8.0).overlap(&covers);
        if near > 0.0 {
            cost += other.grown(1.0).overlap(&covers) * 4.0 + near * 0.3;
        }
    }
    if cost >= limit {
        return None;
    }
    cost += on_itself(wanted, &covers);
    let (on, near) = grid.crossings(owner, &covers, &covers.grown(8.0));
    // Close to another's line it is not clear whose number it is.
    cost += on as f64 * 30.0 + near as f64 * 10.0;
    (cost < limit).then_some(cost)
}

/// Points of lines, by the cell they lie in.
struct Grid {
    /// The first cell.
    from: (i32, i32),
    /// How many cells there are beside and below each other.
    size: (i32, i32),
    /// Where the points of each cell begin, row by row, and where the last ones end.
    starts: Vec<usize>,
    /// The points with their owners, cell by cell.
    points: Vec<(usize, Point)>,
}

const CELL: f64 = 40.0;

/// Most cells either way: what lies farther out stands with the last ones.
const MOST_CELLS: i32 = 200;

impl Grid {
    fn new(field: &Field<'_>) -> Self {
        let all = || {
            let lines = field.lines.iter();
            lines.flat_map(|(owner, points)| points.iter().map(|point| (*owner, *point)))
        };
        let first = all()
            .map(|(_, point)| cell(point))
            .reduce(|a, b| (a.0.min(b.0), a.1.min(b.1)))
            .unwrap_or_default();
        let last = all()
            .map(|(_, point)| cell(point))
            .reduce(|a, b| (a.0.max(b.0), a.1.max(b.1)))
            .unwrap_or_default();
        let many = |from: i32, to: i32| to.saturating_sub(from).clamp(0, MOST_CELLS - 1) + 1;
        let mut grid = Self {
            from: first,
            size: (many(first.0, last.0), many(first.1, last.1)),
            starts: Vec::new(),
            points: Vec::new(),
        };
        grid.fill(&all().collect::<Vec<_>>());
        grid
    }

    /// Counts the points of each cell, then puts them where those of their cell stand.
    fn fill(&mut self, all: &[(usize, Point)]) {
        let cells = (self.size.0 * self.size.1) as usize;
        self.starts = vec![0; cells + 1];
        for (_, point) in all {
            let cell = self.index(cell(*point));
            self.starts[cell + 1] += 1;
        }
        for cell in 0..cells {
            self.starts[cell + 1] += self.starts[cell];
        }
        let mut next = self.starts.clone();
        self.points = vec![(0, Point::default()); all.len()];
        for (owner, point) in all {
            let cell = self.index(cell(*point));
            self.points[next[cell]] = (*owner, *point);
            next[cell] += 1;
        }
    }

    /// The column and the row of a cell, the nearest one where it lies outside.
    fn near(&self, (x, y): (i32, i32)) -> (i32, i32) {
        (
            x.saturating_sub(self.from.0).clamp(0, self.size.0 - 1),
            y.saturating_sub(self.from.1).clamp(0, self.size.1 - 1),
        )
    }

    fn index(&self, cell: (i32, i32)) -> usize {
        let (column, row) = self.near(cell);
        (row * self.size.0 + column) as usize
    }

    /// How many points of others' lines a rectangle covers, and a larger one around it.
    fn crossings(&self, owner: usize, rect: &Rect, around: &Rect) -> (usize, usize) {
        let (left, top) = self.near(cell(Point {
            x: around.x,
            y: around.y,
        }));
        let (right, bottom) = self.near(cell(Point {
            x: around.right(),
            y: around.bottom(),
        }));
        let (mut on, mut near) = (0, 0);
        for row in top..=bottom {
            let first = (row * self.size.0) as usize;
            let from = self.starts[first + left as usize];
            let to = self.starts[first + right as usize + 1];
            for (other, point) in &self.points[from..to] {
                if *other != owner && around.contains(*point) {
                    near += 1;
                    on += usize::from(rect.contains(*point));
                }
            }
        }
        (on, near)
    }
}

fn cell(point: Point) -> (i32, i32) {
    (
        (point.x / CELL).floor() as i32,
        (point.y / CELL).floor() as i32,
    )
}

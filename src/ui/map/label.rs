//! Where the numbers of arrows stand: beside their lines, clear of stages and of one another.

use super::geometry::{Point, Rect, Size};
use super::path::along;
use super::width::text_width;
use crate::model::sorted::Sorted;
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
            let (_, best) = choices(wanted)
                .into_iter()
                .enumerate()
                .map(|(rank, choice)| {
                    (
                        cost(*owner, &choice, field, &grid, &taken) + rank as f64 * 4.0,
                        choice,
                    )
                })
                .min_by(|a, b| a.0.total_cmp(&b.0))?;
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

fn cost(owner: usize, choice: &Placed, field: &Field<'_>, grid: &Grid, taken: &[Rect]) -> f64 {
    let covers = choice.covers;
    let mut cost = 0.0;
    for solid in field.solid {
        cost += solid.overlap(&covers) * 3.0;
    }
    for other in taken {
        cost += other.grown(1.0).overlap(&covers) * 4.0;
        // Two numbers close together are hard to tell apart.
        cost += other.grown(8.0).overlap(&covers) * 0.3;
    }
    cost += grid.crossings(owner, &covers) as f64 * 30.0;
    // Close to another's line it is not clear whose number it is.
    cost += grid.crossings(owner, &covers.grown(8.0)) as f64 * 10.0;
    let inside = Rect {
        x: 2.0,
        y: 2.0,
        width: field.size.width - 4.0,
        height: field.size.height - 4.0,
    };
    cost + (covers.width * covers.height - inside.overlap(&covers)) * 10.0
}

/// Points of lines, by the cell they lie in.
struct Grid {
    cells: Sorted<(i32, i32), Vec<(usize, Point)>>,
}

const CELL: f64 = 40.0;

impl Grid {
    fn new(field: &Field<'_>) -> Self {
        let mut cells = Sorted::new();
        for (owner, points) in field.lines {
            for point in *points {
                cells
                    .or_insert(cell(*point), Vec::new())
                    .push((*owner, *point));
            }
        }
        Self { cells }
    }

    /// How many points of others' lines (and the own one's, less so) a rectangle covers.
    fn crossings(&self, owner: usize, rect: &Rect) -> usize {
        let (left, top) = cell(Point {
            x: rect.x,
            y: rect.y,
        });
        let (right, bottom) = cell(Point {
            x: rect.right(),
            y: rect.bottom(),
        });
        let mut count = 0;
        for column in left..=right {
            for row in top..=bottom {
                if let Some(points) = self.cells.get(&(column, row)) {
                    count += points
                        .iter()
                        .filter(|(other, point)| *other != owner && rect.contains(*point))
                        .count();
                }
            }
        }
        count
    }
}

fn cell(point: Point) -> (i32, i32) {
    (
        (point.x / CELL).floor() as i32,
        (point.y / CELL).floor() as i32,
    )
}

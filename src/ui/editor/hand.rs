//! What a pointer on the map may be doing, and how far it is.

use super::acts::End;
use super::preview::Preview;
use crate::app::view::Selection;
use crate::ui::map::geometry::{Point, Rect};

/// Map units within which a moved stage snaps to the middle of another.
const SNAP: f64 = 6.0;
/// Map units of a bend below which an arrow is straight.
const STRAIGHT: f64 = 7.0;

/// What the pointer is doing.
#[derive(Default)]
pub enum Hand {
    /// Nothing.
    #[default]
    Rest,
    /// Pressed, not moved yet.
    Press(Press),
    /// Moves the part that is shown.
    Pan(Pan),
    /// Moves a stage.
    Move(Box<Move>),
    /// Draws an arrow, or moves an end of one.
    Pull(Pull),
    /// Bends an arrow.
    Bend(Box<Bend>),
    /// Two fingers.
    Pinch(Pinch),
}

/// A press that may become a drag.
pub struct Press {
    pub(super) id: i32,
    pub(super) touch: bool,
    pub(super) at: (f64, f64),
    pub(super) on: On,
}

#[derive(Clone, PartialEq)]
pub(super) enum On {
    Ground { left: f64, top: f64 },
    Stage(usize),
    Connect(usize),
}

/// Where panning began.
pub struct Pan {
    pub(super) id: i32,
    pub(super) at: (f64, f64),
    pub(super) left: f64,
    pub(super) top: f64,
}

/// A stage that is being moved.
pub struct Move {
    pub(super) stage: usize,
    pub(super) start: Rect,
    pub(super) from: Point,
    pub(super) preview: Preview,
    pub(super) now: Rect,
}

/// An arrow that is being drawn or moved.
pub struct Pull {
    pub(super) what: Pulled,
    pub(super) fixed: Point,
    pub(super) target: Option<usize>,
    pub(super) to: Point,
}

#[derive(Clone)]
pub(super) enum Pulled {
    New(usize),
    End(Selection, End),
}

/// An arrow that is being bent.
pub struct Bend {
    pub(super) transition: usize,
    pub(super) start: f64,
    pub(super) from: Point,
    pub(super) aside: Point,
    pub(super) now: f64,
    pub(super) preview: Preview,
}

/// Two fingers and where they were.
pub struct Pinch {
    pub(super) fingers: [(i32, f64, f64); 2],
}

impl Bend {
    /// Follows the pointer; an arrow that is almost straight becomes so.
    pub(super) fn drag(&mut self, point: Point) {
        let (x, y) = (point.x - self.from.x, point.y - self.from.y);
        let bend = (self.start + x * self.aside.x + y * self.aside.y).round();
        self.now = if bend.abs() < STRAIGHT { 0.0 } else { bend };
        self.preview.bend(self.transition, self.now);
    }
}

/// What two fingers did in a step.
pub struct Stretch {
    /// How much farther apart they are.
    pub(super) factor: f64,
    /// Their middle.
    pub(super) middle: (f64, f64),
    /// How far it went.
    pub(super) shift: (f64, f64),
}

impl Pinch {
    /// What happened since the last step.
    pub(super) fn step(&mut self, id: i32, at: (f64, f64)) -> Option<Stretch> {
        let before = self.fingers;
        let finger = self.fingers.iter_mut().find(|finger| finger.0 == id)?;
        (finger.1, finger.2) = at;
        let span = |[a, b]: [(i32, f64, f64); 2]| libm::hypot(a.1 - b.1, a.2 - b.2).max(1.0);
        let middle =
            |[a, b]: [(i32, f64, f64); 2]| (f64::midpoint(a.1, b.1), f64::midpoint(a.2, b.2));
        let (old, new) = (middle(before), middle(self.fingers));
        Some(Stretch {
            factor: span(self.fingers) / span(before),
            middle: new,
            shift: (new.0 - old.0, new.1 - old.1),
        })
    }
}

/// The place nearby where the stage is in line with others, and the lines that show it.
pub(super) fn snapped(free: Rect, stage: usize, stages: &[Rect]) -> (Rect, Vec<(Point, Point)>) {
    let (mut rect, mut lines) = (free, Vec::new());
    let others = || {
        stages
            .iter()
            .enumerate()
            .filter(move |(other, rect)| *other != stage && rect.height == free.height)
            .map(|(_, rect)| rect.center())
    };
    let middle = free.center();
    let near = |a: f64, b: f64| (a - b).abs();
    let column = others().min_by(|a, b| near(a.x, middle.x).total_cmp(&near(b.x, middle.x)));
    if let Some(other) = column.filter(|other| near(other.x, middle.x) < SNAP) {
        rect.x += other.x - middle.x;
        lines.push((
            other,
            Point {
                x: other.x,
                y: middle.y,
            },
        ));
    }
    let row = others().min_by(|a, b| near(a.y, middle.y).total_cmp(&near(b.y, middle.y)));
    if let Some(other) = row.filter(|other| near(other.y, middle.y) < SNAP) {
        rect.y += other.y - middle.y;
        lines.push((
            other,
            Point {
                x: middle.x,
                y: other.y,
            },
        ));
    }
    (rect, lines)
}

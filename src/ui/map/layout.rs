//! Where everything of a journey stands: columns along the way, the lost along the foot.
//!
//! Several arrangements are tried (long and thin, short and tall, side states folded in), and the
//! one that can be shown largest is taken. Figures play no part, so nothing moves while they change.

use crate::model::{Scenario, StageKind};

use super::geometry::{Direction, Point, Rect, Size, Span};
use super::graph::Graph;
use super::order::{self, Columns, Item};
use super::place;
use super::rank::{self, Layering, Ranking};
use super::way::{self, Room, Slot};

/// Below this width a journey runs downwards.
pub const COMPACT_BELOW: f64 = 560.0;
/// Least width of a place, in pixels: a narrower one is laid out as if it were as wide.
pub const LEAST_WIDTH: f64 = 240.0;
/// The room on a laptop, in pixels, where nothing else is known.
pub const DESK: Size = Size {
    width: 1096.0,
    height: 375.0,
};
/// Least scale at which a map is shown; below, the page scrolls.
pub const LEAST_SCALE: f64 = 0.8;
/// Greatest scale.
pub const GREATEST_SCALE: f64 = 1.45;

/// A sunken panel around the prospects or the customers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Panel {
    /// Prospects or customers.
    pub kind: StageKind,
    /// The panel.
    pub rect: Rect,
    /// Base line of its heading.
    pub heading: Point,
    /// Whether the heading ends there instead of starting.
    pub at_end: bool,
    /// Corner from which the end of the panel is left out, since dormant stages stand there.
    pub notch: Option<Point>,
}

/// A lane of the map: the stages of one department.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// The department; empty: nobody's.
    pub department: String,
    /// The ground.
    pub rect: Rect,
}

/// A layout, in map units.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Which way the journey runs.
    pub direction: Direction,
    /// The whole picture.
    pub size: Size,
    /// Pixels per map unit at which it is meant to be shown: see [`Layout::shown`].
    pub scale: f64,
    /// Each stage; the lost are bars along the foot.
    pub stages: Vec<Rect>,
    /// Each channel; `None` where it leads to no stage of the journey proper.
    pub channels: Vec<Option<Rect>>,
    /// Where each stage stands; `None` for the lost.
    pub slots: Vec<Option<Slot>>,
    /// Each column, with everything in it.
    pub columns: Vec<Span>,
    /// Panels behind the stages.
    pub panels: Vec<Panel>,
    /// Lanes in place of the panels, where the map is shown by department.
    pub lanes: Vec<Lane>,
    /// Where the lanes of referrals start across the journey, and how far they are apart.
    pub referral_lanes: (f64, f64),
    /// The structure that was laid out.
    pub graph: Graph,
}

impl Layout {
    /// Size in pixels at which the picture is meant to be shown. It may be larger than what was
    /// asked for: then the page scrolls.
    #[must_use]
    pub fn shown(&self) -> Size {
        Size {
            width: self.size.width * self.scale,
            height: self.size.height * self.scale,
        }
    }

    /// The bars of the foot.
    pub fn foot(&self) -> impl Iterator<Item = Rect> + '_ {
        self.stages
            .iter()
            .zip(&self.slots)
            .filter(|(_, slot)| slot.is_none())
            .map(|(rect, _)| *rect)
    }
}

/// One arrangement that may be taken.
pub(super) struct Candidate {
    pub columns: Columns,
    pub room: Room,
}

/// Lays a journey out for a place of this size, in pixels. Below [`COMPACT_BELOW`] it runs downwards
/// and is exactly as wide as asked.
#[must_use]
pub fn layout(scenario: &Scenario, size: Size) -> Layout {
    lay_out(scenario, Graph::new(scenario), size)
}

/// The same for a structure that is known already.
#[must_use]
pub fn lay_out(scenario: &Scenario, graph: Graph, size: Size) -> Layout {
    let size = Size {
        width: sane(size.width, DESK.width).clamp(LEAST_WIDTH, 20_000.0),
        height: sane(size.height, DESK.height).clamp(200.0, 20_000.0),
    };
    if size.width < COMPACT_BELOW {
        place::down::downwards(scenario, graph, size)
    } else {
        place::across::rightwards(scenario, graph, size)
    }
}

fn sane(length: f64, otherwise: f64) -> f64 {
    if length.is_finite() && length > 0.0 {
        length
    } else {
        otherwise
    }
}

/// The different arrangements of a journey, the plainest first.
pub(super) fn candidates(graph: &Graph) -> Vec<Candidate> {
    let mut seen: Vec<Vec<Option<usize>>> = Vec::new();
    for layering in [Layering::Longest, Layering::Breadth] {
        for fold in [false, true] {
            for tuck in [false, true] {
                let ranks = rank::ranks(
                    graph,
                    Ranking {
                        layering,
                        fold,
                        tuck,
                    },
                );
                if !seen.contains(&ranks) {
                    seen.push(ranks);
                }
            }
        }
    }
    seen.iter()
        .map(|ranks| {
            let columns = order::columns(graph, ranks);
            let room = way::room(graph, &columns);
            Candidate { columns, room }
        })
        .collect()
}

/// Kind of the stages in a column: that of the first; `None` where there are only channels.
pub(super) fn column_kind(graph: &Graph, items: &[Item]) -> Option<StageKind> {
    items.iter().find_map(|item| match item {
        Item::Stage(stage) => Some(graph.kinds[*stage]),
        Item::Channel(_) => None,
    })
}

/// Extent of everything of one kind.
pub(super) fn extent(graph: &Graph, stages: &[Rect], kind: StageKind) -> Option<Rect> {
    stages
        .iter()
        .zip(&graph.kinds)
        .filter(|(_, of)| **of == kind)
        .map(|(rect, _)| *rect)
        .reduce(|a, b| a.union(&b))
}

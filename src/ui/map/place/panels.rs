//! The sunken panels behind prospects and customers, and where their headings find room.

use super::across::{HEADING, LANE, PADDING};
use crate::model::StageKind;
use crate::ui::map::geometry::{Point, Rect};
use crate::ui::map::graph::Graph;
use crate::ui::map::layout::{Panel, extent};

pub(super) fn panels(
    graph: &Graph,
    stages: &[Rect],
    channels: &[Option<Rect>],
    over: usize,
) -> Vec<Panel> {
    let mut panels = Vec::new();
    for kind in [StageKind::Prospect, StageKind::Customer] {
        let Some(all) = extent(graph, stages, kind) else {
            continue;
        };
        let length = if kind == StageKind::Prospect {
            96.0
        } else {
            150.0
        };
        let corner = |at_end: bool, rise: f64| Rect {
            x: if at_end { all.right() - length } else { all.x },
            y: all.y - 4.0 - rise,
            width: length,
            height: 32.0,
        };
        let blocked_at = |at_end: bool, rise: f64| {
            let corner = corner(at_end, rise);
            let things = stages.iter().chain(channels.iter().flatten());
            things.into_iter().any(|rect| rect.overlap(&corner) > 0.0)
        };
        // Prospects have theirs at the end, where no referral comes down; where that is taken, over it.
        let wished = kind == StageKind::Prospect;
        let at_end = if blocked_at(wished, 30.0) && !blocked_at(!wished, 30.0) {
            !wished
        } else {
            wished
        };
        let blocked = blocked_at(at_end, 0.0);
        let lanes = over.min(8) as f64 * LANE;
        let above = if blocked || over > 0 {
            HEADING + lanes
        } else {
            PADDING
        };
        let rect = Rect {
            x: all.x - 14.0,
            y: (all.y - above).max(4.0),
            width: all.width + 28.0,
            height: all.bottom() + 14.0 - (all.y - above).max(4.0),
        };
        panels.push(Panel {
            kind,
            rect,
            heading: Point {
                x: if at_end {
                    rect.right() - 14.0
                } else {
                    rect.x + 14.0
                },
                y: rect.y + 20.0,
            },
            at_end,
            notch: notch(graph, stages, kind, &rect),
        });
    }
    panels
}

/// Where dormant stages stand at the end of a panel, it ends before them: they are no customers.
fn notch(graph: &Graph, stages: &[Rect], kind: StageKind, panel: &Rect) -> Option<Point> {
    let dormant = extent(graph, stages, StageKind::Dormant)?;
    let corner = Rect {
        x: dormant.x - 14.0,
        y: dormant.y - 14.0,
        width: panel.right() - dormant.x + 14.0,
        height: panel.bottom() - dormant.y + 14.0,
    };
    let own = stages.iter().zip(&graph.kinds);
    let free = own
        .into_iter()
        .all(|(rect, of)| *of != kind || rect.overlap(&corner) <= 0.0);
    let inside = corner.x > panel.x + 24.0 && corner.y > panel.y + 24.0;
    (free && inside && panel.overlap(&dormant) > 0.0).then_some(Point {
        x: corner.x,
        y: corner.y,
    })
}

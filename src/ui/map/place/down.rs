//! A journey from top to bottom, for a phone: exactly as wide as asked, as high as needed.
//!
//! The lost lie at the end; losses run down a trunk at the right.

use crate::model::{Scenario, StageKind};
use crate::ui::map::geometry::{Direction, Point, Rect, Size, Span};
use crate::ui::map::graph::Graph;
use crate::ui::map::layout::{Layout, Panel, candidates, column_kind, extent};
use crate::ui::map::order::{Columns, Item};
use crate::ui::map::way::{self, Room};

const CHANNEL_HEIGHT: f64 = 46.0;
const LEAST_NODE: f64 = 112.0;
const GREATEST_NODE: f64 = 168.0;
const ACROSS: f64 = 30.0;
const FOOT_HEIGHT: f64 = 46.0;
const EDGE: f64 = 10.0;

/// The free strip for nodes between the lanes at both sides.
#[derive(Clone, Copy)]
struct Strip {
    low: f64,
    high: f64,
}

/// Lays a journey out from top to bottom.
pub fn downwards(scenario: &Scenario, graph: Graph, size: Size) -> Layout {
    let _ = scenario;
    let mut best: Option<(usize, f64, Columns)> = None;
    for candidate in candidates(&graph) {
        let strip = strip(size.width, &candidate.room);
        let capacity = capacity(strip);
        let wraps = candidate
            .columns
            .iter()
            .filter(|items| items.len() > capacity)
            .count();
        let columns = wrapped(&graph, candidate.columns, capacity);
        let worth = columns.len() as f64;
        if best
            .as_ref()
            .is_none_or(|(w, h, _)| (wraps, worth) < (*w, *h))
        {
            best = Some((wraps, worth, columns));
        }
    }
    let columns = best.map(|(_, _, columns)| columns).unwrap_or_default();
    let room = way::room(&graph, &columns);
    place(graph, size, &columns, &room)
}

fn strip(width: f64, room: &Room) -> Strip {
    let referral = if room.referrals > 0 { 14.0 } else { 0.0 };
    let over = room.over.min(4) as f64 * 8.0;
    let under = room.under.min(4) as f64 * 8.0;
    let trunk = if room.losses > 0 { 44.0 } else { 0.0 };
    Strip {
        low: EDGE + 8.0 + referral + over,
        high: width - EDGE - 8.0 - under - trunk,
    }
}

fn capacity(strip: Strip) -> usize {
    (((strip.high - strip.low + ACROSS) / (LEAST_NODE + ACROSS)) as usize).max(1)
}

/// Rows of at most `capacity`; channels share rows with channels only.
fn wrapped(graph: &Graph, columns: Columns, capacity: usize) -> Columns {
    let mut rows = Columns::new();
    for items in columns {
        let (channels, stages): (Vec<Item>, Vec<Item>) = items
            .into_iter()
            .partition(|item| matches!(item, Item::Channel(_)));
        let (dormant, stages): (Vec<Item>, Vec<Item>) = stages.into_iter().partition(
            |item| matches!(item, Item::Stage(s) if graph.kinds[*s] == StageKind::Dormant),
        );
        // Channels of inner stages come just before the stage's own row.
        for list in [stages, dormant, channels] {
            for row in balanced(&list, capacity) {
                rows.push(row);
            }
        }
    }
    rows
}

fn balanced(list: &[Item], capacity: usize) -> Vec<Vec<Item>> {
    if list.is_empty() {
        return Vec::new();
    }
    let rows = list.len().div_ceil(capacity);
    let per_row = list.len().div_ceil(rows);
    list.chunks(per_row).map(<[Item]>::to_vec).collect()
}

fn place(graph: Graph, size: Size, columns: &Columns, room: &Room) -> Layout {
    let strip = strip(size.width, room);
    let most = columns.iter().map(Vec::len).max().unwrap_or(1).max(1) as f64;
    let free = strip.high - strip.low;
    let node = ((free - (most - 1.0) * ACROSS) / most).clamp(60.0, GREATEST_NODE);
    let middle = f64::midpoint(strip.low, strip.high);
    let mut stages = vec![Rect::default(); graph.kinds.len()];
    let mut channels = vec![None; graph.channels.len()];
    let mut spans = Vec::with_capacity(columns.len());
    let mut y = EDGE;
    let mut before = None;
    for (row, items) in columns.iter().enumerate() {
        let kind = column_kind(&graph, items);
        if kind.is_some() && kind != before {
            // Room for the heading of the panel that starts here.
            y += if kind == Some(StageKind::Dormant) {
                8.0
            } else {
                30.0
            };
        }
        before = kind.or(before);
        let height = if kind.is_some() {
            graph.tall
        } else {
            CHANNEL_HEIGHT
        };
        let width = items.len() as f64 * node + (items.len() as f64 - 1.0) * ACROSS;
        let mut x = middle - width / 2.0;
        spans.push(Span {
            start: y,
            end: y + height,
            low: x,
            high: x + width,
        });
        for item in items {
            let rect = Rect {
                x,
                y,
                width: node,
                height,
            };
            match item {
                Item::Stage(stage) => stages[*stage] = rect,
                Item::Channel(channel) => channels[*channel] = Some(rect),
            }
            x += node + ACROSS;
        }
        y += height + gap(room, row, kind.is_none(), graph.apart);
    }
    let end = foot(&graph, &mut stages, size.width, y);
    let panels = panels(&graph, &stages, strip);
    Layout {
        direction: Direction::Downwards,
        size: Size {
            width: size.width,
            height: end,
        },
        scale: 1.0,
        slots: way::slots(&graph, columns),
        stages,
        channels,
        columns: spans,
        panels,
        lanes: Vec::new(),
        referral_lanes: (EDGE, 8.0),
        graph,
    }
}

fn gap(room: &Room, row: usize, channels: bool, apart: f64) -> f64 {
    let lanes = 8.0 * room.gaps[row].min(8) as f64;
    let plain = if channels && !room.bent[row] {
        6.0
    } else if room.bent[row] {
        apart + 20.0
    } else {
        apart
    };
    plain + lanes
}

/// The lost in rows of up to three at the end; says where the picture ends.
fn foot(graph: &Graph, stages: &mut [Rect], width: f64, from: f64) -> f64 {
    let lost: Vec<usize> = (0..graph.kinds.len())
        .filter(|&s| graph.is_lost(s))
        .collect();
    if lost.is_empty() {
        return from;
    }
    let rows = lost.len().div_ceil(3);
    let per_row = lost.len().div_ceil(rows);
    let mut y = from + 14.0;
    for row in lost.chunks(per_row) {
        let count = row.len() as f64;
        let bar = (width - 2.0 * EDGE - 8.0 * (count - 1.0)) / count;
        for (place, &stage) in row.iter().enumerate() {
            stages[stage] = Rect {
                x: EDGE + place as f64 * (bar + 8.0),
                y,
                width: bar,
                height: FOOT_HEIGHT,
            };
        }
        y += FOOT_HEIGHT + 10.0;
    }
    y
}

fn panels(graph: &Graph, stages: &[Rect], strip: Strip) -> Vec<Panel> {
    [StageKind::Prospect, StageKind::Customer]
        .into_iter()
        .filter_map(|kind| {
            let all = extent(graph, stages, kind)?;
            let rect = Rect {
                x: strip.low - 8.0,
                y: all.y - 30.0,
                width: strip.high - strip.low + 16.0,
                height: all.height + 42.0,
            };
            Some(Panel {
                kind,
                rect,
                heading: Point {
                    x: rect.x + 12.0,
                    y: rect.y + 19.0,
                },
                at_end: false,
                notch: None,
            })
        })
        .collect()
}

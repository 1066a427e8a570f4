//! Lanes beside the columns: within the gaps, over and under them, and the trunk of losses.

use crate::model::sort;
use crate::model::sorted::Sorted;

use super::geometry::{Direction, Span};
use super::layout::Layout;
use super::ports::Side;
use super::way::Way;
use super::wishes::Settled;

/// The lanes of all arrows.
#[derive(Debug, Default)]
pub struct Lanes {
    /// Place along the journey of an arrow's lane in a gap, by arrow and whether it is at its end.
    pub gaps: Sorted<(usize, bool), f64>,
    /// Place across the journey of an arrow's lane over or under the columns.
    pub passes: Sorted<usize, f64>,
    /// Place across the journey of a loss in the trunk.
    pub trunk: Sorted<usize, f64>,
}

/// A wish for a lane in a gap.
struct GapWish {
    key: (usize, bool),
    /// What stays nearest to the column: neighbours' bulges, then short ways.
    rank: (bool, f64),
    width: f64,
    /// Whether it belongs to the column before the gap, else to the one after it.
    before: bool,
}

/// Assigns all lanes.
#[must_use]
pub fn lanes(layout: &Layout, settled: &Settled, widths: &[f64]) -> Lanes {
    let mut lanes = Lanes {
        gaps: gap_lanes(layout, settled, widths),
        ..Lanes::default()
    };
    passes(layout, settled, widths, &mut lanes);
    if layout.direction == Direction::Downwards {
        trunk(layout, settled, widths, &mut lanes);
    }
    lanes
}

fn column_of(layout: &Layout, stage: usize) -> Option<usize> {
    layout.slots[stage]
        .filter(|slot| !slot.moved)
        .map(|slot| slot.column)
}

fn gap_lanes(layout: &Layout, settled: &Settled, widths: &[f64]) -> Sorted<(usize, bool), f64> {
    let mut wishes: Sorted<usize, Vec<GapWish>> = Sorted::new();
    let graph = &layout.graph;
    let ends = graph
        .transitions
        .iter()
        .enumerate()
        .chain(graph.referrals.iter().enumerate().map(|(r, ends)| {
            (
                settled.numbers.transitions + settled.numbers.channels + r,
                ends,
            )
        }));
    for (number, ends) in ends {
        let (Some((from, to)), Some(&(leave, enter))) = (ends, settled.sides.get(&number)) else {
            continue;
        };
        let way = settled.ways.get(number).copied().flatten();
        let across = |stage: usize| layout.direction.span(layout.stages[stage]).across();
        let length = (across(*from) - across(*to)).abs();
        let mut ask = |stage: usize, side: Side, is_end: bool| {
            let gap = match (column_of(layout, stage), side) {
                (Some(column), Side::End) => column,
                (Some(column), Side::Start) if column > 0 => column - 1,
                _ => return,
            };
            wishes.or_insert(gap, Vec::new()).push(GapWish {
                key: (number, is_end),
                rank: (way != Some(Way::Around), length),
                width: widths.get(number).copied().unwrap_or(2.5),
                before: side == Side::End,
            });
        };
        match way {
            Some(Way::Forward | Way::Back | Way::Free | Way::Own | Way::Foot) => {}
            Some(Way::Around | Way::Loss) => ask(*from, leave, false),
            Some(Way::Regain) => ask(*to, enter, true),
            _ => {
                ask(*from, leave, false);
                ask(*to, enter, true);
            }
        }
    }
    let mut places = Sorted::new();
    for (gap, mut list) in wishes.into_list() {
        sort::by(&mut list, |a, b| {
            (a.rank.0.cmp(&b.rank.0))
                .then(a.rank.1.total_cmp(&b.rank.1))
                .then(a.key.cmp(&b.key))
        });
        let (start, end) = gap_limits(layout, gap);
        let total: f64 = list.iter().map(|wish| wish.width + 7.0).sum();
        let squeeze = ((end - start - 24.0).max(2.0) / total.max(1e-9)).min(1.0);
        let (mut low, mut high) = (start + 11.0, end - 13.0);
        for wish in &list {
            let room = (wish.width + 7.0) * squeeze;
            let place = if wish.before {
                low += room;
                low - room / 2.0
            } else {
                high -= room;
                high + room / 2.0
            };
            places.insert(wish.key, place);
        }
    }
    places
}

/// Where the gap after a column starts and ends.
fn gap_limits(layout: &Layout, gap: usize) -> (f64, f64) {
    let start = layout.columns.get(gap).map_or(0.0, |column| column.end);
    let end = match layout.columns.get(gap + 1) {
        Some(next) => next.start,
        None => match layout.direction {
            Direction::Rightwards => layout.size.width - 4.0,
            Direction::Downwards => layout
                .foot()
                .map(|bar| bar.y)
                .fold(layout.size.height, f64::min),
        },
    };
    (start, end)
}

/// Lanes over the columns (forward jumps) and under them (returns), nearest first for short ones.
fn passes(layout: &Layout, settled: &Settled, widths: &[f64], lanes: &mut Lanes) {
    for (way, turn) in [(Way::Over, -1.0), (Way::Under, 1.0)] {
        let mut jumps: Vec<(usize, usize, usize)> = Vec::new();
        for (number, ends) in layout.graph.transitions.iter().enumerate() {
            if let Some((from, to)) = ends
                && settled.ways[number] == Some(way)
                && let (Some(a), Some(b)) = (column_of(layout, *from), column_of(layout, *to))
            {
                jumps.push((a.min(b), a.max(b), number));
            }
        }
        sort::by_key(&mut jumps, |&(low, high, number)| (high - low, number));
        let mut taken: Vec<(usize, usize, f64, f64)> = Vec::new();
        for (low, high, number) in jumps {
            let edge = edge(&layout.columns[low..=high], turn);
            let limit = limit(layout, turn);
            let width = widths[number];
            let mut place = edge + turn * (15.0 + width / 2.0);
            while taken.iter().any(|&(l, h, other, thick)| {
                l < high && low < h && (other - place).abs() < f64::midpoint(width, thick) + 6.0
            }) && (limit - place) * turn > 0.0
            {
                place += turn * 4.0;
            }
            let place = if turn < 0.0 {
                place.max(limit)
            } else {
                place.min(limit)
            };
            taken.push((low, high, place, width));
            lanes.passes.insert(number, place);
        }
    }
}

fn edge(columns: &[Span], turn: f64) -> f64 {
    if turn < 0.0 {
        columns
            .iter()
            .map(|column| column.low)
            .fold(f64::INFINITY, f64::min)
    } else {
        columns.iter().map(|column| column.high).fold(0.0, f64::max)
    }
}

/// How far out lanes may go.
fn limit(layout: &Layout, turn: f64) -> f64 {
    match (layout.direction, turn < 0.0) {
        (Direction::Rightwards, true) => 8.0,
        (Direction::Downwards, true) => 5.0,
        (Direction::Downwards, false) => layout.size.width - 6.0,
        (Direction::Rightwards, false) => {
            layout
                .foot()
                .map(|bar| bar.y)
                .fold(layout.size.height, f64::min)
                - 12.0
        }
    }
}

/// Losses side by side at the right edge: earlier ones further out, so that none cross.
fn trunk(layout: &Layout, settled: &Settled, widths: &[f64], lanes: &mut Lanes) {
    let mut losses: Vec<(f64, f64, usize)> = Vec::new();
    for (number, ends) in layout.graph.transitions.iter().enumerate() {
        if let Some((from, to)) = ends
            && matches!(settled.ways[number], Some(Way::Loss | Way::Regain))
        {
            let stage = if settled.ways[number] == Some(Way::Loss) {
                *from
            } else {
                *to
            };
            let rect = layout.stages[stage];
            losses.push((rect.y, -rect.x, number));
        }
    }
    sort::by(&mut losses, |a, b| {
        a.0.total_cmp(&b.0)
            .then(a.1.total_cmp(&b.1))
            .then(a.2.cmp(&b.2))
    });
    let total: f64 = losses.iter().map(|&(.., n)| widths[n] + 2.0).sum();
    let squeeze = (44.0 / total.max(1e-9)).min(1.0);
    let mut edge = layout.size.width - 16.0;
    for (.., number) in losses {
        let room = (widths[number] + 2.0) * squeeze;
        lanes.trunk.insert(number, edge - room / 2.0);
        edge -= room;
    }
}

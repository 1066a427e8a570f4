//! Stages that a person put somewhere: they keep their place, others make way, and channels go along with them.

use super::across::{FOOT_HEIGHT, FOOT_MARGIN, lost_count};
use crate::model::Scenario;
use crate::ui::map::geometry::{Point, Rect, Size};
use crate::ui::map::graph::Graph;
use crate::ui::map::path::distance;
use crate::ui::map::way;

/// Places are kept in whole units: a stage so near to where it would stand anyway stands there.
const NEAR: f64 = 1.0;
/// Stages are no narrower, however close they stand.
const LEAST: f64 = 90.0;
/// How far a channel stays from the edge of the picture.
const EDGE: f64 = 4.0;

/// Stages with a place of their own keep it; others make way.
pub(super) fn moved(
    scenario: &Scenario,
    graph: &Graph,
    node: f64,
    stages: &mut [Rect],
    channels: &mut [Option<Rect>],
    slots: &mut [Option<way::Slot>],
    size: &mut Size,
) {
    let own = |value: f64, least: f64| value.clamp(least, 20_000.0);
    let places = places(scenario, slots);
    let width = width(&places, node, graph.tall);
    let before = stages.to_vec();
    let mut kept: Vec<usize> = Vec::new();
    let mut taken: Vec<Rect> = Vec::new();
    for (stage, at) in places {
        let place = Rect {
            x: own(at.x, width / 2.0) - width / 2.0,
            y: own(at.y, graph.tall / 2.0) - graph.tall / 2.0,
            width,
            height: graph.tall,
        };
        // Its arrows go as if nobody had put it there.
        let is_there = width == node && distance(place.center(), stages[stage].center()) <= NEAR;
        if let Some(slot) = slots[stage].as_mut().filter(|_| !is_there) {
            stages[stage] = place;
            slot.moved = true;
        }
        kept.push(stage);
        taken.push(stages[stage]);
    }
    if kept.is_empty() {
        return;
    }
    for (stage, slot) in slots.iter_mut().enumerate() {
        if let Some(slot) = slot
            && !kept.contains(&stage)
        {
            let free = clear_of(stages[stage], &taken, 1.0);
            slot.moved = free != stages[stage];
            stages[stage] = free;
            taken.push(free);
        }
    }
    take_along(channels, graph, (&before, stages), &mut taken);
    let foot = if lost_count(graph) > 0 {
        FOOT_HEIGHT + FOOT_MARGIN + 26.0
    } else {
        12.0
    };
    for rect in taken {
        size.width = size.width.max(rect.right() + 20.0);
        size.height = size.height.max(rect.bottom() + foot);
    }
}

/// Moves channels as far as their stages, from where those stood before to where they stand now, and clear of all that is taken.
fn take_along(
    channels: &mut [Option<Rect>],
    graph: &Graph,
    (before, now): (&[Rect], &[Rect]),
    taken: &mut Vec<Rect>,
) {
    for (channel, entry) in channels.iter_mut().zip(&graph.channels) {
        if let (Some(rect), Some(entry)) = (channel, entry) {
            let (now, was) = (now[*entry].center(), before[*entry].center());
            rect.x = (rect.x + (now.x - was.x)).max(EDGE);
            rect.y = (rect.y + (now.y - was.y)).max(EDGE);
            // What people leave by runs downwards.
            let above = clear_of(*rect, taken, -1.0);
            *rect = if above.y < EDGE {
                clear_of(*rect, taken, 1.0)
            } else {
                above
            };
            taken.push(*rect);
        }
    }
}

/// Where stages of the journey proper were put.
fn places(scenario: &Scenario, slots: &[Option<way::Slot>]) -> Vec<(usize, Point)> {
    let stages = scenario.stages.iter().zip(slots).enumerate();
    let placed = stages.filter_map(|(stage, (item, slot))| {
        let (x, y) = slot.and(item.x.zip(item.y))?;
        (x.is_finite() && y.is_finite()).then_some((stage, Point { x, y }))
    });
    placed.collect()
}

/// How wide stages are that were put somewhere: no wider than those that stand close to each other have room for.
fn width(places: &[(usize, Point)], node: f64, tall: f64) -> f64 {
    let mut width = node;
    let mut fit = |room: f64| {
        if room > LEAST {
            width = width.min(room);
        }
    };
    for (_, a) in places {
        fit(2.0 * a.x);
        for (_, b) in places {
            if (a.y - b.y).abs() < tall {
                fit((a.x - b.x).abs() - 6.0);
            }
        }
    }
    width
}

/// The nearest place below (1) or above (-1) that overlaps nothing there is.
fn clear_of(mut rect: Rect, taken: &[Rect], turn: f64) -> Rect {
    while let Some(other) = taken
        .iter()
        .filter(|other| rect.grown(6.0).overlap(other) > 0.0)
        .max_by(|a, b| (turn * a.center().y).total_cmp(&(turn * b.center().y)))
    {
        let apart = f64::midpoint(rect.height, other.height) + 24.0;
        rect.y = other.center().y + turn * apart - rect.height / 2.0;
    }
    rect
}

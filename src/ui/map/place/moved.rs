//! Stages that a person put somewhere: they keep their place, others make way.

use super::across::{FOOT_HEIGHT, FOOT_MARGIN, lost_count};
use crate::model::Scenario;
use crate::ui::map::geometry::{Rect, Size};
use crate::ui::map::graph::Graph;
use crate::ui::map::way;

/// Stages with a place of their own keep it; others make way.
pub(super) fn moved(
    scenario: &Scenario,
    graph: &Graph,
    node: f64,
    stages: &mut [Rect],
    slots: &mut [Option<way::Slot>],
    size: &mut Size,
) {
    let own = |value: f64, least: f64| value.clamp(least, 20_000.0);
    let mut kept: Vec<usize> = Vec::new();
    for (stage, item) in scenario.stages.iter().enumerate() {
        if let (Some(x), Some(y), Some(slot)) = (item.x, item.y, slots[stage].as_mut())
            && x.is_finite()
            && y.is_finite()
        {
            stages[stage] = Rect {
                x: own(x, node / 2.0) - node / 2.0,
                y: own(y, graph.tall / 2.0) - graph.tall / 2.0,
                width: node,
                height: graph.tall,
            };
            slot.moved = true;
            kept.push(stage);
        }
    }
    if kept.is_empty() {
        return;
    }
    for stage in 0..stages.len() {
        if slots[stage].is_some_and(|slot| !slot.moved) {
            let free = clear_of(stages[stage], &kept, stages);
            if free != stages[stage] {
                stages[stage] = free;
                if let Some(slot) = slots[stage].as_mut() {
                    slot.moved = true;
                }
            }
            kept.push(stage);
        }
    }
    let lost = lost_count(graph);
    for (rect, slot) in stages.iter().zip(slots.iter()) {
        if slot.is_some() {
            size.width = size.width.max(rect.right() + 20.0);
            let foot = if lost > 0 {
                FOOT_HEIGHT + FOOT_MARGIN + 26.0
            } else {
                12.0
            };
            size.height = size.height.max(rect.bottom() + foot);
        }
    }
}

/// The nearest place below that overlaps none of the kept.
fn clear_of(mut rect: Rect, kept: &[usize], stages: &[Rect]) -> Rect {
    while let Some(other) = kept
        .iter()
        .map(|&stage| stages[stage])
        .filter(|other| rect.grown(6.0).overlap(other) > 0.0)
        .max_by(|a, b| a.bottom().total_cmp(&b.bottom()))
    {
        rect.y = other.bottom() + 24.0;
    }
    rect
}

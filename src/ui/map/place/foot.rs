//! The lost side by side along the foot of a journey that runs rightwards.

use super::across::{FOOT_HEIGHT, FOOT_MARGIN, MARGIN};
use crate::model::StageKind;
use crate::model::sort;
use crate::ui::map::geometry::{Rect, Size, Span};
use crate::ui::map::graph::Graph;
use crate::ui::map::layout::column_kind;
use crate::ui::map::order::Columns;

/// The lost side by side along the foot, each below those it loses.
pub(super) fn foot(
    graph: &Graph,
    columns: &Columns,
    spans: &[Span],
    stages: &mut [Rect],
    size: Size,
) {
    let first = columns
        .iter()
        .position(|items| column_kind(graph, items).is_some())
        .and_then(|c| spans.get(c))
        .map_or(MARGIN, |span| span.start);
    let lost = in_order(graph, &|stage| stages[stage].center().x);
    let count = lost.len().max(1) as f64;
    let start = first.min(size.width - 20.0 - count * 100.0).max(MARGIN);
    // As far as the journey reaches, and far enough for its own words.
    let reach = stages
        .iter()
        .zip(&graph.kinds)
        .filter(|(_, kind)| **kind != StageKind::Lost)
        .map(|(rect, _)| rect.right() + 50.0)
        .fold(start + count * 330.0, f64::max);
    let gap = 12.0;
    let end = reach.min(size.width - 20.0);
    let width = ((end - start) - gap * (count - 1.0)) / count;
    for (place, stage) in lost.into_iter().enumerate() {
        stages[stage] = Rect {
            x: start + place as f64 * (width + gap),
            y: size.height - FOOT_MARGIN - FOOT_HEIGHT,
            width,
            height: FOOT_HEIGHT,
        };
    }
}

/// The lost, from the one whose people come from nearest the beginning to the farthest; `place` is where a stage stands.
#[must_use]
pub fn in_order(graph: &Graph, place: &dyn Fn(usize) -> f64) -> Vec<usize> {
    let mut lost: Vec<(f64, usize)> = (0..graph.kinds.len())
        .filter(|&stage| graph.is_lost(stage))
        .map(|stage| {
            let (mut sum, mut count) = (0.0, 0.0);
            for from in sources(graph, stage) {
                sum += place(from);
                count += 1.0;
            }
            let mean = if count > 0.0 { sum / count } else { f64::MAX };
            (mean, stage)
        })
        .collect();
    sort::by(&mut lost, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    lost.into_iter().map(|(_, stage)| stage).collect()
}

/// The stages that lose people to a lost one.
pub fn sources(graph: &Graph, lost: usize) -> impl Iterator<Item = usize> + '_ {
    let ends = graph.transitions.iter().flatten();
    let own = ends.filter(move |(from, to)| *to == lost && !graph.is_lost(*from));
    own.map(|(from, _)| *from)
}

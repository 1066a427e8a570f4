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
    let mut lost: Vec<(f64, usize)> = (0..graph.kinds.len())
        .filter(|&stage| graph.is_lost(stage))
        .map(|stage| (sources(graph, stages, stage), stage))
        .collect();
    sort::by(&mut lost, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
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
    for (place, (_, stage)) in lost.into_iter().enumerate() {
        stages[stage] = Rect {
            x: start + place as f64 * (width + gap),
            y: size.height - FOOT_MARGIN - FOOT_HEIGHT,
            width,
            height: FOOT_HEIGHT,
        };
    }
}

/// Mean place of the stages that lose people to a lost one.
fn sources(graph: &Graph, stages: &[Rect], lost: usize) -> f64 {
    let from: Vec<f64> = graph
        .transitions
        .iter()
        .flatten()
        .filter(|(from, to)| *to == lost && !graph.is_lost(*from))
        .map(|(from, _)| stages[*from].center().x)
        .collect();
    if from.is_empty() {
        f64::MAX
    } else {
        from.iter().sum::<f64>() / from.len() as f64
    }
}

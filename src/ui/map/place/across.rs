//! A journey from left to right, the lost along the foot of the picture.

use super::{foot, moved, panels};
use crate::model::{Scenario, StageKind};
use crate::ui::map::geometry::{Direction, Rect, Size, Span};
use crate::ui::map::graph::{Graph, NODE_HEIGHT};
use crate::ui::map::layout::{
    Candidate, GREATEST_SCALE, LEAST_SCALE, Layout, candidates, column_kind,
};
use crate::ui::map::order::{Columns, Item};
use crate::ui::map::way;
use crate::ui::map::width::text_width;

pub(super) const MARGIN: f64 = 16.0;
pub(super) const FOOT_HEIGHT: f64 = 34.0;
pub(super) const FOOT_MARGIN: f64 = 5.0;
pub(super) const HEADING: f64 = 34.0;
pub(super) const PADDING: f64 = 12.0;
pub(super) const LANE: f64 = 14.0;
/// How far the tip of a channel reaches out of its slot.
const CHEVRON: f64 = 16.0;

/// What a candidate needs at scale 1.
struct Measure {
    node: f64,
    /// How tall a stage is.
    tall: f64,
    channel: f64,
    lengths: Vec<f64>,
    gaps: Vec<f64>,
    width: f64,
    height: f64,
    /// From the top of the picture to the tallest column.
    above: f64,
    /// From the tallest column to the foot.
    below: f64,
    tallest: usize,
}

/// Lays a journey out from left to right.
pub fn rightwards(scenario: &Scenario, graph: Graph, size: Size) -> Layout {
    let wished = wished_width(scenario, &graph);
    let all = candidates(&graph);
    let mut best: Option<(f64, &Candidate, Measure)> = None;
    let channel = channel_width(scenario);
    for node in [wished, wished.min(148.0), 136.0, 120.0] {
        for candidate in &all {
            let measure = measure(&graph, candidate, (node, channel), lost_count(&graph));
            let scale = (size.width / measure.width).min(size.height / measure.height);
            // Room that nobody needs is worth little: a wider node wins over a larger one.
            let cut = (wished - node) * 0.004;
            let worth = scale.min(1.0) + 0.25 * (scale - 1.0).clamp(0.0, 0.45) - cut;
            if best.as_ref().is_none_or(|(other, ..)| worth > other * 1.02) {
                best = Some((worth, candidate, measure));
            }
        }
    }
    match best {
        Some((_, candidate, measure)) => place(scenario, graph, size, candidate, measure),
        None => nothing(graph, size),
    }
}

fn nothing(graph: Graph, size: Size) -> Layout {
    Layout {
        direction: Direction::Rightwards,
        size,
        scale: 1.0,
        stages: Vec::new(),
        channels: vec![None; graph.channels.len()],
        slots: Vec::new(),
        columns: Vec::new(),
        panels: Vec::new(),
        lanes: Vec::new(),
        referral_lanes: (14.0, 28.0),
        graph,
    }
}

pub(super) fn lost_count(graph: &Graph) -> usize {
    graph
        .kinds
        .iter()
        .filter(|k| **k == StageKind::Lost)
        .count()
}

/// Width that shows the longest name, within reason.
fn wished_width(scenario: &Scenario, graph: &Graph) -> f64 {
    let longest = scenario
        .stages
        .iter()
        .zip(&graph.kinds)
        .filter(|(_, kind)| **kind != StageKind::Lost)
        .map(|(stage, _)| {
            let name = if stage.name.is_empty() {
                &stage.id
            } else {
                &stage.name
            };
            let mark = if stage.sentiment.is_some() { 18.0 } else { 0.0 };
            text_width(name, 13.0, true) + mark
        })
        .fold(0.0, f64::max);
    (longest + 38.0).clamp(136.0, 176.0)
}

/// Width of a channel that shows the longest name, within reason.
fn channel_width(scenario: &Scenario) -> f64 {
    let longest = scenario
        .channels
        .iter()
        .map(|channel| {
            let name = if channel.name.is_empty() {
                &channel.id
            } else {
                &channel.name
            };
            text_width(name, 13.0, true)
        })
        .fold(0.0, f64::max);
    (longest + 46.0).clamp(98.0, 180.0)
}

fn measure(
    graph: &Graph,
    candidate: &Candidate,
    (node, channel): (f64, f64),
    lost: usize,
) -> Measure {
    let Candidate { columns, room } = candidate;
    let lengths: Vec<f64> = columns
        .iter()
        .map(|items| match column_kind(graph, items) {
            None => channel - CHEVRON,
            Some(_) => node,
        })
        .collect();
    let last = columns.len().saturating_sub(1);
    let gaps: Vec<f64> = (0..columns.len())
        .map(|c| {
            let lanes = room.gaps[c].min(8) as f64;
            if c == last {
                beside(graph, &columns[c])
                    + if room.gaps[c] > 0 {
                        24.0 + 10.0 * lanes
                    } else {
                        0.0
                    }
            } else if column_kind(graph, &columns[c]).is_none() {
                if room.bent[c] { 66.0 } else { 34.0 }
            } else if room.bent[c] {
                78.0 + 9.0 * (lanes - 1.0).max(0.0)
            } else {
                46.0 + 9.0 * lanes
            }
        })
        .collect();
    let width = MARGIN + lengths.iter().sum::<f64>() + gaps.iter().sum::<f64>();
    let tallest = columns.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let referrals = room.referrals.min(4);
    let over = room.over.min(8) as f64 * LANE;
    let heading = if heading_beside(graph, columns) && room.over == 0 {
        PADDING
    } else {
        HEADING
    };
    let above = if referrals > 0 {
        24.0 + 26.0 * (referrals as f64 - 1.0)
    } else {
        8.0
    } + over
        + heading;
    let under = room.under.min(8) as f64 * LANE;
    let drop = match lost {
        0 => 10.0,
        1 => 26.0,
        _ => 50.0,
    };
    let below = PADDING + under + drop;
    let block = tallest as f64 * graph.tall + (tallest as f64 - 1.0) * 41.0;
    let foot = if lost > 0 {
        FOOT_HEIGHT + FOOT_MARGIN
    } else {
        0.0
    };
    Measure {
        node,
        tall: graph.tall,
        channel,
        lengths,
        gaps,
        width: width.max(MARGIN * 2.0 + lost as f64 * 120.0),
        height: above + block + below.max(if tallest == 1 { 76.0 } else { 0.0 }) + foot,
        above,
        below,
        tallest,
    }
}

/// Room at the end of the last column: enough for the pill where a stage there refers to itself.
fn beside(graph: &Graph, last: &[Item]) -> f64 {
    let own =
        |item: &Item| matches!(item, Item::Stage(s) if graph.referrals.contains(&Some((*s, *s))));
    if last.iter().any(own) { 200.0 } else { 20.0 }
}

/// Whether both headings find room beside the tallest column of their panel.
fn heading_beside(graph: &Graph, columns: &Columns) -> bool {
    let tallest = columns.iter().map(Vec::len).max().unwrap_or(0);
    let beside = |kind: StageKind, first: bool| {
        let heights: Vec<usize> = columns
            .iter()
            .filter(|items| column_kind(graph, items) == Some(kind))
            .map(Vec::len)
            .collect();
        let at = if first {
            heights.first()
        } else {
            heights.last()
        };
        at.is_none_or(|height| height + 1 < tallest)
    };
    beside(StageKind::Prospect, false) && beside(StageKind::Customer, true)
}

fn place(
    scenario: &Scenario,
    graph: Graph,
    size: Size,
    candidate: &Candidate,
    measure: Measure,
) -> Layout {
    let fit = (size.width / measure.width).min(size.height / measure.height);
    let scale = fit.clamp(LEAST_SCALE, GREATEST_SCALE);
    let width = (size.width / scale).max(measure.width);
    let height = (size.height / scale).max(measure.height);
    let columns = &candidate.columns;
    let starts = starts(&measure, width);
    let spare = height - measure.height;
    let (gap, middle) = heights(&measure, spare);
    let mut stages = vec![Rect::default(); graph.kinds.len()];
    let mut channels = vec![None; graph.channels.len()];
    let mut spans = Vec::with_capacity(columns.len());
    for (c, items) in columns.iter().enumerate() {
        let count = items.len() as f64;
        let block = count * measure.tall + (count - 1.0) * gap;
        let mut y = middle - block / 2.0;
        spans.push(Span {
            start: starts[c],
            end: starts[c] + measure.lengths[c],
            low: y,
            high: y + block,
        });
        for item in items {
            let rect = Rect {
                x: starts[c],
                y,
                width: measure.lengths[c],
                height: measure.tall,
            };
            match item {
                Item::Stage(stage) => stages[*stage] = rect,
                Item::Channel(channel) => {
                    let rect = Rect {
                        y: rect.y + (rect.height - NODE_HEIGHT) / 2.0,
                        height: NODE_HEIGHT,
                        ..rect
                    };
                    channels[*channel] = Some(chevron(rect, items.len(), measure.channel))
                }
            }
            y += measure.tall + gap;
        }
    }
    let mut slots = way::slots(&graph, columns);
    let mut layout_size = Size { width, height };
    moved::moved(
        scenario,
        &graph,
        measure.node,
        &mut stages,
        &mut channels,
        &mut slots,
        &mut layout_size,
    );
    foot::foot(&graph, columns, &spans, &mut stages, layout_size);
    let panels = panels::panels(&graph, &stages, &channels, candidate.room.over);
    Layout {
        direction: Direction::Rightwards,
        size: layout_size,
        scale,
        stages,
        channels,
        slots,
        columns: spans,
        panels,
        lanes: Vec::new(),
        referral_lanes: (14.0, 26.0),
        graph,
    }
}

/// A channel's place in its slot: as wide as a chevron, at the end next to its stage.
fn chevron(slot: Rect, count: usize, wished: f64) -> Rect {
    let body = (wished - CHEVRON).min(slot.width);
    let grow = if count == 1 { 6.0 } else { 0.0 };
    Rect {
        x: slot.right() - body,
        y: slot.y - grow,
        width: body + CHEVRON,
        height: slot.height + 2.0 * grow,
    }
}

/// Where the columns start; spare width goes to the gaps, within reason, then to the margins.
fn starts(measure: &Measure, width: f64) -> Vec<f64> {
    let spare = (width - measure.width).max(0.0);
    let inner: f64 = measure.gaps.iter().rev().skip(1).sum();
    let stretch = if inner > 0.0 {
        (spare / inner).min(1.1)
    } else {
        0.0
    };
    let content = MARGIN
        + measure.lengths.iter().sum::<f64>()
        + measure.gaps.iter().sum::<f64>()
        + inner * stretch;
    let mut x = MARGIN + ((width - content) / 2.0).max(0.0);
    let mut starts = Vec::with_capacity(measure.lengths.len());
    for (length, gap) in measure.lengths.iter().zip(&measure.gaps) {
        starts.push(x);
        x += length + gap * (1.0 + stretch);
    }
    starts
}

/// Gap within the columns, and the height of their middles.
fn heights(measure: &Measure, spare: f64) -> (f64, f64) {
    let joints = measure.tallest as f64 - 1.0;
    let more = if joints > 0.0 {
        (spare * 0.6 / joints).clamp(0.0, 34.0)
    } else {
        0.0
    };
    let gap = 41.0 + more;
    let block = measure.tallest as f64 * measure.tall + joints * gap;
    let rest = (spare - more * joints).max(0.0);
    let low = if measure.tallest == 1 {
        76.0 - measure.below.min(76.0)
    } else {
        0.0
    };
    (gap, measure.above + rest * 0.4 + low * 0.3 + block / 2.0)
}

//! A journey from left to right, the lost along the foot of the picture.

use crate::model::{Scenario, StageKind};
use crate::ui::map::geometry::{Direction, Point, Rect, Size, Span};
use crate::ui::map::graph::Graph;
use crate::ui::map::layout::{
    Candidate, GREATEST_SCALE, LEAST_SCALE, Layout, Panel, candidates, column_kind, extent,
};
use crate::ui::map::order::{Columns, Item};
use crate::ui::map::way;
use crate::ui::map::width::text_width;

const MARGIN: f64 = 16.0;
const NODE_HEIGHT: f64 = 60.0;
const FOOT_HEIGHT: f64 = 34.0;
const FOOT_MARGIN: f64 = 5.0;
const HEADING: f64 = 34.0;
const PADDING: f64 = 12.0;
const LANE: f64 = 14.0;
/// How far the tip of a channel reaches out of its slot.
const CHEVRON: f64 = 16.0;

/// What a candidate needs at scale 1.
struct Measure {
    node: f64,
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
        referral_lanes: (14.0, 28.0),
        graph,
    }
}

fn lost_count(graph: &Graph) -> usize {
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
    (longest + 46.0).clamp(98.0, 138.0)
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
                20.0 + if room.gaps[c] > 0 {
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
    let block = tallest as f64 * NODE_HEIGHT + (tallest as f64 - 1.0) * 41.0;
    let foot = if lost > 0 {
        FOOT_HEIGHT + FOOT_MARGIN
    } else {
        0.0
    };
    Measure {
        node,
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
        let block = count * NODE_HEIGHT + (count - 1.0) * gap;
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
                height: NODE_HEIGHT,
            };
            match item {
                Item::Stage(stage) => stages[*stage] = rect,
                Item::Channel(channel) => {
                    channels[*channel] = Some(chevron(rect, items.len(), measure.channel))
                }
            }
            y += NODE_HEIGHT + gap;
        }
    }
    let mut slots = way::slots(&graph, columns);
    let mut layout_size = Size { width, height };
    moved(
        scenario,
        &graph,
        measure.node,
        &mut stages,
        &mut slots,
        &mut layout_size,
    );
    foot(&graph, columns, &spans, &mut stages, layout_size);
    let panels = panels(&graph, &stages, &channels, candidate.room.over);
    Layout {
        direction: Direction::Rightwards,
        size: layout_size,
        scale,
        stages,
        channels,
        slots,
        columns: spans,
        panels,
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
    let block = measure.tallest as f64 * NODE_HEIGHT + joints * gap;
    let rest = (spare - more * joints).max(0.0);
    let low = if measure.tallest == 1 {
        76.0 - measure.below.min(76.0)
    } else {
        0.0
    };
    (gap, measure.above + rest * 0.4 + low * 0.3 + block / 2.0)
}

/// Stages with a place of their own keep it; others make way.
fn moved(
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
                y: own(y, NODE_HEIGHT / 2.0) - NODE_HEIGHT / 2.0,
                width: node,
                height: NODE_HEIGHT,
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

/// The lost side by side along the foot, each below those it loses.
fn foot(graph: &Graph, columns: &Columns, spans: &[Span], stages: &mut [Rect], size: Size) {
    let first = columns
        .iter()
        .position(|items| column_kind(graph, items).is_some())
        .and_then(|c| spans.get(c))
        .map_or(MARGIN, |span| span.start);
    let mut lost: Vec<(f64, usize)> = (0..graph.kinds.len())
        .filter(|&stage| graph.is_lost(stage))
        .map(|stage| (sources(graph, stages, stage), stage))
        .collect();
    lost.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
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

fn panels(graph: &Graph, stages: &[Rect], channels: &[Option<Rect>], over: usize) -> Vec<Panel> {
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
        });
    }
    panels
}

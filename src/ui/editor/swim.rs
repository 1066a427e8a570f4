//! The map by department: one lane for each, in the order in which the journey meets them.

use crate::model::{Scenario, sort};
use crate::ui::map::geometry::{Direction, Rect};
use crate::ui::map::layout::{Lane, Layout};

/// Room over the stages of a lane, for its heading.
const HEAD: f64 = 26.0;
/// Room under them.
const FOOT: f64 = 16.0;
/// Distance of two stages in one column of a lane.
const GAP: f64 = 28.0;
/// Distance of two lanes.
const BETWEEN: f64 = 8.0;
/// Room between the last lane and the foot.
const DROP: f64 = 34.0;
/// Distance of the middles of two channels that lead to one stage.
const CHANNELS: f64 = 66.0;
/// Room between a channel and its stage, at least.
const BEFORE: f64 = 18.0;

/// The layout with the stages in lanes. One that runs downwards has no room for lanes and stays.
#[must_use]
pub fn by_department(scenario: &Scenario, mut layout: Layout) -> Layout {
    if layout.direction != Direction::Rightwards || layout.stages.is_empty() {
        return layout;
    }
    let top = top(&layout);
    let stood = layout.stages.clone();
    let mut y = top;
    layout.lanes = Vec::new();
    for (department, stages) in members(scenario, &layout) {
        let bottom = fill(&mut layout, &stages, y + HEAD) + FOOT;
        layout.lanes.push(Lane {
            department,
            rect: Rect {
                x: 8.0,
                y,
                width: layout.size.width - 16.0,
                height: bottom - y,
            },
        });
        y = bottom + BETWEEN;
    }
    for slot in layout.slots.iter_mut().flatten() {
        slot.moved = true;
    }
    for column in &mut layout.columns {
        (column.low, column.high) = (top, y);
    }
    channels(&mut layout, &stood);
    foot(&mut layout, y);
    layout.panels = Vec::new();
    layout
}

/// Room over the lanes for referrals.
fn top(layout: &Layout) -> f64 {
    match layout.graph.referrals.iter().flatten().count().min(4) {
        0 => 8.0,
        count => 34.0 + layout.referral_lanes.1 * (count as f64 - 1.0),
    }
}

/// The stages of each department that stand in columns, in the order of the journey.
fn members(scenario: &Scenario, layout: &Layout) -> Vec<(String, Vec<usize>)> {
    let mut order: Vec<(usize, usize, usize)> = layout
        .slots
        .iter()
        .enumerate()
        .filter_map(|(stage, slot)| slot.map(|slot| (slot.column, slot.order, stage)))
        .collect();
    sort::by_key(&mut order, |key| *key);
    let mut lanes: Vec<(String, Vec<usize>)> = Vec::new();
    for (.., stage) in order {
        let department = scenario
            .stages
            .get(stage)
            .map_or("", |stage| stage.department.trim());
        match lanes.iter_mut().find(|(name, _)| name == department) {
            Some((_, stages)) => stages.push(stage),
            None => lanes.push((department.to_owned(), vec![stage])),
        }
    }
    lanes
}

/// Puts the stages of a lane under one another in their columns; the lower end of the last.
fn fill(layout: &mut Layout, stages: &[usize], y: f64) -> f64 {
    let mut taken = vec![0.0; layout.columns.len()];
    let mut bottom = y;
    for &stage in stages {
        let Some(slot) = layout.slots[stage] else {
            continue;
        };
        let rect = &mut layout.stages[stage];
        rect.x = layout.columns[slot.column].start;
        rect.y = y + taken[slot.column];
        taken[slot.column] += rect.height + GAP;
        bottom = bottom.max(rect.bottom());
    }
    bottom
}

/// Channels stand beside the stages they lead to.
fn channels(layout: &mut Layout, stood: &[Rect]) {
    let entries = layout.graph.channels.clone();
    for (channel, entry) in entries.iter().enumerate() {
        let Some(entry) = *entry else { continue };
        let all = entries
            .iter()
            .filter(|other| **other == Some(entry))
            .count();
        let before = entries[..channel]
            .iter()
            .filter(|other| **other == Some(entry))
            .count();
        let (stage, middle) = (layout.stages[entry], layout.stages[entry].center().y);
        if let Some(rect) = &mut layout.channels[channel] {
            let off = before as f64 - (all as f64 - 1.0) / 2.0;
            rect.y = middle - rect.height / 2.0 + off * CHANNELS;
            // It went along with a stage that was moved by hand, and may have found no room before it.
            let back = rect.x + stage.x - stood[entry].x;
            rect.x = back.min(stage.x - BEFORE - rect.width);
        }
    }
}

fn foot(layout: &mut Layout, y: f64) {
    let mut height = y + 4.0;
    for (stage, slot) in layout.slots.iter().enumerate() {
        if slot.is_none() {
            let rect = &mut layout.stages[stage];
            rect.y = y + DROP;
            height = height.max(rect.bottom() + 5.0);
        }
    }
    layout.size.height = height;
}

//! Bars in rows, each from one value to another: the waterfall of a difference, and a tornado.

use super::axis::{self, Plot, TICK_SIZE, path, text};
use super::label;
use super::path::segment;
use super::scale::{self, Domain, Linear};
use super::scene::{Anchor, Mark, Scene, Table};
use super::words::Words;
use crate::engine::series::Unit;

/// A bar of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Where it begins and ends.
    pub values: [f64; 2],
    /// Style classes.
    pub class: String,
    /// What stands at its far end.
    pub text: String,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Whether it is what the others come to.
    pub is_sum: bool,
    /// Its bars.
    pub bars: Vec<Bar>,
    /// Where the next row begins: a line leads there.
    pub leads_to: Option<f64>,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub struct BarsInput<'a> {
    /// Short name for a screen reader.
    pub title: String,
    /// One sentence that says what is to be seen.
    pub description: String,
    /// The rows, from above.
    pub rows: &'a [Row],
    /// A value at which a line stands, beside zero.
    pub mark: Option<f64>,
    /// What values are counted in.
    pub unit: Unit,
    /// Whether they are differences.
    pub is_change: bool,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture at most.
    pub height: f64,
    /// The figures.
    pub table: Table,
}

/// Height of a row at most, and room for the axis below.
const ROW: f64 = 44.0;
const AXIS: f64 = 26.0;
const GAP: f64 = 8.0;

/// Draws the bars.
#[must_use]
pub fn bars(input: BarsInput<'_>, words: &Words) -> Scene {
    let count = input.rows.len().max(1) as f64;
    let row = ((input.height - AXIS) / count).clamp(16.0, ROW);
    let height = count * row + AXIS;
    let names = input
        .rows
        .iter()
        .map(|row| label::width(&row.name, TICK_SIZE, row.is_sum));
    let before = texts(input.rows, |bar| bar.values[1] < bar.values[0]);
    let behind = texts(input.rows, |bar| bar.values[1] >= bar.values[0]);
    // Bars keep a quarter of the width, and names are shortened before figures are.
    let room = input.width * 0.75 - before - behind - 3.0 * GAP;
    let most = room.clamp(48.0, (input.width * 0.46).max(48.0));
    let left = names.fold(0.0, f64::max).min(most) + GAP;
    let from = left + before + GAP;
    let to = (input.width - behind - GAP).max(from + 20.0);
    let values = input
        .rows
        .iter()
        .flat_map(|row| row.bars.iter().flat_map(|bar| bar.values));
    let extent = scale::extent(values.chain(input.mark));
    let ticks_fit = (((to - from) / 76.0) as usize).clamp(2, 5);
    let domain = Domain::of(extent, ticks_fit);
    let x = Linear {
        low: domain.low,
        high: domain.high,
        from,
        to,
    };
    let mut marks = grid(&x, &domain, &input, words, height - AXIS);
    for (at, one) in input.rows.iter().enumerate() {
        let top = at as f64 * row;
        marks.extend(drawn(one, &x, top, row, left));
    }
    if let Some(mark) = input.mark {
        let at = x.at(mark);
        marks.push(path(segment((at, 0.0), (at, height - AXIS)), "ink-l"));
    }
    Scene {
        width: input.width,
        height,
        title: input.title,
        description: input.description,
        marks,
        table: input.table,
    }
}

/// Room for the texts at the ends of some bars.
fn texts(rows: &[Row], which: impl Fn(&Bar) -> bool) -> f64 {
    let bars = rows
        .iter()
        .flat_map(|row| &row.bars)
        .filter(|bar| which(bar));
    bars.map(|bar| label::width(&bar.text, TICK_SIZE, false))
        .fold(0.0, f64::max)
}

fn grid(
    x: &Linear,
    domain: &Domain,
    input: &BarsInput<'_>,
    words: &Words,
    bottom: f64,
) -> Vec<Mark> {
    let ticks = domain.ticks();
    let texts = if input.is_change {
        words.numbers.ticks_of_change(input.unit, &ticks)
    } else {
        words.numbers.ticks(input.unit, &ticks)
    };
    let plot = Plot {
        x: *x,
        y: Linear {
            low: 0.0,
            high: 1.0,
            from: bottom,
            to: 0.0,
        },
    };
    axis::across(&plot, &ticks, texts, input.width)
}

fn drawn(row: &Row, x: &Linear, top: f64, height: f64, left: f64) -> Vec<Mark> {
    let middle = top + height / 2.0;
    let class = if row.is_sum { "t b" } else { "t" };
    let name = label::fit(&row.name, left - GAP, TICK_SIZE, row.is_sum);
    let mut marks = vec![text((left - GAP, middle + 4.0), name, Anchor::End, class)];
    let thick = (height * 0.62).min(26.0);
    for bar in &row.bars {
        let [from, to] = bar.values.map(|value| x.at(value));
        let (low, high) = (from.min(to), from.max(to));
        marks.push(Mark::Rect {
            x: low,
            y: middle - thick / 2.0,
            width: (high - low).max(1.0),
            height: thick,
            radius: 2.0,
            class: bar.class.clone(),
        });
        let (at, anchor) = if to < from {
            (low - 6.0, Anchor::End)
        } else {
            (high + 6.0, Anchor::Start)
        };
        let class = if row.is_sum { "t b" } else { "t2" };
        marks.push(text((at, middle + 4.0), bar.text.clone(), anchor, class));
    }
    if let Some(next) = row.leads_to {
        let at = x.at(next);
        let down = (at, middle + thick / 2.0);
        marks.push(path(
            segment(down, (at, top + height * 1.5 - thick / 2.0)),
            "axis",
        ));
    }
    marks
}

#[cfg(test)]
mod tests;

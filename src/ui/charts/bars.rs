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
/// Where names stand above their bars: height of a row, and of the name's part of it.
const TALL_ROW: f64 = 40.0;
const NAME: f64 = 18.0;
/// A picture that is narrower grows in height before a name of it is cut.
const NARROW: f64 = 420.0;

/// Where the rows stand.
struct Rows {
    /// Height of one.
    height: f64,
    /// Part of it that the name takes above the bar; 0 where it stands before the bar.
    above: f64,
    /// Where the names end.
    left: f64,
    /// Where the bars begin and end.
    across: [f64; 2],
}

impl Rows {
    /// Names stand before their bars, or above them where they would be cut and there is room for that.
    fn of(input: &BarsInput<'_>) -> Self {
        let count = input.rows.len().max(1) as f64;
        let names = input
            .rows
            .iter()
            .map(|row| label::width(&row.name, TICK_SIZE, row.is_sum));
        let longest = names.fold(0.0, f64::max);
        let before = texts(input.rows, |bar| bar.values[1] < bar.values[0]);
        let behind = texts(input.rows, |bar| bar.values[1] >= bar.values[0]);
        // Bars keep a quarter of the width, and names are shortened before figures are.
        let room = input.width * 0.75 - before - behind - 3.0 * GAP;
        let most = room.clamp(48.0, (input.width * 0.58).max(48.0));
        let fits = count * TALL_ROW + AXIS <= input.height;
        let stands_above = longest > most && (fits || input.width < NARROW);
        let (height, above, left, from) = if stands_above {
            (TALL_ROW, NAME, input.width, before + GAP)
        } else {
            let left = longest.min(most) + GAP;
            let height = ((input.height - AXIS) / count).clamp(16.0, ROW);
            (height, 0.0, left, left + before + GAP)
        };
        let to = (input.width - behind - GAP).max(from + 20.0);
        Self {
            height,
            above,
            left,
            across: [from, to],
        }
    }

    /// The middle of a bar, from the top of its row.
    fn middle(&self) -> f64 {
        (self.height + self.above) / 2.0
    }

    /// A line from the top to the axis, past the names that stand above bars.
    fn line(&self, at: f64, bottom: f64) -> Vec<Mark> {
        let pieces = if self.above > 0.0 {
            (bottom / self.height).round() as usize
        } else {
            1
        };
        let long = bottom / pieces.max(1) as f64;
        let piece = |row: usize| {
            let top = row as f64 * long;
            path(segment((at, top + self.above), (at, top + long)), "ink-l")
        };
        (0..pieces).map(piece).collect()
    }

    /// How thick a bar is.
    fn thick(&self) -> f64 {
        ((self.height - self.above) * 0.62).min(26.0)
    }
}

/// Draws the bars.
#[must_use]
pub fn bars(input: BarsInput<'_>, words: &Words) -> Scene {
    let rows = Rows::of(&input);
    let height = input.rows.len().max(1) as f64 * rows.height + AXIS;
    let [from, to] = rows.across;
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
        marks.extend(drawn(one, &x, at as f64 * rows.height, &rows));
    }
    let bottom = height - AXIS;
    marks.extend(
        input
            .mark
            .into_iter()
            .flat_map(|mark| rows.line(x.at(mark), bottom)),
    );
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

/// The name of a row: before its bar, or above it.
fn named(row: &Row, top: f64, rows: &Rows) -> Mark {
    let class = if row.is_sum { "t b" } else { "t" };
    let fit = |room: f64| label::fit(&row.name, room, TICK_SIZE, row.is_sum);
    if rows.above > 0.0 {
        let at = (0.0, top + rows.above - 4.0);
        let class = format!("{class} halo");
        return text(at, fit(rows.left), Anchor::Start, &class);
    }
    let (end, middle) = (rows.left - GAP, top + rows.middle());
    text((end, middle + 4.0), fit(end), Anchor::End, class)
}

fn drawn(row: &Row, x: &Linear, top: f64, rows: &Rows) -> Vec<Mark> {
    let (middle, thick) = (top + rows.middle(), rows.thick());
    let mut marks = vec![named(row, top, rows)];
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
    // A line through the next name would strike it out.
    if let Some(next) = row.leads_to.filter(|_| rows.above == 0.0) {
        let at = x.at(next);
        let ends = [0.0, rows.height].map(|down| middle + down);
        let line = segment((at, ends[0] + thick / 2.0), (at, ends[1] - thick / 2.0));
        marks.push(path(line, "axis"));
    }
    marks
}

#[cfg(test)]
mod tests;

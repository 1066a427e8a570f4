//! Axes: where their ticks stand and how they are drawn.

use super::label;
use super::path::segment;
use super::scale::{Domain, Linear};
use super::scene::{Anchor, Mark};
use super::times::TimeTick;

/// Type size of ticks.
pub const TICK_SIZE: f64 = 12.0;

/// The inner rectangle of a chart and its scales.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plot {
    /// Time to x.
    pub x: Linear,
    /// Value to y.
    pub y: Linear,
}

impl Plot {
    /// A plot between four edges, for times 0 to `periods` and a domain of values.
    #[must_use]
    pub fn new(edges: [f64; 4], periods: u32, domain: Domain) -> Self {
        let [left, top, right, bottom] = edges;
        Self {
            x: Linear {
                low: 0.0,
                high: f64::from(periods.max(1)),
                from: left,
                to: right.max(left + 1.0),
            },
            y: Linear {
                low: domain.low,
                high: domain.high,
                from: bottom.max(top + 1.0),
                to: top,
            },
        }
    }

    /// Left edge.
    #[must_use]
    pub fn left(&self) -> f64 {
        self.x.from
    }

    /// Right edge.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.x.to
    }

    /// Upper edge.
    #[must_use]
    pub fn top(&self) -> f64 {
        self.y.to
    }

    /// Lower edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.y.from
    }
}

/// A text mark, the commonest kind.
#[must_use]
pub fn text(at: (f64, f64), text: impl Into<String>, anchor: Anchor, class: &str) -> Mark {
    Mark::Text {
        x: at.0,
        y: at.1,
        text: text.into(),
        size: TICK_SIZE,
        anchor,
        class: class.to_owned(),
    }
}

/// A path mark whose width is of its class.
#[must_use]
pub fn path(d: String, class: &str) -> Mark {
    Mark::Path {
        d,
        class: class.to_owned(),
        width: None,
    }
}

/// Width that tick texts need at most.
#[must_use]
pub fn widest(texts: &[String]) -> f64 {
    texts
        .iter()
        .map(|text| label::width(text, TICK_SIZE, false))
        .fold(0.0, f64::max)
}

/// The horizontal lines and texts of a value axis; zero, where it is there, is the heavier line.
#[must_use]
pub fn value_axis(plot: &Plot, ticks: &[f64], texts: &[String]) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(2 * ticks.len());
    for (&value, tick) in ticks.iter().zip(texts) {
        let y = plot.y.at(value);
        let class = if value == 0.0 { "axis" } else { "gridline" };
        let line = segment((plot.left(), y), (plot.right(), y));
        marks.push(path(line, class));
        let at = (plot.left() - 8.0, y + 4.0);
        marks.push(text(at, tick.clone(), Anchor::End, "t3"));
    }
    marks
}

/// The vertical lines and texts of an axis of values that runs across; zero, where it is there, is the heavier line. Texts are
/// kept inside the picture, and those that would touch another are left out.
#[must_use]
pub fn across(plot: &Plot, ticks: &[f64], texts: Vec<String>, scene_width: f64) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(2 * ticks.len());
    let mut free_from = f64::NEG_INFINITY;
    for (&value, tick) in ticks.iter().zip(texts) {
        let x = plot.x.at(value);
        let class = if value == 0.0 { "axis" } else { "gridline" };
        marks.push(path(segment((x, plot.top()), (x, plot.bottom())), class));
        let half = label::width(&tick, TICK_SIZE, false) / 2.0;
        let middle = x.clamp(half, (scene_width - half).max(half));
        if middle - half >= free_from {
            free_from = middle + half + 6.0;
            marks.push(text(
                (middle, plot.bottom() + 18.0),
                tick,
                Anchor::Middle,
                "t3",
            ));
        }
    }
    marks
}

/// The texts below a time axis, kept inside the picture and apart from one another. Where zero is
/// not on the value axis, a base line with notches stands for it.
#[must_use]
pub fn time_axis(plot: &Plot, ticks: &[TimeTick], scene_width: f64, base: bool) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(2 * ticks.len() + 1);
    let y = plot.bottom();
    if base {
        let line = segment((plot.left(), y), (plot.right(), y));
        marks.push(path(line, "axis"));
    }
    let mut free_until = f64::INFINITY;
    // From the right, since the last tick says the unit.
    for tick in ticks.iter().rev() {
        let x = plot.x.at(f64::from(tick.time));
        if base {
            marks.push(path(segment((x, y), (x, y + 4.0)), "axis"));
        }
        let half = label::width(&tick.text, TICK_SIZE, false) / 2.0;
        let middle = x.min(scene_width - half - 1.0).max(half + 1.0);
        if middle + half > free_until {
            continue;
        }
        free_until = middle - half - 8.0;
        let at = (middle, y + 20.0);
        marks.push(text(at, tick.text.clone(), Anchor::Middle, "t3"));
    }
    marks
}

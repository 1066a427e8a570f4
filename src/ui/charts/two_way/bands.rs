//! The field itself: bands of round amounts, each with its shade, and the key that says which is which.

use super::TwoWayInput;
use crate::engine::series::Unit;
use crate::ui::charts;
use crate::ui::charts::axis::{self, Plot, path};
use crate::ui::charts::path::push_number;
use crate::ui::charts::scale::{self, Domain, Linear};
use crate::ui::charts::scene::Mark;
use crate::ui::charts::words::Words;

/// Shades of either colour.
const SHADES: f64 = 6.0;
/// A difference below this part of the outcomes is none.
const NOTHING: f64 = 1e-9;
/// Height of the key, and its distance to the axis.
const KEY: f64 = 12.0;
const KEY_AT: f64 = 54.0;

/// How amounts are shaded.
pub(super) struct Bands {
    domain: Domain,
    slot: usize,
    /// What less than nothing is drawn in.
    other: &'static str,
    is_change: bool,
    unit: Unit,
    /// Whether every amount is nothing: then there is nothing to be shaded.
    is_nothing: bool,
}

impl Bands {
    pub(super) fn new(input: &TwoWayInput<'_>) -> Self {
        let grid = &input.plane.grid;
        let places = (0..grid.values[1].len())
            .flat_map(|second| (0..grid.values[0].len()).map(move |first| (first, second)));
        let differences = places.map(|(first, second)| difference(input, first, second));
        let extent = scale::extent(differences);
        Self {
            domain: Domain::of(extent, 8),
            is_nothing: extent.is_none_or(|ends| ends == (0.0, 0.0)),
            slot: charts::slot(input.scenario, input.strategy),
            other: if input.strategy > 0 { "f1" } else { "loss" },
            is_change: input.strategy > 0,
            unit: grid.outcome.unit(),
        }
    }

    /// The style of an amount; `None` where there is nothing to be seen.
    fn class(&self, amount: f64) -> Option<String> {
        if !amount.is_finite() || self.is_nothing {
            return None;
        }
        let band = (amount / self.domain.step + 1e-9).floor();
        let middle = (band + 0.5) * self.domain.step;
        let (low, high) = (self.domain.low, self.domain.high);
        // Far from zero a shade tells how far along the amounts are, else how far from zero.
        let part = if self.domain.has_zero() {
            middle.abs() / high.max(-low)
        } else if high > 0.0 {
            (middle - low) / (high - low)
        } else {
            (high - middle) / (high - low)
        };
        let shade = (part * SHADES).ceil().clamp(1.0, SHADES);
        let colour = if middle < 0.0 {
            self.other.to_owned()
        } else {
            format!("f{}", self.slot)
        };
        Some(format!("{colour} shade-{shade}"))
    }

    /// The squares between four places each, in one shape for each shade.
    pub(super) fn field(&self, input: &TwoWayInput<'_>, plot: &Plot) -> Vec<Mark> {
        let grid = &input.plane.grid;
        let mut shapes: Vec<(String, String)> = Vec::new();
        for second in 1..grid.values[1].len() {
            let edge = |at: usize| plot.y.at(grid.values[1][at]).round();
            let (top, bottom) = (edge(second), edge(second - 1));
            for first in 1..grid.values[0].len() {
                let around = [(0, 0), (1, 0), (0, 1), (1, 1)];
                let sum: f64 = around
                    .iter()
                    .map(|(left, down)| difference(input, first - left, second - down))
                    .sum();
                let Some(class) = self.class(sum / 4.0) else {
                    continue;
                };
                let edge = |at: usize| plot.x.at(grid.values[0][at]).round();
                let square = square([edge(first - 1), top, edge(first), bottom]);
                match shapes.iter_mut().find(|(of, _)| *of == class) {
                    Some((_, shape)) => shape.push_str(&square),
                    None => shapes.push((class, square)),
                }
            }
        }
        let shapes = shapes.into_iter();
        shapes.map(|(class, shape)| path(shape, &class)).collect()
    }

    /// The key: every band with the amounts between them.
    pub(super) fn key(&self, input: &TwoWayInput<'_>, words: &Words, plot: &Plot) -> Vec<Mark> {
        if self.is_nothing {
            return Vec::new();
        }
        let Domain { low, high, step } = self.domain;
        let top = plot.bottom() + KEY_AT;
        let x = Linear {
            low,
            high,
            from: plot.left(),
            to: plot.right(),
        };
        let mut marks = Vec::new();
        let mut from = low;
        // Of a hundred bands at most, as a domain has ticks.
        for _ in 0..100 {
            if from >= high {
                break;
            }
            let next = ((from / step + 1e-9).floor() + 1.0) * step;
            let to = next.min(high);
            if let Some(class) = self.class(f64::midpoint(from, to)) {
                let square = square([x.at(from).round(), top, x.at(to).round(), top + KEY]);
                marks.push(path(square, &class));
            }
            from = to;
        }
        let ticks = self.domain.ticks();
        let texts = if self.is_change {
            words.numbers.ticks_of_change(self.unit, &ticks)
        } else {
            words.numbers.ticks(self.unit, &ticks)
        };
        let plot = Plot {
            x,
            y: Linear {
                low: 0.0,
                high: 1.0,
                from: top + KEY,
                to: top,
            },
        };
        marks.extend(axis::across(&plot, &ticks, texts, input.width));
        marks
    }
}

/// The difference at a place, without what rounding left of nothing.
fn difference(input: &TwoWayInput<'_>, first: usize, second: usize) -> f64 {
    let grid = &input.plane.grid;
    let outcomes = grid.at(first, second);
    let size = outcomes
        .iter()
        .fold(0.0_f64, |most, one| most.max(one.abs()));
    let difference = grid.difference(first, second, input.strategy);
    if difference.abs() <= NOTHING * size {
        0.0
    } else {
        difference
    }
}

/// A rectangle by left, top, right and bottom.
fn square([left, top, right, bottom]: [f64; 4]) -> String {
    let mut out = String::from("M");
    push_number(&mut out, left);
    out.push(',');
    push_number(&mut out, top);
    out.push('H');
    push_number(&mut out, right);
    out.push('V');
    push_number(&mut out, bottom);
    out.push('H');
    push_number(&mut out, left);
    out.push('z');
    out
}

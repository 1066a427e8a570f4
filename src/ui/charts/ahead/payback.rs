//! Where a strategy has paid back: a dot on the line of nothing, and when that is, where the fewest lines are.

use super::{AheadInput, Course};
use crate::engine::series::Unit;
use crate::text::compare::Phrase;
use crate::ui::charts::axis::{Plot, TICK_SIZE, text};
use crate::ui::charts::label;
use crate::ui::charts::scene::{Anchor, Mark};
use crate::ui::charts::words::Words;

/// Half the height of a line of text.
const HALF_LINE: f64 = 8.0;

/// The first time from which a sum is never below zero again, where it was before.
pub(super) fn paid_back(values: &[f64]) -> Option<usize> {
    let last = values.iter().rposition(|value| *value < 0.0)?;
    (last + 1 < values.len()).then_some(last + 1)
}

/// A dot where the focused strategy has paid back, and its time.
pub(super) fn break_even(plot: &Plot, input: &AheadInput<'_>, words: &Words) -> Vec<Mark> {
    let focus = input
        .courses
        .get(input.focus)
        .filter(|_| input.series.unit() == Unit::Money);
    let Some((course, time)) = focus.and_then(|course| Some((course, paid_back(&course.mean)?)))
    else {
        return Vec::new();
    };
    let (x, y) = (plot.x.at(time as f64), plot.y.at(0.0));
    let label_text = words
        .calendar
        .label(u32::try_from(time).unwrap_or(u32::MAX));
    let said = Phrase::PaidBack { time: &label_text }.say(input.language);
    let width = label::width(&said, TICK_SIZE, false);
    let (middle, line) = place(plot, input.courses, (x, y), width);
    vec![
        Mark::Circle {
            x,
            y,
            r: 5.0,
            class: format!("f{} ring", course.slot),
        },
        text((middle, line + 4.0), said, Anchor::Middle, "t2 halo"),
    ]
}

/// The middle of a text so wide beside a point, where it hides the least of the lines.
fn place(plot: &Plot, courses: &[Course], (x, y): (f64, f64), width: f64) -> (f64, f64) {
    let half = width / 2.0;
    let beside = half + 9.0;
    let (near, far) = (18.0, 34.0);
    let wishes = [
        (x, y + near),
        (x + beside, y + near),
        (x - beside, y - near),
        (x - beside, y + near),
        (x + beside, y + far),
        (x - beside, y - far),
    ];
    let ends = (
        plot.left() + half,
        (plot.right() - half).max(plot.left() + half),
    );
    let rows = (
        plot.top() + HALF_LINE,
        (plot.bottom() - HALF_LINE).max(plot.top() + HALF_LINE),
    );
    let inside = |(x, y): (f64, f64)| (x.clamp(ends.0, ends.1), y.clamp(rows.0, rows.1));
    let hidden = |at: &(f64, f64)| -> usize {
        let of = |course: &Course| hidden(plot, &course.mean, *at, half);
        courses.iter().map(of).sum()
    };
    let places = wishes.map(inside);
    // The first of equals.
    places.into_iter().min_by_key(hidden).unwrap_or(places[0])
}

/// How many steps of a line lie within a text around a point.
fn hidden(plot: &Plot, values: &[f64], (x, y): (f64, f64), half: f64) -> usize {
    let steps = values.windows(2).enumerate();
    let within = |(time, ends): (usize, &[f64])| {
        let (from, to) = (plot.x.at(time as f64), plot.x.at(time as f64 + 1.0));
        let (a, b) = (plot.y.at(ends[0]), plot.y.at(ends[1]));
        to >= x - half && from <= x + half && a.max(b) >= y - HALF_LINE && a.min(b) <= y + HALF_LINE
    };
    steps.filter(|step| within(*step)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::charts::scale::Domain;

    #[test]
    fn the_text_stands_where_it_hides_no_line() {
        let plot = Plot::new(
            [40.0, 12.0, 440.0, 300.0],
            36,
            Domain::of(Some((-1000.0, 2600.0)), 5),
        );
        let course = |mean: Vec<f64>| Course {
            name: String::new(),
            slot: 0,
            mean,
            quantiles: Vec::new(),
        };
        let rising = |start: f64| {
            (0..37)
                .map(|time| f64::from(time) * 100.0 - start)
                .collect()
        };
        // One crosses nothing in the middle; two more lie right below it, and above.
        for others in [vec![], vec![1250.0], vec![1250.0, 800.0]] {
            let mut courses = vec![course(rising(1000.0))];
            courses.extend(others.into_iter().map(|start| course(rising(start))));
            let at = (plot.x.at(10.0), plot.y.at(0.0));
            let found = place(&plot, &courses, at, 120.0);
            let hidden: usize = courses
                .iter()
                .map(|course| hidden(&plot, &course.mean, found, 60.0))
                .sum();
            assert_eq!(hidden, 0, "{} lines: {found:?}", courses.len());
        }
        // Near an edge it stays inside.
        let (x, _) = place(&plot, &[], (plot.right(), plot.y.at(0.0)), 120.0);
        assert!(x + 60.0 <= plot.right());
    }
}

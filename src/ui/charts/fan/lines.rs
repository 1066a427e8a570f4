//! The lines, the band, the real values and the cursor of a fan chart.

use super::courses::{Course, Courses};
use crate::analysis::results::Quantiles;
use crate::ui::charts::axis::{Plot, path};
use crate::ui::charts::path::{self as data, Point};
use crate::ui::charts::scene::Mark;
use crate::ui::charts::thin;

/// Everything that is data, back to front.
pub fn draw(plot: &Plot, courses: &Courses) -> Vec<Mark> {
    let columns = (plot.right() - plot.left()) as usize;
    let mut marks = Vec::with_capacity(courses.lines.len() + 3);
    if let Some((line, spread)) = courses.beside {
        marks.push(band(
            plot,
            courses,
            columns,
            courses.lines[line].slot,
            spread,
        ));
    }
    if let (Some(focus), Some(spread)) = (courses.focus(), courses.band) {
        marks.push(band(plot, courses, columns, focus.slot, spread));
    }
    // The dashed ones lie over the focused one: where lines are equal, it shows between the dashes.
    let (solid, dashed): (Vec<_>, Vec<_>) = courses
        .lines
        .iter()
        .partition(|line| line.focus || line.slot == 1);
    let (focus, base): (Vec<_>, Vec<_>) = solid.into_iter().partition(|line| line.focus);
    for line in base.into_iter().chain(focus).chain(dashed) {
        marks.push(course(plot, courses, line, columns));
    }
    let lone = courses
        .lines
        .iter()
        .filter_map(|line| lone(plot, courses, line));
    marks.extend(lone);
    marks.extend(observed(plot, courses));
    marks
}

/// The points of a line of values.
pub fn points(plot: &Plot, first: u32, values: impl Iterator<Item = f64>) -> Vec<Point> {
    values
        .enumerate()
        .map(|(index, value)| {
            let time = f64::from(first) + index as f64;
            (plot.x.at(time), plot.y.at(value))
        })
        .collect()
}

fn course(plot: &Plot, courses: &Courses, line: &Course, columns: usize) -> Mark {
    let all = points(plot, courses.first, line.mean.iter().copied());
    let class = if line.focus {
        format!("l{} focus", line.slot)
    } else {
        format!("l{0} d{0}", line.slot)
    };
    path(data::line(&thin::line(all, columns)), &class)
}

/// A line of a single value is a point: the strategy's mark.
fn lone(plot: &Plot, courses: &Courses, line: &Course) -> Option<Mark> {
    let mut values = line
        .mean
        .iter()
        .enumerate()
        .filter(|(_, value)| value.is_finite());
    let (index, value) = values.next()?;
    if values.next().is_some() {
        return None;
    }
    let time = f64::from(courses.first) + index as f64;
    let d = data::strategy_mark(line.slot, (plot.x.at(time), plot.y.at(*value)), 4.2);
    Some(path(d, &format!("f{}", line.slot)))
}

fn band(plot: &Plot, courses: &Courses, columns: usize, slot: usize, band: &[Quantiles]) -> Mark {
    let side = |level: usize, outer| {
        let values = band.iter().map(|spread| spread[level]);
        thin::side(points(plot, courses.first, values), columns, outer)
    };
    if let [only] = band {
        let x = plot.x.at(f64::from(courses.first));
        let ends = [4, 0].map(|level| (x, plot.y.at(only[level])));
        return path(data::line(&ends), &format!("l{slot}"));
    }
    // Upwards is less in a picture.
    let d = data::band(&side(4, f64::min), &side(0, f64::max));
    let shade = if courses.stale { "stale" } else { "bi" };
    path(d, &format!("f{slot} {shade}"))
}

fn observed(plot: &Plot, courses: &Courses) -> Option<Mark> {
    let values = &courses.observed;
    let (first, last) = (values.first()?.0, values.last()?.0);
    let distance = (plot.x.at(f64::from(last)) - plot.x.at(f64::from(first))) / values.len() as f64;
    let radius = (distance * 0.45).clamp(1.2, 3.0);
    let mut centres: Vec<Point> = Vec::with_capacity(values.len());
    for &(time, value) in values {
        let point = (plot.x.at(f64::from(time)), plot.y.at(value));
        // Circles that would hide one another whole are one circle.
        let hidden = centres.last().is_some_and(|before| {
            (before.0 - point.0).abs() < 0.7 && (before.1 - point.1).abs() < 0.7
        });
        if !hidden {
            centres.push(point);
        }
    }
    Some(path(data::circles(&centres, radius), "observed"))
}

/// The vertical line of the time looked at, with a dot at its foot.
pub fn cursor(plot: &Plot, cursor: Option<u32>) -> Vec<Mark> {
    let Some(time) = cursor else {
        return Vec::new();
    };
    let x = plot.x.at(f64::from(time)).min(plot.right());
    // On the line of zero where that is the foot of the plot, but for a little below it.
    let zero = plot.y.at(0.0);
    let at_foot = zero <= plot.bottom() && plot.bottom() - zero < 25.0;
    let foot = if at_foot { zero } else { plot.bottom() };
    vec![
        path(data::segment((x, plot.top()), (x, foot)), "acc-l"),
        Mark::Circle {
            x,
            y: foot,
            r: 5.5,
            class: "acc ring".to_owned(),
        },
    ]
}

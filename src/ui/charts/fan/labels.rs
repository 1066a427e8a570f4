//! What names the lines of a fan chart: ends, key, readout, and the word for the band.

use super::courses::{Course, Courses};
use super::KEY_ROW;
use crate::ui::charts::axis::{Plot, path};
use crate::ui::charts::label;
use crate::ui::charts::path::{segment, strategy_mark};
use crate::ui::charts::scene::{Anchor, Mark, Part};
use crate::ui::charts::words::Words;
use crate::engine::series::{Series, Unit};

/// Type size of labels.
const SIZE: f64 = 12.0;
/// Distance of end labels.
const GAP: f64 = 17.0;
/// From the plot to the mark of an end label, the leader between them.
const LEADER: f64 = 19.0;
/// From a mark to its text.
const MARK_ROOM: f64 = 10.0;
/// Radius of marks.
const RADIUS: f64 = 4.2;

/// Room right of the plot.
pub fn gutter(courses: &Courses, narrow: bool, width: f64) -> f64 {
    let (name, end) = courses.label_widths(SIZE);
    let fixed = LEADER + MARK_ROOM + end + 2.0;
    if narrow {
        fixed
    } else {
        (fixed + name + 8.0).min(width * 0.32).max(fixed)
    }
}

fn part(text: impl Into<String>, class: &str) -> Part {
    Part {
        text: text.into(),
        class: class.to_owned(),
    }
}

/// A strategy's mark at a point.
fn mark(line: &Course, at: (f64, f64)) -> Mark {
    path(
        strategy_mark(line.slot, at, RADIUS),
        &format!("f{}", line.slot),
    )
}

/// Names of strategies above a narrow plot, in rows.
pub struct Key {
    /// Number of rows.
    pub rows: usize,
    entries: Vec<(f64, usize, usize, String)>,
}

impl Key {
    /// The key of a narrow picture; empty for a wide one, or for a single line.
    pub fn of(courses: &Courses, narrow: bool, width: f64) -> Self {
        let mut key = Self {
            rows: 0,
            entries: Vec::new(),
        };
        if !narrow || courses.lines.len() < 2 {
            return key;
        }
        let (mut x, mut row) = (0.0, 0);
        for (index, line) in courses.lines.iter().enumerate() {
            let name = label::fit(&line.name, width - 20.0, SIZE, line.focus);
            let needed = 16.0 + label::width(&name, SIZE, line.focus);
            if x > 0.0 && x + needed > width {
                (x, row) = (0.0, row + 1);
            }
            key.entries.push((x, row, index, name));
            x += needed + 12.0;
        }
        key.rows = row + 1;
        key
    }
}

/// Draws a key.
pub fn key(key: &Key, courses: &Courses) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (x, row, index, name) in &key.entries {
        let line = &courses.lines[*index];
        let y = 8.0 + *row as f64 * KEY_ROW;
        marks.push(mark(line, (x + 6.0, y)));
        marks.push(Mark::Text {
            x: x + 15.0,
            y: y + 4.0,
            text: name.clone(),
            size: SIZE,
            anchor: Anchor::Start,
            class: name_class(line).to_owned(),
        });
    }
    marks
}

fn name_class(line: &Course) -> &'static str {
    if line.focus { "t b" } else { "t" }
}

/// Where a line ends: its last defined point.
fn end_point(plot: &Plot, courses: &Courses, line: &Course) -> Option<(f64, f64)> {
    let (index, value) = line
        .mean
        .iter()
        .enumerate()
        .rfind(|(_, value)| value.is_finite())?;
    let time = f64::from(courses.first) + index as f64;
    Some((plot.x.at(time), plot.y.at(*value)))
}

/// Marks, names and figures at the lines' ends, pushed apart, with thin leaders.
pub fn ends(plot: &Plot, courses: &Courses, gutter: f64, narrow: bool) -> Vec<Mark> {
    let all: Vec<(&Course, (f64, f64))> = courses
        .lines
        .iter()
        .filter_map(|line| Some((line, end_point(plot, courses, line)?)))
        .collect();
    let (shown, hidden) = choose(all, plot);
    let wishes: Vec<f64> = shown.iter().map(|(_, end)| end.1).collect();
    let low = plot.top() + 2.0;
    let high = plot.bottom() - 2.0 - if hidden > 0 { GAP } else { 0.0 };
    let places = label::spread(&wishes, GAP, low, high);
    let room = gutter - LEADER - MARK_ROOM - 2.0;
    let mut marks = Vec::with_capacity(3 * shown.len());
    for ((line, end), y) in shown.iter().zip(&places) {
        let x = plot.right() + LEADER;
        let class = format!("l{} thin", line.slot);
        let elbow = (plot.right() + 3.0).max(end.0 + 3.0).min(x - 8.0);
        marks.push(path(segment((elbow, end.1), (x - 7.0, *y)), &class));
        marks.push(mark(line, (x, *y)));
        marks.push(Mark::Phrase {
            x: x + MARK_ROOM,
            y: y + 4.0,
            parts: end_parts(line, room, narrow),
            size: SIZE,
            anchor: Anchor::Start,
            class: "t".to_owned(),
        });
    }
    if hidden > 0 {
        marks.push(Mark::Text {
            x: plot.right() + LEADER + MARK_ROOM,
            y: plot.bottom() + 2.0,
            text: format!("and {hidden} more"),
            size: SIZE,
            anchor: Anchor::Start,
            class: "t3".to_owned(),
        });
    }
    marks
}

/// As many ends as have room, the focused one among them, and how many have none.
fn choose<'b, T: Copy>(
    all: Vec<(&'b Course<'b>, T)>,
    plot: &Plot,
) -> (Vec<(&'b Course<'b>, T)>, usize) {
    let most = (((plot.bottom() - plot.top()) / 13.0) as usize).max(1);
    if all.len() <= most {
        return (all, 0);
    }
    let focus = all.iter().position(|(line, _)| line.focus);
    let kept: Vec<_> = all
        .iter()
        .enumerate()
        .filter(|(index, _)| match focus {
            Some(focus) if focus >= most - 1 => *index < most - 1 || *index == focus,
            _ => *index < most,
        })
        .map(|(_, end)| *end)
        .collect();
    let hidden = all.len() - kept.len();
    (kept, hidden)
}

fn end_parts(line: &Course, room: f64, narrow: bool) -> Vec<Part> {
    let value = part(line.end.clone(), if line.focus { "t b" } else { "t2" });
    if narrow {
        return vec![value];
    }
    let for_name = room - label::width(&line.end, SIZE, line.focus) - 7.0;
    let name = label::fit(&line.name, for_name, SIZE, line.focus);
    let value = part(line.end.clone(), "t2");
    vec![part(name, name_class(line)), part("\u{2002}", ""), value]
}

/// What the cursor says: time and value of the focused strategy, and its 90 % range.
pub fn readout_text(courses: &Courses, cursor: Option<u32>, words: &Words) -> Vec<String> {
    let Some(time) = cursor else {
        return Vec::new();
    };
    let period = words.period(time);
    let Some((mean, range)) = courses.at(time) else {
        return vec![period];
    };
    let value = words.value(courses.unit, mean);
    let noun = match courses.series {
        Series::Customers if mean.is_finite() => " customers",
        _ if courses.unit == Unit::Points => " points",
        _ => "",
    };
    let mut lines = vec![format!("{period}: {value}{noun}")];
    lines.extend(range.map(|[low, high]| format!("90 %: {}", words.range(courses.unit, low, high))));
    lines
}

/// A rectangle that a text takes.
#[derive(Clone, Copy)]
struct Area {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// What is drawn between two places: the upmost and the lowest point of lines, band and circles.
fn drawn(plot: &Plot, courses: &Courses, left: f64, right: f64) -> Option<(f64, f64)> {
    let first = f64::from(courses.first);
    let from = (plot.x.invert(left) - first - 1.0).max(0.0) as usize;
    let until = (plot.x.invert(right) - first + 2.0).max(0.0) as usize;
    let means = courses.lines.iter().flat_map(|line| {
        let until = until.min(line.mean.len());
        line.mean.get(from..until).unwrap_or_default().iter().copied()
    });
    let bands = courses.band.into_iter().flat_map(|band| {
        let part = band.get(from..until.min(band.len())).unwrap_or_default();
        part.iter().flat_map(|spread| [spread.quantiles[0], spread.quantiles[4]])
    });
    let observed = courses
        .observed
        .iter()
        .filter(|(time, _)| (left..=right).contains(&plot.x.at(f64::from(*time))))
        .map(|(_, value)| *value);
    let (low, high) = super::super::scale::extent(means.chain(bands).chain(observed))?;
    Some((plot.y.at(high), plot.y.at(low)))
}

/// Where the readout stands: beside its line, where nothing is drawn if such a place is.
fn readout_area(plot: &Plot, courses: &Courses, time: u32, texts: &[String]) -> (Area, Anchor) {
    let wide = texts
        .iter()
        .enumerate()
        .map(|(row, text)| label::width(text, SIZE, row == 0))
        .fold(0.0, f64::max);
    let tall = 17.0 * texts.len() as f64;
    let x = plot.x.at(f64::from(time));
    let fits_right = x + 14.0 + wide <= plot.right();
    let fits_left = x - 14.0 - wide >= plot.left();
    let sides = match (fits_right, fits_left) {
        (true, true) => vec![Anchor::Start, Anchor::End],
        (false, true) => vec![Anchor::End],
        _ => vec![Anchor::Start],
    };
    let area = |anchor: Anchor, top: f64| {
        let left = if anchor == Anchor::Start {
            (x + 14.0).min(plot.right() - wide).max(2.0)
        } else {
            x - 14.0 - wide
        };
        Area {
            left,
            right: left + wide,
            top,
            bottom: top + tall,
        }
    };
    let heights = [plot.top() - 2.0, plot.bottom() - tall - 8.0];
    let free = |candidate: &Area| {
        drawn(plot, courses, candidate.left, candidate.right).is_none_or(|(high, low)| {
            candidate.bottom + 3.0 < high || candidate.top - 3.0 > low
        })
    };
    heights
        .iter()
        .flat_map(|top| sides.iter().map(|side| (area(*side, *top), *side)))
        .find(|(candidate, _)| free(candidate))
        .unwrap_or_else(|| (area(sides[0], heights[0]), sides[0]))
}

/// The readout of the cursor.
pub fn readout(plot: &Plot, courses: &Courses, cursor: Option<u32>, words: &Words) -> Vec<Mark> {
    let texts = readout_text(courses, cursor, words);
    let Some(time) = cursor else {
        return Vec::new();
    };
    let (area, anchor) = readout_area(plot, courses, time, &texts);
    texts
        .into_iter()
        .enumerate()
        .map(|(row, text)| Mark::Text {
            x: if anchor == Anchor::End { area.right } else { area.left },
            y: area.top + 13.0 + 17.0 * row as f64,
            text,
            size: SIZE,
            anchor,
            class: if row == 0 { "t b halo" } else { "t2 halo" }.to_owned(),
        })
        .collect()
}

/// The band's name, where the band is wide enough to be pointed at and there is a free place.
pub fn band(plot: &Plot, courses: &Courses, cursor: Option<u32>) -> Vec<Mark> {
    const TEXT: &str = "what chance does";
    let Some(band) = courses.band.filter(|_| !courses.stale) else {
        return Vec::new();
    };
    let half = label::width(TEXT, SIZE, false) / 2.0;
    let taken = cursor.map(|time| plot.x.at(f64::from(time)));
    for part in [0.78, 0.66, 0.88, 0.54, 0.42, 0.3] {
        let x = plot.left() + part * (plot.right() - plot.left());
        let index = (plot.x.invert(x) - f64::from(courses.first)).round().max(0.0) as usize;
        let Some(spread) = band.get(index) else { continue };
        let (high, low) = (plot.y.at(spread.quantiles[4]), plot.y.at(spread.quantiles[0]));
        let near_cursor = taken.is_some_and(|cursor| (cursor - x).abs() < half + 150.0);
        if !(low - high >= 9.0) || x + half > plot.right() || near_cursor {
            continue;
        }
        let Some((top, bottom)) = drawn(plot, courses, x - half, x + half) else {
            continue;
        };
        let area = if bottom + 44.0 < plot.bottom() {
            (bottom + 34.0, bottom + 22.0, low - 0.25 * (low - high))
        } else if top - 30.0 > plot.top() {
            (top - 20.0, top - 16.0, high + 0.25 * (low - high))
        } else {
            continue;
        };
        return vec![
            path(segment((x, area.1), (x, area.2)), "dotline"),
            Mark::Text {
                x,
                y: area.0,
                text: TEXT.to_owned(),
                size: SIZE,
                anchor: Anchor::Middle,
                class: "t2 halo".to_owned(),
            },
        ];
    }
    Vec::new()
}

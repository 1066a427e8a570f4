//! What names the lines of a fan chart: labels at their ends, or a key above a narrow plot.

use super::courses::{Course, Courses};
use crate::text::fan::{self as text, Note};
use crate::ui::charts::axis::{Plot, path};
use crate::ui::charts::label;
use crate::ui::charts::path::{segment, strategy_mark};
use crate::ui::charts::scene::{Anchor, Mark, Part};
use crate::ui::charts::words::Words;

/// Type size of labels.
pub const SIZE: f64 = 12.0;
/// Height of a row of the key.
pub const KEY_ROW: f64 = 19.0;
/// Between a name and its figure.
const SPACE: &str = "\u{2002}";
const SPACE_WIDTH: f64 = 6.5;
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
    let widest = courses
        .lines
        .iter()
        .map(|line| {
            let end = label::width(&line.end, SIZE, line.focus);
            let name = label::width(&line.name, SIZE, line.focus) + SPACE_WIDTH;
            (end, if narrow { 0.0 } else { name })
        })
        .fold((0.0, 0.0), |most: (f64, f64), (end, name)| {
            (most.0.max(end), most.1.max(end + name))
        });
    let fixed = LEADER + MARK_ROOM + 3.0;
    let least = (fixed + widest.0).min(width * 0.5);
    (fixed + widest.1).min(width * 0.32).max(least)
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
pub fn labels(
    plot: &Plot,
    courses: &Courses,
    gutter: f64,
    narrow: bool,
    words: &Words,
) -> Vec<Mark> {
    // Where a line breaks off, what comes is not told yet.
    let told = courses.lines.iter().filter(|line| !line.is_cut);
    let all: Vec<(&Course, (f64, f64))> = told
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
            text: text::note(words.language, Note::More(hidden)),
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
    if narrow {
        return vec![part(
            line.end.clone(),
            if line.focus { "t b" } else { "t2" },
        )];
    }
    let for_name = room - label::width(&line.end, SIZE, line.focus) - SPACE_WIDTH;
    let name = label::fit(&line.name, for_name, SIZE, line.focus);
    vec![
        part(name, name_class(line)),
        part(SPACE, ""),
        part(line.end.clone(), "t2"),
    ]
}

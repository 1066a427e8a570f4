//! What the cursor of a fan chart says, and the word for the band: texts that look for a free place.

use super::FanInput;
use super::courses::Courses;
use super::ends::SIZE;
use super::frame::{Frame, READOUT_ROW};
use crate::text::charts::{Word, word};
use crate::text::fan as text;
use crate::ui::charts::axis::{Plot, path};
use crate::ui::charts::label;
use crate::ui::charts::path::segment;
use crate::ui::charts::scale::extent;
use crate::ui::charts::scene::{Anchor, Mark, Part};
use crate::ui::charts::words::Words;

/// Between the cursor and its text.
const ASIDE: f64 = 14.0;

/// A rectangle that a text takes.
#[derive(Clone, Copy)]
struct Area {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Area {
    fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether nothing is drawn in it.
    fn is_free(&self, plot: &Plot, courses: &Courses) -> bool {
        drawn(plot, courses, self.left, self.right)
            .is_none_or(|(high, low)| self.bottom + 3.0 < high || self.top - 3.0 > low)
    }
}

/// The readout, placed.
pub struct Readout {
    texts: Vec<String>,
    area: Area,
    anchor: Anchor,
    rows: usize,
}

/// What the cursor says: time and value of the focused strategy, and its 90 % range.
pub fn texts(courses: &Courses, time: u32, words: &Words) -> Vec<String> {
    let period = words.calendar.label(time);
    let (mean, range) = courses.at(time).unwrap_or((f64::NAN, None));
    let value = mean.is_finite().then(|| words.value(courses.unit, mean));
    let mut lines = vec![text::readout(
        words.language,
        courses.series,
        &period,
        value.as_deref(),
    )];
    let said = |range| text::range(words.language, &words.range(courses.unit, range));
    lines.extend(range.map(said));
    let beside = courses.at_beside(time).filter(|_| lines.len() > 1);
    lines.extend(beside.map(|(name, range)| format!("{name}, {}", said(range))));
    lines
}

/// What is drawn between two places: the upmost and the lowest point of lines, band and circles.
fn drawn(plot: &Plot, courses: &Courses, left: f64, right: f64) -> Option<(f64, f64)> {
    let first = f64::from(courses.first);
    let from = (plot.x.invert(left) - first - 1.0).max(0.0) as usize;
    let until = (plot.x.invert(right) - first + 2.0).max(0.0) as usize;
    let means = courses.lines.iter().flat_map(|line| {
        let until = until.min(line.mean.len());
        line.mean
            .get(from..until)
            .unwrap_or_default()
            .iter()
            .copied()
    });
    let beside = courses.beside.map(|(_, band)| band);
    let bands = courses.band.into_iter().chain(beside).flat_map(|band| {
        let part = band.get(from..until.min(band.len())).unwrap_or_default();
        part.iter().flat_map(|spread| [spread[0], spread[4]])
    });
    let observed = courses
        .observed
        .iter()
        .filter(|(time, _)| (left..=right).contains(&plot.x.at(f64::from(*time))))
        .map(|(_, value)| *value);
    let (low, high) = extent(means.chain(bands).chain(observed))?;
    Some((plot.y.at(high), plot.y.at(low)))
}

/// Finds the readout's place: above a narrow plot, else beside the cursor where nothing is drawn.
pub fn place(frame: &Frame, courses: &Courses, input: &FanInput, words: &Words) -> Option<Readout> {
    let time = input.cursor?;
    let texts: Vec<String> = texts(courses, time, words)
        .iter()
        .map(|text| label::fit(text, input.width - 4.0, SIZE, true))
        .collect();
    if frame.readout_rows > 0 {
        // There is no row for the other range.
        let texts = texts.into_iter().take(2).collect();
        return Some(above(frame, texts, time, input.width));
    }
    let plot = &frame.plot;
    let wide = texts
        .iter()
        .enumerate()
        .map(|(row, text)| label::width(text, SIZE, row == 0))
        .fold(0.0, f64::max);
    let tall = READOUT_ROW * texts.len() as f64;
    let x = plot.x.at(f64::from(time));
    let sides = [(Anchor::Start, x + ASIDE), (Anchor::End, x - ASIDE - wide)]
        .into_iter()
        .filter(|(_, left)| *left >= plot.left() && left + wide <= plot.right());
    let tops = [plot.top() - 2.0, plot.bottom() - tall - 10.0];
    let area = |left: f64, top: f64| Area {
        left,
        right: left + wide,
        top,
        bottom: top + tall,
    };
    let mut places = tops.into_iter().flat_map(|top| {
        sides
            .clone()
            .map(move |(anchor, left)| (anchor, area(left, top)))
    });
    let first = places.clone().next();
    let (anchor, area) = places
        .find(|(_, area)| area.is_free(plot, courses))
        .or(first)
        .unwrap_or_else(|| (Anchor::Start, area((plot.right() - wide).max(2.0), tops[0])));
    let rows = texts.len();
    Some(Readout {
        texts,
        area,
        anchor,
        rows,
    })
}

/// Above a narrow plot, as near the cursor as the edges allow.
fn above(frame: &Frame, texts: Vec<String>, time: u32, width: f64) -> Readout {
    let gap = label::width("\u{2002}", SIZE, false);
    let widths = texts
        .iter()
        .enumerate()
        .map(|(row, text)| label::width(text, SIZE, row == 0));
    let wide = if frame.readout_rows == 1 {
        widths.sum::<f64>() + gap
    } else {
        widths.fold(0.0, f64::max)
    };
    let x = frame.plot.x.at(f64::from(time));
    let left = (x - wide / 2.0).min(width - wide - 1.0).max(1.0);
    let tall = READOUT_ROW * frame.readout_rows as f64;
    Readout {
        texts,
        area: Area {
            left,
            right: left + wide,
            top: frame.plot.top() - tall - 9.0,
            bottom: frame.plot.top() - 9.0,
        },
        anchor: Anchor::Start,
        rows: frame.readout_rows,
    }
}

impl Readout {
    /// Draws it.
    pub fn marks(self) -> Vec<Mark> {
        let x = if self.anchor == Anchor::End {
            self.area.right
        } else {
            self.area.left
        };
        let part = |(row, text): (usize, String)| Part {
            text: if row == 0 {
                text
            } else {
                format!("\u{2002}{text}")
            },
            class: if row == 0 { "t b" } else { "t2" }.to_owned(),
        };
        if self.rows == 1 && self.texts.len() > 1 {
            return vec![Mark::Phrase {
                x,
                y: self.area.top + 13.0,
                parts: self.texts.into_iter().enumerate().map(part).collect(),
                size: SIZE,
                anchor: self.anchor,
                class: "halo".to_owned(),
            }];
        }
        self.texts
            .into_iter()
            .enumerate()
            .map(|(row, text)| Mark::Text {
                x,
                y: self.area.top + 13.0 + READOUT_ROW * row as f64,
                text,
                size: SIZE,
                anchor: self.anchor,
                class: if row == 0 { "t b halo" } else { "t2 halo" }.to_owned(),
            })
            .collect()
    }
}

/// The band's name, where the band is wide enough to be pointed at and there is a free place.
pub fn band(
    plot: &Plot,
    courses: &Courses,
    cursor: Option<u32>,
    readout: Option<&Readout>,
    words: &Words,
) -> Vec<Mark> {
    let Some(band) = courses.band.filter(|band| !courses.stale && band.len() > 1) else {
        return Vec::new();
    };
    let name = match courses.is_uncertain {
        true => Word::NineInTen,
        false => Word::WhatChanceDoes,
    };
    let name = word(words.language, name);
    let half = label::width(name, SIZE, false) / 2.0;
    let cursor = cursor.map(|time| plot.x.at(f64::from(time)));
    for part in [0.78, 0.66, 0.88, 0.54, 0.42, 0.3] {
        let x = plot.left() + part * (plot.right() - plot.left());
        let index = plot.x.invert(x) - f64::from(courses.first);
        let Some(spread) = band.get(index.round().max(0.0) as usize) else {
            continue;
        };
        let ends = [spread[4], spread[0]].map(|value| plot.y.at(value));
        let on_cursor = cursor.is_some_and(|cursor| (cursor - x).abs() < half + 8.0);
        let wide_enough = ends[1] - ends[0] >= 9.0;
        if !wide_enough || x + half > plot.right() || on_cursor {
            continue;
        }
        let places = drawn(plot, courses, x - half, x + half).map(|drawn| beside(drawn, ends));
        let apart = |(_, from, to): &(f64, f64, f64)| !crosses(plot, courses, x, [*from, *to]);
        for (base, from, to) in places.into_iter().flatten().filter(apart) {
            let area = Area {
                left: x - half,
                right: x + half,
                top: base - SIZE,
                bottom: base + 4.0,
            };
            let taken = readout.is_some_and(|readout| readout.area.overlaps(&area));
            if area.top > plot.top() && area.bottom + 4.0 < plot.bottom() && !taken {
                return band_marks(x, name, base, [from, to]);
            }
        }
    }
    Vec::new()
}

/// Whether a line that is not the band's own runs between two heights at a place.
fn crosses(plot: &Plot, courses: &Courses, x: f64, ends: [f64; 2]) -> bool {
    let (high, low) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
    let index = (plot.x.invert(x) - f64::from(courses.first))
        .round()
        .max(0.0) as usize;
    let others = courses.lines.iter().filter(|line| !line.focus);
    let mut heights = others.filter_map(|line| line.mean.get(index).map(|value| plot.y.at(*value)));
    heights.any(|y| y > high && y < low)
}

/// Below and above what is drawn: base line of the text, and the leader's ends.
fn beside(drawn: (f64, f64), ends: [f64; 2]) -> [(f64, f64, f64); 2] {
    let quarter = 0.25 * (ends[1] - ends[0]);
    [
        (drawn.1 + 34.0, drawn.1 + 22.0, ends[1] - quarter),
        (drawn.0 - 20.0, drawn.0 - 16.0, ends[0] + quarter),
    ]
}

fn band_marks(x: f64, name: &str, base: f64, leader: [f64; 2]) -> Vec<Mark> {
    vec![
        path(segment((x, leader[0]), (x, leader[1])), "dotline"),
        Mark::Text {
            x,
            y: base,
            text: name.to_owned(),
            size: SIZE,
            anchor: Anchor::Middle,
            class: "t2 halo".to_owned(),
        },
    ]
}

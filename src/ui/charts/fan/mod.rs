//! The fan chart: any series over time, one line per strategy, the focused one with the range of
//! its futures, real values where there are some.
//!
//! `courses` takes the figures from the results, `frame` says where everything stands, `lines` draws
//! the data, `ends` and `readout` name it, `figures` is the table behind it.

mod courses;
mod ends;
mod figures;
mod frame;
mod lines;
mod readout;

use super::axis;
use super::picture::Scrub;
use super::scale::Domain;
use super::scene::{Anchor, Mark, Scene, Table};
use super::words::Words;
use crate::analysis::results::Results;
use crate::engine::series::Series;
use crate::model::Scenario;
use crate::text::{Language, fan as text};
use courses::Courses;
use frame::Frame;

/// What a fan chart shows.
#[derive(Debug, Clone, Copy)]
pub struct FanInput<'a> {
    /// The scenario as it is now.
    pub scenario: &'a Scenario,
    /// Expected values: the lines, where they are there.
    pub exact: Option<&'a Results>,
    /// Simulated results: the bands, and the lines where `exact` is not there.
    pub simulated: Option<&'a Results>,
    /// What is shown.
    pub series: Series,
    /// Positions of the strategies shown.
    pub strategies: &'a [usize],
    /// Position of the strategy with the band.
    pub focus: usize,
    /// The time that the page looks at.
    pub cursor: Option<u32>,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// Whether the simulated results are of an earlier state of the scenario.
    pub stale: bool,
    /// The axis of the picture before, kept where the values still read well on it. Give none when
    /// another series, other strategies or another scenario are shown.
    pub held: Option<Domain>,
    /// Values that the axis holds beside those of the series, such as a guess.
    pub span: Option<(f64, f64)>,
    /// Whether the table is built too.
    pub table: bool,
    /// The language of its words.
    pub language: Language,
}

/// A fan chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Fan {
    /// The picture.
    pub scene: Scene,
    /// Where a time can be chosen.
    pub scrub: Scrub,
    /// Its axis of values, to be held in the next picture.
    pub domain: Domain,
}

/// Draws a fan chart.
#[must_use]
pub fn fan(input: &FanInput) -> Fan {
    let words = Words::of(input.language, input.scenario);
    let courses = Courses::of(input, &words);
    let frame = Frame::of(input, &words, &courses);
    let name = words.series(input.scenario, input.series);
    Fan {
        scene: Scene {
            width: input.width,
            height: input.height,
            description: description(input, &courses, &words, &frame),
            table: if input.table {
                figures::table(input, &courses, &words, &name)
            } else {
                Table::default()
            },
            marks: marks(input, &courses, &words, &frame),
            title: name,
        },
        scrub: scrub(input, &courses, &words, &frame),
        domain: frame.domain,
    }
}

fn marks(input: &FanInput, courses: &Courses, words: &Words, frame: &Frame) -> Vec<Mark> {
    let plot = &frame.plot;
    let base = !frame.domain.has_zero();
    let mut marks = axis::value_axis(plot, &frame.ticks, &frame.tick_texts);
    marks.extend(axis::time_axis(plot, &frame.times.ticks, input.width, base));
    marks.extend(lines::draw(plot, courses));
    marks.extend(lines::cursor(plot, input.cursor));
    marks.extend(ends::key(&frame.key, courses));
    marks.extend(ends::labels(
        plot,
        courses,
        frame.gutter,
        frame.narrow,
        words,
    ));
    let readout = readout::place(frame, courses, input, words);
    marks.extend(readout::band(
        plot,
        courses,
        input.cursor,
        readout.as_ref(),
        words,
    ));
    marks.extend(readout.map(readout::Readout::marks).unwrap_or_default());
    if courses.is_undefined() {
        marks.push(Mark::Text {
            x: (plot.left() + plot.right()) / 2.0,
            y: (plot.top() + plot.bottom()) / 2.0,
            text: text::undefined(input.language).to_owned(),
            size: 13.0,
            anchor: Anchor::Middle,
            class: "t2 halo".to_owned(),
        });
    }
    marks.extend(frame.notes.marks(input.width, input.height));
    marks
}

fn scrub(input: &FanInput, courses: &Courses, words: &Words, frame: &Frame) -> Scrub {
    Scrub {
        from: frame.plot.left(),
        to: frame.plot.right(),
        top: frame.plot.top(),
        bottom: frame.plot.bottom(),
        last: input.scenario.clock.periods,
        at: input.cursor,
        text: input.cursor.map_or(String::new(), |time| {
            readout::texts(courses, time, words).join(". ")
        }),
    }
}

fn description(input: &FanInput, courses: &Courses, words: &Words, frame: &Frame) -> String {
    let ends: Vec<(&str, &str)> = courses
        .lines
        .iter()
        .map(|line| (line.name.as_str(), line.end.as_str()))
        .collect();
    let beside = courses.beside.map(|(line, _)| &courses.lines[line].name);
    let band_of = courses
        .focus()
        .filter(|_| courses.band.is_some())
        .map(|line| match beside {
            Some(beside) => format!("{}, {beside}", line.name),
            None => line.name.clone(),
        });
    let time = words.calendar.label(input.scenario.clock.periods);
    let ends = if courses.is_undefined() {
        &[]
    } else {
        ends.as_slice()
    };
    let mut out = text::description(input.language, band_of.as_deref(), &time, ends);
    if !frame.notes.sentence.is_empty() {
        out.push(' ');
        out.push_str(&frame.notes.sentence);
    }
    out
}

//! The fan chart: any series over time, one line per strategy, the focused one with the range of
//! its futures, real values where there are some.
//!
//! `courses` takes the figures from the results, `lines` draws them, `labels` names them, `figures`
//! is the table behind it.

mod courses;
mod figures;
mod labels;
mod lines;

use super::axis::{self, Plot, TimeTick};
use super::label;
use super::picture::Scrub;
use super::scale::Domain;
use super::scene::{Anchor, Mark, Scene, Table};
use super::words::{self, Words};
use crate::analysis::results::Results;
use crate::engine::series::Series;
use crate::model::Scenario;
use courses::Courses;

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
    /// The axis of the picture before, kept where the values still read well on it.
    pub held: Option<Domain>,
    /// Whether the table is built too.
    pub table: bool,
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

/// Narrower pictures have their names above the plot instead of at the lines' ends.
const NARROW: f64 = 560.0;
/// Type size of notes.
const NOTE_SIZE: f64 = 11.0;
/// Height of a line of notes.
const NOTE_LINE: f64 = 15.0;
/// Height of a row of the key.
const KEY_ROW: f64 = 19.0;

/// Draws a fan chart.
#[must_use]
pub fn fan(input: &FanInput) -> Fan {
    let words = Words::of(input.scenario);
    let courses = Courses::of(input, &words);
    let rough_height = (input.height - 60.0).max(40.0);
    let ticks = ((rough_height / 52.0) as usize).clamp(2, 8);
    let domain = Domain::of(courses.extent(), ticks).held(input.held);
    let frame = Frame::of(input, &words, &courses, domain);
    let plot = frame.plot;

    let mut marks = axis::value_axis(&plot, &frame.ticks, &frame.tick_texts);
    marks.extend(axis::time_axis(
        &plot,
        &frame.times,
        input.width,
        !domain.has_zero(),
    ));
    marks.extend(lines::draw(&plot, &courses));
    marks.extend(lines::cursor(&plot, input.cursor));
    marks.extend(labels::key(&frame.key, &courses));
    marks.extend(labels::ends(&plot, &courses, frame.gutter, frame.narrow));
    marks.extend(labels::readout(&plot, &courses, input.cursor, &words));
    marks.extend(labels::band(&plot, &courses, input.cursor));
    marks.extend(notes(&frame.notes, input.width, input.height));

    let name = words::series_name(input.scenario, input.series);
    Fan {
        scene: Scene {
            width: input.width,
            height: input.height,
            description: description(&courses, &words, &frame),
            table: if input.table {
                figures::table(input, &courses, &words, &name)
            } else {
                Table::default()
            },
            title: name,
            marks,
        },
        scrub: Scrub {
            from: plot.left(),
            to: plot.right(),
            top: plot.top(),
            bottom: plot.bottom(),
            last: input.scenario.clock.periods,
            at: input.cursor,
            text: labels::readout_text(&courses, input.cursor, &words).join(". "),
        },
        domain,
    }
}

/// Where everything stands.
struct Frame {
    plot: Plot,
    ticks: Vec<f64>,
    tick_texts: Vec<String>,
    times: Vec<TimeTick>,
    /// Room right of the plot for labels.
    gutter: f64,
    narrow: bool,
    key: labels::Key,
    notes: Vec<String>,
}

impl Frame {
    fn of(input: &FanInput, words: &Words, courses: &Courses, domain: Domain) -> Self {
        let narrow = input.width < NARROW;
        let ticks = domain.ticks();
        let tick_texts = words.ticks(courses.unit, &ticks);
        let left = axis::widest(&tick_texts) + 10.0;
        let gutter = labels::gutter(courses, narrow, input.width);
        let key = labels::Key::of(courses, narrow, input.width);
        let sentences = sentences(courses, &domain, &tick_texts);
        let notes: Vec<String> = label::wrap(&sentences.join("; "), input.width - 4.0, NOTE_SIZE)
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect();
        let top = 12.0 + key.rows as f64 * KEY_ROW;
        let bottom = input.height - 28.0 - notes.len() as f64 * NOTE_LINE;
        let plot = Plot::new(
            [left, top, input.width - gutter, bottom],
            input.scenario.clock.periods,
            domain,
        );
        Self {
            times: times(input, words, plot.right() - plot.left()),
            plot,
            ticks,
            tick_texts,
            gutter,
            narrow,
            key,
            notes,
        }
    }
}

fn times(input: &FanInput, words: &Words, room: f64) -> Vec<TimeTick> {
    let clock = &input.scenario.clock;
    let ticks = axis::time_ticks(clock.period, clock.periods, (room / 64.0) as usize);
    let last = ticks.last().copied();
    ticks
        .into_iter()
        .map(|time| TimeTick {
            time,
            text: if Some(time) == last && time > 0 {
                words.period(time).to_lowercase()
            } else {
                time.to_string()
            },
        })
        .collect()
}

/// What must be said below the picture for it to be read rightly.
fn sentences(courses: &Courses, domain: &Domain, tick_texts: &[String]) -> Vec<String> {
    let mut out = Vec::new();
    if !courses.observed.is_empty() {
        out.push("○ observed".to_owned());
    }
    if courses.band_is_thin() {
        out.push("chance alone is thinner than this line".to_owned());
    }
    if !domain.has_zero() {
        let start = if domain.low > 0.0 {
            tick_texts.first()
        } else {
            tick_texts.last()
        };
        if let Some(start) = start {
            let verb = if domain.low > 0.0 { "starts" } else { "ends" };
            out.push(format!("the axis {verb} at {start}, not at 0"));
        }
    }
    out
}

fn notes(lines: &[String], width: f64, height: f64) -> Vec<Mark> {
    let first = height - 4.0 - (lines.len().saturating_sub(1)) as f64 * NOTE_LINE;
    lines
        .iter()
        .enumerate()
        .map(|(row, line)| Mark::Text {
            x: width - 2.0,
            y: first + row as f64 * NOTE_LINE,
            text: line.clone(),
            size: NOTE_SIZE,
            anchor: Anchor::End,
            class: "t3".to_owned(),
        })
        .collect()
}

fn description(courses: &Courses, words: &Words, frame: &Frame) -> String {
    let mut out = String::from("Average of each strategy");
    if let Some(focus) = courses.focus()
        && courses.band.is_some()
    {
        out.push_str(&format!(", with the 90 % range of {}", focus.name));
    }
    out.push_str(". At the end: ");
    let ends: Vec<String> = courses
        .lines
        .iter()
        .map(|line| format!("{} {}", line.name, words.value(courses.unit, line.last())))
        .collect();
    out.push_str(&ends.join(", "));
    out.push('.');
    for note in &frame.notes {
        out.push(' ');
        out.push_str(note);
    }
    out
}

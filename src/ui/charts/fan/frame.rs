//! Where everything in a fan chart stands: margins, axes, key, notes.

use super::FanInput;
use super::courses::Courses;
use super::ends::{self, KEY_ROW, Key};
use crate::text::fan::{self as text, Note};
use crate::ui::charts::axis::{self, Plot};
use crate::ui::charts::label;
use crate::ui::charts::scale::{self, Domain};
use crate::ui::charts::scene::{Anchor, Mark};
use crate::ui::charts::times::TimeTicks;
use crate::ui::charts::words::Words;

/// Narrower pictures have names and readout above the plot instead of beside the lines.
const NARROW: f64 = 560.0;
/// Narrower still, the readout takes two rows.
const VERY_NARROW: f64 = 340.0;
/// Height of a row of the readout.
pub const READOUT_ROW: f64 = 17.0;
/// Height of the texts below the plot.
const TICK_ROW: f64 = 28.0;
/// Type size of notes.
const NOTE_SIZE: f64 = 11.0;
/// Height of a line of notes.
const NOTE_LINE: f64 = 15.0;
/// Distance of ticks of values.
const TICK_DISTANCE: f64 = 52.0;

/// Where everything stands.
pub struct Frame {
    /// The inner rectangle.
    pub plot: Plot,
    /// The axis of values.
    pub domain: Domain,
    /// Its ticks.
    pub ticks: Vec<f64>,
    /// What stands at them.
    pub tick_texts: Vec<String>,
    /// The axis of time.
    pub times: TimeTicks,
    /// Room right of the plot for labels.
    pub gutter: f64,
    /// Whether names stand above the plot.
    pub narrow: bool,
    /// Rows of the readout above a narrow plot.
    pub readout_rows: usize,
    /// Names above a narrow plot.
    pub key: Key,
    /// What stands below the plot.
    pub notes: Notes,
}

impl Frame {
    /// Lays a fan chart out.
    pub fn of(input: &FanInput, words: &Words, courses: &Courses) -> Self {
        let narrow = input.width < NARROW;
        let key = Key::of(courses, narrow, input.width);
        let readout_rows = match input.cursor {
            Some(_) if input.width < VERY_NARROW => 2,
            Some(_) if narrow => 1,
            _ => 0,
        };
        let top = 12.0 + key.rows as f64 * KEY_ROW + readout_rows as f64 * READOUT_ROW;
        // The number of ticks must not hang on the notes, which hang on the ticks.
        let rough = input.height - top - TICK_ROW - NOTE_LINE;
        let most = ((rough / TICK_DISTANCE) as usize).clamp(2, 8);
        let domain = Domain::of(extent(input, courses), most).held(input.held);
        let ticks = domain.ticks();
        let room = input.width * 0.4 - 10.0;
        let tick_texts: Vec<String> = words
            .numbers
            .ticks(courses.unit, &ticks)
            .iter()
            .map(|text| label::fit(text, room, axis::TICK_SIZE, false))
            .collect();
        let left = axis::widest(&tick_texts) + 10.0;
        let gutter = ends::gutter(courses, narrow, input.width);
        let right = (input.width - gutter).max(left + 1.0);
        let times = TimeTicks::of(&input.scenario.clock, words, right - left);
        let thin = courses.band_is_thin(rough / (domain.high - domain.low));
        let notes = Notes::of(
            &sentences(input, words, courses, &domain, thin, times.year_ends),
            input.width,
        );
        let bottom = input.height - TICK_ROW - notes.lines.len() as f64 * NOTE_LINE;
        Self {
            plot: Plot::new(
                [left, top, right, bottom],
                input.scenario.clock.periods,
                domain,
            ),
            domain,
            ticks,
            tick_texts,
            times,
            gutter,
            narrow,
            readout_rows,
            key,
            notes,
        }
    }
}

/// The smallest and largest value that the axis holds.
fn extent(input: &FanInput, courses: &Courses) -> Option<(f64, f64)> {
    let ends = [courses.extent(), input.span].into_iter().flatten();
    scale::extent(ends.flat_map(|(low, high)| [low, high]))
}

/// What must be said below the picture for it to be read rightly.
fn sentences(
    input: &FanInput,
    words: &Words,
    courses: &Courses,
    domain: &Domain,
    thin: bool,
    year_ends: bool,
) -> Vec<String> {
    let note = |note: Note| text::note(input.language, note);
    let mut out = Vec::new();
    if !courses.observed.is_empty() {
        out.push(note(Note::Observed));
    }
    if thin {
        out.push(note(Note::ThinBand));
    }
    if !courses.is_undefined() {
        for line in courses.lines.iter().filter(|line| line.is_undefined()) {
            out.push(note(Note::Undefined(&line.name)));
        }
    }
    if year_ends {
        out.push(note(Note::YearEnds));
    }
    if !domain.has_zero() {
        let end = if domain.low > 0.0 {
            domain.low
        } else {
            domain.high
        };
        // As exact as a tick, not as an estimate.
        let end = words.numbers.ticks(courses.unit, &[end, end + domain.step]);
        let end = end.first().map_or("", String::as_str);
        out.push(note(if domain.low > 0.0 {
            Note::AxisStarts(end)
        } else {
            Note::AxisEnds(end)
        }));
    }
    out
}

/// Notes below a picture.
pub struct Notes {
    /// All of them, as one sentence.
    pub sentence: String,
    lines: Vec<String>,
}

impl Notes {
    fn of(sentences: &[String], width: f64) -> Self {
        let sentence = sentences.join("; ");
        let lines = if sentence.is_empty() {
            Vec::new()
        } else {
            label::wrap(&sentence, width - 4.0, NOTE_SIZE)
        };
        Self { sentence, lines }
    }

    /// The lines, at the right of the foot.
    pub fn marks(&self, width: f64, height: f64) -> Vec<Mark> {
        let above = self.lines.len().saturating_sub(1) as f64 * NOTE_LINE;
        self.lines
            .iter()
            .enumerate()
            .map(|(row, line)| Mark::Text {
                x: width - 2.0,
                y: height - 4.0 - above + row as f64 * NOTE_LINE,
                text: line.clone(),
                size: NOTE_SIZE,
                anchor: Anchor::End,
                class: "t3".to_owned(),
            })
            .collect()
    }
}

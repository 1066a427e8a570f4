//! How much each uncertain number counts for the spread of a difference: alone, and with all others, as bars in pairs with the error of
//! the estimate.

use super::axis::{self, Plot, TICK_SIZE, path, text};
use super::label;
use super::path::segment;
use super::scale::{Domain, Linear};
use super::scene::{Anchor, Mark, Scene, Table};
use super::words::Words;
use crate::analysis::sensitivity::{Importance, Index};
use crate::engine::series::Unit;
use crate::model::{Path, Scenario};
use crate::text::Language;
use crate::text::compare::{self, number};
use crate::text::matters::{Phrase, Word};

/// What is drawn.
#[derive(Debug, Clone)]
pub struct ImportanceInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The indices, by dimension.
    pub importance: &'a [Importance],
    /// Where each uncertain number stands in the file, by dimension.
    pub paths: &'a [Path],
    /// Slot of the palette of the strategy whose difference it is.
    pub slot: usize,
    /// Most rows.
    pub most: usize,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture at most.
    pub height: f64,
    /// The language of its words.
    pub language: Language,
}

/// Room below for the axis, and between things.
const AXIS: f64 = 26.0;
const GAP: f64 = 8.0;
/// Height of a row at most and at least.
const ROW: [f64; 2] = [28.0, 44.0];
/// Standard errors to either side.
const REACH: f64 = 1.96;

/// The numbers that have indices, the one that counts most first: with others, then alone, then in the order of the scenario.
#[must_use]
pub fn ranked(importance: &[Importance]) -> Vec<(usize, &Importance)> {
    let all = importance.iter().enumerate();
    let mut known: Vec<_> = all
        .filter(|(_, one)| one.total.value.is_finite() && one.first.value.is_finite())
        .collect();
    known.sort_by(|a, b| {
        let by_total = b.1.total.value.total_cmp(&a.1.total.value);
        by_total.then(b.1.first.value.total_cmp(&a.1.first.value))
    });
    known
}

/// Draws the bars.
#[must_use]
pub fn importance(input: &ImportanceInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let named: Vec<(String, &Importance)> = ranked(input.importance)
        .into_iter()
        .filter_map(|(at, one)| {
            let name = number(input.language, input.scenario, input.paths.get(at)?);
            Some((name, one))
        })
        .collect();
    let shown = &named[..named.len().min(input.most)];
    let row = ((input.height - AXIS) / shown.len().max(1) as f64).clamp(ROW[0], ROW[1]);
    let frame = Frame::new(input, &words, shown, row);
    let mut marks = frame.grid(&words, input.width);
    for (at, (name, one)) in shown.iter().enumerate() {
        let top = at as f64 * row;
        let cut = label::fit(name, frame.left - GAP, TICK_SIZE, false);
        marks.push(text(
            (frame.left - GAP, top + row / 2.0 + 4.0),
            cut,
            Anchor::End,
            "t",
        ));
        marks.extend(frame.pair(&words, one, top, at == 0));
    }
    let said: Vec<String> = shown
        .iter()
        .map(|(name, one)| {
            Phrase::Counts {
                number: name,
                alone: &part(&words, one.first.value),
                with: &part(&words, one.total.value),
            }
            .say(input.language)
        })
        .collect();
    Scene {
        width: input.width,
        height: frame.bottom + AXIS,
        title: Word::Importance.say(input.language).to_owned(),
        description: compare::Phrase::List {
            items: &said.join("; "),
        }
        .say(input.language),
        marks,
        table: table(input, &words, &named),
    }
}

/// Where rows and values stand.
struct Frame<'a> {
    x: Linear,
    domain: Domain,
    left: f64,
    bottom: f64,
    row: f64,
    slot: usize,
    kinds: [&'a str; 2],
}

impl Frame<'_> {
    fn new(
        input: &ImportanceInput<'_>,
        words: &Words,
        shown: &[(String, &Importance)],
        row: f64,
    ) -> Self {
        let kinds = [Word::Alone, Word::WithOthers].map(|word| word.say(input.language));
        // The first row says which bar is which.
        let most = kinds.map(|kind| format!("{} {kind}", words.numbers.share(0.123)));
        let behind = most
            .iter()
            .map(|text| label::width(text, TICK_SIZE, false))
            .fold(0.0, f64::max);
        let names = shown
            .iter()
            .map(|(name, _)| label::width(name, TICK_SIZE, false));
        let room = (input.width * 0.72 - behind).clamp(40.0, (input.width * 0.5).max(40.0));
        let left = names.fold(0.0, f64::max).min(room) + GAP;
        let ends = shown.iter().flat_map(|(_, one)| [one.first, one.total]);
        let highest = ends.map(|index| reach(index)[1]).fold(0.0, f64::max);
        let domain = Domain::of(Some((0.0, highest)), 4);
        Self {
            x: Linear {
                low: domain.low,
                high: domain.high,
                from: left,
                to: (input.width - behind - GAP).max(left + 20.0),
            },
            domain,
            left,
            bottom: row * shown.len() as f64,
            row,
            slot: input.slot,
            kinds,
        }
    }

    fn grid(&self, words: &Words, width: f64) -> Vec<Mark> {
        let ticks = self.domain.ticks();
        let plot = Plot {
            x: self.x,
            y: Linear {
                low: 0.0,
                high: 1.0,
                from: self.bottom,
                to: 0.0,
            },
        };
        let texts = words.numbers.ticks(Unit::Share, &ticks);
        axis::across(&plot, &ticks, texts, width)
    }

    /// Both bars of a number.
    fn pair(&self, words: &Words, one: &Importance, top: f64, is_first: bool) -> Vec<Mark> {
        let thick = (self.row - 8.0) / 2.0;
        let mut marks = Vec::new();
        for (at, index) in [one.first, one.total].into_iter().enumerate() {
            let upper = top + 3.0 + at as f64 * (thick + 2.0);
            let middle = upper + thick / 2.0;
            let class = ["", " soft"][at];
            let [low, high] = reach(index).map(|value| self.x.at(value));
            let end = self.x.at(index.value.max(0.0));
            marks.push(Mark::Rect {
                x: self.x.from,
                y: upper,
                width: (end - self.x.from).max(1.0),
                height: thick,
                radius: 2.0,
                class: format!("f{}{class}", self.slot),
            });
            for line in [
                ((low, middle), (high, middle)),
                ((low, middle - 3.0), (low, middle + 3.0)),
                ((high, middle - 3.0), (high, middle + 3.0)),
            ] {
                marks.push(path(segment(line.0, line.1), "ink-l thin"));
            }
            let mut said = part(words, index.value);
            if is_first {
                said = format!("{said} {}", self.kinds[at]);
            }
            let at = (high.max(end) + 6.0, middle + 4.0);
            marks.push(text(at, said, Anchor::Start, "t2"));
        }
        marks
    }
}

/// What an index may be, by its error; not below nothing nor above everything.
fn reach(index: Index) -> [f64; 2] {
    let error = if index.error.is_finite() {
        index.error * REACH
    } else {
        0.0
    };
    [index.value - error, index.value + error].map(|end| end.clamp(0.0, 1.0))
}

fn table(input: &ImportanceInput<'_>, words: &Words, named: &[(String, &Importance)]) -> Table {
    let columns = [
        compare::Word::Number.say(input.language),
        Word::Alone.say(input.language),
        Word::AloneError.say(input.language),
        Word::WithOthers.say(input.language),
        Word::WithOthersError.say(input.language),
    ];
    let rows = named.iter().map(|(name, one)| {
        let figures = [
            one.first.value,
            one.first.error,
            one.total.value,
            one.total.error,
        ];
        let figures = figures.map(|figure| part(words, figure));
        std::iter::once(name.clone()).chain(figures).collect()
    });
    Table {
        caption: Word::Importance.say(input.language).to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

/// A part of the variance as it is said: an estimate of nearly nothing may lie below it.
fn part(words: &Words, value: f64) -> String {
    words.numbers.share(value.max(0.0))
}

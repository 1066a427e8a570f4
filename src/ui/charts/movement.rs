//! Customers period by period: who is new, who stayed, who came back, and below, who was lost.

use super::axis::{self, Plot, TICK_SIZE, text};
use super::label;
use super::scale::{self, Domain};
use super::scene::{Anchor, Mark, Scene, Table};
use super::times::TimeTicks;
use super::words::Words;
use crate::engine::series::Unit;
use crate::model::Scenario;
use crate::text::Language;
use crate::text::retention::{Phrase, Word};

/// The customers of a period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Movement {
    /// Those who were customers before and still are.
    pub retained: f64,
    /// Those who first became customers.
    pub new: f64,
    /// Those who came back.
    pub reactivated: f64,
    /// Those who left.
    pub lost: f64,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub struct MovementInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// By period, from the first.
    pub periods: &'a [Movement],
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// The language of its words.
    pub language: Language,
}

/// Room above, for the names of the colours, and below, for times.
const ABOVE: f64 = 30.0;
const BELOW: f64 = 28.0;
/// Width of a bar at least: with less, several periods share one, which shows the last of them and what moved in all.
const LEAST: f64 = 5.0;

/// The parts of a bar from the axis up, with their classes; what is lost goes down.
const PARTS: [(Word, &str); 4] = [
    (Word::Retained, "acc shade-3"),
    (Word::New, "acc"),
    (Word::Reactivated, "acc shade-5"),
    (Word::Lost, "loss"),
];

/// Draws the bars.
#[must_use]
pub fn movement(input: &MovementInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let room = input.width - 60.0;
    let step = ((input.periods.len() as f64 * LEAST / room.max(1.0)).ceil() as usize).max(1);
    let bars: Vec<Movement> = input.periods.chunks(step).filter_map(together).collect();
    let ends = bars
        .iter()
        .flat_map(|bar| [parts(bar).iter().sum::<f64>(), -bar.lost]);
    let domain = Domain::of(
        scale::extent(ends.chain([0.0])),
        ((input.height / 52.0) as usize).clamp(2, 6),
    );
    let ticks = domain.ticks();
    let sizes: Vec<f64> = ticks.iter().map(|tick| tick.abs()).collect();
    let texts = words.numbers.ticks(Unit::People, &sizes);
    let left = axis::widest(&texts) + 10.0;
    let edges = [
        left,
        ABOVE,
        (input.width - 8.0).max(left + 1.0),
        input.height - BELOW,
    ];
    let plot = Plot::new(edges, input.scenario.clock.periods, domain);
    let times = TimeTicks::of(&input.scenario.clock, &words, plot.right() - plot.left());
    let mut marks = axis::value_axis(&plot, &ticks, &texts);
    for (at, bar) in bars.iter().enumerate() {
        let [from, to] = [at * step, (at * step + step).min(input.periods.len())]
            .map(|period| plot.x.at(period as f64));
        marks.extend(stack(&plot, (from, to), bar));
    }
    marks.extend(axis::time_axis(&plot, &times.ticks, input.width, false));
    marks.extend(legend(input, left));
    Scene {
        width: input.width,
        height: input.height,
        title: Word::Movement.say(input.language).to_owned(),
        description: description(input, &words),
        marks,
        table: table(input, &words),
    }
}

/// Periods that share a bar: those who are customers at the end of the last, told apart by what happened in all.
fn together(periods: &[Movement]) -> Option<Movement> {
    let last = periods.last()?;
    let sum = |of: fn(&Movement) -> f64| periods.iter().map(of).sum::<f64>();
    let all = last.retained + last.new + last.reactivated;
    let (new, reactivated) = (sum(|one| one.new), sum(|one| one.reactivated));
    Some(Movement {
        retained: (all - new - reactivated).max(0.0),
        new,
        reactivated,
        lost: sum(|one| one.lost),
    })
}

fn parts(bar: &Movement) -> [f64; 3] {
    [bar.retained, bar.new, bar.reactivated].map(|part| part.max(0.0))
}

fn stack(plot: &Plot, (from, to): (f64, f64), bar: &Movement) -> Vec<Mark> {
    let gap = if to - from > 3.0 { 1.0 } else { 0.0 };
    let rect = |low: f64, high: f64, class: &str| {
        let (top, bottom) = (plot.y.at(high), plot.y.at(low));
        (bottom - top > 0.01).then(|| Mark::Rect {
            x: from + gap / 2.0,
            y: top,
            width: (to - from - gap).max(0.5),
            height: bottom - top,
            radius: 0.0,
            class: class.to_owned(),
        })
    };
    let mut below = 0.0;
    let up = parts(bar)
        .into_iter()
        .zip(PARTS)
        .filter_map(|(part, (_, class))| {
            below += part;
            rect(below - part, below, class)
        });
    let mut marks: Vec<Mark> = up.collect();
    marks.extend(rect(-bar.lost.max(0.0), 0.0, PARTS[3].1));
    marks
}

fn legend(input: &MovementInput<'_>, left: f64) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut x = left;
    for (word, class) in PARTS {
        let name = word.say(input.language);
        let wide = label::width(name, TICK_SIZE, false);
        if x + 14.0 + wide > input.width {
            break;
        }
        marks.push(Mark::Rect {
            x,
            y: 5.0,
            width: 10.0,
            height: 10.0,
            radius: 2.0,
            class: class.to_owned(),
        });
        marks.push(text((x + 14.0, 14.0), name, Anchor::Start, "t2"));
        x += 14.0 + wide + 12.0;
    }
    marks
}

fn description(input: &MovementInput<'_>, words: &Words) -> String {
    let sum = |of: fn(&Movement) -> f64| words.numbers.people(input.periods.iter().map(of).sum());
    let said = Phrase::Moved {
        new: &sum(|one| one.new),
        reactivated: &sum(|one| one.reactivated),
        lost: &sum(|one| one.lost),
    };
    said.say(input.language)
}

fn table(input: &MovementInput<'_>, words: &Words) -> Table {
    let rows = input.periods.iter().enumerate().map(|(at, one)| {
        let time = words
            .calendar
            .label(u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1));
        let cells = [one.retained, one.new, one.reactivated, one.lost]
            .map(|value| words.numbers.people(value));
        std::iter::once(time).chain(cells).collect()
    });
    let columns = std::iter::once(
        crate::text::decision::Word::Time
            .say(input.language)
            .to_owned(),
    );
    Table {
        caption: Word::Movement.say(input.language).to_owned(),
        columns: columns
            .chain(PARTS.map(|(word, _)| word.say(input.language).to_owned()))
            .collect(),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests;

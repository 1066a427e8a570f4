//! The table behind a fan chart.

use super::FanInput;
use super::courses::{Courses, strategy_series};
use crate::text::charts::{self, Word};
use crate::text::fan;
use crate::ui::charts::scene::Table;
use crate::ui::charts::words::Words;

/// Most rows; of more periods a part is shown, and the caption says so.
const ROWS: usize = 1_000;

/// One row per time; per strategy the average and, where it is known, the 90 % range.
#[inline(never)]
pub fn table(input: &FanInput, courses: &Courses, words: &Words, name: &str) -> Table {
    let word = |word| charts::word(input.language, word);
    let mut columns = vec![word(Word::Period).to_owned()];
    let ranged = input.simulated.is_some() && !input.stale;
    for line in &courses.lines {
        columns.push(line.name.clone());
        if ranged {
            columns.push(format!("{}, {}", line.name, word(Word::Range90)));
        }
    }
    let observed = !courses.observed.is_empty();
    if observed {
        columns.push(word(Word::Reported).to_owned());
    }
    let periods = input.scenario.clock.periods;
    let step = (periods as usize).div_ceil(ROWS).max(1);
    let rows = (courses.first..=periods)
        .step_by(step)
        .map(|time| row(input, courses, words, time, ranged))
        .collect();
    let mut caption = fan::caption(input.language, name);
    if step > 1 {
        caption.push_str("; ");
        caption.push_str(&fan::note(input.language, fan::Note::Every(step)));
    }
    Table {
        caption,
        columns,
        rows,
    }
}

fn row(input: &FanInput, courses: &Courses, words: &Words, time: u32, ranged: bool) -> Vec<String> {
    let index = (time - courses.first) as usize;
    let mut cells = vec![words.calendar.label(time)];
    for line in &courses.lines {
        let mean = line.mean.get(index).copied().unwrap_or(f64::NAN);
        cells.push(words.value(courses.unit, mean));
        if ranged {
            let range = strategy_series(input.simulated, input, line.strategy)
                .and_then(|summary| summary.quantiles.get(index))
                .map(|spread| words.range(courses.unit, [spread[0], spread[4]]));
            cells.push(range.unwrap_or_default());
        }
    }
    if !courses.observed.is_empty() {
        let value = courses.observed.iter().find(|(at, _)| *at == time);
        cells.push(value.map_or(String::new(), |(_, value)| {
            words.value(courses.unit, *value)
        }));
    }
    cells
}

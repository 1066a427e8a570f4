//! A tornado: what each uncertain number alone does to a strategy's difference.

use super::bars::{Bar, BarsInput, Row, bars};
use super::scene::{Scene, Table};
use super::words::Words;
use crate::analysis::sensitivity::Tornado;
use crate::model::{Path, Scenario};
use crate::text::Language;
use crate::text::compare::{Phrase, Word, number, value};

/// What the tornado shows.
#[derive(Debug, Clone)]
pub struct TornadoInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The figures.
    pub tornado: &'a Tornado,
    /// Where each uncertain number stands in the file, by dimension.
    pub paths: &'a [Path],
    /// Position of the strategy; 0: the baseline's own outcome.
    pub strategy: usize,
    /// Its slot of the palette.
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

/// A bar that is shorter than this part of the longest is none.
const NOTHING: f64 = 1e-6;

/// Draws the tornado. Low ends are grey, high ends have the strategy's colour.
#[must_use]
pub fn tornado(input: &TornadoInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let unit = input.tornado.outcome.unit();
    let middle = input.tornado.difference(input.strategy);
    let spreads = input
        .tornado
        .bars
        .iter()
        .map(|bar| bar.spread(input.strategy));
    let largest = spreads.fold(0.0, f64::max);
    let mut rows = Vec::new();
    let mut figures = Vec::new();
    for bar in input
        .tornado
        .widest(input.strategy)
        .into_iter()
        .filter(|bar| bar.spread(input.strategy) > NOTHING * largest)
        .take(input.most)
    {
        let Some(path) = input.paths.get(bar.dimension) else {
            continue;
        };
        let name = number(input.language, input.scenario, path);
        let ends = bar.values.map(|one| value(&words.numbers, path, one));
        let outcomes = bar.differences(input.strategy);
        if outcomes.iter().any(|one| !one.is_finite()) {
            continue;
        }
        let told = outcomes.map(|one| match input.strategy {
            0 => words.value(unit, one),
            _ => words.numbers.change(unit, one),
        });
        figures.push(vec![
            name.clone(),
            ends[0].clone(),
            told[0].clone(),
            ends[1].clone(),
            told[1].clone(),
        ]);
        let classes = ["muted-f".to_owned(), format!("f{}", input.slot)];
        let bars = (0..2).map(|end: usize| Bar {
            values: [middle, outcomes[end]],
            class: classes[end].clone(),
            text: ends[end].clone(),
        });
        rows.push(Row {
            name,
            is_sum: false,
            bars: apart(bars.collect(), middle),
            leads_to: None,
        });
    }
    let title = Word::MattersMost.say(input.language).to_owned();
    let heads = [
        Word::Number,
        Word::Low,
        Word::AtLow,
        Word::High,
        Word::AtHigh,
    ];
    let said = figures
        .iter()
        .map(|row| format!("{}: {} – {}", row[0], row[2], row[4]));
    let description = Phrase::List {
        items: &said.collect::<Vec<_>>().join("; "),
    }
    .say(input.language);
    let table = Table {
        caption: title.clone(),
        columns: heads
            .iter()
            .map(|word| word.say(input.language).to_owned())
            .collect(),
        rows: figures,
    };
    let drawn = BarsInput {
        title,
        description,
        rows: &rows,
        mark: Some(middle),
        unit,
        is_change: input.strategy > 0,
        width: input.width,
        height: input.height,
        table,
    };
    bars(drawn, &words)
}

/// Two bars to one side would have their texts in one place: only the longer one keeps its own.
fn apart(mut bars: Vec<Bar>, middle: f64) -> Vec<Bar> {
    let over: Vec<f64> = bars.iter().map(|bar| bar.values[1] - middle).collect();
    if let [first, second] = over[..]
        && first * second > 0.0
    {
        let shorter = usize::from(first.abs() >= second.abs());
        bars[shorter].text.clear();
        // The longer one lies behind.
        if shorter == 0 {
            bars.swap(0, 1);
        }
    }
    bars
}

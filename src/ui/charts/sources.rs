//! The waterfall of a strategy's difference in discounted profit: where it comes from.

use super::bars::{Bar, BarsInput, Row, bars};
use super::scene::{Scene, Table};
use super::words::Words;
use crate::analysis::waterfall::{Item, Waterfall};
use crate::engine::series::Unit;
use crate::model::Scenario;
use crate::text::Language;
use crate::text::compare::{Phrase, Word, source};

/// What the waterfall shows.
#[derive(Debug, Clone)]
pub struct SourcesInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Where money comes from.
    pub waterfall: &'a Waterfall,
    /// Position of the strategy.
    pub strategy: usize,
    /// Its slot of the palette.
    pub slot: usize,
    /// The difference over all futures, where it is known: what is uncertain makes it another than that of the averages.
    pub found: Option<f64>,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture at most.
    pub height: f64,
    /// The language of its words.
    pub language: Language,
}

/// The sources that differ, and by how much.
fn differing(waterfall: &Waterfall, strategy: usize) -> impl Iterator<Item = (&Item, f64)> {
    let items = waterfall.items.iter();
    items
        .map(move |item| (item, item.difference(strategy)))
        .filter(|(_, amount)| *amount != 0.0 && amount.is_finite())
}

/// Gains before losses, each from the largest on.
fn ordered(waterfall: &Waterfall, strategy: usize) -> Vec<(&Item, f64)> {
    let mut items: Vec<(&Item, f64)> = differing(waterfall, strategy).collect();
    items.sort_by(|a, b| b.1.total_cmp(&a.1));
    items
}

/// Where the difference over all futures is another by less than this part, it is the same.
const SAME: f64 = 1e-3;

/// What is uncertain brings beyond what all sources do at their averages, where the difference over all futures is known and another.
#[must_use]
pub fn beyond(waterfall: &Waterfall, strategy: usize, found: Option<f64>) -> Option<f64> {
    let items = differing(waterfall, strategy);
    let sum: f64 = items.map(|(_, amount)| amount).sum();
    let more = found? - sum;
    (more.abs() > SAME * sum.abs()).then_some(more)
}

/// Draws the waterfall.
#[must_use]
pub fn sources(input: &SourcesInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let change = |value: f64| words.numbers.change(Unit::Money, value);
    let items = ordered(input.waterfall, input.strategy).into_iter();
    let mut parts: Vec<(String, f64)> = items
        .map(|(item, amount)| (source(input.language, input.scenario, item.source), amount))
        .collect();
    let beyond = beyond(input.waterfall, input.strategy, input.found);
    parts.extend(beyond.map(|more| (Word::Uncertain.say(input.language).to_owned(), more)));
    let mut sum = 0.0;
    let mut rows: Vec<Row> = Vec::new();
    for (name, amount) in parts {
        let next = sum + amount;
        rows.push(Row {
            name,
            is_sum: false,
            bars: vec![Bar {
                values: [sum, next],
                class: if amount < 0.0 { "loss" } else { "acc" }.to_owned(),
                text: change(amount),
            }],
            leads_to: Some(next),
        });
        sum = next;
    }
    let name = Word::Difference.say(input.language).to_owned();
    rows.push(Row {
        name,
        is_sum: true,
        bars: vec![Bar {
            values: [0.0, sum],
            class: format!("f{}", input.slot),
            text: change(sum),
        }],
        leads_to: None,
    });
    let title = Word::Sources.say(input.language).to_owned();
    let table = Table {
        caption: title.clone(),
        columns: vec![
            Word::Source.say(input.language).to_owned(),
            Word::Difference.say(input.language).to_owned(),
        ],
        rows: rows
            .iter()
            .map(|row| vec![row.name.clone(), row.bars[0].text.clone()])
            .collect(),
    };
    let said = rows
        .iter()
        .map(|row| format!("{} {}", row.name, row.bars[0].text));
    let description = Phrase::List {
        items: &said.collect::<Vec<_>>().join("; "),
    }
    .say(input.language);
    let drawn = BarsInput {
        title,
        description,
        rows: &rows,
        mark: None,
        unit: Unit::Money,
        is_change: true,
        width: input.width,
        height: input.height,
        table,
    };
    bars(drawn, &words)
}

//! All strategies' figures on one scale: a mark and a whisker each.

use super::figures::Figure;
use super::{KpiInput, text};
use crate::engine::series::Unit;
use crate::ui::charts::axis::path;
use crate::ui::charts::path::{segment, strategy_mark};
use crate::ui::charts::scale::{Linear, extent};
use crate::ui::charts::scene::{Scene, Table};
use crate::ui::charts::slot;
use crate::ui::charts::words::Words;

/// Height of a row.
const ROW: f64 = 7.5;
/// Above the first and below the last row's middle.
const MARGINS: f64 = 11.0;
/// A strip has room for this many rows at least, and grows until this many; more share the room.
const MOST_ROOMY: (usize, usize) = (4, 8);

/// Marks and whiskers of all strategies on one scale, a row each.
pub fn strip(
    input: &KpiInput,
    figures: &[Figure],
    unit: Unit,
    words: &Words,
    label: &str,
) -> Scene {
    let rows = figures.len().max(1);
    let height = MARGINS + (rows.clamp(MOST_ROOMY.0, MOST_ROOMY.1) - 1) as f64 * ROW;
    let gap = ((height - MARGINS) / (rows.max(2) - 1) as f64).min(ROW);
    let scale = scale(figures, input.width);
    let mut marks = Vec::with_capacity(2 * rows);
    for (row, figure) in figures.iter().enumerate() {
        let y = 5.0 + row as f64 * gap;
        let focus = figure.strategy == input.focus;
        let slot = slot(input.scenario, figure.strategy);
        if let Some([low, high]) = figure.range {
            let class = format!(
                "l{slot}{}{}",
                if focus { " focus" } else { "" },
                if input.stale { " faded" } else { "" }
            );
            marks.push(path(
                segment((scale.at(low), y), (scale.at(high), y)),
                &class,
            ));
        }
        if figure.mean.is_finite() {
            let radius: f64 = if focus { 3.6 } else { 3.0 };
            let d = strategy_mark(
                slot,
                (scale.at(figure.mean), y),
                radius.min(gap / 2.0 + 1.0),
            );
            marks.push(path(d, &format!("f{slot}")));
        }
    }
    let table = strip_table(input, figures, unit, words, label);
    Scene {
        width: input.width,
        height,
        title: label.to_owned(),
        description: table
            .rows
            .iter()
            .map(|row| row.join(" "))
            .collect::<Vec<_>>()
            .join(", "),
        marks,
        table,
    }
}

/// One scale for all strategies. Where no range says how much a difference is, the scale spans a
/// fifth of the value at least, so that a hair's width does not look like a mile.
fn scale(figures: &[Figure], width: f64) -> Linear {
    let ends = figures
        .iter()
        .flat_map(|figure| std::iter::once(figure.mean).chain(figure.range.into_iter().flatten()));
    let (low, high) = extent(ends).unwrap_or((0.0, 1.0));
    let least = 0.2 * low.abs().max(high.abs());
    let air = if figures.iter().any(|figure| figure.range.is_some()) {
        0.0
    } else {
        ((least - (high - low)) / 2.0).max(0.0)
    };
    Linear {
        low: low - air,
        high: high + air,
        from: 6.0,
        to: (width - 6.0).max(7.0),
    }
}

fn strip_table(
    input: &KpiInput,
    figures: &[Figure],
    unit: Unit,
    words: &Words,
    label: &str,
) -> Table {
    Table {
        caption: label.to_owned(),
        columns: text::columns(input.language).map(str::to_owned).to_vec(),
        rows: figures
            .iter()
            .map(|figure| {
                let range = figure.range.filter(|_| !input.stale);
                vec![
                    words.strategy(input.scenario, figure.strategy),
                    words.value_in(unit, figure.mean, figure.range),
                    range.map_or(String::new(), |range| words.range(unit, range)),
                ]
            })
            .collect(),
    }
}

//! Results as CSV: a row for each strategy, series and period, and for each segment where asked for.

use std::io::{self, Write};

use crate::analysis::results::{Results, SeriesSummary};
use crate::engine::series::Series;
use crate::model::Scenario;
use crate::text::csv::{Csv, LF};

const KEYS: [&str; 9] = [
    "series", "period", "mean", "sd", "q05", "q25", "q50", "q75", "q95",
];

/// Writes the results. What is not computed or not defined is an empty cell, as is the segment of rows
/// of everyone; that column is there only with `by_segment`.
pub(super) fn write(
    out: &mut dyn Write,
    scenario: &Scenario,
    results: &Results,
    by_segment: bool,
) -> io::Result<()> {
    let mut csv = Csv::new(out, LF);
    let segment = by_segment.then_some("segment");
    csv.texts(["strategy"].into_iter().chain(segment).chain(KEYS))?;
    for strategy in &results.strategies {
        let id = strategy.id.as_str();
        let names = [id, ""];
        let everyone = if by_segment { &names[..] } else { &names[..1] };
        rows(&mut csv, scenario, everyone, &strategy.series)?;
        for segment in &strategy.segments {
            rows(&mut csv, scenario, &[id, &segment.id], &segment.series)?;
        }
    }
    Ok(())
}

/// The rows of every series, which begin with these names.
fn rows(
    csv: &mut Csv,
    scenario: &Scenario,
    names: &[&str],
    all: &[SeriesSummary],
) -> io::Result<()> {
    for (series, summary) in Series::all(scenario).iter().zip(all) {
        let key = series.key(scenario);
        let first = series.first_time() as usize;
        for (position, mean) in summary.mean.iter().enumerate() {
            for name in names {
                csv.text(name)?;
            }
            csv.text(&key)?;
            csv.number((position + first) as f64)?;
            csv.number(*mean)?;
            csv.number(summary.sd.get(position).copied().unwrap_or(f64::NAN))?;
            let quantiles = summary.quantiles.get(position).copied();
            for quantile in quantiles.unwrap_or([f64::NAN; 5]) {
                csv.number(quantile)?;
            }
            csv.end()?;
        }
    }
    Ok(())
}

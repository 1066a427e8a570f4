//! Results as CSV: a row for each strategy, series and period, and for each segment where asked for.

use std::io::{self, Write};

use crate::analysis::results::{Results, SeriesSummary};
use crate::engine::series::Series;
use crate::model::Scenario;

const KEYS: &str = "series,period,mean,sd,q05,q25,q50,q75,q95";

/// Writes the results. What is not computed or not defined is an empty cell, as is the segment of rows
/// of everyone; that column is there only with `by_segment`.
pub(super) fn write(
    out: &mut dyn Write,
    scenario: &Scenario,
    results: &Results,
    by_segment: bool,
) -> io::Result<()> {
    let segment = if by_segment { "segment," } else { "" };
    writeln!(out, "strategy,{segment}{KEYS}")?;
    for strategy in &results.strategies {
        let id = text(&strategy.id);
        let comma = if by_segment { "," } else { "" };
        rows(out, scenario, &format!("{id}{comma}"), &strategy.series)?;
        for segment in &strategy.segments {
            let names = format!("{id},{}", text(&segment.id));
            rows(out, scenario, &names, &segment.series)?;
        }
    }
    Ok(())
}

/// The rows of every series, which begin with these names.
fn rows(
    out: &mut dyn Write,
    scenario: &Scenario,
    names: &str,
    all: &[SeriesSummary],
) -> io::Result<()> {
    for (series, summary) in Series::all(scenario).iter().zip(all) {
        let key = text(&series.key(scenario));
        let first = usize::from(!series.starts_at_zero());
        for (position, mean) in summary.mean.iter().enumerate() {
            write!(out, "{names},{key},{},{}", position + first, number(*mean))?;
            let sd = summary.sd.get(position).copied();
            write!(out, ",{}", number(sd.unwrap_or(f64::NAN)))?;
            let quantiles = summary.quantiles.get(position).copied();
            for quantile in quantiles.unwrap_or([f64::NAN; 5]) {
                write!(out, ",{}", number(quantile))?;
            }
            writeln!(out)?;
        }
    }
    Ok(())
}

fn number(value: f64) -> String {
    if value.is_finite() {
        // Adding 0 makes -0 a plain 0.
        format!("{}", value + 0.0)
    } else {
        String::new()
    }
}

/// A text cell: quoted where needed, and guarded where a spreadsheet would take it for a formula.
fn text(cell: &str) -> String {
    let guarded = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if guarded.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_look_like_formulas_are_guarded() {
        assert_eq!(text("care"), "care");
        assert_eq!(text("-care"), "'-care");
        assert_eq!(text("=1+1"), "'=1+1");
        assert_eq!(text("@x"), "'@x");
        assert_eq!(text("+x"), "'+x");
        assert_eq!(text("a,\"b\""), "\"a,\"\"b\"\"\"");
    }

    #[test]
    fn numbers_are_plain_and_undefined_ones_empty() {
        assert_eq!(number(-0.0), "0");
        assert_eq!(number(12.0), "12");
        assert_eq!(number(0.1), "0.1");
        assert_eq!(number(f64::NAN), "");
    }
}

//! Results as CSV: a row for each strategy, series and period.

use std::io::{self, Write};

use crate::analysis::results::Results;
use crate::engine::series::Series;
use crate::model::Scenario;

const HEADER: &str = "strategy,series,period,mean,sd,q05,q25,q50,q75,q95";

/// Writes the results. What is not computed or not defined is an empty cell.
pub(super) fn write(out: &mut dyn Write, scenario: &Scenario, results: &Results) -> io::Result<()> {
    writeln!(out, "{HEADER}")?;
    let series = Series::all(scenario);
    for strategy in &results.strategies {
        let id = text(&strategy.id);
        for (series, summary) in series.iter().zip(&strategy.series) {
            let key = text(&series.key(scenario));
            let first = usize::from(!series.starts_at_zero());
            for (position, mean) in summary.mean.iter().enumerate() {
                write!(out, "{id},{key},{},{}", position + first, number(*mean))?;
                let sd = summary.sd.get(position).copied();
                write!(out, ",{}", number(sd.unwrap_or(f64::NAN)))?;
                let quantiles = summary.quantiles.get(position).copied();
                for quantile in quantiles.unwrap_or([f64::NAN; 5]) {
                    write!(out, ",{}", number(quantile))?;
                }
                writeln!(out)?;
            }
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

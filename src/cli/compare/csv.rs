//! The comparison as one long table: what a figure is of, its name, and its value.

use std::io::{self, Write};

use super::{Report, source};
use crate::text::csv::{Csv, LF};

/// Writes one figure a row.
pub(super) struct Rows<'a, 'b> {
    csv: Csv<'b>,
    report: &'a Report<'a>,
}

impl Rows<'_, '_> {
    /// `part`: which part of the comparison; `item`: what within it; both as in JSON.
    pub(super) fn row(
        &mut self,
        part: &str,
        item: &str,
        strategy: Option<usize>,
        figure: &str,
        value: f64,
    ) -> io::Result<()> {
        self.csv.text(part)?;
        self.csv.text(item)?;
        self.csv
            .text(strategy.map_or("", |strategy| self.report.id(strategy)))?;
        self.csv.text(figure)?;
        self.csv.number(value)?;
        self.csv.end()
    }

    pub(super) fn by_strategy(
        &mut self,
        part: &str,
        item: &str,
        figure: &str,
        values: &[f64],
    ) -> io::Result<()> {
        let mut values = values.iter().enumerate();
        values
            .try_for_each(|(strategy, value)| self.row(part, item, Some(strategy), figure, *value))
    }
}

impl Report<'_> {
    pub(super) fn csv(&self, output: &mut dyn Write) -> io::Result<()> {
        let mut rows = Rows {
            csv: Csv::new(output, LF),
            report: self,
        };
        rows.csv
            .texts(["part", "item", "strategy", "figure", "value"])?;
        self.strategy_rows(&mut rows)?;
        self.judgement_rows(&mut rows)?;
        self.information_rows(&mut rows)?;
        self.number_rows(&mut rows)?;
        self.leak_rows(&mut rows)
    }

    fn strategy_rows(&self, rows: &mut Rows<'_, '_>) -> io::Result<()> {
        let item = self.briefing.outcome.key();
        let nothing = f64::NAN;
        for strategy in self.strategies() {
            let mean = self.results.outcome(strategy, self.briefing.outcome);
            let mut row = |figure: &str, value: f64| {
                rows.row("strategies", item, Some(strategy), figure, value)
            };
            row("mean", mean.map_or(nothing, |outcome| outcome.mean))?;
            if let Some(one) = self.compared.get(strategy) {
                let ci95 = one.ci95.unwrap_or([nothing; 2]);
                let quantiles = one.difference.quantiles.unwrap_or([nothing; 5]);
                row("difference", one.difference.mean)?;
                row("difference_ci95_low", ci95[0])?;
                row("difference_ci95_high", ci95[1])?;
                row("difference_q05", quantiles[0])?;
                row("difference_q95", quantiles[4])?;
                row(
                    "probability_better",
                    one.probability_better.unwrap_or(nothing),
                )?;
                row("probability_best", one.probability_best.unwrap_or(nothing))?;
                row("expected_loss", one.expected_loss.unwrap_or(nothing))?;
            }
            if let Some(one) = self.returns.get(strategy) {
                row("cost", one.cost)?;
                row("gain", one.gain)?;
                row("roi", one.roi.unwrap_or(nothing))?;
                row(
                    "payback_period",
                    one.payback.map_or(nothing, |period| period as f64),
                )?;
            }
        }
        Ok(())
    }

    fn information_rows(&self, rows: &mut Rows<'_, '_>) -> io::Result<()> {
        let Some(found) = &self.briefing.appraisal else {
            return Ok(());
        };
        rows.row("evpi", "", None, "value", found.everything.value)?;
        rows.row("evpi", "", None, "error", found.everything.error)?;
        for (dimension, one) in found.numbers.iter().enumerate() {
            let path = self.path(dimension);
            rows.row("evppi", &path, None, "value", one.value)?;
            rows.row("evppi", &path, None, "error", one.error)?;
        }
        for (kind, one) in &found.kinds {
            rows.row("evppi_of_kinds", kind.key(), None, "value", one.value)?;
            rows.row("evppi_of_kinds", kind.key(), None, "error", one.error)?;
        }
        Ok(())
    }

    fn number_rows(&self, rows: &mut Rows<'_, '_>) -> io::Result<()> {
        for bar in &self.briefing.tornado.bars {
            let path = self.path(bar.dimension);
            rows.row("tornado", &path, None, "low", bar.values[0])?;
            rows.row("tornado", &path, None, "high", bar.values[1])?;
            rows.by_strategy("tornado", &path, "at_low", &bar.outcomes[0])?;
            rows.by_strategy("tornado", &path, "at_high", &bar.outcomes[1])?;
        }
        for switch in &self.briefing.switches {
            let path = self.path(switch.dimension);
            rows.row(
                "switches",
                &path,
                Some(switch.below),
                "best_below",
                switch.value,
            )?;
            rows.row(
                "switches",
                &path,
                Some(switch.above),
                "best_above",
                switch.value,
            )?;
        }
        for (strategy, numbers) in self.briefing.importance.iter().enumerate() {
            for (dimension, one) in numbers.iter().enumerate() {
                let path = self.path(dimension);
                for (figure, value) in [
                    ("first", one.first.value),
                    ("first_error", one.first.error),
                    ("total", one.total.value),
                    ("total_error", one.total.error),
                ] {
                    rows.row("importance", &path, Some(strategy), figure, value)?;
                }
            }
        }
        Ok(())
    }

    fn leak_rows(&self, rows: &mut Rows<'_, '_>) -> io::Result<()> {
        if let Some(waterfall) = &self.briefing.waterfall {
            for item in &waterfall.items {
                rows.by_strategy(
                    "sources",
                    &source(self, item.source),
                    "amount",
                    &item.amounts,
                )?;
            }
        }
        let Some(leaks) = &self.briefing.leaks else {
            return Ok(());
        };
        for arrow in &leaks.arrows {
            let id = self.transition(arrow.transition);
            rows.by_strategy("arrows", id, "point_more", &arrow.more)?;
            rows.by_strategy("arrows", id, "point_less", &arrow.less)?;
        }
        for (position, stage) in leaks.stages.iter().enumerate() {
            let id = self.stage(position);
            rows.by_strategy("stages", id, "contribution", &stage.revenue)?;
            rows.by_strategy("stages", id, "cost", &stage.cost)?;
            if let Some(wasted) = &stage.wasted {
                rows.by_strategy("stages", id, "cost_of_never_customers", wasted)?;
            }
            if let Some(gone) = &stage.soon_gone {
                rows.by_strategy("stages", id, "cost_of_soon_gone", gone)?;
            }
        }
        for channel in &leaks.channels {
            let id = self.channel(channel.channel);
            rows.by_strategy("channels", id, "cost", &channel.cost)?;
            rows.by_strategy("channels", id, "cost_of_one", &channel.one)?;
            for (strategy, [alone, with_referrals]) in channel.worth.iter().flatten().enumerate() {
                rows.row("channels", id, Some(strategy), "worth_of_one", *alone)?;
                rows.row(
                    "channels",
                    id,
                    Some(strategy),
                    "worth_of_one_with_referrals",
                    *with_referrals,
                )?;
            }
        }
        Ok(())
    }
}

//! Results as a summary for a terminal.

use std::io::{self, Write};

mod people;

use super::block::block;
use super::clean;
use crate::analysis::results::{Clv, ObservedFit, OutcomeSummary, Results, StrategyComparison};
use crate::engine::series::{OUTCOMES, Outcome, Unit};
use crate::model::{EngineKind, Scenario};
use crate::text::cli::{Phrase, Word, phrase, word};
use crate::text::number::Numbers;
use crate::text::period::Calendar;
use crate::text::results::{Finding, ObservedAt, finding, named, warning};
use crate::text::{Language, series as names};

/// Writes the summary.
pub(super) fn write(
    out: &mut dyn Write,
    scenario: &Scenario,
    results: &Results,
    language: Language,
) -> io::Result<()> {
    let page = Page {
        scenario,
        results,
        numbers: Numbers::of(language, scenario),
        language,
    };
    page.heading(out)?;
    for outcome in OUTCOMES {
        page.outcome(out, outcome)?;
    }
    page.comparison(out)?;
    page.people(out)?;
    page.value_of_one(out, Word::ValueOfOne, |clv| clv.value)?;
    if page.anyone_is_referred() {
        let heading = Word::ValueOfOneWithReferrals;
        page.value_of_one(out, heading, |clv| clv.with_referrals)?;
    }
    page.observed(out)?;
    for note in &results.warnings {
        writeln!(
            out,
            "{}",
            clean(&warning(&page.numbers, &named(page.scenario, note)))
        )?;
    }
    Ok(())
}

struct Page<'a> {
    scenario: &'a Scenario,
    results: &'a Results,
    numbers: Numbers,
    language: Language,
}

impl Page<'_> {
    fn heading(&self, out: &mut dyn Write) -> io::Result<()> {
        let name = match self.scenario.name.trim() {
            "" => word(self.language, Word::Unnamed).to_owned(),
            name => clean(name),
        };
        let horizon = Calendar::new(self.language, &self.scenario.clock).horizon();
        let futures = finding(&self.numbers, &Finding::Futures(self.results.replications));
        let run = Phrase::Run {
            horizon: &horizon,
            futures: (self.results.engine != EngineKind::Exact).then_some(futures.as_str()),
            seed: self.results.seed,
            digest: &self.results.digest,
        };
        writeln!(out, "{name}")?;
        writeln!(out, "{}", phrase(self.language, &run))
    }

    fn name(&self, id: &str) -> String {
        let strategy = self.scenario.strategies.iter().find(|one| one.id == id);
        clean(strategy.map_or(id, names::strategy))
    }

    /// One outcome: a line a strategy, with its range.
    fn outcome(&self, out: &mut dyn Write, outcome: Outcome) -> io::Result<()> {
        let rows: Vec<Vec<String>> = self
            .results
            .strategies
            .iter()
            .filter_map(|strategy| {
                let summary = strategy.outcomes.get(outcome.index())?;
                let mut row = vec![self.name(&strategy.id)];
                row.extend(self.figures(outcome.unit(), summary));
                Some(row)
            })
            .collect();
        let label = names::outcome(self.language, outcome);
        let columns = self.words(&[Word::Average, Word::Range]);
        block(out, label, columns, rows)
    }

    fn words(&self, words: &[Word]) -> Vec<String> {
        let words = words.iter();
        words
            .map(|one| word(self.language, *one).to_owned())
            .collect()
    }

    fn figures(&self, unit: Unit, summary: &OutcomeSummary) -> Vec<String> {
        let range = summary.quantiles.map_or(String::new(), |quantiles| {
            self.numbers.range(unit, quantiles[0], quantiles[4])
        });
        let partly = if summary.defined < 1.0 && self.results.engine != EngineKind::Exact {
            let share = self.numbers.share(summary.defined);
            phrase(self.language, &Phrase::Defined(&share))
        } else {
            String::new()
        };
        let mean = match summary.quantiles {
            Some([low, .., high]) => self.numbers.value_in(unit, summary.mean, low, high),
            None => self.numbers.value(unit, summary.mean),
        };
        vec![mean, range, partly]
    }

    /// All strategies but the baseline against it.
    fn comparison(&self, out: &mut dyn Write) -> io::Result<()> {
        let comparison = &self.results.comparison;
        let rows: Vec<Vec<String>> = comparison
            .strategies
            .iter()
            .skip(1)
            .map(|one| self.against_baseline(one, comparison.outcome.unit()))
            .collect();
        if rows.is_empty() {
            return Ok(());
        }
        let baseline = comparison
            .strategies
            .first()
            .map_or(String::new(), |one| self.name(&one.id));
        let label = phrase(
            self.language,
            &Phrase::DifferenceTo {
                outcome: names::outcome(self.language, comparison.outcome),
                baseline: &baseline,
            },
        );
        let columns = [
            Word::Average,
            Word::Range,
            Word::Confidence,
            Word::Better,
            Word::Best,
            Word::Loss,
        ];
        block(out, &label, self.words(&columns), rows)
    }

    /// By strategy: what one person is worth, by the stage entered.
    fn clv(&self) -> Option<Vec<&[Clv]>> {
        let strategies = self.results.strategies.iter();
        strategies
            .map(|one| one.per_customer.as_ref().map(|figures| &figures.clv[..]))
            .collect()
    }

    fn anyone_is_referred(&self) -> bool {
        let all = self.clv().unwrap_or_default();
        all.into_iter()
            .flatten()
            .any(|clv| clv.with_referrals != clv.value)
    }

    /// A line a stage, a column a strategy; stages where nobody is worth anything are left out.
    fn value_of_one(
        &self,
        out: &mut dyn Write,
        heading: Word,
        of: fn(&Clv) -> f64,
    ) -> io::Result<()> {
        let Some(all) = self.clv() else {
            return Ok(());
        };
        let mut rows = Vec::new();
        for (position, stage) in self.scenario.stages.iter().enumerate() {
            let values = all.iter().filter_map(|clv| clv.get(position));
            let values: Vec<f64> = values.map(of).collect();
            if values.iter().all(|value| *value == 0.0) {
                continue;
            }
            let mut row = vec![clean(names::stage(stage))];
            let values = values.into_iter();
            row.extend(values.map(|value| self.numbers.value(Unit::Money, value)));
            rows.push(row);
        }
        if rows.is_empty() {
            return Ok(());
        }
        let strategies = self.results.strategies.iter();
        let columns = strategies.map(|one| self.name(&one.id)).collect();
        block(out, word(self.language, heading), columns, rows)
    }

    fn against_baseline(&self, one: &StrategyComparison, unit: Unit) -> Vec<String> {
        let numbers = &self.numbers;
        let range = |ends: [f64; 2]| numbers.change_range(unit, ends[0], ends[1]);
        // A range of one value is none.
        let wide = |ends: &[f64; 2]| ends[0] < ends[1];
        let quantiles = one.difference.quantiles;
        let ends = quantiles.map(|quantiles| [quantiles[0], quantiles[4]]);
        let ends = ends.filter(wide);
        let probability = |value: Option<f64>| {
            value.map_or(String::new(), |probability| numbers.of_hundred(probability))
        };
        let dominated = if one.dominated {
            word(self.language, Word::Dominated)
        } else {
            ""
        };
        vec![
            self.name(&one.id),
            match ends {
                Some([low, high]) => numbers.change_in(unit, one.difference.mean, low, high),
                None => numbers.change(unit, one.difference.mean),
            },
            ends.map_or(String::new(), range),
            one.ci95.filter(wide).map_or(String::new(), range),
            probability(one.probability_better),
            probability(one.probability_best),
            one.expected_loss
                .map_or(String::new(), |loss| numbers.value(unit, loss)),
            dominated.to_owned(),
        ]
    }

    fn observed(&self, out: &mut dyn Write) -> io::Result<()> {
        let fits = self.results.observed.iter();
        let told: Vec<&ObservedFit> = fits.filter(|fit| fit.values > 0).collect();
        if told.is_empty() {
            return Ok(());
        }
        writeln!(out)?;
        for fit in told {
            writeln!(out, "{}", self.fit(fit))?;
        }
        Ok(())
    }

    fn fit(&self, fit: &ObservedFit) -> String {
        let said = Finding::Observed {
            values: fit.values,
            within: fit.within_1_percent,
            in_band: fit.in_band,
            what: ObservedAt {
                unit: self.scenario.clock.period,
                at_end: fit.series.starts_at_zero(),
                median: self.results.engine != EngineKind::Exact,
            },
        };
        let reported = Phrase::Reported {
            series: &clean(&names::label(self.language, fit.series, self.scenario)),
            finding: &finding(&self.numbers, &said),
        };
        phrase(self.language, &reported)
    }
}

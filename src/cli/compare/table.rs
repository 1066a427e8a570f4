//! The comparison for a terminal.

use std::io::{self, Write};

use super::Report;
use crate::analysis::information::Information;
use crate::cli::block::block;
use crate::cli::clean;
use crate::engine::series::Unit;
use crate::text::Language;
use crate::text::compare::{self, Phrase, Word, kind, number, paid_back, source};
use crate::text::decision::finding;
use crate::text::information::find_out_first;
use crate::text::matters;
use crate::text::number::Numbers;
use crate::text::period::Calendar;
use crate::text::results::Difference;
use crate::text::series as names;

/// Rows of a ranking.
const MOST: usize = 10;
/// Digits of a standard error.
const FIGURES: usize = 2;

pub(super) struct Page<'a> {
    pub(super) report: &'a Report<'a>,
    pub(super) numbers: Numbers,
    pub(super) language: Language,
}

impl Report<'_> {
    pub(super) fn table(&self, output: &mut dyn Write, language: Language) -> io::Result<()> {
        let page = Page {
            report: self,
            numbers: Numbers::of(language, self.scenario),
            language,
        };
        let mut whole = Vec::new();
        page.whole(&mut whole)?;
        // Of one strategy there is nothing before the first heading.
        let from = whole.iter().position(|byte| *byte != b'\n').unwrap_or(0);
        output.write_all(&whole[from..])
    }
}

impl Page<'_> {
    pub(super) fn name(&self, strategy: usize) -> String {
        let named = self.report.scenario.strategies.get(strategy);
        clean(named.map_or(self.report.id(strategy), names::strategy))
    }

    fn whole(&self, output: &mut dyn Write) -> io::Result<()> {
        self.findings(output)?;
        self.goals(output)?;
        self.risk(output)?;
        self.returns(output)?;
        self.sources(output)?;
        self.matters(output)?;
        self.switches(output)?;
        self.information(output)?;
        self.leaks(output)?;
        self.wasted(output)?;
        self.channels(output)
    }

    fn words(&self, words: &[Word]) -> Vec<String> {
        words
            .iter()
            .map(|word| word.say(self.language).to_owned())
            .collect()
    }

    fn others(&self) -> std::ops::Range<usize> {
        1..self.report.results.strategies.len()
    }

    fn money(&self, value: f64) -> String {
        self.numbers.value(Unit::Money, value)
    }

    fn change(&self, value: f64) -> String {
        self.numbers.change(Unit::Money, value)
    }

    /// A sentence for each strategy.
    fn findings(&self, out: &mut dyn Write) -> io::Result<()> {
        for strategy in self.others() {
            let Some(one) = self.report.compared.get(strategy) else {
                continue;
            };
            let name = self.name(strategy);
            let said = Difference {
                strategy: &name,
                mean: one.difference.mean,
                range: one.difference.quantiles.map(|all| [all[0], all[4]]),
                better: one.probability_better,
            };
            writeln!(
                out,
                "{}",
                clean(&finding(&self.numbers, self.report.judge, said))
            )?;
            if let Some(times) = self.report.results.variance_reduction(strategy) {
                let (strategy, times) = (self.name(strategy), self.numbers.plain(times, FIGURES));
                let paired = Phrase::Paired {
                    strategy: &strategy,
                    times: &times,
                };
                writeln!(out, "  {}", paired.say(self.language))?;
            }
        }
        Ok(())
    }

    fn returns(&self, out: &mut dyn Write) -> io::Result<()> {
        let calendar = Calendar::new(self.language, &self.report.scenario.clock);
        let rows: Vec<Vec<String>> = self
            .others()
            .filter_map(|strategy| {
                let one = self.report.returns.get(strategy)?;
                let payback = match one.payback {
                    Some(period) => paid_back(self.language, &calendar, period),
                    None => Word::Never.say(self.language).to_owned(),
                };
                let standing = self.report.standing(strategy);
                Some(vec![
                    self.name(strategy),
                    self.change(one.cost),
                    self.change(one.gain),
                    one.roi.map_or(String::new(), |roi| self.numbers.share(roi)),
                    payback,
                    standing.map_or(String::new(), |(standing, _)| {
                        crate::text::decide::standing(self.language, standing).to_owned()
                    }),
                ])
            })
            .collect();
        if rows.is_empty() {
            return Ok(());
        }
        let columns = [Word::CostMore, Word::GainMore, Word::Roi, Word::Payback];
        block(
            out,
            Word::Returns.say(self.language),
            self.words(&columns),
            rows,
        )
    }

    fn sources(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.others().is_empty() {
            return Ok(());
        }
        let Some(waterfall) = &self.report.briefing.waterfall else {
            return self.too_long(Word::Sources, out);
        };
        let items = waterfall.items.iter();
        let rows = items.filter_map(|item| {
            let differences: Vec<f64> = self
                .others()
                .map(|strategy| item.difference(strategy))
                .collect();
            let is_there = differences.iter().any(|one| *one != 0.0);
            is_there.then(|| {
                let mut row = vec![clean(&source(
                    self.language,
                    self.report.scenario,
                    item.source,
                ))];
                row.extend(differences.iter().map(|one| self.change(*one)));
                row
            })
        });
        let rows: Vec<Vec<String>> = rows.collect();
        if rows.is_empty() {
            return Ok(());
        }
        let columns = self.others().map(|strategy| self.name(strategy)).collect();
        block(out, Word::Sources.say(self.language), columns, rows)
    }

    fn number(&self, dimension: usize) -> String {
        let dimension = self.report.plan.dimensions().get(dimension);
        let path = dimension.map(|dimension| dimension.path());
        clean(&path.map_or(String::new(), |path| {
            number(self.language, self.report.scenario, path)
        }))
    }

    fn value(&self, dimension: usize, value: f64) -> String {
        let dimension = self.report.plan.dimensions().get(dimension);
        dimension.map_or(String::new(), |dimension| {
            compare::value(&self.numbers, dimension.path(), value)
        })
    }

    /// The widest bars of each strategy against the baseline; of the baseline alone where there is no other.
    fn matters(&self, out: &mut dyn Write) -> io::Result<()> {
        let tornado = &self.report.briefing.tornado;
        if tornado.bars.is_empty() {
            return match self.report.plan.dimensions() {
                [] => writeln!(out, "\n{}", Word::NothingUncertain.say(self.language)),
                _ => self.too_long(Word::Matters, out),
            };
        }
        let strategies = if self.others().is_empty() {
            0..1
        } else {
            self.others()
        };
        writeln!(out, "\n{}", Word::Matters.say(self.language))?;
        for strategy in strategies {
            let rows = tornado.widest(strategy).into_iter().take(MOST).map(|bar| {
                let ends = bar.differences(strategy);
                let importance = self.report.briefing.importance.get(strategy);
                let total = importance.and_then(|all| all.get(bar.dimension));
                let total = total
                    .map(|one| one.total.value)
                    .filter(|total| total.is_finite());
                vec![
                    self.number(bar.dimension),
                    self.value(bar.dimension, bar.values[0]),
                    self.outcome(strategy, ends[0]),
                    self.value(bar.dimension, bar.values[1]),
                    self.outcome(strategy, ends[1]),
                    total.map_or(String::new(), |total| {
                        self.numbers.share(total.clamp(0.0, 1.0))
                    }),
                ]
            });
            let columns = [
                Word::Low,
                Word::AtLow,
                Word::High,
                Word::AtHigh,
                Word::Total,
            ];
            block(
                out,
                &self.heading(strategy),
                self.words(&columns),
                rows.collect(),
            )?;
        }
        Ok(())
    }

    /// The outcome of the baseline, or the difference of another to it.
    fn outcome(&self, strategy: usize, value: f64) -> String {
        if strategy == 0 {
            self.money(value)
        } else {
            self.change(value)
        }
    }

    fn heading(&self, strategy: usize) -> String {
        if strategy == 0 {
            return self.name(0);
        }
        let (strategy, baseline) = (self.name(strategy), self.name(0));
        let against = Phrase::Against {
            strategy: &strategy,
            baseline: &baseline,
        };
        against.say(self.language)
    }

    fn switches(&self, out: &mut dyn Write) -> io::Result<()> {
        let switches = &self.report.briefing.switches;
        if !switches.is_empty() {
            writeln!(out)?;
        }
        for switch in switches {
            let number = self.number(switch.dimension);
            let value = self.value(switch.dimension, switch.value);
            let (below, above) = (self.name(switch.below), self.name(switch.above));
            let phrase = Phrase::Switch {
                number: &number,
                value: &value,
                below: &below,
                above: &above,
            };
            writeln!(out, "{}", phrase.say(self.language))?;
        }
        Ok(())
    }

    fn information(&self, out: &mut dyn Write) -> io::Result<()> {
        let Some(found) = &self.report.briefing.appraisal else {
            return self.not_appraised(out);
        };
        let mut order: Vec<(usize, &Information)> = found.numbers.iter().enumerate().collect();
        order.sort_by(|a, b| b.1.value.total_cmp(&a.1.value));
        let row = |name: String, one: &Information| {
            let value = |value: f64| self.numbers.value(found.outcome.unit(), value);
            vec![name, value(one.value), value(one.error)]
        };
        let everything = Word::Everything.say(self.language).to_owned();
        let mut rows = vec![row(everything, &found.everything)];
        for (of, one) in &found.kinds {
            rows.push(row(kind(self.language, *of).to_owned(), one));
        }
        for (dimension, one) in order.into_iter().take(MOST) {
            rows.push(row(self.number(dimension), one));
        }
        let columns = self.words(&[Word::Worth, Word::Error]);
        block(out, Word::FindOut.say(self.language), columns, rows)?;
        let named = |dimension: usize| Some(self.number(dimension));
        let said = find_out_first(&self.numbers, found, &named);
        let said = said.unwrap_or_else(|| Word::NothingToFindOut.say(self.language).to_owned());
        writeln!(out, "  {}", clean(&said))
    }

    /// Where there is something to choose and to find out, an outcome that is not defined is what keeps it from being said.
    fn not_appraised(&self, out: &mut dyn Write) -> io::Result<()> {
        let is_choice = self.report.briefing.rivals.len() > 1;
        if !is_choice || self.report.plan.dimensions().is_empty() {
            return Ok(());
        }
        let (heading, why) = (Word::FindOut, Word::UndefinedInDraws);
        let [heading, why] = [heading, why].map(|word| word.say(self.language));
        writeln!(out, "\n{heading}\n  {why}")
    }

    /// Why figures are not there.
    fn too_long(&self, heading: Word, out: &mut dyn Write) -> io::Result<()> {
        let heading = heading.say(self.language);
        let why = matters::Word::TooLong.say(self.language);
        writeln!(out, "\n{heading}\n  {why}")
    }

    fn leaks(&self, out: &mut dyn Write) -> io::Result<()> {
        let Some(leaks) = &self.report.briefing.leaks else {
            return self.too_long(Word::Leaks, out);
        };
        let rows = leaks.ranked(0).into_iter().take(MOST).filter_map(|arrow| {
            let transition = self.report.scenario.transitions.get(arrow.transition)?;
            let (is_more, worth) = arrow.better(0);
            let change = if is_more {
                Word::PointMore
            } else {
                Word::PointLess
            };
            Some(vec![
                clean(&names::transition(transition, self.report.scenario)),
                change.say(self.language).to_owned(),
                self.change(worth),
            ])
        });
        let rows: Vec<Vec<String>> = rows.collect();
        if rows.is_empty() {
            return Ok(());
        }
        let columns = self.words(&[Word::Change, Word::Worth]);
        block(out, Word::Leaks.say(self.language), columns, rows)
    }

    fn wasted(&self, out: &mut dyn Write) -> io::Result<()> {
        let Some(leaks) = &self.report.briefing.leaks else {
            return Ok(());
        };
        let stages = self.report.scenario.stages.iter().zip(&leaks.stages);
        let rows = stages.filter_map(|(stage, money)| {
            let (cost, wasted) = (*money.cost.first()?, *money.wasted.as_ref()?.first()?);
            let row = || {
                vec![
                    clean(names::stage(stage)),
                    self.money(cost),
                    self.money(wasted),
                ]
            };
            (cost != 0.0).then(row)
        });
        let rows: Vec<Vec<String>> = rows.collect();
        if rows.is_empty() {
            return Ok(());
        }
        let columns = self.words(&[Word::AllCost, Word::CostOfNever]);
        block(out, Word::Wasted.say(self.language), columns, rows)
    }

    fn channels(&self, out: &mut dyn Write) -> io::Result<()> {
        let Some(leaks) = &self.report.briefing.leaks else {
            return Ok(());
        };
        let rows = leaks.channels.iter().filter_map(|channel| {
            let named = self.report.scenario.channels.get(channel.channel)?;
            let worth = channel.worth.as_ref().and_then(|worth| worth.first());
            Some(vec![
                clean(names::channel(named)),
                self.money(*channel.cost.first()?),
                worth.map_or(String::new(), |[_, with_referrals]| {
                    self.money(*with_referrals)
                }),
            ])
        });
        let rows: Vec<Vec<String>> = rows.collect();
        if rows.is_empty() {
            return Ok(());
        }
        let columns = self.words(&[Word::AllCost, Word::WorthOfOne]);
        block(out, Word::Channels.say(self.language), columns, rows)
    }
}

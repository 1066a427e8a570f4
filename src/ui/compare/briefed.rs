//! The pictures that are made of a briefing.

use std::rc::Rc;

use super::panel::{Drawn, HEIGHT};
use super::studied::Studied;
use crate::analysis::briefing::{Briefing, frontier_of, returns};
use crate::analysis::results::Results;
use crate::app::Shared;
use crate::engine::plan::Plan;
use crate::engine::series::Unit;
use crate::model::{Path, Scenario};
use crate::text::compare::{Phrase, Word, kind, number, source};
use crate::text::{series, share};
use crate::ui::charts;
use crate::ui::charts::bars::{Bar, BarsInput, Row, bars};
use crate::ui::charts::frontier::{ReturnsInput, returns as drawn_returns};
use crate::ui::charts::scene::Table;
use crate::ui::charts::sources::{SourcesInput, beyond, sources};
use crate::ui::charts::tornado::{TornadoInput, tornado};
use crate::ui::charts::words::Words;
use crate::ui::context::Context;
use crate::ui::export::data::Figures;

/// Rows of a picture that ranks.
const MOST: usize = 8;

/// A briefing with the scenario that it is of.
pub(super) struct Of {
    pub briefing: Rc<Briefing>,
    pub scenario: Shared<Scenario>,
    pub paths: Vec<Path>,
    discount: Vec<f64>,
}

impl Of {
    /// What is at hand of it; `None` where nothing is.
    pub fn new(brief: &Studied<Briefing>) -> Option<Self> {
        let Studied::Here(here) = brief else {
            return None;
        };
        let plan = Plan::compile(&here.scenario).ok()?;
        let paths = plan
            .dimensions()
            .iter()
            .map(|dimension| dimension.path().clone());
        Some(Self {
            briefing: Rc::clone(&here.found),
            scenario: here.scenario.clone(),
            paths: paths.collect(),
            discount: plan.discount().to_vec(),
        })
    }

    /// Where the difference comes from, and what it is over all futures, where that is known.
    ///
    /// # Errors
    /// What is said in place of the picture.
    pub fn sources(
        &self,
        context: &Context,
        (strategy, found): (usize, Option<f64>),
        width: f64,
    ) -> Result<Drawn, Word> {
        let waterfall = self.briefing.waterfall.as_ref().ok_or(Word::NoBriefing)?;
        let differs = waterfall
            .items
            .iter()
            .any(|item| item.difference(strategy) != 0.0);
        if !differs {
            return Err(Word::NothingDiffers);
        }
        let scene = sources(&SourcesInput {
            scenario: &self.scenario,
            waterfall,
            strategy,
            slot: charts::slot(&self.scenario, strategy),
            found,
            width,
            height: HEIGHT,
            language: context.say.language,
        });
        let items = waterfall.items.iter();
        let rows = items.map(|item| {
            let name = source(context.say.language, &self.scenario, item.source);
            (name, vec![item.difference(strategy)])
        });
        let beyond = beyond(waterfall, strategy, found).map(|more| {
            (
                Word::Uncertain.say(context.say.language).to_owned(),
                vec![more],
            )
        });
        let rows = rows.chain(beyond);
        let heads = [Word::Source, Word::Difference];
        Ok(Drawn {
            scene,
            figures: self.figures(context, &heads, rows.collect()),
        })
    }

    /// What each strategy costs against what it earns.
    ///
    /// # Errors
    /// What is said in place of the picture.
    pub fn frontier(
        &self,
        context: &Context,
        results: &Results,
        width: f64,
    ) -> Result<Drawn, Word> {
        let returns = returns(results, &self.scenario, &self.discount);
        let rivals = &self.briefing.rivals;
        if returns.len() < 2 || rivals.iter().any(|rival| *rival >= returns.len()) {
            return Err(Word::Working);
        }
        let slots: Vec<usize> = (0..returns.len())
            .map(|at| charts::slot(&self.scenario, at))
            .collect();
        let scene = drawn_returns(&ReturnsInput {
            scenario: &self.scenario,
            returns: &returns,
            rivals,
            frontier: &frontier_of(&returns, rivals),
            slots: &slots,
            width,
            height: HEIGHT,
            language: context.say.language,
        });
        let rows = rivals.iter().zip(&scene.table.rows).map(|(rival, row)| {
            let one = returns[*rival];
            let payback = one.payback.map_or(f64::NAN, |period| period as f64);
            (
                row[0].clone(),
                vec![one.cost, one.gain, one.roi.unwrap_or(f64::NAN), payback],
            )
        });
        let heads = [
            Word::Strategy,
            Word::CostMore,
            Word::GainMore,
            Word::Roi,
            Word::Payback,
        ];
        Ok(Drawn {
            figures: self.figures(context, &heads, rows.collect()),
            scene,
        })
    }

    /// What each number alone does.
    ///
    /// # Errors
    /// What is said in place of the picture.
    pub fn matters(&self, context: &Context, strategy: usize, width: f64) -> Result<Drawn, Word> {
        if self.paths.is_empty() {
            return Err(Word::NothingUncertain);
        }
        let bars = &self.briefing.tornado.bars;
        if bars.is_empty() {
            return Err(Word::NoBriefing);
        }
        if bars.iter().all(|bar| bar.spread(strategy) == 0.0) {
            return Err(Word::NothingMatters);
        }
        let scene = tornado(&TornadoInput {
            scenario: &self.scenario,
            tornado: &self.briefing.tornado,
            paths: &self.paths,
            strategy,
            slot: charts::slot(&self.scenario, strategy),
            most: MOST,
            width,
            height: HEIGHT,
            language: context.say.language,
        });
        let rows = bars.iter().filter_map(|bar| {
            let name = number(
                context.say.language,
                &self.scenario,
                self.paths.get(bar.dimension)?,
            );
            let ends = bar.differences(strategy);
            Some((name, vec![bar.values[0], ends[0], bar.values[1], ends[1]]))
        });
        let heads = [
            Word::Number,
            Word::Low,
            Word::AtLow,
            Word::High,
            Word::AtHigh,
        ];
        Ok(Drawn {
            scene,
            figures: self.figures(context, &heads, rows.collect()),
        })
    }

    /// Figures under these headings; what is money has the currency in its own.
    fn figures(&self, context: &Context, heads: &[Word], rows: Vec<(String, Vec<f64>)>) -> Figures {
        let language = context.say.language;
        let column = |word: &Word| match word {
            Word::Difference
            | Word::AtLow
            | Word::AtHigh
            | Word::CostMore
            | Word::GainMore
            | Word::Worth
            | Word::Error => {
                let column = share::Phrase::Column {
                    name: word.say(language),
                    unit: &self.scenario.money.currency,
                };
                column.say(language)
            }
            _ => word.say(language).to_owned(),
        };
        Figures {
            columns: heads.iter().map(column).collect(),
            rows,
        }
    }

    /// Everything, then kinds of numbers, then single ones, each from the most worth on.
    ///
    /// # Errors
    /// What is said in place of the picture.
    pub fn find_out(&self, context: &Context, width: f64) -> Result<Drawn, Word> {
        let language = context.say.language;
        let found = self
            .briefing
            .appraisal
            .as_ref()
            .ok_or(if self.paths.is_empty() {
                Word::NothingUncertain
            } else {
                Word::NoBriefing
            })?;
        if found.everything.value <= 0.0 {
            return Err(Word::NothingToFindOut);
        }
        let mut rows = vec![(Word::Everything.say(language).to_owned(), found.everything)];
        rows.extend(
            found
                .kinds
                .iter()
                .map(|(of, one)| (kind(language, *of).to_owned(), *one)),
        );
        let mut single: Vec<_> = found.numbers.iter().enumerate().collect();
        single.sort_by(|a, b| b.1.value.total_cmp(&a.1.value));
        let single = single.into_iter().filter_map(|(at, one)| {
            Some((number(language, &self.scenario, self.paths.get(at)?), *one))
        });
        rows.extend(single);
        rows.truncate(MOST);
        let rows = rows
            .into_iter()
            .map(|(name, one)| (name, vec![one.value, one.error]));
        let ranking = Ranking {
            title: Word::FindOutFirst,
            heads: &[Word::Number, Word::Worth, Word::Error],
            rows: rows.collect(),
            is_change: false,
            has_sum: true,
        };
        Ok(self.ranked(context, ranking, width))
    }

    /// What a point on each arrow is worth.
    ///
    /// # Errors
    /// What is said in place of the picture.
    pub fn leaks(&self, context: &Context, strategy: usize, width: f64) -> Result<Drawn, Word> {
        let language = context.say.language;
        let leaks = self.briefing.leaks.as_ref().ok_or(Word::NoBriefing)?;
        let ranking = leaks.ranked(strategy);
        let rows = ranking.iter().filter_map(|arrow| {
            let transition = self.scenario.transitions.get(arrow.transition)?;
            let (is_more, worth) = arrow.better(strategy);
            let arrow = series::transition(transition, &self.scenario);
            let leak = Phrase::Leak {
                arrow: &arrow,
                is_more,
            };
            Some((leak.say(language), vec![worth]))
        });
        let rows: Vec<_> = rows.take(MOST).collect();
        if rows.is_empty() {
            return Err(Word::NoBriefing);
        }
        let ranking = Ranking {
            title: Word::LeaksHere,
            heads: &[Word::Change, Word::Worth],
            rows,
            is_change: true,
            has_sum: false,
        };
        Ok(self.ranked(context, ranking, width))
    }

    /// A bar for the first number of each row, and all of them in the table.
    fn ranked(&self, context: &Context, ranking: Ranking, width: f64) -> Drawn {
        let (language, numbers) = (context.say.language, &context.say.numbers);
        let money = |value: f64| match ranking.is_change {
            true => numbers.change(Unit::Money, value),
            false => numbers.value(Unit::Money, value),
        };
        let row = |(at, (name, figures)): (usize, &(String, Vec<f64>))| Row {
            name: name.clone(),
            is_sum: ranking.has_sum && at == 0,
            bars: vec![Bar {
                values: [0.0, figures[0]],
                class: "acc".to_owned(),
                text: money(figures[0]),
            }],
            leads_to: None,
        };
        let rows: Vec<Row> = ranking.rows.iter().enumerate().map(row).collect();
        let said = rows
            .iter()
            .map(|row| format!("{} {}", row.name, row.bars[0].text));
        let said = said.collect::<Vec<_>>().join("; ");
        let title = ranking.title.say(language).to_owned();
        let heads = ranking
            .heads
            .iter()
            .map(|word| word.say(language).to_owned());
        let cells = ranking.rows.iter().map(|(name, figures)| {
            let figures = figures.iter().map(|figure| money(*figure));
            std::iter::once(name.clone()).chain(figures).collect()
        });
        let table = Table {
            caption: title.clone(),
            columns: heads.collect(),
            rows: cells.collect(),
        };
        let input = BarsInput {
            title,
            description: Phrase::List { items: &said }.say(language),
            rows: &rows,
            mark: None,
            unit: Unit::Money,
            is_change: ranking.is_change,
            width,
            height: HEIGHT,
            table,
        };
        Drawn {
            scene: bars(input, &Words::of(language, &context.scenario)),
            figures: self.figures(context, ranking.heads, ranking.rows),
        }
    }
}

/// Amounts of money by name, from the largest on.
struct Ranking {
    title: Word,
    /// A heading for the names, and one for each number.
    heads: &'static [Word],
    /// A name, and its numbers: at least one.
    rows: Vec<(String, Vec<f64>)>,
    /// Whether amounts are differences.
    is_change: bool,
    /// Whether the first row is what the others are part of.
    has_sum: bool,
}

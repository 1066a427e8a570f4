//! The pictures that are made of a briefing.

use std::rc::Rc;

use super::brief::Brief;
use super::panel::{Drawn, HEIGHT};
use crate::analysis::briefing::{Briefing, frontier_of, returns};
use crate::analysis::results::Results;
use crate::app::Shared;
use crate::engine::plan::Plan;
use crate::engine::series::Unit;
use crate::model::{Path, Scenario};
use crate::text::compare::{Phrase, Word, kind, number, source};
use crate::text::series;
use crate::ui::charts;
use crate::ui::charts::bars::{Bar, BarsInput, Row, bars};
use crate::ui::charts::frontier::{FrontierInput, frontier};
use crate::ui::charts::scene::{Scene, Table};
use crate::ui::charts::sources::{SourcesInput, sources};
use crate::ui::charts::tornado::{TornadoInput, tornado};
use crate::ui::charts::words::Words;
use crate::ui::context::Context;
use crate::ui::export::data::Figures;

/// Rows of a picture that ranks.
const MOST: usize = 8;

/// A briefing with the scenario that it is of.
#[derive(Clone)]
pub(super) struct Of {
    pub briefing: Rc<Briefing>,
    pub scenario: Shared<Scenario>,
    paths: Rc<Vec<Path>>,
    discount: Rc<Vec<f64>>,
}

impl Of {
    /// What is at hand of it; `None` where nothing is.
    pub fn new(brief: &Brief) -> Option<Self> {
        let Brief::Here {
            briefing, scenario, ..
        } = brief
        else {
            return None;
        };
        let plan = Plan::compile(scenario).ok()?;
        let paths = plan
            .dimensions()
            .iter()
            .map(|dimension| dimension.path().clone());
        Some(Self {
            briefing: Rc::clone(briefing),
            scenario: scenario.clone(),
            paths: Rc::new(paths.collect()),
            discount: Rc::new(plan.discount().to_vec()),
        })
    }

    /// Where the difference comes from.
    pub fn sources(&self, context: &Context, strategy: usize, width: f64) -> Result<Drawn, Word> {
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
            width,
            height: HEIGHT,
            language: context.say.language,
        });
        let items = waterfall.items.iter();
        let rows = items.map(|item| {
            let name = source(context.say.language, &self.scenario, item.source);
            (name, vec![item.difference(strategy)])
        });
        let columns = [Word::Source, Word::Difference].map(|word| self.column(context, word));
        Ok(Drawn {
            scene,
            figures: Figures {
                columns: columns.to_vec(),
                rows: rows.collect(),
            },
        })
    }

    /// What each strategy costs against what it earns.
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
        let scene = frontier(&FrontierInput {
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
            figures: Figures {
                columns: heads
                    .iter()
                    .map(|word| self.column(context, *word))
                    .collect(),
                rows: rows.collect(),
            },
            scene,
        })
    }

    /// What each number alone does.
    pub fn matters(&self, context: &Context, strategy: usize, width: f64) -> Result<Drawn, Word> {
        if self.paths.is_empty() {
            return Err(Word::NothingUncertain);
        }
        let bars = &self.briefing.tornado.bars;
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
            figures: Figures {
                columns: heads
                    .iter()
                    .map(|word| self.column(context, *word))
                    .collect(),
                rows: rows.collect(),
            },
        })
    }

    /// A heading; of money, with the currency.
    fn column(&self, context: &Context, word: Word) -> String {
        let name = word.say(context.say.language).to_owned();
        match word {
            Word::Difference | Word::AtLow | Word::AtHigh | Word::CostMore | Word::GainMore => {
                format!("{name} ({})", self.scenario.money.currency)
            }
            _ => name,
        }
    }

    /// Everything, then kinds of numbers, then single ones, each from the most worth on.
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
        let money = |value: f64| context.say.numbers.value(Unit::Money, value);
        let drawn: Vec<Row> = rows
            .iter()
            .enumerate()
            .map(|(at, (name, one))| row(name.clone(), at == 0, one.value, "acc", money(one.value)))
            .collect();
        let title = Word::FindOutFirst.say(language).to_owned();
        let heads = [Word::Number, Word::Worth, Word::Error];
        let table = Table {
            caption: title.clone(),
            columns: heads
                .iter()
                .map(|word| word.say(language).to_owned())
                .collect(),
            rows: rows
                .iter()
                .map(|(name, one)| vec![name.clone(), money(one.value), money(one.error)])
                .collect(),
        };
        let columns = table.columns.clone();
        Ok(Drawn {
            scene: ranked(context, title, &drawn, false, table, width),
            figures: Figures {
                columns,
                rows: rows
                    .into_iter()
                    .map(|(name, one)| (name, vec![one.value, one.error]))
                    .collect(),
            },
        })
    }

    /// What a point on each arrow is worth.
    pub fn leaks(&self, context: &Context, strategy: usize, width: f64) -> Result<Drawn, Word> {
        let language = context.say.language;
        let leaks = self.briefing.leaks.as_ref().ok_or(Word::NoBriefing)?;
        let change = |value: f64| context.say.numbers.change(Unit::Money, value);
        let ranking = leaks.ranked(strategy);
        let rows: Vec<(String, f64)> = ranking
            .iter()
            .filter_map(|arrow| {
                let transition = self.scenario.transitions.get(arrow.transition)?;
                let (is_more, worth) = arrow.better(strategy);
                let arrow = series::transition(transition, &self.scenario);
                let leak = Phrase::Leak {
                    arrow: &arrow,
                    is_more,
                };
                Some((leak.say(language), worth))
            })
            .take(MOST)
            .collect();
        if rows.is_empty() {
            return Err(Word::NoBriefing);
        }
        let drawn: Vec<Row> = rows
            .iter()
            .map(|(name, worth)| row(name.clone(), false, *worth, "acc", change(*worth)))
            .collect();
        let title = Word::LeaksHere.say(language).to_owned();
        let table = Table {
            caption: title.clone(),
            columns: [Word::Change, Word::Worth]
                .iter()
                .map(|word| word.say(language).to_owned())
                .collect(),
            rows: rows
                .iter()
                .map(|(name, worth)| vec![name.clone(), change(*worth)])
                .collect(),
        };
        let columns = table.columns.clone();
        Ok(Drawn {
            scene: ranked(context, title, &drawn, true, table, width),
            figures: Figures {
                columns,
                rows: rows
                    .into_iter()
                    .map(|(name, worth)| (name, vec![worth]))
                    .collect(),
            },
        })
    }
}

fn row(name: String, is_sum: bool, value: f64, class: &str, text: String) -> Row {
    Row {
        name,
        is_sum,
        bars: vec![Bar {
            values: [0.0, value],
            class: class.to_owned(),
            text,
        }],
        leads_to: None,
    }
}

fn ranked(
    context: &Context,
    title: String,
    rows: &[Row],
    is_change: bool,
    table: Table,
    width: f64,
) -> Scene {
    let language = context.say.language;
    let said = rows
        .iter()
        .map(|row| format!("{} {}", row.name, row.bars[0].text));
    let description = Phrase::List {
        items: &said.collect::<Vec<_>>().join("; "),
    };
    let input = BarsInput {
        title,
        description: description.say(language),
        rows,
        mark: None,
        unit: Unit::Money,
        is_change,
        width,
        height: HEIGHT,
        table,
    };
    bars(input, &Words::of(language, &context.scenario))
}

//! The comparison as JSON, in the layout of `docs/decisions.md`.

use std::io::{self, Write};

use super::{Report, source};
use crate::analysis::information::Information;
use crate::analysis::sensitivity::{Index, Tornado};
use crate::cli::decide::key;
use crate::cli::json_writer::Json;
use crate::engine::ENGINE_VERSION;

impl Report<'_> {
    pub(super) fn json(&self, output: &mut dyn Write) -> io::Result<()> {
        let mut json = Json::new(output);
        json.object(|json| {
            json.key("engine_version")?.text(ENGINE_VERSION)?;
            json.key("seed")?.whole(self.results.seed)?;
            json.key("replications")?
                .whole(u64::from(self.results.replications))?;
            json.key("digest")?.text(&self.results.digest)?;
            json.key("outcome")?.text(self.briefing.outcome.key())?;
            let direction = if self.judge.less_is_better {
                "less"
            } else {
                "more"
            };
            json.key("direction")?.text(direction)?;
            json.key("strategies")?.list(|json| {
                self.strategies().try_for_each(|strategy| {
                    json.item()?;
                    self.strategy(json, strategy)
                })
            })?;
            self.judgement_json(json)?;
            self.information(json)?;
            self.tornado_json(json, &self.briefing.tornado)?;
            self.switches_json(json)?;
            self.importance_json(json)?;
            self.waterfall_json(json)?;
            self.leaks_json(json)
        })?;
        writeln!(output)
    }

    fn strategy(&self, json: &mut Json<'_>, position: usize) -> io::Result<()> {
        let undefined = f64::NAN;
        json.object(|json| {
            json.key("id")?.text(self.id(position))?;
            let outcome = self.results.outcome(position, self.briefing.outcome);
            json.key("mean")?
                .number(outcome.map_or(undefined, |outcome| outcome.mean))?;
            if let Some(one) = self.compared.get(position) {
                let difference = &one.difference;
                json.key("difference")?.object(|json| {
                    json.key("mean")?.number(difference.mean)?;
                    json.key("ci95")?
                        .numbers(one.ci95.unwrap_or([undefined; 2]))?;
                    let ends = difference
                        .quantiles
                        .map_or([undefined; 2], |all| [all[0], all[4]]);
                    json.key("q05")?.number(ends[0])?;
                    json.key("q95")?.number(ends[1])
                })?;
                json.key("probability_better")?
                    .number(one.probability_better.unwrap_or(undefined))?;
                json.key("probability_best")?
                    .number(one.probability_best.unwrap_or(undefined))?;
                json.key("expected_loss")?
                    .number(one.expected_loss.unwrap_or(undefined))?;
            }
            let reduction = self.results.variance_reduction(position);
            json.key("variance_reduction")?
                .number(reduction.unwrap_or(undefined))?;
            if let Some(one) = self.returns.get(position) {
                json.key("cost")?.number(one.cost)?;
                json.key("gain")?.number(one.gain)?;
                json.key("roi")?.number(one.roi.unwrap_or(undefined))?;
                let payback = one.payback.map_or(undefined, |period| period as f64);
                json.key("payback_period")?.number(payback)?;
            }
            // Who is not compared stands nowhere.
            let (standing, ratio) = self.standing(position).unzip();
            json.key("frontier")?;
            match standing {
                Some(standing) => json.text(key(standing))?,
                None => json.number(undefined)?,
            }
            let ratio = ratio.flatten();
            json.key("ratio")?.number(ratio.unwrap_or(undefined))
        })
    }

    fn information(&self, json: &mut Json<'_>) -> io::Result<()> {
        let Some(found) = &self.briefing.appraisal else {
            return Ok(());
        };
        json.key("best")?.text(self.id(found.best))?;
        json.key("draws")?.whole(u64::from(found.draws))?;
        json.key("evpi")?
            .object(|json| worth(json, found.everything))?;
        json.key("evppi")?.list(|json| {
            found
                .numbers
                .iter()
                .enumerate()
                .try_for_each(|(dimension, one)| {
                    json.item()?;
                    json.object(|json| {
                        json.key("number")?.text(&self.path(dimension))?;
                        worth(json, *one)
                    })
                })
        })?;
        json.key("evppi_of_kinds")?.list(|json| {
            found.kinds.iter().try_for_each(|(kind, one)| {
                json.item()?;
                json.object(|json| {
                    json.key("kind")?.text(kind.key())?;
                    worth(json, *one)
                })
            })
        })
    }

    fn tornado_json(&self, json: &mut Json<'_>, tornado: &Tornado) -> io::Result<()> {
        json.key("tornado")?.list(|json| {
            tornado.bars.iter().try_for_each(|bar| {
                json.item()?;
                json.object(|json| {
                    json.key("number")?.text(&self.path(bar.dimension))?;
                    json.key("low")?.number(bar.values[0])?;
                    json.key("high")?.number(bar.values[1])?;
                    json.key("outcomes")?.object(|json| {
                        self.strategies().try_for_each(|strategy| {
                            let ends = [0, 1].map(|end: usize| bar.outcomes[end][strategy]);
                            json.key(self.id(strategy))?.numbers(ends)
                        })
                    })
                })
            })
        })
    }

    fn switches_json(&self, json: &mut Json<'_>) -> io::Result<()> {
        json.key("switches")?.list(|json| {
            self.briefing.switches.iter().try_for_each(|switch| {
                json.item()?;
                json.object(|json| {
                    json.key("number")?.text(&self.path(switch.dimension))?;
                    json.key("value")?.number(switch.value)?;
                    json.key("below")?.text(self.id(switch.below))?;
                    json.key("above")?.text(self.id(switch.above))
                })
            })
        })
    }

    fn importance_json(&self, json: &mut Json<'_>) -> io::Result<()> {
        let index = |json: &mut Json<'_>, name: &str, index: Index| {
            json.key(name)?.numbers([index.value, index.error])
        };
        json.key("importance")?.object(|json| {
            let strategies = self.briefing.importance.iter().enumerate();
            strategies.into_iter().try_for_each(|(strategy, numbers)| {
                json.key(self.id(strategy))?.list(|json| {
                    numbers.iter().enumerate().try_for_each(|(dimension, one)| {
                        json.item()?;
                        json.object(|json| {
                            json.key("number")?.text(&self.path(dimension))?;
                            index(json, "first", one.first)?;
                            index(json, "total", one.total)
                        })
                    })
                })
            })
        })
    }

    fn waterfall_json(&self, json: &mut Json<'_>) -> io::Result<()> {
        let Some(waterfall) = &self.briefing.waterfall else {
            return Ok(());
        };
        json.key("sources")?.object(|json| {
            waterfall.items.iter().try_for_each(|item| {
                json.key(&source(self, item.source))?;
                self.by_strategy(json, &item.amounts)
            })
        })
    }

    pub(super) fn by_strategy(&self, json: &mut Json<'_>, amounts: &[f64]) -> io::Result<()> {
        json.object(|json| {
            let mut amounts = amounts.iter().enumerate();
            amounts.try_for_each(|(strategy, amount)| json.key(self.id(strategy))?.number(*amount))
        })
    }

    fn leaks_json(&self, json: &mut Json<'_>) -> io::Result<()> {
        let Some(leaks) = &self.briefing.leaks else {
            return Ok(());
        };
        json.key("leaks")?.object(|json| {
            json.key("arrows")?.object(|json| {
                leaks.arrows.iter().try_for_each(|arrow| {
                    json.key(self.transition(arrow.transition))?.object(|json| {
                        json.key("point_more")?;
                        self.by_strategy(json, &arrow.more)?;
                        json.key("point_less")?;
                        self.by_strategy(json, &arrow.less)
                    })
                })
            })?;
            json.key("stages")?.object(|json| {
                leaks
                    .stages
                    .iter()
                    .enumerate()
                    .try_for_each(|(position, stage)| {
                        json.key(self.stage(position))?.object(|json| {
                            json.key("contribution")?;
                            self.by_strategy(json, &stage.revenue)?;
                            json.key("cost")?;
                            self.by_strategy(json, &stage.cost)?;
                            if let Some(wasted) = &stage.wasted {
                                json.key("cost_of_never_customers")?;
                                self.by_strategy(json, wasted)?;
                            }
                            if let Some(gone) = &stage.soon_gone {
                                json.key("cost_of_soon_gone")?;
                                self.by_strategy(json, gone)?;
                            }
                            Ok(())
                        })
                    })
            })?;
            json.key("channels")?.object(|json| {
                leaks.channels.iter().try_for_each(|channel| {
                    json.key(self.channel(channel.channel))?.object(|json| {
                        json.key("cost")?;
                        self.by_strategy(json, &channel.cost)?;
                        json.key("cost_of_one")?;
                        self.by_strategy(json, &channel.one)?;
                        let Some(worth) = &channel.worth else {
                            return Ok(());
                        };
                        let of =
                            |which: usize| worth.iter().map(|one| one[which]).collect::<Vec<f64>>();
                        json.key("worth_of_one")?;
                        self.by_strategy(json, &of(0))?;
                        json.key("worth_of_one_with_referrals")?;
                        self.by_strategy(json, &of(1))
                    })
                })
            })
        })
    }
}

fn worth(json: &mut Json<'_>, information: Information) -> io::Result<()> {
    json.key("value")?.number(information.value)?;
    json.key("error")?.number(information.error)
}

//! Results as JSON, in the layout that README.md has under “What JSON holds”. What is not computed is absent.

use std::io::{self, Write};

mod people;

use super::json_writer::Json;
use crate::analysis::results::{
    Clv, Comparison, ObservedFit, OutcomeSummary, PerCustomer, Results, SeriesSummary,
    StrategyComparison, StrategyResult,
};
use crate::engine::ENGINE_VERSION;
use crate::engine::series::{OUTCOMES, Series, TOTALS};
use crate::model::{EngineKind, Problem, Scenario};
use crate::text::number::Numbers;
use crate::text::{Language, problems, results as words, series as names};

/// The keys of the quantiles, in the order of `QUANTILES`.
const QUANTILE_KEYS: [&str; 5] = ["q05", "q25", "q50", "q75", "q95"];

/// Writes the results, with what was found in the scenario among the warnings.
pub(super) fn write(
    out: &mut dyn Write,
    scenario: &Scenario,
    found: &[Problem],
    results: &Results,
    language: Language,
) -> io::Result<()> {
    let numbers = Numbers::of(language, scenario);
    let mut json = Json::new(out);
    json.object(|json| {
        json.key("engine")?.text(engine(results.engine))?;
        json.key("engine_version")?.text(ENGINE_VERSION)?;
        json.key("seed")?.whole(results.seed)?;
        json.key("replications")?
            .whole(u64::from(results.replications))?;
        json.key("digest")?.text(&results.digest)?;
        json.key("warnings")?.list(|json| {
            found.iter().try_for_each(|problem| {
                json.item()?;
                json.text(&problems::line(language, problem))
            })?;
            results.warnings.iter().try_for_each(|warning| {
                json.item()?;
                json.text(&words::warning(&numbers, warning))
            })
        })?;
        json.key("strategies")?.list(|json| {
            results.strategies.iter().try_for_each(|result| {
                json.item()?;
                strategy(json, scenario, result)
            })
        })?;
        comparison(json.key("comparison")?, &results.comparison)?;
        if results.engine != EngineKind::Exact {
            json.key("variance_reduction")?.object(|json| {
                let strategies = results.comparison.strategies.iter().enumerate().skip(1);
                strategies
                    .filter_map(|(position, one)| {
                        Some((one, results.variance_reduction(position)?))
                    })
                    .try_for_each(|(one, reduction)| json.key(&one.id)?.number(reduction))
            })?;
        }
        json.key("observed")?.list(|json| {
            results.observed.iter().try_for_each(|fit| {
                json.item()?;
                observed(json, scenario, fit)
            })
        })
    })?;
    writeln!(out)
}

fn engine(kind: EngineKind) -> &'static str {
    match kind {
        EngineKind::Exact => "exact",
        EngineKind::Counts => "counts",
        EngineKind::Individuals => "individuals",
    }
}

fn strategy(json: &mut Json<'_>, scenario: &Scenario, result: &StrategyResult) -> io::Result<()> {
    json.object(|json| {
        json.key("id")?.text(&result.id)?;
        let named = scenario.strategies.iter().find(|one| one.id == result.id);
        json.key("name")?
            .text(named.map_or(result.id.as_str(), names::strategy))?;
        json.key("periods")?
            .object(|json| periods(json, scenario, &result.series))?;
        if !result.segments.is_empty() {
            json.key("segments")?.object(|json| {
                result.segments.iter().try_for_each(|segment| {
                    json.key(&segment.id)?.object(|json| {
                        json.key("periods")?
                            .object(|json| periods(json, scenario, &segment.series))
                    })
                })
            })?;
        }
        json.key("outcomes")?.object(|json| {
            OUTCOMES
                .iter()
                .zip(&result.outcomes)
                .try_for_each(|(kind, summary)| outcome(json.key(kind.key())?, summary))
        })?;
        match &result.histories {
            Some(histories) => people::write(json.key("people")?, scenario, histories),
            None => Ok(()),
        }?;
        match &result.per_customer {
            Some(figures) => per_customer(json.key("per_customer")?, scenario, figures),
            None => Ok(()),
        }
    })
}

/// What one person is worth and does, by the stage that it enters.
fn per_customer(json: &mut Json<'_>, scenario: &Scenario, figures: &PerCustomer) -> io::Result<()> {
    json.object(|json| {
        json.key("clv")?.object(|json| {
            let mut stages = scenario.stages.iter().zip(&figures.clv).enumerate();
            stages.try_for_each(|(entered, (stage, all))| {
                json.key(&stage.id)?.object(|json| {
                    clv(json, *all)?;
                    json.key("segments")?.object(|json| {
                        let segments = scenario.segments.iter().zip(&figures.segments);
                        segments
                            .filter_map(|(segment, of)| Some((segment, *of.get(entered)?)))
                            .try_for_each(|(segment, of)| {
                                json.key(&segment.id)?.object(|json| clv(json, of))
                            })
                    })
                })
            })
        })?;
        for (key, table) in [
            ("periods_in_stage", &figures.periods_in_stage),
            ("reach_probability", &figures.reach_probability),
        ] {
            json.key(key)?.object(|json| {
                let mut stages = scenario.stages.iter().zip(table);
                stages.try_for_each(|(stage, row)| {
                    json.key(&stage.id)?
                        .object(|json| by_stage(json, scenario, row))
                })
            })?;
        }
        json.key("k_factor")?
            .object(|json| by_stage(json, scenario, &figures.k_factor))
    })
}

fn clv(json: &mut Json<'_>, clv: Clv) -> io::Result<()> {
    json.key("value")?.number(clv.value)?;
    json.key("with_referrals")?.number(clv.with_referrals)
}

fn by_stage(json: &mut Json<'_>, scenario: &Scenario, numbers: &[f64]) -> io::Result<()> {
    let mut stages = scenario.stages.iter().zip(numbers);
    stages.try_for_each(|(stage, number)| json.key(&stage.id)?.number(*number))
}

/// Series of items by their id under one key, then the totals.
fn periods(json: &mut Json<'_>, scenario: &Scenario, all: &[SeriesSummary]) -> io::Result<()> {
    let ids = |kind: &str| -> Vec<(String, Series)> {
        match kind {
            "stages" => numbered(scenario.stages.iter().map(|item| &item.id), Series::Stage),
            "moves" => numbered(
                scenario.transitions.iter().map(|item| &item.id),
                Series::Move,
            ),
            "arrivals" => numbered(
                scenario.channels.iter().map(|item| &item.id),
                Series::Arrivals,
            ),
            _ => numbered(
                scenario.referrals.iter().map(|item| &item.id),
                Series::Referral,
            ),
        }
    };
    for kind in ["stages", "moves", "arrivals", "referral"] {
        json.key(kind)?.object(|json| {
            ids(kind).into_iter().try_for_each(|(id, series)| {
                match all.get(series.index(scenario)) {
                    Some(values) => summary(json.key(&id)?, values),
                    None => Ok(()),
                }
            })
        })?;
    }
    TOTALS
        .iter()
        .try_for_each(|total| match all.get(total.index(scenario)) {
            Some(values) => summary(json.key(total.total_key())?, values),
            None => Ok(()),
        })
}

fn numbered<'a>(
    ids: impl Iterator<Item = &'a String>,
    series: fn(usize) -> Series,
) -> Vec<(String, Series)> {
    ids.enumerate()
        .map(|(position, id)| (id.clone(), series(position)))
        .collect()
}

fn summary(json: &mut Json<'_>, values: &SeriesSummary) -> io::Result<()> {
    json.object(|json| {
        json.key("mean")?.numbers(values.mean.iter().copied())?;
        if !values.sd.is_empty() {
            json.key("sd")?.numbers(values.sd.iter().copied())?;
        }
        if values.quantiles.is_empty() {
            return Ok(());
        }
        let keys = QUANTILE_KEYS.iter().enumerate();
        keys.into_iter().try_for_each(|(position, key)| {
            let of_all = values.quantiles.iter().map(|all| all[position]);
            json.key(key)?.numbers(of_all)
        })
    })
}

fn outcome(json: &mut Json<'_>, summary: &OutcomeSummary) -> io::Result<()> {
    json.object(|json| {
        json.key("mean")?.number(summary.mean)?;
        known(json, "sd", summary.sd)?;
        known(json, "se", summary.se)?;
        quantiles(json, summary, &[0, 1, 2, 3, 4])?;
        known(json, "from_chance", summary.from_chance)?;
        known(json, "from_parameters", summary.from_parameters)?;
        json.key("defined")?.number(summary.defined)
    })
}

/// A number that every engine has a place for: null where this one does not know it.
fn known(json: &mut Json<'_>, key: &str, value: Option<f64>) -> io::Result<()> {
    json.key(key)?.number(value.unwrap_or(f64::NAN))
}

fn maybe(json: &mut Json<'_>, key: &str, value: Option<f64>) -> io::Result<()> {
    match value {
        Some(value) => json.key(key)?.number(value),
        None => Ok(()),
    }
}

fn quantiles(json: &mut Json<'_>, summary: &OutcomeSummary, levels: &[usize]) -> io::Result<()> {
    let Some(values) = summary.quantiles else {
        return Ok(());
    };
    levels
        .iter()
        .try_for_each(|&level| json.key(QUANTILE_KEYS[level])?.number(values[level]))
}

fn comparison(json: &mut Json<'_>, comparison: &Comparison) -> io::Result<()> {
    json.object(|json| {
        json.key("outcome")?.text(comparison.outcome.key())?;
        json.key("strategies")?.list(|json| {
            comparison.strategies.iter().try_for_each(|one| {
                json.item()?;
                compared(json, one)
            })
        })
    })
}

fn compared(json: &mut Json<'_>, one: &StrategyComparison) -> io::Result<()> {
    json.object(|json| {
        json.key("id")?.text(&one.id)?;
        json.key("difference")?.object(|json| {
            json.key("mean")?.number(one.difference.mean)?;
            known(json, "sd", one.difference.sd)?;
            known(json, "se", one.difference.se)?;
            if let Some(ci95) = one.ci95 {
                json.key("ci95")?.numbers(ci95)?;
            }
            quantiles(json, &one.difference, &[0, 2, 4])
        })?;
        let numbers = [
            ("probability_better", one.probability_better),
            ("probability_best", one.probability_best),
            ("expected_loss", one.expected_loss),
        ];
        for (key, value) in numbers {
            maybe(json, key, value)?;
        }
        json.key("dominated")?.boolean(one.dominated)
    })
}

fn observed(json: &mut Json<'_>, scenario: &Scenario, fit: &ObservedFit) -> io::Result<()> {
    let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    json.object(|json| {
        json.key("series")?.text(&fit.series.key(scenario))?;
        json.key("values")?.whole(count(fit.values))?;
        if let Some(in_band) = fit.in_band {
            json.key("in_band")?.whole(count(in_band))?;
        }
        json.key("within_1_percent")?
            .whole(count(fit.within_1_percent))
    })
}

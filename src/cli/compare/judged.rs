//! What the futures say one by one: goals, the horizon, what a customer is worth, and dominance.

use std::io::{self, Write};

use super::Report;
use super::csv::Rows;
use super::table::Page;
use crate::analysis::judgement::{Acceptability, Judgement, Order};
use crate::cli::block::block;
use crate::cli::clean;
use crate::cli::json_writer::Json;
use crate::model::decision::{Bound, Goal, Measure};
use crate::text::decision::{Phrase, Word, goal};

/// The key of an order in output.
fn key(order: Order) -> &'static str {
    match order {
        Order::First => "first",
        Order::Second => "second",
    }
}

/// What a goal measures and what it is to be, as the file has them.
fn keys(goal: &Goal) -> ((&'static str, &str), (&'static str, f64)) {
    let measure = match &goal.measure {
        Measure::Series(key) => ("series", key.as_str()),
        Measure::Outcome(key) => ("outcome", key.as_str()),
    };
    let bound = match goal.bound {
        Bound::AtLeast(value) => ("at_least", value),
        Bound::AtMost(value) => ("at_most", value),
    };
    (measure, bound)
}

impl Report<'_> {
    pub(super) fn judgement_json(&self, json: &mut Json<'_>) -> io::Result<()> {
        let Some(found) = &self.judgement else {
            return Ok(());
        };
        json.key("futures")?.whole(u64::from(found.futures))?;
        json.key("goals")?.list(|json| {
            let goals = self.scenario.decision.goals.iter().zip(&found.goals.met);
            goals.into_iter().try_for_each(|(goal, met)| {
                json.item()?;
                json.object(|json| self.goal_json(json, goal, met))
            })
        })?;
        json.key("goals_met")?;
        self.by_strategy(json, &found.goals.all)?;
        for (name, curve) in [
            ("horizon", &found.horizon),
            ("willingness", &found.willingness),
        ] {
            if let Some(curve) = curve {
                json.key(name)?;
                self.curve_json(json, found, curve)?;
            }
        }
        json.key("dominance")?.list(|json| {
            found.dominance.iter().try_for_each(|one| {
                json.item()?;
                json.object(|json| {
                    json.key("better")?.text(self.id(one.better))?;
                    json.key("worse")?.text(self.id(one.worse))?;
                    json.key("order")?.text(key(one.order))
                })
            })
        })
    }

    fn goal_json(&self, json: &mut Json<'_>, goal: &Goal, met: &[f64]) -> io::Result<()> {
        let ((measure, of), (bound, value)) = keys(goal);
        json.key(measure)?.text(of)?;
        let at = goal.at.map_or(f64::NAN, f64::from);
        json.key("at")?.number(at)?;
        json.key(bound)?.number(value)?;
        json.key("met")?;
        self.by_strategy(json, met)
    }

    fn curve_json(
        &self,
        json: &mut Json<'_>,
        found: &Judgement,
        curve: &Acceptability,
    ) -> io::Result<()> {
        json.object(|json| {
            json.key("at")?.numbers(curve.at.iter().copied())?;
            json.key("best")?.object(|json| {
                let mut lines = found.rivals.iter().zip(&curve.best);
                lines.try_for_each(|(rival, shares)| {
                    json.key(self.id(*rival))?.numbers(shares.iter().copied())
                })
            })
        })
    }

    pub(super) fn judgement_rows(&self, rows: &mut Rows<'_, '_>) -> io::Result<()> {
        let Some(found) = &self.judgement else {
            return Ok(());
        };
        let goals = self.scenario.decision.goals.iter().zip(&found.goals.met);
        for (goal, met) in goals {
            let ((_, of), (bound, value)) = keys(goal);
            let at = goal.at.map_or(String::new(), |at| format!("@{at}"));
            rows.by_strategy("goals", &format!("{of}{at} {bound} {value}"), "met", met)?;
        }
        rows.by_strategy("goals", "", "all_met", &found.goals.all)?;
        for (name, curve) in [
            ("horizon", &found.horizon),
            ("willingness", &found.willingness),
        ] {
            let Some(curve) = curve else {
                continue;
            };
            for (rival, shares) in found.rivals.iter().zip(&curve.best) {
                for (at, share) in curve.at.iter().zip(shares) {
                    rows.row(
                        name,
                        &at.to_string(),
                        Some(*rival),
                        "probability_best",
                        *share,
                    )?;
                }
            }
        }
        found.dominance.iter().try_for_each(|one| {
            let order = match one.order {
                Order::First => 1.0,
                Order::Second => 2.0,
            };
            rows.row(
                "dominance",
                self.id(one.worse),
                Some(one.better),
                "order",
                order,
            )
        })
    }
}

impl Page<'_> {
    pub(super) fn goals(&self, out: &mut dyn Write) -> io::Result<()> {
        let Some(found) = &self.report.judgement else {
            return Ok(());
        };
        let scenario = self.report.scenario;
        let shares = |shares: &[f64]| {
            shares
                .iter()
                .map(|share| self.numbers.share(*share))
                .collect::<Vec<_>>()
        };
        let goals = scenario.decision.goals.iter().zip(&found.goals.met);
        let mut rows: Vec<Vec<String>> = goals
            .map(|(one, met)| {
                let mut row = vec![clean(&goal(&self.numbers, scenario, one))];
                row.extend(shares(met));
                row
            })
            .collect();
        if rows.is_empty() {
            return Ok(());
        }
        if rows.len() > 1 {
            let mut row = vec![Word::AllGoals.say(self.language).to_owned()];
            row.extend(shares(&found.goals.all));
            rows.push(row);
        }
        let names = (0..found.standings.len()).map(|strategy| self.name(strategy));
        block(out, Word::Goals.say(self.language), names.collect(), rows)
    }

    /// Which strategies are better whatever one thinks of risk.
    pub(super) fn risk(&self, out: &mut dyn Write) -> io::Result<()> {
        let Some(found) = &self.report.judgement else {
            return Ok(());
        };
        for one in &found.dominance {
            let said = Phrase::Dominates {
                better: &self.name(one.better),
                worse: &self.name(one.worse),
                order: one.order,
            };
            writeln!(out, "{}", said.say(self.language))?;
        }
        Ok(())
    }
}

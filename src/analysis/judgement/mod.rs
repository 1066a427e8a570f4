//! What the futures of a run say of a choice between strategies, one by one: who is better and best by the outcome that strategies
//! are judged by, how that changes with the horizon or with what one unit of the outcome is worth, whether one strategy is better
//! whatever one thinks of risk, and how often goals are met.

mod course;
mod dominance;
mod goals;

use super::compare::{self, Contest, Worth};
use super::decision::{Draws, choose_each, frontier};
use super::futures::Futures;
use super::judge::Judge;
use super::results::StrategyComparison;
use super::summary;
use crate::engine::layout::{Request, Selection};
use crate::engine::plan::Plan;
use crate::engine::series::Outcome;
use crate::model::Scenario;

pub use dominance::{Dominance, Order};
pub use goals::Goals;

/// Values of a unit of effect at which the choice is looked at.
const THRESHOLDS: usize = 41;

/// What is said of one strategy.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Mean of the outcome, where it is defined.
    pub mean: f64,
    /// The difference to the baseline in equal futures: mean, standard deviation, standard error, and quantiles at the levels of
    /// [`QUANTILES`](super::results::QUANTILES).
    pub difference: super::results::OutcomeSummary,
    /// Probability of being better than the baseline (a tie counts half), of being the best (ties share), and what is lost on average
    /// by choosing it. `None` where that is not defined, and the latter two of strategies that are not compared.
    pub better: Option<f64>,
    /// Probability of being the best.
    pub best: Option<f64>,
    /// Mean of the best less its own.
    pub loss: Option<f64>,
}

/// How likely each strategy is the best at several values of something.
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptability {
    /// The values at which this is asked, growing.
    pub at: Vec<f64>,
    /// By strategy that is compared, then by value: probability of being the best.
    pub best: Vec<Vec<f64>>,
}

/// What the futures say.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// The outcome by which strategies are judged.
    pub outcome: Outcome,
    /// Whether less of it is better.
    pub less_is_better: bool,
    /// How many futures were looked at.
    pub futures: u32,
    /// Positions of the strategies that are compared.
    pub rivals: Vec<usize>,
    /// By strategy: how it stands in the outcome.
    pub standings: Vec<Standing>,
    /// By the end of each period, as if that were the horizon; none of an outcome that is no sum or level.
    pub horizon: Option<Acceptability>,
    /// By what one unit of the outcome is worth beside the discounted profit; none of money.
    pub willingness: Option<Acceptability>,
    /// Which strategies are better than which whatever one thinks of risk.
    pub dominance: Vec<Dominance>,
    /// How often goals are met.
    pub goals: Goals,
}

impl Judgement {
    /// Who is better and best, in the form in which a run tells it of discounted profit.
    #[must_use]
    pub fn comparison(&self, scenario: &Scenario) -> Vec<StrategyComparison> {
        let ids = scenario
            .strategies
            .iter()
            .map(|strategy| strategy.id.as_str());
        let ids = ids.chain(std::iter::repeat("baseline"));
        let all = self.standings.iter().zip(ids);
        let strategies = all.map(|(one, id)| StrategyComparison {
            id: id.to_owned(),
            ci95: compare::ci95(&one.difference),
            difference: one.difference.clone(),
            probability_better: one.better,
            probability_best: one.best,
            expected_loss: one.loss,
            dominated: false,
            ahead: Vec::new(),
        });
        strategies.collect()
    }
}

/// Judges the strategies of a valid scenario by its futures. `progress` hears the part that is done. `None` where the scenario cannot
/// be run.
#[must_use]
pub fn judge(scenario: &Scenario, progress: &mut dyn FnMut(f64)) -> Option<Judgement> {
    let judge = Judge::of(&scenario.decision);
    let mut series = goals::series(scenario);
    series.extend(course::series(judge.outcome));
    let request = Request {
        selection: Selection::Only(series),
        by_segment: false,
    };
    let plan = Plan::compile_for(scenario, &request).ok()?;
    let futures = Futures::of(&plan, progress);
    let rivals = plan.outline().rivals();
    Some(Judgement {
        outcome: judge.outcome,
        less_is_better: judge.less_is_better,
        futures: u32::try_from(futures.count()).unwrap_or(u32::MAX),
        standings: standings(&plan, &futures, judge),
        horizon: horizon(scenario, &futures, judge, &rivals),
        willingness: willingness(&futures, judge, &rivals),
        dominance: dominance::dominance(&futures, judge, &rivals),
        goals: goals::met(scenario, &futures),
        rivals,
    })
}

/// How each strategy stands.
fn standings(plan: &Plan, futures: &Futures, judge: Judge) -> Vec<Standing> {
    let strategies = 0..futures.strategies();
    let outcome = |strategy| futures.outcome(strategy, judge.outcome);
    let mut contest = Contest::new(plan.outline(), judge);
    contest.add(&strategies.clone().map(outcome).collect::<Vec<_>>());
    let differences = strategies.clone().map(|strategy| {
        let pairs = outcome(strategy).iter().zip(outcome(0));
        summary::outcome(pairs.map(|(own, base)| own - base).collect())
    });
    // What costs and brings how much is the frontier's to say.
    let worth = vec![
        Worth {
            cost: 0.0,
            contribution: 0.0
        };
        futures.strategies()
    ];
    let compared = compare::paired(plan.outline(), &contest, differences.collect(), &worth);
    let all = compared.strategies.into_iter().zip(strategies);
    let standings = all.map(|(one, strategy)| Standing {
        mean: summary::outcome(outcome(strategy).to_vec()).mean,
        difference: one.difference,
        better: one.probability_better,
        best: one.probability_best,
        loss: one.expected_loss,
    });
    standings.collect()
}

/// Who is the best by the end of each period.
fn horizon(
    scenario: &Scenario,
    futures: &Futures,
    judge: Judge,
    rivals: &[usize],
) -> Option<Acceptability> {
    let courses = rivals
        .iter()
        .map(|rival| course::course(scenario, futures, judge.outcome, *rival));
    let courses: Vec<Vec<Vec<f64>>> = courses.collect::<Option<_>>()?;
    let periods = courses.first().filter(|_| rivals.len() > 1)?.len();
    let mut best = vec![Vec::with_capacity(periods); rivals.len()];
    for period in 0..periods {
        let now: Vec<&[f64]> = courses.iter().map(|one| one[period].as_slice()).collect();
        let shares = wins(&now, judge);
        for (list, share) in best.iter_mut().zip(shares) {
            list.push(share);
        }
    }
    Some(Acceptability {
        at: (1..=periods).map(|period| period as f64).collect(),
        best,
    })
}

/// In which part of the futures each is the best, of those in which all are defined; NaN where there are none.
fn wins(values: &[&[f64]], judge: Judge) -> Vec<f64> {
    let mut won = vec![0.0; values.len()];
    let mut all = 0.0;
    for future in 0..values.first().map_or(0, |first| first.len()) {
        let worth = values.iter().map(|one| judge.worth(one[future]));
        if worth.clone().any(f64::is_nan) {
            continue;
        }
        let best = worth.clone().fold(f64::NEG_INFINITY, f64::max);
        let ties = worth.clone().filter(|one| *one == best).count() as f64;
        all += 1.0;
        for (won, worth) in won.iter_mut().zip(worth) {
            *won += if worth == best { 1.0 / ties } else { 0.0 };
        }
    }
    won.into_iter().map(|won| won / all).collect()
}

/// Who is the best at values of one customer, or one customer's period, beside the profit. None of other outcomes, where fewer are
/// better, and where strategies do not differ in it.
fn willingness(futures: &Futures, judge: Judge, rivals: &[usize]) -> Option<Acceptability> {
    let counts = [Outcome::CustomersEnd, Outcome::CustomerPeriods];
    if judge.less_is_better || !counts.contains(&judge.outcome) || rivals.len() < 2 {
        return None;
    }
    let columns = |outcome: Outcome, sign: f64| -> Vec<Vec<f64>> {
        let of = |rival: &usize| futures.outcome(*rival, outcome).iter();
        let rivals = rivals.iter();
        rivals
            .map(|rival| of(rival).map(|value| sign * value).collect())
            .collect()
    };
    let draws = Draws {
        strategies: rivals.iter().map(usize::to_string).collect(),
        cost: Some(columns(Outcome::Npv, -1.0)),
        effect: columns(judge.outcome, 1.0),
    };
    let most = largest(&draws)?;
    let at: Vec<f64> = (0..THRESHOLDS)
        .map(|step| most * step as f64 / (THRESHOLDS - 1) as f64)
        .collect();
    let mut best = vec![Vec::with_capacity(at.len()); rivals.len()];
    for choice in choose_each(&draws, &at) {
        for (list, share) in best.iter_mut().zip(choice.probability_best) {
            list.push(share);
        }
    }
    Some(Acceptability { at, best })
}

/// A value of a unit beyond which little changes: twice the last ratio of the frontier, or what makes the differences of the
/// outcome count as much as those of money.
fn largest(draws: &Draws) -> Option<f64> {
    let (cost, effect) = (draws.mean_cost()?, draws.mean_effect());
    let spread = |values: &[f64]| {
        let ends = values
            .iter()
            .fold([f64::INFINITY, f64::NEG_INFINITY], |ends, value| {
                [ends[0].min(*value), ends[1].max(*value)]
            });
        ends[1] - ends[0]
    };
    let last = frontier(&cost, &effect).steps().last().copied();
    let most = last
        .filter(|last| *last > 0.0)
        .unwrap_or(spread(&cost) / spread(&effect));
    (most.is_finite() && most > 0.0).then_some(2.0 * most)
}

#[cfg(test)]
mod tests;

//! What a question asks for, and what the simulation answers.

use crate::analysis::guess::Truth;
use crate::analysis::results::{AHEAD, Quantiles, Results};
use crate::app::state::State;
use crate::engine::series::{Outcome, Series, Unit};
use crate::model::Scenario;
use crate::model::decision::Direction;
use crate::model::story::{Ask, AskKind};

/// What a question asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measured {
    /// A series at a time or period.
    Series(Series, u32),
    /// An outcome.
    Outcome(Outcome),
}

/// A question, as its scenario understands it.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The series at a time, or the outcome, that is asked for.
    pub measured: Measured,
    /// Position of the strategy that is asked for.
    pub strategy: usize,
    /// Position of the one that is taken off it.
    pub minus: Option<usize>,
    /// Positions of the strategies to choose among.
    pub options: Vec<usize>,
    /// Which one is right.
    pub direction: Direction,
}

impl Asked {
    /// Understands a question; `None` where the scenario has not what it asks for.
    #[must_use]
    pub fn of(ask: &Ask, scenario: &Scenario) -> Option<Self> {
        let position = |id: &String| scenario.strategies.iter().position(|it| it.id == *id);
        let known = |id: &Option<String>| match id {
            Some(id) => position(id).map(Some),
            None => Some(None),
        };
        let measured = match (&ask.series, &ask.outcome) {
            (None, Some(key)) if ask.kind != AskKind::Draw => {
                Measured::Outcome(Outcome::parse(key)?)
            }
            (series, _) => {
                let series = match series {
                    Some(key) => Series::parse(key, scenario)?,
                    None => Series::Customers,
                };
                let first = series.first_time();
                let last = scenario.clock.periods;
                let at = ask.at.unwrap_or(last).clamp(first.min(last), last);
                Measured::Series(series, at)
            }
        };
        let less = matches!(measured, Measured::Outcome(outcome) if outcome.less_is_better());
        let options: Vec<usize> = ask.options.iter().filter_map(position).collect();
        if ask.kind == AskKind::Choose && options.len() < 2 {
            return None;
        }
        Some(Self {
            measured,
            strategy: known(&ask.strategy)?.unwrap_or(0),
            minus: known(&ask.minus)?,
            options,
            direction: ask.direction.unwrap_or(match less {
                true => Direction::Less,
                false => Direction::More,
            }),
        })
    }

    /// What the figures are counted in.
    #[must_use]
    pub fn unit(&self) -> Unit {
        match self.measured {
            Measured::Series(series, _) => series.unit(),
            Measured::Outcome(outcome) => outcome.unit(),
        }
    }

    /// The series that would tell the answer, and the strategies of which it would.
    #[must_use]
    pub fn tells(&self) -> Vec<usize> {
        if !self.options.is_empty() {
            return self.options.clone();
        }
        let mut all = vec![self.strategy];
        all.extend(self.minus);
        all
    }

    /// What is right; `None` where it is not known (yet).
    #[must_use]
    pub fn truth(&self, state: &State) -> Option<Truth> {
        let own = of(state, self.strategy, self.measured)?;
        let Some(minus) = self.minus else {
            return Some(own);
        };
        let other = of(state, minus, self.measured)?;
        Some(Truth {
            mean: own.mean - other.mean,
            band: difference(state, self.strategy, minus, self.measured),
        })
    }

    /// The figure of each option; not a number where one is not defined.
    #[must_use]
    pub fn figures(&self, state: &State) -> Vec<f64> {
        let figures = self.options.iter().map(|option| {
            let truth = of(state, *option, self.measured);
            truth.map_or(f64::NAN, |truth| truth.mean)
        });
        figures.collect()
    }

    /// What is right at each time from one on, of the strategy that is asked for.
    #[must_use]
    pub fn course(&self, state: &State, from: u32) -> Vec<Truth> {
        let Measured::Series(series, _) = self.measured else {
            return Vec::new();
        };
        let from = from.max(series.first_time());
        let times = from..=state.scenario.clock.periods;
        let truths = times.map(|time| of(state, self.strategy, Measured::Series(series, time)));
        truths
            .map(|truth| {
                truth.unwrap_or(Truth {
                    mean: f64::NAN,
                    band: None,
                })
            })
            .collect()
    }

    /// In how many of equal futures the strategy at one position is ahead of the baseline, where that is known.
    #[must_use]
    pub fn leads(&self, state: &State, best: usize) -> Option<f64> {
        let other = self.options.iter().find(|option| **option != best)?;
        if self.options.len() != 2 || state.is_stale() {
            return None;
        }
        let comparison = &state.simulated.as_ref()?.results.comparison;
        match self.measured {
            Measured::Outcome(outcome) if outcome == comparison.outcome => {}
            _ => return None,
        }
        let better = |at: usize| comparison.strategies.get(at)?.probability_better;
        match (best, *other) {
            (best, 0) => better(best),
            (0, other) => better(other).map(|part| 1.0 - part),
            _ => None,
        }
    }
}

fn of(state: &State, strategy: usize, measured: Measured) -> Option<Truth> {
    let exact = state.exact.as_ref().map(|it| &it.results);
    let simulated = state.simulated.as_ref().filter(|_| !state.is_stale());
    let simulated = simulated.map(|it| &it.results);
    let mean = |results: &Results| figure(state, results, strategy, measured).map(|it| it.0);
    let mean = exact.and_then(mean).or_else(|| simulated.and_then(mean))?;
    let band = simulated.and_then(|results| figure(state, results, strategy, measured)?.1);
    Some(Truth {
        mean,
        band: band.and_then(ends),
    })
}

/// The average and the quantiles of what is measured.
fn figure(
    state: &State,
    results: &Results,
    strategy: usize,
    measured: Measured,
) -> Option<(f64, Option<Quantiles>)> {
    match measured {
        Measured::Outcome(outcome) => {
            let summary = results.outcome(strategy, outcome)?;
            Some((summary.mean, summary.quantiles))
        }
        Measured::Series(series, at) => {
            let summary = results.series(strategy, series, &state.scenario)?;
            let at = series.position(at)?;
            Some((*summary.mean.get(at)?, summary.quantiles.get(at).copied()))
        }
    }
    .filter(|(mean, _)| mean.is_finite())
}

/// The range of a difference of equal futures, where the run tells it.
fn difference(state: &State, own: usize, minus: usize, measured: Measured) -> Option<[f64; 2]> {
    if own == 0 && minus != 0 {
        // The same pairs, the other way round.
        return difference(state, minus, 0, measured).map(|[low, high]| [-high, -low]);
    }
    if minus != 0 || state.is_stale() {
        return None;
    }
    let results = &state.simulated.as_ref()?.results;
    let compared = results.comparison.strategies.get(own)?;
    match measured {
        Measured::Outcome(outcome) if outcome == results.comparison.outcome => {
            compared.difference.quantiles.and_then(ends)
        }
        Measured::Series(series, at) => {
            let known = AHEAD.iter().position(|other| *other == series)?;
            let summary = compared.ahead.get(known)?;
            ends(*summary.quantiles.get(series.position(at)?)?)
        }
        Measured::Outcome(_) => None,
    }
}

fn ends(quantiles: Quantiles) -> Option<[f64; 2]> {
    let [low, .., high] = quantiles;
    (low.is_finite() && high.is_finite()).then_some([low, high])
}

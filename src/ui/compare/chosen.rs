//! What is compared: the results at hand, by what strategies are judged, and the strategy that the page speaks of.

use std::rc::Rc;

use super::studied::Studied;
use crate::analysis::judge::Judge;
use crate::analysis::judgement::Judgement;
use crate::analysis::results::{OutcomeSummary, Results, StrategyComparison};
use crate::app::Shared;
use crate::app::run::Computed;
use crate::engine::series::Outcome;
use crate::ui::results::Shown;

/// Results of more than one strategy.
#[derive(Clone)]
pub(super) struct Chosen {
    computed: Shared<Computed>,
    /// Exact means of the same state of the scenario.
    exact: Option<Shared<Computed>>,
    /// Where strategies are not judged as every run judges them, or differences are known exactly: how they stand.
    judged: Option<Rc<Vec<StrategyComparison>>>,
    /// By what they are judged.
    pub judge: Judge,
    /// The strategy in focus; where that is the baseline, the one that gains most on average.
    pub strategy: usize,
    /// Whether the results belong to an earlier state of the scenario.
    pub stale: bool,
}

/// Why there is nothing to compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nothing {
    /// There is one strategy.
    One,
    /// It is being worked out.
    Yet,
    /// It could not be.
    Found,
}

impl Chosen {
    /// Of what a page may show, by discounted profit; `None` where there is only one strategy, or nothing is computed yet. Simulated
    /// results come before exact ones, which have no range.
    pub fn of(shown: &Shown) -> Option<Self> {
        let computed = shown.simulated.as_ref().or(shown.exact.as_ref())?;
        if computed.results.comparison.strategies.len() < 2 {
            return None;
        }
        let mut chosen = Self {
            computed: computed.clone(),
            exact: shown
                .exact
                .as_ref()
                .filter(|exact| exact.figures == computed.figures)
                .cloned(),
            judged: None,
            judge: Outcome::Npv.into(),
            strategy: 0,
            stale: shown.stale && shown.simulated.is_some(),
        };
        chosen.rely_on_exact();
        chosen.strategy = chosen.spoken_of(shown.focus);
        Some(chosen)
    }

    /// Of what a page may show, as the scenario's strategies are judged.
    ///
    /// # Errors
    /// Why there is nothing to compare.
    pub fn judged(shown: &Shown, studied: &Studied<Judgement>) -> Result<Self, Nothing> {
        if shown.scenario.strategies.len() < 2 {
            return Err(Nothing::One);
        }
        let mut chosen = Self::of(shown).ok_or(Nothing::Yet)?;
        let judge = Judge::of(&shown.scenario.decision);
        if judge.is_usual() {
            return Ok(chosen);
        }
        let here = match studied {
            Studied::Here(here) => here,
            Studied::Working(_) => return Err(Nothing::Yet),
            Studied::Missing => return Err(Nothing::Found),
        };
        chosen.judged = Some(Rc::new(here.found.comparison(&here.scenario)));
        chosen.judge = Judge {
            outcome: here.found.outcome,
            less_is_better: here.found.less_is_better,
        };
        chosen.stale |= here.stale;
        chosen.rely_on_exact();
        chosen.strategy = chosen.spoken_of(shown.focus);
        Ok(chosen)
    }

    /// Results of the run that the figures are of.
    pub fn results(&self) -> &Results {
        &self.computed.results
    }

    /// All strategies against the baseline.
    pub fn all(&self) -> &[StrategyComparison] {
        match &self.judged {
            Some(judged) => judged,
            None => &self.results().comparison.strategies,
        }
    }

    /// Mean of an outcome of a strategy. Where no number is uncertain, or the expected path is of as many draws as there are
    /// futures, it is the exact one, which other pages show, too.
    pub fn mean(&self, strategy: usize, outcome: Outcome) -> f64 {
        let Some(found) = self.results().outcome(strategy, outcome) else {
            return f64::NAN;
        };
        let of_as_many = |exact: &Results| exact.replications >= self.results().replications;
        let known = |exact: &Results| is_certain(found) || of_as_many(exact);
        self.exact(strategy, outcome, known).unwrap_or(found.mean)
    }

    /// The exact mean of an outcome, where that is known.
    fn exact(
        &self,
        strategy: usize,
        outcome: Outcome,
        is_known: impl Fn(&Results) -> bool,
    ) -> Option<f64> {
        let exact = &self.exact.as_ref()?.results;
        let is_ratio = matches!(outcome, Outcome::Cac | Outcome::PaybackPeriod);
        let exact = Some(exact).filter(|exact| !is_ratio && is_known(exact))?;
        Some(exact.outcome(strategy, outcome)?.mean)
    }

    /// Where no number is uncertain, differences are those of the exact means beside them, whatever is judged by.
    fn rely_on_exact(&mut self) {
        let outcome = self.judge.outcome;
        let known = |at: usize| {
            let found = self.results().outcome(at, outcome)?;
            self.exact(at, outcome, |_| is_certain(found))
        };
        let Some(baseline) = known(0) else { return };
        let mut all = self.all().to_vec();
        for (at, one) in all.iter_mut().enumerate().skip(1) {
            if let Some(mean) = known(at) {
                one.difference.mean = mean - baseline;
            }
        }
        self.judged = Some(Rc::new(all));
    }

    /// The range of nine in ten futures of a strategy's difference, where there is one.
    pub fn range(&self, strategy: usize) -> Option<[f64; 2]> {
        let quantiles = self.all().get(strategy)?.difference.quantiles?;
        (quantiles[0] < quantiles[4]).then_some([quantiles[0], quantiles[4]])
    }

    /// The strategy that is best on average, the baseline among them: the one to choose by what is known.
    pub fn expected_best(&self) -> usize {
        let all = self.all();
        let worth = |at: usize| self.judge.worth(all[at].difference.mean);
        (1..all.len()).fold(
            0,
            |best, at| if worth(at) > worth(best) { at } else { best },
        )
    }

    /// The strategy in focus, or the one that gains most, the baseline aside.
    fn spoken_of(&self, focus: usize) -> usize {
        let all = self.all();
        if (1..all.len()).contains(&focus) {
            return focus;
        }
        let worth = |at: usize| self.judge.worth(all[at].difference.mean);
        let mut found = 1;
        for at in 2..all.len() {
            if worth(at) > worth(found) || worth(found).is_nan() {
                found = at;
            }
        }
        found
    }
}

/// Whether chance alone makes an outcome another in each future.
fn is_certain(found: &OutcomeSummary) -> bool {
    found.from_parameters == Some(0.0)
}

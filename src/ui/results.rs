//! The results that a picture of the present scenario may show.

use crate::analysis::results::Warning;
use crate::app::run::{Computed, RunState, same_lists};
use crate::app::warned::{self, Warned};
use crate::app::{Shared, State};
use crate::model::Scenario;
use crate::text::series;

/// Exact and simulated results, those alone whose lists are the scenario's own.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Exact means.
    pub exact: Option<Shared<Computed>>,
    /// What was simulated.
    pub simulated: Option<Shared<Computed>>,
    /// Whether what was simulated belongs to an earlier state of the scenario.
    pub stale: bool,
    /// Whether no newer result is on its way.
    pub halted: bool,
    /// Whether the exact means belong to an earlier state, and nothing newer is on its way: the scenario cannot be
    /// simulated as it is.
    pub dated: bool,
    /// Positions of the strategies that are drawn.
    pub strategies: Vec<usize>,
    /// Position of the strategy in focus.
    pub focus: usize,
}

impl Shown {
    /// Of a state.
    #[must_use]
    pub fn of(state: &State) -> Self {
        let fits = |computed: &&Shared<Computed>| same_lists(&computed.scenario, &state.scenario);
        let all = state.scenario.strategies.iter().enumerate();
        let drawn = all.filter(|(_, strategy)| state.is_shown(strategy));
        let mut strategies: Vec<usize> = drawn.map(|(at, _)| at).collect();
        if state.scenario.strategies.is_empty() {
            // None stands for a baseline without levers, which the results hold.
            strategies.push(0);
        }
        let halted = !matches!(state.run, RunState::Running { .. });
        let is_old = |computed: &Shared<Computed>| computed.figures != state.figures;
        Self {
            scenario: state.scenario.clone(),
            exact: state.exact.as_ref().filter(fits).cloned(),
            simulated: state.simulated.as_ref().filter(fits).cloned(),
            stale: state.is_stale(),
            halted,
            dated: halted && state.exact.as_ref().is_some_and(is_old),
            strategies,
            focus: state.focus(),
        }
    }

    /// The names of the strategies whose ranges a chart over time has: that in focus, and of two the other, too.
    #[must_use]
    pub fn ranged(&self, baseline: &str) -> String {
        let name = |at: usize| match self.scenario.strategies.get(at) {
            Some(strategy) => series::strategy(strategy),
            None => baseline,
        };
        match self.strategies.as_slice() {
            [first, second] if self.strategies.contains(&self.focus) => {
                format!("{}, {}", name(*first), name(*second))
            }
            _ => name(self.focus).to_owned(),
        }
    }
}

/// What is worth knowing about the newest results of the present scenario.
fn warnings(state: &State) -> &[Warning] {
    newest(state).map_or(&[], |computed| &computed.results.warnings)
}

/// The same for people.
#[must_use]
pub fn warned(state: &State) -> Vec<Warned<'_>> {
    newest(state).map_or_else(Vec::new, |computed| warned::warned(computed))
}

/// How many things that is.
#[must_use]
pub fn warned_count(state: &State) -> usize {
    warned::count(warnings(state))
}

fn newest(state: &State) -> Option<&Shared<Computed>> {
    let simulated = state.simulated.as_ref().filter(|_| !state.is_stale());
    simulated.or(state.exact.as_ref())
}

/// Whether there is something to know about the scenario or its newest results.
#[must_use]
pub fn is_warned(state: &State) -> bool {
    !state.problems.is_empty() || !warnings(state).is_empty()
}

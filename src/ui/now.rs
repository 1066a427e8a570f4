//! The figures at the time that is shown, for the strategy in focus: exact means, live with every edit.

use crate::app::run::Computed;
use crate::app::{Shared, State};
use crate::engine::series::Series;

/// Which figures are shown beside the fields.
#[derive(Clone, PartialEq)]
pub struct Now {
    /// Exact means.
    pub exact: Option<Shared<Computed>>,
    /// Position of the strategy in focus.
    pub focus: usize,
    /// The time shown.
    pub time: u32,
    /// Whether the scenario can be simulated.
    pub is_valid: bool,
}

impl Now {
    /// Of a state.
    #[must_use]
    pub fn of(state: &State) -> Self {
        Self {
            exact: state.exact.clone(),
            focus: state.focus(),
            time: state.time(),
            is_valid: state.is_valid(),
        }
    }

    /// The mean of a series at the time shown; of the first period at time 0.
    #[must_use]
    pub fn mean(&self, series: Series) -> Option<f64> {
        let at = usize::try_from(self.time).ok()?;
        let at = if series.starts_at_zero() {
            at
        } else {
            at.saturating_sub(1)
        };
        self.at(series, at)
    }

    /// The change of a stock in the period that ends at the time shown.
    #[must_use]
    pub fn change(&self, series: Series) -> Option<f64> {
        let at = usize::try_from(self.time).ok()?;
        Some(self.at(series, at)? - self.at(series, at.checked_sub(1)?)?)
    }

    /// The sum of a series over all periods.
    #[must_use]
    pub fn total(&self, series: Series) -> Option<f64> {
        let computed = self.exact.as_ref()?;
        let series = computed
            .results
            .series(self.focus, series, &computed.scenario)?;
        Some(series.mean.iter().filter(|value| value.is_finite()).sum())
    }

    fn at(&self, series: Series, at: usize) -> Option<f64> {
        let computed = self.exact.as_ref()?;
        let series = computed
            .results
            .series(self.focus, series, &computed.scenario)?;
        series
            .mean
            .get(at)
            .copied()
            .filter(|value| value.is_finite())
    }
}

//! Where the numbers of one replication of one strategy lie: its row.
//!
//! A row holds every series of [`Series::all`] in that order (N + 1 values where it starts at time
//! 0, else N), then every outcome of [`OUTCOMES`], then the discounted cost and the discounted
//! contribution of the horizon, which the frontier is drawn from.

use super::series::{OUTCOMES, Outcome, Series};
use crate::model::Scenario;

/// The places of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    series: Vec<Series>,
    offsets: Vec<usize>,
    periods: usize,
    totals: usize,
    outcomes: usize,
}

impl Layout {
    /// The layout of a scenario's rows.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let series = Series::all(scenario);
        let periods = scenario.clock.periods as usize;
        let mut offsets = Vec::with_capacity(series.len());
        let mut offset = 0;
        for one in &series {
            offsets.push(offset);
            offset += periods + usize::from(one.starts_at_zero());
        }
        Self {
            totals: Series::Referrals.index(scenario),
            series,
            offsets,
            periods,
            outcomes: offset,
        }
    }

    /// Every series, in order.
    #[must_use]
    pub fn series(&self) -> &[Series] {
        &self.series
    }

    /// Place of a series' first value, by the position of the series.
    #[must_use]
    pub fn offset(&self, position: usize) -> usize {
        self.offsets[position]
    }

    /// Scopes: everyone, and each segment where they are asked for.
    pub(crate) fn scopes(&self) -> usize {
        1
    }

    /// Place of a series' first value in a scope, by the position of the series; `None` where it is
    /// not recorded.
    pub(crate) fn place(&self, _scope: usize, position: usize) -> Option<usize> {
        self.offsets.get(position).copied()
    }

    /// How many values a series has, by the position of the series.
    #[must_use]
    pub fn length(&self, position: usize) -> usize {
        self.periods + usize::from(self.series[position].starts_at_zero())
    }

    /// Position of the first series that is not of one item.
    #[must_use]
    pub(crate) fn totals(&self) -> usize {
        self.totals
    }

    /// Place of an outcome.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> usize {
        self.outcomes + outcome.index()
    }

    /// Place of the horizon's discounted cost.
    #[must_use]
    pub fn discounted_cost(&self) -> usize {
        self.outcomes + OUTCOMES.len()
    }

    /// Place of the horizon's discounted contribution.
    #[must_use]
    pub fn discounted_contribution(&self) -> usize {
        self.discounted_cost() + 1
    }

    /// How many numbers a row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.discounted_contribution() + 1
    }
}

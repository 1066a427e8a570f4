//! Where a ledger writes: the columns of one strategy, a few replications at a time.

use std::ops::Range;

use super::layout::Layout;

/// Places of the totals among themselves, in the order of [`TOTALS`](super::series::TOTALS).
pub(crate) mod total {
    pub const REFERRALS: usize = 0;
    pub const CUSTOMERS: usize = 1;
    pub const NEW: usize = 2;
    pub const CHURNED: usize = 3;
    pub const REACTIVATED: usize = 4;
    pub const CHURN_RATE: usize = 5;
    pub const REVENUE: usize = 6;
    pub const CONTRIBUTION: usize = 7;
    pub const COST: usize = 8;
    pub const COST_ACQUISITION: usize = 9;
    pub const COST_SERVICE: usize = 10;
    pub const COST_MOVES: usize = 11;
    pub const COST_FIXED: usize = 12;
    pub const COST_STRATEGY: usize = 13;
    pub const PROFIT: usize = 14;
    pub const CUMULATIVE_REVENUE: usize = 15;
    pub const CUMULATIVE_PROFIT: usize = 16;
    pub const DISCOUNTED_PROFIT: usize = 17;
    pub const CUMULATIVE_DISCOUNTED_PROFIT: usize = 18;
    pub const NPS: usize = 19;
}

/// The columns of one strategy and, in each, the places of the replications at hand.
pub(crate) struct Sheet<'a> {
    layout: &'a Layout,
    /// By place of the layout and replication of the chunk.
    values: &'a mut [f64],
    /// Replications of the chunk.
    count: usize,
    /// Those at hand.
    hand: Range<usize>,
}

impl<'a> Sheet<'a> {
    /// The columns of a strategy in a chunk of so many replications, and those of them at hand.
    pub fn new(
        layout: &'a Layout,
        values: &'a mut [f64],
        (count, hand): (usize, Range<usize>),
    ) -> Self {
        Self {
            layout,
            values,
            count,
            hand,
        }
    }

    /// Writes a series at a place in time (from its first), by its position.
    #[inline]
    pub fn series(&mut self, scope: usize, position: usize, at: usize, line: &[f64]) {
        if let Some(place) = self.layout.place(scope, position) {
            self.put(place + at, line);
        }
    }

    /// Writes a series of no single item (by its position in `TOTALS`) at a place in time.
    #[inline]
    pub fn total(&mut self, scope: usize, total: usize, at: usize, line: &[f64]) {
        self.series(scope, self.layout.totals() + total, at, line);
    }

    /// Writes at a place of the layout. Numbers of a line beyond those at hand are nobody's.
    #[inline]
    pub fn put(&mut self, place: usize, line: &[f64]) {
        let from = place * self.count + self.hand.start;
        if let ([value], Some(cell)) = (line, self.values.get_mut(from)) {
            *cell = *value;
            return;
        }
        let column = &mut self.values[from..from + self.hand.len()];
        for (cell, value) in column.iter_mut().zip(line) {
            *cell = *value;
        }
    }

    /// The layout by which numbers are placed.
    pub fn layout(&self) -> &'a Layout {
        self.layout
    }
}

#[cfg(test)]
mod tests {
    use super::total;
    use crate::engine::series::{Series, TOTALS};

    #[test]
    fn places_follow_the_order_of_the_totals() {
        for (place, series) in [
            (total::REFERRALS, Series::Referrals),
            (total::CUSTOMERS, Series::Customers),
            (total::NEW, Series::New),
            (total::CHURNED, Series::Churned),
            (total::REACTIVATED, Series::Reactivated),
            (total::CHURN_RATE, Series::ChurnRate),
            (total::REVENUE, Series::Revenue),
            (total::CONTRIBUTION, Series::Contribution),
            (total::COST, Series::Cost),
            (total::COST_ACQUISITION, Series::CostAcquisition),
            (total::COST_SERVICE, Series::CostService),
            (total::COST_MOVES, Series::CostMoves),
            (total::COST_FIXED, Series::CostFixed),
            (total::COST_STRATEGY, Series::CostStrategy),
            (total::PROFIT, Series::Profit),
            (total::CUMULATIVE_REVENUE, Series::CumulativeRevenue),
            (total::CUMULATIVE_PROFIT, Series::CumulativeProfit),
            (total::DISCOUNTED_PROFIT, Series::DiscountedProfit),
            (
                total::CUMULATIVE_DISCOUNTED_PROFIT,
                Series::CumulativeDiscountedProfit,
            ),
            (total::NPS, Series::Nps),
        ] {
            assert_eq!(TOTALS[place], series);
        }
    }
}

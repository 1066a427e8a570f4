//! What adds up: over periods, or over the `move` levers of one.

use super::marks::flow;
use super::shape::Shape;
use super::state::MEAN;

/// Places among the totals that there always are; their columns follow that of the mean.
pub(super) const REVENUE: usize = 0;
pub(super) const PROFIT: usize = 1;
pub(super) const CUSTOMER_PERIODS: usize = 2;

/// A sum of flows, and what is known of its spread.
#[derive(Debug, Clone, Copy)]
pub(super) struct Total {
    /// The flow that adds to it.
    pub flow: usize,
    /// The column of its covariance with the people.
    pub column: usize,
    /// Whether it is discounted.
    pub discounted: bool,
    pub variance: f64,
    /// Covariance with everyone who has entered, where there is a market.
    pub with_entered: f64,
    /// Of the size that rounding is judged by: a standard deviation, if all were independent, added up.
    scale: f64,
}

impl Total {
    pub fn new(flow: usize, column: usize) -> Self {
        Self {
            flow,
            column,
            discounted: false,
            variance: 0.0,
            with_entered: 0.0,
            scale: 0.0,
        }
    }

    /// Adds a flow times a factor. `covariance` of the flow with what was there; the flow's variance,
    /// and what that would be if its people were independent.
    pub fn add(&mut self, factor: f64, covariance: f64, variance: f64, independent: f64) {
        self.variance += 2.0 * factor * covariance + factor * factor * variance;
        self.scale += factor.abs() * independent.sqrt();
    }

    /// The variance, without what is rounding.
    pub fn settled(&self) -> f64 {
        settled(self.variance, self.scale * self.scale)
    }

    /// Begins anew at nothing, with the same flow and column.
    pub fn reset(&mut self) {
        *self = Self::new(self.flow, self.column);
    }

    /// What a period's flow counts for, with the period's discount.
    pub fn factor(&self, discount: f64) -> f64 {
        if self.discounted { discount } else { 1.0 }
    }
}

/// Everything that adds up over periods.
pub(super) fn over_periods(shape: &Shape) -> Vec<Total> {
    let flows = [flow::REVENUE, flow::PROFIT, flow::CUSTOMER_PERIODS];
    let columns = MEAN + 1..;
    let mut totals: Vec<Total> = (flows.into_iter().zip(columns))
        .map(|(flow, column)| Total::new(flow, column))
        .collect();
    totals.extend(shape.discounted.map(|column| Total {
        discounted: true,
        ..Total::new(flow::PROFIT, column)
    }));
    totals.extend(
        shape
            .entered
            .map(|column| Total::new(flow::ENTERED, column)),
    );
    totals
}

/// The total of discounted profit; that of profit where nothing is discounted.
pub(super) fn discounted(totals: &[Total]) -> &Total {
    let found = totals.iter().find(|total| total.discounted);
    found.unwrap_or(&totals[PROFIT])
}

/// Everything that adds up over the `move` levers of a period.
pub(super) fn within_period(shape: &Shape) -> Vec<Total> {
    let flows = [flow::NEW, flow::CHURNED, flow::REACTIVATED, flow::STRATEGY];
    let columns = shape.shifted.into_iter().flat_map(|first| first..);
    let totals = flows.into_iter().zip(columns);
    totals
        .map(|(flow, column)| Total::new(flow, column))
        .collect()
}

/// A variance, which is 0 where it is no more than rounding beside what it was made from.
pub(super) fn settled(variance: f64, scale: f64) -> f64 {
    const ROUNDING: f64 = 1e-13;
    if variance <= ROUNDING * scale {
        0.0
    } else {
        variance
    }
}

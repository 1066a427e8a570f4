//! What adds up over periods, for everyone or a segment.

use super::block::{Line, PERIODS, add_times, each, put};
use super::weights::{Sums, moved, other, present};
use crate::engine::payback::is_negative;
use perennial_kernel::journey::Journey;

/// Periods that are booked, of everyone or of a segment.
pub(super) struct Block<'a> {
    /// The first of them.
    pub first: usize,
    /// How many they are.
    pub length: usize,
    /// Customers at the end of each.
    pub customers: Line,
    /// What moved and came and was there.
    pub sums: &'a Sums,
    /// Fixed costs and levers'. A segment has none.
    pub lumps: [Line; 2],
}

/// What a block is booked with, which needs no place of its own for each.
#[derive(Default)]
pub(super) struct Page {
    discount: Line,
    /// Customers as a period begins.
    before: Line,
    revenue: Line,
    contribution: Line,
    cost: Line,
    strategy: Line,
    new: Line,
    churned: Line,
    reactivated: Line,
    churn_rate: Line,
    profit: Line,
    discounted: Line,
    cumulative_revenue: Line,
    cumulative_profit: Line,
    npv: Line,
}

/// The account of everyone or of a segment.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Account {
    /// At the end of the last period.
    customers: f64,
    cumulative_revenue: f64,
    cumulative_profit: f64,
    npv: f64,
    discounted_cost: f64,
    discounted_contribution: f64,
    /// Costs of newcomers and prospects, and new customers, so far.
    acquisition: f64,
    new: f64,
    customer_periods: f64,
    /// Last period with a negative sum of discounted profits.
    last_negative: usize,
}

impl Account {
    /// Writes who is where from a time on, by stage, and what they say of us. Says how many customers there are.
    pub fn present(
        journey: &Journey,
        scope: usize,
        (time, length): (usize, usize),
        people: &[Line],
        row: &mut [f64],
    ) -> Line {
        let places = &journey.scopes[scope];
        let (mut customers, mut sentiment) = ([0.0; PERIODS], [0.0; PERIODS]);
        let stages = journey.stages.iter().zip(&places.stages);
        for ((stage, place), people) in stages.zip(people) {
            put(row, place + time, people, length);
            if stage.is_customer {
                add_times(&mut customers, people, 1.0);
                add_times(&mut sentiment, people, stage.sentiment);
            }
        }
        put(row, places.customers + time, &customers, length);
        if time > 0 {
            let nps = each(|at| ratio(100.0 * sentiment[at], customers[at]));
            put(row, places.nps + time - 1, &nps, length);
        }
        customers
    }

    /// Begins with so many customers.
    pub fn begin(&mut self, customers: f64) {
        self.customers = customers;
    }

    /// Books a block of periods.
    pub fn book(
        &mut self,
        journey: &Journey,
        scope: usize,
        block: &Block<'_>,
        gross_margin: f64,
        (page, row): (&mut Page, &mut [f64]),
    ) {
        let (first, length) = (block.first, block.length);
        let (sums, customers) = (block.sums, &block.customers);
        let [fixed, lumps] = &block.lumps;
        let (places, first_at) = (&journey.scopes[scope], first - 1);
        let flows = &sums.0;
        let acquisition = &flows[other::ACQUISITION];
        let service = &flows[present::SERVICE];
        let moves = &flows[moved::COST];
        let discounts = journey.discount.get(first_at..).unwrap_or_default();
        let Page {
            discount,
            before,
            revenue,
            contribution,
            cost,
            strategy,
            new,
            churned,
            reactivated,
            churn_rate,
            profit,
            discounted,
            cumulative_revenue,
            cumulative_profit,
            npv,
        } = page;
        for (at, (discount, before)) in discount.iter_mut().zip(before.iter_mut()).enumerate() {
            *discount = discounts.get(at).copied().unwrap_or(0.0);
            *before = at.checked_sub(1).map_or(self.customers, |at| customers[at]);
        }
        // One loop, of which a compiler takes several periods at once.
        for at in 0..PERIODS {
            revenue[at] = flows[moved::REVENUE][at] + flows[present::REVENUE][at];
            let levers = flows[moved::STRATEGY][at] + flows[present::STRATEGY][at];
            strategy[at] = flows[other::STRATEGY][at] + levers + lumps[at];
            new[at] = flows[other::NEW][at] + flows[moved::NEW][at];
            churned[at] = flows[other::CHURNED][at] + flows[moved::CHURNED][at];
            reactivated[at] = flows[other::REACTIVATED][at] + flows[moved::REACTIVATED][at];
            cost[at] = acquisition[at] + service[at] + moves[at] + fixed[at] + strategy[at];
            contribution[at] = gross_margin * revenue[at];
            profit[at] = contribution[at] - cost[at];
            discounted[at] = discount[at] * profit[at];
            churn_rate[at] = ratio(churned[at], before[at]);
        }
        for at in 0..length.min(PERIODS) {
            self.cumulative_revenue += revenue[at];
            self.cumulative_profit += profit[at];
            self.npv += discounted[at];
            self.discounted_cost += discount[at] * cost[at];
            self.discounted_contribution += discount[at] * contribution[at];
            self.acquisition += acquisition[at];
            self.acquisition += flows[moved::PROSPECTS][at] + flows[present::PROSPECTS][at];
            self.new += new[at];
            self.customer_periods += flows[present::CUSTOMERS][at];
            if is_negative(self.npv, self.discounted_contribution, self.discounted_cost) {
                self.last_negative = first + at;
            }
            self.customers = customers[at];
            cumulative_revenue[at] = self.cumulative_revenue;
            cumulative_profit[at] = self.cumulative_profit;
            npv[at] = self.npv;
        }
        let series = [
            (places.referred, &flows[other::REFERRED]),
            (places.new, new),
            (places.churned, churned),
            (places.reactivated, reactivated),
            (places.churn_rate, churn_rate),
            (places.revenue, revenue),
            (places.contribution, contribution),
            (places.cost, cost),
            (places.acquisition, acquisition),
            (places.service, service),
            (places.moves, moves),
            (places.fixed, fixed),
            (places.strategy, strategy),
            (places.profit, profit),
            (places.cumulative_revenue, cumulative_revenue),
            (places.cumulative_profit, cumulative_profit),
            (places.discounted_profit, discounted),
            (places.cumulative_discounted, npv),
        ];
        for (place, line) in series {
            put(row, place + first_at, line, length);
        }
    }

    /// Writes the outcomes of the horizon into a row; a payback that never comes is NaN.
    pub fn close(&self, journey: &Journey, row: &mut [f64]) {
        let outcomes = &journey.outcomes;
        let payback = if self.last_negative < journey.periods {
            (self.last_negative + 1) as f64
        } else {
            f64::NAN
        };
        let contribution = self.discounted_contribution;
        let numbers = [
            (outcomes.npv, self.npv),
            (outcomes.profit, self.cumulative_profit),
            (outcomes.revenue, self.cumulative_revenue),
            (outcomes.customers_end, self.customers),
            (outcomes.customer_periods, self.customer_periods),
            (outcomes.cac, ratio(self.acquisition, self.new)),
            (outcomes.payback, payback),
            (outcomes.discounted_cost, self.discounted_cost),
            (outcomes.discounted_contribution, contribution),
        ];
        for (place, number) in numbers {
            if let Some(cell) = row.get_mut(place) {
                *cell = number;
            }
        }
    }
}

/// A ratio; undefined without anything to divide by.
fn ratio(part: f64, of: f64) -> f64 {
    if of > 0.0 { part / of } else { f64::NAN }
}

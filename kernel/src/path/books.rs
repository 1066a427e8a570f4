//! What adds up over periods, for everyone or a segment.

use super::weights::{Sums, moved, present};
use crate::journey::{Journey, Lumps, put};

/// The account of everyone or of a segment.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Account {
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
    /// Writes who is where at a time, by stage, and what they say of us.
    pub fn present(
        &mut self,
        journey: &Journey,
        scope: usize,
        time: usize,
        people: &[f64],
        row: &mut [f64],
    ) {
        let places = &journey.scopes[scope];
        let (mut customers, mut sentiment) = (0.0, 0.0);
        let stages = journey.stages.iter().zip(&places.stages);
        for ((stage, place), people) in stages.zip(people) {
            put(row, place + time, *people);
            if stage.is_customer {
                customers += people;
                sentiment += stage.sentiment * people;
            }
        }
        self.customers = customers;
        put(row, places.customers + time, customers);
        if time > 0 {
            put(
                row,
                places.nps + time - 1,
                ratio(100.0 * sentiment, customers),
            );
        }
    }

    /// Books a period, of whose lumps a segment has none.
    pub fn period(
        &mut self,
        journey: &Journey,
        scope: usize,
        period: usize,
        (sums, lumps): (&Sums, Option<Lumps>),
        gross_margin: f64,
        row: &mut [f64],
    ) {
        let (places, at) = (&journey.scopes[scope], period - 1);
        let (by_moves, by_people) = (&sums.moved, &sums.present);
        let lumps = lumps.unwrap_or(Lumps {
            fixed: 0.0,
            strategy: 0.0,
        });
        let revenue = by_moves[moved::REVENUE] + by_people[present::REVENUE];
        let service = by_people[present::SERVICE];
        let moves = by_moves[moved::COST];
        let levers = by_moves[moved::STRATEGY] + by_people[present::STRATEGY];
        let strategy = sums.strategy + levers + lumps.strategy;
        let new = sums.new + by_moves[moved::NEW];
        let churned = sums.churned + by_moves[moved::CHURNED];
        let cost = sums.acquisition + service + moves + lumps.fixed + strategy;
        let contribution = gross_margin * revenue;
        let profit = contribution - cost;
        let discount = journey.discount[at];
        self.cumulative_revenue += revenue;
        self.cumulative_profit += profit;
        self.npv += discount * profit;
        self.discounted_cost += discount * cost;
        self.discounted_contribution += discount * contribution;
        self.acquisition += sums.acquisition;
        self.acquisition += by_moves[moved::PROSPECTS] + by_people[present::PROSPECTS];
        self.new += new;
        self.customer_periods += by_people[present::CUSTOMERS];
        if self.npv < 0.0 {
            self.last_negative = period;
        }
        put(row, places.referred + at, sums.referred);
        put(row, places.new + at, new);
        put(row, places.churned + at, churned);
        put(
            row,
            places.reactivated + at,
            sums.reactivated + by_moves[moved::REACTIVATED],
        );
        put(row, places.churn_rate + at, ratio(churned, self.customers));
        put(row, places.revenue + at, revenue);
        put(row, places.contribution + at, contribution);
        put(row, places.cost + at, cost);
        put(row, places.acquisition + at, sums.acquisition);
        put(row, places.service + at, service);
        put(row, places.moves + at, moves);
        put(row, places.fixed + at, lumps.fixed);
        put(row, places.strategy + at, strategy);
        put(row, places.profit + at, profit);
        put(row, places.cumulative_revenue + at, self.cumulative_revenue);
        put(row, places.cumulative_profit + at, self.cumulative_profit);
        put(row, places.discounted_profit + at, discount * profit);
        put(row, places.cumulative_discounted + at, self.npv);
    }

    /// Writes the outcomes.
    pub fn close(&self, journey: &Journey, row: &mut [f64]) {
        let outcomes = &journey.outcomes;
        let payback = if self.last_negative < journey.periods {
            (self.last_negative + 1) as f64
        } else {
            f64::NAN
        };
        put(row, outcomes.npv, self.npv);
        put(row, outcomes.profit, self.cumulative_profit);
        put(row, outcomes.revenue, self.cumulative_revenue);
        put(row, outcomes.customers_end, self.customers);
        put(row, outcomes.customer_periods, self.customer_periods);
        put(row, outcomes.cac, ratio(self.acquisition, self.new));
        put(row, outcomes.payback, payback);
        put(row, outcomes.discounted_cost, self.discounted_cost);
        let contribution = self.discounted_contribution;
        put(row, outcomes.discounted_contribution, contribution);
    }
}

/// A ratio; undefined without anything to divide by.
fn ratio(part: f64, of: f64) -> f64 {
    if of > 0.0 { part / of } else { f64::NAN }
}

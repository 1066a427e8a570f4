//! Where variances are written.

use super::forms::Map;
use super::marks::flow;
use super::totals::{self, Total};
use crate::journey::{Journey, Places};

/// Cell to stage and, in the last row, to all customers.
pub(super) fn stages(journey: &Journey, parts: usize) -> Map {
    let mut map = Map::default();
    let count = journey.stages.len();
    for _ in 0..parts {
        for group in 0..journey.groups() / parts {
            let first = group * journey.cells;
            for (position, stage) in journey.stages.iter().enumerate() {
                for cell in stage.cells.clone() {
                    map.push(first + cell, position, 1.0);
                    if stage.is_customer {
                        map.push(first + cell, count, 1.0);
                    }
                }
            }
        }
        map.close();
    }
    map
}

/// The row of one strategy, being written.
pub(super) struct Book<'a> {
    places: &'a Places,
    row: &'a mut [f64],
    gross_margin: f64,
    customers: f64,
}

impl<'a> Book<'a> {
    pub fn new(places: &'a Places, row: &'a mut [f64], gross_margin: f64) -> Self {
        Self {
            places,
            row,
            gross_margin,
            customers: 0.0,
        }
    }

    /// People at a time, by the rows of [`stages`].
    pub fn people(&mut self, row: usize, time: usize, variance: f64) {
        let place = match self.places.stages.get(row) {
            Some(place) => *place,
            None => {
                self.customers = variance;
                self.places.customers
            }
        };
        self.row[place + time] = variance;
    }

    /// Moves in a period, by exit.
    pub fn moves(&mut self, at: usize, variances: &[f64]) {
        for (place, variance) in self.places.exits.iter().zip(variances) {
            self.row[place + at] = *variance;
        }
    }

    /// People whom a channel brings in a period.
    pub fn channel(&mut self, channel: usize, at: usize, variance: f64) {
        self.row[self.places.channels[channel] + at] = variance;
    }

    /// People who come in a period, by referral.
    pub fn referrals(&mut self, at: usize, variances: &[f64]) {
        for (place, variance) in self.places.referrals.iter().zip(variances) {
            self.row[place + at] = *variance;
        }
    }

    /// Everything else of a period, by flow.
    pub fn flows(&mut self, at: usize, discount: f64, variances: &[f64; flow::COUNT]) {
        let (places, row) = (self.places, &mut *self.row);
        let profit = variances[flow::PROFIT];
        let margin = self.gross_margin;
        row[places.referred + at] = variances[flow::REFERRALS];
        row[places.new + at] = variances[flow::NEW];
        row[places.churned + at] = variances[flow::CHURNED];
        row[places.reactivated + at] = variances[flow::REACTIVATED];
        row[places.revenue + at] = variances[flow::REVENUE];
        row[places.contribution + at] = margin * margin * variances[flow::REVENUE];
        row[places.cost + at] = variances[flow::COST];
        row[places.acquisition + at] = variances[flow::ACQUISITION];
        row[places.service + at] = variances[flow::SERVICE];
        row[places.moves + at] = variances[flow::MOVES];
        row[places.fixed + at] = 0.0;
        row[places.strategy + at] = variances[flow::STRATEGY];
        row[places.profit + at] = profit;
        row[places.discounted_profit + at] = discount * discount * profit;
    }

    /// What has added up to the end of a period.
    pub fn sums(&mut self, at: usize, totals: &[Total]) {
        let (places, row) = (self.places, &mut *self.row);
        row[places.cumulative_revenue + at] = totals[totals::REVENUE].settled();
        row[places.cumulative_profit + at] = totals[totals::PROFIT].settled();
        row[places.cumulative_discounted + at] = totals::discounted(totals).settled();
    }

    /// The outcomes.
    pub fn close(&mut self, totals: &[Total]) {
        let (places, row) = (self.places, &mut *self.row);
        row[places.npv] = totals::discounted(totals).settled();
        row[places.all_profit] = totals[totals::PROFIT].settled();
        row[places.all_revenue] = totals[totals::REVENUE].settled();
        row[places.customers_end] = self.customers;
        row[places.customer_periods] = totals[totals::CUSTOMER_PERIODS].settled();
    }
}

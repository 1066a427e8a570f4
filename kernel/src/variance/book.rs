//! Where variances are written.

use super::forms::Map;
use super::marks::flow;
use super::totals::{self, Total};
use crate::journey::{Journey, Outcomes, Places, put};

/// Cell to stage and, in the last row, to all customers; of a segment alone where one is given.
pub(super) fn stages(journey: &Journey, parts: usize, segment: Option<usize>) -> Map {
    let mut map = Map::default();
    let count = journey.stages.len();
    let groups = journey.groups() / parts;
    for part in 0..parts {
        for group in part * groups..(part + 1) * groups {
            if segment.is_some_and(|segment| segment != journey.segment(group)) {
                continue;
            }
            let first = (group - part * groups) * journey.cells;
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

/// The row of one strategy, being written for everyone or a segment.
pub(super) struct Book<'a> {
    places: &'a Places,
    /// Everyone's alone.
    outcomes: Option<&'a Outcomes>,
    row: &'a mut [f64],
    gross_margin: f64,
    customers: f64,
}

impl<'a> Book<'a> {
    pub fn new(journey: &'a Journey, scope: usize, row: &'a mut [f64], gross_margin: f64) -> Self {
        Self {
            places: &journey.scopes[scope],
            outcomes: (scope == 0).then_some(&journey.outcomes),
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
        put(self.row, place + time, variance);
    }

    /// Moves in a period, by exit.
    pub fn moves(&mut self, at: usize, variances: &[f64]) {
        for (place, variance) in self.places.exits.iter().zip(variances) {
            put(self.row, place + at, *variance);
        }
    }

    /// People whom a channel brings in a period.
    pub fn channel(&mut self, channel: usize, at: usize, variance: f64) {
        put(self.row, self.places.channels[channel] + at, variance);
    }

    /// People who come in a period, by referral.
    pub fn referrals(&mut self, at: usize, variances: &[f64]) {
        for (place, variance) in self.places.referrals.iter().zip(variances) {
            put(self.row, place + at, *variance);
        }
    }

    /// Everything else of a period, by flow.
    pub fn flows(&mut self, at: usize, discount: f64, variances: &[f64; flow::COUNT]) {
        let (places, margin) = (self.places, self.gross_margin);
        let profit = variances[flow::PROFIT];
        let contribution = margin * margin * variances[flow::REVENUE];
        for (place, variance) in [
            (places.referred, variances[flow::REFERRALS]),
            (places.new, variances[flow::NEW]),
            (places.churned, variances[flow::CHURNED]),
            (places.reactivated, variances[flow::REACTIVATED]),
            (places.revenue, variances[flow::REVENUE]),
            (places.contribution, contribution),
            (places.cost, variances[flow::COST]),
            (places.acquisition, variances[flow::ACQUISITION]),
            (places.service, variances[flow::SERVICE]),
            (places.moves, variances[flow::MOVES]),
            (places.fixed, 0.0),
            (places.strategy, variances[flow::STRATEGY]),
            (places.profit, profit),
            (places.discounted_profit, discount * discount * profit),
        ] {
            put(self.row, place + at, variance);
        }
    }

    /// What has added up to the end of a period.
    pub fn sums(&mut self, at: usize, totals: &[Total]) {
        let places = self.places;
        for (place, total) in [
            (places.cumulative_revenue, &totals[totals::REVENUE]),
            (places.cumulative_profit, &totals[totals::PROFIT]),
            (places.cumulative_discounted, totals::discounted(totals)),
        ] {
            put(self.row, place + at, total.settled());
        }
    }

    /// Writes the variances of the outcomes that are sums or levels; of a segment there are none.
    pub fn close(&mut self, totals: &[Total]) {
        let Some(outcomes) = self.outcomes else {
            return;
        };
        for (place, total) in [
            (outcomes.npv, totals::discounted(totals)),
            (outcomes.profit, &totals[totals::PROFIT]),
            (outcomes.revenue, &totals[totals::REVENUE]),
            (outcomes.customer_periods, &totals[totals::CUSTOMER_PERIODS]),
        ] {
            put(self.row, place, total.settled());
        }
        put(self.row, outcomes.customers_end, self.customers);
    }
}

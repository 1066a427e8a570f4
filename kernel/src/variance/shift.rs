//! A `move` lever: everyone in a stage moves or stays, before the period's flows.

use super::forms::Map;
use super::marks::{self, flow};
use super::totals::{self, Total};
use super::{MEAN, Moments};
use crate::journey::Shift;

impl Moments<'_> {
    /// Moves people, and counts what that is and costs.
    pub(super) fn shift(&mut self, period: usize, shift: &Shift<'_>) {
        let journey = self.journey;
        let moved = self.moved(shift);
        let discount = journey.discount[period - 1];
        let factor = |total: &Total| match total.flow {
            flow::STRATEGY => shift.cost,
            flow::PROFIT => -shift.cost * total.factor(discount),
            flow if marks::counted(shift.counts) == Some(flow) => 1.0,
            _ => 0.0,
        };
        let totals = self.totals.iter().chain(&self.shifted);
        let factors: Vec<f64> = totals.map(factor).collect();
        let mean = self.read.with(0, MEAN);
        let variance = totals::settled(mean + self.sums[0], mean);
        let entered = self.state.shape.entered;
        let with_entered = entered.map_or(0.0, |column| self.read.with(0, column));
        let totals = self.totals.iter_mut().chain(&mut self.shifted);
        for (total, &factor) in totals.zip(&factors).filter(|(_, factor)| **factor != 0.0) {
            total.add(factor, self.read.with(0, total.column), variance, mean);
            total.with_entered += factor * with_entered;
            for (cell, covariance) in self.scratch.now[0].iter().enumerate() {
                self.state.add(cell, total.column, factor * covariance);
            }
        }
        self.state.shift(journey, shift);
        let totals = self.totals.iter().chain(&self.shifted);
        for (total, &factor) in totals.zip(&factors).filter(|(_, factor)| **factor != 0.0) {
            for (group, moved) in moved.iter().enumerate() {
                let entry = group * journey.cells + shift.to;
                self.state.add(entry, total.column, factor * moved);
            }
        }
    }

    /// Reads how many move: the mean by group, and with it the covariances.
    fn moved(&mut self, shift: &Shift<'_>) -> Vec<f64> {
        let journey = self.journey;
        let shape = self.state.shape;
        let groups = journey.groups() / shape.parts;
        let mut form = Map::default();
        let mut moved = Vec::with_capacity(shift.shares.len());
        for (group, &share) in shift.shares.iter().enumerate() {
            let first = group * journey.cells;
            let counts = self.segment.is_none_or(|own| own == journey.segment(group));
            let share = if counts { share } else { 0.0 };
            let mut mean = 0.0;
            for cell in journey.stages[shift.from].cells.clone() {
                form.push((first + cell) % shape.part(), 0, share);
                mean += share * self.state.at(first + cell, MEAN);
            }
            moved.push(mean);
            if (group + 1) % groups == 0 {
                form.close();
            }
        }
        self.read.fill(&self.state, &form, 1);
        self.sums.resize(1, 0.0);
        self.read.squares(&self.state, &form, &mut self.sums);
        let factors = &mut self.scratch.factors;
        (self.read).covariances(&self.state, 0, factors, &mut self.scratch.now[0]);
        moved
    }
}

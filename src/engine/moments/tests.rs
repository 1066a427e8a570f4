//! The variances of journeys at random, against the same from the end of the horizon and against
//! simulated counts.

mod backward;
pub mod random;

use backward::{Backward, Weights};
use perennial_kernel::journey::{Counts, Numbers};
use random::Source;

use super::variances_of;
use crate::engine::exact::known;
use crate::engine::layout::{Request, Selection};
use crate::engine::parameters::Orders;
use crate::engine::plan::Plan;
use crate::engine::series::{Outcome, Series};
use crate::model::{Scenario, StageKind};

/// Amounts of a period, by kind.
#[derive(Clone, Copy, PartialEq)]
enum Money {
    Revenue,
    Acquisition,
    Service,
    Moves,
    Strategy,
}

const COSTS: [Money; 4] = [
    Money::Acquisition,
    Money::Service,
    Money::Moves,
    Money::Strategy,
];

/// A strategy of a plan with its variances, of everyone (scope 0) or a segment.
struct Case<'a> {
    scenario: &'a Scenario,
    plan: &'a Plan,
    row: &'a [f64],
    backward: Backward<'a>,
    scope: usize,
}

impl Case<'_> {
    fn check_all(&self) {
        for period in 1..=self.plan.structure.periods {
            self.check_people(period);
            self.check_moves(period);
            self.check_money(period);
        }
        self.check_sums();
    }

    fn check_people(&self, period: usize) {
        let structure = &self.plan.structure;
        let mut customers = self.backward.nothing();
        for stage in 0..structure.stages() {
            let mut number = self.backward.nothing();
            let is_customer = structure.kinds[stage] == StageKind::Customer;
            for group in 0..structure.groups() {
                for cell in structure.cells[stage].clone() {
                    let place = group * structure.cell_count() + cell;
                    number[period - 1].end[place] = 1.0;
                    customers[period - 1].end[place] = f64::from(u8::from(is_customer));
                }
            }
            self.check(Series::Stage(stage), period, number);
        }
        self.check(Series::Customers, period, customers);
    }

    fn check_moves(&self, period: usize) {
        let structure = &self.plan.structure;
        for (exit, ends) in structure.exits.iter().enumerate() {
            let mut number = self.backward.nothing();
            every(&mut number[period - 1].exits, structure.exits.len(), exit);
            self.check(Series::Move(ends.transition), period, number);
        }
        for channel in 0..structure.channels.len() {
            let mut number = self.backward.nothing();
            let count = structure.channels.len();
            every(&mut number[period - 1].channels, count, channel);
            self.check(Series::Arrivals(channel), period, number);
        }
        for referral in 0..structure.referrals.len() {
            let mut number = self.backward.nothing();
            let count = structure.referrals.len();
            every(&mut number[period - 1].referrals, count, referral);
            self.check(Series::Referral(referral), period, number);
        }
        let mut number = self.backward.nothing();
        number[period - 1].referrals.fill(1.0);
        self.check(Series::Referrals, period, number);
        for (series, counts) in [
            (Series::New, Counts::New),
            (Series::Churned, Counts::Churned),
            (Series::Reactivated, Counts::Reactivated),
        ] {
            let mut number = self.backward.nothing();
            self.count(period, counts, &mut number[period - 1]);
            self.check(series, period, number);
        }
    }

    /// Moves of a kind, on exits and by levers, and who enters as a customer.
    fn count(&self, period: usize, counts: Counts, weights: &mut Weights) {
        let journey = &self.plan.journey;
        let groups = journey.groups();
        for (exit, ends) in journey.exits.iter().enumerate() {
            if ends.counts == counts {
                every(&mut weights.exits, journey.exits.len(), exit);
            }
        }
        for position in 0..self.backward.known.shifts(period) {
            if self.backward.known.shift(period, position).counts == counts {
                weights.shifts[position * groups..(position + 1) * groups].fill(1.0);
            }
        }
        if counts == Counts::New {
            for (channel, entry) in journey.channels.iter().enumerate() {
                if entry.is_new {
                    every(&mut weights.channels, journey.channels.len(), channel);
                }
            }
            for (referral, link) in journey.referrals.iter().enumerate() {
                if link.is_new {
                    every(&mut weights.referrals, journey.referrals.len(), referral);
                }
            }
        }
    }

    /// Adds an amount of a period times a factor.
    fn amount(&self, period: usize, money: Money, factor: f64, weights: &mut Weights) {
        let structure = &self.plan.structure;
        let tables = self.backward.known.tables(period);
        let (at_start, at_end) = self.plan.journey.accrual;
        let (count, groups) = (structure.cell_count(), structure.groups());
        let add = |to: &mut [f64], from: &[f64]| {
            let pairs = to.iter_mut().zip(from);
            pairs.for_each(|(to, from)| *to += factor * from);
        };
        let mut by_cell = vec![0.0; groups * count];
        match money {
            Money::Revenue => {
                by_cell.copy_from_slice(tables.stage_revenue);
                add(&mut weights.exits, tables.exit_revenue);
                weights.orders.iter_mut().for_each(|part| *part += factor);
            }
            Money::Acquisition => {
                add(&mut weights.channels, tables.channel_cost);
                add(&mut weights.referrals, tables.referral_cost);
            }
            Money::Service => by_cell.copy_from_slice(tables.stage_cost),
            Money::Moves => add(&mut weights.exits, tables.exit_cost),
            Money::Strategy => {
                add(&mut weights.exits, tables.per_move);
                for position in 0..self.backward.known.shifts(period) {
                    let cost = self.backward.known.shift(period, position).cost;
                    for group in 0..groups {
                        weights.shifts[position * groups + group] += factor * cost;
                    }
                }
                for (place, amount) in tables.per_customer.iter().enumerate() {
                    let group = place / structure.stages();
                    for cell in structure.cells[place % structure.stages()].clone() {
                        by_cell[group * count + cell] = *amount;
                    }
                }
            }
        }
        for (cell, amount) in by_cell.iter().enumerate() {
            weights.start[cell] += factor * at_start * amount;
            weights.end[cell] += factor * at_end * amount;
        }
    }

    /// Adds the profit of a period times a factor.
    fn profit(&self, period: usize, factor: f64, weights: &mut Weights) {
        let margin = self.backward.known.gross_margin();
        self.amount(period, Money::Revenue, factor * margin, weights);
        for cost in COSTS {
            self.amount(period, cost, -factor, weights);
        }
    }

    fn check_money(&self, period: usize) {
        let margin = self.backward.known.gross_margin();
        let discount = self.plan.journey.discount[period - 1];
        for (series, money, factor) in [
            (Series::Revenue, Money::Revenue, 1.0),
            (Series::Contribution, Money::Revenue, margin),
            (Series::CostAcquisition, Money::Acquisition, 1.0),
            (Series::CostService, Money::Service, 1.0),
            (Series::CostMoves, Money::Moves, 1.0),
            (Series::CostStrategy, Money::Strategy, 1.0),
        ] {
            let mut number = self.backward.nothing();
            self.amount(period, money, factor, &mut number[period - 1]);
            self.check(series, period, number);
        }
        let mut number = self.backward.nothing();
        for money in COSTS {
            self.amount(period, money, 1.0, &mut number[period - 1]);
        }
        self.check(Series::Cost, period, number);
        for (series, factor) in [(Series::Profit, 1.0), (Series::DiscountedProfit, discount)] {
            let mut number = self.backward.nothing();
            self.profit(period, factor, &mut number[period - 1]);
            self.check(series, period, number);
        }
        assert_eq!(self.series(Series::CostFixed, period), 0.0);
        assert!(self.series(Series::ChurnRate, period).is_nan());
        assert!(self.series(Series::Nps, period).is_nan());
    }

    fn check_sums(&self) {
        let structure = &self.plan.structure;
        let mut revenue = self.backward.nothing();
        let mut profit = self.backward.nothing();
        let mut discounted = self.backward.nothing();
        let mut present = self.backward.nothing();
        let (at_start, at_end) = self.plan.journey.accrual;
        for period in 1..=structure.periods {
            let at = period - 1;
            self.amount(period, Money::Revenue, 1.0, &mut revenue[at]);
            self.profit(period, 1.0, &mut profit[at]);
            let discount = self.plan.journey.discount[at];
            self.profit(period, discount, &mut discounted[at]);
            self.check(Series::CumulativeRevenue, period, revenue.clone());
            self.check(Series::CumulativeProfit, period, profit.clone());
            let series = Series::CumulativeDiscountedProfit;
            self.check(series, period, discounted.clone());
            for place in 0..present[at].start.len() {
                let customer = f64::from(u8::from(self.is_customer(place)));
                present[at].start[place] = at_start * customer;
                present[at].end[place] = at_end * customer;
            }
        }
        if self.scope > 0 {
            return;
        }
        let layout = &self.plan.layout;
        for (outcome, number) in [
            (Outcome::Npv, discounted),
            (Outcome::Profit, profit),
            (Outcome::Revenue, revenue),
            (Outcome::CustomerPeriods, present),
        ] {
            let found = self.row[layout.outcome(outcome)];
            close(outcome.key(), found, self.backward.variance(&number));
        }
        let customers = self.series(Series::Customers, structure.periods);
        assert_eq!(self.row[layout.outcome(Outcome::CustomersEnd)], customers);
        for outcome in [Outcome::Cac, Outcome::PaybackPeriod] {
            assert!(self.row[layout.outcome(outcome)].is_nan());
        }
    }

    fn is_customer(&self, place: usize) -> bool {
        let structure = &self.plan.structure;
        let cell = place % structure.cell_count();
        let mut stages = structure.cells.iter().zip(&structure.kinds);
        stages.any(|(cells, kind)| cells.contains(&cell) && *kind == StageKind::Customer)
    }

    /// The variance of a series in a period, or at its end.
    fn series(&self, series: Series, period: usize) -> f64 {
        let position = series.index(self.scenario);
        let place = self.plan.layout.place(self.scope, position);
        let later = usize::from(series.starts_at_zero());
        self.row[place.expect("is recorded") + period - 1 + later]
    }

    fn check(&self, series: Series, period: usize, mut number: Vec<Weights>) {
        if self.scope > 0 {
            let segment_of = |group| self.plan.structure.segment_of(group) + 1;
            number
                .iter_mut()
                .for_each(|weights| self.restrict(weights, &segment_of));
        }
        let what = format!("{series:?} in {period}, scope {}", self.scope);
        let expected = self.backward.variance(&number);
        close(&what, self.series(series, period), expected);
    }

    /// Leaves out whom the scope does not count.
    fn restrict(&self, weights: &mut Weights, segment_of: &dyn Fn(usize) -> usize) {
        let groups = self.plan.structure.groups();
        for list in [
            &mut weights.start,
            &mut weights.end,
            &mut weights.exits,
            &mut weights.channels,
            &mut weights.referrals,
            &mut weights.orders,
        ] {
            let count = list.len() / groups;
            for (place, weight) in list.iter_mut().enumerate() {
                if segment_of(place / count) != self.scope {
                    *weight = 0.0;
                }
            }
        }
        for (place, weight) in weights.shifts.iter_mut().enumerate() {
            if segment_of(place % groups) != self.scope {
                *weight = 0.0;
            }
        }
    }
}

/// Counts one item of each group.
fn every(list: &mut [f64], count: usize, item: usize) {
    for weight in list[item..].iter_mut().step_by(count) {
        *weight = 1.0;
    }
}

#[track_caller]
fn close(what: &str, found: f64, expected: f64) {
    let error = (found - expected).abs();
    assert!(
        error <= 1e-9 * expected.max(1.0),
        "{what}: {found} is not {expected}"
    );
}

fn compile(scenario: &Scenario) -> Plan {
    let request = Request {
        selection: Selection::All,
        by_segment: true,
    };
    Plan::compile_for(scenario, &request).expect("can be simulated")
}

/// Every series and outcome, of everyone and of each segment, in a dozen journeys.
#[test]
fn variances_are_those_from_the_end() {
    for seed in 0..12 {
        let scenario = random::scenario(&mut Source::new(seed), 40.0);
        let plan = compile(&scenario);
        for strategy in plan.known() {
            let mut strategy = strategy.clone();
            if seed % 2 == 0 {
                let orders = |stage| {
                    (stage % 2 == 0).then_some(Orders {
                        per_period: 0.3 + stage as f64,
                        cv: 0.5,
                    })
                };
                strategy.orders = (0..scenario.stages.len()).map(orders).collect();
            }
            let strategy = &strategy;
            let mut row = vec![0.0; plan.layout.width()];
            assert!(variances_of(&plan, strategy, &mut row));
            for scope in 0..plan.layout.scopes() {
                let case = Case {
                    scenario: &scenario,
                    plan: &plan,
                    row: &row,
                    backward: Backward {
                        journey: &plan.journey,
                        known: known(&plan, strategy),
                    },
                    scope,
                };
                case.check_all();
            }
        }
    }
}

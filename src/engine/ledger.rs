//! The books: from the people of each period to every series and outcome of a row.
//!
//! The engines count people; what they are worth, when it counts and what it adds up to is said
//! here, once for all of them.

use super::flows::Flows;
use super::parameters::{Amounts, Parameters, Shift};
use super::plan::Plan;
use super::series::Outcome;
use super::structure::MoveKind;
use crate::model::{Sentiment, StageKind};

/// Places of the totals among themselves, in the order of [`TOTALS`](super::series::TOTALS).
mod total {
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

/// Money of one period by kind.
#[derive(Debug, Default)]
struct Sums {
    revenue: f64,
    acquisition: f64,
    service: f64,
    moves: f64,
    strategy: f64,
    /// Costs of prospect stages and of moves out of them.
    prospects: f64,
}

/// People of one period by what they mean for the customer base.
#[derive(Debug, Default)]
struct Base {
    new: f64,
    churned: f64,
    reactivated: f64,
}

impl Base {
    fn count(&mut self, kind: MoveKind, people: f64) {
        match kind {
            MoveKind::New => self.new += people,
            MoveKind::Churned => self.churned += people,
            MoveKind::Reactivated => self.reactivated += people,
            MoveKind::Other => {}
        }
    }
}

/// The row of one replication of one strategy, being written.
pub(crate) struct Ledger<'a> {
    plan: &'a Plan,
    strategy: &'a Parameters,
    row: &'a mut [f64],
    customers: f64,
    customer_periods: f64,
    cumulative_revenue: f64,
    cumulative_profit: f64,
    npv: f64,
    acquisition: f64,
    new: f64,
    /// Last period with a negative cumulative discounted profit.
    last_negative: usize,
    discounted_cost: f64,
    discounted_contribution: f64,
}

impl<'a> Ledger<'a> {
    /// Begins a row with the people at time 0.
    pub fn new(
        plan: &'a Plan,
        strategy: &'a Parameters,
        row: &'a mut [f64],
        flows: &Flows,
    ) -> Self {
        let mut ledger = Self {
            plan,
            strategy,
            row,
            customers: 0.0,
            customer_periods: 0.0,
            cumulative_revenue: 0.0,
            cumulative_profit: 0.0,
            npv: 0.0,
            acquisition: 0.0,
            new: 0.0,
            last_negative: 0,
            discounted_cost: 0.0,
            discounted_contribution: 0.0,
        };
        ledger.people(0, &flows.end);
        ledger
    }

    /// Books period k.
    pub fn period(&mut self, period: usize, flows: &Flows) {
        let before = self.customers;
        let amounts = self.strategy.amounts.get(period);
        let shifts = &self.strategy.shifts[period - 1];
        let mut sums = Sums::default();
        let mut base = Base::default();
        self.people(period, &flows.end);
        self.occupancy(flows, amounts, &mut sums);
        self.moves(period, flows, amounts, &mut sums, &mut base);
        self.newcomers(period, flows, amounts, &mut sums, &mut base);
        self.shifted(flows, shifts, &mut sums, &mut base);
        sums.strategy += self.strategy.lump[period - 1];
        let churn_rate = if before > 0.0 {
            base.churned / before
        } else {
            f64::NAN
        };
        self.total(total::NEW, period, base.new);
        self.total(total::CHURNED, period, base.churned);
        self.total(total::REACTIVATED, period, base.reactivated);
        self.total(total::CHURN_RATE, period, churn_rate);
        self.new += base.new;
        self.acquisition += sums.acquisition + sums.prospects;
        self.money(period, &sums);
    }

    /// Writes the outcomes.
    pub fn close(self) {
        let layout = &self.plan.layout;
        let periods = self.plan.structure.periods;
        let cac = if self.new > 0.0 {
            self.acquisition / self.new
        } else {
            f64::NAN
        };
        let payback = if self.last_negative < periods {
            (self.last_negative + 1) as f64
        } else {
            f64::NAN
        };
        for (outcome, value) in [
            (Outcome::Npv, self.npv),
            (Outcome::Profit, self.cumulative_profit),
            (Outcome::Revenue, self.cumulative_revenue),
            (Outcome::CustomersEnd, self.customers),
            (Outcome::CustomerPeriods, self.customer_periods),
            (Outcome::Cac, cac),
            (Outcome::PaybackPeriod, payback),
        ] {
            self.row[layout.outcome(outcome)] = value;
        }
        self.row[layout.discounted_cost()] = self.discounted_cost;
        self.row[layout.discounted_contribution()] = self.discounted_contribution;
    }

    /// Writes a total of period k.
    fn total(&mut self, total: usize, period: usize, value: f64) {
        let layout = &self.plan.layout;
        let first = layout.offset(layout.totals() + total);
        self.row[first + period - 1] = value;
    }

    /// Writes who is where at a time, and what they say of us.
    fn people(&mut self, time: usize, cells: &[f64]) {
        let structure = &self.plan.structure;
        let layout = &self.plan.layout;
        let (mut customers, mut promoters, mut detractors) = (0.0, 0.0, 0.0);
        for (stage, own) in structure.cells.iter().enumerate() {
            let mut people = 0.0;
            for group in cells.chunks_exact(structure.cell_count()) {
                people += group[own.clone()].iter().sum::<f64>();
            }
            self.row[layout.offset(stage) + time] = people;
            if structure.kinds[stage] == StageKind::Customer {
                customers += people;
                match structure.sentiments[stage] {
                    Some(Sentiment::Promoter) => promoters += people,
                    Some(Sentiment::Detractor) => detractors += people,
                    Some(Sentiment::Passive) | None => {}
                }
            }
        }
        self.customers = customers;
        self.row[layout.offset(layout.totals() + total::CUSTOMERS) + time] = customers;
        if time > 0 {
            let nps = if customers > 0.0 {
                100.0 * (promoters - detractors) / customers
            } else {
                f64::NAN
            };
            self.total(total::NPS, time, nps);
        }
    }

    /// Amounts on customers being in a stage, by the accrual rule.
    fn occupancy(&mut self, flows: &Flows, amounts: &Amounts, sums: &mut Sums) {
        let structure = &self.plan.structure;
        let count = structure.cell_count();
        let (at_start, at_end) = self.plan.accrual;
        let mut customer_periods = 0.0;
        for group in 0..structure.groups() {
            for (stage, cells) in structure.cells.iter().enumerate() {
                let own = group * count + cells.start..group * count + cells.end;
                let place = group * structure.stages() + stage;
                let orders = self.strategy.orders[stage].and_then(|_| flows.orders.get(place));
                let (mut people, mut cost) = (0.0, 0.0);
                sums.revenue += orders.unwrap_or(&0.0);
                for cell in own {
                    let present = at_start * flows.start[cell] + at_end * flows.end[cell];
                    people += present;
                    if orders.is_none() {
                        sums.revenue += present * amounts.stage_revenue[cell];
                    }
                    cost += present * amounts.stage_cost[cell];
                }
                sums.service += cost;
                match structure.kinds[stage] {
                    StageKind::Customer => customer_periods += people,
                    StageKind::Prospect => sums.prospects += cost,
                    StageKind::Dormant | StageKind::Lost => {}
                }
                if let Some(amount) = amounts.per_customer.get(place) {
                    sums.strategy += people * amount;
                }
            }
        }
        self.customer_periods += customer_periods;
    }

    /// Moves on transitions.
    fn moves(
        &mut self,
        period: usize,
        flows: &Flows,
        amounts: &Amounts,
        sums: &mut Sums,
        base: &mut Base,
    ) {
        let structure = &self.plan.structure;
        let layout = &self.plan.layout;
        let exits = structure.exits.len();
        for (exit, ends) in structure.exits.iter().enumerate() {
            let mut people = 0.0;
            for place in (exit..flows.moves.len()).step_by(exits) {
                let moved = flows.moves[place];
                let cost = moved * amounts.exit_cost[place];
                people += moved;
                sums.revenue += moved * amounts.exit_revenue[place];
                sums.moves += cost;
                if structure.kinds[ends.from] == StageKind::Prospect {
                    sums.prospects += cost;
                }
                if let Some(amount) = amounts.per_move.get(place) {
                    sums.strategy += moved * amount;
                }
            }
            base.count(self.plan.move_kinds[exit], people);
            let series = structure.stages() + ends.transition;
            self.row[layout.offset(series) + period - 1] = people;
        }
    }

    /// People who came by channels and referrals.
    fn newcomers(
        &mut self,
        period: usize,
        flows: &Flows,
        amounts: &Amounts,
        sums: &mut Sums,
        base: &mut Base,
    ) {
        let structure = &self.plan.structure;
        let channels = structure.channels.iter().map(|channel| channel.stage);
        let mut series = structure.stages() + structure.exits.len();
        for (channel, entry) in channels.enumerate() {
            let step = structure.channels.len();
            let came = (channel..flows.arrivals.len()).step_by(step);
            let people = self.entered(came, &flows.arrivals, &amounts.channel_cost, sums);
            self.row[self.plan.layout.offset(series) + period - 1] = people;
            series += 1;
            if structure.kinds[entry] == StageKind::Customer {
                base.new += people;
            }
        }
        let mut all = 0.0;
        for (referral, link) in structure.referrals.iter().enumerate() {
            let step = structure.referrals.len();
            let came = (referral..flows.referrals.len()).step_by(step);
            let people = self.entered(came, &flows.referrals, &amounts.referral_cost, sums);
            self.row[self.plan.layout.offset(series) + period - 1] = people;
            series += 1;
            all += people;
            if structure.kinds[link.to] == StageKind::Customer {
                base.new += people;
            }
        }
        self.total(total::REFERRALS, period, all);
    }

    fn entered(
        &self,
        places: impl Iterator<Item = usize>,
        came: &[f64],
        cost: &[f64],
        sums: &mut Sums,
    ) -> f64 {
        let mut people = 0.0;
        for place in places {
            people += came[place];
            sums.acquisition += came[place] * cost[place];
        }
        people
    }

    /// People moved by levers.
    fn shifted(&mut self, flows: &Flows, shifts: &[Shift], sums: &mut Sums, base: &mut Base) {
        let kinds = &self.plan.structure.kinds;
        let groups = self.plan.structure.groups();
        for (shift, moved) in shifts.iter().zip(flows.shifts.chunks_exact(groups)) {
            let people: f64 = moved.iter().sum();
            base.count(
                MoveKind::between(kinds[shift.from], kinds[shift.to]),
                people,
            );
            sums.strategy += people * shift.cost;
        }
    }

    /// Adds up the money of period k.
    fn money(&mut self, period: usize, sums: &Sums) {
        let fixed = self.strategy.fixed_cost[period - 1];
        let discount = self.plan.discount[period - 1];
        let cost = sums.acquisition + sums.service + sums.moves + fixed + sums.strategy;
        let contribution = self.strategy.gross_margin * sums.revenue;
        let profit = contribution - cost;
        self.cumulative_revenue += sums.revenue;
        self.cumulative_profit += profit;
        self.npv += discount * profit;
        self.discounted_cost += discount * cost;
        self.discounted_contribution += discount * contribution;
        if self.npv < 0.0 {
            self.last_negative = period;
        }
        for (place, value) in [
            (total::REVENUE, sums.revenue),
            (total::CONTRIBUTION, contribution),
            (total::COST, cost),
            (total::COST_ACQUISITION, sums.acquisition),
            (total::COST_SERVICE, sums.service),
            (total::COST_MOVES, sums.moves),
            (total::COST_FIXED, fixed),
            (total::COST_STRATEGY, sums.strategy),
            (total::PROFIT, profit),
            (total::CUMULATIVE_REVENUE, self.cumulative_revenue),
            (total::CUMULATIVE_PROFIT, self.cumulative_profit),
            (total::DISCOUNTED_PROFIT, discount * profit),
            (total::CUMULATIVE_DISCOUNTED_PROFIT, self.npv),
        ] {
            self.total(place, period, value);
        }
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

//! What periods add up to: the totals of a scope, period by period and at the end.

use super::line::Line;
use super::payback::is_negative;
use super::series::Outcome;
use super::sheet::{Sheet, total};
use super::sums::{Kind, Sums};

/// Running totals of everyone or of one segment, as lines.
pub(crate) struct Accounts<const W: usize> {
    scope: usize,
    gross_margin: Line<W>,
    customers: Line<W>,
    customer_periods: Line<W>,
    cumulative_revenue: Line<W>,
    cumulative_profit: Line<W>,
    npv: Line<W>,
    acquisition: Line<W>,
    new: Line<W>,
    /// Last period with a negative cumulative discounted profit.
    last_negative: Line<W>,
    discounted_cost: Line<W>,
    discounted_contribution: Line<W>,
    scratch: Line<W>,
}

/// Applies something to two lines and the lanes of a third.
fn zip<const W: usize>(out: &mut Line<W>, a: &Line<W>, b: &Line<W>, of: impl Fn(f64, f64) -> f64) {
    for (out, (a, b)) in out.iter_mut().zip(a.iter().zip(b)) {
        *out = of(*a, *b);
    }
}

impl<const W: usize> Accounts<W> {
    pub fn new(scope: usize) -> Self {
        let line = [0.0; W];
        Self {
            scope,
            gross_margin: line,
            customers: line,
            customer_periods: line,
            cumulative_revenue: line,
            cumulative_profit: line,
            npv: line,
            acquisition: line,
            new: line,
            last_negative: line,
            discounted_cost: line,
            discounted_contribution: line,
            scratch: line,
        }
    }

    /// Sets every running sum to 0, and notes the gross margin of each replication.
    pub fn open(&mut self, gross_margin: Line<W>) {
        self.gross_margin = gross_margin;
        for line in [
            &mut self.customers,
            &mut self.customer_periods,
            &mut self.cumulative_revenue,
            &mut self.cumulative_profit,
            &mut self.npv,
            &mut self.acquisition,
            &mut self.new,
            &mut self.last_negative,
            &mut self.discounted_cost,
            &mut self.discounted_contribution,
        ] {
            *line = [0.0; W];
        }
    }

    /// The customers at a time.
    pub fn customers(&mut self, time: usize, sums: &Sums<W>, scope: usize, sheet: &mut Sheet<'_>) {
        let customers = sums.get(scope, Kind::Customers);
        self.customers = *customers;
        sheet.total(self.scope, total::CUSTOMERS, time, customers);
    }

    /// Books period k: costs that are nobody's (fixed, and levers' `once` and `per_period`) are in
    /// the books of everyone alone.
    pub fn period(
        &mut self,
        period: usize,
        (sums, scope): (&Sums<W>, usize),
        common: (&Line<W>, &Line<W>),
        discount: f64,
        sheet: &mut Sheet<'_>,
    ) {
        let nothing = [0.0; W];
        let common = if scope == 0 {
            common
        } else {
            (&nothing, &nothing)
        };
        self.people(period, sums, scope, sheet);
        self.money(period, sums, common, discount, sheet);
    }

    fn people(&mut self, period: usize, sums: &Sums<W>, scope: usize, sheet: &mut Sheet<'_>) {
        let at = period - 1;
        let get = |kind| sums.get(scope, kind);
        let rate = |churned: f64, customers: f64| {
            if customers > 0.0 {
                churned / customers
            } else {
                f64::NAN
            }
        };
        zip(&mut self.scratch, get(Kind::Churned), &self.customers, rate);
        sheet.total(scope, total::CHURN_RATE, at, &self.scratch);
        self.customers(period, sums, scope, sheet);
        for (total, kind) in [
            (total::REFERRALS, Kind::Referrals),
            (total::NEW, Kind::New),
            (total::CHURNED, Kind::Churned),
            (total::REACTIVATED, Kind::Reactivated),
        ] {
            sheet.total(scope, total, at, get(kind));
        }
        zip(
            &mut self.scratch,
            get(Kind::Promoters),
            get(Kind::Detractors),
            |promoters, detractors| 100.0 * (promoters - detractors),
        );
        for (score, customers) in self.scratch.iter_mut().zip(&self.customers) {
            *score = if *customers > 0.0 {
                *score / customers
            } else {
                f64::NAN
            };
        }
        sheet.total(scope, total::NPS, at, &self.scratch);
    }

    fn money(
        &mut self,
        period: usize,
        sums: &Sums<W>,
        (fixed, lump): (&Line<W>, &Line<W>),
        discount: f64,
        sheet: &mut Sheet<'_>,
    ) {
        let of = |kind| sums.get(self.scope, kind);
        let (acquisition, service, moves) =
            (of(Kind::Acquisition), of(Kind::Service), of(Kind::Moves));
        let (revenue, strategy) = (of(Kind::Revenue), of(Kind::Strategy));
        let (present, new, prospects) = (of(Kind::Present), of(Kind::New), of(Kind::Prospects));
        let mut strategies = [0.0; W];
        let mut cost = [0.0; W];
        let mut contribution = [0.0; W];
        let mut profit = [0.0; W];
        let mut discounted = [0.0; W];
        for lane in 0..W {
            strategies[lane] = strategy[lane] + lump[lane];
            let of_people = acquisition[lane] + service[lane] + moves[lane];
            cost[lane] = of_people + fixed[lane] + strategies[lane];
            contribution[lane] = self.gross_margin[lane] * revenue[lane];
            profit[lane] = contribution[lane] - cost[lane];
            discounted[lane] = discount * profit[lane];
            self.cumulative_revenue[lane] += revenue[lane];
            self.cumulative_profit[lane] += profit[lane];
            self.npv[lane] += discounted[lane];
            self.discounted_cost[lane] += discount * cost[lane];
            self.discounted_contribution[lane] += discount * contribution[lane];
            self.customer_periods[lane] += present[lane];
            self.new[lane] += new[lane];
            self.acquisition[lane] += acquisition[lane] + prospects[lane];
            let (earned, paid) = (
                self.discounted_contribution[lane],
                self.discounted_cost[lane],
            );
            if is_negative(self.npv[lane], earned, paid) {
                self.last_negative[lane] = period as f64;
            }
        }
        for (total, line) in [
            (total::REVENUE, revenue),
            (total::CONTRIBUTION, &contribution),
            (total::COST, &cost),
            (total::COST_ACQUISITION, acquisition),
            (total::COST_SERVICE, service),
            (total::COST_MOVES, moves),
            (total::COST_FIXED, fixed),
            (total::COST_STRATEGY, &strategies),
            (total::PROFIT, &profit),
            (total::CUMULATIVE_REVENUE, &self.cumulative_revenue),
            (total::CUMULATIVE_PROFIT, &self.cumulative_profit),
            (total::DISCOUNTED_PROFIT, &discounted),
            (total::CUMULATIVE_DISCOUNTED_PROFIT, &self.npv),
        ] {
            sheet.total(self.scope, total, period - 1, line);
        }
    }

    /// Writes the outcomes of the horizon; those that are not defined are NaN.
    pub fn close(&self, periods: usize, sheet: &mut Sheet<'_>) {
        let layout = sheet.layout();
        let mut cac = self.scratch;
        zip(&mut cac, &self.acquisition, &self.new, |cost, new| {
            if new > 0.0 { cost / new } else { f64::NAN }
        });
        let paid_back = |last: &f64| {
            if *last < periods as f64 {
                last + 1.0
            } else {
                f64::NAN
            }
        };
        let payback = self.last_negative.map(|last| paid_back(&last));
        for (outcome, line) in [
            (Outcome::Npv, &self.npv),
            (Outcome::Profit, &self.cumulative_profit),
            (Outcome::Revenue, &self.cumulative_revenue),
            (Outcome::CustomersEnd, &self.customers),
            (Outcome::CustomerPeriods, &self.customer_periods),
            (Outcome::Cac, &cac),
            (Outcome::PaybackPeriod, &payback),
        ] {
            sheet.put(layout.outcome(outcome), line);
        }
        sheet.put(layout.discounted_cost(), &self.discounted_cost);
        sheet.put(
            layout.discounted_contribution(),
            &self.discounted_contribution,
        );
    }
}

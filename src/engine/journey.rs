//! A plan as the kernel sees it: places and tables, without names.

use perennial_kernel::journey::{
    Channel, Counts, Exit, Journey, Lumps, NOWHERE, Numbers, Orders, Outcomes, Places, Referral,
    Shift, Stage, Tables,
};

use super::layout::Layout;
use super::parameters::Parameters;
use super::series::Outcome;
use super::sheet::total;
use super::structure::{MoveKind, Structure};
use crate::model::{ArrivalProcess, Sentiment, StageKind};

/// The journey of a structure.
pub(crate) fn journey(
    structure: &Structure,
    layout: &Layout,
    accrual: (f64, f64),
    discount: &[f64],
) -> Journey {
    let initial = structure.initial.iter();
    let classes = structure.classes.iter();
    let is_customer = |stage: usize| structure.kinds[stage] == StageKind::Customer;
    let exits = structure.exits.iter();
    let channels = structure.channels.iter();
    let referrals = structure.referrals.iter();
    Journey {
        periods: structure.periods,
        shares: structure.shares.clone(),
        weights: classes.map(|class| class.weight).collect(),
        cells: structure.cell_count(),
        slots: structure.slot_count,
        stages: (0..structure.stages())
            .map(|stage| stage_of(structure, stage))
            .collect(),
        exits: exits
            .map(|exit| Exit {
                to: structure.entry_cell(exit.to),
                counts: counts(structure, exit.from, exit.to),
                from_prospect: structure.kinds[exit.from] == StageKind::Prospect,
            })
            .collect(),
        channels: channels
            .map(|entry| Channel {
                to: structure.entry_cell(entry.stage),
                is_fixed: entry.process == ArrivalProcess::Fixed,
                is_new: is_customer(entry.stage),
            })
            .collect(),
        referrals: referrals
            .map(|link| Referral {
                from: link.from,
                to: structure.entry_cell(link.to),
                is_new: is_customer(link.to),
            })
            .collect(),
        initial: initial.map(|start| (start.cell, start.count)).collect(),
        accrual,
        discount: discount.to_vec(),
        scopes: (0..layout.scopes())
            .map(|scope| places(structure, layout, scope))
            .collect(),
        outcomes: outcomes(layout),
    }
}

fn stage_of(structure: &Structure, stage: usize) -> Stage {
    Stage {
        cells: structure.cells[stage].clone(),
        exits: structure.stage_exits[stage].clone(),
        slots: structure.slots[stage],
        is_customer: structure.kinds[stage] == StageKind::Customer,
        is_prospect: structure.kinds[stage] == StageKind::Prospect,
        sentiment: match structure.sentiments[stage] {
            Some(Sentiment::Promoter) => 1.0,
            Some(Sentiment::Detractor) => -1.0,
            Some(Sentiment::Passive) | None => 0.0,
        },
    }
}

fn counts(structure: &Structure, from: usize, to: usize) -> Counts {
    match MoveKind::between(structure.kinds[from], structure.kinds[to]) {
        MoveKind::New => Counts::New,
        MoveKind::Churned => Counts::Churned,
        MoveKind::Reactivated => Counts::Reactivated,
        MoveKind::Other => Counts::Nothing,
    }
}

/// Where the series of a scope lie.
fn places(structure: &Structure, layout: &Layout, scope: usize) -> Places {
    let place = |series: usize| layout.place(scope, series).unwrap_or(NOWHERE);
    let list = |first: usize, count: usize| (first..first + count).map(place).collect();
    let total = |position: usize| place(layout.totals() + position);
    let moves = structure.stages();
    let channels = moves + structure.exits.len();
    let referrals = channels + structure.channels.len();
    let exits = structure.exits.iter();
    Places {
        stages: list(0, structure.stages()),
        exits: exits.map(|exit| place(moves + exit.transition)).collect(),
        channels: list(channels, structure.channels.len()),
        referrals: list(referrals, structure.referrals.len()),
        referred: total(total::REFERRALS),
        customers: total(total::CUSTOMERS),
        new: total(total::NEW),
        churned: total(total::CHURNED),
        reactivated: total(total::REACTIVATED),
        churn_rate: total(total::CHURN_RATE),
        revenue: total(total::REVENUE),
        contribution: total(total::CONTRIBUTION),
        cost: total(total::COST),
        acquisition: total(total::COST_ACQUISITION),
        service: total(total::COST_SERVICE),
        moves: total(total::COST_MOVES),
        fixed: total(total::COST_FIXED),
        strategy: total(total::COST_STRATEGY),
        profit: total(total::PROFIT),
        cumulative_revenue: total(total::CUMULATIVE_REVENUE),
        cumulative_profit: total(total::CUMULATIVE_PROFIT),
        discounted_profit: total(total::DISCOUNTED_PROFIT),
        cumulative_discounted: total(total::CUMULATIVE_DISCOUNTED_PROFIT),
        nps: total(total::NPS),
    }
}

fn outcomes(layout: &Layout) -> Outcomes {
    Outcomes {
        npv: layout.outcome(Outcome::Npv),
        profit: layout.outcome(Outcome::Profit),
        revenue: layout.outcome(Outcome::Revenue),
        customers_end: layout.outcome(Outcome::CustomersEnd),
        customer_periods: layout.outcome(Outcome::CustomerPeriods),
        cac: layout.outcome(Outcome::Cac),
        payback: layout.outcome(Outcome::PaybackPeriod),
        discounted_cost: layout.discounted_cost(),
        discounted_contribution: layout.discounted_contribution(),
        width: layout.width(),
    }
}

/// The numbers of a strategy in a journey.
pub(crate) struct Known<'a> {
    pub structure: &'a Structure,
    pub strategy: &'a Parameters,
}

impl Numbers for Known<'_> {
    fn tables(&self, period: usize) -> Tables<'_> {
        let hazards = self.strategy.hazards.get(period);
        let inflows = self.strategy.inflows.get(period);
        let amounts = self.strategy.amounts.get(period);
        Tables {
            exits: &hazards.exits,
            stay: &hazards.stay,
            arrivals: &inflows.arrivals,
            rates: &inflows.rates,
            market: inflows.market,
            stage_revenue: &amounts.stage_revenue,
            stage_cost: &amounts.stage_cost,
            exit_revenue: &amounts.exit_revenue,
            exit_cost: &amounts.exit_cost,
            channel_cost: &amounts.channel_cost,
            referral_cost: &amounts.referral_cost,
            per_customer: &amounts.per_customer,
            per_move: &amounts.per_move,
        }
    }

    fn is_as_before(&self, period: usize) -> bool {
        self.strategy.hazards.is_as_before(period)
            && self.strategy.inflows.is_as_before(period)
            && self.strategy.amounts.is_as_before(period)
    }

    fn lumps(&self, period: usize) -> Lumps {
        Lumps {
            fixed: self.strategy.fixed_cost[period - 1],
            strategy: self.strategy.lump[period - 1],
        }
    }

    fn shifts(&self, period: usize) -> usize {
        self.strategy.shifts[period - 1].len()
    }

    fn shift(&self, period: usize, position: usize) -> Shift<'_> {
        let shift = &self.strategy.shifts[period - 1][position];
        Shift {
            from: shift.from,
            to: self.structure.entry_cell(shift.to),
            shares: &shift.shares,
            cost: shift.cost,
            counts: counts(self.structure, shift.from, shift.to),
        }
    }

    fn orders(&self, stage: usize) -> Option<Orders> {
        let orders = self.strategy.orders[stage]?;
        Some(Orders {
            per_period: orders.per_period,
            cv: orders.cv,
        })
    }

    fn gross_margin(&self) -> f64 {
        self.strategy.gross_margin
    }
}

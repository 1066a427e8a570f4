//! The books: from the people of each period to every series and outcome.
//!
//! The engines count people; what they are worth, when it counts and what it adds up to is said
//! here, once for all of them. Sums are made by segment and then for everyone, so that asking for
//! segments changes no number.

use super::accounts::Accounts;
use super::flows::{Flows, line};
use super::parameters::{Amounts, Parameters};
use super::plan::Plan;
use super::sheet::Sheet;
use super::structure::MoveKind;
use super::sums::{Kind, Sums};
use crate::model::{Sentiment, StageKind};
use perennial_kernel::lines;

/// The books of some replications of one strategy, side by side.
pub(crate) struct Ledger<'a> {
    plan: &'a Plan,
    /// Scopes that are written: everyone, and each segment where they are asked for.
    scopes: usize,
    sums: Sums,
    /// By scope.
    accounts: Vec<Accounts>,
    /// Lines for what is at hand, one for each scope.
    lines: Vec<f64>,
    present: Vec<f64>,
}

impl<'a> Ledger<'a> {
    /// Books for so many replications.
    pub fn new(plan: &'a Plan, width: usize) -> Self {
        let segments = plan.structure.segments();
        let scopes = plan.layout.scopes();
        Self {
            plan,
            scopes,
            sums: Sums::new(segments, width),
            accounts: (0..scopes).map(|scope| Accounts::new(scope, width)).collect(),
            lines: vec![0.0; (segments + 1) * width],
            present: vec![0.0; width],
        }
    }

    /// Begins with the people at time 0.
    pub fn open(&mut self, strategy: &Parameters, flows: &Flows, sheet: &mut Sheet<'_>) {
        self.sums.clear();
        self.people(0, flows, sheet);
        self.sums.total();
        for (scope, accounts) in self.accounts.iter_mut().enumerate() {
            accounts.open(strategy.gross_margin);
            accounts.customers(0, &self.sums, scope, sheet);
        }
    }

    /// Books period k.
    pub fn period(
        &mut self,
        strategy: &Parameters,
        period: usize,
        flows: &Flows,
        sheet: &mut Sheet<'_>,
    ) {
        let amounts = strategy.amounts.get(period);
        self.sums.clear();
        self.people(period, flows, sheet);
        self.occupancy(strategy, flows, amounts);
        self.moves(period, flows, amounts, sheet);
        self.arrivals(period, flows, amounts, sheet);
        self.referrals(period, flows, amounts, sheet);
        self.shifted(strategy, period, flows);
        self.sums.total();
        let common = (strategy.fixed_cost[period - 1], strategy.lump[period - 1]);
        let discount = self.plan.discount[period - 1];
        for (scope, accounts) in self.accounts.iter_mut().enumerate() {
            accounts.period(period, (&self.sums, scope), common, discount, sheet);
        }
    }

    /// Writes the outcomes.
    pub fn close(&mut self, sheet: &mut Sheet<'_>) {
        if let Some(everyone) = self.accounts.first() {
            everyone.close(self.plan.structure.periods, sheet);
        }
    }

    /// Clears the lines at hand.
    fn clear(&mut self) {
        self.lines.fill(0.0);
    }

    /// Adds to the line of a segment.
    fn collect(&mut self, segment: usize, line: &[f64]) {
        let first = (segment + 1) * line.len();
        lines::add(&mut self.lines[first..first + line.len()], line);
    }

    /// The line of a scope.
    fn collected(&self, scope: usize) -> &[f64] {
        let width = self.present.len();
        &self.lines[scope * width..(scope + 1) * width]
    }

    /// Adds the segments up, and writes the line of each scope.
    fn write(&mut self, position: usize, at: usize, sheet: &mut Sheet<'_>) {
        let (all, segments) = self.lines.split_at_mut(self.present.len());
        for segment in segments.chunks_exact(all.len()) {
            lines::add(all, segment);
        }
        for scope in 0..self.scopes {
            sheet.series(scope, position, at, self.collected(scope));
        }
    }

    /// Who is where at a time, and what they say of us.
    fn people(&mut self, time: usize, flows: &Flows, sheet: &mut Sheet<'_>) {
        let structure = &self.plan.structure;
        for (stage, cells) in structure.cells.iter().enumerate() {
            self.clear();
            for group in 0..structure.groups() {
                let first = group * structure.cell_count();
                for cell in cells.clone() {
                    let people = line(&flows.end, first + cell, flows.width);
                    self.collect(structure.segment_of(group), people);
                }
            }
            self.write(stage, time, sheet);
            if structure.kinds[stage] == StageKind::Customer {
                for segment in 0..structure.segments() {
                    let people = line(&self.lines, segment + 1, flows.width);
                    self.sums.add(segment, Kind::Customers, people);
                    match structure.sentiments[stage] {
                        Some(Sentiment::Promoter) => {
                            self.sums.add(segment, Kind::Promoters, people);
                        }
                        Some(Sentiment::Detractor) => {
                            self.sums.add(segment, Kind::Detractors, people);
                        }
                        Some(Sentiment::Passive) | None => {}
                    }
                }
            }
        }
    }

    /// Amounts on customers being in a stage, by the accrual rule.
    fn occupancy(&mut self, strategy: &Parameters, flows: &Flows, amounts: &Amounts) {
        let structure = &self.plan.structure;
        let (at_start, at_end) = self.plan.accrual;
        let Self { sums, present, .. } = self;
        for group in 0..structure.groups() {
            let segment = structure.segment_of(group);
            for (stage, cells) in structure.cells.iter().enumerate() {
                let place = group * structure.stages() + stage;
                let kind = structure.kinds[stage];
                let per_customer = amounts.per_customer.get(place).copied().unwrap_or(0.0);
                let has_orders = strategy.orders[stage].is_some();
                for cell in cells.clone() {
                    let cell = group * structure.cell_count() + cell;
                    let revenue = amounts.stage_revenue[cell];
                    let cost = amounts.stage_cost[cell];
                    let counts = kind == StageKind::Customer;
                    let earns = revenue != 0.0 || cost != 0.0 || per_customer != 0.0;
                    if !counts && !earns {
                        continue;
                    }
                    let start = (line(&flows.start, cell, flows.width), at_start);
                    let end = (line(&flows.end, cell, flows.width), at_end);
                    let present: &[f64] = if at_start == 0.0 {
                        end.0
                    } else if at_end == 0.0 {
                        start.0
                    } else {
                        lines::blend(present, start, end);
                        present
                    };
                    if !has_orders {
                        sums.add_times(segment, Kind::Revenue, present, revenue);
                    }
                    sums.add_times(segment, Kind::Service, present, cost);
                    sums.add_times(segment, Kind::Strategy, present, per_customer);
                    match kind {
                        StageKind::Customer => sums.add(segment, Kind::Present, present),
                        StageKind::Prospect => {
                            sums.add_times(segment, Kind::Prospects, present, cost);
                        }
                        StageKind::Dormant | StageKind::Lost => {}
                    }
                }
                if has_orders {
                    sums.add(segment, Kind::Revenue, line(&flows.orders, place, flows.width));
                }
            }
        }
    }

    /// Moves on transitions.
    fn moves(&mut self, period: usize, flows: &Flows, amounts: &Amounts, sheet: &mut Sheet<'_>) {
        let structure = &self.plan.structure;
        let exits = structure.exits.len();
        for (exit, ends) in structure.exits.iter().enumerate() {
            self.clear();
            for group in 0..structure.groups() {
                let segment = structure.segment_of(group);
                let place = group * exits + exit;
                let moved = line(&flows.moves, place, flows.width);
                let cost = amounts.exit_cost[place];
                let per_move = amounts.per_move.get(place).copied().unwrap_or(0.0);
                let sums = &mut self.sums;
                sums.add_times(segment, Kind::Revenue, moved, amounts.exit_revenue[place]);
                sums.add_times(segment, Kind::Moves, moved, cost);
                sums.add_times(segment, Kind::Strategy, moved, per_move);
                if structure.kinds[ends.from] == StageKind::Prospect {
                    sums.add_times(segment, Kind::Prospects, moved, cost);
                }
                if let Some(kind) = Kind::of(self.plan.move_kinds[exit]) {
                    sums.add(segment, kind, moved);
                }
                self.collect(segment, moved);
            }
            self.write(structure.stages() + ends.transition, period - 1, sheet);
        }
    }

    /// People who came by channels.
    fn arrivals(&mut self, period: usize, flows: &Flows, amounts: &Amounts, sheet: &mut Sheet<'_>) {
        let structure = &self.plan.structure;
        let count = structure.channels.len();
        let first = structure.stages() + structure.exits.len();
        for (channel, entry) in structure.channels.iter().enumerate() {
            self.clear();
            for group in 0..structure.groups() {
                let place = group * count + channel;
                let came = line(&flows.arrivals, place, flows.width);
                let cost = amounts.channel_cost[place];
                self.entered(structure.segment_of(group), entry.stage, came, cost);
            }
            self.write(first + channel, period - 1, sheet);
        }
    }

    /// People who came by referrals.
    fn referrals(&mut self, period: usize, flows: &Flows, amounts: &Amounts, sheet: &mut Sheet<'_>) {
        let structure = &self.plan.structure;
        let count = structure.referrals.len();
        let first = structure.stages() + structure.exits.len() + structure.channels.len();
        for (referral, link) in structure.referrals.iter().enumerate() {
            self.clear();
            for group in 0..structure.groups() {
                let segment = structure.segment_of(group);
                let place = group * count + referral;
                let came = line(&flows.referrals, place, flows.width);
                self.sums.add(segment, Kind::Referrals, came);
                self.entered(segment, link.to, came, amounts.referral_cost[place]);
            }
            self.write(first + referral, period - 1, sheet);
        }
    }

    /// People of a segment who enter at a stage.
    fn entered(&mut self, segment: usize, stage: usize, came: &[f64], cost: f64) {
        self.sums.add_times(segment, Kind::Acquisition, came, cost);
        if self.plan.structure.kinds[stage] == StageKind::Customer {
            self.sums.add(segment, Kind::New, came);
        }
        self.collect(segment, came);
    }

    /// People moved by levers.
    fn shifted(&mut self, strategy: &Parameters, period: usize, flows: &Flows) {
        let structure = &self.plan.structure;
        let groups = structure.groups();
        for (position, shift) in strategy.shifts[period - 1].iter().enumerate() {
            let kinds = (structure.kinds[shift.from], structure.kinds[shift.to]);
            let kind = Kind::of(MoveKind::between(kinds.0, kinds.1));
            for group in 0..groups {
                let segment = structure.segment_of(group);
                let moved = line(&flows.shifts, position * groups + group, flows.width);
                self.sums.add_times(segment, Kind::Strategy, moved, shift.cost);
                if let Some(kind) = kind {
                    self.sums.add(segment, kind, moved);
                }
            }
        }
    }
}

//! The books: from the people of each period to every series and outcome.
//!
//! The engines count people; what they are worth, when it counts and what it adds up to is said
//! here, once for all of them. Sums are made by segment and then for everyone, so that asking for
//! segments changes no number.

use std::sync::Arc;

use super::accounts::Accounts;
use super::flows::Flows;
use super::line::{Line, add, blend};
use super::own::{Own, Value};
use super::parameters::{Amounts, Parameters};
use super::plan::Plan;
use super::sheet::Sheet;
use super::structure::MoveKind;
use super::sums::{Kind, Sums};
use crate::model::{Sentiment, StageKind};

/// The books of some replications of one strategy, side by side.
pub(crate) struct Ledger<'a, const W: usize> {
    plan: &'a Plan,
    /// Scopes that are written: everyone, and each segment where they are asked for.
    scopes: usize,
    sums: Sums<W>,
    /// By scope.
    accounts: Vec<Accounts<W>>,
    /// Those of the period, by replication.
    amounts: Amounts<Value<W>>,
    /// Lines for what is at hand: everyone's, and one for each segment.
    lines: Vec<Line<W>>,
}

impl<'a, const W: usize> Ledger<'a, W> {
    /// Empty books of a plan: one account for everyone, and one for each segment that is asked for.
    pub fn new(plan: &'a Plan) -> Self {
        let segments = plan.structure.segments();
        let scopes = plan.layout.scopes();
        Self {
            plan,
            scopes,
            sums: Sums::new(segments),
            accounts: (0..scopes).map(Accounts::new).collect(),
            amounts: Amounts::default(),
            lines: vec![[0.0; W]; segments + 1],
        }
    }

    /// Begins with the people at time 0. Of the strategy there are its numbers in each replication, or those of all.
    pub fn open(&mut self, strategy: &Own<'_>, flows: &Flows<W>, sheet: &mut Sheet<'_>) {
        let gross_margin = strategy.line(&|it| it.gross_margin);
        self.sums.clear();
        self.people(0, flows, sheet);
        self.sums.total();
        for (scope, accounts) in self.accounts.iter_mut().enumerate() {
            accounts.open(gross_margin);
            accounts.customers(0, &self.sums, scope, sheet);
        }
    }

    /// Books the flows of period k (from 1): every series, and what adds up to outcomes.
    pub fn period(
        &mut self,
        strategy: &Own<'_>,
        period: usize,
        flows: &Flows<W>,
        sheet: &mut Sheet<'_>,
    ) {
        if period == 1 || !strategy.first().amounts.is_as_before(period) {
            self.amounts = worth(strategy, period);
        }
        self.sums.clear();
        self.people(period, flows, sheet);
        self.occupancy(strategy.first(), flows);
        self.moves(period, flows, sheet);
        self.arrivals(period, flows, sheet);
        self.referrals(period, flows, sheet);
        self.shifted(strategy, period, flows);
        self.sums.total();
        let fixed = strategy.line(&|it| it.fixed_cost[period - 1]);
        let lump = strategy.line(&|it| it.lump[period - 1]);
        let discount = self.plan.discount[period - 1];
        for (scope, accounts) in self.accounts.iter_mut().enumerate() {
            accounts.period(
                period,
                (&self.sums, scope),
                (&fixed, &lump),
                discount,
                sheet,
            );
        }
    }

    /// Writes everyone's outcomes; a segment has none.
    pub fn close(&mut self, sheet: &mut Sheet<'_>) {
        if let Some(everyone) = self.accounts.first() {
            everyone.close(self.plan.structure.periods, sheet);
        }
    }

    /// Adds to the line of a segment.
    fn collect(&mut self, segment: usize, line: &Line<W>) {
        add(&mut self.lines[segment + 1], line);
    }

    /// Writes a series of each scope, of which there is a line by group (from `first`, each `step`).
    fn write(
        &mut self,
        (position, at): (usize, usize),
        lines: &[Line<W>],
        step: usize,
        sheet: &mut Sheet<'_>,
    ) {
        if self.scopes == 1 && lines.len() <= step {
            // Everyone is one group.
            sheet.series(0, position, at, &lines[0]);
            return;
        }
        self.lines.fill([0.0; W]);
        for (group, line) in lines.iter().step_by(step).enumerate() {
            self.collect(self.plan.structure.segment_of(group), line);
        }
        self.write_collected(position, at, sheet);
    }

    /// Adds the segments up, and writes the line of each scope.
    fn write_collected(&mut self, position: usize, at: usize, sheet: &mut Sheet<'_>) {
        if let Some((all, segments)) = self.lines.split_first_mut() {
            segments.iter().for_each(|segment| add(all, segment));
        }
        for (scope, line) in self.lines.iter().take(self.scopes).enumerate() {
            sheet.series(scope, position, at, line);
        }
    }

    /// Who is where at a time, and what they say of us.
    fn people(&mut self, time: usize, flows: &Flows<W>, sheet: &mut Sheet<'_>) {
        let structure = &self.plan.structure;
        for (stage, cells) in structure.cells.iter().enumerate() {
            self.lines.fill([0.0; W]);
            for group in 0..structure.groups() {
                let first = group * structure.cell_count();
                for cell in cells.clone() {
                    let people = &flows.end[first + cell];
                    self.collect(structure.segment_of(group), people);
                }
            }
            self.write_collected(stage, time, sheet);
            if structure.kinds[stage] == StageKind::Customer {
                for segment in 0..structure.segments() {
                    let people = &self.lines[segment + 1];
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
    fn occupancy(&mut self, strategy: &Parameters, flows: &Flows<W>) {
        let structure = &self.plan.structure;
        let (at_start, at_end) = self.plan.accrual;
        let Self { sums, amounts, .. } = self;
        for group in 0..structure.groups() {
            let segment = structure.segment_of(group);
            for (stage, cells) in structure.cells.iter().enumerate() {
                let place = group * structure.stages() + stage;
                let kind = structure.kinds[stage];
                let per_customer = amounts.per_customer.get(place).unwrap_or(&Value::All(0.0));
                let has_orders = strategy.orders[stage].is_some();
                for cell in cells.clone() {
                    let cell = group * structure.cell_count() + cell;
                    let revenue = &amounts.stage_revenue[cell];
                    let cost = &amounts.stage_cost[cell];
                    let counts = kind == StageKind::Customer;
                    let earns = ![revenue, cost, per_customer]
                        .iter()
                        .all(|it| it.is_nothing());
                    if !counts && !earns {
                        continue;
                    }
                    let start = (&flows.start[cell], at_start);
                    let end = (&flows.end[cell], at_end);
                    let both;
                    let present = if at_start == 0.0 {
                        end.0
                    } else if at_end == 0.0 {
                        start.0
                    } else {
                        both = blend(start, end);
                        &both
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
                    sums.add(segment, Kind::Revenue, &flows.orders[place]);
                }
            }
        }
    }

    /// Moves on transitions.
    fn moves(&mut self, period: usize, flows: &Flows<W>, sheet: &mut Sheet<'_>) {
        let structure = &self.plan.structure;
        let exits = structure.exits.len();
        for (exit, ends) in structure.exits.iter().enumerate() {
            for group in 0..structure.groups() {
                let segment = structure.segment_of(group);
                let place = group * exits + exit;
                let moved = &flows.moves[place];
                let Self { sums, amounts, .. } = self;
                let revenue = &amounts.exit_revenue[place];
                let cost = &amounts.exit_cost[place];
                let per_move = amounts.per_move.get(place).unwrap_or(&Value::All(0.0));
                sums.add_times(segment, Kind::Revenue, moved, revenue);
                sums.add_times(segment, Kind::Moves, moved, cost);
                sums.add_times(segment, Kind::Strategy, moved, per_move);
                if structure.kinds[ends.from] == StageKind::Prospect {
                    sums.add_times(segment, Kind::Prospects, moved, cost);
                }
                if let Some(kind) = Kind::of(self.plan.move_kinds[exit]) {
                    sums.add(segment, kind, moved);
                }
            }
            let place = (structure.stages() + ends.transition, period - 1);
            self.write(place, &flows.moves[exit..], exits, sheet);
        }
    }

    /// People who came by channels.
    fn arrivals(&mut self, period: usize, flows: &Flows<W>, sheet: &mut Sheet<'_>) {
        let structure = &self.plan.structure;
        let count = structure.channels.len();
        let first = structure.stages() + structure.exits.len();
        for (channel, entry) in structure.channels.iter().enumerate() {
            for group in 0..structure.groups() {
                let place = group * count + channel;
                let came = &flows.arrivals[place];
                let cost = &self.amounts.channel_cost[place];
                let (segment, kind) = (structure.segment_of(group), structure.kinds[entry.stage]);
                entered(&mut self.sums, segment, kind, came, cost);
            }
            let place = (first + channel, period - 1);
            self.write(place, &flows.arrivals[channel..], count, sheet);
        }
    }

    /// People who came by referrals.
    fn referrals(&mut self, period: usize, flows: &Flows<W>, sheet: &mut Sheet<'_>) {
        let structure = &self.plan.structure;
        let count = structure.referrals.len();
        let first = structure.stages() + structure.exits.len() + structure.channels.len();
        for (referral, link) in structure.referrals.iter().enumerate() {
            for group in 0..structure.groups() {
                let segment = structure.segment_of(group);
                let place = group * count + referral;
                let came = &flows.referrals[place];
                self.sums.add(segment, Kind::Referrals, came);
                let cost = &self.amounts.referral_cost[place];
                entered(
                    &mut self.sums,
                    segment,
                    structure.kinds[link.to],
                    came,
                    cost,
                );
            }
            let place = (first + referral, period - 1);
            self.write(place, &flows.referrals[referral..], count, sheet);
        }
    }

    /// People moved by levers.
    fn shifted(&mut self, strategy: &Own<'_>, period: usize, flows: &Flows<W>) {
        let structure = &self.plan.structure;
        let groups = structure.groups();
        for (position, shift) in strategy.first().shifts[period - 1].iter().enumerate() {
            let cost = strategy.value(&|it| it.shifts[period - 1][position].cost);
            let kinds = (structure.kinds[shift.from], structure.kinds[shift.to]);
            let kind = Kind::of(MoveKind::between(kinds.0, kinds.1));
            for group in 0..groups {
                let segment = structure.segment_of(group);
                let moved = &flows.shifts[position * groups + group];
                self.sums.add_times(segment, Kind::Strategy, moved, &cost);
                if let Some(kind) = kind {
                    self.sums.add(segment, kind, moved);
                }
            }
        }
    }
}

/// Books people of a segment who enter at a stage of this kind.
fn entered<const W: usize>(
    sums: &mut Sums<W>,
    segment: usize,
    kind: StageKind,
    came: &Line<W>,
    cost: &Value<W>,
) {
    sums.add_times(segment, Kind::Acquisition, came, cost);
    if kind == StageKind::Customer {
        sums.add(segment, Kind::New, came);
    }
}

/// The amounts of a period, by replication.
fn worth<const W: usize>(strategy: &Own<'_>, period: usize) -> Amounts<Value<W>> {
    let strategy = strategy.part(&|it| Arc::as_ptr(&it.amounts).cast());
    Amounts::of(std::array::from_fn(|list| {
        strategy.values(&|it| it.amounts.get(period).lists()[list])
    }))
}

#[cfg(test)]
mod tests;

//! Following people through a period: `move` levers, exits, orders, referrals, newcomers.
//!
//! The steps and their order are those of the engine `counts`; here each person takes them with its
//! own random numbers.

use super::hash::{Key, Purpose, Root};
use super::numbers::{poisson, revenue};
use super::people::People;
use super::recorder::Recorder;
use super::tables::Tables;
use super::tally::Tally;
use crate::engine::histories::{self, History, Scene};
use crate::engine::journal::{Came, Deed};
use crate::engine::parameters::{Inflows, Parameters, Shift};
use crate::engine::plan::Plan;
use crate::engine::structure::Structure;

/// More people than can be followed at one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooMany;

/// The people of one strategy in one replication.
pub(super) struct Follower<'a> {
    pub structure: &'a Structure,
    pub strategy: &'a Parameters,
    pub root: Root,
    pub tally: Tally,
    pub tables: Tables<'a>,
    /// Writes down what happens to whom, where someone asks for it.
    pub recorder: Option<Recorder>,
    plan: &'a Plan,
    scene: &'a Scene,
    histories: &'a mut histories::Tally,
    people: &'a mut People,
    /// People referred in this period.
    referred: Vec<(Key, usize, usize)>,
    period: usize,
    discount: f64,
}

impl<'a> Follower<'a> {
    pub fn new(
        plan: &'a Plan,
        strategy: &'a Parameters,
        root: Root,
        (scene, people, histories): (&'a Scene, &'a mut People, &'a mut histories::Tally),
    ) -> Self {
        people.clear();
        Self {
            structure: &plan.structure,
            strategy,
            root,
            tally: Tally::new(&plan.structure),
            tables: Tables::new(plan, strategy),
            recorder: None,
            plan,
            scene,
            histories,
            people,
            referred: Vec::new(),
            period: 0,
            discount: 1.0,
        }
    }

    /// Begins period k: settles the one before it, and has the tables and discount of this one.
    pub fn begin(&mut self, period: usize) {
        self.settle();
        self.period = period;
        self.discount = self.plan.discount[period - 1];
        self.tables.begin(period);
        self.tally.begin(self.structure, self.shifts());
    }

    /// The period ends: what everyone earned in it is known.
    fn settle(&mut self) {
        if let Some(recorder) = &mut self.recorder {
            recorder.settle(self.period, self.discount, &self.people.values);
        }
    }

    pub fn shifts(&self) -> &'a [Shift] {
        &self.strategy.shifts[self.period - 1]
    }

    pub fn inflows(&self) -> &'a Inflows {
        self.strategy.inflows.get(self.period)
    }

    /// Whether so many more people can be followed.
    ///
    /// # Errors
    /// That they are too many.
    pub fn room_for(&self, more: u64) -> Result<(), TooMany> {
        let all = self.people.count() as u64 + self.referred.len() as u64;
        if all.saturating_add(more) > self.people.most {
            return Err(TooMany);
        }
        Ok(())
    }

    pub fn period(&self) -> usize {
        self.period
    }

    /// The source of a channel's people of a group (from 1), or of all groups (0), in this period.
    pub fn source(&self, channel: usize, group: usize) -> Key {
        (self.root).way(Purpose::Arrival, channel, self.period, group)
    }

    /// Someone comes by a channel.
    pub fn arrive(&mut self, key: Key, channel: usize, group: usize) {
        let place = group * self.structure.channels.len() + channel;
        self.tally.arrivals[place] += 1.0;
        let amounts = self.strategy.amounts.get(self.period);
        let stage = self.structure.channels[channel].stage;
        let cost = amounts.channel_cost[place];
        self.enter(key, group, (stage, Came::Channel(channel as u32)), cost);
    }

    /// Someone comes by referral.
    pub fn come_referred(&mut self, key: Key, referral: usize, group: usize) {
        let place = group * self.structure.referrals.len() + referral;
        self.tally.referrals[place] += 1.0;
        let amounts = self.strategy.amounts.get(self.period);
        let stage = self.structure.referrals[referral].to;
        let cost = amounts.referral_cost[place];
        self.enter(key, group, (stage, Came::Referral(referral as u32)), cost);
    }

    fn enter(&mut self, key: Key, group: usize, (stage, came): (usize, Came), cost: f64) {
        let cell = self.structure.entry_cell(stage);
        self.enter_cell(key, group, (stage, cell), came);
        if let Some(worth) = self.histories.worth.last_mut() {
            worth.arrival_cost += self.discount * cost;
        }
    }

    /// Someone is in a cell of a stage from now on.
    pub fn enter_cell(
        &mut self,
        key: Key,
        group: usize,
        (stage, cell): (usize, usize),
        came: Came,
    ) {
        let place = group * self.structure.cell_count() + cell;
        let history = History::enter(self.scene.0[stage], self.period as u16);
        self.people.add(key, place as u32, 0.0, history, stage);
        let at = self.people.count() - 1;
        if let Some(recorder) = &mut self.recorder {
            let segment = self.structure.segment_of(group);
            recorder.enter(key, self.period, came, (stage, segment));
        }
        if self.period > 0 {
            self.people.values[at] = self.discount * self.tables.places[place].end_worth;
            self.order(at, self.plan.accrual.1, Purpose::OrdersAtEnd);
        }
        if self.tables.last[stage] {
            self.close(at);
        }
    }

    /// Nothing more happens to someone.
    fn close(&mut self, at: usize) {
        let people = &mut *self.people;
        if let Some(recorder) = &mut self.recorder {
            recorder.close(at, self.period, self.discount, people.values[at]);
        }
        people.histories[at].close(people.values[at], people.visited(at), self.histories);
        people.remove(at);
    }

    /// The horizon ends for everyone.
    pub fn close_all(&mut self) {
        self.settle();
        // That the horizon ends is nothing that happens to anyone.
        let recorder = self.recorder.take();
        while self.people.count() > 0 {
            self.close(self.people.count() - 1);
        }
        self.recorder = recorder;
    }

    /// The `move` levers of the period, in order, movers of an earlier one included.
    pub fn shift(&mut self) {
        for (position, shift) in self.shifts().iter().enumerate() {
            let pair = shift.from * self.structure.stages() + shift.to;
            let item = pair + shift.occurrence * self.structure.stages() * self.structure.stages();
            let thresholds: Vec<u64> = (shift.shares.iter())
                .map(|share| super::hash::threshold(*share))
                .collect();
            let mut at = 0;
            while at < self.people.count() {
                let place = self.people.places[at] as usize;
                let is_there = usize::from(self.tables.places[place].stage) == shift.from;
                let group = place / self.structure.cell_count();
                let moves = is_there && {
                    let own = self.people.keys[at].of(Purpose::Shift, item);
                    own.bits(self.period) < thresholds[group]
                };
                if !moves {
                    at += 1;
                    continue;
                }
                let cells = &self.structure.cells[shift.from];
                let tenure = place % self.structure.cell_count() - cells.start;
                self.tally.shifts[position][group * cells.len() + tenure] += 1.0;
                self.people.values[at] -= self.discount * shift.cost;
                let to = group * self.structure.cell_count() + self.structure.entry_cell(shift.to);
                let deed = Deed::Shifted(shift.to as u32);
                at += usize::from(self.go(at, to as u32, deed));
            }
        }
    }

    /// Puts someone in a place of another stage; whether there is more to follow.
    fn go(&mut self, at: usize, to: u32, deed: Deed) -> bool {
        let places = &self.tables.places;
        let from = usize::from(places[self.people.places[at] as usize].stage);
        let stage = usize::from(places[to as usize].stage);
        let stops = &self.scene.0;
        self.people.histories[at].go(stops[from], stops[stage], self.period as u16);
        self.people.visit(at, stage);
        self.people.places[at] = to;
        if let Some(recorder) = &mut self.recorder {
            recorder.go(at, self.period, deed, (from, stage));
        }
        if self.tables.last[stage] {
            self.close(at);
            return false;
        }
        true
    }

    /// Everyone leaves or stays; with `room`, they refer others before.
    ///
    /// # Errors
    /// That those who are referred are too many.
    pub fn live(&mut self, room: Option<f64>) -> Result<(), TooMany> {
        let mut at = 0;
        loop {
            let first = self.quiet(at);
            if first == self.people.count() {
                break;
            }
            at = first + usize::from(self.lively(first, room)?);
        }
        Ok(())
    }

    /// Follows people from a position on, as long as they only stay; who is the first that does not.
    fn quiet(&mut self, from: usize) -> usize {
        let count = self.people.count();
        let keys = &self.people.keys[..count];
        let places = &mut self.people.places[..count];
        let values = &mut self.people.values[..count];
        for at in from..count {
            let here = &self.tables.places[places[at] as usize];
            if here.busy || keys[at].bits(self.period) < here.leave {
                return at;
            }
            places[at] = here.older;
            values[at] += self.discount * here.stay_worth;
        }
        count
    }

    /// A period of someone who does more than stay; whether there is more to follow.
    fn lively(&mut self, at: usize, room: Option<f64>) -> Result<bool, TooMany> {
        let key = self.people.keys[at];
        let place = self.people.places[at] as usize;
        let here = self.tables.places[place];
        if here.busy {
            if let Some(room) = room {
                self.refer(at, place, usize::from(here.stage), room)?;
            }
            self.order(at, self.plan.accrual.0, Purpose::OrdersAtStart);
        }
        let bits = key.bits(self.period);
        if bits >= here.leave {
            self.people.places[at] = here.older;
            self.people.values[at] += self.discount * here.stay_worth;
            if here.busy {
                self.order(at, self.plan.accrual.1, Purpose::OrdersAtEnd);
            }
            return Ok(true);
        }
        let structure = self.structure;
        let mut slot = here.slot as usize;
        while bits >= self.tables.upto[slot] {
            slot += 1;
        }
        self.tally.moves[slot] += 1;
        let group = place / structure.cell_count();
        let exits = structure.stage_exits[usize::from(here.stage)].clone();
        let exit = exits.start + slot - here.slot as usize;
        let to = group * structure.cell_count() + structure.entry_cell(structure.exits[exit].to);
        let next = &self.tables.places[to];
        let moved = self.tables.exit_worth[group * structure.exits.len() + exit];
        self.people.values[at] += self.discount * (here.start_worth + moved + next.end_worth);
        let deed = Deed::Moved(structure.exits[exit].transition as u32);
        if !next.busy {
            return Ok(self.go(at, to as u32, deed));
        }
        // Whoever can order or refer is followed on.
        self.go(at, to as u32, deed);
        self.order(at, self.plan.accrual.1, Purpose::OrdersAtEnd);
        Ok(true)
    }

    /// The people whom someone in a place brings.
    fn refer(&mut self, at: usize, place: usize, stage: usize, room: f64) -> Result<(), TooMany> {
        let structure = self.structure;
        let key = self.people.keys[at];
        let group = place / structure.cell_count();
        let segment = structure.segment_of(group);
        let count = structure.referrals.len();
        for (referral, link) in structure.referrals.iter().enumerate() {
            let mean = room * self.tables.rates[segment * count + referral];
            if link.from != stage || mean <= 0.0 {
                continue;
            }
            let own = key
                .of(Purpose::Referral, referral)
                .child(self.period as u64);
            let number = poisson(own, mean);
            self.room_for(number)?;
            if let Some(recorder) = self.recorder.as_mut().filter(|_| number > 0) {
                recorder.note(
                    at,
                    self.period,
                    Deed::Brought(referral as u32, number as f64),
                );
            }
            for index in 0..number {
                let child = own.child(index);
                let group = self.class(child, group, referral);
                self.referred.push((child, group, referral));
            }
        }
        Ok(())
    }

    /// The group of someone who is referred by a person of a group: the same segment, a class by share.
    fn class(&self, key: Key, referrer: usize, referral: usize) -> usize {
        let count = self.structure.referrals.len();
        let groups = self.structure.siblings(referrer);
        let rates = &self.inflows().rates;
        let parts = groups.clone().map(|group| rates[group * count + referral]);
        groups.start + choose(key, parts)
    }

    /// Those who were referred enter.
    pub fn enter_referred(&mut self) {
        let mut referred = std::mem::take(&mut self.referred);
        for &(key, group, referral) in &referred {
            self.come_referred(key, referral, group);
        }
        referred.clear();
        self.referred = referred;
    }

    /// What someone orders who counts with this weight.
    fn order(&mut self, at: usize, weight: f64, when: Purpose) {
        let place = self.people.places[at] as usize;
        let stage = usize::from(self.tables.places[place].stage);
        let Some(orders) = self.strategy.orders[stage] else {
            return;
        };
        let mean = self.strategy.amounts.get(self.period).stage_revenue[place];
        let own = self.people.keys[at]
            .of(when, stage)
            .child(self.period as u64);
        let (number, revenue) = revenue(own, orders, weight, mean);
        if let Some(recorder) = self.recorder.as_mut().filter(|_| number > 0.0) {
            recorder.note(at, self.period, Deed::Ordered(number, revenue));
        }
        let group = place / self.structure.cell_count();
        self.tally.orders[group * self.structure.stages() + stage] += revenue;
        self.people.values[at] += self.discount * self.strategy.gross_margin * revenue;
    }
}

/// The position that a person falls on, by parts of any sum above 0.
pub(super) fn choose(key: Key, parts: impl Iterator<Item = f64> + Clone) -> usize {
    let sum: f64 = parts.clone().sum();
    let aim = key.of(Purpose::Group, 0).uniform(0) * sum;
    let mut reached = 0.0;
    let mut chosen = 0;
    for (position, part) in parts.enumerate() {
        if part > 0.0 {
            chosen = position;
        }
        reached += part;
        if aim < reached {
            return position;
        }
    }
    chosen
}

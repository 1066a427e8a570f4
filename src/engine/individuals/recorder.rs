//! Writing down what happens to some of the people who are followed.

use std::collections::VecDeque;

use super::hash::{Key, Purpose, threshold};
use crate::engine::journal::{Came, Deed, Entry, Person, Record};
use crate::model::{StageKind, limits};

/// Nobody who is written down.
const NOBODY: u32 = u32::MAX;
/// Two amounts that differ by less than this part of what someone made so far are one, told apart by rounding alone.
const DUST: f64 = 1e-9;

/// What was known of someone's money as the last period ended.
#[derive(Debug, Clone, Copy, Default)]
struct Purse {
    /// Discounted profit so far.
    value: f64,
    /// Profit of the last period.
    earned: f64,
}

/// Writes down one person in so many, who is chosen by key alone, so that it is the same person in every strategy.
pub(super) struct Recorder {
    /// Keys whose number is below this are chosen.
    chosen: u64,
    kinds: Vec<StageKind>,
    /// By position of the people who are followed: which person of the record.
    who: Vec<u32>,
    purses: Vec<Purse>,
    /// Those to whom nothing more happens, from the period that follows on.
    ended: VecDeque<(u32, usize)>,
    record: Record,
    /// How many of those written down are in a stage that is not lost.
    present: u64,
    /// Whether a limit was met, so that the record is not whole.
    full: bool,
}

impl Recorder {
    /// One person in so many.
    pub fn new(kinds: &[StageKind], one_in: u64) -> Self {
        Self {
            chosen: threshold(1.0 / one_in.max(1) as f64),
            kinds: kinds.to_vec(),
            who: Vec::new(),
            purses: Vec::new(),
            ended: VecDeque::new(),
            record: Record::default(),
            present: 0,
            full: false,
        }
    }

    /// The record; `None` where it became too long.
    pub fn finish(self) -> Option<Record> {
        (!self.full).then_some(self.record)
    }

    /// Someone comes, and is the last of those who are followed.
    pub fn enter(&mut self, key: Key, period: usize, came: Came, (stage, segment): (usize, usize)) {
        let number = key.of(Purpose::Written, 0).bits(0);
        if number >= self.chosen || self.full {
            self.who.push(NOBODY);
            return;
        }
        self.who.push(self.record.people.len() as u32);
        self.purses.push(Purse::default());
        self.record.people.push(Person {
            key: key.0,
            entered: period as u32,
            came,
            stage: stage as u32,
            segment: segment as u32,
        });
        self.present += u64::from(self.kinds[stage] != StageKind::Lost);
        self.full |= self.present > limits::WRITTEN_AT_ONCE
            || self.record.people.len() > limits::WRITTEN_PEOPLE;
    }

    /// Someone at a position goes from a stage to another.
    pub fn go(&mut self, at: usize, period: usize, deed: Deed, (from, to): (usize, usize)) {
        if self.who[at] == NOBODY {
            return;
        }
        self.note(at, period, deed);
        let is_there = |stage: usize| u64::from(self.kinds[stage] != StageKind::Lost);
        self.present = (self.present + is_there(to)).saturating_sub(is_there(from));
        self.full |= self.present > limits::WRITTEN_AT_ONCE;
    }

    /// Something happens to someone at a position.
    pub fn note(&mut self, at: usize, period: usize, deed: Deed) {
        let person = self.who[at];
        if person != NOBODY {
            self.write(person, period, deed);
        }
    }

    fn write(&mut self, person: u32, period: usize, deed: Deed) {
        if self.record.entries.len() >= limits::WRITTEN_ENTRIES {
            self.full = true;
            return;
        }
        self.record.entries.push(Entry {
            person,
            period: period as u32,
            deed,
        });
    }

    /// A period ends: `values` is what each person who is followed made so far, discounted.
    pub fn settle(&mut self, period: usize, discount: f64, values: &[f64]) {
        while let Some((person, _)) = self.ended.pop_front_if(|(_, last)| *last < period) {
            let value = self.purses[person as usize].value;
            self.earn(person, period, discount, value);
        }
        for (at, value) in values.iter().enumerate() {
            self.earn(self.who[at], period, discount, *value);
        }
    }

    fn earn(&mut self, person: u32, period: usize, discount: f64, value: f64) {
        let Some(purse) = self.purses.get_mut(person as usize) else {
            return;
        };
        let earned = (value - purse.value) / discount;
        // What is discounted to nothing cannot be told any more.
        let earned = if earned.is_finite() { earned } else { 0.0 };
        let dust = DUST * (value.abs() / discount).max(earned.abs());
        let is_new = (earned - purse.earned).abs() > dust;
        purse.value = value;
        if is_new {
            purse.earned = earned;
            self.write(person, period, Deed::Earned(earned));
        }
    }

    /// Nothing more happens to someone at a position, who gives it to the last one.
    pub fn close(&mut self, at: usize, period: usize, discount: f64, value: f64) {
        let person = self.who.swap_remove(at);
        if person == NOBODY {
            return;
        }
        self.earn(person, period, discount, value);
        self.ended.push_back((person, period));
    }
}

//! Who is where, who moves and who comes.

use super::weights::Sums;
use crate::journey::{Journey, Shift, Tables, room, whole};

/// Sets a few numbers to 0, one by one: a call that fills memory, which a compiler would make of this, takes longer.
#[inline(always)]
pub(super) fn clear(numbers: &mut [f64]) {
    numbers.fill(std::hint::black_box(0.0));
}

/// Who is where, by group and cell.
pub(super) struct People {
    /// At time k-1, after the period's shifts.
    pub start: Vec<f64>,
    /// At time k.
    pub end: Vec<f64>,
    /// Everyone who has entered.
    entered: f64,
}

impl People {
    pub fn new(journey: &Journey) -> Self {
        let mut end = vec![0.0; journey.groups() * journey.cells];
        let mut entered = 0.0;
        for (group, share) in journey.shares.iter().enumerate() {
            for &(cell, count) in &journey.initial {
                end[group * journey.cells + cell] += count * share;
                entered += count * share;
            }
        }
        Self {
            start: vec![0.0; end.len()],
            end,
            entered,
        }
    }

    pub fn advance(&mut self) {
        std::mem::swap(&mut self.start, &mut self.end);
        clear(&mut self.end);
    }

    /// Applies a shift, and says of each group how many move.
    pub fn shift(
        &mut self,
        journey: &Journey,
        shift: &Shift<'_>,
        mut moved: impl FnMut(usize, f64),
    ) {
        for (group, &share) in shift.shares.iter().enumerate() {
            let first = group * journey.cells;
            let mut all = 0.0;
            for cell in journey.stages[shift.from].cells.clone() {
                let movers = self.start[first + cell] * share;
                self.start[first + cell] -= movers;
                all += movers;
            }
            self.start[first + shift.to] += all;
            moved(group, all);
        }
    }
}

/// A way of the people of a cell.
struct Way {
    from: u32,
    to: u32,
    /// Group and exit; those who stay have none.
    exit: u32,
    p: f64,
}

/// Where people go from each cell.
#[derive(Default)]
struct Ways {
    exits: Vec<Way>,
    stays: Vec<Way>,
    /// Where the table lies that they were made from.
    source: Option<*const [f64]>,
}

impl Ways {
    /// Works out the ways of a period, where they are not those of the one before.
    fn fill(&mut self, journey: &Journey, tables: &Tables<'_>) {
        let source: *const [f64] = tables.stay;
        if self
            .source
            .is_some_and(|before| std::ptr::eq(before, source))
        {
            return;
        }
        self.source = Some(source);
        self.exits.clear();
        self.stays.clear();
        for group in 0..journey.groups() {
            let first = group * journey.cells;
            let mut slot = group * journey.slots;
            for stage in &journey.stages {
                for cell in stage.cells.clone() {
                    let from = (first + cell) as u32;
                    for exit in stage.exits.clone() {
                        let p = tables.exits[slot];
                        slot += 1;
                        if p != 0.0 {
                            self.exits.push(Way {
                                from,
                                to: (first + journey.exits[exit].to) as u32,
                                exit: (group * journey.exits.len() + exit) as u32,
                                p,
                            });
                        }
                    }
                    let older = (cell + 1).min(stage.cells.end - 1);
                    self.stays.push(Way {
                        from,
                        to: (first + older) as u32,
                        exit: 0,
                        p: tables.stay[first + cell],
                    });
                }
            }
        }
    }
}

/// People who move and come in a period.
pub(super) struct Flows {
    ways: Ways,
    /// By group and exit.
    pub moves: Vec<f64>,
    /// By segment and channel.
    pub channels: Vec<f64>,
    /// By segment and referral.
    pub referrals: Vec<f64>,
    /// By group and channel, and by group and referral.
    came: [Vec<f64>; 2],
}

impl Flows {
    pub fn new(journey: &Journey) -> Self {
        let (channels, referrals) = (journey.channels.len(), journey.referrals.len());
        Self {
            ways: Ways::default(),
            moves: vec![0.0; journey.groups() * journey.exits.len()],
            channels: vec![0.0; journey.segments() * channels],
            referrals: vec![0.0; journey.segments() * referrals],
            came: [
                vec![0.0; journey.groups() * channels],
                vec![0.0; journey.groups() * referrals],
            ],
        }
    }

    /// A period after its shifts.
    pub fn period(&mut self, journey: &Journey, tables: &Tables<'_>, people: &mut People) {
        self.leave(journey, tables, people);
        let room = room(tables.market, people.entered);
        self.refer(journey, tables, room, people);
        self.arrive(journey, tables, room, people);
        let came = self.channels.iter().chain(&self.referrals);
        people.entered += came.sum::<f64>();
    }

    /// Everyone takes an exit or stays.
    fn leave(&mut self, journey: &Journey, tables: &Tables<'_>, people: &mut People) {
        self.ways.fill(journey, tables);
        clear(&mut self.moves);
        let (start, end) = (&people.start[..], &mut people.end[..]);
        for way in &self.ways.exits {
            let moved = start[way.from as usize] * way.p;
            self.moves[way.exit as usize] += moved;
            end[way.to as usize] += moved;
        }
        for way in &self.ways.stays {
            end[way.to as usize] += start[way.from as usize] * way.p;
        }
    }

    /// Those in a stage bring others.
    fn refer(&mut self, journey: &Journey, tables: &Tables<'_>, room: f64, people: &mut People) {
        clear(&mut self.referrals);
        let count = journey.referrals.len();
        for (referral, link) in journey.referrals.iter().enumerate() {
            let from = &journey.stages[link.from].cells;
            for segment in 0..journey.segments() {
                let mut referrers = 0.0;
                for group in journey.classes(segment) {
                    let first = group * journey.cells;
                    let own = &people.start[first + from.start..first + from.end];
                    referrers += own.iter().sum::<f64>();
                }
                for group in journey.classes(segment) {
                    let place = group * count + referral;
                    let came = referrers * (room * tables.rates[place]);
                    self.came[1][place] = came;
                    self.referrals[segment * count + referral] += came;
                    people.end[group * journey.cells + link.to] += came;
                }
            }
        }
    }

    /// Channels bring people.
    fn arrive(&mut self, journey: &Journey, tables: &Tables<'_>, room: f64, people: &mut People) {
        clear(&mut self.channels);
        let count = journey.channels.len();
        for (channel, entry) in journey.channels.iter().enumerate() {
            let means = || tables.arrivals[channel..].iter().step_by(count);
            let mut certain = None;
            if entry.is_fixed {
                let mean: f64 = means().map(|mean| room * mean).sum();
                certain = (mean > 0.0).then(|| (whole(mean), mean));
            }
            for (group, own) in means().enumerate() {
                let own = room * own;
                let came = certain.map_or(own, |(people, mean)| own * people / mean);
                self.came[0][group * count + channel] = came;
                self.channels[journey.segment(group) * count + channel] += came;
                people.end[group * journey.cells + entry.to] += came;
            }
        }
    }

    /// What newcomers count for.
    pub fn count(&self, journey: &Journey, tables: &Tables<'_>, sums: &mut [Sums]) {
        let count = journey.channels.len();
        for (place, came) in self.came[0].iter().enumerate() {
            let segment = journey.segment(place / count);
            let is_new = journey.channels[place % count].is_new;
            sums[segment].newcomers(*came, tables.channel_cost[place], is_new);
        }
        let count = journey.referrals.len();
        for (place, came) in self.came[1].iter().enumerate() {
            let segment = journey.segment(place / count);
            let is_new = journey.referrals[place % count].is_new;
            sums[segment].newcomers(*came, tables.referral_cost[place], is_new);
            sums[segment].referred += came;
        }
    }
}

//! What one person in a cell at the start of a period is expected to add to each flow, and to each cell
//! at its end: the period as sparse linear maps, for the covariance to pass through.
//!
//! A person takes one exit or stays, and refers a Poisson number of others. With o what its own way
//! counts and L what those count whom it refers, the mean is E o + E L and the mean square
//! E o² + E ΣL² + 2 E o E L + (E L)², where ΣL² is of each referred person alone.

use std::ops::Range;

use super::kin::Kin;
use super::marks::{self, Marks, flow};
use crate::journey::{Journey, Numbers, Tables, whole};
use crate::sparse::Entry;

/// A sparse map, by parts. Places of cells are those within a part.
#[derive(Debug, Default)]
pub(super) struct Map {
    entries: Vec<Entry>,
    ends: Vec<usize>,
}

impl Map {
    pub fn clear(&mut self) {
        self.entries.clear();
        self.ends.clear();
    }

    pub fn push(&mut self, from: usize, to: usize, part: f64) {
        if part != 0.0 {
            self.entries.push(Entry {
                from: from as u32,
                to: to as u32,
                part,
            });
        }
    }

    /// Ends a part: what is pushed from now on is of the next.
    pub fn close(&mut self) {
        self.ends.push(self.entries.len());
    }

    /// The entries of a part.
    pub fn part(&self, part: usize) -> &[Entry] {
        let first = part.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.entries[first..self.ends[part]]
    }
}

/// People who enter from outside, at one cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arrival {
    group: usize,
    pub cell: usize,
    pub mean: f64,
    /// Covariance of the people of the cell with each flow that adds up.
    pub with: [f64; flow::ADDING],
}

/// Where the rows of the flows begin among those that are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rows {
    pub exits: usize,
    pub referrals: usize,
}

impl Rows {
    pub fn count(&self) -> usize {
        self.exits + self.referrals + flow::COUNT
    }

    /// The row of a marked flow.
    pub fn of(&self, flow: usize) -> usize {
        self.exits + self.referrals + flow
    }
}

/// The linear maps of a period.
#[derive(Debug, Default)]
pub(super) struct Forms {
    /// Cell to cell: probabilities of its exits and of staying.
    pub ways: Map,
    /// Cell to row of a flow: what a person is expected to add.
    pub reads: Map,
    /// Cell to row of a flow: mean square of what a person adds; but of moves, which are their own.
    pub squares: Map,
    /// By flow that adds up, but for `ENTERED`: cell to cell, what a person adds on its way there.
    pub own: [Map; flow::ADDING - 1],
    /// By flow that adds up, then by group and cell: what a person is expected to add.
    pub expected: Vec<Vec<f64>>,
    /// Who enters from outside.
    pub arrivals: Vec<Arrival>,
    /// Variance by channel of how many it brings.
    pub channels: Vec<f64>,
    /// Variance of what arrivals add, by flow.
    pub noise: [f64; flow::COUNT],
    /// What arrivals are expected to add, by flow.
    pub brought: [f64; flow::COUNT],
    /// How many are expected, by channel.
    pub came: Vec<f64>,
    /// Arrivals whose number is certain: how many, and which share enters each cell.
    pub certain: Vec<(f64, Vec<(usize, f64)>)>,
}

/// What the forms of a period are made of.
pub(super) struct Source<'a> {
    pub journey: &'a Journey,
    pub numbers: &'a dyn Numbers,
    pub tables: Tables<'a>,
    /// The segment whose people are counted, among everyone.
    pub segment: Option<usize>,
    /// How many blocks the cells fall into: one, or one for each segment.
    pub parts: usize,
    /// Part of the newcomers' means that the market leaves.
    pub room: f64,
}

impl Source<'_> {
    /// Whether the people of a group are counted.
    pub fn counts(&self, group: usize) -> bool {
        self.segment
            .is_none_or(|segment| segment == self.journey.segment(group))
    }
}

impl Forms {
    /// Works out the forms of a period, and who refers whom in it.
    pub fn fill(&mut self, kin: &mut Kin, source: &Source<'_>) {
        let mut marks = marks::all(source.journey, source.numbers, &source.tables);
        marks::restrict(source, &mut marks);
        kin.fill(source, &marks);
        self.people(kin, source, &marks);
        self.newcomers(source, &marks);
    }

    fn maps(&mut self) -> impl Iterator<Item = &mut Map> {
        let maps = [&mut self.ways, &mut self.reads, &mut self.squares];
        maps.into_iter().chain(&mut self.own)
    }

    fn people(&mut self, kin: &Kin, source: &Source<'_>, marks: &[Marks]) {
        let journey = source.journey;
        let (groups, count) = (journey.groups(), journey.cells);
        self.maps().for_each(Map::clear);
        self.expected.clear();
        self.expected
            .resize(flow::ADDING, vec![0.0; groups * count]);
        for part in 0..source.parts {
            let first = part * (groups / source.parts);
            for group in first..first + groups / source.parts {
                for (position, stage) in journey.stages.iter().enumerate() {
                    for tenure in 0..stage.cells.len() {
                        let place = Place {
                            group,
                            stage: position,
                            tenure,
                            before: first * count,
                        };
                        self.cell(kin, source, marks, &place);
                    }
                }
            }
            self.maps().for_each(Map::close);
        }
    }

    /// One cell: where its people go, and what they add.
    fn cell(&mut self, kin: &Kin, source: &Source<'_>, marks: &[Marks], place: &Place) {
        let journey = source.journey;
        let rows = rows(journey);
        let from = place.local(journey);
        let ways = Ways::new(source, place);
        let counts = source.counts(place.group);
        for (exit, to, p) in ways.exits(journey) {
            self.ways.push(from, to - place.before, p);
            self.reads.push(from, exit, if counts { p } else { 0.0 });
        }
        let older = ways.older - place.before;
        self.ways.push(from, older, ways.stay);
        let pool = kin.pool(journey, place.group, place.stage);
        if let Some(pool) = pool.filter(|_| counts) {
            for (referral, mean) in kin.rates(pool) {
                self.reads.push(from, rows.exits + referral, mean);
                self.squares
                    .push(from, rows.exits + referral, mean + mean * mean);
            }
        }
        for (flow, marks) in marks.iter().enumerate() {
            let (mean, mut square) = ways.own(journey, place, marks);
            let children = pool.map_or((0.0, 0.0), |pool| kin.added(pool, flow));
            square += children.1 + 2.0 * mean * children.0 + children.0 * children.0;
            self.reads.push(from, rows.of(flow), mean + children.0);
            self.squares.push(from, rows.of(flow), square);
            if flow < flow::ADDING {
                self.expected[flow][place.before + from] = mean + children.0;
            }
            if let Some(own) = self.own.get_mut(flow) {
                let start = marks.start[place.before + from];
                for (exit, to, p) in ways.exits(journey) {
                    let worth = start + marks.exits[ways.first_exit + exit] + marks.end[to];
                    own.push(from, to - place.before, p * worth);
                }
                own.push(from, older, ways.stay * (start + marks.end[ways.older]));
            }
        }
    }

    /// Who enters from outside.
    fn newcomers(&mut self, source: &Source<'_>, marks: &[Marks]) {
        let journey = source.journey;
        self.arrivals.clear();
        self.certain.clear();
        self.channels.clear();
        self.came.clear();
        self.noise = [0.0; flow::COUNT];
        self.brought = [0.0; flow::COUNT];
        let count = journey.channels.len();
        for (channel, entry) in journey.channels.iter().enumerate() {
            let means = source.tables.arrivals[channel..].iter().step_by(count);
            let mean: f64 = means.clone().map(|mean| source.room * mean).sum();
            let is_certain = entry.is_fixed;
            let people = if is_certain { whole(mean) } else { mean };
            let counted = means.clone().enumerate();
            let counted = counted.filter(|(group, _)| source.counts(*group));
            let share = counted.map(|(_, own)| source.room * own).sum::<f64>() / mean;
            let share = if mean > 0.0 { share } else { 0.0 };
            let chance = if is_certain { 1.0 - share } else { 1.0 };
            self.came.push(people * share);
            self.channels.push(people * share * chance);
            if mean <= 0.0 || people <= 0.0 {
                continue;
            }
            let first = self.arrivals.len();
            for (group, own) in means.enumerate().filter(|(_, own)| **own > 0.0) {
                self.arrivals.push(Arrival {
                    group,
                    cell: group * journey.cells + entry.to,
                    mean: source.room * own * people / mean,
                    with: [0.0; flow::ADDING],
                });
            }
            for (flow, marks) in marks.iter().enumerate() {
                let worth = |arrival: &Arrival| {
                    marks.channels[arrival.group * count + channel] + marks.end[arrival.cell]
                };
                self.worth(flow, first, is_certain.then_some(people), marks, &worth);
            }
            if is_certain {
                let arrivals = self.arrivals[first..].iter();
                let shares = arrivals.map(|arrival| (arrival.cell, arrival.mean / people));
                self.certain.push((people, shares.collect()));
            }
        }
    }

    /// What the newcomers of a channel, which are those from `first` on, add to a flow. Where their
    /// number is certain, only who they are is chance.
    fn worth(
        &mut self,
        flow: usize,
        first: usize,
        certain: Option<f64>,
        marks: &Marks,
        worth: &dyn Fn(&Arrival) -> f64,
    ) {
        let arrivals = &mut self.arrivals[first..];
        let all: f64 = arrivals.iter().map(|one| one.mean * worth(one)).sum();
        let average = certain.map_or(0.0, |people| all / people);
        self.brought[flow] += all;
        for arrival in arrivals {
            let above = worth(arrival) - average;
            let noise = marks.noise[1].get(arrival.cell).copied().unwrap_or(0.0);
            self.noise[flow] += arrival.mean * (above * above + noise);
            if let Some(with) = arrival.with.get_mut(flow) {
                *with = arrival.mean * above;
            }
        }
    }
}

/// The rows of the flows.
pub(super) fn rows(journey: &Journey) -> Rows {
    Rows {
        exits: journey.exits.len(),
        referrals: journey.referrals.len(),
    }
}

/// A cell by its place.
struct Place {
    group: usize,
    stage: usize,
    tenure: usize,
    /// Cells before its part.
    before: usize,
}

impl Place {
    /// Among the cells of its part.
    fn local(&self, journey: &Journey) -> usize {
        let cell = journey.stages[self.stage].cells.start + self.tenure;
        self.group * journey.cells + cell - self.before
    }
}

/// Where the people of a cell go.
struct Ways<'a> {
    probabilities: &'a [f64],
    exits: Range<usize>,
    /// Place of the group's first exit.
    first_exit: usize,
    /// The group's first cell.
    first_cell: usize,
    stay: f64,
    /// The cell of those who stay.
    older: usize,
}

impl<'a> Ways<'a> {
    fn new(source: &Source<'a>, place: &Place) -> Self {
        let journey = source.journey;
        let stage = &journey.stages[place.stage];
        let first_cell = place.group * journey.cells;
        let exits = stage.exits.len();
        let slot = place.group * journey.slots + stage.slots + place.tenure * exits;
        let cell = stage.cells.start + place.tenure;
        Self {
            probabilities: &source.tables.exits[slot..slot + exits],
            exits: stage.exits.clone(),
            first_exit: place.group * journey.exits.len(),
            first_cell,
            stay: source.tables.stay[first_cell + cell],
            older: first_cell + (cell + 1).min(stage.cells.end - 1),
        }
    }

    /// Each exit with the cell that it leads to and its probability.
    fn exits(&self, journey: &Journey) -> impl Iterator<Item = (usize, usize, f64)> {
        let exits = self.exits.clone().zip(self.probabilities);
        exits.map(|(exit, p)| {
            let entry = journey.exits[exit].to;
            (exit, self.first_cell + entry, *p)
        })
    }

    /// Mean and mean square of what a person's own way adds to a flow.
    fn own(&self, journey: &Journey, place: &Place, marks: &Marks) -> (f64, f64) {
        let cell = place.before + place.local(journey);
        let start = marks.start[cell];
        let [at_start, at_end] = &marks.noise;
        let noise = |cell: usize| at_end.get(cell).copied().unwrap_or(0.0);
        let worth = start + marks.end[self.older];
        let mut mean = self.stay * worth;
        let mut square = self.stay * (worth * worth + noise(self.older));
        square += at_start.get(cell).copied().unwrap_or(0.0);
        for (exit, to, p) in self.exits(journey) {
            let worth = start + marks.exits[self.first_exit + exit] + marks.end[to];
            mean += p * worth;
            square += p * (worth * worth + noise(to));
        }
        (mean, square)
    }
}

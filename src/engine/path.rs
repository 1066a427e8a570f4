//! The expected path of a journey: its means, period by period, and what they are worth.
//!
//! Ratios and the payback period are those of this path. Sums are made by segment and then for everyone, so that asking
//! for segments changes no number.
//!
//! It is worked out in blocks of periods, over the places of the kernel's journey, but is no part of the kernel: in the page's
//! program it is compiled for size, which takes almost twice as long and half the room.

mod block;
mod books;
mod flows;
mod people;
#[cfg(test)]
mod tests;
mod ways;
mod weights;

use block::{Line, PERIODS, add, clear, lines, put};
use books::{Account, Block, Page};
use flows::{Flows, total};
use people::People;
use perennial_kernel::journey::{Journey, Numbers, Shift};
use weights::{Sums, Weights};

/// Cells of a path that is written period by period.
const MANY: usize = 1 << 18;

/// Fills a row with the expected path. One that is too short is left as it is.
pub fn path(journey: &Journey, numbers: &dyn Numbers, row: &mut [f64]) {
    if row.len() >= journey.outcomes.width {
        in_blocks(block_of(journey), journey, numbers, row);
    }
}

/// Periods of a block: one where there are so many cells that those of more would take much memory.
fn block_of(journey: &Journey) -> usize {
    match journey.groups() * journey.cells {
        0..MANY => PERIODS,
        _ => 1,
    }
}

/// Fills a row in blocks of so many periods.
fn in_blocks(periods: usize, journey: &Journey, numbers: &dyn Numbers, row: &mut [f64]) {
    let mut path = Path::new(periods, journey, numbers, row);
    path.present(0, 1);
    let mut next = 1;
    while next <= journey.periods {
        next += path.block(next);
    }
    if let Some(everyone) = path.accounts.first() {
        everyone.close(journey, path.row);
    }
}

/// The largest number of people that are expected at any time; infinite where that is no number.
#[must_use]
pub fn most_people(journey: &Journey, numbers: &dyn Numbers) -> f64 {
    let mut people = People::new(journey, block_of(journey));
    let mut flows = Flows::new(journey, &people);
    let mut most = people.all(0);
    let mut next = 1;
    while next <= journey.periods {
        shift(journey, numbers, next, &mut people, |_, _, _| {});
        let length = flows.walk(journey, numbers, next, &mut people);
        for time in 1..=length {
            most = most.max(people.all(time));
            if !most.is_finite() {
                return f64::INFINITY;
            }
        }
        people.advance(length);
        next += length;
    }
    most
}

/// Tells of each period, from the first, how many people are expected in a place (a group and a cell): as it has begun and its
/// shifts are done, and at its end.
pub fn each_period(
    journey: &Journey,
    numbers: &dyn Numbers,
    mut told: impl FnMut(usize, &dyn Fn(usize) -> (f64, f64)),
) {
    let mut people = People::new(journey, block_of(journey));
    let mut flows = Flows::new(journey, &people);
    let mut next = 1;
    while next <= journey.periods {
        shift(journey, numbers, next, &mut people, |_, _, _| {});
        let length = flows.walk(journey, numbers, next, &mut people);
        for at in 0..length {
            let time = |place: usize, time: usize| people.line(place, time)[0];
            told(next + at, &|place| (time(place, at), time(place, at + 1)));
        }
        people.advance(length);
        next += length;
    }
}

/// Applies the shifts that a period begins with, and says of each and each group how many move.
fn shift(
    journey: &Journey,
    numbers: &dyn Numbers,
    period: usize,
    people: &mut People,
    mut moved: impl FnMut(&Shift<'_>, usize, f64),
) {
    for position in 0..numbers.shifts(period) {
        let shift = numbers.shift(period, position);
        people.shift(journey, &shift, |group, people| {
            moved(&shift, group, people);
        });
    }
}

/// The path, being written.
struct Path<'a> {
    journey: &'a Journey,
    numbers: &'a dyn Numbers,
    row: &'a mut [f64],
    people: People,
    flows: Flows,
    weights: Weights,
    /// By segment.
    sums: Vec<Sums>,
    /// By segment and stage: people.
    stages: Vec<Line>,
    /// By scope.
    accounts: Vec<Account>,
    /// What an account is being made of.
    page: Page,
}

impl<'a> Path<'a> {
    fn new(
        periods: usize,
        journey: &'a Journey,
        numbers: &'a dyn Numbers,
        row: &'a mut [f64],
    ) -> Self {
        let segments = journey.segments();
        let people = People::new(journey, periods);
        Self {
            journey,
            numbers,
            row,
            flows: Flows::new(journey, &people),
            people,
            weights: Weights::new(journey),
            sums: vec![Sums::default(); segments],
            stages: vec![[0.0; PERIODS]; segments * journey.stages.len()],
            accounts: vec![Account::default(); journey.scopes.len()],
            page: Page::default(),
        }
    }

    /// Writes a block of periods, and says how many they are.
    fn block(&mut self, first: usize) -> usize {
        let (journey, sums) = (self.journey, &mut self.sums);
        sums.iter_mut().for_each(Sums::clear);
        shift(
            journey,
            self.numbers,
            first,
            &mut self.people,
            |shift, group, people| sums[journey.segment(group)].shift(shift, people),
        );
        let length = self
            .flows
            .walk(journey, self.numbers, first, &mut self.people);
        let tables = self.numbers.tables(first);
        self.weights.fill(journey, &tables);
        self.weights.count(journey, &self.flows, &self.people, sums);
        self.flows.count(journey, &tables, sums);
        self.series(first - 1, length);
        self.present(first, length);
        self.people.advance(length);
        length
    }

    /// Counts who is where from a time on, by segment and stage.
    fn count(&mut self, time: usize) {
        let count = self.journey.stages.len();
        clear(&mut self.stages);
        // The people of time 0 are those before the first period, others those after one.
        let column = usize::from(time > 0);
        for group in 0..self.journey.groups() {
            let first = self.journey.segment(group) * count;
            let stages = &mut self.stages[first..first + count];
            let cells = group * self.journey.cells;
            for (stage, people) in self.journey.stages.iter().zip(stages) {
                for cell in stage.cells.clone() {
                    add(people, self.people.line(cells + cell, column));
                }
            }
        }
    }

    /// Writes who is where from a time on, and the books of a block, for each segment and then for everyone.
    fn present(&mut self, time: usize, length: usize) {
        let count = self.journey.stages.len();
        self.count(time);
        for scope in 1..self.accounts.len() {
            self.book(scope, scope - 1, time, length);
        }
        let (everyone, others) = self.stages.split_at_mut(count);
        for segment in others.chunks_exact(count) {
            let sums = everyone.iter_mut().zip(segment);
            sums.for_each(|(all, own)| add(all, own));
        }
        if let Some((everyone, others)) = self.sums.split_first_mut() {
            others.iter().for_each(|segment| everyone.add(segment));
        }
        self.book(0, 0, time, length);
    }

    /// Writes who is where and the books of everyone or of a segment, which lie at a position.
    fn book(&mut self, scope: usize, position: usize, time: usize, length: usize) {
        let (journey, count) = (self.journey, self.journey.stages.len());
        let Some(account) = self.accounts.get_mut(scope) else {
            return;
        };
        let stages = &self.stages[position * count..(position + 1) * count];
        let customers = Account::present(journey, scope, (time, length), stages, self.row);
        if time == 0 {
            return account.begin(customers[0]);
        }
        let mut lumps = lines();
        if scope == 0 {
            let [fixed, strategy] = &mut lumps;
            let cells = fixed.iter_mut().zip(strategy).take(length);
            for (period, cells) in (time..).zip(cells) {
                let lumps = self.numbers.lumps(period);
                (*cells.0, *cells.1) = (lumps.fixed, lumps.strategy);
            }
        }
        let block = Block {
            first: time,
            length,
            customers,
            sums: &self.sums[position],
            lumps,
        };
        let margin = self.numbers.gross_margin();
        account.book(journey, scope, &block, margin, (&mut self.page, self.row));
    }

    /// Writes who moved and came.
    fn series(&mut self, at: usize, length: usize) {
        let (journey, flows) = (self.journey, &self.flows);
        for (scope, places) in journey.scopes.iter().enumerate() {
            let groups = match scope {
                0 => 0..journey.groups(),
                segment => journey.classes(segment - 1),
            };
            // All moves are summed at once, and who came by segment first.
            let classes = journey.weights.len().max(1);
            let lists = [
                (&places.exits, &flows.moves, groups.len()),
                (&places.channels, &flows.channels, classes),
                (&places.referrals, &flows.referrals, classes),
            ];
            for (places, table, size) in lists {
                for (way, place) in places.iter().enumerate() {
                    let (count, place) = (places.len(), place + at);
                    if groups.len() == 1 {
                        let line = &table[groups.start * count + way];
                        put(self.row, place, line, length);
                        continue;
                    }
                    let line = total(table, (way, count), groups.clone(), size);
                    put(self.row, place, &line, length);
                }
            }
        }
    }
}

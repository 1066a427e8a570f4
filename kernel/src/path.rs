//! The expected path of a journey: its means, period by period, and what they are worth.
//!
//! Ratios and the payback period are those of this path. Sums are made by segment and then for
//! everyone, so that asking for segments changes no number.

mod books;
mod people;
mod weights;

use crate::journey::{Journey, Numbers, put};
use books::Account;
use people::{Flows, People, clear};
use weights::{Sums, Weights};

/// Fills a row with the expected path. One that is too short is left as it is.
pub fn path(journey: &Journey, numbers: &dyn Numbers, row: &mut [f64]) {
    if row.len() < journey.outcomes.width {
        return;
    }
    let mut path = Path::new(journey, numbers, row);
    path.present(0);
    for period in 1..=journey.periods {
        path.people.advance();
        path.period(period);
    }
    if let Some(everyone) = path.accounts.first() {
        everyone.close(journey, path.row);
    }
}

/// The largest number of people that are expected at any time; infinite where that is no number.
#[must_use]
pub fn most_people(journey: &Journey, numbers: &dyn Numbers) -> f64 {
    let mut people = People::new(journey);
    let mut flows = Flows::new(journey);
    let mut most: f64 = people.end.iter().sum();
    for period in 1..=journey.periods {
        people.advance();
        for position in 0..numbers.shifts(period) {
            let shift = numbers.shift(period, position);
            people.shift(journey, &shift, |_, _| {});
        }
        flows.period(journey, &numbers.tables(period), &mut people);
        most = most.max(people.end.iter().sum());
        if !most.is_finite() {
            return f64::INFINITY;
        }
    }
    most
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
    /// By cell of a group: its stage.
    stage_of: Vec<usize>,
    /// By segment and stage: people.
    stages: Vec<f64>,
    /// By scope.
    accounts: Vec<Account>,
}

impl<'a> Path<'a> {
    fn new(journey: &'a Journey, numbers: &'a dyn Numbers, row: &'a mut [f64]) -> Self {
        let stages = journey.stages.iter().enumerate();
        let segments = journey.segments();
        Self {
            journey,
            numbers,
            row,
            people: People::new(journey),
            flows: Flows::new(journey),
            weights: Weights::default(),
            sums: vec![Sums::default(); segments],
            stage_of: stages
                .flat_map(|(stage, own)| own.cells.clone().map(move |_| stage))
                .collect(),
            stages: vec![0.0; segments * journey.stages.len()],
            accounts: vec![Account::default(); journey.scopes.len()],
        }
    }

    fn period(&mut self, period: usize) {
        let tables = self.numbers.tables(period);
        let (journey, people, sums) = (self.journey, &mut self.people, &mut self.sums);
        sums.fill(Sums::default());
        for position in 0..self.numbers.shifts(period) {
            let shift = self.numbers.shift(period, position);
            people.shift(journey, &shift, |group, moved| {
                sums[journey.segment(group)].shift(&shift, moved);
            });
        }
        self.flows.period(journey, &tables, people);
        self.weights.fill(journey, &tables);
        self.weights.count(journey, &self.flows, people, sums);
        self.flows.count(journey, &tables, sums);
        self.series(period - 1);
        let margin = self.numbers.gross_margin();
        let lumps = self.numbers.lumps(period);
        if let Some(everyone) = self.accounts.first_mut() {
            let mut sum = Sums::default();
            let all = match &self.sums[..] {
                [one] => one,
                segments => {
                    segments.iter().for_each(|segment| sum.add(segment));
                    &sum
                }
            };
            everyone.period(journey, 0, period, (all, Some(lumps)), margin, self.row);
        }
        let segments = self.accounts.iter_mut().enumerate().skip(1);
        for ((scope, account), sums) in segments.zip(&self.sums) {
            account.period(journey, scope, period, (sums, None), margin, self.row);
        }
        self.present(period);
    }

    /// Writes who is where, and what they say of us.
    fn present(&mut self, time: usize) {
        let count = self.journey.stages.len();
        clear(&mut self.stages);
        for (group, people) in self.people.end.chunks_exact(self.journey.cells).enumerate() {
            let first = self.journey.segment(group) * count;
            let stages = &mut self.stages[first..first + count];
            for (people, stage) in people.iter().zip(&self.stage_of) {
                stages[*stage] += people;
            }
        }
        let segments = self.stages.chunks_exact(count);
        for (scope, account) in self.accounts.iter_mut().enumerate().skip(1) {
            if let Some(stages) = segments.clone().nth(scope - 1) {
                account.present(self.journey, scope, time, stages, self.row);
            }
        }
        let (everyone, others) = self.stages.split_at_mut(count);
        for segment in others.chunks_exact(count) {
            let sums = everyone.iter_mut().zip(segment);
            sums.for_each(|(all, own)| *all += own);
        }
        if let Some(account) = self.accounts.first_mut() {
            account.present(self.journey, 0, time, everyone, self.row);
        }
    }

    /// Writes who moved and came.
    fn series(&mut self, at: usize) {
        let (flows, row) = (&self.flows, &mut *self.row);
        if let ([places], 1) = (&self.journey.scopes[..], self.journey.groups()) {
            // One group is everyone.
            let lists = [
                (&places.exits, &flows.moves),
                (&places.channels, &flows.channels),
                (&places.referrals, &flows.referrals),
            ];
            for (places, numbers) in lists {
                let all = places.iter().zip(numbers);
                all.for_each(|(place, number)| put(row, place + at, *number));
            }
            return;
        }
        let segments = self.journey.segments();
        for (scope, places) in self.journey.scopes.iter().enumerate() {
            let own = match scope {
                0 => 0..segments,
                segment => segment - 1..segment,
            };
            let groups = self.journey.classes(own.start).start..self.journey.classes(own.end).start;
            for (exit, place) in places.exits.iter().enumerate() {
                let moves = groups
                    .clone()
                    .map(|group| flows.moves[group * places.exits.len() + exit]);
                put(row, place + at, moves.sum());
            }
            let lists = [
                (&places.channels, &flows.channels),
                (&places.referrals, &flows.referrals),
            ];
            for (places, people) in lists {
                for (item, place) in places.iter().enumerate() {
                    let came = own
                        .clone()
                        .map(|segment| people[segment * places.len() + item]);
                    put(row, place + at, came.sum());
                }
            }
        }
    }
}

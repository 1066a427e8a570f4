//! A chunk of histories as one flat buffer of numbers, to send between workers.

use super::durations::Durations;
use super::paths::{LONGEST, Paths, Route};
use super::values::{self, Values};
use super::{HistoryChunk, Tally, Worth};
use crate::engine::plan::Plan;

/// Whole numbers below this are exact in a double; words are sent in halves.
const HALF: u64 = 1 << 32;

impl HistoryChunk {
    /// Everything as one flat buffer.
    #[must_use]
    pub fn into_buffer(self) -> Vec<f64> {
        let mut buffer = vec![f64::from(self.first), f64::from(self.count)];
        for tally in &self.strategies {
            put(&mut buffer, tally);
        }
        buffer
    }

    /// Reads a buffer made by [`HistoryChunk::into_buffer`] for the same plan; `None` where it is not
    /// one.
    #[must_use]
    pub fn from_buffer(plan: &Plan, buffer: &[f64]) -> Option<Self> {
        let mut reader = Reader(buffer);
        let first = u32::try_from(reader.whole()?).ok()?;
        let count = u32::try_from(reader.whole()?).ok()?;
        let strategies = (0..plan.strategies())
            .map(|_| take(&mut reader, plan.structure.stages(), plan.periods()))
            .collect::<Option<_>>()?;
        reader.0.is_empty().then_some(Self {
            first,
            count,
            strategies,
        })
    }
}

fn put(buffer: &mut Vec<f64>, tally: &Tally) {
    let mut list = |numbers: &[u64]| buffer.extend(numbers.iter().map(|number| *number as f64));
    list(&[
        tally.prospects,
        tally.activated,
        tally.customers,
        tally.repeated,
        tally.loyal,
    ]);
    list(&tally.reached);
    for durations in [&tally.first_purchase, &tally.churn] {
        list(&durations.events);
        list(&durations.censored);
    }
    buffer.push(tally.worth.len() as f64);
    for worth in &tally.worth {
        buffer.extend([
            worth.weight as f64,
            f64::from(u8::from(worth.sampled)),
            worth.people as f64,
            worth.mean,
            worth.squares,
            worth.arrival_cost,
        ]);
    }
    put_values(buffer, &tally.values);
    buffer.push(tally.paths.told() as f64);
    let paths = tally.paths.sorted();
    buffer.push(paths.len() as f64);
    for (route, people) in paths {
        for word in route.words() {
            buffer.extend([(word / HALF) as f64, (word % HALF) as f64]);
        }
        buffer.push(people as f64);
    }
}

fn put_values(buffer: &mut Vec<f64>, values: &Values) {
    buffer.push(values.weight as f64);
    let exact = values.exact.as_deref();
    buffer.push(exact.map_or(-1.0, |exact| exact.len() as f64));
    buffer.extend_from_slice(exact.unwrap_or(&[]));
    for side in [&values.above, &values.below] {
        let filled = values::filled(side);
        buffer.push(filled.len() as f64);
        for (place, people) in filled {
            buffer.extend([place as f64, people as f64]);
        }
    }
}

struct Reader<'a>(&'a [f64]);

impl<'a> Reader<'a> {
    fn number(&mut self) -> Option<f64> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn whole(&mut self) -> Option<u64> {
        let number = self.number()?;
        let whole = number as u64;
        (whole as f64 == number).then_some(whole)
    }

    fn length(&mut self) -> Option<usize> {
        usize::try_from(self.whole()?).ok()
    }

    fn numbers(&mut self, count: usize) -> Option<&'a [f64]> {
        let (numbers, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(numbers)
    }

    fn list(&mut self, numbers: &mut [u64]) -> Option<()> {
        for number in numbers {
            *number = self.whole()?;
        }
        Some(())
    }

    fn word(&mut self) -> Option<u64> {
        let (high, low) = (self.whole()?, self.whole()?);
        (high < HALF && low < HALF).then_some(high * HALF + low)
    }
}

fn take(reader: &mut Reader<'_>, stages: usize, periods: usize) -> Option<Tally> {
    let mut tally = Tally::new(stages, periods);
    for number in [
        &mut tally.prospects,
        &mut tally.activated,
        &mut tally.customers,
        &mut tally.repeated,
        &mut tally.loyal,
    ] {
        *number = reader.whole()?;
    }
    reader.list(&mut tally.reached)?;
    for durations in [&mut tally.first_purchase, &mut tally.churn] {
        let Durations { events, censored } = durations;
        reader.list(events)?;
        reader.list(censored)?;
    }
    for _ in 0..reader.length()? {
        tally.worth.push(Worth {
            weight: reader.whole()?,
            sampled: reader.whole()? == 1,
            people: reader.whole()?,
            mean: reader.number()?,
            squares: reader.number()?,
            arrival_cost: reader.number()?,
        });
    }
    tally.values = take_values(reader)?;
    let told = reader.length()?;
    (1..=LONGEST).contains(&told).then_some(())?;
    let mut paths = Paths::new();
    paths.tell_apart(told);
    for _ in 0..reader.length()? {
        let route = Route::from_words([reader.word()?, reader.word()?])?;
        paths.add(route, reader.whole()?);
    }
    tally.paths = paths;
    Some(tally)
}

fn take_values(reader: &mut Reader<'_>) -> Option<Values> {
    let mut taken = Values::new();
    taken.weight = reader.whole()?;
    let count = reader.number()?;
    taken.exact = if count < 0.0 {
        None
    } else {
        Some(reader.numbers(count as usize)?.to_vec())
    };
    for side in [&mut taken.above, &mut taken.below] {
        for _ in 0..reader.length()? {
            let place = reader.length()?;
            values::fill(side, place, reader.whole()?).then_some(())?;
        }
    }
    Some(taken)
}

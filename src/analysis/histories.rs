//! Gathers what single people went through, chunk by chunk, into summaries.
//!
//! Chunks may come in any order and are taken in the order of replications; memory does not grow with
//! them. [`HistoryCollector::complete`] puts the summaries into results.

use std::collections::BTreeMap;

use super::digest::digest;
use super::results::{
    CommonPath, DurationSummary, Histories, QUANTILES, Quantiles, Results, ValueSummary, Warning,
};
use super::summary;
use crate::engine::histories::durations::Durations;
use crate::engine::histories::values::{Bin, Values};
use crate::engine::histories::{HistoryChunk, Tally, Worth};
use crate::engine::plan::Plan;
use crate::model::EngineKind;

/// How many of the most common paths are told.
const PATHS: usize = 20;
/// Parts of the distribution of values.
const PARTS: usize = 40;
/// Where these parts begin and end.
const ENDS: [f64; 2] = [0.01, 0.99];

/// The histories of a run so far.
#[derive(Debug)]
pub struct HistoryCollector {
    /// Everyone of the replications without a gap from the first on.
    people: HistoryChunk,
    /// By strategy: what they were worth.
    worth: Vec<Pool>,
    /// Chunks beyond a gap, by first replication.
    waiting: BTreeMap<u32, HistoryChunk>,
}

impl HistoryCollector {
    /// A collector of a run of this plan that has nobody yet.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        Self {
            people: HistoryChunk::new(plan, 0..0),
            worth: vec![Pool::default(); plan.strategies()],
            waiting: BTreeMap::new(),
        }
    }

    /// Adds a chunk. One that was added before, or that is of another plan, is left out.
    pub fn add(&mut self, chunk: HistoryChunk) {
        let is_known = chunk.first < self.completed() || self.waiting.contains_key(&chunk.first);
        if is_known || chunk.count == 0 || chunk.strategies.len() != self.worth.len() {
            return;
        }
        self.waiting.insert(chunk.first, chunk);
        while let Some(mut chunk) = self.waiting.remove(&self.people.count) {
            for (pool, tally) in self.worth.iter_mut().zip(&mut chunk.strategies) {
                for worth in std::mem::take(&mut tally.worth) {
                    pool.add(&worth);
                }
            }
            self.people.append(&chunk);
        }
    }

    /// How many replications there are without a gap from the first on.
    #[must_use]
    pub fn completed(&self) -> u32 {
        self.people.count
    }

    /// By strategy: what people went through.
    #[must_use]
    pub fn histories(&self) -> Vec<Histories> {
        let strategies = self.people.strategies.iter().zip(&self.worth);
        strategies
            .map(|(tally, pool)| histories(tally, pool))
            .collect()
    }

    /// By strategy: share of people who were worth less than nothing.
    #[must_use]
    pub fn below_nothing(&self) -> Vec<f64> {
        let strategies = self.people.strategies.iter();
        strategies
            .map(|tally| below_nothing(&tally.values.bins(), tally.values.people() as f64))
            .collect()
    }

    /// The same results, of single people: with their histories, and a warning where these are of a
    /// sample.
    #[must_use]
    pub fn complete(&self, mut results: Results) -> Results {
        for (strategy, histories) in results.strategies.iter_mut().zip(self.histories()) {
            strategy.histories = Some(histories);
        }
        results.engine = EngineKind::Individuals;
        results.digest = digest(&results.strategies, &results.comparison);
        let sampled = self.worth.first().filter(|pool| pool.sampled > 0);
        results
            .warnings
            .extend(sampled.map(|pool| Warning::Sampled {
                one_in: pool.weight,
                replications: pool.sampled,
            }));
        results
    }
}

/// What people were worth, added up replication by replication.
#[derive(Debug, Clone, Default)]
struct Pool {
    followed: u64,
    /// The largest weight.
    weight: u64,
    /// Replications of which a sample was followed.
    sampled: u32,
    /// How many people they stand for.
    people: f64,
    mean: f64,
    squares: f64,
    arrival_cost: f64,
    sums: Sums,
}

/// People and their values by replication: means, and sums of products of deviations.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    count: f64,
    people: f64,
    value: f64,
    people_people: f64,
    people_value: f64,
    value_value: f64,
}

impl Sums {
    fn add(&mut self, people: f64, value: f64) {
        self.count += 1.0;
        let (more, dearer) = (people - self.people, value - self.value);
        self.people += more / self.count;
        self.value += dearer / self.count;
        self.people_people += more * (people - self.people);
        self.people_value += more * (value - self.value);
        self.value_value += dearer * (value - self.value);
    }
}

impl Pool {
    fn add(&mut self, worth: &Worth) {
        self.weight = self.weight.max(worth.weight);
        self.sampled += u32::from(worth.sampled);
        self.followed += worth.people;
        let weight = worth.weight as f64;
        let people = weight * worth.people as f64;
        self.arrival_cost += weight * worth.arrival_cost;
        self.sums.add(people, people * worth.mean);
        if people > 0.0 {
            let all = self.people + people;
            let above = worth.mean - self.mean;
            self.mean += above * (people / all);
            self.squares += weight * worth.squares + above * above * self.people * (people / all);
            self.people = all;
        }
    }

    /// Standard deviation of a person's value (n - 1).
    fn deviation(&self) -> f64 {
        match self.followed {
            0 => f64::NAN,
            1 => 0.0,
            n => (self.squares / self.people * (n as f64 / (n - 1) as f64)).sqrt(),
        }
    }

    /// Standard error of the mean value: people of one replication share its draw and its numbers, so
    /// that replications are what differs independently (the mean is a ratio of two sums over them).
    fn error(&self) -> f64 {
        let Sums { count, .. } = self.sums;
        if count < 2.0 {
            return self.deviation() / (self.followed as f64).sqrt();
        }
        let sums = &self.sums;
        let squares = sums.value_value - 2.0 * self.mean * sums.people_value
            + self.mean * self.mean * sums.people_people;
        (squares.max(0.0) * count / (count - 1.0)).sqrt() / self.people
    }
}

fn histories(tally: &Tally, pool: &Pool) -> Histories {
    let people = tally.values.people();
    let reached = tally.reached.iter();
    let paths = tally.paths.most_common(PATHS).into_iter();
    Histories {
        followed: pool.followed,
        one_in: pool.weight.max(1),
        value: values(&tally.values, pool),
        first_purchase: durations(&tally.first_purchase),
        churn: durations(&tally.churn),
        reached: reached.map(|reached| share(*reached, people)).collect(),
        activation_rate: share(tally.activated, tally.prospects),
        repeat_rate: share(tally.repeated, tally.customers),
        loyalty_rate: share(tally.loyal, tally.customers),
        paths: paths
            .map(|(route, went)| CommonPath {
                stages: route.stages(),
                goes_on: route.goes_on(),
                share: share(went, people),
            })
            .collect(),
        paths_told: tally.paths.told(),
    }
}

fn share(part: u64, all: u64) -> f64 {
    if all > 0 {
        part as f64 / all as f64
    } else {
        f64::NAN
    }
}

fn durations(durations: &Durations) -> DurationSummary {
    let numbers = |counts: &[u64]| counts.iter().map(|count| *count as f64).collect();
    let survival = durations.survival();
    let censored = durations.censored.iter();
    let censored = censored.fold(0, |sum: u64, people| sum.saturating_add(*people));
    let half = survival.iter().position(|part| *part <= 0.5);
    DurationSummary {
        events: numbers(&durations.events),
        censored: numbers(&durations.censored),
        never: share(censored, durations.people()),
        median: half.map(|duration| duration as f64),
        survival,
    }
}

fn values(values: &Values, pool: &Pool) -> ValueSummary {
    let bins = values.bins();
    let people = values.people() as f64;
    let quantiles = match values.exact() {
        Some(exact) => summary::quantiles(exact),
        None => binned_quantiles(&bins, people),
    };
    let [low, high] = ENDS.map(|level| quantile(&bins, people, level));
    ValueSummary {
        mean: if pool.followed > 0 {
            pool.mean
        } else {
            f64::NAN
        },
        sd: pool.deviation(),
        se: pool.error(),
        quantiles,
        arrival_cost: if pool.people > 0.0 {
            pool.arrival_cost / pool.people
        } else {
            f64::NAN
        },
        low,
        width: (high - low) / PARTS as f64,
        shares: parts(&bins, people, low, high),
    }
}

fn binned_quantiles(bins: &[Bin], people: f64) -> Quantiles {
    QUANTILES.map(|level| quantile(bins, people, level))
}

/// A quantile of type 7, people spread evenly over their bin.
fn quantile(bins: &[Bin], people: f64, level: f64) -> f64 {
    let place = (people - 1.0).max(0.0) * level;
    let mut before = 0.0;
    for bin in bins {
        let own = bin.people as f64;
        if place < before + own {
            let part = ((place - before + 0.5) / own).min(1.0);
            return bin.low + part * (bin.high - bin.low);
        }
        before += own;
    }
    bins.last().map_or(f64::NAN, |bin| bin.high)
}

/// Share of people below 0, people spread evenly over their bin; NaN of nobody.
fn below_nothing(bins: &[Bin], people: f64) -> f64 {
    let below = bins.iter().map(|bin| {
        let part = match bin.high > bin.low {
            true => (-bin.low / (bin.high - bin.low)).clamp(0.0, 1.0),
            false => f64::from(u8::from(bin.low < 0.0)),
        };
        bin.people as f64 * part
    });
    below.sum::<f64>() / people
}

/// Shares of people in parts of equal width from `low` to `high`, spread evenly over their bins.
fn parts(bins: &[Bin], people: f64, low: f64, high: f64) -> Vec<f64> {
    let width = (high - low) / PARTS as f64;
    if width.is_nan() || width <= 0.0 {
        return if people > 0.0 { vec![1.0] } else { Vec::new() };
    }
    let mut shares = vec![0.0; PARTS];
    for bin in bins {
        let share = bin.people as f64 / people;
        let place = |value: f64| ((value - low) / width).clamp(0.0, PARTS as f64);
        if bin.high <= bin.low {
            if (low..=high).contains(&bin.low) {
                shares[(place(bin.low) as usize).min(PARTS - 1)] += share;
            }
            continue;
        }
        let per_width = share * width / (bin.high - bin.low);
        let (from, to) = (place(bin.low), place(bin.high));
        let mut at = from;
        while at < to {
            let part = (at as usize).min(PARTS - 1);
            let end = to.min((part + 1) as f64);
            shares[part] += per_width * (end - at);
            at = end;
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worth(weight: u64, values: &[f64]) -> Worth {
        let mean = values.iter().sum::<f64>() / values.len().max(1) as f64;
        Worth {
            weight,
            sampled: weight > 1,
            people: values.len() as u64,
            mean,
            squares: values.iter().map(|v| (v - mean) * (v - mean)).sum(),
            arrival_cost: values.len() as f64,
        }
    }

    #[test]
    fn pooled_moments_are_those_of_all_numbers() {
        let (first, second) = ([3.0, 1.0, 4.0, 1.5], [9.0, 2.0, 6.0]);
        let mut pool = Pool::default();
        pool.add(&worth(1, &first));
        pool.add(&worth(1, &[]));
        pool.add(&worth(1, &second));
        let all: Vec<f64> = first.iter().chain(&second).copied().collect();
        let mean = summary::mean(&all);
        assert!((pool.mean - mean).abs() < 1e-12);
        assert!((pool.deviation() - summary::deviation(&all, mean)).abs() < 1e-12);
        assert_eq!(pool.followed, 7);
        assert_eq!(pool.arrival_cost, 7.0);
        // The ratio's residuals of each replication.
        let residual = |own: &[f64]| own.iter().sum::<f64>() - mean * own.len() as f64;
        let squares = residual(&first) * residual(&first) + residual(&second) * residual(&second);
        let error = (squares * 3.0 / 2.0).sqrt() / 7.0;
        assert!((pool.error() - error).abs() < 1e-12);
    }

    #[test]
    fn a_weight_counts_people_again() {
        let values = [3.0, 1.0, 4.0];
        let (mut one, mut many) = (Pool::default(), Pool::default());
        one.add(&worth(1, &values));
        many.add(&worth(1000, &values));
        assert_eq!(one.mean, many.mean);
        assert!((one.deviation() - many.deviation()).abs() < 1e-12);
        assert!((one.error() - many.error()).abs() < 1e-12);
        assert_eq!((many.sampled, many.weight), (1, 1000));
    }

    fn bin(low: f64, high: f64, people: u64) -> Bin {
        Bin { low, high, people }
    }

    #[test]
    fn quantiles_of_bins_lie_in_them() {
        let bins = [bin(-2.0, -1.0, 10), bin(0.0, 0.0, 20), bin(4.0, 5.0, 70)];
        assert!((quantile(&bins, 100.0, 0.0) + 1.95).abs() < 1e-12);
        assert_eq!(quantile(&bins, 100.0, 0.25), 0.0);
        let median = quantile(&bins, 100.0, 0.5);
        assert!((median - (4.0 + 20.0 / 70.0)).abs() < 1e-12, "{median}");
        assert!(quantile(&[], 0.0, 0.5).is_nan());
    }

    #[test]
    fn nothing_itself_is_not_below_nothing() {
        let bins = [bin(-2.0, -1.0, 10), bin(0.0, 0.0, 20), bin(4.0, 5.0, 70)];
        assert_eq!(below_nothing(&bins, 100.0), 0.1);
        assert_eq!(below_nothing(&[bin(-1.0, 3.0, 8)], 8.0), 0.25);
        assert!(below_nothing(&[], 0.0).is_nan());
    }

    #[test]
    fn parts_hold_everyone_between_their_ends() {
        let bins = [bin(-2.0, -1.0, 10), bin(0.0, 0.0, 20), bin(4.0, 5.0, 70)];
        let shares = parts(&bins, 100.0, -2.0, 5.0);
        assert_eq!(shares.len(), PARTS);
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        let half = parts(&bins, 100.0, -1.5, 4.5);
        assert!((half.iter().sum::<f64>() - 0.6).abs() < 1e-12);
        assert_eq!(parts(&bins[1..2], 20.0, 0.0, 0.0), [1.0]);
        assert_eq!(parts(&[], 0.0, f64::NAN, f64::NAN), Vec::<f64>::new());
    }
}

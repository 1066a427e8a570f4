//! Random numbers of single people: hashes of who someone is and when, never of the strategy.
//!
//! A person's key is a hash of the seed, the replication and how the person came. A uniform number of
//! a period is the key's SplitMix64 sequence (Steele, Lea & Flood 2014) at that period. So the same
//! person meets the same luck in every strategy, whatever happens to others.

use perennial_kernel::random::mix;

/// The step of the sequences: 2^64 divided by the golden ratio, made odd.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
/// Bits of a uniform number.
const BITS: u32 = 53;
/// 2^53: a threshold that every number is below.
pub(super) const CERTAIN: u64 = 1 << BITS;
const UNIT: f64 = 1.0 / CERTAIN as f64;

fn pair(high: usize, low: usize) -> u64 {
    ((high as u64) << 32) ^ low as u64
}

/// The threshold that uniform numbers, as [`Key::bits`], are below with probability p.
pub(super) fn threshold(p: f64) -> u64 {
    (p * CERTAIN as f64).round() as u64
}

/// How people come, and what is drawn besides exits. In hashes by number.
#[derive(Debug, Clone, Copy)]
#[repr(u8)]
pub(super) enum Purpose {
    /// Initial customers; the item is the place among them.
    Initial = 1,
    /// Arrivals; the item is the channel.
    Arrival = 2,
    /// Referred people; the item is the referral.
    Referral = 3,
    /// A `move` lever; the item is the pair of stages.
    Shift = 4,
    /// Number of orders of those counted as a period begins; the item is the stage.
    OrdersAtStart = 5,
    /// Number of orders of those counted as a period ends; the item is the stage.
    OrdersAtEnd = 6,
    /// What orders are worth.
    OrderValue = 7,
    /// The class of a person.
    Group = 8,
    /// Whether a person is written down.
    Written = 9,
}

/// The source of all random numbers of a replication.
#[derive(Debug, Clone, Copy)]
pub(super) struct Root(u64);

impl Root {
    pub fn new(seed: u64, replication: u32) -> Self {
        // "people" in letters: other engines hash the same seed.
        let seeded = mix(mix(seed ^ 0x7065_6F70_6C65).wrapping_add(STEP));
        Self(mix((seeded ^ u64::from(replication)).wrapping_add(STEP)))
    }

    /// The source of those who come in one way, by period and group.
    pub fn way(self, purpose: Purpose, item: usize, period: usize, group: usize) -> Key {
        let named = mix((self.0 ^ pair(purpose as usize, item)).wrapping_add(STEP));
        Key(mix((named ^ pair(period, group)).wrapping_add(STEP)))
    }
}

/// A person, or a source of persons or numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key(pub u64);

impl Key {
    /// A uniform number below [`CERTAIN`], by period or index.
    #[inline]
    pub fn bits(self, at: usize) -> u64 {
        mix(self.0.wrapping_add((at as u64).wrapping_mul(STEP))) >> (64 - BITS)
    }

    /// A uniform number in (0, 1).
    #[inline]
    pub fn uniform(self, at: usize) -> f64 {
        (self.bits(at) as f64 + 0.5) * UNIT
    }

    /// The source of numbers for another purpose.
    pub fn of(self, purpose: Purpose, item: usize) -> Self {
        Self(mix(
            (self.0 ^ pair(purpose as usize, item)).wrapping_add(STEP)
        ))
    }

    /// A person by index, or a source within a source.
    #[inline]
    pub fn child(self, index: u64) -> Self {
        let at = index.wrapping_add(1).wrapping_mul(STEP);
        Self(mix(mix(self.0.wrapping_add(at)).wrapping_add(STEP)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mean, variance and correlation between neighbours, by period and by person. Each bound is five
    /// standard errors, six of them: a false alarm in about 300,000 seeds.
    #[test]
    fn neighbouring_numbers_are_independent() {
        let source = Root::new(1, 0).way(Purpose::Arrival, 0, 1, 0);
        let one = source.child(7);
        let along: Vec<f64> = (0..100_000).map(|period| one.uniform(period)).collect();
        let across: Vec<f64> = (0..100_000).map(|i| source.child(i).uniform(3)).collect();
        for numbers in [along, across] {
            let n = numbers.len() as f64;
            let mean = numbers.iter().sum::<f64>() / n;
            let variance = numbers.iter().map(|u| (u - 0.5) * (u - 0.5)).sum::<f64>() / n;
            let lagged: f64 = numbers
                .windows(2)
                .map(|u| (u[0] - 0.5) * (u[1] - 0.5))
                .sum();
            assert!((mean - 0.5).abs() < 5.0 * (1.0 / 12.0 / n).sqrt());
            assert!((variance - 1.0 / 12.0).abs() < 5.0 * (1.0 / 180.0 / n).sqrt());
            assert!((lagged / n).abs() < 5.0 / 12.0 / n.sqrt());
        }
    }

    #[test]
    fn every_part_of_a_name_matters() {
        let root = Root::new(1, 0);
        let mut keys = vec![
            root.way(Purpose::Initial, 0, 0, 0),
            Root::new(2, 0).way(Purpose::Initial, 0, 0, 0),
            Root::new(1, 1).way(Purpose::Initial, 0, 0, 0),
            root.way(Purpose::Arrival, 0, 0, 0),
            root.way(Purpose::Initial, 1, 0, 0),
            root.way(Purpose::Initial, 0, 1, 0),
            root.way(Purpose::Initial, 0, 0, 1),
        ];
        let first = keys[0];
        keys.extend([first.child(0), first.child(1), first.of(Purpose::Shift, 0)]);
        let mut words: Vec<u64> = keys.iter().map(|key| key.0).collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), 10);
    }

    #[test]
    fn thresholds_are_probabilities() {
        assert_eq!(threshold(0.0), 0);
        assert_eq!(threshold(0.5), CERTAIN / 2);
        assert_eq!(threshold(1.0), CERTAIN);
    }
}

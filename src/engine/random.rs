//! Random numbers by name: one generator for each (seed, replication, purpose).
//!
//! The generator is xoshiro256++ (Blackman & Vigna 2019), seeded by SplitMix64 from a hash of its
//! name. Strategies are not part of a name: they share their random numbers, so that equal
//! parameters give bitwise equal draws and a lever shakes nothing but what it acts on.

use rand::{Rng as _, SeedableRng as _};
use rand_xoshiro::Xoshiro256PlusPlus;

/// What random numbers are drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Kind {
    /// Initial customers choosing their segment; the item is the stage.
    Initial = 1,
    /// A `move` lever; the item is the stage left.
    Shift = 2,
    /// An exit; the item is the transition.
    Exit = 3,
    /// New people by referral; the item is the referral.
    Referral = 4,
    /// New people by channel; the item is the channel.
    Arrival = 5,
    /// People of a channel with a fixed number choosing their segment; the item is the channel.
    ArrivalSegment = 6,
}

/// The name of a generator within a replication.
///
/// Items are named by their position in the scenario, so that adding one at the end leaves the
/// others' random numbers alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Purpose {
    /// What for.
    pub kind: Kind,
    /// Position of the transition, stage, channel or referral.
    pub item: u32,
    /// Period, from 1; 0 for what happens at time 0.
    pub period: u32,
    /// Position of the segment.
    pub segment: u32,
    /// Tenure class.
    pub tenure: u32,
    /// Tells apart what is the same otherwise.
    pub occurrence: u32,
}

impl Purpose {
    /// A purpose of an item in a period, in the first segment, tenure class and occurrence.
    #[must_use]
    pub fn new(kind: Kind, item: usize, period: usize) -> Self {
        Self {
            kind,
            item: low(item),
            period: low(period),
            segment: 0,
            tenure: 0,
            occurrence: 0,
        }
    }

    /// The same in this segment.
    #[must_use]
    pub fn segment(self, segment: usize) -> Self {
        Self {
            segment: low(segment),
            ..self
        }
    }

    /// The same in this tenure class.
    #[must_use]
    pub fn tenure(self, tenure: usize) -> Self {
        Self {
            tenure: low(tenure),
            ..self
        }
    }

    /// The same, told apart from the others.
    #[must_use]
    pub fn occurrence(self, occurrence: usize) -> Self {
        Self {
            occurrence: low(occurrence),
            ..self
        }
    }
}

/// Every count in a scenario is far below 2^32.
fn low(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// The random numbers of one replication.
#[derive(Debug, Clone, Copy)]
pub struct Stream {
    base: u64,
}

impl Stream {
    /// The stream of a replication.
    #[must_use]
    pub fn new(seed: u64, replication: u32) -> Self {
        let seeded = mix(seed ^ 0x9E37_79B9_7F4A_7C15);
        Self {
            base: mix(seeded ^ (u64::from(replication) + 1)),
        }
    }

    /// The generator of this name.
    #[must_use]
    pub fn generator(self, purpose: Purpose) -> Generator {
        let mut hash = mix(self.base ^ pair(purpose.kind as u32, purpose.item));
        hash = mix(hash ^ pair(purpose.period, purpose.segment));
        hash = mix(hash ^ pair(purpose.tenure, purpose.occurrence));
        Generator(Xoshiro256PlusPlus::seed_from_u64(hash))
    }
}

fn pair(high: u32, low: u32) -> u64 {
    (u64::from(high) << 32) | u64::from(low)
}

/// The finalizer of SplitMix64 (Steele, Lea & Flood 2014), a bijection that spreads every bit.
fn mix(value: u64) -> u64 {
    let mut z = value.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// A source of uniform random numbers.
#[derive(Debug, Clone)]
pub struct Generator(Xoshiro256PlusPlus);

impl Generator {
    /// A number in [0, 1), a multiple of 2^-53.
    #[must_use]
    pub fn uniform(&mut self) -> f64 {
        const STEP: f64 = 1.0 / 9_007_199_254_740_992.0;
        (self.0.next_u64() >> 11) as f64 * STEP
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_always_gives_the_same_numbers() {
        let purpose = Purpose::new(Kind::Exit, 3, 7).segment(1).tenure(2);
        let mut first = Stream::new(1, 0).generator(purpose);
        let mut again = Stream::new(1, 0).generator(purpose);
        for _ in 0..10 {
            assert_eq!(first.uniform().to_bits(), again.uniform().to_bits());
        }
    }

    #[test]
    fn every_part_of_a_name_matters() {
        let purpose = Purpose::new(Kind::Exit, 3, 7);
        let mut draws: Vec<u64> = [
            Stream::new(1, 0).generator(purpose),
            Stream::new(2, 0).generator(purpose),
            Stream::new(1, 1).generator(purpose),
            Stream::new(1, 0).generator(Purpose::new(Kind::Referral, 3, 7)),
            Stream::new(1, 0).generator(Purpose::new(Kind::Exit, 7, 3)),
            Stream::new(1, 0).generator(purpose.segment(1)),
            Stream::new(1, 0).generator(purpose.tenure(1)),
            Stream::new(1, 0).generator(purpose.occurrence(1)),
        ]
        .into_iter()
        .map(|mut generator| generator.uniform().to_bits())
        .collect();
        draws.sort_unstable();
        draws.dedup();
        assert_eq!(draws.len(), 8);
    }

    /// First numbers of neighbouring names: mean and variance of a uniform, and no correlation from
    /// name to name. With 100,000 names each bound is five standard errors: a false alarm in about
    /// 600,000 seeds.
    #[test]
    fn neighbouring_names_are_independent() {
        let n = 100_000;
        let draw = |i: usize| {
            Stream::new(5, (i / 1000) as u32)
                .generator(Purpose::new(Kind::Exit, i % 10, (i / 10) % 100))
                .uniform()
        };
        let draws: Vec<f64> = (0..n).map(draw).collect();
        let count = n as f64;
        let mean = draws.iter().sum::<f64>() / count;
        assert!((mean - 0.5).abs() < 5.0 * (1.0 / 12.0 / count).sqrt());
        let lagged: f64 = draws
            .windows(2)
            .map(|pair| (pair[0] - 0.5) * (pair[1] - 0.5))
            .sum::<f64>()
            / count;
        assert!(lagged.abs() < 5.0 / 12.0 / count.sqrt());
    }
}

//! Where in the space of uncertain numbers each replication lies: a low-discrepancy design.
//!
//! [`point`] is the Sobol sequence with the direction numbers `new-joe-kuo-6` of Joe & Kuo (2008, SIAM
//! Journal on Scientific Computing 30, 2635–2654), scrambled by Owen's nested permutations (1995):
//! every point is uniform by itself, and any 2^k points from 0 on fill every dimension, and many of
//! the planes between, evenly. The mean of a smooth function of a draw then errs many times less than
//! with plain [`random`] draws. A point depends on its replication alone, not on how many there are, so
//! that a run can be extended.
//!
//! There are direction numbers for 64 dimensions. Further ones come in blocks of 64: each block goes
//! through the same sequence in an order of its own, itself scrambled so that 2^k points from 0 on
//! stay a stretch of the sequence (Burley 2020, Journal of Computer Graphics Techniques 9 (4)).
//! Within a block the dimensions are spread jointly, between blocks like random ones.
//!
//! The direction numbers are used under the licence in `THIRD-PARTY.md` of this package.

mod directions;

use crate::random::mix;
use directions::{DIMENSIONS, directions};

/// Sets these hashes apart from every other use of a scenario's seed.
const DOMAIN: u64 = 0x7065_7265_6e6e_6961;

/// What a key is for.
const SCRAMBLE: u64 = 1;
const SHUFFLE: u64 = 2;
const RANDOM: u64 = 3;
const SCRAMBLE_NAMED: u64 = 4;
const SHUFFLE_NAMED: u64 = 5;

/// SplitMix64's increment (Steele, Lea & Flood 2014).
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// Coordinate of a replication in a dimension, strictly between 0 and 1: an odd multiple of 2^-53.
///
/// The upper 32 bits are those of the scrambled sequence, the rest random.
#[must_use]
pub fn point(seed: u64, replication: u32, dimension: u32) -> f64 {
    let block = dimension / DIMENSIONS;
    let index = if block == 0 {
        replication
    } else {
        scrambled(key(seed, SHUFFLE, u64::from(block)), replication)
    };
    let key = key(seed, SCRAMBLE, u64::from(dimension));
    scattered(key, sequence(index, dimension % DIMENSIONS))
}

/// Coordinate of a replication in a dimension that has a name and no number: whatever other dimensions there
/// are, it is the same. By itself it is as evenly spread as any; to others it is as a random one (the first
/// dimension of the sequence, in an order of its own).
#[must_use]
pub fn named(seed: u64, replication: u32, name: u64) -> f64 {
    let index = scrambled(key(seed, SHUFFLE_NAMED, name), replication);
    scattered(key(seed, SCRAMBLE_NAMED, name), sequence(index, 0))
}

/// A point of the sequence, scrambled.
fn scattered(key: u64, place: u32) -> f64 {
    let rest = hash(key, (1 << 32) | u64::from(place));
    let bits = (u64::from(scrambled(key, place)) << 20) | (rest >> 44);
    uniform(bits)
}

/// A plain random number for a replication and a dimension, strictly between 0 and 1.
#[must_use]
pub fn random(seed: u64, replication: u32, dimension: u32) -> f64 {
    uniform(
        hash(
            key(seed, RANDOM, u64::from(dimension)),
            u64::from(replication),
        ) >> 12,
    )
}

/// Of 52 bits, the middle of their interval.
fn uniform(bits: u64) -> f64 {
    (bits * 2 + 1) as f64 * (0.5 / (1_u64 << 52) as f64)
}

/// Element `index` of the Sobol sequence in a dimension, as 32 binary places.
fn sequence(index: u32, dimension: u32) -> u32 {
    let Some(directions) = directions().get(dimension as usize) else {
        return 0;
    };
    let mut place = 0;
    for (bit, direction) in directions.iter().enumerate() {
        // All ones where the bit is set: faster than a branch that is taken half of the times.
        place ^= direction & 0_u32.wrapping_sub((index >> bit) & 1);
    }
    place
}

/// The places with each flipped or not by a hash of those above it: Owen's nested permutation.
fn scrambled(key: u64, places: u32) -> u32 {
    let mut flips = 0;
    for depth in 0..32 {
        // The node of the binary tree at which this place chooses its branch, numbered from 1.
        let node = (1_u64 << depth) | (u64::from(places) >> (32 - depth));
        flips = (flips << 1) | (hash(key, node) >> 63) as u32;
    }
    places ^ flips
}

/// The key of a purpose in a dimension or block, by number or name.
fn key(seed: u64, purpose: u64, item: u64) -> u64 {
    hash(hash(seed ^ DOMAIN, purpose), item)
}

/// Output number `n` of SplitMix64 from this state.
fn hash(state: u64, n: u64) -> u64 {
    mix(state.wrapping_add((n + 1).wrapping_mul(GOLDEN)))
}

#[cfg(test)]
mod tests;

//! Uniform random numbers by name, and nothing else: no generator has a state.
//!
//! A number is a hash of two words. One stands for the seed and the replication ([`base`]), the other
//! for what the number is drawn for ([`purpose`]), which all replications and strategies share and a
//! plan can hash beforehand. Drawing ([`uniform`]) then costs one addition and one finalizer.

use core::hint::black_box;

/// The step of a Weyl sequence: 2^64 divided by the golden ratio, made odd.
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// The word of a replication.
#[must_use]
pub fn base(seed: u64, replication: u32) -> u64 {
    step(step(seed, 0), u64::from(replication) + 1)
}

/// The word of a purpose, named by small numbers (kind, item, period, ...). Names of different lengths
/// differ, though one continues the other with zeros.
#[must_use]
pub fn purpose(words: &[u32]) -> u64 {
    let mut hash = step(!0, words.len() as u64);
    for pair in words.chunks(2) {
        let low = pair.get(1).map_or(0, |word| u64::from(*word));
        hash = step(hash, (u64::from(pair[0]) << 32) | low);
    }
    hash
}

/// The number of this replication and purpose: an odd multiple of 2^-52, so that neither it nor
/// 1 minus it, which is exact, is ever 0.
#[must_use]
#[inline]
pub fn uniform(base: u64, purpose: u64) -> f64 {
    centered(base, purpose) + 0.5
}

/// The same less 1/2, which is exact too.
#[inline(always)]
fn centered(base: u64, purpose: u64) -> f64 {
    center(mix(base.wrapping_add(purpose)))
}

/// [`uniform`] less 1/2 for eight replications.
#[inline(always)]
pub(crate) fn centered_lanes<const LANES: usize>(
    base: &[u64; LANES],
    purpose: u64,
) -> [f64; LANES] {
    let mut centered = [0.0; LANES];
    for i in 0..LANES {
        // The black box keeps compilers from hashing two lanes at once: vector instructions multiply
        // words of 64 bits piecemeal, and the scalar units have nothing else to do.
        centered[i] = center(black_box(mix(base[i].wrapping_add(purpose))));
    }
    centered
}

#[inline(always)]
fn center(hash: u64) -> f64 {
    /// 1.0, and a last bit that is always set.
    const SET: u64 = 1.0_f64.to_bits() | 1;
    // 51 random bits behind the point of 1.xxx; the difference is exact.
    f64::from_bits((hash >> 12) | SET) - 1.5
}

/// A hash of a word on top of a hash.
fn step(hash: u64, word: u64) -> u64 {
    mix((hash ^ word).wrapping_add(GOLDEN))
}

/// The finalizer of SplitMix64 (Steele, Lea & Flood 2014; Stafford's variant 13): a bijection in which
/// every bit of the argument changes every bit of the result with probability one half.
#[inline]
#[must_use]
pub fn mix(word: u64) -> u64 {
    let z = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests;

//! One random number, or those of many replications in lock-step.
//!
//! A main pass without branches handles eight lanes at once, in a form that compilers turn into vector
//! instructions: uniform number, normal quantile from the table, rounded smooth variable. Lanes whose
//! number is not certain so are taken one by one; lanes of small mean wait until there are eight of
//! them. A single number takes the same steps.

use crate::exact::{Law, Level};
use crate::normal::{self, TABLE_ERROR, Table};
use crate::random;
use crate::smooth::{LARGE_VARIANCE, Place, Polynomials, SMALL_MEAN};

/// Lanes taken at once.
pub(crate) const WIDTH: usize = 8;

/// Whole numbers end here as doubles, or nearly: 9 * 10^15. Counts and means above are taken as this.
pub(crate) const LARGEST: f64 = 9.0e15;

/// A family of laws on whole numbers, by a size: people, or a mean.
///
/// A member tells the quantile of its *rarer outcome*, and how the number wanted follows from it.
pub(crate) trait Family {
    /// A member of the family.
    type Law: Law;
    /// The member of this size.
    fn law(&self, size: f64) -> Self::Law;
    /// 1, or -1 if the rarer outcome becomes less as u grows.
    fn sign(&self) -> f64;
    /// Mean of the rarer outcome.
    fn mean(&self, size: f64) -> f64;
    /// Its variance, by its mean.
    fn variance(&self, mean: f64) -> f64;
    /// The polynomials of its smooth form.
    fn polynomials(&self) -> &Polynomials;
    /// The number wanted, by that of the rarer outcome.
    fn finish(&self, size: f64, rare: f64) -> f64;
    /// The most that the rarer outcome can number.
    fn largest(&self, size: f64) -> f64;
    /// What summing probabilities needs beside the sizes.
    type Sum: Copy;
    /// The same of this member.
    fn sum(&self) -> Self::Sum;
    /// By summing probabilities up to the levels, for small means.
    fn count<const LANES: usize>(
        sum: &Self::Sum,
        level: &[f64; LANES],
        size: &[f64; LANES],
    ) -> [f64; LANES];
}

/// The quantile at u, which lies strictly between 0 and 1.
#[inline(always)]
pub(crate) fn one<F: Family>(family: &F, u: f64, size: f64) -> f64 {
    if !(size > 0.0) {
        return 0.0;
    }
    if family.mean(size) < SMALL_MEAN {
        return small(family, u, size);
    }
    let z = family.sign() * Table::get().quantile(u - 0.5);
    let (rare, margin) = quick(family, size, z);
    if margin > 0.0 {
        family.finish(size, rare)
    } else {
        careful(family, u, size)
    }
}

/// The rarer outcome's number at the normal quantile z from the table, and what that is certain by.
#[inline(always)]
fn quick<F: Family>(family: &F, size: f64, z: f64) -> (f64, f64) {
    let mean = family.mean(size);
    let place = family
        .polynomials()
        .place(mean, family.variance(mean), z, TABLE_ERROR);
    let nearest = place.nearest();
    let margin = place.margin(nearest);
    let rare = if nearest > 0.0 { nearest } else { 0.0 };
    let largest = family.largest(size);
    (if rare < largest { rare } else { largest }, margin)
}

/// The same with a full quantile, and with the distribution function where that does not decide.
#[inline(never)]
fn careful<F: Family>(family: &F, u: f64, size: f64) -> f64 {
    let size = size.min(LARGEST);
    let mean = family.mean(size);
    if !(mean >= SMALL_MEAN) {
        return small(family, u, size);
    }
    let variance = family.variance(mean);
    let z = family.sign() * normal::quantile(u);
    let Place { w, error } = family.polynomials().place(mean, variance, z, 0.0);
    let nearest = libm::rint(w);
    let rare = if variance > LARGE_VARIANCE || error < 0.5 - (w - nearest).abs() {
        nearest.clamp(0.0, family.largest(size))
    } else {
        let level = Level::new(u, family.sign() < 0.0);
        let law = family.law(size);
        if error < 0.25 {
            level.decide(&law, w.floor())
        } else {
            level.search(&law, w.floor())
        }
    };
    family.finish(size, rare)
}

/// Small means one by one.
#[inline(never)]
fn small<F: Family>(family: &F, u: f64, size: f64) -> f64 {
    let level = Level::new(u, family.sign() < 0.0);
    if level.at_least() > 1.0 - NEAR_ONE {
        near_one(family, level, size)
    } else {
        let [rare] = F::count(&family.sum(), &[level.at_least()], &[size]);
        family.finish(size, rare)
    }
}

/// Levels nearer to 1 are looked for from the upper tail: a sum of probabilities cannot tell them.
const NEAR_ONE: f64 = 1.0 / 1024.0;

#[cold]
#[inline(never)]
fn near_one<F: Family>(family: &F, level: Level, size: f64) -> f64 {
    let mean = family.mean(size);
    let guess = mean + 3.0 * mean.sqrt();
    family.finish(size, level.search(&family.law(size), guess.floor()))
}

/// The numbers of all lanes: lane i is that of replication `bases[i]` and of `sizes[i]`. As many as the
/// shortest slice has.
#[inline(always)]
pub(crate) fn draw<F: Family>(
    family: &F,
    bases: &[u64],
    purpose: u64,
    sizes: &[f64],
    out: &mut [f64],
) {
    let table = Table::get();
    let lanes = bases.len().min(sizes.len()).min(out.len());
    let (bases, sizes, out) = (&bases[..lanes], &sizes[..lanes], &mut out[..lanes]);
    let mut waiting = Waiting::default();
    let mut sum = None;
    let mut start = 0;
    while start < lanes {
        let (mut bases_left, mut sizes_left) = ([0; WIDTH], [0.0; WIDTH]);
        let base = first(&bases[start..], &mut bases_left);
        let size = first(&sizes[start..], &mut sizes_left);
        if all_small(family, size) {
            if size.iter().all(|size| *size == 0.0) {
                store(&[0.0; WIDTH], &mut out[start..]);
            } else {
                let sum = sum.get_or_insert_with(|| family.sum());
                let number = eight_small(family, sum, base, purpose, size);
                store(&number, &mut out[start..]);
            }
        } else {
            let (number, doubtful) = eight(family, table, base, purpose, size);
            store(&number, &mut out[start..]);
            if doubtful.iter().sum::<u64>() != 0 {
                for i in 0..WIDTH.min(lanes - start) {
                    if doubtful[i] != 0 {
                        let u = random::uniform(base[i], purpose);
                        out[start + i] = single(family, u, size[i], start + i, &mut waiting);
                        if waiting.count == WIDTH {
                            let sum = sum.get_or_insert_with(|| family.sum());
                            waiting.settle(family, sum, out);
                        }
                    }
                }
            }
        }
        start += WIDTH;
    }
    if waiting.count > 0 {
        waiting.settle(family, &sum.unwrap_or_else(|| family.sum()), out);
    }
}

/// Whether all means are small. The first tells mostly.
#[inline(always)]
fn all_small<F: Family>(family: &F, size: &[f64; WIDTH]) -> bool {
    let mut not = 0;
    if family.mean(size[0]) < SMALL_MEAN {
        for size in size {
            let small = (*size >= 0.0) & (family.mean(*size) < SMALL_MEAN);
            not += u64::from(!small);
        }
        return not == 0;
    }
    false
}

/// Eight numbers of small mean.
#[inline(always)]
fn eight_small<F: Family>(
    family: &F,
    sum: &F::Sum,
    base: &[u64; WIDTH],
    purpose: u64,
    size: &[f64; WIDTH],
) -> [f64; WIDTH] {
    let failures = family.sign() < 0.0;
    let centered = random::centered_lanes(base, purpose);
    let mut level = [0.0; WIDTH];
    let mut near = 0;
    for i in 0..WIDTH {
        level[i] = Level::new(0.5 + centered[i], failures).at_least();
        near += u64::from(level[i] > 1.0 - NEAR_ONE);
    }
    let rare = F::count(sum, &level, size);
    let mut number = [0.0; WIDTH];
    for i in 0..WIDTH {
        number[i] = family.finish(size[i], rare[i]);
    }
    if near > 0 {
        for i in 0..WIDTH {
            if level[i] > 1.0 - NEAR_ONE {
                let level = Level::new(0.5 + centered[i], failures);
                number[i] = near_one(family, level, size[i]);
            }
        }
    }
    number
}

/// The first eight of a slice; if it is shorter, a copy filled up with what `room` holds.
#[inline(always)]
fn first<'a, T: Copy>(slice: &'a [T], room: &'a mut [T; WIDTH]) -> &'a [T; WIDTH] {
    if let Some(first) = slice.first_chunk() {
        return first;
    }
    for (room, value) in room.iter_mut().zip(slice) {
        *room = *value;
    }
    room
}

/// As many as there is room for.
#[inline(always)]
fn store(numbers: &[f64; WIDTH], out: &mut [f64]) {
    if let Some(out) = out.first_chunk_mut() {
        *out = *numbers;
    } else {
        for (out, number) in out.iter_mut().zip(numbers) {
            *out = *number;
        }
    }
}

/// Eight numbers, and which of them are certain.
#[inline(always)]
fn eight<F: Family>(
    family: &F,
    table: &Table,
    base: &[u64; WIDTH],
    purpose: u64,
    size: &[f64; WIDTH],
) -> ([f64; WIDTH], [u64; WIDTH]) {
    let u = random::centered_lanes(base, purpose);
    let mut z = [0.0; WIDTH];
    for i in 0..WIDTH {
        z[i] = table.quantile(u[i]);
    }
    let mut number = [0.0; WIDTH];
    let mut doubtful = [0; WIDTH];
    for i in 0..WIDTH {
        let (rare, margin) = quick(family, size[i], family.sign() * z[i]);
        number[i] = family.finish(size[i], rare);
        let certain = (margin > 0.0) & (family.mean(size[i]) >= SMALL_MEAN);
        doubtful[i] = if certain { 0 } else { 1 };
    }
    (number, doubtful)
}

/// The number of a lane that needs care; a preliminary one, if it waits.
#[inline(always)]
fn single<F: Family>(family: &F, u: f64, size: f64, lane: usize, waiting: &mut Waiting) -> f64 {
    if !(size > 0.0) {
        return 0.0;
    }
    if !(family.mean(size) < SMALL_MEAN) {
        return careful(family, u, size);
    }
    let level = Level::new(u, family.sign() < 0.0);
    if level.at_least() > 1.0 - NEAR_ONE {
        return near_one(family, level, size);
    }
    waiting.add(level.at_least(), size, lane);
    0.0
}

/// Up to eight lanes of small mean.
#[derive(Default)]
struct Waiting {
    level: [f64; WIDTH],
    size: [f64; WIDTH],
    lane: [usize; WIDTH],
    count: usize,
}

impl Waiting {
    /// Adds a lane.
    #[inline(always)]
    fn add(&mut self, level: f64, size: f64, lane: usize) {
        let at = self.count % WIDTH;
        self.level[at] = level;
        self.size[at] = size;
        self.lane[at] = lane;
        self.count = at + 1;
    }

    /// Gives the lanes their numbers. Nobody waits any more.
    #[inline(never)]
    fn settle<F: Family>(&mut self, family: &F, sum: &F::Sum, out: &mut [f64]) {
        let rare = F::count(sum, &self.level, &self.size);
        for i in 0..self.count {
            out[self.lane[i]] = family.finish(self.size[i], rare[i]);
        }
        *self = Self::default();
    }
}

/// A uniform number that is none is taken to the nearest that [`random::uniform`] can give, NaN to the
/// least.
pub(crate) fn clean_uniform(u: f64) -> f64 {
    const LEAST: f64 = f64::EPSILON / 2.0;
    if u > LEAST { u.min(1.0 - LEAST) } else { LEAST }
}

//! The random numbers of many replications, in lock-step.
//!
//! A main pass without branches takes eight lanes at once, in a form that compilers turn into vector
//! instructions: uniform number, normal quantile from the table, rounded smooth variable. Lanes whose
//! number is not certain then are taken one by one. Small means are summed, eight lanes at once too; where
//! they stand among larger ones they wait until there are eight. Each lane gets what
//! [`one`](crate::family::one) would give it.

use crate::family::{Family, careful, is_near_one, level, near_one, quick};
use crate::normal::Table;
use crate::random;
use crate::smooth::SMALL_MEAN;

/// Lanes taken at once.
pub(crate) const WIDTH: usize = 8;

/// Which family of laws each lane has.
pub(crate) trait Lanes {
    /// The kind of family.
    type Family: Family;
    /// That of a lane.
    fn family(&self, lane: usize) -> Self::Family;
    /// The [`Family::terms`] of these lanes.
    fn terms(&self, lanes: &[usize; WIDTH]) -> [[f64; WIDTH]; 2];
}

/// The numbers of all lanes: lane i is that of replication `bases[i]`, and of `sizes[i]`. As many as the
/// shortest slice has.
#[inline(always)]
pub(crate) fn draw<L: Lanes>(
    lanes: &L,
    bases: &[u64],
    purpose: u64,
    sizes: &[f64],
    out: &mut [f64],
) {
    let table = Table::get();
    let count = bases.len().min(sizes.len()).min(out.len());
    let (bases, sizes, out) = (&bases[..count], &sizes[..count], &mut out[..count]);
    let mut waiting = Waiting::default();
    let mut start = 0;
    while start < count {
        let (mut bases_left, mut sizes_left) = ([0; WIDTH], [0.0; WIDTH]);
        let base = first(&bases[start..], &mut bases_left);
        let size = first(&sizes[start..], &mut sizes_left);
        let eight = Eight {
            lanes,
            start,
            base,
            purpose,
            size,
        };
        if eight.all_small() {
            if size.iter().all(|size| *size == 0.0) {
                store(&[0.0; WIDTH], &mut out[start..]);
            } else {
                store(&eight.small(), &mut out[start..]);
            }
        } else {
            let (number, doubtful) = eight.large(table);
            store(&number, &mut out[start..]);
            if doubtful.iter().sum::<u64>() != 0 {
                for i in 0..WIDTH.min(count - start) {
                    if doubtful[i] != 0 {
                        out[start + i] = eight.single(i, &mut waiting);
                        if waiting.count == WIDTH {
                            waiting.settle(lanes, out);
                        }
                    }
                }
            }
        }
        start += WIDTH;
    }
    if waiting.count > 0 {
        waiting.settle(lanes, out);
    }
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

/// Eight lanes from `start` on.
struct Eight<'a, L> {
    lanes: &'a L,
    start: usize,
    base: &'a [u64; WIDTH],
    purpose: u64,
    size: &'a [f64; WIDTH],
}

impl<L: Lanes> Eight<'_, L> {
    #[inline(always)]
    fn family(&self, i: usize) -> L::Family {
        self.lanes.family(self.start + i)
    }

    /// Whether all means are small. The first tells mostly.
    #[inline(always)]
    fn all_small(&self) -> bool {
        if self.family(0).mean(self.size[0]) < SMALL_MEAN {
            let mut others = 0;
            for i in 0..WIDTH {
                let size = self.size[i];
                let small = (size >= 0.0) & (self.family(i).mean(size) < SMALL_MEAN);
                others += u64::from(!small);
            }
            return others == 0;
        }
        false
    }

    /// The numbers, and which of them are doubtful.
    #[inline(always)]
    fn large(&self, table: &Table) -> ([f64; WIDTH], [u64; WIDTH]) {
        let mut z = random::centered_lanes(self.base, self.purpose);
        for z in &mut z {
            *z = table.quantile(*z);
        }
        let mut number = [0.0; WIDTH];
        let mut doubtful = [0; WIDTH];
        for i in 0..WIDTH {
            let (family, size) = (self.family(i), self.size[i]);
            let (nearest, margin) = quick(family, size, z[i]);
            number[i] = nearest;
            let certain = (margin > 0.0) & (family.mean(size) >= SMALL_MEAN);
            doubtful[i] = if certain { 0 } else { 1 };
        }
        (number, doubtful)
    }

    /// The numbers, where all means are small.
    #[inline(always)]
    fn small(&self) -> [f64; WIDTH] {
        let centered = random::centered_lanes(self.base, self.purpose);
        let terms = self.lanes.terms(&std::array::from_fn(|i| self.start + i));
        let mut levels = [0.0; WIDTH];
        let mut near = 0;
        for i in 0..WIDTH {
            levels[i] = level(self.family(i), centered[i] + 0.5).at_least();
            near += u64::from(is_near_one(levels[i]));
        }
        let rare = L::Family::count(&terms, &levels, self.size);
        let mut number = [0.0; WIDTH];
        for i in 0..WIDTH {
            number[i] = self.family(i).finish(self.size[i], rare[i]);
        }
        if near > 0 {
            for i in 0..WIDTH {
                if is_near_one(levels[i]) {
                    number[i] = near_one(self.family(i), centered[i] + 0.5, self.size[i]);
                }
            }
        }
        number
    }

    /// The number of a doubtful lane; a preliminary one, if it waits.
    #[inline(always)]
    fn single(&self, i: usize, waiting: &mut Waiting) -> f64 {
        let (family, size) = (self.family(i), self.size[i]);
        if size.is_nan() || size <= 0.0 {
            return 0.0;
        }
        let u = random::uniform(self.base[i], self.purpose);
        let mean = family.mean(size);
        if mean.is_nan() || mean >= SMALL_MEAN {
            return careful(family, u, size);
        }
        let level = level(family, u).at_least();
        if is_near_one(level) {
            return near_one(family, u, size);
        }
        waiting.add(level, size, self.start + i);
        0.0
    }
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
    /// Adds a lane, for which there must be room.
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
    fn settle<L: Lanes>(&mut self, lanes: &L, out: &mut [f64]) {
        let terms = lanes.terms(&self.lane);
        let rare = L::Family::count(&terms, &self.level, &self.size);
        for (i, rare) in rare.iter().enumerate().take(self.count) {
            let lane = self.lane[i];
            out[lane] = lanes.family(lane).finish(self.size[i], *rare);
        }
        *self = Self::default();
    }
}

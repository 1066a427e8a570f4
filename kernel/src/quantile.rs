//! Quantiles of a column of numbers: selected, not sorted.
//!
//! The numbers are counted into buckets of equal width; only the few buckets that hold a wanted rank
//! are taken out and put in order. No step of the way from a number to its bucket (subtracting,
//! multiplying, rounding) ever falls where the number rises, so buckets follow the order of numbers
//! whatever rounding loses, and what comes out are order statistics to the last bit.

/// Buckets of a pass: as many as a byte tells apart.
const BUCKETS: usize = 256;
/// Numbers that are put in order by moving them about.
const SMALL: usize = 32;
/// Levels answered by one pass: each needs two ranks, and a rank's bucket is named by four bits.
const LEVELS: usize = 7;
/// How often a bucket that holds too much is divided again, each time into 255 times finer ones.
const DEPTH: usize = 16;
/// Names of buckets: none, and those that hold a wanted rank.
const NAMES: usize = 16;
/// Added to a number from 0 to 255, it leaves that number, rounded, in the lowest byte.
const ROUND: f64 = 4_503_599_627_370_496.0;

/// Memory that selecting works in, kept from one column to the next.
#[derive(Debug, Clone, Default)]
pub struct Room {
    /// Bucket of each number.
    buckets: Vec<u8>,
    /// The numbers of wanted buckets, bucket by bucket, and one place for all others.
    taken: Vec<f64>,
}

/// Quantiles of type 7 (the default of R and NumPy) at levels from 0 to 1, one for each level; NaN
/// where there are no numbers. None of the numbers may be NaN.
pub fn quantiles(values: &[f64], levels: &[f64], room: &mut Room, found: &mut [f64]) {
    found.fill(f64::NAN);
    if values.is_empty() {
        return;
    }
    for (levels, found) in levels.chunks(LEVELS).zip(found.chunks_mut(LEVELS)) {
        let mut ranks = [0; 2 * LEVELS];
        for (level, pair) in levels.iter().zip(ranks.chunks_exact_mut(2)) {
            let place = Place::new(values.len(), *level);
            pair[0] = place.below;
            pair[1] = place.above();
        }
        let mut numbers = [0.0; 2 * LEVELS];
        let ranks = &ranks[..2 * levels.len()];
        order(values, ranks, room, &mut numbers, 0);
        for ((level, pair), found) in levels.iter().zip(numbers.chunks_exact(2)).zip(found) {
            *found = between(pair[0], pair[1], Place::new(values.len(), *level).part);
        }
    }
}

/// Where a quantile of type 7 lies among numbers in order: at `below`, or this part of the way from
/// there to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The rank, from 0, at or below it.
    pub below: usize,
    /// The part of the way to the next rank, at least 0 and below 1.
    pub part: f64,
}

impl Place {
    /// The place of a level from 0 to 1 among so many numbers, at least one.
    #[must_use]
    pub fn new(count: usize, level: f64) -> Self {
        let last = count.saturating_sub(1);
        let place = last as f64 * level;
        let below = (place.floor() as usize).min(last);
        let part = if below < last {
            place - below as f64
        } else {
            0.0
        };
        Self { below, part }
    }

    /// The rank at or above it.
    #[must_use]
    pub fn above(&self) -> usize {
        self.below + usize::from(self.part > 0.0)
    }
}

/// The number a part of the way from one to another.
#[must_use]
pub fn between(low: f64, high: f64, part: f64) -> f64 {
    // Two infinities have no difference.
    if part > 0.0 && low != high {
        low + part * (high - low)
    } else {
        low
    }
}

/// The least and the largest number; infinities the wrong way round where there is none. NaN is
/// passed over.
#[must_use]
pub fn ends(values: &[f64]) -> (f64, f64) {
    let mut low = [f64::INFINITY; 4];
    let mut high = [f64::NEG_INFINITY; 4];
    let mut fours = values.chunks_exact(4);
    for four in &mut fours {
        for lane in 0..4 {
            let value = four[lane];
            low[lane] = if value < low[lane] { value } else { low[lane] };
            high[lane] = if value > high[lane] {
                value
            } else {
                high[lane]
            };
        }
    }
    for &value in fours.remainder().iter().chain(&low.clone()) {
        low[0] = if value < low[0] { value } else { low[0] };
    }
    for &value in fours.remainder().iter().chain(&high.clone()) {
        high[0] = if value > high[0] { value } else { high[0] };
    }
    (low[0], high[0])
}

/// A bucket that holds wanted ranks.
#[derive(Clone, Copy, Default)]
struct Bucket {
    /// How many numbers lie before it.
    before: usize,
    /// Where it begins among those taken, and ends.
    start: usize,
    end: usize,
}

/// The numbers of ranks that do not fall, and are at most as many as fit the names.
fn order(values: &[f64], ranks: &[usize], room: &mut Room, found: &mut [f64], depth: usize) {
    let (low, high) = ends(values);
    if low == high {
        found.fill(low);
        return;
    }
    let scale = (BUCKETS - 1) as f64 / (high - low);
    let is_divided = scale > 0.0 && scale.is_finite() && depth < DEPTH && values.len() > SMALL;
    if !is_divided {
        room.taken.clear();
        room.taken.extend_from_slice(values);
        by_gaps(&mut room.taken);
        for (rank, found) in ranks.iter().zip(found) {
            *found = room.taken[*rank];
        }
        return;
    }
    let buckets = &mut room.buckets;
    buckets.clear();
    buckets.extend(values.iter().map(|value| bucket(*value, low, scale)));
    let mut counts = [0_u32; BUCKETS];
    for &bucket in buckets.iter() {
        counts[usize::from(bucket)] += 1;
    }
    let mut wanted = Wanted::new(&counts);
    let mut names = [0; 2 * LEVELS];
    for (rank, name) in ranks.iter().zip(&mut names) {
        *name = wanted.name(*rank);
    }
    wanted.take(values, buckets, &mut room.taken);
    let mut first = 0;
    while first < ranks.len() {
        let bucket = &wanted.buckets[names[first]];
        let end = (first..ranks.len())
            .find(|place| names[*place] != names[first])
            .unwrap_or(ranks.len());
        let mut own = [0; 2 * LEVELS];
        for (own, rank) in own.iter_mut().zip(&ranks[first..end]) {
            *own = rank - bucket.before;
        }
        let numbers = &mut room.taken[bucket.start..bucket.end];
        let own = &own[..end - first];
        within(numbers, own, &mut found[first..end], depth + 1);
        first = end;
    }
}

/// The numbers of ranks within one bucket.
fn within(numbers: &mut [f64], ranks: &[usize], found: &mut [f64], depth: usize) {
    if numbers.len() > SMALL {
        // Most numbers lie in this one: it is divided again, into finer ones.
        order(numbers, ranks, &mut Room::default(), found, depth);
        return;
    }
    by_gaps(numbers);
    for (rank, found) in ranks.iter().zip(found) {
        *found = numbers[*rank];
    }
}

fn bucket(value: f64, low: f64, scale: f64) -> u8 {
    ((value - low) * scale + ROUND).to_bits() as u8
}

/// The buckets that hold wanted ranks, by name; 0 is no name.
struct Wanted<'a> {
    counts: &'a [u32; BUCKETS],
    /// By bucket.
    names: [u8; BUCKETS],
    buckets: [Bucket; NAMES],
    next: usize,
    /// Numbers in named buckets.
    size: usize,
    /// A bucket, and how many numbers lie before it: ranks mostly come in order.
    at: usize,
    before: usize,
}

impl<'a> Wanted<'a> {
    fn new(counts: &'a [u32; BUCKETS]) -> Self {
        Self {
            counts,
            names: [0; BUCKETS],
            buckets: [Bucket::default(); NAMES],
            next: 1,
            size: 0,
            at: 0,
            before: 0,
        }
    }

    /// The name of the bucket with this rank.
    fn name(&mut self, rank: usize) -> usize {
        if rank < self.before {
            (self.at, self.before) = (0, 0);
        }
        let mut count = self.counts[self.at] as usize;
        while self.before + count <= rank && self.at + 1 < BUCKETS {
            self.before += count;
            self.at += 1;
            count = self.counts[self.at] as usize;
        }
        if self.names[self.at] == 0 {
            self.names[self.at] = self.next as u8;
            self.buckets[self.next] = Bucket {
                before: self.before,
                start: self.size,
                end: self.size + count,
            };
            self.size += count;
            self.next += 1;
        }
        usize::from(self.names[self.at])
    }

    /// Copies the numbers of named buckets.
    fn take(&self, values: &[f64], buckets: &[u8], taken: &mut Vec<f64>) {
        taken.clear();
        taken.resize(self.size + 1, 0.0);
        let mut next = self.buckets.map(|bucket| bucket.start);
        // Whatever is not wanted goes to one place behind the others.
        next[0] = self.size;
        for (value, bucket) in values.iter().zip(buckets) {
            let name = usize::from(self.names[usize::from(*bucket)]) % NAMES;
            let place = next[name];
            taken[place] = *value;
            next[name] = place + usize::from(name != 0);
        }
    }
}

/// Puts numbers in ascending order. None of them may be NaN.
pub fn sort(values: &mut [f64], room: &mut Room) {
    divide(values, room, 0);
}

/// Sorts by buckets, and those by hand.
fn divide(values: &mut [f64], room: &mut Room, depth: usize) {
    let (low, high) = ends(values);
    let scale = (BUCKETS - 1) as f64 / (high - low);
    if low == high {
        return;
    }
    if values.len() <= SMALL || depth == DEPTH || !(scale > 0.0 && scale.is_finite()) {
        by_gaps(values);
        return;
    }
    let mut starts = [0_usize; BUCKETS + 1];
    for value in values.iter() {
        starts[usize::from(bucket(*value, low, scale)) + 1] += 1;
    }
    for place in 0..BUCKETS {
        starts[place + 1] += starts[place];
    }
    room.taken.clear();
    room.taken.extend_from_slice(values);
    let mut next = starts;
    for &value in &room.taken {
        let place = &mut next[usize::from(bucket(value, low, scale))];
        values[*place] = value;
        *place += 1;
    }
    for ends in starts.windows(2) {
        let numbers = &mut values[ends[0]..ends[1]];
        if numbers.len() > 1 {
            divide(numbers, room, depth + 1);
        }
    }
}

/// Shell's sort, with Knuth's gaps: few lines, and quick where there are few numbers.
fn by_gaps(values: &mut [f64]) {
    let mut gap = 1;
    while gap < values.len() / 9 {
        gap = 3 * gap + 1;
    }
    while gap > 0 {
        for place in gap..values.len() {
            let value = values[place];
            let mut hole = place;
            while hole >= gap && values[hole - gap] > value {
                values[hole] = values[hole - gap];
                hole -= gap;
            }
            values[hole] = value;
        }
        gap /= 3;
    }
}

#[cfg(test)]
mod tests;

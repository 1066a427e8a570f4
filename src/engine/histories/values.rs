//! Values of many people: the numbers themselves while they are few, else how many are in which bin.
//!
//! Bins divide each doubling of a value into [`PER_DOUBLING`] equal parts, on both sides of 0; what is
//! below [`SMALL`] counts as 0. So a quantile read from them is within 1/256 of the value.

/// Most numbers that are held themselves.
pub const EXACT: usize = 1 << 16;
/// Bins of each doubling of a value.
pub const PER_DOUBLING: usize = 1 << FRACTION_BITS;
/// Values nearer to 0 are counted as 0: about a millionth.
pub const SMALL: f64 = 1.0 / (1u64 << SMALL_EXPONENT) as f64;

const FRACTION_BITS: u32 = 8;
const SMALL_EXPONENT: u32 = 20;
/// Bits of [`SMALL`], down to those that name a bin.
const SMALL_BITS: u64 = (1023 - SMALL_EXPONENT as u64) << FRACTION_BITS;

/// Values of many people.
#[derive(Debug, Clone, PartialEq)]
pub struct Values {
    /// All of them, while they are few and each stands for as many.
    pub(super) exact: Option<Vec<f64>>,
    /// How many people each of them stands for.
    pub(super) weight: u64,
    /// Bins above 0, the one of 0 the first, by doubling; empty where nobody is.
    pub(super) above: Vec<Vec<u64>>,
    /// The same below 0.
    pub(super) below: Vec<Vec<u64>>,
}

/// A bin with people in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bin {
    /// Lower end of its values.
    pub low: f64,
    /// Upper end of its values.
    pub high: f64,
    /// How many people have a value between its ends.
    pub people: u64,
}

impl Values {
    pub(super) fn new() -> Self {
        Self {
            exact: Some(Vec::new()),
            weight: 1,
            above: Vec::new(),
            below: Vec::new(),
        }
    }

    pub(crate) fn add(&mut self, value: f64) {
        if let Some(exact) = &mut self.exact {
            if exact.len() < EXACT {
                exact.push(value);
            } else {
                self.exact = None;
            }
        }
        let place = place(value.abs());
        let side = if value < 0.0 && place > 0 {
            &mut self.below
        } else {
            &mut self.above
        };
        page(side, place / PER_DOUBLING)[place % PER_DOUBLING] += 1;
    }

    pub(super) fn merge(&mut self, other: &Self, weight: u64) {
        let weight_of_other = other.weight.saturating_mul(weight);
        let is_first = self.people() == 0;
        if is_first {
            self.weight = weight_of_other;
        }
        let others = other.people() > 0;
        let few = match (&mut self.exact, &other.exact) {
            (Some(own), Some(more)) if own.len() + more.len() <= EXACT => {
                own.extend_from_slice(more);
                !others || self.weight == weight_of_other
            }
            _ => false,
        };
        if !few {
            self.exact = None;
        }
        for (own, more) in [
            (&mut self.above, &other.above),
            (&mut self.below, &other.below),
        ] {
            for (position, more) in more.iter().enumerate().filter(|(_, more)| !more.is_empty()) {
                super::add_up(page(own, position), more, weight);
            }
        }
    }

    /// How many people there are, each with its weight.
    #[must_use]
    pub fn people(&self) -> u64 {
        let pages = self.above.iter().chain(&self.below);
        pages
            .flatten()
            .fold(0, |sum, people| sum.saturating_add(*people))
    }

    /// The values themselves, in no order; `None` where they are more than [`EXACT`].
    #[must_use]
    pub fn exact(&self) -> Option<&[f64]> {
        self.exact.as_deref()
    }

    /// The bins that have people in them, by ascending value.
    #[must_use]
    pub fn bins(&self) -> Vec<Bin> {
        let mut bins = Vec::new();
        for (place, people) in filled(&self.below).into_iter().rev() {
            let (low, high) = (edge(place), edge(place + 1));
            bins.push(Bin {
                low: -high,
                high: -low,
                people,
            });
        }
        for (place, people) in filled(&self.above) {
            let (low, high) = if place == 0 {
                (0.0, 0.0)
            } else {
                (edge(place), edge(place + 1))
            };
            bins.push(Bin { low, high, people });
        }
        bins
    }
}

/// The place of a magnitude: 0 below [`SMALL`].
fn place(magnitude: f64) -> usize {
    let bits = magnitude.to_bits() >> (52 - FRACTION_BITS);
    (bits + 1).saturating_sub(SMALL_BITS) as usize
}

/// The lowest magnitude of a place.
fn edge(place: usize) -> f64 {
    f64::from_bits((place as u64 + SMALL_BITS - 1) << (52 - FRACTION_BITS))
}

fn page(side: &mut Vec<Vec<u64>>, position: usize) -> &mut [u64] {
    if side.len() <= position {
        side.resize(position + 1, Vec::new());
    }
    let page = &mut side[position];
    if page.is_empty() {
        page.resize(PER_DOUBLING, 0);
    }
    page
}

/// Places of a side with people, in order.
pub(super) fn filled(side: &[Vec<u64>]) -> Vec<(usize, u64)> {
    let mut filled = Vec::new();
    for (position, page) in side.iter().enumerate() {
        for (offset, people) in page.iter().enumerate().filter(|(_, people)| **people > 0) {
            filled.push((position * PER_DOUBLING + offset, *people));
        }
    }
    filled
}

/// Puts people back into their place; false where there is no such place.
pub(super) fn fill(side: &mut Vec<Vec<u64>>, place: usize, people: u64) -> bool {
    let exists = place <= self::place(f64::INFINITY);
    if exists {
        page(side, place / PER_DOUBLING)[place % PER_DOUBLING] += people;
    }
    exists
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_lies_in_its_bin() {
        for value in [
            SMALL, 1e-5, 0.1, 1.0, 1.003, 1.004, 99.99, 100.0, 12_345.678, 1e15, 1e300,
        ] {
            for value in [value, -value] {
                let mut values = Values::new();
                values.add(value);
                let bins = values.bins();
                assert_eq!(bins.len(), 1);
                let Bin { low, high, people } = bins[0];
                assert!(low <= value && value <= high, "{low} {value} {high}");
                assert!(high - low <= value.abs() / 256.0, "{value}");
                assert_eq!(people, 1);
            }
        }
    }

    #[test]
    fn next_to_nothing_is_nothing() {
        let mut values = Values::new();
        for value in [0.0, -0.0, SMALL / 2.0, -SMALL / 2.0] {
            values.add(value);
        }
        let bins = values.bins();
        assert_eq!(bins.len(), 1);
        assert_eq!((bins[0].low, bins[0].high, bins[0].people), (0.0, 0.0, 4));
    }

    #[test]
    fn bins_ascend() {
        let mut values = Values::new();
        for value in [3.0, -2.0, 0.0, -200.0, 5.0, 5.0] {
            values.add(value);
        }
        let bins = values.bins();
        assert_eq!(bins.iter().map(|bin| bin.people).sum::<u64>(), 6);
        assert!(bins.windows(2).all(|pair| pair[0].high <= pair[1].low));
    }

    /// However the numbers are put together, what is held is the same.
    #[test]
    fn many_are_counted_and_no_longer_held() {
        let number = |i: usize| ((i * 7919) % 1009) as f64;
        let mut all = Values::new();
        (0..EXACT + 1).for_each(|i| all.add(number(i)));
        assert_eq!(all.exact(), None);
        for cut in [1, 1000, EXACT] {
            let (mut first, mut second) = (Values::new(), Values::new());
            (0..cut).for_each(|i| first.add(number(i)));
            (cut..EXACT + 1).for_each(|i| second.add(number(i)));
            first.merge(&second, 1);
            assert_eq!(first, all);
        }
    }

    /// Quantiles of unequal weights are read from bins.
    #[test]
    fn unequal_weights_are_counted() {
        let mut one = Values::new();
        one.add(5.0);
        let mut sum = Values::new();
        sum.merge(&one, 3);
        assert_eq!(sum.exact(), Some(&[5.0][..]));
        assert_eq!(sum.people(), 3);
        sum.merge(&one, 2);
        assert_eq!(sum.exact(), None);
        assert_eq!(sum.people(), 5);
    }
}

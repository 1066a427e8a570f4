use super::*;

/// A number of the fixed names used below: replication, item, period.
fn draw(replication: u32, item: u32, period: u32) -> f64 {
    uniform(base(5, replication), purpose(&[3, item, period, 0]))
}

#[test]
fn every_part_of_a_name_matters() {
    let mut numbers: Vec<u64> = [
        (base(1, 0), purpose(&[3, 7])),
        (base(2, 0), purpose(&[3, 7])),
        (base(1, 1), purpose(&[3, 7])),
        (base(1, 0), purpose(&[7, 3])),
        (base(1, 0), purpose(&[3, 8])),
        (base(1, 0), purpose(&[4, 7])),
        (base(1, 0), purpose(&[3])),
        (base(1, 0), purpose(&[3, 7, 0])),
        (base(1, 0), purpose(&[3, 7, 0, 0])),
        (base(1, 0), purpose(&[])),
    ]
    .map(|(base, purpose)| uniform(base, purpose).to_bits())
    .to_vec();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), 10);
    assert_eq!(draw(1, 2, 3).to_bits(), draw(1, 2, 3).to_bits());
}

#[test]
fn the_ends_are_left_out_and_the_middle_is_symmetric() {
    const STEP: f64 = f64::EPSILON;
    assert_eq!(center(0) + 0.5, STEP);
    assert_eq!(center(!0) + 0.5, 1.0 - STEP);
    for hash in [0, 1 << 12, 1 << 63, 0x0123_4567_89AB_CDEF, !0 << 20] {
        assert_eq!(center(hash), -center(!hash));
        // Exact: an odd multiple of the step.
        let steps = (center(hash) + 0.5) / STEP;
        assert_eq!(steps % 2.0, 1.0);
    }
}

#[test]
fn lanes_hold_the_numbers_of_their_replications() {
    let bases: [u64; 5] = std::array::from_fn(|replication| base(9, replication as u32));
    let purpose = purpose(&[1, 2, 3]);
    let lanes = centered_lanes(&bases, purpose);
    for (base, centered) in bases.into_iter().zip(lanes) {
        assert_eq!(uniform(base, purpose), centered + 0.5);
    }
}

/// Each bit of a seed, replication, part of a name, base and purpose changes each bit of the hash of
/// the number in half of 4,000 cases. The bound is six standard deviations, of which 18,000 comparisons
/// raise a false alarm for one seed in 30,000.
#[test]
fn every_bit_changes_every_bit() {
    const CASES: u32 = 4000;
    type Hash = fn(u64, u64) -> u64;
    let ways: [(u32, Hash); 5] = [
        (64, |case, flip| mix(step(case, 1) ^ flip)),
        (64, |case, flip| mix(base(case ^ flip, 3).wrapping_add(77))),
        (32, |case, flip| {
            mix(base(1, (case ^ flip) as u32).wrapping_add(77))
        }),
        (32, |case, flip| {
            mix(purpose(&[3, (case ^ flip) as u32, 1, 0]).wrapping_add(77))
        }),
        (64, |case, flip| {
            let words = [case ^ flip, (case ^ flip) >> 32].map(|word| word as u32);
            mix(purpose(&[3, 1, words[0], words[1]]).wrapping_add(77))
        }),
    ];
    let bound = 6.0 * (0.25 / f64::from(CASES)).sqrt();
    for (bits, hash) in ways {
        for bit in 0..bits {
            let mut changed = [0u32; 64];
            for case in 0..u64::from(CASES) {
                let difference = hash(case, 0) ^ hash(case, 1 << bit);
                for (i, count) in changed.iter_mut().enumerate() {
                    *count += (difference >> i) as u32 & 1;
                }
            }
            for count in changed {
                let share = f64::from(count) / f64::from(CASES);
                assert!((share - 0.5).abs() < bound, "{share}");
            }
        }
    }
}

/// Mean, variance, and products of a number with its neighbours: next in replication, item and period,
/// and two and three further. Five standard errors each: a false alarm for one seed in 150,000.
#[test]
fn neighbouring_names_are_uncorrelated() {
    let (replications, items, periods) = (100, 20, 100);
    let count = f64::from(replications * items * periods);
    let (mut sum, mut squares) = (0.0, 0.0);
    let mut products = [0.0; 9];
    for replication in 0..replications {
        for item in 0..items {
            for period in 0..periods {
                let here = draw(replication, item, period) - 0.5;
                sum += here;
                squares += here * here;
                for lag in 1..=3 {
                    let at = 3 * (lag as usize - 1);
                    products[at] += here * (draw(replication + lag, item, period) - 0.5);
                    products[at + 1] += here * (draw(replication, item + lag, period) - 0.5);
                    products[at + 2] += here * (draw(replication, item, period + lag) - 0.5);
                }
            }
        }
    }
    assert!((sum / count).abs() < 5.0 * (1.0 / 12.0 / count).sqrt());
    assert!((squares / count - 1.0 / 12.0).abs() < 5.0 * (1.0 / 180.0 / count).sqrt());
    for product in products {
        assert!((product / count).abs() < 5.0 / 12.0 / count.sqrt());
    }
}

/// A base and a purpose are added, so four numbers of two replications and two purposes come of four
/// words of which each is a sum and difference of the other three. Their product has mean 0 all the same.
/// Five standard errors, one false alarm in 1.7 million seeds.
#[test]
fn two_replications_and_two_purposes_do_not_interact() {
    let count = 200_000;
    let mut sum = 0.0;
    for i in 0..count {
        let (replication, period) = (i % 500, i / 500);
        sum += (draw(replication, 1, period) - 0.5)
            * (draw(replication + 1, 1, period) - 0.5)
            * (draw(replication, 1, period + 1) - 0.5)
            * (draw(replication + 1, 1, period + 1) - 0.5);
    }
    let deviation = 1.0 / 144.0 / f64::from(count).sqrt();
    assert!(sum.abs() / f64::from(count) < 5.0 * deviation);
}

/// Pairs of neighbours fill a board of 32 by 32 evenly, and so do high and low bits of one number. Chi
/// square with 1023 degrees of freedom, within five standard deviations of its mean: four boards, a
/// false alarm for one seed in 100,000 (the law leans to the right).
#[test]
fn pairs_are_uniform() {
    type Pair = fn(u32) -> (f64, f64);
    let boards: [Pair; 4] = [
        |i| (draw(i, 0, 1), draw(i + 1, 0, 1)),
        |i| (draw(i % 100, i / 100, 1), draw(i % 100, i / 100 + 1, 1)),
        |i| (draw(i % 100, 3, i / 100), draw(i % 100, 3, i / 100 + 1)),
        |i| (draw(i, 9, 9), draw(i, 9, 9) * (1u64 << 40) as f64 % 1.0),
    ];
    let count = 200_000;
    for pair in boards {
        let mut cells = vec![0u32; 1024];
        for i in 0..count {
            let (x, y) = pair(i);
            cells[(x * 32.0) as usize * 32 + (y * 32.0) as usize] += 1;
        }
        let expected = f64::from(count) / 1024.0;
        let chi_square: f64 = cells
            .iter()
            .map(|cell| (f64::from(*cell) - expected) * (f64::from(*cell) - expected) / expected)
            .sum();
        assert!(
            (chi_square - 1023.0).abs() < 5.0 * 2046f64.sqrt(),
            "{chi_square}"
        );
    }
}

#[test]
fn numbers_are_stable() {
    let purpose = purpose(&[3, 7, 12, 0, 0, 0]);
    assert_eq!(base(1, 0), 16_860_738_450_190_168_606);
    assert_eq!(purpose, 7_507_527_557_379_904_371);
    assert_eq!(uniform(base(1, 0), purpose), 0.1671430746095417);
}

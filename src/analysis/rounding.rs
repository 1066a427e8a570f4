//! What rounding leaves of a difference where there is none.

/// Part of what a difference is made of below which it is nothing: sums of amounts are rounded to about a part in 1e13 of them, many times
/// over.
pub(super) const PART: f64 = 1e-9;

/// A difference of amounts of this size, or nothing where it is no more than a part of that.
pub(super) fn settled(difference: f64, size: f64, part: f64) -> f64 {
    if difference.abs() <= part * size {
        0.0
    } else {
        difference
    }
}

/// Part of the amounts of a table below which a difference is nothing: decimals and a few operations round them to some parts in 1e16.
pub(super) const PART_OF_TABLE: f64 = 1e-12;

/// Values of amounts of these sizes, of which those that differ by rounding alone are the same number.
pub(super) fn evened(values: &[f64], sizes: &[f64], part: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len().min(sizes.len())).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut found = values.to_vec();
    let mut least: Option<usize> = None;
    for next in order {
        match least {
            Some(least) if is_rounding(values, sizes, [least, next], part) => {
                found[next] = found[least];
            }
            _ => least = Some(next),
        }
    }
    found
}

fn is_rounding(values: &[f64], sizes: &[f64], [a, b]: [usize; 2], part: f64) -> bool {
    settled(values[a] - values[b], sizes[a].max(sizes[b]), part) == 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_no_difference() {
        assert_eq!(settled(-9.3e-10, 2.0, PART), 0.0);
        assert_eq!(settled(0.01, 2.0e6, PART), 0.01);
        assert!(settled(f64::NAN, 1.0, PART).is_nan());
    }

    #[test]
    fn what_rounding_alone_parts_is_the_same() {
        let third: f64 = 1.0 / 3.0;
        let next = f64::from_bits(third.to_bits() + 1);
        let found = evened(&[next, 2.0, third, 1e-20, -1e-20], &[1.0; 5], PART_OF_TABLE);
        assert_eq!(found, [third, 2.0, third, -1e-20, -1e-20]);
        // Small beside each other, and not beside what they are made of.
        assert_eq!(evened(&[1.0, 1.1], &[1e14, 1.0], 1e-12), [1.0, 1.0]);
        assert_eq!(evened(&[1.0, 1.1, 1e15], &[1.0, 1.0, 1e15], 1e-12)[1], 1.1);
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_no_difference() {
        assert_eq!(settled(-9.3e-10, 2.0, PART), 0.0);
        assert_eq!(settled(0.01, 2.0e6, PART), 0.01);
        assert!(settled(f64::NAN, 1.0, PART).is_nan());
    }
}

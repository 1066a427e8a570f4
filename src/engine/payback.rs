//! When a sum of discounted profits is negative.

/// A part of what was earned and paid below which a sum of both is nothing: 0.1 a period has not paid back 0.6 after six of them
/// in binary, but after seven.
const DUST: f64 = 1e-12;

/// Whether a sum of discounted profits so far is below zero by more than the rounding of what was summed. `earned`, `paid`: the discounted
/// contribution and cost so far.
#[inline]
pub(crate) fn is_negative(sum: f64, earned: f64, paid: f64) -> bool {
    sum < -DUST * (earned.abs() + paid.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_no_debt() {
        for (revenue, cost, periods) in [(0.1, 0.6, 6), (0.1, 0.8, 8), (0.7, 2.1, 3)] {
            let mut sum = -cost;
            for period in 1..=periods {
                sum += revenue;
                let earned = revenue * f64::from(period);
                assert_eq!(
                    is_negative(sum, earned, cost),
                    period < periods,
                    "{revenue} {cost}"
                );
            }
        }
        assert!(is_negative(-1e-9, 1.0, 1.0));
        assert!(!is_negative(0.0, 0.0, 0.0));
    }
}

//! Sums that rounding does not spoil.

/// The mean, so accurate that it does not depend on the order of the values but for its last digit; that of equal values is that value.
pub(super) fn mean(values: &[f64]) -> f64 {
    if values.is_empty() {
        return f64::NAN;
    }
    let count = values.len() as f64;
    let [sum, rest] = total(values);
    let mean = sum / count;
    // What the division left, which the rest of the sum belongs to.
    mean + (libm::fma(-mean, count, sum) + rest) / count
}

/// A sum and what it lacks for being rounded (A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen",
/// *Zeitschrift für Angewandte Mathematik und Mechanik* 54 (1974), 39–51).
fn total(values: &[f64]) -> [f64; 2] {
    let (mut sum, mut rest) = (0.0, 0.0);
    for value in values {
        let next: f64 = sum + value;
        rest += if sum.abs() >= value.abs() {
            (sum - next) + value
        } else {
            (value - next) + sum
        };
        sum = next;
    }
    [sum, rest]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_are_their_mean() {
        for count in 1..60 {
            assert_eq!(mean(&vec![0.1; count]).to_bits(), 0.1f64.to_bits());
        }
        assert_eq!(mean(&[-3.0, 1.0, 5.0]), 1.0);
        assert!(mean(&[]).is_nan());
    }

    #[test]
    fn the_order_of_the_values_does_not_matter() {
        assert_eq!(mean(&[0.0, 1.0, 0.0]), mean(&[1.0, 0.0, 0.0]));
        assert_eq!(mean(&[1e60, 3.0, -1e60]), 1.0);
        assert_eq!(mean(&[3.0, 1e20, 1.0, -1e20]), 1.0);
    }
}

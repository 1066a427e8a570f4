//! Which worths of a unit of effect tell most.

use super::frontier::{Frontier, Standing};

/// Ratios of neighbours on the frontier that differ by no more than this part are one: a straight line, rounded.
const ROUNDING: f64 = 1e-9;

/// A threshold in each range in which another strategy is the best on average, of strategies of these costs and this frontier: 0, one
/// between each two ratios, and twice the last. At 0 what costs the same is equally good; where a strategy costs as little as the
/// cheapest and gives less, the first threshold is therefore half of the first ratio, or 1 where there is none.
#[must_use]
pub fn telling(cost: &[f64], frontier: &Frontier) -> Vec<f64> {
    let mut steps = frontier.steps();
    steps.dedup_by(|next, before| *next - *before <= ROUNDING * *before);
    let first = match steps.first() {
        _ if !ties_at_nothing(cost, frontier) => 0.0,
        Some(ratio) => 0.5 * ratio,
        None => 1.0,
    };
    let between = steps.windows(2).map(|pair| f64::midpoint(pair[0], pair[1]));
    let beyond = steps.last().map(|last| 2.0 * last);
    std::iter::once(first)
        .chain(between)
        .chain(beyond)
        .collect()
}

/// Whether a strategy that is not on the frontier costs as little as the cheapest, which is.
fn ties_at_nothing(cost: &[f64], frontier: &Frontier) -> bool {
    let least = cost.iter().copied().fold(f64::INFINITY, f64::min);
    let mut all = cost.iter().zip(&frontier.standings);
    all.any(|(cost, standing)| *cost == least && *standing != Standing::On)
}

#[cfg(test)]
mod tests {
    use super::super::frontier::frontier;
    use super::*;

    fn of(cost: &[f64], effect: &[f64]) -> Vec<f64> {
        telling(cost, &frontier(cost, effect))
    }

    #[test]
    fn every_range_has_one() {
        assert_eq!(of(&[0.0, 5.0, 25.0], &[0.0, 1.0, 2.0]), [0.0, 12.5, 40.0]);
        assert_eq!(of(&[3.0], &[1.0]), [0.0]);
    }

    #[test]
    fn where_two_cost_the_least_the_first_lies_within_the_range_of_the_better() {
        assert_eq!(of(&[1.0, 1.0], &[1.0, 2.0]), [1.0]);
        assert_eq!(of(&[1.0, 1.0, 3.0], &[1.0, 2.0, 4.0]), [0.5, 2.0]);
        // Equal ones are equally good at every threshold.
        assert_eq!(of(&[1.0, 1.0], &[2.0, 2.0]), [0.0]);
    }

    #[test]
    fn corners_of_a_straight_line_are_no_ranges() {
        assert_eq!(of(&[0.0, 1.0, 2.0], &[0.0, 1.0, 2.0]), [0.0, 2.0]);
        assert_eq!(of(&[0.0, 0.1, 0.3], &[0.0, 0.1, 0.3]).len(), 2);
    }
}

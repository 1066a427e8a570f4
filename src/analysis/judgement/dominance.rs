//! Stochastic dominance: which strategy everyone prefers, whatever they think of risk.
//!
//! Source: H. Levy, *Stochastic Dominance*, 3rd edition (Springer, 2016), chapter 3. Of samples of equal size: one dominates in the
//! first order if its k-th smallest value is nowhere below the other's, in the second order if the sum of its k smallest ones is
//! nowhere below.

use crate::analysis::futures::Futures;
use crate::analysis::judge::Judge;

/// Who prefers one strategy to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Whoever prefers more to less.
    First,
    /// Of those, whoever does not like risk.
    Second,
}

/// A strategy that is better than another in the sense of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dominance {
    /// Position of the better strategy.
    pub better: usize,
    /// Position of the worse one.
    pub worse: usize,
    /// The strongest order in which it is better.
    pub order: Order,
}

/// Every pair of rivals in which one dominates, in the futures in which all rivals are defined.
pub fn dominance(futures: &Futures, judge: Judge, rivals: &[usize]) -> Vec<Dominance> {
    let columns: Vec<&[f64]> = rivals
        .iter()
        .map(|rival| futures.outcome(*rival, judge.outcome))
        .collect();
    let defined = |future: &usize| columns.iter().all(|column| !column[*future].is_nan());
    let sorted = columns.iter().map(|column| {
        let all = (0..column.len()).filter(defined);
        let mut worth: Vec<f64> = all.map(|future| judge.worth(column[future])).collect();
        worth.sort_by(f64::total_cmp);
        worth
    });
    let sorted: Vec<Vec<f64>> = sorted.collect();
    let mut found = Vec::new();
    for (own, better) in rivals.iter().enumerate() {
        for (other, worse) in rivals.iter().enumerate() {
            if let Some(order) = order(&sorted[own], &sorted[other]) {
                found.push(Dominance {
                    better: *better,
                    worse: *worse,
                    order,
                });
            }
        }
    }
    found
}

/// In which order the first of two sorted samples dominates the second.
fn order(own: &[f64], other: &[f64]) -> Option<Order> {
    let pairs = || own.iter().zip(other);
    if own.is_empty() || pairs().all(|(own, other)| own == other) {
        return None;
    }
    if pairs().all(|(own, other)| own >= other) {
        return Some(Order::First);
    }
    let mut ahead = 0.0;
    let is_second = pairs().all(|(own, other)| {
        ahead += own - other;
        ahead >= 0.0
    });
    is_second.then_some(Order::Second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_are_those_of_the_textbook() {
        assert_eq!(
            order(&[1.0, 2.0, 4.0], &[1.0, 2.0, 3.0]),
            Some(Order::First)
        );
        assert_eq!(order(&[1.0, 2.0, 3.0], &[1.0, 2.0, 4.0]), None);
        // The same mean with less risk.
        assert_eq!(
            order(&[2.0, 2.0, 2.0], &[1.0, 2.0, 3.0]),
            Some(Order::Second)
        );
        assert_eq!(order(&[1.0, 2.0, 3.0], &[2.0, 2.0, 2.0]), None);
        // A better mean, but the worst case is worse.
        assert_eq!(order(&[0.0, 9.0, 9.0], &[1.0, 2.0, 3.0]), None);
        assert_eq!(order(&[1.0, 1.0], &[1.0, 1.0]), None);
        assert_eq!(order(&[], &[]), None);
    }
}

//! The frontier of mean cost against mean effect: what more can be had for more.

/// How a strategy stands to the frontier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is on the frontier: the best at some value of a unit of effect.
    On,
    /// Another costs no more and gives no less, and one of them is better.
    Dominated,
    /// A mixture of two others does: one unit more of effect costs more up to it than from it to the next.
    Extended,
}

/// How every strategy stands, and what a unit of effect costs on the way to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Frontier {
    /// How each strategy stands.
    pub standings: Vec<Standing>,
    /// Incremental ratio of each strategy on the frontier: its cost beyond the one before it there, by its effect
    /// beyond that. `None` for the cheapest, for those that are not on it, and for those that equal one before them.
    pub ratios: Vec<Option<f64>>,
}

impl Frontier {
    /// The ratios along the frontier, which grow.
    #[must_use]
    pub fn steps(&self) -> Vec<f64> {
        let mut steps: Vec<f64> = self.ratios.iter().copied().flatten().collect();
        steps.sort_by(f64::total_cmp);
        steps
    }
}

/// The frontier of strategies with these costs and effects. Strategies that are equal in both stand alike, and the first of them has the
/// ratio. A strategy that lies on the straight line between two others is on the frontier.
#[must_use]
pub fn frontier(cost: &[f64], effect: &[f64]) -> Frontier {
    let point = |strategy: usize| [cost[strategy], effect[strategy]];
    let mut standings = vec![Standing::On; cost.len().min(effect.len())];
    let mut order: Vec<usize> = (0..standings.len()).collect();
    // Cheap before dear, and where that is equal what gives more before what gives less.
    order.sort_by(|&a, &b| {
        let ([a_cost, a_effect], [b_cost, b_effect]) = (point(a), point(b));
        let by_cost = plain(a_cost).total_cmp(&plain(b_cost));
        by_cost.then(plain(b_effect).total_cmp(&plain(a_effect)))
    });
    let mut line: Vec<usize> = Vec::new();
    let mut most = f64::NEG_INFINITY;
    let firsts = firsts(&order, point);
    for next in order {
        if firsts[next] != next {
            continue;
        }
        if effect[next] <= most {
            standings[next] = Standing::Dominated;
            continue;
        }
        most = effect[next];
        while let [.., before, last] = line[..]
            && is_above(point(before), point(last), point(next))
        {
            standings[last] = Standing::Extended;
            line.pop();
        }
        line.push(next);
    }
    for (strategy, first) in firsts.into_iter().enumerate() {
        standings[strategy] = standings[first];
    }
    let mut ratios = vec![None; standings.len()];
    for pair in line.windows(2) {
        let ([a_cost, a_effect], [b_cost, b_effect]) = (point(pair[0]), point(pair[1]));
        ratios[pair[1]] = Some((b_cost - a_cost) / (b_effect - a_effect));
    }
    Frontier { standings, ratios }
}

/// By strategy: the first that is equal to it, which may be itself. In the order, equal ones are neighbours.
fn firsts(order: &[usize], point: impl Fn(usize) -> [f64; 2]) -> Vec<usize> {
    let mut firsts: Vec<usize> = (0..order.len()).collect();
    for pair in order.windows(2) {
        if point(pair[0]) == point(pair[1]) {
            firsts[pair[1]] = firsts[pair[0]];
        }
    }
    firsts
}

/// Whether a unit of effect costs more from the first to the second than from there to the third, by more than rounding.
fn is_above(a: [f64; 2], b: [f64; 2], c: [f64; 2]) -> bool {
    /// Of the products.
    const ROUNDING: f64 = 1e-12;
    /// Of the means: their last digits, of which differences of means near each other have little else.
    const LAST_DIGITS: f64 = 4.0 * f64::EPSILON;
    let up_to = (b[0] - a[0]) * (c[1] - b[1]);
    let from = (c[0] - b[0]) * (b[1] - a[1]);
    let rounded = |of: [[f64; 2]; 2], other: f64, axis: usize| {
        (of[0][axis].abs() + of[1][axis].abs()) * other.abs()
    };
    let means = rounded([a, b], c[1] - b[1], 0)
        + rounded([b, c], b[0] - a[0], 1)
        + rounded([b, c], b[1] - a[1], 0)
        + rounded([a, b], c[0] - b[0], 1);
    up_to - from > ROUNDING * (up_to.abs() + from.abs()) + LAST_DIGITS * means
}

/// A zero without sign, so that both zeros are equal.
fn plain(value: f64) -> f64 {
    value + 0.0
}

#[cfg(test)]
mod tests {
    use super::Standing::{Dominated, Extended, On};
    use super::*;

    #[test]
    fn ratios_are_those_of_neighbours_on_the_frontier() {
        // By hand: B is above the line from A to C (10 per unit to it, 5 from it); D costs more than C and gives less.
        let found = frontier(
            &[0.0, 100.0, 150.0, 160.0, 350.0],
            &[1.0, 11.0, 21.0, 20.0, 25.0],
        );
        assert_eq!(found.standings, [On, Extended, On, Dominated, On]);
        assert_eq!(found.ratios, [None, None, Some(7.5), None, Some(50.0)]);
        assert_eq!(found.steps(), [7.5, 50.0]);
    }

    #[test]
    fn taking_one_away_can_take_those_before_it() {
        // C makes B extended, and then D, which is nearly as cheap and much better, makes C and all before it so.
        let found = frontier(&[0.0, 10.0, 19.0, 20.0], &[0.0, 1.0, 2.0, 10.0]);
        assert_eq!(found.standings, [On, Extended, Extended, On]);
        assert_eq!(found.ratios[3], Some(2.0));
    }

    #[test]
    fn equal_ones_and_straight_lines() {
        let found = frontier(&[1.0, 1.0, 2.0, 3.0], &[1.0, 1.0, 2.0, 3.0]);
        assert_eq!(found.standings, [On, On, On, On]);
        assert_eq!(found.ratios, [None, None, Some(1.0), Some(1.0)]);
        // Equals of one that is not on it are not either, wherever they stand in the list.
        let found = frontier(
            &[2.0, 0.0, 2.0, 2.0, 4.0, 0.0],
            &[2.0, 0.0, 2.0, 1.0, 5.0, -0.0],
        );
        assert_eq!(found.standings, [Extended, On, Extended, Dominated, On, On]);
        assert_eq!(found.ratios, [None, None, None, None, Some(0.8), None]);
        // The same effect for more money, and the same money for less effect.
        let found = frontier(&[0.0, -0.0, 5.0], &[2.0, 1.0, 2.0]);
        assert_eq!(found.standings, [On, Dominated, Dominated]);
    }

    #[test]
    fn a_straight_line_far_from_nothing_is_straight() {
        let found = frontier(&[1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3], &[1.0, 2.0, 3.0]);
        assert_eq!(found.standings, [On, On, On]);
        let found = frontier(&[1e9 + 0.3, 1e9 + 0.6, 1e9 + 0.9], &[0.1, 0.2, 0.3]);
        assert_eq!(found.standings, [On, On, On]);
        let found = frontier(&[1e9, 1e9 + 0.2, 1e9 + 0.3], &[1.0, 2.0, 3.0]);
        assert_eq!(found.standings, [On, Extended, On]);
    }

    #[test]
    fn savings_and_losses_are_numbers_like_others() {
        let found = frontier(&[-10.0, -30.0, 5.0], &[-2.0, -3.0, -1.0]);
        assert_eq!(found.standings, [Extended, On, On]);
        assert_eq!(found.ratios, [None, None, Some(17.5)]);
    }
}

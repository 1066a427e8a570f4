//! An independent distribution function for the tests: probabilities by their ratios from the mode
//! outwards, divided by their sum, added up from either end.

/// A table of a law on the whole numbers.
pub(crate) struct Reference {
    first: f64,
    /// P(X <= first + i).
    lower: Vec<f64>,
    /// P(X > first + i).
    upper: Vec<f64>,
    deviation: f64,
    mean: f64,
}

impl Reference {
    pub(crate) fn binomial(n: f64, p: f64) -> Self {
        let q = 1.0 - p;
        // Of the rarer outcome, so that a p near 1 does not round.
        if p > 0.5 {
            return Self::binomial(n, q).mirrored(n);
        }
        let up = |k: f64| (n - k) * p / ((k + 1.0) * q);
        Self::new(((n + 1.0) * p).floor().min(n), up)
    }

    pub(crate) fn poisson(mean: f64) -> Self {
        Self::new(mean.floor(), |k| mean / (k + 1.0))
    }

    fn new(mode: f64, up: impl Fn(f64) -> f64) -> Self {
        const END: f64 = 1e-40;
        let mut above = vec![1.0];
        let mut k = mode;
        while above[above.len() - 1] > END {
            above.push(above[above.len() - 1] * up(k));
            k += 1.0;
        }
        let mut below = Vec::new();
        let (mut k, mut term) = (mode, 1.0);
        while k >= 1.0 && term > END {
            k -= 1.0;
            term /= up(k);
            below.push(term);
        }
        let first = mode - below.len() as f64;
        below.reverse();
        below.extend(above);
        Self::of(first, &below)
    }

    fn of(first: f64, weights: &[f64]) -> Self {
        let lower = sums(weights.iter());
        let mut upper = sums(weights.iter().rev());
        upper.reverse();
        upper.remove(0);
        upper.push(0.0);
        let total = lower[lower.len() - 1];
        let moment = |of: &dyn Fn(f64) -> f64| {
            let terms = weights.iter().enumerate();
            terms.map(|(i, w)| w * of(i as f64)).sum::<f64>() / total
        };
        let mean = moment(&|i| i);
        let deviation = moment(&|i| (i - mean) * (i - mean)).sqrt();
        Self {
            first,
            lower: lower.iter().map(|sum| sum / total).collect(),
            upper: upper.iter().map(|sum| sum / total).collect(),
            deviation,
            mean: mean + first,
        }
    }

    /// The law of n - X.
    fn mirrored(self, n: f64) -> Self {
        let (mut lower, mut upper) = (self.upper, self.lower);
        // P(n - X <= n - k) = P(X > k - 1).
        lower.rotate_right(1);
        lower[0] = 1.0;
        upper.rotate_right(1);
        upper[0] = 0.0;
        lower.reverse();
        upper.reverse();
        Self {
            first: n - (self.first + (lower.len() - 1) as f64),
            lower,
            upper,
            deviation: self.deviation,
            mean: n - self.mean,
        }
    }

    pub(crate) fn deviation(&self) -> f64 {
        self.deviation
    }

    pub(crate) fn mean(&self) -> f64 {
        self.mean
    }

    /// The numbers that the table holds.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = f64> {
        let first = self.first;
        (0..self.lower.len()).map(move |i| first + i as f64)
    }

    /// P(X <= k) and P(X > k), each with its own small relative error.
    pub(crate) fn at(&self, k: f64) -> (f64, f64) {
        if k < self.first {
            return (0.0, 1.0);
        }
        let at = (k - self.first) as usize;
        if at < self.lower.len() {
            (self.lower[at], self.upper[at])
        } else {
            (1.0, 0.0)
        }
    }

    /// P(X = k).
    pub(crate) fn probability(&self, k: f64) -> f64 {
        let (lower, upper) = self.at(k);
        let (below, above) = self.at(k - 1.0);
        if lower < 0.5 {
            lower - below
        } else {
            above - upper
        }
    }

    /// Chi square of this many numbers, of which `found` tells how often each came, and its degrees of
    /// freedom. Numbers expected less than five times count together.
    pub(crate) fn chi_square(&self, total: f64, found: impl Fn(f64) -> f64) -> (f64, f64) {
        let (mut square, mut freedom, mut rare) = (0.0, -1.0, (0.0, 0.0));
        let mut add = |expected: f64, found: f64| {
            square += (found - expected) * (found - expected) / expected;
            freedom += 1.0;
        };
        for k in self.numbers() {
            let expected = self.probability(k) * total;
            if expected > 5.0 {
                add(expected, found(k));
            } else {
                rare = (rare.0 + expected, rare.1 + found(k));
            }
        }
        if rare.0 > 1.0 {
            add(rare.0, rare.1);
        }
        (square, freedom)
    }

    /// Whether k is the quantile at u, the distribution function being uncertain by this factor.
    pub(crate) fn has(&self, u: f64, k: f64, tolerance: f64) -> bool {
        self.reaches(u, k, tolerance) && !self.reaches(u, k - 1.0, -tolerance)
    }

    fn reaches(&self, u: f64, k: f64, tolerance: f64) -> bool {
        let (lower, upper) = self.at(k);
        if u < 0.5 {
            lower >= u * (1.0 - tolerance)
        } else {
            upper <= (1.0 - u) * (1.0 + tolerance)
        }
    }

    /// Numbers u just below and just above P(X <= k), by this factor of the smaller tail.
    pub(crate) fn around(&self, k: f64, distance: f64) -> (f64, f64) {
        let (lower, upper) = self.at(k);
        if lower < upper {
            (lower * (1.0 - distance), lower * (1.0 + distance))
        } else {
            let distance = distance.max(4.0 * f64::EPSILON / upper);
            (
                1.0 - upper * (1.0 + distance),
                1.0 - upper * (1.0 - distance),
            )
        }
    }
}

fn sums<'a>(weights: impl Iterator<Item = &'a f64>) -> Vec<f64> {
    let mut sum = 0.0;
    weights
        .map(|weight| {
            sum += weight;
            sum
        })
        .collect()
}

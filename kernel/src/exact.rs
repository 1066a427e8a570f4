//! Exact decisions: on which side of a whole number the quantile at u is.
//!
//! Probabilities by C. Loader's saddle-point form ("Fast and accurate computation of binomial
//! probabilities", 2000), tails by the series of ratios of successive probabilities, summed on the
//! side where they fall. Nothing is subtracted from 1.

/// A law on the whole numbers from 0.
pub(crate) trait Law {
    /// Its mean.
    fn mean(&self) -> f64;
    /// The largest number it can give.
    fn largest(&self) -> f64;
    /// P(X = k).
    fn probability(&self, k: f64) -> f64;
    /// P(X = k + 1) / P(X = k).
    fn up(&self, k: f64) -> f64;
    /// P(X = k - 1) / P(X = k), k at least 1.
    fn down(&self, k: f64) -> f64;
}

/// Successes of `n` with probability `p`, at most 1/2.
pub(crate) struct Binomial {
    n: f64,
    p: f64,
    q: f64,
}

impl Binomial {
    pub(crate) fn new(n: f64, p: f64) -> Self {
        Self { n, p, q: 1.0 - p }
    }
}

impl Law for Binomial {
    fn mean(&self) -> f64 {
        self.n * self.p
    }

    fn largest(&self) -> f64 {
        self.n
    }

    fn probability(&self, k: f64) -> f64 {
        let (n, p, q) = (self.n, self.p, self.q);
        let other = n - k;
        if k == 0.0 {
            return libm::exp(n * libm::log1p(-p));
        }
        if other == 0.0 {
            return libm::exp(n * libm::log(p));
        }
        let excess = k - n * p;
        let exponent = stirling_error(n)
            - stirling_error(k)
            - stirling_error(other)
            - deviance(k, n * p, excess)
            - deviance(other, n * q, -excess);
        libm::exp(exponent) * (n / (core::f64::consts::TAU * k * other)).sqrt()
    }

    fn up(&self, k: f64) -> f64 {
        (self.n - k) * self.p / ((k + 1.0) * self.q)
    }

    fn down(&self, k: f64) -> f64 {
        k * self.q / ((self.n - k + 1.0) * self.p)
    }
}

/// Poisson numbers of this mean.
pub(crate) struct Poisson(pub(crate) f64);

impl Law for Poisson {
    fn mean(&self) -> f64 {
        self.0
    }

    fn largest(&self) -> f64 {
        f64::INFINITY
    }

    fn probability(&self, k: f64) -> f64 {
        let mean = self.0;
        if k == 0.0 {
            return libm::exp(-mean);
        }
        let exponent = -stirling_error(k) - deviance(k, mean, k - mean);
        libm::exp(exponent) / (core::f64::consts::TAU * k).sqrt()
    }

    fn up(&self, k: f64) -> f64 {
        self.0 / (k + 1.0)
    }

    fn down(&self, k: f64) -> f64 {
        k / self.0
    }
}

/// What a random number asks of a distribution function.
#[derive(Clone, Copy)]
pub(crate) struct Level {
    /// The number looked for is the smallest k with P(X <= k) at least this,
    pub(crate) below: f64,
    /// or with P(X > k) at most this: 1 - `below`, each as exact as it can be.
    pub(crate) above: f64,
    /// Whether it must be more and less than that, instead of at least and at most.
    pub(crate) strict: bool,
}

impl Level {
    /// Of u; or of 1 - u, for the number of failures, which falls in u.
    pub(crate) fn new(u: f64, failures: bool) -> Self {
        let (below, above) = if failures { (1.0 - u, u) } else { (u, 1.0 - u) };
        Self {
            below,
            above,
            strict: failures,
        }
    }

    /// Whether this level is reached at k.
    pub(crate) fn reached(self, law: &impl Law, k: f64) -> bool {
        if k >= law.largest() {
            true
        } else if k + 1.0 <= law.mean() {
            let at_most = lower_tail(law, k);
            at_most > self.below || (at_most == self.below && !self.strict)
        } else {
            let more = upper_tail(law, k);
            more < self.above || (more == self.above && !self.strict)
        }
    }

    /// The number looked for, which is k or k + 1.
    pub(crate) fn decide(self, law: &impl Law, k: f64) -> f64 {
        if k >= law.largest() {
            law.largest()
        } else if k < 0.0 || !self.reached(law, k) {
            k + 1.0
        } else {
            k
        }
    }

    /// The level, as one to be reached.
    #[inline(always)]
    pub(crate) fn at_least(self) -> f64 {
        if self.strict {
            f64::from_bits(self.below.to_bits() + 1)
        } else {
            self.below
        }
    }

    /// The number looked for, found step by step from a guess.
    pub(crate) fn search(self, law: &impl Law, guess: f64) -> f64 {
        let mut k = guess.clamp(0.0, law.largest());
        if self.reached(law, k) {
            while k >= 1.0 && self.reached(law, k - 1.0) {
                k -= 1.0;
            }
        } else {
            k += 1.0;
            while !self.reached(law, k) {
                k += 1.0;
            }
        }
        k
    }
}

/// Terms of a tail below this part of its sum are left out.
const NEGLIGIBLE: f64 = 1.0 / (1u64 << 60) as f64;

/// P(X <= k), for k below the mean, where it is the smaller tail or nearly.
pub(crate) fn lower_tail(law: &impl Law, k: f64) -> f64 {
    let (mut sum, mut term, mut at) = (1.0, 1.0, k);
    while at >= 1.0 && term > NEGLIGIBLE * sum {
        term *= law.down(at);
        sum += term;
        at -= 1.0;
    }
    law.probability(k) * sum
}

/// P(X > k), for k from the mean less 1 on and below the largest.
pub(crate) fn upper_tail(law: &impl Law, k: f64) -> f64 {
    let (mut sum, mut term, mut at) = (1.0, 1.0, k + 1.0);
    while term > NEGLIGIBLE * sum {
        term *= law.up(at);
        sum += term;
        at += 1.0;
    }
    law.probability(k + 1.0) * sum
}

/// ln k! - ln(sqrt(2 pi k) (k / e)^k), for whole k from 1.
fn stirling_error(k: f64) -> f64 {
    const TABLE: [f64; 16] = [
        0.0,
        0.081_061_466_795_327_26,
        0.041_340_695_955_409_29,
        0.027_677_925_684_998_34,
        0.020_790_672_103_765_09,
        0.016_644_691_189_821_19,
        0.013_876_128_823_070_75,
        0.011_896_709_945_891_77,
        0.010_411_265_261_972_1,
        0.009_255_462_182_712_733,
        0.008_330_563_433_362_87,
        0.007_573_675_487_951_841,
        0.006_942_840_107_209_53,
        0.006_408_994_188_004_207,
        0.005_951_370_112_758_848,
        0.005_554_733_551_962_801,
    ];
    if let Some(value) = TABLE.get(k as usize) {
        return *value;
    }
    let square = k * k;
    let series = 1.0 / 1260.0
        - (1.0 / 1680.0 - (1.0 / 1188.0 - 691.0 / 360_360.0 / square) / square) / square;
    (1.0 / 12.0 - (1.0 / 360.0 - series / square) / square) / k
}

/// k ln(k / mean) - (k - mean), whose second part is given because it is known more exactly.
pub(crate) fn deviance(k: f64, mean: f64, excess: f64) -> f64 {
    if excess.abs() >= 0.1 * (k + mean) {
        return k * libm::log(k / mean) - excess;
    }
    // ln(k / mean) = 2 artanh(v).
    let v = excess / (k + mean);
    let square = v * v;
    let mut power = 2.0 * k * v;
    let mut sum = excess * v;
    let mut odd = 3.0;
    // v is below 0.1: eight rounds do.
    for _ in 0..12 {
        power *= square;
        let next = sum + power / odd;
        if next == sum {
            break;
        }
        sum = next;
        odd += 2.0;
    }
    sum
}

#[cfg(test)]
mod tests;

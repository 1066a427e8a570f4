//! Logarithms of gamma functions and of near-ones, free of cancellation.

/// ½ ln 2π.
pub(super) const HALF_LN_TWO_PI: f64 = 0.918_938_533_204_672_7;

/// From here on [`stirling_error`] holds.
pub(super) const STIRLING: f64 = 10.0;

/// t - ln(1 + t), for t > -1 with its ln(1 + t), which may be more exact than t near -1.
///
/// Near 0 by ln(1 + t) = 2 artanh r with r = t / (2 + t), whose first term takes t away exactly.
pub(super) fn excess(t: f64, ln_1p: f64) -> f64 {
    if !(-0.4..=0.6).contains(&t) {
        return t - ln_1p;
    }
    let r = t / (2.0 + t);
    let square = r * r;
    let sum = ARTANH.iter().rev().fold(0.0, |sum, c| sum * square + c) * square;
    r * (t - 2.0 * sum)
}

/// artanh(r) / r is 1 + r² (1/3 + r² (1/5 + …)): enough of it for r up to a quarter.
const ARTANH: [f64; 13] = {
    let mut terms = [0.0; 13];
    let (mut i, mut odd) = (0, 3.0);
    while i < terms.len() {
        terms[i] = 1.0 / odd;
        odd += 2.0;
        i += 1;
    }
    terms
};

/// Coefficients of 1/a, 1/a³, … in [`stirling_error`] (Abramowitz & Stegun 6.1.42).
const STIRLING_TERMS: [f64; 8] = [
    1.0 / 12.0,
    -1.0 / 360.0,
    1.0 / 1_260.0,
    -1.0 / 1_680.0,
    1.0 / 1_188.0,
    -691.0 / 360_360.0,
    1.0 / 156.0,
    -3_617.0 / 122_400.0,
];

/// What Stirling's formula lacks: ln Γ(a) - (a - ½) ln a + a - ½ ln 2π, for a of [`STIRLING`] or more.
///
/// Absolute error below 1e-17.
pub(super) fn stirling_error(a: f64) -> f64 {
    let inverse = 1.0 / a;
    let square = inverse * inverse;
    STIRLING_TERMS
        .iter()
        .rev()
        .fold(0.0, |sum, t| sum * square + t)
        * inverse
}

/// ln Γ(1 + a) for a ≥ 0, to a relative error of about 1e-15 however small a is.
///
/// Small a: ln Γ(2 + a) - ln(1 + a), the former by its Taylor series (Abramowitz & Stegun 6.1.33).
pub(super) fn ln_gamma_1p(a: f64) -> f64 {
    /// (ζ(k) - 1) / k from k = 2, after 1 less Euler's constant.
    const TERMS: [f64; 18] = [
        0.422_784_335_098_467_14,
        0.322_467_033_424_113_2,
        0.067_352_301_053_198_1,
        0.020_580_808_427_784_547,
        0.007_385_551_028_673_986,
        0.002_890_510_330_741_523_4,
        0.001_192_753_911_703_261,
        5.096_695_247_430_425e-4,
        2.231_547_584_535_793_9e-4,
        9.945_751_278_180_853e-5,
        4.492_623_673_813_314e-5,
        2.050_721_277_567_069e-5,
        9.439_488_275_268_397e-6,
        4.374_866_789_907_488e-6,
        2.039_215_753_801_366e-6,
        9.551_412_130_407_42e-7,
        4.492_469_198_764_566e-7,
        2.120_718_480_555_466_5e-7,
    ];
    if a >= 0.25 {
        return libm::lgamma(1.0 + a);
    }
    let series = TERMS[1..].iter().rev().fold(0.0, |sum, t| t - sum * a);
    a * (TERMS[0] + a * series) - libm::log1p(a)
}

/// ln Γ(a + b) - ln Γ(b) for 0 < a ≤ b, to a relative error of about 1e-15 however small a is.
pub(super) fn ln_gamma_step(a: f64, b: f64) -> f64 {
    // Γ(a + b) / Γ(b) is the same some steps up, less the factors (a + b) / b passed on the way.
    let (mut b, mut passed) = (b, 0.0);
    while b < STIRLING {
        let factor = a / b;
        passed += factor + passed * factor;
        b += 1.0;
    }
    let sum = a + b;
    (sum - 0.5) * libm::log1p(a / b) + a * (libm::log(b) - 1.0 - stirling_fall(b, sum))
        - libm::log1p(passed)
}

/// How much [`stirling_error`] falls from `low` to `high`, over their distance.
fn stirling_fall(low: f64, high: f64) -> f64 {
    let (p, q) = (1.0 / low, 1.0 / high);
    // (p^n - q^n) / (p - q) for odd n: p^(n-1) + p^(n-2) q + … + q^(n-1).
    let (mut quotient, mut power, mut sum) = (1.0, 1.0, 0.0);
    for term in STIRLING_TERMS {
        sum += term * quotient;
        for _ in 0..2 {
            power *= q;
            quotient = quotient * p + power;
        }
    }
    sum * p * q
}

/// ln(a B(a, b)) for 0 < a ≤ b.
pub(super) fn ln_beta_times(a: f64, b: f64) -> f64 {
    ln_gamma_1p(a) - ln_gamma_step(a, b)
}

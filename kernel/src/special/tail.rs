//! A tail of a distribution, and its integral where series and fractions are slow.

/// What lies on one side of a point v of the distribution's natural scale.
#[derive(Clone, Copy)]
pub(super) struct Tail {
    /// What lies above the point, or else below it.
    pub(super) upper: bool,
    /// Logarithm of its probability.
    pub(super) ln: f64,
    /// Density in v at the point over this probability.
    pub(super) hazard: f64,
    /// Derivative by v of the logarithm of the density.
    pub(super) slope: f64,
}

impl Tail {
    /// Probabilities below and above.
    pub(super) fn both(self) -> (f64, f64) {
        let tail = libm::exp(self.ln).min(1.0);
        let rest = (-libm::expm1(self.ln)).max(0.0);
        if self.upper {
            (rest, tail)
        } else {
            (tail, rest)
        }
    }
}

/// Exponent below which the integrand counts as nothing: e^-39 = 1e-17.
const NOTHING: f64 = -39.0;

/// Gauss-Legendre rule of 24 points on [0, 1]: the lower half of points and their weights.
const RULE: [(f64, f64); 12] = [
    (0.002_406_390_001_489_32, 0.006_170_614_899_993_6),
    (0.012_635_722_014_345_251, 0.014_265_694_314_466_832),
    (0.030_862_723_998_633_622, 0.022_138_719_408_709_904),
    (0.056_792_236_497_799_485, 0.029_649_292_457_718_39),
    (0.089_999_007_013_048_54, 0.036_673_240_705_540_15),
    (0.129_937_904_210_722_82, 0.043_095_080_765_976_64),
    (0.175_953_174_031_512_23, 0.048_809_326_052_056_94),
    (0.227_289_264_305_580_22, 0.053_722_135_057_982_82),
    (0.283_103_246_186_977_4, 0.057_752_834_026_862_8),
    (0.342_478_660_151_918_3, 0.060_835_236_463_901_696),
    (0.404_440_566_263_191_86, 0.062_918_728_173_414_15),
    (0.467_971_553_568_697_2, 0.063_969_097_673_376_08),
];

/// The integral of e^(exponent(t)) over t from 0: a tail over the density where it begins.
///
/// `exponent` gives the exponent and its derivative; it is 0 at 0, falls and is concave there, with
/// first and second derivatives -`fall` and -`bend`. As near-Gaussian as the tail of a large shape
/// is, the rule is exact to the last digits (relative error 1e-15 for shapes of 100 or more).
pub(super) fn tail_over_density(fall: f64, bend: f64, exponent: impl Fn(f64) -> (f64, f64)) -> f64 {
    let fall = fall.max(0.0);
    let mut end = -2.0 * NOTHING / (fall + (fall * fall - 2.0 * NOTHING * bend).sqrt());
    // A concave function lies below its tangents: these steps end where it is below NOTHING.
    for _ in 0..2 {
        let (value, derivative) = exponent(end);
        end -= (value - NOTHING) / derivative;
    }
    let at = |t: f64| libm::exp(exponent(t * end).0);
    end * RULE
        .iter()
        .map(|&(t, weight)| weight * (at(t) + at(1.0 - t)))
        .sum::<f64>()
}

//! Quantiles of the standard normal distribution: a full one, and a quick one for the hot loops.

use std::sync::OnceLock;

/// The number below which a standard normal one lies with probability u.
///
/// M. J. Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied
/// Statistics 37, 1988 (PPND16): relative error about 10^-16. Infinite at 0 and 1, NaN outside.
#[must_use]
pub fn quantile(u: f64) -> f64 {
    let q = u - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * ratio(r, &CENTER);
    }
    let tail = if q < 0.0 { u } else { 1.0 - u };
    if tail == 0.0 {
        return if q < 0.0 {
            f64::NEG_INFINITY
        } else {
            f64::INFINITY
        };
    }
    let r = (-libm::log(tail)).sqrt();
    let z = if r <= 5.0 {
        ratio(r - 1.6, &MIDDLE)
    } else {
        ratio(r - 5.0, &FAR)
    };
    if q < 0.0 { -z } else { z }
}

/// Numerator and denominator of a rational function, highest power first.
type Ratio = [[f64; 8]; 2];

fn ratio(x: f64, of: &Ratio) -> f64 {
    let [numerator, denominator] = of;
    let mut above = numerator[0];
    let mut below = denominator[0];
    for i in 1..8 {
        above = above * x + numerator[i];
        below = below * x + denominator[i];
    }
    above / below
}

#[expect(clippy::excessive_precision, reason = "as published")]
const CENTER: Ratio = [
    [
        2.509_080_928_730_122_672_7e3,
        3.343_057_558_358_812_810_5e4,
        6.726_577_092_700_870_085_3e4,
        4.592_195_393_154_987_145_7e4,
        1.373_169_376_550_946_112_5e4,
        1.971_590_950_306_551_442_7e3,
        1.331_416_678_917_843_774_5e2,
        3.387_132_872_796_366_608,
    ],
    [
        5.226_495_278_852_854_561e3,
        2.872_908_573_572_194_267_4e4,
        3.930_789_580_009_271_061e4,
        2.121_379_430_158_659_586_7e4,
        5.394_196_021_424_751_107_7e3,
        6.871_870_074_920_579_083e2,
        4.231_333_070_160_091_125_2e1,
        1.0,
    ],
];

#[expect(clippy::excessive_precision, reason = "as published")]
const MIDDLE: Ratio = [
    [
        7.745_450_142_783_414_076_4e-4,
        2.272_384_498_926_918_458_77e-2,
        2.417_807_251_774_506_117_7e-1,
        1.270_458_252_452_368_382_58,
        3.647_848_324_763_204_605_04,
        5.769_497_221_460_691_405_5,
        4.630_337_846_156_545_295_9,
        1.423_437_110_749_683_577_34,
    ],
    [
        1.050_750_071_644_416_843_24e-9,
        5.475_938_084_995_344_946e-4,
        1.519_866_656_361_645_719_66e-2,
        1.481_039_764_274_800_745_9e-1,
        6.897_673_349_851_000_045_5e-1,
        1.676_384_830_183_803_849_4,
        2.053_191_626_637_758_821_87,
        1.0,
    ],
];

#[expect(clippy::excessive_precision, reason = "as published")]
const FAR: Ratio = [
    [
        2.010_334_399_292_288_132_65e-7,
        2.711_555_568_743_487_578_15e-5,
        1.242_660_947_388_078_438_6e-3,
        2.653_218_952_657_612_309_3e-2,
        2.965_605_718_285_048_912_3e-1,
        1.784_826_539_917_291_335_8,
        5.463_784_911_164_114_369_9,
        6.657_904_643_501_103_777_2,
    ],
    [
        2.044_263_103_389_939_785_64e-15,
        1.421_511_758_316_445_888_7e-7,
        1.846_318_317_510_054_681_8e-5,
        7.868_691_311_456_132_591e-4,
        1.487_536_129_085_061_485_25e-2,
        1.369_298_809_227_358_053_1e-1,
        5.998_322_065_558_879_376_9e-1,
        1.0,
    ],
];

/// How many pieces the table has for each halving of the distance from the nearer end, as a power of 2.
const PIECES: u32 = 5;
/// How many halvings it knows: from 1/2 down to 2^-25.
const HALVINGS: u64 = 24;
/// How many halvings it has room for: no less than there are from 1/2 down to 2^-52, a power of 2.
const ROOM: usize = 64;
/// Bits of a double that do not choose the piece.
const SHIFT: u32 = 52 - PIECES;

/// Largest absolute error of [`Table::quantile`] wherever it is not NaN: less than 0.8e-9 was found
/// at 100 places of each piece.
pub(crate) const TABLE_ERROR: f64 = 1e-9;

/// Cubics for -quantile(t), t below 1/2, constant first. The exponent and the first bits of t choose one.
pub(crate) struct Table([[f64; 4]; ROOM << PIECES]);

impl Table {
    /// The table, made when first asked for.
    pub(crate) fn get() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(Self::new)
    }

    fn new() -> Self {
        const END: u64 = 1022 << PIECES;
        let mut table = [[f64::NAN; 4]; ROOM << PIECES];
        for i in END - (HALVINGS << PIECES)..END {
            table[i as usize % (ROOM << PIECES)] =
                piece(f64::from_bits(i << SHIFT), f64::from_bits((i + 1) << SHIFT));
        }
        Self(table)
    }

    /// [`quantile`] at 1/2 + `centered`, within [`TABLE_ERROR`]; NaN beyond
    /// 2^-25 from the ends.
    #[inline(always)]
    pub(crate) fn quantile(&self, centered: f64) -> f64 {
        const SIGN: u64 = 1 << 63;
        let t = 0.5 - centered.abs();
        let [a, b, c, d] = self.0[(t.to_bits() >> SHIFT) as usize % (ROOM << PIECES)];
        let z = a + t * (b + t * (c + t * d));
        f64::from_bits(z.to_bits() ^ (centered.to_bits() & SIGN))
    }
}

/// The cubic that agrees with -quantile at the Chebyshev nodes of a piece.
fn piece(from: f64, to: f64) -> [f64; 4] {
    /// Cosines of 22.5 and 67.5 degrees.
    const NODES: [f64; 2] = [0.923_879_532_511_286_7, 0.382_683_432_365_089_8];
    let (middle, half) = (0.5 * (from + to), 0.5 * (to - from));
    let nodes = [-NODES[0], -NODES[1], NODES[1], NODES[0]].map(|node| middle + half * node);
    let mut divided = nodes.map(|node| -quantile(node));
    for order in 1..4 {
        for i in (order..4).rev() {
            divided[i] = (divided[i] - divided[i - 1]) / (nodes[i] - nodes[i - order]);
        }
    }
    // Newton's form to powers.
    let mut powers = [0.0; 4];
    for i in (0..4).rev() {
        for j in (1..4).rev() {
            powers[j] = powers[j - 1] - nodes[i] * powers[j];
        }
        powers[0] = divided[i] - nodes[i] * powers[0];
    }
    powers
}

#[cfg(test)]
mod tests;

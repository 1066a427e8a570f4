//! Small means: the distribution function summed from 0 upwards until it reaches u, several lanes in
//! lock-step.

/// More steps than a mean of 10 needs for all but a thousandth.
const STEPS: usize = 64;

/// 1 / (k + 1).
const RECIPROCALS: [f64; STEPS] = {
    let mut table = [0.0; STEPS];
    let mut k = 0;
    while k < STEPS {
        table[k] = 1.0 / (k + 1) as f64;
        k += 1;
    }
    table
};

/// In each lane the smallest k at which the binomial distribution function reaches `level`. The terms
/// are the logarithm of 1 - p and the odds p / (1 - p).
#[inline(always)]
pub(crate) fn binomial<const LANES: usize>(
    [log_failure, odds]: &[[f64; LANES]; 2],
    level: &[f64; LANES],
    n: &[f64; LANES],
) -> [f64; LANES] {
    let mut probability = [0.0; LANES];
    // The odds, times how many have not succeeded.
    let mut left = [0.0; LANES];
    for i in 0..LANES {
        probability[i] = exp(n[i] * log_failure[i]);
        left[i] = n[i] * odds[i];
    }
    let mut reached = probability;
    let mut k = [0.0; LANES];
    for reciprocal in &RECIPROCALS {
        let mut short = 0;
        for i in 0..LANES {
            let more = reached[i] < level[i];
            k[i] += if more { 1.0 } else { 0.0 };
            short += u64::from(more);
        }
        if short == 0 {
            break;
        }
        for i in 0..LANES {
            probability[i] *= left[i] * reciprocal;
            left[i] -= odds[i];
            reached[i] += probability[i];
        }
    }
    k
}

/// The same of Poisson numbers.
#[inline(always)]
pub(crate) fn poisson<const LANES: usize>(
    level: &[f64; LANES],
    mean: &[f64; LANES],
) -> [f64; LANES] {
    let mut probability = [0.0; LANES];
    for i in 0..LANES {
        probability[i] = exp(-mean[i]);
    }
    let mut reached = probability;
    let mut k = [0.0; LANES];
    for reciprocal in &RECIPROCALS {
        let mut short = 0;
        for i in 0..LANES {
            let more = reached[i] < level[i];
            k[i] += if more { 1.0 } else { 0.0 };
            short += u64::from(more);
        }
        if short == 0 {
            break;
        }
        for i in 0..LANES {
            probability[i] *= mean[i] * reciprocal;
            reached[i] += probability[i];
        }
    }
    k
}

/// The exponential of a number from -700 to 0, within 2 units in the last place; as `libm` has it, but
/// lane by lane.
#[inline(always)]
fn exp(x: f64) -> f64 {
    const PUSH: f64 = 1.5 * (1u64 << 52) as f64;
    const LN_2_HIGH: f64 = 0.693_147_180_369_123_8;
    const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;
    // 1 / j! from the 13th down.
    const TAYLOR: [f64; 14] = {
        let mut table = [1.0; 14];
        let mut factorial = 1.0;
        let mut j = 1;
        while j < 14 {
            factorial *= j as f64;
            table[13 - j] = 1.0 / factorial;
            j += 1;
        }
        table
    };
    let pushed = x * core::f64::consts::LOG2_E + PUSH;
    let halvings = pushed - PUSH;
    let rest = (x - halvings * LN_2_HIGH) - halvings * LN_2_LOW;
    let mut value = TAYLOR[0];
    for coefficient in &TAYLOR[1..] {
        value = value * rest + coefficient;
    }
    value * f64::from_bits((pushed.to_bits() << 52).wrapping_add(1.0_f64.to_bits()))
}

#[cfg(test)]
mod tests;

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

/// In each lane the smallest k whose distribution function is at least `level`, where
/// P(0) = exp(n `log_failure`) and P(k + 1) / P(k) = `odds` (n - k) / (k + 1).
#[inline(always)]
pub(crate) fn binomial<const LANES: usize>(
    level: &[f64; LANES],
    n: &[f64; LANES],
    log_failure: f64,
    odds: f64,
) -> [f64; LANES] {
    let mut probability = [0.0; LANES];
    for i in 0..LANES {
        probability[i] = exp(n[i] * log_failure);
    }
    let mut reached = probability;
    let mut k = [0.0; LANES];
    let mut left = *n;
    for reciprocal in &RECIPROCALS {
        let mut more = false;
        for i in 0..LANES {
            let short = reached[i] < level[i];
            k[i] += if short { 1.0 } else { 0.0 };
            more |= short;
        }
        if !more {
            break;
        }
        let factor = odds * reciprocal;
        for i in 0..LANES {
            probability[i] *= factor * left[i];
            left[i] -= 1.0;
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
        let mut more = false;
        for i in 0..LANES {
            let short = reached[i] < level[i];
            k[i] += if short { 1.0 } else { 0.0 };
            more |= short;
        }
        if !more {
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
    const LN_2_HIGH: f64 = 6.931_471_803_691_238_164_90e-01;
    const LN_2_LOW: f64 = 1.908_214_929_270_587_700_02e-10;
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

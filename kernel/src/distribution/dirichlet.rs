//! Shares that sum to 1.

use super::drawable;
use crate::special::ln_gamma_quantile;

/// Shares with a Dirichlet distribution: gamma variables with these shapes over their sum, each by
/// inversion of its own uniform number. `out` gets as many as the shortest of the three slices has.
///
/// A shape of 0 (or less) gives exactly 0; without any other all shares are equal. Variables too
/// small to be written are compared by their logarithms, so that small shapes still give shares.
pub fn dirichlet(alphas: &[f64], uniforms: &[f64], out: &mut [f64]) {
    let count = alphas.len().min(uniforms.len()).min(out.len());
    let (alphas, out) = (&alphas[..count], &mut out[..count]);
    let mut largest = f64::NEG_INFINITY;
    for ((value, &alpha), &u) in out.iter_mut().zip(alphas).zip(uniforms) {
        *value = if alpha > 0.0 {
            // Shapes below 1e-300 or so overflow even the logarithm.
            ln_gamma_quantile(drawable(u), alpha).max(-f64::MAX)
        } else {
            f64::NEG_INFINITY
        };
        largest = largest.max(*value);
    }
    if largest == f64::NEG_INFINITY {
        out.fill(1.0 / count as f64);
        return;
    }
    let mut sum = 0.0;
    for value in out.iter_mut() {
        *value = libm::exp(*value - largest);
        sum += *value;
    }
    for value in out.iter_mut() {
        *value /= sum;
    }
}

//! Numbers of several replications side by side: the arithmetic that a ledger is kept with.
//!
//! A line has one number for each replication. Lines of a call have the same length; what is longer
//! is left alone. In WebAssembly these stay calls of their own: inlined into code that is compiled
//! for size they would be compiled for size as well.

/// Adds a line to another.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
pub fn add(sum: &mut [f64], line: &[f64]) {
    for (sum, value) in sum.iter_mut().zip(line) {
        *sum += value;
    }
}

/// Subtracts a line from another.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
pub fn subtract(rest: &mut [f64], line: &[f64]) {
    for (rest, value) in rest.iter_mut().zip(line) {
        *rest -= value;
    }
}

/// Adds so many times a line to another.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
pub fn add_times(sum: &mut [f64], line: &[f64], times: f64) {
    for (sum, value) in sum.iter_mut().zip(line) {
        *sum += value * times;
    }
}

/// Adds the products of two lines to another.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
pub fn add_products(sum: &mut [f64], line: &[f64], times: &[f64]) {
    for (sum, (value, times)) in sum.iter_mut().zip(line.iter().zip(times)) {
        *sum += value * times;
    }
}

/// Multiplies a line by another.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
pub fn multiply(line: &mut [f64], times: &[f64]) {
    for (value, times) in line.iter_mut().zip(times) {
        *value *= times;
    }
}

/// Writes the weighted sum of two lines.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
pub fn blend(out: &mut [f64], first: (&[f64], f64), second: (&[f64], f64)) {
    let pairs = first.0.iter().zip(second.0);
    for (out, (a, b)) in out.iter_mut().zip(pairs) {
        *out = a * first.1 + b * second.1;
    }
}

/// Copies a line.
pub fn copy(out: &mut [f64], line: &[f64]) {
    for (out, value) in out.iter_mut().zip(line) {
        *out = *value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_add_up() {
        let mut sum = [1.0, 2.0, 3.0];
        add(&mut sum, &[1.0, 1.0, 1.0]);
        subtract(&mut sum, &[0.0, 1.0, 2.0]);
        add_times(&mut sum, &[1.0, 2.0, 3.0], 10.0);
        assert_eq!(sum, [12.0, 22.0, 32.0]);
        add_products(&mut sum, &[1.0, 2.0, 3.0], &[0.5, 1.0, 0.0]);
        assert_eq!(sum, [12.5, 24.0, 32.0]);
        multiply(&mut sum, &[2.0, 0.5, 0.0]);
        assert_eq!(sum, [25.0, 12.0, 0.0]);
        let mut out = [0.0; 3];
        blend(&mut out, (&[1.0, 2.0, 3.0], 0.5), (&[3.0, 4.0, 5.0], 0.5));
        assert_eq!(out, [2.0, 3.0, 4.0]);
        copy(&mut out, &[7.0, 8.0]);
        assert_eq!(out, [7.0, 8.0, 4.0]);
    }
}

//! A line: the numbers of the replications that are computed side by side.
//!
//! A single number is computed in place, which is what expected paths are made of; longer lines by
//! the kernel, which is compiled for speed.

use perennial_kernel::lines;

/// One number for each of W replications.
pub(crate) type Line<const W: usize> = [f64; W];

/// Adds a line to another.
#[inline]
pub(crate) fn add<const W: usize>(sum: &mut Line<W>, line: &Line<W>) {
    if W == 1 {
        sum[0] += line[0];
    } else {
        lines::add(sum, line);
    }
}

/// Subtracts a line from another.
#[inline]
pub(crate) fn subtract<const W: usize>(rest: &mut Line<W>, line: &Line<W>) {
    if W == 1 {
        rest[0] -= line[0];
    } else {
        lines::subtract(rest, line);
    }
}

/// Adds so many times a line to another.
#[inline]
pub(crate) fn add_times<const W: usize>(sum: &mut Line<W>, line: &Line<W>, times: f64) {
    if W == 1 {
        sum[0] += line[0] * times;
    } else {
        lines::add_times(sum, line, times);
    }
}

/// Adds the products of two lines to another.
#[inline]
pub(crate) fn add_products<const W: usize>(sum: &mut Line<W>, line: &Line<W>, times: &Line<W>) {
    if W == 1 {
        sum[0] += line[0] * times[0];
    } else {
        lines::add_products(sum, line, times);
    }
}

/// Multiplies a line by another.
#[inline]
pub(crate) fn multiply<const W: usize>(line: &mut Line<W>, times: &Line<W>) {
    if W == 1 {
        line[0] *= times[0];
    } else {
        lines::multiply(line, times);
    }
}

/// The weighted sum of two lines.
#[inline]
pub(crate) fn blend<const W: usize>(first: (&Line<W>, f64), second: (&Line<W>, f64)) -> Line<W> {
    let mut out = [0.0; W];
    if W == 1 {
        out[0] = first.0[0] * first.1 + second.0[0] * second.1;
    } else {
        lines::blend(&mut out, (first.0, first.1), (second.0, second.1));
    }
    out
}

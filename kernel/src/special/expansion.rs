//! The quantile of a gamma variable of large shape as a series.
//!
//! With x the quantile, z the normal quantile of the same probability, s = z / √shape and ε =
//! 1 / shape, x / shape = h0(s) + ε h1(s) + ε² h2(s) + …. Equal probabilities below x and z give
//! dx / dz = φ(z) / f(x). With ½η² = x/shape - 1 - ln(x/shape) (Temme 1979) that is
//!
//! dη/ds · η / (x/shape - 1) = Γ*(shape) exp(½ shape (η² - s²)),
//!
//! Γ* being what Stirling's formula lacks as a factor. Put η = s + ε e1(s) + ε² e2(s) + … into its
//! logarithm, and each power of ε gives the next e, as a power series in s, algebraically; h0 is
//! x/shape as a function of η, a series of radius 2√π. These are the functions of the inversion of
//! Temme (1992, Mathematics of Computation 58, 755-764), to a higher order. The coefficients below
//! are these series, worked out to 60 digits and economised (by Chebyshev's polynomials) for s from
//! -1 to 1.

/// From this shape on the series is exact: relative error below 1e-13.
pub(super) const EXACT: f64 = 16.0;

/// The quantile over the shape; `s`, from -1 to 1, is the normal quantile over the shape's root.
///
/// Below [`EXACT`] an approximation: relative error 3e-3 at shape 1, 1e-7 at 8.
pub(super) fn over_shape(s: f64, shape: f64) -> f64 {
    let epsilon = 1.0 / shape;
    let square = s * s;
    let first = |rest: f64| {
        let third =
            polynomial(&H2, s, square) + epsilon * (polynomial(&H3, s, square) + epsilon * rest);
        polynomial(&H0, s, square) + epsilon * (polynomial(&H1, s, square) + epsilon * third)
    };
    if shape >= 4_096.0 {
        return first(0.0);
    }
    let mut rest = 0.0;
    if (EXACT..64.0).contains(&shape) {
        rest = polynomial(&H6, s, square)
            + epsilon * (polynomial(&H7, s, square) + epsilon * polynomial(&H8, s, square));
    }
    if shape >= EXACT {
        rest = polynomial(&H5, s, square) + epsilon * rest;
    }
    first(polynomial(&H4, s, square) + epsilon * rest)
}

/// Even and odd powers apart: two short chains are faster than a long one.
#[inline(always)]
fn polynomial<const N: usize>(coefficients: &[f64; N], s: f64, square: f64) -> f64 {
    let (mut even, mut odd) = (0.0, 0.0);
    let mut i = N;
    if N % 2 == 1 {
        i -= 1;
        even = coefficients[i];
    }
    while i > 0 {
        i -= 2;
        even = even * square + coefficients[i];
        odd = odd * square + coefficients[i + 1];
    }
    even + s * odd
}

/// h0 by rising powers of s.
const H0: [f64; 20] = [
    1.0,
    1.0,
    0.33333333333333326,
    0.027777777777777738,
    -0.00370370370370172,
    0.00023148148148231852,
    5.878894765218544e-05,
    -2.5536449155702168e-05,
    4.899079142054615e-06,
    -2.4282756901574886e-07,
    -1.854068623647141e-07,
    7.542451148943201e-08,
    -1.4720135962778806e-08,
    5.162566515908683e-10,
    7.308182262310574e-10,
    -2.924568529678614e-10,
    5.911414588476268e-11,
    -1.2803966848582567e-12,
    -4.24230335766316e-12,
    1.2152924649044945e-12,
];
/// h1 by rising powers of s.
const H1: [f64; 19] = [
    -0.3333333333333333,
    -0.19444444444444428,
    -0.008641975308641837,
    0.006584362139907614,
    -0.0011904761904806712,
    -2.9619014779275414e-05,
    8.371981628626122e-05,
    -2.5886870832245208e-05,
    3.1606387033753086e-06,
    7.142008476353817e-07,
    -4.862817364853209e-07,
    1.259607204782341e-07,
    -1.072999947521723e-08,
    -5.3558093830731464e-09,
    2.835407240817679e-09,
    -6.920721347927422e-10,
    3.6614073813698165e-11,
    4.974236360406878e-11,
    -1.5978544555726065e-11,
];
/// h2 by rising powers of s.
const H2: [f64; 18] = [
    0.019753086419752968,
    -0.011136831275720394,
    -0.004521849892200933,
    0.0019699536765001788,
    -0.00017261088300906717,
    -0.0001295746853326145,
    6.401354683559243e-05,
    -1.2067698199513297e-05,
    -1.2911237481627821e-06,
    1.6169874416229375e-06,
    -5.214347518152207e-07,
    6.136751853810606e-08,
    2.207920414262787e-08,
    -1.4392656243757373e-08,
    3.962585055898833e-09,
    -2.485639636066029e-10,
    -3.1709333060403524e-10,
    1.0713416681946592e-10,
];
/// h3 by rising powers of s.
const H3: [f64; 16] = [
    0.007211444248496452,
    0.00197131453174141,
    -0.001904997788289169,
    0.00033153004965180845,
    0.00015464463580326874,
    -0.00010892213777186423,
    2.5848709418456604e-05,
    2.3374699554777385e-06,
    -4.0292715895802776e-06,
    1.4593574996630244e-06,
    -1.833817497981779e-07,
    -7.929162445712698e-08,
    5.649128110884379e-08,
    -1.4992523059008935e-08,
    -1.3806731972808186e-09,
    1.5115672453170774e-09,
];
/// h4 by rising powers of s.
const H4: [f64; 15] = [
    0.0006526298981741909,
    0.0017720095769349802,
    -0.00034221816426440555,
    -0.00021062612183412666,
    0.00015965487809433302,
    -3.808813059326992e-05,
    -7.441724045202431e-06,
    9.100303630647852e-06,
    -3.1867615255247405e-06,
    2.641116782795873e-07,
    2.908169995049074e-07,
    -1.7543290014700796e-07,
    4.08658487224264e-08,
    8.66926370897248e-09,
    -6.071207613783225e-09,
];
/// h5 by rising powers of s.
const H5: [f64; 14] = [
    -0.0012385769640606943,
    0.00018480123779868394,
    0.0003324224476786235,
    -0.00021660800711712828,
    3.520331919604656e-05,
    2.5880026411298217e-05,
    -1.967027771138064e-05,
    5.494166410671894e-06,
    4.002307927905594e-07,
    -1.0410572317633489e-06,
    4.70226629312839e-07,
    -6.890146305285217e-08,
    -4.494304022127065e-08,
    2.0985363673572963e-08,
];
/// h6 by rising powers of s.
const H6: [f64; 12] = [
    -0.0004509888084686222,
    -0.000580699955453834,
    0.0002705539501070385,
    1.1913028145274552e-05,
    -7.528609874013534e-05,
    3.8772426714262335e-05,
    -5.604902897452648e-06,
    -4.440072591509375e-06,
    3.5383596040786384e-06,
    -9.969920417387425e-07,
    -2.35256093627251e-07,
    1.8945991815846734e-07,
];
/// h7 by rising powers of s.
const H7: [f64; 11] = [
    0.0006639603740936862,
    -0.00024025202481601525,
    -0.00015313031605584607,
    0.00017525040340356595,
    -5.9870711932711535e-05,
    -9.530526601486562e-06,
    1.931700414112689e-05,
    -9.099630311928816e-06,
    9.264228271526254e-07,
    1.4286899693038431e-06,
    -6.306310990371223e-07,
];
/// h8 by rising powers of s.
const H8: [f64; 9] = [
    0.00044983590548959026,
    0.00048154294044824993,
    -0.0003254883314703736,
    4.0036770653690346e-05,
    7.860888415650299e-05,
    -6.216163773322496e-05,
    1.5559877093252168e-05,
    8.503974386378342e-06,
    -5.661240758619349e-06,
];

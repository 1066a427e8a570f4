//! Lasting differences between customers, as a few classes of them.
//!
//! A customer's factor z is Gamma with mean 1 and a coefficient of variation v (Vaupel, Manton &
//! Stallard 1979). The classes are the nodes and weights of a quadrature for that Gamma, the fewest
//! that keep survival, E exp(-z H) = (1 + v^2 H)^(-1/v^2), close to what it is at every cumulative
//! hazard H: Gauss (Golub & Welsch 1969) for small differences; for large ones, where Gauss needs a
//! hundred nodes at large H, the trapezoidal rule in the logarithm of z (Trefethen & Weideman 2014).

/// How close survival must be, at every cumulative hazard: well within the 1e-4 that is promised.
const SURVIVAL_ERROR: f64 = 5e-5;
/// Up to this coefficient of variation Gauss is tried, with at most so many nodes.
const GAUSS: (f64, usize) = (0.4, 10);
/// By the largest coefficient of variation that a row is for: the step in the logarithm of z, and the
/// logarithm below which customers are one class. Found by search, held by the tests.
const ROWS: [(f64, f64, f64); 14] = [
    (0.4, 0.35, -3.0),
    (0.5, 0.45, -4.0),
    (0.6, 0.5, -4.0),
    (0.7, 0.55, -5.0),
    (0.85, 0.6, -7.0),
    (1.0, 0.7, -8.0),
    (1.2, 0.72, -11.0),
    (1.5, 0.8, -13.0),
    (2.0, 0.85, -15.0),
    (3.0, 0.9, -18.0),
    (4.0, 0.95, -20.0),
    (6.0, 1.05, -22.0),
    (8.0, 1.1, -22.0),
    (f64::INFINITY, 1.15, -22.0),
];
/// A class with a smaller weight is left out.
const NOBODY: f64 = 3e-6;
/// No customer has a factor whose logarithm is larger.
const LAST: f64 = 6.0;
/// Sweeps in which every eigenvalue of such a matrix is found.
const SWEEPS: usize = 60;

/// A class of customers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Class {
    /// The factor of the cumulative hazard.
    pub z: f64,
    /// Share of the customers.
    pub weight: f64,
}

/// Exits that sum to more than this may sum to more than 1 after events and levers.
const NEARLY: f64 = 0.9;
/// Where exits compete: the step in the logarithm of z among those of whom some are quick enough to be scaled, by the square root of the
/// coefficient of variation up to 1 (a kink of so dense a survival is missed by an eighth of its square); where they begin, and how
/// softly the steps shorten towards them, so that the rule stays one of a smooth function. Found by search, held by the tests.
const FINE: f64 = 0.048;
const QUICK: f64 = -1.0;
const SOFT: f64 = 0.4;

/// The classes of a coefficient of variation; one where it is 0.
///
/// `competing`: exits of a stage may sum to more than 1 for those who are quick to leave. Being scaled
/// then gives survival a kink in z, which smooth rules of few nodes miss by up to half a per cent.
pub(crate) fn classes(cv: f64, competing: bool) -> Vec<Class> {
    // Below, customers differ by less than survival has to be right by.
    if cv.is_nan() || cv < 1e-6 {
        return vec![Class {
            z: 1.0,
            weight: 1.0,
        }];
    }
    if cv <= GAUSS.0 && !competing {
        let mut gauss = (2..=GAUSS.1).map(|count| quadrature(cv, count));
        if let Some(classes) = gauss.find(|classes| error(cv, classes) <= SURVIVAL_ERROR) {
            return classes;
        }
    }
    // Small differences need small steps: the density of ln z is about as wide as cv.
    let row = ROWS.iter().find(|(largest, ..)| cv <= *largest);
    let (_, step, immune) = row.copied().unwrap_or(ROWS[ROWS.len() - 1]);
    let fine = if competing {
        (FINE * cv.min(1.0).sqrt()).min(step)
    } else {
        step
    };
    logarithmic(cv, Steps { step, fine }, immune)
}

/// Nodes that lie closer together among the quick: equally far in t = y + (step / fine - 1) SOFT ln(1 + exp((y - QUICK) / SOFT)), of which
/// y = ln z is a smooth function.
#[derive(Debug, Clone, Copy)]
struct Steps {
    /// Between two nodes far below.
    step: f64,
    /// Far above.
    fine: f64,
}

impl Steps {
    fn more(self) -> f64 {
        self.step / self.fine - 1.0
    }

    fn t(self, y: f64) -> f64 {
        let at = (y - QUICK) / SOFT;
        let bend = at.max(0.0) + libm::log1p(libm::exp(-at.abs()));
        y + self.more() * SOFT * bend
    }

    /// How much t grows with y.
    fn slope(self, y: f64) -> f64 {
        1.0 + self.more() / (1.0 + libm::exp(-(y - QUICK) / SOFT))
    }

    /// The y of a t, sought from one below it by Newton's method: t grows ever faster, so that it is passed once at most.
    fn y(self, t: f64, below: f64) -> f64 {
        if self.more() == 0.0 {
            return t;
        }
        let mut y = below;
        for _ in 0..SWEEPS {
            let change = (t - self.t(y)) / self.slope(y);
            y += change;
            if change.abs() <= f64::EPSILON * (1.0 + y.abs()) {
                break;
            }
        }
        y
    }
}

/// Whether exits of one stage, of which each has a probability and may be frail, compete: whether they
/// nearly sum to 1 for the quickest to leave.
pub(crate) fn compete(cv: f64, exits: &[(f64, bool)]) -> bool {
    // About one in a million has a larger factor.
    let quickest = 1.0 + 5.0 * cv + 8.0 * cv * cv;
    let hazard = |(p, frail): &(f64, bool)| match frail {
        true => -libm::expm1(quickest * libm::log1p(-p.clamp(0.0, 1.0))),
        false => *p,
    };
    let several = exits.iter().filter(|(p, _)| *p > 0.0).count() > 1;
    several
        && exits.iter().any(|(_, frail)| *frail)
        && exits.iter().map(hazard).sum::<f64>() > NEARLY
}

/// The trapezoidal rule in y = ln z; whoever is below is one class.
fn logarithmic(cv: f64, steps: Steps, immune: f64) -> Vec<Class> {
    let shape = 1.0 / (cv * cv);
    // Density of y, up to what grows with neither y.
    let scale = shape * libm::log(shape) - libm::lgamma(shape);
    let density = |y: f64| libm::exp(scale + shape * (y - libm::exp(y)));
    let mut node = (steps.t(immune) / steps.step).ceil();
    let mut y = steps.y(node * steps.step, immune);
    let mut classes = vec![Class {
        z: libm::exp(y - steps.step / 2.0),
        weight: 0.0,
    }];
    while y < LAST {
        classes.push(Class {
            z: libm::exp(y),
            weight: steps.step / steps.slope(y) * density(y),
        });
        node += 1.0;
        y = steps.y(node * steps.step, y);
    }
    let sum: f64 = classes.iter().map(|class| class.weight).sum();
    classes[0].weight = (1.0 - sum).max(0.0);
    classes.retain(|class| class.weight > NOBODY);
    level(&mut classes);
    classes
}

/// Makes the weights sum to 1 and the mean factor 1.
fn level(classes: &mut [Class]) {
    let sum: f64 = classes.iter().map(|class| class.weight).sum();
    classes.iter_mut().for_each(|class| class.weight /= sum);
    let mean: f64 = classes.iter().map(|class| class.weight * class.z).sum();
    classes.iter_mut().for_each(|class| class.z /= mean);
}

/// The largest error of survival over cumulative hazards from 0.001 to 1,000.
fn error(cv: f64, classes: &[Class]) -> f64 {
    let mut worst: f64 = 0.0;
    for step in 0..=60 {
        let hazard = libm::exp10(-3.0 + f64::from(step) / 10.0);
        let survival: f64 = classes
            .iter()
            .map(|class| class.weight * libm::exp(-class.z * hazard))
            .sum();
        let truth = libm::exp(-libm::log1p(cv * cv * hazard) / (cv * cv));
        worst = worst.max((survival - truth).abs());
    }
    worst
}

/// The Gauss quadrature of the Gamma with so many nodes, by ascending z.
fn quadrature(cv: f64, count: usize) -> Vec<Class> {
    let shape = 1.0 / (cv * cv);
    // The Jacobi matrix of the generalised Laguerre polynomials.
    let mut diagonal: Vec<f64> = (0..count).map(|i| 2.0 * i as f64 + shape).collect();
    let mut beside: Vec<f64> = (1..=count)
        .map(|i| (i as f64 * (i as f64 + shape - 1.0)).sqrt())
        .collect();
    beside[count - 1] = 0.0;
    let mut first = vec![0.0; count];
    first[0] = 1.0;
    for eigenvalue in 0..count {
        isolate(eigenvalue, &mut diagonal, &mut beside, &mut first);
    }
    let mut classes: Vec<Class> = diagonal
        .iter()
        .zip(&first)
        .map(|(node, first)| Class {
            z: (node / shape).max(0.0),
            weight: first * first,
        })
        .collect();
    crate::model::sort::by(&mut classes, |a, b| a.z.total_cmp(&b.z));
    level(&mut classes);
    classes
}

/// Implicit QL steps until an eigenvalue of the tridiagonal matrix stands alone; `first` follows the
/// first components of the eigenvectors.
fn isolate(l: usize, diagonal: &mut [f64], beside: &mut [f64], first: &mut [f64]) {
    for _ in 0..SWEEPS {
        let small = |m: &usize| {
            let scale = diagonal[*m].abs() + diagonal[*m + 1].abs();
            beside[*m].abs() <= f64::EPSILON * scale
        };
        let m = (l..diagonal.len() - 1)
            .find(small)
            .unwrap_or(diagonal.len() - 1);
        if m == l {
            return;
        }
        sweep(l, m, diagonal, beside, first);
    }
}

/// One implicit QL sweep of the rows l to m.
fn sweep(l: usize, m: usize, diagonal: &mut [f64], beside: &mut [f64], first: &mut [f64]) {
    let half = (diagonal[l + 1] - diagonal[l]) / (2.0 * beside[l]);
    let length = (half * half + 1.0).sqrt();
    let signed = if half < 0.0 { -length } else { length };
    let mut g = diagonal[m] - diagonal[l] + beside[l] / (half + signed);
    let (mut sine, mut cosine, mut shift) = (1.0, 1.0, 0.0);
    for i in (l..m).rev() {
        let f = sine * beside[i];
        let b = cosine * beside[i];
        let radius = (f * f + g * g).sqrt();
        beside[i + 1] = radius;
        if radius == 0.0 {
            diagonal[i + 1] -= shift;
            beside[m] = 0.0;
            return;
        }
        sine = f / radius;
        cosine = g / radius;
        let rest = diagonal[i + 1] - shift;
        let turn = (diagonal[i] - rest) * sine + 2.0 * cosine * b;
        shift = sine * turn;
        diagonal[i + 1] = rest + shift;
        g = cosine * turn - b;
        let above = first[i + 1];
        first[i + 1] = sine * first[i] + cosine * above;
        first[i] = cosine * first[i] - sine * above;
    }
    diagonal[l] -= shift;
    beside[l] = g;
    beside[m] = 0.0;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn survival_is_within_what_is_promised() {
        for hundredths in 1..=1000 {
            let cv = f64::from(hundredths) / 100.0;
            let found = classes(cv, false);
            assert!(error(cv, &found) <= 1e-4, "{cv}: {}", error(cv, &found));
            assert!(found.len() <= 30, "{cv}: {} classes", found.len());
        }
    }

    /// Share of those who have taken none of these frail exits after some periods.
    fn kept(classes: &[Class], exits: &[f64], periods: f64) -> f64 {
        let stay = |class: &Class| {
            let exit = |p: &f64| 1.0 - libm::pow(1.0 - p, class.z);
            let all: f64 = exits.iter().map(exit).sum();
            class.weight * libm::pow((1.0 - all).max(0.0), periods)
        };
        classes.iter().map(stay).sum()
    }

    /// Very many classes.
    #[allow(clippy::disallowed_methods, reason = "not the engine's numbers")]
    fn everyone(cv: f64) -> Vec<Class> {
        let shape = 1.0 / (cv * cv);
        let scale = shape * shape.ln() - libm::lgamma(shape);
        let class = |i: i32| {
            let y = f64::from(i) / 1000.0;
            Class {
                z: y.exp(),
                weight: (scale + shape * (y - y.exp())).exp() / 1000.0,
            }
        };
        (-60_000..4_000).map(class).collect()
    }

    #[test]
    #[allow(clippy::disallowed_methods, reason = "not the engine's numbers")]
    fn exits_that_compete_are_followed_closely() {
        for cv in [0.3, 0.6, 1.0, 2.0] {
            for p in [0.05, 0.1, 0.2, 0.3, 0.45] {
                let found = classes(cv, compete(cv, &[(p, true), (p, true)]));
                let [found, truth] = [found, everyone(cv)].map(|it| kept(&it, &[p, p], 12.0));
                let error = (found - truth).abs();
                assert!(error < 1e-4, "{cv}, {p}: {error}");
            }
        }
        assert!(!compete(1.0, &[(0.5, true)]));
        assert!(!compete(1.0, &[(0.5, false), (0.45, false)]));
    }

    /// The worst that was found, by search: most people are where the kink is, in the first period.
    #[test]
    fn where_exits_are_scaled_survival_is_within_what_is_promised() {
        let most: &[f64] = &[0.033, 0.125, 0.287, 0.457, 0.034];
        let found: [(f64, &[f64]); 7] = [
            (0.1, most),
            (0.3, &[0.31; 3]),
            (1.0, &[0.46; 2]),
            (1.5, &[0.2; 3]),
            (0.7, &[0.45; 2]),
            (0.2, &[0.45; 2]),
            (2.0, &[0.3, 0.2]),
        ];
        for (cv, exits) in found {
            let exit: Vec<(f64, bool)> = exits.iter().map(|p| (*p, true)).collect();
            assert!(compete(cv, &exit));
            let (classes, truth) = (classes(cv, true), everyone(cv));
            assert!(classes.len() <= 160, "{cv}: {} classes", classes.len());
            for periods in [1.0, 2.0, 5.0, 20.0] {
                let error = kept(&classes, exits, periods) - kept(&truth, exits, periods);
                assert!(error.abs() < 1e-4, "{cv}, {periods}: {error}");
            }
        }
    }

    #[test]
    fn mean_and_variance_are_those_of_the_gamma() {
        for cv in [0.1, 0.3, 0.5, 1.0, 2.0] {
            let found = classes(cv, false);
            let mean: f64 = found.iter().map(|class| class.weight * class.z).sum();
            let square: f64 = found
                .iter()
                .map(|class| class.weight * class.z * class.z)
                .sum();
            assert!((mean - 1.0).abs() < 1e-12, "{cv}: {mean}");
            assert!(
                (square - 1.0 - cv * cv).abs() < 2e-3 * cv * cv,
                "{cv}: {square}"
            );
        }
    }

    #[test]
    fn without_differences_there_is_one_class() {
        assert_eq!(classes(0.0, false).len(), 1);
        assert_eq!(classes(f64::NAN, true).len(), 1);
    }
}

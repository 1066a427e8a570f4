//! All numbers at once: which part of the variance each is answerable for, alone and with the others.
//!
//! First-order indices by the estimator of A. Saltelli et al., "Variance based sensitivity analysis of model output",
//! *Computer Physics Communications* 181 (2010), 259–270 (table 2, b), which is good at small ones; total indices by that of M. Jansen, "Analysis of variance designs for model
//! output", *Computer Physics Communications* 117 (1999), 35–43. Points are of the scrambled Sobol sequence, several
//! scramblings of it, so that how far these differ tells the error (A. Owen, "Monte Carlo variance of scrambled net quadrature", *SIAM Journal on
//! Numerical Analysis* 34 (1997), 1884–1910).

use perennial_kernel::sobol;

use super::probe::Probe;
use super::tornado::difference;

/// Scramblings of the sequence.
const SCRAMBLINGS: u32 = 8;

/// An index with its standard error. NaN where nothing varies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Index {
    /// The index.
    pub value: f64,
    /// Its standard error.
    pub error: f64,
}

/// The indices of one number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Importance {
    /// The part of the variance that would go if the number alone were known.
    pub first: Index,
    /// The part that would be left if everything but the number were known.
    pub total: Index,
}

/// By strategy, then by dimension: how much of the variance of its difference to the baseline each number is answerable for; of the
/// baseline's outcome itself for the baseline. It takes `SCRAMBLINGS` × `points` × (d + 2) expected paths of every strategy.
///
/// `points` is best a power of two. The shares of a Dirichlet count by the coordinate that each is drawn from.
#[must_use]
pub fn importance(probe: &Probe<'_>, points: u32) -> Vec<Vec<Importance>> {
    let plan = probe.plan();
    let strategies = plan.strategies();
    let model = |point: &[f64]| {
        let outcomes = probe.at(&plan.drawn_at(|dimension| point[dimension]));
        (0..strategies)
            .map(|strategy| difference(&outcomes, strategy))
            .collect()
    };
    indices(
        plan.dimensions().len(),
        strategies,
        points,
        plan.seed(),
        &model,
    )
}

/// The indices of a function of the unit cube with several results: by result, then by dimension.
fn indices(
    dimensions: usize,
    results: usize,
    points: u32,
    seed: u64,
    model: &dyn Fn(&[f64]) -> Vec<f64>,
) -> Vec<Vec<Importance>> {
    let runs: Vec<Vec<Vec<[f64; 2]>>> = (0..SCRAMBLINGS)
        .map(|run| {
            // Any other seed is another scrambling.
            let seed = seed.wrapping_add(u64::from(run + 1) << 32);
            scrambling(dimensions, results, points.max(2), seed, model)
        })
        .collect();
    let of = |result: usize, dimension: usize, kind: usize| {
        let values: Vec<f64> = runs
            .iter()
            .map(|run| run[result][dimension][kind])
            .collect();
        index(&values)
    };
    (0..results)
        .map(|result| {
            let all = (0..dimensions).map(|dimension| Importance {
                first: of(result, dimension, 0),
                total: of(result, dimension, 1),
            });
            all.collect()
        })
        .collect()
}

/// The mean of independent estimates, with its standard error.
fn index(values: &[f64]) -> Index {
    let count = values.len() as f64;
    let value = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|one| (one - value) * (one - value)).sum();
    Index {
        value,
        error: libm::sqrt(squares / (count - 1.0) / count),
    }
}

/// By result and dimension: first-order and total index by one scrambling.
fn scrambling(
    dimensions: usize,
    results: usize,
    points: u32,
    seed: u64,
    model: &dyn Fn(&[f64]) -> Vec<f64>,
) -> Vec<Vec<[f64; 2]>> {
    let mut sums = vec![vec![Sums::default(); dimensions]; results];
    // Shifting by a value near the mean keeps sums of products from losing what matters.
    let shift = model(&vec![0.5; dimensions]);
    let shifted = |point: &[f64]| -> Vec<f64> {
        let values = model(point);
        values
            .iter()
            .zip(&shift)
            .map(|(value, shift)| value - shift)
            .collect()
    };
    for point in 0..points {
        let coordinate = |dimension: usize| sobol::point(seed, point, dimension as u32);
        let first: Vec<f64> = (0..dimensions).map(coordinate).collect();
        let second: Vec<f64> = (dimensions..2 * dimensions).map(coordinate).collect();
        let (own, other) = (shifted(&first), shifted(&second));
        let mut mixed = first.clone();
        for dimension in 0..dimensions {
            mixed[dimension] = second[dimension];
            let changed = shifted(&mixed);
            mixed[dimension] = first[dimension];
            for (result, sums) in sums.iter_mut().enumerate() {
                sums[dimension].add(own[result], other[result], changed[result]);
            }
        }
    }
    sums.iter()
        .map(|sums| {
            sums.iter()
                .map(|sums| sums.indices(f64::from(points)))
                .collect()
        })
        .collect()
}

/// Sums of one result and dimension.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    /// Of the two points.
    both: f64,
    squares: f64,
    /// Of the other point times the step, when the number alone changes to the other's.
    products: f64,
    /// Of squared steps.
    steps: f64,
}

impl Sums {
    /// `own` is of a point, `other` of another, `changed` of the first with the number of the other.
    fn add(&mut self, own: f64, other: f64, changed: f64) {
        let step = changed - own;
        self.both += own + other;
        self.squares += own * own + other * other;
        self.products += other * step;
        self.steps += step * step;
    }

    fn indices(&self, points: f64) -> [f64; 2] {
        let mean = self.both / (2.0 * points);
        let variance = self.squares / (2.0 * points) - mean * mean;
        [
            self.products / points / variance,
            self.steps / (2.0 * points) / variance,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::PI;

    /// T. Ishigami, T. Homma (1990): the usual test, with its known indices.
    fn ishigami(point: &[f64]) -> f64 {
        let x: Vec<f64> = point.iter().map(|u| PI * (2.0 * u - 1.0)).collect();
        let sine = libm::sin(x[1]);
        libm::sin(x[0]) * (1.0 + 0.1 * libm::pow(x[2], 4.0)) + 7.0 * sine * sine
    }

    #[test]
    fn the_indices_of_the_ishigami_function() {
        let model = |point: &[f64]| vec![ishigami(point), 100.0 - 2.0 * ishigami(point)];
        let found = indices(3, 2, 1_024, 7, &model);
        let known = [(0.313_9, 0.557_6), (0.442_4, 0.442_4), (0.0, 0.243_7)];
        for result in &found {
            for (importance, (first, total)) in result.iter().zip(known) {
                for (index, known) in [(importance.first, first), (importance.total, total)] {
                    let off = (index.value - known).abs();
                    assert!(off < 0.02 && off < 5.0 * index.error, "{index:?} {known}");
                }
            }
        }
    }

    #[test]
    fn what_does_not_matter_has_nothing_and_nothing_varies_is_undefined() {
        let found = indices(2, 2, 64, 1, &|point| vec![point[0], 3.0]);
        let near = |index: Index, known: f64| {
            let off = (index.value - known).abs();
            assert!(off < 0.02 && off <= 5.0 * index.error, "{index:?}");
        };
        near(found[0][0].first, 1.0);
        near(found[0][0].total, 1.0);
        near(found[0][1].first, 0.0);
        assert_eq!(found[0][1].total.value, 0.0);
        assert!(found[1][0].total.value.is_nan());
        assert_eq!(indices(0, 1, 8, 1, &|_| vec![1.0]), [vec![]]);
    }
}

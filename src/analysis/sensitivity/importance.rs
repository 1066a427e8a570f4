//! All numbers at once: which part of the variance each is answerable for, alone and with the others.
//!
//! First-order indices by the estimator of A. Saltelli et al., "Variance based sensitivity analysis of model output",
//! *Computer Physics Communications* 181 (2010), 259–270 (table 2, b), which is good at small ones; total indices by that of M. Jansen, "Analysis of variance designs for model
//! output", *Computer Physics Communications* 117 (1999), 35–43. Points are of the scrambled Sobol sequence, several
//! scramblings of it, so that how far these differ tells the error (A. Owen, "Monte Carlo variance of scrambled net quadrature", *SIAM Journal on
//! Numerical Analysis* 34 (1997), 1884–1910).

use perennial_kernel::sobol;

use super::dust::dust;
use super::probe::Probe;
use super::tornado::difference;

/// Scramblings of the sequence.
const SCRAMBLINGS: u32 = 8;

/// An index, from 0 to 1, with its standard error. NaN where nothing varies but by rounding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Index {
    /// The index itself: a part of the variance.
    pub value: f64,
    /// Standard error of the index.
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
/// `points` is best a power of two. Shares of observed exits, which only come together, count by the gamma variate that each is drawn from
/// before all are divided by their sum: it is not the share itself, which the others' variates move as well.
#[must_use]
pub fn importance(
    probe: &Probe<'_>,
    points: u32,
    progress: &mut dyn FnMut(f64),
) -> Vec<Vec<Importance>> {
    let plan = probe.plan();
    let model = |point: &[f64]| {
        let outcomes = probe.at(&plan.drawn_at(|dimension| point[dimension]));
        (0..plan.strategies())
            .map(|strategy| difference(&outcomes, strategy))
            .collect()
    };
    let design = Design {
        dimensions: plan.dimensions().len(),
        points: points.max(2),
        seed: plan.seed(),
        dust: &dust(probe, &probe.at(probe.middle())),
    };
    indices(&design, &model, progress)
}

/// At which points a function of the unit cube is asked.
struct Design<'a> {
    dimensions: usize,
    points: u32,
    seed: u64,
    /// By result: the standard deviation up to which it varies by rounding alone.
    dust: &'a [f64],
}

/// A function of the unit cube, with several results.
type Model<'a> = &'a dyn Fn(&[f64]) -> Vec<f64>;

/// The indices of a function: by result, then by dimension.
fn indices(
    design: &Design<'_>,
    model: Model<'_>,
    progress: &mut dyn FnMut(f64),
) -> Vec<Vec<Importance>> {
    let (dimensions, results) = (design.dimensions, design.dust.len());
    let runs: Vec<Vec<Vec<[f64; 2]>>> = (0..SCRAMBLINGS)
        .map(|run| {
            // Any other seed is another scrambling.
            let seed = design.seed.wrapping_add(u64::from(run + 1) << 32);
            scrambling(design, seed, model, &mut |part| {
                progress((f64::from(run) + part) / f64::from(SCRAMBLINGS));
            })
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
            let all = (0..dimensions)
                .map(|dimension| bounded(of(result, dimension, 0), of(result, dimension, 1)));
            all.collect()
        })
        .collect()
}

/// Parts of a whole: an estimate may be a little below nothing or above everything, what it is of may not. Alone is at most together.
fn bounded(first: Index, total: Index) -> Importance {
    let within = |index: Index, most: f64| Index {
        value: if index.value > most {
            most
        } else if index.value < 0.0 {
            0.0
        } else {
            index.value
        },
        ..index
    };
    let total = within(total, 1.0);
    Importance {
        first: within(first, total.value),
        total,
    }
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
    design: &Design<'_>,
    seed: u64,
    model: Model<'_>,
    progress: &mut dyn FnMut(f64),
) -> Vec<Vec<[f64; 2]>> {
    let (dimensions, points) = (design.dimensions, design.points);
    let mut sums = vec![vec![Sums::default(); dimensions]; design.dust.len()];
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
        progress(f64::from(point) / f64::from(points));
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
        .zip(design.dust)
        .map(|(sums, dust)| {
            sums.iter()
                .map(|sums| sums.indices(f64::from(points), *dust))
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

    fn indices(&self, points: f64, dust: f64) -> [f64; 2] {
        let mean = self.both / (2.0 * points);
        let variance = self.squares / (2.0 * points) - mean * mean;
        // A part of nothing would be any number.
        if variance <= dust * dust {
            return [f64::NAN; 2];
        }
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

    fn found(
        dimensions: usize,
        dust: &[f64],
        points: u32,
        model: Model<'_>,
    ) -> Vec<Vec<Importance>> {
        let design = Design {
            dimensions,
            points,
            seed: 7,
            dust,
        };
        indices(&design, model, &mut |_| {})
    }

    #[test]
    fn the_indices_of_the_ishigami_function() {
        let model = |point: &[f64]| vec![ishigami(point), 100.0 - 2.0 * ishigami(point)];
        let found = found(3, &[0.0; 2], 1_024, &model);
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
    fn an_estimate_beyond_its_bounds_is_kept_within() {
        let index = |value: f64| Index { value, error: 0.01 };
        for (first, total, expected) in [
            (1.02, 1.01, [1.0, 1.0]),
            (0.5, 0.49, [0.49, 0.49]),
            (-0.01, 0.2, [0.0, 0.2]),
            (-0.02, -0.0, [0.0, 0.0]),
            (0.3, 0.6, [0.3, 0.6]),
        ] {
            let found = bounded(index(first), index(total));
            assert_eq!([found.first.value, found.total.value], expected);
            assert_eq!(found.total.error, 0.01);
        }
        let nothing = bounded(index(f64::NAN), index(f64::NAN));
        assert!(nothing.first.value.is_nan() && nothing.total.value.is_nan());
    }

    #[test]
    fn what_does_not_matter_has_nothing_and_nothing_varies_is_undefined() {
        let nothing = found(0, &[0.0], 8, &|_| vec![1.0]);
        let found = found(2, &[0.0; 2], 64, &|point| vec![point[0], 3.0]);
        let near = |index: Index, known: f64| {
            let off = (index.value - known).abs();
            assert!(off < 0.02 && off <= 5.0 * index.error, "{index:?}");
        };
        near(found[0][0].first, 1.0);
        near(found[0][0].total, 1.0);
        near(found[0][1].first, 0.0);
        assert_eq!(found[0][1].total.value, 0.0);
        assert!(found[1][0].total.value.is_nan());
        assert_eq!(nothing, [vec![]]);
    }

    #[test]
    fn what_varies_by_rounding_alone_is_undefined() {
        // Two sums of the same that were added up in another order.
        let model = |point: &[f64]| {
            let sums = [1e6 + 0.1 + point[0], 1e6 + (0.1 + point[0])];
            vec![sums[0] - sums[1], sums[0] - sums[1] + point[1] * 1e-2]
        };
        let guarded = found(2, &[1e-3; 2], 64, &model);
        assert!(
            guarded[0]
                .iter()
                .all(|one| one.first.value.is_nan() && one.total.value.is_nan())
        );
        assert!((guarded[1][1].total.value - 1.0).abs() < 0.05);
        // Without the guard that noise would have indices, as if it meant something.
        let open = found(2, &[0.0; 2], 64, &model);
        assert!(open[0].iter().any(|one| one.total.value > 0.0));
    }

    #[test]
    fn a_strategy_that_differs_in_nothing_has_no_indices() {
        use crate::engine::plan::Plan;
        use crate::engine::series::Outcome;
        use crate::model::{Strategy, templates};

        let mut scenario = (templates::find("saas").unwrap().build)();
        scenario.strategies.truncate(1);
        scenario.strategies.push(Strategy::new("same"));
        let plan = Plan::compile(&scenario).unwrap();
        let mut last = 0.0;
        let found = importance(&Probe::new(&plan, Outcome::Npv), 32, &mut |part| {
            assert!((last..=1.0).contains(&part));
            last = part;
        });
        assert!(last > 0.9);
        assert!(found[0].iter().any(|one| one.total.value > 0.1));
        assert!(
            found[1]
                .iter()
                .all(|one| one.total.value.is_nan() && one.first.error.is_nan())
        );
    }
}

//! What the maker of a link found, in a few digits; and whether it is found here as well.
//!
//! Equal digests mean equal numbers. Where they differ (another version of the engine draws other random
//! numbers), two estimates m and n of one mean differ by chance with a standard error of √(s² + t²), where
//! s and t are theirs. A difference of more than [`SURPRISE`] of these is none of chance: of two figures of
//! eight strategies, one would be so far off once in 130 links.

use super::results::{OutcomeSummary, Results};
use crate::engine::series::Outcome;
use crate::model::{Claim, Estimate};

/// The outcomes that a claim has.
pub const CLAIMED: [Outcome; 2] = [Outcome::Npv, Outcome::CustomersEnd];

/// Letters of the digest in a claim: 48 bits.
const LETTERS: usize = 12;

/// Digits of a mean without a standard error.
const DIGITS: i32 = 6;

/// Standard errors from which a difference is none of chance.
pub const SURPRISE: f64 = 3.5;

/// Part of a figure that it may be off without a standard error: less than its digits in a claim say.
const ROUNDED: f64 = 1e-5;

/// What this version computes, beside what the maker says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Verdict {
    /// The same numbers to the last bit.
    Identical,
    /// Other numbers, but no further apart than chance moves them.
    WithinNoise,
    /// Other numbers, further apart than chance moves them, and the figure that is furthest off; `None` where no figures could be compared.
    Differ(Option<Difference>),
}

/// The figure that is furthest off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The outcome whose figure it is.
    pub outcome: Outcome,
    /// Of which strategy, by position.
    pub strategy: usize,
    /// What the maker says; `None`: not defined.
    pub claimed: Option<f64>,
    /// What this version finds; `None`: not defined.
    pub found: Option<f64>,
}

/// What a maker says of its results.
#[must_use]
pub fn claim(results: &Results) -> Claim {
    let of = |outcome: Outcome| {
        let strategies = 0..results.strategies.len();
        let figures = strategies.map(|strategy| results.outcome(strategy, outcome).and_then(short));
        (outcome.key().to_owned(), figures.collect())
    };
    Claim {
        digest: short_digest(&results.digest).to_owned(),
        figures: CLAIMED.map(of).into(),
    }
}

/// Whether these results are what the maker says.
#[must_use]
pub fn compare(claim: &Claim, results: &Results) -> Verdict {
    if !claim.digest.is_empty() && claim.digest == short_digest(&results.digest) {
        return Verdict::Identical;
    }
    let mut worst: Option<(f64, Difference)> = None;
    let mut compared = 0;
    for (key, figures) in &claim.figures {
        let Some(outcome) = Outcome::parse(key) else {
            continue;
        };
        if figures.len() != results.strategies.len() {
            return Verdict::Differ(None);
        }
        for (strategy, claimed) in figures.iter().enumerate() {
            compared += 1;
            let found = results.outcome(strategy, outcome).and_then(whole);
            let off = surprise(claimed.as_ref(), found.as_ref());
            if worst.is_none_or(|(most, _)| off > most) {
                let difference = Difference {
                    outcome,
                    strategy,
                    claimed: claimed.map(|it| it.mean),
                    found: found.map(|it| it.mean),
                };
                worst = Some((off, difference));
            }
        }
    }
    match worst {
        Some((off, difference)) if off > 1.0 => Verdict::Differ(Some(difference)),
        _ if compared == 0 => Verdict::Differ(None),
        _ => Verdict::WithinNoise,
    }
}

/// How far two estimates are apart, in parts of what chance and rounding explain.
fn surprise(claimed: Option<&Estimate>, found: Option<&Estimate>) -> f64 {
    let (Some(claimed), Some(found)) = (claimed, found) else {
        let both = claimed.is_none() && found.is_none();
        return if both { 0.0 } else { f64::INFINITY };
    };
    let variance = |it: &Estimate| it.se.map_or(0.0, |se| se * se);
    let chance = SURPRISE * libm::sqrt(variance(claimed) + variance(found));
    let rounding = ROUNDED * claimed.mean.abs().max(found.mean.abs());
    let explained = chance + rounding;
    let apart = (claimed.mean - found.mean).abs();
    if explained > 0.0 {
        apart / explained
    } else if apart > 0.0 {
        f64::INFINITY
    } else {
        0.0
    }
}

fn short_digest(digest: &str) -> &str {
    digest.get(..LETTERS).unwrap_or(digest)
}

fn whole(outcome: &OutcomeSummary) -> Option<Estimate> {
    let se = outcome.se.filter(|se| se.is_finite() && *se > 0.0);
    let mean = outcome.mean;
    mean.is_finite().then_some(Estimate { mean, se })
}

/// In as many digits as say something: two of the standard error, and the mean to the same place.
fn short(outcome: &OutcomeSummary) -> Option<Estimate> {
    let Estimate { mean, se } = whole(outcome)?;
    let place = match se {
        Some(se) => first_place(se) - 1,
        None => first_place(mean) + 1 - DIGITS,
    };
    Some(Estimate {
        mean: to_place(mean, place),
        se: se.map(|se| to_place(se, place)),
    })
}

/// The place of the first digit: 0 for ones, 3 for thousands.
fn first_place(value: f64) -> i32 {
    let place = libm::floor(libm::log10(value.abs()));
    // 0 has none; nothing else is out of these bounds.
    if place.is_finite() { place as i32 } else { 0 }
}

/// Rounded to a place: the double nearest to the decimal number, so that few digits are written.
fn to_place(value: f64, place: i32) -> f64 {
    let power = |places: i32| (0..places).fold(1.0, |power, _| power * 10.0);
    match place {
        0.. => libm::round(value / power(place)) * power(place),
        -300..0 => libm::round(value * power(-place)) / power(-place),
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::exact;
    use crate::engine::plan::Plan;
    use crate::model::templates;

    fn estimate(mean: f64, se: f64) -> Estimate {
        Estimate { mean, se: Some(se) }
    }

    fn results() -> Results {
        let scenario = (templates::find(templates::FIRST).unwrap().build)();
        exact::results(&Plan::compile(&scenario).unwrap())
    }

    #[test]
    fn figures_are_rounded_to_what_they_say() {
        for (value, place, rounded) in [
            (1_234_567.89, 3, 1_235_000.0),
            (1_234.567_89, -2, 1_234.57),
            (-0.000_123_456, -6, -0.000_123),
            (0.0, 5, 0.0),
        ] {
            assert_eq!(to_place(value, place), rounded);
        }
        assert_eq!(first_place(999.9), 2);
        assert_eq!(first_place(-0.012), -2);
        assert_eq!(first_place(0.0), 0);
    }

    #[test]
    fn the_same_results_are_identical_whatever_the_figures_say() {
        let results = results();
        let mut claim = claim(&results);
        assert_eq!(claim.digest.len(), LETTERS);
        assert_eq!(claim.figures.len(), CLAIMED.len());
        assert_eq!(compare(&claim, &results), Verdict::Identical);
        claim.figures.clear();
        assert_eq!(compare(&claim, &results), Verdict::Identical);
    }

    #[test]
    fn figures_that_chance_may_have_moved_are_within_noise() {
        let results = results();
        let mut claim = claim(&results);
        claim.digest = "another".to_owned();
        assert_eq!(compare(&claim, &results), Verdict::WithinNoise);
        let own = results.outcome(1, Outcome::Npv).and_then(whole).unwrap();
        let se = own.se.unwrap_or(1_000.0);
        let found = own.se.unwrap_or(0.0);
        let both = libm::sqrt(se * se + found * found);
        claim.figures[0].1[1] = Some(estimate(own.mean + 3.0 * both, se));
        assert_eq!(compare(&claim, &results), Verdict::WithinNoise);
        claim.figures[0].1[1] = Some(estimate(own.mean + 4.0 * both, se));
        let Verdict::Differ(Some(difference)) = compare(&claim, &results) else {
            panic!("four standard errors are no chance");
        };
        assert_eq!((difference.outcome, difference.strategy), (Outcome::Npv, 1));
        assert_eq!(difference.found, Some(own.mean));
    }

    #[test]
    fn what_is_not_defined_on_both_sides_differs() {
        let results = results();
        let mut claim = claim(&results);
        claim.digest = String::new();
        claim.figures[1].1[0] = None;
        let verdict = compare(&claim, &results);
        let Verdict::Differ(Some(difference)) = verdict else {
            panic!("{verdict:?}");
        };
        assert_eq!(difference.claimed, None);
    }

    #[test]
    fn a_claim_of_other_strategies_or_of_nothing_is_no_agreement() {
        let results = results();
        let mut claim = claim(&results);
        claim.digest = "x".to_owned();
        claim.figures[0].1.pop();
        assert_eq!(compare(&claim, &results), Verdict::Differ(None));
        claim.figures.clear();
        assert_eq!(compare(&claim, &results), Verdict::Differ(None));
    }
}

//! How good a guess was: how near, and how honest about what is not known.
//!
//! What is right is the average, as everywhere ("one figure, one statistic"); a range that is given as nine parts in
//! ten sure should hold it in nine cases of ten. The score of a range is the interval score (Gneiting & Raftery 2007):
//! its width, and twenty times what it misses by.

use crate::model::decision::Direction;

/// The part of ranges that should hold what they are for.
pub const LEVEL: f64 = 0.9;

/// What the simulation answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Truth {
    /// The average that was asked for.
    pub mean: f64,
    /// Nine futures in ten lie between these, where that is known.
    pub band: Option<[f64; 2]>,
}

/// How good a range was.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RangeScore {
    /// Its ends, the lower first.
    pub range: [f64; 2],
    /// What the simulation answers.
    pub truth: Truth,
    /// How far what is right lies above the range (negative: below); 0 where it was held.
    pub miss: f64,
    /// The interval score: less is better.
    pub penalty: f64,
    /// How wide it was, as a part of the width of the band; `None` without one.
    pub width: Option<f64>,
}

/// How good a drawn curve was.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurveScore {
    /// Mean distance, as a part of the mean size of what is right.
    pub distance: f64,
    /// Mean distance with its sign: above 0 where the curve was too high.
    pub lean: f64,
    /// At the end: how much too high, in the series' own unit.
    pub end: f64,
    /// The part of the curve inside the band; `None` without one.
    pub inside: Option<f64>,
}

/// How good a choice was.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChoiceScore {
    /// Whether it is the best, or as good.
    pub right: bool,
    /// Position of the best among the options.
    pub best: usize,
    /// Position of the next best.
    pub next: usize,
    /// How far the best is ahead of it.
    pub ahead: f64,
}

/// How many ranges held what they were for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Calibration {
    /// So many held it.
    pub held: usize,
    /// So many ranges were given.
    pub of: usize,
}

impl RangeScore {
    /// Whether the range held what is right.
    #[must_use]
    pub fn held(&self) -> bool {
        self.miss == 0.0
    }
}

/// Scores a range, whichever of its ends was given first; `None` where a number is not finite.
#[must_use]
pub fn range(ends: [f64; 2], truth: Truth) -> Option<RangeScore> {
    let [one, two] = ends;
    if !(one.is_finite() && two.is_finite() && truth.mean.is_finite()) {
        return None;
    }
    let [low, high] = [one.min(two), one.max(two)];
    let miss = if truth.mean > high {
        truth.mean - high
    } else if truth.mean < low {
        truth.mean - low
    } else {
        0.0
    };
    let band = truth.band.map(|[low, high]| high - low);
    Some(RangeScore {
        range: [low, high],
        truth,
        miss,
        penalty: (high - low) + 2.0 / (1.0 - LEVEL) * miss.abs(),
        width: band
            .filter(|band| *band > 0.0 && band.is_finite())
            .map(|band| (high - low) / band),
    })
}

/// Scores a curve against what is right at the same times. What is not defined on either side is left out; `None`
/// where nothing is left.
#[must_use]
pub fn curve(drawn: &[f64], truth: &[Truth]) -> Option<CurveScore> {
    let pairs: Vec<(f64, Truth)> = drawn
        .iter()
        .zip(truth)
        .filter(|(drawn, truth)| drawn.is_finite() && truth.mean.is_finite())
        .map(|(drawn, truth)| (*drawn, *truth))
        .collect();
    let (last, count) = (pairs.last()?, pairs.len() as f64);
    let mean = |of: &dyn Fn(&(f64, Truth)) -> f64| pairs.iter().map(of).sum::<f64>() / count;
    let distance = mean(&|(drawn, truth)| (drawn - truth.mean).abs());
    let lean = mean(&|(drawn, truth)| drawn - truth.mean);
    let size = mean(&|(_, truth)| truth.mean.abs());
    // Where everything that is right is 0, any distance is as large as can be told.
    let part = |value: f64| match size {
        size if size > 0.0 => value / size,
        _ if value == 0.0 => 0.0,
        _ => value.signum(),
    };
    let banded = pairs.iter().filter_map(|(drawn, truth)| {
        let [low, high] = truth.band?;
        Some((low..=high).contains(drawn))
    });
    let banded: Vec<bool> = banded.collect();
    let inside = banded.iter().filter(|inside| **inside).count() as f64;
    Some(CurveScore {
        distance: part(distance),
        lean: part(lean),
        end: last.0 - last.1.mean,
        inside: (!banded.is_empty()).then(|| inside / banded.len() as f64),
    })
}

/// Which option is the best, and how good a choice was. Options without a figure are never the best; `None` where
/// fewer than two have one, or the choice is none of them.
#[must_use]
pub fn choice(chosen: usize, figures: &[f64], direction: Direction) -> Option<ChoiceScore> {
    let sign = match direction {
        Direction::More => 1.0,
        Direction::Less => -1.0,
    };
    let defined = figures.iter().enumerate().filter(|(_, it)| it.is_finite());
    let mut ranked: Vec<(usize, f64)> = defined.map(|(at, it)| (at, sign * it)).collect();
    // The earlier one stays ahead of its equals.
    ranked.sort_by(|one, two| two.1.total_cmp(&one.1));
    let [(best, most), (next, second), ..] = ranked[..] else {
        return None;
    };
    let own = sign * figures.get(chosen)?;
    Some(ChoiceScore {
        right: own == most,
        best,
        next,
        ahead: most - second,
    })
}

impl Calibration {
    /// Counts one more range.
    pub fn count(&mut self, score: &RangeScore) {
        self.of += 1;
        self.held += usize::from(score.held());
    }

    /// So many of these ranges would hold what they are for, were they honest.
    #[must_use]
    pub fn expected(self) -> f64 {
        LEVEL * self.of as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUTH: Truth = Truth {
        mean: 2_429.0,
        band: Some([2_200.0, 2_700.0]),
    };

    #[test]
    fn a_range_that_holds_costs_its_width_alone() {
        let score = range([2_900.0, 2_300.0], TRUTH).unwrap();
        assert_eq!(score.range, [2_300.0, 2_900.0]);
        assert!(score.held());
        assert_eq!((score.penalty, score.width), (600.0, Some(1.2)));
    }

    #[test]
    fn a_range_that_misses_costs_twenty_times_what_it_misses_by() {
        let low = range([2_000.0, 2_400.0], TRUTH).unwrap();
        assert_eq!(low.miss, 29.0, "what is right lies above");
        assert!((low.penalty - (400.0 + 20.0 * 29.0)).abs() < 1e-9);
        let high = range([2_500.0, 2_600.0], TRUTH).unwrap();
        assert_eq!(high.miss, -71.0);
        assert!(!high.held());
    }

    #[test]
    fn what_is_no_number_has_no_score() {
        assert_eq!(range([f64::NAN, 1.0], TRUTH), None);
        let unknown = Truth {
            mean: f64::NAN,
            band: None,
        };
        assert_eq!(range([0.0, 1.0], unknown), None);
        assert_eq!(curve(&[1.0], &[unknown]), None);
        assert_eq!(curve(&[], &[]), None);
        assert_eq!(choice(0, &[1.0, f64::NAN], Direction::More), None);
        assert_eq!(choice(5, &[1.0, 2.0], Direction::More), None);
    }

    #[test]
    fn a_curve_is_scored_by_its_distance() {
        let truth = |mean: f64| Truth {
            mean,
            band: Some([mean - 5.0, mean + 5.0]),
        };
        let right = [truth(100.0), truth(200.0)];
        let exact = curve(&[100.0, 200.0], &right).unwrap();
        assert_eq!((exact.distance, exact.lean, exact.end), (0.0, 0.0, 0.0));
        assert_eq!(exact.inside, Some(1.0));
        let crossing = curve(&[130.0, 170.0], &right).unwrap();
        assert_eq!(crossing.distance, 0.2, "30 of 150 on average");
        assert_eq!((crossing.lean, crossing.end), (0.0, -30.0));
        assert_eq!(crossing.inside, Some(0.0));
        let none = curve(
            &[3.0],
            &[Truth {
                mean: 0.0,
                band: None,
            }],
        )
        .unwrap();
        assert_eq!((none.distance, none.lean, none.inside), (1.0, 1.0, None));
    }

    #[test]
    fn a_choice_is_right_where_nothing_is_better() {
        let score = |chosen, direction| choice(chosen, &[10.0, 12.0, 12.0], direction).unwrap();
        assert!(score(1, Direction::More).right && score(2, Direction::More).right);
        assert!(!score(0, Direction::More).right && score(0, Direction::Less).right);
        assert_eq!(score(0, Direction::More).best, 1);
        assert_eq!(score(0, Direction::Less).ahead, 2.0);
    }

    #[test]
    fn ranges_are_counted() {
        let mut count = Calibration::default();
        for ends in [[0.0, 3_000.0], [2_400.0, 2_500.0], [0.0, 1.0]] {
            count.count(&range(ends, TRUTH).unwrap());
        }
        assert_eq!((count.held, count.of), (2, 3));
        assert!((count.expected() - 2.7).abs() < 1e-12);
    }
}

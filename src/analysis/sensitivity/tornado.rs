//! One number at a time: a tornado, and where it changes which strategy is best.

use super::probe::Probe;
use crate::analysis::judge::Judge;
use crate::engine::series::Outcome;

/// The parts of what is believed below the two ends of a bar.
pub const ENDS: [f64; 2] = [0.05, 0.95];

/// Places at which it is looked which strategy is best, over what is believed about a number.
const PLACES: u32 = 32;
/// Halvings of the way between two places.
const HALVINGS: u32 = 40;

/// What one number alone does when it goes from low to high, all others at their means.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Which number, by its position in [`Plan::dimensions`](crate::engine::plan::Plan::dimensions).
    pub dimension: usize,
    /// Its values at the two [`ENDS`].
    pub values: [f64; 2],
    /// At either end, by strategy: the outcome.
    pub outcomes: [Vec<f64>; 2],
}

impl Bar {
    /// The difference of a strategy's outcome to the baseline's at either end; for the baseline, its outcome.
    #[must_use]
    pub fn differences(&self, strategy: usize) -> [f64; 2] {
        [0, 1].map(|end| difference(&self.outcomes[end], strategy))
    }

    /// How far apart the ends are.
    #[must_use]
    pub fn spread(&self, strategy: usize) -> f64 {
        let [low, high] = self.differences(strategy);
        let spread = (high - low).abs();
        if spread.is_nan() { 0.0 } else { spread }
    }
}

/// The difference to the baseline of a strategy; of the baseline, its own.
pub(super) fn difference(outcomes: &[f64], strategy: usize) -> f64 {
    let own = outcomes.get(strategy).copied().unwrap_or(f64::NAN);
    match (strategy, outcomes.first()) {
        (0, _) | (_, None) => own,
        (_, Some(baseline)) => own - baseline,
    }
}

/// Every uncertain number alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// The outcome that the numbers move.
    pub outcome: Outcome,
    /// By strategy: the outcome with every number at its mean.
    pub middle: Vec<f64>,
    /// By uncertain number, in the order of the plan; empty where none was tried.
    pub bars: Vec<Bar>,
}

impl Tornado {
    /// No number alone, and the outcome with every number at its mean.
    #[must_use]
    pub fn without_bars(probe: &Probe<'_>) -> Self {
        Self {
            outcome: probe.outcome(),
            middle: probe.at(probe.middle()),
            bars: Vec::new(),
        }
    }

    /// The difference of a strategy to the baseline with every number at its mean; of the baseline, its outcome.
    #[must_use]
    pub fn difference(&self, strategy: usize) -> f64 {
        difference(&self.middle, strategy)
    }

    /// The bars of a strategy, the widest first; equal ones in the order of the scenario.
    #[must_use]
    pub fn widest(&self, strategy: usize) -> Vec<&Bar> {
        let mut bars: Vec<&Bar> = self.bars.iter().collect();
        bars.sort_by(|a, b| b.spread(strategy).total_cmp(&a.spread(strategy)));
        bars
    }
}

/// The tornado of an outcome: 2 d + 1 expected paths of every strategy, for d uncertain numbers.
#[must_use]
pub fn tornado(probe: &Probe<'_>) -> Tornado {
    let dimensions = probe.plan().dimensions().iter().enumerate();
    let bars = dimensions.map(|(position, dimension)| {
        let values = ENDS.map(|end| dimension.quantile(end));
        Bar {
            dimension: position,
            values,
            outcomes: values.map(|value| probe.at(&probe.with(&[(position, value)]))),
        }
    });
    Tornado {
        bars: bars.collect(),
        ..Tornado::without_bars(probe)
    }
}

/// A value of a number at which another strategy becomes the best.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Switch {
    /// Which number, by its position in the plan.
    pub dimension: usize,
    /// The value of the number at which one takes the place of the other.
    pub value: f64,
    /// The best strategy below it.
    pub below: usize,
    /// The best strategy above it.
    pub above: usize,
}

/// Where, within what is believed about it, each number alone changes which of some strategies is the best, all others at their
/// means. A change and its reversal between two of the places that are looked at are not seen.
#[must_use]
pub fn switches(probe: &Probe<'_>, rivals: &[usize]) -> Vec<Switch> {
    let dimensions = 0..probe.plan().dimensions().len();
    dimensions
        .flat_map(|dimension| switches_of(probe, rivals, dimension))
        .collect()
}

fn switches_of(probe: &Probe<'_>, rivals: &[usize], dimension: usize) -> Vec<Switch> {
    let belief = &probe.plan().dimensions()[dimension];
    let best = |value: f64| {
        let outcomes = probe.at(&probe.with(&[(dimension, value)]));
        best_of(&outcomes, rivals, probe.judge())
    };
    let mut found = Vec::new();
    let mut before: Option<(f64, usize)> = None;
    for place in 0..=PLACES {
        // From one in a thousand to all but one in a thousand.
        let part = 0.001 + 0.998 * f64::from(place) / f64::from(PLACES);
        let value = belief.quantile(part);
        let Some(now) = best(value) else {
            before = None;
            continue;
        };
        if let Some((low, was)) = before
            && was != now
            && low < value
        {
            let (value, above) = between(low, value, was, now, &best);
            found.push(Switch {
                dimension,
                value,
                below: was,
                above,
            });
        }
        before = Some((value, now));
    }
    found
}

/// The first value between two at which the best is another, and which.
fn between(
    mut low: f64,
    mut high: f64,
    was: usize,
    mut now: usize,
    best: &impl Fn(f64) -> Option<usize>,
) -> (f64, usize) {
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        match best(middle) {
            Some(found) if found == was => low = middle,
            Some(found) => (high, now) = (middle, found),
            None => break,
        }
    }
    (high, now)
}

/// The best of some strategies, the first of those that tie; `None` where one of them has no such outcome.
pub(super) fn best_of(outcomes: &[f64], rivals: &[usize], judge: Judge) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for &rival in rivals {
        let value = outcomes
            .get(rival)
            .copied()
            .filter(|value| !value.is_nan())?;
        let worth = judge.worth(value);
        if best.is_none_or(|(_, most)| worth > most) {
            best = Some((rival, worth));
        }
    }
    best.map(|(rival, _)| rival)
}

#[cfg(test)]
mod tests;

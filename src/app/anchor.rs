//! What all draws add to the first few: means that follow an edit at once are of few draws of the uncertain numbers, or of none but their
//! means, and are carried to where those of the last run would be.
//!
//! The first draws of two states of a scenario are the same, so that what they miss is nearly the same as well: a control variate.

use std::slice::{from_mut, from_ref};

use super::run::{Computed, RunState, same_lists};
use super::shared::Shared;
use super::state::State;
use crate::analysis::exact::means;
use crate::analysis::results::Results;
use crate::engine::exact;
use crate::engine::plan::Plan;
use crate::engine::series::Series;
use crate::model::{Draws, EngineKind, Scenario};

/// Means of one scenario, of its first draws and of all.
#[derive(Debug, Clone, PartialEq)]
pub struct Anchor {
    first: Shared<Results>,
    all: Shared<Computed>,
    /// How many numbers are uncertain.
    dimensions: usize,
}

impl Anchor {
    /// Of what all draws of a scenario say; `None` where no number is uncertain, since the first draw is then all that there is, and
    /// where the first draws are no fewer than all.
    #[must_use]
    pub fn new(all: &Shared<Computed>) -> Option<Self> {
        let plan = Plan::compile(&all.scenario).ok()?;
        let dimensions = plan.dimensions().len();
        if dimensions == 0 {
            return None;
        }
        // Worked out anew: the means on screen may have been carried from an anchor before.
        let first = means(&plan);
        let few = first.replications < all.results.replications;
        few.then(|| Self {
            all: with_known_arrivals(&plan, all),
            first: first.into(),
            dimensions,
        })
    }

    /// Carries means of the first draws of a scenario, unless it draws other numbers than the anchor's.
    #[inline(never)]
    pub fn carry(&self, scenario: &Scenario, plan: &Plan, results: &mut Results) {
        let same_draws = plan.dimensions().len() == self.dimensions
            && drawn(scenario) == drawn(&self.all.scenario);
        if !same_draws {
            return;
        }
        let places = self.places(scenario);
        let (first, all) = (&self.first.strategies, &self.all.results.strategies);
        for own in &mut results.strategies {
            // A new strategy is near the baseline.
            let at = first.iter().position(|it| it.id == own.id).unwrap_or(0);
            let Some((first, all)) = first.get(at).zip(all.get(at)) else {
                continue;
            };
            for (own, place) in own.series.iter_mut().zip(&places) {
                let known = place.and_then(|at| first.series.get(at).zip(all.series.get(at)));
                if let Some((first, all)) = known {
                    carry(&mut own.mean, &first.mean, &all.mean);
                }
            }
            let outcomes = first.outcomes.iter().zip(&all.outcomes);
            for (own, (first, all)) in own.outcomes.iter_mut().zip(outcomes) {
                carry(
                    from_mut(&mut own.mean),
                    from_ref(&first.mean),
                    from_ref(&all.mean),
                );
            }
        }
    }

    /// Where the anchor has each series of a scenario; `None` for those of what is new.
    fn places(&self, scenario: &Scenario) -> Vec<Option<usize>> {
        let (known, all) = (&self.all.scenario, Series::all(scenario));
        if same_lists(scenario, known) {
            return (0..all.len()).map(Some).collect();
        }
        let place = |series: Series| {
            let same = Series::parse(&series.key(scenario), known)?;
            Some(same.index(known))
        };
        all.into_iter().map(place).collect()
    }
}

/// Where no market limits them, how many come by a channel is nobody's doing. Where no uncertain number reaches them either,
/// so that a draw has what there is at the middle, they are known, and a run would only add its noise (999 for 1,000).
fn with_known_arrivals(plan: &Plan, all: &Shared<Computed>) -> Shared<Computed> {
    if all.scenario.market.is_some() {
        return all.clone();
    }
    let mut known = Computed::clone(all);
    let (layout, channels) = (plan.layout(), 0..all.scenario.channels.len());
    let mut middle = vec![f64::NAN; layout.width()];
    let mut drawn = middle.clone();
    for (strategy, own) in known.results.strategies.iter_mut().enumerate() {
        exact::middle(plan, strategy, &mut middle);
        exact::path(plan, strategy, 0, &mut drawn);
        for channel in channels.clone().map(Series::Arrivals) {
            let places = layout.places_of(channel).unwrap_or_default();
            let own = own.series.get_mut(channel.index(&all.scenario));
            if let Some(own) = own {
                keep_known(&mut own.mean, &drawn[places.clone()], &middle[places]);
            }
        }
    }
    known.into()
}

/// Puts in what is the same in a draw as at the middle: no draw changes it.
fn keep_known(all: &mut [f64], drawn: &[f64], middle: &[f64]) {
    for ((all, drawn), middle) in all.iter_mut().zip(drawn).zip(middle) {
        if (drawn - middle).abs() <= 1e-12 * middle.abs() {
            *all = *middle;
        }
    }
}

#[inline(never)]
fn carry(own: &mut [f64], first: &[f64], all: &[f64]) {
    for (own, (first, all)) in own.iter_mut().zip(first.iter().zip(all)) {
        *own = carried(*own, *first, *all);
    }
}

impl State {
    /// Where numbers are uncertain, a whole run has more draws of them than the means that followed the edit: its own take their
    /// place, so that all pages show one average, and the next edit goes on from it.
    #[inline(never)]
    pub(super) fn rely_on(&mut self) {
        let is_done = matches!(self.run, RunState::Done { .. });
        let present = |it: &&Shared<Computed>| is_done && it.figures == self.figures;
        let shown = self.exact.as_ref().filter(present);
        let Some((_, all)) = shown.zip(self.simulated.as_ref().filter(present)) else {
            return;
        };
        if let Some(anchor) = Anchor::new(all) {
            self.exact = Some(anchor.all.clone());
            self.anchor = Some(anchor.into());
        }
    }
}

/// What says which numbers are drawn, and for how long.
fn drawn(scenario: &Scenario) -> (u64, EngineKind, Draws, u32) {
    let run = &scenario.run;
    (run.seed, run.engine, run.draws, scenario.clock.periods)
}

/// A mean of the first draws as it would be of all: by what all add where it was known, and in proportion where there is less of
/// it than there was, so that what comes to nothing is nothing.
fn carried(own: f64, first: f64, all: f64) -> f64 {
    if own == first {
        return all;
    }
    let part = if first == 0.0 {
        1.0
    } else {
        (own / first).abs().min(1.0)
    };
    let carried = own + (all - first) * part;
    if own != 0.0 && carried.is_finite() {
        carried
    } else {
        own
    }
}

#[cfg(test)]
mod tests {
    use super::carried;

    #[test]
    fn what_did_not_change_is_what_was_known_and_the_rest_near_it() {
        assert_eq!(carried(100.0, 100.0, 104.0), 104.0);
        assert_eq!(carried(150.0, 100.0, 104.0), 154.0);
        assert_eq!(carried(50.0, 100.0, 104.0), 52.0);
        assert_eq!(carried(0.0, 100.0, 104.0), 0.0);
        assert_eq!(carried(-20.0, 100.0, 104.0), -19.2);
        assert_eq!(carried(3.0, 0.0, 1.0), 4.0);
        assert!(carried(f64::NAN, 1.0, 2.0).is_nan());
        assert_eq!(carried(1.0, f64::NAN, 2.0), 1.0);
    }
}

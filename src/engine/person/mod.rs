//! One person, exactly: what it is worth, where it spends its time, and where it ever gets to.
//!
//! A person enters a stage at time 0, with tenure 0. What it may expect from a place on (a stage and a
//! tenure, in a group) follows from what it may expect a period later: one recursion backwards over the
//! periods, a linear one, which [`walk`] makes for several figures side by side. A customer's value so
//! computed is that of a Markov chain with rewards (Howard, "Dynamic Programming and Markov Processes",
//! 1960; Pfeifer & Carraway, "Modeling customer relationships as Markov chains", 2000), with
//! probabilities and amounts that may change from period to period. The market has no limit here.
//!
//! [`worth`] adds money and referrals, [`presence`] times and first visits.

mod presence;
mod walk;
mod worth;

use super::parameters::Parameters;
use super::plan::Plan;
use super::structure::Structure;
use walk::Walk;

/// Figures of one person, or sums of them over draws. Everyone's are averages over segments by share;
/// all are averages over lasting differences.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Figures {
    /// By stage entered: expected discounted profit of the person.
    pub value: Vec<f64>,
    /// By stage entered: the same with everyone it refers in turn.
    pub with_referrals: Vec<f64>,
    /// By stage entered: mean number of people it refers directly.
    pub referred: Vec<f64>,
    /// By segment and stage entered: a person of the segment.
    pub segment_value: Vec<f64>,
    /// By segment and stage entered: a person of the segment.
    pub segment_with_referrals: Vec<f64>,
    /// By stage entered and stage: expected periods that begin there.
    pub periods: Vec<f64>,
    /// By stage entered and stage: probability of ever being there.
    pub reached: Vec<f64>,
}

impl Figures {
    /// Sums of no draw yet, each as long as stages and segments ask for.
    pub fn new(structure: &Structure) -> Self {
        let (stages, segments) = (structure.stages(), structure.segments());
        let by_stage = vec![0.0; stages];
        let by_segment = vec![0.0; segments * stages];
        let by_pair = vec![0.0; stages * stages];
        Self {
            value: by_stage.clone(),
            with_referrals: by_stage.clone(),
            referred: by_stage,
            segment_value: by_segment.clone(),
            segment_with_referrals: by_segment,
            periods: by_pair.clone(),
            reached: by_pair,
        }
    }

    /// Adds the figures under these numbers.
    pub fn draw(&mut self, plan: &Plan, strategy: &Parameters) {
        let walk = Walk::new(&plan.structure, strategy);
        worth::add(plan, &walk, self);
        presence::add(&walk, self);
    }

    /// Adds sums over other draws of the same plan.
    pub fn add(&mut self, mut other: Self) {
        for (sums, others) in self.lists().into_iter().zip(other.lists()) {
            let pairs = sums.iter_mut().zip(others.iter());
            pairs.for_each(|(sum, other)| *sum += other);
        }
    }

    /// Makes sums over so many draws averages.
    pub fn average(&mut self, draws: u32) {
        for sums in self.lists() {
            sums.iter_mut().for_each(|sum| *sum /= f64::from(draws));
        }
        for probability in &mut self.reached {
            // Weights of segments and classes may sum to a last bit more than 1.
            *probability = probability.min(1.0);
        }
    }

    fn lists(&mut self) -> [&mut Vec<f64>; 7] {
        [
            &mut self.value,
            &mut self.with_referrals,
            &mut self.referred,
            &mut self.segment_value,
            &mut self.segment_with_referrals,
            &mut self.periods,
            &mut self.reached,
        ]
    }
}

/// About how many multiplications the figures of one strategy take in one draw. In doubles: on 32 bits
/// the product of sizes may not fit.
pub(crate) fn multiplications(structure: &Structure) -> f64 {
    let tenures = |stage: usize| walk::tenures(structure, stage) as f64;
    let ways = |stage: usize| 1.0 + structure.stage_exits[stage].len() as f64;
    let all: f64 = (0..structure.stages())
        .map(|stage| tenures(stage) * ways(stage))
        .sum();
    let lanes = (worth::LANES + presence::lanes(structure.stages())) as f64;
    let referrals = (worth::LANES * structure.referrals.len()) as f64;
    structure.groups() as f64 * structure.periods as f64 * (all * lanes + referrals)
}

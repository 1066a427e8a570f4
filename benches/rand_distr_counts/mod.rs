//! A straightforward simulation of stage counts with rand_distr, for comparison: conditional
//! binomials in the order of the exits, one stream for each replication, constant probabilities, and
//! no money, pairing or summaries.

use perennial::model::Scenario;
use rand_distr::{Binomial, Distribution, Poisson};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;

/// Counts by stage at the end of each replication.
pub fn simulate(scenario: &Scenario, replications: u64) -> Vec<Vec<u64>> {
    let stages = scenario.stages.len();
    let position = |id: &str| scenario.stage_index(id).expect("is there");
    let mut exits: Vec<Vec<(usize, f64)>> = vec![Vec::new(); stages];
    for transition in &scenario.transitions {
        let p = transition.probability.known().expect("is constant");
        exits[position(&transition.from)].push((position(&transition.to), p));
    }
    let arrivals: Vec<(usize, f64)> = (scenario.channels.iter())
        .map(|item| {
            (
                position(&item.entry),
                item.arrivals.known().expect("is constant"),
            )
        })
        .collect();
    let referrals: Vec<(usize, usize, f64)> = (scenario.referrals.iter())
        .map(|item| {
            let rate = item.rate.known().expect("is constant");
            (position(&item.from), position(&item.to), rate)
        })
        .collect();
    let start: Vec<u64> = scenario
        .stages
        .iter()
        .map(|stage| stage.initial.total())
        .collect();
    (0..replications)
        .map(|replication| {
            let mut rng = Xoshiro256PlusPlus::seed_from_u64(replication);
            let mut counts = start.clone();
            for _ in 0..scenario.clock.periods {
                let mut next = vec![0; stages];
                for (stage, exits) in exits.iter().enumerate() {
                    let (mut left, mut rest) = (counts[stage], 1.0);
                    for (to, p) in exits {
                        let conditional = (p / rest).min(1.0);
                        let moved = Binomial::new(left, conditional)
                            .expect("is a probability")
                            .sample(&mut rng);
                        next[*to] += moved;
                        left -= moved;
                        rest -= p;
                    }
                    next[stage] += left;
                }
                for (from, to, rate) in &referrals {
                    next[*to] += poisson(&mut rng, counts[*from] as f64 * rate);
                }
                for (entry, mean) in &arrivals {
                    next[*entry] += poisson(&mut rng, *mean);
                }
                counts = next;
            }
            counts
        })
        .collect()
}

fn poisson(rng: &mut Xoshiro256PlusPlus, mean: f64) -> u64 {
    Poisson::new(mean).map_or(0, |poisson| poisson.sample(rng) as u64)
}

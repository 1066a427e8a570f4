//! The benchmark's work done in a straightforward way with rand_distr, for comparison: conditional
//! binomials in the order of the exits, one stream for each replication, constant probabilities and
//! amounts, no pairing; mean and 5, 50 and 95 % of every stage and of the cumulative revenue at
//! every time, mean and standard deviation of the total profit.

use perennial::model::{Parameter, Scenario};
use rand_distr::{Binomial, Distribution, Poisson};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;

/// A stage's revenue and profit per customer and period.
struct Amounts {
    revenue: f64,
    profit: f64,
}

/// One journey with constant numbers.
struct Journey {
    periods: usize,
    start: Vec<u64>,
    exits: Vec<Vec<(usize, f64)>>,
    arrivals: Vec<(usize, f64)>,
    referrals: Vec<(usize, usize, f64)>,
    amounts: Vec<Amounts>,
}

/// What the work comes to.
pub struct Summary {
    /// By series and time: mean and quantiles.
    pub series: Vec<[f64; 4]>,
    /// Mean and standard deviation of the total profit.
    pub profit: [f64; 2],
}

impl Journey {
    fn new(scenario: &Scenario) -> Self {
        let position = |id: &str| scenario.stage_index(id).expect("is there");
        let known = |parameter: &Parameter| parameter.known().expect("is constant");
        let mut exits = vec![Vec::new(); scenario.stages.len()];
        for transition in &scenario.transitions {
            let exit = (position(&transition.to), known(&transition.probability));
            exits[position(&transition.from)].push(exit);
        }
        Self {
            periods: scenario.clock.periods as usize,
            start: (scenario.stages.iter())
                .map(|stage| stage.initial.total())
                .collect(),
            exits,
            arrivals: (scenario.channels.iter())
                .map(|item| (position(&item.entry), known(&item.arrivals)))
                .collect(),
            referrals: (scenario.referrals.iter())
                .map(|item| (position(&item.from), position(&item.to), known(&item.rate)))
                .collect(),
            amounts: (scenario.stages.iter())
                .map(|stage| Amounts {
                    revenue: known(&stage.revenue),
                    profit: known(&stage.revenue) - known(&stage.cost),
                })
                .collect(),
        }
    }

    fn step(&self, counts: &[u64], rng: &mut Xoshiro256PlusPlus) -> Vec<u64> {
        let mut next = vec![0; counts.len()];
        for (stage, exits) in self.exits.iter().enumerate() {
            let (mut left, mut rest) = (counts[stage], 1.0);
            for (to, p) in exits {
                let conditional = (p / rest).min(1.0);
                let moved = Binomial::new(left, conditional)
                    .expect("is a probability")
                    .sample(rng);
                next[*to] += moved;
                left -= moved;
                rest -= p;
            }
            next[stage] += left;
        }
        for (from, to, rate) in &self.referrals {
            next[*to] += poisson(rng, counts[*from] as f64 * rate);
        }
        for (entry, mean) in &self.arrivals {
            next[*entry] += poisson(rng, *mean);
        }
        next
    }
}

/// The whole work.
pub fn run(scenario: &Scenario, replications: u64) -> Summary {
    let journey = Journey::new(scenario);
    let stages = journey.start.len();
    let mut columns = vec![Vec::new(); (stages + 1) * (journey.periods + 1)];
    let mut profits = Vec::new();
    for replication in 0..replications {
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(replication);
        let mut counts = journey.start.clone();
        let (mut revenue, mut profit) = (0.0, 0.0);
        for time in 0..=journey.periods {
            if time > 0 {
                counts = journey.step(&counts, &mut rng);
                for (people, amounts) in counts.iter().zip(&journey.amounts) {
                    revenue += *people as f64 * amounts.revenue;
                    profit += *people as f64 * amounts.profit;
                }
            }
            for (stage, people) in counts.iter().enumerate() {
                columns[time * (stages + 1) + stage].push(*people as f64);
            }
            columns[time * (stages + 1) + stages].push(revenue);
        }
        profits.push(profit);
    }
    let mean = mean(&profits);
    let squares: f64 = profits
        .iter()
        .map(|profit| (profit - mean) * (profit - mean))
        .sum();
    Summary {
        series: columns.into_iter().map(summary).collect(),
        profit: [mean, (squares / (profits.len() - 1) as f64).sqrt()],
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn summary(mut values: Vec<f64>) -> [f64; 4] {
    let mean = mean(&values);
    values.sort_by(f64::total_cmp);
    let quantile = |level: f64| {
        let place = (values.len() - 1) as f64 * level;
        let (below, part) = (place.floor() as usize, place.fract());
        let above = values[(below + 1).min(values.len() - 1)];
        values[below] + part * (above - values[below])
    };
    [mean, quantile(0.05), quantile(0.5), quantile(0.95)]
}

fn poisson(rng: &mut Xoshiro256PlusPlus, mean: f64) -> u64 {
    Poisson::new(mean).map_or(0, |poisson| poisson.sample(rng) as u64)
}

//! What a run costs. Times are taken in turn and shown as ratios, since machines differ and share
//! their processors; the fastest of several rounds stands for each.
//!
//!     cargo bench --bench engine
#![allow(clippy::expect_used, reason = "a bench may stop")]

mod benchmark;
#[path = "../tests/engine_fixtures/mod.rs"]
mod engine_fixtures;
mod rand_distr_counts;

use std::hint::black_box;
use std::time::Instant;

use benchmark::collect;
use engine_fixtures::{b1, b1_uncertain, by_period, stage};
use perennial::analysis::{collector::Collector, exact, person};
use perennial::engine::series::Outcome;
use perennial::engine::{chunk::split, counts, exact as path, individuals, moments, plan::Plan};
use perennial::model::{Channel, Draws, EngineKind, PeriodUnit, Scenario, StageKind, Transition};

/// Rounds of work that takes some tenths of a second; what is shorter gets more, so that on a machine with other
/// jobs some round is left alone.
const ROUNDS: usize = 7;
const SHORT_ROUNDS: usize = 400;

type Work<'a> = Box<dyn FnMut() + 'a>;

/// Seconds of the fastest round of each, taken in turn.
fn fastest(rounds: usize, work: &mut [(&str, Work)]) -> Vec<f64> {
    let mut best = vec![f64::INFINITY; work.len()];
    for _ in 0..rounds {
        for ((_, work), best) in work.iter_mut().zip(&mut best) {
            let start = Instant::now();
            work();
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    best
}

/// Prints each time and its ratio to the first.
fn report(title: &str, work: Vec<(&str, Work)>) {
    report_of(ROUNDS, title, work);
}

fn report_of(rounds: usize, title: &str, mut work: Vec<(&str, Work)>) {
    let seconds = fastest(rounds, &mut work);
    println!("\n{title}");
    for ((name, _), time) in work.iter().zip(&seconds) {
        let ratio = time / seconds[0];
        println!("  {name:<58} {:>12.3} ms  {ratio:>8.3}", time * 1e3);
    }
}

fn compile(scenario: &Scenario) -> Plan {
    Plan::compile(scenario).expect("can be simulated")
}

/// Twenty quarters of subscribers, with churn and arrivals by period.
fn subscribers(initial: u64, arrivals: f64) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Quarter, 20);
    scenario.stages = vec![
        stage("subscriber", StageKind::Customer, initial, 200.0, 40.0),
        stage("gone", StageKind::Lost, 0, 0.0, 0.0),
    ];
    let churn: Vec<f64> = (0..20).map(|k| 0.045 + 0.001 * f64::from(k % 4)).collect();
    scenario.transitions = vec![Transition::new(
        "churn",
        "subscriber",
        "gone",
        by_period(&churn),
    )];
    scenario.channels = vec![Channel::new("sales", "subscriber", arrivals)];
    scenario
}

/// Periods of people on the expected path, of whoever stands in the first so many stages as one begins.
fn followed(scenario: &Scenario, stages: usize) -> f64 {
    let path = exact::results(&compile(scenario));
    let series = &path.strategies[0].series[..stages];
    let before_the_end = |mean: &[f64]| mean[..mean.len() - 1].iter().sum::<f64>();
    series.iter().map(|one| before_the_end(&one.mean)).sum()
}

/// Prints by how much sharing random numbers lowers the variance of a difference.
fn pairing(two: &Plan) {
    let mut collector = Collector::new(two);
    for range in split(1000, 1) {
        collector.add(counts::simulate(two, range));
    }
    let reduction = collector.results().variance_reduction(1);
    let reduction = reduction.expect("both vary");
    println!(
        "\nVariance of independent runs' difference in npv by that of the paired one: {reduction:.0}"
    );
}

/// Prints how much smaller the error of a mean over 1,024 draws is by the even design than by plain
/// random draws: root mean squares over seeds, with the exact mean inside each draw.
fn design() {
    const DRAWS: u32 = 1024;
    const SEEDS: u64 = 20;
    let mean = |draws: Draws, seed: u64, count: u32| {
        let mut scenario = b1_uncertain(10_000, count);
        scenario.run.draws = draws;
        scenario.run.seed = seed;
        scenario.strategies.truncate(1);
        let plan = compile(&scenario);
        let mut row = vec![0.0; plan.layout().width()];
        let sum: f64 = (0..count)
            .map(|replication| {
                path::path(&plan, 0, replication, &mut row);
                row[plan.layout().outcome(Outcome::Npv)]
            })
            .sum();
        sum / f64::from(count)
    };
    let truth = mean(Draws::LowDiscrepancy, 1_000, 1 << 16);
    let error = |draws: Draws| {
        let errors = (0..SEEDS).map(|seed| mean(draws, seed, DRAWS) - truth);
        errors.map(|error| error * error).sum::<f64>().sqrt()
    };
    let gain = error(Draws::Random) / error(Draws::LowDiscrepancy);
    println!("Error of a mean over {DRAWS} plain draws by that over evenly spread ones: {gain:.0}");
}

/// Prints how many periods of single people are followed in a second.
fn people() {
    println!("\nSingle people, millions of periods in a second");
    let mut plain = subscribers(100_000, 0.0);
    plain.clock.periods = 60;
    let mut benchmark = b1(10_000, 20);
    benchmark.strategies.truncate(1);
    // In the last stage of each nothing happens any more, and nobody is followed.
    for (name, mut scenario, stages) in [
        ("one stage and churn", plain, 1),
        ("benchmark", benchmark, 7),
    ] {
        let periods = followed(&scenario, stages);
        scenario.run.engine = EngineKind::Individuals;
        let plan = compile(&scenario);
        let mut work: [(&str, Work); 1] = [(
            name,
            Box::new(|| {
                black_box(individuals::simulate(&plan, 0..20));
            }),
        )];
        let seconds = fastest(ROUNDS, &mut work)[0];
        println!("  {name:<58} {:>12.1}", 20.0 * periods / seconds / 1e6);
    }
}

fn main() {
    let mut alone = b1(10_000, 1000);
    alone.strategies.truncate(1);
    let one = compile(&alone);
    let (work, huge_work) = (benchmark::plan(10_000), benchmark::plan(1_000_000_000));
    report(
        "The benchmark's work: 1,000 replications of 60 months, one strategy, 549 series with their quantiles",
        vec![
            (
                "by rand_distr, one stream, unpaired",
                Box::new(|| {
                    let summary = rand_distr_counts::run(&alone, 1000);
                    black_box((summary.series, summary.profit));
                }) as Work,
            ),
            ("here", Box::new(|| collect(&work, 1000))),
            (
                "here, with 10^9 customers",
                Box::new(|| collect(&huge_work, 1000)),
            ),
        ],
    );
    let two = compile(&b1(10_000, 1000));
    pairing(&two);
    design();
    let mut huge = b1(1_000_000_000, 1000);
    huge.strategies.truncate(1);
    let huge = compile(&huge);
    report(
        "Benchmark, 1,000 replications of 60 months, every series, one strategy unless said",
        vec![
            (
                "simulate",
                Box::new(|| {
                    black_box(counts::simulate(&one, 0..1000));
                }) as Work,
            ),
            (
                "simulate and summarise every series",
                Box::new(|| collect(&one, 1000)),
            ),
            (
                "the same, two strategies and their comparison",
                Box::new(|| collect(&two, 1000)),
            ),
            (
                "the same as the second with 10^9 customers",
                Box::new(|| collect(&huge, 1000)),
            ),
        ],
    );
    let small = compile(&subscribers(14_000, 700.0));
    let large = compile(&subscribers(14_000_000, 700_000.0));
    report(
        "Subscribers, 2,000 replications of 20 quarters: cost does not grow with customers",
        vec![
            (
                "14 thousand customers",
                Box::new(|| collect(&small, 2000)) as Work,
            ),
            ("14 million customers", Box::new(|| collect(&large, 2000))),
        ],
    );
    let unsure = compile(&b1_uncertain(10_000, 1000));
    let unsure_scenario = b1_uncertain(10_000, 1000);
    let rounds = 1000;
    report(
        "Uncertain numbers, benchmark with 15 of them, two strategies, 1,000 draws",
        vec![
            (
                "draw the numbers",
                Box::new(|| {
                    for replication in 0..rounds {
                        black_box(unsure.draw(replication));
                    }
                }) as Work,
            ),
            (
                "the same, and the tables of both strategies",
                Box::new(|| {
                    for replication in 0..rounds {
                        black_box(unsure.scaled(replication));
                    }
                }),
            ),
            (
                "compile, with a look at the first 64 draws",
                Box::new(|| {
                    for _ in 0..rounds {
                        black_box(compile(&unsure_scenario));
                    }
                }),
            ),
        ],
    );
    let mut row = vec![0.0; one.layout().width()];
    let mut variances = row.clone();
    let both = b1(10_000, 1000);
    let rounds = 10;
    report_of(
        SHORT_ROUNDS,
        "Exact, benchmark, ten times over",
        vec![
            (
                "expected path of one strategy, every series",
                Box::new(|| {
                    for _ in 0..rounds {
                        path::path(&one, 0, 0, &mut row);
                    }
                    black_box(&row);
                }) as Work,
            ),
            (
                "figures per customer of one strategy",
                Box::new(|| {
                    for _ in 0..rounds {
                        black_box(person::figures(&one, 1));
                    }
                }),
            ),
            (
                "variances of one strategy, every series",
                Box::new(|| {
                    for _ in 0..rounds {
                        moments::variances(&one, 0, 0, &mut variances);
                    }
                    black_box(&variances);
                }),
            ),
            (
                "results of both strategies",
                Box::new(|| {
                    for _ in 0..rounds {
                        black_box(exact::results(&two));
                    }
                }),
            ),
            (
                "compile and results, as a slider moves",
                Box::new(|| {
                    for _ in 0..rounds {
                        black_box(exact::results(&compile(&both)));
                    }
                }),
            ),
        ],
    );
    people();
}

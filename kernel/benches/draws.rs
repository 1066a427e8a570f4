//! Nanoseconds a draw, over the draws that a journey of eight stages and eighteen transitions makes.
//!
//! `cargo bench -p perennial-kernel` replays the draws of 32 replications over 60 periods, as the journey
//! makes them: counts of 150 to 6000 with conditional probabilities of 0.01 to 0.67 (the certain exit is
//! left out), Poisson arrivals of mean 1000, referrals of mean 28; then the same for fewer and more people.
//! It tells the least and the median time of a draw, by lanes, by lanes with a probability each, one by one,
//! and by rand_distr. `ROUNDS` says how often (30), `JOURNEY=b1` and `ONLY=lanes` leave out all others: an
//! instruction counter wants that.

use std::hint::black_box;
use std::time::Instant;

use perennial_kernel::{BinomialLanes, binomial, binomial_lanes, poisson, poisson_lanes, random};
use rand_distr::Distribution as _;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng as _;

const LANES: usize = 32;
const PERIODS: u32 = 60;
const STAGES: usize = 8;

/// From, to, probability; in the order of the file.
const EXITS: [(usize, usize, f64); 18] = [
    (0, 1, 0.12),
    (0, 7, 0.08),
    (1, 0, 0.05),
    (1, 2, 0.15),
    (1, 7, 0.10),
    (2, 1, 0.10),
    (2, 3, 0.15),
    (2, 7, 0.15),
    (3, 4, 0.55),
    (3, 5, 0.30),
    (3, 7, 0.15),
    (4, 5, 0.10),
    (4, 6, 0.04),
    (4, 7, 0.01),
    (5, 4, 0.20),
    (5, 7, 0.15),
    (6, 4, 0.05),
    (6, 5, 0.04),
];
const LAST_EXIT: (usize, usize, f64) = (6, 7, 0.01);

enum Law {
    Binomial(f64),
    Poisson,
}

/// The draws of 32 replications for one purpose.
struct Draws {
    law: Law,
    purpose: u64,
    sizes: [f64; LANES],
}

/// Everything that 32 replications draw, starting with this many people and arrivals a period.
fn trace(bases: &[u64], people: f64, arrivals: f64) -> Vec<Draws> {
    let mut stages = [[0.0; LANES]; STAGES];
    stages[0] = [people; LANES];
    let mut draws = Vec::new();
    for period in 1..=PERIODS {
        let mut next = stages;
        let mut left = stages;
        let mut share_left = [1.0; STAGES];
        for (item, (from, to, p)) in EXITS.into_iter().chain([LAST_EXIT]).enumerate() {
            let conditional = f64::min(p / share_left[from], 1.0);
            share_left[from] -= p;
            let mut moved = left[from];
            if share_left[from] > 1e-12 {
                let purpose = random::purpose(&[3, item as u32, period, 0, 0, 0]);
                BinomialLanes::new(conditional).draw(bases, purpose, &left[from], &mut moved);
                draws.push(Draws {
                    law: Law::Binomial(conditional),
                    purpose,
                    sizes: left[from],
                });
            }
            for i in 0..LANES {
                left[from][i] -= moved[i];
                next[from][i] -= moved[i];
                next[to][i] += moved[i];
            }
        }
        for (kind, mean) in [(4, stages[6].map(|n| 0.05 * n)), (5, [arrivals; LANES])] {
            let purpose = random::purpose(&[kind, 0, period, 0, 0, 0]);
            let mut new = [0.0; LANES];
            poisson_lanes(bases, purpose, &mean, &mut new);
            draws.push(Draws {
                law: Law::Poisson,
                purpose,
                sizes: mean,
            });
            for i in 0..LANES {
                next[0][i] += new[i];
            }
        }
        stages = next;
    }
    draws
}

fn lanes(bases: &[u64], draws: &[Draws]) -> f64 {
    let mut sum = 0.0;
    let mut out = [0.0; LANES];
    for draw in draws {
        match draw.law {
            Law::Binomial(p) => {
                BinomialLanes::new(p).draw(bases, draw.purpose, &draw.sizes, &mut out)
            }
            Law::Poisson => poisson_lanes(bases, draw.purpose, &draw.sizes, &mut out),
        }
        sum += black_box(&out)[0];
    }
    sum
}

fn own_lanes(bases: &[u64], draws: &[Draws]) -> f64 {
    let mut sum = 0.0;
    let mut out = [0.0; LANES];
    for draw in draws {
        match draw.law {
            Law::Binomial(p) => {
                let each = black_box([p; LANES]);
                binomial_lanes(bases, draw.purpose, &draw.sizes, &each, &mut out);
            }
            Law::Poisson => poisson_lanes(bases, draw.purpose, &draw.sizes, &mut out),
        }
        sum += black_box(&out)[0];
    }
    sum
}

fn one_by_one(bases: &[u64], draws: &[Draws]) -> f64 {
    let mut sum = 0.0;
    for draw in draws {
        for (base, size) in bases.iter().zip(&draw.sizes) {
            let u = random::uniform(*base, draw.purpose);
            sum += match draw.law {
                Law::Binomial(p) => binomial(u, *size, p),
                Law::Poisson => poisson(u, *size),
            };
        }
    }
    sum
}

fn by_rand_distr(bases: &[u64], draws: &[Draws]) -> f64 {
    let mut sum = 0.0;
    let mut generator = Xoshiro256PlusPlus::seed_from_u64(bases[0]);
    for draw in draws {
        for size in &draw.sizes {
            sum += match draw.law {
                Law::Binomial(p) => rand_distr::Binomial::new(*size as u64, p)
                    .map_or(0.0, |law| law.sample(&mut generator) as f64),
                Law::Poisson => {
                    rand_distr::Poisson::new(*size).map_or(0.0, |law| law.sample(&mut generator))
                }
            };
        }
    }
    sum
}

type Way = fn(&[u64], &[Draws]) -> f64;

fn main() {
    let rounds = std::env::var("ROUNDS").map_or(30, |text| text.parse().unwrap_or(30));
    let only = std::env::var("ONLY").ok();
    let journey = std::env::var("JOURNEY").ok();
    let ways: [(&str, Way); 4] = [
        ("lanes", lanes),
        ("own_p", own_lanes),
        ("scalar", one_by_one),
        ("rand_distr", by_rand_distr),
    ];
    let bases: Vec<u64> = (0..LANES as u32).map(|r| random::base(1, r)).collect();
    for (name, people, arrivals) in [
        ("b1", 1e4, 1e3),
        ("b1/1000", 10.0, 1.0),
        ("b1/100", 100.0, 10.0),
        ("b1*1000", 1e7, 1e6),
        ("b1*100000", 1e9, 1e8),
    ] {
        if journey.as_deref().unwrap_or(name) != name {
            continue;
        }
        let draws = trace(&bases, people, arrivals);
        let count = (draws.len() * LANES) as f64;
        let mut times = vec![Vec::new(); ways.len()];
        for _ in 0..rounds {
            for (way, times) in ways.iter().zip(&mut times) {
                if only.as_ref().is_some_and(|only| only != way.0) {
                    continue;
                }
                let start = Instant::now();
                black_box(way.1(black_box(&bases), black_box(&draws)));
                times.push(start.elapsed().as_nanos() as f64 / count);
            }
        }
        println!("{name}: {count} draws");
        for (way, times) in ways.iter().zip(&mut times) {
            times.sort_by(f64::total_cmp);
            if let (Some(least), Some(median)) = (times.first(), times.get(times.len() / 2)) {
                println!(
                    "  {:12} least {least:6.2} ns, median {median:6.2} ns",
                    way.0
                );
            }
        }
    }
}

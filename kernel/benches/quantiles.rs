//! What a draw costs: nanoseconds of the fastest of many rounds, since machines share processors.
//!
//!     cargo bench -p perennial-kernel --bench quantiles
#![allow(missing_docs, reason = "a bench")]

use std::hint::black_box;
use std::time::Instant;

use perennial_kernel::special::{beta_quantile, gamma_quantile, normal_quantile};
use perennial_kernel::{distribution::dirichlet, sobol};

const DRAWS: u32 = 2_000;
const ROUNDS: usize = 60;

/// Prints the time of a draw, over evenly spread uniform numbers in an order without pattern.
fn time(name: &str, draw: impl Fn(f64) -> f64) {
    let uniforms: Vec<f64> = (0..DRAWS).map(|r| sobol::random(1, r, 0)).collect();
    let mut best = f64::INFINITY;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        for &u in &uniforms {
            black_box(draw(u));
        }
        best = best.min(start.elapsed().as_secs_f64());
    }
    println!("{name:<24} {:>6.0} ns", best / f64::from(DRAWS) * 1e9);
}

fn main() {
    time("normal", normal_quantile);
    for shape in [
        1e-3, 0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 16.0, 50.0, 100.0, 1e4, 1e6, 1e12,
    ] {
        time(&format!("gamma {shape:e}"), |u| gamma_quantile(u, shape));
    }
    for (a, b) in [
        (1e-3, 1e-3),
        (0.5, 0.5),
        (0.5, 1e9),
        (1.0, 1.0),
        (2.0, 20.0),
        (12.0, 15.0),
        (50.0, 1e6),
        (150.0, 150.0),
        (599.0, 1e8),
        (1e3, 2e3),
        (2e4, 1e5),
        (1e6, 1e7),
        (1e12, 1e12),
    ] {
        time(&format!("beta {a:e} {b:e}"), |u| beta_quantile(u, a, b));
    }
    time("dirichlet of 4", |u| {
        let mut shares = [0.0; 4];
        dirichlet(
            &[3.0, 20.0, 0.5, 100.0],
            &[u, 1.0 - u, 0.3, 0.6],
            &mut shares,
        );
        shares[0]
    });
    let index = |u: f64| (u * 1e6) as u32;
    time("sobol, first 64", |u| sobol::point(1, index(u), 5));
    time("sobol, further", |u| sobol::point(1, index(u), 70));
    time("random", |u| sobol::random(1, index(u), 5));
}

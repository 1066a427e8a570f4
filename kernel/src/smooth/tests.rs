use super::*;
use crate::exact::{Binomial, Law, Poisson, lower_tail, upper_tail};
use crate::normal;

#[test]
fn calib() {
    let mut worst = vec![vec![(0.0f64, 0.0, 0.0); 9]; 8];
    let mut visit = |law: &dyn Fn(f64) -> Option<f64>,
                     mean: f64,
                     variance: f64,
                     polys: &Polynomials,
                     tag: (f64, f64)| {
        let sd = variance.sqrt();
        let from = (mean - 9.0 * sd - 10.0).max(0.0).floor();
        let to = mean + 12.0 * sd + 20.0;
        let step = ((to - from) / 400.0).floor().max(1.0);
        let mut k = from;
        while k < to {
            if let Some(z) = law(k) {
                let place = polys.place(mean, variance, z, 0.0);
                let err = (place.w - (k + 0.5)).abs();
                let cls = ((mean / 5.0).log2().floor().max(0.0) as usize).min(7);
                let bin = (z.abs() as usize).min(8);
                let scaled = (err - mean * 2.2e-16 * 4.0).max(0.0) * variance * variance;
                let scaled = if std::env::var("RATIO").is_ok() {
                    scaled
                        / (0.017
                            + std::env::var("RATIO").unwrap().parse::<f64>().unwrap() * z.powi(6))
                } else {
                    scaled
                };
                if scaled > worst[cls][bin].0 {
                    worst[cls][bin] = (scaled, tag.0, tag.1);
                }
            }
            k += step;
        }
    };
    fn z_of(law: &impl Law, k: f64) -> Option<f64> {
        if k >= law.largest() {
            return None;
        }
        let (t, s) = if k < law.mean() {
            (lower_tail(law, k), 1.0)
        } else {
            (upper_tail(law, k), -1.0)
        };
        (t > 2e-17).then(|| s * normal::quantile(t))
    }
    for p in [1e-6, 0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.45, 0.5] {
        let mut np: f64 = 5.0;
        while np < 2000.0 {
            let n = (np / p).ceil();
            let law = Binomial::new(n, p);
            visit(
                &|k| z_of(&law, k),
                n * p,
                n * p * (1.0 - p),
                &Polynomials::binomial(1.0 - 2.0 * p),
                (n, p),
            );
            np *= 1.07;
        }
    }
    let mut np: f64 = 5.0;
    while np < 2000.0 {
        let law = Poisson(np);
        visit(&|k| z_of(&law, k), np, np, &Polynomials::POISSON, (np, 0.0));
        np *= 1.03;
    }
    for c in &worst {
        println!(
            "{}",
            c.iter()
                .map(|x| format!("{:8.4} ({:.0} {})", x.0, x.1, x.2))
                .collect::<Vec<_>>()
                .join(" ")
        );
    }
}

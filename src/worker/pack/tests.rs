//! What is packed comes back as it was, and nothing else is read.

use super::*;
use crate::analysis::results::{
    Clv, CommonPath, Comparison, DurationSummary, Histories, ObservedFit, OutcomeSummary,
    PerCustomer, Results, SegmentResult, SeriesSummary, StrategyComparison, StrategyResult,
    ValueSummary, Warning,
};
use crate::engine::series::{Outcome, Series};
use crate::model::EngineKind;

fn outcome(mean: f64) -> OutcomeSummary {
    OutcomeSummary {
        mean,
        sd: Some(2.5),
        se: Some(0.1),
        quantiles: Some([1.0, 2.0, 3.0, 4.0, f64::INFINITY]),
        from_chance: Some(6.0),
        from_parameters: None,
        defined: 0.75,
    }
}

fn histories() -> Histories {
    let durations = |median| DurationSummary {
        events: vec![0.0, 3.0],
        censored: vec![1.0, 0.0],
        survival: vec![1.0, 0.25],
        never: 0.25,
        median,
    };
    Histories {
        followed: u64::MAX,
        one_in: 1000,
        value: ValueSummary {
            mean: 1.0,
            sd: 2.0,
            se: 0.5,
            quantiles: [1.0, 2.0, 3.0, 4.0, 5.0],
            arrival_cost: 0.125,
            low: -1.0,
            width: 0.5,
            shares: vec![0.75, 0.25],
        },
        first_purchase: durations(None),
        churn: durations(Some(1.0)),
        reached: vec![1.0, 0.5],
        activation_rate: 0.5,
        repeat_rate: 0.25,
        loyalty_rate: 0.0,
        paths: vec![CommonPath {
            stages: vec![0, 4, 2],
            goes_on: true,
            share: 0.1,
        }],
        paths_told: 12,
    }
}

fn results() -> Results {
    let exact = OutcomeSummary {
        mean: -0.0,
        sd: None,
        se: None,
        quantiles: None,
        from_chance: None,
        from_parameters: None,
        defined: 1.0,
    };
    Results {
        engine: EngineKind::Counts,
        seed: u64::MAX - 1,
        replications: 1_000,
        digest: "00ff".to_owned(),
        warnings: vec![
            Warning::ExitsScaled {
                stage: "member".to_owned(),
                strategy: "care – ü".to_owned(),
                times: 1 << 60,
            },
            Warning::PrecisionNotReached {
                outcome: Outcome::Cac,
                strategy: "care".to_owned(),
                relative: true,
                asked: 0.01,
                reached: None,
            },
            Warning::MeanField,
            Warning::Sampled {
                one_in: 7,
                replications: 3,
            },
            Warning::NoSpread,
            Warning::Uncounted {
                futures: 12,
                replications: 1_000,
            },
        ],
        strategies: vec![StrategyResult {
            id: "baseline".to_owned(),
            series: vec![
                SeriesSummary {
                    mean: vec![0.1 + 0.2, 1e-300],
                    sd: Vec::new(),
                    quantiles: Vec::new(),
                },
                SeriesSummary {
                    mean: Vec::new(),
                    sd: vec![0.0],
                    quantiles: vec![[5.0; 5]],
                },
            ],
            outcomes: vec![outcome(3.0), exact],
            segments: vec![SegmentResult {
                id: "loyal".to_owned(),
                series: Vec::new(),
            }],
            per_customer: Some(PerCustomer {
                clv: vec![Clv {
                    value: 1.0,
                    with_referrals: 1.5,
                }],
                segments: vec![Vec::new()],
                periods_in_stage: vec![vec![2.0]],
                reach_probability: vec![vec![1.0]],
                k_factor: vec![0.25],
            }),
            histories: Some(histories()),
        }],
        comparison: Comparison {
            outcome: Outcome::Npv,
            strategies: vec![StrategyComparison {
                id: "baseline".to_owned(),
                difference: outcome(0.0),
                ci95: Some([-1.0, 1.0]),
                probability_better: Some(0.5),
                probability_best: None,
                expected_loss: Some(0.0),
                dominated: true,
                ahead: vec![SeriesSummary {
                    mean: vec![-3.5],
                    sd: vec![0.25],
                    quantiles: vec![[-4.0, -3.75, -3.5, -3.25, -3.0]],
                }],
            }],
        },
        observed: vec![
            ObservedFit {
                series: Series::Nps,
                values: 20,
                in_band: Some(18),
                within_1_percent: 20,
            },
            ObservedFit {
                series: Series::Referral(3),
                values: 1,
                in_band: None,
                within_1_percent: 0,
            },
        ],
    }
}

#[test]
fn results_come_back_as_they_were() {
    let results = results();
    assert_eq!(Packed::new(&results).open(), Some(results));
}

#[test]
fn undefined_numbers_and_signed_zeros_keep_their_bits() {
    let mut results = results();
    results.strategies[0].outcomes[0].mean = f64::NAN;
    let back = Packed::new(&results).open().unwrap();
    let bits = |outcome: &OutcomeSummary| outcome.mean.to_bits();
    assert_eq!(bits(&back.strategies[0].outcomes[0]), f64::NAN.to_bits());
    assert_eq!(bits(&back.strategies[0].outcomes[1]), (-0.0_f64).to_bits());
}

#[test]
fn what_is_cut_or_too_long_is_refused() {
    let whole = Packed::new(&results());
    for length in 0..whole.numbers.len() {
        let mut cut = whole.clone();
        cut.numbers.truncate(length);
        assert_eq!(cut.open(), None, "{length}");
    }
    let mut long = whole.clone();
    long.numbers.push(0.0);
    assert_eq!(long.open(), None);
    let mut odd = whole;
    odd.numbers[0] = 9.0;
    assert_eq!(odd.open(), None, "no such engine");
}

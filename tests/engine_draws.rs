//! Uncertain numbers: what is drawn, for whom, and that it acts where it stands.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{
    b1, b1_uncertain, compile, everything, hiv, known, on_probability, problems, stage, strategy,
    uncertain,
};
use perennial::codec::file;
use perennial::engine::counts::simulate;
use perennial::engine::dimension::Dimension;
use perennial::engine::exact;
use perennial::engine::plan::Plan;
use perennial::engine::series::Series;
use perennial::model::{
    Adjustment, Bounds, Change, Channel, Distribution, Draws, EngineKind, Extra, Initial, Lever,
    Market, Parameter, Path, PerCustomerCost, PeriodUnit, Problem, ProblemKind, Quantity, Referral,
    Scenario, Segment, StageKind, Step, Strategy, Target, Transition, Work,
};
use serde_json::Value;

const SEED: u64 = 20_240_607;

/// The expected path of a strategy in the draw of a replication.
fn path(plan: &Plan, strategy: usize, replication: u32) -> Vec<f64> {
    let mut row = vec![0.0; plan.layout().width()];
    exact::path(plan, strategy, replication, &mut row);
    row
}

fn same(one: &[f64], other: &[f64]) -> bool {
    let bits = |row: &[f64]| row.iter().map(|x| x.to_bits()).collect::<Vec<u64>>();
    bits(one) == bits(other)
}

fn places(plan: &Plan) -> Vec<Vec<String>> {
    let texts = |dimension: &Dimension| dimension.places.iter().map(Path::to_string).collect();
    plan.dimensions().iter().map(texts).collect()
}

const UNIFORM: Quantity = Quantity::Uncertain(Distribution::Uniform {
    low: 0.1,
    high: 0.2,
});

/// A generator for tests, of which only the spread matters (SplitMix64).
struct Source(u64);

impl Source {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, count: u64) -> u64 {
        self.next() % count
    }
}

/// Some distribution around a value, in the form of a file.
fn around(value: f64, source: &mut Source) -> Value {
    let spread = 0.3 * value.abs() + 0.01;
    let (low, high) = (value - spread, value + spread);
    let of = |key: &str, fields: &[(&str, f64)]| {
        let fields = fields
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).into()));
        let fields = Value::Object(fields.collect());
        Value::Object([(key.to_owned(), fields)].into_iter().collect())
    };
    let positive = value > 0.0;
    let share = value > 0.0 && value < 1.0;
    match source.below(10) {
        0 => of("normal", &[("mean", value), ("sd", spread)]),
        1 if positive => of("lognormal", &[("mean", value), ("sd", spread)]),
        2 if positive => of("gamma", &[("mean", value), ("sd", spread)]),
        3 if share => of(
            "beta",
            &[("mean", value), ("sd", 0.2 * value * (1.0 - value))],
        ),
        4 if share => of(
            "beta",
            &[
                ("successes", 30.0 * value),
                ("failures", 30.0 * (1.0 - value)),
            ],
        ),
        5 => of("uniform", &[("low", low), ("high", high)]),
        6 => of(
            "triangular",
            &[("low", low), ("mode", value), ("high", high)],
        ),
        7 => of("pert", &[("low", low), ("mode", value), ("high", high)]),
        8 => of("range", &[("low", low), ("high", high)]),
        _ => of(
            "range",
            &[("low", value.abs() + 0.01), ("high", value.abs() + 0.02)],
        ),
    }
}

/// Makes some of the numbers below here uncertain, each with this probability in thirds.
fn sprinkle(value: &mut Value, thirds: u64, source: &mut Source) {
    match value {
        Value::Number(number) => {
            let number = number.as_f64().expect("a number");
            if source.below(3) < thirds {
                *value = around(number, source);
            }
        }
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|value| sprinkle(value, thirds, source)),
        Value::Array(list) => list
            .iter_mut()
            .for_each(|value| sprinkle(value, thirds, source)),
        _ => {}
    }
}

/// Makes some of a scenario's numbers uncertain, wherever they may be.
fn sprinkled(scenario: &Scenario, thirds: u64, seed: u64) -> Value {
    let mut source = Source(seed);
    let mut root = file::value(scenario);
    let lists: [(&str, &[&str]); 7] = [
        ("stages", &["revenue", "cost"]),
        ("transitions", &["probability", "revenue", "cost"]),
        ("channels", &["arrivals", "cost_per_arrival"]),
        ("referrals", &["rate", "cost_per_arrival"]),
        ("segments", &["adjust"]),
        ("events", &["change", "cost"]),
        ("strategies", &["levers"]),
    ];
    for key in ["gross_margin", "fixed_cost"] {
        sprinkle(&mut root["money"][key], thirds, &mut source);
    }
    for (list, keys) in lists {
        for item in root[list].as_array_mut().expect("a list") {
            for key in keys {
                match (list, item[key].as_array_mut()) {
                    ("segments" | "strategies", Some(inner)) => {
                        inner.iter_mut().for_each(|inner| {
                            sprinkle(&mut inner["change"], thirds, &mut source);
                            if list == "strategies" {
                                sprinkle(&mut inner["cost"], thirds, &mut source);
                            }
                        })
                    }
                    _ => sprinkle(&mut item[key], thirds, &mut source),
                }
            }
        }
    }
    sprinkle(&mut root["market"]["size"], thirds, &mut source);
    root
}

fn read(root: &Value) -> Scenario {
    let text = root.to_string();
    let loaded = file::read(&text).unwrap_or_else(|problems| panic!("{problems:#?} {text}"));
    loaded.scenario
}

/// Puts a known number in a place of the file.
fn put(root: &mut Value, path: &Path, number: f64) {
    let mut place = root;
    for step in &path.0 {
        place = match step {
            Step::Key(key) => &mut place[key.as_str()],
            Step::Index(index) => &mut place[*index],
        };
    }
    assert!(place.is_object(), "{path} is not uncertain");
    *place = number.into();
}

/// Everything that is simulated, with a market.
fn whole() -> Scenario {
    let mut scenario = everything();
    scenario.run.seed = SEED;
    scenario.market = Some(Market {
        size: 5000.0.into(),
        extra: Extra::new(),
    });
    scenario
}

/// The one test that matters most: a scenario in a draw is the scenario in which the numbers that were
/// drawn are written down, to the last bit, wherever uncertain numbers stand and whatever their form.
#[test]
fn a_draw_is_the_scenario_with_what_was_drawn() {
    let mut dimensions = 0;
    for seed in 0..60 {
        let root = sprinkled(&whole(), 1 + seed % 3, seed);
        let plan = compile(&read(&root));
        assert!(plan.is_uncertain());
        dimensions += plan.dimensions().len();
        for replication in [0, 1, 77] {
            let drawn = plan.draw(replication);
            assert_eq!(drawn.len(), plan.dimensions().len());
            let mut certain = root.clone();
            for (value, dimension) in drawn.iter().zip(plan.dimensions()) {
                assert!(dimension.bounds.contain(*value), "{value} {dimension:?}");
                for place in &dimension.places {
                    put(&mut certain, place, *value);
                }
            }
            let certain = compile(&read(&certain));
            assert!(!certain.is_uncertain(), "{:?}", places(&certain));
            let width = certain.layout().width();
            for strategy in 0..plan.strategies() {
                let found = path(&plan, strategy, replication);
                let expected = path(&certain, strategy, replication);
                assert!(
                    same(&found[..width], &expected),
                    "{seed} {replication} {strategy}"
                );
            }
            assert!(same(&plan.scaled(replication), &certain.scaled(0)));
        }
    }
    assert!(dimensions > 60 * 20, "{dimensions}");
}

/// Every kind of place, once each, in every form: the path of the file, and what the number may be.
#[test]
fn every_place_is_a_dimension_in_every_form() {
    let number = Bounds::closed(-1e15, 1e15);
    let positive = Bounds::closed(0.0, 1e15);
    let shape = Bounds {
        low_included: false,
        ..Bounds::closed(0.0, 1e6)
    };
    let probability = Bounds::PROBABILITY;
    type Set = fn(&mut Scenario, Quantity);
    let cases: Vec<(&str, Bounds, Set)> = vec![
        ("money.gross_margin", probability, |s, q| {
            s.money.gross_margin = q
        }),
        ("money.fixed_cost.by_period[1]", number, |s, q| {
            s.money.fixed_cost = Parameter::ByPeriod(vec![known(3.0), q]);
        }),
        ("stages[1].revenue.by_tenure[2]", number, |s, q| {
            s.stages[1].revenue = Parameter::ByTenure(vec![known(3.0), known(4.0), q]);
        }),
        ("stages[2].cost", number, |s, q| {
            s.stages[2].cost = Parameter::Constant(q)
        }),
        ("transitions[1].probability", probability, |s, q| {
            s.transitions[1].probability = Parameter::Constant(q);
        }),
        (
            "transitions[2].probability.beta_geometric.beta",
            shape,
            |s, q| {
                s.transitions[2].probability = Parameter::BetaGeometric {
                    alpha: known(1.0),
                    beta: q,
                };
            },
        ),
        (
            "transitions[4].probability.beta_discrete_weibull.c",
            shape,
            |s, q| {
                s.transitions[4].probability = Parameter::BetaDiscreteWeibull {
                    alpha: known(1.0),
                    beta: known(2.0),
                    c: q,
                };
            },
        ),
        (
            "transitions[5].probability.discrete_weibull.q",
            probability,
            |s, q| {
                s.transitions[5].probability = Parameter::DiscreteWeibull { q, c: known(1.1) };
            },
        ),
        ("transitions[0].revenue", number, |s, q| {
            s.transitions[0].revenue = Parameter::Constant(q);
        }),
        ("transitions[3].cost", number, |s, q| {
            s.transitions[3].cost = Parameter::Constant(q)
        }),
        ("channels[0].arrivals.by_period[0]", positive, |s, q| {
            s.channels[0].arrivals = Parameter::ByPeriod(vec![q]);
        }),
        ("channels[1].cost_per_arrival", number, |s, q| {
            s.channels[1].cost_per_arrival = Parameter::Constant(q);
        }),
        ("referrals[0].rate", positive, |s, q| {
            s.referrals[0].rate = Parameter::Constant(q)
        }),
        ("referrals[0].cost_per_arrival", number, |s, q| {
            s.referrals[0].cost_per_arrival = Parameter::Constant(q);
        }),
        ("market.size", positive, |s, q| {
            s.market = Some(Market {
                size: Parameter::Constant(q),
                extra: Extra::new(),
            });
        }),
        ("segments[0].adjust[0].change.multiply", positive, |s, q| {
            s.segments[0].adjust[0].change = Change::Multiply(q);
        }),
        (
            "segments[1].adjust[0].change.odds_ratio",
            positive,
            |s, q| {
                s.segments[1].adjust[0].change = Change::OddsRatio(q);
            },
        ),
        ("events[0].change.add", number, |s, q| {
            s.events[0].change = Change::Add(q)
        }),
        ("strategies[1].levers[0].change.set", probability, |s, q| {
            s.strategies[1].levers[0].change = Change::Set(q);
        }),
        (
            "strategies[1].levers[1].change.move.share",
            probability,
            |s, q| {
                s.strategies[1].levers[1].change = Change::Move {
                    to: "member".to_owned(),
                    share: q,
                    extra: Extra::new(),
                };
            },
        ),
        (
            "strategies[1].levers[0].change.hazard_ratio",
            positive,
            |s, q| {
                s.strategies[1].levers[0].change = Change::HazardRatio(q);
            },
        ),
        ("strategies[1].levers[0].cost.once", number, |s, q| {
            s.strategies[1].levers[0].cost.once = q;
        }),
        ("strategies[1].levers[0].cost.per_period", number, |s, q| {
            s.strategies[1].levers[0].cost.per_period = q;
        }),
        ("strategies[1].levers[1].cost.per_move", number, |s, q| {
            s.strategies[1].levers[1].cost.per_move = q;
        }),
        (
            "strategies[1].levers[0].cost.per_customer.amount",
            number,
            |s, q| {
                s.strategies[1].levers[0].cost.per_customer = Some(PerCustomerCost {
                    stage: "member".to_owned(),
                    amount: q,
                    extra: Extra::new(),
                });
            },
        ),
    ];
    let forms = [
        Distribution::Normal { mean: 0.3, sd: 0.1 },
        Distribution::Lognormal { mean: 0.3, sd: 0.1 },
        Distribution::Gamma { mean: 0.3, sd: 0.1 },
        Distribution::BetaMoments { mean: 0.3, sd: 0.1 },
        Distribution::BetaCounts {
            successes: 3.0,
            failures: 7.0,
        },
        Distribution::Uniform {
            low: 0.2,
            high: 0.4,
        },
        Distribution::Triangular {
            low: 0.2,
            mode: 0.3,
            high: 0.4,
        },
        Distribution::Pert {
            low: 0.2,
            mode: 0.3,
            high: 0.4,
        },
        Distribution::Range {
            low: 0.2,
            high: 0.4,
        },
    ];
    for (place, bounds, set) in cases {
        for form in forms {
            let mut scenario = everything();
            set(&mut scenario, uncertain(form));
            let plan = compile(&scenario);
            assert_eq!(places(&plan), [[place]]);
            let dimension = &plan.dimensions()[0];
            assert_eq!((dimension.distribution, dimension.bounds), (form, bounds));
            assert_eq!(dimension.path().to_string(), place);
            // It acts: the second strategy has every place, and its figures differ from draw to draw.
            // Only so small a market is full from the beginning, whatever its size.
            let (one, other) = (path(&plan, 1, 0), path(&plan, 1, 1));
            assert!(
                !same(&one, &other) || place == "market.size",
                "{place} {form:?}"
            );
        }
    }
}

#[test]
fn what_has_no_spread_is_known() {
    let mut scenario = b1(10_000, 10);
    let expected = path(&compile(&scenario), 1, 0);
    let known_forms = [
        Distribution::Uniform {
            low: 0.12,
            high: 0.12,
        },
        Distribution::Triangular {
            low: 0.12,
            mode: 0.12,
            high: 0.12,
        },
        Distribution::Pert {
            low: 0.12,
            mode: 0.12,
            high: 0.12,
        },
        Distribution::Range {
            low: 0.12,
            high: 0.12,
        },
    ];
    for form in known_forms {
        scenario.transitions[0].probability = Parameter::Constant(uncertain(form));
        let plan = compile(&scenario);
        assert!(!plan.is_uncertain() && plan.dimensions().is_empty());
        assert!(plan.draw(3).is_empty());
        assert!(same(&path(&plan, 1, 5), &expected), "{form:?}");
    }
}

#[test]
fn a_draw_does_not_depend_on_how_many_there_are() {
    for draws in [Draws::LowDiscrepancy, Draws::Random] {
        let plan = |replications| {
            let mut scenario = b1_uncertain(10_000, replications);
            scenario.run.draws = draws;
            compile(&scenario)
        };
        let (few, many) = (plan(3), plan(20_000));
        assert_eq!(few.dimensions().len(), 15);
        for replication in [0, 2, 63, 19_999] {
            assert!(same(&few.draw(replication), &many.draw(replication)));
        }
        // Nor does what is simulated of it.
        let (chunk, more) = (simulate(&few, 0..3), simulate(&many, 0..7));
        for column in 0..few.columns() {
            assert!(same(chunk.column(column), &more.column(column)[..3]));
        }
    }
}

#[test]
fn the_seed_and_the_kind_of_design_make_other_draws() {
    let draw = |seed, draws| {
        let mut scenario = b1_uncertain(10_000, 10);
        (scenario.run.seed, scenario.run.draws) = (seed, draws);
        compile(&scenario).draw(4)
    };
    let first = draw(1, Draws::LowDiscrepancy);
    assert!(same(&first, &draw(1, Draws::LowDiscrepancy)));
    for other in [draw(2, Draws::LowDiscrepancy), draw(1, Draws::Random)] {
        assert!(first.iter().zip(&other).all(|(one, other)| one != other));
    }
}

/// Means over draws are those of the distributions: evenly spread draws come far closer than the
/// standard error of random ones.
#[test]
fn draws_have_the_means_that_are_believed() {
    let mut scenario = b1_uncertain(10_000, 10);
    for (draws, tolerance) in [(Draws::LowDiscrepancy, 0.05), (Draws::Random, 5.0)] {
        scenario.run.draws = draws;
        let plan = compile(&scenario);
        let count = 2048;
        let drawn: Vec<Vec<f64>> = (0..count)
            .map(|replication| plan.draw(replication))
            .collect();
        for (position, dimension) in plan.dimensions().iter().enumerate() {
            let values = || drawn.iter().map(|draw| draw[position]);
            let mean = values().sum::<f64>() / f64::from(count);
            let squares: f64 = values().map(|value| (value - mean) * (value - mean)).sum();
            let error = (squares / f64::from(count)).sqrt() / f64::from(count).sqrt();
            // Random: five standard errors, in 15 numbers a false alarm in about 100,000 seeds.
            let found = (mean - dimension.mean()).abs();
            assert!(found < tolerance * error, "{draws:?} {dimension:?} {mean}");
        }
    }
}

/// Strategies with one lever each, on the benchmark; the first strategy has none.
fn with(levers: &[Vec<Lever>]) -> Scenario {
    let mut scenario = b1(10_000, 10);
    let strategies = levers.iter().enumerate();
    scenario.strategies = std::iter::once(Strategy::new("baseline"))
        .chain(strategies.map(|(i, levers)| strategy(&format!("s{i}"), levers.clone())))
        .collect();
    scenario
}

fn churn(amount: Quantity) -> Lever {
    on_probability("at_risk-churned", Change::Multiply(amount))
}

#[test]
fn equal_numbers_on_one_target_in_different_strategies_are_one() {
    let later = Lever {
        from: 7,
        ramp: 3,
        intensity: 0.5,
        ..churn(UNIFORM)
    };
    let plan = compile(&with(&[
        vec![churn(UNIFORM)],
        vec![churn(known(0.5)), later],
    ]));
    assert_eq!(
        places(&plan),
        [[
            "strategies[1].levers[0].change.multiply",
            "strategies[2].levers[1].change.multiply"
        ]]
    );
    // Equal levers lead to equal numbers, in every draw.
    let plan = compile(&with(&[vec![churn(UNIFORM)], vec![churn(UNIFORM)]]));
    for replication in 0..5 {
        assert!(same(
            &path(&plan, 1, replication),
            &path(&plan, 2, replication)
        ));
    }
}

#[test]
fn equal_numbers_in_one_strategy_are_two_and_pair_in_order() {
    let two = vec![churn(UNIFORM), churn(UNIFORM)];
    let plan = compile(&with(&[two, vec![churn(UNIFORM)], vec![churn(UNIFORM); 3]]));
    let lever = |strategy: usize, lever: usize| {
        format!("strategies[{strategy}].levers[{lever}].change.multiply")
    };
    assert_eq!(
        places(&plan),
        [
            vec![lever(1, 0), lever(2, 0), lever(3, 0)],
            vec![lever(1, 1), lever(3, 1)],
            vec![lever(3, 2)]
        ]
    );
    let draw = plan.draw(0);
    assert!(draw[0] != draw[1] && draw[1] != draw[2]);
}

#[test]
fn numbers_differ_by_target_and_distribution() {
    let levers = [
        churn(UNIFORM),
        on_probability("active-churned", Change::Multiply(UNIFORM)),
        churn(uncertain(Distribution::Uniform {
            low: 0.1,
            high: 0.3,
        })),
        churn(uncertain(Distribution::Range {
            low: 0.1,
            high: 0.2,
        })),
        Lever::new(
            Target::StageExits("at_risk".to_owned()),
            Change::Multiply(UNIFORM),
        ),
    ];
    let mut scenario = with(&levers.each_ref().map(|lever| vec![lever.clone()]));
    // An event is no lever of a strategy, and an adjustment none at all.
    scenario.events = vec![churn(UNIFORM)];
    scenario.segments = vec![Segment {
        adjust: vec![Adjustment {
            target: Target::TransitionProbability("at_risk-churned".to_owned()),
            change: Change::Multiply(UNIFORM),
            extra: Extra::new(),
        }],
        id: "all".to_owned(),
        name: String::new(),
        notes: String::new(),
        share: 1.0,
        extra: Extra::new(),
    }];
    let plan = compile(&scenario);
    assert_eq!(plan.dimensions().len(), levers.len() + 2);
    let first: Vec<String> = places(&plan).into_iter().flatten().take(3).collect();
    assert_eq!(
        first,
        [
            "segments[0].adjust[0].change.multiply",
            "events[0].change.multiply",
            "strategies[1].levers[0].change.multiply"
        ]
    );
    let mut draw = plan.draw(3);
    draw.sort_by(f64::total_cmp);
    assert!(draw.windows(2).all(|pair| pair[0] != pair[1]));
}

/// A cost and a factor are not the same thing, but where they are equal uncertain numbers on one target they
/// are one number.
#[test]
fn equal_numbers_are_one_whatever_they_are_for() {
    let cost = |set: fn(&mut Lever)| {
        let mut lever = churn(known(0.5));
        set(&mut lever);
        lever
    };
    let levers = [
        churn(UNIFORM),
        on_probability("at_risk-churned", Change::HazardRatio(UNIFORM)),
        on_probability("at_risk-churned", Change::Add(UNIFORM)),
        on_probability("at_risk-churned", Change::Set(UNIFORM)),
        cost(|lever| lever.cost.once = UNIFORM),
        cost(|lever| lever.cost.per_period = UNIFORM),
        cost(|lever| lever.cost.per_move = UNIFORM),
        cost(|lever| {
            lever.cost.per_customer = Some(PerCustomerCost {
                stage: "active".to_owned(),
                amount: UNIFORM,
                extra: Extra::new(),
            });
        }),
    ];
    let mut scenario = with(&levers.each_ref().map(|lever| vec![lever.clone()]));
    for draws in [Draws::LowDiscrepancy, Draws::Random] {
        scenario.run.draws = draws;
        let plan = compile(&scenario);
        assert_eq!(places(&plan).concat().len(), levers.len());
        for replication in 0..5 {
            let draw = plan.draw(replication);
            assert!(draw.iter().all(|value| *value == draw[0]), "{draw:?}");
        }
    }
    // What may be negative, and what may not: two values of one number.
    let wide = uncertain(Distribution::Normal { mean: 0.1, sd: 1.0 });
    let signed = on_probability("at_risk-churned", Change::Add(wide));
    let plan = compile(&with(&[vec![churn(wide)], vec![signed]]));
    for replication in 0..64 {
        let draw = plan.draw(replication);
        assert_eq!(draw[0], draw[1].max(0.0));
    }
}

#[test]
fn a_further_strategy_changes_no_other() {
    let scenario = b1_uncertain(10_000, 10);
    let mut more = scenario.clone();
    let wide = uncertain(Distribution::Normal { mean: 0.5, sd: 0.2 });
    let mut push = on_probability("aware-engaged", Change::OddsRatio(wide));
    push.cost.once = UNIFORM;
    more.strategies
        .push(strategy("push", vec![push, churn(UNIFORM)]));
    let (few, many) = (compile(&scenario), compile(&more));
    let width = few.columns();
    let (chunk, wider) = (simulate(&few, 0..6), simulate(&many, 0..6));
    assert!((0..width).all(|column| same(chunk.column(column), wider.column(column))));
    // Wherever it stands.
    let last = more.strategies.len() - 1;
    more.strategies.swap(1, last);
    let many = compile(&more);
    let wider = simulate(&many, 0..6);
    let each = width / scenario.strategies.len();
    let moved = |strategy: usize| match strategy {
        1 => last,
        other => other,
    };
    for strategy in 0..scenario.strategies.len() {
        let of = |place: usize| {
            same(
                chunk.column(strategy * each + place),
                wider.column(moved(strategy) * each + place),
            )
        };
        assert!((0..each).all(of), "{strategy}");
    }
}

/// Draws beyond what a number may be are taken to the nearest that it may.
#[test]
fn draws_are_clamped() {
    let wide = uncertain(Distribution::Normal { mean: 0.5, sd: 5.0 });
    let mut scenario = everything();
    scenario.run.seed = SEED;
    scenario.money.gross_margin = wide;
    scenario.transitions[1].probability = Parameter::Constant(wide);
    scenario.transitions[2].probability = Parameter::BetaDiscreteWeibull {
        alpha: wide,
        beta: wide,
        c: wide,
    };
    scenario.channels[0].arrivals = Parameter::ByPeriod(vec![wide]);
    scenario.stages[1].cost = Parameter::Constant(wide);
    let plan = compile(&scenario);
    let draws: Vec<Vec<f64>> = (0..64).map(|replication| plan.draw(replication)).collect();
    let mut at_ends = 0;
    for (position, dimension) in plan.dimensions().iter().enumerate() {
        for draw in &draws {
            assert!(dimension.bounds.contain(draw[position]), "{dimension:?}");
        }
        let ends = [dimension.bounds.low, dimension.bounds.high];
        let at = |end: f64| {
            draws
                .iter()
                .filter(|draw| (draw[position] - end).abs() < 1e-300)
                .count()
        };
        at_ends += ends.map(at).iter().filter(|count| **count > 10).count();
    }
    // Two ends of two probabilities, one end of four numbers; none of money.
    assert_eq!(at_ends, 8);
    for replication in 0..64 {
        let row = path(&plan, 1, replication);
        let npv = row[plan
            .layout()
            .outcome(perennial::engine::series::Outcome::Npv)];
        assert!(npv.is_finite());
    }
}

/// A range is log-normal for what is above 0, logit-normal for what must lie in [0, 1], and normal
/// where it reaches to such an end: by the middle of its draws.
#[test]
fn ranges_are_read_on_the_scale_of_the_number() {
    let range = |low, high| uncertain(Distribution::Range { low, high });
    let mut scenario = b1(10_000, 10);
    scenario.stages[3].revenue = Parameter::Constant(range(10.0, 40.0));
    scenario.stages[3].cost = Parameter::Constant(range(-10.0, 40.0));
    scenario.transitions[0].probability = Parameter::Constant(range(0.1, 0.5));
    scenario.transitions[1].probability = Parameter::Constant(range(0.0, 0.5));
    scenario.channels[0].arrivals = Parameter::Constant(range(100.0, 400.0));
    scenario.strategies[1].levers[0].change = Change::Add(range(-0.2, -0.1));
    let medians: Vec<f64> = compile(&scenario)
        .dimensions()
        .iter()
        .map(|dimension| dimension.quantile(0.5))
        .collect();
    // Log-odds of 0.1 and 0.5 are -ln 9 and 0: the odds in the middle are 1/3.
    let expected = [20.0, 15.0, 0.25, 0.25, 200.0, -0.15];
    for (median, expected) in medians.iter().zip(expected) {
        assert!((median - expected).abs() < 1e-9, "{medians:?}");
    }
}

/// The exits of a stage with counts, in the only period: shares of the people who were there.
fn shares(plan: &Plan, strategy: usize, replication: u32, exits: usize) -> Vec<f64> {
    let row = path(plan, strategy, replication);
    let moved = |exit: usize| {
        let position = plan
            .layout()
            .series()
            .iter()
            .position(|series| *series == Series::Move(exit))
            .expect("is there");
        row[plan.layout().offset(position)] / 1000.0
    };
    (0..exits).map(moved).collect()
}

/// A stage with three exits and counts of them and of staying.
fn observed(counts: &[(&str, f64)]) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 1);
    scenario.run.seed = SEED;
    scenario.stages = ["member", "idle", "away", "gone"]
        .map(|id| stage(id, StageKind::Customer, 0, 0.0, 0.0))
        .to_vec();
    scenario.stages[0].initial = Initial::Total(1000);
    let counts = counts.iter().map(|(id, count)| ((*id).to_owned(), *count));
    scenario.stages[0].exits_observed = Some(counts.collect());
    // Beside counts, probabilities are not used: neither their value nor that they are uncertain.
    scenario.transitions = ["idle", "away", "gone"]
        .map(|to| Transition::new(to, "member", to, Parameter::Constant(UNIFORM)))
        .to_vec();
    scenario.transitions[2].probability = Parameter::ByTenure(vec![known(0.9); 7]);
    scenario
}

/// Means, variances and covariances of 4,096 evenly spread draws against those of the Dirichlet.
#[test]
fn observed_exits_share_a_dirichlet() {
    let counts = [30.0, 12.0, 3.0];
    let plan = compile(&observed(&[
        ("idle", counts[0]),
        ("member", 55.0),
        ("away", counts[1]),
        ("gone", counts[2]),
    ]));
    assert_eq!(
        places(&plan),
        ["idle", "member", "away", "gone"].map(|id| [format!("stages[0].exits_observed.{id}")])
    );
    let sum = 100.0;
    let draws = 4096;
    let mut mean = [0.0; 3];
    let mut products = [[0.0; 3]; 3];
    for replication in 0..draws {
        let draw = plan.draw(replication);
        assert!((draw.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        let found = shares(&plan, 0, replication, 3);
        for (i, exit) in [0, 2, 3].into_iter().enumerate() {
            assert!((found[i] - draw[exit]).abs() < 1e-12);
            mean[i] += found[i] / f64::from(draws);
            for j in 0..3 {
                products[i][j] += found[i] * found[j] / f64::from(draws);
            }
        }
    }
    for i in 0..3 {
        let share = counts[i] / sum;
        assert!((mean[i] - share).abs() < 1e-5, "{mean:?}");
        let own = &plan.dimensions()[[0, 2, 3][i]];
        assert!((own.mean() - share).abs() < 1e-12);
        assert_eq!(own.shares, Some(0..4));
        for j in 0..3 {
            let other = counts[j] / sum;
            let exact = share * (if i == j { 1.0 } else { 0.0 } - other) / (sum + 1.0);
            let found = products[i][j] - mean[i] * mean[j];
            assert!((found - exact).abs() < 2e-5, "{i} {j}: {found} {exact}");
        }
    }
}

#[test]
fn counts_of_nothing_are_probabilities_of_nothing() {
    let plan = compile(&observed(&[("idle", 5.0), ("away", 0.0), ("gone", 5.0)]));
    assert_eq!(plan.dimensions().len(), 2);
    for replication in 0..20 {
        let found = shares(&plan, 0, replication, 3);
        assert_eq!(found[1], 0.0);
        // Nobody was seen to stay.
        assert!((found[0] + found[2] - 1.0).abs() < 1e-12);
    }
    // One count alone is certain.
    let plan = compile(&observed(&[("idle", 0.0), ("away", 7.0), ("member", 0.0)]));
    assert!(!plan.is_uncertain());
    assert_eq!(shares(&plan, 0, 0, 3), [0.0, 1.0, 0.0]);
    let plan = compile(&observed(&[("member", 7.0), ("away", 0.0)]));
    assert_eq!(shares(&plan, 0, 0, 3), [0.0; 3]);
    // What validation would not let through does no harm.
    for counts in [[0.0, 0.0], [f64::NAN, -1.0], [f64::INFINITY, 1e-300]] {
        let plan = compile(&observed(&[("idle", counts[0]), ("gone", counts[1])]));
        let found = shares(&plan, 0, 0, 3);
        assert!(
            found.iter().all(|share| (0.0..=1.0).contains(share)),
            "{found:?}"
        );
    }
}

#[test]
fn levers_act_on_observed_exits() {
    let mut scenario = observed(&[
        ("idle", 30.0),
        ("away", 20.0),
        ("gone", 10.0),
        ("member", 40.0),
    ]);
    let halve = Lever::new(
        Target::StageExits("member".to_owned()),
        Change::Multiply(known(0.5)),
    );
    scenario.strategies = vec![Strategy::new("baseline"), strategy("half", vec![halve])];
    let plan = compile(&scenario);
    for replication in 0..10 {
        let pair = [0, 1].map(|strategy| shares(&plan, strategy, replication, 3));
        for (whole, half) in pair[0].iter().zip(&pair[1]) {
            assert!((half - whole / 2.0).abs() < 1e-15);
        }
    }
}

/// The HIV cohort model with its counts as they were observed: the exits sum to 1 in every draw.
#[test]
fn a_published_cohort_model_with_its_counts() {
    let mut scenario = hiv();
    let counts = |list: &[(&str, f64)]| {
        Some(
            list.iter()
                .map(|(id, count)| ((*id).to_owned(), *count))
                .collect(),
        )
    };
    let rows = [
        counts(&[("a", 1251.0), ("b", 350.0), ("c", 116.0), ("d", 17.0)]),
        counts(&[("b", 731.0), ("c", 512.0), ("d", 15.0)]),
        counts(&[("c", 1312.0), ("d", 437.0)]),
    ];
    for (stage, row) in rows.into_iter().enumerate() {
        scenario.stages[stage].exits_observed = row;
    }
    let plan = compile(&scenario);
    assert_eq!(plan.dimensions().len(), 9);
    let shares: Vec<_> = plan
        .dimensions()
        .iter()
        .map(|dimension| dimension.shares.clone())
        .collect();
    assert_eq!(
        (&shares[0], &shares[4], &shares[8]),
        (&Some(0..4), &Some(4..7), &Some(7..9))
    );
    let certain = path(&compile(&hiv()), 0, 0);
    let draws = 512;
    let mut mean = vec![0.0; certain.len()];
    for replication in 0..draws {
        let row = path(&plan, 0, replication);
        mean.iter_mut()
            .zip(&row)
            .for_each(|(mean, x)| *mean += x / f64::from(draws));
    }
    // Uncertainty about so many counts moves expected costs by a few parts in a thousand.
    let cost = plan.layout().discounted_cost();
    assert!((mean[cost] / certain[cost] - 1.0).abs() < 5e-3);
    assert!(mean[cost] != certain[cost]);
}

/// Exits that sum to more than 1 in some draws are scaled in those, and counted.
#[test]
fn scaled_exits_are_counted_draw_by_draw() {
    let mut scenario = observed(&[]);
    scenario.stages[0].exits_observed = None;
    let wide = uncertain(Distribution::Uniform {
        low: 0.0,
        high: 0.7,
    });
    for transition in &mut scenario.transitions {
        transition.probability = Parameter::Constant(wide);
    }
    let plan = compile(&scenario);
    let mut times = 0.0;
    for replication in 0..64 {
        let above = plan.draw(replication).iter().sum::<f64>() > 1.0;
        let scaled = plan.scaled(replication)[0];
        assert_eq!(scaled, f64::from(u8::from(above)));
        times += scaled;
    }
    assert!(times > 10.0 && times < 54.0, "{times}");
    assert_eq!(simulate(&plan, 0..64).scaled[0], times);
}

/// Numbers and changes at the ends of what is allowed: results are numbers, nothing hangs.
#[test]
fn the_largest_changes_stay_finite() {
    let wild = [
        Distribution::Lognormal {
            mean: 1e15,
            sd: 1e15,
        },
        Distribution::Gamma {
            mean: 1e-9,
            sd: 1e15,
        },
        Distribution::Normal {
            mean: 0.0,
            sd: 1e15,
        },
        Distribution::Range {
            low: 1e-12,
            high: 1e15,
        },
        Distribution::Uniform {
            low: -1e15,
            high: 1e15,
        },
    ];
    let revenue = Target::StageRevenue("member".to_owned());
    for form in wild {
        let amount = uncertain(form);
        for change in [
            Change::Multiply(amount),
            Change::Add(amount),
            Change::Set(amount),
        ] {
            let mut scenario = everything();
            scenario.run.seed = SEED;
            let mut lever = Lever::new(revenue.clone(), change);
            (lever.intensity, lever.max_intensity) = (100.0, 100.0);
            lever.cost.per_period = amount;
            let ratio = on_probability("churn", Change::OddsRatio(amount));
            let hazard = on_probability("pause", Change::HazardRatio(amount));
            scenario.strategies[1].levers = vec![lever.clone(), lever, ratio, hazard];
            let plan = compile(&scenario);
            for replication in 0..16 {
                let row = path(&plan, 1, replication);
                let money = plan
                    .layout()
                    .outcome(perennial::engine::series::Outcome::Npv);
                assert!(row[money].is_finite(), "{form:?}");
                assert!(
                    row[..plan.layout().length(0)]
                        .iter()
                        .all(|people| people.is_finite())
                );
            }
            let _ = simulate(&plan, 0..4);
        }
    }
    // Known numbers as well.
    let mut scenario = everything();
    let mut lever = Lever::new(revenue, Change::Multiply(known(1e15)));
    (lever.intensity, lever.max_intensity) = (100.0, 100.0);
    scenario.strategies[1].levers = vec![lever.clone(), lever];
    scenario.stages[2].revenue = 0.0.into();
    let plan = compile(&scenario);
    let row = path(&plan, 1, 0);
    assert!(
        row[plan
            .layout()
            .outcome(perennial::engine::series::Outcome::Npv)]
        .is_finite()
    );
}

/// Distributions that validation would not let through: no panic, and numbers that may be.
#[test]
fn absurd_distributions_do_no_harm() {
    let absurd = [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        -1.0,
        0.0,
        1e308,
        1e-308,
        0.5,
    ];
    for low in absurd {
        for high in absurd {
            for mode in absurd {
                let forms = [
                    Distribution::Normal {
                        mean: low,
                        sd: high,
                    },
                    Distribution::Lognormal {
                        mean: low,
                        sd: high,
                    },
                    Distribution::Gamma {
                        mean: low,
                        sd: high,
                    },
                    Distribution::BetaMoments {
                        mean: low,
                        sd: high,
                    },
                    Distribution::BetaCounts {
                        successes: low,
                        failures: high,
                    },
                    Distribution::Uniform { low, high },
                    Distribution::Triangular { low, mode, high },
                    Distribution::Pert { low, mode, high },
                    Distribution::Range { low, high },
                ];
                let mut scenario = everything();
                let mut numbers = forms.map(uncertain).into_iter().cycle();
                let mut next = || Parameter::Constant(numbers.next().expect("endless"));
                for transition in &mut scenario.transitions {
                    (transition.probability, transition.revenue) = (next(), next());
                }
                scenario.channels[0].arrivals = next();
                let Ok(plan) = Plan::compile(&scenario) else {
                    continue;
                };
                for replication in 0..2 {
                    for (value, dimension) in plan.draw(replication).iter().zip(plan.dimensions()) {
                        assert!(dimension.bounds.contain(*value), "{dimension:?} {value}");
                        assert!(dimension.bounds.contain(dimension.mean()), "{dimension:?}");
                    }
                    let row = path(&plan, 0, replication);
                    assert!(row[..25].iter().all(|people| people.is_finite()));
                }
            }
        }
    }
}

/// Whether a journey can be counted is asked of the first draws, too.
#[test]
fn draws_that_grow_without_end_are_told() {
    let growing = |rate: Quantity, replications: u32| {
        let mut scenario = Scenario::new(PeriodUnit::Month, 120);
        scenario.run.seed = SEED;
        scenario.run.replications = replications;
        scenario.stages = vec![stage("member", StageKind::Customer, 1000, 1.0, 0.0)];
        scenario.channels = vec![Channel::new("ads", "member", 10.0)];
        scenario.referrals = vec![Referral {
            rate: Parameter::Constant(rate),
            ..Referral::new("friends", "member", "member", 0.0)
        }];
        scenario
    };
    let people = |scenario: &Scenario| {
        let found = problems(scenario);
        found.iter().any(|problem| {
            let people = matches!(
                problem.kind,
                ProblemKind::TooMuchWork {
                    what: Work::People,
                    ..
                }
            );
            people && problem.path.to_string() == "referrals"
        })
    };
    // With a rate of 0.1 there are 10^8 in the end, with 0.2 10^12, with 0.3 more than can be counted.
    let unsure = uncertain(Distribution::Uniform {
        low: 0.0,
        high: 0.2,
    });
    assert!(!people(&growing(
        uncertain(Distribution::Uniform {
            low: 0.0,
            high: 0.1
        }),
        1000
    )));
    assert!(!people(&growing(known(0.1), 1000)));
    assert!(!people(&growing(unsure, 1000)));
    let wide = uncertain(Distribution::Gamma { mean: 0.1, sd: 0.2 });
    assert!(people(&growing(wide, 1000)));
    // Further draws are not looked at: they end at what can be drawn, and nothing hangs.
    let plan = compile(&growing(wide, 1));
    for first in (0..2048).step_by(64) {
        let chunk = simulate(&plan, first..first + 1);
        assert!(chunk.column(0).iter().all(|people| !people.is_nan()));
    }
}

#[test]
fn more_uncertain_numbers_than_there_can_be_are_told() {
    let mut scenario = b1(10_000, 2);
    let table = |count| Parameter::ByPeriod(vec![UNIFORM; count]);
    scenario.clock.periods = 5000;
    scenario.channels[0].arrivals = table(5000);
    scenario.channels[0].cost_per_arrival = table(5000);
    assert_eq!(compile(&scenario).dimensions().len(), 10_000);
    scenario.money.gross_margin = UNIFORM;
    let found = problems(&scenario);
    assert!(matches!(
        found[..],
        [Problem {
            kind: ProblemKind::TooMuchWork { what: Work::Uncertain, estimate, limit },
            ..
        }] if estimate == 10_001.0 && limit == 10_000.0
    ));
    // Draws are part of what a run is estimated at, also of the exact engine.
    let certain = compile(&b1(10_000, 10)).estimate();
    let unsure = compile(&b1_uncertain(10_000, 10)).estimate();
    assert!(unsure.steps > certain.steps && unsure.tables > certain.tables);
    let mut long = b1_uncertain(10_000, 1_000_000);
    long.run.engine = EngineKind::Exact;
    long.clock.periods = 2000;
    assert!(problems(&long).iter().any(|problem| matches!(
        problem.kind,
        ProblemKind::TooMuchWork {
            what: Work::Run,
            ..
        }
    )));
}

//! Single people followed: against the other engines, against closed forms, paired, sampled, split.
//!
//! Bounds are in standard errors. Each says how seldom it is exceeded by chance; seeds are fixed, so
//! that it either always is or never.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{
    b1, everything, is_linear, known, on_probability, same, stage, strategy, subscription,
};
use perennial::analysis::collector::Collector;
use perennial::analysis::exact;
use perennial::analysis::histories::HistoryCollector;
use perennial::analysis::results::{Histories, Results, SeriesSummary, Warning};
use perennial::engine::chunk::split;
use perennial::engine::counts;
use perennial::engine::exact as path;
use perennial::engine::histories::HistoryChunk;
use perennial::engine::individuals::{self, Followed};
use perennial::engine::plan::Plan;
use perennial::engine::series::{Outcome, Series};
use perennial::model::{
    Accrual, ArrivalProcess, Change, Channel, Distribution, EngineKind, Extra, Frailty, Initial,
    Lever, Market, Parameter, PeriodUnit, Quantity, Referral, Scenario, Sentiment, Stage,
    StageKind, Strategy, Target, Transition,
};

fn compile(scenario: &Scenario) -> Plan {
    let mut scenario = scenario.clone();
    scenario.run.engine = EngineKind::Individuals;
    Plan::compile(&scenario).expect("can be simulated")
}

fn gather(plan: &Plan, pieces: impl IntoIterator<Item = Followed>) -> Results {
    let mut numbers = Collector::new(plan);
    let mut people = HistoryCollector::new(plan);
    for piece in pieces {
        numbers.add(piece.chunk);
        people.add(piece.histories);
    }
    assert_eq!(numbers.completed(), people.completed());
    people.complete(numbers.results())
}

fn run(scenario: &Scenario) -> Results {
    let plan = compile(scenario);
    let chunks = individuals::split(&plan, 2);
    gather(
        &plan,
        chunks
            .into_iter()
            .map(|range| individuals::simulate(&plan, range)),
    )
}

fn histories(results: &Results, strategy: usize) -> &Histories {
    let histories = results.strategies[strategy].histories.as_ref();
    histories.expect("everyone is followed")
}

fn power(base: f64, exponent: usize) -> f64 {
    libm::pow(base, exponent as f64)
}

fn square_sum(a: f64, b: f64) -> f64 {
    a * a + b * b
}

/// The scenarios whose aggregates are compared, small and with everything that people can do.
fn journeys() -> Vec<(&'static str, Scenario)> {
    let mut benchmark = b1(300, 1000);
    benchmark.clock.periods = 24;
    benchmark.channels[0].arrivals = 30.0.into();
    let mut fixed = subscription();
    fixed.channels[0].process = ArrivalProcess::Fixed;
    let mut frail = everything();
    frail.strategies.truncate(2);
    frail.frailty = Some(Frailty {
        cv: 0.8,
        transitions: vec!["churn".to_owned(), "resume".to_owned()],
        extra: Extra::new(),
    });
    vec![
        ("benchmark", benchmark),
        ("subscription", subscription()),
        ("fixed", fixed),
        ("everything", everything()),
        ("frail", frail),
    ]
}

const REPLICATIONS: u32 = 600;

/// Means of every series at every time against the expected path: about 10,000 comparisons in all, each
/// beyond 5.5 standard errors once in 26 million, so that one seed in 2,600 gives a false alarm. Counts
/// of fewer than 100 people in all replications are not nearly normal, and are left out.
///
/// Standard deviations of every series at the end against those of counts: with 600 replications of
/// nearly normal numbers their ratio is within 4.1 % (one standard error) of 1. Each of about 600 is
/// beyond 20 % once in a million: a false alarm in 1,700 seeds. Where there are few people, 40 %.
#[test]
fn means_and_deviations_are_as_they_should() {
    let mut compared = 0;
    for (name, mut scenario) in journeys() {
        scenario.run.replications = REPLICATIONS;
        let found = run(&scenario);
        let plan = compile(&scenario);
        let expected = exact::results(&plan);
        let mut collector = Collector::new(&plan);
        for range in split(REPLICATIONS, 1) {
            collector.add(counts::simulate(&plan, range));
        }
        let counts = collector.results();
        for strategy in 0..found.strategies.len() {
            for series in Series::all(&scenario) {
                let of = |results: &Results| -> SeriesSummary {
                    let series = results.series(strategy, series, &scenario);
                    series.expect("is there").clone()
                };
                let what = format!("{name}, strategy {strategy}, {series:?}");
                if is_linear(series) {
                    compared += compare_means(&of(&found), &of(&expected), &what);
                }
                compare_deviations(&of(&found), &of(&counts), &what);
            }
        }
    }
    assert!(compared > 8_000, "{compared}");
}

fn compare_means(found: &SeriesSummary, expected: &SeriesSummary, what: &str) -> usize {
    let replications = f64::from(REPLICATIONS);
    let mut compared = 0;
    for (time, mean) in expected.mean.iter().enumerate() {
        if mean.abs() * replications < 100.0 {
            continue;
        }
        let error = found.sd[time] / replications.sqrt();
        let off = (found.mean[time] - mean).abs();
        let bound = 5.5 * error + 1e-9 * mean.abs().max(1.0);
        assert!(off <= bound, "{what} at {time}: {off} beside {error}");
        compared += 1;
    }
    compared
}

fn compare_deviations(found: &SeriesSummary, counts: &SeriesSummary, what: &str) {
    let last = found.sd.len() - 1;
    let (own, other) = (found.sd[last], counts.sd[last]);
    if other <= 1e-9 * counts.mean[last].abs() || found.mean[last] < 0.2 {
        assert!((own - other).abs() <= 1e-3 + 0.4 * other, "{what}");
    } else {
        let ratio = own / other;
        assert!((0.8..1.25).contains(&ratio), "{what}: {own} beside {other}");
    }
}

/// With a market limit the expected path is an approximation; counts are not. 61 means, each beyond
/// five standard errors once in 1.7 million.
#[test]
fn a_market_limits_people_as_it_does_counts() {
    let mut scenario = b1(200, 1000);
    scenario.clock.periods = 30;
    scenario.channels[0].arrivals = 40.0.into();
    scenario.referrals[0].rate = 0.5.into();
    scenario.market = Some(Market {
        size: 900.0.into(),
        extra: Extra::new(),
    });
    scenario.strategies.truncate(1);
    let found = run(&scenario);
    let plan = compile(&scenario);
    let mut collector = Collector::new(&plan);
    collector.add(counts::simulate(&plan, 0..1000));
    let counts = collector.results();
    for series in [Series::Arrivals(0), Series::Customers] {
        let own = found.series(0, series, &scenario).expect("is there");
        let other = counts.series(0, series, &scenario).expect("is there");
        for (time, mean) in own.mean.iter().enumerate() {
            let error = square_sum(own.sd[time], other.sd[time]).sqrt() / 1000_f64.sqrt();
            let off = (mean - other.mean[time]).abs();
            assert!(off <= 5.0 * error + 1e-9, "{series:?} at {time}");
        }
    }
}

/// What people are worth, less what their arrival costs, is what the books say, replication by
/// replication: every amount of the model is in one of the two.
#[test]
fn values_add_up_to_the_books() {
    for accrual in [Accrual::Start, Accrual::Mid, Accrual::End] {
        let mut scenario = everything();
        scenario.money.accrual = accrual;
        // What is nobody's.
        scenario.money.fixed_cost = 0.0.into();
        for lever in scenario
            .strategies
            .iter_mut()
            .flat_map(|one| &mut one.levers)
        {
            lever.cost.once = known(0.0);
            lever.cost.per_period = known(0.0);
        }
        let plan = compile(&scenario);
        let Followed { chunk, histories } = individuals::simulate(&plan, 0..20);
        for (position, tally) in histories.strategies.iter().enumerate() {
            let place = plan.layout().outcome(Outcome::Npv);
            let npv = chunk.column(position * plan.layout().width() + place);
            assert_eq!(tally.worth.len(), 20);
            for (worth, npv) in tally.worth.iter().zip(npv) {
                let value = worth.mean * worth.people as f64 - worth.arrival_cost;
                assert!(
                    (value - npv).abs() < 1e-9 * npv.abs(),
                    "{accrual:?}: {value} is not {npv}"
                );
            }
        }
    }
}

/// A shop: prospects buy, customers leave, nobody comes back.
fn shop(initial: u64, periods: u32) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, periods);
    scenario.run.replications = 20;
    scenario.stages = vec![
        stage("prospect", StageKind::Prospect, initial, 0.0, 1.0),
        stage("customer", StageKind::Customer, 0, 20.0, 8.0),
        stage("gone", StageKind::Lost, 0, 0.0, 0.0),
    ];
    scenario.transitions = vec![
        Transition::new("buy", "prospect", "customer", 0.2),
        Transition::new("forget", "prospect", "gone", 0.1),
        Transition::new("churn", "customer", "gone", 0.15),
    ];
    scenario
}

/// Shares of people, of which so many are expected: within five standard errors.
fn assert_share(found: f64, expected: f64, people: f64, what: &str) {
    let error = (expected * (1.0 - expected) / people).sqrt();
    let off = (found - expected).abs();
    assert!(
        off <= 5.0 * error + 1e-12,
        "{what}: {found} is not {expected}"
    );
}

/// Times to first purchase are geometric: (1 - 0.3)^(d - 1) 0.2. Thirty shares, each beyond five
/// standard errors once in 1.7 million: a false alarm in 58,000 seeds.
#[test]
fn first_purchase_takes_as_long_as_it_should() {
    let results = run(&shop(2_000, 40));
    let found = histories(&results, 0);
    let people = found.followed as f64;
    assert_eq!(people, 40_000.0);
    let first = &found.first_purchase;
    assert_eq!(first.events.len(), 41);
    assert_eq!(first.events[0], 0.0);
    for (duration, events) in first.events.iter().enumerate().skip(1).take(28) {
        let expected = power(0.7, duration - 1) * 0.2;
        assert_share(
            events / people,
            expected,
            people,
            &format!("after {duration}"),
        );
    }
    let ever = 2.0 / 3.0 * (1.0 - power(0.7, 40));
    assert_share(found.activation_rate, ever, people, "activation");
    assert!((first.never + found.activation_rate - 1.0).abs() < 1e-12);
    assert_share(found.reached[1], ever, people, "customer");
    assert_eq!(found.reached[0], 1.0);
    assert_eq!(found.repeat_rate, 0.0);
    assert_eq!((found.one_in, &results.warnings[..]), (1, &[][..]));
}

/// Customers stay with (1 - 0.15)^d, though those who come later are cut off earlier by the horizon:
/// twenty points of the curve, within five of Greenwood's standard errors.
#[test]
fn churn_is_seen_through_what_the_horizon_cuts_off() {
    let mut scenario = shop(500, 30);
    scenario.channels = vec![Channel::new("ads", "prospect", 50.0)];
    let results = run(&scenario);
    let churn = &histories(&results, 0).churn;
    let mut left: f64 = churn.events.iter().chain(&churn.censored).sum();
    let mut variance = 0.0;
    assert!(churn.censored.iter().sum::<f64>() > 0.1 * left);
    for duration in 0..20 {
        let events = churn.events[duration];
        variance += events / (left * (left - events));
        left -= events + churn.censored[duration];
        let expected = power(0.85, duration);
        let error = churn.survival[duration] * f64::sqrt(variance);
        let off = (churn.survival[duration] - expected).abs();
        assert!(off <= 5.0 * error + 1e-12, "after {duration}");
    }
    assert_eq!(churn.median, Some(5.0));
}

/// Shares who ever reach a stage, from the fundamental matrix: with h(a) = 0.6 h(b) and
/// 0.6 h(b) = 0.1 h(a) + 0.4, h(a) = 4/9. Who has bought comes back from the pause with 3/5, again and
/// again, and is a promoter after one of the visits with 1/4: 1/4 / (1 - 3/4 x 3/5) = 5/11.
#[test]
fn ever_reached_is_as_the_fundamental_matrix_says() {
    let mut scenario = Scenario::new(PeriodUnit::Week, 400);
    scenario.run.replications = 20;
    let promoter = Stage {
        sentiment: Some(Sentiment::Promoter),
        ..stage("fan", StageKind::Customer, 0, 0.0, 0.0)
    };
    scenario.stages = vec![
        stage("a", StageKind::Prospect, 1_500, 0.0, 0.0),
        stage("b", StageKind::Prospect, 0, 0.0, 0.0),
        stage("buyer", StageKind::Customer, 0, 1.0, 0.0),
        stage("pause", StageKind::Dormant, 0, 0.0, 0.0),
        promoter,
        stage("lost", StageKind::Lost, 0, 0.0, 0.0),
    ];
    scenario.transitions = [
        ("a", "b", 0.3),
        ("a", "lost", 0.2),
        ("b", "a", 0.1),
        ("b", "buyer", 0.4),
        ("b", "lost", 0.1),
        ("buyer", "pause", 0.3),
        ("buyer", "fan", 0.1),
        ("pause", "buyer", 0.15),
        ("pause", "lost", 0.1),
    ]
    .iter()
    .map(|(from, to, p)| Transition::new(format!("{from}-{to}"), *from, *to, *p))
    .collect();
    let results = run(&scenario);
    let found = histories(&results, 0);
    let people = found.followed as f64;
    assert_share(found.reached[1], 0.6, people, "b");
    assert_share(found.activation_rate, 4.0 / 9.0, people, "buyer");
    let customers = people * found.activation_rate;
    assert_share(found.loyalty_rate, 5.0 / 11.0, customers, "loyal");
    // Again a customer stage: as a fan at once, or back from the pause.
    assert_share(found.repeat_rate, 0.25 + 0.75 * 0.6, customers, "again");
}

/// One stage, no way in or out but churn: the sum of discounted amounts while staying. The value of n
/// periods is known, and with it mean and variance; each within five standard errors.
#[test]
fn value_is_the_sum_of_discounted_amounts() {
    let mut scenario = Scenario::new(PeriodUnit::Month, 24);
    scenario.run.replications = 20;
    scenario.money.annual_discount_rate = 0.12;
    scenario.money.gross_margin = known(0.8);
    scenario.stages = vec![
        stage("member", StageKind::Customer, 2_000, 30.0, 4.0),
        stage("gone", StageKind::Lost, 0, 0.0, 0.0),
    ];
    scenario.transitions = vec![Transition {
        cost: 5.0.into(),
        ..Transition::new("churn", "member", "gone", 0.1)
    }];
    let results = run(&scenario);
    let found = histories(&results, 0);
    let discount = |period: i32| libm::pow(1.12, -f64::from(period) / 12.0);
    // Value and probability by the period of leaving.
    let (mut mean, mut square, mut worth, mut staying) = (0.0, 0.0, 0.0, 1.0);
    for period in 1..=24 {
        let left = worth - 5.0 * discount(period);
        mean += staying * 0.1 * left;
        square += staying * 0.1 * left * left;
        worth += 20.0 * discount(period);
        staying *= 0.9;
    }
    mean += staying * worth;
    square += staying * worth * worth;
    let sd = (square - mean * mean).sqrt();
    let value = &found.value;
    assert!(
        (value.mean - mean).abs() < 5.0 * sd / 200.0,
        "{} {mean}",
        value.mean
    );
    assert!((value.sd / sd - 1.0).abs() < 0.15, "{} {sd}", value.sd);
    assert!((value.se / (sd / 200.0) - 1.0).abs() < 0.6, "{}", value.se);
    // 8 % stay to the end: the highest value, which is held exactly.
    assert!((value.quantiles[4] - worth).abs() < 1e-9);
    assert!(value.quantiles[0] < 0.0);
    assert!((value.shares.iter().sum::<f64>() - 1.0).abs() < 0.03);
    assert_eq!(value.arrival_cost, 0.0);
}

/// Everyone comes at a cost, of which the value knows nothing.
#[test]
fn the_cost_of_arrival_stands_apart() {
    let mut scenario = shop(0, 12);
    scenario.money.annual_discount_rate = 0.0;
    scenario.channels = vec![Channel {
        cost_per_arrival: 7.0.into(),
        process: ArrivalProcess::Fixed,
        ..Channel::new("ads", "prospect", 10.0)
    }];
    let results = run(&scenario);
    let found = histories(&results, 0);
    assert_eq!(found.followed, 20 * 120);
    assert!((found.value.arrival_cost - 7.0).abs() < 1e-12);
}

/// Certain moves: everyone goes one of two ways, and those who stay for ever are cut at twelve stages.
#[test]
fn paths_of_a_certain_journey_are_known() {
    let mut scenario = Scenario::new(PeriodUnit::Month, 40);
    scenario.run.replications = 3;
    scenario.stages = vec![
        stage("start", StageKind::Prospect, 30, 0.0, 0.0),
        stage("left", StageKind::Customer, 10, 1.0, 0.0),
        stage("right", StageKind::Customer, 0, 1.0, 0.0),
        stage("end", StageKind::Lost, 0, 0.0, 0.0),
    ];
    scenario.transitions = vec![
        Transition::new("start-end", "start", "end", 1.0),
        Transition::new("left-right", "left", "right", 1.0),
        Transition::new("right-left", "right", "left", 1.0),
    ];
    let results = run(&scenario);
    let found = histories(&results, 0);
    assert_eq!(found.paths.len(), 2);
    let (short, long) = (&found.paths[0], &found.paths[1]);
    assert_eq!(
        (&short.stages[..], short.goes_on, short.share),
        (&[0, 3][..], false, 0.75)
    );
    assert_eq!(long.stages, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
    assert_eq!(
        (long.goes_on, long.share, found.paths_told),
        (true, 0.25, 12)
    );
    assert_eq!(found.activation_rate, 0.0);
    assert_eq!(found.repeat_rate, 1.0);
    assert!(found.loyalty_rate == 0.0);
}

/// A path is one with its repeats: buying again at the same stage is a repeat and no new stop.
#[test]
fn a_loop_is_a_repeat_and_no_stop() {
    let mut scenario = Scenario::new(PeriodUnit::Month, 5);
    scenario.run.replications = 1;
    scenario.stages = vec![stage("buyer", StageKind::Customer, 8, 0.0, 0.0)];
    scenario.transitions = vec![Transition::new("again", "buyer", "buyer", 1.0)];
    let results = run(&scenario);
    let found = histories(&results, 0);
    assert_eq!(found.repeat_rate, 1.0);
    assert_eq!(found.paths.len(), 1);
    assert_eq!(found.paths[0].stages, [0]);
}

/// Splitting, the order in which chunks come and the trip through a buffer change no bit; nor does a
/// further strategy.
#[test]
fn results_do_not_depend_on_chunks_or_order() {
    let mut large = b1(100_000_000, 1);
    large.clock.periods = 6;
    for mut scenario in [everything(), large] {
        scenario.run.replications = 5;
        let plan = compile(&scenario);
        let whole = gather(&plan, [individuals::simulate(&plan, 0..5)]);
        let parts = [3..5, 1..3, 0..1].map(|range| individuals::simulate(&plan, range));
        let sent = parts.map(|part| {
            let buffer = part.histories.into_buffer();
            let histories = HistoryChunk::from_buffer(&plan, &buffer);
            for cut in [0, 1, 2, buffer.len() / 2, buffer.len() - 1] {
                assert_eq!(HistoryChunk::from_buffer(&plan, &buffer[..cut]), None);
            }
            Followed {
                chunk: part.chunk,
                histories: histories.expect("was made by a chunk"),
            }
        });
        assert!(same(&gather(&plan, sent), &whole));
        let sampled = matches!(whole.warnings[..], [Warning::Sampled { .. }]);
        assert_eq!(sampled, scenario.stages.len() == 8);
    }
}

/// A strategy without levers, or with levers that do nothing, is the baseline to the last bit, and a
/// further strategy changes no other.
#[test]
fn strategies_share_their_people() {
    let mut scenario = b1(500, 30);
    scenario.channels[0].arrivals = 50.0.into();
    let two = run(&scenario);
    let mut idle = on_probability("at_risk-churned", Change::Multiply(known(0.5)));
    idle.intensity = 0.0;
    scenario.strategies.push(Strategy::new("nothing"));
    scenario.strategies.push(strategy("idle", vec![idle]));
    let care = scenario.strategies[1].levers.clone();
    scenario.strategies.push(strategy("care_again", care));
    let five = run(&scenario);
    assert!(same(&two.strategies[..2], &five.strategies[..2]));
    for (copy, original) in [(2, 0), (3, 0), (4, 1)] {
        let (copy, original) = (&five.strategies[copy], &five.strategies[original]);
        assert!(same(&copy.series, &original.series));
        assert!(same(&copy.outcomes, &original.outcomes));
        assert!(same(&copy.histories, &original.histories));
    }
}

/// Variance of a difference against that of independent runs. What is found is printed with
/// `--nocapture`; the bound is well below.
#[test]
fn differences_have_far_less_noise_than_levels() {
    let mut scenario = b1(1_000, 300);
    scenario.channels[0].arrivals = 100.0.into();
    let results = run(&scenario);
    let difference = &results.comparison.strategies[1].difference;
    let variance = |sd: Option<f64>| square_sum(sd.expect("is there"), 0.0);
    let levels: f64 = (0..2)
        .map(|strategy| {
            variance(
                results
                    .outcome(strategy, Outcome::Npv)
                    .expect("is there")
                    .sd,
            )
        })
        .sum();
    let factor = levels / variance(difference.sd);
    println!("variance reduction {factor}");
    assert!(factor > 20.0, "{factor}");
}

/// Too many people: a sample is followed, series and outcomes are those of counts, and what is said of
/// single people is still right.
#[test]
fn too_many_people_are_sampled() {
    let mut scenario = shop(1_000_000_000, 24);
    scenario.run.replications = 2;
    scenario.strategies = vec![
        Strategy::new("baseline"),
        strategy(
            "care",
            vec![on_probability("churn", Change::Multiply(known(0.5)))],
        ),
    ];
    let results = run(&scenario);
    let [
        Warning::Sampled {
            one_in,
            replications: 2,
        },
    ] = results.warnings[..]
    else {
        panic!("{:?}", results.warnings);
    };
    assert_eq!(one_in, 2_000);
    let plan = compile(&scenario);
    let mut collector = Collector::new(&plan);
    collector.add(counts::simulate(&plan, 0..2));
    let counts = collector.results();
    for (own, other) in results.strategies.iter().zip(&counts.strategies) {
        assert!(same(&own.series, &other.series));
        assert!(same(&own.outcomes, &other.outcomes));
    }
    let [base, care] = [0, 1].map(|strategy| histories(&results, strategy));
    assert_eq!((base.followed, base.one_in), (1_000_000, 2_000));
    // The same people, with the same luck until the lever reaches them.
    assert_eq!(care.followed, base.followed);
    assert!(same(&care.first_purchase, &base.first_purchase));
    assert!(care.churn.survival[10] > base.churn.survival[10]);
    for duration in 1..=24 {
        let expected = power(0.7, duration - 1) * 0.2;
        let found = base.first_purchase.events[duration] / 1e6 / 2000.0;
        assert_share(found, expected, 1e6, "sampled");
    }
    // What all are worth, as counted, for each of them.
    let npv = results.outcome(0, Outcome::Npv).expect("is there").mean;
    assert!((base.value.mean - npv / 1e9).abs() < 5.0 * base.value.se);
    assert!(base.value.se < 0.06);
}

/// Everyone and a sample: the same distribution of what people go through, arrivals, referrals and
/// groups included. Each figure within five standard errors.
#[test]
fn a_sample_is_like_everyone() {
    let mut scenario = everything();
    scenario.strategies.truncate(2);
    scenario.run.replications = 200;
    let all = run(&scenario);
    for item in &mut scenario.stages {
        item.initial = match &item.initial {
            Initial::Total(count) => Initial::Total(count * 40_000),
            Initial::ByTenure(counts) => {
                Initial::ByTenure(counts.iter().map(|count| count * 40_000).collect())
            }
        };
    }
    // A table by period and a fixed number.
    scenario.channels[0].arrivals = Parameter::ByPeriod(
        [60.0, 60.0, 90.0, 30.0]
            .map(|mean| known(mean * 40_000.0))
            .to_vec(),
    );
    scenario.channels[1].arrivals = (12.5 * 40_000.0).into();
    scenario.run.replications = 2;
    let some = run(&scenario);
    assert!(matches!(some.warnings[..], [Warning::Sampled { .. }]));
    for strategy in 0..2 {
        let (all, some) = (histories(&all, strategy), histories(&some, strategy));
        let close = |one: f64, other: f64, error: f64, what: &str| {
            assert!(
                (one - other).abs() <= 5.0 * error,
                "{strategy} {what}: {one} and {other}"
            );
        };
        let error = square_sum(all.value.se, some.value.se).sqrt();
        close(all.value.mean, some.value.mean, error, "value");
        close(all.value.sd / some.value.sd, 1.0, 0.01, "deviation");
        let people = (all.followed as f64).min(some.followed as f64);
        for (one, other) in all.reached.iter().zip(&some.reached) {
            // People of one replication differ less than independent ones; rounded up.
            close(
                *one,
                *other,
                1.5 * (one * (1.0 - one) / people).sqrt(),
                "reached",
            );
        }
        for (one, other) in all.paths.iter().zip(&some.paths).take(5) {
            assert_eq!(one.stages, other.stages);
            close(
                one.share,
                other.share,
                1.5 * (one.share / people).sqrt(),
                "path",
            );
        }
        for rate in [
            |found: &Histories| found.activation_rate,
            |found: &Histories| found.repeat_rate,
            |found: &Histories| found.churn.survival[6],
            |found: &Histories| found.first_purchase.survival[4],
        ] {
            close(rate(all), rate(some), 0.005, "rate");
        }
    }
}

/// Growth without end, from one person: bounded, whatever chance makes of it.
#[test]
fn growth_without_end_is_bounded() {
    for (rate, periods) in [(0.5, 60), (0.24, 60), (3.0, 20)] {
        let mut scenario = Scenario::new(PeriodUnit::Month, periods);
        scenario.run.replications = 4;
        scenario.stages = vec![stage("fan", StageKind::Customer, 1, 1.0, 0.0)];
        scenario.referrals = vec![Referral::new("friends", "fan", "fan", rate)];
        let plan = compile(&scenario);
        let whole = gather(&plan, [individuals::simulate(&plan, 0..4)]);
        let parts = [0..1, 1..4].map(|range| individuals::simulate(&plan, range));
        assert!(same(&gather(&plan, parts), &whole));
        let found = histories(&whole, 0);
        assert!(found.followed > 0 && found.followed < 4 * 750_000);
    }
}

/// Orders are drawn customer by customer: n customers who stay have a revenue per period of mean
/// n λ v and variance n λ v² (1 + cv²). With 4,000 replications means are within five standard errors
/// and variances within five of theirs (2.3 % for nearly normal sums).
#[test]
fn orders_are_compound_poisson_gamma() {
    for (accrual, cv) in [
        (Accrual::End, 0.5),
        (Accrual::Start, 0.0),
        (Accrual::Mid, 2.0),
        // As good as no variation, though its square is no number.
        (Accrual::End, 1e-160),
    ] {
        let mut scenario = Scenario::new(PeriodUnit::Month, 3);
        scenario.run.replications = 4_000;
        scenario.money.accrual = accrual;
        scenario.money.gross_margin = known(0.5);
        scenario.stages = vec![Stage {
            revenue: Parameter::Orders {
                per_period: known(0.8),
                value: known(25.0),
                cv: known(cv),
            },
            ..stage("buyer", StageKind::Customer, 200, 0.0, 0.0)
        }];
        let dearer = Lever::new(
            Target::StageRevenue("buyer".to_owned()),
            Change::Multiply(known(1.2)),
        );
        scenario.strategies = vec![Strategy::new("baseline"), strategy("dearer", vec![dearer])];
        let results = run(&scenario);
        let series = results
            .series(0, Series::Revenue, &scenario)
            .expect("is there");
        let mean = 200.0 * 0.8 * 25.0;
        let variance = 200.0 * 0.8 * 625.0 * (1.0 + cv * cv);
        for period in 0..3 {
            let error = (variance / 4_000.0_f64).sqrt();
            assert!(
                (series.mean[period] - mean).abs() < 5.0 * error,
                "{accrual:?}"
            );
            let ratio = square_sum(series.sd[period], 0.0) / variance;
            assert!((ratio - 1.0).abs() < 0.15, "{accrual:?}: {ratio}");
        }
        // The same orders, a fifth dearer.
        let other = results
            .series(1, Series::Revenue, &scenario)
            .expect("is there");
        assert!((other.sd[0] / series.sd[0] - 1.2).abs() < 1e-9);
        let value = &histories(&results, 0).value;
        let own = 3.0 * 0.5 * 0.8 * 25.0;
        assert!((value.mean - own).abs() < 5.0 * value.se);
    }
}

/// One draw holds for all people of a replication: means are those of the expected paths of the draws
/// (forty of them within five standard errors of chance), a person's mean value is as unsure as the draws
/// make it, and where a run is split changes nothing.
#[test]
fn people_of_a_replication_share_its_draw() {
    let mut scenario = shop(300, 20);
    scenario.run.replications = 200;
    let unsure = |mean: f64, sd: f64| {
        Parameter::Constant(Quantity::Uncertain(Distribution::Normal { mean, sd }))
    };
    scenario.transitions[2].probability = unsure(0.15, 0.03);
    scenario.stages[1].revenue = unsure(20.0, 4.0);
    let plan = compile(&scenario);
    let whole = gather(&plan, [individuals::simulate(&plan, 0..200)]);
    let parts = [0..1, 1..64, 64..200].map(|range| individuals::simulate(&plan, range));
    assert!(same(&gather(&plan, parts), &whole));
    // Each replication against the expected path of its draw.
    let layout = plan.layout();
    let mut row = vec![0.0; layout.width()];
    let mut expected = vec![0.0; layout.width()];
    for replication in 0..200 {
        path::path(&plan, 0, replication, &mut row);
        let sums = expected.iter_mut().zip(&row);
        sums.for_each(|(sum, value)| *sum += value / 200.0);
    }
    for series in [Series::Customers, Series::Profit] {
        let own = whole.series(0, series, &scenario).expect("is there");
        let first = layout.offset(series.index(&scenario));
        for (time, mean) in own.mean.iter().enumerate() {
            let error = own.sd[time] / 200_f64.sqrt();
            let off = (mean - expected[first + time]).abs();
            assert!(off <= 5.0 * error + 1e-9, "{series:?} at {time}");
        }
    }
    let value = &histories(&whole, 0).value;
    let alone = value.sd / 60_000_f64.sqrt();
    assert!(value.se > 3.0 * alone, "{} beside {alone}", value.se);
}

/// Some draws bring too many people, others do not: each is followed as far as it can be.
#[test]
fn each_draw_has_a_sample_of_its_own() {
    let mut scenario = Scenario::new(PeriodUnit::Month, 40);
    scenario.run.replications = 60;
    scenario.stages = vec![stage("fan", StageKind::Customer, 30, 1.0, 0.0)];
    let rate = Distribution::Lognormal {
        mean: 0.2,
        sd: 0.12,
    };
    scenario.referrals = vec![Referral {
        rate: Parameter::Constant(Quantity::Uncertain(rate)),
        ..Referral::new("friends", "fan", "fan", 0.2)
    }];
    let plan = compile(&scenario);
    let whole = gather(&plan, [individuals::simulate(&plan, 0..60)]);
    let [
        Warning::Sampled {
            one_in,
            replications,
        },
    ] = whole.warnings[..]
    else {
        panic!("{:?}", whole.warnings);
    };
    assert!(
        one_in >= 2 && (1..59).contains(&replications),
        "{one_in}, {replications}"
    );
    let parts = [0..30, 30..60].map(|range| individuals::simulate(&plan, range));
    assert!(same(&gather(&plan, parts), &whole));
    // Everyone who enters stays, and earns 1 in each period from then on: all that is earned, by people.
    // What a draw brings is drawn by two engines here, so that the two are near, not equal.
    let found = histories(&whole, 0);
    let people = whole
        .series(0, Series::Stage(0), &scenario)
        .expect("is there")
        .mean[40];
    let profit = whole.outcome(0, Outcome::Profit).expect("is there").mean;
    assert!(
        (found.value.mean / (profit / people) - 1.0).abs() < 0.1,
        "{}",
        found.value.mean
    );
}

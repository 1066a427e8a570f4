//! What one person is worth, where it spends its time and gets to, against figures from elsewhere: the
//! literature, closed forms, and hand calculation. `engine_person_random` compares with expected paths.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{b1, by_period, by_tenure, everything, known, stage, strategy, telephone};
use perennial::analysis::person::{Block, Sums, figures};
use perennial::analysis::results::{Clv, PerCustomer};
use perennial::analysis::{exact, person};
use perennial::engine::plan::Plan;
use perennial::model::{
    Accrual, Adjustment, Change, Channel, Extra, Frailty, Initial, Lever, Market, Parameter,
    PerCustomerCost, PeriodUnit, Referral, Scenario, Segment, Stage, StageKind, Strategy, Target,
    Transition,
};

fn plan(scenario: &Scenario) -> Plan {
    Plan::compile(scenario).expect("can be simulated")
}

/// The figures of each strategy.
fn all(scenario: &Scenario) -> Vec<PerCustomer> {
    let figures = figures(&plan(scenario), 1).into_iter();
    figures.map(|one| one.expect("not too large")).collect()
}

fn baseline(scenario: &Scenario) -> PerCustomer {
    all(scenario).swap_remove(0)
}

#[track_caller]
fn close(found: f64, expected: f64) {
    within(found, expected, 1e-12);
}

#[track_caller]
fn within(found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance * expected.abs().max(1.0),
        "{found} is not {expected}"
    );
}

#[track_caller]
fn all_within(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        within(*found, *expected, tolerance);
    }
}

/// Customers who pay at a period's start, and leave for good with a probability.
fn leaving(periods: u32, probability: impl Into<Parameter>, revenue: f64) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Year, periods);
    scenario.money.accrual = Accrual::Start;
    scenario.stages = vec![
        stage("member", StageKind::Customer, 1, revenue, 0.0),
        stage("gone", StageKind::Lost, 0, 0.0, 0.0),
    ];
    scenario.transitions = vec![Transition::new("leave", "member", "gone", probability)];
    scenario.strategies = vec![Strategy::new("baseline")];
    scenario
}

/// With p_k the probability of being a customer at time k, 1/3 + 2/3 0.85^k from inside and 1/3 - 1/3
/// 0.85^k from outside, a period brings p (100 - 20 - 0.1 x 10) - (1 - p) 0.05 x 40 = 81 p - 2.
#[test]
fn telephone_in_closed_form() {
    let found = baseline(&telephone());
    let powers = (1.0 - libm::pow(0.85, 6.0)) / 0.15;
    let inside = 2.0 + 2.0 / 3.0 * powers;
    let outside = 2.0 - 1.0 / 3.0 * powers;
    close(found.clv[0].value, 81.0 * inside - 12.0);
    close(found.clv[1].value, 81.0 * outside - 12.0);
    close(found.clv[0].with_referrals, found.clv[0].value);
    all_within(&found.periods_in_stage[0], &[inside, 6.0 - inside], 1e-12);
    all_within(&found.periods_in_stage[1], &[outside, 6.0 - outside], 1e-12);
    let ever = |leaves: f64| 1.0 - libm::pow(1.0 - leaves, 6.0);
    all_within(&found.reach_probability[0], &[1.0, ever(0.1)], 1e-12);
    all_within(&found.reach_probability[1], &[ever(0.05), 1.0], 1e-12);
    assert_eq!(found.k_factor, [0.0, 0.0]);
}

/// Purchase probabilities by recency and value by recency as in Pfeifer & Carraway, "Modeling customer
/// relationships as Markov chains", Journal of Interactive Marketing 14(2), 2000: 40 a purchase, 4 of
/// marketing a year up to a recency of 4, discount rate 0.2; four years after the first, and for ever.
#[test]
fn recency_as_published() {
    let recency = |periods| {
        let mut scenario = Scenario::new(PeriodUnit::Year, periods);
        scenario.money.accrual = Accrual::Start;
        scenario.money.annual_discount_rate = 0.2;
        let customer = StageKind::Customer;
        scenario.stages = vec![
            stage("r1", customer, 0, 40.0, 4.0),
            stage("r2", customer, 0, 0.0, 4.0),
            stage("r3", customer, 0, 0.0, 4.0),
            stage("r4", customer, 0, 0.0, 4.0),
            stage("former", StageKind::Lost, 0, 0.0, 0.0),
        ];
        let later = ["r2", "r3", "r4", "former"];
        for (at, p) in [0.3, 0.2, 0.15, 0.05].into_iter().enumerate() {
            let from = format!("r{}", at + 1);
            // A purchase by a customer of recency 1 is a move to its own stage.
            let buys = Transition::new(format!("buy{at}"), from.clone(), "r1", p);
            let waits = Transition::new(format!("wait{at}"), from, later[at], 1.0 - p);
            scenario.transitions.extend([buys, waits]);
        }
        let found = baseline(&scenario).clv;
        found.iter().map(|clv| clv.value).collect::<Vec<f64>>()
    };
    let published = |found: Vec<f64>, expected: [f64; 5]| {
        for (found, expected) in found.into_iter().zip(expected) {
            assert!((found - expected).abs() <= 5.1e-4, "{found}, {expected}");
        }
    };
    published(recency(5), [50.115, 4.220, 0.592, -1.980, 0.0]);
    published(recency(400), [52.320, 5.554, 1.251, -1.820, 0.0]);
}

/// The drunkard's walk (Grinstead & Snell, "Introduction to Probability", examples 11.13 to 11.15):
/// fundamental matrix, absorption probabilities, and (n_ij - [i = j]) / n_jj of ever getting to j.
#[test]
fn absorbing_chain_as_published() {
    let mut scenario = Scenario::new(PeriodUnit::Day, 400);
    scenario.stages = (0..5)
        .map(|at| Stage::new(format!("corner{at}"), StageKind::Customer))
        .collect();
    for at in 1..4 {
        for to in [at - 1, at + 1] {
            let (from, to) = (format!("corner{at}"), format!("corner{to}"));
            let id = format!("{from}-{to}");
            scenario
                .transitions
                .push(Transition::new(id, from, to, 0.5));
        }
    }
    let found = baseline(&scenario);
    let fundamental = [[1.5, 1.0, 0.5], [1.0, 2.0, 1.0], [0.5, 1.0, 1.5]];
    let absorbed = [[0.75, 0.25], [0.5, 0.5], [0.25, 0.75]];
    for at in 0..3 {
        let periods = &found.periods_in_stage[at + 1];
        all_within(&periods[1..4], &fundamental[at], 1e-12);
        close(periods.iter().sum(), 400.0);
        let reach = &found.reach_probability[at + 1];
        all_within(&[reach[0], reach[4]], &absorbed[at], 1e-12);
        for to in 0..3 {
            let ever = match to == at {
                true => 1.0,
                false => fundamental[at][to] / fundamental[to][to],
            };
            within(reach[to + 1], ever, 1e-12);
        }
    }
    assert_eq!(found.reach_probability[0], [1.0, 0.0, 0.0, 0.0, 0.0]);
}

/// Someone stays with q and brings r others a period, who cost c each: (q + r)^k people at time k, and
/// r (q + r)^(k-1) newcomers in period k.
#[test]
fn referrals_in_closed_form() {
    let (q, r, cost, d, n) = (0.8_f64, 0.35_f64, 7.0, 1.0 / 1.1_f64, 12_u32);
    let mut scenario = leaving(n, 1.0 - q, 50.0);
    scenario.money.annual_discount_rate = 0.1;
    scenario.money.gross_margin = known(0.6);
    scenario.referrals = vec![Referral {
        cost_per_arrival: cost.into(),
        ..Referral::new("friends", "member", "member", r)
    }];
    let geometric = |ratio: f64| (1.0 - libm::pow(ratio, f64::from(n))) / (1.0 - ratio);
    let found = baseline(&scenario);
    close(found.clv[0].value, 30.0 * geometric(q * d));
    let with_referrals = (30.0 - r * cost) * geometric((q + r) * d);
    close(found.clv[0].with_referrals, with_referrals);
    close(found.k_factor[0], r * geometric(q));
    let nobody = Clv {
        value: 0.0,
        with_referrals: 0.0,
    };
    assert_eq!(found.clv[1], nobody);
    assert_eq!(found.k_factor[1], 0.0);
    // Neither a market, nor channels, nor costs that are nobody's change what one person is worth.
    scenario.market = Some(Market {
        size: 1.0.into(),
        extra: Extra::new(),
    });
    scenario.channels = vec![Channel {
        cost_per_arrival: 3.0.into(),
        ..Channel::new("ads", "member", 10.0)
    }];
    scenario.money.fixed_cost = 100.0.into();
    let mut lever = Lever::new(
        Target::ChannelArrivals("ads".to_owned()),
        Change::Multiply(known(2.0)),
    );
    lever.cost.once = known(5.0);
    lever.cost.per_period = known(5.0);
    scenario.strategies.push(strategy("more", vec![lever]));
    assert_eq!(all(&scenario), [found.clone(), found]);
}

/// Retention by tenure (Fader & Hardie 2007): S(t) = S(t-1) (b + t - 1) / (a + b + t - 1), with which
/// the expected value is the sum of discounted survival.
#[test]
fn shifted_beta_geometric_in_closed_form() {
    let (alpha, beta, n) = (0.704, 1.182, 60_u32);
    let hazard = Parameter::BetaGeometric {
        alpha: alpha.into(),
        beta: beta.into(),
    };
    let mut scenario = leaving(n, hazard, 10.0);
    scenario.money.annual_discount_rate = 0.1;
    // Tenures at time 0 beyond what an entrant can get to make cells, but no difference.
    scenario.stages[0].initial = Initial::ByTenure(vec![1; 90]);
    let (mut survival, mut periods, mut value) = (1.0, 0.0, 0.0);
    for k in 0..n {
        periods += survival;
        value += 10.0 * survival / libm::pow(1.1, f64::from(k));
        let t = f64::from(k);
        survival *= (beta + t) / (alpha + beta + t);
    }
    let found = baseline(&scenario);
    close(found.clv[0].value, value);
    close(found.periods_in_stage[0][0], periods);
    close(found.reach_probability[0][1], 1.0 - survival);
}

/// A table by tenure, and value by tenure at the start and end of a period.
#[test]
fn tenure_by_hand() {
    for (accrual, expected) in [
        // Tenure 0 at the start; 0.5 of them 1, and 0.5 x 0.9 of them 2 (whose value is that of 1).
        (Accrual::Start, 8.0 + 0.5 * 20.0 + 0.45 * 20.0),
        (Accrual::End, 0.5 * 20.0 + 0.45 * 20.0 + 0.405 * 20.0),
    ] {
        let mut scenario = leaving(3, by_tenure(&[0.5, 0.1]), 0.0);
        scenario.money.accrual = accrual;
        scenario.stages[0].revenue = by_tenure(&[8.0, 20.0]);
        close(baseline(&scenario).clv[0].value, expected);
    }
}

/// Amounts of two periods that differ, by each accrual; discounted at the time that goes with it.
#[test]
fn accruals_by_hand() {
    let d = |t: f64| libm::pow(1.21, -t);
    for (accrual, expected) in [
        (Accrual::Start, 10.0 * d(0.0) + 0.8 * 20.0 * d(1.0)),
        (Accrual::End, 0.8 * 10.0 * d(1.0) + 0.64 * 20.0 * d(2.0)),
        (Accrual::Mid, 0.9 * 10.0 * d(0.5) + 0.72 * 20.0 * d(1.5)),
    ] {
        let mut scenario = leaving(2, 0.2, 0.0);
        scenario.money.accrual = accrual;
        scenario.money.annual_discount_rate = 0.21;
        scenario.stages[0].revenue = by_period(&[10.0, 20.0]);
        close(baseline(&scenario).clv[0].value, expected);
    }
}

/// A move lever of period 2 takes half of the members to a club, whom it costs 3 each, and a second one
/// half of the club back, those of the first included. What a period begins with is counted before.
#[test]
fn moves_by_hand() {
    let mut scenario = leaving(2, 0.2, 10.0);
    scenario
        .stages
        .push(stage("club", StageKind::Customer, 0, 100.0, 0.0));
    let exits = Transition::new("quit", "club", "gone", 1.0);
    scenario.transitions.push(exits);
    let shift = |from: &str, to: &str, cost: f64| {
        let change = Change::Move {
            to: to.to_owned(),
            share: known(0.5),
            extra: Extra::new(),
        };
        let mut lever = Lever::new(Target::Stage(from.to_owned()), change);
        lever.from = 2;
        lever.cost.per_move = known(cost);
        lever
    };
    scenario.strategies[0].levers =
        vec![shift("member", "club", 3.0), shift("club", "member", 1.0)];
    let found = baseline(&scenario);
    // At time 1, 0.8 members; 0.4 go to the club, 0.2 of these back.
    let money = 10.0 + 0.6 * 10.0 + 0.2 * 100.0 - 0.4 * 3.0 - 0.2;
    close(found.clv[0].value, money);
    all_within(&found.periods_in_stage[0], &[1.8, 0.2, 0.0], 1e-12);
    // Of the club, 0.4 were members before it; all who are left in it quit in period 2.
    let gone = 0.2 + 0.6 * 0.2 + 0.2;
    all_within(&found.reach_probability[0], &[1.0, gone, 0.4], 1e-12);
}

/// What levers take from customers and moves, in a window and for a segment alone.
#[test]
fn costs_of_levers_by_hand() {
    let mut scenario = leaving(3, 0.5, 0.0);
    let segment = |id: &str, share| Segment {
        id: id.to_owned(),
        name: String::new(),
        notes: String::new(),
        share,
        adjust: Vec::new(),
        extra: Extra::new(),
    };
    scenario.segments = vec![segment("few", 0.25), segment("most", 0.75)];
    let target = Target::TransitionProbability("leave".to_owned());
    let mut lever = Lever::new(target, Change::Multiply(known(1.0)));
    (lever.from, lever.until) = (2, Some(3));
    lever.segments = Some(vec!["few".to_owned()]);
    lever.intensity = 0.5;
    lever.cost.per_move = known(4.0);
    lever.cost.per_customer = Some(PerCustomerCost {
        stage: "member".to_owned(),
        amount: known(6.0),
        extra: Extra::new(),
    });
    scenario.strategies[0].levers = vec![lever];
    let found = baseline(&scenario);
    let few = -(0.5 * (3.0 + 0.5 * 2.0) + 0.25 * (3.0 + 0.5 * 2.0));
    close(found.segments[0][0].value, few);
    assert_eq!(found.segments[1][0].value, 0.0);
    close(found.clv[0].value, 0.25 * few);
}

/// Segments by themselves, and everyone as their average.
#[test]
fn segments_are_journeys_of_their_own() {
    let mut scenario = leaving(9, 0.2, 10.0);
    scenario.referrals = vec![Referral::new("friends", "member", "member", 0.1)];
    let adjusted = |id: &str, share, factor| Segment {
        id: id.to_owned(),
        name: String::new(),
        notes: String::new(),
        share,
        adjust: vec![Adjustment {
            target: Target::TransitionProbability("leave".to_owned()),
            change: Change::Multiply(known(factor)),
            extra: Extra::new(),
        }],
        extra: Extra::new(),
    };
    scenario.segments = vec![adjusted("loyal", 0.4, 0.25), adjusted("others", 0.6, 2.0)];
    let both = baseline(&scenario);
    let mut periods = 0.0;
    let mut clv = [0.0; 2];
    for (segment, (share, leaves)) in [(0.4, 0.05), (0.6, 0.4)].into_iter().enumerate() {
        let mut alone = leaving(9, leaves, 10.0);
        alone.referrals.clone_from(&scenario.referrals);
        let alone = baseline(&alone);
        let of = both.segments[segment][0];
        close(of.value, alone.clv[0].value);
        close(of.with_referrals, alone.clv[0].with_referrals);
        clv[0] += share * of.value;
        clv[1] += share * of.with_referrals;
        periods += share * alone.periods_in_stage[0][0];
    }
    close(both.clv[0].value, clv[0]);
    close(both.clv[0].with_referrals, clv[1]);
    close(both.periods_in_stage[0][0], periods);
    assert!(both.clv[0].with_referrals > both.clv[0].value + 1.0);
}

/// Lasting differences: survival is the integral of (1-p)^(z t) over the Gamma, in closed form (1 + v²
/// H)^(-1/v²). Those whom someone refers differ anew, so that the value with them is a renewal.
#[test]
fn frailty_against_the_integral() {
    let (p, cv, rate, n) = (0.15_f64, 0.8_f64, 0.05, 24_usize);
    let mut scenario = leaving(n as u32, p, 1.0);
    scenario.frailty = Some(Frailty {
        cv,
        transitions: vec!["leave".to_owned()],
        extra: Extra::new(),
    });
    scenario.referrals = vec![Referral::new("friends", "member", "member", rate)];
    let survival = |t: usize| {
        let hazard = -libm::log1p(-p) * t as f64;
        libm::pow(1.0 + cv * cv * hazard, -1.0 / (cv * cv))
    };
    // With k periods to go: its own, and those of whom it refers while it is there.
    let mut with_referrals = vec![0.0; n + 1];
    for k in 1..=n {
        let own: f64 = (0..k).map(survival).sum();
        let later = |t: usize| survival(t) * rate * with_referrals[k - 1 - t];
        with_referrals[k] = own + (0..k).map(later).sum::<f64>();
    }
    let periods: f64 = (0..n).map(survival).sum();
    let found = baseline(&scenario);
    // Quadrature keeps survival within 1e-4.
    within(found.clv[0].value, periods, 1e-4);
    within(found.periods_in_stage[0][0], periods, 1e-4);
    within(found.clv[0].with_referrals, with_referrals[n], 1e-4);
    within(found.k_factor[0], rate * periods, 1e-4);
    within(found.reach_probability[0][1], 1.0 - survival(n), 1e-4);
    let alike = (1.0 - libm::pow(1.0 - p, n as f64)) / p;
    assert!(found.clv[0].value > alike + 1.0, "differences keep longer");
}

/// An average over draws that do not differ is each of them, whatever the blocks; blocks in turn are
/// what [`figures`] does.
#[test]
fn blocks_make_up_the_draws() {
    let plan = plan(&everything());
    let mut sums = Sums::new(&plan, 100);
    assert_eq!(sums.blocks().len(), 1, "nothing is uncertain");
    for block in sums.blocks() {
        sums.add(Block::new(&plan, block));
    }
    let found = sums.figures();
    assert_eq!(found, figures(&plan, 1));
    assert_eq!(found.len(), plan.strategies());
    assert!(figures(&plan, 0).iter().all(Option::is_none));
}

/// What would take minutes is left out, for all strategies alike.
#[test]
fn too_large_a_journey_has_no_figures() {
    let mut scenario = Scenario::new(PeriodUnit::Day, 3_000);
    scenario.run.replications = 1;
    scenario.stages = (0..200)
        .map(|at| Stage::new(format!("s{at}"), StageKind::Customer))
        .collect();
    scenario.transitions = (1..11)
        .map(|to| Transition::new(format!("t{to}"), "s0", format!("s{to}"), 0.01))
        .collect();
    scenario.transitions[0].probability = Parameter::DiscreteWeibull {
        q: 0.999.into(),
        c: 1.1.into(),
    };
    scenario.strategies = vec![Strategy::new("one"), Strategy::new("other")];
    assert_eq!(figures(&plan(&scenario), 1), [None, None]);
    scenario.clock.periods = 100;
    assert!(figures(&plan(&scenario), 1).iter().all(Option::is_some));
}

/// The digest is that of the results with the figures.
#[test]
fn results_take_the_figures_in() {
    let mut scenario = b1(100, 1);
    let plan = plan(&scenario);
    let without = exact::results(&plan);
    let with = without.clone().with_per_customer(person::figures(&plan, 1));
    assert!(with.strategies.iter().all(|one| one.per_customer.is_some()));
    assert_ne!(with.digest, without.digest);
    let bare = with.clone().with_per_customer(vec![None; 2]);
    assert_eq!(bare.digest, without.digest);
    // A rate that nobody's path shows still shows in what one person is worth.
    scenario.stages[7].initial = Initial::Total(0);
    scenario
        .referrals
        .push(Referral::new("never", "churned", "aware", 1e-9));
    let other = Plan::compile(&scenario).expect("can be simulated");
    let other = exact::results(&other).with_per_customer(figures(&other, 1));
    assert_ne!(other.digest, with.digest);
}

/// What grows beyond all numbers is told as such, and leaves what it does not touch alone.
#[test]
fn growth_without_end_is_no_number() {
    let mut scenario = leaving(2_000, 0.1, 1.0);
    scenario
        .stages
        .push(Stage::new("sect", StageKind::Customer));
    scenario.referrals = vec![Referral::new("all", "sect", "sect", 10.0)];
    scenario.stages[2].revenue = 1.0.into();
    let found = baseline(&scenario);
    assert_eq!(found.clv[2].with_referrals, f64::INFINITY);
    close(found.clv[2].value, 2_000.0);
    within(found.clv[0].with_referrals, 10.0, 1e-12);
    assert_eq!(found.k_factor[2], 20_000.0);
}

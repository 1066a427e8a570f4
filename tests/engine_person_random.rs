//! Figures per customer of random small journeys against expected paths: what a journey's customers at
//! time 0 are worth together is what its path brings, and the same for times, first visits and referrals,
//! each with a journey changed so that its path shows nothing else. Exact, so up to rounding.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{by_period, by_tenure, compile, known, stage, strategy};
use perennial::analysis::exact;
use perennial::analysis::person::figures;
use perennial::analysis::results::{PerCustomer, Results};
use perennial::engine::series::{Outcome, Series};
use perennial::model::{
    Accrual, Adjustment, Change, Extra, Frailty, Lever, Parameter, PerCustomerCost, PeriodUnit,
    Referral, Scenario, Segment, Stage, StageKind, Strategy, Target, Transition,
};
use perennial_kernel::random;

const SCENARIOS: u32 = 150;
const ROUNDING: f64 = 1e-11;

/// Draws the choices that make a scenario.
struct Choices {
    base: u64,
    drawn: u64,
}

impl Choices {
    fn new(seed: u32) -> Self {
        Self {
            base: random::base(7, seed),
            drawn: 0,
        }
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        self.drawn += 1;
        low + (high - low) * random::uniform(self.base, self.drawn)
    }

    fn below(&mut self, end: usize) -> usize {
        self.between(0.0, end as f64) as usize
    }

    fn chance(&mut self, p: f64) -> bool {
        self.between(0.0, 1.0) < p
    }

    /// A parameter up to `high`, by number, period or (where allowed) tenure.
    fn parameter(&mut self, high: f64, tenure: bool) -> Parameter {
        let table = |choices: &mut Self| -> Vec<f64> {
            let length = 1 + choices.below(12);
            (0..length).map(|_| choices.between(0.0, high)).collect()
        };
        match self.below(if tenure { 4 } else { 3 }) {
            0 => by_period(&table(self)),
            3 => by_tenure(&table(self)),
            _ => self.between(0.0, high).into(),
        }
    }

    fn scenario(&mut self) -> Scenario {
        let periods = 1 + self.below(9);
        let mut scenario = Scenario::new(PeriodUnit::Quarter, periods as u32);
        scenario.money.annual_discount_rate = self.between(-0.1, 0.5);
        scenario.money.gross_margin = known(self.between(0.3, 1.0));
        scenario.money.accrual = [Accrual::End, Accrual::Start, Accrual::Mid][self.below(3)];
        for position in 0..2 + self.below(5) {
            let kind = [StageKind::Customer, StageKind::Dormant][self.below(2)];
            let people = self.below(2000) as u64;
            scenario.stages.push(Stage {
                revenue: self.parameter(20.0, true),
                cost: self.parameter(5.0, true),
                ..stage(&format!("s{position}"), kind, people, 0.0, 0.0)
            });
        }
        self.transitions(&mut scenario);
        self.referrals(&mut scenario);
        self.segments(&mut scenario);
        if self.chance(0.3) {
            let frail = scenario.transitions.iter().step_by(2);
            scenario.frailty = Some(Frailty {
                cv: self.between(0.1, 1.0),
                transitions: frail.map(|transition| transition.id.clone()).collect(),
                extra: Extra::new(),
            });
        }
        scenario.strategies = vec![Strategy::new("baseline")];
        let levers = |choices: &mut Self, count| -> Vec<Lever> {
            (0..count).map(|_| choices.lever(&scenario)).collect()
        };
        let (events, own) = (levers(self, 1), levers(self, 4));
        scenario.events = events;
        scenario.strategies.push(strategy("changed", own));
        scenario
    }

    fn transitions(&mut self, scenario: &mut Scenario) {
        let stages = scenario.stages.len();
        for from in 0..stages {
            for to in 0..stages {
                if self.chance(if from == to { 0.2 } else { 0.6 }) {
                    let id = format!("t{from}-{to}");
                    let (from, to) = (format!("s{from}"), format!("s{to}"));
                    scenario.transitions.push(Transition {
                        revenue: self.parameter(3.0, false),
                        cost: self.parameter(3.0, false),
                        ..Transition::new(id, from, to, self.parameter(0.3, true))
                    });
                }
            }
        }
    }

    fn referrals(&mut self, scenario: &mut Scenario) {
        let stages = scenario.stages.len();
        for position in 0..self.below(4) {
            let (from, to) = (self.below(stages), self.below(stages));
            scenario.referrals.push(Referral {
                cost_per_arrival: self.parameter(4.0, false),
                ..Referral::new(
                    format!("r{position}"),
                    format!("s{from}"),
                    format!("s{to}"),
                    self.parameter(0.3, false),
                )
            });
        }
    }

    fn segments(&mut self, scenario: &mut Scenario) {
        if self.chance(0.5) {
            return;
        }
        let share = self.between(0.1, 0.9);
        for (id, share) in [("g0", share), ("g1", 1.0 - share)] {
            let (target, change) = self.change(scenario);
            scenario.segments.push(Segment {
                id: id.to_owned(),
                name: String::new(),
                notes: String::new(),
                share,
                adjust: vec![Adjustment {
                    target,
                    change,
                    extra: Extra::new(),
                }],
                extra: Extra::new(),
            });
        }
    }

    /// A change of a parameter.
    fn change(&mut self, scenario: &Scenario) -> (Target, Change) {
        let stage = format!("s{}", self.below(scenario.stages.len()));
        let transition = self.below(scenario.transitions.len().max(1));
        let transition = scenario.transitions.get(transition);
        let referral = self.below(scenario.referrals.len().max(1));
        let referral = scenario.referrals.get(referral);
        let amount = known(self.between(0.3, 1.8));
        match (self.below(6), transition, referral) {
            (0, Some(transition), _) => (
                Target::TransitionProbability(transition.id.clone()),
                Change::HazardRatio(amount),
            ),
            (1, _, Some(referral)) => (
                Target::ReferralRate(referral.id.clone()),
                Change::Multiply(amount),
            ),
            (2, _, Some(referral)) => (
                Target::ReferralCost(referral.id.clone()),
                Change::Add(amount),
            ),
            (3, Some(transition), _) => (
                Target::TransitionCost(transition.id.clone()),
                Change::Add(amount),
            ),
            (4, ..) => (Target::StageExits(stage), Change::OddsRatio(amount)),
            _ => (Target::StageRevenue(stage), Change::Multiply(amount)),
        }
    }

    fn lever(&mut self, scenario: &Scenario) -> Lever {
        let stages = scenario.stages.len();
        let mut lever = if self.chance(0.4) {
            let (from, to) = (self.below(stages), self.below(stages));
            let change = Change::Move {
                to: format!("s{to}"),
                share: known(self.between(0.0, 1.0)),
                extra: Extra::new(),
            };
            Lever::new(Target::Stage(format!("s{from}")), change)
        } else {
            let (target, change) = self.change(scenario);
            Lever::new(target, change)
        };
        // The first periods, so that moves meet in one.
        lever.from = 1 + self.below(2) as u32;
        lever.until = self.chance(0.5).then_some(lever.from + 2);
        lever.ramp = self.below(4) as u32;
        lever.intensity = self.between(0.2, 1.0);
        lever.cost.per_move = known(self.between(0.0, 2.0));
        lever.cost.per_customer = Some(PerCustomerCost {
            stage: format!("s{}", self.below(stages)),
            amount: known(self.between(0.0, 1.0)),
            extra: Extra::new(),
        });
        if self.chance(0.5) && !scenario.segments.is_empty() {
            lever.segments = Some(vec!["g1".to_owned()]);
        }
        lever
    }
}

/// Every list of levers of a scenario.
fn levers(scenario: &mut Scenario) -> impl Iterator<Item = &mut Vec<Lever>> {
    let strategies = scenario.strategies.iter_mut();
    std::iter::once(&mut scenario.events).chain(strategies.map(|strategy| &mut strategy.levers))
}

/// The same where nobody refers anybody; factors keep a rate at 0.
fn without_referrals(scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    for referral in &mut scenario.referrals {
        referral.rate = 0.0.into();
    }
    scenario
}

/// The same where whoever is referred goes where nothing happens.
fn with_idle_referred(scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    scenario
        .stages
        .push(Stage::new("idle", StageKind::Prospect));
    for referral in &mut scenario.referrals {
        referral.to = "idle".to_owned();
    }
    scenario
}

/// The same without referrals and without a way out of a stage.
fn without_way_out(scenario: &Scenario, stage: usize) -> Scenario {
    let mut scenario = without_referrals(scenario);
    let id = format!("s{stage}");
    let is_of_exit = |target: &Target| match target {
        Target::TransitionProbability(transition) | Target::TransitionCost(transition) => {
            transition.starts_with(&format!("t{stage}-"))
        }
        Target::Stage(stage) => *stage == id,
        _ => false,
    };
    for levers in levers(&mut scenario) {
        levers.retain(|lever| !is_of_exit(&lever.target));
    }
    for segment in &mut scenario.segments {
        segment.adjust.retain(|one| !is_of_exit(&one.target));
    }
    scenario.transitions.retain(|one| one.from != id);
    scenario
}

fn people(scenario: &Scenario) -> Vec<f64> {
    let stages = scenario.stages.iter();
    stages.map(|stage| stage.initial.total() as f64).collect()
}

fn npv(results: &Results, strategy: usize) -> f64 {
    let outcome = results.outcome(strategy, Outcome::Npv);
    outcome.expect("is there").mean
}

fn mean(results: &Results, strategy: usize, series: Series, scenario: &Scenario) -> Vec<f64> {
    let series = results.series(strategy, series, scenario);
    series.expect("is there").mean.clone()
}

/// A sum over people by stage.
fn sum(people: &[f64], of: impl Fn(usize) -> f64) -> f64 {
    let stages = people.iter().enumerate();
    stages.map(|(stage, people)| people * of(stage)).sum()
}

#[track_caller]
fn close(found: f64, expected: f64, people: &[f64]) {
    let scale = expected.abs().max(people.iter().sum());
    assert!(
        (found - expected).abs() <= ROUNDING * scale,
        "{found} is not {expected}"
    );
}

/// The same within what classes of customers promise: without a way out a stage has other exits, and with
/// them lasting differences may have other classes.
#[track_caller]
fn close_by_classes(found: f64, expected: f64, people: &[f64]) {
    let scale = expected.abs().max(people.iter().sum());
    assert!(
        (found - expected).abs() <= 1e-3 * scale,
        "{found} is not {expected}"
    );
}

fn check(scenario: &Scenario, strategy: usize, found: &PerCustomer) {
    let people = people(scenario);
    let results = exact::results(&compile(scenario));
    let clv = &found.clv;
    close(
        sum(&people, |stage| clv[stage].with_referrals),
        npv(&results, strategy),
        &people,
    );
    let alone = without_referrals(scenario);
    let results = exact::results(&compile(&alone));
    close(
        sum(&people, |stage| clv[stage].value),
        npv(&results, strategy),
        &people,
    );
    let idle = with_idle_referred(scenario);
    let idle_results = exact::results(&compile(&idle));
    let referred = mean(&idle_results, strategy, Series::Referrals, &idle);
    close(
        sum(&people, |stage| found.k_factor[stage]),
        referred.iter().sum(),
        &people,
    );
    for target in 0..people.len() {
        let present = mean(&results, strategy, Series::Stage(target), &alone);
        let begun = &present[..present.len() - 1];
        close(
            sum(&people, |stage| found.periods_in_stage[stage][target]),
            begun.iter().sum(),
            &people,
        );
        let trap = without_way_out(scenario, target);
        let trapped = exact::results(&compile(&trap));
        let trapped = mean(&trapped, strategy, Series::Stage(target), &trap);
        let close = match scenario.frailty {
            Some(_) => close_by_classes,
            None => close,
        };
        close(
            sum(&people, |stage| found.reach_probability[stage][target]),
            trapped.last().copied().expect("time 0"),
            &people,
        );
    }
}

#[test]
fn people_at_time_0_bring_what_the_expected_path_does() {
    let mut with_moves = 0;
    for seed in 0..SCENARIOS {
        let mut choices = Choices::new(seed);
        let mut scenario = choices.scenario();
        // All in one stage tells more about it than many in all.
        if choices.chance(0.5) {
            let only = choices.below(scenario.stages.len());
            for (position, stage) in scenario.stages.iter_mut().enumerate() {
                stage.initial = perennial::model::Initial::Total(u64::from(position == only));
            }
        }
        let found = figures(&compile(&scenario), 1);
        for (strategy, found) in found.iter().enumerate() {
            let found = found.as_ref().expect("not too large");
            check(&scenario, strategy, found);
            let probabilities = found.reach_probability.iter().flatten();
            assert!(probabilities.into_iter().all(|p| (0.0..=1.0).contains(p)));
        }
        let moves = |lever: &Lever| matches!(lever.change, Change::Move { .. });
        with_moves += usize::from(scenario.strategies[1].levers.iter().any(moves));
    }
    assert!(with_moves > 50, "{with_moves}");
}

/// Each segment is worth what the journey brings where everyone is of it.
#[test]
fn segments_are_worth_what_they_would_be_alone() {
    let mut compared = 0;
    for seed in 0..SCENARIOS {
        let scenario = Choices::new(seed).scenario();
        let found = figures(&compile(&scenario), 1);
        for segment in 0..scenario.segments.len() {
            let mut alone = scenario.clone();
            for (position, one) in alone.segments.iter_mut().enumerate() {
                one.share = f64::from(u8::from(position == segment));
            }
            let people = people(&alone);
            let results = exact::results(&compile(&alone));
            for (strategy, found) in found.iter().enumerate() {
                let clv = &found.as_ref().expect("not too large").segments[segment];
                let worth = sum(&people, |stage| clv[stage].with_referrals);
                close(worth, npv(&results, strategy), &people);
                compared += 1;
            }
        }
    }
    assert!(compared > 100, "{compared}");
}

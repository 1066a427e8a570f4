//! Random small scenarios: simulated counts and single people agree with the exact means and variances,
//! everywhere.
//!
//! Seeds are fixed, so that the test passes or fails for good. About 30,000 means are compared, each
//! with the exact one within 5.5 standard errors: were they normal and independent, a right engine
//! would fail for about one choice of seeds in a thousand. Variances are compared within 8 of their own
//! standard errors, which are estimated from the same numbers: what is small by chance has a small error,
//! too, so that such a ratio has long tails, and columns that rare events make up are left out.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{by_period, by_tenure, is_linear, known, stage, strategy};
use perennial::analysis::collector::Collector;
use perennial::analysis::exact;
use perennial::analysis::results::Results;
use perennial::engine::chunk::Chunk;
use perennial::engine::counts::simulate;
use perennial::engine::individuals;
use perennial::engine::plan::Plan;
use perennial::model::{
    Accrual, Adjustment, ArrivalProcess, Change, Channel, EngineKind, Extra, Initial, Lever,
    Parameter, PerCustomerCost, PeriodUnit, Referral, Scenario, Segment, Stage, StageKind,
    Strategy, Target, Transition,
};
use perennial_kernel::random;

const SCENARIOS: u32 = 40;
const REPLICATIONS: u32 = 1500;
/// Replications in which single people are followed.
const FOLLOWED: u32 = 400;
const STANDARD_ERRORS: f64 = 5.5;
const VARIANCE_ERRORS: f64 = 8.0;
/// A normal distribution has 3.
const MOST_KURTOSIS: f64 = 8.0;

/// Draws the choices that make a scenario.
struct Choices {
    base: u64,
    drawn: u64,
}

impl Choices {
    fn new(seed: u32) -> Self {
        Self {
            base: random::base(99, seed),
            drawn: 0,
        }
    }

    fn uniform(&mut self) -> f64 {
        self.drawn += 1;
        random::uniform(self.base, self.drawn)
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.uniform()
    }

    fn below(&mut self, end: usize) -> usize {
        (self.uniform() * end as f64) as usize
    }

    fn chance(&mut self, p: f64) -> bool {
        self.uniform() < p
    }

    fn table(&mut self, high: f64) -> Vec<f64> {
        (0..1 + self.below(4))
            .map(|_| self.between(0.0, high))
            .collect()
    }

    /// A parameter up to `high`, by number, period or (where allowed) tenure.
    fn parameter(&mut self, high: f64, tenure: bool) -> Parameter {
        match self.below(if tenure { 4 } else { 3 }) {
            0 => by_period(&self.table(high)),
            3 => by_tenure(&self.table(high)),
            _ => self.between(0.0, high).into(),
        }
    }

    fn change(&mut self, probability: bool) -> Change {
        let amount = known(self.between(0.3, 1.6));
        match self.below(if probability { 4 } else { 2 }) {
            0 => Change::Multiply(amount),
            1 => Change::Add(known(self.between(-0.1, 0.1))),
            2 => Change::HazardRatio(amount),
            _ => Change::OddsRatio(amount),
        }
    }

    fn scenario(&mut self) -> Scenario {
        let periods = 3 + self.below(6);
        let mut scenario = Scenario::new(PeriodUnit::Month, periods as u32);
        scenario.money.annual_discount_rate = self.between(0.0, 0.3);
        scenario.money.gross_margin = known(self.between(0.3, 1.0));
        scenario.money.accrual = [Accrual::End, Accrual::Start, Accrual::Mid][self.below(3)];
        let stages = 2 + self.below(4);
        scenario.stages = (0..stages).map(|position| self.stage(position)).collect();
        self.transitions(&mut scenario);
        self.inflows(&mut scenario);
        self.segments(&mut scenario);
        scenario.strategies = vec![Strategy::new("baseline")];
        let levers = (0..1 + self.below(3))
            .map(|_| self.lever(&scenario))
            .collect();
        scenario.strategies.push(strategy("changed", levers));
        scenario
    }

    fn stage(&mut self, position: usize) -> Stage {
        let kinds = [
            StageKind::Prospect,
            StageKind::Customer,
            StageKind::Dormant,
            StageKind::Lost,
        ];
        let kind = if position == 1 {
            StageKind::Customer
        } else {
            kinds[self.below(4)]
        };
        let initial = if self.chance(0.3) {
            Initial::ByTenure(
                (0..1 + self.below(4))
                    .map(|_| self.below(300) as u64)
                    .collect(),
            )
        } else {
            Initial::Total(self.below(2000) as u64)
        };
        Stage {
            initial,
            revenue: self.parameter(20.0, true),
            cost: self.parameter(5.0, true),
            ..stage(&format!("s{position}"), kind, 0, 0.0, 0.0)
        }
    }

    fn transitions(&mut self, scenario: &mut Scenario) {
        let stages = scenario.stages.len();
        for from in 0..stages {
            for to in 0..stages {
                if from != to && self.chance(0.6) {
                    let id = format!("t{from}-{to}");
                    let (from, to) = (format!("s{from}"), format!("s{to}"));
                    // At most four exits of at most 0.24: never above 1 before a lever.
                    scenario.transitions.push(Transition {
                        revenue: self.parameter(3.0, false),
                        cost: self.parameter(3.0, false),
                        ..Transition::new(id, from, to, self.parameter(0.24, true))
                    });
                }
            }
        }
    }

    fn inflows(&mut self, scenario: &mut Scenario) {
        let stages = scenario.stages.len();
        for position in 0..self.below(3) {
            let entry = format!("s{}", self.below(stages));
            let fixed = self.chance(0.4);
            scenario.channels.push(Channel {
                process: if fixed {
                    ArrivalProcess::Fixed
                } else {
                    ArrivalProcess::Poisson
                },
                seasonality: self.table(2.0),
                cost_per_arrival: self.parameter(4.0, false),
                ..Channel::new(format!("c{position}"), entry, self.parameter(90.0, false))
            });
        }
        for position in 0..self.below(3) {
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
        if !self.chance(0.5) {
            return;
        }
        let share = self.between(0.1, 0.9);
        for (id, share) in [("g0", share), ("g1", 1.0 - share)] {
            let target = self.target(scenario);
            let probability = matches!(target, Target::TransitionProbability(_));
            scenario.segments.push(Segment {
                id: id.to_owned(),
                name: String::new(),
                notes: String::new(),
                share,
                adjust: vec![Adjustment {
                    change: self.change(probability),
                    target,
                    extra: Extra::new(),
                }],
                extra: Extra::new(),
            });
        }
    }

    fn target(&mut self, scenario: &Scenario) -> Target {
        let transitions = &scenario.transitions;
        let channels = &scenario.channels;
        match self.below(4) {
            0 | 1 if !transitions.is_empty() => {
                let position = self.below(transitions.len());
                Target::TransitionProbability(transitions[position].id.clone())
            }
            2 if !channels.is_empty() => {
                let position = self.below(channels.len());
                Target::ChannelArrivals(channels[position].id.clone())
            }
            _ => Target::StageRevenue(format!("s{}", self.below(scenario.stages.len()))),
        }
    }

    fn lever(&mut self, scenario: &Scenario) -> Lever {
        let stages = scenario.stages.len();
        let mut lever = if self.chance(0.3) {
            let (from, to) = (self.below(stages), self.below(stages));
            let change = Change::Move {
                to: format!("s{to}"),
                share: known(self.between(0.0, 1.0)),
                extra: Extra::new(),
            };
            Lever::new(Target::Stage(format!("s{from}")), change)
        } else {
            let target = self.target(scenario);
            let probability = matches!(target, Target::TransitionProbability(_));
            Lever::new(target, self.change(probability))
        };
        lever.from = 1 + self.below(3) as u32;
        lever.until = self.chance(0.4).then_some(lever.from + 2);
        lever.ramp = self.below(4) as u32;
        lever.intensity = self.between(0.2, 1.0);
        lever.saturation = if self.chance(0.5) {
            0.0
        } else {
            self.between(0.1, 3.0)
        };
        lever.cost.once = known(self.between(0.0, 50.0));
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

/// Mean, variance (n - 1) and standard error of the variance of a column; the error is `None` where rare
/// events make up the variance, so that it is far from normal.
fn moments(column: &[f64]) -> (f64, f64, Option<f64>) {
    let n = column.len() as f64;
    let mean = column.iter().sum::<f64>() / n;
    let squares = || column.iter().map(|value| (value - mean) * (value - mean));
    let second = squares().sum::<f64>() / n;
    let fourth = squares().map(|square| square * square).sum::<f64>() / n;
    let error = ((fourth - second * second) / n).max(0.0).sqrt();
    let is_tame = fourth <= MOST_KURTOSIS * second * second;
    (mean, second * n / (n - 1.0), is_tame.then_some(error))
}

/// Compares all linear series of a run with the exact ones; gives how many means and variances.
fn compare(what: &str, plan: &Plan, chunk: &Chunk, expected: &Results) -> [usize; 2] {
    let layout = plan.layout();
    let mut compared = [0, 0];
    for (strategy, exact) in expected.strategies.iter().enumerate() {
        let series = layout.series().iter().zip(&exact.series).enumerate();
        for (position, (series, exact)) in series.filter(|(_, (series, _))| is_linear(**series)) {
            for (time, (mean, sd)) in exact.mean.iter().zip(&exact.sd).enumerate() {
                let place = strategy * layout.width() + layout.offset(position) + time;
                let column = chunk.column(place);
                let (found, variance, error) = moments(column);
                let what = format!("{what}, strategy {strategy}, {series:?} at {time}");
                let bound = STANDARD_ERRORS * (variance / column.len() as f64).sqrt();
                assert!(
                    (found - mean).abs() <= bound + 1e-9 * (1.0 + mean.abs()),
                    "{what}: {found}, not {mean}"
                );
                compared[0] += 1;
                let Some(error) = error else { continue };
                let rounding = 1e-9 * (1.0 + mean * mean);
                assert!(
                    (variance - sd * sd).abs() <= VARIANCE_ERRORS * error + rounding,
                    "{what}: a variance of {variance}, not {}, beside {error}",
                    sd * sd
                );
                compared[1] += 1;
            }
        }
    }
    compared
}

#[test]
fn simulated_means_and_variances_are_the_exact_ones() {
    let mut compared = [0, 0];
    for seed in 0..SCENARIOS {
        let mut scenario = Choices::new(seed).scenario();
        let plan = Plan::compile(&scenario).expect("can be simulated");
        let expected = exact::results(&plan);
        let mut collector = Collector::new(&plan);
        let chunk = simulate(&plan, 0..REPLICATIONS);
        collector.add(chunk.clone());
        assert_eq!(
            collector.results().warnings.len(),
            expected.warnings.len(),
            "warnings of scenario {seed}"
        );
        let counted = compare(
            &format!("scenario {seed}, counts"),
            &plan,
            &chunk,
            &expected,
        );

        scenario.run.engine = EngineKind::Individuals;
        let plan = Plan::compile(&scenario).expect("can be simulated");
        let people = individuals::simulate(&plan, 0..FOLLOWED).chunk;
        let what = format!("scenario {seed}, single people");
        let followed = compare(&what, &plan, &people, &expected);
        for (all, (counted, followed)) in compared.iter_mut().zip(counted.iter().zip(followed)) {
            *all += counted + followed;
        }
    }
    let [means, variances] = compared;
    assert!(means > 20_000 && variances > 15_000, "{compared:?}");
}

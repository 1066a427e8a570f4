//! Small journeys at random, with everything that a journey can have.

use crate::model::{
    Accrual, Adjustment, ArrivalProcess, Change, Channel, Distribution, Extra, Frailty, Initial,
    Lever, Parameter, PerCustomerCost, PeriodUnit, Quantity, Referral, Scenario, Segment, Stage,
    StageKind, Strategy, Target, Transition,
};

/// A generator for tests (SplitMix64).
pub struct Source {
    state: u64,
    is_uncertain: bool,
}

impl Source {
    /// For journeys of which every number is known.
    pub fn new(state: u64) -> Self {
        Self {
            state,
            is_uncertain: false,
        }
    }

    /// For the same journeys where nobody knows the numbers for sure.
    pub fn uncertain(state: u64) -> Self {
        Self {
            state,
            is_uncertain: true,
        }
    }

    pub fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number in a range.
    pub fn within(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something is so, half the time.
    pub fn coin(&mut self) -> bool {
        self.next() & 1 == 1
    }

    fn known(&mut self, low: f64, high: f64) -> Quantity {
        let value = self.within(low, high);
        if self.is_uncertain {
            let (a, b) = (low.midpoint(value), high.midpoint(value));
            Quantity::from(Distribution::Uniform { low: a, high: b })
        } else {
            Quantity::Known(value)
        }
    }

    fn number(&mut self, low: f64, high: f64) -> Parameter {
        Parameter::Constant(self.known(low, high))
    }

    /// A number, or a table by period or by tenure.
    fn parameter(&mut self, low: f64, high: f64, by_tenure: bool) -> Parameter {
        let table = (0..3).map(|_| self.known(low, high)).collect();
        match self.next() % 3 {
            0 => Parameter::ByPeriod(table),
            1 if by_tenure => Parameter::ByTenure(table),
            _ => self.number(low, high),
        }
    }
}

const PERIODS: u32 = 6;

/// A journey at random; `most` people in a stage at the start. Its second strategy has levers.
pub fn scenario(source: &mut Source, most: f64) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Quarter, PERIODS);
    scenario.money.accrual = match source.next() % 3 {
        0 => Accrual::Start,
        1 => Accrual::Mid,
        _ => Accrual::End,
    };
    scenario.money.annual_discount_rate = if source.coin() { 0.2 } else { 0.0 };
    scenario.money.gross_margin = source.known(0.4, 1.0);
    scenario.money.fixed_cost = source.parameter(0.0, 9.0, false);
    stages(&mut scenario, source, most);
    transitions(&mut scenario, source);
    newcomers(&mut scenario, source);
    people(&mut scenario, source);
    scenario.strategies = vec![Strategy::new("baseline"), strategy(source)];
    scenario
}

fn stages(scenario: &mut Scenario, source: &mut Source, most: f64) {
    for (id, kind) in [
        ("lead", StageKind::Prospect),
        ("member", StageKind::Customer),
        ("vip", StageKind::Customer),
        ("paused", StageKind::Dormant),
        ("gone", StageKind::Lost),
    ] {
        let mut stage = Stage::new(id, kind);
        if source.coin() {
            let count = |source: &mut Source| source.within(0.0, most) as u64;
            stage.initial = if source.coin() {
                Initial::Total(count(source))
            } else {
                Initial::ByTenure((0..3).map(|_| count(source)).collect())
            };
        }
        stage.revenue = source.parameter(0.0, 20.0, true);
        stage.cost = source.parameter(0.0, 5.0, true);
        scenario.stages.push(stage);
    }
}

fn transitions(scenario: &mut Scenario, source: &mut Source) {
    for (from, to) in [
        ("lead", "member"),
        ("lead", "gone"),
        ("member", "vip"),
        ("member", "gone"),
        ("member", "paused"),
        ("vip", "member"),
        ("vip", "vip"),
        ("vip", "gone"),
        ("paused", "member"),
    ] {
        let probability = source.parameter(0.0, 0.3, true);
        let mut transition = Transition::new(format!("{from}-{to}"), from, to, probability);
        transition.revenue = source.parameter(0.0, 9.0, false);
        transition.cost = source.parameter(0.0, 9.0, false);
        scenario.transitions.push(transition);
    }
}

fn newcomers(scenario: &mut Scenario, source: &mut Source) {
    for (id, entry, process) in [
        ("ads", "lead", ArrivalProcess::Poisson),
        ("sales", "member", ArrivalProcess::Fixed),
        ("partners", "vip", ArrivalProcess::Fixed),
    ] {
        if source.coin() {
            let mut channel = Channel::new(id, entry, source.parameter(0.0, 12.0, false));
            channel.process = process;
            channel.cost_per_arrival = source.parameter(0.0, 4.0, false);
            scenario.channels.push(channel);
        }
    }
    for (from, to) in [("member", "lead"), ("vip", "lead"), ("vip", "member")] {
        if source.coin() {
            let rate = source.parameter(0.0, 0.5, false);
            let mut referral = Referral::new(format!("{from}-{to}"), from, to, rate);
            referral.cost_per_arrival = source.number(0.0, 4.0);
            scenario.referrals.push(referral);
        }
    }
}

fn people(scenario: &mut Scenario, source: &mut Source) {
    let adjust = |target: Target, change| Adjustment {
        target,
        change,
        extra: Extra::new(),
    };
    if source.coin() {
        let mut left = 1.0;
        for id in ["private", "business", "public"] {
            let share = if id == "public" {
                left
            } else {
                source.within(0.1, 0.4)
            };
            left -= share;
            let churn = Target::TransitionProbability("member-gone".to_owned());
            let cost = Target::StageRevenue("member".to_owned());
            scenario.segments.push(Segment {
                id: id.to_owned(),
                name: String::new(),
                notes: String::new(),
                share,
                adjust: vec![
                    adjust(churn, Change::OddsRatio(source.known(0.3, 2.0))),
                    adjust(cost, Change::Add(source.known(-3.0, 3.0))),
                ],
                extra: Extra::new(),
            });
        }
    }
    if source.coin() {
        scenario.frailty = Some(Frailty {
            cv: source.within(0.2, 0.6),
            transitions: vec!["member-gone".to_owned(), "vip-gone".to_owned()],
            extra: Extra::new(),
        });
    }
}

/// Levers of several kinds, among them two moves in one period.
fn strategy(source: &mut Source) -> Strategy {
    let mut levers = Vec::new();
    for (from, to, period) in [
        ("member", "paused", 2),
        ("paused", "vip", 2),
        ("vip", "vip", 4),
    ] {
        let change = Change::Move {
            to: to.to_owned(),
            share: source.known(0.1, 0.7),
            extra: Extra::new(),
        };
        let mut lever = Lever::new(Target::Stage(from.to_owned()), change);
        lever.from = period;
        lever.cost.per_move = source.known(0.0, 5.0);
        levers.push(lever);
    }
    let churn = Target::TransitionProbability("member-gone".to_owned());
    let mut care = Lever::new(churn, Change::Multiply(source.known(0.3, 0.9)));
    care.from = 2;
    care.until = Some(4);
    care.ramp = 2;
    care.cost.once = source.known(0.0, 20.0);
    care.cost.per_move = source.known(0.0, 2.0);
    care.cost.per_customer = Some(PerCustomerCost {
        stage: "vip".to_owned(),
        amount: source.known(0.0, 2.0),
        extra: Extra::new(),
    });
    levers.push(care);
    Strategy {
        levers,
        ..Strategy::new("levers")
    }
}

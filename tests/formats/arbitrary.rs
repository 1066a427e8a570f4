//! Random scenarios that use every field and form. They are well formed, and seldom make sense.

use perennial::codec::story;
use perennial::model;
use perennial::model::decision::{Bound, Direction, Goal, Measure};
use perennial::model::story::{Ask, AskKind, Focus, NumberChange, Page, SHOWS};
use perennial::model::*;
use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;
use serde_json::{Map, Value, json};

/// A source of random parts.
pub struct Source(Xoshiro256PlusPlus);

impl Source {
    pub fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0.random_range(0..end)
    }

    pub fn coin(&mut self) -> bool {
        self.0.random()
    }

    fn pick<T: Clone>(&mut self, among: &[T]) -> T {
        let at = self.below(among.len());
        among[at].clone()
    }

    fn up_to<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let length = self.below(most + 1);
        (0..length).map(|_| make(self)).collect()
    }

    fn some<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut list = vec![make(self)];
        list.extend(self.up_to(most - 1, make));
        list
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.coin() { Some(make(self)) } else { None }
    }

    /// Often a plain number, seldom one that is hard to write.
    fn number(&mut self) -> f64 {
        match self.below(10) {
            0 => 0.0,
            1 => 1.0,
            2 => -0.0,
            3 => self.pick(&[
                5e-324,
                f64::MAX,
                f64::MIN,
                1e15,
                1e21,
                9_007_199_254_740_993.0,
            ]),
            4 | 5 => f64::from(self.0.random_range(-1_000_i32..1_000)),
            6 => loop {
                let number = f64::from_bits(self.0.random());
                if number.is_finite() {
                    break number;
                }
            },
            _ => self.0.random(),
        }
    }

    fn count(&mut self) -> u64 {
        match self.below(4) {
            0 => limits::PEOPLE,
            1 => 0,
            _ => self.0.random_range(0..1_000_000),
        }
    }

    fn id(&mut self) -> String {
        const LETTERS: &[char] = &['a', 'b', 'Z', '0', '9', '_', '-'];
        self.some(8, |source| source.pick(LETTERS))
            .into_iter()
            .collect()
    }

    fn text(&mut self) -> String {
        const LETTERS: &[char] = &[
            'a', ' ', '"', '\\', '/', '\n', '\u{0}', '\u{7f}', 'é', '語', '🙂', '\u{feff}', '<',
            '=', '\u{2028}', '.',
        ];
        self.up_to(12, |source| source.pick(LETTERS))
            .into_iter()
            .collect()
    }

    fn json(&mut self, depth: usize) -> Value {
        match self.below(if depth == 0 { 5 } else { 7 }) {
            0 => Value::Bool(self.coin()),
            1 => json!(self.text()),
            2 => json!(self.number()),
            3 => json!(self.0.random::<u64>()),
            4 => json!(-i64::from(self.0.random::<u32>())),
            5 => Value::Array(self.up_to(3, |source| source.json(depth - 1))),
            _ => Value::Object(self.fields(depth - 1)),
        }
    }

    fn fields(&mut self, depth: usize) -> Map<String, Value> {
        let fields = self.up_to(3, |source| (source.text(), source.json(depth)));
        fields.into_iter().collect()
    }

    /// Unknown fields, by keys that no record has.
    fn extra(&mut self) -> Extra {
        let fields = self.up_to(2, |source| (format!("?{}", source.text()), source.json(2)));
        fields.into_iter().collect()
    }

    fn distribution(&mut self) -> Distribution {
        let (a, b, c) = (self.number(), self.number(), self.number());
        match self.below(9) {
            0 => Distribution::Normal { mean: a, sd: b },
            1 => Distribution::Lognormal { mean: a, sd: b },
            2 => Distribution::Gamma { mean: a, sd: b },
            3 => Distribution::BetaMoments { mean: a, sd: b },
            4 => Distribution::BetaCounts {
                successes: a,
                failures: b,
            },
            5 => Distribution::Uniform { low: a, high: b },
            6 => Distribution::Triangular {
                low: a,
                mode: b,
                high: c,
            },
            7 => Distribution::Pert {
                low: a,
                mode: b,
                high: c,
            },
            _ => Distribution::Range { low: a, high: b },
        }
    }

    fn quantity(&mut self) -> Quantity {
        match self.below(3) {
            0 => Quantity::Uncertain(self.distribution()),
            _ => Quantity::Known(self.number()),
        }
    }

    fn parameter(&mut self) -> Parameter {
        let (a, b, c) = (self.quantity(), self.quantity(), self.quantity());
        match self.below(10) {
            0 => Parameter::ByPeriod(self.some(4, Self::quantity)),
            1 => Parameter::ByTenure(self.some(4, Self::quantity)),
            2 => Parameter::BetaGeometric { alpha: a, beta: b },
            3 => Parameter::BetaDiscreteWeibull {
                alpha: a,
                beta: b,
                c,
            },
            4 => Parameter::DiscreteWeibull { q: a, c },
            5 => Parameter::Orders {
                per_period: a,
                value: b,
                cv: c,
            },
            _ => Parameter::Constant(a),
        }
    }

    fn target(&mut self) -> Target {
        let id = self.id();
        match self.below(12) {
            0 => Target::TransitionProbability(id),
            1 => Target::TransitionRevenue(id),
            2 => Target::TransitionCost(id),
            3 => Target::StageRevenue(id),
            4 => Target::StageCost(id),
            5 => Target::StageExits(id),
            6 => Target::Stage(id),
            7 => Target::ChannelArrivals(id),
            8 => Target::ChannelCost(id),
            9 => Target::ReferralRate(id),
            10 => Target::ReferralCost(id),
            _ => Target::MarketSize,
        }
    }

    fn change(&mut self) -> Change {
        let amount = self.quantity();
        match self.below(6) {
            0 => Change::Set(amount),
            1 => Change::Add(amount),
            2 => Change::Multiply(amount),
            3 => Change::HazardRatio(amount),
            4 => Change::OddsRatio(amount),
            _ => Change::Move {
                to: self.id(),
                share: amount,
                extra: self.extra(),
            },
        }
    }

    fn lever(&mut self) -> Lever {
        let mut lever = Lever::new(self.target(), self.change());
        lever.name = self.text();
        if self.coin() {
            lever.notes = self.text();
            lever.from = self.pick(&[1, 2, 12, u32::MAX]);
            lever.until = self.maybe(|source| source.pick(&[1, 9, u32::MAX]));
            lever.ramp = self.pick(&[0, 3, u32::MAX]);
            lever.segments = self.maybe(|source| source.up_to(3, Self::id));
        }
        if self.coin() {
            lever.intensity = self.number();
            lever.max_intensity = self.number();
            lever.saturation = self.number();
            lever.cost = LeverCost {
                once: self.quantity(),
                per_period: self.quantity(),
                per_move: self.quantity(),
                per_customer: self.maybe(|source| PerCustomerCost {
                    stage: source.id(),
                    amount: source.quantity(),
                    extra: source.extra(),
                }),
                extra: self.extra(),
            };
        }
        lever.extra = self.extra();
        lever
    }

    fn stage(&mut self) -> Stage {
        let kinds = [
            StageKind::Prospect,
            StageKind::Customer,
            StageKind::Dormant,
            StageKind::Lost,
        ];
        let mut stage = Stage::new(self.id(), self.pick(&kinds));
        stage.name = self.text();
        stage.notes = self.text();
        stage.initial = match self.coin() {
            true => Initial::Total(self.count()),
            false => Initial::ByTenure(self.some(4, Self::count)),
        };
        stage.revenue = self.parameter();
        stage.cost = self.parameter();
        stage.sentiment = self.maybe(|source| {
            source.pick(&[
                Sentiment::Promoter,
                Sentiment::Passive,
                Sentiment::Detractor,
            ])
        });
        stage.exits_observed = self.maybe(|source| {
            let counts = source.up_to(3, |source| (source.id(), source.number()));
            let unique: std::collections::BTreeMap<_, _> = counts.into_iter().collect();
            unique.into_iter().collect()
        });
        stage.department = self.text();
        stage.actions = self.text();
        stage.touchpoints = self.text();
        stage.expectation = self.text();
        stage.feedback = self.text();
        stage.voice = self.text();
        stage.contributors = self.up_to(3, Self::text);
        stage.handovers = self.up_to(3, |source| Handover {
            to: source.text(),
            what: source.text(),
            extra: source.extra(),
        });
        stage.expected_by = self.text();
        stage.satisfaction = self.maybe(|source| source.number().abs() % 100.0);
        stage.metric = self.maybe(|source| Metric {
            series: source.text(),
            benchmark: source.maybe(Self::number),
            at_most: source.maybe(Self::coin),
            extra: source.extra(),
        });
        stage.x = self.maybe(Self::number);
        stage.y = self.maybe(Self::number);
        stage.extra = self.extra();
        stage
    }

    fn transition(&mut self) -> Transition {
        let probability = self.parameter();
        let mut transition = Transition::new(self.id(), self.id(), self.id(), probability);
        transition.name = self.text();
        transition.notes = self.text();
        transition.revenue = self.parameter();
        transition.cost = self.parameter();
        transition.bend = self.number();
        transition.extra = self.extra();
        transition
    }

    fn channel(&mut self) -> Channel {
        let arrivals = self.parameter();
        let mut channel = Channel::new(self.id(), self.id(), arrivals);
        channel.name = self.text();
        channel.notes = self.text();
        channel.process = self.pick(&[ArrivalProcess::Poisson, ArrivalProcess::Fixed]);
        channel.seasonality = self.some(4, Self::number);
        channel.cost_per_arrival = self.parameter();
        channel.extra = self.extra();
        channel
    }

    fn referral(&mut self) -> Referral {
        let rate = self.parameter();
        let mut referral = Referral::new(self.id(), self.id(), self.id(), rate);
        referral.name = self.text();
        referral.notes = self.text();
        referral.cost_per_arrival = self.parameter();
        referral.extra = self.extra();
        referral
    }

    fn segment(&mut self) -> Segment {
        Segment {
            id: self.id(),
            name: self.text(),
            notes: self.text(),
            share: self.number(),
            adjust: self.up_to(3, |source| Adjustment {
                target: source.target(),
                change: source.change(),
                extra: source.extra(),
            }),
            extra: self.extra(),
        }
    }

    fn strategy(&mut self) -> Strategy {
        Strategy {
            id: self.id(),
            name: self.text(),
            notes: self.text(),
            color: self.maybe(|source| source.pick(&[1, 5, 8])),
            compare: self.coin(),
            levers: self.up_to(3, Self::lever),
            extra: self.extra(),
        }
    }

    fn settings(&mut self, scenario: &mut Scenario) {
        scenario.clock.start = self.maybe(Self::text);
        scenario.clock.extra = self.extra();
        scenario.money = Money {
            currency: self.text(),
            annual_discount_rate: self.number(),
            accrual: self.pick(&[Accrual::End, Accrual::Start, Accrual::Mid]),
            gross_margin: self.quantity(),
            fixed_cost: self.parameter(),
            extra: self.extra(),
        };
        let engines = [
            EngineKind::Exact,
            EngineKind::Counts,
            EngineKind::Individuals,
        ];
        scenario.run = Run {
            engine: self.pick(&engines),
            replications: self.pick(&[1, 2_000, limits::REPLICATIONS]),
            seed: self.pick(&[0, 1, u64::MAX, 1 << 53, (1 << 53) + 1]),
            draws: self.pick(&[Draws::LowDiscrepancy, Draws::Random]),
            precision: self.maybe(|source| Precision {
                outcome: source.text(),
                tolerance: match source.coin() {
                    true => Tolerance::Relative(source.number()),
                    false => Tolerance::Absolute(source.number()),
                },
                extra: source.extra(),
            }),
            extra: self.extra(),
        };
    }

    /// A whole scenario.
    pub fn scenario(&mut self) -> Scenario {
        let units = [
            PeriodUnit::Day,
            PeriodUnit::Week,
            PeriodUnit::Month,
            PeriodUnit::Quarter,
            PeriodUnit::Year,
        ];
        let mut scenario = Scenario::new(self.pick(&units), self.pick(&[1, 36, limits::PERIODS]));
        scenario.name = self.text();
        scenario.notes = self.text();
        self.settings(&mut scenario);
        scenario.segments = self.up_to(3, Self::segment);
        scenario.stages = self.some(4, Self::stage);
        scenario.transitions = self.up_to(4, Self::transition);
        scenario.channels = self.up_to(2, Self::channel);
        scenario.referrals = self.up_to(2, Self::referral);
        scenario.frailty = self.maybe(|source| Frailty {
            cv: source.number(),
            transitions: source.up_to(3, Self::id),
            extra: source.extra(),
        });
        scenario.market = self.maybe(|source| Market {
            size: source.parameter(),
            extra: source.extra(),
        });
        scenario.events = self.up_to(2, Self::lever);
        scenario.strategies = self.up_to(3, Self::strategy);
        scenario.pinned = self.up_to(3, Self::text);
        scenario.observed = self.up_to(2, |source| Observed {
            series: source.text(),
            name: source.text(),
            notes: source.text(),
            first: source.pick(&[0, 1, limits::PERIODS]),
            values: source.up_to(4, |source| source.maybe(Self::number)),
            extra: source.extra(),
        });
        scenario.decision = Decision {
            outcome: self.text(),
            direction: self.maybe(|source| source.pick(&[Direction::More, Direction::Less])),
            goals: self.up_to(2, Self::goal),
            extra: self.extra(),
        };
        scenario.view = self.maybe(|source| Value::Object(source.fields(3)));
        scenario.story = self.up_to(2, |source| source.json(3));
        scenario.extra = self.extra();
        scenario
    }

    /// Steps of a story, and what is none.
    pub fn story(&mut self) -> Vec<Value> {
        self.up_to(5, |source| match source.below(4) {
            0 => source.json(3),
            _ => story::write(&source.step()),
        })
    }

    /// A step of a story.
    pub fn step(&mut self) -> model::story::Step {
        model::story::Step {
            title: self.text(),
            text: self.text(),
            notes: self.text(),
            page: self.pick(&[Page::Journey, Page::Compare, Page::Flow, Page::People]),
            show: self.pick(&SHOWS),
            series: self.maybe(Self::text),
            focus: self.maybe(|source| {
                let id = source.id();
                source.pick(&[
                    Focus::Stage(id.clone()),
                    Focus::Transition(id.clone()),
                    Focus::Channel(id.clone()),
                    Focus::Referral(id),
                ])
            }),
            strategies: self.up_to(3, Self::id),
            period: self.maybe(|source| source.pick(&[0, 1, limits::PERIODS])),
            changes: self.up_to(2, |source| NumberChange {
                number: source.text(),
                value: source.number(),
                extra: source.extra(),
            }),
            hidden: self.up_to(2, Self::text),
            ask: self.maybe(Self::ask),
            extra: self.extra(),
        }
    }

    fn ask(&mut self) -> Ask {
        Ask {
            kind: self.pick(&[AskKind::Range, AskKind::Choose, AskKind::Draw]),
            question: self.text(),
            series: self.maybe(Self::text),
            outcome: self.maybe(Self::text),
            strategy: self.maybe(Self::id),
            minus: self.maybe(Self::id),
            options: self.up_to(3, Self::id),
            at: self.maybe(|source| source.pick(&[0, 1, limits::PERIODS])),
            from: self.pick(&[0, 6, limits::PERIODS]),
            direction: self.maybe(|source| source.pick(&[Direction::More, Direction::Less])),
            low: self.maybe(Self::number),
            high: self.maybe(Self::number),
            reveal: self.text(),
            extra: self.extra(),
        }
    }

    fn goal(&mut self) -> Goal {
        let key = self.text();
        let value = self.number();
        Goal {
            name: self.text(),
            measure: self.pick(&[Measure::Series(key.clone()), Measure::Outcome(key)]),
            at: self.maybe(|source| source.pick(&[0, 1, limits::PERIODS])),
            bound: self.pick(&[Bound::AtLeast(value), Bound::AtMost(value)]),
            extra: self.extra(),
        }
    }
}

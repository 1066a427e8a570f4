//! Small fixed inputs for pictures: a journey, and results by formula.

use perennial::analysis::results::{
    Comparison, ObservedFit, OutcomeSummary, Quantiles, Results, SeriesSummary, StrategyResult,
};
use perennial::engine::series::{OUTCOMES, Outcome, Series};
use perennial::model::{
    Channel, EngineKind, Observed, PeriodUnit, Referral, Scenario, Sentiment, Stage, StageKind,
    Strategy, Transition,
};
use perennial::text::Language;
use perennial::ui::charts::fan::FanInput;

pub struct Case {
    pub name: &'static str,
    pub widths: &'static [f64],
    pub scenario: Scenario,
    pub exact: Option<Results>,
    pub simulated: Option<Results>,
    series: Series,
    focus: usize,
    cursor: Option<u32>,
    height: f64,
    stale: bool,
    shown: Vec<usize>,
}

impl Case {
    pub fn input(&self, width: f64) -> FanInput<'_> {
        FanInput {
            scenario: &self.scenario,
            exact: self.exact.as_ref(),
            simulated: self.simulated.as_ref(),
            series: self.series,
            strategies: &self.shown,
            focus: self.focus,
            cursor: self.cursor,
            width,
            height: self.height,
            stale: self.stale,
            held: None,
            span: None,
            table: true,
            language: Language::English,
        }
    }
}

const NAMES: [&str; 8] = [
    "Baseline",
    "Care for customers at risk",
    "Loyalty programme",
    "Both together",
    "Welcome calls",
    "Refer a friend",
    "Price cut",
    "Everything at once, for ever",
];

fn scenario(unit: PeriodUnit, periods: u32, strategies: usize) -> Scenario {
    let mut scenario = Scenario::new(unit, periods);
    let mut active = Stage::new("active", StageKind::Customer);
    active.name = "Active".to_owned();
    active.sentiment = Some(Sentiment::Promoter);
    scenario.stages = vec![active, Stage::new("gone", StageKind::Lost)];
    scenario.transitions = vec![Transition::new("churn", "active", "gone", 0.05)];
    scenario.channels = vec![Channel::new("ads", "active", 100.0)];
    scenario.referrals = vec![Referral::new("friends", "active", "active", 0.01)];
    scenario.strategies = (0..strategies)
        .map(|i| {
            let mut strategy = Strategy::new(format!("s{i}"));
            strategy.name = NAMES[i % NAMES.len()].to_owned();
            strategy
        })
        .collect();
    scenario
}

fn quantiles(mean: f64, sd: f64) -> Quantiles {
    [-1.645, -0.674, 0.0, 0.674, 1.645].map(|z| mean + z * sd)
}

/// Results in which every series follows one course: mean and standard deviation by strategy and
/// time as a part of the horizon.
fn results(
    scenario: &Scenario,
    engine: EngineKind,
    course: &dyn Fn(usize, f64) -> (f64, f64),
) -> Results {
    let periods = scenario.clock.periods;
    let counts = engine == EngineKind::Counts;
    let summary = |strategy: usize, series: Series| {
        let first = u32::from(!series.starts_at_zero());
        let scale = match series {
            Series::ChurnRate => 1e-5,
            Series::Nps => 1e-2,
            Series::Referrals => 1e-3,
            Series::Arrivals(_) => 1e-2,
            _ => 1.0,
        };
        let at: Vec<(f64, f64)> = (first..=periods)
            .map(|time| course(strategy, f64::from(time) / f64::from(periods)))
            .collect();
        SeriesSummary {
            mean: at.iter().map(|(mean, _)| mean * scale).collect(),
            sd: (at.iter().filter(|_| counts))
                .map(|(_, sd)| sd * scale)
                .collect(),
            quantiles: (at.iter().filter(|_| counts))
                .map(|(mean, sd)| quantiles(mean * scale, sd * scale))
                .collect(),
        }
    };
    let outcome = |strategy: usize, outcome: Outcome| {
        let (mean, sd) = course(strategy, 1.0);
        let scale = match outcome {
            Outcome::Npv | Outcome::Profit | Outcome::Revenue => 278.0,
            Outcome::Cac => 0.01,
            _ => 1.0,
        };
        OutcomeSummary {
            mean: mean * scale,
            se: counts.then_some(sd * scale / 30.0),
            sd: counts.then_some(sd * scale),
            quantiles: counts.then(|| quantiles(mean * scale, sd * scale)),
            from_chance: None,
            from_parameters: None,
            defined: 1.0,
        }
    };
    Results {
        engine,
        seed: 1,
        replications: 1000,
        digest: String::new(),
        warnings: Vec::new(),
        strategies: scenario
            .strategies
            .iter()
            .enumerate()
            .map(|(position, strategy)| StrategyResult {
                id: strategy.id.clone(),
                series: Series::all(scenario)
                    .into_iter()
                    .map(|series| summary(position, series))
                    .collect(),
                outcomes: OUTCOMES.iter().map(|one| outcome(position, *one)).collect(),
                segments: Vec::new(),
                per_customer: None,
                histories: None,
            })
            .collect(),
        comparison: Comparison {
            outcome: Outcome::Npv,
            strategies: Vec::new(),
        },
        observed: vec![ObservedFit {
            series: Series::Customers,
            values: 20,
            in_band: Some(0),
            within_1_percent: 20,
        }],
    }
}

fn case(
    name: &'static str,
    unit: PeriodUnit,
    periods: u32,
    strategies: usize,
    course: &dyn Fn(usize, f64) -> (f64, f64),
) -> Case {
    let scenario = scenario(unit, periods, strategies);
    Case {
        name,
        widths: &[1000.0],
        exact: Some(results(&scenario, EngineKind::Exact, course)),
        simulated: Some(results(&scenario, EngineKind::Counts, course)),
        series: Series::Customers,
        focus: strategies.min(2) - 1,
        cursor: Some(periods * 2 / 5),
        height: 286.0,
        stale: false,
        shown: (0..strategies).collect(),
        scenario,
    }
}

/// Growth that slows down, as in a subscription.
fn growth(strategy: usize, part: f64) -> (f64, f64) {
    let top = [
        2886.0, 3175.0, 2960.0, 3247.0, 3010.0, 3090.0, 2700.0, 3300.0,
    ][strategy % 8];
    let early = (part * 60.0 - 2.0).max(0.0);
    let part = early / 58.0;
    let mean = top * part * (1.9 - 0.9 * part) * part.sqrt().min(1.0);
    (mean, mean.max(0.0).sqrt() * 4.0)
}

pub fn workspace() -> Case {
    Case {
        widths: &[360.0, 1000.0, 1400.0],
        ..case("workspace", PeriodUnit::Month, 60, 4, &growth)
    }
}

/// Large counts far from zero, with real values and a hair's width of chance.
fn subscribers() -> Case {
    let course = |strategy: usize, part: f64| {
        let dip = libm::cos(part * 9.0) * 1.2e5;
        let lift = if strategy == 1 {
            (part - 0.4).max(0.0) * 1.1e6
        } else {
            0.0
        };
        (14.05e6 + dip + lift, 2_500.0)
    };
    let mut case = case("subscribers", PeriodUnit::Quarter, 20, 2, &course);
    case.scenario.clock.start = Some("2009-12-31".to_owned());
    case.scenario.observed = vec![Observed {
        series: "customers".to_owned(),
        name: String::new(),
        notes: String::new(),
        first: 0,
        values: (0..=20)
            .map(|time| (time != 7).then(|| course(0, f64::from(time) / 20.0).0 - 4e4))
            .collect(),
        extra: Default::default(),
    }];
    Case {
        widths: &[328.0, 1000.0],
        height: 280.0,
        ..case
    }
}

/// Every case: usual ones first, then odd ones.
pub fn cases() -> Vec<Case> {
    let flat = |_: usize, _: f64| (700.0, 0.0);
    let loss = |s: usize, part: f64| (-1e3 - part * 9e4 * (1.0 + s as f64), 4e3 * part);
    let pays_back = |s: usize, part: f64| {
        let at = (part - 0.2) * 1.3;
        ((at * at - 0.05) * 9e4 * (1.0 + s as f64 / 4.0), 9e3 * part)
    };
    let gaps = |s: usize, part: f64| {
        if part < 0.2 || (0.5..0.6).contains(&part) || s == 2 {
            (f64::NAN, f64::NAN)
        } else {
            (1e3 * part, 100.0)
        }
    };
    let nothing = |_: usize, _: f64| (f64::NAN, f64::NAN);
    let zero = |_: usize, _: f64| (0.0, 0.0);
    let wild = |_: usize, part: f64| (100.0 + libm::sin(part * 40_000.0) * 50.0 * part, 20.0);
    let huge = |_: usize, part: f64| (1e300 * part, 1e298);
    let month = PeriodUnit::Month;
    vec![
        workspace(),
        subscribers(),
        Case {
            series: Series::CumulativeDiscountedProfit,
            ..case("profit", month, 60, 3, &pays_back)
        },
        Case {
            simulated: None,
            ..case("exact-only", month, 60, 4, &growth)
        },
        Case {
            exact: None,
            cursor: None,
            ..case("simulated-only", month, 60, 4, &growth)
        },
        Case {
            stale: true,
            ..case("stale", month, 60, 4, &growth)
        },
        case("one-strategy", PeriodUnit::Week, 52, 1, &growth),
        Case {
            widths: &[360.0, 1000.0],
            ..case("eight-strategies", month, 24, 8, &growth)
        },
        Case {
            cursor: Some(24),
            ..case("forty-strategies", month, 24, 40, &growth)
        },
        case("ties", month, 36, 4, &flat),
        Case {
            series: Series::Profit,
            ..case("negative", month, 36, 2, &loss)
        },
        Case {
            series: Series::ChurnRate,
            ..case("gaps", month, 36, 3, &gaps)
        },
        case("undefined", month, 36, 2, &nothing),
        case("zero", month, 36, 2, &zero),
        Case {
            series: Series::Profit,
            ..case("one-period", PeriodUnit::Year, 1, 2, &growth)
        },
        case("ten-thousand-periods", PeriodUnit::Day, 10_000, 2, &wild),
        Case {
            series: Series::Revenue,
            ..case("huge", month, 12, 2, &huge)
        },
    ]
}

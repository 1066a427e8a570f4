//! The whole: a journey, its clock and money, and the strategies to compare.

use super::{
    Channel, Decision, Extra, Frailty, Lever, Market, Observed, Parameter, Quantity, Referral,
    Segment, Stage, Strategy, Transition, limits,
};

/// Length of one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PeriodUnit {
    /// 365 a year.
    Day,
    /// 52 a year.
    Week,
    /// 12 a year.
    Month,
    /// 4 a year.
    Quarter,
    /// 1 a year.
    Year,
}

impl PeriodUnit {
    /// How many there are in a year, for discounting.
    #[must_use]
    pub fn per_year(self) -> f64 {
        match self {
            Self::Day => 365.0,
            Self::Week => 52.0,
            Self::Month => 12.0,
            Self::Quarter => 4.0,
            Self::Year => 1.0,
        }
    }
}

/// The steps of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Clock {
    /// Length of a period.
    pub period: PeriodUnit,
    /// Number of periods, N.
    pub periods: u32,
    /// Date of time 0, `YYYY-MM-DD`; changes no number.
    pub start: Option<String>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// Which customers an amount of a period is counted on, and when it is discounted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Accrual {
    /// Those at the end of the period.
    End,
    /// Those at its start.
    Start,
    /// Half of each.
    Mid,
}

/// What money means in the scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Money {
    /// ISO 4217 code, such as `EUR`.
    pub currency: String,
    /// Annual discount rate, above -1.
    pub annual_discount_rate: f64,
    /// When amounts accrue.
    pub accrual: Accrual,
    /// Part of the revenue that is contribution.
    pub gross_margin: Quantity,
    /// Cost per period whatever happens.
    pub fixed_cost: Parameter,
    /// Unknown fields of the file.
    pub extra: Extra,
}

impl Default for Money {
    fn default() -> Self {
        Self {
            currency: "EUR".to_owned(),
            annual_discount_rate: 0.0,
            accrual: Accrual::End,
            gross_margin: Quantity::Known(1.0),
            fixed_cost: Parameter::default(),
            extra: Extra::new(),
        }
    }
}

/// How the scenario is simulated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EngineKind {
    /// Means by linear recursion.
    Exact,
    /// Counts per stage, drawn.
    Counts,
    /// Single customers.
    Individuals,
}

/// How uncertain numbers are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Draws {
    /// Evenly spread.
    LowDiscrepancy,
    /// Independent.
    Random,
}

/// How exact a precision is asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tolerance {
    /// Standard error as a part of the mean.
    Relative(f64),
    /// Standard error in the outcome's unit.
    Absolute(f64),
}

/// The standard error at which a run may stop.
#[derive(Debug, Clone, PartialEq)]
pub struct Precision {
    /// Key of the outcome.
    pub outcome: String,
    /// The standard error asked for.
    pub tolerance: Tolerance,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// How to run the scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Which engine.
    pub engine: EngineKind,
    /// Number of simulated futures.
    pub replications: u32,
    /// Seed of all random numbers.
    pub seed: u64,
    /// How uncertain numbers are drawn.
    pub draws: Draws,
    /// When to stop early.
    pub precision: Option<Precision>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

impl Default for Run {
    fn default() -> Self {
        Self {
            engine: EngineKind::Counts,
            replications: 1000,
            seed: 1,
            draws: Draws::LowDiscrepancy,
            precision: None,
            extra: Extra::new(),
        }
    }
}

/// A scenario, whole. Every list may be edited freely; validation says what is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What people call it.
    pub name: String,
    /// What it is about, its sources.
    pub notes: String,
    /// The steps of time.
    pub clock: Clock,
    /// What money means.
    pub money: Money,
    /// How to run it.
    pub run: Run,
    /// Kinds of people; empty: everyone is alike.
    pub segments: Vec<Segment>,
    /// States of the journey; at least one.
    pub stages: Vec<Stage>,
    /// Moves between them.
    pub transitions: Vec<Transition>,
    /// Sources of new people.
    pub channels: Vec<Channel>,
    /// Customers bringing in new people.
    pub referrals: Vec<Referral>,
    /// Lasting differences between customers.
    pub frailty: Option<Frailty>,
    /// A limit to the number of people.
    pub market: Option<Market>,
    /// Levers that the world pulls, in every strategy.
    pub events: Vec<Lever>,
    /// What is compared; empty stands for a baseline without levers.
    pub strategies: Vec<Strategy>,
    /// Real values.
    pub observed: Vec<Observed>,
    /// By what strategies are judged.
    pub decision: Decision,
    /// Keys of the numbers that stand as sliders on the front panel, in order (see [`super::pin::Pin`]).
    pub pinned: Vec<String>,
    /// What the app shows; changes no number.
    pub view: Option<serde_json::Value>,
    /// Steps of a story; changes no number.
    pub story: Vec<serde_json::Value>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

impl Scenario {
    /// The palette slot of the strategy at a position, 1 to 8: its own, or that of its position. The first is the baseline's alone.
    #[must_use]
    pub fn slot(&self, position: usize) -> u8 {
        let own = self.strategies.get(position).and_then(|it| it.color);
        own.filter(|slot| (1..=limits::COLORS).contains(slot))
            .unwrap_or_else(|| Self::slot_of_position(position))
    }

    /// The palette slot of a position whose strategy has chosen none.
    #[must_use]
    pub fn slot_of_position(position: usize) -> u8 {
        match position {
            0 => 1,
            // (Less than 8.)
            _ => ((position - 1) % usize::from(limits::COLORS - 1)) as u8 + 2,
        }
    }

    /// An empty scenario with every default: valid once it has a stage.
    #[must_use]
    pub fn new(period: PeriodUnit, periods: u32) -> Self {
        Self {
            name: String::new(),
            notes: String::new(),
            clock: Clock {
                period,
                periods,
                start: None,
                extra: Extra::new(),
            },
            money: Money::default(),
            run: Run::default(),
            segments: Vec::new(),
            stages: Vec::new(),
            transitions: Vec::new(),
            channels: Vec::new(),
            referrals: Vec::new(),
            frailty: None,
            market: None,
            events: Vec::new(),
            strategies: Vec::new(),
            observed: Vec::new(),
            decision: Decision::default(),
            pinned: Vec::new(),
            view: None,
            story: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// Position of a stage by id.
    #[must_use]
    pub fn stage_index(&self, id: &str) -> Option<usize> {
        self.stages.iter().position(|stage| stage.id == id)
    }

    /// Position of a transition by id.
    #[must_use]
    pub fn transition_index(&self, id: &str) -> Option<usize> {
        self.transitions
            .iter()
            .position(|transition| transition.id == id)
    }

    /// Position of a channel by id.
    #[must_use]
    pub fn channel_index(&self, id: &str) -> Option<usize> {
        self.channels.iter().position(|channel| channel.id == id)
    }

    /// Position of a referral by id.
    #[must_use]
    pub fn referral_index(&self, id: &str) -> Option<usize> {
        self.referrals.iter().position(|referral| referral.id == id)
    }
}

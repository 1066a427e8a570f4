//! Labels and help of a scenario's fields, the same in inspector, forms and problems.

use super::{Language, en, es};
use crate::model::{Accrual, ArrivalProcess, ChangeKind, EngineKind, Sentiment, StageKind};

/// What a stage's customers may be said to be, in the order in which it is offered.
pub const SENTIMENTS: [Option<Sentiment>; 4] = [
    None,
    Some(Sentiment::Promoter),
    Some(Sentiment::Passive),
    Some(Sentiment::Detractor),
];

/// A field of a scenario that a person sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// Name of anything.
    Name,
    /// `clock.period`.
    Period,
    /// `clock.periods`.
    Periods,
    /// `clock.start`.
    Start,
    /// `money.currency`.
    Currency,
    /// `money.annual_discount_rate`.
    DiscountRate,
    /// `money.accrual`.
    Accrual,
    /// `money.gross_margin`.
    GrossMargin,
    /// `money.fixed_cost`.
    FixedCost,
    /// `run.engine`.
    Engine,
    /// `run.replications`.
    Replications,
    /// `run.seed`.
    Seed,
    /// `stages[].kind`.
    StageKind,
    /// `stages[].initial`.
    Initial,
    /// `stages[].revenue`.
    StageRevenue,
    /// `stages[].cost`.
    StageCost,
    /// `stages[].sentiment`.
    Sentiment,
    /// `stages[].feedback`.
    Feedback,
    /// `transitions[].from`, `referrals[].from`.
    From,
    /// `transitions[].to`, `referrals[].to`.
    To,
    /// `transitions[].probability`.
    Probability,
    /// `transitions[].revenue`.
    MoveRevenue,
    /// `transitions[].cost`.
    MoveCost,
    /// `channels[].entry`.
    Entry,
    /// `channels[].arrivals`.
    Arrivals,
    /// `channels[].process`.
    Process,
    /// `channels[].seasonality`.
    Seasonality,
    /// `channels[].cost_per_arrival`, `referrals[].cost_per_arrival`.
    CostPerArrival,
    /// `referrals[].rate`.
    ReferralRate,
    /// `market.size`.
    MarketSize,
    /// `segments[].share`.
    SegmentShare,
    /// `strategies[].levers[].change`.
    LeverChange,
    /// `strategies[].levers[].from`.
    LeverFrom,
    /// `strategies[].levers[].until`.
    LeverUntil,
    /// `strategies[].levers[].ramp`.
    LeverRamp,
    /// `strategies[].levers[].intensity`.
    LeverIntensity,
    /// `strategies[].levers[].max_intensity`.
    LeverMaxIntensity,
    /// `strategies[].levers[].saturation`.
    LeverSaturation,
    /// `strategies[].levers[].cost.once`.
    LeverCostOnce,
    /// `strategies[].levers[].cost.per_period`.
    LeverCostPerPeriod,
    /// `strategies[].levers[].cost.per_move`.
    LeverCostPerMove,
    /// `strategies[].levers[].cost.per_customer`.
    LeverCostPerCustomer,
    /// `frailty.cv`.
    FrailtySpread,
    /// `observed[].first`.
    ObservedFirst,
    /// `run.precision.relative` or `absolute`.
    StandardError,
}

/// A value of a field that is chosen from a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Kind of a stage.
    Stage(StageKind),
    /// How customers speak of us.
    Sentiment(Option<Sentiment>),
    /// When amounts accrue.
    Accrual(Accrual),
    /// How arrivals vary.
    Process(ArrivalProcess),
    /// Which engine.
    Engine(EngineKind),
}

/// The short name of a field, for its label.
#[must_use]
pub fn label(language: Language, field: Field) -> &'static str {
    match language {
        Language::English => en::fields::label(field),
        Language::Spanish => es::fields::label(field),
    }
}

/// What a field means, in a sentence.
#[must_use]
pub fn help(language: Language, field: Field) -> &'static str {
    match language {
        Language::English => en::fields::help(field),
        Language::Spanish => es::fields::help(field),
    }
}

/// A value to choose.
#[must_use]
pub fn choice(language: Language, choice: Choice) -> &'static str {
    match language {
        Language::English => en::fields::choice(choice),
        Language::Spanish => es::fields::choice(choice),
    }
}

/// A kind of change to choose.
#[must_use]
pub fn change(language: Language, kind: ChangeKind) -> &'static str {
    match language {
        Language::English => en::fields::change(kind),
        Language::Spanish => es::fields::change(kind),
    }
}

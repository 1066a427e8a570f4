//! The numbers of a scenario by their keys: what each is, and the edit that makes it another.

use crate::app::edit::{Edit, LeverEdit, LeverPlace, MoneyEdit, lever, parameter};
use crate::model::{Initial, Parameter, Pin, Quantity, Scenario, Target};

/// The number that a key stands for: of an uncertain one its middle, of a table its first value.
#[must_use]
pub fn value(scenario: &Scenario, pin: &Pin) -> Option<f64> {
    let of_lever = |id: &str, at: usize| {
        let place = LeverPlace::Strategy(id.to_owned(), at);
        lever(scenario, &place)
    };
    let value = match pin {
        Pin::Parameter(target) => first(parameter(scenario, target)?)?,
        Pin::Amount(id, at) => of_lever(id, *at)?.change.amount().center(),
        Pin::Intensity(id, at) => of_lever(id, *at)?.intensity,
        Pin::Initial(id) => {
            let stage = scenario.stages.get(scenario.stage_index(id)?)?;
            stage.initial.total() as f64
        }
        Pin::GrossMargin => scenario.money.gross_margin.center(),
        Pin::FixedCost => first(&scenario.money.fixed_cost)?,
    };
    value.is_finite().then_some(value)
}

/// The edit that makes a number another one.
#[must_use]
pub fn edit(pin: &Pin, value: f64) -> Edit {
    let known = Quantity::Known(value);
    let of_lever = |id: &str, at: usize, edit: LeverEdit| {
        Edit::Lever(LeverPlace::Strategy(id.to_owned(), at), edit)
    };
    match pin {
        Pin::Parameter(target) => Edit::Parameter(target.clone(), Parameter::number(value)),
        Pin::Amount(id, at) => of_lever(id, *at, LeverEdit::Amount(known)),
        Pin::Intensity(id, at) => of_lever(id, *at, LeverEdit::Intensity(value)),
        // What does not fit becomes the nearest that does, and validation says so.
        Pin::Initial(id) => {
            Edit::Initial(id.clone(), Initial::Total(value.max(0.0).round() as u64))
        }
        Pin::GrossMargin => Edit::Money(MoneyEdit::GrossMargin(known)),
        Pin::FixedCost => Edit::Money(MoneyEdit::FixedCost(Parameter::number(value))),
    }
}

/// The edit that makes a number what it is in another scenario, whatever its form.
#[must_use]
pub fn as_in(pin: &Pin, other: &Scenario) -> Option<Edit> {
    let of_lever = |id: &str, at: usize| {
        let place = LeverPlace::Strategy(id.to_owned(), at);
        Some((lever(other, &place)?, place))
    };
    Some(match pin {
        Pin::Parameter(target) => {
            Edit::Parameter(target.clone(), parameter(other, target)?.clone())
        }
        Pin::Amount(id, at) => {
            let (lever, place) = of_lever(id, *at)?;
            Edit::Lever(place, LeverEdit::Amount(*lever.change.amount()))
        }
        Pin::Intensity(id, at) => {
            let (lever, place) = of_lever(id, *at)?;
            Edit::Lever(place, LeverEdit::Intensity(lever.intensity))
        }
        Pin::Initial(id) => {
            let stage = other.stages.get(other.stage_index(id)?)?;
            Edit::Initial(id.clone(), stage.initial.clone())
        }
        Pin::GrossMargin => Edit::Money(MoneyEdit::GrossMargin(other.money.gross_margin)),
        Pin::FixedCost => Edit::Money(MoneyEdit::FixedCost(other.money.fixed_cost.clone())),
    })
}

/// Every number of a scenario that has a key.
#[must_use]
pub fn all(scenario: &Scenario) -> Vec<Pin> {
    let mut pins = Vec::new();
    for it in &scenario.transitions {
        pins.push(Pin::Parameter(Target::TransitionProbability(it.id.clone())));
        pins.push(Pin::Parameter(Target::TransitionRevenue(it.id.clone())));
        pins.push(Pin::Parameter(Target::TransitionCost(it.id.clone())));
    }
    for it in &scenario.stages {
        pins.push(Pin::Initial(it.id.clone()));
        pins.push(Pin::Parameter(Target::StageRevenue(it.id.clone())));
        pins.push(Pin::Parameter(Target::StageCost(it.id.clone())));
    }
    for it in &scenario.channels {
        pins.push(Pin::Parameter(Target::ChannelArrivals(it.id.clone())));
        pins.push(Pin::Parameter(Target::ChannelCost(it.id.clone())));
    }
    for it in &scenario.referrals {
        pins.push(Pin::Parameter(Target::ReferralRate(it.id.clone())));
        pins.push(Pin::Parameter(Target::ReferralCost(it.id.clone())));
    }
    if scenario.market.is_some() {
        pins.push(Pin::Parameter(Target::MarketSize));
    }
    for strategy in &scenario.strategies {
        for at in 0..strategy.levers.len() {
            pins.push(Pin::Amount(strategy.id.clone(), at));
            pins.push(Pin::Intensity(strategy.id.clone(), at));
        }
    }
    pins.extend([Pin::GrossMargin, Pin::FixedCost]);
    pins
}

/// The numbers that are others than in another scenario, where only numbers are.
#[must_use]
pub fn changed(now: &Scenario, was: &Scenario) -> Vec<(Pin, f64)> {
    let changed = all(now)
        .into_iter()
        .filter_map(|pin| Some((value(now, &pin)?, value(was, &pin)?, pin)));
    changed
        .filter(|(now, was, _)| now.to_bits() != was.to_bits())
        .map(|(now, _, pin)| (pin, now))
        .collect()
}

fn first(parameter: &Parameter) -> Option<f64> {
    parameter.quantities().first().map(|value| value.center())
}

//! Where a lever stands, and the changes of one.

use super::find::strategy_mut;
use crate::model::{Change, Lever, PerCustomerCost, Quantity, Scenario, Target};

/// Where a lever stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum LeverPlace {
    /// In a strategy (by id), at a position.
    Strategy(String, usize),
    /// Among the events, at a position.
    Event(usize),
}

/// A change of one field of a lever.
#[derive(Debug, Clone, PartialEq)]
pub enum LeverEdit {
    /// The number that the change is made by, keeping how.
    Amount(Quantity),
    /// How, with its number.
    Change(Change),
    /// What is changed.
    Target(Target),
    /// First period.
    From(u32),
    /// Last period; `None`: the end.
    Until(Option<u32>),
    /// Periods until the full effect.
    Ramp(u32),
    /// Ids of the segments; `None`: all.
    Segments(Option<Vec<String>>),
    /// How hard it is pulled.
    Intensity(f64),
    /// How hard it can be pulled.
    MaxIntensity(f64),
    /// Diminishing returns.
    Saturation(f64),
    /// Cost once.
    CostOnce(Quantity),
    /// Cost per period.
    CostPerPeriod(Quantity),
    /// Cost per move.
    CostPerMove(Quantity),
    /// Cost per customer of a stage.
    CostPerCustomer(Option<PerCustomerCost>),
    /// All of it.
    Whole(Box<Lever>),
}

impl LeverEdit {
    pub(super) fn apply(self, lever: &mut Lever) {
        match self {
            Self::Amount(amount) => *amount_mut(&mut lever.change) = amount,
            Self::Change(change) => lever.change = change,
            Self::Target(target) => lever.target = target,
            Self::From(period) => {
                lever.from = period;
                // A window that begins later than it ended ends where it begins.
                lever.until = lever.until.map(|until| until.max(period));
            }
            Self::Until(period) => lever.until = period,
            Self::Ramp(periods) => lever.ramp = periods,
            Self::Segments(segments) => lever.segments = segments,
            Self::Intensity(intensity) => lever.intensity = intensity,
            Self::MaxIntensity(intensity) => lever.max_intensity = intensity,
            Self::Saturation(saturation) => lever.saturation = saturation,
            Self::CostOnce(cost) => lever.cost.once = cost,
            Self::CostPerPeriod(cost) => lever.cost.per_period = cost,
            Self::CostPerMove(cost) => lever.cost.per_move = cost,
            Self::CostPerCustomer(cost) => lever.cost.per_customer = cost,
            Self::Whole(whole) => *lever = *whole,
        }
    }
}

/// The lever at a place.
#[must_use]
pub fn lever<'a>(scenario: &'a Scenario, place: &LeverPlace) -> Option<&'a Lever> {
    match place {
        LeverPlace::Strategy(id, position) => scenario
            .strategies
            .iter()
            .find(|strategy| strategy.id == *id)?
            .levers
            .get(*position),
        LeverPlace::Event(position) => scenario.events.get(*position),
    }
}

pub(super) fn lever_mut<'a>(
    scenario: &'a mut Scenario,
    place: &LeverPlace,
) -> Option<&'a mut Lever> {
    match place {
        LeverPlace::Strategy(id, position) => strategy_mut(scenario, id)?.levers.get_mut(*position),
        LeverPlace::Event(position) => scenario.events.get_mut(*position),
    }
}

fn amount_mut(change: &mut Change) -> &mut Quantity {
    match change {
        Change::Set(amount)
        | Change::Add(amount)
        | Change::Multiply(amount)
        | Change::HazardRatio(amount)
        | Change::OddsRatio(amount)
        | Change::Move { share: amount, .. } => amount,
    }
}

#[cfg(test)]
mod tests {
    use super::LeverEdit;
    use crate::model::{Change, Lever, Target};

    #[test]
    fn a_window_that_begins_after_its_end_ends_where_it_begins() {
        let mut lever = Lever::new(Target::MarketSize, Change::Add(1.0.into()));
        lever.until = Some(10);
        LeverEdit::From(14).apply(&mut lever);
        assert_eq!((lever.from, lever.until), (14, Some(14)));
        LeverEdit::From(3).apply(&mut lever);
        assert_eq!((lever.from, lever.until), (3, Some(14)));
        lever.until = None;
        LeverEdit::From(20).apply(&mut lever);
        assert_eq!(lever.until, None);
    }
}

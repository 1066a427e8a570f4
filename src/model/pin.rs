//! A number that stands as a slider on the front panel, by the key that a file has for it.

use std::fmt;

use super::{Lever, Scenario, Target};

/// What is pinned.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Pin {
    /// A parameter of the journey, by the words of a lever's target: `transition:churn.probability`.
    Parameter(Target),
    /// The amount of a strategy's lever, by id and position: `lever:care.0.amount`.
    Amount(String, usize),
    /// The intensity of a strategy's lever: `lever:care.0.intensity`.
    Intensity(String, usize),
    /// The people in a stage (by id) at time 0: `initial:member`.
    Initial(String),
    /// `money.gross_margin`.
    GrossMargin,
    /// `money.fixed_cost`.
    FixedCost,
}

impl Pin {
    /// Reads a key; `None` where it names no number.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        match key {
            "money.gross_margin" => return Some(Self::GrossMargin),
            "money.fixed_cost" => return Some(Self::FixedCost),
            _ => {}
        }
        if let Some(id) = key.strip_prefix("initial:") {
            return Some(Self::Initial(id.to_owned()));
        }
        let Some(rest) = key.strip_prefix("lever:") else {
            return Target::parse(key)
                .filter(|target| target.kind().is_some())
                .filter(|target| !matches!(target, Target::StageExits(_)))
                .map(Self::Parameter);
        };
        let mut parts = rest.split('.');
        let id = parts.next()?.to_owned();
        let position = parts.next()?.parse().ok()?;
        match (parts.next()?, parts.next()) {
            ("amount", None) => Some(Self::Amount(id, position)),
            ("intensity", None) => Some(Self::Intensity(id, position)),
            _ => None,
        }
    }

    /// The strategy (by id) and position of the lever, where a lever's number is pinned.
    #[must_use]
    pub fn lever(&self) -> Option<(&str, usize)> {
        match self {
            Self::Amount(id, position) | Self::Intensity(id, position) => Some((id, *position)),
            _ => None,
        }
    }

    /// Whether the scenario has it.
    #[must_use]
    pub fn is_in(&self, scenario: &Scenario) -> bool {
        match self {
            Self::Parameter(target) => target.parameter(scenario).is_some(),
            Self::Amount(id, position) | Self::Intensity(id, position) => {
                lever(scenario, id, *position).is_some()
            }
            Self::Initial(id) => scenario.stage_index(id).is_some(),
            Self::GrossMargin | Self::FixedCost => true,
        }
    }
}

fn lever<'a>(scenario: &'a Scenario, id: &str, position: usize) -> Option<&'a Lever> {
    let strategy = scenario.strategies.iter().find(|it| it.id == id)?;
    strategy.levers.get(position)
}

impl fmt::Display for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Parameter(target) => target.fmt(f),
            Self::Amount(id, position) => write!(f, "lever:{id}.{position}.amount"),
            Self::Intensity(id, position) => write!(f, "lever:{id}.{position}.intensity"),
            Self::Initial(id) => write!(f, "initial:{id}"),
            Self::GrossMargin => f.write_str("money.gross_margin"),
            Self::FixedCost => f.write_str("money.fixed_cost"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Change, PeriodUnit, Quantity, Stage, StageKind, Strategy};

    #[test]
    fn keys_read_back() {
        for key in [
            "transition:churn.probability",
            "stage:member.cost",
            "market.size",
            "lever:care.0.amount",
            "lever:care.12.intensity",
            "initial:member",
            "money.gross_margin",
            "money.fixed_cost",
        ] {
            assert_eq!(Pin::parse(key).unwrap().to_string(), key);
        }
        for key in [
            "",
            "stage:member",
            "stage:a.exits",
            "lever:care.amount",
            "lever:care.x.amount",
            "lever:a.0.cost",
        ] {
            assert_eq!(Pin::parse(key), None, "{key}");
        }
    }

    #[test]
    fn what_is_not_there_is_not_in_it() {
        let mut scenario = Scenario::new(PeriodUnit::Month, 1);
        scenario.stages.push(Stage::new("a", StageKind::Customer));
        let mut care = Strategy::new("care");
        care.levers.push(Lever::new(
            Target::StageCost("a".into()),
            Change::Add(Quantity::Known(1.0)),
        ));
        scenario.strategies.push(care);
        let is_in = |key: &str| Pin::parse(key).unwrap().is_in(&scenario);
        assert!(is_in("stage:a.cost") && is_in("lever:care.0.amount") && is_in("initial:a"));
        assert!(!is_in("stage:b.cost") && !is_in("lever:care.1.amount") && !is_in("market.size"));
        assert!(!is_in("initial:b") && is_in("money.fixed_cost"));
    }
}

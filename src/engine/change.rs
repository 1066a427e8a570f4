//! Levers, events and a segment's adjustments, with targets resolved and windows laid out.

use super::structure::{Structure, unknown};
use super::tables::number;
use crate::model::{Change, ItemKind, Lever, Path, Problem, ProblemKind, Scenario, Target};

/// A target by position. Exits by their place among [`Structure::exits`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Exit(usize),
    StageExits(usize),
    ExitRevenue(usize),
    ExitCost(usize),
    StageRevenue(usize),
    StageCost(usize),
    Arrivals(usize),
    ChannelCost(usize),
    Rate(usize),
    ReferralCost(usize),
    MarketSize,
    Stage(usize),
}

/// Which table a target is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    Hazards,
    Amounts,
    Inflows,
    None,
}

impl Place {
    pub fn group(self) -> Group {
        match self {
            Self::Exit(_) | Self::StageExits(_) => Group::Hazards,
            Self::ExitRevenue(_)
            | Self::ExitCost(_)
            | Self::StageRevenue(_)
            | Self::StageCost(_)
            | Self::ChannelCost(_)
            | Self::ReferralCost(_) => Group::Amounts,
            Self::Arrivals(_) | Self::Rate(_) | Self::MarketSize => Group::Inflows,
            Self::Stage(_) => Group::None,
        }
    }
}

/// How a number changes at full effect.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Operation {
    Set(f64),
    Add(f64),
    Multiply(f64),
    HazardRatio(f64),
    OddsRatio(f64),
    /// A share of the stage's customers moves to this stage.
    Move {
        to: usize,
        share: f64,
    },
}

impl Operation {
    /// The changed number, with a part `w` of the effect.
    pub fn apply(self, x: f64, w: f64) -> f64 {
        if w == 0.0 {
            return x;
        }
        match self {
            Self::Set(a) if w == 1.0 => a,
            Self::Set(a) => x + w * (a - x),
            Self::Add(a) => x + w * a,
            Self::Multiply(a) => x * power(a, w),
            Self::HazardRatio(a) => 1.0 - libm::pow(1.0 - x, power(a, w)),
            Self::OddsRatio(a) => {
                let raised = x * power(a, w);
                let all = raised + (1.0 - x);
                if all > 0.0 { raised / all } else { x }
            }
            Self::Move { .. } => x,
        }
    }
}

/// a^w; a itself at w = 1. A negative factor has no real power in between: there, its part is taken
/// in a straight line from 1.
fn power(a: f64, w: f64) -> f64 {
    if w == 1.0 {
        a
    } else if a < 0.0 {
        1.0 + w * (a - 1.0)
    } else {
        libm::pow(a, w)
    }
}

/// One change with its window and costs.
#[derive(Debug, Clone)]
pub(crate) struct Applied {
    pub place: Place,
    pub operation: Operation,
    pub from: usize,
    /// Last period, within the horizon.
    pub until: usize,
    ramp: usize,
    /// Part of the effect once the ramp is over.
    pub strength: f64,
    /// Which segments it acts on.
    pub segments: Vec<bool>,
    pub once: f64,
    pub per_period: f64,
    pub per_move: f64,
    /// Stage and amount.
    pub per_customer: Option<(usize, f64)>,
}

impl Applied {
    /// A segment's adjustment: for ever, in full, for that segment.
    pub fn adjustment(
        place: Place,
        change: &Change,
        segment: usize,
        structure: &Structure,
    ) -> Self {
        let mut segments = vec![false; structure.segments()];
        segments[segment] = true;
        Self {
            place,
            operation: operation(change, 0),
            from: 1,
            until: structure.periods,
            ramp: 0,
            strength: 1.0,
            segments,
            once: 0.0,
            per_period: 0.0,
            per_move: 0.0,
            per_customer: None,
        }
    }

    /// A lever or an event.
    pub fn lever(
        lever: &Lever,
        path: &Path,
        scenario: &Scenario,
        structure: &Structure,
    ) -> Result<Self, Problem> {
        let place = resolve(&lever.target, &path.key("target"), scenario, structure)?;
        let to = match &lever.change {
            Change::Move { to, .. } => {
                let path = path.key("change").key("move").key("to");
                stage(to, &path, scenario)?
            }
            _ => 0,
        };
        let per_customer = match &lever.cost.per_customer {
            Some(cost) => {
                let path = path.key("cost").key("per_customer").key("stage");
                let amount = lever.intensity * number(&cost.amount);
                Some((stage(&cost.stage, &path, scenario)?, amount))
            }
            None => None,
        };
        let last = lever
            .until
            .map_or(structure.periods, |until| until as usize);
        Ok(Self {
            place,
            operation: operation(&lever.change, to),
            from: (lever.from as usize).max(1),
            until: last.min(structure.periods),
            ramp: lever.ramp as usize,
            strength: strength(lever.intensity, lever.saturation),
            segments: mask(lever, path, scenario, structure)?,
            once: lever.intensity * number(&lever.cost.once),
            per_period: lever.intensity * number(&lever.cost.per_period),
            per_move: lever.intensity * number(&lever.cost.per_move),
            per_customer,
        })
    }

    pub fn is_active(&self, period: usize) -> bool {
        (self.from..=self.until).contains(&period)
    }

    /// Part of the effect in period k; 0 outside the window.
    pub fn effect(&self, period: usize) -> f64 {
        if !self.is_active(period) {
            return 0.0;
        }
        let part = if self.ramp == 0 {
            1.0
        } else {
            ((period - self.from + 1) as f64 / self.ramp as f64).min(1.0)
        };
        self.strength * part
    }

    /// Periods in which the effect differs from the period before.
    pub fn effect_changes(&self) -> impl Iterator<Item = usize> + use<> {
        let ramped = self.from + self.ramp.max(1);
        (self.from..ramped.min(self.until + 1)).chain([self.until + 1])
    }
}

fn operation(change: &Change, to: usize) -> Operation {
    let amount = number(change.amount());
    match change {
        Change::Set(_) => Operation::Set(amount),
        Change::Add(_) => Operation::Add(amount),
        Change::Multiply(_) => Operation::Multiply(amount),
        Change::HazardRatio(_) => Operation::HazardRatio(amount),
        Change::OddsRatio(_) => Operation::OddsRatio(amount),
        Change::Move { .. } => Operation::Move { to, share: amount },
    }
}

/// The part of the effect at this intensity, with diminishing returns where saturation is above 0.
fn strength(intensity: f64, saturation: f64) -> f64 {
    if saturation > 0.0 {
        libm::expm1(-saturation * intensity) / libm::expm1(-saturation)
    } else {
        intensity
    }
}

fn mask(
    lever: &Lever,
    path: &Path,
    scenario: &Scenario,
    structure: &Structure,
) -> Result<Vec<bool>, Problem> {
    let Some(ids) = &lever.segments else {
        return Ok(vec![true; structure.segments()]);
    };
    let mut mask = vec![false; structure.segments()];
    for (i, id) in ids.iter().enumerate() {
        let position = scenario.segments.iter().position(|item| item.id == *id);
        let Some(position) = position else {
            let path = path.key("segments").index(i);
            return Err(unknown(ItemKind::Segment, id, &path));
        };
        mask[position] = true;
    }
    Ok(mask)
}

fn stage(id: &str, path: &Path, scenario: &Scenario) -> Result<usize, Problem> {
    let position = scenario.stage_index(id);
    position.ok_or_else(|| unknown(ItemKind::Stage, id, path))
}

/// The place of a target.
pub(crate) fn resolve(
    target: &Target,
    path: &Path,
    scenario: &Scenario,
    structure: &Structure,
) -> Result<Place, Problem> {
    let exit = |id: &str| {
        let position = scenario.transition_index(id);
        let position = position.ok_or_else(|| unknown(ItemKind::Transition, id, path))?;
        Ok(structure.exit_of_transition[position])
    };
    let stage = |id: &str| stage(id, path, scenario);
    let channel = |id: &str| {
        let position = scenario.channel_index(id);
        position.ok_or_else(|| unknown(ItemKind::Channel, id, path))
    };
    let referral = |id: &str| {
        let position = scenario.referral_index(id);
        position.ok_or_else(|| unknown(ItemKind::Referral, id, path))
    };
    Ok(match target {
        Target::TransitionProbability(id) => Place::Exit(exit(id)?),
        Target::TransitionRevenue(id) => Place::ExitRevenue(exit(id)?),
        Target::TransitionCost(id) => Place::ExitCost(exit(id)?),
        Target::StageRevenue(id) => Place::StageRevenue(stage(id)?),
        Target::StageCost(id) => Place::StageCost(stage(id)?),
        Target::StageExits(id) => Place::StageExits(stage(id)?),
        Target::Stage(id) => Place::Stage(stage(id)?),
        Target::ChannelArrivals(id) => Place::Arrivals(channel(id)?),
        Target::ChannelCost(id) => Place::ChannelCost(channel(id)?),
        Target::ReferralRate(id) => Place::Rate(referral(id)?),
        Target::ReferralCost(id) => Place::ReferralCost(referral(id)?),
        Target::MarketSize if scenario.market.is_some() => Place::MarketSize,
        Target::MarketSize => {
            return Err(Problem {
                path: path.clone(),
                kind: ProblemKind::NoMarket,
            });
        }
    })
}

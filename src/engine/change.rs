//! Levers, events and a segment's adjustments, with targets resolved and windows laid out.

use super::number::Number;
use super::reader::Reader;
use super::structure::{Structure, unknown};
use crate::model::descriptor::LEVER_COST;
use crate::model::{
    Change, ChangeKind, ItemKind, Lever, Path, Problem, ProblemKind, Scenario, Target,
};

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

/// How a number changes by an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    Set,
    Add,
    Multiply,
    HazardRatio,
    OddsRatio,
    /// The amount is the share of the stage's customers that moves to this stage.
    Move {
        to: usize,
    },
}

impl Operation {
    /// The number after a change by `a`, with a part `w` of the effect. It may be outside what the
    /// parameter allows; of finite numbers it is never NaN.
    pub fn apply(self, x: f64, a: f64, w: f64) -> f64 {
        if w == 0.0 {
            return x;
        }
        match self {
            Self::Set if w == 1.0 => a,
            Self::Set => x + w * (a - x),
            Self::Add => x + w * a,
            Self::Multiply => x * power(a, w),
            Self::HazardRatio => 1.0 - libm::pow(1.0 - x, power(a, w)),
            Self::OddsRatio => {
                let raised = x * power(a, w);
                let all = raised + (1.0 - x);
                if all > 0.0 { raised / all } else { x }
            }
            Self::Move { .. } => x,
        }
    }
}

/// a^w, at most the largest number; a itself at w = 1. A negative factor has no real power in between:
/// there, its part is taken in a straight line from 1.
fn power(a: f64, w: f64) -> f64 {
    if w == 1.0 {
        a
    } else if a < 0.0 {
        1.0 + w * (a - 1.0)
    } else {
        libm::pow(a, w).min(f64::MAX)
    }
}

/// One change with its window and costs.
#[derive(Debug, Clone)]
pub(crate) struct Applied {
    pub place: Place,
    pub operation: Operation,
    pub amount: Number,
    pub from: usize,
    /// Last period, within the horizon.
    pub until: usize,
    ramp: usize,
    /// Part of the effect once the ramp is over.
    pub strength: f64,
    /// Which segments it acts on.
    pub segments: Vec<bool>,
    pub costs: Costs,
}

/// What a change costs.
#[derive(Debug, Clone)]
pub(crate) struct Costs {
    /// What all costs are multiplied by.
    intensity: f64,
    once: Number,
    per_period: Number,
    per_move: Number,
    /// Stage and amount.
    per_customer: Option<(usize, Number)>,
}

impl Costs {
    const NONE: Self = Self {
        intensity: 0.0,
        once: Number::ZERO,
        per_period: Number::ZERO,
        per_move: Number::ZERO,
        per_customer: None,
    };

    pub fn once(&self, draw: &[f64]) -> f64 {
        self.intensity * self.once.of(draw)
    }

    pub fn per_period(&self, draw: &[f64]) -> f64 {
        self.intensity * self.per_period.of(draw)
    }

    pub fn per_move(&self, draw: &[f64]) -> f64 {
        self.intensity * self.per_move.of(draw)
    }

    /// Stage whose customers cost, and what each of them costs in a period; `None` where nothing goes by customer.
    pub fn per_customer(&self, draw: &[f64]) -> Option<(usize, f64)> {
        let (stage, amount) = self.per_customer?;
        Some((stage, self.intensity * amount.of(draw)))
    }

    /// Whether it depends on how many customers or moves there are, in any draw.
    pub fn is_counted(&self) -> bool {
        self.per_customer.is_some() || !self.per_move.is_zero()
    }

    /// Whether a cost of customers or moves differs from draw to draw.
    pub fn is_counted_drawn(&self) -> bool {
        let per_customer = self
            .per_customer
            .is_some_and(|(_, amount)| amount.is_drawn());
        per_customer || self.per_move.is_drawn()
    }

    /// Whether a cost once or per period differs from draw to draw.
    pub fn is_lump_drawn(&self) -> bool {
        self.once.is_drawn() || self.per_period.is_drawn()
    }
}

impl Applied {
    /// A segment's adjustment: for ever, in full, for that segment.
    pub fn adjustment(
        place: Place,
        change: &Change,
        amount: Number,
        segment: usize,
        structure: &Structure,
    ) -> Self {
        let mut segments = vec![false; structure.segments()];
        segments[segment] = true;
        Self {
            place,
            operation: operation(change.kind(), 0),
            amount,
            from: 1,
            until: structure.periods,
            ramp: 0,
            strength: 1.0,
            segments,
            costs: Costs::NONE,
        }
    }

    /// A lever or an event.
    ///
    /// # Errors
    /// What it names that is not there, or a number of it that cannot be simulated.
    pub fn lever(
        lever: &Lever,
        path: &Path,
        scenario: &Scenario,
        structure: &Structure,
        reader: &mut Reader,
    ) -> Result<Self, Problem> {
        let (target, change) = (&lever.target, &lever.change);
        let place = resolve(target, &path.key("target"), scenario, structure)?;
        let to = match change {
            Change::Move { to, .. } => {
                let path = path.key("change").key("move").key("to");
                stage(to, &path, scenario)?
            }
            _ => 0,
        };
        let segments = mask(lever, path, scenario, structure)?;
        let kind = change.kind();
        let bounds = kind.bounds(target.kind());
        let inside = || amount_path(path, kind);
        let amount = reader.of_lever(change.amount(), bounds, target, &inside);
        let last = lever
            .until
            .map_or(structure.periods, |until| until as usize);
        Ok(Self {
            place,
            operation: operation(kind, to),
            amount,
            from: (lever.from as usize).max(1),
            until: last.min(structure.periods),
            ramp: lever.ramp as usize,
            strength: lever.strength(),
            segments,
            costs: costs(lever, path, scenario, reader)?,
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

fn operation(kind: ChangeKind, to: usize) -> Operation {
    match kind {
        ChangeKind::Set => Operation::Set,
        ChangeKind::Add => Operation::Add,
        ChangeKind::Multiply => Operation::Multiply,
        ChangeKind::HazardRatio => Operation::HazardRatio,
        ChangeKind::OddsRatio => Operation::OddsRatio,
        ChangeKind::Move => Operation::Move { to },
    }
}

fn costs(
    lever: &Lever,
    path: &Path,
    scenario: &Scenario,
    reader: &mut Reader,
) -> Result<Costs, Problem> {
    let cost = &lever.cost;
    let mut read = |quantity, key| {
        let path = || path.key("cost").key(key);
        reader.of_lever(quantity, LEVER_COST, &lever.target, &path)
    };
    Ok(Costs {
        intensity: lever.intensity,
        once: read(&cost.once, "once"),
        per_period: read(&cost.per_period, "per_period"),
        per_move: read(&cost.per_move, "per_move"),
        per_customer: match &cost.per_customer {
            Some(cost) => {
                let path = || path.key("cost").key("per_customer");
                let stage = stage(&cost.stage, &path().key("stage"), scenario)?;
                let inside = || path().key("amount");
                let amount = reader.of_lever(&cost.amount, LEVER_COST, &lever.target, &inside);
                Some((stage, amount))
            }
            None => None,
        },
    })
}

/// Where the amount of a change stands, in what changes.
pub(crate) fn amount_path(path: &Path, kind: ChangeKind) -> Path {
    let amount = path.key("change").key(kind.key());
    match kind {
        ChangeKind::Move => amount.key("share"),
        _ => amount,
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
///
/// # Errors
/// What it names that is not there.
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

#[cfg(test)]
mod tests {
    use super::Operation;

    /// Of numbers that are allowed a change never makes NaN, which no clamping could mend.
    #[test]
    fn changes_of_numbers_are_numbers() {
        let numbers = [-1e15, -1.0, -1e-300, 0.0, 1e-300, 0.3, 1.0, 7.0, 1e15];
        for x in numbers {
            for a in numbers {
                for w in [1e-9, 0.5, 1.0, 100.0] {
                    for operation in [Operation::Set, Operation::Add, Operation::Multiply] {
                        let changed = operation.apply(x, a, w);
                        assert!(!changed.is_nan(), "{operation:?} {x} {a} {w}");
                    }
                    if a < 0.0 || !(0.0..=1.0).contains(&x) {
                        continue;
                    }
                    for operation in [Operation::HazardRatio, Operation::OddsRatio] {
                        let changed = operation.apply(x, a, w);
                        assert!((0.0..=1.0).contains(&changed), "{operation:?} {x} {a} {w}");
                    }
                }
            }
        }
    }
}

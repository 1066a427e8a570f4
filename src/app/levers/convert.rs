//! Another kind of change, or another target, with the same meaning where there is one.

use libm::{log1p, pow, sqrt};

use super::first::{for_target, other};
use crate::model::{
    Change, ChangeKind, Distribution, Extra, Lever, Parameter, Quantity, Scenario, Target,
};

/// The number that a target has before any lever, at the start: what a factor is a factor of. `None` where
/// it is several numbers or a formula.
pub(super) fn base(scenario: &Scenario, target: &Target) -> Option<f64> {
    match target.parameter(scenario)? {
        Parameter::Constant(value) => Some(value.center()),
        Parameter::ByPeriod(values) | Parameter::ByTenure(values) => {
            values.first().map(Quantity::center)
        }
        _ => None,
    }
}

/// What a change of a kind by an amount makes of a number.
fn changed(kind: ChangeKind, amount: f64, from: f64) -> f64 {
    match kind {
        ChangeKind::Set => amount,
        ChangeKind::Add => from + amount,
        ChangeKind::Multiply => from * amount,
        ChangeKind::HazardRatio => 1.0 - pow((1.0 - from).max(0.0), amount),
        ChangeKind::OddsRatio => {
            let odds = amount * from;
            odds / (odds + 1.0 - from)
        }
        ChangeKind::Move => from,
    }
}

/// The amount by which a change of a kind makes `to` of `from`. `None` where no amount does.
fn amount(kind: ChangeKind, from: f64, to: f64) -> Option<f64> {
    let amount = match kind {
        ChangeKind::Set => to,
        ChangeKind::Add => to - from,
        ChangeKind::Multiply => to / from,
        ChangeKind::HazardRatio => log1p(-to) / log1p(-from),
        ChangeKind::OddsRatio => (to / (1.0 - to)) / (from / (1.0 - from)),
        ChangeKind::Move => return None,
    };
    amount.is_finite().then(|| tidy(amount))
}

/// Free of rounding dust.
fn tidy(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

/// The amount of a kind of change that changes nothing.
#[must_use]
pub fn neutral(kind: ChangeKind, base: Option<f64>) -> f64 {
    match kind {
        ChangeKind::Set => base.unwrap_or(0.0),
        ChangeKind::Add | ChangeKind::Move => 0.0,
        ChangeKind::Multiply | ChangeKind::HazardRatio | ChangeKind::OddsRatio => 1.0,
    }
}

/// A quantity with every number of it sent through a function that rises or falls throughout.
fn mapped(quantity: &Quantity, to: impl Fn(f64) -> Option<f64>) -> Option<Quantity> {
    let Quantity::Uncertain(distribution) = quantity else {
        return to(quantity.center()).map(Quantity::Known);
    };
    let ends = |low: f64, high: f64| -> Option<(f64, f64)> {
        let (a, b) = (to(low)?, to(high)?);
        Some((a.min(b), a.max(b)))
    };
    let spread = |mean: f64, sd: f64| -> Option<Distribution> {
        let (low, high) = ends(mean - sd, mean + sd)?;
        let sd = tidy((high - low) / 2.0);
        Some(Distribution::Normal {
            mean: to(mean)?,
            sd,
        })
    };
    let made = match *distribution {
        Distribution::Range { low, high } => {
            let (low, high) = ends(low, high)?;
            Distribution::Range { low, high }
        }
        Distribution::Uniform { low, high } => {
            let (low, high) = ends(low, high)?;
            Distribution::Uniform { low, high }
        }
        Distribution::Triangular { low, mode, high } => {
            let ((low, high), mode) = (ends(low, high)?, to(mode)?);
            Distribution::Triangular { low, mode, high }
        }
        Distribution::Pert { low, mode, high } => {
            let ((low, high), mode) = (ends(low, high)?, to(mode)?);
            Distribution::Pert { low, mode, high }
        }
        Distribution::BetaCounts {
            successes,
            failures,
        } => {
            let (mean, all) = (distribution.center(), successes + failures);
            spread(mean, sqrt(mean * (1.0 - mean) / (all + 1.0)))?
        }
        Distribution::Normal { mean, sd }
        | Distribution::Lognormal { mean, sd }
        | Distribution::Gamma { mean, sd }
        | Distribution::BetaMoments { mean, sd } => spread(mean, sd)?,
    };
    let flat = made
        .fields()
        .iter()
        .any(|(key, value)| *key == "sd" && *value <= 0.0);
    Some(if flat {
        Quantity::Known(made.center())
    } else {
        Quantity::Uncertain(made)
    })
}

/// The change of another kind that does the same to the target as it is at the start; where that cannot be
/// reckoned, one that changes nothing.
#[must_use]
pub fn change_to(
    scenario: &Scenario,
    target: &Target,
    change: &Change,
    kind: ChangeKind,
) -> Change {
    let before = change.kind();
    if before == kind {
        return change.clone();
    }
    let from = base(scenario, target);
    let ratio = |kind| {
        matches!(
            kind,
            ChangeKind::Multiply | ChangeKind::HazardRatio | ChangeKind::OddsRatio
        )
    };
    let made = match from {
        Some(from) => mapped(change.amount(), |value| {
            let bounds = kind.bounds(target.kind());
            amount(kind, from, changed(before, value, from)).filter(|it| bounds.contain(*it))
        }),
        // Of small shares the three ratios say nearly the same.
        None if ratio(before) && ratio(kind) => Some(*change.amount()),
        None => None,
    };
    let made = made.unwrap_or_else(|| Quantity::Known(neutral(kind, from)));
    kind.of(made).unwrap_or_else(|| change.clone())
}

/// The lever on another target. What the new target does not take becomes what stands there at first.
#[must_use]
pub fn retarget(scenario: &Scenario, lever: &Lever, target: &Target) -> Lever {
    let mut new = lever.clone();
    new.target = target.clone();
    let kind = lever.change.kind();
    let same = lever.target.kind() == target.kind() && target.kind().is_some();
    let ratio = !matches!(kind, ChangeKind::Set | ChangeKind::Add | ChangeKind::Move);
    if let (Target::Stage(id), Change::Move { share, to, .. }) = (target, &lever.change) {
        new.change = Change::Move {
            to: if to == id {
                other(scenario, id)
            } else {
                to.clone()
            },
            share: *share,
            extra: Extra::new(),
        };
    } else if !(target.changes().contains(&kind) && (same || ratio)) {
        new.change = for_target(scenario, target).change;
    }
    if !target.has_moves() {
        new.cost.per_move = Quantity::Known(0.0);
    }
    if *target == Target::MarketSize {
        new.segments = None;
    }
    if matches!(target, Target::Stage(_)) {
        new.ramp = 0;
    }
    new
}

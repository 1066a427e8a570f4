//! From answers to levers.

use super::{Answers, Direction, Remedy, Second};
use crate::app::levers::leads_up;
use crate::model::{
    Change, Distribution, Lever, PerCustomerCost, Quantity, Scenario, Stage, StageKind, Target,
    Transition,
};

/// Which way the number of a target goes when it gets better.
#[must_use]
pub fn direction(scenario: &Scenario, target: &Target) -> Direction {
    let up = match target {
        Target::TransitionProbability(id) => {
            let transition = scenario.transitions.iter().find(|it| it.id == *id);
            transition.is_none_or(|it| leads_up(scenario, it))
        }
        Target::TransitionCost(_)
        | Target::StageCost(_)
        | Target::ChannelCost(_)
        | Target::ReferralCost(_)
        | Target::StageExits(_) => false,
        _ => true,
    };
    if up { Direction::More } else { Direction::Less }
}

/// The levers of a remedy, under its name. Empty where it has nothing to act on.
#[must_use]
pub fn levers(scenario: &Scenario, remedy: Remedy, answers: &Answers, name: &str) -> Vec<Lever> {
    let mut made: Vec<Lever> = Vec::new();
    let mut served: Vec<String> = Vec::new();
    for target in &answers.targets {
        let change = factor(direction(scenario, target), answers.effect);
        let mut lever = lever(scenario, remedy, target, change, name);
        let money = Quantity::Known(answers.second);
        match remedy.second(target) {
            Second::Once if made.is_empty() => lever.cost.once = money,
            Second::PerPeriod if made.is_empty() => lever.cost.per_period = money,
            Second::PerMove => lever.cost.per_move = money,
            Second::PerCustomer => {
                // A customer is served once, however many arrows leave the stage.
                if let Some(stage) = stage_of(scenario, target).filter(|it| !served.contains(it)) {
                    served.push(stage.clone());
                    lever.cost.per_customer = Some(PerCustomerCost {
                        stage,
                        amount: money,
                        extra: crate::model::Extra::new(),
                    });
                }
            }
            _ => {}
        }
        made.push(lever);
        if let (Remedy::ReferralReward, Target::ReferralRate(id)) = (remedy, target)
            && answers.second != 0.0
        {
            let reward = Change::Add(money);
            let target = Target::ReferralCost(id.clone());
            let mut reward = self::lever(scenario, remedy, &target, reward, name);
            reward.ramp = 0;
            made.push(reward);
        }
    }
    if remedy == Remedy::Price && answers.second != 0.0 {
        made.extend(leaving(scenario, answers, name));
    }
    made
}

fn lever(
    scenario: &Scenario,
    remedy: Remedy,
    target: &Target,
    change: Change,
    name: &str,
) -> Lever {
    let mut lever = Lever::new(target.clone(), change);
    lever.name = name.to_owned();
    let ramp = (remedy.months() * scenario.clock.period.per_year() / 12.0).round();
    // A ramp that never ends would be no help.
    lever.ramp = (ramp as u32).min(scenario.clock.periods / 2);
    lever
}

/// A factor by which a number falls or grows, as sure as the answer was.
fn factor(direction: Direction, (low, high): (f64, f64)) -> Change {
    let of = |share: f64| {
        let factor = match direction {
            Direction::Less => 1.0 - share,
            Direction::More => 1.0 + share,
        };
        // Free of rounding dust.
        ((factor * 1e9).round() / 1e9).max(0.0)
    };
    let (low, high) = (of(low), of(high));
    let (low, high) = (low.min(high), low.max(high));
    Change::Multiply(if low < high {
        Quantity::Uncertain(Distribution::Range { low, high })
    } else {
        Quantity::Known(low)
    })
}

/// The stage whose customers a target is about, by id.
fn stage_of(scenario: &Scenario, target: &Target) -> Option<String> {
    match target {
        Target::StageRevenue(id) | Target::StageCost(id) => Some(id.clone()),
        Target::TransitionProbability(id) => {
            let transition = scenario.transitions.iter().find(|it| it.id == *id)?;
            Some(transition.from.clone())
        }
        _ => None,
    }
}

/// The stages whose customers are paid for, each once, where a remedy acts on these targets.
#[must_use]
pub fn served<'a>(scenario: &'a Scenario, remedy: Remedy, targets: &[Target]) -> Vec<&'a Stage> {
    let is_served = |target: &&Target| remedy.second(target) == Second::PerCustomer;
    let mut found: Vec<&Stage> = Vec::new();
    for id in (targets.iter().filter(is_served)).filter_map(|target| stage_of(scenario, target)) {
        let stage = scenario.stages.iter().find(|stage| stage.id == id);
        found.extend(stage.filter(|stage| !found.iter().any(|one| one.id == stage.id)));
    }
    found
}

/// Those who leave since it costs them more.
fn leaving(scenario: &Scenario, answers: &Answers, name: &str) -> Vec<Lever> {
    let paying = |id: &str| {
        let mut targets = answers.targets.iter();
        targets.any(|it| matches!(it, Target::StageRevenue(stage) if stage == id))
    };
    let customer = |id: &str| {
        let mut stages = scenario.stages.iter();
        stages.any(|it| it.id == id && it.kind == StageKind::Customer)
    };
    let out = |it: &&Transition| paying(&it.from) && !customer(&it.to);
    let made = scenario.transitions.iter().filter(out).map(|it| {
        let target = Target::TransitionProbability(it.id.clone());
        let change = factor(Direction::More, (answers.second, answers.second));
        lever(scenario, Remedy::Price, &target, change, name)
    });
    made.collect()
}

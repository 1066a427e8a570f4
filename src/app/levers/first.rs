//! The lever that stands there first when someone asks to improve something: it makes things better, a
//! little, and costs nothing yet.

use std::cmp::Ordering;

use super::convert::base;
use crate::app::edit::Item;
use crate::engine::exact;
use crate::engine::plan::Plan;
use crate::engine::series::Outcome;
use crate::model::{
    Change, Extra, Lever, Quantity, Scenario, Sentiment, Stage, StageKind, Strategy, Target,
    Transition,
};

/// How much less often something unwelcome happens at first.
const LESS: f64 = 0.9;
/// How much more often something welcome happens at first.
const MORE: f64 = 1.1;
/// Share of a stage's customers who are moved at first.
const MOVED: f64 = 0.1;

/// A first lever on something picked on the map. `None` where there is nothing about it to improve.
#[must_use]
pub fn first(scenario: &Scenario, picked: &Item) -> Option<Lever> {
    let target = match picked {
        Item::Transition(id) => {
            scenario.transition_index(id)?;
            Target::TransitionProbability(id.clone())
        }
        Item::Channel(id) => {
            scenario.channel_index(id)?;
            Target::ChannelArrivals(id.clone())
        }
        Item::Referral(id) => {
            scenario.referral_index(id)?;
            Target::ReferralRate(id.clone())
        }
        Item::Stage(id) => of_stage(scenario, id)?,
        _ => return None,
    };
    Some(for_target(scenario, &target))
}

/// The exit of a stage that is worst, else the one that is best, else its revenue.
fn of_stage(scenario: &Scenario, id: &str) -> Option<Target> {
    scenario.stage_index(id)?;
    let exits = || scenario.transitions.iter().filter(|it| it.from == id);
    let lost = |it: &&Transition| kind_of(scenario, &it.to) == Some(StageKind::Lost);
    let down = |it: &&Transition| !leads_up(scenario, it);
    let exit = exits().find(lost).or_else(|| exits().find(down));
    Some(match exit.or_else(|| exits().next()) {
        Some(exit) => Target::TransitionProbability(exit.id.clone()),
        None => Target::StageRevenue(id.to_owned()),
    })
}

/// A first lever on a target.
#[must_use]
pub fn for_target(scenario: &Scenario, target: &Target) -> Lever {
    let factor = |good: bool| Change::Multiply(Quantity::Known(if good { MORE } else { LESS }));
    let change = match target {
        Target::TransitionProbability(id) => {
            let transition = scenario.transitions.iter().find(|it| it.id == *id);
            factor(transition.is_none_or(|it| is_welcome(scenario, it)))
        }
        Target::StageExits(_) => factor(false),
        Target::Stage(id) => Change::Move {
            to: other(scenario, id),
            share: Quantity::Known(MOVED),
            extra: Extra::new(),
        },
        // Nothing times anything stays nothing.
        target if base(scenario, target) == Some(0.0) => Change::Set(Quantity::Known(0.0)),
        Target::TransitionCost(_)
        | Target::StageCost(_)
        | Target::ChannelCost(_)
        | Target::ReferralCost(_) => factor(false),
        _ => factor(true),
    };
    Lever::new(target.clone(), change)
}

/// A stage to move the customers of another to: one that they can move to already, or any other.
pub(super) fn other(scenario: &Scenario, id: &str) -> String {
    let exits = scenario.transitions.iter().filter(|it| it.from == id);
    let better = exits.clone().find(|it| leads_up(scenario, it));
    let exit = better.or_else(|| exits.clone().next()).map(|it| &it.to);
    let any = || {
        let mut all = scenario.stages.iter().map(|it| &it.id);
        all.find(|other| *other != id)
    };
    exit.filter(|to| *to != id)
        .or_else(any)
        .cloned()
        .unwrap_or_default()
}

/// Whether a move is one that we wish for: towards being a customer, and a happier one.
#[must_use]
pub fn leads_up(scenario: &Scenario, transition: &Transition) -> bool {
    let stage = |id: &str| {
        let at = scenario.stage_index(id)?;
        Some((at, scenario.stages.get(at)?))
    };
    let (Some(from), Some(to)) = (stage(&transition.from), stage(&transition.to)) else {
        return true;
    };
    match rank(from.1).cmp(&rank(to.1)) {
        Ordering::Less => true,
        Ordering::Greater => false,
        Ordering::Equal => to.0 >= from.0,
    }
}

/// The same, where stages that are alike in kind and sentiment are told apart by what the move brings.
fn is_welcome(scenario: &Scenario, transition: &Transition) -> bool {
    let rank = |id: &str| Some(rank(scenario.stages.get(scenario.stage_index(id)?)?));
    let is_alike = rank(&transition.from) == rank(&transition.to);
    let earned = is_alike.then(|| earned_by_more(scenario, transition));
    match earned.flatten() {
        Some(earned) if earned != 0.0 => earned > 0.0,
        _ => leads_up(scenario, transition),
    }
}

/// What discounted profit gains on average when a move happens a little more often. `None` where that cannot be computed.
fn earned_by_more(scenario: &Scenario, transition: &Transition) -> Option<f64> {
    let target = Target::TransitionProbability(transition.id.clone());
    let lever = Lever::new(target, Change::Multiply(Quantity::Known(MORE)));
    let mut tried = scenario.clone();
    tried.strategies = vec![Strategy::new("without"), Strategy::new("with")];
    tried.strategies[1].levers.push(lever);
    let plan = Plan::compile(&tried).ok()?;
    let middle = plan.middle();
    let npv = exact::outcome_at(&plan, &middle, Outcome::Npv, &mut Vec::new());
    Some(npv.get(1)? - npv.first()?)
}

/// How much we wish people to be in a stage: by its kind, then by how customers there speak of us.
pub(super) fn rank(stage: &Stage) -> (u8, u8) {
    let kind = match stage.kind {
        StageKind::Lost => 0,
        StageKind::Dormant => 1,
        StageKind::Prospect => 2,
        StageKind::Customer => 3,
    };
    let sentiment = match stage.sentiment {
        Some(Sentiment::Detractor) => 0,
        None | Some(Sentiment::Passive) => 1,
        Some(Sentiment::Promoter) => 2,
    };
    (kind, sentiment)
}

/// The kind of a stage, by id.
pub(super) fn kind_of(scenario: &Scenario, id: &str) -> Option<StageKind> {
    let at = scenario.stage_index(id)?;
    Some(scenario.stages.get(at)?.kind)
}

//! Where a strategy's difference in discounted profit comes from.
//!
//! Money follows people in proportion, so that what a source brings is what is missing without it: the expected path is computed
//! once more with the amounts of the source at nothing. All uncertain numbers are at their means.

use super::effort;
use super::rounding::settled;
use super::variant::with_lever;
use crate::engine::exact;
use crate::engine::plan::Plan;
use crate::engine::series::Outcome;
use crate::model::{Change, Scenario, Target};

/// Where money comes from or goes to. Positions are those of the scenario's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source {
    /// What people in a stage pay, less the cost of what they buy.
    StageRevenue(usize),
    /// What moves pay, less the cost of what is bought.
    MoveRevenue,
    /// What people in stages cost.
    Service,
    /// What arrivals and referrals cost.
    Acquisition,
    /// What moves cost.
    Moves,
    /// What levers and events cost, and anything else.
    Rest,
}

/// What a source brings, discounted: costs are negative.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The source whose money it is.
    pub source: Source,
    /// By strategy: what it brings.
    pub amounts: Vec<f64>,
}

impl Item {
    /// What it brings beyond the baseline's.
    #[must_use]
    pub fn difference(&self, strategy: usize) -> f64 {
        let of = |strategy: usize| self.amounts.get(strategy).copied().unwrap_or(f64::NAN);
        without_noise(of(strategy) - of(0), of(0))
    }
}

/// The sources of every strategy's discounted profit, in the order of [`Source`]; their amounts add up to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Waterfall {
    /// By strategy: discounted profit.
    pub npv: Vec<f64>,
    /// Every source of money, in the order of [`Source`].
    pub items: Vec<Item>,
}

/// The sources of a valid scenario's discounted profit. `None` where it cannot be simulated, or where that would take too long.
#[must_use]
pub fn waterfall(scenario: &Scenario) -> Option<Waterfall> {
    let sources = sources(scenario);
    let plan = Plan::compile(scenario).ok()?;
    let targets = sources.iter().map(|(_, targets)| targets.len());
    if !effort::allows(&plan, targets.sum()) {
        return None;
    }
    let npv = npv_of(&plan);
    let mut rest = npv.clone();
    let mut items = Vec::new();
    for (source, targets) in sources {
        let mut amounts = vec![0.0; npv.len()];
        for target in targets {
            let brought = brought(scenario, &target, &npv)?;
            amounts
                .iter_mut()
                .zip(&brought)
                .for_each(|(amount, one)| *amount += one);
        }
        rest.iter_mut()
            .zip(&amounts)
            .for_each(|(rest, amount)| *rest -= amount);
        let amounts = amounts.iter().zip(&npv);
        let amounts = amounts.map(|(amount, npv)| without_noise(*amount, *npv));
        items.push(Item {
            source,
            amounts: amounts.collect(),
        });
    }
    let sizes = (0..npv.len()).map(|strategy| {
        let amounts = items.iter().map(|item: &Item| item.amounts[strategy].abs());
        amounts.sum::<f64>()
    });
    // What is left after all others is as exact as the largest of them.
    let rest = rest.iter().zip(sizes);
    let rest = rest.map(|(rest, size)| settled(*rest, size, REST));
    items.push(Item {
        source: Source::Rest,
        amounts: rest.collect(),
    });
    Some(Waterfall { npv, items })
}

/// What is left of differences of large sums when there is nothing.
const NOISE: f64 = 1e-12;
/// The same of what is left when many have been taken off.
const REST: f64 = 1e-11;

/// An amount, or nothing where it is what rounding leaves of a difference of two sums of this size.
fn without_noise(amount: f64, sum: f64) -> f64 {
    settled(amount, sum.abs(), NOISE)
}

/// What the amounts of a target come to in each strategy: what is missing without them. `npv` is discounted profit with them.
pub(super) fn brought(scenario: &Scenario, target: &Target, npv: &[f64]) -> Option<Vec<f64>> {
    let without = self::npv(&with_lever(scenario, target, &nothing()))?;
    let pairs = npv.iter().zip(&without);
    Some(pairs.map(|(all, without)| all - without).collect())
}

/// The change that leaves nothing.
pub(super) fn nothing() -> Change {
    Change::Multiply(0.0.into())
}

/// Discounted profit of every strategy, with uncertain numbers at their means.
pub(super) fn npv(scenario: &Scenario) -> Option<Vec<f64>> {
    Some(npv_of(&Plan::compile(scenario).ok()?))
}

fn npv_of(plan: &Plan) -> Vec<f64> {
    exact::outcome_at(plan, &plan.middle(), Outcome::Npv, &mut Vec::new())
}

/// The sources, and the amounts that each is made of.
fn sources(scenario: &Scenario) -> Vec<(Source, Vec<Target>)> {
    let stages = scenario.stages.iter();
    let mut all: Vec<(Source, Vec<Target>)> = stages
        .enumerate()
        .map(|(position, stage)| {
            let target = Target::StageRevenue(stage.id.clone());
            (Source::StageRevenue(position), vec![target])
        })
        .collect();
    let moves = |target: fn(String) -> Target| {
        let transitions = scenario.transitions.iter();
        transitions
            .map(|transition| target(transition.id.clone()))
            .collect()
    };
    all.push((Source::MoveRevenue, moves(Target::TransitionRevenue)));
    let stages = scenario.stages.iter();
    let service = stages.map(|stage| Target::StageCost(stage.id.clone()));
    all.push((Source::Service, service.collect()));
    let channels = scenario.channels.iter();
    let referrals = scenario.referrals.iter();
    let acquisition = channels
        .map(|channel| Target::ChannelCost(channel.id.clone()))
        .chain(referrals.map(|referral| Target::ReferralCost(referral.id.clone())));
    all.push((Source::Acquisition, acquisition.collect()));
    all.push((Source::Moves, moves(Target::TransitionCost)));
    all
}

#[cfg(test)]
mod tests;

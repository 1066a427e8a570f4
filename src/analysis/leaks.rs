//! Where a journey leaks: what one point more on each arrow is worth, what each stage brings and costs, and what an arrival costs
//! against what it is worth.
//!
//! All by expected paths, with uncertain numbers at their means: an arrow is changed by one percentage point for everyone and
//! all periods, and the journey computed once more.

use super::effort;
use super::person;
use super::results::PerCustomer;
use super::variant::with_lever;
use super::waterfall::{self, Source, Waterfall, brought};
use crate::engine::exact;
use crate::engine::fate::{self, Spent};
use crate::engine::plan::Plan;
use crate::engine::series::Series;
use crate::model::{Change, Scenario, StageKind, Target};

/// One percentage point.
const POINT: f64 = 0.01;

/// What a point on an arrow is worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrow {
    /// Position of the transition.
    pub transition: usize,
    /// By strategy: what a point more gives in discounted profit.
    pub more: Vec<f64>,
    /// By strategy: what a point less gives; of a probability below a point, what nothing gives.
    pub less: Vec<f64>,
}

impl Arrow {
    /// The better of the two changes for a strategy: whether it is a point more, and what it is worth; at least 0.
    #[must_use]
    pub fn better(&self, strategy: usize) -> (bool, f64) {
        let of = |list: &[f64]| list.get(strategy).copied().unwrap_or(0.0);
        let (more, less) = (of(&self.more), of(&self.less));
        (more >= less, more.max(less).max(0.0))
    }
}

/// What a stage brings and costs.
#[derive(Debug, Clone, PartialEq)]
pub struct StageMoney {
    /// By strategy: what its people pay, less the cost of what they buy, discounted.
    pub revenue: Vec<f64>,
    /// By strategy: what its people cost, discounted.
    pub cost: Vec<f64>,
    /// By strategy: of that cost, the part for people who, counted from where they are, are never customers within the horizon
    /// (see [`fate`]). `None` where it is no stage of prospects, or that would take too long to compute.
    pub wasted: Option<Vec<f64>>,
    /// By strategy: of that cost, the part for people who, counted from where they are, leave for a dormant or lost stage within
    /// [`Leaks::soon`] periods. `None` where it is no stage of customers, or that would take too long.
    pub soon_gone: Option<Vec<f64>>,
}

/// What an arrival costs and is worth.
#[derive(Debug, Clone, PartialEq)]
pub struct ChannelMoney {
    /// Position of the channel.
    pub channel: usize,
    /// By strategy: discounted cost of all its arrivals.
    pub cost: Vec<f64>,
    /// By strategy: what one of them costs on average, each weighted by the discount of its time; NaN where nobody comes.
    pub one: Vec<f64>,
    /// By strategy: expected discounted profit of one arrival at time 0, itself alone and with those whom it refers; without the cost of its arrival.
    pub worth: Option<Vec<[f64; 2]>>,
}

/// Where a journey leaks.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaks {
    /// By strategy: discounted profit as it is.
    pub npv: Vec<f64>,
    /// By transition, in the order of the scenario.
    pub arrows: Vec<Arrow>,
    /// By stage, in the order of the scenario.
    pub stages: Vec<StageMoney>,
    /// By channel, in the order of the scenario.
    pub channels: Vec<ChannelMoney>,
    /// Within how many periods someone leaves soon: a twelfth of the horizon.
    pub soon: u32,
}

impl Leaks {
    /// The arrows, those first on which a point is worth most for a strategy.
    #[must_use]
    pub fn ranked(&self, strategy: usize) -> Vec<&Arrow> {
        let mut arrows: Vec<&Arrow> = self.arrows.iter().collect();
        arrows.sort_by(|a, b| b.better(strategy).1.total_cmp(&a.better(strategy).1));
        arrows
    }
}

/// Where a valid scenario leaks, of which the sources of money are known. `None` where it cannot be simulated, or where that would take
/// too long.
#[must_use]
pub fn leaks(scenario: &Scenario, waterfall: &Waterfall) -> Option<Leaks> {
    let plan = Plan::compile(scenario).ok()?;
    let transitions = 0..scenario.transitions.len();
    let paths = 2 * transitions.len() + scenario.stages.len() + scenario.channels.len();
    if !effort::allows(&plan, paths) {
        return None;
    }
    Some(Leaks {
        arrows: transitions
            .map(|transition| arrow(scenario, transition, &waterfall.npv))
            .collect::<Option<_>>()?,
        stages: stages(scenario, &plan, waterfall)?,
        channels: channels(scenario, &plan, waterfall)?,
        soon: soon(scenario),
        npv: waterfall.npv.clone(),
    })
}

fn arrow(scenario: &Scenario, transition: usize, npv: &[f64]) -> Option<Arrow> {
    let target = Target::TransitionProbability(scenario.transitions[transition].id.clone());
    let by = |points: f64| {
        let change = Change::Add(points.into());
        let changed = waterfall::npv(&with_lever(scenario, &target, &change))?;
        Some(
            changed
                .iter()
                .zip(npv)
                .map(|(changed, npv)| changed - npv)
                .collect(),
        )
    };
    Some(Arrow {
        transition,
        more: by(POINT)?,
        less: by(-POINT)?,
    })
}

fn stages(scenario: &Scenario, plan: &Plan, waterfall: &Waterfall) -> Option<Vec<StageMoney>> {
    let spent = spent(plan, soon(scenario));
    let stages = scenario.stages.iter().enumerate();
    stages
        .map(|(position, stage)| {
            let revenue = waterfall
                .items
                .iter()
                .find(|item| item.source == Source::StageRevenue(position))
                .map(|item| item.amounts.clone())?;
            let target = Target::StageCost(stage.id.clone());
            let brought = brought(scenario, &target, &waterfall.npv)?;
            let of = |kind: StageKind, part: fn(&Spent) -> &Vec<f64>| -> Option<Vec<f64>> {
                let spent = spent.as_ref().filter(|_| stage.kind == kind)?;
                Some(spent.iter().map(|one| part(one)[position]).collect())
            };
            Some(StageMoney {
                wasted: of(StageKind::Prospect, |spent| &spent.never),
                soon_gone: of(StageKind::Customer, |spent| &spent.soon),
                revenue,
                cost: brought.iter().map(|amount| 0.0 - amount).collect(),
            })
        })
        .collect()
}

/// By strategy: what stages cost by what becomes of their people; `None` where that would take too long.
fn spent(plan: &Plan, soon: u32) -> Option<Vec<Spent>> {
    let strategies = 0..plan.strategies();
    strategies
        .map(|strategy| fate::spent(plan, strategy, soon as usize))
        .collect()
}

/// Within how many periods someone leaves soon.
fn soon(scenario: &Scenario) -> u32 {
    scenario.clock.periods.div_ceil(12).max(1)
}

/// By channel, then by strategy: how many arrive, each weighted by the discount of its time.
fn weighted_arrivals(scenario: &Scenario, plan: &Plan) -> Option<Vec<Vec<f64>>> {
    let mut row = vec![0.0; plan.layout().width()];
    let mut arrivals = vec![Vec::new(); scenario.channels.len()];
    for strategy in 0..plan.strategies() {
        exact::middle(plan, strategy, &mut row);
        for (channel, arrivals) in arrivals.iter_mut().enumerate() {
            let places = plan.layout().places_of(Series::Arrivals(channel))?;
            let periods = row[places].iter().zip(plan.discount());
            arrivals.push(periods.map(|(people, discount)| people * discount).sum());
        }
    }
    Some(arrivals)
}

fn channels(scenario: &Scenario, plan: &Plan, waterfall: &Waterfall) -> Option<Vec<ChannelMoney>> {
    let persons: Option<Vec<PerCustomer>> = person::at_means(plan).into_iter().collect();
    let people = weighted_arrivals(scenario, plan)?;
    let channels = scenario.channels.iter().enumerate().zip(people);
    channels
        .map(|((position, channel), people)| {
            let entry = scenario.stage_index(&channel.entry)?;
            let target = Target::ChannelCost(channel.id.clone());
            let brought = brought(scenario, &target, &waterfall.npv)?;
            let worth = persons.as_ref().map(|persons| {
                let worth = persons.iter().map(|person| person.clv[entry]);
                worth.map(|clv| [clv.value, clv.with_referrals]).collect()
            });
            let cost: Vec<f64> = brought.iter().map(|amount| 0.0 - amount).collect();
            Some(ChannelMoney {
                channel: position,
                one: cost
                    .iter()
                    .zip(people)
                    .map(|(cost, people)| cost / people)
                    .collect(),
                cost,
                worth,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;

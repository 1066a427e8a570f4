//! A scenario with nobody but the people who come in one period: what becomes of them is what becomes of a cohort.
//!
//! They come one in number, by several ways in shares that add up to 1, so that what the exact engine says of everyone is what happens to
//! one of them on average.

use super::ways::Way;
use crate::analysis::exact;
use crate::analysis::results::Results;
use crate::engine::plan::Plan;
use crate::engine::series::Series;
use crate::model::{
    Adjustment, ArrivalProcess, Change, Channel, Extra, Initial, Lever, LeverCost, Parameter,
    Quantity, Scenario, StageKind, Target,
};

/// What became of a cohort, and the scenario with nobody else in it, whose series are others than those of the whole one.
pub(super) struct Cohort {
    scenario: Scenario,
    results: Results,
}

impl Cohort {
    /// A series of a strategy, as an average.
    pub fn series(&self, strategy: usize, series: Series) -> &[f64] {
        let found = self.results.series(strategy, series, &self.scenario);
        found.map_or(&[], |found| &found.mean)
    }
}

/// What becomes of one person who comes in a period, on average, in every strategy. `None` where that cannot be run.
pub(super) fn follow(scenario: &Scenario, ways: &[Way], period: u32) -> Option<Cohort> {
    let channels: Vec<Channel> = (ways.iter().enumerate())
        .filter_map(|(at, way)| channel(scenario, at, way, period))
        .collect();
    // What a strategy does to the cost of the channels that bring the cohort, it does to the cohort.
    let brings = |id: &str| channels.iter().any(|channel| channel.id == id);
    let mut alone = without_others(scenario, brings);
    mix(&mut alone, &channels, ways);
    alone.channels = channels;
    let plan = Plan::compile(&alone).ok()?;
    Some(Cohort {
        results: exact::means(&plan),
        scenario: alone,
    })
}

/// A channel that brings a part of the cohort, in one period.
fn channel(scenario: &Scenario, at: usize, way: &Way, period: u32) -> Option<Channel> {
    let entry = scenario.stages.get(way.stage)?;
    let mut channel = match way.channel {
        Some(position) => scenario.channels.get(position)?.clone(),
        None => Channel::new(format!("cohort-{at}"), entry.id.clone(), 0.0),
    };
    channel.arrivals = only_in(period, way.share);
    // One person is not rounded, nor a season's.
    channel.process = ArrivalProcess::Poisson;
    channel.seasonality = vec![1.0];
    Some(channel)
}

/// Brings people of the segments in the shares that they have in each way, which need not be those in which all arrivals are split.
fn mix(alone: &mut Scenario, channels: &[Channel], ways: &[Way]) {
    for (position, segment) in alone.segments.iter_mut().enumerate() {
        for (channel, way) in channels.iter().zip(ways) {
            let Some(own) = way.segments.get(position) else {
                continue;
            };
            if segment.share > 0.0 {
                segment.adjust.push(Adjustment {
                    target: Target::ChannelArrivals(channel.id.clone()),
                    change: Change::Multiply(Quantity::Known(own / segment.share)),
                    extra: Extra::new(),
                });
            }
        }
    }
}

/// The same scenario in which customers who leave never come back.
pub(super) fn without_return(scenario: &Scenario) -> Scenario {
    let mut gone = scenario.clone();
    let left = |id: &str| {
        let stage = scenario.stages.iter().find(|stage| stage.id == id);
        stage.is_some_and(|stage| matches!(stage.kind, StageKind::Dormant | StageKind::Lost))
    };
    for stage in &mut gone.stages {
        if left(&stage.id) {
            stage.exits_observed = None;
        }
    }
    let is_way_back = |id: &str| {
        let found = scenario.transitions.iter().find(|one| one.id == id);
        found.is_some_and(|one| left(&one.from))
    };
    gone.transitions.retain(|one| !left(&one.from));
    let stays = |target: &Target| match target {
        Target::TransitionProbability(id)
        | Target::TransitionRevenue(id)
        | Target::TransitionCost(id) => !is_way_back(id),
        Target::Stage(id) | Target::StageExits(id) => !left(id),
        _ => true,
    };
    keep(&mut gone, stays);
    if let Some(frailty) = &mut gone.frailty {
        frailty.transitions.retain(|id| !is_way_back(id));
    }
    gone.frailty = gone
        .frailty
        .filter(|frailty| !frailty.transitions.is_empty());
    gone
}

/// So many arrivals in one period, and none in any other.
fn only_in(period: u32, share: f64) -> Parameter {
    let mut values = vec![Quantity::Known(0.0); period as usize + 1];
    if let Some(value) = values.get_mut((period as usize).saturating_sub(1)) {
        *value = Quantity::Known(share);
    }
    Parameter::ByPeriod(values)
}

/// The scenario without initial people, other arrivals, referrals, a market, and costs that are nobody's own. What changes the cost of the
/// channels that bring the cohort stays.
fn without_others(scenario: &Scenario, brings: impl Fn(&str) -> bool) -> Scenario {
    let mut alone = scenario.clone();
    for stage in &mut alone.stages {
        stage.initial = Initial::Total(0);
        stage.metric = None;
    }
    alone.referrals.clear();
    alone.market = None;
    alone.observed.clear();
    alone.pinned.clear();
    alone.decision.goals.clear();
    alone.money.fixed_cost = Parameter::default();
    keep(&mut alone, |target| match target {
        Target::ChannelCost(id) => brings(id),
        Target::ChannelArrivals(_)
        | Target::ReferralRate(_)
        | Target::ReferralCost(_)
        | Target::MarketSize => false,
        _ => true,
    });
    let levers = alone
        .strategies
        .iter_mut()
        .flat_map(|strategy| &mut strategy.levers);
    for lever in levers.chain(&mut alone.events) {
        lever.cost = LeverCost {
            once: Quantity::Known(0.0),
            per_period: Quantity::Known(0.0),
            ..lever.cost.clone()
        };
    }
    alone
}

/// Keeps the levers, events and adjustments whose targets stay.
fn keep(scenario: &mut Scenario, stays: impl Fn(&Target) -> bool) {
    let kept = |lever: &Lever| stays(&lever.target);
    scenario.events.retain(kept);
    for strategy in &mut scenario.strategies {
        strategy.levers.retain(kept);
    }
    for segment in &mut scenario.segments {
        segment
            .adjust
            .retain(|adjustment| stays(&adjustment.target));
    }
}

//! The ways by which people come in the baseline: how many, when, and of which segments.

use crate::analysis::exact;
use crate::analysis::results::{SeriesSummary, StrategyResult};
use crate::engine::layout::{Request, Selection};
use crate::engine::plan::Plan;
use crate::engine::series::Series;
use crate::model::{Scenario, StageKind};

/// A way in: the stage that is entered, and by whom.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Way {
    /// Position of the stage.
    pub stage: usize,
    /// Position of the channel that brings them; `None` where their coming is not looked at, nor what it costs.
    pub channel: Option<usize>,
    /// Share of the people.
    pub share: f64,
    /// By segment: share of the people of this way; empty where there are no segments.
    pub segments: Vec<f64>,
}

/// People who enter a stage in the baseline.
#[derive(Debug, Clone)]
struct Flow {
    stage: usize,
    channel: Option<usize>,
    /// By segment (one of everyone where there are none), then by period.
    people: Vec<Vec<f64>>,
}

/// Everyone who comes, and everyone who becomes a customer, in the baseline.
#[derive(Debug, Clone)]
pub(super) struct Entrances {
    arrivals: Vec<Flow>,
    customers: Vec<Flow>,
    has_segments: bool,
    /// The first customer stage, which is entered where nobody ever becomes a customer.
    first: Option<usize>,
}

impl Entrances {
    /// Of a scenario; `None` where it cannot be run.
    pub fn of(scenario: &Scenario) -> Option<Self> {
        let (arrivals, customers) = (arrivals(scenario), customers(scenario));
        let all = arrivals.iter().map(|(series, ..)| *series);
        let all = all.chain(customers.iter().map(|(series, _)| *series));
        let request = Request {
            selection: Selection::Only(all.collect()),
            by_segment: true,
        };
        let plan = Plan::compile_for(scenario, &request).ok()?;
        let results = exact::means(&plan);
        let baseline = results.strategies.first()?;
        let flow = |series: Series, stage: usize, channel: Option<usize>| Flow {
            stage,
            channel,
            people: people(baseline, series.index(scenario)),
        };
        let is_customer = |stage: &crate::model::Stage| stage.kind == StageKind::Customer;
        Some(Self {
            arrivals: (arrivals.into_iter())
                .map(|(series, stage, channel)| flow(series, stage, Some(channel)))
                .collect(),
            customers: (customers.into_iter())
                .map(|(series, stage)| flow(series, stage, None))
                .collect(),
            has_segments: !scenario.segments.is_empty(),
            first: scenario.stages.iter().position(is_customer),
        })
    }

    /// The channels, by how many they bring over the horizon.
    pub fn arrivals(&self) -> Vec<Way> {
        self.ways(&self.arrivals, None)
    }

    /// The stages in which people first are customers, by how many over the horizon.
    pub fn customers(&self) -> Vec<Way> {
        let ways = self.ways(&self.customers, None);
        match self.first {
            Some(stage) if ways.is_empty() => vec![Way {
                stage,
                channel: None,
                share: 1.0,
                segments: Vec::new(),
            }],
            _ => ways,
        }
    }

    /// The same by how many in one period, or over the horizon where there is nobody in that one.
    pub fn customers_of(&self, period: u32) -> Vec<Way> {
        let ways = self.ways(&self.customers, Some(period));
        if ways.is_empty() {
            self.customers()
        } else {
            ways
        }
    }

    /// Shares of people over a period or all of them; empty where there is nobody.
    fn ways(&self, flows: &[Flow], period: Option<u32>) -> Vec<Way> {
        let own = |people: &Vec<f64>| match period {
            Some(period) => {
                let at = (period as usize).saturating_sub(1);
                people.get(at).copied().unwrap_or(0.0)
            }
            None => people.iter().sum(),
        };
        // Of the flows into one stage by one channel one way.
        let mut found: Vec<(usize, Option<usize>, Vec<f64>)> = Vec::new();
        for flow in flows {
            let counts: Vec<f64> = flow.people.iter().map(own).collect();
            let known =
                (found.iter_mut()).find(|known| (known.0, known.1) == (flow.stage, flow.channel));
            match known {
                Some((.., sums)) => sums
                    .iter_mut()
                    .zip(&counts)
                    .for_each(|(sum, one)| *sum += one),
                None => found.push((flow.stage, flow.channel, counts)),
            }
        }
        let all: f64 = found.iter().flat_map(|(.., counts)| counts).sum();
        found.retain(|(.., counts)| counts.iter().sum::<f64>() > 0.0);
        let ways = found.into_iter().map(|(stage, channel, counts)| {
            let sum: f64 = counts.iter().sum();
            Way {
                stage,
                channel,
                share: sum / all,
                segments: match self.has_segments {
                    true => counts.iter().map(|count| count / sum).collect(),
                    false => Vec::new(),
                },
            }
        });
        ways.collect()
    }
}

/// A series of each segment, or of everyone where there are none.
fn people(baseline: &StrategyResult, position: usize) -> Vec<Vec<f64>> {
    let mean = |all: &Vec<SeriesSummary>| {
        let found = all.get(position);
        found.map_or_else(Vec::new, |found| found.mean.clone())
    };
    if baseline.segments.is_empty() {
        return vec![mean(&baseline.series)];
    }
    let segments = baseline.segments.iter();
    segments.map(|segment| mean(&segment.series)).collect()
}

/// Who comes by each channel: the series, the stage entered, the channel.
fn arrivals(scenario: &Scenario) -> Vec<(Series, usize, usize)> {
    let channels = scenario.channels.iter().enumerate();
    let found = channels.filter_map(|(at, one)| {
        let stage = scenario.stage_index(&one.entry)?;
        Some((Series::Arrivals(at), stage, at))
    });
    found.collect()
}

/// Who becomes a customer: prospects who move on, arrivals and referred people who are customers at once.
fn customers(scenario: &Scenario) -> Vec<(Series, usize)> {
    let is = |stage: usize, kind: StageKind| scenario.stages[stage].kind == kind;
    let into = |id: &str| {
        let stage = scenario.stage_index(id)?;
        is(stage, StageKind::Customer).then_some(stage)
    };
    let moves = scenario.transitions.iter().enumerate();
    let moves = moves.filter_map(|(at, one)| {
        let from = scenario.stage_index(&one.from)?;
        let stage = into(&one.to).filter(|_| is(from, StageKind::Prospect))?;
        Some((Series::Move(at), stage))
    });
    let channels = scenario.channels.iter().enumerate();
    let channels = channels.filter_map(|(at, one)| Some((Series::Arrivals(at), into(&one.entry)?)));
    let referrals = scenario.referrals.iter().enumerate();
    let referrals = referrals.filter_map(|(at, one)| Some((Series::Referral(at), into(&one.to)?)));
    moves.chain(channels).chain(referrals).collect()
}

//! The journey with ids resolved to positions, and where its cells lie in a table.
//!
//! People are counted in cells: one for each (group, stage, tenure class). A group is a segment or,
//! where customers differ for life, a class of a segment. A stage has one tenure
//! class unless an exit, its revenue or its cost depends on tenure; the last class holds everyone
//! beyond. Exits are ordered by the stage that they leave, in the scenario's order within a stage.

use std::ops::Range;
use std::sync::Arc;

use super::frailty::{self, Class};
use crate::model::{
    ArrivalProcess, Frailty, Parameter, Path, Problem, ProblemKind, Scenario, Sentiment, StageKind,
};

mod resolver;

use resolver::Resolver;
pub(crate) use resolver::unknown;

/// A transition, seen from the stage that it leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Exit {
    /// Position among the scenario's transitions.
    pub transition: usize,
    /// Position of the stage that it leaves.
    pub from: usize,
    /// Position of the stage that it enters.
    pub to: usize,
}

/// Where a channel's people enter, and how their number varies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    pub stage: usize,
    pub process: ArrivalProcess,
}

/// Who refers, and where the referred enter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Link {
    pub from: usize,
    pub to: usize,
}

/// People at time 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Start {
    pub stage: usize,
    pub tenure: usize,
    pub cell: usize,
    pub count: f64,
}

/// What a move means for the customer base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MoveKind {
    New,
    Churned,
    Reactivated,
    Other,
}

impl MoveKind {
    pub fn between(from: StageKind, to: StageKind) -> Self {
        use StageKind::{Customer, Dormant, Lost, Prospect};
        match (from, to) {
            (Prospect, Customer) => Self::New,
            (Customer, Dormant | Lost) => Self::Churned,
            (Dormant | Lost, Customer) => Self::Reactivated,
            _ => Self::Other,
        }
    }
}

/// The journey by positions.
#[derive(Debug, Clone)]
pub(crate) struct Structure {
    pub periods: usize,
    /// By group: share of everyone who arrives; they sum to 1. One group where all are alike.
    pub shares: Vec<f64>,
    /// Classes of lasting differences; one where there are none. The groups of a segment are its
    /// classes in this order.
    pub classes: Vec<Class>,
    /// By group: its segment.
    pub segment: Vec<usize>,
    /// By exit: whether lasting differences act on it.
    pub frail: Vec<bool>,
    pub kinds: Vec<StageKind>,
    pub sentiments: Vec<Option<Sentiment>>,
    /// Cells of each stage, one for each tenure class.
    pub cells: Vec<Range<usize>>,
    pub exits: Vec<Exit>,
    /// Exits of each stage.
    pub stage_exits: Vec<Range<usize>>,
    /// Place of each transition among the exits.
    pub exit_of_transition: Vec<usize>,
    /// First slot of each stage: a slot is an exit at a tenure class.
    pub slots: Vec<usize>,
    pub slot_count: usize,
    pub channels: Vec<Entry>,
    pub referrals: Vec<Link>,
    pub initial: Vec<Start>,
}

impl Structure {
    /// Resolves every id.
    ///
    /// # Errors
    /// Those that are unknown.
    pub fn new(scenario: &Scenario) -> Result<Self, Vec<Problem>> {
        if scenario.stages.is_empty() {
            let path = Path::root().key("stages");
            let kind = ProblemKind::NoStage;
            return Err(vec![Problem { path, kind }]);
        }
        let mut resolver = Resolver::of(scenario);
        let ends = resolver.transitions();
        let channels = resolver.channels();
        let referrals = resolver.referrals();
        if !resolver.problems.is_empty() {
            return Err(resolver.problems);
        }
        Ok(Self::laid_out(scenario, &ends, channels, referrals))
    }

    fn laid_out(
        scenario: &Scenario,
        ends: &[(usize, usize)],
        channels: Vec<Entry>,
        referrals: Vec<Link>,
    ) -> Self {
        let (exits, stage_exits) = group(ends, scenario.stages.len());
        let mut exit_of_transition = vec![0; exits.len()];
        for (place, exit) in exits.iter().enumerate() {
            exit_of_transition[exit.transition] = place;
        }
        let frailty = scenario.frailty.as_ref();
        let classes = frailty.map_or_else(
            || frailty::classes(0.0, false),
            |frailty| frailty::classes(frailty.cv, competing(scenario, frailty)),
        );
        let periods = scenario.clock.periods as usize;
        let tenures = periods + longest_start(scenario);
        let mut cells = Vec::new();
        let mut slots = Vec::new();
        let (mut cell_count, mut slot_count) = (0, 0);
        for (stage, exits) in stage_exits.iter().enumerate() {
            let tenures = tenure_classes(scenario, ends, stage, tenures);
            cells.push(cell_count..cell_count + tenures);
            slots.push(slot_count);
            cell_count += tenures;
            slot_count += tenures * exits.len();
        }
        Self {
            periods,
            shares: shares(scenario)
                .iter()
                .flat_map(|share| classes.iter().map(move |class| share * class.weight))
                .collect(),
            segment: (0..scenario.segments.len().max(1))
                .flat_map(|segment| classes.iter().map(move |_| segment))
                .collect(),
            frail: (exits.iter())
                .map(|exit| {
                    let id = &scenario.transitions[exit.transition].id;
                    frailty.is_some_and(|frailty| frailty.transitions.contains(id))
                })
                .collect(),
            classes,
            kinds: scenario.stages.iter().map(|stage| stage.kind).collect(),
            sentiments: (scenario.stages.iter())
                .map(|stage| stage.sentiment)
                .collect(),
            initial: initial(scenario, &cells),
            cells,
            exits,
            stage_exits,
            exit_of_transition,
            slots,
            slot_count,
            channels,
            referrals,
        }
    }

    pub fn stages(&self) -> usize {
        self.kinds.len()
    }

    /// How many groups there are.
    pub fn groups(&self) -> usize {
        self.shares.len()
    }

    /// How many segments there are; one where the scenario has none.
    pub fn segments(&self) -> usize {
        self.segment.last().map_or(1, |last| last + 1)
    }

    /// The segment of a group.
    pub fn segment_of(&self, group: usize) -> usize {
        self.segment[group]
    }

    /// The class of a group.
    pub fn class_of(&self, group: usize) -> Class {
        self.classes[group % self.classes.len()]
    }

    /// The groups of the segment that a group is of.
    pub fn siblings(&self, group: usize) -> Range<usize> {
        let first = self.segment_of(group) * self.classes.len();
        first..first + self.classes.len()
    }

    /// Cells of one group.
    pub fn cell_count(&self) -> usize {
        self.cells.last().map_or(0, |cells| cells.end)
    }

    /// Something for each period, from 1.
    pub fn each_period<T>(&self, of: impl FnMut(usize) -> T) -> Arc<[T]> {
        (1..=self.periods).map(of).collect()
    }

    /// The cell that newcomers of a stage enter.
    pub fn entry_cell(&self, stage: usize) -> usize {
        self.cells[stage].start
    }

    /// Slots of a stage at a tenure class: one for each of its exits.
    pub fn slot_range(&self, stage: usize, tenure: usize) -> Range<usize> {
        let exits = self.stage_exits[stage].len();
        let first = self.slots[stage] + tenure * exits;
        first..first + exits
    }
}

/// Transitions by the stage that they leave, and where those of each stage lie.
fn group(ends: &[(usize, usize)], stages: usize) -> (Vec<Exit>, Vec<Range<usize>>) {
    let mut exits = Vec::with_capacity(ends.len());
    let mut ranges = Vec::with_capacity(stages);
    for stage in 0..stages {
        let first = exits.len();
        for (transition, &(from, to)) in ends.iter().enumerate() {
            if from == stage {
                exits.push(Exit {
                    transition,
                    from,
                    to,
                });
            }
        }
        ranges.push(first..exits.len());
    }
    (exits, ranges)
}

/// Highest tenure at time 0.
fn longest_start(scenario: &Scenario) -> usize {
    let longest = scenario.stages.iter().map(|stage| match &stage.initial {
        crate::model::Initial::Total(_) => 0,
        crate::model::Initial::ByTenure(counts) => counts.len().saturating_sub(1),
    });
    longest.max().unwrap_or(0)
}

/// Whether exits of any stage compete for the quickest to leave.
fn competing(scenario: &Scenario, frailty: &Frailty) -> bool {
    scenario.stages.iter().any(|stage| {
        let exits: Vec<(f64, bool)> = scenario
            .transitions
            .iter()
            .filter(|exit| exit.from == stage.id)
            .map(|exit| {
                (
                    largest(&exit.probability),
                    frailty.transitions.contains(&exit.id),
                )
            })
            .collect();
        frailty::compete(frailty.cv, &exits)
    })
}

/// The largest value of a probability, or nearly; 1 where a formula may come to that.
fn largest(probability: &Parameter) -> f64 {
    match probability {
        Parameter::Constant(_) | Parameter::ByPeriod(_) | Parameter::ByTenure(_) => probability
            .quantities()
            .iter()
            .map(|quantity| quantity.center())
            .fold(0.0, f64::max),
        Parameter::BetaGeometric { alpha, beta } => {
            let (alpha, beta) = (alpha.center(), beta.center());
            alpha / (alpha + beta)
        }
        _ => 1.0,
    }
}

/// Shares of the segments.
fn shares(scenario: &Scenario) -> Vec<f64> {
    let given: Vec<f64> = scenario
        .segments
        .iter()
        .map(|segment| segment.share.max(0.0))
        .collect();
    let sum: f64 = given.iter().sum();
    if given.len() < 2 || sum <= 0.0 || !sum.is_finite() {
        // Alone, or nothing to divide by: the first has all.
        let mut shares = vec![0.0; given.len().max(1)];
        shares[0] = 1.0;
        return shares;
    }
    given.iter().map(|share| share / sum).collect()
}

/// How many tenure classes a stage needs.
fn tenure_classes(
    scenario: &Scenario,
    ends: &[(usize, usize)],
    stage: usize,
    tenures: usize,
) -> usize {
    let own = &scenario.stages[stage];
    let exits = scenario
        .transitions
        .iter()
        .zip(ends)
        // Observed exits are the same at every tenure, whatever stands beside the counts.
        .filter(|(_, (from, _))| *from == stage && own.exits_observed.is_none())
        .map(|(transition, _)| &transition.probability);
    exits
        .chain([&own.revenue, &own.cost])
        .map(|parameter| match parameter {
            Parameter::ByTenure(values) => values.len(),
            Parameter::BetaGeometric { .. }
            | Parameter::BetaDiscreteWeibull { .. }
            | Parameter::DiscreteWeibull { .. } => tenures,
            Parameter::Constant(_) | Parameter::ByPeriod(_) | Parameter::Orders { .. } => 1,
        })
        .max()
        .unwrap_or(1)
        // A period begins with tenures below `tenures`; amounts may still count at its end.
        .clamp(1, tenures + 1)
}

fn initial(scenario: &Scenario, cells: &[Range<usize>]) -> Vec<Start> {
    let mut starts = Vec::new();
    for (stage, item) in scenario.stages.iter().enumerate() {
        let counts: &[u64] = match &item.initial {
            crate::model::Initial::Total(count) => std::slice::from_ref(count),
            crate::model::Initial::ByTenure(counts) => counts,
        };
        let classes = cells[stage].len();
        for (tenure, &count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            starts.push(Start {
                stage,
                tenure,
                cell: cells[stage].start + tenure.min(classes - 1),
                count: count as f64,
            });
        }
    }
    starts
}

//! A scenario compiled for the engines.

use std::borrow::Cow;
use std::sync::Arc;

use perennial_kernel::journey::Journey;

use super::base::{Base, Schedule};
use super::change::Applied;
use super::estimate::Estimate;
use super::exact;
use super::journey::journey;
use super::layout::Layout;
use super::outline::Outline;
use super::parameters::Parameters;
use super::refusal::refusals;
use super::structure::{MoveKind, Structure};
use crate::model::{
    Accrual, EngineKind, Lever, Money, Path, Problem, ProblemKind, Scenario, Work, limits,
};

/// A compiled scenario: everything that the engines need, and nothing to look up.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(crate) structure: Structure,
    /// Every number that each strategy leads to, where all are known.
    strategies: Vec<Parameters>,
    pub(crate) layout: Layout,
    pub(crate) journey: Journey,
    outline: Arc<Outline>,
    /// Weights of the customers at time k-1 and at time k.
    pub(crate) accrual: (f64, f64),
    /// By period, from 1.
    pub(crate) discount: Vec<f64>,
    /// By exit.
    pub(crate) move_kinds: Vec<MoveKind>,
    engine: EngineKind,
    replications: u32,
    estimate: Estimate,
}

impl Plan {
    /// Compiles a scenario, or says what can not be simulated: ids that do not exist, what this
    /// version does not simulate, and runs that would not end or not fit.
    ///
    /// The scenario should be validated before; one that is not never panics, but its problems are
    /// told less well.
    pub fn compile(scenario: &Scenario) -> Result<Self, Vec<Problem>> {
        let refused = refusals(scenario);
        if !refused.is_empty() {
            return Err(refused);
        }
        within_limits(scenario)?;
        let structure = Structure::new(scenario)?;
        let base = Base::new(scenario, &structure).map_err(|problem| vec![problem])?;
        let levers = levers(scenario, &structure)?;
        let outline = Outline::new(scenario);
        let layout = outline.layout.clone();
        let schedules: Vec<Schedule> = levers
            .iter()
            .map(|levers| Schedule::new(&base, levers, structure.periods))
            .collect();
        let tables = schedules
            .iter()
            .map(|schedule| schedule.numbers(&structure))
            .sum();
        let estimate = Estimate::new(&structure, levers.len(), layout.width(), tables);
        let too_large = estimate.problems(scenario);
        if !too_large.is_empty() {
            return Err(too_large);
        }
        let strategies = (levers.iter().zip(&schedules))
            .map(|(levers, schedule)| Parameters::new(&base, &structure, levers, schedule))
            .collect();
        let accrual = match scenario.money.accrual {
            Accrual::End => (0.0, 1.0),
            Accrual::Start => (1.0, 0.0),
            Accrual::Mid => (0.5, 0.5),
        };
        let per_year = scenario.clock.period.per_year();
        let discount = discount(&scenario.money, per_year, &structure);
        let plan = Self {
            strategies,
            journey: journey(&structure, &layout, accrual, &discount),
            layout,
            outline: Arc::new(outline),
            accrual,
            discount,
            move_kinds: (structure.exits.iter())
                .map(|exit| MoveKind::between(structure.kinds[exit.from], structure.kinds[exit.to]))
                .collect(),
            engine: scenario.run.engine,
            replications: scenario.run.replications,
            estimate,
            structure,
        };
        plan.countable()?;
        Ok(plan)
    }

    /// Every number that each strategy leads to in a replication.
    pub(crate) fn parameters(&self, _replication: u32) -> Cow<'_, [Parameters]> {
        Cow::Borrowed(&self.strategies)
    }

    /// Which engine the scenario asks for.
    #[must_use]
    pub fn engine(&self) -> EngineKind {
        self.engine
    }

    /// The seed of all random numbers.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.outline.seed
    }

    /// How many replications the scenario asks for.
    #[must_use]
    pub fn replications(&self) -> u32 {
        self.replications
    }

    /// How many periods there are.
    #[must_use]
    pub fn periods(&self) -> usize {
        self.structure.periods
    }

    /// How many strategies there are; at least one, the baseline.
    #[must_use]
    pub fn strategies(&self) -> usize {
        self.strategies.len()
    }

    /// Where the numbers of one strategy and replication lie.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Names and places, for whoever summarises.
    #[must_use]
    pub fn outline(&self) -> &Arc<Outline> {
        &self.outline
    }

    /// By strategy and stage: how often exits above 1 are scaled in one replication.
    #[must_use]
    pub fn scaled(&self) -> Vec<f64> {
        let strategies = self.strategies.iter();
        strategies
            .flat_map(|strategy| strategy.scaled.iter().copied())
            .collect()
    }

    /// How many numbers one replication has, all strategies together.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.strategies.len() * self.layout.width()
    }

    /// What a run takes.
    #[must_use]
    pub fn estimate(&self) -> Estimate {
        self.estimate
    }

    /// The most people that there can be in expectation without referral: everyone who enters.
    fn most_without_referral(&self) -> f64 {
        let start: f64 = self.structure.initial.iter().map(|start| start.count).sum();
        let arrivals = |strategy: &Parameters| -> f64 {
            let classes = strategy.inflows.with_lengths();
            classes
                .map(|(inflows, periods)| inflows.arrivals.iter().sum::<f64>() * periods as f64)
                .sum()
        };
        start + self.strategies.iter().map(arrivals).fold(0.0, f64::max)
    }

    /// Refuses journeys that grow beyond what can be counted.
    fn countable(&self) -> Result<(), Vec<Problem>> {
        let limit = limits::JOURNEY_PEOPLE;
        if self.structure.referrals.is_empty() && self.most_without_referral() <= limit {
            return Ok(());
        }
        let most = self
            .strategies
            .iter()
            .map(|strategy| exact::most_people(self, strategy))
            .fold(0.0, f64::max);
        if most <= limit {
            return Ok(());
        }
        let referred = !self.structure.referrals.is_empty();
        let path = Path::root().key(if referred { "referrals" } else { "channels" });
        let kind = ProblemKind::TooMuchWork {
            what: Work::People,
            estimate: most,
            limit,
        };
        Err(vec![Problem { path, kind }])
    }
}

/// What must hold before anything is laid out, whatever the scenario says.
fn within_limits(scenario: &Scenario) -> Result<(), Vec<Problem>> {
    let root = Path::root();
    let lists = [
        ("stages", scenario.stages.len(), limits::STAGES),
        (
            "transitions",
            scenario.transitions.len(),
            limits::TRANSITIONS,
        ),
        ("channels", scenario.channels.len(), limits::ITEMS),
        ("referrals", scenario.referrals.len(), limits::ITEMS),
        ("segments", scenario.segments.len(), limits::ITEMS),
        ("events", scenario.events.len(), limits::ITEMS),
        ("strategies", scenario.strategies.len(), limits::STRATEGIES),
    ];
    let mut problems: Vec<Problem> = lists
        .into_iter()
        .filter(|(_, found, limit)| found > limit)
        .map(|(key, found, limit)| Problem {
            path: root.key(key),
            kind: ProblemKind::ListTooLong { found, limit },
        })
        .collect();
    let periods = scenario.clock.periods;
    if !(1..=limits::PERIODS).contains(&periods) {
        problems.push(Problem {
            path: root.key("clock").key("periods"),
            kind: ProblemKind::OutOfRange {
                found: f64::from(periods),
                allowed: crate::model::Bounds::closed(1.0, f64::from(limits::PERIODS)),
            },
        });
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

/// The levers of each strategy, the events before its own.
fn levers(scenario: &Scenario, structure: &Structure) -> Result<Vec<Vec<Applied>>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut read = |levers: &[Lever], list: &Path| -> Vec<Applied> {
        let mut applied = Vec::new();
        for (i, lever) in levers.iter().enumerate() {
            match Applied::lever(lever, &list.index(i), scenario, structure) {
                Ok(lever) => applied.push(lever),
                Err(problem) => problems.push(problem),
            }
        }
        applied
    };
    let events = read(&scenario.events, &Path::root().key("events"));
    let list = Path::root().key("strategies");
    let mut all = Vec::new();
    for (i, strategy) in scenario.strategies.iter().enumerate() {
        let mut own = events.clone();
        own.extend(read(&strategy.levers, &list.index(i).key("levers")));
        all.push(own);
    }
    if all.is_empty() {
        all.push(events);
    }
    if problems.is_empty() {
        Ok(all)
    } else {
        Err(problems)
    }
}

/// Factor of each period's amounts.
fn discount(money: &Money, per_year: f64, structure: &Structure) -> Vec<f64> {
    let shift = match money.accrual {
        Accrual::End => 0.0,
        Accrual::Start => 1.0,
        Accrual::Mid => 0.5,
    };
    (1..=structure.periods)
        .map(|period| {
            let years = (period as f64 - shift) / per_year;
            libm::pow(1.0 + money.annual_discount_rate, -years)
        })
        .collect()
}

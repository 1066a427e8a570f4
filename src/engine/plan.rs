//! A scenario compiled for the engines.

use std::borrow::Cow;
use std::sync::Arc;

use perennial_kernel::journey::Journey;

use super::admission::{before_reading, too_many, too_uncertain, within_limits};
use super::base::Base;
use super::change::{Applied, Group};
use super::countable::uncountable;
use super::dimension::Dimension;
use super::draw::Design;
use super::estimate::Estimate;
use super::journey::journey;
use super::layout::{Layout, Request};
use super::outline::Outline;
use super::parameters::{Inflows, Parameters};
use super::reader::Reader;
use super::recipe::Recipe;
use super::resolve::Resolver;
use super::structure::{MoveKind, Structure};
use super::tables::Piecewise;
use crate::model::{Accrual, EngineKind, Lever, Money, Path, Problem, Scenario};

/// Most numbers drawn for replications that are computed side by side, 32 MB.
const SIDE_BY_SIDE: f64 = 4e6;

/// A compiled scenario: everything that the engines need, and nothing to look up.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(crate) structure: Structure,
    base: Base,
    /// By strategy.
    recipes: Vec<Recipe>,
    design: Design,
    /// Every number that each strategy leads to, at the means of the uncertain ones.
    known: Vec<Parameters>,
    pub(crate) layout: Layout,
    pub(crate) journey: Journey,
    outline: Arc<Outline>,
    /// Weights of the customers at time k-1 and at time k.
    pub(crate) accrual: (f64, f64),
    /// By period, from 1.
    pub(crate) discount: Vec<f64>,
    /// By exit: whether a move on it makes a new customer, loses one, wins one back, or none of these.
    pub(crate) move_kinds: Vec<MoveKind>,
    engine: EngineKind,
    replications: u32,
    estimate: Estimate,
}

impl Plan {
    /// Compiles a scenario of which every series is to be recorded (see [`Plan::compile_for`]).
    ///
    /// # Errors
    /// What cannot be simulated, as [`Plan::compile_for`] says.
    pub fn compile(scenario: &Scenario) -> Result<Self, Vec<Problem>> {
        Self::compile_for(scenario, &Request::default())
    }

    /// Compiles a scenario.
    ///
    /// The scenario should be validated before; one that is not never panics, but its problems are
    /// told less well.
    ///
    /// # Errors
    /// What cannot be simulated: ids that do not exist, what this version does not simulate, and runs that would not end
    /// or not fit.
    pub fn compile_for(scenario: &Scenario, request: &Request) -> Result<Self, Vec<Problem>> {
        within_limits(scenario)?;
        let structure = Structure::new(scenario)?;
        before_reading(scenario, request, &structure)?;
        let mut reader = Reader::new(&scenario.run);
        let base = Base::new(scenario, &structure, &mut reader).map_err(|problem| vec![problem])?;
        let levers = levers(scenario, &structure, &mut reader)?;
        let design = reader
            .design()
            .map_err(|found| vec![too_uncertain(found)])?;
        let outline = Outline::new(scenario, request, !design.dimensions().is_empty());
        let layout = outline.layout.clone();
        let recipes: Vec<Recipe> = levers
            .into_iter()
            .map(|levers| Recipe::new(&base, levers, &structure))
            .collect();
        let estimate = Estimate::new(&structure, &base, &recipes, &design, layout.width());
        let too_large = estimate.problems(scenario);
        if !too_large.is_empty() {
            return Err(too_large);
        }
        let accrual = match scenario.money.accrual {
            Accrual::End => (0.0, 1.0),
            Accrual::Start => (1.0, 0.0),
            Accrual::Mid => (0.5, 0.5),
        };
        let per_year = scenario.clock.period.per_year();
        let discount = discount(&scenario.money, per_year, &structure);
        let mut plan = Self {
            base,
            recipes,
            known: Vec::new(),
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
            design,
        };
        plan.known = plan.parameters_of(&plan.middle());
        match uncountable(&plan) {
            Some(people) => Err(vec![too_many(people, &plan.structure)]),
            None => Ok(plan),
        }
    }

    /// Every number that each strategy leads to in a replication.
    pub(crate) fn parameters(&self, replication: u32) -> Cow<'_, [Parameters]> {
        if self.is_uncertain() {
            Cow::Owned(self.parameters_of(&self.draw(replication)))
        } else {
            Cow::Borrowed(&self.known)
        }
    }

    /// Every number that each strategy leads to where the uncertain numbers have these values, by
    /// dimension. Values outside what a number may be are clamped, shares of one Dirichlet divided by
    /// their sum.
    pub(crate) fn parameters_of(&self, drawn: &[f64]) -> Vec<Parameters> {
        let draw = self.design.values(drawn);
        (0..self.recipes.len())
            .map(|strategy| self.resolved(strategy, &draw))
            .collect()
    }

    /// The same of one strategy, by its position.
    pub(crate) fn strategy_of(&self, strategy: usize, drawn: &[f64]) -> Parameters {
        self.resolved(strategy, &self.design.values(drawn))
    }

    /// Who comes in where the uncertain numbers have these values, by strategy.
    pub(crate) fn inflows_of(&self, drawn: &[f64]) -> Vec<Piecewise<Inflows>> {
        let draw = self.design.values(drawn);
        let recipes = self.recipes.iter();
        recipes
            .map(|recipe| self.resolver(recipe, &draw).all_inflows(&recipe.schedule))
            .collect()
    }

    /// How many draws of every number may be held at once, so that replications can be computed side by side; at least one.
    pub(crate) fn most_drawn(&self) -> u32 {
        (SIDE_BY_SIDE / self.estimate.drawn.max(1.0)).max(1.0) as u32
    }

    fn resolved(&self, strategy: usize, draw: &[f64]) -> Parameters {
        let recipe = &self.recipes[strategy];
        Parameters::new(
            &self.resolver(recipe, draw),
            recipe,
            self.known.get(strategy),
        )
    }

    fn resolver<'a>(&'a self, recipe: &'a Recipe, draw: &'a [f64]) -> Resolver<'a> {
        Resolver {
            base: &self.base,
            structure: &self.structure,
            levers: &recipe.levers,
            draw,
        }
    }

    /// Every number that each strategy leads to, at the means of the uncertain ones.
    pub(crate) fn known(&self) -> &[Parameters] {
        &self.known
    }

    /// The dimensions that who comes in depends on.
    pub(crate) fn inflow_dimensions(&self) -> Vec<usize> {
        let base = self.base.inflows().flat_map(|values| values.entries());
        let levers = self.recipes.iter().flat_map(|recipe| &recipe.levers);
        let changes = self.base.adjustments.iter().chain(levers);
        let changes = changes.filter(|change| change.place.group() == Group::Inflows);
        let changed = changes.map(|change| change.amount);
        self.design.dimensions_of(base.copied().chain(changed))
    }

    /// The means of the uncertain numbers, by dimension.
    #[must_use]
    pub fn middle(&self) -> Vec<f64> {
        self.design.middle()
    }

    /// The values of the uncertain numbers at a point of the unit cube, by dimension: `coordinate` says of each how
    /// large a part of what is believed about it lies below, strictly between 0 and 1.
    #[must_use]
    pub fn drawn_at(&self, coordinate: impl Fn(usize) -> f64) -> Vec<f64> {
        self.design.at(coordinate)
    }

    /// Draws these dimensions alone, none of them a share.
    pub(crate) fn draw_some(&self, replication: u32, some: &[usize], drawn: &mut [f64]) {
        self.design.draw_some(replication, some, drawn);
    }

    /// Whether any number is uncertain, so that replications differ in them.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        !self.design.dimensions().is_empty()
    }

    /// Every uncertain number, in the order of [`Plan::draw`].
    #[must_use]
    pub fn dimensions(&self) -> &[Dimension] {
        self.design.dimensions()
    }

    /// The values of the uncertain numbers in a replication, by dimension. They depend on the seed and
    /// the replication alone, not on how many replications there are.
    #[must_use]
    pub fn draw(&self, replication: u32) -> Vec<f64> {
        self.design.draw(replication)
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

    /// By period, from 1: what a unit of money at its end is worth at time 0.
    #[must_use]
    pub fn discount(&self) -> &[f64] {
        &self.discount
    }

    /// How many strategies there are; at least one, the baseline.
    #[must_use]
    pub fn strategies(&self) -> usize {
        self.recipes.len()
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

    /// By strategy and stage: how often exits above 1 are scaled in a replication.
    #[must_use]
    pub fn scaled(&self, replication: u32) -> Vec<f64> {
        let strategies = self.parameters(replication);
        (strategies.iter())
            .flat_map(|strategy| strategy.scaled.iter().copied())
            .collect()
    }

    /// How many numbers one replication has, all strategies together.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.recipes.len() * self.layout.width()
    }

    /// What a run takes.
    #[must_use]
    pub fn estimate(&self) -> Estimate {
        self.estimate
    }
}

/// The levers of each strategy, the events before its own.
fn levers(
    scenario: &Scenario,
    structure: &Structure,
    reader: &mut Reader,
) -> Result<Vec<Vec<Applied>>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut read = |levers: &[Lever], list: &Path, reader: &mut Reader| -> Vec<Applied> {
        let mut applied = Vec::new();
        for (i, lever) in levers.iter().enumerate() {
            match Applied::lever(lever, &list.index(i), scenario, structure, reader) {
                Ok(lever) => applied.push(lever),
                Err(problem) => problems.push(problem),
            }
        }
        applied
    };
    let events = read(&scenario.events, &Path::root().key("events"), reader);
    let list = Path::root().key("strategies");
    let mut all = Vec::new();
    for (i, strategy) in scenario.strategies.iter().enumerate() {
        let mut own = events.clone();
        reader.strategy();
        let path = list.index(i).key("levers");
        own.extend(read(&strategy.levers, &path, reader));
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

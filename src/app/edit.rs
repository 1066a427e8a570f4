//! Changes of a scenario that a person can make, each a small piece of data.
//!
//! Here are those of one field; [`structure`] has those that add, remove, copy and move things, [`stage`]
//! those of a stage's people, [`ids`] new ids.

pub mod ids;
pub mod stage;
pub mod structure;

pub use stage::{StageEdit, StageText};
pub use structure::{Part, StructureEdit};

use crate::model::{
    Accrual, Adjustment, ArrivalProcess, Change, Channel, Decision, Draws, EngineKind, Frailty,
    Lever, Market, Observed, Parameter, PerCustomerCost, PeriodUnit, Precision, Quantity, Referral,
    Scenario, Segment, Stage, Strategy, Target, Transition,
};

/// Where a lever stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum LeverPlace {
    /// In a strategy (by id), at a position.
    Strategy(String, usize),
    /// Among the events, at a position.
    Event(usize),
}

/// Something with a name and notes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Item {
    /// The scenario itself.
    Scenario,
    /// A stage, by id.
    Stage(String),
    /// A transition, by id.
    Transition(String),
    /// A channel, by id.
    Channel(String),
    /// A referral, by id.
    Referral(String),
    /// A strategy, by id.
    Strategy(String),
    /// A lever or event.
    Lever(LeverPlace),
    /// A segment, by id.
    Segment(String),
}

/// A change of one field of a lever.
#[derive(Debug, Clone, PartialEq)]
pub enum LeverEdit {
    /// The number that the change is made by, keeping how.
    Amount(Quantity),
    /// How, with its number.
    Change(Change),
    /// What is changed.
    Target(Target),
    /// First period.
    From(u32),
    /// Last period; `None`: the end.
    Until(Option<u32>),
    /// Periods until the full effect.
    Ramp(u32),
    /// Ids of the segments; `None`: all.
    Segments(Option<Vec<String>>),
    /// How hard it is pulled.
    Intensity(f64),
    /// How hard it can be pulled.
    MaxIntensity(f64),
    /// Diminishing returns.
    Saturation(f64),
    /// Cost once.
    CostOnce(Quantity),
    /// Cost per period.
    CostPerPeriod(Quantity),
    /// Cost per move.
    CostPerMove(Quantity),
    /// Cost per customer of a stage.
    CostPerCustomer(Option<PerCustomerCost>),
    /// All of it.
    Whole(Box<Lever>),
}

/// A change of how the scenario is simulated.
#[derive(Debug, Clone, PartialEq)]
pub enum RunEdit {
    /// Which engine.
    Engine(EngineKind),
    /// How many futures.
    Replications(u32),
    /// Which futures.
    Seed(u64),
    /// How uncertain numbers are drawn.
    Draws(Draws),
    /// When to stop before all replications; `None`: never.
    Precision(Option<Precision>),
}

/// A change of a segment.
#[derive(Debug, Clone, PartialEq)]
pub enum SegmentEdit {
    /// Its share of all who arrive.
    Share(f64),
    /// What differs in it.
    Adjust(Vec<Adjustment>),
}

/// A change of a transition, beside its numbers.
#[derive(Debug, Clone, PartialEq)]
pub enum TransitionEdit {
    /// The stages (by id) that it leads from and to.
    Ends(String, String),
    /// How far its arrow is bent on the map.
    Bend(f64),
}

/// A change of what money means.
#[derive(Debug, Clone, PartialEq)]
pub enum MoneyEdit {
    /// ISO 4217 code.
    Currency(String),
    /// Annual discount rate.
    DiscountRate(f64),
    /// When amounts accrue.
    Accrual(Accrual),
    /// Part of the revenue that is contribution.
    GrossMargin(Quantity),
    /// Cost per period whatever happens.
    FixedCost(Parameter),
}

/// A change of a scenario. One that names what is not there does nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// A parameter of the journey, by what a lever would call it.
    Parameter(Target, Parameter),
    /// How many are in a stage (by id) at time 0, as a total or by tenure.
    Initial(String, crate::model::Initial),
    /// How a channel's (by id) number varies.
    Process(String, ArrivalProcess),
    /// A channel's (by id) factors, repeating.
    Seasonality(String, Vec<f64>),
    /// How it is simulated.
    Run(RunEdit),
    /// What money means.
    Money(MoneyEdit),
    /// Number of periods.
    Periods(u32),
    /// Length of a period.
    PeriodUnit(PeriodUnit),
    /// The date of time 0, as `2026-01-31`.
    Start(Option<String>),
    /// A stage (by id), beside its numbers.
    Stage(String, StageEdit),
    /// A transition (by id), beside its numbers.
    Transition(String, TransitionEdit),
    /// The stage (by id) where a channel's (by id) people enter.
    Entry(String, String),
    /// The stages (by id) of a referral (by id): whose customers refer, and where the new people enter.
    ReferralEnds(String, String, String),
    /// A segment, by id.
    Segment(String, SegmentEdit),
    /// How many there are to win; `None`: no limit.
    Market(Option<Market>),
    /// Lasting differences between customers; `None`: none.
    Frailty(Option<Frailty>),
    /// All real values.
    Observed(Vec<Observed>),
    /// By what strategies are judged.
    Decision(Decision),
    /// The palette's slot of a strategy (by id); `None`: by position.
    Color(String, Option<u8>),
    /// The keys of the numbers on the front panel, in order.
    Pinned(Vec<String>),
    /// The steps of the story, as they stand in a file.
    Story(Vec<serde_json::Value>),
    /// Adds, removes, copies or moves something.
    Structure(StructureEdit),
    /// Several changes as one: none is made unless all can be.
    All(Vec<Self>),
    /// A lever or event.
    Lever(LeverPlace, LeverEdit),
    /// Whether a strategy (by id) is compared.
    Compare(String, bool),
    /// What something is called.
    Name(Item, String),
    /// Remarks.
    Notes(Item, String),
    /// Where a stage (by id) stands on the map; `None`: automatic.
    Place(String, Option<(f64, f64)>),
}

impl Edit {
    /// Whether it can change a number of the results; else it needs no new run.
    #[must_use]
    pub fn changes_figures(&self) -> bool {
        match self {
            Self::Name(..)
            | Self::Notes(..)
            | Self::Place(..)
            | Self::Start(_)
            | Self::Color(..)
            | Self::Pinned(_)
            | Self::Story(_)
            | Self::Decision(_)
            | Self::Transition(_, TransitionEdit::Bend(_)) => false,
            Self::Stage(_, edit) => edit.changes_figures(),
            Self::All(edits) => edits.iter().any(Self::changes_figures),
            _ => true,
        }
    }

    /// Whether it changes what there is and how it hangs together, rather than a number or a text.
    #[must_use]
    pub fn changes_structure(&self) -> bool {
        match self {
            Self::Structure(_)
            | Self::Story(_)
            | Self::Transition(_, TransitionEdit::Ends(..))
            | Self::Entry(..)
            | Self::ReferralEnds(..) => true,
            Self::All(edits) => edits.iter().any(Self::changes_structure),
            _ => false,
        }
    }

    /// Makes the change. `false` where what it names is not there, or takes no such value.
    #[must_use]
    pub fn apply(self, scenario: &mut Scenario) -> bool {
        self.try_apply(scenario).is_some()
    }

    fn try_apply(self, scenario: &mut Scenario) -> Option<()> {
        match self {
            Self::Parameter(target, value) => *parameter_mut(scenario, &target)? = value,
            Self::Initial(id, initial) => stage_mut(scenario, &id)?.initial = initial,
            Self::Process(id, process) => channel_mut(scenario, &id)?.process = process,
            Self::Seasonality(id, factors) => {
                channel_mut(scenario, &id)?.seasonality = if factors.is_empty() {
                    vec![1.0]
                } else {
                    factors
                };
            }
            Self::Run(edit) => edit.apply(scenario),
            Self::Money(edit) => edit.apply(scenario),
            Self::Periods(periods) => scenario.clock.periods = periods,
            Self::PeriodUnit(period) => scenario.clock.period = period,
            Self::Lever(place, edit) => edit.apply(lever_mut(scenario, &place)?)?,
            Self::Start(date) => scenario.clock.start = date,
            Self::Stage(id, edit) => edit.apply(stage_mut(scenario, &id)?),
            Self::Transition(id, edit) => edit.apply(scenario, &id)?,
            Self::Entry(id, entry) => {
                scenario.stage_index(&entry)?;
                channel_mut(scenario, &id)?.entry = entry;
            }
            Self::ReferralEnds(id, from, to) => {
                scenario.stage_index(&from)?;
                scenario.stage_index(&to)?;
                let referral = referral_mut(scenario, &id)?;
                (referral.from, referral.to) = (from, to);
            }
            Self::Segment(id, edit) => edit.apply(segment_mut(scenario, &id)?),
            Self::Market(market) => scenario.market = market,
            Self::Frailty(frailty) => scenario.frailty = frailty,
            Self::Observed(observed) => scenario.observed = observed,
            Self::Decision(decision) => scenario.decision = decision,
            Self::Color(id, slot) => strategy_mut(scenario, &id)?.color = slot,
            Self::Pinned(keys) => scenario.pinned = keys,
            Self::Story(story) => scenario.story = story,
            Self::Structure(edit) => edit.apply(scenario)?,
            Self::All(edits) => {
                let mut changed = scenario.clone();
                for edit in edits {
                    edit.try_apply(&mut changed)?;
                }
                *scenario = changed;
            }
            Self::Compare(id, compare) => strategy_mut(scenario, &id)?.compare = compare,
            Self::Name(item, name) => *texts_mut(scenario, &item)?.0 = name,
            Self::Notes(item, notes) => *texts_mut(scenario, &item)?.1 = notes,
            Self::Place(id, place) => {
                let stage = stage_mut(scenario, &id)?;
                stage.x = place.map(|(x, _)| x);
                stage.y = place.map(|(_, y)| y);
            }
        }
        Some(())
    }
}

impl RunEdit {
    fn apply(self, scenario: &mut Scenario) {
        let run = &mut scenario.run;
        match self {
            Self::Engine(engine) => run.engine = engine,
            Self::Replications(replications) => run.replications = replications,
            Self::Seed(seed) => run.seed = seed,
            Self::Draws(draws) => run.draws = draws,
            Self::Precision(precision) => run.precision = precision,
        }
    }
}

impl SegmentEdit {
    fn apply(self, segment: &mut Segment) {
        match self {
            Self::Share(share) => segment.share = share,
            Self::Adjust(adjust) => segment.adjust = adjust,
        }
    }
}

impl TransitionEdit {
    fn apply(self, scenario: &mut Scenario, id: &str) -> Option<()> {
        match self {
            Self::Ends(from, to) => {
                scenario.stage_index(&from)?;
                scenario.stage_index(&to)?;
                let transition = transition_mut(scenario, id)?;
                (transition.from, transition.to) = (from, to);
            }
            Self::Bend(bend) => transition_mut(scenario, id)?.bend = bend,
        }
        Some(())
    }
}

impl MoneyEdit {
    fn apply(self, scenario: &mut Scenario) {
        let money = &mut scenario.money;
        match self {
            Self::Currency(currency) => money.currency = currency,
            Self::DiscountRate(rate) => money.annual_discount_rate = rate,
            Self::Accrual(accrual) => money.accrual = accrual,
            Self::GrossMargin(margin) => money.gross_margin = margin,
            Self::FixedCost(cost) => money.fixed_cost = cost,
        }
    }
}

impl LeverEdit {
    fn apply(self, lever: &mut Lever) -> Option<()> {
        match self {
            Self::Amount(amount) => *amount_mut(&mut lever.change) = amount,
            Self::Change(change) => lever.change = change,
            Self::Target(target) => lever.target = target,
            Self::From(period) => lever.from = period,
            Self::Until(period) => lever.until = period,
            Self::Ramp(periods) => lever.ramp = periods,
            Self::Segments(segments) => lever.segments = segments,
            Self::Intensity(intensity) => lever.intensity = intensity,
            Self::MaxIntensity(intensity) => lever.max_intensity = intensity,
            Self::Saturation(saturation) => lever.saturation = saturation,
            Self::CostOnce(cost) => lever.cost.once = cost,
            Self::CostPerPeriod(cost) => lever.cost.per_period = cost,
            Self::CostPerMove(cost) => lever.cost.per_move = cost,
            Self::CostPerCustomer(cost) => lever.cost.per_customer = cost,
            Self::Whole(whole) => *lever = *whole,
        }
        Some(())
    }
}

/// The parameter that a target names. `None` where it is not there, or (for
/// [`Target::Stage`] and [`Target::StageExits`]) is not one parameter.
#[must_use]
pub fn parameter<'a>(scenario: &'a Scenario, target: &Target) -> Option<&'a Parameter> {
    let transition = |id: &str| scenario.transitions.get(scenario.transition_index(id)?);
    let stage = |id: &str| scenario.stages.get(scenario.stage_index(id)?);
    let channel = |id: &str| scenario.channels.get(scenario.channel_index(id)?);
    let referral = |id: &str| scenario.referrals.get(scenario.referral_index(id)?);
    Some(match target {
        Target::TransitionProbability(id) => &transition(id)?.probability,
        Target::TransitionRevenue(id) => &transition(id)?.revenue,
        Target::TransitionCost(id) => &transition(id)?.cost,
        Target::StageRevenue(id) => &stage(id)?.revenue,
        Target::StageCost(id) => &stage(id)?.cost,
        Target::ChannelArrivals(id) => &channel(id)?.arrivals,
        Target::ChannelCost(id) => &channel(id)?.cost_per_arrival,
        Target::ReferralRate(id) => &referral(id)?.rate,
        Target::ReferralCost(id) => &referral(id)?.cost_per_arrival,
        Target::MarketSize => &scenario.market.as_ref()?.size,
        Target::StageExits(_) | Target::Stage(_) => return None,
    })
}

/// The lever at a place.
#[must_use]
pub fn lever<'a>(scenario: &'a Scenario, place: &LeverPlace) -> Option<&'a Lever> {
    match place {
        LeverPlace::Strategy(id, position) => scenario
            .strategies
            .iter()
            .find(|strategy| strategy.id == *id)?
            .levers
            .get(*position),
        LeverPlace::Event(position) => scenario.events.get(*position),
    }
}

fn parameter_mut<'a>(scenario: &'a mut Scenario, target: &Target) -> Option<&'a mut Parameter> {
    Some(match target {
        Target::TransitionProbability(id) => &mut transition_mut(scenario, id)?.probability,
        Target::TransitionRevenue(id) => &mut transition_mut(scenario, id)?.revenue,
        Target::TransitionCost(id) => &mut transition_mut(scenario, id)?.cost,
        Target::StageRevenue(id) => &mut stage_mut(scenario, id)?.revenue,
        Target::StageCost(id) => &mut stage_mut(scenario, id)?.cost,
        Target::ChannelArrivals(id) => &mut channel_mut(scenario, id)?.arrivals,
        Target::ChannelCost(id) => &mut channel_mut(scenario, id)?.cost_per_arrival,
        Target::ReferralRate(id) => &mut referral_mut(scenario, id)?.rate,
        Target::ReferralCost(id) => &mut referral_mut(scenario, id)?.cost_per_arrival,
        Target::MarketSize => &mut scenario.market.as_mut()?.size,
        Target::StageExits(_) | Target::Stage(_) => return None,
    })
}

fn amount_mut(change: &mut Change) -> &mut Quantity {
    match change {
        Change::Set(amount)
        | Change::Add(amount)
        | Change::Multiply(amount)
        | Change::HazardRatio(amount)
        | Change::OddsRatio(amount)
        | Change::Move { share: amount, .. } => amount,
    }
}

fn stage_mut<'a>(scenario: &'a mut Scenario, id: &str) -> Option<&'a mut Stage> {
    scenario.stages.iter_mut().find(|item| item.id == id)
}

fn transition_mut<'a>(scenario: &'a mut Scenario, id: &str) -> Option<&'a mut Transition> {
    scenario.transitions.iter_mut().find(|item| item.id == id)
}

fn channel_mut<'a>(scenario: &'a mut Scenario, id: &str) -> Option<&'a mut Channel> {
    scenario.channels.iter_mut().find(|item| item.id == id)
}

fn referral_mut<'a>(scenario: &'a mut Scenario, id: &str) -> Option<&'a mut Referral> {
    scenario.referrals.iter_mut().find(|item| item.id == id)
}

fn segment_mut<'a>(scenario: &'a mut Scenario, id: &str) -> Option<&'a mut Segment> {
    scenario.segments.iter_mut().find(|item| item.id == id)
}

fn strategy_mut<'a>(scenario: &'a mut Scenario, id: &str) -> Option<&'a mut Strategy> {
    scenario.strategies.iter_mut().find(|item| item.id == id)
}

fn lever_mut<'a>(scenario: &'a mut Scenario, place: &LeverPlace) -> Option<&'a mut Lever> {
    match place {
        LeverPlace::Strategy(id, position) => strategy_mut(scenario, id)?.levers.get_mut(*position),
        LeverPlace::Event(position) => scenario.events.get_mut(*position),
    }
}

fn texts_mut<'a>(
    scenario: &'a mut Scenario,
    item: &Item,
) -> Option<(&'a mut String, &'a mut String)> {
    Some(match item {
        Item::Scenario => (&mut scenario.name, &mut scenario.notes),
        Item::Stage(id) => {
            let stage = stage_mut(scenario, id)?;
            (&mut stage.name, &mut stage.notes)
        }
        Item::Transition(id) => {
            let transition = transition_mut(scenario, id)?;
            (&mut transition.name, &mut transition.notes)
        }
        Item::Channel(id) => {
            let channel = channel_mut(scenario, id)?;
            (&mut channel.name, &mut channel.notes)
        }
        Item::Referral(id) => {
            let referral = referral_mut(scenario, id)?;
            (&mut referral.name, &mut referral.notes)
        }
        Item::Strategy(id) => {
            let strategy = strategy_mut(scenario, id)?;
            (&mut strategy.name, &mut strategy.notes)
        }
        Item::Segment(id) => {
            let segment = segment_mut(scenario, id)?;
            (&mut segment.name, &mut segment.notes)
        }
        Item::Lever(place) => {
            let lever = lever_mut(scenario, place)?;
            (&mut lever.name, &mut lever.notes)
        }
    })
}

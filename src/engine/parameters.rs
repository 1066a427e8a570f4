//! Every number of a strategy in every period and segment, after adjustments, events and levers.
//!
//! Three groups of tables change at different times: hazards (what moves people), inflows (what
//! brings them) and amounts (what they are worth). A table is held once for each run of periods in
//! which nothing of its group changes, so that a journey without tables by period has one.

use super::change::{Applied, Group, Operation, Place};
use super::structure::Structure;
use super::tables::{Changes, Piecewise, Values};
use crate::model::{Path, Problem, Scenario};

/// Above this, exits that sum to more than 1 are counted; below it is rounding.
const ROUNDING: f64 = 1e-9;
/// A stage that keeps less than this keeps nobody: exits that should sum to 1 seldom do in binary.
const NOBODY: f64 = 1e-12;

/// Probabilities of leaving, for each segment.
#[derive(Debug, Clone)]
pub(crate) struct Hazards {
    /// By segment and slot: probability of an exit.
    pub exits: Vec<f64>,
    /// By segment and slot: probability of an exit among those who took none before it.
    pub conditional: Vec<f64>,
    /// By segment and cell: probability of staying.
    pub stay: Vec<f64>,
    /// By stage: how many (segment, tenure class) had exits above 1.
    pub scaled: Vec<u32>,
}

/// Who comes in, for each segment.
#[derive(Debug, Clone)]
pub(crate) struct Inflows {
    /// By segment and channel: mean number of people, the segment's share included.
    pub arrivals: Vec<f64>,
    /// By segment and referral: mean number of people for each who refers.
    pub rates: Vec<f64>,
    /// How many there are to win.
    pub market: Option<f64>,
}

/// Amounts of money, for each segment.
#[derive(Debug, Clone)]
pub(crate) struct Amounts {
    /// By segment and cell.
    pub stage_revenue: Vec<f64>,
    /// By segment and cell.
    pub stage_cost: Vec<f64>,
    /// By segment and exit.
    pub exit_revenue: Vec<f64>,
    /// By segment and exit.
    pub exit_cost: Vec<f64>,
    /// By segment and channel.
    pub channel_cost: Vec<f64>,
    /// By segment and referral.
    pub referral_cost: Vec<f64>,
    /// By segment and stage: levers' cost per customer; empty where there is none.
    pub per_customer: Vec<f64>,
    /// By segment and exit: levers' cost per move; empty where there is none.
    pub per_move: Vec<f64>,
}

/// A `move` lever at its time.
#[derive(Debug, Clone)]
pub(crate) struct Shift {
    pub from: usize,
    pub to: usize,
    /// By segment: share that moves.
    pub shares: Vec<f64>,
    /// Cost per move.
    pub cost: f64,
    /// How many shifts from the same to the same stage come before it in this period.
    pub occurrence: usize,
}

/// All numbers of one strategy.
#[derive(Debug, Clone)]
pub(crate) struct Parameters {
    pub hazards: Piecewise<Hazards>,
    pub inflows: Piecewise<Inflows>,
    pub amounts: Piecewise<Amounts>,
    /// By period, from 1: the `move` levers that begin, in order.
    pub shifts: Vec<Vec<Shift>>,
    /// By period, from 1: levers' costs `once` and `per_period`.
    pub lump: Vec<f64>,
    /// By stage: how often exits were scaled in one replication.
    pub scaled: Vec<f64>,
}

/// The parameters of the scenario before any change.
pub(crate) struct Base {
    exits: Vec<Values>,
    exit_revenue: Vec<Values>,
    exit_cost: Vec<Values>,
    stage_revenue: Vec<Values>,
    stage_cost: Vec<Values>,
    arrivals: Vec<Values>,
    seasonality: Vec<Vec<f64>>,
    channel_cost: Vec<Values>,
    rates: Vec<Values>,
    referral_cost: Vec<Values>,
    market: Option<Values>,
    adjustments: Vec<Applied>,
}

impl Base {
    pub fn new(scenario: &Scenario, structure: &Structure) -> Result<Self, Problem> {
        let stage = |stage: usize, parameter| Values::new(parameter, structure.cells[stage].len());
        let exit = |place: usize| &scenario.transitions[structure.exits[place].transition];
        let exits = 0..structure.exits.len();
        Ok(Self {
            exits: exits
                .clone()
                .map(|place| stage(structure.exits[place].from, &exit(place).probability))
                .collect(),
            exit_revenue: exits
                .clone()
                .map(|place| Values::new(&exit(place).revenue, 1))
                .collect(),
            exit_cost: exits
                .map(|place| Values::new(&exit(place).cost, 1))
                .collect(),
            stage_revenue: (scenario.stages.iter().enumerate())
                .map(|(position, item)| stage(position, &item.revenue))
                .collect(),
            stage_cost: (scenario.stages.iter().enumerate())
                .map(|(position, item)| stage(position, &item.cost))
                .collect(),
            arrivals: (scenario.channels.iter())
                .map(|item| Values::new(&item.arrivals, 1))
                .collect(),
            seasonality: (scenario.channels.iter())
                .map(|item| item.seasonality.clone())
                .collect(),
            channel_cost: (scenario.channels.iter())
                .map(|item| Values::new(&item.cost_per_arrival, 1))
                .collect(),
            rates: (scenario.referrals.iter())
                .map(|item| Values::new(&item.rate, 1))
                .collect(),
            referral_cost: (scenario.referrals.iter())
                .map(|item| Values::new(&item.cost_per_arrival, 1))
                .collect(),
            market: scenario
                .market
                .as_ref()
                .map(|market| Values::new(&market.size, 1)),
            adjustments: adjustments(scenario, structure)?,
        })
    }

    /// Factor of a channel's mean in period k.
    fn season(&self, channel: usize, period: usize) -> f64 {
        let factors = &self.seasonality[channel];
        let position = (period - 1).checked_rem(factors.len()).unwrap_or(0);
        factors.get(position).copied().unwrap_or(1.0)
    }
}

fn adjustments(scenario: &Scenario, structure: &Structure) -> Result<Vec<Applied>, Problem> {
    let list = Path::root().key("segments");
    let mut all = Vec::new();
    for (segment, item) in scenario.segments.iter().enumerate() {
        for (i, adjustment) in item.adjust.iter().enumerate() {
            let path = list.index(segment).key("adjust").index(i).key("target");
            let place = super::change::resolve(&adjustment.target, &path, scenario, structure)?;
            all.push(Applied::adjustment(
                place,
                &adjustment.change,
                segment,
                structure,
            ));
        }
    }
    Ok(all)
}

/// When each group of tables changes.
pub(crate) struct Schedule {
    pub hazards: Changes,
    pub inflows: Changes,
    pub amounts: Changes,
}

impl Schedule {
    pub fn new(base: &Base, levers: &[Applied], periods: usize) -> Self {
        let mut schedule = Self {
            hazards: Changes::none(periods),
            inflows: Changes::none(periods),
            amounts: Changes::none(periods),
        };
        base.exits
            .iter()
            .for_each(|values| schedule.hazards.along(values));
        let inflows = base.arrivals.iter().chain(&base.rates).chain(&base.market);
        inflows.for_each(|values| schedule.inflows.along(values));
        let amounts = [
            &base.exit_revenue,
            &base.exit_cost,
            &base.stage_revenue,
            &base.stage_cost,
            &base.channel_cost,
            &base.referral_cost,
        ];
        amounts
            .into_iter()
            .flatten()
            .for_each(|values| schedule.amounts.along(values));
        for channel in 0..base.arrivals.len() {
            for period in 2..=periods {
                let season = base.season(channel, period);
                if season.to_bits() != base.season(channel, period - 1).to_bits() {
                    schedule.inflows.at(period);
                }
            }
        }
        for lever in levers {
            schedule.lever(lever);
        }
        schedule
    }

    fn lever(&mut self, lever: &Applied) {
        let group = match lever.place.group() {
            Group::Hazards => Some(&mut self.hazards),
            Group::Inflows => Some(&mut self.inflows),
            Group::Amounts => Some(&mut self.amounts),
            Group::None => None,
        };
        if let Some(changes) = group {
            lever.effect_changes().for_each(|period| changes.at(period));
        }
        if lever.per_customer.is_some() || lever.per_move != 0.0 {
            self.amounts.at(lever.from);
            self.amounts.at(lever.until + 1);
        }
    }

    /// Numbers that the tables will hold.
    pub fn numbers(&self, structure: &Structure) -> f64 {
        let cells = structure.cell_count();
        let exits = structure.exits.len();
        let people = structure.channels.len() + structure.referrals.len();
        let hazards = self.hazards.classes() * (2 * structure.slot_count + cells);
        let inflows = self.inflows.classes() * people;
        let amounts =
            self.amounts.classes() * (2 * cells + 3 * exits + people + structure.stages());
        structure.segments() as f64 * (hazards as f64 + inflows as f64 + amounts as f64)
    }
}

impl Parameters {
    /// Applies a strategy's levers (events first) to the scenario's parameters.
    pub fn new(
        base: &Base,
        structure: &Structure,
        levers: &[Applied],
        schedule: &Schedule,
    ) -> Self {
        let resolver = Resolver {
            base,
            structure,
            levers,
        };
        let hazards = Piecewise::new(&schedule.hazards, |period| resolver.hazards(period));
        let mut scaled = vec![0.0; structure.stages()];
        for (table, periods) in hazards.with_lengths() {
            for (total, times) in scaled.iter_mut().zip(&table.scaled) {
                *total += f64::from(*times) * periods as f64;
            }
        }
        Self {
            hazards,
            inflows: Piecewise::new(&schedule.inflows, |period| resolver.inflows(period)),
            amounts: Piecewise::new(&schedule.amounts, |period| resolver.amounts(period)),
            shifts: (1..=structure.periods)
                .map(|period| resolver.shifts(period))
                .collect(),
            lump: (1..=structure.periods)
                .map(|period| resolver.lump(period))
                .collect(),
            scaled,
        }
    }
}

struct Resolver<'a> {
    base: &'a Base,
    structure: &'a Structure,
    levers: &'a [Applied],
}

impl Resolver<'_> {
    /// Every change of a group that acts on a segment in a period, in order.
    fn changes(
        &self,
        group: Group,
        segment: usize,
        period: usize,
    ) -> impl Iterator<Item = (Place, Operation, f64)> {
        self.base
            .adjustments
            .iter()
            .chain(self.levers)
            .filter(move |change| change.place.group() == group && change.segments[segment])
            .map(move |change| (change.place, change.operation, change.effect(period)))
            .filter(|(_, _, effect)| *effect != 0.0)
    }

    fn hazards(&self, period: usize) -> Hazards {
        let structure = self.structure;
        let mut exits = Vec::with_capacity(structure.segments() * structure.slot_count);
        for segment in 0..structure.segments() {
            let first = exits.len();
            for stage in 0..structure.stages() {
                for tenure in 0..structure.cells[stage].len() {
                    let places = structure.stage_exits[stage].clone();
                    exits.extend(
                        places.map(|place| clamped(self.base.exits[place].at(period, tenure))),
                    );
                }
            }
            let table = &mut exits[first..];
            for (place, operation, effect) in self.changes(Group::Hazards, segment, period) {
                self.change_exits(table, place, operation, effect);
            }
        }
        normalised(structure, exits)
    }

    fn change_exits(&self, table: &mut [f64], place: Place, operation: Operation, effect: f64) {
        let structure = self.structure;
        let (stage, only) = match place {
            Place::Exit(exit) => {
                let stage = structure.exits[exit].from;
                (stage, Some(exit - structure.stage_exits[stage].start))
            }
            Place::StageExits(stage) => (stage, None),
            _ => return,
        };
        for tenure in 0..structure.cells[stage].len() {
            let slots = &mut table[structure.slot_range(stage, tenure)];
            for (position, slot) in slots.iter_mut().enumerate() {
                if only.is_none_or(|only| only == position) {
                    *slot = clamped(operation.apply(*slot, effect));
                }
            }
        }
    }

    fn inflows(&self, period: usize) -> Inflows {
        let base = self.base;
        let mut table = Inflows {
            arrivals: Vec::new(),
            rates: Vec::new(),
            market: None,
        };
        for (segment, share) in self.structure.shares.iter().enumerate() {
            let mut arrivals: Vec<f64> = (base.arrivals.iter().enumerate())
                .map(|(channel, mean)| positive(mean.at(period, 0) * base.season(channel, period)))
                .collect();
            let mut rates: Vec<f64> = base
                .rates
                .iter()
                .map(|rate| positive(rate.at(period, 0)))
                .collect();
            let mut market = base
                .market
                .as_ref()
                .map(|size| positive(size.at(period, 0)));
            for (place, operation, effect) in self.changes(Group::Inflows, segment, period) {
                let number = match place {
                    Place::Arrivals(channel) => &mut arrivals[channel],
                    Place::Rate(referral) => &mut rates[referral],
                    Place::MarketSize => match &mut market {
                        Some(size) => size,
                        None => continue,
                    },
                    _ => continue,
                };
                *number = positive(operation.apply(*number, effect));
            }
            table
                .arrivals
                .extend(arrivals.iter().map(|mean| mean * share));
            table.rates.extend(rates);
            // The market is one for all; levers on it are for every segment.
            table.market = market;
        }
        table
    }

    fn amounts(&self, period: usize) -> Amounts {
        let (base, structure) = (self.base, self.structure);
        let mut table = Amounts {
            stage_revenue: Vec::new(),
            stage_cost: Vec::new(),
            exit_revenue: Vec::new(),
            exit_cost: Vec::new(),
            channel_cost: Vec::new(),
            referral_cost: Vec::new(),
            per_customer: Vec::new(),
            per_move: Vec::new(),
        };
        let at = |values: &[Values]| -> Vec<f64> {
            values.iter().map(|value| value.at(period, 0)).collect()
        };
        for segment in 0..structure.segments() {
            let mut segment_table = Amounts {
                stage_revenue: self.by_cell(&base.stage_revenue, period),
                stage_cost: self.by_cell(&base.stage_cost, period),
                exit_revenue: at(&base.exit_revenue),
                exit_cost: at(&base.exit_cost),
                channel_cost: at(&base.channel_cost),
                referral_cost: at(&base.referral_cost),
                per_customer: self.per_customer(segment, period),
                per_move: self.per_move(segment, period),
            };
            for (place, operation, effect) in self.changes(Group::Amounts, segment, period) {
                for number in segment_table.numbers(place, structure) {
                    *number = operation.apply(*number, effect);
                }
            }
            table.append(segment_table);
        }
        if table.per_customer.iter().all(|amount| *amount == 0.0) {
            table.per_customer.clear();
        }
        if table.per_move.iter().all(|amount| *amount == 0.0) {
            table.per_move.clear();
        }
        table
    }

    fn by_cell(&self, values: &[Values], period: usize) -> Vec<f64> {
        let cells = self.structure.cells.iter().zip(values);
        cells
            .flat_map(|(cells, values)| {
                (0..cells.len()).map(move |tenure| values.at(period, tenure))
            })
            .collect()
    }

    fn per_customer(&self, segment: usize, period: usize) -> Vec<f64> {
        let mut amounts = vec![0.0; self.structure.stages()];
        for lever in self.costing(segment, period) {
            if let Some((stage, amount)) = lever.per_customer {
                amounts[stage] += amount;
            }
        }
        amounts
    }

    fn per_move(&self, segment: usize, period: usize) -> Vec<f64> {
        let structure = self.structure;
        let mut amounts = vec![0.0; structure.exits.len()];
        for lever in self.costing(segment, period) {
            let exits = match lever.place {
                Place::Exit(exit) | Place::ExitRevenue(exit) | Place::ExitCost(exit) => {
                    exit..exit + 1
                }
                Place::StageExits(stage) => structure.stage_exits[stage].clone(),
                _ => continue,
            };
            amounts[exits]
                .iter_mut()
                .for_each(|amount| *amount += lever.per_move);
        }
        amounts
    }

    /// Levers that cost something for a segment in a period.
    fn costing(&self, segment: usize, period: usize) -> impl Iterator<Item = &Applied> {
        self.levers
            .iter()
            .filter(move |lever| lever.segments[segment] && lever.is_active(period))
    }

    fn shifts(&self, period: usize) -> Vec<Shift> {
        let mut shifts: Vec<Shift> = Vec::new();
        for lever in self.levers.iter().filter(|lever| lever.from == period) {
            let (Place::Stage(from), Operation::Move { to, share }) =
                (lever.place, lever.operation)
            else {
                continue;
            };
            if !lever.is_active(period) {
                continue;
            }
            let moved = clamped(lever.strength * share);
            let same = shifts
                .iter()
                .filter(|shift| (shift.from, shift.to) == (from, to));
            shifts.push(Shift {
                from,
                to,
                shares: (lever.segments.iter())
                    .map(|acts| if *acts { moved } else { 0.0 })
                    .collect(),
                cost: lever.per_move,
                occurrence: same.count(),
            });
        }
        shifts
    }

    fn lump(&self, period: usize) -> f64 {
        let active = self.levers.iter().filter(|lever| lever.is_active(period));
        active.fold(0.0, |sum, lever| {
            let once = if lever.from == period {
                lever.once
            } else {
                0.0
            };
            sum + lever.per_period + once
        })
    }
}

impl Amounts {
    /// The numbers of a target, in the table of one segment.
    fn numbers(&mut self, place: Place, structure: &Structure) -> &mut [f64] {
        match place {
            Place::StageRevenue(stage) => &mut self.stage_revenue[structure.cells[stage].clone()],
            Place::StageCost(stage) => &mut self.stage_cost[structure.cells[stage].clone()],
            Place::ExitRevenue(exit) => &mut self.exit_revenue[exit..=exit],
            Place::ExitCost(exit) => &mut self.exit_cost[exit..=exit],
            Place::ChannelCost(channel) => &mut self.channel_cost[channel..=channel],
            Place::ReferralCost(referral) => &mut self.referral_cost[referral..=referral],
            _ => &mut [],
        }
    }

    fn append(&mut self, mut next: Self) {
        self.stage_revenue.append(&mut next.stage_revenue);
        self.stage_cost.append(&mut next.stage_cost);
        self.exit_revenue.append(&mut next.exit_revenue);
        self.exit_cost.append(&mut next.exit_cost);
        self.channel_cost.append(&mut next.channel_cost);
        self.referral_cost.append(&mut next.referral_cost);
        self.per_customer.append(&mut next.per_customer);
        self.per_move.append(&mut next.per_move);
    }
}

/// To a probability; NaN to 0.
fn clamped(p: f64) -> f64 {
    if p.is_nan() { 0.0 } else { p.clamp(0.0, 1.0) }
}

/// To at least 0; NaN to 0.
fn positive(x: f64) -> f64 {
    x.max(0.0)
}

/// Scales exits that sum to more than 1, and derives what the engines need.
fn normalised(structure: &Structure, mut exits: Vec<f64>) -> Hazards {
    let segments = structure.segments();
    let mut conditional = vec![0.0; exits.len()];
    let mut stay = vec![1.0; segments * structure.cell_count()];
    let mut scaled = vec![0; structure.stages()];
    for segment in 0..segments {
        for (stage, cells) in structure.cells.iter().enumerate() {
            for tenure in 0..cells.len() {
                let slots = structure.slot_range(stage, tenure);
                let first = segment * structure.slot_count;
                let slots = first + slots.start..first + slots.end;
                let sum: f64 = exits[slots.clone()].iter().sum();
                if sum > 1.0 {
                    scaled[stage] += u32::from(sum > 1.0 + ROUNDING);
                    exits[slots.clone()].iter_mut().for_each(|p| *p /= sum);
                }
                let cell = segment * structure.cell_count() + cells.start + tenure;
                stay[cell] = if sum >= 1.0 - NOBODY { 0.0 } else { 1.0 - sum };
                chain(&exits[slots.clone()], &mut conditional[slots], stay[cell]);
            }
        }
    }
    Hazards {
        exits,
        conditional,
        stay,
        scaled,
    }
}

/// Conditional probabilities of exits in their order; where nobody stays, the last takes the rest.
fn chain(exits: &[f64], conditional: &mut [f64], stay: f64) {
    let last = exits.iter().rposition(|p| *p > 0.0);
    for (position, slot) in conditional.iter_mut().enumerate() {
        // What is left for this exit and those after it, summed backwards: no cancellation.
        let rest: f64 = exits[position..].iter().rev().sum::<f64>() + stay;
        *slot = if stay == 0.0 && Some(position) == last {
            1.0
        } else if rest > 0.0 {
            (exits[position] / rest).min(1.0)
        } else {
            0.0
        };
    }
}

//! The parameters of a scenario before any event or lever, and when they change.

use super::change::{Applied, Group};
use super::parameters::Orders;
use super::structure::Structure;
use super::tables::{Changes, Values, number};
use crate::model::{Parameter, Path, Problem, Scenario};

/// The parameters of the scenario before any change.
pub(crate) struct Base {
    pub exits: Vec<Values>,
    pub exit_revenue: Vec<Values>,
    pub exit_cost: Vec<Values>,
    pub stage_revenue: Vec<Values>,
    pub stage_cost: Vec<Values>,
    pub arrivals: Vec<Values>,
    seasonality: Vec<Vec<f64>>,
    pub channel_cost: Vec<Values>,
    pub rates: Vec<Values>,
    pub referral_cost: Vec<Values>,
    pub market: Option<Values>,
    pub adjustments: Vec<Applied>,
    /// By stage.
    pub orders: Vec<Option<Orders>>,
    pub fixed_cost: Values,
    pub gross_margin: f64,
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
            orders: (scenario.stages.iter())
                .map(|item| orders(&item.revenue))
                .collect(),
            fixed_cost: Values::new(&scenario.money.fixed_cost, 1),
            gross_margin: number(&scenario.money.gross_margin),
        })
    }

    /// Factor of a channel's mean in period k.
    pub fn season(&self, channel: usize, period: usize) -> f64 {
        let factors = &self.seasonality[channel];
        let position = (period - 1).checked_rem(factors.len()).unwrap_or(0);
        factors.get(position).copied().unwrap_or(1.0)
    }
}

fn orders(revenue: &Parameter) -> Option<Orders> {
    match revenue {
        Parameter::Orders { per_period, cv, .. } => Some(Orders {
            per_period: number(per_period),
            cv: number(cv),
        }),
        _ => None,
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
        // In doubles: on 32 bits the product of sizes may not fit.
        let cells = structure.cell_count() as f64;
        let slots = structure.slot_count as f64;
        let exits = structure.exits.len() as f64;
        let people = (structure.channels.len() + structure.referrals.len()) as f64;
        let stages = structure.stages() as f64;
        let hazards = self.hazards.classes() as f64 * (2.0 * slots + cells);
        let inflows = self.inflows.classes() as f64 * people;
        let amounts = self.amounts.classes() as f64 * (2.0 * cells + 3.0 * exits + people + stages);
        structure.groups() as f64 * (hazards + inflows + amounts)
    }
}

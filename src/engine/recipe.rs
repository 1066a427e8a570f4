//! What becomes of the scenario's parameters in a strategy: which changes act, when tables change,
//! and what of it differs from draw to draw.

use super::base::Base;
use super::change::{Applied, Group, Place};
use super::sample::Chance;
use super::structure::Structure;
use super::tables::{Changes, Course};

/// One strategy's changes.
#[derive(Debug, Clone)]
pub(crate) struct Recipe {
    /// Events, then the strategy's own levers.
    pub levers: Vec<Applied>,
    pub schedule: Schedule,
    pub drawn: Drawn,
}

impl Recipe {
    pub fn new(base: &Base, levers: Vec<Applied>, structure: &Structure) -> Self {
        Self {
            schedule: Schedule::new(base, &levers, structure.periods),
            drawn: Drawn::new(base, &levers),
            levers,
        }
    }
}

/// When each group of tables changes.
#[derive(Debug, Clone)]
pub(crate) struct Schedule {
    pub hazards: Course,
    pub inflows: Course,
    pub amounts: Course,
}

impl Schedule {
    fn new(base: &Base, levers: &[Applied], periods: usize) -> Self {
        let mut hazards = Changes::none(periods);
        let mut inflows = Changes::none(periods);
        let mut amounts = Changes::none(periods);
        base.hazards().for_each(|values| hazards.along(values));
        base.inflows().for_each(|values| inflows.along(values));
        base.amounts().for_each(|values| amounts.along(values));
        for channel in 0..base.arrivals.len() {
            for period in 2..=periods {
                let season = base.season(channel, period);
                if season.to_bits() != base.season(channel, period - 1).to_bits() {
                    inflows.at(period);
                }
            }
        }
        for lever in levers {
            let group = match lever.place.group() {
                Group::Hazards => Some(&mut hazards),
                Group::Inflows => Some(&mut inflows),
                Group::Amounts => Some(&mut amounts),
                Group::None => None,
            };
            if let Some(changes) = group {
                lever.effect_changes().for_each(|period| changes.at(period));
            }
            if lever.costs.is_counted() {
                amounts.at(lever.from);
                amounts.at(lever.until + 1);
            }
        }
        Self {
            hazards: hazards.course(),
            inflows: inflows.course(),
            amounts: amounts.course(),
        }
    }

    /// Numbers that the tables of the strategy hold: the hazards, the inflows and the amounts.
    pub fn numbers(&self, structure: &Structure) -> [f64; 3] {
        // In doubles: on 32 bits the product of sizes may not fit.
        let cells = structure.cell_count() as f64;
        let slots = structure.slot_count as f64;
        let exits = structure.exits.len() as f64;
        let people = (structure.channels.len() + structure.referrals.len()) as f64;
        let stages = structure.stages() as f64;
        let groups = structure.groups() as f64;
        let chance = (size_of::<Chance>() / size_of::<f64>()) as f64;
        [
            groups * self.hazards.classes() as f64 * ((1.0 + chance) * slots + cells),
            groups * self.inflows.classes() as f64 * people,
            groups * self.amounts.classes() as f64 * (2.0 * cells + 3.0 * exits + people + stages),
        ]
    }
}

/// What differs from draw to draw.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Drawn {
    pub hazards: bool,
    pub inflows: bool,
    pub amounts: bool,
    /// Of the `move` levers.
    pub shifts: bool,
    /// Costs of levers once and per period.
    pub lump: bool,
    pub orders: bool,
    pub fixed_cost: bool,
}

impl Drawn {
    fn new(base: &Base, levers: &[Applied]) -> Self {
        let mut drawn = Self {
            hazards: base.hazards().any(|values| values.is_drawn()),
            inflows: base.inflows().any(|values| values.is_drawn()),
            amounts: base.amounts().any(|values| values.is_drawn()),
            shifts: false,
            lump: false,
            orders: (base.orders.iter().flatten())
                .any(|orders| orders.per_period.is_drawn() || orders.cv.is_drawn()),
            fixed_cost: base.fixed_cost.is_drawn(),
        };
        for change in base.adjustments.iter().chain(levers) {
            let amount = change.amount.is_drawn();
            let counted = change.costs.is_counted_drawn();
            match change.place.group() {
                Group::Hazards => drawn.hazards |= amount,
                Group::Inflows => drawn.inflows |= amount,
                Group::Amounts => drawn.amounts |= amount,
                Group::None => {}
            }
            drawn.shifts |= matches!(change.place, Place::Stage(_)) && (amount || counted);
            drawn.amounts |= counted;
            drawn.lump |= change.costs.is_lump_drawn();
        }
        drawn
    }
}

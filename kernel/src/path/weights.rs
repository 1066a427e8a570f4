//! What people and moves count for in each flow, by lane. Most count in few, so that only those weights are kept.

use super::people::{Flows, People};
use crate::journey::{Counts, Journey, Shift, Tables};

/// Flows that a move or a person counts in, and room for one more.
const LANES: usize = 8;

/// Flows that a move counts in, by lane.
pub(super) mod moved {
    pub const REVENUE: usize = 0;
    pub const COST: usize = 1;
    pub const STRATEGY: usize = 2;
    pub const PROSPECTS: usize = 3;
    pub const NEW: usize = 4;
    pub const CHURNED: usize = 5;
    pub const REACTIVATED: usize = 6;
}

/// Flows that whoever is somewhere counts in, by lane.
pub(super) mod present {
    pub const REVENUE: usize = 0;
    pub const SERVICE: usize = 1;
    pub const STRATEGY: usize = 2;
    pub const PROSPECTS: usize = 3;
    pub const CUSTOMERS: usize = 4;
}

/// What a period comes to.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    /// Of moves on exits.
    pub moved: [f64; LANES],
    /// Of people being somewhere.
    pub present: [f64; LANES],
    /// Of newcomers and shifts.
    pub new: f64,
    pub churned: f64,
    pub reactivated: f64,
    pub acquisition: f64,
    pub strategy: f64,
    pub referred: f64,
}

impl Sums {
    /// Adds those of others.
    pub fn add(&mut self, other: &Self) {
        add(&mut self.moved, &other.moved, 1.0);
        add(&mut self.present, &other.present, 1.0);
        self.new += other.new;
        self.churned += other.churned;
        self.reactivated += other.reactivated;
        self.acquisition += other.acquisition;
        self.strategy += other.strategy;
        self.referred += other.referred;
    }

    /// People whom a shift moves.
    pub fn shift(&mut self, shift: &Shift<'_>, people: f64) {
        match shift.counts {
            Counts::New => self.new += people,
            Counts::Churned => self.churned += people,
            Counts::Reactivated => self.reactivated += people,
            Counts::Nothing => {}
        }
        self.strategy += people * shift.cost;
    }

    /// People who came.
    pub fn newcomers(&mut self, people: f64, cost: f64, is_new: bool) {
        self.acquisition += people * cost;
        self.new += if is_new { people } else { 0.0 };
    }
}

/// Adds weights times a number of people.
#[inline(always)]
fn add(sums: &mut [f64; LANES], weights: &[f64; LANES], people: f64) {
    for lane in 0..LANES {
        sums[lane] += people * weights[lane];
    }
}

/// What one of some people counts for in a flow.
struct Weight {
    /// Which people.
    place: u32,
    lane: u32,
    weight: f64,
}

/// Weights by segment, where they are not 0.
#[derive(Default)]
struct List {
    weights: Vec<Weight>,
    /// End of each segment's.
    ends: Vec<usize>,
}

impl List {
    fn clear(&mut self) {
        self.weights.clear();
        self.ends.clear();
    }

    fn push(&mut self, place: usize, flows: [f64; LANES]) {
        for (lane, weight) in flows.into_iter().enumerate() {
            if weight != 0.0 {
                self.weights.push(Weight {
                    place: place as u32,
                    lane: lane as u32,
                    weight,
                });
            }
        }
    }

    fn close(&mut self) {
        self.ends.push(self.weights.len());
    }

    fn segment(&self, segment: usize) -> &[Weight] {
        let first = segment.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.weights[first..self.ends[segment]]
    }
}

/// What moves and people count for.
#[derive(Default)]
pub(super) struct Weights {
    /// Places by group and exit.
    moved: List,
    /// Places by group and cell.
    present: List,
    /// Where the tables lie that they were made from.
    source: Option<(*const [f64], *const [f64])>,
}

impl Weights {
    /// Works out the weights of a period, where they are not those of the one before.
    pub fn fill(&mut self, journey: &Journey, tables: &Tables<'_>) {
        let source: (*const [f64], *const [f64]) = (tables.stage_revenue, tables.exit_revenue);
        let is_same = |before: (*const [f64], *const [f64])| {
            std::ptr::eq(before.0, source.0) && std::ptr::eq(before.1, source.1)
        };
        if self.source.is_some_and(is_same) {
            return;
        }
        self.source = Some(source);
        self.moved.clear();
        self.present.clear();
        for segment in 0..journey.segments() {
            for group in journey.classes(segment) {
                self.moves(journey, tables, group);
                self.people(journey, tables, group);
            }
            self.moved.close();
            self.present.close();
        }
    }

    fn moves(&mut self, journey: &Journey, tables: &Tables<'_>, group: usize) {
        for (exit, ends) in journey.exits.iter().enumerate() {
            let place = group * journey.exits.len() + exit;
            let cost = tables.exit_cost[place];
            let mut flows = [0.0; LANES];
            flows[moved::REVENUE] = tables.exit_revenue[place];
            flows[moved::COST] = cost;
            flows[moved::STRATEGY] = tables.per_move.get(place).copied().unwrap_or(0.0);
            flows[moved::PROSPECTS] = if ends.from_prospect { cost } else { 0.0 };
            match ends.counts {
                Counts::New => flows[moved::NEW] = 1.0,
                Counts::Churned => flows[moved::CHURNED] = 1.0,
                Counts::Reactivated => flows[moved::REACTIVATED] = 1.0,
                Counts::Nothing => {}
            }
            self.moved.push(place, flows);
        }
    }

    fn people(&mut self, journey: &Journey, tables: &Tables<'_>, group: usize) {
        for (position, stage) in journey.stages.iter().enumerate() {
            let place = group * journey.stages.len() + position;
            let per_customer = tables.per_customer.get(place).copied().unwrap_or(0.0);
            for cell in stage.cells.clone() {
                let place = group * journey.cells + cell;
                let cost = tables.stage_cost[place];
                let mut flows = [0.0; LANES];
                flows[present::REVENUE] = tables.stage_revenue[place];
                flows[present::SERVICE] = cost;
                flows[present::STRATEGY] = per_customer;
                flows[present::PROSPECTS] = if stage.is_prospect { cost } else { 0.0 };
                flows[present::CUSTOMERS] = if stage.is_customer { 1.0 } else { 0.0 };
                self.present.push(place, flows);
            }
        }
    }

    /// What a period comes to, by segment.
    pub fn count(&self, journey: &Journey, flows: &Flows, people: &People, sums: &mut [Sums]) {
        let (at_start, at_end) = journey.accrual;
        for (segment, sums) in sums.iter_mut().enumerate() {
            let mut lanes = [0.0; LANES];
            for weight in self.moved.segment(segment) {
                lanes[weight.lane as usize % LANES] +=
                    flows.moves[weight.place as usize] * weight.weight;
            }
            sums.moved = lanes;
            let mut lanes = [0.0; LANES];
            for weight in self.present.segment(segment) {
                let place = weight.place as usize;
                let people = at_start * people.start[place] + at_end * people.end[place];
                lanes[weight.lane as usize % LANES] += people * weight.weight;
            }
            sums.present = lanes;
        }
    }
}

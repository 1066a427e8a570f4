//! What people and moves count for in each flow. Most count in few, so that only those weights are kept.

use super::block::{Line, PERIODS, add, add_times, clear, each};
use super::flows::Flows;
use super::people::People;
use perennial_kernel::journey::{Amounts, Counts, Journey, Shift, Tables};

/// Flows that a move counts in.
pub(super) mod moved {
    pub const REVENUE: usize = 0;
    pub const COST: usize = 1;
    pub const STRATEGY: usize = 2;
    pub const PROSPECTS: usize = 3;
    pub const NEW: usize = 4;
    pub const CHURNED: usize = 5;
    pub const REACTIVATED: usize = 6;
}

/// Flows that whoever is somewhere counts in.
pub(super) mod present {
    pub const REVENUE: usize = 7;
    pub const SERVICE: usize = 8;
    pub const STRATEGY: usize = 9;
    pub const PROSPECTS: usize = 10;
    pub const CUSTOMERS: usize = 11;
}

/// Flows that newcomers and people in shifts count in.
pub(super) mod other {
    pub const NEW: usize = 12;
    pub const CHURNED: usize = 13;
    pub const REACTIVATED: usize = 14;
    pub const ACQUISITION: usize = 15;
    pub const STRATEGY: usize = 16;
    pub const REFERRED: usize = 17;
}

/// What the periods of a block come to, by flow.
#[derive(Clone)]
pub(super) struct Sums(pub [Line; 18]);

impl Default for Sums {
    fn default() -> Self {
        Self([[0.0; PERIODS]; 18])
    }
}

impl Sums {
    /// Sets all to 0.
    pub fn clear(&mut self) {
        clear(&mut self.0);
    }

    /// Adds those of another segment.
    pub fn add(&mut self, other: &Self) {
        for (sum, line) in self.0.iter_mut().zip(&other.0) {
            add(sum, line);
        }
    }

    /// People whom a shift moves as the block begins.
    pub fn shift(&mut self, shift: &Shift<'_>, people: f64) {
        match shift.counts {
            Counts::New => self.0[other::NEW][0] += people,
            Counts::Churned => self.0[other::CHURNED][0] += people,
            Counts::Reactivated => self.0[other::REACTIVATED][0] += people,
            Counts::Nothing => {}
        }
        self.0[other::STRATEGY][0] += people * shift.cost;
    }

    /// Counts newcomers: what they cost, and whether they are new customers at once.
    #[inline(never)]
    pub fn newcomers(&mut self, people: &Line, cost: f64, is_new: bool) {
        add_times(&mut self.0[other::ACQUISITION], people, cost);
        if is_new {
            add(&mut self.0[other::NEW], people);
        }
    }
}

/// What one of some people counts for in a flow.
struct Weight {
    /// Which people.
    place: u32,
    flow: u32,
    weight: f64,
}

/// Weights by segment, where they are not 0.
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

    #[inline(never)]
    fn push(&mut self, place: usize, flow: usize, weight: f64) {
        if weight != 0.0 {
            self.weights.push(Weight {
                place: place as u32,
                flow: flow as u32,
                weight,
            });
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
pub(super) struct Weights {
    /// Places by group and exit.
    moved: List,
    /// Places by group and cell.
    present: List,
    /// Where the tables lie that they were made from.
    source: Option<Amounts>,
}

impl Weights {
    pub fn new(journey: &Journey) -> Self {
        // Most moves count for nothing, and people in two flows or three.
        let list = |people: usize| List {
            weights: Vec::with_capacity(people * journey.groups()),
            ends: Vec::with_capacity(journey.segments()),
        };
        Self {
            moved: list(journey.exits.len()),
            present: list(3 * journey.cells),
            source: None,
        }
    }

    /// Works out the weights of a period, where they are not those of the one before.
    pub fn fill(&mut self, journey: &Journey, tables: &Tables<'_>) {
        let source = tables.amounts();
        if self.source == Some(source) {
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
            let strategy = tables.per_move.get(place).copied().unwrap_or(0.0);
            let list = &mut self.moved;
            list.push(place, moved::REVENUE, tables.exit_revenue[place]);
            list.push(place, moved::COST, cost);
            list.push(place, moved::STRATEGY, strategy);
            if ends.from_prospect {
                list.push(place, moved::PROSPECTS, cost);
            }
            match ends.counts {
                Counts::New => list.push(place, moved::NEW, 1.0),
                Counts::Churned => list.push(place, moved::CHURNED, 1.0),
                Counts::Reactivated => list.push(place, moved::REACTIVATED, 1.0),
                Counts::Nothing => {}
            }
        }
    }

    fn people(&mut self, journey: &Journey, tables: &Tables<'_>, group: usize) {
        for (position, stage) in journey.stages.iter().enumerate() {
            let place = group * journey.stages.len() + position;
            let per_customer = tables.per_customer.get(place).copied().unwrap_or(0.0);
            for cell in stage.cells.clone() {
                let place = group * journey.cells + cell;
                let cost = tables.stage_cost[place];
                let list = &mut self.present;
                list.push(place, present::REVENUE, tables.stage_revenue[place]);
                list.push(place, present::SERVICE, cost);
                list.push(place, present::STRATEGY, per_customer);
                if stage.is_prospect {
                    list.push(place, present::PROSPECTS, cost);
                }
                if stage.is_customer {
                    list.push(place, present::CUSTOMERS, 1.0);
                }
            }
        }
    }

    /// What a block comes to, by segment.
    pub fn count(&self, journey: &Journey, flows: &Flows, people: &People, sums: &mut [Sums]) {
        let (at_start, at_end) = journey.accrual;
        for (segment, sums) in sums.iter_mut().enumerate() {
            for weight in self.moved.segment(segment) {
                let moves = &flows.moves[weight.place as usize];
                add_times(&mut sums.0[weight.flow as usize], moves, weight.weight);
            }
            // Those of a place stand next to each other.
            let (mut place, mut around) = (u32::MAX, [0.0; PERIODS]);
            for weight in self.present.segment(segment) {
                if weight.place != place {
                    place = weight.place;
                    let before = people.line(place as usize, 0);
                    let after = people.line(place as usize, 1);
                    around = each(|at| at_start * before[at] + at_end * after[at]);
                }
                add_times(&mut sums.0[weight.flow as usize], &around, weight.weight);
            }
        }
    }
}

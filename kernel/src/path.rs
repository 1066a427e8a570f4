//! The expected path of a journey: its means, period by period, and what they are worth.
//!
//! Ratios and the payback period are those of this path.

use crate::journey::{Counts, Journey, Lumps, Numbers, Places, Shift, Tables, room, whole};

/// Fills a row with the expected path. One that is too short is left as it is.
pub fn path(journey: &Journey, numbers: &dyn Numbers, row: &mut [f64]) {
    if row.len() < journey.places.width {
        return;
    }
    let mut path = Path::new(journey, row);
    path.present(0);
    for period in 1..=journey.periods {
        path.people.advance();
        path.period(period, numbers);
    }
    path.close();
}

/// The largest number of people that are expected at any time; infinite where that is no number.
#[must_use]
pub fn most_people(journey: &Journey, numbers: &dyn Numbers) -> f64 {
    let mut people = People::new(journey);
    let mut flows = Flows::new(journey);
    let mut most: f64 = people.end.iter().sum();
    for period in 1..=journey.periods {
        people.advance();
        for position in 0..numbers.shifts(period) {
            people.shift(journey, &numbers.shift(period, position));
        }
        flows.period(journey, &numbers.tables(period), &mut people);
        most = most.max(people.end.iter().sum());
        if !most.is_finite() {
            return f64::INFINITY;
        }
    }
    most
}

/// Who is where.
struct People {
    /// By group and cell: at time k-1, after the period's shifts.
    start: Vec<f64>,
    /// By group and cell: at time k.
    end: Vec<f64>,
    /// Everyone who has entered.
    entered: f64,
}

impl People {
    fn new(journey: &Journey) -> Self {
        let mut end = vec![0.0; journey.groups() * journey.cells];
        let mut entered = 0.0;
        for (group, share) in end.chunks_exact_mut(journey.cells).zip(&journey.shares) {
            for &(cell, count) in &journey.initial {
                group[cell] += count * share;
                entered += count * share;
            }
        }
        Self {
            start: vec![0.0; end.len()],
            end,
            entered,
        }
    }

    fn advance(&mut self) {
        std::mem::swap(&mut self.start, &mut self.end);
        self.end.fill(0.0);
    }

    /// Applies a shift; says how many move.
    fn shift(&mut self, journey: &Journey, shift: &Shift<'_>) -> f64 {
        let mut all = 0.0;
        let groups = self.start.chunks_exact_mut(journey.cells);
        for (people, &share) in groups.zip(shift.shares) {
            let mut moved = 0.0;
            for people in &mut people[journey.stages[shift.from].cells.clone()] {
                let movers = *people * share;
                *people -= movers;
                moved += movers;
            }
            people[shift.to] += moved;
            all += moved;
        }
        all
    }
}

/// How many flows a move or a person counts in, and room for a few more: whole vectors.
const LANES: usize = 8;
/// Flows that a move counts in, by lane.
mod moved {
    pub const REVENUE: usize = 0;
    pub const COST: usize = 1;
    pub const STRATEGY: usize = 2;
    pub const PROSPECTS: usize = 3;
    pub const NEW: usize = 4;
    pub const CHURNED: usize = 5;
    pub const REACTIVATED: usize = 6;
}
/// Flows that whoever is somewhere counts in, by lane.
mod present {
    pub const REVENUE: usize = 0;
    pub const SERVICE: usize = 1;
    pub const STRATEGY: usize = 2;
    pub const PROSPECTS: usize = 3;
    pub const CUSTOMERS: usize = 4;
}

/// What one of some people counts for in each flow.
struct Weight {
    /// Which people.
    place: usize,
    flows: [f64; LANES],
}

/// What moves and people count for, where that is anything.
#[derive(Default)]
struct Weights {
    /// By group and exit.
    moved: Vec<Weight>,
    /// By group and cell.
    present: Vec<Weight>,
    /// Where the tables lie that they were made from.
    source: Option<(*const [f64], *const [f64])>,
}

impl Weights {
    /// Works out the weights of a period, where they are not those of the one before.
    fn fill(&mut self, journey: &Journey, tables: &Tables<'_>) {
        let source: (*const [f64], *const [f64]) = (tables.stage_revenue, tables.exit_revenue);
        if self.source.is_some_and(|before| {
            std::ptr::eq(before.0, source.0) && std::ptr::eq(before.1, source.1)
        }) {
            return;
        }
        self.source = Some(source);
        self.moved.clear();
        self.present.clear();
        for group in 0..journey.groups() {
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
                push(&mut self.moved, place, flows);
            }
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
                    push(&mut self.present, place, flows);
                }
            }
        }
    }
}

fn push(list: &mut Vec<Weight>, place: usize, flows: [f64; LANES]) {
    if flows.iter().any(|flow| *flow != 0.0) {
        list.push(Weight { place, flows });
    }
}

/// A way of the people of a cell.
struct Way {
    from: u32,
    to: u32,
    /// Group and exit; those who stay have none.
    exit: u32,
    p: f64,
}

/// Where people go from each cell.
#[derive(Default)]
struct Ways {
    exits: Vec<Way>,
    stays: Vec<Way>,
    /// Where the tables lie that they were made from.
    source: Option<*const [f64]>,
}

impl Ways {
    /// Works out the ways of a period, where they are not those of the one before.
    fn fill(&mut self, journey: &Journey, tables: &Tables<'_>) {
        let source: *const [f64] = tables.stay;
        if self
            .source
            .is_some_and(|before| std::ptr::eq(before, source))
        {
            return;
        }
        self.source = Some(source);
        self.exits.clear();
        self.stays.clear();
        for group in 0..journey.groups() {
            let first = group * journey.cells;
            let mut slot = group * journey.slots;
            for stage in &journey.stages {
                for cell in stage.cells.clone() {
                    for exit in stage.exits.clone() {
                        let way = Way {
                            from: (first + cell) as u32,
                            to: (first + journey.exits[exit].to) as u32,
                            exit: (group * journey.exits.len() + exit) as u32,
                            p: tables.exits[slot],
                        };
                        slot += 1;
                        if way.p != 0.0 {
                            self.exits.push(way);
                        }
                    }
                    let older = (cell + 1).min(stage.cells.end - 1);
                    self.stays.push(Way {
                        from: (first + cell) as u32,
                        to: (first + older) as u32,
                        exit: 0,
                        p: tables.stay[first + cell],
                    });
                }
            }
        }
    }
}

/// People who move and come in a period, and what that is worth.
#[derive(Default)]
struct Flows {
    /// By group and exit.
    moves: Vec<f64>,
    channels: Vec<f64>,
    referrals: Vec<f64>,
    ways: Ways,
    weights: Weights,
    moved: [f64; LANES],
    present: [f64; LANES],
    /// What newcomers and shifts count for.
    new: f64,
    churned: f64,
    reactivated: f64,
    acquisition: f64,
    strategy: f64,
}

impl Flows {
    fn new(journey: &Journey) -> Self {
        Self {
            moves: vec![0.0; journey.groups() * journey.exits.len()],
            channels: vec![0.0; journey.channels.len()],
            referrals: vec![0.0; journey.referrals.len()],
            ..Self::default()
        }
    }

    /// Begins a period.
    fn reset(&mut self) {
        self.new = 0.0;
        self.churned = 0.0;
        self.reactivated = 0.0;
        self.acquisition = 0.0;
        self.strategy = 0.0;
    }

    /// Counts people whom a shift moves.
    fn shift(&mut self, shift: &Shift<'_>, people: f64) {
        match shift.counts {
            Counts::New => self.new += people,
            Counts::Churned => self.churned += people,
            Counts::Reactivated => self.reactivated += people,
            Counts::Nothing => {}
        }
        self.strategy += people * shift.cost;
    }

    /// A period after its shifts: who moves and comes.
    fn period(&mut self, journey: &Journey, tables: &Tables<'_>, people: &mut People) {
        self.leave(journey, tables, people);
        let room = room(tables.market, people.entered);
        self.refer(journey, tables, room, people);
        self.arrive(journey, tables, room, people);
        let came = self.channels.iter().chain(&self.referrals);
        people.entered += came.sum::<f64>();
    }

    /// Everyone takes an exit or stays.
    fn leave(&mut self, journey: &Journey, tables: &Tables<'_>, people: &mut People) {
        self.ways.fill(journey, tables);
        self.moves.fill(0.0);
        let (start, end) = (&people.start[..], &mut people.end[..]);
        for way in &self.ways.exits {
            let moved = start[way.from as usize] * way.p;
            self.moves[way.exit as usize] += moved;
            end[way.to as usize] += moved;
        }
        for way in &self.ways.stays {
            end[way.to as usize] += start[way.from as usize] * way.p;
        }
    }

    /// What all this counts for.
    fn count(&mut self, journey: &Journey, tables: &Tables<'_>, people: &People) {
        self.weights.fill(journey, tables);
        let mut sums = [0.0; LANES];
        for weight in &self.weights.moved {
            add(&mut sums, &weight.flows, self.moves[weight.place]);
        }
        self.moved = sums;
        let mut sums = [0.0; LANES];
        let (at_start, at_end) = journey.accrual;
        for weight in &self.weights.present {
            let place = weight.place;
            let people = at_start * people.start[place] + at_end * people.end[place];
            add(&mut sums, &weight.flows, people);
        }
        self.present = sums;
    }

    fn refer(&mut self, journey: &Journey, tables: &Tables<'_>, room: f64, people: &mut People) {
        self.referrals.fill(0.0);
        let count = journey.referrals.len();
        for (referral, link) in journey.referrals.iter().enumerate() {
            let from = journey.stages[link.from].cells.clone();
            for segment in 0..journey.segments() {
                let mut referrers = 0.0;
                for group in journey.classes(segment) {
                    let first = group * journey.cells;
                    referrers += people.start[first + from.start..first + from.end]
                        .iter()
                        .sum::<f64>();
                }
                for group in journey.classes(segment) {
                    let place = group * count + referral;
                    let came = referrers * (room * tables.rates[place]);
                    self.referrals[referral] += came;
                    self.acquisition += came * tables.referral_cost[place];
                    people.end[group * journey.cells + link.to] += came;
                }
            }
            self.new += if link.is_new {
                self.referrals[referral]
            } else {
                0.0
            };
        }
    }

    fn arrive(&mut self, journey: &Journey, tables: &Tables<'_>, room: f64, people: &mut People) {
        let count = journey.channels.len();
        for (channel, entry) in journey.channels.iter().enumerate() {
            let means = || tables.arrivals[channel..].iter().step_by(count);
            let mut certain = None;
            if entry.is_fixed {
                let mean: f64 = means().map(|mean| room * mean).sum();
                certain = (mean > 0.0).then(|| (whole(mean), mean));
            }
            let mut all = 0.0;
            for (group, own) in means().enumerate() {
                let own = room * own;
                let came = certain.map_or(own, |(people, mean)| own * people / mean);
                all += came;
                self.acquisition += came * tables.channel_cost[group * count + channel];
                people.end[group * journey.cells + entry.to] += came;
            }
            self.channels[channel] = all;
            self.new += if entry.is_new { all } else { 0.0 };
        }
    }
}

/// Adds weights times a number of people.
#[inline(always)]
fn add(sums: &mut [f64; LANES], weights: &[f64; LANES], people: f64) {
    for lane in 0..LANES {
        sums[lane] += people * weights[lane];
    }
}

/// The path, being written.
struct Path<'a> {
    journey: &'a Journey,
    places: &'a Places,
    row: &'a mut [f64],
    people: People,
    flows: Flows,
    /// By cell of a group: its stage.
    stage_of: Vec<usize>,
    /// By stage: people.
    stages: Vec<f64>,
    customers: f64,
    cumulative_revenue: f64,
    cumulative_profit: f64,
    npv: f64,
    discounted_cost: f64,
    discounted_contribution: f64,
    /// Costs of newcomers and prospects, and new customers, so far.
    acquisition: f64,
    new: f64,
    customer_periods: f64,
    /// Last period with a negative sum of discounted profits.
    last_negative: usize,
}

impl<'a> Path<'a> {
    fn new(journey: &'a Journey, row: &'a mut [f64]) -> Self {
        let stages = journey.stages.iter().enumerate();
        Self {
            stage_of: stages
                .flat_map(|(stage, own)| own.cells.clone().map(move |_| stage))
                .collect(),
            stages: vec![0.0; journey.stages.len()],
            journey,
            places: &journey.places,
            row,
            people: People::new(journey),
            flows: Flows::new(journey),
            customers: 0.0,
            cumulative_revenue: 0.0,
            cumulative_profit: 0.0,
            npv: 0.0,
            discounted_cost: 0.0,
            discounted_contribution: 0.0,
            acquisition: 0.0,
            new: 0.0,
            customer_periods: 0.0,
            last_negative: 0,
        }
    }

    fn period(&mut self, period: usize, numbers: &dyn Numbers) {
        let tables = numbers.tables(period);
        let (journey, people) = (self.journey, &mut self.people);
        for position in 0..numbers.shifts(period) {
            let shift = numbers.shift(period, position);
            let moved = people.shift(journey, &shift);
            self.flows.shift(&shift, moved);
        }
        self.flows.period(journey, &tables, people);
        self.flows.count(journey, &tables, people);
        self.book(period, numbers.lumps(period), numbers.gross_margin());
        self.present(period);
    }

    /// Writes who is where, and what they say of us.
    fn present(&mut self, time: usize) {
        self.stages.fill(0.0);
        for group in self.people.end.chunks_exact(self.journey.cells) {
            for (people, stage) in group.iter().zip(&self.stage_of) {
                self.stages[*stage] += people;
            }
        }
        let (mut customers, mut sentiment) = (0.0, 0.0);
        let stages = self.journey.stages.iter().zip(&self.places.stages);
        for ((stage, place), people) in stages.zip(&self.stages) {
            self.row[place + time] = *people;
            if stage.is_customer {
                customers += people;
                sentiment += stage.sentiment * people;
            }
        }
        self.customers = customers;
        self.row[self.places.customers + time] = customers;
        if time > 0 {
            self.row[self.places.nps + time - 1] = ratio(100.0 * sentiment, customers);
        }
    }

    /// Writes the flows of a period, and begins the next.
    fn book(&mut self, period: usize, lumps: Lumps, gross_margin: f64) {
        let (places, flows, at) = (self.places, &mut self.flows, period - 1);
        let row = &mut *self.row;
        let mut referred = 0.0;
        let count = places.exits.len();
        for (exit, place) in places.exits.iter().enumerate() {
            let groups = flows.moves[exit..].iter().step_by(count);
            row[place + at] = groups.sum();
        }
        for (place, people) in places.channels.iter().zip(&flows.channels) {
            row[place + at] = *people;
        }
        for (place, people) in places.referrals.iter().zip(&flows.referrals) {
            row[place + at] = *people;
            referred += people;
        }
        let discount = self.journey.discount[at];
        let (moved, present) = (flows.moved, flows.present);
        let revenue = moved[moved::REVENUE] + present[present::REVENUE];
        let service = present[present::SERVICE];
        let moves = moved[moved::COST];
        let levers = moved[moved::STRATEGY] + present[present::STRATEGY];
        let strategy = flows.strategy + levers + lumps.strategy;
        let new = flows.new + moved[moved::NEW];
        let churned = flows.churned + moved[moved::CHURNED];
        let cost = flows.acquisition + service + moves + lumps.fixed + strategy;
        let contribution = gross_margin * revenue;
        let profit = contribution - cost;
        self.cumulative_revenue += revenue;
        self.cumulative_profit += profit;
        self.npv += discount * profit;
        self.discounted_cost += discount * cost;
        self.discounted_contribution += discount * contribution;
        self.acquisition += flows.acquisition;
        self.acquisition += moved[moved::PROSPECTS] + present[present::PROSPECTS];
        self.new += new;
        self.customer_periods += present[present::CUSTOMERS];
        if self.npv < 0.0 {
            self.last_negative = period;
        }
        row[places.referred + at] = referred;
        row[places.new + at] = new;
        row[places.churned + at] = churned;
        row[places.reactivated + at] = flows.reactivated + moved[moved::REACTIVATED];
        row[places.churn_rate + at] = ratio(churned, self.customers);
        row[places.revenue + at] = revenue;
        row[places.contribution + at] = contribution;
        row[places.cost + at] = cost;
        row[places.acquisition + at] = flows.acquisition;
        row[places.service + at] = service;
        row[places.moves + at] = moves;
        row[places.fixed + at] = lumps.fixed;
        row[places.strategy + at] = strategy;
        row[places.profit + at] = profit;
        row[places.cumulative_revenue + at] = self.cumulative_revenue;
        row[places.cumulative_profit + at] = self.cumulative_profit;
        row[places.discounted_profit + at] = discount * profit;
        row[places.cumulative_discounted + at] = self.npv;
        flows.reset();
    }

    /// Writes the outcomes.
    fn close(self) {
        let (places, row) = (self.places, self.row);
        let is_paid = self.last_negative < self.journey.periods;
        row[places.npv] = self.npv;
        row[places.all_profit] = self.cumulative_profit;
        row[places.all_revenue] = self.cumulative_revenue;
        row[places.customers_end] = self.customers;
        row[places.customer_periods] = self.customer_periods;
        row[places.cac] = ratio(self.acquisition, self.new);
        row[places.payback] = if is_paid {
            (self.last_negative + 1) as f64
        } else {
            f64::NAN
        };
        row[places.discounted_cost] = self.discounted_cost;
        row[places.discounted_contribution] = self.discounted_contribution;
    }
}

/// A ratio; undefined without anything to divide by.
fn ratio(part: f64, of: f64) -> f64 {
    if of > 0.0 { part / of } else { f64::NAN }
}

//! Every number of a strategy in every period and group, after adjustments, events and levers.
//!
//! Three groups of tables change at different times: hazards (what moves people), inflows (what
//! brings them) and amounts (what they are worth). A table is held once for each run of periods in
//! which nothing of its group changes, so that a journey without tables by period has one.

use std::sync::Arc;

use super::change::Place;
use super::number::Number;
use super::recipe::Recipe;
use super::resolve::Resolver;
use super::sample::Chance;
use super::structure::Structure;
use super::tables::Piecewise;

/// Probabilities of leaving, for each group.
#[derive(Debug, Clone)]
pub(crate) struct Hazards {
    /// By group and slot: probability of an exit.
    pub exits: Vec<f64>,
    /// By group and slot: probability of an exit among those who took none before it.
    pub chances: Vec<Chance>,
    /// By group and cell: probability of staying.
    pub stay: Vec<f64>,
    /// By stage: how many (group, tenure class) had exits above 1.
    pub scaled: Vec<u32>,
}

/// Who comes in, for each group.
#[derive(Debug, Clone)]
pub(crate) struct Inflows {
    /// By group and channel: mean number of people, the group's share included.
    pub arrivals: Vec<f64>,
    /// By group and referral: mean number of people of this group for each of its segment who
    /// refers.
    pub rates: Vec<f64>,
    /// How many there are to win.
    pub market: Option<f64>,
}

/// Amounts of money, for each group.
#[derive(Debug, Clone, Default)]
pub(crate) struct Amounts<T = f64> {
    /// By group and cell.
    pub stage_revenue: Vec<T>,
    /// By group and cell.
    pub stage_cost: Vec<T>,
    /// By group and exit.
    pub exit_revenue: Vec<T>,
    /// By group and exit.
    pub exit_cost: Vec<T>,
    /// By group and channel.
    pub channel_cost: Vec<T>,
    /// By group and referral.
    pub referral_cost: Vec<T>,
    /// By group and stage: levers' cost per customer; empty where there is none.
    pub per_customer: Vec<T>,
    /// By group and exit: levers' cost per move; empty where there is none.
    pub per_move: Vec<T>,
}

/// A `move` lever at its time.
#[derive(Debug, Clone)]
pub(crate) struct Shift {
    pub from: usize,
    pub to: usize,
    /// By group: share that moves.
    pub shares: Vec<f64>,
    /// What each person who is moved costs.
    pub cost: f64,
    /// How many shifts from the same to the same stage come before it in this period.
    pub occurrence: usize,
}

/// Revenue of a stage as orders: a compound Poisson-Gamma of what [`Amounts::stage_revenue`] says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Orders<T = f64> {
    /// Mean number of orders of a customer in a period.
    pub per_period: T,
    /// Coefficient of variation of an order's value.
    pub cv: T,
}

/// All numbers of one strategy in one draw. What is the same in every draw is shared by all.
#[derive(Debug, Clone)]
pub(crate) struct Parameters {
    pub hazards: Arc<Piecewise<Hazards>>,
    pub inflows: Arc<Piecewise<Inflows>>,
    pub amounts: Arc<Piecewise<Amounts>>,
    /// By period, from 1: the `move` levers that begin, in order.
    pub shifts: Arc<[Vec<Shift>]>,
    /// By period, from 1: levers' costs `once` and `per_period`.
    pub lump: Arc<[f64]>,
    /// By stage: how often exits were scaled in one replication.
    pub scaled: Arc<[f64]>,
    /// By stage: whether its revenue is in orders. A customer's mean revenue in a period is that of
    /// the amounts; levers change it by way of an order's value.
    pub orders: Arc<[Option<Orders>]>,
    /// By period, from 1.
    pub fixed_cost: Arc<[f64]>,
    pub gross_margin: f64,
}

impl Parameters {
    /// Applies a strategy's changes to the scenario's parameters, in the draw of the resolver. What
    /// does not differ from draw to draw is shared with those of another draw, where they are
    /// `known`.
    pub fn new(resolver: &Resolver, recipe: &Recipe, known: Option<&Self>) -> Self {
        let Resolver {
            base,
            structure,
            draw,
            ..
        } = *resolver;
        let (drawn, schedule) = (&recipe.drawn, &recipe.schedule);
        let hazards = shared(known.map(|it| &it.hazards), drawn.hazards, || {
            let hazards = Piecewise::new(&schedule.hazards, |period| resolver.hazards(period));
            Arc::new(hazards)
        });
        Self {
            scaled: shared(known.map(|it| &it.scaled), drawn.hazards, || {
                scaled(&hazards, structure.stages())
            }),
            hazards,
            inflows: shared(known.map(|it| &it.inflows), drawn.inflows, || {
                Arc::new(resolver.all_inflows(schedule))
            }),
            amounts: shared(known.map(|it| &it.amounts), drawn.amounts, || {
                let amounts = Piecewise::new(&schedule.amounts, |period| resolver.amounts(period));
                Arc::new(amounts)
            }),
            shifts: shared(known.map(|it| &it.shifts), drawn.shifts, || {
                structure.each_period(|period| resolver.shifts(period))
            }),
            lump: shared(known.map(|it| &it.lump), drawn.lump, || {
                structure.each_period(|period| resolver.lump(period))
            }),
            orders: shared(known.map(|it| &it.orders), drawn.orders, || {
                let orders = base.orders.iter();
                orders.map(|orders| orders.map(|it| it.of(draw))).collect()
            }),
            fixed_cost: shared(known.map(|it| &it.fixed_cost), drawn.fixed_cost, || {
                structure.each_period(|period| base.fixed_cost.at(period, 0, draw))
            }),
            gross_margin: base.gross_margin.of(draw),
        }
    }
}

impl Orders<Number> {
    fn of(self, draw: &[f64]) -> Orders {
        Orders {
            per_period: self.per_period.of(draw),
            cv: self.cv.of(draw),
        }
    }
}

/// What is known, unless it differs from draw to draw.
fn shared<T: ?Sized>(
    known: Option<&Arc<T>>,
    is_drawn: bool,
    make: impl FnOnce() -> Arc<T>,
) -> Arc<T> {
    match known {
        Some(known) if !is_drawn => Arc::clone(known),
        _ => make(),
    }
}

/// By stage: how often exits are scaled in one replication.
fn scaled(hazards: &Piecewise<Hazards>, stages: usize) -> Arc<[f64]> {
    let mut scaled = vec![0.0; stages];
    for (table, periods) in hazards.with_lengths() {
        for (total, times) in scaled.iter_mut().zip(&table.scaled) {
            *total += f64::from(*times) * periods as f64;
        }
    }
    scaled.into()
}

impl<T> Amounts<T> {
    /// From its lists, as [`Amounts::lists`] has them.
    pub fn of(lists: [Vec<T>; 8]) -> Self {
        let [
            stage_revenue,
            stage_cost,
            exit_revenue,
            exit_cost,
            channel_cost,
            referral_cost,
            per_customer,
            per_move,
        ] = lists;
        Self {
            stage_revenue,
            stage_cost,
            exit_revenue,
            exit_cost,
            channel_cost,
            referral_cost,
            per_customer,
            per_move,
        }
    }

    /// Its eight lists in the order of the fields.
    pub fn lists(&self) -> [&[T]; 8] {
        [
            &self.stage_revenue,
            &self.stage_cost,
            &self.exit_revenue,
            &self.exit_cost,
            &self.channel_cost,
            &self.referral_cost,
            &self.per_customer,
            &self.per_move,
        ]
    }
}

impl Amounts {
    /// The numbers of a target, in the table of one group.
    pub fn numbers(&mut self, place: Place, structure: &Structure) -> &mut [f64] {
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

    pub fn append(&mut self, mut next: Self) {
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

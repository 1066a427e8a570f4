//! The parameters of a scenario before any event or lever.

use super::change::{Applied, amount_path, resolve};
use super::number::Number;
use super::parameters::Orders;
use super::reader::Reader;
use super::structure::Structure;
use super::tables::Values;
use crate::model::{Parameter, Path, Problem, Scenario, descriptor};

/// The parameters of the scenario before any change.
#[derive(Debug, Clone)]
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
    /// By stage: its revenue as orders; `None` where it is another amount.
    pub orders: Vec<Option<Orders<Number>>>,
    pub fixed_cost: Values,
    pub gross_margin: Number,
}

impl Base {
    /// Reads the scenario's own numbers, in the order of the file.
    ///
    /// # Errors
    /// The first of its numbers that cannot be simulated.
    pub fn new(
        scenario: &Scenario,
        structure: &Structure,
        reader: &mut Reader,
    ) -> Result<Self, Problem> {
        let money = || Path::root().key("money");
        let gross_margin = &scenario.money.gross_margin;
        let gross_margin = reader.number(gross_margin, descriptor::GROSS_MARGIN, &|| {
            money().key("gross_margin")
        });
        let fixed_cost = &scenario.money.fixed_cost;
        let fixed_cost = reader.parameter(fixed_cost, descriptor::FIXED_COST.bounds, 1, &|| {
            money().key("fixed_cost")
        });
        let none = Values::Constant(Number::ZERO);
        let mut base = Self {
            exits: vec![none.clone(); structure.exits.len()],
            exit_revenue: vec![none.clone(); structure.exits.len()],
            exit_cost: vec![none; structure.exits.len()],
            stage_revenue: Vec::new(),
            stage_cost: Vec::new(),
            arrivals: Vec::new(),
            seasonality: (scenario.channels.iter())
                .map(|item| item.seasonality.clone())
                .collect(),
            channel_cost: Vec::new(),
            rates: Vec::new(),
            referral_cost: Vec::new(),
            market: None,
            adjustments: adjustments(scenario, structure, reader)?,
            orders: Vec::new(),
            fixed_cost,
            gross_margin,
        };
        base.stages(scenario, structure, reader);
        base.transitions(scenario, structure, reader);
        base.newcomers(scenario, reader);
        Ok(base)
    }

    fn stages(&mut self, scenario: &Scenario, structure: &Structure, reader: &mut Reader) {
        for (stage, item) in scenario.stages.iter().enumerate() {
            let field = |key| move || Path::root().key("stages").index(stage).key(key);
            let classes = structure.cells[stage].len();
            let (revenue, orders) = match &item.revenue {
                orders @ Parameter::Orders { .. } => {
                    let (revenue, orders) = reader.orders(orders, &field("revenue"));
                    (revenue, Some(orders))
                }
                revenue => {
                    let bounds = descriptor::STAGE_REVENUE.bounds;
                    let path = field("revenue");
                    (reader.parameter(revenue, bounds, classes, &path), None)
                }
            };
            self.stage_revenue.push(revenue);
            self.orders.push(orders);
            let bounds = descriptor::STAGE_COST.bounds;
            let cost = reader.parameter(&item.cost, bounds, classes, &field("cost"));
            self.stage_cost.push(cost);
            if let Some(counts) = &item.exits_observed {
                let ends = scenario
                    .stages
                    .iter()
                    .map(|stage| stage.id.as_str())
                    .collect();
                let path = field("exits_observed");
                self.observed(stage, counts, structure, ends, reader, &path);
            }
        }
    }

    /// Exits of a stage that share a Dirichlet: what stays has a count, too.
    fn observed(
        &mut self,
        stage: usize,
        counts: &[(String, f64)],
        structure: &Structure,
        ids: Vec<&str>,
        reader: &mut Reader,
        path: &dyn Fn() -> Path,
    ) {
        let numbers: Vec<f64> = counts.iter().map(|(_, count)| *count).collect();
        let shares = reader.shares(&numbers, &|at| path().key(&counts[at].0));
        for exit in structure.stage_exits[stage].clone() {
            let to = ids[structure.exits[exit].to];
            let found = counts.iter().position(|(id, _)| id == to);
            let share = found.map_or(Number::ZERO, |at| shares[at]);
            self.exits[exit] = Values::Constant(share);
        }
    }

    fn transitions(&mut self, scenario: &Scenario, structure: &Structure, reader: &mut Reader) {
        let amount = descriptor::AMOUNT.bounds;
        for (transition, item) in scenario.transitions.iter().enumerate() {
            let field = |key| move || Path::root().key("transitions").index(transition).key(key);
            let exit = structure.exit_of_transition[transition];
            let stage = structure.exits[exit].from;
            if scenario.stages[stage].exits_observed.is_none() {
                let classes = structure.cells[stage].len();
                let bounds = descriptor::PROBABILITY.bounds;
                let path = field("probability");
                self.exits[exit] = reader.parameter(&item.probability, bounds, classes, &path);
            }
            self.exit_revenue[exit] = reader.parameter(&item.revenue, amount, 1, &field("revenue"));
            self.exit_cost[exit] = reader.parameter(&item.cost, amount, 1, &field("cost"));
        }
    }

    /// Channels, referrals and the market.
    fn newcomers(&mut self, scenario: &Scenario, reader: &mut Reader) {
        let (rate, amount) = (descriptor::RATE.bounds, descriptor::AMOUNT.bounds);
        for (channel, item) in scenario.channels.iter().enumerate() {
            let field = |key| move || Path::root().key("channels").index(channel).key(key);
            let arrivals = reader.parameter(&item.arrivals, rate, 1, &field("arrivals"));
            self.arrivals.push(arrivals);
            let path = field("cost_per_arrival");
            let cost = reader.parameter(&item.cost_per_arrival, amount, 1, &path);
            self.channel_cost.push(cost);
        }
        for (referral, item) in scenario.referrals.iter().enumerate() {
            let field = |key| move || Path::root().key("referrals").index(referral).key(key);
            self.rates
                .push(reader.parameter(&item.rate, rate, 1, &field("rate")));
            let path = field("cost_per_arrival");
            let cost = reader.parameter(&item.cost_per_arrival, amount, 1, &path);
            self.referral_cost.push(cost);
        }
        let size = || Path::root().key("market").key("size");
        let market = scenario.market.as_ref();
        self.market = market.map(|market| reader.parameter(&market.size, rate, 1, &size));
    }

    /// Factor of a channel's mean in period k.
    pub fn season(&self, channel: usize, period: usize) -> f64 {
        let factors = &self.seasonality[channel];
        let position = (period - 1).checked_rem(factors.len()).unwrap_or(0);
        factors.get(position).copied().unwrap_or(1.0)
    }

    /// Numbers that it holds, in doubles.
    pub fn numbers(&self) -> f64 {
        let all = self.hazards().chain(self.inflows()).chain(self.amounts());
        let entries: usize = all.map(|values| values.entries().len()).sum();
        (entries * size_of::<Number>() / size_of::<f64>()) as f64
    }

    /// What the hazards start from.
    pub fn hazards(&self) -> impl Iterator<Item = &Values> {
        self.exits.iter()
    }

    /// What the inflows start from.
    pub fn inflows(&self) -> impl Iterator<Item = &Values> {
        self.arrivals.iter().chain(&self.rates).chain(&self.market)
    }

    /// What the amounts start from.
    pub fn amounts(&self) -> impl Iterator<Item = &Values> {
        let amounts = [
            &self.exit_revenue,
            &self.exit_cost,
            &self.stage_revenue,
            &self.stage_cost,
            &self.channel_cost,
            &self.referral_cost,
        ];
        amounts.into_iter().flatten()
    }
}

fn adjustments(
    scenario: &Scenario,
    structure: &Structure,
    reader: &mut Reader,
) -> Result<Vec<Applied>, Problem> {
    let list = Path::root().key("segments");
    let mut all = Vec::new();
    for (segment, item) in scenario.segments.iter().enumerate() {
        for (i, adjustment) in item.adjust.iter().enumerate() {
            let path = list.index(segment).key("adjust").index(i);
            let (target, change) = (&adjustment.target, &adjustment.change);
            let place = resolve(target, &path.key("target"), scenario, structure)?;
            let kind = change.kind();
            let bounds = kind.bounds(target.kind());
            let amount = reader.number(change.amount(), bounds, &|| amount_path(&path, kind));
            all.push(Applied::adjustment(
                place, change, amount, segment, structure,
            ));
        }
    }
    Ok(all)
}

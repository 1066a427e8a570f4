//! What this version does not simulate yet: each use gets its own problem, never silence.

use crate::model::{
    Change, EngineKind, Feature, Lever, Parameter, Path, Problem, ProblemKind, Quantity, Scenario,
};

/// Every use of something that is not simulated.
pub(crate) fn refusals(scenario: &Scenario) -> Vec<Problem> {
    let mut refused = Refusals {
        problems: Vec::new(),
        orders: scenario.run.engine == EngineKind::Individuals,
    };
    refused.run(scenario);
    refused.money(scenario);
    refused.stages(scenario);
    refused.moves_and_arrivals(scenario);
    refused.people(scenario);
    refused.levers(&scenario.events, &Path::root().key("events"));
    let list = Path::root().key("strategies");
    for (i, strategy) in scenario.strategies.iter().enumerate() {
        refused.levers(&strategy.levers, &list.index(i).key("levers"));
    }
    refused.problems
}

struct Refusals {
    problems: Vec<Problem>,
    /// Whether orders are simulated.
    orders: bool,
}

impl Refusals {
    fn refuse(&mut self, path: &Path, what: Feature) {
        self.problems.push(Problem {
            path: path.clone(),
            kind: ProblemKind::NotSimulated { what },
        });
    }

    fn quantity(&mut self, quantity: &Quantity, path: &Path) {
        if quantity.known().is_none() {
            self.refuse(path, Feature::Uncertain);
        }
    }

    fn parameter(&mut self, parameter: &Parameter, path: &Path) {
        if parameter.is_uncertain() {
            self.refuse(path, Feature::Uncertain);
        }
        if matches!(parameter, Parameter::Orders { .. }) && !self.orders {
            self.refuse(path, Feature::Orders);
        }
    }

    fn run(&mut self, scenario: &Scenario) {
        let path = Path::root().key("run");
        if scenario.run.precision.is_some() {
            self.refuse(&path.key("precision"), Feature::Precision);
        }
    }

    fn money(&mut self, scenario: &Scenario) {
        let path = Path::root().key("money");
        self.quantity(&scenario.money.gross_margin, &path.key("gross_margin"));
        self.parameter(&scenario.money.fixed_cost, &path.key("fixed_cost"));
    }

    fn stages(&mut self, scenario: &Scenario) {
        let list = Path::root().key("stages");
        for (i, stage) in scenario.stages.iter().enumerate() {
            let path = list.index(i);
            self.parameter(&stage.revenue, &path.key("revenue"));
            self.parameter(&stage.cost, &path.key("cost"));
            if stage.exits_observed.is_some() {
                self.refuse(&path.key("exits_observed"), Feature::ExitsObserved);
            }
        }
    }

    fn moves_and_arrivals(&mut self, scenario: &Scenario) {
        let list = Path::root().key("transitions");
        for (i, transition) in scenario.transitions.iter().enumerate() {
            let path = list.index(i);
            self.parameter(&transition.probability, &path.key("probability"));
            self.parameter(&transition.revenue, &path.key("revenue"));
            self.parameter(&transition.cost, &path.key("cost"));
        }
        let list = Path::root().key("channels");
        for (i, channel) in scenario.channels.iter().enumerate() {
            let path = list.index(i);
            self.parameter(&channel.arrivals, &path.key("arrivals"));
            self.parameter(&channel.cost_per_arrival, &path.key("cost_per_arrival"));
        }
        let list = Path::root().key("referrals");
        for (i, referral) in scenario.referrals.iter().enumerate() {
            let path = list.index(i);
            self.parameter(&referral.rate, &path.key("rate"));
            self.parameter(&referral.cost_per_arrival, &path.key("cost_per_arrival"));
        }
    }

    fn people(&mut self, scenario: &Scenario) {
        if let Some(market) = &scenario.market {
            self.parameter(&market.size, &Path::root().key("market").key("size"));
        }
        let list = Path::root().key("segments");
        for (i, segment) in scenario.segments.iter().enumerate() {
            let path = list.index(i).key("adjust");
            for (j, adjustment) in segment.adjust.iter().enumerate() {
                self.change(&adjustment.change, &path.index(j).key("change"));
            }
        }
    }

    fn change(&mut self, change: &Change, path: &Path) {
        self.quantity(change.amount(), path);
    }

    fn levers(&mut self, levers: &[Lever], list: &Path) {
        for (i, lever) in levers.iter().enumerate() {
            let path = list.index(i);
            self.change(&lever.change, &path.key("change"));
            let cost = path.key("cost");
            self.quantity(&lever.cost.once, &cost.key("once"));
            self.quantity(&lever.cost.per_period, &cost.key("per_period"));
            self.quantity(&lever.cost.per_move, &cost.key("per_move"));
            if let Some(per_customer) = &lever.cost.per_customer {
                let path = cost.key("per_customer").key("amount");
                self.quantity(&per_customer.amount, &path);
            }
        }
    }
}

//! What a remedy could act on in a scenario, best first.

use super::Remedy;
use crate::app::levers::leads_up;
use crate::model::{
    Parameter, Quantity, Scenario, Sentiment, Stage, StageKind, Target, Transition, sort,
};

/// What a remedy could act on, best first; empty where the journey has nothing of the kind.
#[must_use]
pub fn candidates(scenario: &Scenario, remedy: Remedy) -> Vec<Target> {
    let journey = Journey { scenario };
    match remedy {
        Remedy::Onboarding => journey.first_steps(),
        Remedy::Loyalty => journey.exits_of_customers(|_| true),
        Remedy::ServiceRecovery => journey.recoveries(),
        Remedy::WinBack => journey.returns(),
        Remedy::ReferralReward => journey.referrals(),
        Remedy::CrossSell => journey.sales(),
        Remedy::Price => journey.revenues(),
        Remedy::Automation => journey.costs(),
        Remedy::Channels => journey.channels(),
        Remedy::Training => journey.conversations(),
    }
}

struct Journey<'a> {
    scenario: &'a Scenario,
}

impl<'a> Journey<'a> {
    fn stage(&self, id: &str) -> Option<&'a Stage> {
        self.scenario.stages.get(self.scenario.stage_index(id)?)
    }

    fn kind(&self, id: &str) -> Option<StageKind> {
        self.stage(id).map(|it| it.kind)
    }

    fn is(&self, id: &str, kind: StageKind) -> bool {
        self.kind(id) == Some(kind)
    }

    fn probabilities(&self, which: impl Fn(&Transition) -> bool) -> Vec<Target> {
        let chosen = self.scenario.transitions.iter().filter(|it| which(it));
        chosen
            .map(|it| Target::TransitionProbability(it.id.clone()))
            .collect()
    }

    /// Moves of customers that nobody wishes for, out of the relationship first.
    fn exits_of_customers(&self, which: impl Fn(&Stage) -> bool) -> Vec<Target> {
        let of = |it: &Transition| {
            self.is(&it.from, StageKind::Customer)
                && self.stage(&it.from).is_some_and(&which)
                && !leads_up(self.scenario, it)
        };
        let out = |it: &Transition| !self.is(&it.to, StageKind::Customer);
        let mut found = self.probabilities(|it| of(it) && out(it));
        if found.is_empty() {
            found = self.probabilities(of);
        }
        found
    }

    /// Exits of the stages in which people become customers; what leads on where nothing leads out.
    fn first_steps(&self) -> Vec<Target> {
        let won = |id: &str| {
            let moves = self.scenario.transitions.iter();
            let won = moves.filter(|it| it.to == id && self.is(&it.from, StageKind::Prospect));
            let come = self.scenario.channels.iter().filter(|it| it.entry == id);
            won.count() + come.count() > 0
        };
        let mut found = self.exits_of_customers(|stage| won(&stage.id));
        if found.is_empty() {
            found = self.probabilities(|it| {
                self.is(&it.from, StageKind::Customer) && won(&it.from) && it.from != it.to
            });
        }
        found
    }

    /// What unhappy customers do; what any customer does where nobody was asked.
    fn recoveries(&self) -> Vec<Target> {
        let unhappy = |stage: &Stage| stage.sentiment == Some(Sentiment::Detractor);
        let mut found = self.exits_of_customers(unhappy);
        found.extend(self.probabilities(|it| {
            let from = self.stage(&it.from).is_some_and(unhappy);
            let to = self.stage(&it.to).is_some_and(|stage| !unhappy(stage));
            from && to && self.is(&it.to, StageKind::Customer)
        }));
        if found.is_empty() {
            found = self.exits_of_customers(|_| true);
        }
        found
    }

    fn returns(&self) -> Vec<Target> {
        self.probabilities(|it| {
            let left = matches!(
                self.kind(&it.from),
                Some(StageKind::Dormant | StageKind::Lost)
            );
            let back = matches!(
                self.kind(&it.to),
                Some(StageKind::Customer | StageKind::Prospect)
            );
            left && back
        })
    }

    fn referrals(&self) -> Vec<Target> {
        let all = self.scenario.referrals.iter();
        all.filter(|it| is_something(&it.rate))
            .map(|it| Target::ReferralRate(it.id.clone()))
            .collect()
    }

    /// What customers pay, in the stages of customers.
    fn revenues(&self) -> Vec<Target> {
        let customers = self.customers().filter(|it| is_something(&it.revenue));
        customers
            .map(|it| Target::StageRevenue(it.id.clone()))
            .collect()
    }

    /// What is paid at moves of customers (a renewal), then what customers pay anyway.
    fn sales(&self) -> Vec<Target> {
        let moves = self.scenario.transitions.iter();
        let paid = moves.filter(|it| {
            self.is(&it.to, StageKind::Customer)
                && self.is(&it.from, StageKind::Customer)
                && is_something(&it.revenue)
        });
        let mut found: Vec<Target> = paid
            .map(|it| Target::TransitionRevenue(it.id.clone()))
            .collect();
        found.extend(self.revenues());
        found
    }

    fn costs(&self) -> Vec<Target> {
        let customers = self.customers().filter(|it| is_something(&it.cost));
        let mut found: Vec<Target> = customers
            .map(|it| Target::StageCost(it.id.clone()))
            .collect();
        let moves = self.scenario.transitions.iter();
        let moves = moves.filter(|it| is_something(&it.cost));
        found.extend(moves.map(|it| Target::TransitionCost(it.id.clone())));
        found
    }

    /// The channels that bring most first.
    fn channels(&self) -> Vec<Target> {
        let all = self.scenario.channels.iter();
        let mut all: Vec<_> = all.filter(|it| is_something(&it.arrivals)).collect();
        sort::by(&mut all, |a, b| {
            middle(&b.arrivals).total_cmp(&middle(&a.arrivals))
        });
        all.iter()
            .map(|it| Target::ChannelArrivals(it.id.clone()))
            .collect()
    }

    /// Where people talk with people: those who are won, then those who leave.
    fn conversations(&self) -> Vec<Target> {
        let mut found = self.probabilities(|it| {
            self.is(&it.from, StageKind::Prospect) && self.is(&it.to, StageKind::Customer)
        });
        found.extend(self.exits_of_customers(|_| true));
        found
    }

    fn customers(&self) -> impl Iterator<Item = &'a Stage> {
        let all = self.scenario.stages.iter();
        all.filter(|it| it.kind == StageKind::Customer)
    }
}

/// Whether any number of a parameter is not 0: a factor of nothing is nothing.
fn is_something(parameter: &Parameter) -> bool {
    parameter.quantities().iter().any(|it| it.center() != 0.0)
}

/// The first number, for an order.
fn middle(parameter: &Parameter) -> f64 {
    let all = parameter.quantities();
    all.first().map_or(0.0, |it| Quantity::center(it))
}

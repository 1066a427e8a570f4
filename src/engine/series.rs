//! What comes out of a simulated journey: series over time and outcomes per replication.

use crate::model::Scenario;

/// A series over time. Positions are those of the scenario's lists.
///
/// Stage counts and `customers` have N + 1 values, from time 0; all others N, for periods 1..N.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Series {
    /// People in a stage.
    Stage(usize),
    /// Moves on a transition.
    Move(usize),
    /// People that a channel brought.
    Arrivals(usize),
    /// People that came by one referral.
    Referral(usize),
    /// People that came by any referral.
    Referrals,
    /// People in all customer stages.
    Customers,
    /// Prospect to customer moves, and arrivals and referrals straight into a customer stage.
    New,
    /// Customer to dormant or lost moves.
    Churned,
    /// Dormant or lost to customer moves.
    Reactivated,
    /// Churned / customers at the period's start; undefined without customers.
    ChurnRate,
    /// All revenue.
    Revenue,
    /// Gross margin times revenue.
    Contribution,
    /// All costs.
    Cost,
    /// Costs per arrival.
    CostAcquisition,
    /// Costs of stages.
    CostService,
    /// Costs of moves.
    CostMoves,
    /// Fixed costs.
    CostFixed,
    /// Costs of levers and events.
    CostStrategy,
    /// Contribution less costs.
    Profit,
    /// Revenue so far.
    CumulativeRevenue,
    /// Profit so far.
    CumulativeProfit,
    /// Profit, discounted to time 0.
    DiscountedProfit,
    /// Discounted profit so far.
    CumulativeDiscountedProfit,
    /// Net promoter score of the customers; undefined without customers.
    Nps,
}

/// The unit that a series or outcome is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// People.
    People,
    /// Money of the scenario's currency.
    Money,
    /// A share, shown in per cent.
    Share,
    /// Net promoter points, from -100 to 100.
    Points,
    /// Periods, or a number of a period.
    Periods,
    /// Customers times periods.
    CustomerPeriods,
}

/// The series that are not of one stage, transition, channel or referral, in the order of output.
pub const TOTALS: [Series; 20] = [
    Series::Referrals,
    Series::Customers,
    Series::New,
    Series::Churned,
    Series::Reactivated,
    Series::ChurnRate,
    Series::Revenue,
    Series::Contribution,
    Series::Cost,
    Series::CostAcquisition,
    Series::CostService,
    Series::CostMoves,
    Series::CostFixed,
    Series::CostStrategy,
    Series::Profit,
    Series::CumulativeRevenue,
    Series::CumulativeProfit,
    Series::DiscountedProfit,
    Series::CumulativeDiscountedProfit,
    Series::Nps,
];

impl Series {
    /// Every series of a scenario, in the order in which results hold them: stages, moves, arrivals,
    /// single referrals, then [`TOTALS`].
    #[must_use]
    pub fn all(scenario: &Scenario) -> Vec<Self> {
        let stages = (0..scenario.stages.len()).map(Self::Stage);
        let moves = (0..scenario.transitions.len()).map(Self::Move);
        let arrivals = (0..scenario.channels.len()).map(Self::Arrivals);
        let referrals = (0..scenario.referrals.len()).map(Self::Referral);
        stages
            .chain(moves)
            .chain(arrivals)
            .chain(referrals)
            .chain(TOTALS)
            .collect()
    }

    /// Position of the series in results of a scenario (see [`Series::all`]).
    #[must_use]
    pub fn index(self, scenario: &Scenario) -> usize {
        let stages = scenario.stages.len();
        let moves = stages + scenario.transitions.len();
        let arrivals = moves + scenario.channels.len();
        let referrals = arrivals + scenario.referrals.len();
        match self {
            Self::Stage(position) => position,
            Self::Move(position) => stages + position,
            Self::Arrivals(position) => moves + position,
            Self::Referral(position) => arrivals + position,
            other => referrals + TOTALS.iter().position(|total| *total == other).unwrap_or(0),
        }
    }

    /// Whether the first value is of time 0 (else of period 1).
    #[must_use]
    pub fn starts_at_zero(self) -> bool {
        matches!(self, Self::Stage(_) | Self::Customers)
    }

    /// The time or period of its first value: 0 or 1.
    #[must_use]
    pub fn first_time(self) -> u32 {
        u32::from(!self.starts_at_zero())
    }

    /// The position of the value of a time or period; `None` before the first.
    #[must_use]
    pub fn position(self, time: u32) -> Option<usize> {
        usize::try_from(time.checked_sub(self.first_time())?).ok()
    }

    /// What it is counted in.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::Stage(_)
            | Self::Move(_)
            | Self::Arrivals(_)
            | Self::Referral(_)
            | Self::Referrals
            | Self::Customers
            | Self::New
            | Self::Churned
            | Self::Reactivated => Unit::People,
            Self::ChurnRate => Unit::Share,
            Self::Nps => Unit::Points,
            _ => Unit::Money,
        }
    }

    /// The key in output, `observed` and views, such as `customers` or `stages/ID`.
    #[must_use]
    pub fn key(self, scenario: &Scenario) -> String {
        let id =
            |kind: &str, id: Option<&String>| format!("{kind}/{}", id.map_or("", String::as_str));
        match self {
            Self::Stage(i) => id("stages", scenario.stages.get(i).map(|item| &item.id)),
            Self::Move(i) => id("moves", scenario.transitions.get(i).map(|item| &item.id)),
            Self::Arrivals(i) => id("arrivals", scenario.channels.get(i).map(|item| &item.id)),
            Self::Referral(i) => id("referral", scenario.referrals.get(i).map(|item| &item.id)),
            other => other.total_key().to_owned(),
        }
    }

    /// The key of a series that is not of one item; empty for the others.
    #[must_use]
    pub fn total_key(self) -> &'static str {
        match self {
            Self::Stage(_) | Self::Move(_) | Self::Arrivals(_) | Self::Referral(_) => "",
            Self::Referrals => "referrals",
            Self::Customers => "customers",
            Self::New => "new",
            Self::Churned => "churned",
            Self::Reactivated => "reactivated",
            Self::ChurnRate => "churn_rate",
            Self::Revenue => "revenue",
            Self::Contribution => "contribution",
            Self::Cost => "cost",
            Self::CostAcquisition => "cost_acquisition",
            Self::CostService => "cost_service",
            Self::CostMoves => "cost_moves",
            Self::CostFixed => "cost_fixed",
            Self::CostStrategy => "cost_strategy",
            Self::Profit => "profit",
            Self::CumulativeRevenue => "cumulative_revenue",
            Self::CumulativeProfit => "cumulative_profit",
            Self::DiscountedProfit => "discounted_profit",
            Self::CumulativeDiscountedProfit => "cumulative_discounted_profit",
            Self::Nps => "nps",
        }
    }

    /// Reads a key; `None` where the scenario has no such series.
    #[must_use]
    pub fn parse(key: &str, scenario: &Scenario) -> Option<Self> {
        match key.split_once('/') {
            Some(("stages", id)) => scenario.stage_index(id).map(Self::Stage),
            Some(("moves", id)) => scenario.transition_index(id).map(Self::Move),
            Some(("arrivals", id)) => scenario.channel_index(id).map(Self::Arrivals),
            Some(("referral", id)) => scenario.referral_index(id).map(Self::Referral),
            Some(_) => None,
            None => TOTALS
                .iter()
                .copied()
                .find(|total| total.total_key() == key),
        }
    }
}

/// One number per replication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// Discounted profit of the horizon.
    Npv,
    /// Undiscounted profit.
    Profit,
    /// Undiscounted revenue.
    Revenue,
    /// Customers at time N.
    CustomersEnd,
    /// Sum of customers over periods, by the accrual rule.
    CustomerPeriods,
    /// Acquisition cost per new customer; undefined without new customers.
    Cac,
    /// First period from which cumulative discounted profit is never negative again; undefined if none.
    PaybackPeriod,
}

/// Every outcome, in the order of output.
pub const OUTCOMES: [Outcome; 7] = [
    Outcome::Npv,
    Outcome::Profit,
    Outcome::Revenue,
    Outcome::CustomersEnd,
    Outcome::CustomerPeriods,
    Outcome::Cac,
    Outcome::PaybackPeriod,
];

impl Outcome {
    /// Reads a key; `None` where there is no such outcome.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        OUTCOMES.into_iter().find(|outcome| outcome.key() == key)
    }

    /// The key in output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Npv => "npv",
            Self::Profit => "profit",
            Self::Revenue => "revenue",
            Self::CustomersEnd => "customers_end",
            Self::CustomerPeriods => "customer_periods",
            Self::Cac => "cac",
            Self::PaybackPeriod => "payback_period",
        }
    }

    /// Position in [`OUTCOMES`].
    #[must_use]
    pub fn index(self) -> usize {
        OUTCOMES
            .iter()
            .position(|outcome| *outcome == self)
            .unwrap_or(0)
    }

    /// What it is counted in.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::Npv | Self::Profit | Self::Revenue | Self::Cac => Unit::Money,
            Self::CustomersEnd => Unit::People,
            Self::CustomerPeriods => Unit::CustomerPeriods,
            Self::PaybackPeriod => Unit::Periods,
        }
    }

    /// Whether less is better.
    #[must_use]
    pub fn less_is_better(self) -> bool {
        matches!(self, Self::Cac | Self::PaybackPeriod)
    }
}
